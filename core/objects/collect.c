// What the object layer does in a collection: finalisers, weak references, shape numbers.
#include "core/objects/collect.h"

#include "core/objects/builder.h"
#include "core/objects/containers.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/weakref.h"

// At the end, finalisers that others have queued run too, but not without end.
#define FINAL_ROUNDS 4

void bag_add(Vm *vm, Value *array, size_t *place, Value v)
{
    size_t capacity = bag_capacity(*array);
    while (*place < capacity && *bag_slot(*array, *place) != NO_VALUE)
        ++*place;
    if (*place < capacity) {
        *bag_slot(*array, *place) = v;
        return;
    }
    size_t count = capacity + capacity / 2 + 3;
    Array *fresh =
        heap_new(vm, SHAPE_ARRAY, LAYOUT_WEAK, sizeof(Array) + (count + 1) * sizeof(Value));
    fresh->items[0] = small_from((SignedWord)count);
    if (capacity > 0) {
        memcpy(fresh->items + 1, bag_slot(*array, 0), capacity * sizeof(Value));
        // The old one may still be seen from the C stack: it must not keep names of the dead.
        memset((void *)bag_slot(*array, 0), 0, capacity * sizeof(Value));
    }
    fresh->items[1 + capacity] = v;
    *array = value_of(fresh);
}

void collect_reserve_queue(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    size_t capacity = bag_capacity(state->finalizables) + bag_capacity(state->weakrefs);
    size_t have = bag_capacity(state->pending_finalizers);
    if (have >= capacity)
        return;
    Value queue =
        array_resize(vm, state->pending_finalizers, have == 0 ? 0 : have + 1, capacity + 1);
    array_of(queue)->items[0] = small_from((SignedWord)capacity);
    state->pending_finalizers = queue;
}

void collect_watch(Vm *vm, Value object)
{
    ObjectState *state = objects_of(vm);
    bag_add(vm, &state->finalizables, &state->free_finalizable, object);
    collect_reserve_queue(vm);
}

// Whether the __del__ of a dead object must be called. Releases what a built-in one holds outside
// the heap.
static bool finalize(Vm *vm, Value v)
{
    const Type *type = type_of(vm, v);
    if (type->flags & TYPE_HAS_DEL)
        return true;
    const TypeOp *op = TYPE_OP(type, finalize);
    return op != NULL && op->finalize(object_of(v));
}

static bool queue_finalizer(Vm *vm, Value v)
{
    ObjectState *state = objects_of(vm);
    size_t capacity = bag_capacity(state->pending_finalizers);
    for (size_t i = state->free_pending; i < capacity; i++) {
        Value *place = bag_slot(state->pending_finalizers, i);
        if (*place == NO_VALUE) {
            *place = v;
            state->free_pending = i + 1;
            return true;
        }
    }
    return false;
}

static bool is_dead(Heap *heap, Value v)
{
    return v != NO_VALUE && !heap_is_live(heap, v);
}

// Objects with __del__ that died are revived and queued, all before any is marked: those of a cycle
// die together. Their types are alive still, because nothing has been swept yet. Memory views come
// last, so that what the others hold stays usable.
static void find_dead_finalizables(Heap *heap)
{
    Vm *vm = (Vm *)(void *)heap;
    ObjectState *state = objects_of(vm);
    size_t capacity = bag_capacity(state->finalizables);
    state->free_finalizable = 0;
    for (size_t i = 0; i < capacity; i++) {
        Value *slot = bag_slot(state->finalizables, i);
        if (!is_dead(heap, *slot) || has_shape(*slot, SHAPE_MEMORYVIEW))
            continue;
        if (!finalize(vm, *slot) || queue_finalizer(vm, *slot))
            *slot = NO_VALUE;
    }
    for (size_t i = 0; i < bag_capacity(state->pending_finalizers); i++) {
        Value v = *bag_slot(state->pending_finalizers, i);
        if (is_dead(heap, v))
            heap_mark(heap, v);
    }
    for (size_t i = 0; i < capacity; i++) { // those without a place in the queue: next time
        Value v = *bag_slot(state->finalizables, i);
        if (is_dead(heap, v) && !has_shape(v, SHAPE_MEMORYVIEW))
            heap_mark(heap, v);
    }
    for (size_t i = 0; i < capacity; i++) {
        Value *slot = bag_slot(state->finalizables, i);
        if (is_dead(heap, *slot)) {
            finalize(vm, *slot);
            *slot = NO_VALUE;
        }
    }
}

