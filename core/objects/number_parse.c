// Text to numbers.
#include "core/objects/number_parse.h"

#include "core/base/float_text.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"

static bool is_ascii_space(uint8_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static Value stripped(Vm *vm, const char *text, size_t length)
{
    while (length > 0 && is_ascii_space((uint8_t)*text)) {
        text++;
        length--;
    }
    while (length > 0 && is_ascii_space((uint8_t)text[length - 1]))
        length--;
    return str_new(vm, text, length);
}

static Value normalised(Vm *vm, const Str *s)
{
    Builder builder;
    builder_init(&builder, vm, s->length);
    const uint8_t *p = (const uint8_t *)s->text, *end = p + s->length;
    while (p < end) {
        uint32_t c = utf8_next(&p);
        int digit = c < 128 ? -1 : unicode_decimal(c);
        if (digit >= 0)
            builder_add_byte(&builder, (char)('0' + digit));
        else if (c >= 128 && unicode_has(c, UNICODE_SPACE))
            builder_add_byte(&builder, ' ');
        else
            builder_add_char(&builder, c);
    }
    return stripped(vm, builder_bytes(&builder), builder.length);
}

Value number_text(Vm *vm, Value v)
{
    const Str *s = str_cast(vm, v);
    if (s != NULL)
        return str_is_ascii(s) ? stripped(vm, s->text, s->length) : normalised(vm, s);
    BufferView view;
    if (!buffer_try_peek(vm, v, &view))
        return NO_VALUE;
    return stripped(vm, (const char *)view.data, view.length);
}

Value number_parse_int(Vm *vm, Value v, unsigned base)
{
    Value text = number_text(vm, v);
    const Str *s = str_of(text);
    Value result = int_from_text(vm, s->text, s->length, base);
    if (result == NO_VALUE) {
        BufferView view;
        if (buffer_try_peek(vm, v, &view))
            v = bytes_new(vm, view.data, view.length);
        raise_value_error(vm, "invalid literal for int() with base %u: %R", base, v);
    }
    return result;
}

Value number_parse_float(Vm *vm, Value v)
{
    Value text = number_text(vm, v);
    const Str *s = str_of(text);
    uint64_t bits;
    size_t used = float_text_parse(FLOAT_KIND, s->text, s->length, &bits);
    if (used == 0 || used != s->length)
        raise_value_error(vm, "could not convert string to float: %R", v);
    return float_from(vm, float_bits_value(bits));
}
