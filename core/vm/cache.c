// Inline caches: filling them, and the look-ups that the interpreter loop leaves to C.
#include "core/vm/cache.h"

#include "core/heap/heap.h"
#include "core/objects/descriptor.h"
#include "core/objects/module.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/super.h"
#include "core/vm/operations.h"

// The vm-wide table.

// The shape of an instance whose attributes lie in slots and whose class leaves attribute access
// as it is; NULL for other values.
static Shape *plain_shape(Vm *vm, Value v, unsigned custom)
{
    if (!is_object(v) || object_of(v)->shape < SHAPE_DYNAMIC_FIRST)
        return NULL;
    Shape *shape = shape_at(vm, object_of(v)->shape);
    const Type *type = (const Type *)(void *)shape->type;
    bool plain = shape->object.aux != SHAPE_IS_DICT && !(type->flags & (custom | TYPE_IS_TYPE)) &&
                 TYPE_OP(type, get_attribute) == NULL && TYPE_OP(type, set_attribute) == NULL;
    return plain ? shape : NULL;
}

static void fill(CacheEntry *entry, Value key, Value epoch, Value data)
{
    entry->key = key;
    entry->epoch = epoch;
    entry->data = data;
}

static SharedCacheEntry *shared_entry(Vm *vm, Value key, Value name, unsigned kind)
{
    Word mixed = ((Word)key ^ ((Word)name >> 3) ^ kind) * (Word)0x9E3779B97F4A7C15u;
    return &vm->shared_cache[(mixed >> (ADDER_WORD_BITS - 16)) % SHARED_CACHE_SIZE];
}

// Fills an entry of the kinds that the vm-wide table holds too; `entry` may be NULL.
static void fill_shared(Vm *vm, CacheEntry *entry, Value key, Value name, unsigned kind, Value data)
{
    SharedCacheEntry *shared = shared_entry(vm, key, name, kind);
    fill(&shared->entry, key, cache_type_epoch(vm, kind), data);
    shared->name = name;
    if (entry != NULL)
        *entry = shared->entry;
}

// The entry of the vm-wide table, or NULL if what is wanted is not there.
static const CacheEntry *find_shared(Vm *vm, Value key, Value name, unsigned kind)
{
    const SharedCacheEntry *shared = shared_entry(vm, key, name, kind);
    if (shared->entry.key != key || shared->name != name ||
        shared->entry.epoch != cache_type_epoch(vm, kind))
        return NULL;
    return &shared->entry;
}

static void fill_method(Vm *vm, CacheEntry *entry, Value v, Value name, Value method)
{
    const Shape *shape = plain_shape(vm, v, TYPE_CUSTOM_GETATTR);
    bool built_in = object_of(v)->shape < SHAPE_DYNAMIC_FIRST &&
                    !(type_of(vm, v)->flags & (TYPE_HAS_DICT | TYPE_IS_TYPE));
    if (built_in || (shape != NULL && shape_find(shape, name) < 0))
        fill_shared(vm, entry, cache_shape_key(v), name, CACHE_METHOD, method);
}

void cache_forget(Vm *vm)
{
    memset((void *)vm->shared_cache, 0, sizeof vm->shared_cache);
}

#if ADDER_INLINE_CACHES

// Calls after which code is hot.
#define HOT_CALLS 3

static Value new_caches(Vm *vm, void *context)
{
    return array_new(vm, *(const size_t *)context);
}

// A program is not to end because its cache finds no room: then the code stays without.
void cache_count_call(Vm *vm, Code *code)
{
    if (code->caches != NO_VALUE || !heap_contains(heap_of(vm), value_of(code)) ||
        ++code->heat < HOT_CALLS)
        return;
    code->heat = 0;
    size_t words =
        (bytes_of(code->bytecode)->length / 2 + 1) * (sizeof(CacheEntry) / sizeof(Value));
    Value error;
    if (heap_has_room(heap_of(vm), sizeof(Array) + words * sizeof(Value)))
        code->caches = vm_protect(vm, new_caches, &words, &error);
}

