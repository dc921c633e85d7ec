// Calls of two bytes (tools/short_calls.py): `svc #n`, and 0xE800 + n, which a Cortex-M0 does not know. Row n
// of the table short_calls, and row 256 + n where n is below 1536, has half the distance of the function from the
// table; above, row n - 1536 of short_calls_elsewhere has the function's address.
//
// The processor has pushed r0-r3, r12, lr, an address and the flags. The handlers send the return from
// the exception to the function instead, with lr as `bl` leaves it. That takes some fifty cycles, and
// some eighty, so only code that seldom runs is compiled so. `svc` must not be used while PRIMASK masks
// exceptions, nor by handlers of interrupts.
    .syntax unified
    .cpu cortex-m0
    .section .text.cortexm_short_call, "ax"
    .balign 4
    .weak short_calls // programs without short calls have none
    .weak short_calls_elsewhere
    .global cortexm_short_call
    .type cortexm_short_call, %function
    .thumb_func
cortexm_short_call:
    ldr r0, [sp, #24] // behind the instruction
    subs r1, r0, #2
    ldrb r1, [r1]
    adds r0, #1
    str r0, [sp, #20]
    ldr r0, =short_calls
    lsls r1, #1
    ldrh r1, [r0, r1]
    lsls r1, #1
    adds r1, r0
    str r1, [sp, #24]
    bx lr
    .size cortexm_short_call, . - cortexm_short_call

// All other faults come here as well: what is read must be there. Flash begins at or behind 0.
    .global cortexm_hard_fault
    .type cortexm_hard_fault, %function
    .thumb_func
cortexm_hard_fault:
    mov r0, sp
    ldr r1, =linker_data_start
    cmp r0, r1
    blo 1f
    ldr r1, =linker_stack_top - 32
    cmp r0, r1
    bhi 1f
    ldr r0, [sp, #28] // the state of the processor: whether it executed Thumb instructions
    lsls r0, #7
    bpl 1f
    ldr r0, [sp, #24] // of the instruction
    ldr r1, =linker_data_image
    cmp r0, r1
    bhs 1f
    ldrh r2, [r0]
    lsrs r1, r2, #11
    cmp r1, #0xE800 >> 11
    bne 1f
    ldr r1, =short_calls
    cmp r1, #0
    beq 1f
    adds r0, #3
    str r0, [sp, #20]
    lsls r2, #21
    lsrs r2, #20
    lsrs r3, r2, #9
    cmp r3, #1536 >> 8
    bhs 2f
    movs r3, #1
    lsls r3, #9 // the rows for svc
    adds r3, r1
    ldrh r2, [r3, r2]
    lsls r2, #1
    adds r1, r2
    str r1, [sp, #24]
    bx lr
2:  ldr r1, =short_calls_elsewhere - 4 * 1536
    lsls r2, #1
    ldr r1, [r1, r2]
    subs r1, #1
    str r1, [sp, #24]
    bx lr
1:  ldr r1, =cortexm_fault
    bx r1
    .ltorg
    .size cortexm_hard_fault, . - cortexm_hard_fault
