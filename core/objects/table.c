// The hash table under dict and set.
//
// Entries stand in one array in the order of insertion; a deleted one leaves a hole until the table
// is full: then the holes at the end are used again, or else the table is rebuilt. The index is
// open addressing with double hashing (Knuth, The Art of Computer Programming 6.4): the first slot
// tried is the low bits of the hash, so that consecutive ints lie side by side, the step is a
// multiplicative hash of all its bits.
#include "core/objects/table.h"

#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// Up to this many entries with str and small int keys are searched in order.
#define MOST_WITHOUT_INDEX 8
#define MOST_ENTRIES ((size_t)1 << 30)
#define SPREAD 0x9E3779B1u

// What lies in the index blob.
typedef struct Index {
    uint32_t capacity;  // entries that fit into the table, and slots that may be in use
    uint32_t filled;    // slots that are not SLOT_FREE
    uint8_t shift;      // 32 minus the logarithm of the number of slots
    uint8_t width;      // bytes of a slot
    uint16_t deletions; // counted modulo 2^16, to notice them
    uint32_t hashes[];  // of the entries; then the slots: SLOT_FIRST + the entry's number, or
} Index;

enum {
    SLOT_FREE = 0,    // never used: ends a search
    SLOT_DELETED = 1, // was used
    SLOT_FIRST = 2,
};

enum { ABSENT = -1, CHANGED = -2 };

static Index *index_of(const Dict *table)
{
    return (Index *)(void *)blob_of(table->index)->data;
}

// Hashes.

static uint32_t fold(SignedWord hash)
{
#if ADDER_WORD_BITS == 64
    return (uint32_t)hash + (uint32_t)((Word)hash >> 32) * 0x85EBCA6Bu;
#else
    return (uint32_t)hash;
#endif
}

// Keys whose hash and equality need no Python code and that tables without index may hold.
static bool is_plain(Value key)
{
    return is_str(key) || is_small(key);
}

static uint32_t plain_hash(Value key)
{
    return is_str(key) ? str_hash(str_of(key)) : fold(int_hash(key));
}

// The value that makes v unhashable: itself or an item of a tuple; NO_VALUE if there is none.
static Value unhashable_part(Vm *vm, Value v)
{
    if (!is_object(v) || is_str(v))
        return NO_VALUE;
    if (is_tuple(v)) {
        check_c_stack(vm);
        for (size_t i = 0; i < tuple_of(v)->length; i++) {
            Value part = unhashable_part(vm, tuple_of(v)->items[i]);
            if (part != NO_VALUE)
                return part;
        }
        return NO_VALUE;
    }
    Value method = type_lookup(vm, type_of(vm, v), SYM(__hash__));
    return method == VALUE_NONE || method == NO_VALUE ? v : NO_VALUE;
}

uint32_t table_hash(Vm *vm, Value key, const char *use)
{
    if (is_plain(key))
        return plain_hash(key);
    Value part = unhashable_part(vm, key);
    if (part != NO_VALUE)
        raise_type_error(vm, "cannot use '%T' as a %s (unhashable type: '%T')", key, use, part);
    return fold(hash(vm, key));
}

uint32_t table_entry_hash(const Dict *table, size_t number)
{
    if (table->index == NO_VALUE)
        return plain_hash(*table_entry(table, number));
    return index_of(table)->hashes[number];
}

// Slots.

static uint32_t slot_get(const Index *index, uint32_t slot)
{
    const void *slots = index->hashes + index->capacity;
    if (index->width == 1)
        return ((const uint8_t *)slots)[slot];
    return index->width == 2 ? ((const uint16_t *)slots)[slot] : ((const uint32_t *)slots)[slot];
}

static void slot_set(Index *index, uint32_t slot, uint32_t content)
{
    void *slots = index->hashes + index->capacity;
    if (index->width == 1)
        ((uint8_t *)slots)[slot] = (uint8_t)content;
    else if (index->width == 2)
        ((uint16_t *)slots)[slot] = (uint16_t)content;
    else
        ((uint32_t *)slots)[slot] = content;
}

// A walk over the slots where a hash may be.
typedef struct Probe {
    uint32_t slot, step, mask;
} Probe;

static Probe probe_start(const Index *index, uint32_t hash)
{
    uint32_t mask = 0xFFFFFFFFu >> index->shift;
    return (Probe){hash & mask, (hash * SPREAD) >> index->shift | 1, mask};
}

static void probe_next(Probe *probe)
{
    probe->slot = (probe->slot + probe->step) & probe->mask;
}

