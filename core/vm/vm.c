// Starting and ending an interpreter, its roots, and the hooks of the heap.
#include "core/vm/vm.h"

#include "core/heap/heap.h"
#include "core/objects/collect.h"
#include "core/objects/containers.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/function.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/vm/arguments.h"
#include "core/vm/cache.h"
#include "core/vm/call.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/import.h"
#include "core/vm/interpreter.h"
#include "core/vm/pending.h"
#include "core/vm/raise.h"
#include "core/vm/thread.h"

#define STACK_START_WORDS (ADDER_PROFILE_LEVEL == 2 ? 256 : 48)

// How much of the C stack is cleared before a program runs.
#define CLEARED_WORDS (ADDER_PROFILE_LEVEL == 2 ? 512 : 128)

// Heaps of at most so many bytes are kept tidy.
#define SMALL_HEAP ((size_t)4 << 20)

// The hooks of the heap.

static void visit_roots(Heap *heap)
{
    Vm *vm = (Vm *)(void *)heap;
    heap_visit_conservative(heap, heap->scan_from, vm->c_stack_base);
    vm_visit_lent(heap);
    heap_visit_conservative(heap, (const void *)&vm->pc, (const void *)(&vm->pc + 1));
    objects_visit_roots(heap);
    heap_visit_values(heap, &vm->first_root, (size_t)(&vm->last_root - &vm->first_root));
    heap_visit_values(heap, vm->stack, (size_t)(vm->top - vm->stack));
    thread_visit_roots(heap, vm);
}

static void after_mark(Heap *heap)
{
    Vm *vm = (Vm *)(void *)heap;
    objects_after_mark(heap);
    cache_forget(vm);
    if (collect_has_pending(vm))
        vm_pend(vm, VM_PENDING_FINALIZE);
}

static void out_of_memory(Heap *heap, size_t bytes)
{
    Vm *vm = (Vm *)(void *)heap;
    raise_memory_error(vm);
}

static const HeapHooks heap_hooks = {visit_roots, after_mark, out_of_memory, vm_stack_trim};

// Starting.

static void init_stack(Vm *vm)
{
    Heap *heap = heap_of(vm);
    vm->stack = vm->top = (Value *)(void *)heap->base;
    vm->stack_limit = vm->stack + STACK_START_WORDS;
    heap->floor = (char *)vm->stack_limit;
}

static Value init_objects(Vm *vm, void *context)
{
    objects_of(vm)->memory_error = exception_new(vm, SHAPE_MEMORY_ERROR, NO_VALUE);
    vm->scheduled = array_new(vm, VM_SCHEDULE_DEPTH * 2);
    import_init(vm);
    return VALUE_NONE;
}

bool vm_init(Vm *vm, const VmHost *host, void *memory, size_t bytes, bool zeroed,
             const char *stack_base, size_t c_stack_bytes)
{
    memset((void *)vm, 0, sizeof *vm);
    if (bytes < sizeof(Value) * (STACK_START_WORDS + 64))
        return false;
    heap_init(heap_of(vm), memory, bytes, zeroed, &heap_hooks, vm->mark_stack,
              sizeof vm->mark_stack / sizeof vm->mark_stack[0]);
    init_stack(vm);
    vm->host = host;
    vm->c_stack_base = stack_base;
    vm->c_stack_limit = stack_base - c_stack_bytes;
    vm->recursion_limit = ADDER_PROFILE_LEVEL == 2 ? 1000 : 0;
    vm->handled = VALUE_NONE;
    Value error;
    vm_protect(vm, init_objects, NULL, &error);
    return error == NO_VALUE;
}

void vm_finish(Vm *vm)
{
    collect_finish(vm);
}

void vm_write(Vm *vm, int stream, const char *bytes, size_t count)
{
    int error = vm->host->write(vm->host->context, stream, bytes, count);
    if (error != 0)
        raise_os_error(vm, error, NO_VALUE);
}

// Running code objects.

__attribute__((noinline)) void vm_clear_c_stack(const Vm *vm)
{
    volatile Word words[CLEARED_WORDS];
    if ((const char *)&words[0] < vm->c_stack_limit)
        return;
    for (size_t i = 0; i < CLEARED_WORDS; i++)
        words[i] = 0;
}

static Value run_function(Vm *vm, Value function, Value namespace)
{
    CatchPoint point;
    check_c_stack(vm);
    catch_save(vm, &point);
    vm_stack_reserve(vm, FRAME_HEADER);
    Value *base = vm->top;
    base[0] = function;
    base[1] = base[2] = base[3] = NO_VALUE;
    vm->top = base + FRAME_HEADER;
    arguments_bind(vm, base, 0, NULL, 0);
    vm_clear_c_stack(vm);
    if (code_of(function_of(function)->code)->flags & (CODE_GENERATOR | CODE_COROUTINE)) {
        Value generator = generator_new(vm, base, namespace);
        vm->top = base;
        return generator;
    }
    call_push_frame(vm, base, FRAME_ENTRY, 0, namespace);
    return vm_execute(vm, &point);
}

Value vm_run_code(Vm *vm, Value code, Value globals, Value namespace)
{
    if (is_dict(globals))
        object_of(globals)->aux |= DICT_NAMESPACE;
    if (code_of(code)->free_count > 0)
        raise_type_error(vm, "code object passed to exec() may not contain free variables");
    Value function = function_new(vm, code, globals);
    return run_function(vm, function, namespace);
}

void vm_tidy(Vm *vm)
{
    if (heap_of(vm)->hard_limit > SMALL_HEAP)
        return;
    vm_clear_c_stack(vm);
    heap_collect(vm, true);
}

Value vm_run_module(Vm *vm, Value *code, Value dict)
{
    vm_stack_reserve(vm, 1);
    *vm->top++ = *code;
    *code = NO_VALUE;
    vm_tidy(vm);
    return vm_run_code(vm, *--vm->top, dict, dict);
}

Value vm_run_body(Vm *vm, Value function, Value namespace)
{
    return run_function(vm, function, namespace);
}
