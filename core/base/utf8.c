// UTF-8: validation, decoding, encoding, counting and positions. Long runs go a machine word at a
// time.
#include "core/base/utf8.h"

#include <string.h>

typedef size_t Chunk;

#define CHUNK_EACH(byte) ((Chunk)-1 / 0xFF * (byte))

// Reads the machine word at `s` if it is aligned there and ends before `end`.
static inline bool read_chunk(const uint8_t *s, const uint8_t *end, Chunk *chunk)
{
    if ((uintptr_t)s % sizeof(Chunk) != 0 || (size_t)(end - s) < sizeof(Chunk)) {
        return false;
    }
    memcpy(chunk, __builtin_assume_aligned(s, sizeof(Chunk)), sizeof(Chunk));
    return true;
}

// Number of bytes in a chunk that start a code point: all but those that read 10xxxxxx.
static inline size_t count_starts(Chunk chunk)
{
    Chunk others = (chunk & ~(chunk << 1) & CHUNK_EACH(0x80)) >> 7;
    return sizeof(Chunk) - (others * CHUNK_EACH(1) >> (sizeof(Chunk) - 1) * 8);
}

static const uint8_t *skip_ascii(const uint8_t *s, const uint8_t *end)
{
    while (s < end) {
        Chunk chunk;
        if (read_chunk(s, end, &chunk) && (chunk & CHUNK_EACH(0x80)) == 0) {
            s += sizeof(Chunk);
        } else if (*s < 0x80) {
            s++;
        } else {
            break;
        }
    }
    return s;
}

enum { WELL_FORMED, INVALID_START, INVALID_CONTINUATION, UNEXPECTED_END };

static const char *const REASONS[] = {
    [INVALID_START] = "invalid start byte",
    [INVALID_CONTINUATION] = "invalid continuation byte",
    [UNEXPECTED_END] = "unexpected end of data",
};

// Checks the sequence of several bytes at `s`; `size` becomes its length or, where it is
// ill-formed, the number of its bytes that are at fault.
static int check_sequence(const uint8_t *s, const uint8_t *end, size_t *size)
{
    uint8_t lead = *s;
    *size = 1;
    if (lead < 0xC2 || lead > 0xF4) {
        return INVALID_START;
    }
    // Some leads narrow what may follow: no overlong forms, no surrogates, nothing above 0x10FFFF.
    uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (; *size < utf8_lead_size(lead); ++*size) {
        if (s + *size == end) {
            return UNEXPECTED_END;
        }
        if (s[*size] < low || s[*size] > high) {
            return INVALID_CONTINUATION;
        }
        low = 0x80;
        high = 0xBF;
    }
    return WELL_FORMED;
}

bool utf8_validate(const uint8_t *s, size_t n, Utf8Error *error)
{
    const uint8_t *end = s + n;
    const uint8_t *p = s;
    while ((p = skip_ascii(p, end)) < end) {
        size_t size;
        int fault = check_sequence(p, end, &size);
        if (fault != WELL_FORMED) {
            if (error != NULL) {
                size_t start = (size_t)(p - s);
                *error = (Utf8Error){start, start + size, REASONS[fault], fault == UNEXPECTED_END};
            }
            return false;
        }
        p += size;
    }
    return true;
}

size_t utf8_find_surrogate(const uint8_t *s, size_t n)
{
    for (size_t i = 0; i + 2 < n; i++) {
        if (s[i] == 0xED && s[i + 1] >= 0xA0) {
            return i;
        }
    }
    return n;
}

bool utf8_is_ascii(const uint8_t *s, size_t n)
{
    return skip_ascii(s, s + n) == s + n;
}

size_t utf8_count(const uint8_t *s, size_t n)
{
    const uint8_t *end = s + n;
    size_t count = 0;
    while (s < end) {
        Chunk chunk;
        if (read_chunk(s, end, &chunk)) {
            count += count_starts(chunk);
            s += sizeof(Chunk);
        } else {
            count += !utf8_is_continuation(*s++);
        }
    }
    return count;
}

size_t utf8_offset(const uint8_t *s, size_t n, size_t index)
{
    const uint8_t *end = s + n;
    const uint8_t *p = s;
    while (p < end) {
        Chunk chunk;
        size_t starts;
        if (read_chunk(p, end, &chunk) && (starts = count_starts(chunk)) <= index) {
            index -= starts;
            p += sizeof(Chunk);
        } else if (utf8_is_continuation(*p)) {
            p++;
        } else if (index-- == 0) {
            break;
        } else {
            p++;
        }
    }
    return (size_t)(p - s);
}

size_t utf8_encode(uint8_t *out, uint32_t c)
{
    size_t size = utf8_size(c);
    if (size == 1) {
        out[0] = (uint8_t)c;
        return 1;
    }
    for (size_t i = size - 1; i > 0; i--) {
        out[i] = (uint8_t)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (uint8_t)(0xF00u >> size | c);
    return size;
}

uint32_t utf8_next_multibyte(const uint8_t **p)
{
    const uint8_t *s = *p;
    size_t size = utf8_lead_size(*s);
    uint32_t c = *s & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++) {
        c = c << 6 | (s[i] & 0x3F);
    }
    *p = s + size;
    return c;
}
