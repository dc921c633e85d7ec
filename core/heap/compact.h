// Compaction of the marked heap by sliding objects towards its end.
#ifndef ADDER_HEAP_COMPACT_H
#define ADDER_HEAP_COMPACT_H

#include "core/heap/heap.h"

// Slides every marked object that is neither pinned nor fixed as high as possible, updates all
// slots, clears the marks and leaves one free run at the low end as the current run.
void compact_slide(Heap *heap);
// heap_visit_values while objects move.
void compact_thread_slots(Heap *heap, Value *slots, size_t count);

#endif