static void index_add(Index *index, size_t number, uint32_t hash)
{
    Probe probe = probe_start(index, hash);
    uint32_t content;
    while ((content = slot_get(index, probe.slot)) >= SLOT_FIRST)
        probe_next(&probe);
    index->filled += content == SLOT_FREE;
    slot_set(index, probe.slot, (uint32_t)number + SLOT_FIRST);
    index->hashes[number] = hash;
}

static void index_remove(Index *index, size_t number)
{
    Probe probe = probe_start(index, index->hashes[number]);
    while (slot_get(index, probe.slot) != (uint32_t)number + SLOT_FIRST)
        probe_next(&probe);
    slot_set(index, probe.slot, SLOT_DELETED);
    index->deletions++;
}

// Storage.

size_t table_trim(Dict *table)
{
    size_t used = table_used(table);
    if (used == 0)
        return 0;
    while (used > 0 && *table_entry(table, used - 1) == VALUE_DELETED)
        used--;
    array_of(table->entries)->items[0] = small_from((SignedWord)used);
    return used;
}

static bool is_full(const Dict *table)
{
    size_t used = table_used(table);
    if (table->index == NO_VALUE)
        return table->entries == NO_VALUE || used == object_of(table->entries)->aux;
    const Index *index = index_of(table);
    return used == index->capacity || index->filled == index->capacity;
}

static Value index_new(Vm *vm, size_t capacity)
{
    unsigned bits = 3;
    while (((size_t)1 << bits) < capacity + capacity / 2 + 1)
        bits++;
    unsigned width = capacity + SLOT_FIRST <= 256 ? 1 : capacity + SLOT_FIRST <= 65536 ? 2 : 4;
    Value blob = blob_new(vm, sizeof(Index) + capacity * 4 + ((size_t)width << bits));
    Index *index = (Index *)(void *)blob_of(blob)->data;
    index->capacity = (uint32_t)capacity;
    index->shift = (uint8_t)(32 - bits);
    index->width = (uint8_t)width;
    return blob;
}

// Moves or copies the live entries of a table into new storage. The old storage is left to the
// collector: a search that runs Python code may still look at it.
static void transfer(Vm *vm, Dict *to, const Dict *from, size_t capacity, bool indexed)
{
    if (capacity > MOST_ENTRIES)
        raise_memory_error(vm);
    Array *entries = array_of(array_new(vm, 1 + 2 * capacity));
    Dict fresh = {.entries = value_of(entries)};
    if (indexed)
        fresh.index = index_new(vm, capacity);
    else
        entries->object.aux = (uint8_t)capacity;
    size_t used = table_used(from), number = 0;
    for (size_t i = 0; i < used; i++) {
        const Value *entry = table_entry(from, i);
        if (entry[0] == VALUE_DELETED)
            continue;
        memcpy(&entries->items[1 + 2 * number], entry, 2 * sizeof(Value));
        if (indexed)
            index_add(index_of(&fresh), number, table_entry_hash(from, i));
        number++;
    }
    entries->items[0] = small_from((SignedWord)number);
    to->entries = fresh.entries;
    to->index = fresh.index;
    to->live = number;
}

static void grow(Vm *vm, Dict *table, bool plain)
{
    size_t needed = table->live + 1;
    if (table->object.shape == SHAPE_DICT && table->live != table_used(table))
        table->object.aux |= DICT_MOVED;
    bool indexed = table->index != NO_VALUE || !plain || needed > MOST_WITHOUT_INDEX;
    size_t capacity = needed <= 4 ? 4 : needed <= 8 ? 8 : needed + needed / 2;
    transfer(vm, table, table, capacity, indexed);
}

void table_reserve(Vm *vm, Dict *table, size_t count)
{
    if (count > 0)
        transfer(vm, table, table, count, count > MOST_WITHOUT_INDEX);
}

void table_copy(Vm *vm, Dict *to, const Dict *from, bool keys_only)
{
    if (from->live == 0) {
        table_clear(to);
        return;
    }
    transfer(vm, to, from, from->live, from->index != NO_VALUE || from->live > MOST_WITHOUT_INDEX);
    for (size_t i = 0; keys_only && i < to->live; i++)
        table_entry(to, i)[1] = NO_VALUE;
}

void table_clear(Dict *table)
{
    table->live = 0;
    table->entries = table->index = NO_VALUE;
}

// Searching.

