// Calls of two bytes: `svc #n` calls function n of short_call_targets (tools/short_calls.py).
//
// The processor has pushed r0-r3, r12, lr, the address after the instruction and the flags. The
// handler sends the return from the exception to the function instead, with lr as `bl` leaves it.
// It takes some fifty cycles, so only code that seldom runs is compiled so. No such call can be
// made while PRIMASK masks exceptions, nor by handlers of interrupts.
    .syntax unified
    .cpu cortex-m0
    .section .text.cortexm_short_call, "ax"
    .balign 4
    .weak short_call_targets // programs without short calls have none
    .global cortexm_short_call
    .type cortexm_short_call, %function
    .thumb_func
cortexm_short_call:
    ldr r0, [sp, #24]
    subs r1, r0, #2
    ldrb r1, [r1]
    adds r0, #1
    str r0, [sp, #20]
    ldr r0, =short_call_targets
    lsls r1, #2
    ldr r1, [r0, r1]
    subs r1, #1
    str r1, [sp, #24]
    bx lr
    .ltorg
    .size cortexm_short_call, . - cortexm_short_call
