// float: inline in the word when its exponent is ordinary, boxed otherwise.
#ifndef ADDER_OBJECTS_FLOAT_H
#define ADDER_OBJECTS_FLOAT_H

#include "core/objects/type.h"

typedef struct FloatBox { // LAYOUT_RAW
    Object object;
#if ADDER_WORD_BITS == 32 && !ADDER_FLOAT_SINGLE
    uint32_t unused; // keeps the double aligned
#endif
    Float x;
} FloatBox;

static inline bool is_float(Value v)
{
    return is_inline_float(v) || has_shape(v, SHAPE_FLOAT);
}
// The number in a float value (is_float holds).
static inline Float float_value(Value v)
{
    return is_inline_float(v) ? inline_float_value(v) : ((FloatBox *)(void *)v)->x;
}
Value float_box(Vm *vm, Float x);
// Raises MemoryError when a box is needed.
static inline Value float_from(Vm *vm, Float x)
{
    Value v = inline_float_from(x);
    return v != NO_VALUE ? v : float_box(vm, x);
}
// The number if v is a float, or an instance of a subclass; false otherwise. Never raises.
bool float_cast(Vm *vm, Value v, Float *x);
// float(v) for numbers: floats, ints (OverflowError "int too large to convert to float"),
// __float__, __index__; TypeError "must be real number, not X".
Float float_from_value(Vm *vm, Value v);
// Correctly rounded; *overflow tells that the magnitude is too large.
Float float_from_int(Value v, bool *overflow);
// int(x). ValueError and OverflowError for what is no number or infinite.
Value float_to_int(Vm *vm, Float x);
// repr(x).
Value float_repr(Vm *vm, Float x);
// hash(x); what is no number has the identity of `owner`, the object with it.
SignedWord float_hash(Vm *vm, Float x, Value owner);
// Python's // and % and ** for floats; raise ZeroDivisionError, OverflowError. A power may be
// complex.
Float float_floor_divide(Vm *vm, Float a, Float b);
Float float_modulo(Vm *vm, Float a, Float b);
Value float_power(Vm *vm, Float a, Float b);
// -1, 0, 1, or 2 when unordered; exact against ints of any size.
int float_compare_int(Float x, Value integer);

#endif
