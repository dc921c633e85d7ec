// Asynchronous generators, and the awaitable steps that __anext__, asend, athrow, aclose give.
#include "core/objects/exception.h"
#include "core/objects/operators.h"
#include "core/vm/generator.h"
#include "core/vm/raise.h"
#include "natives.h"

enum {
    STEP_SEND = 0,  // argument: the value
    STEP_THROW = 1, // argument: the exception
    STEP_CLOSE = 2,
    STEP_DEFAULT = 3, // anext() of any awaitable, which stands in place of the generator
    STEP_KIND = 3,    // mask
    STEP_BEGUN = 4,   // awaited at least once
    STEP_CLOSED = 8,  // over
};

typedef struct AsyncStep { // LAYOUT_VALUES
    Object object;         // aux: STEP_*
    Value generator;
    Value argument;
} AsyncStep;

static AsyncStep *step_of(Value v)
{
    return (AsyncStep *)(void *)v;
}

static Value step_new(Vm *vm, Value generator, unsigned kind, Value argument)
{
    ShapeId shape = kind == STEP_SEND      ? SHAPE_ASYNC_STEP
                    : kind == STEP_DEFAULT ? SHAPE_ASYNC_DEFAULT
                                           : SHAPE_ASYNC_THROW;
    AsyncStep *step = heap_new(vm, shape, LAYOUT_VALUES, sizeof *step);
    step->object.aux = (uint8_t)kind;
    step->generator = generator;
    step->argument = argument;
    return value_of(step);
}

static const char *step_name(const AsyncStep *step)
{
    switch (step->object.aux & STEP_KIND) {
    case STEP_SEND:
        return MESSAGE("anext");
    case STEP_THROW:
        return MESSAGE("athrow");
    default:
        return MESSAGE("aclose");
    }
}

// Running the generator by one await.

typedef struct Resumption {
    Generator *generator;
    Value sent;
    Value thrown; // or NO_VALUE
} Resumption;

static Value resume_body(Vm *vm, void *context)
{
    const Resumption *request = context;
    return request->thrown == NO_VALUE ? generator_step(vm, request->generator, request->sent)
                                       : generator_throw(vm, request->generator, request->thrown);
}

static void leave(AsyncStep *step)
{
    step->object.aux |= STEP_CLOSED;
    generator_of(step->generator)->object.aux &= (uint8_t)~GENERATOR_ASYNC_BUSY;
}

// The generator ended or raised: what the step makes of it.
static Value finish_step(Vm *vm, AsyncStep *step, Value error, bool *ended)
{
    Generator *generator = generator_of(step->generator);
    leave(step);
    if (error == NO_VALUE)
        error = exception_new(vm, SHAPE_STOP_ASYNC_ITERATION, NO_VALUE);
    if (is_instance_of(vm, error, &type_StopAsyncIteration) ||
        is_instance_of(vm, error, &type_GeneratorExit)) {
        generator->object.aux |= GENERATOR_ASYNC_CLOSED;
        if ((step->object.aux & STEP_KIND) == STEP_CLOSE) {
            *ended = true;
            return VALUE_NONE;
        }
    }
    raise_again(vm, error);
}

static Value run_step(Vm *vm, AsyncStep *step, Value sent, Value thrown, bool *ended)
{
    Generator *generator = generator_of(step->generator);
    generator->object.aux |= GENERATOR_ASYNC_BUSY;
    Resumption request = {generator, sent, thrown};
    Value error;
    Value result = vm_protect(vm, resume_body, &request, &error);
    if (error != NO_VALUE || generator_state(generator) == GENERATOR_FINISHED)
        return finish_step(vm, step, error, ended);
    *ended = false;
    if (generator->object.aux & GENERATOR_DELEGATING)
        return result;
    leave(step);
    if ((step->object.aux & STEP_KIND) == STEP_CLOSE)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "async generator ignored GeneratorExit");
    *ended = true;
    return result;
}

static void check_open(Vm *vm, const AsyncStep *step)
{
    if (step->object.aux & STEP_CLOSED)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot reuse already awaited %s",
                    (step->object.aux & STEP_KIND) == STEP_SEND ? MESSAGE("__anext__()/asend()")
                                                                : MESSAGE("aclose()/athrow()"));
}

// The first await of a step.
static void begin_step(Vm *vm, AsyncStep *step)
{
    Generator *generator = generator_of(step->generator);
    if (generator->object.aux & GENERATOR_ASYNC_BUSY) {
        if ((step->object.aux & STEP_KIND) != STEP_SEND)
            step->object.aux |= STEP_CLOSED;
        raise_error(vm, SHAPE_RUNTIME_ERROR, "%s(): asynchronous generator is already running",
                    step_name(step));
    }
    step->object.aux |= STEP_BEGUN;
}

