// Suspended frames: how generators and coroutines of every kind are run, thrown into and closed.
#include "core/vm/generator.h"

#include "core/compiler/code_tables.h"
#include "core/compiler/opcodes.h"
#include "core/objects/builder.h"
#include "core/objects/collect.h"
#include "core/objects/containers.h"
#include "core/objects/exception.h"
#include "core/objects/iterate.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/interpreter.h"
#include "core/vm/introspection.h"
#include "core/vm/raise.h"

static const Code *code_of_generator(const Generator *generator)
{
    return code_of(function_of(generator->function)->code);
}

static void set_state(Generator *generator, unsigned state)
{
    generator->object.aux =
        (uint8_t)((generator->object.aux & ~(GENERATOR_STATE | GENERATOR_DELEGATING)) | state);
}

static const char *kind_of(const Generator *generator)
{
    return generator->object.shape == SHAPE_GENERATOR   ? MESSAGE("generator")
           : generator->object.shape == SHAPE_COROUTINE ? MESSAGE("coroutine")
                                                        : MESSAGE("async generator");
}

Value generator_new(Vm *vm, const Value *base, Value namespace)
{
    const Code *code = code_of(function_of(base[0])->code);
    size_t parameters = code_parameter_count(code);
    ShapeId shape = !(code->flags & CODE_COROUTINE)   ? SHAPE_GENERATOR
                    : !(code->flags & CODE_GENERATOR) ? SHAPE_COROUTINE
                                                      : SHAPE_ASYNC_GENERATOR;
    Generator *generator = heap_new(vm, shape, GENERATOR_LAYOUT,
                                    sizeof *generator + code->register_count * sizeof(Value));
    generator->function = base[0];
    generator->live = (uint16_t)parameters;
    memcpy((void *)generator->registers, base + FRAME_HEADER, parameters * sizeof(Value));
    if (namespace != NO_VALUE) {
        generator->extra = array_new(vm, GENERATOR_EXTRA_COUNT);
        array_of(generator->extra)->items[GENERATOR_EXTRA_NAMESPACE] = namespace;
    }
    HandlerRow row;
    if (code_next_handler(code, &(uint32_t){0}, &row))
        collect_watch(vm, value_of(generator));
    return value_of(generator);
}

Value generator_namespace(const Generator *generator)
{
    return generator->extra == NO_VALUE
               ? NO_VALUE
               : array_of(generator->extra)->items[GENERATOR_EXTRA_NAMESPACE];
}

// Frames.

void generator_push_frame(Vm *vm, Generator *generator, Value sent, unsigned flags,
                          size_t destination)
{
    const Code *code = code_of_generator(generator);
    if (vm->depth + 1 == vm->recursion_limit)
        raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded");
    vm_stack_reserve(vm, FRAME_HEADER + code->register_count);
    Value *base = vm->top, *fp = base + FRAME_HEADER;
    size_t live = generator->live;
    base[0] = generator->function;
    SignedWord offset = vm->fp == NULL ? 0 : vm->pc - code_start(frame_code(vm->fp));
    fp[FRAME_RETURN] = small_from(offset);
    fp[FRAME_LINK] = frame_link(flags | FRAME_GENERATOR, destination,
                                flags & FRAME_ENTRY ? 0 : (size_t)(fp - vm->fp));
    fp[FRAME_NAMESPACE] = value_of(generator);
    for (size_t i = 0; i < live; i++) {
        fp[i] = generator->registers[i];
        generator->registers[i] = NO_VALUE;
    }
    for (size_t i = live; i < code->register_count; i++)
        fp[i] = NO_VALUE;
    if (generator_state(generator) == GENERATOR_SUSPENDED)
        fp[generator->destination] = sent;
    Value own = generator->handled;
    generator->handled = vm->handled;
    if (generator->object.aux & GENERATOR_HANDLING)
        vm->handled = own;
    set_state(generator, GENERATOR_RUNNING);
    vm->depth++;
    vm->fp = fp;
    vm->top = fp + code->register_count;
    vm->pc = code_start(code) + generator->offset;
}

