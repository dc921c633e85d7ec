// What waits to be run between instructions: Ctrl-C, scheduled calls, finalisers.
#include "core/vm/pending.h"

#include "core/objects/collect.h"
#include "core/objects/containers.h"
#include "core/objects/exception.h"
#include "core/vm/raise.h"
#include "core/vm/thread.h"

// Calls and iterations of loops between two calls of the host's poll function.
#define STEPS_PER_POLL 64

bool vm_schedule(Vm *vm, Value function, Value argument)
{
    if (vm->scheduled_count >= VM_SCHEDULE_DEPTH)
        return false;
    size_t place = (size_t)(vm->scheduled_first + vm->scheduled_count) % VM_SCHEDULE_DEPTH;
    Value *entry = &array_of(vm->scheduled)->items[2 * place];
    entry[0] = function;
    entry[1] = argument;
    vm->scheduled_count++;
    vm_pend(vm, VM_PENDING_SCHEDULE);
    return true;
}

// Runs the oldest scheduled call.
static Value run_scheduled(Vm *vm, void *context)
{
    Value *entry = &array_of(vm->scheduled)->items[2 * vm->scheduled_first];
    Value function = entry[0], argument = entry[1];
    entry[0] = entry[1] = NO_VALUE;
    vm->scheduled_first = (uint8_t)((vm->scheduled_first + 1) % VM_SCHEDULE_DEPTH);
    vm->scheduled_count--;
    return call_1(vm, function, argument);
}

// Runs the calls that waited when it began; those they schedule wait for the next time. A call
// never runs in the middle of another one. What it raises is shown and does not disturb the program
// that it interrupts, unless it is to end the program.
static void begin_scheduled(Vm *vm)
{
    Value error = NO_VALUE;
    vm->runs_scheduled = true;
    for (size_t left = vm->scheduled_count; left > 0 && error == NO_VALUE; left--) {
        vm_protect(vm, run_scheduled, NULL, &error);
        if (error != NO_VALUE && is_instance_of(vm, error, &type_Exception)) {
            exception_report(vm, error);
            error = NO_VALUE;
        }
    }
    vm->runs_scheduled = false;
    if (vm->scheduled_count > 0)
        vm_pend(vm, VM_PENDING_SCHEDULE);
    if (error != NO_VALUE)
        raise_again(vm, error);
}

_Noreturn static void raise_keyboard_interrupt(Vm *vm, uint32_t reason)
{
    vm->interruption = NO_VALUE;
    vm_unpend(vm, reason);
    raise_exception(vm, exception_new(vm, SHAPE_KEYBOARD_INTERRUPT, NO_VALUE));
}

void check_interrupt(Vm *vm)
{
#if ADDER_POLL
    if (--vm->steps_until_poll < 0) { // a loop in C counts its steps here
        vm->steps_until_poll = vm->pending & ~(uint32_t)VM_PENDING_INTERRUPT ? 0 : STEPS_PER_POLL;
        vm->host->poll(vm->host->context, vm);
    }
#endif
    if (vm->pending & VM_PENDING_INTERRUPT && vm_in_main_thread(vm))
        raise_keyboard_interrupt(vm, VM_PENDING_INTERRUPT);
}

void interruptible_begin(Vm *vm)
{
    if (ADDER_POLL || !vm_in_main_thread(vm)) // where polling tells, nothing can happen at once
        return;
    Value exception = exception_new(vm, SHAPE_KEYBOARD_INTERRUPT, NO_VALUE);
    if (vm->handled != VALUE_NONE)
        exception_set_context(vm, exception, vm->handled);
    *(Value volatile *)&vm->interruption = exception;
    check_interrupt(vm); // one that came before
}

void interruptible_end(Vm *vm)
{
    if (!ADDER_POLL)
        *(Value volatile *)&vm->interruption = NO_VALUE;
}

void vm_interrupt_at_once(Vm *vm)
{
    Value exception = vm->interruption;
    if (exception == NO_VALUE)
        return;
    vm->interruption = NO_VALUE;
    vm_unpend(vm, VM_PENDING_INTERRUPT);
    raise_again(vm, exception);
}

void vm_run_finalizers(Vm *vm)
{
    vm_unpend(vm, VM_PENDING_FINALIZE);
    collect_run_pending(vm);
    if (!vm->objects.finalizing && collect_has_pending(vm)) // queued meanwhile
        vm_pend(vm, VM_PENDING_FINALIZE);
}

void check_pending(Vm *vm)
{
    check_interrupt(vm);
    uint32_t pending = vm->pending;
    if (ADDER_THREADS && pending & VM_PENDING_SWITCH) {
        vm_unpend(vm, VM_PENDING_SWITCH);
        thread_yield(vm);
        pending = vm->pending;
    }
    if (pending & VM_PENDING_FINALIZE)
        vm_run_finalizers(vm);
    if (vm->runs_scheduled)
        return;
    if (pending & VM_PENDING_SCHEDULE) {
        vm_unpend(vm, VM_PENDING_SCHEDULE);
        begin_scheduled(vm);
    }
    if (pending & VM_PENDING_KEYBOARD && vm_in_main_thread(vm))
        raise_keyboard_interrupt(vm, VM_PENDING_KEYBOARD);
}
