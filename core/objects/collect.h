// The object layer's part in a collection: weak references, finalisers, shape numbers.
#ifndef ADDER_OBJECTS_COLLECT_H
#define ADDER_OBJECTS_COLLECT_H

#include "core/objects/containers.h"
#include "core/objects/state.h"

// For HeapHooks.after_mark: finds objects with __del__ that died (and keeps them for
// collect_run_pending), clears weak references to the dead, frees unused shape numbers, drops
// interned strings nobody uses, empties look-up caches. Never allocates.
void objects_after_mark(Heap *heap);
// For HeapHooks.visit_roots: the roots in ObjectState and its weak tables.
void objects_visit_roots(Heap *heap);
// Calls the __del__ methods and weak reference callbacks that wait. Exceptions are reported on
// standard error as "Exception ignored in".
void collect_run_pending(Vm *vm);
bool collect_has_pending(Vm *vm);
// Registers an object whose class has __del__, or whose type has finalize.
void collect_watch(Vm *vm, Value object);
// Queues a weak reference whose callback must run; false when the queue is full. Never allocates.
bool collect_queue(Vm *vm, Value v);
// The queue that the dead will wait in must not need memory when they die: it gets room for all
// that are registered.
void collect_reserve_queue(Vm *vm);
// Arrays that serve as bags: their capacity as a small integer, then places of which NO_VALUE marks
// the unused ones. Adding to a LAYOUT_WEAK one looks for a place from *place on, which is to be set
// to 0 when items have died, and raises MemoryError.
static inline size_t bag_capacity(Value bag)
{
    return bag == NO_VALUE ? 0 : (size_t)small_value(array_of(bag)->items[0]);
}
static inline Value *bag_slot(Value bag, size_t place)
{
    return &array_of(bag)->items[1 + place];
}
void bag_add(Vm *vm, Value *bag, size_t *place, Value v);
// At the end of the interpreter: finalises everything registered.
void collect_finish(Vm *vm);

#endif
