// The types generator, coroutine and the iterator that a coroutine's __await__ gives.
#include "core/objects/builder.h"
#include "core/objects/operators.h"
#include "core/objects/state.h"
#include "core/vm/generator.h"
#include "natives.h"

// What both kinds share.

// The result of a step for a Python caller: StopIteration when the generator has ended.
static Value yielded(Vm *vm, const Generator *generator, Value result)
{
    if (generator_state(generator) == GENERATOR_FINISHED)
        raise_stop_iteration(vm, result);
    return result;
}

static Value send(Vm *vm, Value self, Value value)
{
    return yielded(vm, generator_of(self), generator_step(vm, generator_of(self), value));
}

static Value throw(Vm * vm, Value self, Value *args)
{
    Generator *generator = generator_of(self);
    return yielded(vm, generator, generator_throw_arguments(vm, generator, args + 1));
}

static Value next_item(Vm *vm, Value self)
{
    Value result = generator_step(vm, generator_of(self), VALUE_NONE);
    if (generator_state(generator_of(self)) != GENERATOR_FINISHED)
        return result;
    objects_of(vm)->stop_value = result == VALUE_NONE ? NO_VALUE : result;
    return NO_VALUE;
}

static Value get_running(Vm *vm, Value self)
{
    return value_bool(generator_state(generator_of(self)) == GENERATOR_RUNNING);
}

static Value get_suspended(Vm *vm, Value self)
{
    return value_bool(generator_state(generator_of(self)) == GENERATOR_SUSPENDED);
}

// Generators.

NATIVE(generator_send, "generator.send", "self, value, /")
static Value generator_send(Vm *vm, Value *args, size_t count)
{
    return send(vm, args[0], args[1]);
}

NATIVE(generator_throw_method, "generator.throw", "self, type, value=?, traceback=?, /")
static Value generator_throw_method(Vm *vm, Value *args, size_t count)
{
    return throw(vm, args[0], args);
}

NATIVE(generator_close_method, "generator.close", "self, /")
static Value generator_close_method(Vm *vm, Value *args, size_t count)
{
    return generator_close(vm, generator_of(args[0]));
}

NATIVE(generator_next, "generator.__next__", "self, /")
static Value generator_next(Vm *vm, Value *args, size_t count)
{
    return send(vm, args[0], VALUE_NONE);
}

NATIVE(generator_finish, "object.__del__", "self, /") // of all three kinds
static Value generator_finish(Vm *vm, Value *args, size_t count)
{
    const TypeOp *op = TYPE_OP(type_of(vm, args[0]), finalize);
    if (op == NULL || op->finalize != generator_finalize)
        raise_type_error(vm, "__del__() requires a generator, not '%T'", args[0]);
    return generator_close(vm, generator_of(args[0]));
}

