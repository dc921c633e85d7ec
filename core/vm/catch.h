// Catch points: where a raise in C code lands.
#ifndef ADDER_VM_CATCH_H
#define ADDER_VM_CATCH_H

#include "core/objects/type.h"

// The address sanitizer follows the library's jumps only.
#if ADDER_ADDRESS_SANITIZER
#include <setjmp.h>
typedef jmp_buf CatchJump;
#define CATCH_SET(point) setjmp((point)->jump)
#define CATCH_JUMP(point) longjmp((point)->jump, 1)
#else
typedef void *CatchJump[5];
#define CATCH_SET(point) __builtin_setjmp((point)->jump)
#define CATCH_JUMP(point) __builtin_longjmp((point)->jump, 1)
#endif

// Clears the registers that calls preserve: after a jump they hold variables of the calls it left.
#if defined(__x86_64__)
#define CATCH_CLEAR_REGISTERS()                                                            \
    __asm__ volatile("xorl %%ebx, %%ebx\n\txorl %%r12d, %%r12d\n\txorl %%r13d, %%r13d\n\t" \
                     "xorl %%r14d, %%r14d\n\txorl %%r15d, %%r15d" ::                       \
                         : "rbx", "r12", "r13", "r14", "r15", "cc")
#elif defined(__i386__)
#define CATCH_CLEAR_REGISTERS() \
    __asm__ volatile("xorl %%esi, %%esi\n\txorl %%edi, %%edi" : : : "esi", "edi", "cc")
#elif defined(__arm__)
#define CATCH_CLEAR_REGISTERS()                                                                  \
    __asm__ volatile("movs r4, #0\n\tmovs r5, #0\n\tmovs r6, #0\n\tmov r8, r4\n\tmov r9, r4\n\t" \
                     "mov r10, r4" ::                                                            \
                         : "r4", "r5", "r6", "r8", "r9", "r10", "cc")
#elif defined(__riscv)
#define CATCH_CLEAR_REGISTERS()                                                                 \
    __asm__ volatile("li s1, 0\n\tli s2, 0\n\tli s3, 0\n\tli s4, 0\n\tli s5, 0\n\tli s6, 0\n\t" \
                     "li s7, 0\n\tli s8, 0\n\tli s9, 0\n\tli s10, 0\n\tli s11, 0" ::            \
                         : "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11")
#else
#define CATCH_CLEAR_REGISTERS() ((void)0)
#endif

// One per interpreter loop and vm_protect, on the C stack. Holds what the caller had when the catch
// point was made, to be put back when control returns there.
typedef struct CatchPoint {
    struct CatchPoint *outer;
    Value *fp;
    Value *top;
    const uint8_t *pc;
    Value handled;
    uint32_t depth;
    CatchJump jump;
} CatchPoint;

#endif
