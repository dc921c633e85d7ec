// What waits to be run between instructions: Ctrl-C, scheduled calls, finalisers.
#ifndef ADDER_VM_PENDING_H
#define ADDER_VM_PENDING_H

#include "core/vm/vm.h"

// Asks for KeyboardInterrupt at the next opportunity. Safe in signal and interrupt handlers.
static inline void vm_interrupt(Vm *vm)
{
    vm_pend(vm, VM_PENDING_INTERRUPT);
}

// For signal handlers, after vm_interrupt: raises KeyboardInterrupt out of an interruptible
// computation of this thread, if there is one.
void vm_interrupt_at_once(Vm *vm);

// Raises KeyboardInterrupt if that was asked for and this is the thread that takes it.
void check_interrupt(Vm *vm);

// Runs the finalisers and weakref callbacks that wait, unless one of them is running.
void vm_run_finalizers(Vm *vm);

// Queues function(argument) for the main program (micropython.schedule). Returns false when the
// queue is full. Allocates nothing: safe in interrupt handlers, which must not interrupt each other
// here.
bool vm_schedule(Vm *vm, Value function, Value argument);

#endif
