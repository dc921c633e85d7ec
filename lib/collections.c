// The module _collections: the dicts of collections that are written in C. The rest is in Python.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/container_methods.h"
#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/table.h"
#include "core/objects/tuple.h"
#include "natives.h"

// OrderedDict: a dict that can move its items.

static bool is_ordered(Vm *vm, Value v)
{
    return is_instance_of(vm, v, &type_ordered_dict);
}

static void replace_table(Value self, Value fresh)
{
    dict_of(self)->entries = dict_of(fresh)->entries;
    dict_of(self)->index = dict_of(fresh)->index;
    dict_of(self)->live = dict_of(fresh)->live;
}

// The number of the first entry that is not deleted; there is one. When many deleted ones lie
// before it, as in a dict that serves as a queue, they are dropped.
static size_t first_entry(Vm *vm, Value self)
{
    size_t number = 0;
    while (table_entry(dict_of(self), number)[0] == VALUE_DELETED)
        number++;
    if (number < 16 || number * number < dict_used(self))
        return number;
    Value fresh = dict_new(vm);
    table_copy(vm, dict_of(fresh), dict_of(self), false);
    replace_table(self, fresh);
    return 0;
}

NATIVE(ordered_popitem, "ordered_dict.popitem", "self, last=True")
static Value ordered_popitem(Vm *vm, Value *args, size_t count)
{
    bool last = truth(vm, args[1]);
    Value pair[2];
    if (dict_length(args[0]) == 0)
        raise_error(vm, SHAPE_KEY_ERROR, "dictionary is empty");
    if (last) {
        dict_pop_last(vm, args[0], &pair[0], &pair[1]);
        return tuple_new(vm, pair, 2);
    }
    size_t number = first_entry(vm, args[0]);
    Value result = tuple_new(vm, table_entry(dict_of(args[0]), number), 2);
    table_delete(dict_of(args[0]), number);
    return result;
}

NATIVE(ordered_move_to_end, "ordered_dict.move_to_end", "self, key, last=True")
static Value ordered_move_to_end(Vm *vm, Value *args, size_t count)
{
    bool last = truth(vm, args[2]);
    uint32_t hash = table_hash(vm, args[1], TABLE_DICT_KEY);
    SignedWord found = table_find(vm, dict_of(args[0]), args[1], hash);
    if (found < 0)
        raise_key_error(vm, args[1]);
    Dict *self = dict_of(args[0]);
    const Value *entry = table_entry(self, (size_t)found);
    Value key = entry[0], item = entry[1];
    if (last) {
        table_delete(self, (size_t)found);
        table_insert(vm, self, key, item, hash);
        return VALUE_NONE;
    }
    Value fresh = dict_new_sized(vm, self->live);
    table_insert(vm, dict_of(fresh), key, item, hash);
    for (size_t i = 0; i < table_used(self); i++) {
        const Value *other = table_entry(self, i);
        if (other[0] != VALUE_DELETED && (SignedWord)i != found)
            table_insert(vm, dict_of(fresh), other[0], other[1], table_entry_hash(self, i));
    }
    replace_table(args[0], fresh);
    return VALUE_NONE;
}

NATIVE(ordered_repr, "ordered_dict.__repr__", "self, /")
static Value ordered_repr(Vm *vm, Value *args, size_t count)
{
    if (!repr_enter(vm, args[0]))
        return str_from_c(vm, "...");
    Value text = dict_length(args[0]) == 0
                     ? str_format(vm, "%M()", args[0])
                     : str_format(vm, "%M(%R)", args[0], dict_copy(vm, args[0]));
    repr_leave(vm, args[0]);
    return text;
}

NATIVE(ordered_eq, "ordered_dict.__eq__", "self, other, /")
static Value ordered_eq(Vm *vm, Value *args, size_t count)
{
    Value same = dict_compare_equal(vm, args[0], args[1]);
    if (same != VALUE_TRUE || !is_ordered(vm, args[1]))
        return same;
    Value own = list_from_iterable(vm, dict_copy(vm, args[0]));
    Value others = list_from_iterable(vm, dict_copy(vm, args[1]));
    return value_bool(equal(vm, own, others));
}

