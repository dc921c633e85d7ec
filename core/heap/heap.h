// The heap: one contiguous region, precise tracing of objects, a conservative look at the C stack,
// mark and lazy sweep, and compaction by sliding.
//
//   memory:  | start bitmap | vm stack, grows up -> ... <- heap, grows down |
//
// The vm stack and the heap share the region and meet in the middle; `low` is the lowest address
// the heap owns. Objects are allocated by lowering `run_end` inside the current free run; a
// compaction slides live objects towards high addresses. The rules C code owes are in
// docs/architecture.md: a heap object refers to another only by a traced value slot; nothing
// outside the heap and the C stack holds a heap pointer unless it is registered as a root.
#ifndef ADDER_HEAP_HEAP_H
#define ADDER_HEAP_HEAP_H

#include "core/heap/object.h"

#define HEAP_GRANULE 8

typedef struct Heap Heap;

// What the layers above tell the collector; set once by heap_init's caller.
typedef struct HeapHooks {
    // Calls heap_visit_values and heap_visit_conservative for every root; the C stack from
    // heap->scan_from on holds all registers too. Runs for marking and, when objects move, a second
    // time for updating: it must visit the same slots both times.
    void (*visit_roots)(Heap *heap);
    // Runs when everything reachable is marked: weak references, finalisers, shape numbers. It may
    // call heap_is_live and heap_mark, and may not allocate.
    void (*after_mark)(Heap *heap);
    // No memory is left for a request of this many bytes: raises MemoryError, does not return.
    void (*out_of_memory)(Heap *heap, size_t bytes);
    // The heap would like memory that the vm stack does not need now: lowers heap->floor if
    // possible.
    void (*trim_stack)(Heap *heap);
} HeapHooks;

// All sizes and distances are bytes.
struct Heap {
    // Allocation: the current free run, used from its end downwards.
    char *run_start;
    char *run_end;
    char *held_run;        // start of the current run while a debug switch hides it, else `end`
    Word *starts;          // one bit per granule from `base`: an object or a free run starts here
    char *base;            // first byte of the shared region after the bitmap
    char *end;             // one past the last byte of the heap
    char *low;             // lowest address the heap owns now
    char *floor;           // below is the vm stack's: the heap never grows beyond it
    char *sweep;           // everything at or above has been swept since the last mark
    const char *scan_from; // the C stack below this address is the collector's own
    const HeapHooks *hooks;
    Value shapes;        // LAYOUT_WEAK array: shape number - SHAPE_DYNAMIC_FIRST -> shape
    size_t budget;       // collect after so many bytes allocated, rather than let the heap grow
    size_t hard_limit;   // never grow beyond (host: -X heapsize; chips: the region)
    size_t live;         // bytes that survived the last collection
    size_t allocated;    // bytes allocated since the last collection, without the current run
    size_t threshold;    // gc.threshold plus 1: collect after this many bytes allocated; 0 = off
    uint32_t fail_in;    // debug switch: this many allocations succeed, the next fails; 0 = off
    bool stress_move;    // debug switch: collect and move at every allocation, poison what was left
    bool locked;         // allocation raises MemoryError (heap_lock, interrupt handlers)
    bool disabled;       // gc.disable(): no automatic collection unless memory is exhausted
    bool collecting;     // guards against allocation from hooks
    Object **mark_stack; // fixed array given to heap_init
    size_t mark_capacity;
    size_t mark_depth;
    unsigned mark_nesting; // how many objects are being scanned within one another
    bool mark_overflow;    // some marked object's children were not visited: rescan
    bool moving;           // visit_roots is running to update slots
    uint32_t collections;
};

static inline Heap *heap_of(Vm *vm)
{
    return (Heap *)(void *)vm; // struct Vm begins with its heap
}

static inline size_t heap_round(size_t bytes)
{
    return (bytes + (HEAP_GRANULE - 1)) & ~(size_t)(HEAP_GRANULE - 1);
}

// Sets up an empty heap over [memory, memory + bytes); the bitmap is carved from the front. With
// `zeroed` the caller promises that the memory reads as zero and is committed on touch (host).
// heap->floor is then heap->base: the vm raises it to make room for its stack.
void heap_init(Heap *heap, void *memory, size_t bytes, bool zeroed, const HeapHooks *hooks,
               Object **mark_stack, size_t mark_capacity);

