// The type int: conversion, rounding, bytes and bits. Its operators are in int_operators.c.
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/int_operators.h"
#include "core/objects/number_format.h"
#include "core/objects/number_parse.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "natives.h"

static Value plain(Vm *vm, Value self)
{
    return int_cast(vm, self);
}

// The int that int(v) makes of a number.
static Value from_number(Vm *vm, Value v)
{
    Value integer = int_cast(vm, v);
    if (integer != NO_VALUE && !is_object(v))
        return integer;
    static const Value methods[] = {SYM(__int__), SYM(__index__)};
    for (size_t i = 0; i < 2; i++) {
        Value result = call_special(vm, v, methods[i], 0, NULL);
        if (result == NO_VALUE)
            continue;
        integer = int_cast(vm, result);
        if (integer == NO_VALUE)
            raise_type_error(vm, "%S returned non-int (type %T)", methods[i], result);
        return integer;
    }
    if (number_text(vm, v) != NO_VALUE)
        return number_parse_int(vm, v, 10);
    raise_type_error(vm,
                     "int() argument must be a string, a bytes-like object or a real number, "
                     "not '%T'",
                     v);
}

static Value in_base(Vm *vm, Value text, Value base_value)
{
    Value plain_base = int_index(vm, base_value);
    SignedWord base = is_small(plain_base) ? small_value(plain_base) : -1;
    if (base < 0 || base > 36 || base == 1)
        raise_value_error(vm, "int() base must be >= 2 and <= 36, or 0");
    if (str_cast(vm, text) == NULL && bytes_cast(vm, text) == NULL &&
        bytearray_cast(vm, text) == NULL)
        raise_type_error(vm, "int() can't convert non-string with explicit base");
    return number_parse_int(vm, text, (unsigned)base);
}

NATIVE(int_new, "int.__new__", "cls, x=?, /, base=?")
static Value int_new(Vm *vm, Value *args, size_t count)
{
    if (args[1] == NO_VALUE && args[2] != NO_VALUE)
        raise_type_error(vm, "int() missing string argument");
    Value result = args[1] == NO_VALUE   ? VALUE_SMALL(0)
                   : args[2] != NO_VALUE ? in_base(vm, args[1], args[2])
                                         : from_number(vm, args[1]);
    return instance_wrap(vm, args[0], &type_int, result);
}

NATIVE(int_format, "int.__format__", "self, spec, /")
static Value int_format(Vm *vm, Value *args, size_t count)
{
    return number_format_int(vm, args[0], args[1]);
}

// round(n, -2): to hundreds, half to even.
NATIVE(int_round, "int.__round__", "self, ndigits=None, /")
static Value int_round(Vm *vm, Value *args, size_t count)
{
    Value self = plain(vm, args[0]);
    if (args[1] == VALUE_NONE)
        return self;
    Value digits = int_index(vm, args[1]);
    if (int_sign(digits) >= 0)
        return self;
    Value magnitude = int_negate(vm, digits);
    Value length = int_from_u64(vm, int_bit_length(self));
    if (int_compare(magnitude, length) > 0) // more digits than the number can have
        return VALUE_SMALL(0);
    Value unit = int_power(vm, VALUE_SMALL(10), magnitude);
    Value quotient, remainder;
    int_divmod(vm, self, unit, &quotient, &remainder);
    int order = int_compare(int_add(vm, remainder, remainder), unit);
    bool odd = int_and(vm, quotient, VALUE_SMALL(1)) == VALUE_SMALL(1);
    Value down = int_subtract(vm, self, remainder);
    return order > 0 || (order == 0 && odd) ? int_add(vm, down, unit) : down;
}

NATIVE(int_method_bit_length, "int.bit_length", "self, /")
static Value int_method_bit_length(Vm *vm, Value *args, size_t count)
{
    return int_from_u64(vm, int_bit_length(plain(vm, args[0])));
}

NATIVE(int_bit_count, "int.bit_count", "self, /")
static Value int_bit_count(Vm *vm, Value *args, size_t count)
{
    Value self = plain(vm, args[0]);
    if (is_big(self))
        return int_from_u64(vm, digits_bit_count(int_of(self)->digits, int_of(self)->count));
    SignedWord n = small_value(self);
    Digit digits[2];
    size_t used = digits_from_uint64(digits, n < 0 ? (uint64_t)0 - (uint64_t)n : (uint64_t)n);
    return int_from_u64(vm, digits_bit_count(digits, used));
}

static bool is_big_endian(Vm *vm, Value order, const char *function)
{
    const Str *s = str_cast(vm, order);
    if (s == NULL)
        raise_type_error(vm, "%s() argument 'byteorder' must be str, not %T", function, order);
    if (str_equal(s, str_of(SYM(little))))
        return false;
    if (!str_equal(s, str_of(SYM(big))))
        raise_value_error(vm, "byteorder must be either 'little' or 'big'");
    return true;
}