void generator_suspend(Vm *vm, Generator *generator, size_t live, uint32_t offset,
                       size_t destination, bool delegating)
{
    memcpy((void *)generator->registers, vm->fp, live * sizeof(Value));
    generator->live = (uint16_t)live;
    generator->offset = offset;
    generator->destination = (uint16_t)destination;
    Value caller = generator->handled;
    generator->handled = generator->object.aux & GENERATOR_HANDLING ? vm->handled : NO_VALUE;
    vm->handled = caller;
    set_state(generator, GENERATOR_SUSPENDED);
    if (delegating)
        generator->object.aux |= GENERATOR_DELEGATING;
}

void generator_end(Vm *vm, Generator *generator)
{
    vm->handled = generator->handled;
    generator->handled = NO_VALUE;
    generator->object.aux &= (uint8_t)~GENERATOR_HANDLING;
    set_state(generator, GENERATOR_FINISHED);
}

Value generator_enter_handler(Vm *vm, Generator *generator)
{
    if (generator->object.aux & GENERATOR_HANDLING)
        return vm->handled;
    generator->object.aux |= GENERATOR_HANDLING;
    return NO_VALUE;
}

void generator_leave_handler(Vm *vm, Generator *generator)
{
    generator->object.aux &= (uint8_t)~GENERATOR_HANDLING;
    vm->handled = generator->handled;
}

// Running from C.

static Value resume(Vm *vm, Generator *generator, Value sent, Value thrown)
{
    CatchPoint point;
    check_c_stack(vm);
    catch_save(vm, &point);
    bool delegating = generator->object.aux & GENERATOR_DELEGATING;
    generator_push_frame(vm, generator, sent, FRAME_ENTRY, 0);
    if (thrown != NO_VALUE) {
        // What is handled outside of the generator is none of its business.
        if (generator->object.aux & GENERATOR_HANDLING && vm->handled != thrown)
            exception_set_context(vm, thrown, vm->handled);
        vm->raised = thrown;
        vm->reraising = false;
        vm->pc += delegating; // its position is that of the YIELD_FROM it stands before
    }
    return vm_execute(vm, &point);
}

static void check_runnable(Vm *vm, const Generator *generator)
{
    if (generator_state(generator) == GENERATOR_RUNNING)
        raise_value_error(vm, "%s already executing", kind_of(generator));
    if (generator_state(generator) == GENERATOR_FINISHED &&
        generator->object.shape == SHAPE_COROUTINE)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
}

Value generator_step(Vm *vm, Generator *generator, Value sent)
{
    check_runnable(vm, generator);
    if (generator_state(generator) == GENERATOR_FINISHED)
        return VALUE_NONE;
    if (generator_state(generator) == GENERATOR_CREATED && sent != VALUE_NONE)
        raise_type_error(vm, "can't send non-None value to a just-started %s", kind_of(generator));
    return resume(vm, generator, sent, NO_VALUE);
}

// Throwing.

static bool at_wide_instruction(const Generator *generator)
{
    return code_start(code_of_generator(generator))[generator->offset] == OP_WIDE;
}

Value generator_delegate_of(const Generator *generator)
{
    if (!(generator->object.aux & GENERATOR_DELEGATING))
        return VALUE_NONE;
    const uint8_t *code = code_start(code_of_generator(generator)) + generator->offset;
    size_t slot = at_wide_instruction(generator) ? code[4] | (size_t)code[5] << 8 : code[2];
    return generator->registers[slot];
}

// Goes on behind the YIELD_FROM whose iterator returned `value`.
static Value resume_behind(Vm *vm, Generator *generator, Value value)
{
    generator->offset += at_wide_instruction(generator) ? 8 : 4;
    generator->object.aux &= (uint8_t)~GENERATOR_DELEGATING;
    return resume(vm, generator, value, NO_VALUE);
}

typedef struct Throw {
    Value iterator;
    const Value *thrown;
    bool ended;
} Throw;

static Value throw_into_delegate(Vm *vm, void *context)
{
    Throw *request = context;
    Value iterator = request->iterator;
    if (has_shape(iterator, SHAPE_GENERATOR) || has_shape(iterator, SHAPE_COROUTINE)) {
        Value result = generator_throw_arguments(vm, generator_of(iterator), request->thrown);
        request->ended = generator_state(generator_of(iterator)) == GENERATOR_FINISHED;
        return result;
    }
    Value method = find_attribute(vm, iterator, SYM(throw));
    if (method == NO_VALUE)
        return NO_VALUE;
    size_t count = request->thrown[1] == NO_VALUE ? 1 : request->thrown[2] == NO_VALUE ? 2 : 3;
    return call(vm, method, count, request->thrown);
}

