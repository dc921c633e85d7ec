// Weak references and proxies.
#include "core/objects/weakref.h"

#include "core/objects/builder.h"
#include "core/objects/collect.h"
#include "core/objects/containers.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

static WeakRef *weakref_of(Value v)
{
    return (WeakRef *)(void *)v;
}

static bool can_be_referred_to(Vm *vm, Value v)
{
    if (!is_object(v))
        return false;
    const Type *type = type_of(vm, v);
    bool sized = type->base_shape == SHAPE_INT || type->base_shape == SHAPE_TUPLE;
    if (type->flags & TYPE_HEAP && !(type->flags & TYPE_NO_WEAKREF))
        return !sized;
    const Type *builtin = type;
    while (builtin->flags & TYPE_HEAP)
        builtin = type_base(builtin);
    switch (builtin->instance_shape) {
    case SHAPE_TYPE:
    case SHAPE_FUNCTION:
    case SHAPE_NATIVE:
    case SHAPE_BOUND:
    case SHAPE_BOUND_NATIVE:
    case SHAPE_SET:
    case SHAPE_FROZENSET:
    case SHAPE_MODULE:
    case SHAPE_CODE:
    case SHAPE_GENERATOR:
    case SHAPE_COROUTINE:
    case SHAPE_ASYNC_GENERATOR:
    case SHAPE_MEMORYVIEW:
    case SHAPE_DEQUE:
    case SHAPE_ORDERED_DICT:
    case SHAPE_GENERIC_ALIAS:
    case SHAPE_LOCK:
    case SHAPE_RLOCK:
    case SHAPE_NUMBER_ARRAY:
        return true;
    default:
        return !(type->flags & (TYPE_EXCEPTION | TYPE_HEAP)) && TYPE_OP(type, finalize) != NULL;
    }
}

// A weak reference to the target of this type and without a callback; any one if type is NO_VALUE.
static Value find_existing(Vm *vm, Value type, Value target)
{
    Value list = objects_of(vm)->weakrefs;
    size_t capacity = bag_capacity(list);
    for (size_t i = 0; i < capacity; i++) {
        Value v = *bag_slot(list, i);
        if (v == NO_VALUE || weakref_of(v)->target != target)
            continue;
        if (type == NO_VALUE ||
            (weakref_of(v)->callback == NO_VALUE && type_value(type_of(vm, v)) == type))
            return v;
    }
    return NO_VALUE;
}

static Value make(Vm *vm, Value type, Value target, Value callback)
{
    if (!can_be_referred_to(vm, target))
        raise_type_error(vm, "cannot create weak reference to '%T' object", target);
    bool watched = heap_contains(heap_of(vm), target) && object_of(target)->gc & OBJECT_WATCHED;
    bool shared = callback == NO_VALUE && type != NO_VALUE &&
                  !(((const Type *)(void *)type)->flags & TYPE_HEAP);
    if (shared && watched) {
        Value existing = find_existing(vm, type, target);
        if (existing != NO_VALUE)
            return existing;
    }
    Value self = instance_new(vm, type);
    weakref_of(self)->target = target;
    weakref_of(self)->callback = callback;
    bag_add(vm, &objects_of(vm)->weakrefs, &objects_of(vm)->free_weakref, self);
    if (heap_contains(heap_of(vm), target))
        object_of(target)->gc |= OBJECT_WATCHED;
    if (callback != NO_VALUE)
        collect_reserve_queue(vm);
    return self;
}

Value weakref_new(Vm *vm, ShapeId shape, Value target, Value callback)
{
    return make(vm, type_value(rom_types[shape]), target, callback);
}

void weakref_after_mark(Heap *heap)
{
    Vm *vm = (Vm *)(void *)heap;
    Value list = objects_of(vm)->weakrefs;
    size_t capacity = bag_capacity(list);
    objects_of(vm)->free_weakref = 0;
    for (size_t i = capacity; i-- > 0;) { // the youngest callback first
        Value *slot = bag_slot(list, i);
        if (*slot == NO_VALUE)
            continue;
        WeakRef *reference = weakref_of(*slot);
        bool target_dead = !heap_is_live(heap, reference->target);
        if (heap_is_live(heap, *slot)) {
            if (!target_dead)
                continue;
            reference->target = NO_VALUE;
            if (reference->callback != NO_VALUE)
                collect_queue(vm, *slot);
        }
        *slot = NO_VALUE;
    }
}

