// Entry of the program and of traps.

// Traps have a stack of their own, so that an overflow of the program's can be reported.
    .section .bss.trap_stack
    .balign 16
    .space 1024
trap_stack_top:

    .section .vectors, "ax"
    .globl rv32virt_start
rv32virt_start:
    csrw mie, zero
    csrci mstatus, 8
    .option push
    .option norelax
    la gp, __global_pointer$
    .option pop
    la sp, linker_stack_top
    la t0, trap_entry
    csrw mtvec, t0
    la t0, trap_stack_top
    csrw mscratch, t0
    j rv32virt_reset

// Saves what a C function may change, on the trap stack. The order of the first words is that of
// TrapFrame in trap.c.
    .text
    .balign 4
trap_entry:
    csrrw sp, mscratch, sp
    addi sp, sp, -80
    sw ra, 0(sp)
    sw t0, 4(sp)
    sw t1, 8(sp)
    sw t2, 12(sp)
    sw a0, 16(sp)
    sw a1, 20(sp)
    sw a2, 24(sp)
    sw a3, 28(sp)
    sw a4, 32(sp)
    sw a5, 36(sp)
    sw a6, 40(sp)
    sw a7, 44(sp)
    sw t3, 48(sp)
    sw t4, 52(sp)
    sw t5, 56(sp)
    sw t6, 60(sp)
    csrr t0, mscratch
    sw t0, 64(sp)
    csrr a0, mcause
    mv a1, sp
    call rv32virt_trap
    lw t0, 64(sp)
    csrw mscratch, t0
    lw ra, 0(sp)
    lw t0, 4(sp)
    lw t1, 8(sp)
    lw t2, 12(sp)
    lw a0, 16(sp)
    lw a1, 20(sp)
    lw a2, 24(sp)
    lw a3, 28(sp)
    lw a4, 32(sp)
    lw a5, 36(sp)
    lw a6, 40(sp)
    lw a7, 44(sp)
    lw t3, 48(sp)
    lw t4, 52(sp)
    lw t5, 56(sp)
    lw t6, 60(sp)
    addi sp, sp, 80
    csrrw sp, mscratch, sp
    mret

// void hal_system_call_on_stack(void *top, void (*body)(void *context), void *context)
.section .text.hal_system_call_on_stack
.global hal_system_call_on_stack
hal_system_call_on_stack:
    addi sp, sp, -16
    sw ra, 12(sp)
    sw s0, 8(sp)
    mv s0, sp
    mv sp, a0
    mv a0, a2
    jalr a1
    mv sp, s0
    lw ra, 12(sp)
    lw s0, 8(sp)
    addi sp, sp, 16
    ret
