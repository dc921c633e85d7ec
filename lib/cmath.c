// The module cmath: functions of complex numbers, with signed zeros and infinities as in C11's
// annex G. W. Kahan, "Branch cuts for complex elementary functions", gives most of the formulas.
#include "core/base/float_math.h"
#include "core/objects/complex.h"
#include "core/objects/dict.h"
#include "core/objects/float.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "natives.h"

#define PI ((Float)3.14159265358979323846)
#define LN_2 ((Float)0.69314718055994530942)
#define LN_10 ((Float)2.30258509299404568402)
// Squares of numbers up to here are finite, and 1 is lost when it is added to such a square.
#define LARGE ((Float)(sizeof(Float) == 8 ? 1e150 : 1e18))

typedef Complex (*ComplexFunction)(Vm *vm, Complex z);

_Noreturn static void raise_domain(Vm *vm)
{
    raise_value_error(vm, "math domain error");
}

_Noreturn static void raise_range(Vm *vm)
{
    raise_error(vm, SHAPE_OVERFLOW_ERROR, "math range error");
}

static bool is_finite(Complex z)
{
    return isfinite(z.real) && isfinite(z.imaginary);
}

static bool is_infinite(Complex z)
{
    return isinf(z.real) || isinf(z.imaginary);
}

static Value function_of(Vm *vm, Value v, ComplexFunction function)
{
    Complex z = complex_from_value(vm, v), result = function(vm, z);
    if (is_infinite(result) && is_finite(z))
        raise_range(vm);
    return complex_from(vm, result);
}

// The circular functions are the hyperbolic ones turned by a right angle: sin(z) = -i sinh(iz).
static Value turned_function_of(Vm *vm, Value v, ComplexFunction function)
{
    Complex z = complex_from_value(vm, v);
    Complex result = function(vm, (Complex){-z.imaginary, z.real});
    if (is_infinite(result) && is_finite(z))
        raise_range(vm);
    return complex_from(vm, (Complex){result.imaginary, -result.real});
}

// Exponential functions.

// A product in which zero wins over infinity and over what is no number.
static Float scaled(Float factor, Float x)
{
    if (x == 0)
        return FLOAT_MATH(copysign)(x, isnan(factor) ? x : x * FLOAT_MATH(copysign)(1, factor));
    return factor == 0 && isnan(x) ? 0 : factor * x;
}

// (real * cos(angle), imaginary * sin(angle)).
static Complex on_ellipse(Vm *vm, Float real, Float imaginary, Float angle)
{
    bool undefined = isnan(real) || (real == 0 && imaginary == 0);
    if (isinf(angle) && !undefined)
        raise_domain(vm);
    if (isnan(angle) && isinf(real))
        return (Complex){(Float)INFINITY, (Float)NAN};
    if (isinf(angle))
        angle = (Float)NAN;
    if (angle == 0) // exactly
        return (Complex){real, scaled(imaginary, angle)};
    return (Complex){scaled(real, FLOAT_MATH(cos)(angle)),
                     scaled(imaginary, FLOAT_MATH(sin)(angle))};
}

static Complex exponential(Vm *vm, Complex z, Float (*real)(Float), Float (*imaginary)(Float))
{
    const Float step = 20;
    if (!isinf(real(z.real)) || isinf(z.real))
        return on_ellipse(vm, real(z.real), imaginary(z.real), z.imaginary);
    if (isnan(z.imaginary))
        return (Complex){z.imaginary, z.imaginary};
    // Too large, but the sine and the cosine may make it finite again.
    Float less = z.real - FLOAT_MATH(copysign)(step, z.real), scale = FLOAT_MATH(exp)(step);
    Complex result = on_ellipse(vm, real(less), imaginary(less), z.imaginary);
    return (Complex){result.real * scale, result.imaginary * scale};
}

static Complex complex_exp(Vm *vm, Complex z)
{
    return exponential(vm, z, FLOAT_MATH(exp), FLOAT_MATH(exp));
}

static Complex hyperbolic_sine(Vm *vm, Complex z)
{
    return exponential(vm, z, FLOAT_MATH(sinh), FLOAT_MATH(cosh));
}

