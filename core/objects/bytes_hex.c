// Bytes as hexadecimal text and back.
#include "core/objects/bytes_hex.h"

#include "core/objects/operators.h"
#include "core/objects/text.h"

static char separator_byte(Vm *vm, Value separator)
{
    Text text;
    if (!text_peek(vm, TEXT_STR, separator, &text) &&
        !(bytes_cast(vm, separator) != NULL && text_peek(vm, TEXT_BYTES, separator, &text)))
        (raise_type_error)(vm, length(vm, separator) == 1 ? MESSAGE("sep must be str or bytes.")
                                                          : MESSAGE("sep must be length 1."));
    if (text_length(&text) != 1)
        raise_value_error(vm, "sep must be length 1.");
    if (text.data[0] >= 128)
        raise_value_error(vm, "sep must be ASCII.");
    return (char)text.data[0];
}

// Whether a separator stands before byte number i.
static bool is_boundary(size_t i, size_t length, SignedWord group)
{
    if (i == 0 || group == 0)
        return false;
    return group > 0 ? (length - i) % (size_t)group == 0 : i % ((size_t)0 - (size_t)group) == 0;
}

Value bytes_to_hex(Vm *vm, const uint8_t *data, size_t length, Value separator, SignedWord group)
{
    char byte = 0;
    if (separator == NO_VALUE)
        group = 0;
    else
        byte = separator_byte(vm, separator);
    Builder builder;
    builder_init(&builder, vm, length * 2);
    for (size_t i = 0; i < length; i++) {
        if (is_boundary(i, length, group))
            builder_add_byte(&builder, byte);
        builder_add_byte(&builder, "0123456789abcdef"[data[i] >> 4]);
        builder_add_byte(&builder, "0123456789abcdef"[data[i] & 15]);
    }
    return builder_finish_str(&builder);
}

static int digit_value(const Text *text, size_t at)
{
    uint8_t c = at < text->length ? text->data[at] : 0;
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Value bytes_from_hex(Vm *vm, Value v)
{
    Text text;
    if (!text_peek(vm, TEXT_STR, v, &text) && !text_peek(vm, TEXT_BYTES, v, &text))
        raise_type_error(vm, "fromhex() argument must be str or bytes-like, not %T", v);
    Builder builder;
    builder_init(&builder, vm, text.length / 2);
    for (size_t at = 0; at < text.length;) {
        uint8_t c = text.data[at];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            at++;
            continue;
        }
        int high = digit_value(&text, at), low = high < 0 ? -1 : digit_value(&text, at + 1);
        if (high >= 0 && at + 1 == text.length)
            raise_value_error(vm, "fromhex() arg must contain an even number of hexadecimal "
                                  "digits");
        if (low < 0)
            raise_value_error(vm, "non-hexadecimal number found in fromhex() arg at position %z",
                              text_index_at(&text, at + (high >= 0)));
        builder_add_byte(&builder, (char)(high << 4 | low));
        at += 2;
    }
    return builder_finish_bytes(&builder);
}