static Value close_delegate(Vm *vm, void *context)
{
    Value iterator = ((Throw *)context)->iterator;
    if (has_shape(iterator, SHAPE_GENERATOR) || has_shape(iterator, SHAPE_COROUTINE))
        return generator_close(vm, generator_of(iterator));
    Value method = find_attribute(vm, iterator, SYM(close));
    return method == NO_VALUE ? VALUE_NONE : call_0(vm, method);
}

static bool is_generator_exit(Vm *vm, Value thrown)
{
    const Type *type = type_cast(vm, thrown);
    return type != NULL ? type_is_subtype(vm, type, &type_GeneratorExit)
                        : is_instance_of(vm, thrown, &type_GeneratorExit);
}

static Value throw_delegating(Vm *vm, Generator *generator, const Value *thrown)
{
    Throw request = {generator_delegate_of(generator), thrown, false};
    Value error;
    check_c_stack(vm);
    bool closing = is_generator_exit(vm, thrown[0]);
    uint8_t aux = generator->object.aux;
    set_state(generator, GENERATOR_RUNNING);
    Value result = vm_protect(vm, closing ? close_delegate : throw_into_delegate, &request, &error);
    generator->object.aux = aux;
    if (error != NO_VALUE && !closing && is_instance_of(vm, error, &type_StopIteration)) {
        Value value = exception_of(error)->fields[0];
        return resume_behind(vm, generator, value == NO_VALUE ? VALUE_NONE : value);
    }
    if (error != NO_VALUE)
        return resume(vm, generator, VALUE_NONE, error);
    if (closing || result == NO_VALUE)
        return resume(vm, generator, VALUE_NONE, generator_thrown(vm, thrown));
    return request.ended ? resume_behind(vm, generator, result) : result;
}

Value generator_throw_arguments(Vm *vm, Generator *generator, const Value *thrown)
{
    check_runnable(vm, generator);
    if (generator->object.aux & GENERATOR_DELEGATING)
        return throw_delegating(vm, generator, thrown);
    Value exception = generator_thrown(vm, thrown);
    switch (generator_state(generator)) {
    case GENERATOR_CREATED:
        set_state(generator, GENERATOR_FINISHED);
        raise_again(vm, generator_stop_error(vm, exception, code_of_generator(generator)->flags));
    case GENERATOR_FINISHED:
        raise_again(vm, exception);
    default:
        return resume(vm, generator, VALUE_NONE, exception);
    }
}

Value generator_throw(Vm *vm, Generator *generator, Value exception)
{
    Value thrown[] = {exception, NO_VALUE, NO_VALUE};
    return generator_throw_arguments(vm, generator, thrown);
}

bool generator_finalize(Object *object)
{
    return generator_state((const Generator *)(const void *)object) == GENERATOR_SUSPENDED;
}

static Value throw_exit(Vm *vm, void *context)
{
    return generator_throw(vm, context, exception_new(vm, SHAPE_GENERATOR_EXIT, NO_VALUE));
}

Value generator_close(Vm *vm, Generator *generator)
{
    unsigned state = generator_state(generator);
    if (state == GENERATOR_CREATED)
        set_state(generator, GENERATOR_FINISHED);
    if (state == GENERATOR_CREATED || state == GENERATOR_FINISHED)
        return VALUE_NONE;
    Value error;
    Value result = vm_protect(vm, throw_exit, generator, &error);
    if (error != NO_VALUE) {
        if (!is_instance_of(vm, error, &type_GeneratorExit) &&
            !is_instance_of(vm, error, &type_StopIteration))
            raise_again(vm, error);
        return VALUE_NONE;
    }
    if (generator_state(generator) != GENERATOR_FINISHED)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "%s ignored GeneratorExit", kind_of(generator));
    return result;
}

// What goes wrong in making the exception is thrown instead.
static Value instantiate_thrown(Vm *vm, void *context)
{
    Value type = ((Value *)context)[0], value = ((Value *)context)[1];
    if (value == NO_VALUE)
        return raise_operand(vm, type);
    if (is_instance_of(vm, value, type_cast(vm, type)))
        return value;
    const Tuple *tuple = tuple_cast(vm, value);
    return tuple != NULL ? call_unpacked(vm, type, value_of(tuple), NO_VALUE)
                         : call_1(vm, type, value);
}

