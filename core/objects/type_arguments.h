// The type arguments of generic aliases and unions.
#ifndef ADDER_OBJECTS_TYPE_ARGUMENTS_H
#define ADDER_OBJECTS_TYPE_ARGUMENTS_H

#include "core/objects/builder.h"
#include "core/objects/sequence.h"

// Shows an argument as reprs of aliases and unions do: classes by name, None and ... as such.
void type_argument_show(Builder *builder, Value v);
// The type parameters that occur in a tuple of arguments, as a tuple.
Value type_parameters_of(Vm *vm, Value arguments);
// The arguments with `parameters` (a tuple) replaced by what stands in brackets: self[key]. Raises
// TypeError when the number is wrong.
Value type_arguments_replace(Vm *vm, Value self, Value arguments, Value parameters, Value key);

#endif
