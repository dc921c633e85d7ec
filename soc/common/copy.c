// memcpy, memmove and memset by words, for chips whose C library has them by bytes: what the
// interpreter copies is mostly words, and this takes a quarter of the instructions.
#include <stddef.h>
#include <stdint.h>

void *memmove(void *to, const void *from, size_t count);
void *memcpy(void *to, const void *from, size_t count);
void *memset(void *to, int byte, size_t count);

// Keeps gcc from making a call of the function itself out of a loop.
#define KEEP_LOOP __asm__ volatile("")

void *memmove(void *to, const void *from, size_t count)
{
    uint8_t *out = to;
    const uint8_t *in = from;
    if (out > in && (size_t)(out - in) < count) {
        while (count-- > 0) {
            out[count] = in[count];
            KEEP_LOOP;
        }
        return to;
    }
    if ((((uintptr_t)out | (uintptr_t)in) & 3) == 0) {
        uint32_t *words_out = to;
        const uint32_t *words_in = from;
        for (; count >= 4; count -= 4) {
            *words_out++ = *words_in++;
            KEEP_LOOP;
        }
        out = (uint8_t *)words_out;
        in = (const uint8_t *)words_in;
    }
    for (; count > 0; count--) {
        *out++ = *in++;
        KEEP_LOOP;
    }
    return to;
}

void *memcpy(void *to, const void *from, size_t count) __attribute__((alias("memmove")));

void *memset(void *to, int byte, size_t count)
{
    uint8_t *out = to;
    if (((uintptr_t)out & 3) == 0) {
        uint32_t word = (uint8_t)byte * 0x01010101u, *words = to;
        for (; count >= 4; count -= 4) {
            *words++ = word;
            KEEP_LOOP;
        }
        out = (uint8_t *)words;
    }
    for (; count > 0; count--) {
        *out++ = (uint8_t)byte;
        KEEP_LOOP;
    }
    return to;
}
