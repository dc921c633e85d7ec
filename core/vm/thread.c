// Threads: starting them, and changing between them.
#include "core/vm/thread.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/containers.h"
#include "core/objects/exception.h"
#include "core/objects/list.h"
#include "core/objects/tuple.h"

// The vm stack of a thread other than the main one does not grow.
#define STACK_WORDS 32768
// Of the C stack, what check_c_stack leaves to the code that raises.
#define C_STACK_RESERVE (32 * 1024)

// What a thread needs: an Array in the list vm->thread_entries, which holds it while the thread
// lives.
enum {
    ENTRY_NUMBER,
    ENTRY_FUNCTION,
    ENTRY_ARGS,
    ENTRY_KEYWORDS,
    ENTRY_STACK,
    ENTRY_C_BYTES,
    ENTRY_TAKEN,
    ENTRY_SIZE
};

static const ThreadHost *host_of(const Vm *vm)
{
    return ADDER_THREADS ? vm->host->threads : NULL;
}

// Not inline: its frame, where scanning will begin, lies below the caller's.
static __attribute__((noinline)) void save(Vm *vm, Thread *self)
{
    *self = (Thread){.next = vm->suspended,
                     .stack = vm->stack,
                     .stack_limit = vm->stack_limit,
                     .fp = vm->fp,
                     .top = vm->top,
                     .pc = vm->pc,
                     .catch = vm->catch,
                     .c_stack_limit = vm->c_stack_limit,
                     .c_stack_base = vm->c_stack_base,
                     .c_stack_now = __builtin_frame_address(0),
                     .depth = vm->depth,
                     .number = vm->thread_number,
                     .reraising = vm->reraising,
                     .raised = vm->raised,
                     .handled = vm->handled,
                     .repr_stack = objects_of(vm)->repr_stack};
    vm->suspended = self;
}

static void restore(Vm *vm, Thread *self)
{
    Thread **link = &vm->suspended;
    while (*link != self)
        link = &(*link)->next;
    *link = self->next;
    vm->stack = self->stack;
    vm->stack_limit = self->stack_limit;
    vm->fp = self->fp;
    vm->top = self->top;
    vm->pc = self->pc;
    vm->catch = self->catch;
    vm->c_stack_limit = self->c_stack_limit;
    vm->c_stack_base = self->c_stack_base;
    vm->depth = self->depth;
    vm->thread_number = self->number;
    vm->reraising = self->reraising;
    vm->raised = self->raised;
    vm->handled = self->handled;
    objects_of(vm)->repr_stack = self->repr_stack;
}

// Gives the vm up for the time of action. The registers that callers left in callee-saved registers
// of the processor are spilled into this frame, which is scanned meanwhile.
static __attribute__((noinline)) void suspended(Vm *vm, void (*action)(Vm *vm, void *context),
                                                void *context)
{
    Thread self;
    __builtin_unwind_init();
    save(vm, &self);
    action(vm, context);
    restore(vm, &self);
    __asm__ volatile("" ::: "memory"); // no tail call
}

typedef struct Blocking {
    void (*action)(Vm *vm, void *context);
    void *context;
} Blocking;

static void run_blocking(Vm *vm, void *context)
{
    const Blocking *blocking = context;
    host_of(vm)->unlock();
    blocking->action(vm, blocking->context);
    host_of(vm)->lock(vm);
}

void thread_blocking(Vm *vm, void (*action)(Vm *vm, void *context), void *context)
{
    Blocking blocking = {action, context};
    if (vm_threads(vm) == 0)
        action(vm, context);
    else
        suspended(vm, run_blocking, &blocking);
}

static void run_yield(Vm *vm, void *context)
{
    host_of(vm)->yield(vm);
}

void thread_yield(Vm *vm)
{
    if (vm_threads(vm) > 0)
        suspended(vm, run_yield, NULL);
}

static void run_wait(Vm *vm, void *context)
{
    host_of(vm)->wait(vm, *(uint64_t *)context);
}

void thread_wait(Vm *vm, uint64_t us)
{
    if (vm_threads(vm) > 0)
        suspended(vm, run_wait, &us);
    else if (vm->host->sleep_us != NULL)
        vm->host->sleep_us(vm->host->context, us);
}

void thread_wake(Vm *vm)
{
    if (vm_threads(vm) > 0)
        host_of(vm)->wake();
}

// Starting.

static Value take_entry(Vm *vm)
{
    const List *entries = list_of(vm->thread_entries);
    for (size_t i = 0; i < entries->length; i++) {
        Value entry = list_items(entries)[i];
        if (array_of(entry)->items[ENTRY_TAKEN] == VALUE_FALSE) {
            array_of(entry)->items[ENTRY_TAKEN] = VALUE_TRUE;
            return entry;
        }
    }
    return NO_VALUE;
}

