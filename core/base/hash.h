// Hashing of byte sequences: one function whose result is the same on every target and at build
// time (tools/strhash.py), so that symbols in ROM carry their hash as a constant.
#ifndef ADDER_BASE_HASH_H
#define ADDER_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_SEED 0x41646472u
#define HASH_INSTEAD_OF_ZERO 0x9E3779B9u

// Hashes `n` bytes; never returns 0, which callers may use for "not computed yet". `data` needs no
// alignment and may be NULL when `n` is 0.
// Algorithm: MurmurHash3_x86_32 (Austin Appleby, public domain) with seed HASH_SEED, reading words
// as little-endian; a result of 0 becomes HASH_INSTEAD_OF_ZERO.
uint32_t hash_bytes(const void *data, size_t n);

#endif
