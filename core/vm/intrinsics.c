// Rare operations: the rows of intrinsics.def.
#include "core/vm/intrinsics.h"

#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/template.h"
#include "core/objects/tuple.h"
#include "core/objects/type_parameters.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/import.h"
#include "core/vm/raise.h"

// Interactive display.

static void write_line(Vm *vm, Value text)
{
    Value line = str_concatenate(vm, text, SYM_NEWLINE);
    Value stdout_object = dict_get_name(vm, vm->sys_dict, SYM(stdout));
    if (stdout_object != NO_VALUE && stdout_object != VALUE_NONE)
        call_method(vm, stdout_object, SYM(write), 1, &line);
    else
        vm_write(vm, 1, str_of(line)->text, str_of(line)->length);
}

void intrinsic_display(Vm *vm, Value v)
{
    if (v == VALUE_NONE)
        return;
    dict_set(vm, vm->builtins, SYM(_), VALUE_NONE);
    write_line(vm, to_repr(vm, v));
    dict_set(vm, vm->builtins, SYM(_), v);
}

static void display(Vm *vm, Value v)
{
    Value hook = dict_get_name(vm, vm->sys_dict, SYM(displayhook));
    if (hook != NO_VALUE)
        call_1(vm, hook, v);
    else
        intrinsic_display(vm, v);
}

// Asynchronous protocols.

// The iterator of an awaitable that a protocol method returned; TypeError with `format` if it is
// none.
static Value awaitable(Vm *vm, Value v, const char *format)
{
    if (!has_shape(v, SHAPE_COROUTINE) && !has_shape(v, SHAPE_GENERATOR) &&
        type_lookup(vm, type_of(vm, v), SYM(__await__)) == NO_VALUE)
        (raise_type_error)(vm, format, v);
    return generator_awaitable(vm, v);
}

static Value async_iterator(Vm *vm, Value v)
{
    Value iterator = call_special(vm, v, SYM(__aiter__), 0, NULL);
    if (iterator == NO_VALUE)
        raise_type_error(vm, "'async for' requires an object with __aiter__ method, got %T", v);
    if (type_lookup(vm, type_of(vm, iterator), SYM(__anext__)) == NO_VALUE)
        raise_type_error(vm,
                         "'async for' received an object from __aiter__ that does not implement "
                         "__anext__: %T",
                         iterator);
    return iterator;
}

static Value async_next(Vm *vm, Value v)
{
    Value step = call_special(vm, v, SYM(__anext__), 0, NULL);
    if (step == NO_VALUE)
        raise_type_error(vm, "'async for' requires an iterator with __anext__ method, got %T", v);
    if (has_shape(step, SHAPE_ASYNC_STEP))
        return step;
    return awaitable(vm, step,
                     MESSAGE("'async for' received an invalid object from __anext__: %T"));
}

static Value async_enter(Vm *vm, Value *x)
{
    Value manager = x[0], enter_self, exit_self;
    Value exit = get_special(vm, manager, SYM(__aexit__), &exit_self);
    Value enter =
        exit == NO_VALUE ? NO_VALUE : get_special(vm, manager, SYM(__aenter__), &enter_self);
    if (enter == NO_VALUE) {
        const Type *type = type_of(vm, manager);
        bool plain = type_lookup(vm, type, SYM(__enter__)) != NO_VALUE &&
                     type_lookup(vm, type, SYM(__exit__)) != NO_VALUE;
        raise_type_error(vm,
                         "'%T' object does not support the asynchronous context manager protocol "
                         "(missed %s method)%s",
                         manager, exit == NO_VALUE ? MESSAGE("__aexit__") : MESSAGE("__aenter__"),
                         plain ? MESSAGE(" but it supports the context manager protocol. Did you "
                                         "mean to use 'with'?")
                               : "");
    }
    x[0] = exit;
    x[1] = exit_self;
    return awaitable(vm, call(vm, enter, enter_self != NO_VALUE, &enter_self),
                     MESSAGE("'async with' received an object from __aenter__ that does not "
                             "implement __await__: %T"));
}

