// str: making, interning, comparing and slicing. The methods are in str_methods.c.
#include "core/objects/str.h"

#include "core/base/hash.h"
#include "core/base/utf8.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/containers.h"
#include "core/objects/runtime.h"
#include "core/objects/shape.h"
#include "core/objects/state.h"
#include "core/objects/symbol_table.h"

static const uint8_t *text_of(const Str *s)
{
    return (const uint8_t *)s->text;
}

const Str *str_cast_derived(Vm *vm, Value v)
{
    if (!is_object(v) || object_of(v)->shape < SHAPE_DYNAMIC_FIRST ||
        type_of(vm, v)->base_shape != SHAPE_STR)
        return NULL;
    return str_of(instance_payload(v));
}

static Str *allocate(Vm *vm, size_t length)
{
    if (length > STR_MAX_LENGTH)
        raise_memory_error(vm);
    size_t bytes = heap_round(sizeof(Str) + length + 1);
    Str *s = heap_allocate(vm, bytes);
    object_init(&s->object, SHAPE_STR, LAYOUT_RAW, 0);
    s->hash = 0;
    s->length = (StrLength)length;
    return s;
}

static Value copy_of(Vm *vm, const char *text, size_t length, uint8_t flags)
{
    if (length == 0)
        return SYM_EMPTY;
    Value symbol = length == 1 ? symbol_of_character((uint8_t)*text) : NO_VALUE;
    if (symbol != NO_VALUE)
        return symbol;
    Str *s = allocate(vm, length);
    memcpy(s->text, text, length);
    s->text[length] = 0;
    s->object.aux = flags;
    return value_of(s);
}

Value str_new(Vm *vm, const char *text, size_t length)
{
    return copy_of(vm, text, length, utf8_is_ascii((const uint8_t *)text, length) ? STR_ASCII : 0);
}

Value str_new_ascii(Vm *vm, const char *text, size_t length)
{
    return copy_of(vm, text, length, STR_ASCII);
}

Value str_from_storage(Vm *vm, Value blob, size_t length, size_t capacity)
{
    Str *s = (Str *)(void *)blob;
    // The collector's bits stay: a sweep under way would take a blob without its mark for dead.
    s->object.shape = SHAPE_STR;
    s->object.aux = utf8_is_ascii(text_of(s), length) ? STR_ASCII : 0;
    s->hash = 0;
    s->length = (StrLength)length;
    if (capacity - length >= HEAP_GRANULE)
        heap_shrink(heap_of(vm), &s->object, sizeof(Str) + length + 1);
    return blob;
}

Value str_from_c(Vm *vm, const char *text)
{
    return str_new(vm, text, strlen(text));
}

Value str_from_char(Vm *vm, uint32_t character)
{
    uint8_t bytes[UTF8_MAX];
    return str_new(vm, (const char *)bytes, utf8_encode(bytes, character));
}

static uint32_t text_hash(const char *text, size_t length)
{
    uint32_t hash = hash_bytes(text, length);
    return STR_HASH(hash);
}

uint32_t str_hash(const Str *s)
{
    if (s->hash == 0)
        ((Str *)(Word)s)->hash = text_hash(s->text, s->length); // strings in ROM carry theirs
    return s->hash;
}

bool str_equal(const Str *a, const Str *b)
{
    if (a == b)
        return true;
    if (a->length != b->length || (a->object.aux & b->object.aux & STR_INTERNED))
        return false;
    if (a->hash != 0 && b->hash != 0 && a->hash != b->hash)
        return false;
    return memcmp(a->text, b->text, a->length) == 0;
}

// Bytes of UTF-8 compare as code points do.
int str_compare(const Str *a, const Str *b)
{
    size_t common = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->text, b->text, common);
    if (order != 0)
        return order < 0 ? -1 : 1;
    return a->length < b->length ? -1 : a->length > b->length;
}

size_t str_length(const Str *s)
{
    return str_is_ascii(s) ? s->length : utf8_count(text_of(s), s->length);
}