NATIVE(int_to_bytes, "int.to_bytes", "self, /, length=1, byteorder='big', *, signed=False")
static Value int_to_bytes(Vm *vm, Value *args, size_t count)
{
    SignedWord length = int_to_word(vm, args[1]);
    bool big_endian = is_big_endian(vm, args[2], MESSAGE("to_bytes")),
         is_signed = truth(vm, args[3]);
    if (length < 0)
        raise_value_error(vm, "length argument must be non-negative");
    Value self = plain(vm, args[0]);
    bool negative = int_sign(self) < 0;
    if (negative && !is_signed)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "can't convert negative int to unsigned");
    Value bytes = bytes_new(vm, NULL, (size_t)length);
    Digit small[2];
    const Digit *digits = small;
    size_t used;
    if (is_big(self)) {
        digits = int_of(self)->digits;
        used = int_of(self)->count;
    } else {
        SignedWord n = small_value(self);
        used = digits_from_uint64(small, n < 0 ? (uint64_t)0 - (uint64_t)n : (uint64_t)n);
    }
    if (!digits_to_bytes(bytes_of(bytes)->data, (size_t)length, digits, used, negative, big_endian,
                         is_signed))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too big to convert");
    return bytes;
}

NATIVE(int_from_bytes, "int.from_bytes", "cls, /, bytes, byteorder='big', *, signed=False")
static Value int_from_bytes(Vm *vm, Value *args, size_t count)
{
    bool big_endian = is_big_endian(vm, args[2], MESSAGE("from_bytes")),
         is_signed = truth(vm, args[3]);
    Value source = args[1];
    BufferView view;
    if (!buffer_try_peek(vm, source, &view)) {
        bool has_bytes = type_lookup(vm, type_of(vm, source), SYM(__bytes__)) != NO_VALUE;
        if (!has_bytes && (str_cast(vm, source) != NULL || !is_iterable(vm, source)))
            raise_type_error(vm, "cannot convert '%T' object to bytes", source);
        source = call_1(vm, type_value(&type_bytes), source);
        buffer_peek(vm, source, &view);
    }
    Value result = int_from_byte_array(vm, view.data, view.length, big_endian, is_signed);
    return args[0] == type_value(&type_int) ? result : call_1(vm, args[0], result);
}

NATIVE(int_as_integer_ratio, "int.as_integer_ratio", "self, /")
static Value int_as_integer_ratio(Vm *vm, Value *args, size_t count)
{
    Value ratio[] = {plain(vm, args[0]), VALUE_SMALL(1)};
    return tuple_new(vm, ratio, 2);
}

NATIVE(int_is_integer, "int.is_integer", "self, /")
static Value int_is_integer(Vm *vm, Value *args, size_t count)
{
    return VALUE_TRUE;
}

NATIVE(int_conjugate, "int.conjugate", "self, /")
static Value int_conjugate(Vm *vm, Value *args, size_t count)
{
    return plain(vm, args[0]);
}

NATIVE(int_getnewargs, "int.__getnewargs__", "self, /")
static Value int_getnewargs(Vm *vm, Value *args, size_t count)
{
    Value self = plain(vm, args[0]);
    return tuple_new(vm, &self, 1);
}

static Value int_real(Vm *vm, Value self)
{
    return plain(vm, self);
}

static Value int_imaginary(Vm *vm, Value self)
{
    return VALUE_SMALL(0);
}

static Value int_one(Vm *vm, Value self)
{
    return VALUE_SMALL(1);
}

GETSET(int_real, "int.real", int_real, NULL)
GETSET(int_imag, "int.imag", int_imaginary, NULL)
GETSET(int_numerator, "int.numerator", int_real, NULL)
GETSET(int_denominator, "int.denominator", int_one, NULL)

MEMBERS(int_members, METHOD(__new__, int_new), INT_OPERATORS, METHOD(__format__, int_format),
        METHOD(__round__, int_round), METHOD(bit_length, int_method_bit_length),
        METHOD(bit_count, int_bit_count), METHOD(to_bytes, int_to_bytes),
        METHOD(from_bytes, int_from_bytes), METHOD(as_integer_ratio, int_as_integer_ratio),
        METHOD(is_integer, int_is_integer), METHOD(conjugate, int_conjugate),
        METHOD(__getnewargs__, int_getnewargs), ACCESSOR(real, int_real), ACCESSOR(imag, int_imag),
        ACCESSOR(numerator, int_numerator), ACCESSOR(denominator, int_denominator));

ROM_TYPE(type_int, int, SHAPE_INT, type_object, int_members, .fixed_words = 1,
         .flags = TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
