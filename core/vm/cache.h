// Inline caches: a side table of hot code, one entry for every two bytes of its bytecode.
//
// An entry belongs to the instruction at its offset and remembers one look-up:
//   kind      key                             epoch           data
//   SLOT      header of the instance (1)      of types, kind  word index of the attribute in it
//   OVERFLOW  header of the instance          of types, kind  index in its Array of further slots
//   STORE     header of the instance          of types, kind  word index, shape afterwards
//   METHOD    shape of the instance           of types, kind  function that binds self
//   CONSTANT  header of the instance          of types, kind  class attribute without binding
//   TYPE      the type                        of types, kind  its attribute
//   MODULE    dict of the module              0, kind         entry number in it
//   GLOBAL    True                            unused          entry number in the globals
//   BUILTIN   dict of the globals             of namespaces   entry number in the builtins
// (1) its shape and aux byte, which together say where slots lie.
// The epoch of types changes with every change of a class, and when a shape number is used again.
//
// Where one instruction meets objects of several shapes its entry changes often: the kinds SLOT,
// STORE, METHOD and CONSTANT are also kept in a vm-wide table, from which they are refilled.
#ifndef ADDER_VM_CACHE_H
#define ADDER_VM_CACHE_H

#include "core/objects/containers.h"
#include "core/objects/dict.h"
#include "core/vm/frame.h"
#include "core/vm/vm.h"

enum {
    CACHE_SLOT,
    CACHE_STORE,
    CACHE_METHOD,
    CACHE_CONSTANT,
    CACHE_TYPE,
    CACHE_MODULE,
    CACHE_OVERFLOW,
    CACHE_KIND_BITS = 3,
};

// The entries of code that is running, or NULL.
static inline CacheEntry *cache_entries(const Code *code)
{
#if ADDER_INLINE_CACHES
    if (code->caches != NO_VALUE)
        return (CacheEntry *)(void *)array_of(code->caches)->items;
#endif
    return NULL;
}

// Shape and aux byte of an object: what decides where an instance's attribute lies.
static inline Value cache_header_key(Value v)
{
    Word header;
    memcpy(&header, object_of(v), sizeof header);
    return (Value)(header >> 7 | 1);
}

static inline Value cache_shape_key(Value v)
{
    return VALUE_SMALL(object_of(v)->shape);
}

static inline Value cache_type_epoch(Vm *vm, unsigned kind)
{
    return VALUE_SMALL((Word)objects_of(vm)->type_epoch << CACHE_KIND_BITS | kind);
}

static inline Value cache_namespace_epoch(Vm *vm)
{
    return VALUE_SMALL((Word)objects_of(vm)->namespace_epoch);
}

#define CACHE_SHAPE_BITS (sizeof(ShapeId) * 8)

// The value of entry `number` of a dict if its key is `name`, else NO_VALUE.
static inline Value cache_dict_entry(Value dict, SignedWord number, Value name)
{
    if ((size_t)number >= dict_used(dict))
        return NO_VALUE;
    const Value *entry = dict_entry(dict, (size_t)number);
    return entry[0] == name ? entry[1] : NO_VALUE;
}

// Counts a call of the code, or an iteration of a loop in it; makes its caches when it is hot.
void cache_count_call(Vm *vm, Code *code);
// Empties the caches of all code: they keep objects alive.
void cache_clear_all(Vm *vm);
// Empties the vm-wide table, which is not traced: for every collection.
void cache_forget(Vm *vm);

// The operations, for when the loop's own look at the entry was in vain. `entry` is refilled; it
// may be NULL. They raise what the operation raises.
Value cache_get_attribute(Vm *vm, CacheEntry *entry, Value v, Value name);
void cache_set_attribute(Vm *vm, CacheEntry *entry, Value v, Value name, Value value);
Value cache_get_method(Vm *vm, CacheEntry *entry, Value v, Value name, Value *self);
// A global or built-in name; NO_VALUE when there is none.
Value cache_get_global(Vm *vm, CacheEntry *entry, Value globals, Value name);

#endif
