// Angles of single precision, in fixed-point arithmetic: the C library's functions are twice as
// large, and their reduction of large arguments is built on double arithmetic. The names are those
// of <math.h>.
#include <math.h>
#include <stdbool.h>

#include "soc/common/soft_float.h"

#define ONE ((Bits)EXPONENT_BIAS << EXPONENT_SHIFT)
#define TINY ((Bits)(EXPONENT_BIAS - 13) << EXPONENT_SHIFT) // its own sine; the cosine is 1
#define PI 0x6487ED5110B4611A                               // with 61 bits behind the point

// The bits of 2/pi behind the point, after 64 zero bits.
static const uint32_t two_over_pi[] = {
    0, 0, 0xA2F9836E, 0x4E441529, 0xFC2757D1, 0xF534DDC0, 0xDB629599, 0x3C439041, 0xFE5163AB,
};

// 32 bits of two_over_pi from bit `place` on.
static uint32_t bits_at(unsigned place)
{
    const uint32_t *word = two_over_pi + place / 32;
    unsigned shift = place % 32;
    return shift == 0 ? word[0] : word[0] << shift | word[1] >> (32 - shift);
}

// x / (pi/2) modulo 4, with 62 bits behind the point, of a finite x >= TINY. Payne and Hanek's
// reduction: of the product of x and 2/pi only the bits that matter are calculated, 96 of them.
static uint64_t quadrants(Bits x)
{
    uint32_t mantissa = (x & (UNIT - 1)) | UNIT;
    unsigned place = (x >> EXPONENT_SHIFT) + 64 - 152;
    uint64_t low = (uint64_t)mantissa * bits_at(place + 64);
    uint64_t middle = (uint64_t)mantissa * bits_at(place + 32) + (low >> 32);
    return ((uint64_t)(mantissa * bits_at(place)) << 32) + middle;
}

// The sine of x + quadrant * pi/2, x >= 0, by the Taylor series of sin(u * pi/2) / u, or of
// cos(u * pi/2), in u * u.
static Bits sine(Bits x, unsigned quadrant)
{
    static const uint32_t coefficients[2][6] = {
        {0xC90FDAA2, 0x52AEF399, 0x0A335E34, 0x00996966, 0x000541E1, 0x00001E30},
        {0x80000000, 0x9DE9E64E, 0x20783E10, 0x02ABA790, 0x001E1F50, 0x0000D369},
    };
    if (x >= INFINITE)
        return NOT_A_NUMBER;
    if (x < TINY)
        return quadrant == 0 ? x : ONE;
    uint64_t u = quadrants(x);
    unsigned nearest = (unsigned)((u + ((uint64_t)1 << 61)) >> 62);
    u <<= 2; // what is left: a signed number with 64 bits behind the point
    quadrant += nearest;
    bool negative = u >> 63;
    if (negative)
        u = 0 - u;
    uint32_t z = (uint32_t)((u >> 32) * (u >> 32) >> 32), sum = 0;
    for (int i = 6; i-- > 0;)
        sum = coefficients[quadrant & 1][i] - (uint32_t)((uint64_t)z * sum >> 32);
    Bits sign = quadrant & 2 ? SIGN : 0;
    if (quadrant & 1)
        return soft_float_make(sign, EXPONENT_BIAS + 30 - 31, sum);
    return soft_float_make_wide(sign ^ (negative ? SIGN : 0), EXPONENT_BIAS + 30 - 63,
                                soft_float_multiply_high(u, (uint64_t)sum << 32));
}

float sinf(float x)
{
    Bits a = bits_of(x);
    return float_of(sine(magnitude_of(a), 0) ^ (a & SIGN));
}

float cosf(float x)
{
    return float_of(sine(magnitude_of(bits_of(x)), 1));
}

float tanf(float x)
{
    return sinf(x) / cosf(x);
}

// mantissa * 2^-(58 + shift), the arc tangent of low / high, 0 < low <= high; `turned` when it has
// to be subtracted from pi/4.
typedef struct Arc {
    uint64_t mantissa;
    int shift;
    bool turned;
} Arc;

static Arc arc_of(Bits low, Bits high)
{
    int exponent, other;
    uint64_t above = (uint64_t)soft_float_split(low, &exponent) << 36;
    uint64_t below = (uint64_t)soft_float_split(high, &other) << 36;
    Arc arc = {0, other - exponent, false};
    if (arc.shift <= 1 && above >> arc.shift > below / 5 * 2) {
        // atan(a / b) = pi/4 - atan((b - a) / (b + a)), where the series does better.
        uint64_t a = above >> arc.shift;
        above = below - a;
        below += a;
        arc.shift = 0;
        arc.turned = true;
    }
    if (above == 0)
        return (Arc){0, 3, true};
    for (; above >> 63 == 0; arc.shift++)
        above <<= 1;
    uint64_t quotient = above / (below >> 30); // * 2^-(30 + shift) is the argument
    uint64_t q = arc.shift > 60 ? 0 : quotient >> (arc.shift - 2);
    uint32_t z = (uint32_t)(q * q >> 32), sum = 0;
    for (uint32_t n = 23; n != (uint32_t)-1; n -= 2)
        sum = 0x80000000u / n - (uint32_t)((uint64_t)z * sum >> 32);
    arc.mantissa = (quotient >> 3) * sum;
    return arc;
}

float atan2f(float y, float x)
{
    Bits a = magnitude_of(bits_of(y)), b = magnitude_of(bits_of(x)), sign = bits_of(y) & SIGN;
    bool swapped = a > b, behind = bits_of(x) >> 31;
    Bits low = swapped ? b : a, high = swapped ? a : b;
    Arc arc = {0, 3, false};
    if (high > INFINITE)
        return float_of(NOT_A_NUMBER);
    if (low == INFINITE)
        low = high = ONE;
    if (low != 0 && high != INFINITE)
        arc = arc_of(low, high);
    if (!arc.turned && !swapped && !behind)
        return float_of(
            soft_float_make_wide(sign, EXPONENT_BIAS + 30 - 58 - arc.shift, arc.mantissa));
    uint64_t angle = arc.shift > 66 ? 0 : arc.mantissa >> (arc.shift - 3);
    if (arc.turned)
        angle = PI / 4 - angle;
    if (swapped)
        angle = PI / 2 - angle;
    if (behind)
        angle = PI - angle;
    return float_of(soft_float_make_wide(sign, EXPONENT_BIAS + 30 - 61, angle));
}

float atanf(float x)
{
    return atan2f(x, 1);
}
