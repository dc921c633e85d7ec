// Division of integers in few bytes, for processors that have no instruction for it: the toolchain's
// own is ten times as large, and twice as fast where the quotient is large. The names are those of the
// ARM run-time ABI: quotients in r0 (and r1), remainders behind them. What is divided by 0 gives 0.
    .syntax unified
    .thumb

// r0, r1 = r0 / r1, r0 % r1
    .section .text.__aeabi_uidivmod, "ax", %progbits
    .global __aeabi_uidiv
    .global __aeabi_uidivmod
    .type __aeabi_uidiv, %function
    .type __aeabi_uidivmod, %function
    .thumb_func
__aeabi_uidiv:
    .thumb_func
__aeabi_uidivmod:
    lsrs r2, r0, #1
    movs r3, #1
    cmp r1, #0
    beq 4f
1:  cmp r1, r2 // the divisor and the bit it stands for are shifted up to the dividend
    bhi 2f
    lsls r1, r1, #1
    lsls r3, r3, #1
    b 1b
2:  movs r2, #0
3:  cmp r0, r1
    blo 5f
    subs r0, r0, r1
    adds r2, r2, r3
5:  lsrs r1, r1, #1
    lsrs r3, r3, #1
    bne 3b
    movs r1, r0
    movs r0, r2
    bx lr
4:  movs r0, #0
    bx lr

// r0, r1 = r0 / r1, r0 % r1 of signed numbers, towards zero
    .section .text.__aeabi_idivmod, "ax", %progbits
    .global __aeabi_idiv
    .global __aeabi_idivmod
    .type __aeabi_idiv, %function
    .type __aeabi_idivmod, %function
    .thumb_func
__aeabi_idiv:
    .thumb_func
__aeabi_idivmod:
    push {r4, r5, r6, lr}
    movs r4, r0 // has the sign of the remainder
    movs r5, r0
    eors r5, r1 // and that of the quotient
    cmp r0, #0
    bpl 1f
    rsbs r0, r0, #0
1:  cmp r1, #0
    bpl 2f
    rsbs r1, r1, #0
2:  bl __aeabi_uidivmod
    cmp r5, #0
    bpl 3f
    rsbs r0, r0, #0
3:  cmp r4, #0
    bpl 4f
    rsbs r1, r1, #0
4:  pop {r4, r5, r6, pc}

// r1:r0, r3:r2 = r1:r0 / r3:r2, r1:r0 % r3:r2
    .section .text.__aeabi_uldivmod, "ax", %progbits
    .global __aeabi_uldivmod
    .type __aeabi_uldivmod, %function
    .thumb_func
__aeabi_uldivmod:
    push {r4, r5, r6, r7, lr}
    movs r4, #0 // r5:r4 is the quotient, r6 its bits that are to come, less one
    movs r5, #0
    movs r6, #0
    movs r7, r2
    orrs r7, r3
    beq 6f
1:  cmp r3, #0
    bmi 2f
    cmp r3, r1
    bhi 2f
    adds r2, r2, r2
    adcs r3, r3
    adds r6, r6, #1
    b 1b
2:  adds r4, r4, r4
    adcs r5, r5
    adds r4, r4, #1
    subs r0, r0, r2
    sbcs r1, r3
    bcs 3f
    subs r4, r4, #1
    adds r0, r0, r2
    adcs r1, r3
3:  lsls r7, r3, #31
    lsrs r3, r3, #1
    lsrs r2, r2, #1
    orrs r2, r7
    subs r6, r6, #1
    bpl 2b
    movs r2, r0
    movs r3, r1
6:  movs r0, r4
    movs r1, r5
    pop {r4, r5, r6, r7, pc}
