// Template strings: what t"..." evaluates to.
#ifndef ADDER_OBJECTS_TEMPLATE_H
#define ADDER_OBJECTS_TEMPLATE_H

#include "core/objects/type.h"

// A Template of a tuple of parts: str and Interpolation, no two str in a row.
Value template_new(Vm *vm, Value parts);
// expression: its source text; conversion: "s", "r", "a" or NONE; spec: str.
Value interpolation_new(Vm *vm, Value v, Value expression, Value conversion, Value spec);

#endif