Value str_concatenate(Vm *vm, Value a, Value b)
{
    const Str *left = str_cast(vm, a), *right = str_cast(vm, b);
    if (left->length == 0 && is_str(b))
        return b;
    if (right->length == 0 && is_str(a))
        return a;
    Str *s = allocate(vm, (size_t)left->length + right->length);
    memcpy(s->text, left->text, left->length);
    memcpy(s->text + left->length, right->text, right->length);
    s->text[s->length] = 0;
    s->object.aux = left->object.aux & right->object.aux & STR_ASCII;
    return value_of(s);
}

static size_t byte_offset(const Str *s, size_t index)
{
    return str_is_ascii(s) ? index : utf8_offset(text_of(s), s->length, index);
}

Value str_at(Vm *vm, Value v, size_t index)
{
    const Str *s = str_cast(vm, v);
    if (str_is_ascii(s))
        return str_new_ascii(vm, s->text + index, 1);
    const char *p = s->text + byte_offset(s, index);
    return str_new(vm, p, utf8_lead_size((uint8_t)*p));
}

Value str_slice(Vm *vm, Value v, size_t from, size_t to)
{
    const Str *s = str_cast(vm, v);
    if (from >= to)
        return SYM_EMPTY;
    size_t start = byte_offset(s, from);
    size_t end = str_is_ascii(s)
                     ? to
                     : start + utf8_offset(text_of(s) + start, s->length - start, to - from);
    if (start == 0 && end == s->length && is_str(v))
        return v;
    return str_is_ascii(s) ? str_new_ascii(vm, s->text + start, end - start)
                           : str_new(vm, s->text + start, end - start);
}

// Interning. Strings in ROM are ordered by a part of their hash; the others are in an
// open-addressed weak array whose size is a power of two, at most three quarters full.

static bool has_text(const Str *s, const char *text, size_t length, uint32_t hash)
{
    return s->hash == hash && s->length == length && memcmp(s->text, text, length) == 0;
}

static const Str *find_frozen(const char *text, size_t length, uint32_t hash)
{
    size_t low = 0, high = frozen_name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((uint16_t)frozen_names[middle]->hash < (uint16_t)hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < frozen_name_count && (uint16_t)frozen_names[low]->hash == (uint16_t)hash; low++) {
        if (has_text(frozen_names[low], text, length, hash))
            return frozen_names[low];
    }
    return NULL;
}

static const Str *find_in_rom(const char *text, size_t length, uint32_t hash)
{
    Value symbol = length == 1 ? symbol_of_character((uint8_t)*text) : NO_VALUE;
    if (symbol != NO_VALUE)
        return str_of(symbol);
    const uint16_t *bucket = &symbol_starts[hash >> 8 & (SYMBOL_BUCKETS - 1)];
    for (size_t i = bucket[0]; i < bucket[1];) {
        const Str *s = str_of(symbol_at(i));
        if (has_text(s, text, length, hash))
            return s;
        i += heap_round(sizeof(Str) + (s->length == 0 ? 1 : s->length)) / HEAP_GRANULE;
    }
    return find_frozen(text, length, hash);
}

static size_t interned_capacity(Vm *vm)
{
    Value table = objects_of(vm)->interned;
    if (table == NO_VALUE)
        return 0;
    // The size of a power of two of slots plus the header, perhaps rounded up by a granule.
    size_t slots =
        (heap_object_size(heap_of(vm), object_of(table)) - sizeof(Object)) / sizeof(Value);
    return slots & ~(size_t)1;
}

static Value *find_slot(Value *slots, size_t mask, const char *text, size_t length, uint32_t hash)
{
    size_t i = hash & mask;
    while (slots[i] != NO_VALUE) {
        const Str *s = str_of(slots[i]);
        if (has_text(s, text, length, hash))
            break;
        i = (i + 1) & mask;
    }
    return &slots[i];
}

