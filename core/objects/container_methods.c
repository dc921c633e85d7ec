// Special methods that many containers have: each finds out what self is.
#include "core/objects/container_methods.h"

#include "core/objects/builder.h"
#include "core/objects/dict_views.h"
#include "core/objects/int.h"
#include "core/objects/iterators.h"
#include "core/objects/sequence.h"
#include "core/objects/set_algebra.h"
#include "natives.h"

static ShapeId kind_of(Vm *vm, Value self)
{
    return type_of(vm, self)->base_shape;
}

_Noreturn static void raise_wrong_self(Vm *vm, Value self)
{
    raise_type_error(vm, "descriptor doesn't apply to a '%T' object", self);
}

// A tuple's own value; other values as they are.
static Value plain(Vm *vm, Value self)
{
    return kind_of(vm, self) == SHAPE_TUPLE ? value_of(tuple_cast(vm, self)) : self;
}

NATIVE(container_len, "object.__len__", "self, /")
static Value container_len(Vm *vm, Value *args, size_t count)
{
    Value self = args[0];
    switch (kind_of(vm, self)) {
    case SHAPE_LIST:
    case SHAPE_TUPLE:
        return int_from_size(vm, row_of(plain(vm, self)).length);
    case SHAPE_DICT:
    case SHAPE_SET:
    case SHAPE_FROZENSET:
        return int_from_size(vm, dict_length(self));
    case SHAPE_DICT_KEYS:
    case SHAPE_DICT_VALUES:
    case SHAPE_DICT_ITEMS:
        return int_from_size(vm, dict_length(dict_view_of(self)->dict));
    case SHAPE_RANGE:
        return range_length(vm, self);
    case SHAPE_MAPPINGPROXY:
        return int_from_size(vm, length(vm, mapping_proxy_mapping(self)));
    default:
        raise_wrong_self(vm, self);
    }
}

NATIVE(container_contains, "object.__contains__", "self, item, /")
static Value container_contains(Vm *vm, Value *args, size_t count)
{
    Value self = args[0], item = args[1];
    switch (kind_of(vm, self)) {
    case SHAPE_LIST:
    case SHAPE_TUPLE:
        return value_bool(row_find(vm, plain(vm, self), item, 0, SIZE_MAX) != SIZE_MAX);
    case SHAPE_DICT:
        return value_bool(dict_get(vm, self, item) != NO_VALUE);
    case SHAPE_SET:
    case SHAPE_FROZENSET:
        return value_bool(set_contains(vm, self, item));
    case SHAPE_DICT_KEYS:
    case SHAPE_DICT_ITEMS:
        return value_bool(dict_view_contains(vm, self, item));
    case SHAPE_RANGE:
        return value_bool(range_find(vm, self, item) != NO_VALUE);
    case SHAPE_MAPPINGPROXY:
        return value_bool(contains(vm, mapping_proxy_mapping(self), item));
    default:
        raise_wrong_self(vm, self);
    }
}

static Value iterate(Vm *vm, Value self, bool reversed)
{
    ShapeId kind = kind_of(vm, self);
    ShapeId first = reversed ? SHAPE_DICT_REVERSE_KEY_ITERATOR : SHAPE_DICT_KEY_ITERATOR;
    switch (kind) {
    case SHAPE_LIST:
        return list_iterator_new(vm, self, reversed);
    case SHAPE_TUPLE:
        return tuple_iterator_new(vm, plain(vm, self));
    case SHAPE_DICT:
        return dict_iterator_new(vm, first, self);
    case SHAPE_DICT_KEYS:
    case SHAPE_DICT_VALUES:
    case SHAPE_DICT_ITEMS:
        return dict_iterator_new(vm, (ShapeId)(first + kind - SHAPE_DICT_KEYS),
                                 dict_view_of(self)->dict);
    case SHAPE_SET:
    case SHAPE_FROZENSET:
        return dict_iterator_new(vm, SHAPE_SET_ITERATOR, self);
    case SHAPE_RANGE:
        return range_iterator_new(vm, self, reversed);
    case SHAPE_MAPPINGPROXY:
        self = mapping_proxy_mapping(self);
        return reversed ? call_method(vm, self, SYM(__reversed__), 0, NULL) : iterator_of(vm, self);
    default:
        raise_wrong_self(vm, self);
    }
}

NATIVE(container_iter, "object.__iter__", "self, /")
static Value container_iter(Vm *vm, Value *args, size_t count)
{
    return iterate(vm, args[0], false);
}

NATIVE(container_reversed, "object.__reversed__", "self, /")
static Value container_reversed(Vm *vm, Value *args, size_t count)
{
    return iterate(vm, args[0], true);
}

NATIVE(container_repr, "object.__repr__", "self, /")
static Value container_repr(Vm *vm, Value *args, size_t count)
{
    Value self = args[0];
    switch (kind_of(vm, self)) {
    case SHAPE_LIST:
        return list_repr(vm, self);
    case SHAPE_TUPLE:
        return tuple_repr(vm, self);
    case SHAPE_DICT:
        return dict_repr(vm, self);
    case SHAPE_SET:
    case SHAPE_FROZENSET:
        return set_repr(vm, self);
    case SHAPE_DICT_KEYS:
    case SHAPE_DICT_VALUES:
    case SHAPE_DICT_ITEMS:
        return dict_view_repr(vm, self);
    case SHAPE_RANGE:
        return range_repr(vm, self);
    case SHAPE_SLICE:
        return slice_repr(vm, self);
    case SHAPE_MAPPINGPROXY:
        return str_format(vm, "mappingproxy(%R)", mapping_proxy_mapping(self));
    default:
        raise_wrong_self(vm, self);
    }
}

