// The % operator of str, bytes and bytearray.
#include "core/objects/percent_format.h"

#include <limits.h>

#include "core/base/utf8.h"
#include "core/objects/int.h"
#include "core/objects/number_format.h"
#include "core/objects/operators.h"
#include "core/objects/slice.h"
#include "core/objects/tuple.h"

typedef struct Percent {
    Vm *vm;
    Text format;
    const uint8_t *p, *end;
    Builder builder;
    const Tuple *tuple; // the arguments, or NULL for a single one
    size_t used;        // arguments taken so far
    Value single;
    Value mapping; // the right-hand side if it can be one, else NO_VALUE
    Value keyed;   // the value of the directive's key, else NO_VALUE
} Percent;

// To CPython even a list is one here.
static bool is_mapping(Vm *vm, Value v, bool of_bytes)
{
    bool bytes = bytes_cast(vm, v) != NULL || bytearray_cast(vm, v) != NULL;
    return tuple_cast(vm, v) == NULL && str_cast(vm, v) == NULL && !(bytes && of_bytes) &&
           type_lookup(vm, type_of(vm, v), SYM(__getitem__)) != NO_VALUE;
}

static Value next_argument(Percent *percent)
{
    if (percent->keyed != NO_VALUE) {
        Value value = percent->keyed;
        if (value == VALUE_DELETED) // taken already
            raise_type_error(percent->vm, "not enough arguments for format string");
        percent->keyed = VALUE_DELETED;
        return value;
    }
    size_t count = percent->tuple == NULL ? 1 : percent->tuple->length;
    if (percent->used >= count)
        raise_type_error(percent->vm, "not enough arguments for format string");
    return percent->tuple == NULL ? (percent->used++, percent->single)
                                  : percent->tuple->items[percent->used++];
}

// Parsing a directive.

static uint32_t next_character(Percent *percent)
{
    if (percent->p >= percent->end)
        raise_value_error(percent->vm, "incomplete format");
    return text_next(&percent->format, &percent->p);
}

static bool accept(Percent *percent, char c)
{
    if (percent->p >= percent->end || *percent->p != (uint8_t)c)
        return false;
    percent->p++;
    return true;
}

static void read_key(Percent *percent)
{
    Vm *vm = percent->vm;
    if (percent->mapping == NO_VALUE)
        raise_type_error(vm, "format requires a mapping");
    const uint8_t *start = percent->p;
    for (size_t depth = 1; depth > 0; percent->p++) {
        if (percent->p >= percent->end)
            raise_value_error(vm, "incomplete format key");
        depth += *percent->p == '(';
        depth -= *percent->p == ')';
    }
    size_t length = (size_t)(percent->p - start) - 1;
    TextKind kind = percent->format.kind == TEXT_STR ? TEXT_STR : TEXT_BYTES;
    percent->keyed = get_item(vm, percent->mapping, text_new(vm, kind, start, length));
}

// A width or precision: digits, or * for the next argument. -1 if there is none.
static SignedWord read_size(Percent *percent, const char *name)
{
    Vm *vm = percent->vm;
    if (accept(percent, '*')) {
        Value integer = int_cast(vm, next_argument(percent));
        if (integer == NO_VALUE)
            raise_type_error(vm, "* wants int");
        if (!is_small(integer) || small_value(integer) > INT_MAX || small_value(integer) < -INT_MAX)
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C %s",
                        *name == 'w' ? MESSAGE("ssize_t") : "int");
        return small_value(integer);
    }
    SignedWord n = -1;
    for (; percent->p < percent->end && *percent->p >= '0' && *percent->p <= '9'; percent->p++) {
        n = n < 0 ? 0 : n;
        if (n > (INT_MAX - 9) / 10)
            raise_value_error(vm, "%s too big", name);
        n = n * 10 + (*percent->p - '0');
    }
    return n;
}

