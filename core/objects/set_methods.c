// set and frozenset: the types and their methods.
#include "core/objects/builder.h"
#include "core/objects/container_methods.h"
#include "core/objects/dict_views.h"
#include "core/objects/set_algebra.h"
#include "core/objects/shape.h"
#include "core/objects/table.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

// Methods of both types are declared as object's, so each checks its self.
static Value self_set(Vm *vm, Value self)
{
    if (set_cast(vm, self) == NULL)
        raise_type_error(vm, "descriptor requires a 'set' object but received a '%T'", self);
    return self;
}

NATIVE(set_dunder_new, "set.__new__", "cls, /, *args, **keywords")
static Value set_dunder_new(Vm *vm, Value *args, size_t count)
{
    return instance_new(vm, args[0]);
}

NATIVE(set_init, "set.__init__", "self, iterable=(), /")
static Value set_init(Vm *vm, Value *args, size_t count)
{
    Value items = args[1] == args[0] ? set_from_iterable(vm, args[1]) : args[1];
    table_clear(dict_of(args[0]));
    set_update(vm, args[0], items);
    return VALUE_NONE;
}

NATIVE(frozenset_dunder_new, "frozenset.__new__", "cls, iterable=(), /")
static Value frozenset_dunder_new(Vm *vm, Value *args, size_t count)
{
    if (has_shape(args[1], SHAPE_FROZENSET) && args[0] == type_value(&type_frozenset))
        return args[1];
    Value self = instance_new(vm, args[0]);
    set_update(vm, self, args[1]);
    return self;
}

Value set_repr(Vm *vm, Value self)
{
    if (dict_length(self) == 0)
        return str_format(vm, "%T()", self);
    if (!repr_enter(vm, self))
        return str_format(vm, "%T(...)", self);
    Builder builder;
    builder_init(&builder, vm, 16);
    bool plain = has_shape(self, SHAPE_SET);
    if (!plain)
        builder_format(&builder, "%T(", self);
    builder_add_byte(&builder, '{');
    size_t position = 0;
    const char *separator = "";
    for (Value item, unused; dict_next(self, &position, &item, &unused); separator = ", ")
        builder_format(&builder, "%s%R", separator, item);
    repr_leave(vm, self);
    builder_add_c(&builder, plain ? "}" : "})");
    return builder_finish_str(&builder);
}

// Mixes the hashes of the items so that their order does not matter.
Value set_hash(Vm *vm, Value self)
{
    size_t position = 0;
    Word total = 0x2545F491u * (Word)(dict_length(self) + 1);
    for (Value item, unused; dict_next(self, &position, &item, &unused);) {
        uint32_t mixed = table_entry_hash(dict_of(self), position - 1);
        mixed = (mixed ^ mixed >> 16) * 0x7FEB352Du;
        total += (Word)(mixed ^ mixed >> 15) * 0x9E3779B1u;
    }
    return small_from((SignedWord)total >> 2);
}

// Comparison.

static Value as_set(Vm *vm, Value v)
{
    return set_cast(vm, v) != NULL ? v : set_from_iterable(vm, v);
}

NATIVE(set_issubset, "object.issubset", "self, other, /")
static Value set_issubset(Vm *vm, Value *args, size_t count)
{
    return value_bool(set_compare(vm, COMPARE_LE, self_set(vm, args[0]), as_set(vm, args[1])));
}

NATIVE(set_issuperset, "object.issuperset", "self, other, /")
static Value set_issuperset(Vm *vm, Value *args, size_t count)
{
    return value_bool(set_compare(vm, COMPARE_GE, self_set(vm, args[0]), as_set(vm, args[1])));
}

// Methods of sets, frozensets, and views of keys and items.

NATIVE(set_isdisjoint, "object.isdisjoint", "self, other, /")
static Value set_isdisjoint(Vm *vm, Value *args, size_t count)
{
    Value self = is_set_view(args[0]) ? args[0] : self_set(vm, args[0]);
    return value_bool(set_is_disjoint(vm, self, args[1]));
}

