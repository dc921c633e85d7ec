// What list and tuple share. Items are asked for anew after every call that may run Python code.
#include "core/objects/sequence.h"

#include "core/objects/builder.h"
#include "core/objects/container_methods.h"
#include "core/objects/int.h"
#include "core/objects/slice.h"

Value row_value(Vm *vm, Value v)
{
    if (list_cast(vm, v) != NULL)
        return v;
    const Tuple *tuple = tuple_cast(vm, v);
    return tuple != NULL ? value_of(tuple) : NO_VALUE;
}

size_t row_find(Vm *vm, Value row, Value item, size_t start, size_t stop)
{
    for (size_t i = start; i < stop; i++) {
        Row now = row_of(row);
        size_t end = stop < now.length ? stop : now.length;
        while (i < end && now.items[i] != item && both_small(now.items[i], item))
            i++;
        if (i >= end)
            break;
        if (equal(vm, now.items[i], item))
            return i;
    }
    return SIZE_MAX;
}

size_t row_count(Vm *vm, Value row, Value item)
{
    size_t found = 0, i = 0;
    while ((i = row_find(vm, row, item, i, SIZE_MAX)) != SIZE_MAX) {
        found++;
        i++;
    }
    return found;
}

Value row_repr(Vm *vm, Value row, Value shown, const char *open, const char *close)
{
    Builder builder;
    builder_init(&builder, vm, 16);
    builder_add_c(&builder, open);
    if (!repr_enter(vm, shown)) {
        builder_format(&builder, "...%s", close);
        return builder_finish_str(&builder);
    }
    for (size_t i = 0; i < row_of(row).length; i++) {
        if (i > 0)
            builder_add_c(&builder, ", ");
        builder_add_repr(&builder, row_of(row).items[i]);
    }
    repr_leave(vm, shown);
    if (is_tuple(row) && row_of(row).length == 1)
        builder_add_byte(&builder, ',');
    builder_add_c(&builder, close);
    return builder_finish_str(&builder);
}

Value item_index(Vm *vm, Value key, const char *type_name)
{
    if (is_small(key))
        return key;
    if (!is_index(vm, key))
        raise_type_error(vm, "%s indices must be integers or slices, not %T", type_name, key);
    Value index = int_index(vm, key);
    if (!is_small(index))
        raise_error(vm, SHAPE_INDEX_ERROR, "cannot fit '%T' into an index-sized integer", key);
    return index;
}

bool defers_to(Vm *vm, Value v, Value name)
{
    Value method = type_lookup(vm, type_of(vm, v), name);
    return method != NO_VALUE && !has_shape(method, SHAPE_NATIVE);
}

bool repeat_times(Vm *vm, Value n, size_t length, size_t *times)
{
    if (!is_index(vm, n)) {
        if (defers_to(vm, n, SYM(__mul__)) || defers_to(vm, n, SYM(__rmul__)))
            return false;
        raise_type_error(vm, "can't multiply sequence by non-int of type '%T'", n);
    }
    SignedWord number = int_to_index(vm, n, SHAPE_OVERFLOW_ERROR);
    *times = number < 0 ? 0 : (size_t)number;
    if (length > 0 && *times > SIZE_MAX / 2 / sizeof(Value) / length)
        raise_memory_error(vm);
    return true;
}

void repeat_items(Value *items, size_t length, size_t times)
{
    if (length == 0)
        return;
    for (size_t i = 1; i < times; i++)
        memcpy(items + i * length, items, length * sizeof(Value));
}

Value row_compare(Vm *vm, Comparison op, Value a, Value b)
{
    if (b == NO_VALUE || is_tuple(a) != is_tuple(b))
        return VALUE_NOT_IMPLEMENTED;
    bool equality = op == COMPARE_EQ || op == COMPARE_NE;
    if (equality && row_of(a).length != row_of(b).length)
        return value_bool(op == COMPARE_NE);
    for (size_t i = 0;; i++) {
        Row x = row_of(a), y = row_of(b);
        size_t common = x.length < y.length ? x.length : y.length;
        while (i < common && x.items[i] == y.items[i])
            i++;
        if (i >= common)
            return compare(vm, op, int_from_size(vm, x.length), int_from_size(vm, y.length));
        Value left = x.items[i], right = y.items[i];
        if (equal(vm, left, right))
            continue;
        if (i >= row_of(a).length || i >= row_of(b).length)
            continue; // __eq__ took the items away: lengths decide
        return equality ? value_bool(op == COMPARE_NE) : compare(vm, op, left, right);
    }
}
