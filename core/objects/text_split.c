// Methods of str, bytes and bytearray that take apart and put together: split, partition, join, ...
#include "core/base/search.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/sequence.h"
#include "core/objects/text.h"
#include "core/objects/tuple.h"

Value text_partition(Vm *vm, const Value *args, bool from_end)
{
    Text self = text_self(vm, args[0]), separator = text_operand(vm, self.kind, args[1]);
    if (separator.length == 0)
        raise_value_error(vm, "empty separator");
    size_t at = (from_end ? search_rfind : search_find)(self.data, self.length, separator.data,
                                                        separator.length);
    Value parts[3];
    if (at == SEARCH_NONE) {
        parts[from_end ? 2 : 0] = text_piece(vm, &self, 0, self.length);
        parts[from_end ? 0 : 2] = text_new(vm, self.kind, "", 0);
        parts[1] = text_new(vm, self.kind, "", 0);
    } else {
        parts[0] = text_piece(vm, &self, 0, at);
        parts[1] = self.kind == TEXT_BYTEARRAY
                       ? text_new(vm, self.kind, separator.data, separator.length)
                       : args[1];
        parts[2] = text_piece(vm, &self, at + separator.length, self.length);
    }
    return tuple_new(vm, parts, 3);
}

// A split under way: pieces are found from the front or from the end.
typedef struct Splitting {
    Vm *vm;
    const Text *self;
    Value pieces; // list
    size_t most;  // splits still allowed
} Splitting;

static void add_piece(Splitting *splitting, const uint8_t *from, const uint8_t *to)
{
    const Text *self = splitting->self;
    Value piece =
        text_piece(splitting->vm, self, (size_t)(from - self->data), (size_t)(to - self->data));
    list_append(splitting->vm, splitting->pieces, piece);
}

static void split_words(Splitting *splitting)
{
    const Text *self = splitting->self;
    const uint8_t *p = self->data, *end = text_end(self), *next = p;
    for (;;) {
        while (p < end && (next = p, text_is_space(self, text_next(self, &next))))
            p = next;
        if (p == end)
            return;
        const uint8_t *start = p;
        if (splitting->most-- == 0) {
            add_piece(splitting, start, end);
            return;
        }
        while (p < end && (next = p, !text_is_space(self, text_next(self, &next))))
            p = next;
        add_piece(splitting, start, p);
    }
}

// Whether the character before p is white space.
static bool space_before(const Text *self, const uint8_t *p)
{
    const uint8_t *character = text_before(self, p);
    return text_is_space(self, text_next(self, &character));
}

static void split_words_from_end(Splitting *splitting)
{
    const Text *self = splitting->self;
    const uint8_t *p = text_end(self), *start = self->data;
    for (;;) {
        while (p > start && space_before(self, p))
            p = text_before(self, p);
        if (p == start)
            return;
        const uint8_t *end = p;
        if (splitting->most-- == 0) {
            add_piece(splitting, start, end);
            return;
        }
        while (p > start && !space_before(self, p))
            p = text_before(self, p);
        add_piece(splitting, p, end);
    }
}

static void split_at(Splitting *splitting, const Text *separator)
{
    const uint8_t *p = splitting->self->data, *end = text_end(splitting->self);
    while (splitting->most-- > 0) {
        size_t found = search_find(p, (size_t)(end - p), separator->data, separator->length);
        if (found == SEARCH_NONE)
            break;
        add_piece(splitting, p, p + found);
        p += found + separator->length;
    }
    add_piece(splitting, p, end);
}

static void split_at_from_end(Splitting *splitting, const Text *separator)
{
    const uint8_t *start = splitting->self->data, *end = text_end(splitting->self);
    while (splitting->most-- > 0) {
        size_t found =
            search_rfind(start, (size_t)(end - start), separator->data, separator->length);
        if (found == SEARCH_NONE)
            break;
        add_piece(splitting, start + found + separator->length, end);
        end = start + found;
    }
    add_piece(splitting, start, end);
}

static void reverse(Value list)
{
    List *pieces = list_of(list);
    for (size_t i = 0; i < pieces->length / 2; i++) {
        Value *first = &list_items(pieces)[i];
        Value *last = &list_items(pieces)[pieces->length - 1 - i];
        Value kept = *first;
        *first = *last;
        *last = kept;
    }
}

