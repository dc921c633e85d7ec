// dict: the type and its methods.
#include "core/objects/builder.h"
#include "core/objects/container_methods.h"
#include "core/objects/dict_views.h"
#include "core/objects/operators.h"
#include "core/objects/set_algebra.h"
#include "core/objects/shape.h"
#include "core/objects/table.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

NATIVE(dict_dunder_new, "dict.__new__", "cls, /, *args, **keywords")
static Value dict_dunder_new(Vm *vm, Value *args, size_t count)
{
    return instance_new(vm, args[0]);
}

static Value update(Vm *vm, const Value *args)
{
    if (args[1] != NO_VALUE)
        dict_update(vm, args[0], args[1]);
    if (args[2] != NO_VALUE)
        dict_update(vm, args[0], args[2]);
    return VALUE_NONE;
}

NATIVE(dict_init, "dict.__init__", "self, mapping=?, /, **keywords")
static Value dict_init(Vm *vm, Value *args, size_t count)
{
    return update(vm, args);
}

NATIVE(dict_update_method, "dict.update", "self, other=?, /, **keywords")
static Value dict_update_method(Vm *vm, Value *args, size_t count)
{
    return update(vm, args);
}

NATIVE(dict_fromkeys, "dict.fromkeys", "cls, iterable, value=None, /")
static Value dict_fromkeys(Vm *vm, Value *args, size_t count)
{
    Value dict = call_0(vm, args[0]);
    const Dict *keys = is_dict(args[1]) ? dict_of(args[1]) : set_cast(vm, args[1]);
    if (keys != NULL && is_dict(dict) && dict_length(dict) == 0 &&
        !(object_of(dict)->aux & DICT_NAMESPACE)) {
        table_copy(vm, dict_of(dict), keys, true);
        for (size_t i = 0; i < dict_used(dict); i++)
            dict_entry(dict, i)[1] = args[2];
        return dict;
    }
    Value iterator = iterator_of(vm, args[1]);
    for (Value key; (key = iterator_next(vm, iterator)) != NO_VALUE;) {
        if (is_dict(dict))
            dict_set(vm, dict, key, args[2]);
        else
            set_item(vm, dict, key, args[2]);
    }
    return dict;
}

Value dict_repr(Vm *vm, Value self)
{
    Builder builder;
    builder_init(&builder, vm, 16);
    builder_add_byte(&builder, '{');
    if (!repr_enter(vm, self)) {
        builder_add_c(&builder, "...}");
        return builder_finish_str(&builder);
    }
    size_t position = 0;
    const char *separator = "";
    for (Value key, value; dict_next(self, &position, &key, &value); separator = ", ")
        builder_format(&builder, "%s%R: %R", separator, key, value);
    repr_leave(vm, self);
    builder_add_byte(&builder, '}');
    return builder_finish_str(&builder);
}

Value dict_compare_equal(Vm *vm, Value self, Value other)
{
    const Dict *table = dict_of(self), *others = dict_cast(vm, other);
    if (others == NULL)
        return VALUE_NOT_IMPLEMENTED;
    if (table->live != others->live)
        return VALUE_FALSE;
    size_t position = 0;
    for (Value key, value; dict_next(self, &position, &key, &value);) {
        SignedWord number = table_find(vm, others, key, table_entry_hash(table, position - 1));
        if (number < 0 || !equal(vm, value, table_entry(others, (size_t)number)[1]))
            return VALUE_FALSE;
    }
    return VALUE_TRUE;
}

// Items.

NATIVE(dict_getitem, "dict.__getitem__", "self, key, /")
static Value dict_getitem(Vm *vm, Value *args, size_t count)
{
    Value value = dict_get(vm, args[0], args[1]);
    if (value == NO_VALUE && !is_dict(args[0]))
        value = call_special(vm, args[0], SYM(__missing__), 1, &args[1]);
    if (value == NO_VALUE)
        raise_key_error(vm, args[1]);
    return value;
}

NATIVE(dict_setitem, "dict.__setitem__", "self, key, value, /")
static Value dict_setitem(Vm *vm, Value *args, size_t count)
{
    dict_set(vm, args[0], args[1], args[2]);
    return VALUE_NONE;
}

NATIVE(dict_delitem, "dict.__delitem__", "self, key, /")
static Value dict_delitem(Vm *vm, Value *args, size_t count)
{
    if (dict_remove(vm, args[0], args[1]) == NO_VALUE)
        raise_key_error(vm, args[1]);
    return VALUE_NONE;
}

