// Names of code points, for \N{...} and unicodedata. Linked where ADDER_UNICODE is 2.
#ifndef ADDER_BASE_UNICODE_NAMES_H
#define ADDER_BASE_UNICODE_NAMES_H

#include <stddef.h>
#include <stdint.h>

#define UNICODE_NAME_MAX 96 // most bytes in a name
#define UNICODE_NO_NAME 0xFFFFFFFFu

// Code point of a name or name alias (not a named sequence) of `n` bytes, in any case of letters;
// UNICODE_NO_NAME if there is none.
uint32_t unicode_names_find(const char *name, size_t n);

// Writes the name of code point `c` to `out`, which has room for UNICODE_NAME_MAX bytes, without a
// terminating zero; returns its length, 0 if the code point has no name.
size_t unicode_names_get(uint32_t c, char *out);

#endif