NATIVE(ordered_copy, "ordered_dict.copy", "self, /")
static Value ordered_copy(Vm *vm, Value *args, size_t count)
{
    return call_1(vm, type_value(type_of(vm, args[0])), args[0]);
}

// A class's own __setitem__ gets all items, as with MutableMapping.
static Value fill(Vm *vm, Value self, Value other, Value keywords)
{
    bool plain = type_lookup(vm, type_of(vm, self), SYM(__setitem__)) ==
                 type_own_attribute(vm, &type_dict, SYM(__setitem__));
    Value into = plain ? self : dict_new(vm);
    if (other != NO_VALUE)
        dict_update(vm, into, other);
    if (keywords != NO_VALUE)
        dict_update(vm, into, keywords);
    size_t position = 0;
    for (Value key, item; !plain && dict_next(into, &position, &key, &item);)
        set_item(vm, self, key, item);
    return VALUE_NONE;
}

NATIVE(ordered_init, "ordered_dict.__init__", "self, other=?, /, **keywords")
static Value ordered_init(Vm *vm, Value *args, size_t count)
{
    return fill(vm, args[0], args[1], args[2]);
}

NATIVE(ordered_update, "ordered_dict.update", "self, other=?, /, **keywords")
static Value ordered_update(Vm *vm, Value *args, size_t count)
{
    return fill(vm, args[0], args[1], args[2]);
}

// The methods of dict, whose parameters have names here.

static Value by_dict(Vm *vm, Value name, const Value *args, size_t count)
{
    return call(vm, type_own_attribute(vm, &type_dict, name), count, args);
}

NATIVE(ordered_pop, "ordered_dict.pop", "self, key, default=?")
static Value ordered_pop(Vm *vm, Value *args, size_t count)
{
    return by_dict(vm, SYM(pop), args, args[2] == NO_VALUE ? 2 : 3);
}

NATIVE(ordered_setdefault, "ordered_dict.setdefault", "self, key, default=None")
static Value ordered_setdefault(Vm *vm, Value *args, size_t count)
{
    return by_dict(vm, SYM(setdefault), args, 3);
}

NATIVE(ordered_fromkeys, "ordered_dict.fromkeys", "cls, iterable, value=None")
static Value ordered_fromkeys(Vm *vm, Value *args, size_t count)
{
    Value dict = call_0(vm, args[0]);
    Value iterator = iterator_of(vm, args[1]);
    for (Value key; (key = iterator_next(vm, iterator)) != NO_VALUE;)
        set_item(vm, dict, key, args[2]);
    return dict;
}

// a | b as a new dict of the type of self.
static Value merged(Vm *vm, Value self, Value a, Value b)
{
    if (dict_cast(vm, a) == NULL || dict_cast(vm, b) == NULL)
        return VALUE_NOT_IMPLEMENTED;
    Value result = call_1(vm, type_value(type_of(vm, self)), a);
    call_method(vm, result, SYM(update), 1, &b);
    return result;
}

NATIVE(ordered_or, "ordered_dict.__or__", "self, other, /")
static Value ordered_or(Vm *vm, Value *args, size_t count)
{
    return merged(vm, args[0], args[0], args[1]);
}

NATIVE(ordered_ror, "ordered_dict.__ror__", "self, other, /")
static Value ordered_ror(Vm *vm, Value *args, size_t count)
{
    return merged(vm, args[0], args[1], args[0]);
}

NATIVE(ordered_reduce, "ordered_dict.__reduce__", "self, /")
static Value ordered_reduce(Vm *vm, Value *args, size_t count)
{
    Value items = call_method(vm, args[0], SYM(items), 0, NULL);
    Value state = call_method(vm, args[0], SYM(__getstate__), 0, NULL);
    Value result[] = {type_value(type_of(vm, args[0])), value_of(&tuple_empty), state, VALUE_NONE,
                      iterator_of(vm, items)};
    return tuple_new(vm, result, 5);
}

