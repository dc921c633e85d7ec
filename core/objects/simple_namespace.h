// types.SimpleNamespace.
#ifndef ADDER_OBJECTS_SIMPLE_NAMESPACE_H
#define ADDER_OBJECTS_SIMPLE_NAMESPACE_H

#include "core/objects/type.h"

// A new one without attributes; set them with set_attribute.
Value simple_namespace_new(Vm *vm);

#endif
