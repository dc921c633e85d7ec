// list: a growing row of values.
#ifndef ADDER_OBJECTS_LIST_H
#define ADDER_OBJECTS_LIST_H

#include "core/objects/containers.h"

typedef struct List { // LAYOUT_RAW2
    Object object;
    size_t length;
    size_t capacity;
    Value items; // Array, or NO_VALUE while capacity is 0
} List;

#define LIST_LAYOUT LAYOUT_RAW2

static ALWAYS_INLINE bool is_list(Value v)
{
    return has_shape(v, SHAPE_LIST);
}
static inline List *list_of(Value v)
{
    return (List *)(void *)v;
}
static inline Value *list_items(const List *list)
{
    return array_of(list->items)->items;
}
// v as List if it is one or an instance of a subclass, else NULL.
List *list_cast(Vm *vm, Value v);
// A new list with a copy of the items; with `items` NULL the items are NO_VALUE, to be filled.
Value list_new(Vm *vm, const Value *items, size_t count);
void list_append(Vm *vm, Value list, Value item);
// list.extend(iterable).
void list_extend(Vm *vm, Value list, Value iterable);
// list(iterable), exact list.
Value list_from_iterable(Vm *vm, Value iterable);
// Sorts in place, stable; key callable or NONE. Raises what comparisons raise.
void list_sort_in_place(Vm *vm, Value list, Value key, bool reverse);

#endif
