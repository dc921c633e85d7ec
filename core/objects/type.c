// Types: what type a value has, the look-up of attributes along the MRO, and its cache.
#include "core/objects/type.h"

#include "core/heap/heap.h"
#include "core/objects/dict.h"
#include "core/objects/native.h"
#include "core/objects/shape.h"
#include "core/objects/state.h"
#include "core/objects/tuple.h"

// A board may leave a library module out, and then its types are NULL here.
#define TYPE(shape, object) extern const Type object __attribute__((weak));
#include "lib/types.def"
#undef TYPE

const Type *const rom_types[SHAPE_BUILTIN_COUNT] = {
#define INTERNAL(shape) [SHAPE_##shape] = NULL,
#define TYPE(shape, object) [SHAPE_##shape] = &object,
#define EXCEPTION(shape, name, base, fields, members) [SHAPE_##shape] = &type_##name,
#include "core/objects/exceptions.def"
#include "core/objects/types.def"
#include "lib/types.def"
#include "machine/types.def"
#undef EXCEPTION
#undef INTERNAL
#undef TYPE
};

const Type *type_of(Vm *vm, Value v)
{
    if (is_object(v)) {
        ShapeId shape = object_of(v)->shape;
        if (shape < SHAPE_DYNAMIC_FIRST)
            return rom_types[shape];
        return (const Type *)(void *)shape_at(vm, shape)->type;
    }
    if (is_small(v))
        return &type_int;
    if (is_inline_float(v))
        return &type_float;
    switch (immediate_index(v)) {
    case 0:
        return &type_none;
    case 3:
        return &type_ellipsis;
    case 4:
        return &type_not_implemented;
    default:
        return &type_bool;
    }
}

const Type *type_cast(Vm *vm, Value v)
{
    if (has_shape(v, SHAPE_TYPE))
        return (const Type *)(void *)v;
    return type_of(vm, v)->flags & TYPE_IS_TYPE ? (const Type *)(void *)v : NULL;
}

const Type *type_base(const Type *type)
{
    return type->flags & TYPE_HEAP ? (const Type *)(void *)type->base : rom_types[type->rom.base];
}

Value type_name(const Type *type)
{
    return type->flags & TYPE_HEAP ? type->class_name : symbol_at(type->rom.name);
}

// ExceptionGroup is the one built-in type with two bases.
static const Type *second_base(const Type *type)
{
    return type == &type_ExceptionGroup ? &type_Exception : NULL;
}

size_t type_mro_length(Vm *vm, const Type *type)
{
    (void)vm;
    if (type_mro(type) != NO_VALUE)
        return tuple_of(type_mro(type))->length;
    size_t length = second_base(type) != NULL;
    for (; type != NULL; type = type_base(type))
        length++;
    return length;
}

const Type *type_mro_at(Vm *vm, const Type *type, size_t index)
{
    (void)vm;
    if (type_mro(type) != NO_VALUE)
        return (const Type *)(void *)tuple_of(type_mro(type))->items[index];
    const Type *second = second_base(type);
    if (second != NULL && index >= 2) {
        if (index == 2)
            return second;
        index--;
    }
    for (; index > 0; index--)
        type = type_base(type);
    return type;
}

bool type_is_subtype(Vm *vm, const Type *type, const Type *base)
{
    if (type == base)
        return true;
    if (type_mro(type) == NO_VALUE && second_base(type) == NULL) {
        while ((type = type_base(type)) != NULL) {
            if (type == base)
                return true;
            if (second_base(type) != NULL)
                return type_is_subtype(vm, type, base);
        }
        return false;
    }
    size_t length = type_mro_length(vm, type);
    for (size_t i = 0; i < length; i++) {
        if (type_mro_at(vm, type, i) == base)
            return true;
    }
    return false;
}

bool is_instance_of(Vm *vm, Value v, const Type *base)
{
    return type_is_subtype(vm, type_of(vm, v), base);
}

static size_t member_words(Member first)
{
    return first & MEMBER_OWN ? 1 : 2;
}

// What MEMBERS_WIDE puts behind the rows.
static const Value *wide_values(const Member *row)
{
    while (*row != MEMBERS_END)
        row += member_words(*row);
    Word end = (Word)(row + 1);
    return *(const Value *const *)((end + sizeof(Value) - 1) & ~(Word)(sizeof(Value) - 1));
}