static Complex hyperbolic_cosine(Vm *vm, Complex z)
{
    return exponential(vm, z, FLOAT_MATH(cosh), FLOAT_MATH(sinh));
}

static Complex hyperbolic_tangent(Vm *vm, Complex z)
{
    Float x = z.real, y = z.imaginary;
    if (isinf(y) && isfinite(x))
        raise_domain(vm);
    if (isnan(y) && isfinite(x))
        return (Complex){y, y};
    if (FLOAT_MATH(fabs)(x) > 22) { // the real part is 1 to a float's precision
        Float height = 2 * FLOAT_MATH(exp)(-2 * FLOAT_MATH(fabs)(x));
        Float sine = isfinite(y) ? FLOAT_MATH(sin)(2 * y) : 0;
        return (Complex){FLOAT_MATH(copysign)(1, x), height * sine};
    }
    if (y == 0)
        return (Complex){FLOAT_MATH(tanh)(x), y};
    Float tangent = FLOAT_MATH(tan)(y), sine = FLOAT_MATH(sinh)(x);
    Float beta = 1 + tangent * tangent, divisor = 1 + beta * sine * sine;
    return (Complex){beta * FLOAT_MATH(cosh)(x) * sine / divisor, tangent / divisor};
}

// Roots and logarithms.

static Complex square_root(Vm *vm, Complex z)
{
    Float x = FLOAT_MATH(fabs)(z.real), y = FLOAT_MATH(fabs)(z.imaginary);
    if (isinf(y))
        return (Complex){y, z.imaginary};
    if (isinf(x)) {
        Float small = isnan(y) ? y : 0;
        return z.real > 0 ? (Complex){x, FLOAT_MATH(copysign)(small, z.imaginary)}
                          : (Complex){small, FLOAT_MATH(copysign)(x, z.imaginary)};
    }
    if (x == 0 && y == 0)
        return (Complex){0, z.imaginary};
    int exponent = 0; // even: the numbers are scaled so that squares are of ordinary size
    FLOAT_MATH(frexp)(x > y ? x : y, &exponent);
    exponent -= exponent & 1;
    x = FLOAT_MATH(ldexp)(x, -exponent);
    Float size = FLOAT_MATH(hypot)(x, FLOAT_MATH(ldexp)(y, -exponent));
    Float larger = FLOAT_MATH(ldexp)(FLOAT_MATH(sqrt)((x + size) / 2), exponent / 2);
    Float smaller = y / larger / 2;
    return z.real >= 0 ? (Complex){larger, FLOAT_MATH(copysign)(smaller, z.imaginary)}
                       : (Complex){smaller, FLOAT_MATH(copysign)(larger, z.imaginary)};
}

// log(hypot(x, y)) where the numbers may be too large or too small for that.
static Float logarithm_of_size(Float x, Float y)
{
    x = FLOAT_MATH(fabs)(x);
    y = FLOAT_MATH(fabs)(y);
    Float longer = x > y ? x : y, shorter = x > y ? y : x;
    Float size = FLOAT_MATH(hypot)(x, y);
    if (size > (Float)0.7 && size < (Float)1.75) // near 1 the logarithm is near 0
        return FLOAT_MATH(log1p)((longer - 1) * (longer + 1) + shorter * shorter) / 2;
    if (isfinite(longer) && longer > 0 && (longer > LARGE || longer < 1 / LARGE)) {
        int exponent;
        longer = FLOAT_MATH(frexp)(longer, &exponent);
        shorter = FLOAT_MATH(ldexp)(shorter, -exponent);
        return FLOAT_MATH(log)(FLOAT_MATH(hypot)(longer, shorter)) + (Float)exponent * LN_2;
    }
    return FLOAT_MATH(log)(size);
}

static Complex logarithm(Vm *vm, Complex z)
{
    if (z.real == 0 && z.imaginary == 0)
        raise_domain(vm);
    return (Complex){logarithm_of_size(z.real, z.imaginary),
                     FLOAT_MATH(atan2)(z.imaginary, z.real)};
}

