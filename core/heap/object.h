// The header word of every object, and the layouts by which the collector traces objects.
//
//   bits 0-3   collector's flags      bits 4-7   layout      bits 8-15   aux, the type's own use
//   upper half of the word: shape number; below SHAPE_BUILTIN_COUNT it names a built-in type
//
// An object's size is the distance to the next start bit in the heap's bitmap; nothing else records
// it. Objects that a Python class can extend put their raw words first, so that slots may follow.
#ifndef ADDER_HEAP_OBJECT_H
#define ADDER_HEAP_OBJECT_H

#include "core/heap/value.h"

#if ADDER_WORD_BITS == 64
typedef uint32_t ShapeId;
#else
typedef uint16_t ShapeId;
#endif

typedef struct Object {
    uint8_t gc;  // OBJECT_* flags and the layout
    uint8_t aux; // the type's own use
#if ADDER_WORD_BITS == 64
    uint16_t aux16; // the type's own use, 64-bit words only
#endif
    ShapeId shape;
} Object;

// ROM objects and everything a Value points at is aligned so.
#define OBJECT_ALIGN __attribute__((aligned(8)))

enum {
    OBJECT_MARKED = 1,  // live in the collection under way
    OBJECT_PINNED = 2,  // seen from the C stack: must not move in this collection
    OBJECT_FIXED = 4,   // its address was observed: never moves
    OBJECT_WATCHED = 8, // a weak reference to it exists
};

enum Layout {
    LAYOUT_FREE = 0,   // a free run, not an object
    LAYOUT_RAW = 1,    // no word is a value
    LAYOUT_VALUES = 2, // every word after the header is a value
    LAYOUT_RAW1 = 3,   // 1 raw word after the header, then values
    // Nobody may hold objects of the layouts from here to TRACED3 by a pointer past their end
    // alone.
    LAYOUT_RAW2 = 4,     // 2 raw words, then values
    LAYOUT_RAW3 = 5,     // 3 raw words, then values
    LAYOUT_RAW4 = 6,     // 4 raw words, then values
    LAYOUT_RAW5 = 7,     // 5 raw words, then values
    LAYOUT_TRACED1 = 8,  // 1 value after the header, then raw words
    LAYOUT_TRACED2 = 9,  // 2 values, then raw words
    LAYOUT_TRACED3 = 10, // 3 values, then raw words
    LAYOUT_WEAK = 11,    // every word is a weak reference: updated, but keeps nothing alive
    LAYOUT_WEAK1 = 12,   // 1 weak word, then values
    LAYOUT_SCRATCH = 13, // state of C code: looked at like the C stack
    LAYOUT_COUNT = 14,
};

#define OBJECT_LAYOUT_SHIFT 4

// Shapes made at run time are numbered from here; the built-in ones lie below (objects/shapes.h).
#define SHAPE_DYNAMIC_FIRST 256

// The header of an object in ROM: never traced, never moved.
#define ROM_OBJECT(shape_id, aux_bits)                                               \
    {                                                                                \
        .gc = OBJECT_FIXED | (LAYOUT_RAW << OBJECT_LAYOUT_SHIFT), .aux = (aux_bits), \
        .shape = (shape_id)                                                          \
    }

static inline Object *object_of(Value v)
{
    return (Object *)(void *)v;
}

static inline Value value_of(const void *object)
{
    return (Value)(Word)object;
}

// The object behind v has exactly this built-in shape. Safe for every value.
static ALWAYS_INLINE bool has_shape(Value v, ShapeId shape)
{
    return is_aligned(v) && (ADDER_READABLE_ZERO || v != NO_VALUE) && object_of(v)->shape == shape;
}

#endif
