// C stacks lent by the heap, on chips that have little of their own.
#include "core/heap/heap.h"
#include "core/objects/containers.h"
#include "core/vm/interpreter.h"
#include "core/vm/vm.h"

// How much is lent to calls: always the same, so that one stack comes to lie where the last one
// was. LEFT must remain.
#define LENT 2400
#define LEFT 1024

// What of the free memory the compiler gets, as a part, and at most.
#define SHARE 3
#define MOST 3456

// What is left of a stack that need not be given up yet.
#define ENOUGH 320

// Of a lent stack, what check_c_stack leaves to code between two checks and to what raises.
#define RESERVE 1312

// What a callee of call_on_stack may have saved below the frame it was called from.
#define SAVED_REGISTERS 64

typedef struct Loan {
    struct Loan *outer;
    const char *now, *base; // what is in use of the stack before
    Vm *vm;
    Value (*body)(Vm *vm, void *context);
    void *context;
    Value result, error;
} Loan;

static void run(void *context)
{
    Loan *loan = context;
    loan->result = vm_protect(loan->vm, loan->body, loan->context, &loan->error);
}

static Value new_blob(Vm *vm, void *context)
{
    return blob_new(vm, *(size_t *)context);
}

// Makes the stack that is lent next, vm->next_stack, if there is memory for it.
static __attribute__((noinline)) bool prepare(Vm *vm, size_t size)
{
    Heap *heap = heap_of(vm);
    if (vm->host->call_on_stack == NULL)
        return false;
    // Not in vain each time: what was alive after the last collection must leave enough.
    if (heap_free(heap) < size + LEFT &&
        (size_t)(heap->end - heap->floor) >= heap->live + size + LEFT)
        heap_collect(vm, true);
    if (heap_free(heap) < size + LEFT)
        return false;
    Value error, raised = vm->raised; // what a generator is to begin with
    vm->next_stack = vm_protect(vm, new_blob, &size, &error);
    vm->raised = raised;
    return error == NO_VALUE;
}

static void run_on_loan(Vm *vm, Loan *loan)
{
    const char *limit = vm->c_stack_limit;
    Value blob = vm->next_stack;
    vm->next_stack = NO_VALUE;
    char *bottom = (char *)(((Word)blob_of(blob)->data + 7) & ~(Word)7);
    size_t size = heap_object_size(heap_of(vm), object_of(blob)) - sizeof(Blob);
    char *top = (char *)(((Word)blob_of(blob)->data + size) & ~(Word)7);
    loan->outer = vm->loan;
    loan->now = (const char *)__builtin_frame_address(0) - SAVED_REGISTERS;
    loan->base = vm->c_stack_base;
    loan->vm = vm;
    vm->loan = loan;
    vm->c_stack_base = top;
    vm->c_stack_limit = bottom + RESERVE;
    vm->host->call_on_stack(top, run, loan);
    vm->c_stack_base = loan->base;
    vm->c_stack_limit = limit;
    vm->loan = loan->outer;
    heap_release(heap_of(vm), object_of(blob));
}

Value vm_lend_stack(Vm *vm, Value (*body)(Vm *vm, void *context), void *context)
{
    Loan loan = {.body = body, .context = context};
    run_on_loan(vm, &loan);
    if (loan.error != NO_VALUE)
        raise_again(vm, loan.error);
    return loan.result;
}

Value vm_lend_long_stack(Vm *vm, Value (*body)(Vm *vm, void *context), void *context)
{
    size_t size = heap_free(heap_of(vm)) / SHARE;
    size = size < LENT ? LENT : size > MOST ? MOST : size;
    return prepare(vm, size) ? vm_lend_stack(vm, body, context) : body(vm, context);
}

bool vm_stack_is_short(Vm *vm)
{
    return (const char *)__builtin_frame_address(0) < vm->c_stack_limit + ENOUGH &&
           prepare(vm, LENT);
}

static Value execute(Vm *vm, void *context)
{
    CatchPoint *point = context;
    point->outer = vm->catch;
    return vm_execute(vm, point);
}

__attribute__((noinline)) Value vm_execute_on_loan(Vm *vm, CatchPoint *point)
{
    Loan loan = {.body = execute, .context = point};
    CatchPoint *outer = point->outer;
    run_on_loan(vm, &loan);
    if (loan.error != NO_VALUE) {
        point->outer = outer;
        catch_leave(vm, point);
        vm->handled = point->handled;
        raise_again(vm, loan.error);
    }
    return loan.result;
}

void vm_visit_lent(Heap *heap)
{
    const Vm *vm = (const Vm *)(const void *)heap;
    for (const Loan *loan = vm->loan; loan != NULL; loan = loan->outer)
        heap_visit_conservative(heap, loan->now, loan->base);
}
