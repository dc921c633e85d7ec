// Frames on the vm stack.
//
//   fp[-4]  function     Function being run (class bodies and modules have one too)
//   fp[-3]  return point small integer: offset in the caller's bytecode of the next instruction
//   fp[-2]  link         small integer: FRAME_* flags, distance to the caller's registers, and the
//                        caller's register that gets the result
//   fp[-1]  namespace    dict of a class body, module or exec; the Generator of a generator's frame;
//                        else NO_VALUE
//   fp[0..] registers    parameters first
//
// The four header words lie in the caller's call window, so arguments are where the callee wants
// them. Everything below vm->top is traced; a new frame clears its registers.
#ifndef ADDER_VM_FRAME_H
#define ADDER_VM_FRAME_H

#include "core/objects/function.h"

#define FRAME_HEADER 4

enum {
    FRAME_FUNCTION = -4,
    FRAME_RETURN = -3,
    FRAME_LINK = -2,
    FRAME_NAMESPACE = -1,
};

// The link word: flags in the low bits, then 14 bits of destination, then 13 of distance (small
// integers have 31 bits on the smallest target; registers are numbered below 8192).
enum {
    FRAME_ENTRY = 1,       // entered from C: returning leaves the interpreter loop
    FRAME_CONSTRUCTOR = 2, // __init__: the result is checked to be None and the instance kept
    FRAME_FLAG_BITS = 3,
    FRAME_REGISTER_BITS = 13,
};
#define FRAME_MAX_REGISTERS (1 << FRAME_REGISTER_BITS)

static inline Code *frame_code(const Value *fp)
{
    return code_of(function_of(fp[FRAME_FUNCTION])->code);
}

#endif
