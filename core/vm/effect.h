// What an instruction does to registers beyond those that its operands read and write.
#ifndef ADDER_VM_EFFECT_H
#define ADDER_VM_EFFECT_H

#include "core/vm/instruction.h"

#define NO_REGISTER UINT32_MAX

typedef struct RegisterRow {
    uint32_t first, count;
} RegisterRow;

typedef struct Effect {
    RegisterRow reads[2]; // must be bound
    RegisterRow writes;   // are bound afterwards
    uint32_t unbound;     // may be unbound afterwards, or NO_REGISTER
    uint32_t lost;        // this register and all above lose their values before the writes, or
                          // NO_REGISTER
    uint32_t end;         // one past the highest register of all these and of others that are used
} Effect;

// Never raises. The instruction is any that instruction_decode accepts.
Effect effect_of(const Instruction *instruction);

#endif
