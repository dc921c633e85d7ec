// Weak references: objects that know another one without keeping it alive.
#ifndef ADDER_OBJECTS_WEAKREF_H
#define ADDER_OBJECTS_WEAKREF_H

#include "core/heap/heap.h"
#include "core/objects/type.h"

// Also the layout of the two kinds of proxies. Subclasses of ref have their slots after these
// words.
typedef struct WeakRef { // LAYOUT_WEAK1
    Object object;
    Value target;   // weak; NO_VALUE when it is gone
    Value callback; // NO_VALUE if none
    Value hash;     // small integer, or NO_VALUE: not asked yet
} WeakRef;

// A reference of this shape (SHAPE_WEAKREF or a proxy's) to the target; the existing one is shared
// when there is no callback. TypeError for objects that cannot be referred to weakly.
Value weakref_new(Vm *vm, ShapeId shape, Value target, Value callback);
// For after_mark: forgets dead targets; references with callbacks that are alive themselves are
// queued for collect_run_pending. Never allocates.
void weakref_after_mark(Heap *heap);

#endif
