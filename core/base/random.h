// Generators of pseudo-random words. On the full profile MT19937, seeded as CPython's random does,
// so that programs get the numbers they get there; on others xoshiro128**, whose state is small.
#ifndef ADDER_BASE_RANDOM_H
#define ADDER_BASE_RANDOM_H

#include "core/config.h"
#include <stddef.h>
#include <stdint.h>

#if ADDER_PROFILE_LEVEL == 2
#define RANDOM_WORDS 624
#else
#define RANDOM_WORDS 4
#endif

typedef struct Random {
    uint32_t words[RANDOM_WORDS];
    uint32_t used; // words given out since the last refill
} Random;

// Starts the sequence that a key of `count` words (at least 1) stands for.
void random_seed(Random *random, const uint32_t *key, size_t count);

// The next 32 bits.
uint32_t random_next(Random *random);

#endif
