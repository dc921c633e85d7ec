// The type float: construction, rounding, named methods. Operators are in float_operators.c.
#include "core/base/float_math.h"
#include "core/base/float_text.h"
#include "core/objects/float.h"
#include "core/objects/float_operators.h"
#include "core/objects/int.h"
#include "core/objects/number_format.h"
#include "core/objects/number_parse.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "natives.h"

static Float plain(Vm *vm, Value self)
{
    Float x = 0;
    float_cast(vm, self, &x);
    return x;
}

// The float that float(v) makes; unlike float_from_value it asks a subclass for its __float__.
static Value from_any(Vm *vm, Value v)
{
    if (is_float(v))
        return v;
    Value result = call_special(vm, v, SYM(__float__), 0, NULL);
    if (result != NO_VALUE) {
        Float x;
        if (!float_cast(vm, result, &x))
            raise_type_error(vm, "%T.__float__ returned non-float (type %T)", v, result);
        return float_from(vm, x);
    }
    if (type_lookup(vm, type_of(vm, v), SYM(__index__)) != NO_VALUE)
        return float_from(vm, float_from_value(vm, v));
    if (number_text(vm, v) == NO_VALUE)
        raise_type_error(vm, "float() argument must be a string or a real number, not '%T'", v);
    return number_parse_float(vm, v);
}

NATIVE(float_new, "float.__new__", "cls, x=0, /")
static Value float_new(Vm *vm, Value *args, size_t count)
{
    return instance_wrap(vm, args[0], &type_float, from_any(vm, args[1]));
}

NATIVE(float_from_number, "float.from_number", "cls, number, /")
static Value float_from_number(Vm *vm, Value *args, size_t count)
{
    Value v = args[1];
    Value result = is_float(v) ? v : float_from(vm, float_from_value(vm, v));
    return args[0] == type_value(&type_float) ? result : call_1(vm, args[0], result);
}

NATIVE(float_fromhex, "float.fromhex", "cls, string, /")
static Value float_fromhex(Vm *vm, Value *args, size_t count)
{
    const Str *s = str_cast(vm, args[1]);
    if (s == NULL)
        raise_type_error(vm, "bad argument type for built-in operation");
    uint64_t bits;
    switch (float_text_parse_hex(FLOAT_KIND, s->text, s->length, &bits)) {
    case FLOAT_HEX_INVALID:
        raise_value_error(vm, "invalid hexadecimal floating-point string");
    case FLOAT_HEX_OVERFLOW:
        raise_error(vm, SHAPE_OVERFLOW_ERROR,
                    "hexadecimal value too large to represent as a float");
    default:
        break;
    }
    Value result = float_from(vm, float_bits_value(bits));
    return args[0] == type_value(&type_float) ? result : call_1(vm, args[0], result);
}

NATIVE(float_hex, "float.hex", "self, /")
static Value float_hex(Vm *vm, Value *args, size_t count)
{
    char text[FLOAT_HEX_ROOM];
    size_t length = float_text_hex(text, FLOAT_KIND, float_bits_from(plain(vm, args[0])));
    return str_new(vm, text, length);
}

NATIVE(float_format, "float.__format__", "self, spec, /")
static Value float_format(Vm *vm, Value *args, size_t count)
{
    return number_format_float(vm, args[0], args[1]);
}

NATIVE(float_as_integer_ratio, "float.as_integer_ratio", "self, /")
static Value float_as_integer_ratio(Vm *vm, Value *args, size_t count)
{
    Float x = plain(vm, args[0]);
    FloatParts parts = float_bits_decode(FLOAT_KIND, float_bits_from(x));
    if (parts.class == FLOAT_INFINITE)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
    if (parts.class == FLOAT_NAN)
        raise_value_error(vm, "cannot convert NaN to integer ratio");
    while (parts.exponent < 0 && (parts.mantissa & 1) == 0) {
        parts.mantissa >>= 1;
        parts.exponent = parts.mantissa == 0 ? 0 : parts.exponent + 1;
    }
    Value numerator = int_from_i64(vm, (int64_t)parts.mantissa), denominator = VALUE_SMALL(1);
    if (parts.exponent < 0)
        denominator = int_shift_left(vm, denominator, small_from(-parts.exponent));
    else
        numerator = int_shift_left(vm, numerator, small_from(parts.exponent));
    Value ratio[] = {parts.negative ? int_negate(vm, numerator) : numerator, denominator};
    return tuple_new(vm, ratio, 2);
}

