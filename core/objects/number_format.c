// Numbers as text by a format specification: digits are made, grouped, signed and filled.
#include "core/objects/number_format.h"

#include <limits.h>

#include "core/base/float_text.h"
#include "core/base/utf8.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"

// The parts of a number's text, in order: sign, prefix, digits, and what follows them.
typedef struct NumberText {
    bool negative;
    const char *prefix;
    const char *digits;
    size_t digit_count;
    const char *rest; // point, fraction, exponent, percent sign; also "inf" and "nan"
    size_t rest_length;
} NumberText;

// Writes the digits backwards from `end` with separators, and zeros in front until there are
// min_width characters; returns how many characters that makes. With `end` NULL only counts.
static size_t group_digits(char *end, const NumberText *number, char separator, size_t size,
                           size_t min_width)
{
    size_t left = number->digit_count, count = 0, in_group = 0;
    if (left == 0)
        return 0;
    if (separator == 0) {
        size_t zeros = left < min_width ? min_width - left : 0;
        if (end != NULL) {
            memcpy(end - left, number->digits, left);
            memset(end - left - zeros, '0', zeros);
        }
        return left + zeros;
    }
    while (left > 0 || count < min_width) {
        if (in_group == size) {
            count++;
            in_group = 0;
            if (end != NULL)
                *--end = separator;
        }
        char digit = left > 0 ? number->digits[--left] : '0';
        if (end != NULL)
            *--end = digit;
        count++;
        in_group++;
    }
    return count;
}

static size_t fraction_digits(const NumberText *number)
{
    size_t digits = 0;
    if (number->rest_length > 0 && number->rest[0] == '.')
        while (1 + digits < number->rest_length && number->rest[1 + digits] >= '0' &&
               number->rest[1 + digits] <= '9')
            digits++;
    return digits;
}

static void add_rest(Builder *builder, const NumberText *number, char separator)
{
    size_t digits = separator == 0 ? 0 : fraction_digits(number), at = 0;
    for (; at < digits; at++) {
        if (at > 0 && at % 3 == 0)
            builder_add_byte(builder, separator);
        if (at == 0)
            builder_add_byte(builder, '.');
        builder_add_byte(builder, number->rest[1 + at]);
    }
    at = digits > 0 ? digits + 1 : 0;
    builder_add_bytes(builder, number->rest + at, number->rest_length - at);
}

static void add_number(Builder *builder, const NumberText *number, const FormatSpec *spec)
{
    char sign = number->negative ? '-' : spec->sign == '-' ? 0 : spec->sign;
    size_t group = spec->type != 0 && spec->type < 128 && strchr("boxX", (int)spec->type) ? 4 : 3;
    size_t separators = spec->fraction_grouping == 0 || fraction_digits(number) == 0
                            ? 0
                            : (fraction_digits(number) - 1) / 3;
    size_t around = (sign != 0) + strlen(number->prefix) + number->rest_length + separators;
    size_t min_width = 0;
    if (spec->fill == '0' && spec->align == '=' && spec->width > (SignedWord)around)
        min_width = (size_t)spec->width - around;
    if (min_width > STR_MAX_LENGTH)
        raise_memory_error(builder->vm);
    size_t grouped = group_digits(NULL, number, spec->grouping, group, min_width);
    Padding padding = format_spec_padding(spec, around + grouped);
    if (spec->align != '=')
        builder_add_repeated(builder, spec->fill, padding.left);
    if (sign != 0)
        builder_add_byte(builder, sign);
    builder_add_c(builder, number->prefix);
    if (spec->align == '=')
        builder_add_repeated(builder, spec->fill, padding.left);
    group_digits(builder_reserve(builder, grouped) + grouped, number, spec->grouping, group,
                 min_width);
    add_rest(builder, number, spec->fraction_grouping);
    builder_add_repeated(builder, spec->fill, padding.right);
}

// int.

void number_format_add_int(Builder *builder, Value integer, const FormatSpec *spec)
{
    Vm *vm = builder->vm;
    unsigned base = spec->type == 'b'                        ? 2
                    : spec->type == 'o'                      ? 8
                    : spec->type == 'x' || spec->type == 'X' ? 16
                                                             : 10;
    Value text = int_to_text(vm, integer, base);
    const Str *s = str_of(text);
    size_t sign = s->text[0] == '-', count = s->length - sign;
    size_t zeros = spec->precision > (SignedWord)count ? (size_t)spec->precision - count : 0;
    const char *p = s->text + sign;
    if (zeros > 0 || spec->type == 'X') { // a copy that may be changed
        Builder digits;
        builder_init(&digits, vm, count + zeros);
        builder_add_repeated(&digits, '0', zeros);
        builder_add_bytes(&digits, p, count);
        char *q = builder_bytes(&digits);
        count = digits.length;
        for (size_t i = 0; spec->type == 'X' && i < count; i++) {
            if (q[i] >= 'a')
                q[i] = (char)(q[i] - 32);
        }
        p = q;
    }
    char prefix[] = {'0', (char)spec->type, 0};
    NumberText number = {sign != 0, spec->alternate && base != 10 ? prefix : "", p, count, "", 0};
    add_number(builder, &number, spec);
}

static void add_character(Builder *builder, Value integer, const FormatSpec *spec)
{
    Vm *vm = builder->vm;
    if (spec->sign != 0)
        raise_value_error(vm, "Sign not allowed with integer format specifier 'c'");
    if (spec->alternate)
        raise_value_error(vm, "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!is_small(integer))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C long");
    SignedWord code = small_value(integer);
    if (code < 0 || code >= (SignedWord)UNICODE_LIMIT)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "%%c arg not in range(0x110000)");
    uint8_t bytes[UTF8_MAX];
    size_t size = utf8_encode(bytes, (uint32_t)code);
    format_spec_add(builder, spec, (const char *)bytes, size, 1);
}

