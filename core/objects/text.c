// The views of str, bytes and bytearray, and the operators that they share.
#include "core/objects/text.h"

#include "core/base/search.h"
#include "core/base/unicode.h"
#include "core/objects/int.h"
#include "core/objects/sequence.h"
#include "core/objects/slice.h"

static bool view(Vm *vm, Value v, Text *text)
{
    const Str *s = str_cast(vm, v);
    if (s != NULL) {
        *text = text_from_str(s);
        return true;
    }
    const Bytes *bytes = bytes_cast(vm, v);
    if (bytes != NULL) {
        *text = (Text){bytes->data, bytes->length, value_of(bytes), TEXT_BYTES, false};
        return true;
    }
    if (bytearray_cast(vm, v) == NULL)
        return false;
    BufferView buffer;
    buffer_peek(vm, v, &buffer);
    *text = (Text){buffer.data, buffer.length, NO_VALUE, TEXT_BYTEARRAY, false};
    return true;
}

Text text_self_other(Vm *vm, Value v)
{
    Text text;
    if (!view(vm, v, &text))
        raise_type_error(vm, "descriptor requires a 'bytes' object but received a '%T'", v);
    return text;
}

bool text_peek_other(Vm *vm, TextKind kind, Value v, Text *text)
{
    if (view(vm, v, text))
        return (text->kind == TEXT_STR) == (kind == TEXT_STR);
    BufferView buffer;
    if (kind == TEXT_STR || !buffer_try_peek(vm, v, &buffer))
        return false;
    *text = (Text){buffer.data, buffer.length, NO_VALUE, TEXT_BYTEARRAY, false};
    return true;
}

Text text_operand(Vm *vm, TextKind kind, Value v)
{
    Text text;
    if (!text_peek(vm, kind, v, &text)) {
        if (kind == TEXT_STR)
            raise_type_error(vm, "must be str, not %T", v);
        buffer_peek(vm, v, &(BufferView){0}); // raises
    }
    return text;
}

const char *text_type_name(Vm *vm, Value v)
{
    return v == VALUE_NONE ? "None" : str_of(type_name(type_of(vm, v)))->text;
}

// Making.

Value text_new(Vm *vm, TextKind kind, const void *data, size_t length)
{
    switch (kind) {
    case TEXT_STR:
        return str_new(vm, data, length);
    case TEXT_BYTES:
        return length == 0 ? bytes_new(vm, "", 0) : bytes_new(vm, data, length);
    default:
        return bytearray_new(vm, length == 0 ? "" : data, length);
    }
}

Value text_piece(Vm *vm, const Text *self, size_t from, size_t to)
{
    if (from == 0 && to == self->length && self->whole != NO_VALUE)
        return self->whole;
    if (self->kind == TEXT_STR && !self->wide)
        return str_new_ascii(vm, (const char *)self->data + from, to - from);
    return text_new(vm, self->kind, self->data + from, to - from);
}

Value text_finish(Builder *builder, TextKind kind)
{
    if (kind == TEXT_STR)
        return builder_finish_str(builder);
    return text_new(builder->vm, kind, builder_bytes(builder), builder->length);
}

// Characters.

size_t text_length(const Text *text)
{
    return text->wide ? utf8_count(text->data, text->length) : text->length;
}

size_t text_byte_offset(const Text *text, size_t index)
{
    if (text->wide)
        return utf8_offset(text->data, text->length, index);
    return index < text->length ? index : text->length;
}

size_t text_index_at(const Text *text, size_t offset)
{
    return text->wide ? utf8_count(text->data, offset) : offset;
}

unsigned text_flags(const Text *text, uint32_t character)
{
    if (text->kind != TEXT_STR && character >= 128)
        return 0;
    return unicode_flags(character);
}

bool text_is_rare_space(const Text *text, uint32_t character)
{
    return text->kind == TEXT_STR && unicode_has(character, UNICODE_SPACE);
}

// Operators.

static Value concatenate_bytes(Vm *vm, const Value *args)
{
    Text a = text_self(vm, args[0]), b;
    if (!text_peek(vm, a.kind, args[1], &b)) {
        if (defers_to(vm, args[1], SYM(__radd__)))
            return VALUE_NOT_IMPLEMENTED;
        raise_type_error(vm, "can't concat %T to %T", args[1], args[0]);
    }
    if (a.length == 0 && is_bytes(args[0]) && is_bytes(args[1]))
        return args[1];
    if (b.length == 0 && is_bytes(args[0]))
        return args[0];
    if (a.length > STR_MAX_LENGTH || b.length > STR_MAX_LENGTH - a.length)
        raise_memory_error(vm);
    Value result = text_new(vm, a.kind, NULL, a.length + b.length);
    uint8_t *room = (uint8_t *)(Word)text_self(vm, result).data;
    if (a.length > 0)
        memcpy(room, a.data, a.length);
    if (b.length > 0)
        memcpy(room + a.length, b.data, b.length);
    return result;
}