static Complex decimal_logarithm(Vm *vm, Complex z)
{
    Complex result = logarithm(vm, z);
    return (Complex){result.real / LN_10, result.imaginary / LN_10};
}

// Inverse functions.

static bool is_large(Complex z)
{
    return FLOAT_MATH(fabs)(z.real) > LARGE || FLOAT_MATH(fabs)(z.imaginary) > LARGE;
}

static Complex inverse_hyperbolic_sine(Vm *vm, Complex z)
{
    if (z.imaginary == 0)
        return (Complex){FLOAT_MATH(asinh)(z.real), z.imaginary};
    if (is_large(z)) {
        Float size = logarithm_of_size(z.real, z.imaginary) + LN_2;
        return (Complex){FLOAT_MATH(copysign)(size, z.real),
                         FLOAT_MATH(atan2)(z.imaginary, FLOAT_MATH(fabs)(z.real))};
    }
    Complex a = square_root(vm, (Complex){1 + z.imaginary, -z.real});
    Complex b = square_root(vm, (Complex){1 - z.imaginary, z.real});
    return (Complex){FLOAT_MATH(asinh)(a.real * b.imaginary - b.real * a.imaginary),
                     FLOAT_MATH(atan2)(z.imaginary, a.real * b.real - a.imaginary * b.imaginary)};
}

static Complex inverse_hyperbolic_cosine(Vm *vm, Complex z)
{
    if (is_large(z))
        return (Complex){logarithm_of_size(z.real, z.imaginary) + LN_2,
                         FLOAT_MATH(atan2)(z.imaginary, z.real)};
    Complex a = square_root(vm, (Complex){z.real - 1, z.imaginary});
    Complex b = square_root(vm, (Complex){z.real + 1, z.imaginary});
    return (Complex){FLOAT_MATH(asinh)(a.real * b.real + a.imaginary * b.imaginary),
                     2 * FLOAT_MATH(atan2)(a.imaginary, b.real)};
}

static Complex inverse_cosine(Vm *vm, Complex z)
{
    if (is_large(z)) {
        Float size = logarithm_of_size(z.real, z.imaginary) + LN_2;
        return (Complex){FLOAT_MATH(atan2)(FLOAT_MATH(fabs)(z.imaginary), z.real),
                         -FLOAT_MATH(copysign)(size, z.imaginary)};
    }
    if (z.real == 0 && isnan(z.imaginary))
        return (Complex){PI / 2, z.imaginary};
    Complex a = square_root(vm, (Complex){1 - z.real, -z.imaginary});
    Complex b = square_root(vm, (Complex){1 + z.real, z.imaginary});
    return (Complex){2 * FLOAT_MATH(atan2)(a.real, b.real),
                     FLOAT_MATH(asinh)(b.real * a.imaginary - b.imaginary * a.real)};
}

// The same for a real part that is not negative.
static Complex inverse_tangent_right(Vm *vm, Float x, Float y)
{
    if ((isnan(x) && !isinf(y)) || (isnan(y) && isfinite(x)))
        return (Complex){x == 0 ? 0 : (Float)NAN, (Float)NAN};
    if (is_large((Complex){x, y})) {
        Float real = 0;
        if (!isinf(x) && !isinf(y)) { // x / (x * x + y * y)
            Float size = FLOAT_MATH(hypot)(x / 2, y / 2);
            real = x / 4 / size / size;
        }
        return (Complex){real, isnan(y) ? y : FLOAT_MATH(copysign)(PI / 2, y)};
    }
    Float height = FLOAT_MATH(fabs)(y);
    if (x == 1 && height < 1 / LARGE) {
        if (height == 0)
            raise_domain(vm);
        return (Complex){-FLOAT_MATH(log)(FLOAT_MATH(sqrt)(height) / FLOAT_MATH(sqrt)(2)),
                         FLOAT_MATH(copysign)(FLOAT_MATH(atan2)(2, -height) / 2, y)};
    }
    return (Complex){FLOAT_MATH(log1p)(4 * x / ((1 - x) * (1 - x) + y * y)) / 4,
                     -FLOAT_MATH(atan2)(-2 * y, (1 - x) * (1 + x) - y * y) / 2};
}

