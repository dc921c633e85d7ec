// tuple: an immutable row of values.
#ifndef ADDER_OBJECTS_TUPLE_H
#define ADDER_OBJECTS_TUPLE_H

#include "core/objects/type.h"

typedef struct Tuple { // LAYOUT_RAW1
    Object object;
    size_t length;
    Value items[];
} Tuple;

#define TUPLE_LAYOUT LAYOUT_RAW1

extern const Tuple tuple_empty;

// A tuple in ROM with the given number of items.
#define ROM_TUPLE(symbol, item_count, ...) \
    const struct {                         \
        Object object;                     \
        size_t length;                     \
        Value items[item_count];           \
    } symbol OBJECT_ALIGN = {ROM_OBJECT(SHAPE_TUPLE, 0), item_count, {__VA_ARGS__}}

static ALWAYS_INLINE bool is_tuple(Value v)
{
    return has_shape(v, SHAPE_TUPLE);
}
static inline Tuple *tuple_of(Value v)
{
    return (Tuple *)(void *)v;
}
// v as Tuple if it is one or an instance of a subclass, else NULL.
Tuple *tuple_cast(Vm *vm, Value v);
// A new tuple; items NO_VALUE when `items` is NULL (the caller fills them). Raises MemoryError.
Value tuple_new(Vm *vm, const Value *items, size_t count);
// tuple(iterable).
Value tuple_from_iterable(Vm *vm, Value iterable);

#endif
