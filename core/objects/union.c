// Unions of types: int | str.
#include "core/objects/union.h"

#include "core/heap/heap.h"
#include "core/objects/list.h"
#include "core/objects/set_algebra.h"
#include "core/objects/type_arguments.h"
#include "natives.h"

typedef struct Union { // LAYOUT_VALUES
    Object object;
    Value members;    // tuple of at least two
    Value parameters; // tuple, NO_VALUE until asked for
} Union;

static Union *union_of(Value v)
{
    return (Union *)(void *)v;
}

static bool is_union(Value v)
{
    return has_shape(v, SHAPE_UNION);
}

static bool can_be_member(Vm *vm, Value v)
{
    if (v == VALUE_NONE || type_cast(vm, v) != NULL)
        return true;
    if (!is_object(v))
        return false;
    switch (object_of(v)->shape) {
    case SHAPE_UNION:
    case SHAPE_GENERIC_ALIAS:
    case SHAPE_TYPE_VARIABLE:
    case SHAPE_PARAMETER_SPECIFICATION:
    case SHAPE_TYPE_ALIAS:
        return true;
    default:
        return false;
    }
}

// The operator of type parameters is as free as Union[...].
static bool takes_anything(Value v)
{
    return has_shape(v, SHAPE_TYPE_VARIABLE) || has_shape(v, SHAPE_PARAMETER_SPECIFICATION);
}

static void add_member(Vm *vm, Value members, Value v)
{
    if (v == VALUE_NONE)
        v = type_value(&type_none);
    if (row_find(vm, members, v, 0, SIZE_MAX) == SIZE_MAX)
        list_append(vm, members, v);
}

static void add_members(Vm *vm, Value members, Value v)
{
    if (!is_union(v)) {
        add_member(vm, members, v);
        return;
    }
    const Tuple *inner = tuple_of(union_of(v)->members);
    for (size_t i = 0; i < inner->length; i++)
        add_member(vm, members, inner->items[i]);
}

// The union of the values in a list; the only one if all are equal.
static Value union_from_list(Vm *vm, Value members)
{
    Row row = row_of(members);
    if (row.length == 1)
        return row.items[0];
    Value tuple = tuple_new(vm, row.items, row.length);
    Union *self = heap_new(vm, SHAPE_UNION, LAYOUT_VALUES, sizeof *self);
    self->members = tuple;
    return value_of(self);
}

Value union_make(Vm *vm, Value a, Value b)
{
    if (!takes_anything(a) && !takes_anything(b) &&
        (!can_be_member(vm, a) || !can_be_member(vm, b)))
        return VALUE_NOT_IMPLEMENTED;
    Value members = list_new(vm, NULL, 0);
    add_members(vm, members, a);
    add_members(vm, members, b);
    return union_from_list(vm, members);
}

// The union of the items of a tuple: what Union[...] gives.
static Value union_of_all(Vm *vm, Value tuple)
{
    Value members = list_new(vm, NULL, 0);
    for (size_t i = 0; i < tuple_of(tuple)->length; i++) {
        Value v = tuple_of(tuple)->items[i];
        if (is_tuple(v)) // all else may stand for a type
            raise_type_error(vm, "Union[arg, ...]: each arg must be a type. Got %R.", v);
        add_members(vm, members, v);
    }
    if (list_of(members)->length == 0)
        raise_type_error(vm, "Cannot take a Union of no types.");
    return union_from_list(vm, members);
}

NATIVE(union_class_getitem, "union.__class_getitem__", "cls, members, /")
static Value union_class_getitem(Vm *vm, Value *args, size_t count)
{
    return union_of_all(vm, is_tuple(args[1]) ? args[1] : tuple_new(vm, &args[1], 1));
}

NATIVE(union_repr, "union.__repr__", "self, /")
static Value union_repr(Vm *vm, Value *args, size_t count)
{
    const Tuple *members = tuple_of(union_of(args[0])->members);
    Builder builder;
    builder_init(&builder, vm, 16);
    for (size_t i = 0; i < members->length; i++) {
        if (i > 0)
            builder_add_c(&builder, " | ");
        type_argument_show(&builder, members->items[i]);
    }
    return builder_finish_str(&builder);
}

static Value as_set(Vm *vm, Value v)
{
    Value set = set_new(vm, SHAPE_FROZENSET);
    set_update(vm, set, union_of(v)->members);
    return set;
}

NATIVE(union_eq, "union.__eq__", "self, other, /")
static Value union_eq(Vm *vm, Value *args, size_t count)
{
    if (!is_union(args[1]))
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(equal(vm, as_set(vm, args[0]), as_set(vm, args[1])));
}

NATIVE(union_hash, "union.__hash__", "self, /")
static Value union_hash(Vm *vm, Value *args, size_t count)
{
    return small_from(hash(vm, as_set(vm, args[0])) & SMALL_MAX);
}

NATIVE(union_or, "union.__or__", "self, other, /")
static Value union_or(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[0], args[1]);
}

NATIVE(union_ror, "union.__ror__", "self, other, /")
static Value union_ror(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[1], args[0]);
}

NATIVE(union_instancecheck, "union.__instancecheck__", "self, instance, /")
static Value union_instancecheck(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_instance(vm, args[1], union_of(args[0])->members));
}

NATIVE(union_subclasscheck, "union.__subclasscheck__", "self, subclass, /")
static Value union_subclasscheck(Vm *vm, Value *args, size_t count)
{
    if (type_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "issubclass() arg 1 must be a class");
    return value_bool(is_subclass(vm, args[1], union_of(args[0])->members));
}

static Value get_members(Vm *vm, Value self)
{
    return union_of(self)->members;
}

static Value get_parameters(Vm *vm, Value v)
{
    Union *self = union_of(v);
    if (self->parameters == NO_VALUE)
        self->parameters = type_parameters_of(vm, self->members);
    return self->parameters;
}

static Value get_origin(Vm *vm, Value self)
{
    return type_value(&type_union);
}

NATIVE(union_getitem, "union.__getitem__", "self, key, /")
static Value union_getitem(Vm *vm, Value *args, size_t count)
{
    Value parameters = get_parameters(vm, args[0]);
    return union_of_all(
        vm, type_arguments_replace(vm, args[0], union_of(args[0])->members, parameters, args[1]));
}

GETSET(union_members, "union.__args__", get_members, NULL)
GETSET(union_parameters, "union.__parameters__", get_parameters, NULL)
GETSET(union_origin, "union.__origin__", get_origin, NULL)

MEMBERS(union_type_members, METHOD(__class_getitem__, union_class_getitem),
        METHOD(__repr__, union_repr), METHOD(__eq__, union_eq), METHOD(__hash__, union_hash),
        METHOD(__or__, union_or), METHOD(__ror__, union_ror),
        METHOD(__instancecheck__, union_instancecheck),
        METHOD(__subclasscheck__, union_subclasscheck), METHOD(__getitem__, union_getitem),
        ACCESSOR(__args__, union_members), ACCESSOR(__parameters__, union_parameters),
        ACCESSOR(__origin__, union_origin), SYMBOL_ROW(__module__, typing));

ROM_TYPE(type_union, Union, SHAPE_UNION, type_object, union_type_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
