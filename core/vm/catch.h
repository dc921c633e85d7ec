// Catch points: where a raise in C code lands.
#ifndef ADDER_VM_CATCH_H
#define ADDER_VM_CATCH_H

#include "core/objects/type.h"

// The address sanitizer follows the library's jumps only.
#if defined(__SANITIZE_ADDRESS__)
#define CATCH_BY_LIBRARY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CATCH_BY_LIBRARY 1
#endif
#endif
#ifndef CATCH_BY_LIBRARY
#define CATCH_BY_LIBRARY 0
#endif

#if CATCH_BY_LIBRARY
#include <setjmp.h>
typedef jmp_buf CatchJump;
#define CATCH_SET(point) setjmp((point)->jump)
#define CATCH_JUMP(point) longjmp((point)->jump, 1)
#else
typedef void *CatchJump[5];
#define CATCH_SET(point) __builtin_setjmp((point)->jump)
#define CATCH_JUMP(point) __builtin_longjmp((point)->jump, 1)
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
