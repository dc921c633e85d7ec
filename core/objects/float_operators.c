// Operators of float as special methods. The type and its named methods are in float_methods.c.
#include "core/objects/float_operators.h"

#include "core/base/float_math.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "natives.h"

typedef Value (*FloatOperation)(Vm *vm, Float a, Float b);

// The number if v is a float or an int. OverflowError for an int that is too large.
static bool operand(Vm *vm, Value v, Float *x)
{
    if (float_cast(vm, v, x))
        return true;
    Value integer = int_cast(vm, v);
    if (integer == NO_VALUE)
        return false;
    *x = float_from_value(vm, integer);
    return true;
}

static Value apply(Vm *vm, Value a, Value b, FloatOperation operation)
{
    Float x, y;
    return operand(vm, a, &x) && operand(vm, b, &y) ? operation(vm, x, y) : VALUE_NOT_IMPLEMENTED;
}

static Value add(Vm *vm, Float a, Float b)
{
    return float_from(vm, a + b);
}

NATIVE(float_dunder_add, "float.__add__", "self, other, /")
static Value float_dunder_add(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], add);
}

static Value subtract(Vm *vm, Float a, Float b)
{
    return float_from(vm, a - b);
}

NATIVE(float_dunder_sub, "float.__sub__", "self, other, /")
static Value float_dunder_sub(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], subtract);
}

NATIVE(float_dunder_rsub, "float.__rsub__", "self, other, /")
static Value float_dunder_rsub(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], subtract);
}

static Value multiply(Vm *vm, Float a, Float b)
{
    return float_from(vm, a * b);
}

NATIVE(float_dunder_mul, "float.__mul__", "self, other, /")
static Value float_dunder_mul(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], multiply);
}

static Value true_divide(Vm *vm, Float a, Float b)
{
    if (b == 0)
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "division by zero");
    return float_from(vm, a / b);
}

NATIVE(float_dunder_truediv, "float.__truediv__", "self, other, /")
static Value float_dunder_truediv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], true_divide);
}

NATIVE(float_dunder_rtruediv, "float.__rtruediv__", "self, other, /")
static Value float_dunder_rtruediv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], true_divide);
}

static Value floor_divide(Vm *vm, Float a, Float b)
{
    return float_from(vm, float_floor_divide(vm, a, b));
}

NATIVE(float_dunder_floordiv, "float.__floordiv__", "self, other, /")
static Value float_dunder_floordiv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], floor_divide);
}

NATIVE(float_dunder_rfloordiv, "float.__rfloordiv__", "self, other, /")
static Value float_dunder_rfloordiv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], floor_divide);
}

static Value modulo(Vm *vm, Float a, Float b)
{
    return float_from(vm, float_modulo(vm, a, b));
}

NATIVE(float_dunder_mod, "float.__mod__", "self, other, /")
static Value float_dunder_mod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], modulo);
}

NATIVE(float_dunder_rmod, "float.__rmod__", "self, other, /")
static Value float_dunder_rmod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], modulo);
}

static Value divmod_pair(Vm *vm, Float a, Float b)
{
    Value quotient = floor_divide(vm, a, b);
    Value parts[] = {quotient, modulo(vm, a, b)};
    return tuple_new(vm, parts, 2);
}

NATIVE(float_dunder_divmod, "float.__divmod__", "self, other, /")
static Value float_dunder_divmod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], divmod_pair);
}

NATIVE(float_dunder_rdivmod, "float.__rdivmod__", "self, other, /")
static Value float_dunder_rdivmod(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], divmod_pair);
}

static void check_no_modulus(Vm *vm, Value modulus)
{
    if (modulus != VALUE_NONE)
        raise_type_error(vm, "pow() 3rd argument not allowed unless all arguments are integers");
}

NATIVE(float_dunder_pow, "float.__pow__", "self, other, modulus=None, /")
static Value float_dunder_pow(Vm *vm, Value *args, size_t count)
{
    check_no_modulus(vm, args[2]);
    return apply(vm, args[0], args[1], float_power);
}

NATIVE(float_dunder_rpow, "float.__rpow__", "self, other, modulus=None, /")
static Value float_dunder_rpow(Vm *vm, Value *args, size_t count)
{
    check_no_modulus(vm, args[2]);
    return apply(vm, args[1], args[0], float_power);
}

static Value order(Vm *vm, Value *args, Comparison op)
{
    Float a, b;
    float_cast(vm, args[0], &a);
    int order;
    if (float_cast(vm, args[1], &b)) {
        order = a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
    } else {
        Value integer = int_cast(vm, args[1]);
        if (integer == NO_VALUE)
            return VALUE_NOT_IMPLEMENTED;
        order = float_compare_int(a, integer);
    }
    return value_bool(order == 2 ? op == COMPARE_NE : comparison_holds(op, order));
}

NATIVE(float_dunder_lt, "float.__lt__", "self, other, /")
static Value float_dunder_lt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LT);
}

NATIVE(float_dunder_le, "float.__le__", "self, other, /")
static Value float_dunder_le(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LE);
}

NATIVE(float_dunder_eq, "float.__eq__", "self, other, /")
static Value float_dunder_eq(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_EQ);
}

NATIVE(float_dunder_ne, "float.__ne__", "self, other, /")
static Value float_dunder_ne(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_NE);
}

NATIVE(float_dunder_gt, "float.__gt__", "self, other, /")
static Value float_dunder_gt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GT);
}

NATIVE(float_dunder_ge, "float.__ge__", "self, other, /")
static Value float_dunder_ge(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GE);
}

static Float plain(Vm *vm, Value self)
{
    Float x = 0;
    float_cast(vm, self, &x);
    return x;
}

NATIVE(float_dunder_neg, "float.__neg__", "self, /")
static Value float_dunder_neg(Vm *vm, Value *args, size_t count)
{
    return float_from(vm, -plain(vm, args[0]));
}

NATIVE(float_dunder_abs, "float.__abs__", "self, /")
static Value float_dunder_abs(Vm *vm, Value *args, size_t count)
{
    return float_from(vm, FLOAT_MATH(fabs)(plain(vm, args[0])));
}

NATIVE(float_dunder_float, "float.__float__", "self, /")
static Value float_dunder_float(Vm *vm, Value *args, size_t count)
{
    return is_float(args[0]) ? args[0] : float_from(vm, plain(vm, args[0]));
}

NATIVE(float_dunder_bool, "float.__bool__", "self, /")
static Value float_dunder_bool(Vm *vm, Value *args, size_t count)
{
    return value_bool(plain(vm, args[0]) != 0);
}

NATIVE(float_dunder_hash, "float.__hash__", "self, /")
static Value float_dunder_hash(Vm *vm, Value *args, size_t count)
{
    return int_from_i64(vm, float_hash(vm, plain(vm, args[0]), args[0]));
}

NATIVE(float_dunder_repr, "float.__repr__", "self, /")
static Value float_dunder_repr(Vm *vm, Value *args, size_t count)
{
    return float_repr(vm, plain(vm, args[0]));
}
