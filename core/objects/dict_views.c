// dict_keys, dict_values, dict_items.
//
// The three types share their methods, which are therefore declared as object's and check self.
#include "core/objects/dict_views.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/int.h"
#include "core/objects/iterators.h"
#include "core/objects/mapping_proxy.h"
#include "core/objects/sequence.h"
#include "core/objects/set_algebra.h"
#include "natives.h"

Value dict_view_new(Vm *vm, ShapeId shape, Value dict)
{
    DictView *self = heap_new(vm, shape, LAYOUT_VALUES, sizeof *self);
    self->dict = dict;
    return value_of(self);
}

// Keys and items behave like sets.
static bool is_set_view(Value v)
{
    return has_shape(v, SHAPE_DICT_KEYS) || has_shape(v, SHAPE_DICT_ITEMS);
}

// The dict behind a view.
static Value self_dict(Vm *vm, Value self)
{
    if (!is_set_view(self) && !has_shape(self, SHAPE_DICT_VALUES))
        raise_type_error(vm, "descriptor requires a view of a dict but received a '%T'", self);
    return dict_view_of(self)->dict;
}

NATIVE(view_len, "object.__len__", "self, /")
static Value view_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, dict_length(self_dict(vm, args[0])));
}

static Value iterate(Vm *vm, Value self, ShapeId first)
{
    Value dict = self_dict(vm, self);
    return dict_iterator_new(vm, (ShapeId)(first + object_of(self)->shape - SHAPE_DICT_KEYS), dict);
}

NATIVE(view_iter, "object.__iter__", "self, /")
static Value view_iter(Vm *vm, Value *args, size_t count)
{
    return iterate(vm, args[0], SHAPE_DICT_KEY_ITERATOR);
}

NATIVE(view_reversed, "object.__reversed__", "self, /")
static Value view_reversed(Vm *vm, Value *args, size_t count)
{
    return iterate(vm, args[0], SHAPE_DICT_REVERSE_KEY_ITERATOR);
}

NATIVE(view_repr, "object.__repr__", "self, /")
static Value view_repr(Vm *vm, Value *args, size_t count)
{
    self_dict(vm, args[0]);
    if (!repr_enter(vm, args[0]))
        return str_from_c(vm, "...");
    Value items = to_repr(vm, list_from_iterable(vm, args[0]));
    repr_leave(vm, args[0]);
    return str_format(vm, "%T(%S)", args[0], items);
}

static bool items_contain(Vm *vm, Value dict, Value item)
{
    const Tuple *pair = tuple_cast(vm, item);
    if (pair == NULL || pair->length != 2)
        return false;
    Value value = dict_get(vm, dict, pair->items[0]);
    return value != NO_VALUE && equal(vm, value, pair->items[1]);
}

NATIVE(view_contains, "object.__contains__", "self, item, /")
static Value view_contains(Vm *vm, Value *args, size_t count)
{
    Value dict = self_dict(vm, args[0]);
    if (has_shape(args[0], SHAPE_DICT_ITEMS))
        return value_bool(items_contain(vm, dict, args[1]));
    return value_bool(dict_get(vm, dict, args[1]) != NO_VALUE);
}

static Value get_mapping(Vm *vm, Value self)
{
    return mapping_proxy_new(vm, self_dict(vm, self));
}

GETSET(view_mapping, "object.mapping", get_mapping, NULL)

// As sets.

static Value compare_views(Vm *vm, Comparison op, const Value *args)
{
    self_dict(vm, args[0]);
    if (!is_set_view(args[1]) && set_cast(vm, args[1]) == NULL)
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(set_compare(vm, op, args[0], args[1]));
}

NATIVE(view_eq, "object.__eq__", "self, other, /")
static Value view_eq(Vm *vm, Value *args, size_t count)
{
    return compare_views(vm, COMPARE_EQ, args);
}

