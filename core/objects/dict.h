// dict: insertion-ordered compact hash table; the same core serves set and frozenset (set.h).
//
// The entries lie in one array, in order: its first slot holds the number of used entries as a
// small integer, then key, value, key, value, ... Deleted entries have VALUE_DELETED as key. The
// index blob maps hashes to entry numbers with the smallest width that fits, and keeps each entry's
// hash; dicts of up to 8 entries whose keys are all str or int have none and are searched in order.
#ifndef ADDER_OBJECTS_DICT_H
#define ADDER_OBJECTS_DICT_H

#include "core/objects/containers.h"

typedef struct Dict { // LAYOUT_RAW1; also the layout of set and frozenset
    Object object;    // aux: DICT_* flags
    size_t live;      // entries that are not deleted
    Value entries;    // Array or NO_VALUE while empty
    Value index;      // Blob or NO_VALUE
} Dict;

#define DICT_LAYOUT LAYOUT_RAW1

enum {
    DICT_NAMESPACE = 1, // a module's globals or a class's dict: adding or deleting a key (for a
                        // class also replacing a value) invalidates look-up caches
    DICT_CLASS = 2,     // of these, a class's dict
    DICT_LAZY = 4,      // of these, one whose further names are in ROM: namespace.h
    DICT_MOVED = 8,     // entries got other numbers since an iterator was made
};

static ALWAYS_INLINE bool is_dict(Value v)
{
    return has_shape(v, SHAPE_DICT);
}
static inline Dict *dict_of(Value v)
{
    return (Dict *)(void *)v;
}
// v as Dict if it is one or an instance of a subclass, else NULL.
Dict *dict_cast(Vm *vm, Value v);
// All take the Value of a dict (or subclass instance) and bypass overridden methods.
Value dict_new(Vm *vm);
Value dict_new_sized(Vm *vm, size_t expected);
// The value, or NO_VALUE. Raises what __hash__ and __eq__ raise.
Value dict_get(Vm *vm, Value dict, Value key);
void dict_set(Vm *vm, Value dict, Value key, Value value);
// Removes and returns the value, or NO_VALUE when absent.
Value dict_remove(Vm *vm, Value dict, Value key);
// The same for an interned str key: never calls Python code. Raises and allocates only where the
// dict is a native module's and the value is calculated when it is first asked for.
Value dict_get_name(Vm *vm, Value dict, Value name);
// The entry of an interned str key, or NULL: key and value. Never raises.
Value *dict_find_entry(Value dict, Value name);
// The entry number of an interned str key, or -1 (also for names in ROM); never raises. For caches:
// the entry is valid while dict_entry_key(dict, number) is the same name.
SignedWord dict_find_name(Value dict, Value name);
static inline size_t dict_length(Value dict)
{
    return dict_of(dict)->live;
}
// Entry positions in use, deleted ones included.
static inline size_t dict_used(Value dict)
{
    Value entries = dict_of(dict)->entries;
    return entries == NO_VALUE ? 0 : (size_t)small_value(array_of(entries)->items[0]);
}
static inline Value *dict_entry(Value dict, size_t number)
{
    return &array_of(dict_of(dict)->entries)->items[1 + 2 * number];
}
// Iterates in order: start with *position 0; false at the end. Skips deleted entries. Safe against
// changes of the dict during the loop in the sense that it never reads out of bounds.
bool dict_next(Value dict, size_t *position, Value *key, Value *value);
void dict_clear(Vm *vm, Value dict);
// dict.setdefault(key, value): the value that the dict then has.
Value dict_set_default(Vm *vm, Value dict, Value key, Value value);
// Removes the last entry; false when the dict is empty.
bool dict_pop_last(Vm *vm, Value dict, Value *key, Value *value);
Value dict_copy(Vm *vm, Value dict);
// dict.update(other): a mapping or an iterable of pairs.
void dict_update(Vm *vm, Value dict, Value other);

#endif