static Value begin_throw(Vm *vm, AsyncStep *step, Value sent, bool *ended)
{
    Generator *generator = generator_of(step->generator);
    bool closing = (step->object.aux & STEP_KIND) == STEP_CLOSE;
    if (generator_state(generator) == GENERATOR_FINISHED) {
        step->object.aux |= STEP_CLOSED;
        *ended = true;
        return VALUE_NONE;
    }
    begin_step(vm, step);
    if (generator->object.aux & GENERATOR_ASYNC_CLOSED) {
        step->object.aux |= STEP_CLOSED;
        raise_exception(vm, exception_new(vm, SHAPE_STOP_ASYNC_ITERATION, NO_VALUE));
    }
    if (sent != VALUE_NONE)
        raise_error(vm, SHAPE_RUNTIME_ERROR,
                    "can't send non-None value to a just-started coroutine");
    if (closing)
        generator->object.aux |= GENERATOR_ASYNC_CLOSED;
    Value thrown = closing ? exception_new(vm, SHAPE_GENERATOR_EXIT, NO_VALUE) : step->argument;
    return run_step(vm, step, VALUE_NONE, thrown, ended);
}

// anext() with a default.

typedef struct DefaultStep {
    AsyncStep *step;
    Value sent;
    Value thrown; // or NO_VALUE
    bool ended;
} DefaultStep;

static Value default_body(Vm *vm, void *context)
{
    DefaultStep *request = context;
    AsyncStep *step = request->step;
    if (!(step->object.aux & STEP_BEGUN))
        step->generator = generator_awaitable(vm, step->generator);
    step->object.aux |= STEP_BEGUN;
    if (request->thrown != NO_VALUE)
        return call_method(vm, step->generator, SYM(throw), 1, &request->thrown);
    return generator_delegate(vm, step->generator, request->sent, &request->ended);
}

static Value run_default(Vm *vm, AsyncStep *step, Value sent, Value thrown, bool *ended)
{
    DefaultStep request = {step, sent, thrown, false};
    Value error;
    Value result = vm_protect(vm, default_body, &request, &error);
    if (error != NO_VALUE && !is_instance_of(vm, error, &type_StopAsyncIteration))
        raise_again(vm, error);
    *ended = error != NO_VALUE || request.ended;
    return error != NO_VALUE ? step->argument : result;
}

Value anext_with_default(Vm *vm, Value awaitable, Value default_value)
{
    return step_new(vm, awaitable, STEP_DEFAULT, default_value);
}

Value async_step_send(Vm *vm, Value v, Value sent, bool *ended)
{
    AsyncStep *step = step_of(v);
    if ((step->object.aux & STEP_KIND) == STEP_DEFAULT)
        return run_default(vm, step, sent, NO_VALUE, ended);
    check_open(vm, step);
    if (step->object.aux & STEP_BEGUN)
        return run_step(vm, step, sent, NO_VALUE, ended);
    if ((step->object.aux & STEP_KIND) != STEP_SEND)
        return begin_throw(vm, step, sent, ended);
    begin_step(vm, step);
    return run_step(vm, step, sent == VALUE_NONE ? step->argument : sent, NO_VALUE, ended);
}

// The steps as Python objects.

static Value stop_if_ended(Vm *vm, Value result, bool ended)
{
    if (ended)
        raise_stop_iteration(vm, result);
    return result;
}

NATIVE(async_step_send_method, "async_step.send", "self, value, /")
static Value async_step_send_method(Vm *vm, Value *args, size_t count)
{
    bool ended;
    Value result = async_step_send(vm, args[0], args[1], &ended);
    return stop_if_ended(vm, result, ended);
}

NATIVE(async_step_next, "async_step.__next__", "self, /")
static Value async_step_next(Vm *vm, Value *args, size_t count)
{
    bool ended;
    Value result = async_step_send(vm, args[0], VALUE_NONE, &ended);
    return stop_if_ended(vm, result, ended);
}