NATIVE(view_lt, "object.__lt__", "self, other, /")
static Value view_lt(Vm *vm, Value *args, size_t count)
{
    return compare_views(vm, COMPARE_LT, args);
}

NATIVE(view_le, "object.__le__", "self, other, /")
static Value view_le(Vm *vm, Value *args, size_t count)
{
    return compare_views(vm, COMPARE_LE, args);
}

NATIVE(view_gt, "object.__gt__", "self, other, /")
static Value view_gt(Vm *vm, Value *args, size_t count)
{
    return compare_views(vm, COMPARE_GT, args);
}

NATIVE(view_ge, "object.__ge__", "self, other, /")
static Value view_ge(Vm *vm, Value *args, size_t count)
{
    return compare_views(vm, COMPARE_GE, args);
}

NATIVE(view_isdisjoint, "object.isdisjoint", "self, other, /")
static Value view_isdisjoint(Vm *vm, Value *args, size_t count)
{
    self_dict(vm, args[0]);
    return value_bool(set_is_disjoint(vm, args[0], args[1]));
}

// Any iterables will do; the result is a set.
static Value operate(Vm *vm, SetOperation op, Value a, Value b)
{
    Value result = set_from_iterable(vm, a);
    set_combine_in_place(vm, op, result, b);
    return result;
}

NATIVE(view_and, "object.__and__", "self, other, /")
static Value view_and(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_INTERSECTION, args[0], args[1]);
}

NATIVE(view_rand, "object.__rand__", "self, other, /")
static Value view_rand(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_INTERSECTION, args[1], args[0]);
}

NATIVE(view_or, "object.__or__", "self, other, /")
static Value view_or(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_UNION, args[0], args[1]);
}

NATIVE(view_ror, "object.__ror__", "self, other, /")
static Value view_ror(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_UNION, args[1], args[0]);
}

NATIVE(view_sub, "object.__sub__", "self, other, /")
static Value view_sub(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_DIFFERENCE, args[0], args[1]);
}

NATIVE(view_rsub, "object.__rsub__", "self, other, /")
static Value view_rsub(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_DIFFERENCE, args[1], args[0]);
}

NATIVE(view_xor, "object.__xor__", "self, other, /")
static Value view_xor(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_SYMMETRIC_DIFFERENCE, args[0], args[1]);
}

NATIVE(view_rxor, "object.__rxor__", "self, other, /")
static Value view_rxor(Vm *vm, Value *args, size_t count)
{
    return operate(vm, SET_SYMMETRIC_DIFFERENCE, args[1], args[0]);
}

#define METHODS_OF_ALL                                                                   \
    METHOD(__len__, view_len), METHOD(__iter__, view_iter), METHOD(__repr__, view_repr), \
        METHOD(__reversed__, view_reversed), ACCESSOR(mapping, view_mapping)

MEMBERS(values_members, METHODS_OF_ALL);
MEMBERS(set_view_members, METHODS_OF_ALL, METHOD(__contains__, view_contains),
        METHOD(__eq__, view_eq), METHOD(__lt__, view_lt), METHOD(__le__, view_le),
        METHOD(__gt__, view_gt), METHOD(__ge__, view_ge), {SYM(__hash__), VALUE_NONE},
        METHOD(isdisjoint, view_isdisjoint), METHOD(__and__, view_and), METHOD(__rand__, view_rand),
        METHOD(__or__, view_or), METHOD(__ror__, view_ror), METHOD(__sub__, view_sub),
        METHOD(__rsub__, view_rsub), METHOD(__xor__, view_xor), METHOD(__rxor__, view_rxor));

ROM_TYPE(type_dict_keys, SYM(dict_keys), SHAPE_DICT_KEYS, type_object, set_view_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_dict_values, SYM(dict_values), SHAPE_DICT_VALUES, type_object, values_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_dict_items, SYM(dict_items), SHAPE_DICT_ITEMS, type_object, set_view_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