// ref.

NATIVE(weakref_dunder_new, "weakref.__new__", "cls, target, callback=None, /")
static Value weakref_dunder_new(Vm *vm, Value *args, size_t count)
{
    return make(vm, args[0], args[1], args[2] == VALUE_NONE ? NO_VALUE : args[2]);
}

NATIVE(weakref_init, "weakref.__init__", "self, target, callback=None, /")
static Value weakref_init(Vm *vm, Value *args, size_t count)
{
    return VALUE_NONE;
}

NATIVE(weakref_call, "weakref.__call__", "self, /")
static Value weakref_call(Vm *vm, Value *args, size_t count)
{
    Value target = weakref_of(args[0])->target;
    return target == NO_VALUE ? VALUE_NONE : target;
}

NATIVE(weakref_repr, "weakref.__repr__", "self, /")
static Value weakref_repr(Vm *vm, Value *args, size_t count)
{
    Value target = weakref_of(args[0])->target;
    heap_fix(vm, args[0]);
    if (target == NO_VALUE)
        return str_format(vm, "<weakref at 0x%X; dead>", (size_t)args[0]);
    heap_fix(vm, target);
    return str_format(vm, "<weakref at 0x%X; to '%T' at 0x%X>", (size_t)args[0], target,
                      (size_t)target);
}

NATIVE(weakref_eq, "weakref.__eq__", "self, other, /")
static Value weakref_eq(Vm *vm, Value *args, size_t count)
{
    if (type_of(vm, args[1])->base_shape != SHAPE_WEAKREF)
        return VALUE_NOT_IMPLEMENTED;
    Value a = weakref_of(args[0])->target, b = weakref_of(args[1])->target;
    if (a == NO_VALUE || b == NO_VALUE)
        return value_bool(args[0] == args[1]);
    return value_bool(equal(vm, a, b));
}

NATIVE(weakref_hash, "weakref.__hash__", "self, /")
static Value weakref_hash(Vm *vm, Value *args, size_t count)
{
    WeakRef *self = weakref_of(args[0]);
    if (self->hash == NO_VALUE) {
        if (self->target == NO_VALUE)
            raise_type_error(vm, "weak object has gone away");
        self->hash = small_from(hash(vm, self->target) & SMALL_MAX);
    }
    return self->hash;
}

NATIVE(weakref_class_getitem, "weakref.__class_getitem__", "cls, item, /")
static Value weakref_class_getitem(Vm *vm, Value *args, size_t count)
{
    return generic_alias_new(vm, args[0], args[1]);
}

static Value weakref_callback(Vm *vm, Value self)
{
    const WeakRef *reference = weakref_of(self);
    bool waits = reference->target != NO_VALUE && reference->callback != NO_VALUE;
    return waits ? reference->callback : VALUE_NONE;
}

// __weakref__ of instances.
static Value get_weakref(Vm *vm, Value self)
{
    Value found = find_existing(vm, NO_VALUE, self);
    return found == NO_VALUE ? VALUE_NONE : found;
}

GETSET(instance_weakref, "object.__weakref__", get_weakref, NULL)
GETSET(weakref_callback, "weakref.__callback__", weakref_callback, NULL)

MEMBERS(weakref_members, METHOD(__new__, weakref_dunder_new), METHOD(__init__, weakref_init),
        METHOD(__call__, weakref_call), METHOD(__repr__, weakref_repr), METHOD(__eq__, weakref_eq),
        METHOD(__hash__, weakref_hash), METHOD(__class_getitem__, weakref_class_getitem),
        ACCESSOR(__callback__, weakref_callback), SYMBOL_ROW(__module__, weakref));

ROM_TYPE(type_weakref, ReferenceType, SHAPE_WEAKREF, type_object, weakref_members,
         .fixed_words = sizeof(WeakRef) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_WEAK1));
