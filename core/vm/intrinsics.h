// Rare operations: the rows of intrinsics.def.
#ifndef ADDER_VM_INTRINSICS_H
#define ADDER_VM_INTRINSICS_H

#include "core/compiler/opcodes.h"
#include "core/vm/vm.h"

// Whether the registers from x on hold what the compiler puts there: bytecode from outside may not.
bool intrinsic_accepts(Vm *vm, enum Intrinsic number, const Value *x);
// Runs an intrinsic on the registers from x on and returns its result.
Value intrinsic_run(Vm *vm, enum Intrinsic number, Value *x);
// What sys.displayhook does: shows v unless it is None, and keeps it as builtins._.
void intrinsic_display(Vm *vm, Value v);

// The patterns of match: match.c.
bool match_is_sequence(Vm *vm, Value v);
bool match_is_mapping(Vm *vm, Value v);
// The values of the keys (a tuple) as a tuple, or NONE when one is missing.
Value match_keys(Vm *vm, Value mapping, Value keys);
// A dict of what the keys leave.
Value match_rest(Vm *vm, Value mapping, Value keys);
// The attributes for `positional` sub-patterns and those with names (a tuple) as a tuple, or NONE.
Value match_class(Vm *vm, Value v, Value class, size_t positional, Value names);

#endif
