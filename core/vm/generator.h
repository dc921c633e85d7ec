// Generators, coroutines and asynchronous generators: one object that keeps a suspended frame.
#ifndef ADDER_VM_GENERATOR_H
#define ADDER_VM_GENERATOR_H

#include "core/vm/vm.h"

// While suspended the registers below `live` are kept here; while running they are on the vm stack
// and these are cleared.
typedef struct Generator { // LAYOUT_RAW1 or LAYOUT_RAW2: shape GENERATOR, COROUTINE,
                           // ASYNC_GENERATOR
    Object object;         // aux: GENERATOR_* flags and the state
    uint32_t offset;       // where it goes on: behind YIELD, or at the YIELD_FROM that delegates
    uint16_t destination;  // register that gets what is sent
    uint16_t live;
    Value function;
    Value extra;   // NO_VALUE, or an Array: GENERATOR_EXTRA_*
    Value handled; // suspended: the exception its innermost handler handles, or NO_VALUE;
                   // running: what its caller handles
    Value registers[];
} Generator;

#if ADDER_WORD_BITS == 64
#define GENERATOR_LAYOUT LAYOUT_RAW1
#else
#define GENERATOR_LAYOUT LAYOUT_RAW2
#endif

enum {
    GENERATOR_CREATED = 0,
    GENERATOR_SUSPENDED = 1,
    GENERATOR_RUNNING = 2,
    GENERATOR_FINISHED = 3,
    GENERATOR_STATE = 3,       // mask
    GENERATOR_HANDLING = 4,    // inside one of its own handlers
    GENERATOR_DELEGATING = 8,  // suspended in YIELD_FROM
    GENERATOR_ASYNC_BUSY = 16, // asynchronous generator: a step is being awaited
    GENERATOR_ASYNC_CLOSED = 32,
};

enum {
    GENERATOR_EXTRA_NAME,
    GENERATOR_EXTRA_QUALNAME,
    GENERATOR_EXTRA_NAMESPACE, // of top-level code with await
    GENERATOR_EXTRA_COUNT
};

static inline Generator *generator_of(Value v)
{
    return (Generator *)(void *)v;
}
static inline unsigned generator_state(const Generator *generator)
{
    return generator->object.aux & GENERATOR_STATE;
}
static inline bool is_generator_like(Value v)
{
    return is_object(v) &&
           (object_of(v)->shape == SHAPE_GENERATOR || object_of(v)->shape == SHAPE_COROUTINE ||
            object_of(v)->shape == SHAPE_ASYNC_GENERATOR);
}

// A new generator over the function at base[0] with its bound registers from base[4] on. namespace:
// of top-level code, else NO_VALUE.
Value generator_new(Vm *vm, const Value *base, Value namespace);
// The namespace of a generator's frame, or NO_VALUE.
Value generator_namespace(const Generator *generator);

// Enters the frame of a generator, which is created or suspended, at the top of the vm stack.
// `sent` becomes the value of the yield. Raises RecursionError.
void generator_push_frame(Vm *vm, Generator *generator, Value sent, unsigned flags,
                          size_t destination);
// Saves the registers of the running generator's frame at vm->fp below `live`.
void generator_suspend(Vm *vm, Generator *generator, size_t live, uint32_t offset,
                       size_t destination, bool delegating);
// The running generator returned or raised.
void generator_end(Vm *vm, Generator *generator);
// A handler in the generator's frame begins: what goes to its second register. Ends: the outermost
// one.
Value generator_enter_handler(Vm *vm, Generator *generator);
void generator_leave_handler(Vm *vm, Generator *generator);

// What generators and asynchronous generators are run with. One step with what is sent; the state
// tells afterwards whether the result was yielded (suspended) or returned (finished). Raises what
// the generator raises, ValueError if it is running already.
Value generator_step(Vm *vm, Generator *generator, Value sent);
// The same with an exception raised where it stands, by way of the iterator it delegates to.
Value generator_throw(Vm *vm, Generator *generator, Value exception);
// The same with the three arguments of throw(), which become an exception only where it is raised:
// an iterator delegated to gets them as they are.
Value generator_throw_arguments(Vm *vm, Generator *generator, const Value *thrown);
// TypeOps.finalize: a dead one that is suspended is closed by __del__, so that its `finally`
// clauses run.
bool generator_finalize(Object *object);
// close(): None or the value it returned.
Value generator_close(Vm *vm, Generator *generator);
// The exception object for the three arguments of throw(): class or instance, value, traceback;
// absent ones are NO_VALUE.
Value generator_thrown(Vm *vm, const Value *thrown);
// RuntimeError from a StopIteration (and StopAsyncIteration) that leaves a generator with these
// code flags; any other exception is returned as it is.
Value generator_stop_error(Vm *vm, Value exception, unsigned code_flags);
// The iterator it delegates to, or NONE.
Value generator_delegate_of(const Generator *generator);
// Attributes that the three types share; the setters raise TypeError.
Value generator_get_name(Vm *vm, Value self);
void generator_set_name(Vm *vm, Value self, Value name);
Value generator_get_qualname(Vm *vm, Value self);
void generator_set_qualname(Vm *vm, Value self, Value name);
Value generator_get_code(Vm *vm, Value self);
Value generator_get_delegate(Vm *vm, Value self);
Value generator_get_frame(Vm *vm, Value self);
Value generator_repr(Vm *vm, Value self);

// One step of any iterator for YIELD_FROM, `sent` is NONE or a value: what it yields, with *ended
// false; or with *ended true what it returned.
Value generator_delegate(Vm *vm, Value iterator, Value sent, bool *ended);
// The same for the awaitable steps of asynchronous generators: async_generator.c.
Value async_step_send(Vm *vm, Value step, Value sent, bool *ended);
// The iterator that `await v` runs. Raises TypeError.
Value generator_awaitable(Vm *vm, Value v);
// The iterator for `yield from v` in code with these flags.
Value generator_yield_from(Vm *vm, Value v, unsigned code_flags);

#endif
