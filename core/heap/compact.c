// Compaction: H. B. M. Jonkers, "A fast garbage compaction algorithm" (1979), run from high
// addresses to low ones, with objects that must stay where they are.
//
// Threading: every slot that refers to an object is linked into a chain that starts in the object's
// header word; the chain ends with the real header, told apart by its mark bit (slot addresses are
// even). When the object's new address is known, the chain is walked and each slot gets it.
//
// Pass 1 visits live objects downwards: references from roots and from higher objects are resolved,
// the object's own slots are threaded. Pass 2 does the same walk: references from lower objects are
// resolved, and the object moves. Both passes place objects by the same rule: below the last one,
// or in a gap that a pinned object has left above itself.
#include "core/heap/compact.h"

#include "core/heap/bitmap.h"

#define GAP_COUNT 8

typedef struct Gap {
    char *from, *to;
} Gap;

// Where the next object goes. `final` is true in pass 2, when abandoned gaps become free runs.
typedef struct Placement {
    Heap *heap;
    char *next; // objects are placed below this address
    Gap gaps[GAP_COUNT];
    unsigned gap_count;
    bool final;
} Placement;

static inline Word *header_of(Object *object)
{
    return (Word *)(void *)object;
}

static inline void thread_slot(Heap *heap, Value *slot)
{
    Value v = *slot;
    if (!heap_contains(heap, v))
        return;
    Word *header = header_of(object_of(v));
    *slot = (Value)*header;
    *header = (Word)slot;
}

// Gives every slot in the object's chain its new address and puts the header back.
static void unthread(Object *object, const char *address)
{
    Word *header = header_of(object);
    Word link = *header;
    while (!(link & OBJECT_MARKED)) {
        Word *slot = (Word *)link;
        link = *slot;
        *slot = (Word)address;
    }
    *header = link;
}

void compact_thread_slots(Heap *heap, Value *slots, size_t count)
{
    for (size_t i = 0; i < count; i++)
        thread_slot(heap, &slots[i]);
}

static void thread_object(Heap *heap, Object *object, size_t size)
{
    LayoutRange range =
        heap_layout_range((enum Layout)(object->gc >> OBJECT_LAYOUT_SHIFT), size / sizeof(Word));
    Value *words = (Value *)(void *)object;
    for (size_t i = range.from; i < range.to; i++)
        thread_slot(heap, &words[i]);
}

static void abandon_gap(Placement *placement, Gap gap)
{
    if (!placement->final || gap.from == gap.to)
        return;
    if (heap_is_stressed(placement->heap))
        memset(gap.from, 0xA5, (size_t)(gap.to - gap.from));
    heap_make_free(placement->heap, gap.from, gap.to);
}

static void add_gap(Placement *placement, Gap gap)
{
    if (gap.from == gap.to)
        return;
    if (placement->gap_count == GAP_COUNT) {
        unsigned smallest = 0;
        for (unsigned i = 1; i < GAP_COUNT; i++) {
            if (placement->gaps[i].to - placement->gaps[i].from <
                placement->gaps[smallest].to - placement->gaps[smallest].from)
                smallest = i;
        }
        abandon_gap(placement, placement->gaps[smallest]);
        placement->gaps[smallest] = placement->gaps[--placement->gap_count];
    }
    placement->gaps[placement->gap_count++] = gap;
}

// The new address of an object; called once per live object and pass, in the same order.
static char *place(Placement *placement, Object *object, size_t size, unsigned flags)
{
    if (flags & (OBJECT_PINNED | OBJECT_FIXED)) {
        add_gap(placement, (Gap){(char *)object + size, placement->next});
        placement->next = (char *)object;
        return placement->next;
    }
    for (unsigned i = 0; i < placement->gap_count; i++) {
        Gap *gap = &placement->gaps[i];
        if ((size_t)(gap->to - gap->from) >= size)
            return gap->to -= size;
    }
    return placement->next -= size;
}

// The flags of an object whose header may be at the end of a chain.
static unsigned threaded_flags(Object *object)
{
    Word link = *header_of(object);
    while (!(link & OBJECT_MARKED))
        link = *(Word *)link;
    return (unsigned)(link & 15);
}

// Joins dead objects and free runs into free runs, whose header word is 0: neither marked nor the
// start of a chain. Marks stay.
static void join_dead(Heap *heap)
{
    char *p = heap->end;
    while (p > heap->low) {
        char *run_end = p;
        char *block = bitmap_block_of(heap, p - 1);
        while (!(((Object *)(void *)block)->gc & OBJECT_MARKED)) {
            bitmap_clear(heap, block);
            p = block;
            if (p == heap->low)
                break;
            block = bitmap_block_of(heap, p - 1);
        }
        heap_make_free(heap, p, run_end);
        if (p > heap->low)
            p = block;
    }
}

static void move_object(Heap *heap, Object *object, size_t size, char *address)
{
    bitmap_clear(heap, (char *)object);
    object->gc &= (uint8_t) ~(OBJECT_MARKED | OBJECT_PINNED);
    if ((char *)object != address)
        memmove(address, object, size);
    heap_set_start(heap, address);
}

// One walk over all blocks; returns the lowest address in use afterwards.
static char *walk(Heap *heap, Placement *placement)
{
    char *p = heap->end;
    while (p > heap->low) {
        char *block = bitmap_block_of(heap, p - 1);
        Object *object = (Object *)(void *)block;
        size_t size = (size_t)(p - block);
        p = block;
        if (*header_of(object) == 0) {
            if (placement->final)
                bitmap_clear(heap, block);
            continue;
        }
        char *address = place(placement, object, size, threaded_flags(object));
        unthread(object, address);
        if (placement->final)
            move_object(heap, object, size, address);
        else
            thread_object(heap, object, size);
    }
    return placement->next;
}

void compact_slide(Heap *heap)
{
    join_dead(heap);
    heap->moving = true;
    thread_slot(heap, &heap->shapes);
    heap->hooks->visit_roots(heap);
    Placement placement = {.heap = heap, .next = heap->end};
    walk(heap, &placement);
    placement = (Placement){.heap = heap, .next = heap->end, .final = true};
    char *next = walk(heap, &placement);
    for (unsigned i = 0; i < placement.gap_count; i++)
        abandon_gap(&placement, placement.gaps[i]);
    heap->moving = false;
    if (heap_is_stressed(heap))
        memset(heap->low, 0xA5, (size_t)(next - heap->low));
    heap_make_free(heap, heap->low, next);
    heap->run_start = heap->sweep = heap->low;
    heap->run_end = next;
    heap->allocated = (size_t)(next - heap->low);
}
