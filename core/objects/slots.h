// __slots__: attribute slots with descriptors instead of an instance dict.
#ifndef ADDER_OBJECTS_SLOTS_H
#define ADDER_OBJECTS_SLOTS_H

#include "core/objects/type.h"

// Attribute slots that instances of the type reserve for __slots__, inherited ones included.
size_t slots_reserved(const Type *type);
// Whether instances of both types have the same attribute slots under the same names.
bool slots_same(Vm *vm, const Type *type, const Type *other);
// Reads __slots__ from the dict of a new class, adds the descriptors, sets the flags that follow
// and makes the root shape. Raises TypeError, ValueError.
void slots_define(Vm *vm, Value type);

#endif
