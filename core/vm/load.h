// Finding and running the code of modules: native, frozen, or in files.
#ifndef ADDER_VM_LOAD_H
#define ADDER_VM_LOAD_H

#include "core/vm/vm.h"

// Loads the module with this dotted name (interned) and enters it into sys.modules. search: the
// __path__ of its package, NO_VALUE for sys.path. False if there is none. Raises what running it
// raises, after taking it out of sys.modules again.
bool load_module(Vm *vm, Value name, Value search);

#endif
