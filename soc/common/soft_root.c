// Square roots, remainders and rounding of single precision, on integers: the C library's are three
// times as large. The names are those of <math.h>.
#include <math.h>
#include <stdbool.h>

#include "soc/common/soft_float.h"

// The root of n, rounded down; the lowest bit tells whether n is more than its square.
static uint32_t root_of(uint64_t n)
{
    uint64_t root = 0;
    for (uint64_t bit = (uint64_t)1 << 62; bit != 0; bit >>= 2) {
        uint64_t next = root + bit;
        root >>= 1;
        if (n >= next) {
            n -= next;
            root += bit;
        }
    }
    return (uint32_t)root | (n != 0);
}

float sqrtf(float x)
{
    Bits a = bits_of(x);
    int exponent;
    if (magnitude_of(a) == 0 || a == INFINITE)
        return x;
    if (a > INFINITE)
        return float_of(NOT_A_NUMBER);
    uint64_t mantissa = soft_float_split(a, &exponent);
    bool even = (exponent & 1) == 0;
    // The root has 31 bits.
    return float_of(soft_float_make(0, ((exponent - 187 - even) >> 1) + EXPONENT_BIAS + 30,
                                    root_of(mantissa << (37 + even))));
}

float hypotf(float x, float y)
{
    Bits a = magnitude_of(bits_of(x)), b = magnitude_of(bits_of(y));
    if (a < b) {
        Bits swapped = a;
        a = b;
        b = swapped;
    }
    if (a >= INFINITE)
        return float_of(a == INFINITE || b == INFINITE ? INFINITE : NOT_A_NUMBER);
    if (b == 0)
        return float_of(a);
    int exponent, other;
    uint64_t longer = soft_float_split(a, &exponent) << 7;
    uint64_t shorter = soft_float_split(b, &other) << 7;
    int shift = exponent - other;
    shorter = shift > 31 ? 0 : shorter >> shift;
    return float_of(soft_float_make(0, exponent, root_of(longer * longer + shorter * shorter)));
}

float fmodf(float x, float y)
{
    Bits a = magnitude_of(bits_of(x)), b = magnitude_of(bits_of(y));
    int exponent, other;
    if (a >= INFINITE || b > INFINITE || b == 0)
        return float_of(NOT_A_NUMBER);
    if (a < b)
        return x;
    uint32_t rest = soft_float_split(a, &exponent), divisor = soft_float_split(b, &other);
    for (;; exponent--, rest <<= 1) {
        if (rest >= divisor)
            rest -= divisor;
        if (exponent == other)
            break;
    }
    return float_of(soft_float_make(bits_of(x) & SIGN, other + 30 - EXPONENT_SHIFT, rest));
}

typedef enum Direction { DOWN, UP, NEAREST } Direction;

static float whole(float x, Direction direction)
{
    Bits a = bits_of(x);
    float size = float_of(magnitude_of(a));
    if (magnitude_of(a) >= (Bits)(EXPONENT_BIAS + EXPONENT_SHIFT) << EXPONENT_SHIFT)
        return x; // a whole number, or none at all
    uint32_t n = (uint32_t)size;
    float rest = size - (float)n;
    bool more = direction == NEAREST ? rest > 0.5f || (rest == 0.5f && n & 1)
                                     : rest > 0 && (direction == UP) != a >> 31;
    return float_of((a & SIGN) | bits_of((float)(n + more)));
}

float floorf(float x)
{
    return whole(x, DOWN);
}

float ceilf(float x)
{
    return whole(x, UP);
}

float rintf(float x)
{
    return whole(x, NEAREST);
}
