// Allocation, marking and lazy sweeping. Compaction is in compact.c.
#include "core/heap/heap.h"

#include "core/heap/allocate.h"
#include "core/heap/bitmap.h"
#include "core/heap/compact.h"

// The heap takes fresh memory in pieces of this size, so that small requests stay together.
#if ADDER_PROFILE_LEVEL == 2
#define GROW_STEP ((size_t)256 * 1024)
// Larger requests get fresh memory of their own instead of skipping the holes that sweeping finds.
#define LARGE_REQUEST ((size_t)16 * 1024)
// What is allocated between two collections should fit the processor's cache.
#define BUDGET_MINIMUM ((size_t)1 * 1024 * 1024)
#else
#define GROW_STEP ((size_t)512)
#define LARGE_REQUEST ((size_t)4 * 1024)
#define BUDGET_MINIMUM SIZE_MAX
#endif

void heap_init(Heap *heap, void *memory, size_t bytes, bool zeroed, const HeapHooks *hooks,
               Object **mark_stack, size_t mark_capacity)
{
    memset(heap, 0, sizeof *heap);
    char *start = (char *)(((Word)memory + sizeof(Word) * 2 - 1) & ~(sizeof(Word) * 2 - 1));
    size_t usable = bytes - (size_t)(start - (char *)memory);
    size_t per_word = sizeof(Word) + ADDER_WORD_BITS * HEAP_GRANULE;
    size_t words = usable / per_word + 1;
    heap->starts = (Word *)(void *)start;
    if (!zeroed)
        memset(heap->starts, 0, words * sizeof(Word));
    heap->base = start + ((words * sizeof(Word) + HEAP_GRANULE - 1) & ~(size_t)(HEAP_GRANULE - 1));
    heap->end = start + (usable & ~(size_t)(HEAP_GRANULE - 1));
    heap->low = heap->sweep = heap->end;
    heap->run_start = heap->run_end = heap->held_run = heap->end;
    heap->floor = heap->base;
    heap->hooks = hooks;
    heap->mark_stack = mark_stack;
    heap->mark_capacity = mark_capacity;
    heap->hard_limit = (size_t)(heap->end - heap->base);
    heap->budget = BUDGET_MINIMUM;
}

size_t heap_object_size(Heap *heap, const Object *object)
{
    return (size_t)(bitmap_next_start(heap, (const char *)object) - (const char *)object);
}

// Turns [from, to) into a free run on record.
void heap_make_free(Heap *heap, char *from, char *to)
{
    if (from == to)
        return;
    heap_set_start(heap, from);
    object_init((Object *)(void *)from, 0, LAYOUT_FREE, 0);
}

static bool is_free_block(const Object *object)
{
    return object->gc >> OBJECT_LAYOUT_SHIFT == LAYOUT_FREE;
}

void heap_shrink(Heap *heap, Object *object, size_t bytes)
{
    char *end = (char *)bitmap_next_start(heap, (char *)object);
    heap_make_free(heap, (char *)object + heap_round(bytes), end);
}

void heap_release(Heap *heap, Object *object)
{
    if (heap_is_stressed(heap) || (char *)object < heap->low || (char *)object >= heap->end)
        return;
    char *start = (char *)object;
    object->gc = LAYOUT_FREE << OBJECT_LAYOUT_SHIFT;
    if (start == heap->run_end && heap->run_end > heap->run_start) {
        heap->run_end = (char *)bitmap_next_start(heap, start);
        bitmap_clear(heap, start);
    }
}

void *heap_extend(Heap *heap, const Object *object, size_t bytes)
{
    const char *start = (const char *)object;
    if (start != heap->run_end || start >= heap->end || object->gc & OBJECT_FIXED)
        return NULL;
    char *end = (char *)bitmap_next_start(heap, start);
    if ((size_t)(end - heap->run_start) < bytes)
        return NULL;
    bitmap_clear(heap, start);
    heap->run_end = end - bytes;
    heap_set_start(heap, heap->run_end);
    return heap->run_end;
}

void heap_fix(Vm *vm, Value v)
{
    if (heap_contains(heap_of(vm), v))
        object_of(v)->gc |= OBJECT_FIXED;
}

// Marking.

