// range and its iterators. All numbers are ints of any size; ranges of small integers are walked by
// an iterator of their own.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/container_methods.h"
#include "core/objects/iterate.h"
#include "core/objects/iterators.h"
#include "core/objects/operators.h"
#include "core/objects/slice.h"
#include "core/objects/tuple.h"
#include "natives.h"

typedef struct Range { // LAYOUT_VALUES
    Object object;
    Value start, stop, step, length; // ints
} Range;

static Range *range_of(Value v)
{
    return (Range *)(void *)v;
}

// The number of steps from start to before stop.
static Value steps_between(Vm *vm, Value start, Value stop, Value step)
{
    if (int_sign(step) < 0)
        return steps_between(vm, stop, start, int_negate(vm, step));
    if (int_compare(start, stop) >= 0)
        return VALUE_SMALL(0);
    Value last = int_subtract(vm, int_subtract(vm, stop, start), VALUE_SMALL(1));
    return int_add(vm, int_floor_divide(vm, last, step), VALUE_SMALL(1));
}

static Value range_new(Vm *vm, Value start, Value stop, Value step)
{
    Value length = steps_between(vm, start, stop, step);
    Range *self = heap_new(vm, SHAPE_RANGE, LAYOUT_VALUES, sizeof *self);
    self->start = start;
    self->stop = stop;
    self->step = step;
    self->length = length;
    return value_of(self);
}

NATIVE(range_dunder_new, "range.__new__", "cls, start, stop=?, step=1, /")
static Value range_dunder_new(Vm *vm, Value *args, size_t count)
{
    if (args[2] == NO_VALUE)
        return range_new(vm, VALUE_SMALL(0), int_index(vm, args[1]), VALUE_SMALL(1));
    Value start = int_index(vm, args[1]), stop = int_index(vm, args[2]);
    Value step = int_index(vm, args[3]);
    if (int_sign(step) == 0)
        raise_value_error(vm, "range() arg 3 must not be zero");
    return range_new(vm, start, stop, step);
}

Value range_repr(Vm *vm, Value self)
{
    const Range *range = range_of(self);
    if (range->step == VALUE_SMALL(1))
        return str_format(vm, "range(%R, %R)", range->start, range->stop);
    return str_format(vm, "range(%R, %R, %R)", range->start, range->stop, range->step);
}

NATIVE(range_bool, "range.__bool__", "self, /")
static Value range_bool(Vm *vm, Value *args, size_t count)
{
    return value_bool(range_of(args[0])->length != VALUE_SMALL(0));
}

Value range_length(Vm *vm, Value self)
{
    Value length = range_of(self)->length;
    int_to_word(vm, length);
    return length;
}

// start + index * step.
static Value item_at(Vm *vm, const Range *self, Value index)
{
    return int_add(vm, self->start, int_multiply(vm, index, self->step));
}

NATIVE(range_getitem, "range.__getitem__", "self, key, /")
static Value range_getitem(Vm *vm, Value *args, size_t count)
{
    const Range *self = range_of(args[0]);
    if (is_slice(args[1])) {
        Value cut[3];
        slice_indices(vm, args[1], self->length, cut);
        return range_new(vm, item_at(vm, self, cut[0]), item_at(vm, self, cut[1]),
                         int_multiply(vm, self->step, cut[2]));
    }
    if (!is_index(vm, args[1]))
        raise_type_error(vm, "range indices must be integers or slices, not %T", args[1]);
    Value index = int_index(vm, args[1]);
    if (int_sign(index) < 0)
        index = int_add(vm, index, self->length);
    if (int_sign(index) < 0 || int_compare(index, self->length) >= 0)
        raise_error(vm, SHAPE_INDEX_ERROR, "range object index out of range");
    return item_at(vm, self, index);
}

// The place of an int in the range, or NO_VALUE.
static Value place_of(Vm *vm, const Range *self, Value number)
{
    bool down = int_sign(self->step) < 0;
    int after_start = int_compare(number, self->start),
        before_stop = int_compare(self->stop, number);
    if (down ? after_start > 0 || before_stop >= 0 : after_start < 0 || before_stop <= 0)
        return NO_VALUE;
    Value place, rest;
    int_divmod(vm, int_subtract(vm, number, self->start), self->step, &place, &rest);
    return rest == VALUE_SMALL(0) ? place : NO_VALUE;
}

static bool is_exact_int(Value v)
{
    return is_small(v) || is_big(v) || is_bool(v);
}

// The first place from `from` on of something that is no int but may be equal to one.
static Value search(Vm *vm, Value range, Value item, Value from)
{
    const Range *self = range_of(range);
    for (Value i = from; int_compare(i, self->length) < 0; i = int_add(vm, i, VALUE_SMALL(1))) {
        check_pending(vm);
        if (equal(vm, item_at(vm, self, i), item))
            return i;
    }
    return NO_VALUE;
}

Value range_find(Vm *vm, Value self, Value item)
{
    if (is_exact_int(item))
        return place_of(vm, range_of(self), int_cast(vm, item));
    return search(vm, self, item, VALUE_SMALL(0));
}

NATIVE(range_index, "range.index", "self, value, /")
static Value range_index(Vm *vm, Value *args, size_t count)
{
    Value place = range_find(vm, args[0], args[1]);
    if (place == NO_VALUE && is_exact_int(args[1]))
        raise_value_error(vm, "range.index(x): x not in range");
    if (place == NO_VALUE)
        raise_value_error(vm, "sequence.index(x): x not in sequence");
    return place;
}

