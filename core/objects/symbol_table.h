// The index over the strings in ROM, written by tools/generate.py.
#ifndef ADDER_OBJECTS_SYMBOL_TABLE_H
#define ADDER_OBJECTS_SYMBOL_TABLE_H

#include "core/objects/str.h"

// Open addressing with linear probing from hash & mask; NULL ends a probe.
extern const size_t symbol_table_mask;
extern const Str *const symbol_table[];
// The one-character strings of ASCII.
extern const Str *const symbol_characters[128];

#endif
