// What list and tuple share: a row of values, searched, compared, shown and repeated.
#ifndef ADDER_OBJECTS_SEQUENCE_H
#define ADDER_OBJECTS_SEQUENCE_H

#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// The items of a list or tuple now. Not to be used after anything that may run Python code.
typedef struct Row {
    const Value *items;
    size_t length;
} Row;

// v is a list, an instance of a subclass of list, or exactly a tuple: a "row value".
static inline Row row_of(Value v)
{
    if (is_tuple(v))
        return (Row){tuple_of(v)->items, tuple_of(v)->length};
    const List *list = list_of(v);
    return (Row){list->length == 0 ? NULL : list_items(list), list->length};
}
// The row value of a list, tuple or instance of a subclass, else NO_VALUE. Never raises.
Value row_value(Vm *vm, Value v);

// The row's place of a value equal to item in [start, stop), or SIZE_MAX.
size_t row_find(Vm *vm, Value row, Value item, size_t start, size_t stop);
size_t row_count(Vm *vm, Value row, Value item);
// repr: open, items, close; `shown` is what repr calls it by to find that it contains itself.
Value row_repr(Vm *vm, Value row, Value shown, const char *open, const char *close);

// The index given in brackets, as a small int; TypeError "list indices must be integers or slices,
// not X", IndexError for large ones. It may call __index__, so the length is to be asked
// afterwards.
Value item_index(Vm *vm, Value key, const char *type_name);
// For sequence * n: true and *times (0 for negative); false when the operator must answer
// NotImplemented. TypeError "can't multiply sequence by non-int of type 'X'"; MemoryError when
// length items times `times` are too many.
bool repeat_times(Vm *vm, Value n, size_t length, size_t *times);
// Writes the first `length` items `times - 1` times more behind them.
void repeat_items(Value *items, size_t length, size_t times);
// Whether v's class has a method of this name written in Python: then an operator that cannot do
// anything with v leaves it to v (NotImplemented) instead of raising its own TypeError.
bool defers_to(Vm *vm, Value v, Value name);

#endif