// Two sets, or a view and anything that can be iterated.
static Value operate(Vm *vm, SetOperation op, Value a, Value b)
{
    if (!is_set_view(a) && !is_set_view(b)) {
        if (set_cast(vm, a) == NULL || set_cast(vm, b) == NULL)
            return VALUE_NOT_IMPLEMENTED;
        return set_combine(vm, op, a, b);
    }
    Value result = set_from_iterable(vm, a);
    set_combine_in_place(vm, op, result, b);
    return result;
}

NATIVE(set_and, "object.__and__", "self, other, /")
static Value set_and(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_INTERSECTION, args[0], args[1]);
}

NATIVE(set_or, "object.__or__", "self, other, /")
static Value set_or(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_UNION, args[0], args[1]);
}

NATIVE(set_sub, "object.__sub__", "self, other, /")
static Value set_sub(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_DIFFERENCE, args[0], args[1]);
}

NATIVE(set_rsub, "object.__rsub__", "self, other, /")
static Value set_rsub(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_DIFFERENCE, args[1], args[0]);
}

NATIVE(set_xor, "object.__xor__", "self, other, /")
static Value set_xor(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_SYMMETRIC_DIFFERENCE, args[0], args[1]);
}

// In-place operators.

static Value operate_in_place(Vm *vm, SetOperation op, const Value *args)
{
    if (set_cast(vm, args[1]) == NULL)
        return VALUE_NOT_IMPLEMENTED;
    set_combine_in_place(vm, op, args[0], args[1]);
    return args[0];
}

NATIVE(set_iand, "set.__iand__", "self, other, /")
static Value set_iand(Vm *vm, Value *args, size_t count)
{
    return operate_in_place(vm, SET_INTERSECTION, args);
}

NATIVE(set_ior, "set.__ior__", "self, other, /")
static Value set_ior(Vm *vm, Value *args, size_t count)
{
    return operate_in_place(vm, SET_UNION, args);
}

NATIVE(set_isub, "set.__isub__", "self, other, /")
static Value set_isub(Vm *vm, Value *args, size_t count)
{
    return operate_in_place(vm, SET_DIFFERENCE, args);
}

NATIVE(set_ixor, "set.__ixor__", "self, other, /")
static Value set_ixor(Vm *vm, Value *args, size_t count)
{
    return operate_in_place(vm, SET_SYMMETRIC_DIFFERENCE, args);
}

// Methods that take any iterables.

static Value copy(Vm *vm, Value self)
{
    return set_combine(vm, SET_UNION, self_set(vm, self), (Value)&tuple_empty);
}

NATIVE(set_copy, "object.copy", "self, /")
static Value set_copy(Vm *vm, Value *args, size_t count)
{
    return has_shape(args[0], SHAPE_FROZENSET) ? args[0] : copy(vm, args[0]);
}

static Value combine_all(Vm *vm, SetOperation op, const Value *args, size_t count)
{
    Value result = self_set(vm, args[0]);
    if (count == 1)
        return copy(vm, result);
    for (size_t i = 1; i < count; i++)
        result = set_combine(vm, op, result, args[i]);
    return result;
}

NATIVE(set_union, "object.union", "self, /, *others")
static Value set_union(Vm *vm, Value *args, size_t count)
{
    return combine_all(vm, SET_UNION, args, count);
}

NATIVE(set_intersection, "object.intersection", "self, /, *others")
static Value set_intersection(Vm *vm, Value *args, size_t count)
{
    return combine_all(vm, SET_INTERSECTION, args, count);
}

NATIVE(set_difference, "object.difference", "self, /, *others")
static Value set_difference(Vm *vm, Value *args, size_t count)
{
    return combine_all(vm, SET_DIFFERENCE, args, count);
}

NATIVE(set_symmetric_difference, "object.symmetric_difference", "self, other, /")
static Value set_symmetric_difference(Vm *vm, Value *args, size_t count)
{
    return combine_all(vm, SET_SYMMETRIC_DIFFERENCE, args, count);
}

static Value combine_all_in_place(Vm *vm, SetOperation op, const Value *args, size_t count)
{
    for (size_t i = 1; i < count; i++)
        set_combine_in_place(vm, op, args[0], args[i]);
    return VALUE_NONE;
}