static void push_object(Heap *heap, Object *object)
{
    object->gc |= OBJECT_MARKED;
    if (object->gc >> OBJECT_LAYOUT_SHIFT == LAYOUT_RAW && object->shape < SHAPE_DYNAMIC_FIRST)
        heap->live += heap_object_size(heap, object); // it has no children
    else if (heap->mark_depth < heap->mark_capacity)
        heap->mark_stack[heap->mark_depth++] = object;
    else
        heap->mark_overflow = true;
}

static inline void mark_value(Heap *heap, Value v)
{
    if (heap_contains(heap, v) && !(object_of(v)->gc & OBJECT_MARKED))
        push_object(heap, object_of(v));
}

// The range of words that a layout traces in an object of `words` words.
LayoutRange heap_layout_range(enum Layout layout, size_t words)
{
    static const uint8_t raw_words[LAYOUT_COUNT] = {[LAYOUT_RAW1] = 1,
                                                    [LAYOUT_RAW2] = 2,
                                                    [LAYOUT_RAW3] = 3,
                                                    [LAYOUT_RAW4] = 4,
                                                    [LAYOUT_RAW5] = 5};
    switch (layout) {
    case LAYOUT_FREE:
    case LAYOUT_RAW:
    case LAYOUT_SCRATCH:
        return (LayoutRange){0, 0};
    case LAYOUT_TRACED1:
    case LAYOUT_TRACED2:
    case LAYOUT_TRACED3:
        return (LayoutRange){1, (size_t)layout - LAYOUT_TRACED1 + 2};
    default:
        return (LayoutRange){1 + (size_t)raw_words[layout], words};
    }
}

static void drain_mark_stack(Heap *heap, size_t depth);

// A wide object drains the stack between its children, so that they need not all fit on it. That
// recurs on the C stack, so only for so many objects within one another.
#define MARK_NESTING 3

static void scan_object(Heap *heap, Object *object)
{
    size_t size = heap_object_size(heap, object);
    heap->live += size;
    if (object->shape >= SHAPE_DYNAMIC_FIRST)
        mark_value(heap, ((Value *)(void *)heap->shapes)[1 + object->shape - SHAPE_DYNAMIC_FIRST]);
    enum Layout layout = (enum Layout)(object->gc >> OBJECT_LAYOUT_SHIFT);
    LayoutRange range = heap_layout_range(layout, size / sizeof(Word));
    if (layout == LAYOUT_WEAK)
        return;
    if (layout == LAYOUT_SCRATCH)
        heap_visit_conservative(heap, object + 1, (const char *)object + size);
    if (layout == LAYOUT_WEAK1)
        range.from++;
    const Value *words = (const Value *)(void *)object;
    size_t depth = heap->mark_depth;
    size_t share = heap->mark_capacity / (MARK_NESTING + 1) * (heap->mark_nesting + 1);
    for (size_t i = range.from; i < range.to; i++) {
        mark_value(heap, words[i]);
        if (heap->mark_depth >= share && heap->mark_nesting < MARK_NESTING) {
            heap->mark_nesting++;
            drain_mark_stack(heap, depth);
            heap->mark_nesting--;
        }
    }
}

static void drain_mark_stack(Heap *heap, size_t depth)
{
    while (heap->mark_depth > depth)
        scan_object(heap, heap->mark_stack[--heap->mark_depth]);
}

// Scans everything marked again: what the full mark stack dropped is reachable from marked objects.
static void rescan(Heap *heap)
{
    char *next;
    for (char *p = heap->low; p < heap->end; p = next) {
        next = (char *)bitmap_next_start(heap, p);
        Object *object = (Object *)(void *)p;
        if (object->gc & OBJECT_MARKED) {
            scan_object(heap, object);
            drain_mark_stack(heap, 0);
        }
    }
}

static size_t marked_bytes(Heap *heap)
{
    size_t bytes = 0;
    char *next;
    for (char *p = heap->low; p < heap->end; p = next) {
        next = (char *)bitmap_next_start(heap, p);
        if (((Object *)(void *)p)->gc & OBJECT_MARKED)
            bytes += (size_t)(next - p);
    }
    return bytes;
}

static void finish_marking(Heap *heap)
{
    drain_mark_stack(heap, 0);
    if (!heap->mark_overflow)
        return;
    while (heap->mark_overflow) {
        heap->mark_overflow = false;
        rescan(heap);
    }
    heap->live = marked_bytes(heap);
}

void heap_mark(Heap *heap, Value v)
{
    mark_value(heap, v);
    finish_marking(heap);
}