MEMBERS(ordered_dict_members, METHOD(popitem, ordered_popitem),
        METHOD(move_to_end, ordered_move_to_end), METHOD(__repr__, ordered_repr),
        METHOD(__eq__, ordered_eq), METHOD(copy, ordered_copy), METHOD(pop, ordered_pop),
        METHOD(__init__, ordered_init), METHOD(update, ordered_update),
        METHOD(setdefault, ordered_setdefault), METHOD(fromkeys, ordered_fromkeys),
        METHOD(__or__, ordered_or), METHOD(__ror__, ordered_ror),
        METHOD(__reduce__, ordered_reduce), CONSTANT(__hash__, NONE),
        SYMBOL_ROW(__module__, collections));

ROM_DERIVED(type_ordered_dict, OrderedDict, SHAPE_ORDERED_DICT, type_dict, SHAPE_DICT,
            ordered_dict_members, .fixed_words = sizeof(Dict) / sizeof(Word) - 1,
            .flags = TYPE_HAS_DICT | TYPE_WITH_LAYOUT(DICT_LAYOUT));

// defaultdict.

typedef struct DefaultDict { // DICT_LAYOUT
    Dict dict;
    Value factory; // callable; NO_VALUE or NONE if there is none
} DefaultDict;

static DefaultDict *default_dict_of(Value v)
{
    return (DefaultDict *)(void *)v;
}

static Value factory_of(Value v)
{
    Value factory = default_dict_of(v)->factory;
    return factory == NO_VALUE ? VALUE_NONE : factory;
}

NATIVE(defaultdict_init, "default_dict.__init__",
       "self, default_factory=None, mapping=?, /, **keywords")
static Value defaultdict_init(Vm *vm, Value *args, size_t count)
{
    if (args[1] != VALUE_NONE && !is_callable(vm, args[1]))
        raise_type_error(vm, "first argument must be callable or None");
    default_dict_of(args[0])->factory = args[1];
    if (args[2] != NO_VALUE)
        dict_update(vm, args[0], args[2]);
    if (args[3] != NO_VALUE)
        dict_update(vm, args[0], args[3]);
    return VALUE_NONE;
}

NATIVE(defaultdict_missing, "default_dict.__missing__", "self, key, /")
static Value defaultdict_missing(Vm *vm, Value *args, size_t count)
{
    Value factory = factory_of(args[0]);
    if (factory == VALUE_NONE)
        raise_key_error(vm, args[1]);
    Value item = call_0(vm, factory);
    set_item(vm, args[0], args[1], item);
    return item;
}

NATIVE(defaultdict_repr, "default_dict.__repr__", "self, /")
static Value defaultdict_repr(Vm *vm, Value *args, size_t count)
{
    Value contents = dict_repr(vm, args[0]);
    Value factory = repr_enter(vm, args[0]) ? to_repr(vm, factory_of(args[0])) : NO_VALUE;
    if (factory != NO_VALUE)
        repr_leave(vm, args[0]);
    else
        factory = str_from_c(vm, "...");
    return str_format(vm, "%M(%S, %S)", args[0], factory, contents);
}

NATIVE(defaultdict_copy, "default_dict.copy", "self, /")
static Value defaultdict_copy(Vm *vm, Value *args, size_t count)
{
    Value arguments[] = {factory_of(args[0]), args[0]};
    return call(vm, type_value(type_of(vm, args[0])), 2, arguments);
}

static Value merged_default(Vm *vm, Value self, Value a, Value b)
{
    if (dict_cast(vm, a) == NULL || dict_cast(vm, b) == NULL)
        return VALUE_NOT_IMPLEMENTED;
    Value arguments[] = {factory_of(self), a};
    Value result = call(vm, type_value(type_of(vm, self)), 2, arguments);
    call_method(vm, result, SYM(update), 1, &b);
    return result;
}

NATIVE(defaultdict_or, "default_dict.__or__", "self, other, /")
static Value defaultdict_or(Vm *vm, Value *args, size_t count)
{
    return merged_default(vm, args[0], args[0], args[1]);
}

