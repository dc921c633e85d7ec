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

static bool is_infinite(Complex z)
{
    return isinf(z.real) || isinf(z.imaginary);
}

static bool is_finite(Complex z)
{
    return isfinite(z.real) && isfinite(z.imaginary);
}

static bool is_zero(Complex z)
{
    return z.real == 0 && z.imaginary == 0;
}

static bool is_undefined(Complex z)
{
    return isnan(z.real) && isnan(z.imaginary);
}

// A part of a factor when only directions matter: of an infinite factor its infinities become 1
// and the rest 0; in a finite one what is no number becomes 0. Signs stay.
static Float direction(Float x, bool infinite)
{
    if (!infinite && !isnan(x))
        return x;
    return FLOAT_MATH(copysign)(isinf(x) ? 1 : 0, x);
}

static Complex directions(Complex z)
{
    bool infinite = is_infinite(z);
    return (Complex){direction(z.real, infinite), direction(z.imaginary, infinite)};
}

// The plain formula; tells whether some term is infinite.
static bool product(Complex a, Complex b, Complex *result)
{
    Complex first = {a.real * b.real, a.real * b.imaginary};
    Complex second = {a.imaginary * b.imaginary, a.imaginary * b.real};
    *result = (Complex){first.real - second.real, first.imaginary + second.imaginary};
    return is_infinite(first) || is_infinite(second);
}

Complex complex_multiply(Complex a, Complex b)
{
    Complex result;
    bool infinite = product(a, b, &result);
    if (infinite && is_undefined(result)) {
        product(directions(a), directions(b), &result);
        result.real *= (Float)INFINITY;
        result.imaginary *= (Float)INFINITY;
    }
    return result;
}

static Complex turned(Complex z) // by a right angle: -i * z
{
    return (Complex){z.imaginary, -z.real};
}

// Smith's algorithm: scales by the larger part of the divisor, which is turned to be the real one.
static Complex quotient(Complex a, Complex b, bool real_dividend)
{
    bool turn = FLOAT_MATH(fabs)(b.imaginary) > FLOAT_MATH(fabs)(b.real);
    if (turn)
        b = turned(b);
    Float ratio = b.imaginary / b.real, divisor = b.real + b.imaginary * ratio;
    if (real_dividend) {
        Complex result = {a.real / divisor, -a.real * ratio / divisor};
        return turn ? turned(result) : result;
    }
    if (turn)
        a = turned(a);
    return (Complex){(a.real + a.imaginary * ratio) / divisor,
                     (a.imaginary - a.real * ratio) / divisor};
}

Complex complex_divide(Vm *vm, Complex a, Complex b, bool real_dividend)
{
    if (is_zero(b))
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "division by zero");
    Complex result = quotient(a, b, real_dividend);
    bool a_infinite = is_infinite(a);
    if (!is_undefined(result) || (a_infinite && real_dividend) || a_infinite == is_infinite(b) ||
        !is_finite(a_infinite ? b : a))
        return result;
    // Only a direction is left, that of the product with the conjugate.
    Complex factor = directions(b);
    factor.imaginary = -factor.imaginary;
    Float scale = a_infinite ? (Float)INFINITY : 0;
    if (real_dividend)
        result = (Complex){a.real * factor.real, a.real * factor.imaginary};
    else
        product(directions(a), factor, &result);
    return (Complex){scale * result.real, scale * result.imaginary};
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