static Value attribute_at(size_t number)
{
    return value_of((const Native *)(const void *)&natives + number);
}

static Value member_value(const Member *row)
{
    if (*row & MEMBER_OWN)
        return attribute_at(*row - MEMBER_OWN);
    unsigned value = row[1], index = value >> 1;
    if (value & 1)
        return small_from((int16_t)value >> 1);
    if (index >= MEMBER_SYMBOL)
        return symbol_at(index - MEMBER_SYMBOL);
    if (index >= MEMBER_ATTRIBUTE)
        return attribute_at(index - MEMBER_ATTRIBUTE);
    if (index >= MEMBER_TYPE)
        return type_value(rom_types[index - MEMBER_TYPE]);
    return index >= MEMBER_WIDE ? wide_values(row)[index - MEMBER_WIDE] : VALUE_IMMEDIATE(index);
}

bool members_next(const Member **members, Value *name, Value *value)
{
    const Member *row = *members;
    if (*row == MEMBERS_END)
        return false;
    *name = symbol_at(*row & MEMBER_OWN ? native_names[*row - MEMBER_OWN] : *row);
    *value = member_value(row);
    *members += member_words(*row);
    return true;
}

void members_copy(Vm *vm, const Member *members, Value dict)
{
    for (Value name, value; members_next(&members, &name, &value);)
        dict_set(vm, dict, name, value);
}

// The number of the first native or accessor whose name is this symbol or comes after it.
static size_t first_named(size_t symbol)
{
    size_t low = 0, high = native_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (native_names[middle] < symbol)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Value members_find(const Member *members, Value name)
{
    size_t symbol = symbol_number(name);
    if (symbol == SYMBOL_NONE)
        return NO_VALUE;
    size_t first = MEMBER_OWN + first_named(symbol), end = MEMBER_OWN + first_named(symbol + 1);
    for (; *members != MEMBERS_END; members += member_words(*members)) {
        if ((*members >= first && *members < end) || *members == symbol)
            return member_value(members);
    }
    return NO_VALUE;
}

Value type_own_attribute(Vm *vm, const Type *type, Value name)
{
    if (type->flags & TYPE_HEAP)
        return dict_get_name(vm, type->dict, name);
    return members_find((const Member *)(void *)type->dict, name);
}

static Value lookup_from(Vm *vm, const Type *type, Value name, size_t first)
{
    size_t length = type_mro_length(vm, type);
    for (size_t i = first; i < length; i++) {
        Value found = type_own_attribute(vm, type_mro_at(vm, type, i), name);
        if (found != NO_VALUE)
            return found;
    }
    return NO_VALUE;
}

// Each entry and its neighbour serve the keys of both: what was used last comes first.
Value type_lookup(Vm *vm, const Type *type, Value name)
{
    ShapeId shape = type->instance_shape;
    // Odd constants near fractions of 2^32 spread neighbours.
    uint32_t mixed = ((uint32_t)((Word)name >> 3) + (uint32_t)shape * 0x85EBCA6Bu) * 0x9E3779B1u;
    uint32_t number = mixed >> (32 - ADDER_LOOKUP_CACHE_BITS);
    LookupCacheEntry *first = &objects_of(vm)->lookup_cache[number];
    if (first->name == name && first->shape == shape)
        return first->result;
    LookupCacheEntry *second = &objects_of(vm)->lookup_cache[number ^ 1], found = *second;
    if (found.name != name || found.shape != shape)
        found = (LookupCacheEntry){
            .name = name, .shape = shape, .result = lookup_from(vm, type, name, 0)};
    *second = *first;
    *first = found;
    return found.result;
}

Value type_lookup_after(Vm *vm, const Type *type, const Type *after, Value name)
{
    size_t length = type_mro_length(vm, type);
    for (size_t i = 0; i < length; i++) {
        if (type_mro_at(vm, type, i) == after)
            return lookup_from(vm, type, name, i + 1);
    }
    return NO_VALUE;
}

void type_invalidate_caches(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    state->type_epoch++;
    memset(state->lookup_cache, 0, sizeof state->lookup_cache);
}
