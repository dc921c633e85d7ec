// types.SimpleNamespace: an object that has nothing but attributes.
#include "core/objects/simple_namespace.h"
#include "core/objects/builder.h"
#include "core/objects/cast.h"
#include "core/objects/dict.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "natives.h"

static Value new_of(Vm *vm, Value class)
{
    Value self = instance_new(vm, class);
    instance_dict(vm, self);
    return self;
}

Value simple_namespace_new(Vm *vm)
{
    return new_of(vm, type_value(&type_simple_namespace));
}

NATIVE(namespace_new, "simple_namespace.__new__", "cls, /, *args, **keywords")
static Value namespace_new(Vm *vm, Value *args, size_t count)
{
    return new_of(vm, args[0]);
}

NATIVE(namespace_init, "simple_namespace.__init__", "self, mapping_or_iterable=(), /, **keywords")
static Value namespace_init(Vm *vm, Value *args, size_t count)
{
    Value given = dict_new(vm), key, item;
    dict_update(vm, given, args[1]);
    for (size_t position = 0; dict_next(given, &position, &key, &item);) {
        if (str_cast(vm, key) == NULL)
            raise_type_error(vm, "keywords must be strings");
    }
    Value dict = instance_dict(vm, args[0]);
    dict_update(vm, dict, given);
    if (args[2] != NO_VALUE)
        dict_update(vm, dict, args[2]);
    return VALUE_NONE;
}

NATIVE(namespace_repr, "simple_namespace.__repr__", "self, /")
static Value namespace_repr(Vm *vm, Value *args, size_t count)
{
    const Type *type = type_of(vm, args[0]);
    Value name = type == &type_simple_namespace ? SYM(namespace) : type_name(type);
    if (!repr_enter(vm, args[0]))
        return str_format(vm, "%S(...)", name);
    Builder builder;
    builder_init(&builder, vm, 32);
    builder_format(&builder, "%S(", name);
    Value dict = dict_copy(vm, instance_dict(vm, args[0])), key, item;
    const char *separator = "";
    for (size_t position = 0; dict_next(dict, &position, &key, &item);) {
        if (str_cast(vm, key) == NULL)
            continue;
        builder_format(&builder, "%s%S=%R", separator, key, item);
        separator = ", ";
    }
    builder_add_byte(&builder, ')');
    repr_leave(vm, args[0]);
    return builder_finish_str(&builder);
}

NATIVE(namespace_eq, "simple_namespace.__eq__", "self, other, /")
static Value namespace_eq(Vm *vm, Value *args, size_t count)
{
    if (!is_laid_out_as(vm, args[1], SHAPE_SIMPLE_NAMESPACE))
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(equal(vm, instance_dict(vm, args[0]), instance_dict(vm, args[1])));
}

NATIVE(namespace_replace, "simple_namespace.__replace__", "self, /, **changes")
static Value namespace_replace(Vm *vm, Value *args, size_t count)
{
    Value copy = call_0(vm, type_value(type_of(vm, args[0])));
    if (!is_laid_out_as(vm, copy, SHAPE_SIMPLE_NAMESPACE))
        raise_type_error(vm, "expect %N type, but %T() returned '%T' object",
                         type_value(&type_simple_namespace), args[0], copy);
    Value dict = instance_dict(vm, copy);
    dict_update(vm, dict, instance_dict(vm, args[0]));
    if (args[1] != NO_VALUE)
        dict_update(vm, dict, args[1]);
    return copy;
}

NATIVE(namespace_reduce, "simple_namespace.__reduce__", "self, /")
static Value namespace_reduce(Vm *vm, Value *args, size_t count)
{
    Value result[] = {type_value(type_of(vm, args[0])), value_of(&tuple_empty),
                      instance_dict(vm, args[0])};
    return tuple_new(vm, result, 3);
}

static Value namespace_dict(Vm *vm, Value self)
{
    return instance_dict(vm, self);
}

GETSET(namespace_dict, "simple_namespace.__dict__", namespace_dict, NULL)

MEMBERS(namespace_members, METHOD(__new__, namespace_new), METHOD(__init__, namespace_init),
        METHOD(__repr__, namespace_repr), METHOD(__eq__, namespace_eq),
        METHOD(__replace__, namespace_replace), METHOD(__reduce__, namespace_reduce),
        ACCESSOR(__dict__, namespace_dict), CONSTANT(__hash__, NONE),
        SYMBOL_ROW(__module__, types));

ROM_TYPE(type_simple_namespace, SimpleNamespace, SHAPE_SIMPLE_NAMESPACE, type_object,
         namespace_members, .flags = TYPE_HAS_DICT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
