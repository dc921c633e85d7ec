// UTF-8 as Python strings use it: every code point up to 0x10FFFF is encoded in 1 to 4 bytes, lone
// surrogates included (3 bytes each, also when two of them would make a pair).
//
// "Text" below means such well-formed bytes. Only utf8_validate reads bytes that may be ill-formed;
// it accepts what Python's strict utf-8 decoder accepts, so no surrogates. Nothing here raises or
// allocates. Pointers are never NULL, not even to 0 bytes. Positions and sizes are bytes, unless
// said to be code points.
#ifndef ADDER_BASE_UTF8_H
#define ADDER_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_MAX 4 // most bytes in one code point
#define UNICODE_LIMIT 0x110000u

// The first ill-formed sequence of some bytes, in the terms of Python's UnicodeDecodeError.
typedef struct Utf8Error {
    size_t start;
    size_t end;         // the bytes start..end-1 are at fault; decoding may go on at `end`
    const char *reason; // "invalid start byte", "invalid continuation byte", ...
    bool incomplete;    // only more input could tell: reason is "unexpected end of data"
} Utf8Error;

// Tells whether the `n` bytes are strict UTF-8; where not, fills `error` (which may be NULL).
bool utf8_validate(const uint8_t *s, size_t n, Utf8Error *error);

// Position of the first surrogate in text, `n` if there is none. Encoding strictly must refuse it.
size_t utf8_find_surrogate(const uint8_t *s, size_t n);

// Tells whether all bytes are below 0x80.
bool utf8_is_ascii(const uint8_t *s, size_t n);

// Number of code points in text; also the index of the code point at s + n within a longer text.
size_t utf8_count(const uint8_t *s, size_t n);

// Position of code point number `index`; `n` if the text has no more than `index` code points.
size_t utf8_offset(const uint8_t *s, size_t n, size_t index);

// Writes code point `c` (below UNICODE_LIMIT, surrogates allowed) to `out`, which has room for
// UTF8_MAX bytes; returns the number of bytes written.
size_t utf8_encode(uint8_t *out, uint32_t c);

// Reads a code point of more than one byte; utf8_next is what to call.
uint32_t utf8_next_multibyte(const uint8_t **p);

// Number of bytes that utf8_encode would write.
static inline size_t utf8_size(uint32_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

// Returns the code point at *p in text and moves *p behind it; *p must not be at the end.
static inline uint32_t utf8_next(const uint8_t **p)
{
    return **p < 0x80 ? *(*p)++ : utf8_next_multibyte(p);
}

// Number of bytes of the code point that starts with byte `lead`.
static inline size_t utf8_lead_size(uint8_t lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static inline bool utf8_is_continuation(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

// Start of the code point that ends just before `p`, which must not be at the start of the text.
static inline const uint8_t *utf8_back(const uint8_t *p)
{
    do {
        p--;
    } while (utf8_is_continuation(*p));
    return p;
}

static inline bool unicode_is_surrogate(uint32_t c)
{
    return c - 0xD800u < 0x800u;
}

#endif
