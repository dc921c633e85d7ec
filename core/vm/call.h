// Calls of any callable, from the interpreter loop and from C.
//
// A call's window lies on the vm stack: base[0] the callable, base[1 .. 3] room for a frame's
// header, base[4 ...] the positional arguments and then the values of the keyword arguments.
#ifndef ADDER_VM_CALL_H
#define ADDER_VM_CALL_H

#include "core/objects/native.h"
#include "core/vm/vm.h"

// Makes the header of a frame at `base`, whose registers are bound, and enters it. Raises
// RecursionError.
void call_push_frame(Vm *vm, Value *base, unsigned flags, size_t destination, Value namespace);

// Begins the call in the window at `base`, which lies below vm->top. True: a frame with these
// FRAME_* flags and destination was pushed and has to be run. False: the call is done, *result has
// what it returned, and vm->top is as before.
bool call_begin(Vm *vm, Value *base, size_t count, const Value *names, size_t name_count,
                unsigned flags, size_t destination, Value *result);
// Runs the call in the window at `base` to its end and drops the window.
Value call_window(Vm *vm, Value *base, size_t count, const Value *names, size_t name_count);
// Pushes a window for callable(*args, **keywords), with a dict or NO_VALUE, at the top of the vm
// stack; *names is a tuple of the keywords. Raises TypeError.
Value *call_push_unpacked(Vm *vm, Value callable, size_t count, const Value *args, Value keywords,
                          Value *names);
// As native_call, with arguments at the end of what is in use of the vm stack: there is room to
// bring them into order. Leaves vm->top anywhere above.
Value native_call_window(Vm *vm, const Native *native, Value *args, size_t count,
                         const Value *names, size_t name_count);

#endif
