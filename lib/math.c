// The module math: functions of floats. Those of integers and sums are in math_*.c.
#include "core/base/exact_sum.h"
#include "core/base/float_math.h"
#include "core/objects/dict.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "lib/math_functions.h"
#include "natives.h"

_Noreturn static void raise_domain(Vm *vm)
{
    raise_value_error(vm, "math domain error");
}

_Noreturn static void raise_range(Vm *vm)
{
    raise_error(vm, SHAPE_OVERFLOW_ERROR, "math range error");
}

// function(v). A result that is no number is a domain error, for which `domain` is the message with
// the argument as %S. So is an infinite result, unless the function is one that can overflow.
static Value function_of(Vm *vm, Value v, Float (*function)(Float), bool can_overflow,
                         const char *domain)
{
    Float x = float_from_value(vm, v), result = function(x);
    if (isinf(result) && isfinite(x) && can_overflow)
        raise_range(vm);
    if ((isnan(result) && !isnan(x)) || (isinf(result) && isfinite(x)))
        (raise_value_error)(vm, domain, float_repr(vm, x));
    return float_from(vm, result);
}

static Value growing(Vm *vm, Value v, Float (*function)(Float))
{
    return function_of(vm, v, function, true, "math domain error");
}

static const char *const unit_domain = "expected a number in range from -1 up to 1, got %S";
static const char *const finite_domain = "expected a finite input, got %S";

NATIVE(math_acos, "acos", "x, /")
static Value math_acos(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(acos), false, unit_domain);
}

NATIVE(math_acosh, "acosh", "x, /")
static Value math_acosh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(acosh), false,
                       "expected argument value not less than 1, got %S");
}

NATIVE(math_asin, "asin", "x, /")
static Value math_asin(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(asin), false, unit_domain);
}

NATIVE(math_asinh, "asinh", "x, /")
static Value math_asinh(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(asinh));
}

NATIVE(math_atan, "atan", "x, /")
static Value math_atan(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(atan));
}

NATIVE(math_atanh, "atanh", "x, /")
static Value math_atanh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(atanh), false,
                       "expected a number between -1 and 1, got %S");
}

NATIVE(math_cbrt, "cbrt", "x, /")
static Value math_cbrt(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(cbrt));
}

NATIVE(math_cos, "cos", "x, /")
static Value math_cos(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(cos), false, finite_domain);
}

NATIVE(math_cosh, "cosh", "x, /")
static Value math_cosh(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(cosh));
}

NATIVE(math_erf, "erf", "x, /")
static Value math_erf(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(erf));
}

NATIVE(math_erfc, "erfc", "x, /")
static Value math_erfc(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(erfc));
}

NATIVE(math_exp, "exp", "x, /")
static Value math_exp(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(exp));
}

NATIVE(math_exp2, "exp2", "x, /")
static Value math_exp2(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(exp2));
}

NATIVE(math_expm1, "expm1", "x, /")
static Value math_expm1(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(expm1));
}

NATIVE(math_fabs, "fabs", "x, /")
static Value math_fabs(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(fabs));
}

NATIVE(math_log1p, "log1p", "x, /")
static Value math_log1p(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(log1p), false,
                       "expected argument value > -1, got %S");
}

NATIVE(math_sin, "sin", "x, /")
static Value math_sin(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(sin), false, finite_domain);
}

NATIVE(math_sinh, "sinh", "x, /")
static Value math_sinh(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(sinh));
}

NATIVE(math_sqrt, "sqrt", "x, /")
static Value math_sqrt(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(sqrt), false,
                       "expected a nonnegative input, got %S");
}

NATIVE(math_tan, "tan", "x, /")
static Value math_tan(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], FLOAT_MATH(tan), false, finite_domain);
}

NATIVE(math_tanh, "tanh", "x, /")
static Value math_tanh(Vm *vm, Value *args, size_t count)
{
    return growing(vm, args[0], FLOAT_MATH(tanh));
}

// The gamma function and its logarithm, which have poles at 0, -1, -2, ...
static Value gamma_of(Vm *vm, Value v, Float (*function)(Float))
{
    static const char *const domain = "expected a noninteger or positive integer, got %S";
    Float x = float_from_value(vm, v);
    if (x <= 0 && isfinite(x) && x == FLOAT_MATH(floor)(x))
        (raise_value_error)(vm, domain, float_repr(vm, x));
    return function_of(vm, v, function, true, domain);
}

NATIVE(math_gamma, "gamma", "x, /")
static Value math_gamma(Vm *vm, Value *args, size_t count)
{
    return gamma_of(vm, args[0], FLOAT_MATH(tgamma));
}

