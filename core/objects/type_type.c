// type: the class of classes.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/objects/list.h"
#include "core/objects/mapping_proxy.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

static Type *self_of(Value v)
{
    return (Type *)(void *)v;
}

Value type_module_name(Vm *vm, const Type *type)
{
    Value module = NO_VALUE;
    if (type->flags & TYPE_HEAP)
        module = dict_get_name(vm, type->dict, SYM(__module__));
    else
        module = type_own_attribute(vm, type, SYM(__module__));
    return module == NO_VALUE || has_shape(module, SHAPE_GETSET) ? SYM(builtins) : module;
}

// The most derived metatype among the given one and those of the bases.
Value type_calculate_metatype(Vm *vm, Value metatype, Value bases)
{
    const Type *winner = type_cast(vm, metatype);
    for (size_t i = 0; i < tuple_of(bases)->length; i++) {
        const Type *candidate = type_of(vm, tuple_of(bases)->items[i]);
        if (type_is_subtype(vm, winner, candidate))
            continue;
        if (!type_is_subtype(vm, candidate, winner))
            raise_type_error(vm, "metaclass conflict: the metaclass of a derived class must be a "
                                 "(non-strict) subclass of the metaclasses of all its bases");
        winner = candidate;
    }
    return type_value(winner);
}

static void check_type_name(Vm *vm, Value name)
{
    const Str *s = str_cast(vm, name);
    if (memchr(s->text, 0, s->length) != NULL)
        raise_value_error(vm, "type name must not contain null characters");
}

NATIVE(type_new_method, "type.__new__", "cls, /, *args, **keywords")
static Value type_new_method(Vm *vm, Value *args, size_t count)
{
    const Value *given = args + 2;
    if (count == 3 && args[0] == type_value(&type_type))
        return type_value(type_of(vm, given[0]));
    if (count != 5)
        (raise_type_error)(vm,
                           args[0] == type_value(&type_type)
                               ? MESSAGE("type() takes 1 or 3 arguments")
                               : MESSAGE("type.__new__() takes exactly 3 arguments (%z given)"),
                           count - 2);
    if (str_cast(vm, given[0]) == NULL)
        raise_type_error(vm, "type.__new__() argument 1 must be str, not %T", given[0]);
    check_type_name(vm, given[0]);
    if (tuple_cast(vm, given[1]) == NULL)
        raise_type_error(vm, "type.__new__() argument 2 must be tuple, not %T", given[1]);
    if (dict_cast(vm, given[2]) == NULL)
        raise_type_error(vm, "type.__new__() argument 3 must be dict, not %T", given[2]);
    for (size_t i = 0; i < tuple_of(given[1])->length; i++) {
        Value base = tuple_of(given[1])->items[i];
        if (type_cast(vm, base) == NULL &&
            find_attribute(vm, base, SYM(__mro_entries__)) != NO_VALUE)
            raise_type_error(vm, "type() doesn't support MRO entry resolution; "
                                 "use types.new_class()");
    }
    Value metatype = type_calculate_metatype(vm, args[0], given[1]);
    if (metatype != args[0]) {
        Value method = type_lookup(vm, type_cast(vm, metatype), SYM(__new__));
        if (!has_shape(method, SHAPE_NATIVE)) {
            Value arguments[] = {metatype, given[0], given[1], given[2]};
            Value all = tuple_new(vm, arguments, 4);
            return call_unpacked(vm, bind_attribute(vm, method, NO_VALUE, type_cast(vm, metatype)),
                                 all, args[1]);
        }
    }
    return type_new(vm, metatype, given[0], given[1], given[2], args[1]);
}

NATIVE(type_init_method, "type.__init__", "self, /, *args, **keywords")
static Value type_init_method(Vm *vm, Value *args, size_t count)
{
    if (count != 3 && count != 5)
        raise_type_error(vm, "type.__init__() takes 1 or 3 arguments");
    return VALUE_NONE;
}

NATIVE(type_call_method, "type.__call__", "self, /, *args, **keywords")
static Value type_call_method(Vm *vm, Value *args, size_t count)
{
    Value arguments = tuple_new(vm, args + 2, count - 2);
    return instantiate(vm, args[0], arguments, args[1]);
}

