// object: the root of all classes, and what every value can do.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/collect.h"
#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/shape.h"
#include "core/objects/slots.h"
#include "core/objects/tuple.h"
#include "natives.h"

// Whether a class replaces what object offers under this name.
static bool overrides(Vm *vm, const Type *type, Value name)
{
    return type_lookup(vm, type, name) != type_own_attribute(vm, &type_object, name);
}

// TypeError for a class with abstract methods.
_Noreturn static void raise_abstract(Vm *vm, Value type)
{
    Value names = list_from_iterable(vm, get_attribute(vm, type, SYM(__abstractmethods__)));
    list_sort_in_place(vm, names, VALUE_NONE, false);
    size_t count = list_of(names)->length;
    Value separator = str_from_c(vm, "', '");
    raise_type_error(vm,
                     "Can't instantiate abstract class %N without an implementation for abstract "
                     "method%s '%S'",
                     type, count == 1 ? "" : "s", call_method(vm, separator, SYM(join), 1, &names));
}

NATIVE(object_new, "object.__new__", "cls, /, *args, **keywords")
static Value object_new(Vm *vm, Value *args, size_t count)
{
    const Type *type = type_cast(vm, args[0]);
    if (type == NULL)
        raise_type_error(vm, "object.__new__(X): X is not a type object (%T)", args[0]);
    bool excess = count > 2 || (args[1] != NO_VALUE && dict_length(args[1]) > 0);
    if (excess && overrides(vm, type, SYM(__new__)))
        raise_type_error(vm,
                         "object.__new__() takes exactly one argument (the type to instantiate)");
    if (excess && !overrides(vm, type, SYM(__init__)))
        raise_type_error(vm, "%N() takes no arguments", args[0]);
    if (type->base_shape != SHAPE_OBJECT)
        raise_type_error(vm, "object.__new__(%N) is not safe, use %N.__new__()", args[0],
                         type_value(rom_types[type->base_shape]));
    if (type->flags & TYPE_ABSTRACT)
        raise_abstract(vm, args[0]);
    Value self = instance_new(vm, args[0]);
    if (type->flags & TYPE_HAS_DEL)
        collect_watch(vm, self);
    return self;
}

NATIVE(object_dunder_init, "object.__init__", "self, /, *args, **keywords")
static Value object_dunder_init(Vm *vm, Value *args, size_t count)
{
    const Type *type = type_of(vm, args[0]);
    bool excess = count > 2 || (args[1] != NO_VALUE && dict_length(args[1]) > 0);
    if (excess && overrides(vm, type, SYM(__init__)))
        raise_type_error(vm, "object.__init__() takes exactly one argument (the instance to "
                             "initialize)");
    if (excess && !overrides(vm, type, SYM(__new__)))
        raise_type_error(
            vm, "%T.__init__() takes exactly one argument (the instance to initialize)", args[0]);
    return VALUE_NONE;
}

// "module.qualname" of a type, without "builtins.".
static void add_type_name(Builder *builder, const Type *type)
{
    Value module = type_module_name(builder->vm, type);
    if (str_cast(builder->vm, module) != NULL && module != SYM(builtins))
        builder_format(builder, "%S.", module);
    builder_format(builder, "%S", type_qualname(type));
}

NATIVE(object_repr, "object.__repr__", "self, /")
static Value object_repr(Vm *vm, Value *args, size_t count)
{
    Builder builder;
    builder_init(&builder, vm, 48);
    builder_add_byte(&builder, '<');
    add_type_name(&builder, type_of(vm, args[0]));
    heap_fix(vm, args[0]);
    builder_format(&builder, " object at 0x%X>", (size_t)args[0]);
    return builder_finish_str(&builder);
}

NATIVE(object_str, "object.__str__", "self, /")
static Value object_str(Vm *vm, Value *args, size_t count)
{
    return to_repr(vm, args[0]);
}

NATIVE(object_format, "object.__format__", "self, spec, /")
static Value object_format(Vm *vm, Value *args, size_t count)
{
    const Str *spec = str_cast(vm, args[1]);
    if (spec == NULL)
        raise_type_error(vm, "__format__() argument must be str, not %T", args[1]);
    if (spec->length > 0)
        raise_type_error(vm, "unsupported format string passed to %T.__format__", args[0]);
    return to_str(vm, args[0]);
}

NATIVE(object_hash, "object.__hash__", "self, /")
static Value object_hash(Vm *vm, Value *args, size_t count)
{
    heap_fix(vm, args[0]);
    return small_from((SignedWord)((Word)args[0] >> 3));
}

NATIVE(object_eq, "object.__eq__", "self, other, /")
static Value object_eq(Vm *vm, Value *args, size_t count)
{
    return args[0] == args[1] ? VALUE_TRUE : VALUE_NOT_IMPLEMENTED;
}

NATIVE(object_ne, "object.__ne__", "self, other, /")
static Value object_ne(Vm *vm, Value *args, size_t count)
{
    Value result = call_special(vm, args[0], SYM(__eq__), 1, &args[1]);
    if (result == NO_VALUE || result == VALUE_NOT_IMPLEMENTED)
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(!truth(vm, result));
}

NATIVE(object_order, "object.__lt__", "self, other, /")
static Value object_order(Vm *vm, Value *args, size_t count)
{
    return VALUE_NOT_IMPLEMENTED;
}

NATIVE(object_getattribute, "object.__getattribute__", "self, name, /")
static Value object_getattribute(Vm *vm, Value *args, size_t count)
{
    Value name = attribute_name(vm, args[1]);
    Value found = generic_get_attribute(vm, args[0], name);
    if (found == NO_VALUE)
        raise_no_attribute(vm, args[0], name);
    return found;
}