NATIVE(math_lgamma, "lgamma", "x, /")
static Value math_lgamma(Vm *vm, Value *args, size_t count)
{
    return gamma_of(vm, args[0], FLOAT_MATH(lgamma));
}

// A logarithm; ints may be larger than any float.
static Value logarithm(Vm *vm, Value v, Float (*function)(Float))
{
    Value integer = int_cast(vm, v);
    if (integer == NO_VALUE)
        return function_of(vm, v, function, false, "expected a positive input, got %S");
    if (int_sign(integer) <= 0)
        raise_value_error(vm, "expected a positive input");
    bool overflow;
    Float x = float_from_int(integer, &overflow);
    if (!overflow)
        return float_from(vm, function(x));
    SignedWord shift = (SignedWord)int_bit_length(integer) - 64;
    x = float_from_int(int_shift_right(vm, integer, small_from(shift)), &overflow);
    return float_from(vm, function(x) + function(2) * (Float)shift);
}

NATIVE(math_log, "log", "x, base=?, /")
static Value math_log(Vm *vm, Value *args, size_t count)
{
    Value result = logarithm(vm, args[0], FLOAT_MATH(log));
    if (args[1] == NO_VALUE)
        return result;
    return binary(vm, OPERATOR_TRUE_DIVIDE, result, logarithm(vm, args[1], FLOAT_MATH(log)));
}

NATIVE(math_log2, "log2", "x, /")
static Value math_log2(Vm *vm, Value *args, size_t count)
{
    return logarithm(vm, args[0], FLOAT_MATH(log2));
}

NATIVE(math_log10, "log10", "x, /")
static Value math_log10(Vm *vm, Value *args, size_t count)
{
    return logarithm(vm, args[0], FLOAT_MATH(log10));
}

// Functions of two floats.

static Value function_of_two(Vm *vm, Value *args, Float (*function)(Float, Float))
{
    Float x = float_from_value(vm, args[0]), y = float_from_value(vm, args[1]);
    Float result = function(x, y);
    if (isnan(result) && !isnan(x) && !isnan(y))
        raise_domain(vm);
    if (isinf(result) && isfinite(x) && isfinite(y))
        raise_range(vm);
    return float_from(vm, result);
}

NATIVE(math_atan2, "atan2", "y, x, /")
static Value math_atan2(Vm *vm, Value *args, size_t count)
{
    return function_of_two(vm, args, FLOAT_MATH(atan2));
}

NATIVE(math_copysign, "copysign", "x, y, /")
static Value math_copysign(Vm *vm, Value *args, size_t count)
{
    return function_of_two(vm, args, FLOAT_MATH(copysign));
}

NATIVE(math_fmod, "fmod", "x, y, /")
static Value math_fmod(Vm *vm, Value *args, size_t count)
{
    return function_of_two(vm, args, FLOAT_MATH(fmod));
}

// Zero has the sign of x, which not every C library sees to.
static Float remainder_of(Float x, Float y)
{
    Float result = FLOAT_MATH(remainder)(x, y);
    return result == 0 ? FLOAT_MATH(copysign)(result, x) : result;
}

NATIVE(math_remainder, "remainder", "x, y, /")
static Value math_remainder(Vm *vm, Value *args, size_t count)
{
    return function_of_two(vm, args, remainder_of);
}

NATIVE(math_pow, "pow", "x, y, /")
static Value math_pow(Vm *vm, Value *args, size_t count)
{
    Float x = float_from_value(vm, args[0]), y = float_from_value(vm, args[1]);
    if (x == 0 && y < 0 && isfinite(y))
        raise_domain(vm);
    return function_of_two(vm, args, FLOAT_MATH(pow));
}

// x * y + z with one rounding.
static Float multiply_add(Float x, Float y, Float z)
{
    if (!isfinite(x) || !isfinite(y) || !isfinite(z))
        return x * y + z;
    ExactSum sum = {{0}};
    exact_sum_add_product(&sum, x, y);
    exact_sum_add_product(&sum, z, 1);
    Float result = exact_sum_value(&sum);
    return result == 0 ? x * y + z : result; // the sign of a zero, or of what rounds to one
}

NATIVE(math_fma, "fma", "x, y, z, /")
static Value math_fma(Vm *vm, Value *args, size_t count)
{
    Float x = float_from_value(vm, args[0]), y = float_from_value(vm, args[1]);
    Float z = float_from_value(vm, args[2]);
    Float result = multiply_add(x, y, z);
    if (isnan(result) && !isnan(x) && !isnan(y) && !isnan(z))
        raise_value_error(vm, "invalid operation in fma");
    if (isinf(result) && isfinite(x) && isfinite(y) && isfinite(z))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "overflow in fma");
    return float_from(vm, result);
}

