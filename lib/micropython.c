// The module micropython: what programs for boards ask of the interpreter itself.
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/vm/pending.h"
#include "core/vm/vm.h"
#include "lib/slots.h"
#include "lib/streams.h"
#include "natives.h"

// The compiler computes const(...) where it can; here is what remains.
NATIVE(micropython_const, "const", "value, /")
static Value micropython_const(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

// native and viper: the bytecode of a function means the same.
NATIVE(micropython_same, "native", "function, /")
static Value micropython_same(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

NATIVE(micropython_opt_level, "opt_level", "level=?, /")
static Value micropython_opt_level(Vm *vm, Value *args, size_t count)
{
    if (args[0] == NO_VALUE) {
        SignedWord level = 0;
        while (vm->optimization >> level != 0)
            level++;
        return small_from(level);
    }
    SignedWord level = int_to_word(vm, args[0]);
    vm->optimization = (uint8_t)((1 << (level < 0 ? 0 : level > 3 ? 3 : level)) - 1);
    return VALUE_NONE;
}

// Memory.

NATIVE(micropython_alloc_emergency_exception_buf, "alloc_emergency_exception_buf", "size, /")
static Value micropython_alloc_emergency_exception_buf(Vm *vm, Value *args, size_t count)
{
    int_to_word(vm, args[0]); // exceptions in interrupts need no memory of their own
    return VALUE_NONE;
}

static size_t stack_use(Vm *vm)
{
    return (size_t)(vm->c_stack_base - (const char *)__builtin_frame_address(0));
}

NATIVE(micropython_stack_use, "stack_use", "")
static Value micropython_stack_use(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, stack_use(vm));
}

static void show(Vm *vm, Value text)
{
    Value out = stream_standard(vm, SYM(stdout));
    if (out != VALUE_NONE)
        stream_write(vm, out, text);
}

NATIVE(micropython_mem_info, "mem_info", "verbose=None, /")
static Value micropython_mem_info(Vm *vm, Value *args, size_t count)
{
    Heap *heap = heap_of(vm);
    size_t used = heap_used(heap), free = heap_free(heap);
    show(vm, str_format(vm, "stack: %z out of %z\n", stack_use(vm),
                        (size_t)(vm->c_stack_base - vm->c_stack_limit)));
    show(vm, str_format(vm, "GC: total: %z, used: %z, free: %z\n", used + free, used, free));
    if (args[0] != VALUE_NONE)
        show(vm, str_format(vm, " collections: %u, live after the last one: %z\n",
                            (unsigned)heap->collections, heap->live));
    return VALUE_NONE;
}

NATIVE(micropython_qstr_info, "qstr_info", "verbose=None, /")
static Value micropython_qstr_info(Vm *vm, Value *args, size_t count)
{
    show(vm, str_format(vm, "interned strings: %z\n", vm->objects.interned_count));
    return VALUE_NONE;
}

// Locks nest; the slot holds their number.
static SignedWord locks(Vm *vm)
{
    Value held = vm->library[SLOT_HEAP_LOCKS];
    return held == NO_VALUE ? 0 : small_value(held);
}

static void set_locks(Vm *vm, SignedWord held)
{
    vm->library[SLOT_HEAP_LOCKS] = small_from(held);
    heap_lock(heap_of(vm), held > 0);
}

NATIVE(micropython_heap_lock, "heap_lock", "")
static Value micropython_heap_lock(Vm *vm, Value *args, size_t count)
{
    if (locks(vm) < SMALL_MAX)
        set_locks(vm, locks(vm) + 1);
    return VALUE_NONE;
}

NATIVE(micropython_heap_unlock, "heap_unlock", "")
static Value micropython_heap_unlock(Vm *vm, Value *args, size_t count)
{
    if (locks(vm) > 0)
        set_locks(vm, locks(vm) - 1);
    return small_from(locks(vm));
}

NATIVE(micropython_heap_locked, "heap_locked", "")
static Value micropython_heap_locked(Vm *vm, Value *args, size_t count)
{
    return small_from(locks(vm));
}

// Interrupts.

NATIVE(micropython_kbd_intr, "kbd_intr", "chr, /")
static Value micropython_kbd_intr(Vm *vm, Value *args, size_t count)
{
    SignedWord character = int_to_word(vm, args[0]);
    if (character < -1 || character > 127)
        raise_value_error(vm, "character out of range");
    if (vm->host->set_interrupt_character != NULL)
        vm->host->set_interrupt_character(vm->host->context, (int)character);
    return VALUE_NONE;
}

NATIVE(micropython_schedule, "schedule", "function, arg, /")
static Value micropython_schedule(Vm *vm, Value *args, size_t count)
{
    if (args[0] == value_of(&natives.micropython_kbd_intr) && args[1] == VALUE_NONE) {
        vm_pend(vm, VM_PENDING_KEYBOARD);
        return VALUE_NONE;
    }
    if (!vm_schedule(vm, args[0], args[1]))
        raise_error(vm, SHAPE_RUNTIME_ERROR, "schedule queue full");
    return VALUE_NONE;
}

MEMBERS(micropython_members, METHOD(const, micropython_const), METHOD(native, micropython_same),
        METHOD_AS(viper, micropython_same), METHOD(opt_level, micropython_opt_level),
        METHOD(alloc_emergency_exception_buf, micropython_alloc_emergency_exception_buf),
        METHOD(stack_use, micropython_stack_use), METHOD(mem_info, micropython_mem_info),
        METHOD(qstr_info, micropython_qstr_info), METHOD(heap_lock, micropython_heap_lock),
        METHOD(heap_unlock, micropython_heap_unlock), METHOD(heap_locked, micropython_heap_locked),
        METHOD(kbd_intr, micropython_kbd_intr), METHOD(schedule, micropython_schedule),
        TYPE_ROW(RingIO, type_ring_io));

MODULE(micropython, "micropython", micropython_members, NULL)
