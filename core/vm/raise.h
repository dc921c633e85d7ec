// Raising inside the virtual machine, and what happens to frames when it unwinds.
#ifndef ADDER_VM_RAISE_H
#define ADDER_VM_RAISE_H

#include "core/vm/frame.h"
#include "core/vm/vm.h"

// Records the state of the vm; the point is not active yet.
static inline void catch_save(Vm *vm, CatchPoint *point)
{
    point->outer = vm->catch;
    point->fp = vm->fp;
    point->top = vm->top;
    point->pc = vm->pc;
    point->depth = vm->depth;
    point->handled = vm->handled;
}

// Puts the recorded frame, stack top and depth back and makes the outer catch point active.
static inline void catch_leave(Vm *vm, const CatchPoint *point)
{
    vm->catch = point->outer;
    vm->fp = point->fp;
    vm->top = point->top;
    vm->pc = point->pc;
    vm->depth = point->depth;
}

// Ends the callee's use of the stack: what lies between its top and that of the frame at fp was not
// traced while it ran.
static inline void frame_restore_top(Vm *vm, Value *fp, const Code *code)
{
    Value *top = fp + code->register_count;
    for (Value *r = vm->top; r < top; r++) {
        *r = NO_VALUE;
        __asm__ volatile(""); // no call of memset for the usual few
    }
    vm->top = top;
}

// Jumps to the innermost catch point with vm->raised, which is set.
_Noreturn void raise_unwind(Vm *vm);
// Raises an exception object that C code caught, as it is.
_Noreturn void raise_again(Vm *vm, Value exception);
// Raises an exception object that the running frame caught, as it is: the frame is in its traceback
// already.
_Noreturn void raise_caught(Vm *vm, Value exception);
// The exception object for the operand of raise: an instance, or a class to be called.
Value raise_operand(Vm *vm, Value operand);
// raise a from b.
_Noreturn void raise_from(Vm *vm, Value operand, Value cause);
// A bare raise.
_Noreturn void raise_handled(Vm *vm);

// Unwinds the frames of one interpreter loop for vm->raised. True: vm->fp and vm->pc are at a
// handler, whose registers are set. False: the entry frame was left; vm->raised is still set.
// Never raises.
bool raise_find_handler(Vm *vm);
// End of a handler: what was handled before is handled again. `saved` is the handler's second
// register.
void raise_restore_handled(Vm *vm, Value saved);

// UnboundLocalError, NameError for a register, a free variable, a global.
_Noreturn void raise_unbound_local(Vm *vm, Value name);
_Noreturn void raise_unbound_free(Vm *vm, Value name);
_Noreturn void raise_unbound_name(Vm *vm, Value name);

#endif