NATIVE(float_is_integer, "float.is_integer", "self, /")
static Value float_is_integer(Vm *vm, Value *args, size_t count)
{
    Float x = plain(vm, args[0]);
    return value_bool(isfinite(x) && x == FLOAT_MATH(floor)(x));
}

NATIVE(float_trunc, "float.__trunc__", "self, /")
static Value float_trunc(Vm *vm, Value *args, size_t count)
{
    return float_to_int(vm, plain(vm, args[0]));
}

NATIVE(float_floor, "float.__floor__", "self, /")
static Value float_floor(Vm *vm, Value *args, size_t count)
{
    return float_to_int(vm, FLOAT_MATH(floor)(plain(vm, args[0])));
}

NATIVE(float_ceil, "float.__ceil__", "self, /")
static Value float_ceil(Vm *vm, Value *args, size_t count)
{
    return float_to_int(vm, FLOAT_MATH(ceil)(plain(vm, args[0])));
}

NATIVE(float_round, "float.__round__", "self, ndigits=None, /")
static Value float_round(Vm *vm, Value *args, size_t count)
{
    Float x = plain(vm, args[0]);
    if (args[1] == VALUE_NONE)
        return float_to_int(vm, FLOAT_MATH(rint)(x));
    Value places = int_index(vm, args[1]);
    if (!isfinite(x))
        return float_from(vm, x);
    // Beyond these limits nothing is rounded away, or everything.
    const int limit = 2000;
    int sign = int_sign(places);
    if (int_compare(sign < 0 ? int_negate(vm, places) : places, small_from(limit)) > 0)
        places = small_from(sign * limit);
    uint64_t bits = float_text_round(FLOAT_KIND, float_bits_from(x), (int)small_value(places));
    Float rounded = float_bits_value(bits);
    if (!isfinite(rounded))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "rounded value too large to represent");
    return float_from(vm, rounded);
}

NATIVE(float_conjugate, "float.conjugate", "self, /")
static Value float_conjugate(Vm *vm, Value *args, size_t count)
{
    return float_from(vm, plain(vm, args[0]));
}

NATIVE(float_getnewargs, "float.__getnewargs__", "self, /")
static Value float_getnewargs(Vm *vm, Value *args, size_t count)
{
    Value x = float_from(vm, plain(vm, args[0]));
    return tuple_new(vm, &x, 1);
}

static Value float_real(Vm *vm, Value self)
{
    return float_from(vm, plain(vm, self));
}

static Value float_imaginary(Vm *vm, Value self)
{
    return float_from(vm, 0);
}

GETSET(float_real, "float.real", float_real, NULL)
GETSET(float_imag, "float.imag", float_imaginary, NULL)

MEMBERS(float_members, METHOD(__new__, float_new), FLOAT_OPERATORS,
        METHOD(__format__, float_format), METHOD(__round__, float_round),
        METHOD_AS(__int__, float_trunc), METHOD(__trunc__, float_trunc),
        METHOD(__floor__, float_floor), METHOD(__ceil__, float_ceil),
        METHOD(from_number, float_from_number), METHOD(fromhex, float_fromhex),
        METHOD(hex, float_hex), METHOD(as_integer_ratio, float_as_integer_ratio),
        METHOD(is_integer, float_is_integer), METHOD(conjugate, float_conjugate),
        METHOD(__getnewargs__, float_getnewargs), ACCESSOR(real, float_real),
        ACCESSOR(imag, float_imag));

ROM_TYPE(type_float, float, SHAPE_FLOAT, type_object, float_members, .fixed_words = 1,
         .flags = TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
