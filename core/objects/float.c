// float: boxing, conversion and the operations that CPython defines exactly.
#include "core/objects/float.h"

#include "core/base/float_math.h"
#include "core/base/float_text.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/complex.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"

Value float_box(Vm *vm, Float x)
{
    FloatBox *box = heap_allocate(vm, heap_round(sizeof *box));
    object_init(&box->object, SHAPE_FLOAT, LAYOUT_RAW, 0);
    box->x = x;
    return value_of(box);
}

bool float_cast(Vm *vm, Value v, Float *x)
{
    if (!is_float(v)) {
        if (!is_object(v) || object_of(v)->shape < SHAPE_DYNAMIC_FIRST ||
            type_of(vm, v)->base_shape != SHAPE_FLOAT)
            return false;
        v = instance_payload(v);
    }
    *x = float_value(v);
    return true;
}

Float float_from_int(Value v, bool *overflow)
{
    *overflow = false;
    if (is_small(v))
        return (Float)small_value(v);
    const Int *n = int_of(v);
    uint64_t bits = digits_to_float(FLOAT_KIND, n->digits, n->count, 0);
    *overflow = bits == float_bits_infinity(FLOAT_KIND);
    Float x = float_bits_value(bits);
    return n->object.aux ? -x : x;
}

static Float checked_from_int(Vm *vm, Value v)
{
    bool overflow;
    Float x = float_from_int(v, &overflow);
    if (overflow)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too large to convert to float");
    return x;
}

Float float_from_value(Vm *vm, Value v)
{
    Float x;
    if (float_cast(vm, v, &x))
        return x;
    Value integer = int_cast(vm, v);
    if (integer != NO_VALUE)
        return checked_from_int(vm, integer);
    Value result = call_special(vm, v, SYM(__float__), 0, NULL);
    if (result != NO_VALUE) {
        if (!float_cast(vm, result, &x))
            raise_type_error(vm, "%T.__float__ returned non-float (type %T)", v, result);
        return x;
    }
    if (type_lookup(vm, type_of(vm, v), SYM(__index__)) == NO_VALUE)
        raise_type_error(vm, "must be real number, not %T", v);
    return checked_from_int(vm, int_index(vm, v));
}

Value float_to_int(Vm *vm, Float x)
{
    if (isnan(x))
        raise_value_error(vm, "cannot convert float NaN to integer");
    if (isinf(x))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "cannot convert float infinity to integer");
    return int_from_float(vm, x);
}

Value float_repr(Vm *vm, Float x)
{
    char text[FLOAT_REPR_ROOM];
    size_t length = float_text_format(text, sizeof text, FLOAT_KIND, float_bits_from(x), 'r', 0,
                                      FLOAT_DOT_ZERO);
    return str_new(vm, text, length);
}

// CPython's hash of a number: its value modulo 2^61 - 1 (2^31 - 1 on 32-bit words), a prime, with
// negative exponents as powers of the inverse of 2.
SignedWord float_hash(Vm *vm, Float x, Value owner)
{
    if (isnan(x)) {
        heap_fix(vm, owner);
        return (SignedWord)(((Word)owner >> 3) & SMALL_MAX);
    }
    if (isinf(x))
        return x > 0 ? 314159 : -314159;
    const int bits = ADDER_WORD_BITS == 64 ? 61 : 31;
    const uint64_t modulus = ((uint64_t)1 << bits) - 1;
    FloatParts parts = float_bits_decode(FLOAT_KIND, float_bits_from(x));
    uint64_t mantissa = parts.mantissa % modulus;
    int shift = parts.exponent % bits;
    if (shift < 0)
        shift += bits;
    uint64_t rotated = ((mantissa << shift) & modulus) | (mantissa >> (bits - shift));
    SignedWord h = (SignedWord)(rotated == modulus ? 0 : rotated);
    if (parts.negative)
        h = -h;
    return h == -1 ? -2 : h;
}

static void divide(Vm *vm, Float a, Float b, Float *quotient, Float *remainder)
{
    if (b == 0)
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "division by zero");
    Float r = FLOAT_MATH(fmod)(a, b);
    Float q = (a - r) / b;
    if (r != 0 && (r < 0) != (b < 0)) {
        r += b;
        q -= 1;
    }
    if (r == 0)
        r = FLOAT_MATH(copysign)(0, b);
    *remainder = r;
    if (q == 0) {
        *quotient = FLOAT_MATH(copysign)(0, a / b);
        return;
    }
    *quotient = FLOAT_MATH(floor)(q);
    if (q - *quotient > (Float)0.5)
        *quotient += 1;
}

Float float_floor_divide(Vm *vm, Float a, Float b)
{
    Float quotient, remainder;
    divide(vm, a, b, &quotient, &remainder);
    return quotient;
}

Float float_modulo(Vm *vm, Float a, Float b)
{
    Float quotient, remainder;
    divide(vm, a, b, &quotient, &remainder);
    return remainder;
}

Value float_power(Vm *vm, Float a, Float b)
{
    if (a == 0 && b < 0 && isfinite(b))
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "zero to a negative power");
    if (a < 0 && isfinite(a) && isfinite(b) && b != FLOAT_MATH(floor)(b))
        return complex_from(vm, complex_power(vm, (Complex){a, 0}, (Complex){b, 0}));
    Float result = FLOAT_MATH(pow)(a, b);
    if (isinf(result) && isfinite(a) && isfinite(b)) {
        const Value arguments[] = {VALUE_SMALL(34),
                                   str_format(vm, "Numerical result out of range")};
        raise_exception(vm, call(vm, type_value(&type_OverflowError), 2, arguments));
    }
    return float_from(vm, result);
}

int float_compare_int(Float x, Value integer)
{
    if (isnan(x))
        return 2;
    if (isinf(x))
        return x > 0 ? 1 : -1;
    bool overflow;
    Float y = float_from_int(integer, &overflow);
    if (overflow || x != y)
        return overflow ? -int_sign(integer) : x < y ? -1 : 1;
    if (is_small(integer) && (Float)(SignedWord)1 * (Float)small_value(integer) == x &&
        small_value(integer) < ((SignedWord)1 << 24) &&
        small_value(integer) > -((SignedWord)1 << 24))
        return 0;
    // Equal after rounding: compare exactly, as integers.
    Digit digits[DIGITS_OF_FLOAT];
    size_t count = digits_from_float(FLOAT_KIND, float_bits_from(x), digits);
    Digit small[2];
    const Digit *other = small;
    size_t other_count;
    if (is_small(integer)) {
        SignedWord n = small_value(integer);
        other_count = digits_from_uint64(small, n < 0 ? (uint64_t)0 - (uint64_t)n : (uint64_t)n);
    } else {
        other = int_of(integer)->digits;
        other_count = int_of(integer)->count;
    }
    int order = digits_compare(digits, count, other, other_count);
    return x < 0 ? -order : order;
}
