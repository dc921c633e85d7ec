// Operators of int as special methods. Conversions and named methods are in int_methods.c.
#include "core/objects/int_operators.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "natives.h"

typedef Value (*IntOperation)(Vm *vm, Value a, Value b);

static Value apply(Vm *vm, Value a, Value b, IntOperation operation)
{
    Value x = int_cast(vm, a), y = int_cast(vm, b);
    return x == NO_VALUE || y == NO_VALUE ? VALUE_NOT_IMPLEMENTED : operation(vm, x, y);
}

NATIVE(int_dunder_add, "int.__add__", "self, other, /")
static Value int_dunder_add(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_add);
}

NATIVE(int_dunder_sub, "int.__sub__", "self, other, /")
static Value int_dunder_sub(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_subtract);
}

NATIVE(int_dunder_rsub, "int.__rsub__", "self, other, /")
static Value int_dunder_rsub(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], int_subtract);
}

NATIVE(int_dunder_mul, "int.__mul__", "self, other, /")
static Value int_dunder_mul(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_multiply);
}

NATIVE(int_dunder_floordiv, "int.__floordiv__", "self, other, /")
static Value int_dunder_floordiv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_floor_divide);
}

NATIVE(int_dunder_rfloordiv, "int.__rfloordiv__", "self, other, /")
static Value int_dunder_rfloordiv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], int_floor_divide);
}

NATIVE(int_dunder_mod, "int.__mod__", "self, other, /")
static Value int_dunder_mod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_modulo);
}

NATIVE(int_dunder_rmod, "int.__rmod__", "self, other, /")
static Value int_dunder_rmod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], int_modulo);
}

NATIVE(int_dunder_lshift, "int.__lshift__", "self, other, /")
static Value int_dunder_lshift(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_shift_left);
}

NATIVE(int_dunder_rlshift, "int.__rlshift__", "self, other, /")
static Value int_dunder_rlshift(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], int_shift_left);
}

NATIVE(int_dunder_rshift, "int.__rshift__", "self, other, /")
static Value int_dunder_rshift(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_shift_right);
}

NATIVE(int_dunder_rrshift, "int.__rrshift__", "self, other, /")
static Value int_dunder_rrshift(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], int_shift_right);
}

NATIVE(int_dunder_and, "int.__and__", "self, other, /")
static Value int_dunder_and(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_and);
}

NATIVE(int_dunder_or, "int.__or__", "self, other, /")
static Value int_dunder_or(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_or);
}

NATIVE(int_dunder_xor, "int.__xor__", "self, other, /")
static Value int_dunder_xor(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], int_xor);
}

static Value true_divide(Vm *vm, Value a, Value b)
{
    return int_true_divide(vm, a, b);
}

NATIVE(int_dunder_truediv, "int.__truediv__", "self, other, /")
static Value int_dunder_truediv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], true_divide);
}

NATIVE(int_dunder_rtruediv, "int.__rtruediv__", "self, other, /")
static Value int_dunder_rtruediv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], true_divide);
}

static Value divmod_pair(Vm *vm, Value a, Value b)
{
    Value parts[2];
    int_divmod(vm, a, b, &parts[0], &parts[1]);
    return tuple_new(vm, parts, 2);
}

NATIVE(int_dunder_divmod, "int.__divmod__", "self, other, /")
static Value int_dunder_divmod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], divmod_pair);
}

NATIVE(int_dunder_rdivmod, "int.__rdivmod__", "self, other, /")
static Value int_dunder_rdivmod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], divmod_pair);
}

static Value power(Vm *vm, Value base, Value exponent, Value modulus)
{
    Value a = int_cast(vm, base), b = int_cast(vm, exponent);
    if (a == NO_VALUE || b == NO_VALUE)
        return VALUE_NOT_IMPLEMENTED;
    if (modulus == VALUE_NONE)
        return int_power(vm, a, b);
    Value m = int_cast(vm, modulus);
    return m == NO_VALUE ? VALUE_NOT_IMPLEMENTED : int_power_modulo(vm, a, b, m);
}

NATIVE(int_dunder_pow, "int.__pow__", "self, other, modulus=None, /")
static Value int_dunder_pow(Vm *vm, Value *args, size_t count)
{
    return power(vm, args[0], args[1], args[2]);
}

NATIVE(int_dunder_rpow, "int.__rpow__", "self, other, modulus=None, /")
static Value int_dunder_rpow(Vm *vm, Value *args, size_t count)
{
    return power(vm, args[1], args[0], args[2]);
}

static Value order(Vm *vm, Value *args, Comparison op)
{
    Value a = int_cast(vm, args[0]), b = int_cast(vm, args[1]);
    if (a == NO_VALUE || b == NO_VALUE)
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(comparison_holds(op, int_compare(a, b)));
}

NATIVE(int_dunder_lt, "int.__lt__", "self, other, /")
static Value int_dunder_lt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LT);
}

NATIVE(int_dunder_le, "int.__le__", "self, other, /")
static Value int_dunder_le(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LE);
}

NATIVE(int_dunder_eq, "int.__eq__", "self, other, /")
static Value int_dunder_eq(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_EQ);
}

NATIVE(int_dunder_ne, "int.__ne__", "self, other, /")
static Value int_dunder_ne(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_NE);
}

NATIVE(int_dunder_gt, "int.__gt__", "self, other, /")
static Value int_dunder_gt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GT);
}

NATIVE(int_dunder_ge, "int.__ge__", "self, other, /")
static Value int_dunder_ge(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GE);
}

NATIVE(int_dunder_neg, "int.__neg__", "self, /")
static Value int_dunder_neg(Vm *vm, Value *args, size_t count)
{
    return int_negate(vm, int_cast(vm, args[0]));
}

NATIVE(int_dunder_pos, "int.__pos__", "self, /")
static Value int_dunder_pos(Vm *vm, Value *args, size_t count)
{
    return int_cast(vm, args[0]);
}

NATIVE(int_dunder_invert, "int.__invert__", "self, /")
static Value int_dunder_invert(Vm *vm, Value *args, size_t count)
{
    return int_invert(vm, int_cast(vm, args[0]));
}

NATIVE(int_dunder_abs, "int.__abs__", "self, /")
static Value int_dunder_abs(Vm *vm, Value *args, size_t count)
{
    return int_sign(int_cast(vm, args[0])) < 0 ? int_negate(vm, int_cast(vm, args[0]))
                                               : int_cast(vm, args[0]);
}

NATIVE(int_dunder_index, "int.__index__", "self, /")
static Value int_dunder_index(Vm *vm, Value *args, size_t count)
{
    return int_cast(vm, args[0]);
}

NATIVE(int_dunder_bool, "int.__bool__", "self, /")
static Value int_dunder_bool(Vm *vm, Value *args, size_t count)
{
    return value_bool(int_sign(int_cast(vm, args[0])) != 0);
}

NATIVE(int_dunder_hash, "int.__hash__", "self, /")
static Value int_dunder_hash(Vm *vm, Value *args, size_t count)
{
    return int_from_i64(vm, int_hash(int_cast(vm, args[0])));
}

NATIVE(int_dunder_repr, "int.__repr__", "self, /")
static Value int_dunder_repr(Vm *vm, Value *args, size_t count)
{
    return int_to_text(vm, int_cast(vm, args[0]), 10);
}

NATIVE(int_dunder_float, "int.__float__", "self, /")
static Value int_dunder_float(Vm *vm, Value *args, size_t count)
{
    return float_from(vm, float_from_value(vm, int_cast(vm, args[0])));
}
