// Binary search in sorted tables of numbers.
#ifndef ADDER_BASE_SORTED_H
#define ADDER_BASE_SORTED_H

#include <stddef.h>
#include <stdint.h>

// Index of the last of `n` ascending numbers that is at or below `key`, 0 if all are above.
static inline size_t sorted_last_up_to(const uint32_t *table, size_t n, uint32_t key)
{
    size_t found = 0;
    while (n > 1) {
        size_t half = n / 2;
        if (table[found + half] <= key) {
            found += half;
        }
        n -= half;
    }
    return found;
}

#endif
