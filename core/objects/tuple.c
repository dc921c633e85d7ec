// tuple: an immutable row of values.
#include "core/objects/tuple.h"

#include "core/heap/heap.h"
#include "core/objects/cast.h"
#include "core/objects/container_methods.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/iterators.h"
#include "core/objects/sequence.h"
#include "core/objects/shape.h"
#include "core/objects/slice.h"
#include "core/objects/union.h"
#include "natives.h"

const Tuple tuple_empty OBJECT_ALIGN = {ROM_OBJECT(SHAPE_TUPLE, 0), 0};

Tuple *tuple_cast(Vm *vm, Value v)
{
    if (is_tuple(v))
        return tuple_of(v);
    return is_laid_out_as(vm, v, SHAPE_TUPLE) ? tuple_of(instance_payload(v)) : NULL;
}

Value tuple_new(Vm *vm, const Value *items, size_t count)
{
    if (count == 0)
        return (Value)&tuple_empty;
    if (count > SIZE_MAX / 2 / sizeof(Value))
        raise_memory_error(vm);
    size_t used = sizeof(Tuple) + count * sizeof(Value), bytes = heap_round(used);
    Tuple *self = heap_allocate(vm, bytes);
    object_init(&self->object, SHAPE_TUPLE, TUPLE_LAYOUT, 0);
    self->length = count;
    if (items != NULL)
        memcpy(self->items, items, count * sizeof(Value));
    else
        memset(self->items, 0, count * sizeof(Value));
    if (used < bytes)
        self->items[count] = NO_VALUE;
    return value_of(self);
}

Value tuple_from_iterable(Vm *vm, Value iterable)
{
    if (is_tuple(iterable))
        return iterable;
    Value list = is_list(iterable) ? iterable : list_from_iterable(vm, iterable);
    Row row = row_of(list);
    return tuple_new(vm, row.items, row.length);
}

NATIVE(tuple_dunder_new, "tuple.__new__", "cls, iterable=(), /")
static Value tuple_dunder_new(Vm *vm, Value *args, size_t count)
{
    Value tuple = tuple_from_iterable(vm, args[1]);
    if (args[0] == type_value(&type_tuple))
        return tuple;
    Value self = instance_new(vm, args[0]);
    ((Value *)(void *)self)[1] = tuple;
    return self;
}

Value tuple_repr(Vm *vm, Value self)
{
    return row_repr(vm, value_of(tuple_cast(vm, self)), self, "(", ")");
}

// Mixes the items' hashes: multiply and rotate, one step for each.
Value tuple_hash(Vm *vm, Value tuple)
{
    const Tuple *self = tuple_of(tuple);
    Word mixed = (Word)0x27D4EB2F + self->length;
    for (size_t i = 0; i < self->length; i++) {
        mixed = (mixed ^ (Word)hash(vm, self->items[i])) * (Word)0x9E3779B1;
        mixed = mixed << 13 | mixed >> (ADDER_WORD_BITS - 13);
    }
    return small_from((SignedWord)mixed >> 2);
}

static Value tuple_slice(Vm *vm, Value self, Value slice)
{
    const Tuple *tuple = tuple_cast(vm, self);
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    size_t length = slice_adjust(&bounds, tuple->length);
    if (length == tuple->length && bounds.step == 1 && is_tuple(self))
        return self;
    Value result = tuple_new(vm, NULL, length);
    for (size_t i = 0; i < length; i++)
        tuple_of(result)->items[i] = tuple->items[bounds.start + (SignedWord)i * bounds.step];
    return result;
}

NATIVE(tuple_getitem, "tuple.__getitem__", "self, key, /")
static Value tuple_getitem(Vm *vm, Value *args, size_t count)
{
    if (is_slice(args[1]))
        return tuple_slice(vm, args[0], args[1]);
    const Tuple *self = tuple_cast(vm, args[0]);
    Value index = item_index(vm, args[1], MESSAGE("tuple"));
    return self->items[index_resolve(vm, index, self->length, MESSAGE("tuple index out of range"))];
}