static Value async_exit(Vm *vm, const Value *x)
{
    Value exception = x[2];
    Value arguments[] = {x[1], VALUE_NONE, VALUE_NONE, VALUE_NONE};
    if (exception != VALUE_NONE) {
        Value traceback = exception_of(exception)->traceback;
        arguments[1] = type_value(type_of(vm, exception));
        arguments[2] = exception;
        arguments[3] = traceback == NO_VALUE ? VALUE_NONE : traceback;
    }
    bool bound = x[1] != NO_VALUE;
    Value result = call(vm, x[0], bound ? 4 : 3, bound ? arguments : arguments + 1);
    return awaitable(vm, result,
                     MESSAGE("'async with' received an object from __aexit__ that does not "
                             "implement __await__: %T"));
}

// Others.

static Value build_class(Vm *vm)
{
    Value found =
        dict_get_name(vm, vm_builtins_for(vm, vm_current_globals(vm)), SYM(__build_class__));
    if (found == NO_VALUE)
        raise_error(vm, SHAPE_NAME_ERROR, "__build_class__ not found");
    return found;
}

static Value except_star_match(Vm *vm, Value *x)
{
    Value match, rest;
    if (x[0] == VALUE_NONE) // nothing is left for this clause
        return VALUE_NONE;
    exception_group_split(vm, x[0], x[1], &match, &rest);
    x[0] = rest;
    return match;
}

static Value set_type_parameters(Vm *vm, Value *x)
{
    if (has_shape(x[0], SHAPE_FUNCTION))
        function_set_type_parameters(vm, x[0], x[1]);
    else
        set_attribute(vm, x[0], SYM(__type_params__), x[1]);
    return x[0];
}

static Value run_match(Vm *vm, enum Intrinsic number, Value *x)
{
    switch (number) {
    case INTRINSIC_MATCH_SEQUENCE:
        return value_bool(match_is_sequence(vm, x[0]));
    case INTRINSIC_MATCH_MAPPING:
        return value_bool(match_is_mapping(vm, x[0]));
    case INTRINSIC_MATCH_LENGTH:
        return int_from_size(vm, length(vm, x[0]));
    case INTRINSIC_MATCH_KEYS:
        return match_keys(vm, x[0], x[1]);
    case INTRINSIC_MATCH_REST:
        return match_rest(vm, x[0], x[1]);
    default:
        return match_class(vm, x[0], x[1], (size_t)small_value(x[2]), x[3]);
    }
}

static Value run_async(Vm *vm, enum Intrinsic number, Value *x)
{
    switch (number) {
    case INTRINSIC_ASYNC_ITERATOR:
        return async_iterator(vm, x[0]);
    case INTRINSIC_ASYNC_NEXT:
        return async_next(vm, x[0]);
    case INTRINSIC_ASYNC_FOR_ENDED:
        return value_bool(is_instance_of(vm, x[0], &type_StopAsyncIteration));
    case INTRINSIC_ASYNC_ENTER:
        return async_enter(vm, x);
    default:
        return async_exit(vm, x);
    }
}

static Value run_typing(Vm *vm, enum Intrinsic number, Value *x)
{
    switch (number) {
    case INTRINSIC_TEMPLATE:
        return template_new(vm, x[0]);
    case INTRINSIC_INTERPOLATION:
        return interpolation_new(vm, x[0], x[1], x[2], x[3]);
    case INTRINSIC_TYPE_VARIABLE:
        return type_variable_new(vm, x[0], x[1], x[2], x[3]);
    case INTRINSIC_PARAMETER_SPECIFICATION:
        return parameter_specification_new(vm, x[0], x[1]);
    case INTRINSIC_TYPE_VARIABLE_TUPLE:
        return type_variable_tuple_new(vm, x[0], x[1]);
    case INTRINSIC_TYPE_ALIAS:
        return type_alias_new(vm, x[0], x[1], x[2]);
    case INTRINSIC_GENERIC_BASE:
        return generic_base_new(vm, x[0]);
    default:
        return set_type_parameters(vm, x);
    }
}