Value text_concatenate(Vm *vm, const Value *args)
{
    if (str_cast(vm, args[0]) == NULL)
        return concatenate_bytes(vm, args);
    if (str_cast(vm, args[1]) != NULL)
        return str_concatenate(vm, args[0], args[1]);
    if (defers_to(vm, args[1], SYM(__radd__)))
        return VALUE_NOT_IMPLEMENTED;
    raise_type_error(vm, "can only concatenate str (not \"%T\") to str", args[1]);
}

Value text_repeat(Vm *vm, const Value *args)
{
    size_t times;
    if (!repeat_times(vm, args[1], 0, &times))
        return VALUE_NOT_IMPLEMENTED;
    Text self = text_self(vm, args[0]);
    if (times == 0 || self.length == 0)
        return text_new(vm, self.kind, "", 0);
    if (times == 1)
        return text_piece(vm, &self, 0, self.length);
    if (times > STR_MAX_LENGTH / self.length)
        raise_memory_error(vm);
    Builder builder;
    size_t total = self.length * times;
    builder_init(&builder, vm, total);
    char *room = builder_reserve(&builder, total);
    memcpy(room, self.data, self.length);
    for (size_t done = self.length; done < total;) {
        size_t more = done < total - done ? done : total - done;
        memcpy(room + done, room, more);
        done += more;
    }
    return text_finish(&builder, self.kind);
}

// Every step-th character from start.
static Value strided(Vm *vm, const Text *self, const SliceBounds *bounds, size_t count)
{
    Builder builder;
    builder_init(&builder, vm, count);
    const uint8_t *p = self->data + text_byte_offset(self, count == 0 ? 0 : (size_t)bounds->start);
    for (size_t i = 0; i < count; i++) {
        const uint8_t *next = p;
        text_next(self, &next);
        builder_add_bytes(&builder, p, (size_t)(next - p));
        if (i + 1 == count)
            break;
        if (!self->wide) {
            p += bounds->step;
            continue;
        }
        for (SignedWord n = bounds->step; n > 0; n--)
            utf8_next(&p);
        for (SignedWord n = bounds->step; n < 0; n++)
            p = utf8_back(p);
    }
    return text_finish(&builder, self->kind);
}

static Value slice_of_text(Vm *vm, Value self, Value slice)
{
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    Text text = text_self(vm, self);
    size_t count = slice_adjust(&bounds, text_length(&text));
    if (bounds.step != 1)
        return strided(vm, &text, &bounds, count);
    size_t from = text_byte_offset(&text, (size_t)bounds.start);
    Text rest = {text.data + from, text.length - from, NO_VALUE, text.kind, text.wide};
    return text_piece(vm, &text, from, count == 0 ? from : from + text_byte_offset(&rest, count));
}

Value text_getitem(Vm *vm, const Value *args)
{
    if (is_slice(args[1]))
        return slice_of_text(vm, args[0], args[1]);
    const Str *s = str_cast(vm, args[0]);
    if (s != NULL) {
        if (!is_index(vm, args[1]))
            raise_type_error(vm, "string indices must be integers, not '%T'", args[1]);
        return str_at(
            vm, value_of(s),
            index_resolve(vm, args[1], str_length(s), MESSAGE("string index out of range")));
    }
    bool fixed = bytes_cast(vm, args[0]) != NULL;
    Value index = item_index(vm, args[1], fixed ? MESSAGE("byte") : MESSAGE("bytearray"));
    Text self = text_self(vm, args[0]);
    size_t i = index_resolve(vm, index, self.length,
                             fixed ? MESSAGE("index out of range")
                                   : MESSAGE("bytearray index out of range"));
    return small_from(self.data[i]);
}

Value text_contains(Vm *vm, const Value *args)
{
    Text self = text_self(vm, args[0]), part;
    if (text_peek(vm, self.kind, args[1], &part))
        return value_bool(search_find(self.data, self.length, part.data, part.length) !=
                          SEARCH_NONE);
    if (self.kind == TEXT_STR)
        raise_type_error(vm, "'in <string>' requires string as left operand, not %T", args[1]);
    if (!is_index(vm, args[1]))
        text_operand(vm, self.kind, args[1]);
    Value index = int_index(vm, args[1]);
    if (!is_small(index) || small_value(index) < 0 || small_value(index) > 255)
        raise_value_error(vm, "byte must be in range(0, 256)");
    self = text_self(vm, args[0]);
    return value_bool(self.length > 0 &&
                      memchr(self.data, (int)small_value(index), self.length) != NULL);
}