// The slow path of heap_allocate: sweeps on, collects, compacts, grows; raises MemoryError.
void *heap_allocate_slow(Vm *vm, size_t bytes);

static inline void heap_set_start(Heap *heap, const void *address)
{
    size_t granule = (size_t)((const char *)address - heap->base) / HEAP_GRANULE;
    heap->starts[granule / ADDER_WORD_BITS] |= (Word)1 << (granule % ADDER_WORD_BITS);
}

static inline void object_init(Object *object, ShapeId shape, enum Layout layout, uint8_t aux)
{
    object->gc = (uint8_t)(layout << OBJECT_LAYOUT_SHIFT);
    object->aux = aux;
#if ADDER_WORD_BITS == 64
    object->aux16 = 0;
#endif
    object->shape = shape;
}

#if ADDER_INLINE_ALLOCATION
#define HEAP_INLINE static inline
#else
#define HEAP_INLINE
#endif

// Memory for an object of `bytes` (a multiple of HEAP_GRANULE, header included), contents
// undefined: the caller writes the header and every traced word before it allocates again. Raises
// MemoryError.
HEAP_INLINE void *heap_allocate(Vm *vm, size_t bytes);
// A new object whose words after the header are all zero. `bytes` is rounded up here.
// Raises MemoryError.
HEAP_INLINE void *heap_new(Vm *vm, ShapeId shape, enum Layout layout, size_t bytes);

// Size of a heap object in bytes, rounded to granules. Walks the bitmap: not for hot paths.
size_t heap_object_size(Heap *heap, const Object *object);
// Whether an allocation of this size would succeed without a collection, for what is useful but not
// necessary.
bool heap_has_room(const Heap *heap, size_t bytes);
// Gives back the tail of an object beyond `bytes`; other references to the object stay valid.
void heap_shrink(Heap *heap, Object *object, size_t bytes);
// Whether the debug switch that moves all objects all the time is set.
static inline bool heap_is_stressed(const Heap *heap)
{
    return ADDER_HEAP_DEBUG && heap->stress_move;
}
// The debug switches: move every object at every allocation; let allocation number `fail_in` from
// now fail (0: none).
void heap_debug(Heap *heap, bool stress_move, uint32_t fail_in);
// While locked, every allocation raises MemoryError.
void heap_lock(Heap *heap, bool locked);
// Room for a larger version of the object that was allocated last, ending where the object ends:
// the caller moves its contents and writes the header there. NULL when another one lies below it,
// when the room does not suffice, or when the object must stay. Nobody else may refer to it.
void *heap_extend(Heap *heap, const Object *object, size_t bytes);
// A hint: nobody refers to this object any more. Its memory may be reused at once.
void heap_release(Heap *heap, Object *object);
// True when v is a pointer into this heap (ROM objects are not).
static inline bool heap_contains(const Heap *heap, Value v)
{
    return is_object(v) && (const char *)v >= heap->low && (const char *)v < heap->end;
}
// From now on the object never moves (id(), DMA buffers). Harmless for ROM objects.
void heap_fix(Vm *vm, Value v);

// Collects now. With `compact` all holes are closed as far as pinned objects allow.
void heap_collect(Vm *vm, bool compact);
// The vm stack asks for the region below `address`: slides the heap up when needed.
// Returns false when live data is in the way. May collect.
bool heap_yield_below(Vm *vm, char *address);

// For visit_roots: `count` value slots; slots may be updated when objects have moved.
void heap_visit_values(Heap *heap, Value *slots, size_t count);
// For visit_roots: every aligned word in the range that looks like a pointer into an object, its
// inside, or one past its end, keeps that object alive and in place.
void heap_visit_conservative(Heap *heap, const void *from, const void *to);
// For after_mark.
bool heap_is_live(const Heap *heap, Value v);
void heap_mark(Heap *heap, Value v);

// For gc.mem_alloc and gc.mem_free: bytes in use, and bytes that are not (within the hard limit).
size_t heap_used(Heap *heap);
size_t heap_free(Heap *heap);

// Calls visit for each live object, e.g. gc.get_objects; visit may not allocate.
void heap_walk(Heap *heap, void (*visit)(void *context, Object *object), void *context);

#if ADDER_INLINE_ALLOCATION
#include "core/heap/allocate.h"
#endif

#endif
