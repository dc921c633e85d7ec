// Type parameters and type aliases: what def f[T](), class C[T] and type X = ... make.
//
// An evaluator is a function without arguments that computes a bound, constraints, a default or an
// alias's value when it is first asked for; NO_VALUE where there is none.
#ifndef ADDER_OBJECTS_TYPE_PARAMETERS_H
#define ADDER_OBJECTS_TYPE_PARAMETERS_H

#include "core/objects/type.h"

Value type_variable_new(Vm *vm, Value name, Value bound, Value constraints, Value default_value);
Value parameter_specification_new(Vm *vm, Value name, Value default_value);
Value type_variable_tuple_new(Vm *vm, Value name, Value default_value);
// parameters: a tuple, or NONE.
Value type_alias_new(Vm *vm, Value name, Value parameters, Value evaluator);
// The base class Generic[*parameters] of a class with type parameters (a tuple).
Value generic_base_new(Vm *vm, Value parameters);

#endif
