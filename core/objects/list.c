// list: storage, growth, and what C code does with lists. The methods are in list_methods.c.
#include "core/objects/list.h"

#include "core/heap/heap.h"
#include "core/objects/cast.h"
#include "core/objects/iterators.h"
#include "core/objects/list_edit.h"
#include "core/objects/sequence.h"

// Room reserved on the word of __length_hint__ alone, in items.
#define MOST_HINTED 4096

List *list_cast(Vm *vm, Value v)
{
    return is_laid_out_as(vm, v, SHAPE_LIST) ? list_of(v) : NULL;
}

// An array with a copy of the items; unlike array_new it writes each slot only once.
static Value array_of_items(Vm *vm, const Value *items, size_t count)
{
    if (count > SIZE_MAX / 4 / sizeof(Value))
        raise_memory_error(vm);
    size_t bytes = heap_round(sizeof(Array) + count * sizeof(Value));
    Array *array = heap_allocate(vm, bytes);
    object_init(&array->object, SHAPE_ARRAY, LAYOUT_VALUES, 0);
    memcpy(array->items, items, count * sizeof(Value));
    for (size_t i = count; sizeof(Array) + i * sizeof(Value) < bytes; i++)
        array->items[i] = NO_VALUE;
    return value_of(array);
}

Value list_new(Vm *vm, const Value *items, size_t count)
{
    List *self = heap_new(vm, SHAPE_LIST, LIST_LAYOUT, sizeof *self);
    if (count > 0) {
        self->items = items == NULL ? array_new(vm, count) : array_of_items(vm, items, count);
        self->capacity = self->length = count;
    }
    return value_of(self);
}

void list_reserve(Vm *vm, List *self, size_t length)
{
    if (length <= self->capacity)
        return;
    if (length > SIZE_MAX / 4 / sizeof(Value))
        raise_memory_error(vm);
    size_t capacity = length + length / 4 + 3;
    self->items = array_grow(vm, self->items, self->length, capacity);
    self->capacity = capacity;
}

void list_append(Vm *vm, Value list, Value item)
{
    List *self = list_of(list);
    if (self->length == self->capacity)
        list_reserve(vm, self, self->length + 1);
    list_items(self)[self->length++] = item;
}

// Gives storage back when three quarters of it are unused.
static inline void trim(Vm *vm, List *self)
{
    if (self->capacity < 32 || self->length >= self->capacity / 4)
        return;
    self->capacity = self->length * 2 + 4;
    heap_shrink(heap_of(vm), object_of(self->items),
                sizeof(Array) + self->capacity * sizeof(Value));
}

void list_clear(List *self)
{
    self->length = self->capacity = 0;
    self->items = NO_VALUE;
}

void list_splice(Vm *vm, List *self, size_t from, size_t to, const Value *items, size_t count)
{
    size_t length = self->length - (to - from) + count;
    list_reserve(vm, self, length);
    if (self->capacity == 0)
        return;
    Value *place = list_items(self) + from;
    memmove(place + count, list_items(self) + to, (self->length - to) * sizeof(Value));
    if (count > 0)
        memcpy(place, items, count * sizeof(Value));
    for (size_t i = length; i < self->length; i++)
        list_items(self)[i] = NO_VALUE;
    self->length = length;
    trim(vm, self);
}

Value list_take(Vm *vm, List *self, size_t index)
{
    Value *place = list_items(self) + index;
    Value item = *place;
    self->length--;
    if (index < self->length)
        memmove(place, place + 1, (self->length - index) * sizeof(Value));
    list_items(self)[self->length] = NO_VALUE;
    trim(vm, self);
    return item;
}

static void extend_by_row(Vm *vm, Value list, Value row)
{
    List *self = list_of(list);
    size_t count = row_of(row).length;
    if (count == 0)
        return;
    list_reserve(vm, self, self->length + count);
    memcpy(list_items(self) + self->length, row_of(row).items, count * sizeof(Value));
    self->length += count;
}

void list_extend(Vm *vm, Value list, Value iterable)
{
    if (is_list(iterable) || is_tuple(iterable)) {
        extend_by_row(vm, list, iterable);
        return;
    }
    Value iterator = iterator_of(vm, iterable);
    size_t hint = length_hint(vm, iterable, 0);
    List *self = list_of(list);
    if (hint > heap_of(vm)->hard_limit / sizeof(Value) && hint <= INTPTR_MAX - self->length)
        raise_memory_error(vm);
    list_reserve(vm, self, self->length + (hint < MOST_HINTED ? hint : MOST_HINTED));
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;)
        list_append(vm, list, item);
}

Value list_from_iterable(Vm *vm, Value iterable)
{
    Value list = list_new(vm, NULL, 0);
    list_extend(vm, list, iterable);
    return list;
}

// Iterators.

Value list_iterator_next(Vm *vm, Value iterator)
{
    SequenceWalk *walk = sequence_walk_of(iterator);
    if (walk->sequence == NO_VALUE)
        return NO_VALUE;
    const List *list = list_of(walk->sequence);
    if (walk->index < list->length)
        return list_items(list)[walk->index++];
    walk->sequence = NO_VALUE;
    return NO_VALUE;
}
