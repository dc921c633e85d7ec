// Out-of-line bodies of instructions: names, displays, unpacking, formatting, with.
#include "core/vm/operations.h"

#include "core/compiler/opcodes.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/tuple.h"
#include "core/vm/cache.h"
#include "core/vm/generator.h"
#include "core/vm/raise.h"

// Names.

Value operation_namespace(const Value *fp)
{
    Value namespace = fp[FRAME_NAMESPACE];
    return frame_flags(fp) & FRAME_GENERATOR ? generator_namespace(generator_of(namespace))
                                             : namespace;
}

typedef struct ItemRequest {
    Value mapping;
    Value key;
} ItemRequest;

static Value get_item_body(Vm *vm, void *context)
{
    const ItemRequest *request = context;
    return get_item(vm, request->mapping, request->key);
}

static Value delete_item_body(Vm *vm, void *context)
{
    const ItemRequest *request = context;
    delete_item(vm, request->mapping, request->key);
    return VALUE_NONE;
}

// Runs body; NO_VALUE when it raises KeyError.
static Value without_key_error(Vm *vm, Value (*body)(Vm *vm, void *context), Value mapping,
                               Value key)
{
    ItemRequest request = {mapping, key};
    Value error;
    Value result = vm_protect(vm, body, &request, &error);
    if (error != NO_VALUE && !is_instance_of(vm, error, &type_KeyError))
        raise_again(vm, error);
    return result;
}

Value operation_find_in(Vm *vm, Value mapping, Value name)
{
    if (is_dict(mapping))
        return dict_get_name(vm, mapping, name);
    return without_key_error(vm, get_item_body, mapping, name);
}

Value operation_get_global(Vm *vm, Value globals, Value name)
{
    Value found = cache_get_global(vm, NULL, globals, name);
    if (found == NO_VALUE)
        raise_unbound_name(vm, name);
    return found;
}

// Code with a namespace runs without one only when a program calls a class body by itself.
static Value checked_namespace(Vm *vm, const Value *fp)
{
    Value namespace = operation_namespace(fp);
    if (namespace == NO_VALUE)
        raise_error(vm, SHAPE_SYSTEM_ERROR, "no locals found");
    return namespace;
}

Value operation_get_name(Vm *vm, const Value *fp, Value name)
{
    Value found = operation_find_in(vm, checked_namespace(vm, fp), name);
    if (found != NO_VALUE)
        return found;
    return operation_get_global(vm, function_globals(function_of(fp[FRAME_FUNCTION])), name);
}

void operation_set_name(Vm *vm, const Value *fp, Value name, Value value)
{
    Value namespace = checked_namespace(vm, fp);
    if (is_dict(namespace))
        dict_set(vm, namespace, name, value);
    else
        set_item(vm, namespace, name, value);
}

void operation_delete_name(Vm *vm, const Value *fp, Value name)
{
    Value namespace = checked_namespace(vm, fp);
    Value found = is_dict(namespace) ? dict_remove(vm, namespace, name)
                                     : without_key_error(vm, delete_item_body, namespace, name);
    if (found == NO_VALUE)
        raise_unbound_name(vm, name);
}

void operation_delete_global(Vm *vm, Value globals, Value name)
{
    if (dict_remove(vm, globals, name) == NO_VALUE)
        raise_unbound_name(vm, name);
}

Value operation_get_free(Vm *vm, const Value *fp, size_t index)
{
    Value content = cell_of(function_of(fp[FRAME_FUNCTION])->cells[index])->content;
    if (content == NO_VALUE)
        raise_unbound_free(vm, tuple_of(frame_code(fp)->free_names)->items[index]);
    return content;
}

// Displays.

// With __iter__ = None it is iter() that complains.
static bool lacks_iteration(Vm *vm, Value v)
{
    return !is_iterable(vm, v) && type_lookup(vm, type_of(vm, v), SYM(__iter__)) == NO_VALUE;
}

void operation_list_extend(Vm *vm, Value list, Value iterable)
{
    if (lacks_iteration(vm, iterable))
        raise_type_error(vm, "Value after * must be an iterable, not %T", iterable);
    list_extend(vm, list, iterable);
}

void operation_dict_update(Vm *vm, Value dict, Value mapping)
{
    if (!is_dict(mapping) && find_attribute(vm, mapping, SYM(keys)) == NO_VALUE)
        raise_type_error(vm, "'%T' object is not a mapping", mapping);
    dict_update(vm, dict, mapping);
}

