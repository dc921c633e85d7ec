// Threads: one runs at a time, under the interpreter lock. The registers of the vm (stack, frame,
// catch points, exceptions) belong to the one that runs; the others keep theirs in a Thread.
#ifndef ADDER_VM_THREAD_H
#define ADDER_VM_THREAD_H

#include "core/vm/vm.h"

// What the embedding program supplies for threads. The lock is the interpreter lock.
typedef struct ThreadHost {
    // Runs run(argument) in a new thread with a C stack of this size; false if it cannot.
    bool (*start)(void (*run)(void *argument), void *argument, size_t stack_bytes);
    // Takes the lock. While it waits it asks the thread that runs to yield: sets VM_PENDING_SWITCH
    // every few milliseconds.
    void (*lock)(Vm *vm);
    void (*unlock)(void);
    // Lets a waiting thread run, if there is one, and takes the lock again.
    void (*yield)(Vm *vm);
    // Gives the lock up until wake() is called or some microseconds have passed, and takes it
    // again.
    void (*wait)(Vm *vm, uint64_t us);
    void (*wake)(void);
} ThreadHost;

// A thread that does not run; on its own C stack.
typedef struct Thread {
    struct Thread *next;
    Value *stack, *stack_limit, *fp, *top;
    const uint8_t *pc;
    CatchPoint *catch;
    const char *c_stack_limit, *c_stack_base;
    const char *c_stack_now; // scanning begins here
    uint32_t depth;
    uint32_t number;
    bool reraising;
    Value raised, handled, repr_stack;
} Thread;

// Starts a thread that calls function(*args, **keywords), with a tuple and a dict or NO_VALUE, and
// has stack_bytes of C stack. What the function raises is reported on standard error, except
// SystemExit. Returns the thread's number, 0 if there can be no thread. Raises MemoryError.
uint32_t thread_start(Vm *vm, Value function, Value args, Value keywords, size_t stack_bytes);
// Runs action(context), which may block and knows nothing of the vm, while other threads run.
void thread_blocking(Vm *vm, void (*action)(Vm *vm, void *context), void *context);
// Lets other threads run. Called when VM_PENDING_SWITCH is set.
void thread_yield(Vm *vm);
// Waits for thread_wake or some microseconds.
void thread_wait(Vm *vm, uint64_t us);
void thread_wake(Vm *vm);
// For HeapHooks.visit_roots: what the suspended threads refer to.
void thread_visit_roots(Heap *heap, Vm *vm);

#endif