NATIVE(generator_iter, "generator.__iter__", "self, /")
static Value generator_iter(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

NATIVE(generator_show, "generator.__repr__", "self, /")
static Value generator_show(Vm *vm, Value *args, size_t count)
{
    return generator_repr(vm, args[0]);
}

GETSET(generator_own_name, "generator.__name__", generator_get_name, generator_set_name)
GETSET(generator_qualname, "generator.__qualname__", generator_get_qualname, generator_set_qualname)
GETSET(generator_code, "generator.gi_code", generator_get_code, NULL)
GETSET(generator_running, "generator.gi_running", get_running, NULL)
GETSET(generator_suspended, "generator.gi_suspended", get_suspended, NULL)
GETSET(generator_frame, "generator.gi_frame", generator_get_frame, NULL)
GETSET(generator_delegate, "generator.gi_yieldfrom", generator_get_delegate, NULL)

MEMBERS(generator_members, METHOD(send, generator_send), METHOD(throw, generator_throw_method),
        METHOD(close, generator_close_method), METHOD(__del__, generator_finish),
        METHOD(__next__, generator_next), METHOD(__iter__, generator_iter),
        METHOD(__repr__, generator_show), ACCESSOR(__name__, generator_own_name),
        ACCESSOR(__qualname__, generator_qualname), ACCESSOR(gi_code, generator_code),
        ACCESSOR(gi_running, generator_running), ACCESSOR(gi_frame, generator_frame),
        ACCESSOR(gi_suspended, generator_suspended), ACCESSOR(gi_yieldfrom, generator_delegate));

static const TypeOps generator_ops = TYPE_OPS_2(next, next_item, finalize, generator_finalize);

ROM_TYPE(type_generator, generator, SHAPE_GENERATOR, type_object, generator_members,
         .ops = &generator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);

// Coroutines.

typedef struct CoroutineWrapper { // LAYOUT_VALUES
    Object object;
    Value coroutine;
} CoroutineWrapper;

static Value wrapped(Value self)
{
    return ((CoroutineWrapper *)(void *)self)->coroutine;
}

NATIVE(coroutine_send, "coroutine.send", "self, value, /")
static Value coroutine_send(Vm *vm, Value *args, size_t count)
{
    return send(vm, args[0], args[1]);
}

NATIVE(coroutine_throw, "coroutine.throw", "self, type, value=?, traceback=?, /")
static Value coroutine_throw(Vm *vm, Value *args, size_t count)
{
    return throw(vm, args[0], args);
}

NATIVE(coroutine_close, "coroutine.close", "self, /")
static Value coroutine_close(Vm *vm, Value *args, size_t count)
{
    return generator_close(vm, generator_of(args[0]));
}

NATIVE(coroutine_await, "coroutine.__await__", "self, /")
static Value coroutine_await(Vm *vm, Value *args, size_t count)
{
    CoroutineWrapper *wrapper =
        heap_new(vm, SHAPE_COROUTINE_WRAPPER, LAYOUT_VALUES, sizeof *wrapper);
    wrapper->coroutine = args[0];
    return value_of(wrapper);
}

NATIVE(coroutine_show, "coroutine.__repr__", "self, /")
static Value coroutine_show(Vm *vm, Value *args, size_t count)
{
    return generator_repr(vm, args[0]);
}

GETSET(coroutine_name, "coroutine.__name__", generator_get_name, generator_set_name)
GETSET(coroutine_qualname, "coroutine.__qualname__", generator_get_qualname, generator_set_qualname)
GETSET(coroutine_code, "coroutine.cr_code", generator_get_code, NULL)
GETSET(coroutine_running, "coroutine.cr_running", get_running, NULL)
GETSET(coroutine_suspended, "coroutine.cr_suspended", get_suspended, NULL)
GETSET(coroutine_frame, "coroutine.cr_frame", generator_get_frame, NULL)
GETSET(coroutine_delegate, "coroutine.cr_await", generator_get_delegate, NULL)

MEMBERS(coroutine_members, METHOD(send, coroutine_send), METHOD(throw, coroutine_throw),
        METHOD(close, coroutine_close), METHOD(__del__, generator_finish),
        METHOD(__await__, coroutine_await), METHOD(__repr__, coroutine_show),
        ACCESSOR(__name__, coroutine_name), ACCESSOR(__qualname__, coroutine_qualname),
        ACCESSOR(cr_code, coroutine_code), ACCESSOR(cr_running, coroutine_running),
        ACCESSOR(cr_frame, coroutine_frame), ACCESSOR(cr_suspended, coroutine_suspended),
        ACCESSOR(cr_await, coroutine_delegate));

static const TypeOps coroutine_ops = TYPE_OPS(finalize, generator_finalize);

ROM_TYPE(type_coroutine, coroutine, SHAPE_COROUTINE, type_object, coroutine_members,
         .ops = &coroutine_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);

NATIVE(wrapper_send, "coroutine_wrapper.send", "self, value, /")
static Value wrapper_send(Vm *vm, Value *args, size_t count)
{
    return send(vm, wrapped(args[0]), args[1]);
}

NATIVE(wrapper_throw, "coroutine_wrapper.throw", "self, type, value=?, traceback=?, /")
static Value wrapper_throw(Vm *vm, Value *args, size_t count)
{
    return throw(vm, wrapped(args[0]), args);
}

NATIVE(wrapper_close, "coroutine_wrapper.close", "self, /")
static Value wrapper_close(Vm *vm, Value *args, size_t count)
{
    return generator_close(vm, generator_of(wrapped(args[0])));
}

NATIVE(wrapper_next, "coroutine_wrapper.__next__", "self, /")
static Value wrapper_next(Vm *vm, Value *args, size_t count)
{
    return send(vm, wrapped(args[0]), VALUE_NONE);
}

NATIVE(wrapper_iter, "coroutine_wrapper.__iter__", "self, /")
static Value wrapper_iter(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

static Value wrapper_next_item(Vm *vm, Value self)
{
    return next_item(vm, wrapped(self));
}

MEMBERS(wrapper_members, METHOD(send, wrapper_send), METHOD(throw, wrapper_throw),
        METHOD(close, wrapper_close), METHOD(__next__, wrapper_next),
        METHOD(__iter__, wrapper_iter));

static const TypeOps wrapper_ops = TYPE_OPS(next, wrapper_next_item);

ROM_TYPE(type_coroutine_wrapper, coroutine_wrapper, SHAPE_COROUTINE_WRAPPER, type_object,
         wrapper_members, .ops = &wrapper_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
