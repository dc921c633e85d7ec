// The iterators of dict, its views and sets.
#include "core/heap/heap.h"
#include "core/objects/container_methods.h"
#include "core/objects/dict.h"
#include "core/objects/iterate.h"
#include "core/objects/iterators.h"
#include "core/objects/runtime.h"
#include "core/objects/tuple.h"
#include "natives.h"

// The shapes stand in this order: keys, values, items, the same reversed, sets.
enum { KIND_KEY, KIND_VALUE, KIND_ITEM, KIND_COUNT };

static bool is_moved(Value dict)
{
    return is_dict(dict) && object_of(dict)->aux & DICT_MOVED;
}

Value dict_iterator_new(Vm *vm, ShapeId shape, Value dict)
{
    DictIterator *self = heap_new(vm, shape, LAYOUT_RAW3, sizeof *self);
    bool reversed =
        shape >= SHAPE_DICT_REVERSE_KEY_ITERATOR && shape <= SHAPE_DICT_REVERSE_ITEM_ITERATOR;
    self->position = reversed ? dict_used(dict) : 0;
    self->expected = self->remaining = dict_length(dict);
    self->dict = dict;
    if (is_moved(dict))
        object_of(dict)->aux &= (uint8_t)~DICT_MOVED;
    return value_of(self);
}

static void check_unchanged(Vm *vm, DictIterator *self)
{
    if (dict_length(self->dict) == self->expected)
        return;
    self->expected = SIZE_MAX;
    raise_error(vm, SHAPE_RUNTIME_ERROR, "%s changed size during iteration",
                self->object.shape == SHAPE_SET_ITERATOR ? MESSAGE("Set") : MESSAGE("dictionary"));
}

// The next entry that is not deleted, or NULL at the end.
static const Value *next_entry(DictIterator *self)
{
    size_t used = dict_used(self->dict);
    while (self->position < used) {
        const Value *entry = dict_entry(self->dict, self->position++);
        if (entry[0] != VALUE_DELETED)
            return entry;
    }
    return NULL;
}

static Value give(Vm *vm, DictIterator *self, const Value *entry)
{
    bool moved = is_moved(self->dict);
    if (entry == NULL && !moved) {
        self->dict = NO_VALUE;
        return NO_VALUE;
    }
    if (self->remaining == 0 || moved) {
        self->dict = NO_VALUE;
        raise_error(vm, SHAPE_RUNTIME_ERROR, "dictionary keys changed during iteration");
    }
    self->remaining--;
    switch ((self->object.shape - SHAPE_DICT_KEY_ITERATOR) % KIND_COUNT) {
    case KIND_KEY:
        return entry[0];
    case KIND_VALUE:
        return entry[1];
    default:
        return tuple_new(vm, entry, 2);
    }
}

Value dict_iterator_next(Vm *vm, Value iterator)
{
    DictIterator *self = dict_iterator_of(iterator);
    if (self->dict == NO_VALUE)
        return NO_VALUE;
    check_unchanged(vm, self);
    return give(vm, self, next_entry(self));
}

static Value reverse_next(Vm *vm, Value iterator)
{
    DictIterator *self = dict_iterator_of(iterator);
    if (self->dict == NO_VALUE)
        return NO_VALUE;
    check_unchanged(vm, self);
    size_t used = dict_used(self->dict);
    if (self->position > used)
        self->position = used;
    while (self->position > 0) {
        const Value *entry = dict_entry(self->dict, --self->position);
        if (entry[0] != VALUE_DELETED)
            return give(vm, self, entry);
    }
    return give(vm, self, NULL);
}

MEMBERS(dict_iterator_members, ITERATOR_METHODS, ITERATOR_LENGTH_HINT);

static const TypeOps dict_iterator_ops = TYPE_OPS(next, dict_iterator_next);
static const TypeOps dict_reverse_iterator_ops = TYPE_OPS(next, reverse_next);

#define ITERATOR_TYPE(symbol, name, shape, operations)                                      \
    ROM_TYPE(symbol, name, shape, type_object, dict_iterator_members, .ops = &(operations), \
             .flags = TYPE_FINAL | TYPE_ABSTRACT)

ITERATOR_TYPE(type_dict_key_iterator, dict_keyiterator, SHAPE_DICT_KEY_ITERATOR, dict_iterator_ops);
ITERATOR_TYPE(type_dict_value_iterator, dict_valueiterator, SHAPE_DICT_VALUE_ITERATOR,
              dict_iterator_ops);
ITERATOR_TYPE(type_dict_item_iterator, dict_itemiterator, SHAPE_DICT_ITEM_ITERATOR,
              dict_iterator_ops);
ITERATOR_TYPE(type_dict_reverse_key_iterator, dict_reversekeyiterator,
              SHAPE_DICT_REVERSE_KEY_ITERATOR, dict_reverse_iterator_ops);
ITERATOR_TYPE(type_dict_reverse_value_iterator, dict_reversevalueiterator,
              SHAPE_DICT_REVERSE_VALUE_ITERATOR, dict_reverse_iterator_ops);
ITERATOR_TYPE(type_dict_reverse_item_iterator, dict_reverseitemiterator,
              SHAPE_DICT_REVERSE_ITEM_ITERATOR, dict_reverse_iterator_ops);
ITERATOR_TYPE(type_set_iterator, set_iterator, SHAPE_SET_ITERATOR, dict_iterator_ops);