// "module.name()" of what is called with a bad ** argument.
static Value describe_callable(Vm *vm, Value callable)
{
    Value qualname = find_attribute(vm, callable, SYM(__qualname__));
    if (qualname == NO_VALUE)
        return to_str(vm, callable);
    Value module = find_attribute(vm, callable, SYM(__module__));
    if (module == NO_VALUE || module == VALUE_NONE || module == SYM(builtins))
        return str_format(vm, "%S()", qualname);
    return str_format(vm, "%S.%S()", module, qualname);
}

const Value *operation_arguments(Vm *vm, Value callable, Value arguments, Value *holder,
                                 size_t *count)
{
    if (!is_tuple(arguments) && !is_list(arguments)) {
        if (lacks_iteration(vm, arguments))
            raise_type_error(vm, "%S argument after * must be an iterable, not %T",
                             describe_callable(vm, callable), arguments);
        arguments = tuple_from_iterable(vm, arguments);
    }
    *holder = arguments;
    if (is_tuple(arguments)) {
        *count = tuple_of(arguments)->length;
        return tuple_of(arguments)->items;
    }
    *count = list_of(arguments)->length;
    return *count == 0 ? NULL : list_items(list_of(arguments));
}

static void merge_key(Vm *vm, Value dict, Value key, Value value, Value callable)
{
    if (str_cast(vm, key) == NULL)
        raise_type_error(vm, "keywords must be strings");
    if (dict_get(vm, dict, key) != NO_VALUE)
        raise_type_error(vm, "%S got multiple values for keyword argument '%S'",
                         describe_callable(vm, callable), key);
    dict_set(vm, dict, key, value);
}

void operation_dict_merge(Vm *vm, Value dict, Value mapping, Value callable)
{
    Value source = mapping;
    if (!is_dict(mapping)) {
        if (find_attribute(vm, mapping, SYM(keys)) == NO_VALUE)
            raise_type_error(vm, "%S argument after ** must be a mapping, not %T",
                             describe_callable(vm, callable), mapping);
        source = dict_new(vm);
        dict_update(vm, source, mapping);
    }
    size_t position = 0;
    Value key, value;
    while (dict_next(source, &position, &key, &value))
        merge_key(vm, dict, key, value, callable);
}

Value operation_build_set(Vm *vm, const Value *items, size_t count)
{
    Value set = set_new(vm, SHAPE_SET);
    for (size_t i = 0; i < count; i++)
        set_add(vm, set, items[i]);
    return set;
}

Value operation_build_dict(Vm *vm, const Value *pairs, size_t count)
{
    Value dict = dict_new_sized(vm, count);
    for (size_t i = 0; i < count; i++)
        dict_set(vm, dict, pairs[2 * i], pairs[2 * i + 1]);
    return dict;
}

Value operation_build_string(Vm *vm, const Value *parts, size_t count)
{
    size_t total = 0;
    for (size_t i = 0; i < count; i++) {
        if (str_cast(vm, parts[i]) == NULL)
            raise_type_error(vm, "can only join str, not %T", parts[i]);
        total += str_cast(vm, parts[i])->length;
    }
    Builder builder;
    builder_init(&builder, vm, total);
    for (size_t i = 0; i < count; i++) {
        const Str *part = str_cast(vm, parts[i]);
        builder_add_bytes(&builder, part->text, part->length);
    }
    return builder_finish_str(&builder);
}

// Unpacking.

_Noreturn static void raise_too_few(Vm *vm, size_t wanted, bool star, size_t got)
{
    raise_value_error(vm, "not enough values to unpack (expected %s%z, got %z)",
                      star ? MESSAGE("at least ") : "", wanted, got);
}

_Noreturn static void raise_too_many(Vm *vm, size_t wanted, size_t got)
{
    raise_value_error(vm, "too many values to unpack (expected %z, got %z)", wanted, got);
}

static void unpack_items(Vm *vm, const Value *items, size_t count, Value *out, size_t before,
                         bool star, size_t after)
{
    if (count < before + after)
        raise_too_few(vm, before + after, star, count);
    if (!star && count > before)
        raise_too_many(vm, before, count);
    size_t middle = count - before - after;
    Value rest = star ? list_new(vm, items + before, middle) : NO_VALUE;
    for (size_t i = 0; i < before; i++)
        out[i] = items[i];
    if (star)
        out[before] = rest;
    for (size_t i = 0; i < after; i++)
        out[before + 1 + i] = items[before + middle + i];
}