static void drop_entry(Vm *vm, Value entry)
{
    List *entries = list_of(vm->thread_entries);
    for (size_t i = 0; i < entries->length; i++) {
        if (list_items(entries)[i] != entry)
            continue;
        list_items(entries)[i] = list_items(entries)[entries->length - 1];
        list_items(entries)[--entries->length] = NO_VALUE;
        return;
    }
}

static Value call_function(Vm *vm, void *context)
{
    const Value *items = array_of(*(Value *)context)->items;
    return call_unpacked(vm, items[ENTRY_FUNCTION], items[ENTRY_ARGS], items[ENTRY_KEYWORDS]);
}

typedef struct Report {
    Value function, error;
} Report;

static Value report(Vm *vm, void *context)
{
    const Report *report = context;
    if (is_instance_of(vm, report->error, &type_SystemExit))
        return VALUE_NONE;
    exception_report_ignored(vm, MESSAGE("Exception ignored in thread started by"),
                             report->function, report->error);
    return VALUE_NONE;
}

// Runs a thread inside of the lock; `base` is the address where scanning of its C stack ends.
static __attribute__((noinline)) void run_thread(Vm *vm, const char *base)
{
    Value entry = take_entry(vm);
    Value *items = array_of(entry)->items;
    vm->stack = vm->top = (Value *)(void *)blob_of(items[ENTRY_STACK])->data;
    vm->stack_limit = vm->stack + STACK_WORDS;
    vm->fp = NULL;
    vm->pc = NULL;
    vm->catch = NULL;
    vm->c_stack_base = base;
    vm->c_stack_limit = base - small_value(items[ENTRY_C_BYTES]) + C_STACK_RESERVE;
    vm->depth = 0;
    vm->thread_number = (uint32_t)small_value(items[ENTRY_NUMBER]);
    vm->reraising = false;
    vm->raised = objects_of(vm)->repr_stack = NO_VALUE;
    vm->handled = VALUE_NONE;
    Report failure = {items[ENTRY_FUNCTION], NO_VALUE};
    Value ignored;
    vm_protect(vm, call_function, &entry, &failure.error);
    if (failure.error != NO_VALUE)
        vm_protect(vm, report, &failure, &ignored);
    drop_entry(vm, entry);
    vm->thread_count--;
}

static void enter_thread(void *argument)
{
    Vm *vm = argument;
    const ThreadHost *host = host_of(vm);
    host->lock(vm);
    run_thread(vm, __builtin_frame_address(0));
    host->unlock();
}

static Value new_entry(Vm *vm, Value function, Value args, Value keywords, size_t stack_bytes)
{
    Value entry = array_new(vm, ENTRY_SIZE), stack = blob_new(vm, STACK_WORDS * sizeof(Value));
    heap_fix(vm, stack);
    Value *items = array_of(entry)->items;
    items[ENTRY_NUMBER] = VALUE_SMALL(++vm->threads_started);
    items[ENTRY_FUNCTION] = function;
    items[ENTRY_ARGS] = args;
    items[ENTRY_KEYWORDS] = keywords;
    items[ENTRY_STACK] = stack;
    items[ENTRY_C_BYTES] = small_from((SignedWord)stack_bytes);
    items[ENTRY_TAKEN] = VALUE_FALSE;
    return entry;
}

uint32_t thread_start(Vm *vm, Value function, Value args, Value keywords, size_t stack_bytes)
{
    const ThreadHost *host = host_of(vm);
    if (host == NULL)
        return 0;
    if (vm->thread_entries == NO_VALUE) { // the first one
        vm->thread_entries = list_new(vm, NULL, 0);
        vm->thread_number = vm->threads_started = vm->thread_count = VM_MAIN_THREAD;
        host->lock(vm);
    }
    Value entry = new_entry(vm, function, args, keywords, stack_bytes);
    list_append(vm, vm->thread_entries, entry);
    vm->thread_count++;
    uint32_t number = vm->threads_started;
    if (host->start(enter_thread, (void *)vm, stack_bytes))
        return number;
    drop_entry(vm, entry);
    vm->thread_count--;
    return 0;
}

// Roots.

void thread_visit_roots(Heap *heap, Vm *vm)
{
    Thread *first = ADDER_THREADS ? vm->suspended : NULL;
    for (Thread *thread = first; thread != NULL; thread = thread->next) {
        heap_visit_conservative(heap, thread->c_stack_now, thread->c_stack_base);
        heap_visit_values(heap, thread->stack, (size_t)(thread->top - thread->stack));
        heap_visit_values(heap, &thread->raised, 1);
        heap_visit_values(heap, &thread->handled, 1);
        heap_visit_values(heap, &thread->repr_stack, 1);
    }
}
