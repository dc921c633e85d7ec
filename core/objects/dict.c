// dict: what C code does with dicts. The table itself is in table.c, the methods in dict_methods.c.
#include "core/objects/dict.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/cast.h"
#include "core/objects/exception.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/sequence.h"
#include "core/objects/state.h"
#include "core/objects/table.h"

Dict *dict_cast(Vm *vm, Value v)
{
    return is_laid_out_as(vm, v, SHAPE_DICT) ? dict_of(v) : NULL;
}

Value dict_new(Vm *vm)
{
    return value_of(heap_new(vm, SHAPE_DICT, DICT_LAYOUT, sizeof(Dict)));
}

Value dict_new_sized(Vm *vm, size_t expected)
{
    Value dict = dict_new(vm);
    table_reserve(vm, dict_of(dict), expected);
    return dict;
}

// Look-up caches know namespaces: forget them when a key comes or goes, and for classes also when a
// value changes.
static void note_change(Vm *vm, Value dict, bool keys)
{
    if (!is_dict(dict) || !(object_of(dict)->aux & DICT_NAMESPACE))
        return;
    if (object_of(dict)->aux & DICT_CLASS)
        type_invalidate_caches(vm);
    if (keys)
        objects_of(vm)->namespace_epoch++;
}

Value dict_get(Vm *vm, Value dict, Value key)
{
    namespace_complete(vm, dict);
    uint32_t hash = table_hash(vm, key, TABLE_DICT_KEY);
    SignedWord number = table_find(vm, dict_of(dict), key, hash);
    return number < 0 ? NO_VALUE : dict_entry(dict, (size_t)number)[1];
}

Value dict_get_name(Vm *vm, Value dict, Value name)
{
    const Value *entry = dict_find_entry(dict, name);
    if (entry != NULL)
        return entry[1];
    return namespace_is_lazy(dict) ? namespace_find(vm, dict, name) : NO_VALUE;
}

static void set_hashed(Vm *vm, Value dict, Value key, Value value, uint32_t hash)
{
    SignedWord number = table_find(vm, dict_of(dict), key, hash);
    if (number >= 0)
        dict_entry(dict, (size_t)number)[1] = value;
    else
        table_insert(vm, dict_of(dict), key, value, hash);
    note_change(vm, dict, number < 0);
}

void dict_set(Vm *vm, Value dict, Value key, Value value)
{
    set_hashed(vm, dict, key, value, table_hash(vm, key, TABLE_DICT_KEY));
}

Value dict_remove(Vm *vm, Value dict, Value key)
{
    namespace_complete(vm, dict);
    uint32_t hash = table_hash(vm, key, TABLE_DICT_KEY);
    SignedWord number = table_find(vm, dict_of(dict), key, hash);
    if (number < 0)
        return NO_VALUE;
    Value value = dict_entry(dict, (size_t)number)[1];
    table_delete(dict_of(dict), (size_t)number);
    note_change(vm, dict, true);
    return value;
}

Value dict_set_default(Vm *vm, Value dict, Value key, Value value)
{
    namespace_complete(vm, dict);
    uint32_t hash = table_hash(vm, key, TABLE_DICT_KEY);
    SignedWord number = table_find(vm, dict_of(dict), key, hash);
    if (number >= 0)
        return dict_entry(dict, (size_t)number)[1];
    table_insert(vm, dict_of(dict), key, value, hash);
    note_change(vm, dict, true);
    return value;
}

bool dict_pop_last(Vm *vm, Value dict, Value *key, Value *value)
{
    namespace_complete(vm, dict);
    size_t used = table_trim(dict_of(dict));
    if (used == 0)
        return false;
    const Value *entry = dict_entry(dict, used - 1);
    *key = entry[0];
    *value = entry[1];
    table_delete(dict_of(dict), used - 1);
    note_change(vm, dict, true);
    return true;
}

bool dict_next(Value dict, size_t *position, Value *key, Value *value)
{
    while (*position < dict_used(dict)) {
        const Value *entry = dict_entry(dict, (*position)++);
        if (entry[0] != VALUE_DELETED) {
            *key = entry[0];
            *value = entry[1];
            return true;
        }
    }
    return false;
}

void dict_clear(Vm *vm, Value dict)
{
    namespace_complete(vm, dict);
    table_clear(dict_of(dict));
    note_change(vm, dict, true);
}

Value dict_copy(Vm *vm, Value dict)
{
    Value copy = dict_new(vm);
    dict_update(vm, copy, dict);
    return copy;
}

// Updating.

static void update_from_dict(Vm *vm, Value dict, Value other)
{
    namespace_complete(vm, other);
    if (other == dict)
        return;
    if (dict_length(dict) == 0) {
        table_copy(vm, dict_of(dict), dict_of(other), false);
        note_change(vm, dict, true);
        return;
    }
    size_t position = 0, length = dict_length(other);
    Value key, value;
    while (dict_next(other, &position, &key, &value)) {
        set_hashed(vm, dict, key, value, table_entry_hash(dict_of(other), position - 1));
        if (dict_length(other) != length)
            raise_error(vm, SHAPE_RUNTIME_ERROR, "dict mutated during update");
    }
}

static void update_from_mapping(Vm *vm, Value dict, Value other)
{
    Value keys = call_method(vm, other, SYM(keys), 0, NULL);
    if (!is_iterable(vm, keys))
        raise_type_error(vm, "%T.keys() returned a non-iterable (type %T)", other, keys);
    Value iterator = iterator_of(vm, keys);
    for (Value key; (key = iterator_next(vm, iterator)) != NO_VALUE;)
        dict_set(vm, dict, key, get_item(vm, other, key));
}

// An item of the iterable, which should be a pair, is not iterable at all.
_Noreturn static void raise_no_pair(Vm *vm, size_t number)
{
    Value error = exception_new(vm, SHAPE_TYPE_ERROR, str_format(vm, "object is not iterable"));
    Value note = str_format(
        vm, "Cannot convert dictionary update sequence element #%z to a sequence", number);
    call_method(vm, error, SYM(add_note), 1, &note);
    raise_exception(vm, error);
}

static void update_from_pairs(Vm *vm, Value dict, Value other)
{
    Value iterator = iterator_of(vm, other), item;
    for (size_t number = 0; (item = iterator_next(vm, iterator)) != NO_VALUE; number++) {
        if (!is_list(item) && !is_tuple(item)) {
            if (!is_iterable(vm, item))
                raise_no_pair(vm, number);
            item = list_from_iterable(vm, item);
        }
        Row pair = row_of(item);
        if (pair.length != 2)
            raise_value_error(vm,
                              "dictionary update sequence element #%z has length %z; 2 is required",
                              number, pair.length);
        dict_set(vm, dict, pair.items[0], pair.items[1]);
    }
}

void dict_update(Vm *vm, Value dict, Value other)
{
    if (is_dict(other) ||
        (dict_cast(vm, other) != NULL && type_lookup(vm, type_of(vm, other), SYM(__iter__)) ==
                                             type_own_attribute(vm, &type_dict, SYM(__iter__))))
        update_from_dict(vm, dict, other);
    else if (find_attribute(vm, other, SYM(keys)) != NO_VALUE)
        update_from_mapping(vm, dict, other);
    else
        update_from_pairs(vm, dict, other);
}