NATIVE(defaultdict_ror, "default_dict.__ror__", "self, other, /")
static Value defaultdict_ror(Vm *vm, Value *args, size_t count)
{
    return merged_default(vm, args[0], args[1], args[0]);
}

NATIVE(defaultdict_reduce, "default_dict.__reduce__", "self, /")
static Value defaultdict_reduce(Vm *vm, Value *args, size_t count)
{
    Value factory = factory_of(args[0]);
    Value arguments = factory == VALUE_NONE ? value_of(&tuple_empty) : tuple_new(vm, &factory, 1);
    Value items = iterator_of(vm, call_method(vm, args[0], SYM(items), 0, NULL));
    Value result[] = {type_value(type_of(vm, args[0])), arguments, VALUE_NONE, VALUE_NONE, items};
    return tuple_new(vm, result, 5);
}

static Value get_factory(Vm *vm, Value self)
{
    return factory_of(self);
}

static void set_factory(Vm *vm, Value self, Value value)
{
    default_dict_of(self)->factory = value;
}

GETSET(default_dict_factory, "default_dict.default_factory", get_factory, set_factory)

MEMBERS(default_dict_members, METHOD(__init__, defaultdict_init),
        METHOD(__missing__, defaultdict_missing), METHOD(__repr__, defaultdict_repr),
        METHOD(copy, defaultdict_copy), METHOD_AS(__copy__, defaultdict_copy),
        METHOD(__or__, defaultdict_or), METHOD(__ror__, defaultdict_ror),
        METHOD(__reduce__, defaultdict_reduce), ACCESSOR(default_factory, default_dict_factory),
        SYMBOL_ROW(__module__, collections));

ROM_DERIVED(type_default_dict, defaultdict, SHAPE_DEFAULT_DICT, type_dict, SHAPE_DICT,
            default_dict_members, .fixed_words = sizeof(DefaultDict) / sizeof(Word) - 1,
            .flags = TYPE_WITH_LAYOUT(DICT_LAYOUT));

// What namedtuple and Counter need.

NATIVE(collections_item, "_item", "index, row, /")
static Value collections_item(Vm *vm, Value *args, size_t count)
{
    const Tuple *row = tuple_cast(vm, args[1]);
    if (row == NULL)
        raise_type_error(vm,
                         "descriptor for index '%S' for tuple subclasses doesn't apply to '%T' "
                         "object",
                         args[0], args[1]);
    return get_item(vm, value_of(row), args[0]);
}

// A function of a tuple that gives the item at the index.
NATIVE(collections_item_getter, "_item_getter", "index, /")
static Value collections_item_getter(Vm *vm, Value *args, size_t count)
{
    return bound_native_new(vm, NATIVE_VALUE(collections_item), args[0]);
}

NATIVE(collections_count_elements, "_count_elements", "mapping, iterable, /")
static Value collections_count_elements(Vm *vm, Value *args, size_t count)
{
    bool plain = dict_cast(vm, args[0]) != NULL;
    Value iterator = iterator_of(vm, args[1]);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;) {
        Value arguments[] = {item, VALUE_SMALL(0)};
        Value old =
            plain ? dict_get(vm, args[0], item) : call_method(vm, args[0], SYM(get), 2, arguments);
        Value increased =
            binary(vm, OPERATOR_ADD, old == NO_VALUE ? VALUE_SMALL(0) : old, VALUE_SMALL(1));
        if (plain)
            dict_set(vm, args[0], item, increased);
        else
            set_item(vm, args[0], item, increased);
    }
    return VALUE_NONE;
}

MEMBERS(collections_members, METHOD(_item_getter, collections_item_getter),
        METHOD(_count_elements, collections_count_elements), TYPE_ROW(deque, type_deque),
        TYPE_ROW(OrderedDict, type_ordered_dict), TYPE_ROW(defaultdict, type_default_dict));

MODULE(collections, "_collections", collections_members, NULL)