static bool is_close(Float a, Float b, Float relative, Float absolute)
{
    if (a == b)
        return true;
    if (isinf(a) || isinf(b))
        return false;
    Float difference = FLOAT_MATH(fabs)(b - a);
    return difference <= FLOAT_MATH(fabs)(relative * b) ||
           difference <= FLOAT_MATH(fabs)(relative * a) || difference <= absolute;
}

NATIVE(math_isclose, "isclose", "a, b, *, rel_tol=?, abs_tol=?")
static Value math_isclose(Vm *vm, Value *args, size_t count)
{
    Float a = float_from_value(vm, args[0]), b = float_from_value(vm, args[1]);
    Float relative = args[2] == NO_VALUE ? (Float)1e-9 : float_from_value(vm, args[2]);
    Float absolute = args[3] == NO_VALUE ? 0 : float_from_value(vm, args[3]);
    if (relative < 0 || absolute < 0)
        raise_value_error(vm, "tolerances must be non-negative");
    return value_bool(is_close(a, b, relative, absolute));
}

// Parts and neighbours of floats.

NATIVE(math_frexp, "frexp", "x, /")
static Value math_frexp(Vm *vm, Value *args, size_t count)
{
    Float x = float_from_value(vm, args[0]);
    int exponent = 0;
    if (isfinite(x))
        x = FLOAT_MATH(frexp)(x, &exponent);
    Value parts[] = {float_from(vm, x), small_from(exponent)};
    return tuple_new(vm, parts, 2);
}

NATIVE(math_ldexp, "ldexp", "x, i, /")
static Value math_ldexp(Vm *vm, Value *args, size_t count)
{
    Float x = float_from_value(vm, args[0]);
    Value exponent = int_cast(vm, args[1]);
    if (exponent == NO_VALUE)
        raise_type_error(vm, "Expected an int as second argument to ldexp.");
    const int limit = 10000; // more than lies between the smallest and the largest float
    if (int_compare(exponent, small_from(limit)) > 0)
        exponent = small_from(limit);
    else if (int_compare(exponent, small_from(-limit)) < 0)
        exponent = small_from(-limit);
    Float result = FLOAT_MATH(ldexp)(x, (int)small_value(exponent));
    if (isinf(result) && isfinite(x))
        raise_range(vm);
    return float_from(vm, result);
}

NATIVE(math_modf, "modf", "x, /")
static Value math_modf(Vm *vm, Value *args, size_t count)
{
    Float x = float_from_value(vm, args[0]), whole;
    Float fraction = FLOAT_MATH(modf)(x, &whole);
    Value first = float_from(vm, fraction);
    Value parts[] = {first, float_from(vm, whole)};
    return tuple_new(vm, parts, 2);
}

// The float `steps` places from x in the direction of y.
static Float step(Float x, Float y, uint64_t steps)
{
    if (isnan(x) || isnan(y))
        return x + y;
    if (steps == 0)
        return x;
    uint64_t sign = float_bits_sign(FLOAT_KIND), from = float_bits_from(x), to = float_bits_from(y);
    uint64_t size_from = from & ~sign, size_to = to & ~sign;
    bool crosses = (from ^ to) & sign, shrinks = crosses || size_from > size_to;
    uint64_t distance = crosses   ? size_from + size_to
                        : shrinks ? size_from - size_to
                                  : size_to - size_from;
    if (steps >= distance)
        return y;
    if (crosses && steps > size_from)
        return float_bits_value((to & sign) | (steps - size_from));
    return float_bits_value(shrinks ? from - steps : from + steps);
}

NATIVE(math_nextafter, "nextafter", "x, y, /, *, steps=None")
static Value math_nextafter(Vm *vm, Value *args, size_t count)
{
    Float x = float_from_value(vm, args[0]), y = float_from_value(vm, args[1]);
    uint64_t steps = 1;
    if (args[2] != VALUE_NONE) {
        Value n = int_index(vm, args[2]);
        if (int_sign(n) < 0)
            raise_value_error(vm, "steps must be a non-negative integer");
        if (!int_to_u64(n, &steps))
            steps = UINT64_MAX;
    }
    return float_from(vm, step(x, y, steps));
}

NATIVE(math_ulp, "ulp", "x, /")
static Value math_ulp(Vm *vm, Value *args, size_t count)
{
    Float x = FLOAT_MATH(fabs)(float_from_value(vm, args[0]));
    if (!isfinite(x))
        return float_from(vm, x);
    Float next = step(x, (Float)INFINITY, 1);
    return float_from(vm, isinf(next) ? x - step(x, 0, 1) : next - x);
}

// Rounding to integers.

static Value rounded(Vm *vm, Value v, Value method, Float (*function)(Float))
{
    Value result = call_special(vm, v, method, 0, NULL);
    return result != NO_VALUE ? result : float_to_int(vm, function(float_from_value(vm, v)));
}