NATIVE(set_update_method, "set.update", "self, /, *others")
static Value set_update_method(Vm *vm, Value *args, size_t count)
{
    return combine_all_in_place(vm, SET_UNION, args, count);
}

NATIVE(set_intersection_update, "set.intersection_update", "self, /, *others")
static Value set_intersection_update(Vm *vm, Value *args, size_t count)
{
    return combine_all_in_place(vm, SET_INTERSECTION, args, count);
}

NATIVE(set_difference_update, "set.difference_update", "self, /, *others")
static Value set_difference_update(Vm *vm, Value *args, size_t count)
{
    return combine_all_in_place(vm, SET_DIFFERENCE, args, count);
}

NATIVE(set_symmetric_difference_update, "set.symmetric_difference_update", "self, other, /")
static Value set_symmetric_difference_update(Vm *vm, Value *args, size_t count)
{
    return combine_all_in_place(vm, SET_SYMMETRIC_DIFFERENCE, args, count);
}

// Single items.

NATIVE(set_add_method, "set.add", "self, object, /")
static Value set_add_method(Vm *vm, Value *args, size_t count)
{
    set_add(vm, args[0], args[1]);
    return VALUE_NONE;
}

NATIVE(set_discard_method, "set.discard", "self, object, /")
static Value set_discard_method(Vm *vm, Value *args, size_t count)
{
    set_discard(vm, args[0], args[1]);
    return VALUE_NONE;
}

NATIVE(set_remove, "set.remove", "self, object, /")
static Value set_remove(Vm *vm, Value *args, size_t count)
{
    if (!set_discard(vm, args[0], args[1]))
        raise_key_error(vm, args[1]);
    return VALUE_NONE;
}

NATIVE(set_pop, "set.pop", "self, /")
static Value set_pop(Vm *vm, Value *args, size_t count)
{
    Dict *self = dict_of(args[0]);
    size_t used = table_trim(self);
    if (used == 0)
        raise_key_error(vm, str_format(vm, "pop from an empty set"));
    Value item = *table_entry(self, used - 1);
    table_delete(self, used - 1);
    return item;
}

NATIVE(set_clear, "set.clear", "self, /")
static Value set_clear(Vm *vm, Value *args, size_t count)
{
    table_clear(dict_of(args[0]));
    return VALUE_NONE;
}

#define METHODS_OF_BOTH                                                                           \
    CONTAINER_BASICS, CONTAINER_CONTAINS, CONTAINER_ORDER, SET_OPERATORS, METHOD(copy, set_copy), \
        METHOD(difference, set_difference), METHOD(intersection, set_intersection),               \
        METHOD(issubset, set_issubset), METHOD(issuperset, set_issuperset),                       \
        METHOD(symmetric_difference, set_symmetric_difference), METHOD(union, set_union),         \
        METHOD(__class_getitem__, class_getitem)

MEMBERS(set_members, METHODS_OF_BOTH, METHOD(__new__, set_dunder_new), METHOD(__init__, set_init),
        CONSTANT(__hash__, NONE), METHOD(__iand__, set_iand), METHOD(__ior__, set_ior),
        METHOD(__isub__, set_isub), METHOD(__ixor__, set_ixor), METHOD(add, set_add_method),
        METHOD(clear, set_clear), METHOD(difference_update, set_difference_update),
        METHOD(discard, set_discard_method), METHOD(intersection_update, set_intersection_update),
        METHOD(pop, set_pop), METHOD(remove, set_remove),
        METHOD(symmetric_difference_update, set_symmetric_difference_update),
        METHOD(update, set_update_method));
MEMBERS(frozenset_members, METHODS_OF_BOTH, METHOD(__new__, frozenset_dunder_new), CONTAINER_HASH);

ROM_TYPE(type_set, set, SHAPE_SET, type_object, set_members, .fixed_words = 3,
         .flags = TYPE_WITH_LAYOUT(DICT_LAYOUT));
ROM_TYPE(type_frozenset, frozenset, SHAPE_FROZENSET, type_object, frozenset_members,
         .fixed_words = 3, .flags = TYPE_WITH_LAYOUT(DICT_LAYOUT));