static void reinsert(Value *slots, size_t mask, const Value *old, size_t old_capacity)
{
    for (size_t i = 0; i < old_capacity; i++) {
        if (old[i] == NO_VALUE)
            continue;
        const Str *s = str_of(old[i]);
        *find_slot(slots, mask, s->text, s->length, s->hash) = old[i];
    }
}

#define INTERNED_MINIMUM (ADDER_PROFILE_LEVEL == 0 ? 4 : 16)

static void grow_interned(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    size_t old_capacity = interned_capacity(vm);
    if ((state->interned_count + 1) * 4 <= old_capacity * 3)
        return;
    size_t capacity = INTERNED_MINIMUM;
    while (capacity * 3 < (state->interned_count + 1) * 4)
        capacity *= 2;
    Array *table = heap_new(vm, SHAPE_ARRAY, LAYOUT_WEAK, sizeof(Array) + capacity * sizeof(Value));
    if (state->interned != NO_VALUE) {
        reinsert(table->items, capacity - 1, array_of(state->interned)->items, old_capacity);
        // The old one may still be seen from the C stack: it must not keep names of the dead.
        memset((void *)array_of(state->interned)->items, 0, old_capacity * sizeof(Value));
    }
    state->interned = value_of(table);
}

Value str_find_interned(Vm *vm, const char *text, size_t length)
{
    uint32_t hash = text_hash(text, length);
    const Str *rom = find_in_rom(text, length, hash);
    if (rom != NULL)
        return value_of(rom);
    size_t capacity = interned_capacity(vm);
    if (capacity == 0)
        return NO_VALUE;
    Value *slots = array_of(objects_of(vm)->interned)->items;
    return *find_slot(slots, capacity - 1, text, length, hash);
}

static bool looks_like_name(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (!(c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
              (i > 0 && c >= '0' && c <= '9')))
            return false;
    }
    return length > 0;
}

// Enters a str that is not yet interned.
static Value intern_new(Vm *vm, Value v)
{
    grow_interned(vm);
    Str *s = (Str *)(void *)v;
    uint32_t hash = str_hash(s);
    Value *slots = array_of(objects_of(vm)->interned)->items;
    *find_slot(slots, interned_capacity(vm) - 1, s->text, s->length, hash) = v;
    objects_of(vm)->interned_count++;
    s->object.aux |= STR_INTERNED;
    if (looks_like_name(s->text, s->length))
        s->object.aux |= STR_NAME;
    return v;
}

Value str_intern(Vm *vm, const char *text, size_t length)
{
    Value found = str_find_interned(vm, text, length);
    return found != NO_VALUE ? found : intern_new(vm, str_new(vm, text, length));
}

Value str_intern_value(Vm *vm, Value v)
{
    const Str *s = str_cast(vm, v);
    if (s->object.aux & STR_INTERNED)
        return value_of(s);
    Value found = str_find_interned(vm, s->text, s->length);
    if (found != NO_VALUE)
        return found;
    if (!heap_contains(heap_of(vm), value_of(s))) // a constant of frozen code, in ROM
        return intern_new(vm, str_new(vm, s->text, s->length));
    return intern_new(vm, value_of(s));
}

void str_sweep_interned(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    Heap *heap = heap_of(vm);
    size_t capacity = interned_capacity(vm);
    if (capacity == 0)
        return;
    Value *slots = array_of(state->interned)->items;
    size_t mask = capacity - 1;
    state->interned_count = 0;
    // Start after an empty slot, so that every probe sequence is rebuilt from its beginning.
    size_t first = 0;
    while (slots[first] != NO_VALUE)
        first++;
    for (size_t n = 1; n <= capacity; n++) {
        size_t i = (first + n) & mask;
        Value v = slots[i];
        slots[i] = NO_VALUE;
        if (v == NO_VALUE || !heap_is_live(heap, v))
            continue;
        const Str *s = str_of(v);
        *find_slot(slots, mask, s->text, s->length, s->hash) = v;
        state->interned_count++;
    }
}
