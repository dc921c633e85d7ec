// Listing bytecode in readable form.
#ifndef ADDER_VM_DISASSEMBLE_H
#define ADDER_VM_DISASSEMBLE_H

#include "core/objects/type.h"

// A listing of the code object and of the code objects among its constants: str.
Value disassemble(Vm *vm, Value code);

#endif
