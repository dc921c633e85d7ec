// set and frozenset: what C code does with them, and the algebra of sets.
#include "core/objects/set.h"

#include "core/heap/heap.h"
#include "core/objects/cast.h"
#include "core/objects/operators.h"
#include "core/objects/set_algebra.h"
#include "core/objects/table.h"

Dict *set_cast(Vm *vm, Value v)
{
    bool is_set = is_laid_out_as(vm, v, SHAPE_SET) || is_laid_out_as(vm, v, SHAPE_FROZENSET);
    return is_set ? dict_of(v) : NULL;
}

// The table of a value that gives its keys when iterated: a set, or exactly a dict.
static const Dict *table_cast(Vm *vm, Value v)
{
    return is_dict(v) ? dict_of(v) : set_cast(vm, v);
}

Value set_new(Vm *vm, ShapeId shape)
{
    return value_of(heap_new(vm, shape, DICT_LAYOUT, sizeof(Dict)));
}

static void add_hashed(Vm *vm, Value set, Value item, uint32_t hash)
{
    if (table_find(vm, dict_of(set), item, hash) < 0)
        table_insert(vm, dict_of(set), item, NO_VALUE, hash);
}

void set_add(Vm *vm, Value set, Value item)
{
    add_hashed(vm, set, item, table_hash(vm, item, TABLE_SET_ELEMENT));
}

// A set is looked for as if it were a frozenset.
static SignedWord find(Vm *vm, Value set, Value item)
{
    bool unhashable_set = is_laid_out_as(vm, item, SHAPE_SET) &&
                          type_lookup(vm, type_of(vm, item), SYM(__hash__)) == VALUE_NONE;
    if (unhashable_set) {
        Value frozen = set_new(vm, SHAPE_FROZENSET);
        table_copy(vm, dict_of(frozen), dict_of(item), true);
        item = frozen;
    }
    return table_find(vm, dict_of(set), item, table_hash(vm, item, TABLE_SET_ELEMENT));
}

bool set_contains(Vm *vm, Value set, Value item)
{
    return find(vm, set, item) >= 0;
}

bool set_discard(Vm *vm, Value set, Value item)
{
    SignedWord number = find(vm, set, item);
    if (number >= 0)
        table_delete(dict_of(set), (size_t)number);
    return number >= 0;
}

void set_update(Vm *vm, Value set, Value iterable)
{
    const Dict *table = table_cast(vm, iterable);
    if (table != NULL && dict_length(set) == 0) {
        table_copy(vm, dict_of(set), table, true);
        return;
    }
    if (table != NULL) {
        size_t position = 0;
        for (Value key, unused; dict_next(iterable, &position, &key, &unused);)
            add_hashed(vm, set, key, table_entry_hash(table, position - 1));
        return;
    }
    Value iterator = iterator_of(vm, iterable);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;)
        set_add(vm, set, item);
}

Value set_from_iterable(Vm *vm, Value iterable)
{
    Value set = set_new(vm, SHAPE_SET);
    set_update(vm, set, iterable);
    return set;
}

// Algebra.

// Deletes the entry with this key found at `number`, unless something moved it in between.
static void delete_found(Dict *table, size_t number, Value key)
{
    if (number < table_used(table) && *table_entry(table, number) == key)
        table_delete(table, number);
}

static void subtract(Vm *vm, Value set, Value iterable)
{
    const Dict *other = table_cast(vm, iterable);
    size_t position = 0;
    Value item, unused;
    if (other == NULL) {
        Value iterator = iterator_of(vm, iterable);
        while ((item = iterator_next(vm, iterator)) != NO_VALUE)
            set_discard(vm, set, item);
    } else if (iterable == set) {
        table_clear(dict_of(set));
    } else if (other->live > dict_length(set)) {
        while (dict_next(set, &position, &item, &unused)) {
            uint32_t hash = table_entry_hash(dict_of(set), position - 1);
            if (table_find(vm, other, item, hash) >= 0)
                delete_found(dict_of(set), position - 1, item);
        }
    } else {
        while (dict_next(iterable, &position, &item, &unused)) {
            uint32_t hash = table_entry_hash(other, position - 1);
            SignedWord number = table_find(vm, dict_of(set), item, hash);
            if (number >= 0)
                table_delete(dict_of(set), (size_t)number);
        }
    }
}