NATIVE(math_ceil, "ceil", "x, /")
static Value math_ceil(Vm *vm, Value *args, size_t count)
{
    return rounded(vm, args[0], SYM(__ceil__), FLOAT_MATH(ceil));
}

NATIVE(math_floor, "floor", "x, /")
static Value math_floor(Vm *vm, Value *args, size_t count)
{
    return rounded(vm, args[0], SYM(__floor__), FLOAT_MATH(floor));
}

NATIVE(math_trunc, "trunc", "x, /")
static Value math_trunc(Vm *vm, Value *args, size_t count)
{
    Value result = call_special(vm, args[0], SYM(__trunc__), 0, NULL);
    if (result == NO_VALUE)
        raise_type_error(vm, "type %T doesn't define __trunc__ method", args[0]);
    return result;
}

// Predicates and units.

NATIVE(math_isfinite, "isfinite", "x, /")
static Value math_isfinite(Vm *vm, Value *args, size_t count)
{
    return value_bool(isfinite(float_from_value(vm, args[0])));
}

NATIVE(math_isinf, "isinf", "x, /")
static Value math_isinf(Vm *vm, Value *args, size_t count)
{
    return value_bool(isinf(float_from_value(vm, args[0])));
}

NATIVE(math_isnan, "isnan", "x, /")
static Value math_isnan(Vm *vm, Value *args, size_t count)
{
    return value_bool(isnan(float_from_value(vm, args[0])));
}

#define PI ((Float)3.14159265358979323846)

NATIVE(math_degrees, "degrees", "x, /")
static Value math_degrees(Vm *vm, Value *args, size_t count)
{
    return float_from(vm, float_from_value(vm, args[0]) * (180 / PI));
}

NATIVE(math_radians, "radians", "x, /")
static Value math_radians(Vm *vm, Value *args, size_t count)
{
    return float_from(vm, float_from_value(vm, args[0]) * (PI / 180));
}

static void math_init(Vm *vm, Value dict)
{
    dict_set(vm, dict, SYM(pi), float_from(vm, PI));
    dict_set(vm, dict, SYM(e), float_from(vm, (Float)2.71828182845904523536));
    dict_set(vm, dict, SYM(tau), float_from(vm, 2 * PI));
    dict_set(vm, dict, SYM(inf), float_from(vm, (Float)INFINITY));
    dict_set(vm, dict, SYM(nan), float_from(vm, (Float)NAN));
}

MEMBERS(math_members, METHOD(acos, math_acos), METHOD(acosh, math_acosh), METHOD(asin, math_asin),
        METHOD(asinh, math_asinh), METHOD(atan, math_atan), METHOD(atan2, math_atan2),
        METHOD(atanh, math_atanh), METHOD(cbrt, math_cbrt), METHOD(ceil, math_ceil),
        METHOD(comb, math_comb), METHOD(copysign, math_copysign), METHOD(cos, math_cos),
        METHOD(cosh, math_cosh), METHOD(degrees, math_degrees), METHOD(dist, math_dist),
        METHOD(erf, math_erf), METHOD(erfc, math_erfc), METHOD(exp, math_exp),
        METHOD(exp2, math_exp2), METHOD(expm1, math_expm1), METHOD(fabs, math_fabs),
        METHOD(factorial, math_factorial), METHOD(floor, math_floor), METHOD(fma, math_fma),
        METHOD(fmod, math_fmod), METHOD(frexp, math_frexp), METHOD(fsum, math_fsum),
        METHOD(gamma, math_gamma), METHOD(gcd, math_gcd), METHOD(hypot, math_hypot),
        METHOD(isclose, math_isclose), METHOD(isfinite, math_isfinite), METHOD(isinf, math_isinf),
        METHOD(isnan, math_isnan), METHOD(isqrt, math_isqrt), METHOD(lcm, math_lcm),
        METHOD(ldexp, math_ldexp), METHOD(lgamma, math_lgamma), METHOD(log, math_log),
        METHOD(log10, math_log10), METHOD(log1p, math_log1p), METHOD(log2, math_log2),
        METHOD(modf, math_modf), METHOD(nextafter, math_nextafter), METHOD(perm, math_perm),
        METHOD(pow, math_pow), METHOD(prod, math_prod), METHOD(radians, math_radians),
        METHOD(remainder, math_remainder), METHOD(sin, math_sin), METHOD(sinh, math_sinh),
        METHOD(sqrt, math_sqrt), METHOD(sumprod, math_sumprod), METHOD(tan, math_tan),
        METHOD(tanh, math_tanh), METHOD(trunc, math_trunc), METHOD(ulp, math_ulp));

MODULE(math, "math", math_members, math_init)
