// The object layer's share of the vm's state. struct Vm begins with it.
#ifndef ADDER_OBJECTS_STATE_H
#define ADDER_OBJECTS_STATE_H

#include "core/heap/heap.h"

typedef struct LookupCacheEntry {
    Value name;    // interned; NO_VALUE: empty
    ShapeId shape; // instance_shape of the type looked into
    Value result;  // raw attribute, or NO_VALUE: known to be absent
} LookupCacheEntry;

typedef struct ObjectState {
    Heap heap; // first: heap_of(vm)
    // Roots: all traced, contiguous from first_root to last_root.
    Value first_root;
    Value weakrefs;           // LAYOUT_WEAK array of weak reference objects (weakref.c)
    Value finalizables;       // LAYOUT_WEAK array of what collect_watch was told of (collect.c)
    Value pending_finalizers; // Array of objects whose __del__ or weakref callback must run
    Value repr_stack;         // list of containers being shown
    Value memory_error;       // MemoryError made in advance
    Value stop_value;         // StopIteration.value of the iterator that ended last (iterate.h)
    Value last_root;
    // Visited by objects_visit_roots when objects move: LAYOUT_WEAK array, hash table of interned
    // strings.
    Value interned;
    size_t interned_count;
    // Not roots.
    uint32_t type_epoch;      // changes with every change of a class
    uint32_t namespace_epoch; // changes when a key is added to or removed from a namespace dict
    ShapeId free_shape;       // search hint for unused shape numbers
    size_t free_finalizable;  // the same for places in finalizables
    size_t free_weakref;      // and in weakrefs
    size_t free_pending;      // and in pending_finalizers
    bool finalizing;          // finalisers are running: others wait
    LookupCacheEntry lookup_cache[1 << ADDER_LOOKUP_CACHE_BITS]; // cleared by every collection
} ObjectState;

static inline ObjectState *objects_of(Vm *vm)
{
    return (ObjectState *)(void *)vm;
}

#endif
