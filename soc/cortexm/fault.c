// Faults: registers to the console, then a restart.
#include "soc/common/fault.h"

#include <stdbool.h>

#include "soc/common/guard.h"
#include "soc/common/memory.h"
#include "soc/cortexm/cortexm.h"

// What the processor pushes when it takes an exception.
typedef struct {
    uint32_t r0, r1, r2, r3, r12, lr, pc, psr;
} ExceptionFrame;

// A fault that has to do with the stack can leave the stack pointer where nothing can be pushed.
// The report then runs on the top of the stack, which no one needs any more.
__attribute__((naked)) void cortexm_fault(void)
{
    __asm__ volatile("mov r0, sp\n\t"
                     "ldr r1, =linker_stack_limit\n\t"
                     "ldr r2, =linker_stack_top\n\t"
                     "cmp r0, r1\n\t"
                     "blo 1f\n\t"
                     "cmp r0, r2\n\t"
                     "bls 2f\n"
                     "1:\n\t"
                     "mov sp, r2\n"
                     "2:\n\t"
                     "ldr r1, =cortexm_report\n\t"
                     "bx r1\n\t"
                     ".ltorg");
}

static uint32_t exception_number(void)
{
    uint32_t number;
    __asm__ volatile("mrs %0, ipsr" : "=r"(number));
    return number;
}

static void report_frame(const ExceptionFrame *frame)
{
    fault_word("pc", frame->pc);
    fault_word("lr", frame->lr);
    fault_word("psr", frame->psr);
    fault_word("r0", frame->r0);
    fault_word("r1", frame->r1);
    fault_word("r2", frame->r2);
    fault_word("r3", frame->r3);
    fault_word("r12", frame->r12);
}

static void report_fault_status(void)
{
#if __ARM_ARCH >= 7
    fault_word("cfsr", SCB_CFSR);
    fault_word("hfsr", SCB_HFSR);
    fault_word("mmfar", SCB_MMFAR);
    fault_word("bfar", SCB_BFAR);
#endif
}

// Entered from cortexm_fault with the stack pointer at the time of the fault.
__attribute__((used)) _Noreturn void cortexm_report(const ExceptionFrame *frame);

_Noreturn void cortexm_report(const ExceptionFrame *frame)
{
    uintptr_t sp = (uintptr_t)frame;
    bool in_stack = sp >= (uintptr_t)linker_stack_limit &&
                    sp + sizeof(ExceptionFrame) <= (uintptr_t)linker_stack_top;
    bool overflow = sp < (uintptr_t)linker_stack_limit + GUARD_BYTES || guard_is_broken();
    fault_begin(overflow ? "stack overflow" : "hardware fault");
    fault_word("exception", exception_number());
    fault_word("sp", (uint32_t)sp);
    if (in_stack && !overflow) {
        report_frame(frame);
    }
    report_fault_status();
    fault_end();
}
