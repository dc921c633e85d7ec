// MurmurHash3 for 32-bit results, over bytes of any alignment.
#include "core/base/hash.h"

static uint32_t rotate_left(uint32_t x, unsigned bits)
{
    return x << bits | x >> (32 - bits);
}

static uint32_t scramble(uint32_t word)
{
    return rotate_left(word * 0xCC9E2D51u, 15) * 0x1B873593u;
}

uint32_t hash_bytes(const void *data, size_t n)
{
    const uint8_t *p = data;
    uint32_t h = HASH_SEED;
    size_t left = n;
    for (; left >= 4; left -= 4, p += 4) {
        // Spelled in bytes for targets without unaligned loads; others make it one load.
        uint32_t word = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
        h = rotate_left(h ^ scramble(word), 13) * 5 + 0xE6546B64u;
    }
    uint32_t tail = 0;
    while (left > 0) {
        tail = tail << 8 | p[--left];
    }
    h ^= scramble(tail) ^ (uint32_t)n;
    h = (h ^ h >> 16) * 0x85EBCA6Bu;
    h = (h ^ h >> 13) * 0xC2B2AE35u;
    h ^= h >> 16;
    return h != 0 ? h : HASH_INSTEAD_OF_ZERO;
}