// Any iterator, one item at a time.
static void unpack_iterator(Vm *vm, Value iterator, Value *out, size_t before, bool star,
                            size_t after)
{
    for (size_t i = 0; i < before; i++) {
        Value item = iterator_next(vm, iterator);
        if (item == NO_VALUE)
            raise_too_few(vm, before + after, star, i);
        out[i] = item;
    }
    if (!star) {
        if (iterator_next(vm, iterator) != NO_VALUE)
            raise_value_error(vm, "too many values to unpack (expected %z)", before);
        return;
    }
    Value rest = list_from_iterable(vm, iterator);
    List *list = list_of(rest);
    if (list->length < after)
        raise_too_few(vm, before + after, true, before + list->length);
    out[before] = rest;
    list->length -= after;
    for (size_t i = 0; i < after; i++) {
        Value *item = &list_items(list)[list->length + i];
        out[before + 1 + i] = *item;
        *item = NO_VALUE;
    }
}

void operation_unpack(Vm *vm, Value iterable, Value *out, size_t before, bool star, size_t after)
{
    if (is_tuple(iterable)) {
        unpack_items(vm, tuple_of(iterable)->items, tuple_of(iterable)->length, out, before, star,
                     after);
    } else if (is_list(iterable)) {
        const List *list = list_of(iterable);
        unpack_items(vm, list->length == 0 ? NULL : list_items(list), list->length, out, before,
                     star, after);
    } else {
        if (lacks_iteration(vm, iterable))
            raise_type_error(vm, "cannot unpack non-iterable %T object", iterable);
        if (!star && is_dict(iterable) && dict_length(iterable) > before)
            raise_too_many(vm, before, dict_length(iterable));
        unpack_iterator(vm, iterator_of(vm, iterable), out, before, star, after);
    }
}

// Formatting.

Value operation_format(Vm *vm, Value v, Value spec, unsigned conversion)
{
    switch (conversion) {
    case 1:
        v = to_str(vm, v);
        break;
    case 2:
        v = to_repr(vm, v);
        break;
    case 3:
        v = to_ascii(vm, v);
        break;
    default:
        break;
    }
    if (is_str(spec) && str_of(spec)->length == 0) {
        if (is_str(v))
            return v;
        if (is_small(v))
            return int_to_text(vm, v, 10);
    }
    return format_value(vm, v, spec);
}

// Functions.

Value operation_make_function(Vm *vm, Value code, Value globals, unsigned flags, const Value *parts)
{
    Value function = function_new(vm, code, globals);
    if ((flags & FUNCTION_DEFAULTS && !is_tuple(parts[0])) ||
        (flags & FUNCTION_KEYWORD_DEFAULTS && !is_dict(parts[flags & FUNCTION_DEFAULTS])))
        raise_error(vm, SHAPE_SYSTEM_ERROR, "bad defaults of a function");
    if (flags & FUNCTION_DEFAULTS)
        function_set_defaults(vm, function, *parts++);
    if (flags & FUNCTION_KEYWORD_DEFAULTS)
        function_set_keyword_defaults(vm, function, *parts++);
    if (flags & FUNCTION_ANNOTATE)
        function_set_annotate(vm, function, *parts);
    return function;
}

// The with statement.

Value operation_with_enter(Vm *vm, Value *x)
{
    Value manager = x[0], enter_self, exit_self;
    Value exit = get_special(vm, manager, SYM(__exit__), &exit_self);
    Value enter =
        exit == NO_VALUE ? NO_VALUE : get_special(vm, manager, SYM(__enter__), &enter_self);
    if (enter == NO_VALUE) {
        const Type *type = type_of(vm, manager);
        bool async = type_lookup(vm, type, SYM(__aenter__)) != NO_VALUE &&
                     type_lookup(vm, type, SYM(__aexit__)) != NO_VALUE;
        raise_type_error(vm,
                         "'%T' object does not support the context manager protocol (missed %s "
                         "method)%s",
                         manager, exit == NO_VALUE ? MESSAGE("__exit__") : MESSAGE("__enter__"),
                         async ? MESSAGE(" but it supports the asynchronous context manager "
                                         "protocol. Did you mean to use 'async with'?")
                               : "");
    }
    x[0] = exit;
    x[1] = exit_self;
    return call(vm, enter, enter_self != NO_VALUE, &enter_self);
}

static Value call_exit(Vm *vm, const Value *x, Value type, Value exception, Value traceback)
{
    Value arguments[] = {x[1], type, exception, traceback};
    bool bound = x[1] != NO_VALUE;
    return call(vm, x[0], bound ? 4 : 3, bound ? arguments : arguments + 1);
}

void operation_with_exit(Vm *vm, const Value *x)
{
    call_exit(vm, x, VALUE_NONE, VALUE_NONE, VALUE_NONE);
}

bool operation_with_except(Vm *vm, const Value *x, Value exception)
{
    Value traceback = exception_of(exception)->traceback;
    return truth(vm, call_exit(vm, x, type_value(type_of(vm, exception)), exception,
                               traceback == NO_VALUE ? VALUE_NONE : traceback));
}
