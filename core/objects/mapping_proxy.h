// mappingproxy: a read-only view of a mapping.
#ifndef ADDER_OBJECTS_MAPPING_PROXY_H
#define ADDER_OBJECTS_MAPPING_PROXY_H

#include "core/objects/type.h"

Value mapping_proxy_new(Vm *vm, Value mapping);

#endif
