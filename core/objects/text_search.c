// Methods of str, bytes and bytearray that look for a part: find, count, startswith, replace, ...
#include "core/base/search.h"
#include "core/objects/int.h"
#include "core/objects/runtime.h"
#include "core/objects/slice.h"
#include "core/objects/text.h"
#include "core/objects/tuple.h"

// What is looked for: text, or for bytes also a number.
typedef struct Part {
    Text text;
    uint8_t byte;
} Part;

static const char *const search_names[] = {"find", "rfind", "index", "rindex", "count"};

static void part_from(Vm *vm, Part *part, const Value *args, TextSearch what)
{
    TextKind kind = str_cast(vm, args[0]) != NULL ? TEXT_STR : TEXT_BYTES;
    if (text_peek(vm, kind, args[1], &part->text))
        return;
    if (kind == TEXT_STR)
        raise_type_error(vm, "%s() argument 1 must be str, not %s", search_names[what],
                         text_type_name(vm, args[1]));
    if (!is_index(vm, args[1]))
        raise_type_error(vm, "argument should be integer or bytes-like object, not '%T'", args[1]);
    Value index = int_index(vm, args[1]);
    if (!is_small(index) || small_value(index) < 0 || small_value(index) > 255)
        raise_value_error(vm, "byte must be in range(0, 256)");
    part->byte = (uint8_t)small_value(index);
    part->text = (Text){&part->byte, 1, NO_VALUE, TEXT_BYTES, false};
}

// The optional start and stop arguments; may call __index__ methods.
static void unpack_range(Vm *vm, Value start, Value stop, SliceBounds *bounds)
{
    const Slice slice OBJECT_ALIGN = {.start = start, .stop = stop, .step = VALUE_NONE};
    slice_unpack(vm, value_of(&slice), bounds);
}

// Narrows text to the range and tells how many bytes were cut off in front; false when the range is
// not within the text, so that not even an empty part is in it.
static bool narrow(Text *text, const SliceBounds *bounds, size_t *cut)
{
    *cut = 0;
    if (bounds->start == 0 && bounds->stop == INTPTR_MAX)
        return true;
    size_t length = text_length(text);
    size_t start = slice_position(bounds->start, length);
    size_t stop = slice_position(bounds->stop, length);
    if (stop > length)
        stop = length;
    if (start > stop)
        return false;
    *cut = text_byte_offset(text, start);
    text->length = text_byte_offset(text, stop) - *cut;
    text->data += *cut;
    return true;
}

static Value count_parts(Vm *vm, const Text *self, const Text *part)
{
    if (part->length == 0)
        return int_from_size(vm, text_length(self) + 1);
    return int_from_size(
        vm, search_count(self->data, self->length, part->data, part->length, SIZE_MAX));
}

Value text_search(Vm *vm, const Value *args, TextSearch what)
{
    SliceBounds bounds;
    Part part;
    if (str_cast(vm, args[0]) != NULL)
        part_from(vm, &part, args, what); // a str is checked first, and stays as it is
    unpack_range(vm, args[2], args[3], &bounds);
    part_from(vm, &part, args, what);
    Text self = text_self(vm, args[0]), range = self;
    size_t cut;
    bool inside = narrow(&range, &bounds, &cut);
    if (what == TEXT_COUNT)
        return inside ? count_parts(vm, &range, &part.text) : VALUE_SMALL(0);
    size_t found = SEARCH_NONE;
    if (inside)
        found = (what == TEXT_FIND || what == TEXT_INDEX ? search_find : search_rfind)(
            range.data, range.length, part.text.data, part.text.length);
    if (found != SEARCH_NONE)
        return int_from_size(vm, text_index_at(&self, cut + found));
    if (what == TEXT_INDEX || what == TEXT_RINDEX)
        raise_value_error(vm, "%s not found",
                          self.kind == TEXT_STR ? MESSAGE("substring") : MESSAGE("subsection"));
    return VALUE_SMALL(-1);
}

// startswith and endswith.

static bool has_affix(const Text *self, const Text *part, bool at_end)
{
    if (part->length > self->length)
        return false;
    size_t offset = at_end ? self->length - part->length : 0;
    return part->length == 0 || memcmp(self->data + offset, part->data, part->length) == 0;
}

static bool has_any_affix(Vm *vm, const Text *self, bool inside, const Tuple *parts, bool at_end)
{
    for (size_t i = 0; i < parts->length; i++) {
        Text part;
        if (!text_peek(vm, self->kind, parts->items[i], &part)) {
            if (self->kind == TEXT_STR)
                raise_type_error(vm, "tuple for %s must only contain str, not %T",
                                 at_end ? MESSAGE("endswith") : MESSAGE("startswith"),
                                 parts->items[i]);
            text_operand(vm, self->kind, parts->items[i]);
        }
        if (inside && has_affix(self, &part, at_end))
            return true;
    }
    return false;
}

