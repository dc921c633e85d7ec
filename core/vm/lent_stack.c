// A C stack lent by the heap, for recursive C code on chips that have little of their own.
#include "core/heap/heap.h"
#include "core/objects/containers.h"
#include "core/vm/raise.h"
#include "core/vm/vm.h"

// What of the free memory is lent, and when it is worth the while.
#define SHARE 3
#define LEAST 1920

// Of the lent stack, what check_c_stack leaves to code between two checks and to what raises.
#define RESERVE 960

// What a callee of call_on_stack may have saved below the frame it was called from.
#define SAVED_REGISTERS 64

typedef struct Loan {
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

Value vm_lend_stack(Vm *vm, Value (*body)(Vm *vm, void *context), void *context)
{
    size_t size = heap_free(heap_of(vm)) / SHARE & ~(size_t)7;
    if (vm->host->call_on_stack == NULL || vm->own_stack_base != NULL || size < LEAST)
        return body(vm, context);
    const char *base = vm->c_stack_base, *limit = vm->c_stack_limit;
    Value blob = blob_new(vm, size);
    char *bottom = (char *)(((Word)blob_of(blob)->data + 7) & ~(Word)7);
    Loan loan = {vm, body, context, NO_VALUE, NO_VALUE};
    vm->own_stack_now = (const char *)__builtin_frame_address(0) - SAVED_REGISTERS;
    vm->own_stack_base = base;
    vm->c_stack_base = bottom + size - 8;
    vm->c_stack_limit = bottom + RESERVE;
    vm->host->call_on_stack(bottom + size - 8, run, &loan);
    vm->c_stack_base = base;
    vm->c_stack_limit = limit;
    vm->own_stack_base = NULL;
    heap_release(heap_of(vm), object_of(blob));
    if (loan.error != NO_VALUE)
        raise_again(vm, loan.error);
    return loan.result;
}