NATIVE(type_repr, "type.__repr__", "self, /")
static Value type_repr(Vm *vm, Value *args, size_t count)
{
    const Type *self = self_of(args[0]);
    Value module = type_module_name(vm, self);
    if (module == SYM(builtins) || str_cast(vm, module) == NULL)
        return str_format(vm, "<class '%S'>", type_qualname(self));
    return str_format(vm, "<class '%S.%S'>", module, type_qualname(self));
}

NATIVE(type_prepare, "type.__prepare__", "cls, /, *args, **keywords")
static Value type_prepare(Vm *vm, Value *args, size_t count)
{
    return dict_new(vm);
}

NATIVE(type_instancecheck, "type.__instancecheck__", "self, instance, /")
static Value type_instancecheck(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_instance_plain(vm, args[1], args[0]));
}

NATIVE(type_subclasscheck, "type.__subclasscheck__", "self, subclass, /")
static Value type_subclasscheck(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_subclass_plain(vm, args[1], args[0]));
}

NATIVE(type_mro_method, "type.mro", "self, /")
static Value type_mro_method(Vm *vm, Value *args, size_t count)
{
    const Type *self = self_of(args[0]);
    if (self->flags & TYPE_HEAP)
        return list_from_iterable(vm, type_calculate_mro(vm, args[0], type_base_tuple(vm, self)));
    Value mro = list_new(vm, NULL, 0);
    for (size_t i = 0; i < type_mro_length(vm, self); i++)
        list_append(vm, mro, type_value(type_mro_at(vm, self, i)));
    return mro;
}

static bool is_base(Vm *vm, const Type *type, Value base)
{
    const Tuple *bases = tuple_of(type_base_tuple(vm, type));
    for (size_t i = 0; i < bases->length; i++) {
        if (bases->items[i] == base)
            return true;
    }
    return false;
}

NATIVE(type_subclasses, "type.__subclasses__", "self, /")
static Value type_subclasses(Vm *vm, Value *args, size_t count)
{
    Value found = list_new(vm, NULL, 0);
    for (size_t shape = 0; shape < SHAPE_BUILTIN_COUNT; shape++) {
        if (rom_types[shape] != NULL && is_base(vm, rom_types[shape], args[0]))
            list_append(vm, found, type_value(rom_types[shape]));
    }
    Heap *heap = heap_of(vm);
    for (size_t i = 0; i < shape_number_limit(heap); i++) {
        Value shape = array_of(heap->shapes)->items[i];
        if (shape == NO_VALUE || shape_of(shape)->parent != NO_VALUE)
            continue;
        Value type = shape_of(shape)->type;
        if (type_root_shape(self_of(type)) == shape && is_base(vm, self_of(type), args[0]))
            list_append(vm, found, type);
    }
    return found;
}

NATIVE(type_or, "type.__or__", "self, other, /")
static Value type_or(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[0], args[1]);
}

NATIVE(type_ror, "type.__ror__", "self, other, /")
static Value type_ror(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[1], args[0]);
}

NATIVE(type_dir, "type.__dir__", "self, /")
static Value type_dir(Vm *vm, Value *args, size_t count)
{
    Value names = set_new(vm, SHAPE_SET);
    const Type *self = self_of(args[0]);
    for (size_t i = 0; i < type_mro_length(vm, self); i++)
        set_update(vm, names, type_dict_copy(vm, type_mro_at(vm, self, i)));
    return list_from_iterable(vm, names);
}

NATIVE(type_getattribute, "type.__getattribute__", "self, name, /")
static Value type_getattribute(Vm *vm, Value *args, size_t count)
{
    Value name = attribute_name(vm, args[1]);
    Value found = generic_get_attribute(vm, args[0], name);
    if (found == NO_VALUE)
        raise_no_attribute(vm, args[0], name);
    return found;
}

NATIVE(type_setattr, "type.__setattr__", "self, name, value, /")
static Value type_setattr(Vm *vm, Value *args, size_t count)
{
    generic_set_attribute(vm, args[0], attribute_name(vm, args[1]), args[2]);
    return VALUE_NONE;
}