Value text_startswith(Vm *vm, const Value *args, bool at_end)
{
    SliceBounds bounds;
    unpack_range(vm, args[2], args[3], &bounds);
    Text self = text_self(vm, args[0]), part;
    size_t cut;
    bool inside = narrow(&self, &bounds, &cut);
    const Tuple *parts = tuple_cast(vm, args[1]);
    if (parts != NULL)
        return value_bool(has_any_affix(vm, &self, inside, parts, at_end));
    if (!text_peek(vm, self.kind, args[1], &part)) {
        const char *type = self.kind == TEXT_STR ? "str" : "bytes";
        raise_type_error(vm, "%s first arg must be %s or a tuple of %s, not %T",
                         at_end ? MESSAGE("endswith") : MESSAGE("startswith"), type, type, args[1]);
    }
    return value_bool(inside && has_affix(&self, &part, at_end));
}

Value text_remove_affix(Vm *vm, const Value *args, bool at_end)
{
    Text self = text_self(vm, args[0]), part;
    if (!text_peek(vm, self.kind, args[1], &part)) {
        if (self.kind == TEXT_STR)
            raise_type_error(vm, "remove%s() argument must be str, not %s",
                             at_end ? MESSAGE("suffix") : MESSAGE("prefix"),
                             text_type_name(vm, args[1]));
        text_operand(vm, self.kind, args[1]);
    }
    if (!has_affix(&self, &part, at_end))
        return text_piece(vm, &self, 0, self.length);
    return text_piece(vm, &self, at_end ? 0 : part.length,
                      at_end ? self.length - part.length : self.length);
}

// replace.

static Text replace_operand(Vm *vm, const Text *self, const Value *args, unsigned place)
{
    Text text;
    if (self->kind == TEXT_STR && !text_peek(vm, TEXT_STR, args[place], &text))
        raise_type_error(vm, "replace() argument %u must be str, not %s", place,
                         text_type_name(vm, args[place]));
    return text_operand(vm, self->kind, args[place]);
}

// Puts the new text before each character and at the end, `count` times at most.
static Value interleave(Vm *vm, const Text *self, const Text *new, size_t count)
{
    Builder builder;
    builder_init(&builder, vm, self->length);
    const uint8_t *p = self->data, *end = text_end(self);
    for (; count > 0; count--) {
        builder_add_bytes(&builder, new->data, new->length);
        if (p == end)
            break;
        const uint8_t *start = p;
        text_next(self, &p);
        builder_add_bytes(&builder, start, (size_t)(p - start));
    }
    builder_add_bytes(&builder, p, (size_t)(end - p));
    return text_finish(&builder, self->kind);
}

// Replaces bytes by bytes, all of them.
static Value replace_bytes(Vm *vm, const Text *self, uint8_t old, uint8_t new)
{
    Builder builder;
    builder_init(&builder, vm, self->length);
    char *room = builder_reserve(&builder, self->length);
    const uint8_t *data = self->data;
    for (size_t i = 0, length = self->length; i < length; i++)
        room[i] = (char)(data[i] == old ? new : data[i]);
    return text_finish(&builder, self->kind);
}

static Value replace_parts(Vm *vm, const Text *self, const Text *old, const Text *new, size_t count)
{
    uint64_t total = self->length - (uint64_t)count * old->length + (uint64_t)count * new->length;
    if (total > STR_MAX_LENGTH)
        raise_memory_error(vm);
    Builder builder;
    builder_init(&builder, vm, (size_t)total);
    const uint8_t *p = self->data, *end = text_end(self);
    for (; count > 0; count--) {
        size_t found = search_find(p, (size_t)(end - p), old->data, old->length);
        builder_add_bytes(&builder, p, found);
        builder_add_bytes(&builder, new->data, new->length);
        p += found + old->length;
    }
    builder_add_bytes(&builder, p, (size_t)(end - p));
    return text_finish(&builder, self->kind);
}

Value text_replace(Vm *vm, const Value *args)
{
    Text self = text_self(vm, args[0]);
    replace_operand(vm, &self, args, 1);
    replace_operand(vm, &self, args, 2);
    SignedWord limit = int_to_word(vm, args[3]);
    size_t most = limit < 0 ? SIZE_MAX : (size_t)limit;
    self = text_self(vm, args[0]); // anew: the limit's __index__ may have resized a bytearray
    Text old = replace_operand(vm, &self, args, 1), new = replace_operand(vm, &self, args, 2);
    if (most > 0 && old.length == 0)
        return interleave(vm, &self, &new, most);
    size_t count = most == 0 ? 0 : search_count(self.data, self.length, old.data, old.length, most);
    if (count == 0)
        return text_piece(vm, &self, 0, self.length);
    if (most == SIZE_MAX && old.length == 1 && new.length == 1)
        return replace_bytes(vm, &self, old.data[0], new.data[0]);
    return replace_parts(vm, &self, &old, &new, count);
}
