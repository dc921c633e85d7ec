// int | str, and list[int]: unions and generic aliases.
#ifndef ADDER_OBJECTS_UNION_H
#define ADDER_OBJECTS_UNION_H

#include "core/objects/native.h"

// a | b for classes, aliases, None and unions; NOT_IMPLEMENTED for anything else.
Value union_make(Vm *vm, Value a, Value b);
// origin[arguments].
Value generic_alias_new(Vm *vm, Value origin, Value arguments);
// The __class_getitem__ of all types that can be parametrised:
// METHOD(__class_getitem__, class_getitem).

#endif
