// Searching bytes for bytes, in time linear in the haystack for every input. Serves str as well:
// a match of well-formed UTF-8 in well-formed UTF-8 always starts at a code point.
//
// Nothing here raises or allocates. Positions and sizes are bytes; a pointer may be NULL where its
// size is 0.
#ifndef ADDER_BASE_SEARCH_H
#define ADDER_BASE_SEARCH_H

#include <stddef.h>
#include <stdint.h>

#define SEARCH_NONE SIZE_MAX

// Position of the first occurrence of the needle (`m` bytes) in the haystack (`n` bytes), or
// SEARCH_NONE. An empty needle is found at 0.
// Algorithm: Crochemore and Perrin, "Two-way string-matching", J. ACM 38 (1991), entered only when
// a plain search meets too many false starts.
size_t search_find(const uint8_t *haystack, size_t n, const uint8_t *needle, size_t m);

// Position of the last occurrence, or SEARCH_NONE. An empty needle is found at `n`.
size_t search_rfind(const uint8_t *haystack, size_t n, const uint8_t *needle, size_t m);

// Number of occurrences that do not overlap, counted from the left, but at most `limit`. The needle
// must not be empty.
size_t search_count(const uint8_t *haystack, size_t n, const uint8_t *needle, size_t m,
                    size_t limit);

#endif
