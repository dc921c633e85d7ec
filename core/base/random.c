// Generators of pseudo-random words; see random.h.
#include "core/base/random.h"

#if ADDER_PROFILE_LEVEL == 2

// MT19937: M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed
// uniform pseudo-random number generator", 1998, with their initialisation by array of 2002.

#define MIDDLE 397
#define UPPER 0x80000000u
#define LOWER 0x7fffffffu
#define TWIST 0x9908b0dfu

static void start(Random *random, uint32_t seed)
{
    random->words[0] = seed;
    for (uint32_t i = 1; i < RANDOM_WORDS; i++) {
        uint32_t before = random->words[i - 1];
        random->words[i] = 1812433253u * (before ^ before >> 30) + i;
    }
    random->used = RANDOM_WORDS;
}

void random_seed(Random *random, const uint32_t *key, size_t count)
{
    uint32_t *words = random->words;
    start(random, 19650218u);
    size_t i = 1, j = 0;
    for (size_t step = count > RANDOM_WORDS ? count : RANDOM_WORDS; step > 0; step--) {
        words[i] =
            (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i == RANDOM_WORDS) {
            words[0] = words[RANDOM_WORDS - 1];
            i = 1;
        }
        j = j + 1 == count ? 0 : j + 1;
    }
    for (size_t step = RANDOM_WORDS - 1; step > 0; step--) {
        words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) * 1566083941u) - (uint32_t)i;
        if (++i == RANDOM_WORDS) {
            words[0] = words[RANDOM_WORDS - 1];
            i = 1;
        }
    }
    words[0] = UPPER;
}

static void refill(Random *random)
{
    uint32_t *words = random->words;
    for (size_t i = 0; i < RANDOM_WORDS; i++) {
        uint32_t y = (words[i] & UPPER) | (words[(i + 1) % RANDOM_WORDS] & LOWER);
        words[i] = words[(i + MIDDLE) % RANDOM_WORDS] ^ y >> 1 ^ (y & 1 ? TWIST : 0);
    }
    random->used = 0;
}

uint32_t random_next(Random *random)
{
    if (random->used >= RANDOM_WORDS)
        refill(random);
    uint32_t y = random->words[random->used++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

#else

// xoshiro128**: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", 2018.

static uint32_t rotate(uint32_t x, int by)
{
    return x << by | x >> (32 - by);
}

void random_seed(Random *random, const uint32_t *key, size_t count)
{
    // The finalizer of MurmurHash3 (A. Appleby) spreads each word of the key over the state.
    uint32_t mixed = (uint32_t)count;
    for (size_t i = 0; i < count + RANDOM_WORDS; i++) {
        mixed = (mixed + (i < count ? key[i] : 0)) * 0x9E3779B1u + 1;
        mixed = (mixed ^ mixed >> 16) * 0x85EBCA6Bu;
        mixed = (mixed ^ mixed >> 13) * 0xC2B2AE35u;
        random->words[i % RANDOM_WORDS] = mixed ^ mixed >> 16;
    }
    random->words[0] |= 1; // all zero would stay so
}

uint32_t random_next(Random *random)
{
    uint32_t *s = random->words, result = rotate(s[1] * 5, 7) * 9, shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 11);
    return result;
}

#endif
