// Operators on the operands that the interpreter loop does not handle itself.
#include "core/vm/arithmetic.h"

#include "core/objects/float.h"
#include "core/objects/str.h"

// Small integers whose result fits are handled here, the others give NO_VALUE.
static Value small_arithmetic(Operator op, Value a, Value b)
{
    SignedWord x = small_value(a), y = small_value(b), result;
    switch (op) {
    case OPERATOR_ADD:
        result = x + y;
        break;
    case OPERATOR_SUBTRACT:
        result = x - y;
        break;
    case OPERATOR_MULTIPLY:
        if (__builtin_mul_overflow(x, y, &result))
            return NO_VALUE;
        break;
    case OPERATOR_AND:
        return (Value)((Word)a & (Word)b);
    case OPERATOR_OR:
        return (Value)((Word)a | (Word)b);
    case OPERATOR_XOR:
        return (Value)(((Word)a ^ (Word)b) | 1);
    case OPERATOR_SHIFT_RIGHT:
        if (y < 0)
            return NO_VALUE;
        return small_from(x >> (y < ADDER_WORD_BITS - 1 ? y : ADDER_WORD_BITS - 1));
    default:
        return NO_VALUE;
    }
    return small_fits(result) ? small_from(result) : NO_VALUE;
}

static bool as_float(Value v, Float *x)
{
    if (is_inline_float(v))
        *x = inline_float_value(v);
    else if (is_small(v) &&
             (sizeof(Float) == 8
                  ? ADDER_WORD_BITS == 32 || (small_value(v) < (SignedWord)1 << 52 &&
                                              small_value(v) > -((SignedWord)1 << 52))
                  : (small_value(v) < 1 << 24 && small_value(v) > -(1 << 24))))
        *x = (Float)small_value(v); // exactly
    else
        return false;
    return true;
}

// Floats and small integers mixed.
static Value float_arithmetic(Vm *vm, Operator op, Value a, Value b)
{
    Float x, y;
    if (!as_float(a, &x) || !as_float(b, &y))
        return NO_VALUE;
    switch (op) {
    case OPERATOR_ADD:
        return float_from(vm, x + y);
    case OPERATOR_SUBTRACT:
        return float_from(vm, x - y);
    case OPERATOR_MULTIPLY:
        return float_from(vm, x * y);
    case OPERATOR_TRUE_DIVIDE:
        return y == 0 ? NO_VALUE : float_from(vm, x / y);
    default:
        return NO_VALUE;
    }
}

Value arithmetic(Vm *vm, unsigned number, Value a, Value b)
{
    unsigned within = number;
    while (within >= ARITHMETIC_GROUP) // Cortex-M0 has no division
        within -= ARITHMETIC_GROUP;
    Operator op = (Operator)within;
    Value result = NO_VALUE;
    if (both_small(a, b))
        result = small_arithmetic(op, a, b);
    if (result == NO_VALUE &&
        (is_inline_float(a) || is_inline_float(b) || op == OPERATOR_TRUE_DIVIDE))
        result = float_arithmetic(vm, op, a, b);
    if (result != NO_VALUE)
        return result;
    if (op == OPERATOR_ADD && is_str(a) && is_str(b))
        return str_concatenate(vm, a, b);
    return number >= 2 * ARITHMETIC_GROUP ? binary_in_place(vm, op, a, b) : binary(vm, op, a, b);
}

bool arithmetic_compare(Vm *vm, Comparison op, Value a, Value b)
{
    Float x, y;
    if (is_str(a) && is_str(b) && (op == COMPARE_EQ || op == COMPARE_NE))
        return (a == b || str_equal(str_of(a), str_of(b))) == (op == COMPARE_EQ);
    if (!as_float(a, &x) || !as_float(b, &y))
        return compare_true(vm, op, a, b);
    switch (op) {
    case COMPARE_LT:
        return x < y;
    case COMPARE_LE:
        return x <= y;
    case COMPARE_EQ:
        return x == y;
    case COMPARE_NE:
        return x != y;
    case COMPARE_GT:
        return x > y;
    default:
        return x >= y;
    }
}