// Adds what is both in `set` and in `iterable` to `result`.
static void intersect_into(Vm *vm, Value result, Value set, Value iterable)
{
    const Dict *other = table_cast(vm, iterable);
    if (other == NULL) {
        Value iterator = iterator_of(vm, iterable);
        for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;) {
            uint32_t hash = table_hash(vm, item, TABLE_SET_ELEMENT);
            if (table_find(vm, dict_of(set), item, hash) >= 0)
                add_hashed(vm, result, item, hash);
        }
        return;
    }
    bool swap = other->live > dict_length(set);
    Value from = swap ? set : iterable;
    const Dict *in = swap ? other : dict_of(set);
    size_t position = 0;
    for (Value item, unused; dict_next(from, &position, &item, &unused);) {
        uint32_t hash = table_entry_hash(dict_of(from), position - 1);
        if (table_find(vm, in, item, hash) >= 0)
            add_hashed(vm, result, item, hash);
    }
}

// Removes the keys of `other`, a set or a dict, that are in `set`, and adds those that are not.
static void toggle(Vm *vm, Value set, Value other)
{
    if (set == other) {
        table_clear(dict_of(set));
        return;
    }
    size_t position = 0;
    for (Value item, unused; dict_next(other, &position, &item, &unused);) {
        uint32_t hash = table_entry_hash(dict_of(other), position - 1);
        SignedWord number = table_find(vm, dict_of(set), item, hash);
        if (number >= 0)
            table_delete(dict_of(set), (size_t)number);
        else
            table_insert(vm, dict_of(set), item, NO_VALUE, hash);
    }
}

void set_combine_in_place(Vm *vm, SetOperation op, Value set, Value iterable)
{
    Value result;
    switch (op) {
    case SET_UNION:
        set_update(vm, set, iterable);
        break;
    case SET_DIFFERENCE:
        subtract(vm, set, iterable);
        break;
    case SET_SYMMETRIC_DIFFERENCE:
        toggle(vm, set,
               table_cast(vm, iterable) != NULL ? iterable : set_from_iterable(vm, iterable));
        break;
    default:
        result = set_new(vm, SHAPE_SET);
        intersect_into(vm, result, set, iterable);
        dict_of(set)->live = dict_of(result)->live;
        dict_of(set)->entries = dict_of(result)->entries;
        dict_of(set)->index = dict_of(result)->index;
    }
}

Value set_combine(Vm *vm, SetOperation op, Value set, Value iterable)
{
    bool frozen = is_laid_out_as(vm, set, SHAPE_FROZENSET);
    Value result = set_new(vm, frozen ? SHAPE_FROZENSET : SHAPE_SET);
    if (op == SET_INTERSECTION) {
        intersect_into(vm, result, set, iterable);
    } else {
        table_copy(vm, dict_of(result), dict_of(set), true);
        set_combine_in_place(vm, op, result, iterable);
    }
    return result;
}

// Comparison, for sets and for what is like them.

static size_t size_of(Vm *vm, Value v)
{
    return set_cast(vm, v) != NULL ? dict_length(v) : length(vm, v);
}

// Whether a set has an item that is, or is not, in another one.
static bool any_item(Vm *vm, Value set, Value other, bool present)
{
    size_t position = 0;
    for (Value item, unused; dict_next(set, &position, &item, &unused);) {
        uint32_t hash = table_entry_hash(dict_of(set), position - 1);
        if ((table_find(vm, dict_of(other), item, hash) >= 0) == present)
            return true;
    }
    return false;
}

static bool is_subset(Vm *vm, Value a, Value b)
{
    if (size_of(vm, a) > size_of(vm, b))
        return false;
    if (set_cast(vm, a) != NULL && set_cast(vm, b) != NULL)
        return !any_item(vm, a, b, false);
    Value iterator = iterator_of(vm, a);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;) {
        if (!contains(vm, b, item))
            return false;
    }
    return true;
}

bool set_compare(Vm *vm, Comparison op, Value a, Value b)
{
    size_t size_a = size_of(vm, a), size_b = size_of(vm, b);
    switch (op) {
    case COMPARE_EQ:
        return size_a == size_b && is_subset(vm, a, b);
    case COMPARE_NE:
        return !(size_a == size_b && is_subset(vm, a, b));
    case COMPARE_LT:
        return size_a < size_b && is_subset(vm, a, b);
    case COMPARE_LE:
        return is_subset(vm, a, b);
    case COMPARE_GT:
        return size_b < size_a && is_subset(vm, b, a);
    default:
        return is_subset(vm, b, a);
    }
}

bool set_is_disjoint(Vm *vm, Value set, Value iterable)
{
    if (set_cast(vm, set) != NULL && set_cast(vm, iterable) != NULL)
        return dict_length(set) < dict_length(iterable) ? !any_item(vm, set, iterable, true)
                                                        : !any_item(vm, iterable, set, true);
    Value iterator = iterator_of(vm, iterable);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;) {
        if (contains(vm, set, item))
            return false;
    }
    return true;
}
