// The module gc, as all boards have it; what only hosts have is in gc_host.c.
#include "lib/gc.h"

#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/runtime.h"
#include "core/vm/pending.h"
#include "natives.h"

static void count_object(void *context, Object *object)
{
    ++*(size_t *)context;
}

static size_t count_objects(Vm *vm)
{
    size_t count = 0;
    heap_walk(heap_of(vm), count_object, &count);
    return count;
}

size_t gc_collect_now(Vm *vm)
{
    vm_prepare_collection(vm);
    size_t before = count_objects(vm);
    heap_collect(vm, false);
    size_t after = count_objects(vm);
    vm_run_finalizers(vm);
    return before > after ? before - after : 0;
}

NATIVE(gc_collect, "collect", "generation=2")
static Value gc_collect(Vm *vm, Value *args, size_t count)
{
    SignedWord generation = int_to_word(vm, args[0]);
    if (generation < 0 || generation > 2)
        raise_value_error(vm, "invalid generation");
    return int_from_size(vm, gc_collect_now(vm));
}

NATIVE(gc_enable, "enable", "")
static Value gc_enable(Vm *vm, Value *args, size_t count)
{
    heap_of(vm)->disabled = false;
    return VALUE_NONE;
}

NATIVE(gc_disable, "disable", "")
static Value gc_disable(Vm *vm, Value *args, size_t count)
{
    heap_of(vm)->disabled = true;
    return VALUE_NONE;
}

NATIVE(gc_isenabled, "isenabled", "")
static Value gc_isenabled(Vm *vm, Value *args, size_t count)
{
    return value_bool(!heap_of(vm)->disabled);
}

NATIVE(gc_mem_alloc, "mem_alloc", "")
static Value gc_mem_alloc(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, heap_used(heap_of(vm)));
}

NATIVE(gc_mem_free, "mem_free", "")
static Value gc_mem_free(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, heap_free(heap_of(vm)));
}

// Bytes allocated between two collections, in whole granules; -1: no limit.
NATIVE(gc_threshold, "threshold", "amount=?, /")
static Value gc_threshold(Vm *vm, Value *args, size_t count)
{
    Heap *heap = heap_of(vm);
    if (args[0] == NO_VALUE)
        return heap->threshold == 0 ? VALUE_SMALL(-1) : int_from_size(vm, heap->threshold - 1);
    SignedWord amount = int_to_word(vm, args[0]);
    heap->threshold = amount < 0 ? 0 : (size_t)amount / HEAP_GRANULE * HEAP_GRANULE + 1;
    return VALUE_NONE;
}

static void init(Vm *vm, Value dict)
{
    if (ADDER_PROFILE_LEVEL == 2)
        gc_host_init(vm, dict);
}

MEMBERS(gc_members, METHOD(collect, gc_collect), METHOD(enable, gc_enable),
        METHOD(disable, gc_disable), METHOD(isenabled, gc_isenabled),
        METHOD(mem_alloc, gc_mem_alloc), METHOD(mem_free, gc_mem_free),
        METHOD(threshold, gc_threshold));

MODULE(gc, "gc", gc_members, init)
