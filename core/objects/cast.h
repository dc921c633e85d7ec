// Telling the instances of a built-in type and of classes derived from it.
#ifndef ADDER_OBJECTS_CAST_H
#define ADDER_OBJECTS_CAST_H

#include "core/objects/type.h"

// Whether v is laid out as the built-in type of this shape: an instance of it, or of a class whose
// nearest built-in ancestor it is, or of a library type derived from it. Never raises.
static inline bool is_laid_out_as(Vm *vm, Value v, ShapeId shape)
{
    if (!is_object(v))
        return false;
    return object_of(v)->shape == shape || type_of(vm, v)->base_shape == shape;
}

#endif