NATIVE(dict_get_method, "dict.get", "self, key, default=None, /")
static Value dict_get_method(Vm *vm, Value *args, size_t count)
{
    Value value = dict_get(vm, args[0], args[1]);
    return value == NO_VALUE ? args[2] : value;
}

NATIVE(dict_setdefault, "dict.setdefault", "self, key, default=None, /")
static Value dict_setdefault(Vm *vm, Value *args, size_t count)
{
    return dict_set_default(vm, args[0], args[1], args[2]);
}

NATIVE(dict_pop, "dict.pop", "self, key, default=?, /")
static Value dict_pop(Vm *vm, Value *args, size_t count)
{
    Value value = dict_length(args[0]) == 0 ? NO_VALUE : dict_remove(vm, args[0], args[1]);
    if (value == NO_VALUE)
        value = args[2];
    if (value == NO_VALUE)
        raise_key_error(vm, args[1]);
    return value;
}

NATIVE(dict_popitem, "dict.popitem", "self, /")
static Value dict_popitem(Vm *vm, Value *args, size_t count)
{
    Value pair = tuple_new(vm, NULL, 2);
    Value *items = tuple_of(pair)->items;
    if (!dict_pop_last(vm, args[0], &items[0], &items[1]))
        raise_key_error(vm, str_format(vm, "popitem(): dictionary is empty"));
    return pair;
}

NATIVE(dict_clear_method, "dict.clear", "self, /")
static Value dict_clear_method(Vm *vm, Value *args, size_t count)
{
    dict_clear(vm, args[0]);
    return VALUE_NONE;
}

NATIVE(dict_copy_method, "dict.copy", "self, /")
static Value dict_copy_method(Vm *vm, Value *args, size_t count)
{
    return dict_copy(vm, args[0]);
}

// Unions.

static Value merged(Vm *vm, Value first, Value second)
{
    if (dict_cast(vm, first) == NULL || dict_cast(vm, second) == NULL)
        return VALUE_NOT_IMPLEMENTED;
    Value result = dict_copy(vm, first);
    dict_update(vm, result, second);
    return result;
}

NATIVE(dict_or, "dict.__or__", "self, value, /")
static Value dict_or(Vm *vm, Value *args, size_t count)
{
    return merged(vm, args[0], args[1]);
}

NATIVE(dict_ror, "dict.__ror__", "self, value, /")
static Value dict_ror(Vm *vm, Value *args, size_t count)
{
    return merged(vm, args[1], args[0]);
}

NATIVE(dict_ior, "dict.__ior__", "self, value, /")
static Value dict_ior(Vm *vm, Value *args, size_t count)
{
    dict_update(vm, args[0], args[1]);
    return args[0];
}

// Views.

NATIVE(dict_keys, "dict.keys", "self, /")
static Value dict_keys(Vm *vm, Value *args, size_t count)
{
    return dict_view_new(vm, SHAPE_DICT_KEYS, args[0]);
}

NATIVE(dict_values, "dict.values", "self, /")
static Value dict_values(Vm *vm, Value *args, size_t count)
{
    return dict_view_new(vm, SHAPE_DICT_VALUES, args[0]);
}

NATIVE(dict_items, "dict.items", "self, /")
static Value dict_items(Vm *vm, Value *args, size_t count)
{
    return dict_view_new(vm, SHAPE_DICT_ITEMS, args[0]);
}

MEMBERS(dict_members, CONTAINER_BASICS, CONTAINER_CONTAINS, CONTAINER_REVERSED,
        CONSTANT(__hash__, NONE), METHOD(__new__, dict_dunder_new), METHOD(__init__, dict_init),
        METHOD(__getitem__, dict_getitem), METHOD(__setitem__, dict_setitem),
        METHOD(__delitem__, dict_delitem), METHOD(__or__, dict_or), METHOD(__ror__, dict_ror),
        METHOD(__ior__, dict_ior), METHOD(get, dict_get_method),
        METHOD(setdefault, dict_setdefault), METHOD(pop, dict_pop), METHOD(popitem, dict_popitem),
        METHOD(keys, dict_keys), METHOD(items, dict_items), METHOD(values, dict_values),
        METHOD(update, dict_update_method), METHOD(fromkeys, dict_fromkeys),
        METHOD(clear, dict_clear_method), METHOD(copy, dict_copy_method),
        METHOD(__class_getitem__, class_getitem));

ROM_TYPE(type_dict, dict, SHAPE_DICT, type_object, dict_members, .fixed_words = 3,
         .flags = TYPE_WITH_LAYOUT(DICT_LAYOUT));
