// The strings in ROM, written by tools/generate.py: one struct whose members are symbols. A
// symbol's number is its distance from the start in granules, so that tables hold 16 bits instead
// of a pointer.
#ifndef ADDER_OBJECTS_SYMBOL_TABLE_H
#define ADDER_OBJECTS_SYMBOL_TABLE_H

#include <limits.h>

#include "core/heap/heap.h"
#include "core/objects/str.h"

// A Str of which nothing but the size of the text differs. What follows the text is the NUL that a
// Str has there: padding, or the first byte of the next symbol's header, where nothing is set.
#define ROM_STR(text_size)    \
    struct {                  \
        Object object;        \
        StrHash hash;         \
        StrLength length;     \
        char text[text_size]; \
    } OBJECT_ALIGN
#define ROM_STR_VALUE(member, hash_value, byte_length, flags, literal)       \
    .member = {{.gc = 0, .aux = STR_INTERNED | (flags), .shape = SHAPE_STR}, \
               STR_HASH(hash_value),                                         \
               byte_length,                                                  \
               literal},

// Begins with the one-character strings (symbol_of_character); the others are in the order of their
// buckets,
// which bits of their hash tell (symbol_starts).
extern const struct Symbols symbols;
// Where the symbols of each of the SYMBOL_BUCKETS (a power of two) begin, in granules, and the last
// one ends.
extern const uint16_t symbol_starts[];

// Further interned strings in ROM: those of frozen modules that are no symbols, written by
// tools/freeze.py in the order of the lower 16 bits of their hash.
extern const Str *const frozen_names[];
extern const size_t frozen_name_count;

// Symbols have numbers below this.
#define SYMBOL_LIMIT 24576
#define SYMBOL_NONE 0xFFFF

static inline Value symbol_at(size_t number)
{
    return value_of((const char *)(const void *)&symbols + number * HEAP_GRANULE);
}

// SYMBOL_NONE if v is no symbol.
static inline size_t symbol_number(Value v)
{
    size_t distance = (size_t)((const char *)v - (const char *)(const void *)&symbols);
    return distance < (size_t)SYMBOL_LIMIT * HEAP_GRANULE ? distance / HEAP_GRANULE : SYMBOL_NONE;
}

// The one-character string of a character of ASCII that is printable or space; NO_VALUE for others.
static inline Value symbol_of_character(uint8_t character)
{
    unsigned place = character - (unsigned)'\t', spaces = '\r' - '\t' + 1;
    if (place >= spaces)
        place = character < ' ' || character > '~' ? UINT_MAX : character - ' ' + spaces;
    return place == UINT_MAX ? NO_VALUE : symbol_at(place * sizeof(ROM_STR(1)) / HEAP_GRANULE);
}

#endif
