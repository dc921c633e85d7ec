// math: sums, products and distances, correctly rounded.
#include "core/base/exact_sum.h"
#include "core/base/float_math.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "lib/math_functions.h"
#include "natives.h"

NATIVE(math_fsum, "fsum", "seq, /")
static Value math_fsum(Vm *vm, Value *args, size_t count)
{
    ExactSum sum = {{0}};
    Float special = 0, infinite = 0; // sums of what is not finite, and of the infinities in it
    bool finite = true;
    Value iterator = iterator_of(vm, args[0]);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;) {
        Float x = float_from_value(vm, item);
        if (isfinite(x)) {
            exact_sum_add_product(&sum, x, 1);
            continue;
        }
        finite = false;
        special += x;
        infinite += isinf(x) ? x : 0;
    }
    if (isnan(infinite))
        raise_value_error(vm, "-inf + inf in fsum");
    if (!finite)
        return float_from(vm, special);
    Float result = exact_sum_value(&sum);
    if (isinf(result))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "intermediate overflow in fsum");
    return float_from(vm, result);
}

NATIVE(math_prod, "prod", "iterable, /, *, start=1")
static Value math_prod(Vm *vm, Value *args, size_t count)
{
    Value product = args[1];
    Value iterator = iterator_of(vm, args[0]);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;)
        product = binary(vm, OPERATOR_MULTIPLY, product, item);
    return product;
}

// The factors of a term as floats, if both are floats, or one a float and one an int.
static bool float_factors(Vm *vm, Value a, Value b, Float *x, Float *y)
{
    if (!is_float(a) && !is_float(b))
        return false;
    if ((!is_float(a) && int_cast(vm, a) == NO_VALUE) ||
        (!is_float(b) && int_cast(vm, b) == NO_VALUE))
        return false;
    *x = float_from_value(vm, a);
    *y = float_from_value(vm, b);
    return isfinite(*x) && isfinite(*y);
}

// Terms are added exactly as long as they are ints, then as long as they are floats, and with the
// operators of their types from the first other one on.
NATIVE(math_sumprod, "sumprod", "p, q, /")
static Value math_sumprod(Vm *vm, Value *args, size_t count)
{
    enum { INTS, FLOATS, OTHERS } mode = INTS;
    ExactSum sum = {{0}};
    bool has_sum = false;
    Value total = VALUE_SMALL(0);
    Value left = iterator_of(vm, args[0]), right = iterator_of(vm, args[1]);
    for (;;) {
        Value a = iterator_next(vm, left), b = iterator_next(vm, right);
        if ((a == NO_VALUE) != (b == NO_VALUE))
            raise_value_error(vm, "Inputs are not the same length");
        Float x, y;
        if (mode == INTS && a != NO_VALUE && !(is_small(a) || is_big(a)))
            mode = FLOATS;
        if (mode == INTS && b != NO_VALUE && !(is_small(b) || is_big(b)))
            mode = FLOATS;
        if (mode == FLOATS && a != NO_VALUE && float_factors(vm, a, b, &x, &y)) {
            exact_sum_add_product(&sum, x, y);
            has_sum = true;
            continue;
        }
        if (mode == FLOATS)
            mode = OTHERS;
        if (has_sum) {
            Value rounded = float_from(vm, exact_sum_value(&sum));
            total = binary(vm, OPERATOR_ADD, total, rounded);
            has_sum = false;
        }
        if (a == NO_VALUE)
            return total;
        total = binary(vm, OPERATOR_ADD, total, binary(vm, OPERATOR_MULTIPLY, a, b));
    }
}

// The square root of a sum of squares.
typedef struct Norm {
    ExactSum squares;
    bool infinite, undefined;
} Norm;

static void norm_add(Norm *norm, Float x)
{
    norm->infinite |= isinf(x) != 0;
    norm->undefined |= isnan(x) != 0;
    if (isfinite(x))
        exact_sum_add_product(&norm->squares, x, x);
}

static Value norm_value(Vm *vm, Norm *norm)
{
    if (norm->infinite || norm->undefined)
        return float_from(vm, norm->infinite ? (Float)INFINITY : (Float)NAN);
    return float_from(vm, exact_sum_square_root(&norm->squares));
}

NATIVE(math_hypot, "hypot", "*coordinates")
static Value math_hypot(Vm *vm, Value *args, size_t count)
{
    Norm norm = {{{0}}, false, false};
    for (size_t i = 0; i < count; i++)
        norm_add(&norm, float_from_value(vm, args[i]));
    return norm_value(vm, &norm);
}

NATIVE(math_dist, "dist", "p, q, /")
static Value math_dist(Vm *vm, Value *args, size_t count)
{
    const Tuple *p = tuple_of(tuple_from_iterable(vm, args[0]));
    const Tuple *q = tuple_of(tuple_from_iterable(vm, args[1]));
    if (p->length != q->length)
        raise_value_error(vm, "both points must have the same number of dimensions");
    Norm norm = {{{0}}, false, false};
    for (size_t i = 0; i < p->length; i++) {
        Float x = float_from_value(vm, p->items[i]);
        norm_add(&norm, x - float_from_value(vm, q->items[i]));
    }
    return norm_value(vm, &norm);
}
