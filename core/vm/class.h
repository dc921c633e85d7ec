// The class statement.
#ifndef ADDER_VM_CLASS_H
#define ADDER_VM_CLASS_H

#include "core/objects/native.h"

// The built-in __build_class__(function, name, /, *bases, metaclass=type, **keywords).
extern const Native native_build_class;
// Replaces bases that have __mro_entries__ (types.resolve_bases); returns the same tuple if there
// is none.
Value class_resolve_bases(Vm *vm, Value bases);

#endif