static Complex inverse_hyperbolic_tangent(Vm *vm, Complex z)
{
    if (!signbit(z.real) || isnan(z.real))
        return inverse_tangent_right(vm, z.real, z.imaginary);
    Complex result = inverse_tangent_right(vm, -z.real, -z.imaginary);
    return (Complex){-result.real, -result.imaginary};
}

// The module's functions.

NATIVE(cmath_acos, "acos", "z, /")
static Value cmath_acos(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], inverse_cosine);
}

NATIVE(cmath_acosh, "acosh", "z, /")
static Value cmath_acosh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], inverse_hyperbolic_cosine);
}

NATIVE(cmath_asin, "asin", "z, /")
static Value cmath_asin(Vm *vm, Value *args, size_t count)
{
    return turned_function_of(vm, args[0], inverse_hyperbolic_sine);
}

NATIVE(cmath_asinh, "asinh", "z, /")
static Value cmath_asinh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], inverse_hyperbolic_sine);
}

NATIVE(cmath_atan, "atan", "z, /")
static Value cmath_atan(Vm *vm, Value *args, size_t count)
{
    return turned_function_of(vm, args[0], inverse_hyperbolic_tangent);
}

NATIVE(cmath_atanh, "atanh", "z, /")
static Value cmath_atanh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], inverse_hyperbolic_tangent);
}

NATIVE(cmath_cos, "cos", "z, /")
static Value cmath_cos(Vm *vm, Value *args, size_t count)
{
    Complex z = complex_from_value(vm, args[0]);
    Value turned = complex_from(vm, (Complex){-z.imaginary, z.real});
    return function_of(vm, turned, hyperbolic_cosine);
}

NATIVE(cmath_cosh, "cosh", "z, /")
static Value cmath_cosh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], hyperbolic_cosine);
}

NATIVE(cmath_exp, "exp", "z, /")
static Value cmath_exp(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], complex_exp);
}

NATIVE(cmath_log, "log", "z, base=?, /")
static Value cmath_log(Vm *vm, Value *args, size_t count)
{
    Complex result = logarithm(vm, complex_from_value(vm, args[0]));
    if (args[1] != NO_VALUE) {
        Complex base = logarithm(vm, complex_from_value(vm, args[1]));
        if (base.real == 0 && base.imaginary == 0)
            raise_domain(vm);
        result = complex_divide(vm, result, base, false);
    }
    return complex_from(vm, result);
}

NATIVE(cmath_log10, "log10", "z, /")
static Value cmath_log10(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], decimal_logarithm);
}

NATIVE(cmath_sin, "sin", "z, /")
static Value cmath_sin(Vm *vm, Value *args, size_t count)
{
    return turned_function_of(vm, args[0], hyperbolic_sine);
}

NATIVE(cmath_sinh, "sinh", "z, /")
static Value cmath_sinh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], hyperbolic_sine);
}

NATIVE(cmath_sqrt, "sqrt", "z, /")
static Value cmath_sqrt(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], square_root);
}

NATIVE(cmath_tan, "tan", "z, /")
static Value cmath_tan(Vm *vm, Value *args, size_t count)
{
    return turned_function_of(vm, args[0], hyperbolic_tangent);
}

NATIVE(cmath_tanh, "tanh", "z, /")
static Value cmath_tanh(Vm *vm, Value *args, size_t count)
{
    return function_of(vm, args[0], hyperbolic_tangent);
}

NATIVE(cmath_phase, "phase", "z, /")
static Value cmath_phase(Vm *vm, Value *args, size_t count)
{
    Complex z = complex_from_value(vm, args[0]);
    return float_from(vm, FLOAT_MATH(atan2)(z.imaginary, z.real));
}

NATIVE(cmath_polar, "polar", "z, /")
static Value cmath_polar(Vm *vm, Value *args, size_t count)
{
    Complex z = complex_from_value(vm, args[0]);
    Float size = FLOAT_MATH(hypot)(z.real, z.imaginary);
    if (isinf(size) && is_finite(z))
        raise_range(vm);
    Value radius = float_from(vm, size);
    Value parts[] = {radius, cmath_phase(vm, args, 1)};
    return tuple_new(vm, parts, 2);
}

