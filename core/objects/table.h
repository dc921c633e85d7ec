// The hash table under dict and set: what dict.h describes, without what makes a dict a dict.
//
// None of these functions looks at DICT_* flags. Where they may run Python code, the table may have
// changed in any way when they return.
#ifndef ADDER_OBJECTS_TABLE_H
#define ADDER_OBJECTS_TABLE_H

#include "core/objects/dict.h"

// The hash of a key as tables keep it. `use` words the TypeError for what has none: "cannot use
// 'list' as a dict key (unhashable type: 'list')". May run Python code.
uint32_t table_hash(Vm *vm, Value key, const char *use);
#define TABLE_DICT_KEY "dict key"
#define TABLE_SET_ELEMENT "set element"

// The number of the entry with this key, or -1. May run Python code; starts again when that changes
// the table under it.
SignedWord table_find(Vm *vm, const Dict *table, Value key, uint32_t hash);
// Adds an entry for a key that is known to be absent. Raises MemoryError, runs no Python code.
void table_insert(Vm *vm, Dict *table, Value key, Value value, uint32_t hash);
// Deletes the entry. Neither raises nor runs Python code; so do the rest.
void table_delete(Dict *table, size_t number);
void table_clear(Dict *table);
// Gives back the places of deleted entries at the end; returns how many entries are left.
size_t table_trim(Dict *table);
// The hash kept for an entry that is not deleted.
uint32_t table_entry_hash(const Dict *table, size_t number);

// Makes `to` an exact copy of `from` without the deleted entries; values too unless `keys_only`.
// Raises MemoryError.
void table_copy(Vm *vm, Dict *to, const Dict *from, bool keys_only);
// Room for `count` entries in an empty table. Raises MemoryError.
void table_reserve(Vm *vm, Dict *table, size_t count);

static inline Value *table_entry(const Dict *table, size_t number)
{
    return &array_of(table->entries)->items[1 + 2 * number];
}
static ALWAYS_INLINE size_t table_used(const Dict *table)
{
    return table->entries == NO_VALUE ? 0 : (size_t)small_value(array_of(table->entries)->items[0]);
}

#endif
