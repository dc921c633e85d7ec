// The interpreter loop.
#ifndef ADDER_VM_INTERPRETER_H
#define ADDER_VM_INTERPRETER_H

#include "core/vm/raise.h"

// Runs the frame at vm->fp, which has FRAME_ENTRY set, until it returns or yields. `point` was
// saved before the frame was pushed: the state it holds is put back at the end. When vm->raised is
// set, the frame starts by raising it. Raises what the frame does not handle.
Value vm_execute(Vm *vm, CatchPoint *point);
// vm_execute on a C stack that the heap lends: stack_is_short has said that it can.
Value vm_execute_on_loan(Vm *vm, CatchPoint *point);

// __init__ returned vm->raised, which is not None.
_Noreturn void interpreter_bad_init(Vm *vm);

#endif