Value generator_thrown(Vm *vm, const Value *thrown)
{
    Value type = thrown[0], value = thrown[1], traceback = thrown[2];
    if (value == VALUE_NONE)
        value = NO_VALUE;
    Value exception = type;
    if (is_exception_class(vm, type)) {
        Value error, class_and_value[] = {type, value};
        exception = vm_protect(vm, instantiate_thrown, class_and_value, &error);
        if (error != NO_VALUE)
            exception = error;
    } else if (is_exception(vm, type) && value != NO_VALUE) {
        raise_type_error(vm, "instance exception may not have a separate value");
    }
    if (!is_exception(vm, exception))
        raise_type_error(
            vm, "exceptions must be classes or instances deriving from BaseException, not %T",
            type);
    if (has_shape(traceback, SHAPE_TRACEBACK))
        exception_of(exception)->traceback = traceback;
    else if (traceback != NO_VALUE && traceback != VALUE_NONE)
        raise_type_error(vm, "throw() third argument must be a traceback object");
    return exception;
}

Value generator_stop_error(Vm *vm, Value exception, unsigned code_flags)
{
    bool coroutine = code_flags & CODE_COROUTINE, async = coroutine && code_flags & CODE_GENERATOR;
    const char *what = NULL;
    if (is_instance_of(vm, exception, &type_StopIteration))
        what = MESSAGE("StopIteration");
    else if (async && is_instance_of(vm, exception, &type_StopAsyncIteration))
        what = MESSAGE("StopAsyncIteration");
    if (what == NULL)
        return exception;
    Value error = exception_new(vm, SHAPE_RUNTIME_ERROR,
                                str_format(vm, "%s raised %s",
                                           async       ? MESSAGE("async generator")
                                           : coroutine ? MESSAGE("coroutine")
                                                       : MESSAGE("generator"),
                                           what));
    exception_of(error)->cause = exception_of(error)->context = exception;
    exception_of(error)->suppress = VALUE_TRUE;
    return error;
}

// Delegation.

typedef struct Step {
    Value iterator;
    Value sent;
} Step;

static Value step_by_method(Vm *vm, void *context)
{
    const Step *step = context;
    if (step->sent != VALUE_NONE)
        return call_method(vm, step->iterator, SYM(send), 1, &step->sent);
    Value result = call_special(vm, step->iterator, SYM(__next__), 0, NULL);
    if (result == NO_VALUE)
        raise_type_error(vm, "'%T' object is not an iterator", step->iterator);
    return result;
}

static Value delegate_to_any(Vm *vm, Value iterator, Value sent, bool *ended)
{
    const Type *type = type_of(vm, iterator);
    *ended = false;
    if (sent == VALUE_NONE && !(type->flags & TYPE_HEAP) && TYPE_OP(type, next) != NULL) {
        Value value;
        Value item = iterator_step(vm, iterator, &value);
        if (item != NO_VALUE)
            return item;
        *ended = true;
        return value == NO_VALUE ? VALUE_NONE : value;
    }
    Step step = {iterator, sent};
    Value error;
    Value item = vm_protect(vm, step_by_method, &step, &error);
    if (error == NO_VALUE)
        return item;
    if (!is_instance_of(vm, error, &type_StopIteration))
        raise_again(vm, error);
    *ended = true;
    Value value = exception_of(error)->fields[0];
    return value == NO_VALUE ? VALUE_NONE : value;
}

Value generator_delegate(Vm *vm, Value iterator, Value sent, bool *ended)
{
    if (has_shape(iterator, SHAPE_COROUTINE_WRAPPER))
        iterator = ((Value *)(void *)iterator)[1];
    if (has_shape(iterator, SHAPE_GENERATOR) || has_shape(iterator, SHAPE_COROUTINE)) {
        Generator *generator = generator_of(iterator);
        Value result = generator_step(vm, generator, sent);
        *ended = generator_state(generator) == GENERATOR_FINISHED;
        return result;
    }
    if (is_object(iterator) && object_of(iterator)->shape >= SHAPE_ASYNC_STEP &&
        object_of(iterator)->shape <= SHAPE_ASYNC_DEFAULT)
        return async_step_send(vm, iterator, sent, ended);
    return delegate_to_any(vm, iterator, sent, ended);
}

