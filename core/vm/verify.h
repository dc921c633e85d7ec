// Checking code objects that come from outside.
#ifndef ADDER_VM_VERIFY_H
#define ADDER_VM_VERIFY_H

#include "core/objects/type.h"

// Checks a code object that was read from a file so that running it cannot reach beyond its frame,
// constants or bytecode. The fields must have their types already; code among the constants must
// have been checked. Raises ValueError.
void verify_code(Vm *vm, Value code);

#endif
