// Binding of the arguments of a call to the parameters of a Python function.
#ifndef ADDER_VM_ARGUMENTS_H
#define ADDER_VM_ARGUMENTS_H

#include "core/vm/vm.h"

// Binds `count` positional arguments at base[4 ...] and keyword arguments behind them to the
// parameters of the Function at base[0]: its registers from base[4] on are all set and lie below
// vm->top. Raises TypeError with CPython's messages.
void arguments_bind(Vm *vm, Value *base, size_t count, const Value *names, size_t name_count);

#endif