// Reads flags, width and precision; whether the flag 0 was given is told apart from the fill.
static void read_options(Percent *percent, FormatSpec *spec, bool *zero)
{
    bool left = false;
    *spec = (FormatSpec){.fill = ' ', .width = -1, .precision = -1};
    for (; percent->p < percent->end && *percent->p != 0 && strchr("-+ #0", *percent->p) != NULL;
         percent->p++) {
        char flag = (char)*percent->p;
        left |= flag == '-';
        *zero |= flag == '0';
        spec->alternate |= flag == '#';
        if (flag == '+' || (flag == ' ' && spec->sign == 0))
            spec->sign = flag;
    }
    bool starred = percent->p < percent->end && *percent->p == '*';
    spec->width = read_size(percent, "width");
    if (starred && spec->width < 0) {
        left = true;
        spec->width = -spec->width;
    }
    if (accept(percent, '.')) {
        spec->precision =
            read_size(percent, percent->format.kind == TEXT_STR ? "precision" : "prec");
        if (spec->precision < 0)
            spec->precision = 0;
    }
    spec->align = left ? '<' : '>';
    if (!accept(percent, 'h') && !accept(percent, 'l'))
        accept(percent, 'L');
}

// Adding values.

static void add_text(Percent *percent, const FormatSpec *spec, Text text)
{
    if (spec->precision >= 0)
        text.length = text_byte_offset(&text, (size_t)spec->precision);
    format_spec_add(&percent->builder, spec, (const char *)text.data, text.length,
                    text_length(&text));
}

static void add_str(Percent *percent, const FormatSpec *spec, Value v)
{
    add_text(percent, spec, text_from_str(str_cast(percent->vm, v)));
}

// What %s and %b mean for bytes.
static void add_bytes(Percent *percent, const FormatSpec *spec, Value v)
{
    Vm *vm = percent->vm;
    Text text;
    if (!text_peek(vm, TEXT_BYTES, v, &text)) {
        Value bytes = call_special(vm, v, SYM(__bytes__), 0, NULL);
        if (bytes == NO_VALUE)
            raise_type_error(vm,
                             "%%b requires a bytes-like object, or an object that implements "
                             "__bytes__, not '%T'",
                             v);
        if (bytes_cast(vm, bytes) == NULL)
            raise_type_error(vm, "__bytes__ returned non-bytes (type %T)", bytes);
        text = text_self(vm, bytes);
    }
    add_text(percent, spec, text);
}

// The one character or byte of %c.
static void add_character(Percent *percent, FormatSpec *spec, Value v)
{
    Vm *vm = percent->vm;
    bool is_text = percent->format.kind == TEXT_STR;
    Text text;
    spec->precision = -1;
    bool whole = is_text ? text_peek(vm, TEXT_STR, v, &text)
                         : (bytes_cast(vm, v) != NULL || bytearray_cast(vm, v) != NULL) &&
                               text_peek(vm, TEXT_BYTES, v, &text);
    if (whole) {
        if (text_length(&text) != 1)
            (raise_type_error)(
                vm,
                is_text ? MESSAGE("%%c requires an int or a unicode character, not a string "
                                  "of length %z")
                        : MESSAGE("%%c requires an integer in range(256) or a single byte, "
                                  "not a bytes object of length %z"),
                text_length(&text));
        add_text(percent, spec, text);
        return;
    }
    if (!is_small(v) && type_lookup(vm, type_of(vm, v), SYM(__index__)) == NO_VALUE)
        (raise_type_error)(
            vm,
            is_text ? MESSAGE("%%c requires an int or a unicode character, not %T")
                    : MESSAGE("%%c requires an integer in range(256) or a single byte, not "
                              "%T"),
            v);
    Value integer = int_index(vm, v);
    SignedWord limit = is_text ? (SignedWord)UNICODE_LIMIT : 256;
    if (!is_small(integer) || small_value(integer) < 0 || small_value(integer) >= limit)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "%%c arg not in range(%s)",
                    is_text ? MESSAGE("0x110000") : "256");
    uint8_t bytes[UTF8_MAX] = {(uint8_t)small_value(integer)};
    size_t size = is_text ? utf8_encode(bytes, (uint32_t)small_value(integer)) : 1;
    format_spec_add(&percent->builder, spec, (const char *)bytes, size, 1);
}

static bool has_method(Vm *vm, Value v, Value name)
{
    return type_lookup(vm, type_of(vm, v), name) != NO_VALUE;
}

