// complex: boxing, conversion and arithmetic. The methods are in complex_methods.c.
#include "core/objects/complex.h"

#include "core/base/float_math.h"
#include "core/base/float_text.h"
#include "core/heap/heap.h"
#include "core/objects/float.h"
#include "core/objects/number_parse.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"

typedef struct ComplexBox { // LAYOUT_RAW
    Object object;
    Complex z;
} ComplexBox;

Value complex_from(Vm *vm, Complex z)
{
    ComplexBox *box = heap_allocate(vm, heap_round(sizeof *box));
    object_init(&box->object, SHAPE_COMPLEX, LAYOUT_RAW, 0);
    box->z = z;
    return value_of(box);
}

bool complex_cast(Vm *vm, Value v, Complex *z)
{
    if (!has_shape(v, SHAPE_COMPLEX)) {
        if (!is_object(v) || object_of(v)->shape < SHAPE_DYNAMIC_FIRST ||
            type_of(vm, v)->base_shape != SHAPE_COMPLEX)
            return false;
        v = instance_payload(v);
    }
    *z = ((ComplexBox *)(void *)v)->z;
    return true;
}

Complex complex_from_value(Vm *vm, Value v)
{
    Complex z = {0, 0};
    if (has_shape(v, SHAPE_COMPLEX)) {
        complex_cast(vm, v, &z);
        return z;
    }
    Value result = call_special(vm, v, SYM(__complex__), 0, NULL);
    if (result == NO_VALUE)
        z.real = float_from_value(vm, v);
    else if (!complex_cast(vm, result, &z))
        raise_type_error(vm, "__complex__ returned non-complex (type %T)", result);
    return z;
}

// Text.

typedef struct Cursor {
    const char *text;
    size_t length;
} Cursor;

static bool take(Cursor *cursor, char c)
{
    if (cursor->length == 0 || (*cursor->text | (c == 'j' ? 0x20 : 0)) != c)
        return false;
    cursor->text++;
    cursor->length--;
    return true;
}

static void skip_spaces(Cursor *cursor)
{
    while (cursor->length > 0 &&
           (*cursor->text == ' ' || (*cursor->text >= '\t' && *cursor->text <= '\r'))) {
        cursor->text++;
        cursor->length--;
    }
}

// Reads a float; a sign alone, or nothing, before a j means one.
static bool take_float(Cursor *cursor, Float *x)
{
    uint64_t bits;
    size_t used = float_text_parse(FLOAT_KIND, cursor->text, cursor->length, &bits);
    if (used > 0) {
        *x = float_bits_value(bits);
        cursor->text += used;
        cursor->length -= used;
        return true;
    }
    *x = take(cursor, '-') ? -1 : 1;
    if (*x > 0)
        take(cursor, '+');
    return cursor->length > 0 && (*cursor->text | 0x20) == 'j';
}

static bool take_complex(Cursor *cursor, Complex *z)
{
    Float x;
    *z = (Complex){0, 0};
    if (!take_float(cursor, &x))
        return false;
    if (take(cursor, 'j')) {
        z->imaginary = x;
        return true;
    }
    z->real = x;
    bool has_sign = cursor->length > 0 && (*cursor->text == '+' || *cursor->text == '-');
    return !has_sign || (take_float(cursor, &z->imaginary) && take(cursor, 'j'));
}

// Whether an underscore is not between two digits.
static bool misplaced_underscore(const Cursor *cursor)
{
    for (size_t i = 0; i < cursor->length; i++) {
        bool between = i > 0 && i + 1 < cursor->length && cursor->text[i - 1] >= '0' &&
                       cursor->text[i - 1] <= '9' && cursor->text[i + 1] >= '0' &&
                       cursor->text[i + 1] <= '9';
        if (cursor->text[i] == '_' && !between)
            return true;
    }
    return false;
}

Complex complex_parse(Vm *vm, Value v)
{
    Value text = number_text(vm, v);
    Cursor cursor = {str_of(text)->text, str_of(text)->length};
    if (misplaced_underscore(&cursor))
        raise_value_error(vm, "could not convert string to complex: %R", v);
    bool bracket = take(&cursor, '(');
    skip_spaces(&cursor);
    Complex z;
    bool valid = take_complex(&cursor, &z);
    skip_spaces(&cursor);
    if (bracket)
        valid = take(&cursor, ')') && valid;
    if (!valid || cursor.length > 0)
        raise_value_error(vm, "complex() arg is a malformed string");
    return z;
}

// Arithmetic. Infinities are kept where the plain formulas give nan, as C11 says in annex G.

// A factor of an infinite number: the direction of an infinity, a zero otherwise.
static Float direction(Float x)
{
    return FLOAT_MATH(copysign)(isinf(x) ? 1 : 0, x);
}

static Complex directions(Complex z)
{
    return (Complex){direction(z.real), direction(z.imaginary)};
}

static Float without_nan(Float x)
{
    return isnan(x) ? FLOAT_MATH(copysign)(0, x) : x;
}

static Complex without_nans(Complex z)
{
    return (Complex){without_nan(z.real), without_nan(z.imaginary)};
}

static bool is_zero(Complex z)
{
    return z.real == 0 && z.imaginary == 0;
}

static bool is_infinite(Complex z)
{
    return isinf(z.real) || isinf(z.imaginary);
}