static void clear_caches(void *context, Object *object)
{
    Heap *heap = context;
    if (object->shape != SHAPE_CODE)
        return;
    Value caches = ((Code *)(void *)object)->caches;
    if (caches != NO_VALUE)
        memset((void *)array_of(caches)->items, 0,
               heap_object_size(heap, object_of(caches)) - sizeof(Array));
}

void cache_clear_all(Vm *vm)
{
    heap_walk(heap_of(vm), clear_caches, heap_of(vm));
}

// Attributes.

// A class attribute that is the same however it is read.
static bool needs_no_binding(Vm *vm, Value attribute)
{
    if (!is_object(attribute))
        return true;
    switch (object_of(attribute)->shape) {
    case SHAPE_FUNCTION:
    case SHAPE_NATIVE:
    case SHAPE_PROPERTY:
    case SHAPE_GETSET:
    case SHAPE_SLOT:
    case SHAPE_CLASSMETHOD:
    case SHAPE_STATICMETHOD:
    case SHAPE_SUPER:
        return false;
    default:
        return object_of(attribute)->shape < SHAPE_DYNAMIC_FIRST ||
               type_lookup(vm, type_of(vm, attribute), SYM(__get__)) == NO_VALUE;
    }
}

// The number of an attribute's slot, or -1.
static SignedWord slot_number(Vm *vm, const Shape *shape, Value attribute, Value name)
{
    const Type *type = (const Type *)(void *)shape->type;
    SignedWord slot;
    if (has_shape(attribute, SHAPE_SLOT)) {
        const SlotDescriptor *descriptor = slot_descriptor_of(attribute);
        if (!type_is_subtype(vm, type, (const Type *)(void *)descriptor->type))
            return -1;
        slot = small_value(descriptor->index);
    } else {
        slot = shape_find(shape, name);
    }
    return slot;
}

// The word index of a slot that lies inside the instance.
static size_t slot_word(const Shape *shape, SignedWord slot)
{
    return type_extra_word((const Type *)(void *)shape->type) + 1 + (size_t)slot;
}

// Refills an entry from the vm-wide table; false if what is wanted is not there.
static bool refill(Vm *vm, CacheEntry *entry, Value key, Value name, unsigned kind)
{
    const CacheEntry *shared = find_shared(vm, key, name, kind);
    if (shared != NULL)
        *entry = *shared;
    return shared != NULL;
}

static void fill_get_instance(Vm *vm, CacheEntry *entry, Value v, const Shape *shape, Value name)
{
    Value attribute = type_lookup(vm, (const Type *)(void *)shape->type, name);
    if (attribute != NO_VALUE && !has_shape(attribute, SHAPE_SLOT) &&
        descriptor_comes_first(vm, attribute))
        return;
    SignedWord slot = slot_number(vm, shape, attribute, name);
    SignedWord inside = object_of(v)->aux;
    Value key = cache_header_key(v);
    if (slot >= inside)
        fill_shared(vm, entry, key, name, CACHE_OVERFLOW, small_from(slot - inside));
    else if (slot >= 0)
        fill_shared(vm, entry, key, name, CACHE_SLOT,
                    small_from((SignedWord)slot_word(shape, slot)));
    else if (attribute != NO_VALUE && needs_no_binding(vm, attribute))
        fill_shared(vm, entry, key, name, CACHE_CONSTANT, attribute);
}

static void fill_type(Vm *vm, CacheEntry *entry, Value v, Value name)
{
    if (type_lookup(vm, &type_type, name) != NO_VALUE)
        return;
    Value attribute = type_lookup(vm, (const Type *)(void *)v, name);
    if (attribute != NO_VALUE &&
        (needs_no_binding(vm, attribute) || has_shape(attribute, SHAPE_FUNCTION)))
        fill(entry, v, cache_type_epoch(vm, CACHE_TYPE), attribute);
}