static void drop_dead_shapes(Heap *heap)
{
    size_t limit = shape_number_limit(heap);
    bool dropped = false;
    for (size_t i = 0; i < limit; i++) {
        Value *slot = &array_of(heap->shapes)->items[i];
        if (*slot != NO_VALUE && !heap_is_live(heap, *slot)) {
            *slot = NO_VALUE;
            dropped = true;
        }
    }
    if (dropped) {
        Vm *vm = (Vm *)(void *)heap;
        objects_of(vm)->free_shape = 0;
        objects_of(vm)->type_epoch++; // numbers may be used again
    }
}

void objects_after_mark(Heap *heap)
{
    Vm *vm = (Vm *)(void *)heap;
    ObjectState *state = objects_of(vm);
    weakref_after_mark(heap);
    find_dead_finalizables(heap);
    str_sweep_interned(vm);
    drop_dead_shapes(heap);
    memset(state->lookup_cache, 0, sizeof state->lookup_cache);
}

void objects_visit_roots(Heap *heap)
{
    Vm *vm = (Vm *)(void *)heap;
    ObjectState *state = objects_of(vm);
    Value *first = &state->first_root;
    heap_visit_values(heap, first, (size_t)(&state->last_root - first) + 1);
    heap_visit_values(heap, &state->interned, 1);
}

// Running what waits.

bool collect_has_pending(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    size_t capacity = bag_capacity(state->pending_finalizers);
    for (size_t i = 0; i < capacity; i++) {
        if (*bag_slot(state->pending_finalizers, i) != NO_VALUE)
            return true;
    }
    return false;
}

static Value run_one(Vm *vm, void *context)
{
    Value v = *(Value *)context;
    if (type_of(vm, v)->base_shape == SHAPE_WEAKREF || has_shape(v, SHAPE_WEAKPROXY) ||
        has_shape(v, SHAPE_WEAKCALLABLEPROXY)) {
        WeakRef *reference = (WeakRef *)(void *)v;
        return call_1(vm, reference->callback, v);
    }
    Value result = call_special(vm, v, SYM(__del__), 0, NULL);
    return result == NO_VALUE ? VALUE_NONE : result;
}

static void run_pending(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    for (size_t i = 0; i < bag_capacity(state->pending_finalizers); i++) {
        Value v = *bag_slot(state->pending_finalizers, i);
        if (v == NO_VALUE)
            continue;
        *bag_slot(state->pending_finalizers, i) = NO_VALUE;
        state->free_pending = 0;
        Value error;
        vm_protect(vm, run_one, &v, &error);
        if (error == NO_VALUE)
            continue;
        const Type *type = type_of(vm, v);
        if (type->flags & TYPE_HAS_DEL)
            v = type_lookup(vm, type, SYM(__del__));
        exception_report_ignored(vm, IGNORED_IN, v, error);
    }
}

// Never in the middle of another one: objects that died together use each other.
void collect_run_pending(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    if (state->finalizing)
        return;
    state->finalizing = true;
    run_pending(vm);
    state->finalizing = false;
}

void collect_finish(Vm *vm)
{
    ObjectState *state = objects_of(vm);
    for (size_t i = 0; i < bag_capacity(state->finalizables); i++) {
        Value v = *bag_slot(state->finalizables, i);
        if (v == NO_VALUE || has_shape(v, SHAPE_MEMORYVIEW)) // a finaliser may use the view
            continue;
        *bag_slot(state->finalizables, i) = NO_VALUE;
        if (finalize(vm, v))
            queue_finalizer(vm, v);
    }
    for (unsigned i = 0; i < FINAL_ROUNDS && collect_has_pending(vm); i++)
        collect_run_pending(vm);
}

bool collect_queue(Vm *vm, Value v)
{
    return queue_finalizer(vm, v);
}
