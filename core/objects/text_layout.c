// Methods of str, bytes and bytearray on edges and filling: strip, center, zfill, expandtabs, ...
#include "core/base/search.h"
#include "core/base/utf8.h"
#include "core/objects/int.h"
#include "core/objects/runtime.h"
#include "core/objects/text.h"

// Whether the character at p, of the given size, is to be stripped: `set` NULL means white space.
static bool is_stripped(const Text *self, const Text *set, const uint8_t *p, size_t size)
{
    if (set == NULL) {
        const uint8_t *character = p;
        return text_is_space(self, text_next(self, &character));
    }
    if (size == 1)
        return memchr(set->data, *p, set->length) != NULL;
    return search_find(set->data, set->length, p, size) != SEARCH_NONE;
}

static size_t size_at(const Text *self, const uint8_t *p)
{
    return self->wide ? utf8_lead_size(*p) : 1;
}

Value text_strip(Vm *vm, const Value *args, TextSide sides)
{
    Text self = text_self(vm, args[0]), characters;
    const Text *set = args[1] == VALUE_NONE ? NULL : &characters;
    if (set != NULL && !text_peek(vm, self.kind, args[1], &characters)) {
        if (self.kind == TEXT_STR)
            raise_type_error(vm, "%sstrip arg must be None or str",
                             sides == TEXT_LEFT    ? "l"
                             : sides == TEXT_RIGHT ? "r"
                                                   : "");
        text_operand(vm, self.kind, args[1]);
    }
    const uint8_t *from = self.data, *to = text_end(&self);
    if (sides & TEXT_LEFT)
        while (from < to && is_stripped(&self, set, from, size_at(&self, from)))
            from += size_at(&self, from);
    if (sides & TEXT_RIGHT)
        for (const uint8_t *last; from < to; to = last) {
            last = text_before(&self, to);
            if (!is_stripped(&self, set, last, (size_t)(to - last)))
                break;
        }
    return text_piece(vm, &self, (size_t)(from - self.data), (size_t)(to - self.data));
}

// Filling.

static Text fill_character(Vm *vm, const Text *self, Value fill, TextSide filled)
{
    Text text;
    if (fill == NO_VALUE)
        return (Text){(const uint8_t *)" ", 1, NO_VALUE, self->kind, false};
    bool fits = text_peek(vm, self->kind, fill, &text);
    if (self->kind == TEXT_STR) {
        if (!fits)
            raise_type_error(vm, "The fill character must be a unicode character, not %T", fill);
        if (text_length(&text) != 1)
            raise_type_error(vm, "The fill character must be exactly one character long");
        return text;
    }
    const char *method = filled == TEXT_RIGHT  ? MESSAGE("ljust")
                         : filled == TEXT_LEFT ? MESSAGE("rjust")
                                               : MESSAGE("center");
    if (bytes_cast(vm, fill) == NULL && bytearray_cast(vm, fill) == NULL)
        raise_type_error(vm, "%s() argument 2 must be a byte string of length 1, not %T", method,
                         fill);
    if (text.length != 1)
        raise_type_error(vm,
                         "%s(): argument 2 must be a byte string of length 1, not a %T object "
                         "of length %z",
                         method, fill, text.length);
    return text;
}

static void add_fill(Builder *builder, const Text *fill, size_t count)
{
    if (fill->kind == TEXT_STR) {
        const uint8_t *p = fill->data;
        builder_add_repeated(builder, text_next(fill, &p), count);
    } else if (count > 0) {
        memset(builder_reserve(builder, count), fill->data[0], count);
    }
}

Value text_justify(Vm *vm, const Value *args, TextSide filled)
{
    SignedWord width = int_to_word(vm, args[1]);
    Text self = text_self(vm, args[0]);
    Text fill = fill_character(vm, &self, args[2], filled);
    size_t length = text_length(&self);
    if (width < 0 || (size_t)width <= length)
        return text_piece(vm, &self, 0, self.length);
    size_t missing = (size_t)width - length;
    // CPython puts the odd one of a centred text to the left when the width is odd.
    size_t left = filled == TEXT_LEFT    ? missing
                  : filled == TEXT_RIGHT ? 0
                                         : missing / 2 + (missing & (size_t)width & 1);
    if (missing > STR_MAX_LENGTH)
        raise_memory_error(vm);
    Builder builder;
    builder_init(&builder, vm, self.length + missing);
    add_fill(&builder, &fill, left);
    builder_add_bytes(&builder, self.data, self.length);
    add_fill(&builder, &fill, missing - left);
    return text_finish(&builder, self.kind);
}

Value text_zfill(Vm *vm, const Value *args)
{
    SignedWord width = int_to_word(vm, args[1]);
    Text self = text_self(vm, args[0]);
    size_t length = text_length(&self);
    if (width < 0 || (size_t)width <= length)
        return text_piece(vm, &self, 0, self.length);
    bool has_sign = self.length > 0 && (self.data[0] == '+' || self.data[0] == '-');
    Builder builder;
    builder_init(&builder, vm, self.length);
    builder_add_bytes(&builder, self.data, has_sign);
    builder_add_repeated(&builder, '0', (size_t)width - length);
    builder_add_bytes(&builder, self.data + has_sign, self.length - has_sign);
    return text_finish(&builder, self.kind);
}

Value text_expandtabs(Vm *vm, const Value *args)
{
    Value integer = int_index(vm, args[1]);
    if (!is_small(integer) || small_value(integer) > INT32_MAX || small_value(integer) < INT32_MIN)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C int");
    SignedWord size = small_value(integer);
    Text self = text_self(vm, args[0]);
    Builder builder;
    builder_init(&builder, vm, self.length);
    size_t column = 0;
    for (const uint8_t *p = self.data, *end = text_end(&self); p < end;) {
        const uint8_t *start = p;
        uint32_t c = text_next(&self, &p);
        if (c == '\t') {
            size_t spaces = size <= 0 ? 0 : (size_t)size - column % (size_t)size;
            builder_add_repeated(&builder, ' ', spaces);
            column += spaces;
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        builder_add_bytes(&builder, start, (size_t)(p - start));
    }
    return text_finish(&builder, self.kind);
}
