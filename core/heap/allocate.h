// The quick path of allocation: part of heap.h, or of heap.c where code has to be small.
#ifndef ADDER_HEAP_ALLOCATE_H
#define ADDER_HEAP_ALLOCATE_H

#include "core/heap/heap.h"

HEAP_INLINE void *heap_allocate(Vm *vm, size_t bytes)
{
    Heap *heap = heap_of(vm);
    if ((size_t)(heap->run_end - heap->run_start) < bytes)
        return heap_allocate_slow(vm, bytes);
    // Read again, so that no register keeps it during the slow path: where the run ends, the newest
    // object begins, and a collection would take that for a reference to it.
    __asm__("" : "+m"(heap->run_end));
    heap->run_end -= bytes;
    heap_set_start(heap, heap->run_end);
    return heap->run_end;
}

HEAP_INLINE void *heap_new(Vm *vm, ShapeId shape, enum Layout layout, size_t bytes)
{
    bytes = heap_round(bytes);
    Object *object = heap_allocate(vm, bytes);
    memset((void *)object, 0, bytes);
    object_init(object, shape, layout, 0);
    return object;
}

#endif