NATIVE(tuple_add, "tuple.__add__", "self, other, /")
static Value tuple_add(Vm *vm, Value *args, size_t count)
{
    const Tuple *a = tuple_cast(vm, args[0]), *b = tuple_cast(vm, args[1]);
    if (b == NULL && defers_to(vm, args[1], SYM(__radd__)))
        return VALUE_NOT_IMPLEMENTED;
    if (b == NULL)
        raise_type_error(vm, "can only concatenate tuple (not \"%T\") to tuple", args[1]);
    if (a->length == 0 && is_tuple(args[1]))
        return args[1];
    if (b->length == 0 && is_tuple(args[0]))
        return args[0];
    Value result = tuple_new(vm, NULL, a->length + b->length);
    memcpy(tuple_of(result)->items, a->items, a->length * sizeof(Value));
    memcpy(tuple_of(result)->items + a->length, b->items, b->length * sizeof(Value));
    return result;
}

NATIVE(tuple_mul, "tuple.__mul__", "self, value, /")
static Value tuple_mul(Vm *vm, Value *args, size_t count)
{
    const Tuple *self = tuple_cast(vm, args[0]);
    size_t times;
    if (!repeat_times(vm, args[1], self->length, &times))
        return VALUE_NOT_IMPLEMENTED;
    if ((times == 1 || self->length == 0) && is_tuple(args[0]))
        return args[0];
    if (times == 0 || self->length == 0)
        return (Value)&tuple_empty;
    Value result = tuple_new(vm, NULL, self->length * times);
    memcpy(tuple_of(result)->items, self->items, self->length * sizeof(Value));
    repeat_items(tuple_of(result)->items, self->length, times);
    return result;
}

NATIVE(tuple_index, "tuple.index", "self, value, start=0, stop=?, /")
static Value tuple_index(Vm *vm, Value *args, size_t count)
{
    Value row = value_of(tuple_cast(vm, args[0]));
    size_t length = row_of(row).length;
    size_t start = slice_position(slice_argument(vm, args[2]), length);
    size_t stop =
        args[3] == NO_VALUE ? length : slice_position(slice_argument(vm, args[3]), length);
    size_t place = row_find(vm, row, args[1], start, stop);
    if (place == SIZE_MAX)
        raise_value_error(vm, "tuple.index(x): x not in tuple");
    return int_from_size(vm, place);
}

NATIVE(tuple_count, "tuple.count", "self, value, /")
static Value tuple_count(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, row_count(vm, value_of(tuple_cast(vm, args[0])), args[1]));
}

NATIVE(tuple_getnewargs, "tuple.__getnewargs__", "self, /")
static Value tuple_getnewargs(Vm *vm, Value *args, size_t count)
{
    Value plain = value_of(tuple_cast(vm, args[0]));
    return tuple_new(vm, &plain, 1);
}

// Iteration.

Value tuple_iterator_new(Vm *vm, Value tuple)
{
    SequenceWalk *walk = heap_new(vm, SHAPE_TUPLE_ITERATOR, LAYOUT_RAW1, sizeof *walk);
    walk->sequence = tuple;
    return value_of(walk);
}

Value tuple_iterator_next(Vm *vm, Value iterator)
{
    SequenceWalk *walk = sequence_walk_of(iterator);
    if (walk->sequence == NO_VALUE)
        return NO_VALUE;
    const Tuple *tuple = tuple_of(walk->sequence);
    if (walk->index < tuple->length)
        return tuple->items[walk->index++];
    walk->sequence = NO_VALUE;
    return NO_VALUE;
}

MEMBERS(tuple_members, CONTAINER_BASICS, CONTAINER_CONTAINS, CONTAINER_ORDER, CONTAINER_HASH,
        METHOD(__new__, tuple_dunder_new), METHOD(__getitem__, tuple_getitem),
        METHOD(__add__, tuple_add), METHOD(__mul__, tuple_mul), METHOD_AS(__rmul__, tuple_mul),
        METHOD(index, tuple_index), METHOD(count, tuple_count),
        METHOD(__getnewargs__, tuple_getnewargs), METHOD(__class_getitem__, class_getitem));
MEMBERS(tuple_iterator_members, ITERATOR_METHODS, ITERATOR_LENGTH_HINT);

static const TypeOps tuple_iterator_ops = TYPE_OPS(next, tuple_iterator_next);

ROM_TYPE(type_tuple, tuple, SHAPE_TUPLE, type_object, tuple_members, .fixed_words = 1,
         .flags = TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
ROM_TYPE(type_tuple_iterator, tuple_iterator, SHAPE_TUPLE_ITERATOR, type_object,
         tuple_iterator_members, .ops = &tuple_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
