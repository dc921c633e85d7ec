// The object layer's part in a collection: weak references, finalisers, shape numbers.
#ifndef ADDER_OBJECTS_COLLECT_H
#define ADDER_OBJECTS_COLLECT_H

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
// Registers an object whose class has __del__, or whose type has ops->finalize.
void collect_watch(Vm *vm, Value object);
// Queues a weak reference whose callback must run; false when the queue is full. Never allocates.
bool collect_queue(Vm *vm, Value v);
// LAYOUT_WEAK arrays that serve as bags: NO_VALUE marks unused places. Adding
// looks for one from *place on, which is to be set to 0 when items have died, and raises
// MemoryError.
size_t weak_array_capacity(Vm *vm, Value array);
void weak_array_add(Vm *vm, Value *array, size_t *place, Value v);
// At the end of the interpreter: finalises everything registered.
void collect_finish(Vm *vm);

#endif