NATIVE(object_setattr, "object.__setattr__", "self, name, value, /")
static Value object_setattr(Vm *vm, Value *args, size_t count)
{
    if (type_of(vm, args[0])->flags & TYPE_IS_TYPE)
        raise_type_error(vm, "can't apply this __setattr__ to %T object", args[0]);
    generic_set_attribute(vm, args[0], attribute_name(vm, args[1]), args[2]);
    return VALUE_NONE;
}

NATIVE(object_delattr, "object.__delattr__", "self, name, /")
static Value object_delattr(Vm *vm, Value *args, size_t count)
{
    generic_set_attribute(vm, args[0], attribute_name(vm, args[1]), NO_VALUE);
    return VALUE_NONE;
}

NATIVE(object_init_subclass, "object.__init_subclass__", "cls, /, **keywords")
static Value object_init_subclass(Vm *vm, Value *args, size_t count)
{
    if (args[1] != NO_VALUE && dict_length(args[1]) > 0)
        raise_type_error(vm, "%N.__init_subclass__() takes no keyword arguments", args[0]);
    return VALUE_NONE;
}

NATIVE(object_subclasshook, "object.__subclasshook__", "cls, other, /")
static Value object_subclasshook(Vm *vm, Value *args, size_t count)
{
    return VALUE_NOT_IMPLEMENTED;
}

NATIVE(object_sizeof, "object.__sizeof__", "self, /")
static Value object_sizeof(Vm *vm, Value *args, size_t count)
{
    if (!heap_contains(heap_of(vm), args[0]))
        return VALUE_SMALL(0);
    return int_from_size(vm, heap_object_size(heap_of(vm), object_of(args[0])));
}

// Names from a class and its bases, for dir().
static void add_class_names(Vm *vm, Value names, const Type *type)
{
    size_t length = type_mro_length(vm, type);
    for (size_t i = 0; i < length; i++) {
        const Type *class = type_mro_at(vm, type, i);
        if (class->flags & TYPE_HEAP) {
            set_update(vm, names, class->dict);
            continue;
        }
        const Member *members = (const Member *)(void *)class->dict;
        for (Value name, value; members_next(&members, &name, &value);)
            set_add(vm, names, name);
    }
}

NATIVE(object_dir, "object.__dir__", "self, /")
static Value object_dir(Vm *vm, Value *args, size_t count)
{
    Value names = set_new(vm, SHAPE_SET);
    const Type *type = type_of(vm, args[0]);
    if (is_object(args[0]) && !(type->flags & TYPE_IS_TYPE)) {
        Value dict = find_attribute(vm, args[0], SYM(__dict__));
        if (dict != NO_VALUE && dict_cast(vm, dict) != NULL)
            set_update(vm, names, dict);
    }
    add_class_names(vm, names, type);
    if (type->flags & TYPE_HEAP && instance_has_dict(vm, args[0]))
        set_add(vm, names, SYM(__dict__));
    if (type->flags & TYPE_HEAP && !(type->flags & TYPE_NO_WEAKREF))
        set_add(vm, names, SYM(__weakref__));
    return list_from_iterable(vm, names);
}

static Value object_get_class(Vm *vm, Value self)
{
    return type_value(type_of(vm, self));
}

static void object_set_class(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE)
        raise_type_error(vm, "can't delete __class__ attribute");
    const Type *target = type_cast(vm, value), *type = type_of(vm, self);
    if (target == NULL)
        raise_type_error(vm, "__class__ must be set to a class, not '%T' object", value);
    if (!(target->flags & type->flags & TYPE_HEAP))
        raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType "
                             "subclasses");
    uint16_t layout =
        TYPE_NO_DICT | TYPE_NO_WEAKREF | TYPE_PAYLOAD | (uint16_t)(15 << TYPE_LAYOUT_SHIFT);
    if (target->fixed_words != type->fixed_words || ((target->flags ^ type->flags) & layout) != 0 ||
        !slots_same(vm, target, type))
        raise_type_error(vm, "__class__ assignment: '%N' object layout differs from '%T'", value,
                         self);
    instance_set_class(vm, self, value);
}

GETSET(object_class, "object.__class__", object_get_class, object_set_class)

MEMBERS(object_members, METHOD(__new__, object_new), METHOD(__init__, object_dunder_init),
        METHOD(__repr__, object_repr), METHOD(__str__, object_str),
        METHOD(__format__, object_format), METHOD(__hash__, object_hash), METHOD(__eq__, object_eq),
        METHOD(__ne__, object_ne), METHOD(__lt__, object_order), METHOD_AS(__le__, object_order),
        METHOD_AS(__gt__, object_order), METHOD_AS(__ge__, object_order),
        METHOD(__getattribute__, object_getattribute), METHOD(__setattr__, object_setattr),
        METHOD(__delattr__, object_delattr), METHOD(__init_subclass__, object_init_subclass),
        METHOD(__subclasshook__, object_subclasshook), METHOD(__sizeof__, object_sizeof),
        METHOD(__dir__, object_dir), METHOD(__reduce__, object_reduce),
        METHOD(__reduce_ex__, object_reduce_ex), METHOD(__getstate__, object_getstate),
        ACCESSOR(__class__, object_class), CONSTANT(__doc__, NONE));

ROM_TYPE_OBJECT(type_object, SYMBOL_NUMBER(symbol_object), SHAPE_OBJECT, 0, SHAPE_OBJECT,
                object_members, .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));