// Whether an entry has this key; CHANGED when finding out has changed the table.
static int entry_matches(Vm *vm, const Dict *table, size_t number, Value key)
{
    Value own = *table_entry(table, number);
    if (own == key)
        return true;
    if (is_str(own) && is_str(key))
        return str_equal(str_of(own), str_of(key));
    if (both_small(own, key))
        return false;
    Value entries = table->entries, index = table->index;
    uint16_t deletions = index == NO_VALUE ? 0 : index_of(table)->deletions;
    bool same = compare_true(vm, COMPARE_EQ, own, key);
    if (table->entries != entries || table->index != index || number >= table_used(table) ||
        *table_entry(table, number) != own ||
        (index != NO_VALUE && index_of(table)->deletions != deletions))
        return CHANGED;
    return same;
}

static SignedWord search_in_order(Vm *vm, const Dict *table, Value key, uint32_t hash)
{
    for (size_t number = 0; number < table_used(table); number++) {
        Value own = *table_entry(table, number);
        if (own == key)
            return (SignedWord)number;
        if (own == VALUE_DELETED || plain_hash(own) != hash)
            continue;
        int match = entry_matches(vm, table, number, key);
        if (match != false)
            return match == CHANGED ? CHANGED : (SignedWord)number;
    }
    return ABSENT;
}

static SignedWord search_index(Vm *vm, const Dict *table, Value key, uint32_t hash)
{
    const Index *index = index_of(table);
    Probe probe = probe_start(index, hash);
    for (uint32_t content; (content = slot_get(index, probe.slot)) != SLOT_FREE;
         probe_next(&probe)) {
        if (content == SLOT_DELETED)
            continue;
        uint32_t number = content - SLOT_FIRST;
        if (*table_entry(table, number) == key)
            return (SignedWord)number;
        if (index->hashes[number] == hash) {
            int match = entry_matches(vm, table, number, key);
            if (match != false)
                return match == CHANGED ? CHANGED : (SignedWord)number;
        }
    }
    return ABSENT;
}

SignedWord table_find(Vm *vm, const Dict *table, Value key, uint32_t hash)
{
    SignedWord number;
    do {
        number = table->index != NO_VALUE ? search_index(vm, table, key, hash)
                                          : search_in_order(vm, table, key, hash);
    } while (number == CHANGED);
    return number;
}

static bool is_name(Value own, Value name)
{
    return own == name || (is_str(own) && !(str_of(own)->object.aux & STR_INTERNED) &&
                           str_equal(str_of(own), str_of(name)));
}

Value *dict_find_entry(Value dict, Value name)
{
    const Dict *table = dict_of(dict);
    if (table->index == NO_VALUE) {
        size_t used = table_used(table);
        if (used == 0)
            return NULL;
        Value *first = table_entry(table, 0), *end = first + 2 * used, *entry = first;
        do { // as a rule it is interned
            if (*entry == name)
                return entry;
            entry += 2;
        } while (entry < end);
        for (entry = first; entry < end; entry += 2) {
            if (is_name(*entry, name))
                return entry;
        }
        return NULL;
    }
    const Index *index = index_of(table);
    Probe probe = probe_start(index, str_hash(str_of(name)));
    for (uint32_t content; (content = slot_get(index, probe.slot)) != SLOT_FREE;
         probe_next(&probe)) {
        Value *entry = content < SLOT_FIRST ? NULL : table_entry(table, content - SLOT_FIRST);
        if (entry != NULL && is_name(*entry, name))
            return entry;
    }
    return NULL;
}

SignedWord dict_find_name(Value dict, Value name)
{
    const Value *entry = dict_find_entry(dict, name);
    return entry == NULL ? ABSENT : (SignedWord)((size_t)(entry - dict_entry(dict, 0)) / 2);
}

// Changing.

void table_insert(Vm *vm, Dict *table, Value key, Value value, uint32_t hash)
{
    bool plain = is_plain(key);
    if (is_full(table))
        table_trim(table);
    if (is_full(table) || (table->index == NO_VALUE && !plain))
        grow(vm, table, plain);
    size_t number = table_used(table);
    if (table->index != NO_VALUE)
        index_add(index_of(table), number, hash);
    Value *entry = table_entry(table, number);
    entry[0] = key;
    entry[1] = value;
    array_of(table->entries)->items[0] = small_from((SignedWord)number + 1);
    table->live++;
}

void table_delete(Dict *table, size_t number)
{
    if (table->index != NO_VALUE)
        index_remove(index_of(table), number);
    Value *entry = table_entry(table, number);
    entry[0] = VALUE_DELETED;
    entry[1] = NO_VALUE;
    table->live--;
}