static bool is_finite(Complex z)
{
    return isfinite(z.real) && isfinite(z.imaginary);
}

static bool is_undefined(Complex z)
{
    return isnan(z.real) && isnan(z.imaginary);
}

static Complex product(Complex a, Complex b)
{
    return (Complex){a.real * b.real - a.imaginary * b.imaginary,
                     a.real * b.imaginary + a.imaginary * b.real};
}

Complex complex_multiply(Complex a, Complex b)
{
    Complex result = product(a, b);
    if (!is_undefined(result))
        return result;
    bool overflow = isinf(a.real * b.real) || isinf(a.imaginary * b.imaginary) ||
                    isinf(a.real * b.imaginary) || isinf(a.imaginary * b.real);
    if (!is_infinite(a) && !is_infinite(b) && !overflow)
        return result;
    bool a_infinite = is_infinite(a), b_infinite = is_infinite(b);
    a = a_infinite ? directions(a) : without_nans(a);
    b = b_infinite ? directions(b) : without_nans(b);
    result = product(a, b);
    return (Complex){(Float)INFINITY * result.real, (Float)INFINITY * result.imaginary};
}

// x * factor for the imaginary part x of a dividend. A real dividend has none: adding or
// subtracting from -0.0 changes nothing, not even the sign of a zero.
static Float imaginary_term(Complex a, bool real_dividend, Float factor)
{
    return real_dividend ? (Float)-0.0 : a.imaginary * factor;
}

// Smith's algorithm: scales by the larger part of the divisor.
static Complex quotient(Complex a, Complex b, bool real_dividend)
{
    Float real = FLOAT_MATH(fabs)(b.real), imaginary = FLOAT_MATH(fabs)(b.imaginary);
    if (isnan(real) || isnan(imaginary))
        return (Complex){(Float)NAN, (Float)NAN};
    if (real >= imaginary) {
        Float ratio = b.imaginary / b.real, divisor = b.real + b.imaginary * ratio;
        return (Complex){(a.real + imaginary_term(a, real_dividend, ratio)) / divisor,
                         (imaginary_term(a, real_dividend, 1) - a.real * ratio) / divisor};
    }
    Float ratio = b.real / b.imaginary, divisor = b.real * ratio + b.imaginary;
    return (Complex){(a.real * ratio + imaginary_term(a, real_dividend, 1)) / divisor,
                     (imaginary_term(a, real_dividend, ratio) - a.real) / divisor};
}

Complex complex_divide(Vm *vm, Complex a, Complex b, bool real_dividend)
{
    if (is_zero(b))
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "division by zero");
    Complex result = quotient(a, b, real_dividend);
    if (!is_undefined(result))
        return result;
    Float scale;
    if (is_infinite(a) && is_finite(b)) {
        a = directions(a);
        scale = (Float)INFINITY;
    } else if (is_infinite(b) && is_finite(a)) {
        b = directions(b);
        scale = 0;
    } else {
        return result;
    }
    Float real = a.real * b.real + imaginary_term(a, real_dividend, b.imaginary);
    Float imaginary = imaginary_term(a, real_dividend, b.real) - a.real * b.imaginary;
    return (Complex){scale * real, scale * imaginary};
}

// z ** n by squaring. The first factor is multiplied by 1 + 0j as CPython does, which can turn the
// sign of a zero.
static Complex power_of_integer(Complex z, unsigned n)
{
    Complex result = {1, 0};
    for (; n != 0; n >>= 1) {
        if (n & 1)
            result = complex_multiply(result, z);
        z = complex_multiply(z, z);
    }
    return result;
}

static Complex inverse(Vm *vm, Complex z)
{
    if (is_zero(z))
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "zero to a negative or complex power");
    return complex_divide(vm, (Complex){1, 0}, z, false);
}

static Complex power_by_logarithm(Vm *vm, Complex a, Complex b)
{
    if (is_zero(a))
        return b.imaginary != 0 || b.real < 0 ? inverse(vm, a) : (Complex){0, 0};
    Float size = FLOAT_MATH(hypot)(a.real, a.imaginary);
    Float angle = FLOAT_MATH(atan2)(a.imaginary, a.real);
    Float length = FLOAT_MATH(pow)(size, b.real), phase = angle * b.real;
    if (b.imaginary != 0) {
        length *= FLOAT_MATH(exp)(-angle * b.imaginary);
        phase += b.imaginary * FLOAT_MATH(log)(size);
    }
    return (Complex){length * FLOAT_MATH(cos)(phase), length * FLOAT_MATH(sin)(phase)};
}

Complex complex_power(Vm *vm, Complex a, Complex b)
{
    bool is_small_integer =
        b.imaginary == 0 && b.real == FLOAT_MATH(floor)(b.real) && FLOAT_MATH(fabs)(b.real) <= 100;
    int n = is_small_integer ? (int)b.real : 0;
    Complex result;
    if (is_zero(b))
        result = (Complex){1, 0};
    else if (n > 0)
        result = power_of_integer(a, (unsigned)n);
    else if (n < 0)
        result = inverse(vm, power_of_integer(a, (unsigned)-n));
    else
        result = power_by_logarithm(vm, a, b);
    if (is_infinite(result))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "complex exponentiation");
    return result;
}
