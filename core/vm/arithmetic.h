// Operators as the interpreter loop needs them: by opcode, for operands it does not handle itself.
#ifndef ADDER_VM_ARITHMETIC_H
#define ADDER_VM_ARITHMETIC_H

#include "core/objects/operators.h"

// Operators in a group of binary opcodes; the groups are: registers, constant, and both in place.
#define ARITHMETIC_GROUP 13

// The binary operator whose opcode is `number` behind OP_ADD.
Value arithmetic(Vm *vm, unsigned number, Value a, Value b);
// Whether a op b.
bool arithmetic_compare(Vm *vm, Comparison op, Value a, Value b);

#endif