NATIVE(async_step_throw, "async_step.throw", "self, type, value=?, traceback=?, /")
static Value async_step_throw(Vm *vm, Value *args, size_t count)
{
    AsyncStep *step = step_of(args[0]);
    check_open(vm, step);
    Value exception = generator_thrown(vm, args + 1);
    bool ended;
    Value result;
    if ((step->object.aux & STEP_KIND) == STEP_DEFAULT) {
        result = run_default(vm, step, VALUE_NONE, exception, &ended);
    } else {
        if (!(step->object.aux & STEP_BEGUN))
            begin_step(vm, step);
        result = run_step(vm, step, VALUE_NONE, exception, &ended);
    }
    return stop_if_ended(vm, result, ended);
}

NATIVE(async_step_close, "async_step.close", "self, /")
static Value async_step_close(Vm *vm, Value *args, size_t count)
{
    step_of(args[0])->object.aux |= STEP_CLOSED;
    return VALUE_NONE;
}

NATIVE(async_step_self, "async_step.__await__", "self, /")
static Value async_step_self(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

MEMBERS(async_step_members, METHOD(send, async_step_send_method), METHOD(throw, async_step_throw),
        METHOD(close, async_step_close), METHOD(__next__, async_step_next),
        METHOD(__await__, async_step_self), METHOD_AS(__iter__, async_step_self));

ROM_TYPE(type_async_step, async_generator_asend, SHAPE_ASYNC_STEP, type_object, async_step_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_DERIVED(type_async_throw, async_generator_athrow, SHAPE_ASYNC_THROW, type_async_step,
            SHAPE_ASYNC_STEP, async_step_members, .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_DERIVED(type_async_default, anext_awaitable, SHAPE_ASYNC_DEFAULT, type_async_step,
            SHAPE_ASYNC_STEP, async_step_members, .flags = TYPE_FINAL | TYPE_ABSTRACT);

// The generators.

NATIVE(async_generator_iter, "async_generator.__aiter__", "self, /")
static Value async_generator_iter(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

NATIVE(async_generator_next, "async_generator.__anext__", "self, /")
static Value async_generator_next(Vm *vm, Value *args, size_t count)
{
    return step_new(vm, args[0], STEP_SEND, VALUE_NONE);
}

NATIVE(async_generator_send, "async_generator.asend", "self, value, /")
static Value async_generator_send(Vm *vm, Value *args, size_t count)
{
    return step_new(vm, args[0], STEP_SEND, args[1]);
}

NATIVE(async_generator_throw, "async_generator.athrow", "self, type, value=?, traceback=?, /")
static Value async_generator_throw(Vm *vm, Value *args, size_t count)
{
    return step_new(vm, args[0], STEP_THROW, generator_thrown(vm, args + 1));
}

NATIVE(async_generator_close, "async_generator.aclose", "self, /")
static Value async_generator_close(Vm *vm, Value *args, size_t count)
{
    return step_new(vm, args[0], STEP_CLOSE, NO_VALUE);
}

NATIVE(async_generator_show, "async_generator.__repr__", "self, /")
static Value async_generator_show(Vm *vm, Value *args, size_t count)
{
    return generator_repr(vm, args[0]);
}

static Value get_running(Vm *vm, Value self)
{
    return value_bool(generator_of(self)->object.aux & GENERATOR_ASYNC_BUSY);
}

GETSET(async_generator_name, "async_generator.__name__", generator_get_name, generator_set_name)
GETSET(async_generator_qualname, "async_generator.__qualname__", generator_get_qualname,
       generator_set_qualname)
GETSET(async_generator_code, "async_generator.ag_code", generator_get_code, NULL)
GETSET(async_generator_frame, "async_generator.ag_frame", generator_get_frame, NULL)
GETSET(async_generator_running, "async_generator.ag_running", get_running, NULL)
GETSET(async_generator_delegate, "async_generator.ag_await", generator_get_delegate, NULL)

MEMBERS(async_generator_members, METHOD(__aiter__, async_generator_iter),
        METHOD(__anext__, async_generator_next), METHOD(asend, async_generator_send),
        METHOD(athrow, async_generator_throw), METHOD(aclose, async_generator_close),
        METHOD(__del__, generator_finish), METHOD(__repr__, async_generator_show),
        ACCESSOR(__name__, async_generator_name), ACCESSOR(__qualname__, async_generator_qualname),
        ACCESSOR(ag_code, async_generator_code), ACCESSOR(ag_running, async_generator_running),
        ACCESSOR(ag_frame, async_generator_frame), ACCESSOR(ag_await, async_generator_delegate));

static const TypeOps async_generator_ops = TYPE_OPS(finalize, generator_finalize);

ROM_TYPE(type_async_generator, async_generator, SHAPE_ASYNC_GENERATOR, type_object,
         async_generator_members, .ops = &async_generator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
