// Frames on the vm stack.
//
//   fp[-4]  function     Function being run (class bodies and modules have one too)
//   fp[-3]  return point small integer: offset in the caller's bytecode of the next instruction
//   fp[-2]  link         small integer: FRAME_* flags, the caller's register that gets the result,
//                        and the distance to the caller's registers
//   fp[-1]  namespace    dict of a class body, module or exec; the Generator of a generator's
//                        frame; the instance in a frame of __init__; else NO_VALUE
//   fp[0..] registers    parameters first
//
// The four header words lie in the caller's call window, so arguments are where the callee wants
// them. Everything below vm->top is traced; a new frame clears its registers.
#ifndef ADDER_VM_FRAME_H
#define ADDER_VM_FRAME_H

#include "core/objects/bytes.h"
#include "core/objects/function.h"

#define FRAME_HEADER 4

enum {
    FRAME_FUNCTION = -4,
    FRAME_RETURN = -3,
    FRAME_LINK = -2,
    FRAME_NAMESPACE = -1,
};

// The link word: 4 flags, then 13 bits of destination, then 13 of distance, which a small integer
// of 32-bit words holds; 16 bits each in words of 64 bits.
enum {
    FRAME_ENTRY = 1,       // entered from C: leaving it leaves the interpreter loop
    FRAME_CONSTRUCTOR = 2, // __init__: the result is checked to be None, the instance is returned
    FRAME_GENERATOR = 4,   // namespace is the Generator; else resumed by FOR_ITERATOR unless ...
    FRAME_DELEGATED = 8,   // ... resumed by YIELD_FROM
    FRAME_FLAG_BITS = 4,
    FRAME_FLAG_MASK = (1 << FRAME_FLAG_BITS) - 1,
    FRAME_REGISTER_BITS = ADDER_WORD_BITS == 64 ? 16 : 13,
};
#define FRAME_MAX_REGISTERS ((1 << FRAME_REGISTER_BITS) - 2 * FRAME_HEADER)

static inline Value frame_link(unsigned flags, size_t destination, size_t distance)
{
    return VALUE_SMALL(distance << (FRAME_FLAG_BITS + FRAME_REGISTER_BITS) |
                       destination << FRAME_FLAG_BITS | flags);
}
static inline unsigned frame_flags(const Value *fp)
{
    return (unsigned)small_value(fp[FRAME_LINK]) & FRAME_FLAG_MASK;
}
static inline size_t frame_destination(const Value *fp)
{
    return (size_t)small_value(fp[FRAME_LINK]) >> FRAME_FLAG_BITS &
           ((1 << FRAME_REGISTER_BITS) - 1);
}
// The caller's registers; not for entry frames.
static inline Value *frame_caller(Value *fp)
{
    return fp - ((size_t)small_value(fp[FRAME_LINK]) >> (FRAME_FLAG_BITS + FRAME_REGISTER_BITS));
}

static inline Code *frame_code(const Value *fp)
{
    return code_of(function_of(fp[FRAME_FUNCTION])->code);
}
static inline const uint8_t *code_start(const Code *code)
{
    return bytes_of(code->bytecode)->data;
}

#endif