static bool is_empty(Vm *vm, Value spec)
{
    const Str *s = str_cast(vm, spec);
    return s != NULL && s->length == 0;
}

Value number_format_int(Vm *vm, Value v, Value text)
{
    if (is_empty(vm, text))
        return to_str(vm, v);
    FormatSpec spec;
    format_spec_parse(vm, &spec, text, v, 'd', '>');
    Builder builder;
    builder_init(&builder, vm, 0);
    Value integer = int_cast(vm, v);
    switch (spec.type) {
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
        number_format_add_float(&builder, float_from_value(vm, integer), &spec);
        return builder_finish_str(&builder);
    case 0:
    case 'b':
    case 'c':
    case 'd':
    case 'n':
    case 'o':
    case 'x':
    case 'X':
        break;
    default:
        format_spec_raise_type(vm, &spec, v);
    }
    if (spec.precision >= 0)
        raise_value_error(vm, "Precision not allowed in integer format specifier");
    if (spec.no_negative_zero)
        raise_value_error(vm, "Negative zero coercion (z) not allowed in integer format "
                              "specifier");
    if (spec.type == 'c')
        add_character(&builder, integer, &spec);
    else
        number_format_add_int(&builder, integer, &spec);
    return builder_finish_str(&builder);
}

// float.

// A float's text on the C stack, or on the heap when it is long.
typedef struct FloatText {
    char room[48];
    const char *text;
    size_t length;
} FloatText;

static void float_text_from(Vm *vm, FloatText *out, Float x, const FormatSpec *spec, unsigned flags)
{
    flags |= (spec->alternate ? FLOAT_ALT : 0) | (spec->no_negative_zero ? FLOAT_NO_NEG_0 : 0);
    char type = spec->type == 'n' ? 'g' : (char)spec->type;
    SignedWord precision = spec->precision;
    if (type == 0)
        type = precision < 0 ? 'r' : 'g';
    if (precision < 0)
        precision = 6;
    if (precision >= INT_MAX)
        raise_value_error(vm, "precision too big");
    uint64_t bits = float_bits_from(x);
    out->text = out->room;
    out->length = float_text_format(out->room, sizeof out->room, FLOAT_KIND, bits, type,
                                    (int)precision, flags);
    if (out->length <= sizeof out->room)
        return;
    Builder builder;
    builder_init(&builder, vm, out->length);
    char *room = builder_reserve(&builder, out->length);
    out->length =
        float_text_format(room, out->length, FLOAT_KIND, bits, type, (int)precision, flags);
    out->text = room;
}

static void add_float(Builder *builder, Float x, const FormatSpec *spec, unsigned flags)
{
    FloatText text;
    float_text_from(builder->vm, &text, x, spec, flags);
    NumberText number = {.prefix = "", .negative = text.text[0] == '-'};
    number.digits = text.text + number.negative;
    size_t length = text.length - number.negative;
    while (number.digit_count < length && number.digits[number.digit_count] >= '0' &&
           number.digits[number.digit_count] <= '9')
        number.digit_count++;
    number.rest = number.digits + number.digit_count;
    number.rest_length = length - number.digit_count;
    add_number(builder, &number, spec);
}

void number_format_add_float(Builder *builder, Float x, const FormatSpec *spec)
{
    add_float(builder, x, spec, spec->type == 0 ? FLOAT_DOT_ZERO : 0);
}

static bool is_float_type(uint32_t type)
{
    return type == 0 || (type < 128 && strchr("eEfFgGn", (int)type) != NULL);
}

Value number_format_float(Vm *vm, Value v, Value text)
{
    if (is_empty(vm, text))
        return to_str(vm, v);
    FormatSpec spec;
    format_spec_parse(vm, &spec, text, v, 0, '>');
    if (!is_float_type(spec.type) && spec.type != '%')
        format_spec_raise_type(vm, &spec, v);
    Builder builder;
    builder_init(&builder, vm, 0);
    Float x = 0;
    float_cast(vm, v, &x);
    number_format_add_float(&builder, x, &spec);
    return builder_finish_str(&builder);
}

// complex.

Value number_format_complex(Vm *vm, Value v, Float real, Float imaginary, Value text)
{
    if (is_empty(vm, text))
        return to_str(vm, v);
    FormatSpec spec;
    format_spec_parse(vm, &spec, text, v, 0, '>');
    if (!is_float_type(spec.type))
        format_spec_raise_type(vm, &spec, v);
    if (spec.fill == '0')
        raise_value_error(vm, "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        raise_value_error(vm, "'=' alignment flag is not allowed in complex format specifier");
    FormatSpec part = spec;
    part.width = -1;
    bool only_imaginary = spec.type == 0 && float_bits_from(real) == 0;
    bool parentheses = spec.type == 0 && !only_imaginary;
    Builder builder, whole;
    builder_init(&builder, vm, 0);
    if (parentheses)
        builder_add_byte(&builder, '(');
    if (!only_imaginary) {
        add_float(&builder, real, &part, 0);
        part.sign = '+';
    }
    add_float(&builder, imaginary, &part, 0);
    builder_add_c(&builder, parentheses ? "j)" : "j");
    builder_init(&whole, vm, builder.length);
    format_spec_add(&whole, &spec, builder_bytes(&builder), builder.length, builder.length);
    return builder_finish_str(&whole);
}