Value generator_awaitable(Vm *vm, Value v)
{
    if (has_shape(v, SHAPE_COROUTINE)) {
        if (generator_of(v)->object.aux & GENERATOR_DELEGATING)
            raise_error(vm, SHAPE_RUNTIME_ERROR, "coroutine is being awaited already");
        return v;
    }
    if (has_shape(v, SHAPE_GENERATOR)) // of any function: programs for MicroPython do that
        return v;
    Value iterator = call_special(vm, v, SYM(__await__), 0, NULL);
    if (iterator == NO_VALUE)
        raise_type_error(vm, "'%T' object can't be awaited", v);
    if (has_shape(iterator, SHAPE_COROUTINE))
        raise_type_error(vm, "__await__() returned a coroutine");
    if (!is_iterator(vm, iterator))
        raise_type_error(vm, "__await__() returned non-iterator of type '%T'", iterator);
    return iterator;
}

Value generator_yield_from(Vm *vm, Value v, unsigned code_flags)
{
    if (has_shape(v, SHAPE_GENERATOR))
        return v;
    if (!has_shape(v, SHAPE_COROUTINE))
        return iterator_of(vm, v);
    if (!(code_flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE)))
        raise_type_error(vm, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    return v;
}

// Attributes.

static Value own_name(const Generator *generator, unsigned which)
{
    return generator->extra == NO_VALUE ? NO_VALUE : array_of(generator->extra)->items[which];
}

static void set_own_name(Vm *vm, Value self, unsigned which, Value name, const char *attribute)
{
    Generator *generator = generator_of(self);
    if (name == NO_VALUE || str_cast(vm, name) == NULL)
        raise_type_error(vm, "%s must be set to a string object", attribute);
    if (generator->extra == NO_VALUE)
        generator->extra = array_new(vm, GENERATOR_EXTRA_COUNT);
    array_of(generator->extra)->items[which] = name;
}

Value generator_get_name(Vm *vm, Value self)
{
    Value own = own_name(generator_of(self), GENERATOR_EXTRA_NAME);
    return own != NO_VALUE ? own : function_name(vm, generator_of(self)->function);
}

void generator_set_name(Vm *vm, Value self, Value name)
{
    set_own_name(vm, self, GENERATOR_EXTRA_NAME, name, MESSAGE("__name__"));
}

Value generator_get_qualname(Vm *vm, Value self)
{
    Value own = own_name(generator_of(self), GENERATOR_EXTRA_QUALNAME);
    return own != NO_VALUE ? own : function_qualname(vm, generator_of(self)->function);
}

void generator_set_qualname(Vm *vm, Value self, Value name)
{
    set_own_name(vm, self, GENERATOR_EXTRA_QUALNAME, name, MESSAGE("__qualname__"));
}

Value generator_get_code(Vm *vm, Value self)
{
    return function_of(generator_of(self)->function)->code;
}

Value generator_get_delegate(Vm *vm, Value self)
{
    return generator_delegate_of(generator_of(self));
}

Value generator_repr(Vm *vm, Value self)
{
    heap_fix(vm, self);
    return str_format(vm, "<%T object %S at 0x%X>", self, generator_get_qualname(vm, self),
                      (size_t)self);
}

Value generator_get_frame(Vm *vm, Value self)
{
    const Generator *generator = generator_of(self);
    if (generator_state(generator) == GENERATOR_FINISHED)
        return VALUE_NONE;
    const uint8_t *pc;
    const Value *fp;
    for (size_t depth = 0; (fp = vm_frame_at(vm, depth, &pc)) != NULL; depth++) {
        if (frame_flags(fp) & FRAME_GENERATOR && fp[FRAME_NAMESPACE] == self)
            return frame_object_at(vm, depth);
    }
    bool delegating = generator->object.aux & GENERATOR_DELEGATING; // stands before it
    Value locals = generator_namespace(generator);
    if (locals == NO_VALUE)
        locals = vm_variables(vm, generator->function, generator->registers);
    return frame_object_new(vm, value_of(code_of_generator(generator)),
                            function_globals(function_of(generator->function)), locals,
                            small_from((SignedWord)generator->offset + delegating), 0);
}