// The number of a name's entry in the dict of a module, which it now gets if it was in ROM only;
// -1.
static SignedWord entry_number(Vm *vm, Value dict, Value name)
{
    SignedWord number = dict_find_name(dict, name);
    if (number >= 0 || !namespace_is_lazy(dict))
        return number;
    namespace_settle(vm, dict, name);
    return dict_find_name(dict, name);
}

static void fill_module(Vm *vm, CacheEntry *entry, Value v, Value name)
{
    Value dict = module_dict(v);
    SignedWord number = is_dict(dict) ? entry_number(vm, dict, name) : -1;
    if (number >= 0)
        fill(entry, dict, VALUE_SMALL(CACHE_MODULE), small_from(number));
}

// What a slot outside of the instance holds.
static Value overflow_slot(Vm *vm, Value v, const CacheEntry *entry)
{
    const Type *type = (const Type *)(void *)shape_at(vm, object_of(v)->shape)->type;
    Value extra = ((Value *)(void *)v)[type_extra_word(type)];
    return extra == NO_VALUE ? NO_VALUE : array_of(extra)->items[small_value(entry->data)];
}

// The kinds that are the same for attributes and methods; NO_VALUE when the entry does not fit.
static Value look_at_entry(Vm *vm, const CacheEntry *entry, Value v, Value name)
{
    if (has_shape(v, SHAPE_MODULE) && entry->key == module_dict(v) &&
        entry->epoch == VALUE_SMALL(CACHE_MODULE))
        return cache_dict_entry(entry->key, small_value(entry->data), name);
    if (entry->key == v && entry->epoch == cache_type_epoch(vm, CACHE_TYPE))
        return entry->data;
    if (!is_object(v) || entry->key != cache_header_key(v))
        return NO_VALUE;
    if (entry->epoch == cache_type_epoch(vm, CACHE_CONSTANT))
        return entry->data;
    if (entry->epoch == cache_type_epoch(vm, CACHE_OVERFLOW))
        return overflow_slot(vm, v, entry);
    return NO_VALUE;
}

static void fill_get(Vm *vm, CacheEntry *entry, Value v, Value name)
{
    const Shape *shape = plain_shape(vm, v, TYPE_CUSTOM_GETATTR);
    if (shape != NULL)
        fill_get_instance(vm, entry, v, shape, name);
    else if (has_shape(v, SHAPE_TYPE))
        fill_type(vm, entry, v, name);
    else if (has_shape(v, SHAPE_MODULE))
        fill_module(vm, entry, v, name);
}

Value cache_get_attribute(Vm *vm, CacheEntry *entry, Value v, Value name)
{
    if (entry == NULL)
        return get_attribute(vm, v, name);
    Value found = look_at_entry(vm, entry, v, name);
    if (found == NO_VALUE && is_object(v)) {
        if (refill(vm, entry, cache_header_key(v), name, CACHE_SLOT))
            found = ((Value *)(void *)v)[small_value(entry->data)];
        else if (refill(vm, entry, cache_header_key(v), name, CACHE_CONSTANT))
            found = entry->data;
        else if (refill(vm, entry, cache_header_key(v), name, CACHE_OVERFLOW))
            found = overflow_slot(vm, v, entry);
    }
    if (found != NO_VALUE)
        return found;
    fill_get(vm, entry, v, name);
    return get_attribute(vm, v, name);
}

// Stores by what the entry says.
static void store(Value v, const CacheEntry *entry, Value value)
{
    Word place = (Word)small_value(entry->data);
    ((Value *)(void *)v)[place >> CACHE_SHAPE_BITS] = value;
    object_of(v)->shape = (ShapeId)place;
}