Value text_split(Vm *vm, const Value *args, bool from_end)
{
    SignedWord limit = int_to_word(vm, args[2]);
    Text self = text_self(vm, args[0]);
    Splitting splitting = {vm, &self, list_new(vm, NULL, 0), limit < 0 ? SIZE_MAX : (size_t)limit};
    if (args[1] == VALUE_NONE) {
        (from_end ? split_words_from_end : split_words)(&splitting);
    } else {
        Text separator;
        if (!text_peek(vm, self.kind, args[1], &separator)) {
            if (self.kind == TEXT_STR)
                raise_type_error(vm, "must be str or None, not %T", args[1]);
            text_operand(vm, self.kind, args[1]);
        }
        if (separator.length == 0)
            raise_value_error(vm, "empty separator");
        (from_end ? split_at_from_end : split_at)(&splitting, &separator);
    }
    if (from_end)
        reverse(splitting.pieces);
    return splitting.pieces;
}

static bool is_line_end(const Text *self, uint32_t c)
{
    if (c == '\n' || c == '\r')
        return true;
    return self->kind == TEXT_STR && (c == 0x0B || c == 0x0C || (c >= 0x1C && c <= 0x1E) ||
                                      c == 0x85 || c == 0x2028 || c == 0x2029);
}

Value text_splitlines(Vm *vm, const Value *args)
{
    bool keep = truth(vm, args[1]);
    Text self = text_self(vm, args[0]);
    Splitting splitting = {vm, &self, list_new(vm, NULL, 0), SIZE_MAX};
    const uint8_t *end = text_end(&self), *line = self.data;
    for (const uint8_t *p = line; p < end;) {
        const uint8_t *line_end = p;
        uint32_t c = text_next(&self, &p);
        if (!is_line_end(&self, c))
            continue;
        if (c == '\r' && p < end && *p == '\n')
            p++;
        add_piece(&splitting, line, keep ? p : line_end);
        line = p;
    }
    if (line < end)
        add_piece(&splitting, line, end);
    return splitting.pieces;
}

// join.

_Noreturn static void raise_item(Vm *vm, TextKind kind, size_t index, Value item)
{
    raise_type_error(vm, "sequence item %z: expected %s, %T found", index,
                     kind == TEXT_STR ? MESSAGE("str instance") : MESSAGE("a bytes-like object"),
                     item);
}

// The bytes of an item; false if it is of another kind.
static inline bool peek_item(Vm *vm, TextKind kind, Value item, const uint8_t **data,
                             size_t *length)
{
    if (is_str(item) && kind == TEXT_STR) {
        *data = (const uint8_t *)str_of(item)->text;
        *length = str_of(item)->length;
        return true;
    }
    Text text;
    if (!text_peek(vm, kind, item, &text))
        return false;
    *data = text.data;
    *length = text.length;
    return true;
}

static size_t joined_length(Vm *vm, const Text *self, Row items)
{
    uint64_t total = (uint64_t)self->length * (items.length - 1);
    for (size_t i = 0; i < items.length; i++) {
        const uint8_t *data;
        size_t length;
        if (!peek_item(vm, self->kind, items.items[i], &data, &length))
            raise_item(vm, self->kind, i, items.items[i]);
        total += length;
    }
    if (total > STR_MAX_LENGTH)
        raise_memory_error(vm);
    return (size_t)total;
}

Value text_join(Vm *vm, const Value *args)
{
    if (!is_iterable(vm, args[1]))
        raise_type_error(vm, "can only join an iterable");
    Value row = is_tuple(args[1]) || is_list(args[1]) ? args[1] : list_from_iterable(vm, args[1]);
    Text self = text_self(vm, args[0]);
    size_t count = row_of(row).length;
    if (count == 0)
        return text_new(vm, self.kind, "", 0);
    size_t total = joined_length(vm, &self, row_of(row));
    Value first = row_of(row).items[0];
    if (count == 1 &&
        (self.kind == TEXT_STR ? is_str(first) : self.kind == TEXT_BYTES && is_bytes(first)))
        return first;
    Builder builder;
    builder_init(&builder, vm, total);
    char *room = builder_reserve(&builder, total);
    const Value *items = row_of(row).items;
    for (size_t i = 0; i < count; i++) {
        const uint8_t *data = NULL;
        size_t length = 0;
        if (i > 0) {
            memcpy(room, self.data, self.length);
            room += self.length;
        }
        peek_item(vm, self.kind, items[i], &data, &length);
        memcpy(room, data, length);
        room += length;
    }
    return text_finish(&builder, self.kind);
}