bool intrinsic_accepts(Vm *vm, enum Intrinsic number, const Value *x)
{
    switch (number) {
    case INTRINSIC_IMPORT:
        return is_str(x[0]) && is_small(x[2]) && small_value(x[2]) >= 0;
    case INTRINSIC_IMPORT_FROM:
        return is_str(x[1]);
    case INTRINSIC_MATCH_KEYS:
    case INTRINSIC_MATCH_REST:
        return is_tuple(x[1]);
    case INTRINSIC_MATCH_CLASS:
        return is_small(x[2]) && small_value(x[2]) >= 0 && is_tuple(x[3]);
    case INTRINSIC_EXCEPT_STAR_END:
        return is_exception(vm, x[0]) && is_list(x[1]);
    case INTRINSIC_SET_HANDLED:
        return is_exception(vm, x[0]);
    case INTRINSIC_EXCEPT_STAR_MATCH:
        return x[0] == VALUE_NONE || is_exception(vm, x[0]);
    case INTRINSIC_ASYNC_EXIT:
        return x[2] == VALUE_NONE || is_exception(vm, x[2]);
    case INTRINSIC_TEMPLATE:
    case INTRINSIC_GENERIC_BASE:
        return is_tuple(x[0]);
    case INTRINSIC_INTERPOLATION:
        return is_str(x[1]) && is_str(x[3]);
    case INTRINSIC_TYPE_VARIABLE:
    case INTRINSIC_PARAMETER_SPECIFICATION:
    case INTRINSIC_TYPE_VARIABLE_TUPLE:
    case INTRINSIC_TYPE_ALIAS:
        return is_str(x[0]);
    default:
        return true;
    }
}

Value intrinsic_run(Vm *vm, enum Intrinsic number, Value *x)
{
    switch (number) {
    case INTRINSIC_BUILD_CLASS:
        return build_class(vm);
    case INTRINSIC_IMPORT:
        return import_statement(vm, x[0], x[1], x[2]);
    case INTRINSIC_IMPORT_FROM:
        return import_from(vm, x[0], str_intern_value(vm, x[1]));
    case INTRINSIC_IMPORT_STAR:
        import_star(vm, x[0]);
        return VALUE_NONE;
    case INTRINSIC_ASSERTION_ERROR:
        return type_value(&type_AssertionError);
    case INTRINSIC_DISPLAY:
        display(vm, x[0]);
        return VALUE_NONE;
    case INTRINSIC_EXCEPT_STAR_MATCH:
        return except_star_match(vm, x);
    case INTRINSIC_EXCEPT_STAR_END:
        return exception_group_merge(vm, x[0], x[1]);
    case INTRINSIC_SET_HANDLED:
        vm->handled = x[0];
        return x[0];
    case INTRINSIC_LOCALS:
        return vm_current_locals(vm);
    case INTRINSIC_MATCH_SEQUENCE:
    case INTRINSIC_MATCH_MAPPING:
    case INTRINSIC_MATCH_LENGTH:
    case INTRINSIC_MATCH_KEYS:
    case INTRINSIC_MATCH_REST:
    case INTRINSIC_MATCH_CLASS:
        return run_match(vm, number, x);
    case INTRINSIC_ASYNC_ITERATOR:
    case INTRINSIC_ASYNC_NEXT:
    case INTRINSIC_ASYNC_FOR_ENDED:
    case INTRINSIC_ASYNC_ENTER:
    case INTRINSIC_ASYNC_EXIT:
        return run_async(vm, number, x);
    default:
        return run_typing(vm, number, x);
    }
}
