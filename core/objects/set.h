// set and frozenset: a Dict whose values are unused (see dict.h).
#ifndef ADDER_OBJECTS_SET_H
#define ADDER_OBJECTS_SET_H

#include "core/objects/dict.h"

// A new empty set of the given built-in shape (SHAPE_SET or SHAPE_FROZENSET).
Value set_new(Vm *vm, ShapeId shape);
void set_add(Vm *vm, Value set, Value item);
bool set_contains(Vm *vm, Value set, Value item);
// False if it was absent.
bool set_discard(Vm *vm, Value set, Value item);
void set_update(Vm *vm, Value set, Value iterable);
static inline bool is_any_set(Value v)
{
    return has_shape(v, SHAPE_SET) || has_shape(v, SHAPE_FROZENSET);
}

#endif