void cache_set_attribute(Vm *vm, CacheEntry *entry, Value v, Value name, Value value)
{
    if (entry != NULL && is_object(v) &&
        refill(vm, entry, cache_header_key(v), name, CACHE_STORE)) {
        store(v, entry, value);
        return;
    }
    const Shape *shape = entry == NULL ? NULL : plain_shape(vm, v, TYPE_CUSTOM_SETATTR);
    if (shape == NULL) {
        set_attribute(vm, v, name, value);
        return;
    }
    Value attribute = type_lookup(vm, (const Type *)(void *)shape->type, name);
    bool data = attribute != NO_VALUE && !has_shape(attribute, SHAPE_SLOT) &&
                descriptor_is_data(vm, attribute);
    Value key = cache_header_key(v);
    Word epoch = objects_of(vm)->type_epoch;
    set_attribute(vm, v, name, value);
    shape = plain_shape(vm, v, TYPE_CUSTOM_SETATTR);
    if (data || shape == NULL || epoch != objects_of(vm)->type_epoch)
        return;
    SignedWord slot = slot_number(vm, shape, attribute, name);
    if (slot >= 0 && slot < object_of(v)->aux)
        fill_shared(
            vm, entry, key, name, CACHE_STORE,
            VALUE_SMALL((Word)slot_word(shape, slot) << CACHE_SHAPE_BITS | object_of(v)->shape));
}

// Methods.

Value cache_get_method(Vm *vm, CacheEntry *entry, Value v, Value name, Value *self)
{
    if (entry == NULL)
        return get_method(vm, v, name, self);
    *self = NO_VALUE;
    Value found = look_at_entry(vm, entry, v, name);
    if (found != NO_VALUE)
        return found;
    if (is_object(v) && refill(vm, entry, cache_shape_key(v), name, CACHE_METHOD)) {
        *self = v;
        return entry->data;
    }
    if (has_shape(v, SHAPE_SUPER) && (found = super_method(vm, v, name, self)) != NO_VALUE)
        return found;
    Value method = get_method(vm, v, name, self);
    if (*self != NO_VALUE && is_object(v))
        fill_method(vm, entry, v, name, method);
    else
        fill_get(vm, entry, v, name);
    return method;
}

// Globals.

static void fill_global(Vm *vm, CacheEntry *entry, Value globals, Value name)
{
    SignedWord number = dict_find_name(globals, name);
    if (number >= 0) {
        fill(entry, VALUE_TRUE, NO_VALUE, small_from(number));
        return;
    }
    number = entry_number(vm, vm->builtins, name);
    if (number >= 0 && vm_builtins_for(vm, globals) == vm->builtins &&
        object_of(globals)->aux & DICT_NAMESPACE)
        fill(entry, globals, cache_namespace_epoch(vm), small_from(number));
}

#else

void cache_count_call(Vm *vm, Code *code)
{
}

void cache_clear_all(Vm *vm)
{
}

Value cache_get_attribute(Vm *vm, CacheEntry *entry, Value v, Value name)
{
    return get_attribute(vm, v, name);
}

void cache_set_attribute(Vm *vm, CacheEntry *entry, Value v, Value name, Value value)
{
    set_attribute(vm, v, name, value);
}

Value cache_get_method(Vm *vm, CacheEntry *entry, Value v, Value name, Value *self)
{
    const CacheEntry *shared =
        is_object(v) ? find_shared(vm, cache_shape_key(v), name, CACHE_METHOD) : NULL;
    if (shared != NULL) {
        *self = v;
        return shared->data;
    }
    Value method = get_method(vm, v, name, self);
    if (*self != NO_VALUE && is_object(v))
        fill_method(vm, NULL, v, name, method);
    return method;
}

static void fill_global(Vm *vm, CacheEntry *entry, Value globals, Value name)
{
}

#endif

Value cache_get_global(Vm *vm, CacheEntry *entry, Value globals, Value name)
{
    Value found = operation_find_in(vm, globals, name);
    if (found == NO_VALUE)
        found = dict_get_name(vm, vm_builtins_for(vm, globals), name);
    if (entry != NULL && is_dict(globals))
        fill_global(vm, entry, globals, name);
    return found;
}
