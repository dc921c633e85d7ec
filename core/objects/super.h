// super objects, as calls of their methods see them.
#ifndef ADDER_OBJECTS_SUPER_H
#define ADDER_OBJECTS_SUPER_H

#include "core/objects/type.h"

// A super object bound to an instance or a class. Raises TypeError.
Value super_bound_new(Vm *vm, Value type, Value self);
// For a method call through a super object: the function when it binds by getting *self, else
// NO_VALUE and the ordinary way has to be gone. Never raises.
Value super_method(Vm *vm, Value v, Value name, Value *self);

#endif
