// slice: the type, and the arithmetic of indices.
#include "core/objects/slice.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/container_methods.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

Value slice_new(Vm *vm, Value start, Value stop, Value step)
{
    Slice *self = heap_new(vm, SHAPE_SLICE, LAYOUT_VALUES, sizeof *self);
    self->start = start;
    self->stop = stop;
    self->step = step;
    return value_of(self);
}

// Indices.

bool is_index(Vm *vm, Value v)
{
    return is_small(v) || type_lookup(vm, type_of(vm, v), SYM(__index__)) != NO_VALUE;
}

static Value index_of(Vm *vm, Value v, const char *or_none)
{
    if (!is_index(vm, v))
        raise_type_error(vm, "slice indices must be integers or %shave an __index__ method",
                         or_none);
    return int_index(vm, v);
}

static SignedWord clip(Value integer)
{
    if (is_small(integer))
        return small_value(integer);
    return int_sign(integer) < 0 ? -INTPTR_MAX : INTPTR_MAX;
}

SignedWord slice_argument(Vm *vm, Value v)
{
    return is_small(v) ? small_value(v) : clip(index_of(vm, v, ""));
}

static SignedWord bound(Vm *vm, Value v, SignedWord absent)
{
    if (is_small(v))
        return small_value(v);
    return v == VALUE_NONE ? absent : clip(index_of(vm, v, MESSAGE("None or ")));
}

void slice_unpack(Vm *vm, Value slice, SliceBounds *bounds)
{
    const Slice *self = slice_of(slice);
    bounds->step = bound(vm, self->step, 1);
    if (bounds->step == 0)
        raise_value_error(vm, "slice step cannot be zero");
    bool down = bounds->step < 0;
    bounds->start = bound(vm, self->start, down ? INTPTR_MAX : 0);
    bounds->stop = bound(vm, self->stop, down ? -INTPTR_MAX : INTPTR_MAX);
}

static SignedWord adjust(SignedWord index, SignedWord length, bool down)
{
    if (index < 0) {
        index += length;
        return index >= 0 ? index : down ? -1 : 0;
    }
    return index < length ? index : down ? length - 1 : length;
}

size_t slice_adjust(SliceBounds *bounds, size_t length)
{
    bool down = bounds->step < 0;
    SignedWord start = adjust(bounds->start, (SignedWord)length, down);
    SignedWord stop = adjust(bounds->stop, (SignedWord)length, down);
    bounds->start = start;
    bounds->stop = stop;
    if (down)
        return stop < start ? (size_t)((start - stop - 1) / -bounds->step + 1) : 0;
    return start < stop ? (size_t)((stop - start - 1) / bounds->step + 1) : 0;
}

void slice_resolve(Vm *vm, Value slice, size_t length, SignedWord *start, SignedWord *stop,
                   SignedWord *step, size_t *count)
{
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    *count = slice_adjust(&bounds, length);
    *start = bounds.start;
    *stop = bounds.stop;
    *step = bounds.step;
}

static Value clip_between(Vm *vm, Value v, Value length, Value lower, Value upper)
{
    v = index_of(vm, v, MESSAGE("None or "));
    if (int_sign(v) < 0) {
        v = int_add(vm, v, length);
        return int_compare(v, lower) < 0 ? lower : v;
    }
    return int_compare(v, upper) > 0 ? upper : v;
}

void slice_indices(Vm *vm, Value slice, Value length, Value result[3])
{
    const Slice *self = slice_of(slice);
    Value step =
        self->step == VALUE_NONE ? VALUE_SMALL(1) : index_of(vm, self->step, MESSAGE("None or "));
    if (int_sign(step) == 0)
        raise_value_error(vm, "slice step cannot be zero");
    bool down = int_sign(step) < 0;
    Value lower = VALUE_SMALL(down ? -1 : 0);
    Value upper = down ? int_subtract(vm, length, VALUE_SMALL(1)) : length;
    result[0] = self->start == VALUE_NONE ? (down ? upper : lower)
                                          : clip_between(vm, self->start, length, lower, upper);
    result[1] = self->stop == VALUE_NONE ? (down ? lower : upper)
                                         : clip_between(vm, self->stop, length, lower, upper);
    result[2] = step;
}

// The type.

NATIVE(slice_dunder_new, "slice.__new__", "cls, start, stop=?, step=None, /")
static Value slice_dunder_new(Vm *vm, Value *args, size_t count)
{
    if (args[2] == NO_VALUE)
        return slice_new(vm, VALUE_NONE, args[1], VALUE_NONE);
    return slice_new(vm, args[1], args[2], args[3]);
}

Value slice_parts(Vm *vm, Value self)
{
    return tuple_new(vm, &slice_of(self)->start, 3);
}

Value slice_repr(Vm *vm, Value self)
{
    const Slice *slice = slice_of(self);
    return str_format(vm, "slice(%R, %R, %R)", slice->start, slice->stop, slice->step);
}

Value slice_compare(Vm *vm, Comparison op, Value self, Value other)
{
    if (!is_slice(other))
        return VALUE_NOT_IMPLEMENTED;
    return compare(vm, op, slice_parts(vm, self), slice_parts(vm, other));
}

NATIVE(slice_indices_method, "slice.indices", "self, length, /")
static Value slice_indices_method(Vm *vm, Value *args, size_t count)
{
    Value length = int_index(vm, args[1]);
    if (int_sign(length) < 0)
        raise_value_error(vm, "length should not be negative");
    Value result[3];
    slice_indices(vm, args[0], length, result);
    return tuple_new(vm, result, 3);
}

static Value get_start(Vm *vm, Value self)
{
    return slice_of(self)->start;
}

static Value get_stop(Vm *vm, Value self)
{
    return slice_of(self)->stop;
}

static Value get_step(Vm *vm, Value self)
{
    return slice_of(self)->step;
}

GETSET(slice_start, "slice.start", get_start, NULL)
GETSET(slice_stop, "slice.stop", get_stop, NULL)
GETSET(slice_step, "slice.step", get_step, NULL)

MEMBERS(slice_members, METHOD(__new__, slice_dunder_new), METHOD(__repr__, container_repr),
        METHOD(__eq__, container_eq), CONTAINER_ORDER, CONTAINER_HASH,
        METHOD(indices, slice_indices_method), METHOD(__class_getitem__, class_getitem),
        ACCESSOR(start, slice_start), ACCESSOR(stop, slice_stop), ACCESSOR(step, slice_step));

ROM_TYPE(type_slice, slice, SHAPE_SLICE, type_object, slice_members, .flags = TYPE_FINAL);
