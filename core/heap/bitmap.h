// The start bitmap: one bit per granule says where a block, an object or a free run, starts.
#ifndef ADDER_HEAP_BITMAP_H
#define ADDER_HEAP_BITMAP_H

#include "core/heap/heap.h"

static inline size_t bitmap_granule(const Heap *heap, const char *address)
{
    return (size_t)(address - heap->base) / HEAP_GRANULE;
}

static inline void bitmap_clear(Heap *heap, const char *address)
{
    size_t granule = bitmap_granule(heap, address);
    heap->starts[granule / ADDER_WORD_BITS] &= ~((Word)1 << (granule % ADDER_WORD_BITS));
}

// The number of trailing / leading zero bits of a word that is not 0.
static inline unsigned word_trailing_zeros(Word w)
{
    return (unsigned)(sizeof(Word) == 8 ? __builtin_ctzll((unsigned long long)w)
                                        : __builtin_ctz((unsigned)w));
}

static inline unsigned word_highest_bit(Word w)
{
    return (unsigned)(sizeof(Word) == 8 ? 63 - __builtin_clzll((unsigned long long)w)
                                        : 31 - __builtin_clz((unsigned)w));
}

// The start of the block after the one that starts at `block`; heap->end after the last.
static inline const char *bitmap_next_start(const Heap *heap, const char *block)
{
    size_t granule = bitmap_granule(heap, block) + 1;
    size_t last = bitmap_granule(heap, heap->end);
    size_t i = granule / ADDER_WORD_BITS;
    size_t words = (last + ADDER_WORD_BITS - 1) / ADDER_WORD_BITS;
    if (granule >= last)
        return heap->end;
    Word w = heap->starts[i] & (~(Word)0 << (granule % ADDER_WORD_BITS));
    while (w == 0) {
        if (++i >= words)
            return heap->end;
        w = heap->starts[i];
    }
    return heap->base + (i * ADDER_WORD_BITS + word_trailing_zeros(w)) * HEAP_GRANULE;
}

// The start of the block that contains `address`, which is at or above heap->low.
static inline char *bitmap_block_of(const Heap *heap, const char *address)
{
    size_t granule = bitmap_granule(heap, address);
    size_t i = granule / ADDER_WORD_BITS;
    Word w = heap->starts[i] & (~(Word)0 >> (ADDER_WORD_BITS - 1 - granule % ADDER_WORD_BITS));
    while (w == 0)
        w = heap->starts[--i];
    return heap->base + (i * ADDER_WORD_BITS + word_highest_bit(w)) * HEAP_GRANULE;
}

// Shared by heap.c and compact.c: records [from, to) as a free run, which may be empty.
void heap_make_free(Heap *heap, char *from, char *to);

// The words [from, to) of an object are values; the header is word 0.
typedef struct LayoutRange {
    size_t from, to;
} LayoutRange;

LayoutRange heap_layout_range(enum Layout layout, size_t words);

#endif
