// The class statement.
#ifndef ADDER_VM_CLASS_H
#define ADDER_VM_CLASS_H

#include "core/objects/native.h"

// What __build_class__(function, name, /, *bases, metaclass=type, **keywords) does. function: a
// Function; name: str; bases: tuple; keywords: dict or NO_VALUE.
Value class_build(Vm *vm, Value function, Value name, Value bases, Value keywords);
// Replaces bases that have __mro_entries__ (types.resolve_bases); returns the same tuple if there
// is none.
Value class_resolve_bases(Vm *vm, Value bases);

#endif