NATIVE(cmath_rect, "rect", "r, phi, /")
static Value cmath_rect(Vm *vm, Value *args, size_t count)
{
    Float radius = float_from_value(vm, args[0]), angle = float_from_value(vm, args[1]);
    return complex_from(vm, on_ellipse(vm, radius, radius, angle));
}

NATIVE(cmath_isfinite, "isfinite", "z, /")
static Value cmath_isfinite(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_finite(complex_from_value(vm, args[0])));
}

NATIVE(cmath_isinf, "isinf", "z, /")
static Value cmath_isinf(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_infinite(complex_from_value(vm, args[0])));
}

NATIVE(cmath_isnan, "isnan", "z, /")
static Value cmath_isnan(Vm *vm, Value *args, size_t count)
{
    Complex z = complex_from_value(vm, args[0]);
    return value_bool(isnan(z.real) || isnan(z.imaginary));
}

static Float distance(Complex a, Complex b)
{
    return FLOAT_MATH(hypot)(a.real - b.real, a.imaginary - b.imaginary);
}

static bool is_close(Complex a, Complex b, Float relative, Float absolute)
{
    if (a.real == b.real && a.imaginary == b.imaginary)
        return true;
    if (is_infinite(a) || is_infinite(b))
        return false;
    const Complex zero = {0, 0};
    Float difference = distance(a, b);
    return difference <= relative * distance(b, zero) ||
           difference <= relative * distance(a, zero) || difference <= absolute;
}

NATIVE(cmath_isclose, "isclose", "a, b, *, rel_tol=?, abs_tol=?")
static Value cmath_isclose(Vm *vm, Value *args, size_t count)
{
    Complex a = complex_from_value(vm, args[0]), b = complex_from_value(vm, args[1]);
    Float relative = args[2] == NO_VALUE ? (Float)1e-9 : float_from_value(vm, args[2]);
    Float absolute = args[3] == NO_VALUE ? 0 : float_from_value(vm, args[3]);
    if (relative < 0 || absolute < 0)
        raise_value_error(vm, "tolerances must be non-negative");
    return value_bool(is_close(a, b, relative, absolute));
}

static void cmath_init(Vm *vm, Value dict)
{
    const Float infinity = (Float)INFINITY, nan = (Float)NAN;
    dict_set(vm, dict, SYM(pi), float_from(vm, PI));
    dict_set(vm, dict, SYM(e), float_from(vm, (Float)2.71828182845904523536));
    dict_set(vm, dict, SYM(tau), float_from(vm, 2 * PI));
    dict_set(vm, dict, SYM(inf), float_from(vm, infinity));
    dict_set(vm, dict, SYM(nan), float_from(vm, nan));
    dict_set(vm, dict, SYM(infj), complex_from(vm, (Complex){0, infinity}));
    dict_set(vm, dict, SYM(nanj), complex_from(vm, (Complex){0, nan}));
}

MEMBERS(cmath_members, METHOD(acos, cmath_acos), METHOD(acosh, cmath_acosh),
        METHOD(asin, cmath_asin), METHOD(asinh, cmath_asinh), METHOD(atan, cmath_atan),
        METHOD(atanh, cmath_atanh), METHOD(cos, cmath_cos), METHOD(cosh, cmath_cosh),
        METHOD(exp, cmath_exp), METHOD(isclose, cmath_isclose), METHOD(isfinite, cmath_isfinite),
        METHOD(isinf, cmath_isinf), METHOD(isnan, cmath_isnan), METHOD(log, cmath_log),
        METHOD(log10, cmath_log10), METHOD(phase, cmath_phase), METHOD(polar, cmath_polar),
        METHOD(rect, cmath_rect), METHOD(sin, cmath_sin), METHOD(sinh, cmath_sinh),
        METHOD(sqrt, cmath_sqrt), METHOD(tan, cmath_tan), METHOD(tanh, cmath_tanh));

MODULE(cmath, "cmath", cmath_members, cmath_init)
