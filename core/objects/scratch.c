// Scratch memory: see scratch.h.
#include "core/objects/scratch.h"

#include "core/heap/heap.h"
#include "core/objects/shapes.h"

void *scratch_new(Vm *vm, size_t bytes)
{
    Object *object = heap_new(vm, SHAPE_BLOB, LAYOUT_SCRATCH, sizeof(Object) + bytes);
    return object + 1;
}

void scratch_release(Vm *vm, void *scratch)
{
    heap_release(heap_of(vm), (Object *)scratch - 1);
}