static void add_int(Percent *percent, FormatSpec *spec, Value v, uint32_t c)
{
    Vm *vm = percent->vm;
    Value integer = int_cast(vm, v);
    bool decimal = c == 'd' || c == 'i' || c == 'u';
    if (integer == NO_VALUE && decimal && has_method(vm, v, SYM(__int__)))
        integer = int_cast(vm, call_1(vm, type_value(&type_int), v));
    else if (integer == NO_VALUE && has_method(vm, v, SYM(__index__)))
        integer = int_index(vm, v);
    if (integer == NO_VALUE)
        (raise_type_error)(vm,
                           decimal ? MESSAGE("%%%c format: a real number is required, not %T")
                                   : MESSAGE("%%%c format: an integer is required, not %T"),
                           c == 'i' && percent->format.kind != TEXT_STR ? 'd' : (int)c, v);
    spec->type = decimal ? 'd' : c;
    number_format_add_int(&percent->builder, integer, spec);
}

_Noreturn static void raise_unsupported(Percent *percent, const uint8_t *at, uint32_t c)
{
    raise_value_error(percent->vm, "unsupported format character '%c' (0x%x) at index %z",
                      c >= 31 && c < 127 ? (int)c : '?', (unsigned)c,
                      text_index_at(&percent->format, (size_t)(at - percent->format.data)));
}

static void add_number(Percent *percent, FormatSpec *spec, uint32_t c, bool zero)
{
    Value v = next_argument(percent);
    if (zero && spec->align == '>') {
        spec->fill = '0';
        spec->align = '=';
    }
    if (strchr("diuxXo", (int)c) != NULL) {
        add_int(percent, spec, v, c);
        return;
    }
    if (percent->format.kind != TEXT_STR && !is_index(percent->vm, v) &&
        !has_method(percent->vm, v, SYM(__float__)))
        raise_type_error(percent->vm, "float argument required, not %T", v);
    spec->type = c;
    number_format_add_float(&percent->builder, float_from_value(percent->vm, v), spec);
}

static void add_directive(Percent *percent)
{
    FormatSpec spec;
    bool zero = false, is_text = percent->format.kind == TEXT_STR;
    if (accept(percent, '%')) {
        builder_add_byte(&percent->builder, '%');
        return;
    }
    if (accept(percent, '('))
        read_key(percent);
    read_options(percent, &spec, &zero);
    const uint8_t *at = percent->p;
    uint32_t c = next_character(percent);
    if (c < 128 && c != 0 && strchr("diuxXoeEfFgG", (int)c) != NULL) {
        add_number(percent, &spec, c, zero);
    } else if (c == 'c') {
        add_character(percent, &spec, next_argument(percent));
    } else if (c == 's' && is_text) {
        add_str(percent, &spec, to_str(percent->vm, next_argument(percent)));
    } else if (c == 'r' && is_text) {
        add_str(percent, &spec, to_repr(percent->vm, next_argument(percent)));
    } else if (c == 'a' || c == 'r') {
        add_str(percent, &spec, to_ascii(percent->vm, next_argument(percent)));
    } else if (!is_text && (c == 's' || c == 'b')) {
        add_bytes(percent, &spec, next_argument(percent));
    } else {
        next_argument(percent); // CPython takes it before it looks at the character
        raise_unsupported(percent, at, c);
    }
}

Value percent_format(Vm *vm, Value format, Value values)
{
    Text text = text_self(vm, format);
    TextKind kind = text.kind;
    if (kind == TEXT_BYTEARRAY) // the values' methods might resize it
        text = text_self(vm, bytes_new(vm, text.data, text.length));
    Percent percent = {.vm = vm,
                       .format = text,
                       .p = text.data,
                       .end = text_end(&text),
                       .tuple = tuple_cast(vm, values),
                       .single = values,
                       .mapping = is_mapping(vm, values, kind != TEXT_STR) ? values : NO_VALUE};
    builder_init(&percent.builder, vm, text.length);
    while (percent.p < percent.end) {
        const uint8_t *start = percent.p;
        const uint8_t *found = memchr(start, '%', (size_t)(percent.end - start));
        percent.p = found == NULL ? percent.end : found;
        builder_add_bytes(&percent.builder, start, (size_t)(percent.p - start));
        if (found == NULL)
            break;
        percent.p++;
        add_directive(&percent);
    }
    size_t count = percent.tuple == NULL ? 1 : percent.tuple->length;
    if (percent.used < count && percent.mapping == NO_VALUE)
        raise_type_error(vm, "not all arguments converted during %s formatting",
                         kind == TEXT_STR ? MESSAGE("string") : MESSAGE("bytes"));
    if (kind == TEXT_STR && text.length > 0 && memchr(text.data, '%', text.length) == NULL)
        return format;
    return text_finish(&percent.builder, kind);
}