NATIVE(type_delattr, "type.__delattr__", "self, name, /")
static Value type_delattr(Vm *vm, Value *args, size_t count)
{
    generic_set_attribute(vm, args[0], attribute_name(vm, args[1]), NO_VALUE);
    return VALUE_NONE;
}

Value type_dict_copy(Vm *vm, const Type *type)
{
    if (type->flags & TYPE_HEAP)
        return dict_copy(vm, type->dict);
    Value dict = dict_new(vm);
    members_copy(vm, (const Member *)(void *)type->dict, dict);
    return dict;
}

static Value get_name(Vm *vm, Value self)
{
    return type_name(self_of(self));
}

static void require_heap(Vm *vm, Value self, Value value, const char *name)
{
    if (!(self_of(self)->flags & TYPE_HEAP))
        raise_type_error(vm, "cannot set '%s' attribute of immutable type '%N'", name, self);
    if (value == NO_VALUE)
        raise_type_error(vm, "cannot delete '%s' attribute of type '%N'", name, self);
}

static void set_name(Vm *vm, Value self, Value value)
{
    require_heap(vm, self, value, MESSAGE("__name__"));
    if (str_cast(vm, value) == NULL)
        raise_type_error(vm, "can only assign string to %N.__name__, not '%T'", self, value);
    check_type_name(vm, value);
    self_of(self)->class_name = value;
}

static Value get_qualname(Vm *vm, Value self)
{
    return type_qualname(self_of(self));
}

static void set_qualname(Vm *vm, Value self, Value value)
{
    require_heap(vm, self, value, MESSAGE("__qualname__"));
    if (str_cast(vm, value) == NULL)
        raise_type_error(vm, "can only assign string to %N.__qualname__, not '%T'", self, value);
    self_of(self)->qualname = value;
}

static Value get_module(Vm *vm, Value self)
{
    return type_module_name(vm, self_of(self));
}

static void set_module(Vm *vm, Value self, Value value)
{
    require_heap(vm, self, value, MESSAGE("__module__"));
    dict_set(vm, self_of(self)->dict, SYM(__module__), value);
    type_invalidate_caches(vm);
}

static Value get_bases(Vm *vm, Value self)
{
    return type_base_tuple(vm, self_of(self));
}

static void set_bases(Vm *vm, Value self, Value value)
{
    require_heap(vm, self, value, MESSAGE("__bases__"));
    type_set_bases(vm, self, value);
}

static Value get_base(Vm *vm, Value self)
{
    const Type *base = type_base(self_of(self));
    return base == NULL ? VALUE_NONE : type_value(base);
}

static Value get_mro(Vm *vm, Value self)
{
    Type *type = (Type *)(void *)self;
    if (type_mro(type) != NO_VALUE)
        return type_mro(type);
    Value mro = tuple_from_iterable(vm, type_mro_method(vm, &self, 1));
    if (type->flags & TYPE_HEAP) // the same from now on
        type_set_lineage(vm, self, type_base_tuple(vm, type), mro);
    return mro;
}

static Value get_dict(Vm *vm, Value self)
{
    const Type *type = self_of(self);
    return mapping_proxy_new(vm, type->flags & TYPE_HEAP ? type->dict : type_dict_copy(vm, type));
}

static Value get_doc(Vm *vm, Value self)
{
    Value doc = type_own_attribute(vm, self_of(self), SYM(__doc__));
    if (doc == NO_VALUE || has_shape(doc, SHAPE_GETSET))
        return VALUE_NONE;
    return bind_attribute(vm, doc, NO_VALUE, self_of(self));
}

static void set_doc(Vm *vm, Value self, Value value)
{
    require_heap(vm, self, value, MESSAGE("__doc__"));
    dict_set(vm, self_of(self)->dict, SYM(__doc__), value);
    type_invalidate_caches(vm);
}

static Value get_type_params(Vm *vm, Value self)
{
    Value own = type_own_attribute(vm, self_of(self), SYM(__type_params__));
    return own == NO_VALUE || has_shape(own, SHAPE_GETSET) ? (Value)&tuple_empty : own;
}

static void set_type_params(Vm *vm, Value self, Value value)
{
    require_heap(vm, self, value, MESSAGE("__type_params__"));
    dict_set(vm, self_of(self)->dict, SYM(__type_params__), value);
}

