// The module gc of hosts: callbacks, and what programs written for CPython ask.
#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/vm.h"
#include "lib/gc.h"
#include "lib/slots.h"
#include "natives.h"

// Callbacks: called before and after gc.collect().

static void call_back(Vm *vm, const char *phase, size_t generation, size_t collected)
{
    Value callbacks = list_from_iterable(vm, vm->library[SLOT_GC_CALLBACKS]);
    for (size_t i = 0; i < list_of(callbacks)->length; i++) {
        Value info = dict_new(vm);
        dict_set(vm, info, SYM(generation), int_from_size(vm, generation));
        dict_set(vm, info, SYM(collected), int_from_size(vm, collected));
        dict_set(vm, info, SYM(uncollectable), VALUE_SMALL(0));
        Value arguments[] = {str_from_c(vm, phase), info};
        call(vm, list_items(list_of(callbacks))[i], 2, arguments);
    }
}

NATIVE(gc_host_collect, "collect", "generation=2")
static Value gc_host_collect(Vm *vm, Value *args, size_t count)
{
    SignedWord generation = int_to_word(vm, args[0]);
    if (generation < 0 || generation > 2)
        raise_value_error(vm, "invalid generation");
    call_back(vm, "start", (size_t)generation, 0);
    size_t collected = gc_collect_now(vm);
    call_back(vm, "stop", (size_t)generation, collected);
    return int_from_size(vm, collected);
}

// Objects.

static bool is_complete(const Value *items, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (items[i] == NO_VALUE)
            return false;
    }
    return true;
}

// Whether a program may see the object: containers that are not under construction.
static bool is_visible(Vm *vm, Object *object)
{
    Value v = value_of(object);
    switch (object->shape) {
    case SHAPE_TUPLE:
        return is_complete(tuple_of(v)->items, tuple_of(v)->length);
    case SHAPE_LIST:
        return v != vm->objects.repr_stack &&
               (list_of(v)->length == 0 || is_complete(list_items(list_of(v)), list_of(v)->length));
    case SHAPE_DICT:
        return !namespace_is_lazy(v);
    case SHAPE_SET:
    case SHAPE_FROZENSET:
    case SHAPE_MODULE:
        return true;
    default:
        return object->shape >= SHAPE_DYNAMIC_FIRST && !(type_of(vm, v)->flags & TYPE_IS_TYPE);
    }
}

typedef struct Gathering {
    Vm *vm;
    Value *items; // NULL: count only
    size_t count, room;
} Gathering;

static void gather(void *context, Object *object)
{
    Gathering *gathering = context;
    if (!is_visible(gathering->vm, object))
        return;
    if (gathering->items != NULL && gathering->count < gathering->room)
        gathering->items[gathering->count] = value_of(object);
    gathering->count++;
}

NATIVE(gc_get_objects, "get_objects", "generation=None")
static Value gc_get_objects(Vm *vm, Value *args, size_t count)
{
    // After a collection the heap holds nothing that refers to released memory.
    vm_prepare_collection(vm);
    heap_collect(vm, false);
    Gathering gathering = {vm, NULL, 0, 0};
    heap_walk(heap_of(vm), gather, &gathering);
    Value result = list_new(vm, NULL, gathering.count);
    gathering.items = gathering.count == 0 ? NULL : list_items(list_of(result));
    gathering.room = gathering.count;
    gathering.count = 0;
    heap_walk(heap_of(vm), gather, &gathering);
    list_of(result)->length = gathering.count < gathering.room ? gathering.count : gathering.room;
    return result;
}

NATIVE(gc_is_tracked, "is_tracked", "obj, /")
static Value gc_is_tracked(Vm *vm, Value *args, size_t count)
{
    return value_bool(heap_contains(heap_of(vm), args[0]) && is_visible(vm, object_of(args[0])));
}

// Generations, which this collector does not have: one stands for all.

NATIVE(gc_get_count, "get_count", "")
static Value gc_get_count(Vm *vm, Value *args, size_t count)
{
    Value counts[] = {int_from_size(vm, heap_of(vm)->allocated / 64), VALUE_SMALL(0),
                      VALUE_SMALL(0)};
    return tuple_new(vm, counts, 3);
}

NATIVE(gc_get_threshold, "get_threshold", "")
static Value gc_get_threshold(Vm *vm, Value *args, size_t count)
{
    return vm->library[SLOT_GC_THRESHOLDS];
}

NATIVE(gc_set_threshold, "set_threshold", "threshold0, threshold1=10, threshold2=0, /")
static Value gc_set_threshold(Vm *vm, Value *args, size_t count)
{
    for (size_t i = 0; i < 3; i++)
        int_to_word(vm, args[i]);
    vm->library[SLOT_GC_THRESHOLDS] = tuple_new(vm, args, 3);
    return VALUE_NONE;
}

NATIVE(gc_freeze, "freeze", "")
static Value gc_freeze(Vm *vm, Value *args, size_t count)
{
    return VALUE_NONE;
}

// The flags of CPython are kept but print nothing; DEBUG_MOVE is ours.
#define DEBUG_MOVE 256

NATIVE(gc_set_debug, "set_debug", "flags, /")
static Value gc_set_debug(Vm *vm, Value *args, size_t count)
{
    SignedWord flags = int_to_word(vm, args[0]);
    vm->library[SLOT_GC_DEBUG] = small_from(flags & SMALL_MAX);
    heap_debug(heap_of(vm), (flags & DEBUG_MOVE) != 0, 0);
    return VALUE_NONE;
}

NATIVE(gc_get_debug, "get_debug", "")
static Value gc_get_debug(Vm *vm, Value *args, size_t count)
{
    return vm->library[SLOT_GC_DEBUG];
}

MEMBERS(gc_host_members, METHOD(set_debug, gc_set_debug), METHOD(get_debug, gc_get_debug),
        INT_ROW(DEBUG_STATS, 1), INT_ROW(DEBUG_COLLECTABLE, 2), INT_ROW(DEBUG_UNCOLLECTABLE, 4),
        INT_ROW(DEBUG_SAVEALL, 32), INT_ROW(DEBUG_LEAK, 38), INT_ROW(DEBUG_MOVE, DEBUG_MOVE),
        METHOD(collect, gc_host_collect), METHOD(get_objects, gc_get_objects),
        METHOD(is_tracked, gc_is_tracked), METHOD(get_count, gc_get_count),
        METHOD(get_threshold, gc_get_threshold), METHOD(set_threshold, gc_set_threshold),
        METHOD(freeze, gc_freeze), METHOD_AS(unfreeze, gc_freeze));

void gc_host_init(Vm *vm, Value dict)
{
    members_copy(vm, gc_host_members, dict);
    static const Value thresholds[] = {VALUE_SMALL(2000), VALUE_SMALL(10), VALUE_SMALL(0)};
    vm->library[SLOT_GC_THRESHOLDS] = tuple_new(vm, thresholds, 3);
    vm->library[SLOT_GC_DEBUG] = VALUE_SMALL(0);
    vm->library[SLOT_GC_CALLBACKS] = list_new(vm, NULL, 0);
    dict_set(vm, dict, SYM(callbacks), vm->library[SLOT_GC_CALLBACKS]);
    dict_set(vm, dict, SYM(garbage), list_new(vm, NULL, 0));
}
