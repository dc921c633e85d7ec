// slice, and what indices mean.
#ifndef ADDER_OBJECTS_SLICE_H
#define ADDER_OBJECTS_SLICE_H

#include "core/objects/type.h"

typedef struct Slice { // LAYOUT_VALUES
    Object object;
    Value start, stop, step; // any values, NONE if not given
} Slice;

static inline bool is_slice(Value v)
{
    return has_shape(v, SHAPE_SLICE);
}
static inline Slice *slice_of(Value v)
{
    return (Slice *)(void *)v;
}
Value slice_new(Vm *vm, Value start, Value stop, Value step);

typedef struct SliceBounds {
    SignedWord start, stop, step;
} SliceBounds;

// The three indices as machine words, clipped; defaults filled in. May call __index__ methods, so
// the length of what is sliced is asked afterwards, for slice_adjust. Raises TypeError, ValueError.
void slice_unpack(Vm *vm, Value slice, SliceBounds *bounds);
// Fits the bounds to a length; returns the number of items. Never raises.
size_t slice_adjust(SliceBounds *bounds, size_t length);
// The same with ints of any size: start, stop and step for a length that is an int.
void slice_indices(Vm *vm, Value slice, Value length, Value result[3]);
// Whether v is an int or has __index__. Never raises.
bool is_index(Vm *vm, Value v);
// An optional start or stop argument as of list.index: clipped to a machine word. Raises TypeError.
SignedWord slice_argument(Vm *vm, Value v);
// What it means in a sequence of this length: negative counts from the end, never below 0.
static inline size_t slice_position(SignedWord argument, size_t length)
{
    if (argument < 0)
        argument += (SignedWord)length;
    return argument < 0 ? 0 : (size_t)argument;
}

#endif