// Annotations are calculated at the first question and kept in the class's dict (PEP 649).
static Value get_annotations(Vm *vm, Value self)
{
    Value found = type_own_attribute(vm, self_of(self), SYM(__annotations__));
    if (found != NO_VALUE && !has_shape(found, SHAPE_GETSET))
        return found;
    if (!(self_of(self)->flags & TYPE_HEAP))
        raise_no_attribute(vm, self, SYM(__annotations__));
    Value annotate = dict_get_name(vm, self_of(self)->dict, SYM(__annotate__));
    found = annotate == NO_VALUE || annotate == VALUE_NONE ? dict_new(vm)
                                                           : call_1(vm, annotate, VALUE_SMALL(1));
    dict_set(vm, self_of(self)->dict, SYM(__annotations__), found);
    return found;
}

static void set_annotations(Vm *vm, Value self, Value value)
{
    Type *type = self_of(self);
    if (!(type->flags & TYPE_HEAP))
        require_heap(vm, self, value, MESSAGE("__annotations__"));
    if (value != NO_VALUE)
        dict_set(vm, type->dict, SYM(__annotations__), value);
    else if (dict_remove(vm, type->dict, SYM(__annotations__)) == NO_VALUE)
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "__annotations__");
}

static Value get_annotate(Vm *vm, Value self)
{
    Value found = type_own_attribute(vm, self_of(self), SYM(__annotate__));
    return found == NO_VALUE || has_shape(found, SHAPE_GETSET) ? VALUE_NONE : found;
}

static void set_annotate(Vm *vm, Value self, Value value)
{
    require_heap(vm, self, value, MESSAGE("__annotate__"));
    dict_set(vm, self_of(self)->dict, SYM(__annotate__), value);
    dict_remove(vm, self_of(self)->dict, SYM(__annotations__));
}

GETSET(type_name, "type.__name__", get_name, set_name)
GETSET(type_qualname, "type.__qualname__", get_qualname, set_qualname)
GETSET(type_module_accessor, "type.__module__", get_module, set_module)
GETSET(type_bases, "type.__bases__", get_bases, set_bases)
GETSET(type_base, "type.__base__", get_base, NULL)
GETSET(type_mro_accessor, "type.__mro__", get_mro, NULL)
GETSET(type_dict, "type.__dict__", get_dict, NULL)
GETSET(type_doc, "type.__doc__", get_doc, set_doc)
GETSET(type_params, "type.__type_params__", get_type_params, set_type_params)
GETSET(type_annotations, "type.__annotations__", get_annotations, set_annotations)
GETSET(type_annotate, "type.__annotate__", get_annotate, set_annotate)

MEMBERS(type_members, METHOD(__new__, type_new_method), METHOD(__init__, type_init_method),
        METHOD(__call__, type_call_method), METHOD(__repr__, type_repr),
        METHOD(__prepare__, type_prepare), METHOD(__instancecheck__, type_instancecheck),
        METHOD(__subclasscheck__, type_subclasscheck), METHOD(mro, type_mro_method),
        METHOD(__subclasses__, type_subclasses), METHOD(__or__, type_or), METHOD(__ror__, type_ror),
        METHOD(__dir__, type_dir), METHOD(__getattribute__, type_getattribute),
        METHOD(__setattr__, type_setattr), METHOD(__delattr__, type_delattr),
        ACCESSOR(__name__, type_name), ACCESSOR(__qualname__, type_qualname),
        ACCESSOR(__module__, type_module_accessor), ACCESSOR(__bases__, type_bases),
        ACCESSOR(__base__, type_base), ACCESSOR(__mro__, type_mro_accessor),
        ACCESSOR(__dict__, type_dict), ACCESSOR(__doc__, type_doc),
        ACCESSOR(__type_params__, type_params), ACCESSOR(__annotations__, type_annotations),
        ACCESSOR(__annotate__, type_annotate));

ROM_TYPE(type_type, type, SHAPE_TYPE, type_object, type_members,
         .fixed_words = sizeof(Type) / sizeof(Word) - 1,
         .flags = TYPE_IS_TYPE | TYPE_WITH_LAYOUT(TYPE_OBJECT_LAYOUT));