bool heap_is_live(const Heap *heap, Value v)
{
    return !heap_contains(heap, v) || object_of(v)->gc & OBJECT_MARKED;
}

void heap_visit_values(Heap *heap, Value *slots, size_t count)
{
    if (heap->moving) {
        compact_thread_slots(heap, slots, count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        mark_value(heap, slots[i]);
}

// Whether C code may hold an object by nothing but a pointer past its end: where it walks over a
// row of values or bytes. Any other object would be kept by a pointer to its upper neighbour.
static bool is_walked(const char *start)
{
    unsigned layout = ((const Object *)(const void *)start)->gc >> OBJECT_LAYOUT_SHIFT;
    return layout < LAYOUT_RAW2 || layout > LAYOUT_TRACED3;
}

static void pin_block(Heap *heap, char *start)
{
    Object *object = (Object *)(void *)start;
    if (is_free_block(object))
        return;
    object->gc |= OBJECT_PINNED;
    mark_value(heap, value_of(object));
}

__attribute__((no_sanitize("address"))) void heap_visit_conservative(Heap *heap, const void *from,
                                                                     const void *to)
{
    if (heap->moving)
        return;
    const Word *word = (const Word *)(((Word)from + sizeof(Word) - 1) & ~(sizeof(Word) - 1));
    for (; word + 1 <= (const Word *)to; word++) {
        char *p = (char *)*word;
        if (p < heap->low || p > heap->end)
            continue;
        if (p < heap->end)
            pin_block(heap, bitmap_block_of(heap, p));
        if (p == heap->low || ((Word)p & (HEAP_GRANULE - 1)) != 0)
            continue;
        char *lower = bitmap_block_of(heap, p - 1); // p may be one past its end
        if (is_walked(lower))
            pin_block(heap, lower);
    }
}

// Sweeping.

// Sweeps downwards to the next free run of at least `bytes` and makes it the current one.
static bool sweep_for_run(Heap *heap, size_t bytes)
{
    char *run_start = heap->sweep, *run_end = heap->sweep;
    size_t granule = bitmap_granule(heap, run_start);
    size_t i = granule / ADDER_WORD_BITS;
    Word bits = granule % ADDER_WORD_BITS == 0
                    ? 0
                    : heap->starts[i] & (((Word)1 << (granule % ADDER_WORD_BITS)) - 1);
    for (bool more = run_start > heap->low; more; more = run_start > heap->low) {
        while (bits == 0)
            bits = heap->starts[--i];
        Word bit = (Word)1 << word_highest_bit(bits);
        char *block = heap->base + (i * ADDER_WORD_BITS + word_highest_bit(bits)) * HEAP_GRANULE;
        Object *object = (Object *)(void *)block;
        if (!(object->gc & OBJECT_MARKED)) { // joins its dead neighbour
            bits ^= bit;
            heap->starts[i] &= ~bit;
            run_start = block;
            if (block > heap->low)
                continue;
        }
        heap_make_free(heap, run_start, run_end);
        if ((size_t)(run_end - run_start) >= bytes) {
            heap->sweep = heap->run_start = run_start;
            heap->run_end = run_end;
            heap->allocated += (size_t)(run_end - run_start);
            return true;
        }
        if (object->gc & OBJECT_MARKED) {
            object->gc &= (uint8_t) ~(OBJECT_MARKED | OBJECT_PINNED);
            bits ^= bit;
            run_start = run_end = block;
        }
    }
    heap->sweep = heap->low;
    return false;
}

static void finish_sweep(Heap *heap)
{
    if (heap->sweep == heap->low)
        return;
    char *run_start = heap->run_start, *run_end = heap->run_end;
    sweep_for_run(heap, SIZE_MAX);
    heap->run_start = run_start;
    heap->run_end = run_end;
}

static void mark(Heap *heap)
{
    finish_sweep(heap);
    heap->live = 0;
    heap->collecting = true;
    mark_value(heap, heap->shapes);
    heap->hooks->visit_roots(heap);
    finish_marking(heap);
    heap->hooks->after_mark(heap);
    heap->collecting = false;
    heap->collections++;
    heap->allocated = 0;
    heap->sweep = heap->end;
    heap->run_start = heap->run_end = heap->held_run = heap->end;
    heap->budget = heap->live > BUDGET_MINIMUM ? heap->live : BUDGET_MINIMUM;
}

static void collect(Heap *heap, bool compact)
{
    if (heap->collecting)
        return;
    mark(heap);
    if (compact) {
        heap->collecting = true;
        compact_slide(heap);
        heap->collecting = false;
    }
}

// The C stack is scanned from the caller of a function here that may collect: what the collector
// itself has left on the stack would keep objects alive. A function made of the two macros has the
// registers of its caller in its frame; the second one names the function that does the work, which
// begins by recording where its own frame is.
#define SPILL_REGISTERS() __builtin_unwind_init()
#define KEEP_FRAME() __asm__ volatile("" ::: "memory") // no tail call
#define SCAN_FROM_HERE(heap) ((heap)->scan_from = __builtin_frame_address(0))

static __attribute__((noinline)) void collect_now(Heap *heap, bool compact)
{
    SCAN_FROM_HERE(heap);
    collect(heap, compact);
}

void heap_collect(Vm *vm, bool compact)
{
    SPILL_REGISTERS();
    collect_now(heap_of(vm), compact);
    KEEP_FRAME();
}

// Growing.

static size_t extent(const Heap *heap)
{
    return (size_t)(heap->end - heap->low);
}

static bool can_grow(Heap *heap, size_t bytes, size_t limit)
{
    if ((size_t)(heap->low - heap->floor) < bytes)
        heap->hooks->trim_stack(heap);
    return (size_t)(heap->low - heap->floor) >= bytes && extent(heap) + bytes <= limit;
}

bool heap_has_room(const Heap *heap, size_t bytes)
{
    const char *run_start = heap->held_run < heap->run_start ? heap->held_run : heap->run_start;
    bytes = heap_round(bytes);
    return (size_t)(heap->run_end - run_start) >= bytes ||
           ((size_t)(heap->low - heap->floor) >= bytes &&
            (size_t)(heap->end - heap->low) + bytes <= heap->hard_limit);
}

// Adds fresh memory below the heap as the current run.
static bool grow(Heap *heap, size_t bytes, size_t limit)
{
    size_t step = bytes > GROW_STEP ? bytes : GROW_STEP;
    if (!can_grow(heap, step, limit)) {
        step = bytes;
        if (!can_grow(heap, step, limit))
            return false;
    }
    finish_sweep(heap); // new objects carry no mark: they may not lie where sweeping will pass
    bool joins = heap->run_start == heap->low && heap->run_end > heap->low;
    if (joins)
        bitmap_clear(heap, heap->run_start);
    else
        heap->run_end = heap->low;
    heap->low -= step;
    heap->run_start = heap->sweep = heap->low;
    heap_make_free(heap, heap->run_start, heap->run_end);
    heap->allocated += step;
    return true;
}

static void *take(Heap *heap, size_t bytes)
{
    heap->run_end -= bytes;
    heap_set_start(heap, heap->run_end);
    return heap->run_end;
}

static bool within_budget(const Heap *heap, size_t bytes)
{
    return heap->disabled || (bytes <= heap->budget && heap->allocated <= heap->budget - bytes);
}

static bool due_for_collection(Heap *heap, size_t bytes)
{
    return !heap->disabled && heap->threshold != 0 && heap->allocated + bytes > heap->threshold;
}

// Makes a free block of at least `bytes` the current run: after a compaction, those above pinned
// objects.
static bool use_gap(Heap *heap, size_t bytes)
{
    char *next;
    for (char *p = heap->low; p < heap->end; p = next) {
        next = (char *)bitmap_next_start(heap, p);
        if (is_free_block((Object *)(void *)p) && (size_t)(next - p) >= bytes) {
            heap->run_start = p;
            heap->run_end = next;
            heap->allocated += (size_t)(next - p);
            return true;
        }
    }
    return false;
}

// Makes the current run hold `bytes`, by all means in rising order of cost.
static bool find_run(Heap *heap, size_t bytes)
{
    if (due_for_collection(heap, bytes))
        collect(heap, false);
    // A large request would skip small holes: that costs more than memory, while there is any.
    if (bytes >= LARGE_REQUEST && within_budget(heap, bytes) && extent(heap) < 2 * heap->budget &&
        grow(heap, bytes, heap->hard_limit))
        return true;
    if (sweep_for_run(heap, bytes))
        return true;
    if (within_budget(heap, bytes) && grow(heap, bytes, heap->hard_limit))
        return true;
    collect(heap, false);
    if (sweep_for_run(heap, bytes))
        return true;
    // The live data did not leave room: grow, but compact first where that alone would do.
    size_t free = extent(heap) - heap->live;
    bool compact_first = free >= bytes + bytes / 4 && free >= extent(heap) / 4;
    if (!compact_first && grow(heap, bytes, heap->hard_limit))
        return true;
    collect(heap, true);
    return (size_t)(heap->run_end - heap->run_start) >= bytes ||
           grow(heap, bytes, heap->hard_limit) || use_gap(heap, bytes);
}

// The debug switches and the lock send every allocation through the slow path by hiding the current
// run from the fast one.
static void hold_run(Heap *heap)
{
    heap->held_run = heap->run_start;
    heap->run_start = heap->run_end;
}

static void resume_held_run(Heap *heap)
{
    if (heap->held_run < heap->run_start)
        heap->run_start = heap->held_run;
    heap->held_run = heap->end;
}

void heap_debug(Heap *heap, bool stress_move, uint32_t fail_in)
{
    heap->stress_move = stress_move;
    heap->fail_in = fail_in;
    if (stress_move || fail_in > 0)
        hold_run(heap);
}

void heap_lock(Heap *heap, bool locked)
{
    heap->locked = locked;
    if (locked && heap->run_start < heap->run_end)
        hold_run(heap);
}

static __attribute__((noinline)) void *allocate_slow(Heap *heap, size_t bytes)
{
    SCAN_FROM_HERE(heap);
    bool fail = heap->locked || heap->collecting || bytes > heap->hard_limit;
    if (ADDER_HEAP_DEBUG && heap->fail_in > 0 && --heap->fail_in == 0)
        fail = true;
    if (fail)
        heap->hooks->out_of_memory(heap, bytes);
    resume_held_run(heap);
    if (heap_is_stressed(heap))
        collect(heap, true);
    if ((size_t)(heap->run_end - heap->run_start) < bytes && !find_run(heap, bytes))
        heap->hooks->out_of_memory(heap, bytes);
    void *object = take(heap, bytes);
    if (ADDER_HEAP_DEBUG && (heap->stress_move || heap->fail_in > 0))
        hold_run(heap);
    return object;
}

void *heap_allocate_slow(Vm *vm, size_t bytes)
{
    SPILL_REGISTERS();
    void *object = allocate_slow(heap_of(vm), bytes);
    KEEP_FRAME();
    return object;
}

static __attribute__((noinline)) bool yield_below(Heap *heap, char *address)
{
    SCAN_FROM_HERE(heap);
    if (address <= heap->low)
        return true;
    if (heap->collecting || address > heap->end)
        return false;
    if (heap->run_start != heap->low || heap->run_end < address)
        collect(heap, true);
    if (heap->run_start != heap->low || heap->run_end < address)
        return false;
    bitmap_clear(heap, heap->low);
    heap->low += heap_round((size_t)(address - heap->low));
    if (heap->sweep < heap->low)
        heap->sweep = heap->low;
    heap->run_start = heap->low;
    heap_make_free(heap, heap->run_start, heap->run_end);
    return true;
}

bool heap_yield_below(Vm *vm, char *address)
{
    SPILL_REGISTERS();
    bool yielded = yield_below(heap_of(vm), address);
    KEEP_FRAME();
    return yielded;
}

static size_t free_in_blocks(Heap *heap)
{
    size_t free = 0;
    char *next;
    for (char *p = heap->low; p < heap->end; p = next) {
        next = (char *)bitmap_next_start(heap, p);
        if (is_free_block((Object *)(void *)p))
            free += (size_t)(next - p);
    }
    return free;
}

size_t heap_used(Heap *heap)
{
    finish_sweep(heap);
    return extent(heap) - free_in_blocks(heap);
}

size_t heap_free(Heap *heap)
{
    size_t used = heap_used(heap);
    heap->hooks->trim_stack(heap);
    size_t room = (size_t)(heap->end - heap->floor);
    if (room > heap->hard_limit)
        room = heap->hard_limit;
    return room > used ? room - used : 0;
}

void heap_walk(Heap *heap, void (*visit)(void *context, Object *object), void *context)
{
    finish_sweep(heap);
    char *next;
    for (char *p = heap->low; p < heap->end; p = next) {
        next = (char *)bitmap_next_start(heap, p);
        Object *object = (Object *)(void *)p;
        if (!is_free_block(object))
            visit(context, object);
    }
}