NATIVE(range_count, "range.count", "self, value, /")
static Value range_count(Vm *vm, Value *args, size_t count)
{
    if (is_exact_int(args[1]))
        return VALUE_SMALL(range_find(vm, args[0], args[1]) != NO_VALUE);
    Value found = VALUE_SMALL(0), place = VALUE_SMALL(0);
    while ((place = search(vm, args[0], args[1], place)) != NO_VALUE) {
        found = int_add(vm, found, VALUE_SMALL(1));
        place = int_add(vm, place, VALUE_SMALL(1));
    }
    return found;
}

// What makes two ranges equal: the length, the start if there is one, the step if it matters.
static Value essence(Vm *vm, Value range)
{
    const Range *self = range_of(range);
    Value parts[] = {self->length, VALUE_NONE, VALUE_NONE};
    if (self->length != VALUE_SMALL(0))
        parts[1] = self->start;
    if (self->length != VALUE_SMALL(0) && self->length != VALUE_SMALL(1))
        parts[2] = self->step;
    return tuple_new(vm, parts, 3);
}

Value range_compare_equal(Vm *vm, Value self, Value other)
{
    if (!has_shape(other, SHAPE_RANGE))
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(equal(vm, essence(vm, self), essence(vm, other)));
}

Value range_hash(Vm *vm, Value self)
{
    return tuple_hash(vm, essence(vm, self));
}

static Value get_start(Vm *vm, Value self)
{
    return range_of(self)->start;
}

static Value get_stop(Vm *vm, Value self)
{
    return range_of(self)->stop;
}

static Value get_step(Vm *vm, Value self)
{
    return range_of(self)->step;
}

GETSET(range_start, "range.start", get_start, NULL)
GETSET(range_stop, "range.stop", get_stop, NULL)
GETSET(range_step, "range.step", get_step, NULL)

// Iterators.

typedef struct LongRangeIterator { // LAYOUT_VALUES
    Object object;
    Value next, step, remaining; // ints
} LongRangeIterator;

static Value long_iterator(Vm *vm, Value start, Value step, Value length)
{
    LongRangeIterator *self = heap_new(vm, SHAPE_LONG_RANGE_ITERATOR, LAYOUT_VALUES, sizeof *self);
    self->next = start;
    self->step = step;
    self->remaining = length;
    return value_of(self);
}

// `last` is the item that comes last if there is any.
static Value iterator_new(Vm *vm, Value start, Value step, Value length, Value last)
{
    if (!both_small(start, step) || !both_small(length, last))
        return long_iterator(vm, start, step, length);
    RangeIterator *self = heap_new(vm, SHAPE_RANGE_ITERATOR, LAYOUT_RAW, sizeof *self);
    self->next = small_value(start);
    self->step = small_value(step);
    self->remaining = (size_t)small_value(length);
    return value_of(self);
}

static Value last_item(Vm *vm, const Range *self)
{
    if (self->length == VALUE_SMALL(0))
        return self->start;
    return item_at(vm, self, int_subtract(vm, self->length, VALUE_SMALL(1)));
}

Value range_iterator_new(Vm *vm, Value self, bool reversed)
{
    const Range *range = range_of(self);
    Value last = last_item(vm, range);
    if (reversed)
        return iterator_new(vm, last, int_negate(vm, range->step), range->length, range->start);
    return iterator_new(vm, range->start, range->step, range->length, last);
}

Value range_iterator_next(Vm *vm, Value iterator)
{
    RangeIterator *self = range_iterator_of(iterator);
    if (self->remaining == 0)
        return NO_VALUE;
    SignedWord item = self->next;
    self->next += self->step;
    self->remaining--;
    return small_from(item);
}

static Value long_range_iterator_next(Vm *vm, Value iterator)
{
    LongRangeIterator *self = (LongRangeIterator *)(void *)iterator;
    if (self->remaining == VALUE_SMALL(0))
        return NO_VALUE;
    Value item = self->next;
    Value next = int_add(vm, item, self->step);
    self->remaining = int_subtract(vm, self->remaining, VALUE_SMALL(1));
    self->next = next;
    return item;
}

Value long_range_iterator_remaining(Value self)
{
    return ((LongRangeIterator *)(void *)self)->remaining;
}

MEMBERS(range_members, CONTAINER_BASICS, CONTAINER_CONTAINS, CONTAINER_REVERSED, CONTAINER_HASH,
        METHOD(__new__, range_dunder_new), METHOD(__bool__, range_bool),
        METHOD(__getitem__, range_getitem), METHOD(index, range_index), METHOD(count, range_count),
        ACCESSOR(start, range_start), ACCESSOR(stop, range_stop), ACCESSOR(step, range_step));
MEMBERS(range_iterator_members, ITERATOR_METHODS, ITERATOR_LENGTH_HINT);

static const TypeOps range_iterator_ops = TYPE_OPS(next, range_iterator_next);
static const TypeOps long_range_iterator_ops = TYPE_OPS(next, long_range_iterator_next);

ROM_TYPE(type_range, range, SHAPE_RANGE, type_object, range_members, .flags = TYPE_FINAL);
ROM_TYPE(type_range_iterator, range_iterator, SHAPE_RANGE_ITERATOR, type_object,
         range_iterator_members, .ops = &range_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_long_range_iterator, longrange_iterator, SHAPE_LONG_RANGE_ITERATOR, type_object,
         range_iterator_members, .ops = &long_range_iterator_ops,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
