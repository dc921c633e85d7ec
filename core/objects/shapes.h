// The numbers of the built-in shapes, one per row of types.def, exceptions.def and libtypes.def.
#ifndef ADDER_OBJECTS_SHAPES_H
#define ADDER_OBJECTS_SHAPES_H

#include "core/heap/object.h"

enum {
#define INTERNAL(shape) SHAPE_##shape,
#define TYPE(shape, object) SHAPE_##shape,
#include "core/objects/types.def"
#define EXCEPTION(shape, name, base, fields, members) SHAPE_##shape,
#include "core/objects/exceptions.def"
#include "lib/types.def"
#include "machine/types.def"
#undef EXCEPTION
#undef TYPE
#undef INTERNAL
    SHAPE_BUILTIN_COUNT
};

// The same by the C object: SHAPE_OF_type_list.
enum {
#define INTERNAL(shape)
#define TYPE(shape, object) SHAPE_OF_##object = SHAPE_##shape,
#define EXCEPTION(shape, name, base, fields, members) SHAPE_OF_type_##name = SHAPE_##shape,
#include "core/objects/exceptions.def"
#include "core/objects/types.def"
#include "lib/types.def"
#include "machine/types.def"
#undef EXCEPTION
#undef TYPE
#undef INTERNAL
};

_Static_assert(SHAPE_BUILTIN_COUNT <= SHAPE_DYNAMIC_FIRST, "built-in shapes fit their numbers");

#endif