NATIVE(container_hash, "object.__hash__", "self, /")
static Value container_hash(Vm *vm, Value *args, size_t count)
{
    Value self = args[0];
    switch (kind_of(vm, self)) {
    case SHAPE_TUPLE:
        return tuple_hash(vm, plain(vm, self));
    case SHAPE_FROZENSET:
        return set_hash(vm, self);
    case SHAPE_RANGE:
        return range_hash(vm, self);
    case SHAPE_SLICE:
        return tuple_hash(vm, slice_parts(vm, self));
    case SHAPE_MAPPINGPROXY:
        return small_from(hash(vm, mapping_proxy_mapping(self)) & SMALL_MAX);
    default:
        raise_wrong_self(vm, self);
    }
}

// Comparison.

static bool is_set_like(Vm *vm, Value v)
{
    return is_set_view(v) || set_cast(vm, v) != NULL;
}

static Value compare_containers(Vm *vm, Comparison op, const Value *args)
{
    Value self = args[0], other = args[1];
    switch (kind_of(vm, self)) {
    case SHAPE_LIST:
    case SHAPE_TUPLE:
        return row_compare(vm, op, plain(vm, self), row_value(vm, other));
    case SHAPE_DICT:
        return dict_compare_equal(vm, self, other);
    case SHAPE_SET:
    case SHAPE_FROZENSET:
        if (set_cast(vm, other) == NULL)
            return VALUE_NOT_IMPLEMENTED;
        return value_bool(set_compare(vm, op, self, other));
    case SHAPE_DICT_KEYS:
    case SHAPE_DICT_ITEMS:
        if (!is_set_like(vm, other))
            return VALUE_NOT_IMPLEMENTED;
        return value_bool(set_compare(vm, op, self, other));
    case SHAPE_RANGE:
        return range_compare_equal(vm, self, other);
    case SHAPE_SLICE:
        return slice_compare(vm, op, self, other);
    case SHAPE_MAPPINGPROXY:
        return compare(vm, op, mapping_proxy_mapping(self), other);
    default:
        raise_wrong_self(vm, self);
    }
}

NATIVE(container_eq, "object.__eq__", "self, other, /")
static Value container_eq(Vm *vm, Value *args, size_t count)
{
    return compare_containers(vm, COMPARE_EQ, args);
}

NATIVE(container_lt, "object.__lt__", "self, other, /")
static Value container_lt(Vm *vm, Value *args, size_t count)
{
    return compare_containers(vm, COMPARE_LT, args);
}

NATIVE(container_le, "object.__le__", "self, other, /")
static Value container_le(Vm *vm, Value *args, size_t count)
{
    return compare_containers(vm, COMPARE_LE, args);
}

NATIVE(container_gt, "object.__gt__", "self, other, /")
static Value container_gt(Vm *vm, Value *args, size_t count)
{
    return compare_containers(vm, COMPARE_GT, args);
}

NATIVE(container_ge, "object.__ge__", "self, other, /")
static Value container_ge(Vm *vm, Value *args, size_t count)
{
    return compare_containers(vm, COMPARE_GE, args);
}

// Iterators.

// The items that a walk has not given yet.
static size_t walk_rest(const SequenceWalk *walk, bool reversed)
{
    size_t length = walk->sequence == NO_VALUE ? 0 : row_of(walk->sequence).length;
    if (reversed)
        return walk->index <= length ? walk->index : 0;
    return length > walk->index ? length - walk->index : 0;
}

NATIVE(iterator_length_hint, "object.__length_hint__", "self, /")
static Value iterator_length_hint(Vm *vm, Value *args, size_t count)
{
    Value self = args[0];
    ShapeId kind = kind_of(vm, self);
    switch (kind) {
    case SHAPE_LIST_ITERATOR:
    case SHAPE_LIST_REVERSE_ITERATOR:
    case SHAPE_TUPLE_ITERATOR:
        return int_from_size(
            vm, walk_rest(sequence_walk_of(self), kind == SHAPE_LIST_REVERSE_ITERATOR));
    case SHAPE_RANGE_ITERATOR:
        return int_from_size(vm, range_iterator_of(self)->remaining);
    case SHAPE_LONG_RANGE_ITERATOR:
        return long_range_iterator_remaining(self);
    case SHAPE_REVERSED:
        return reversed_length_hint(vm, self);
    default:
        break;
    }
    if (kind < SHAPE_DICT_KEY_ITERATOR || kind > SHAPE_SET_ITERATOR)
        raise_wrong_self(vm, self);
    const DictIterator *iterator = dict_iterator_of(self);
    bool valid = iterator->dict != NO_VALUE && iterator->expected == dict_length(iterator->dict);
    return int_from_size(vm, valid ? iterator->remaining : 0);
}
