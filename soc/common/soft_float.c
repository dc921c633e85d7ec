// Single-precision routines that the toolchain's libraries build on double arithmetic or on large
// tables. A chip that computes floats in software links these instead: 8 KB less.
//
// The names are those of the ARM run-time ABI and of picolibc's trigonometric functions.
#include <stdint.h>
#include <string.h>

float __aeabi_fadd(float a, float b);
float __aeabi_fsub(float a, float b);
uint64_t __aeabi_f2ulz(float x);
int64_t __aeabi_f2lz(float x);
float __aeabi_ul2f(uint64_t n);
float __aeabi_d2f(double x);
float __aeabi_l2f(int64_t n);
int32_t __rem_pio2f(float x, float *rest);

#define SIGN 0x80000000u
#define EXPONENT_SHIFT 23
#define EXPONENT_BIAS 127

static uint32_t bits_of(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static float float_of(uint32_t bits)
{
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

float __aeabi_fsub(float a, float b)
{
    return __aeabi_fadd(a, float_of(bits_of(b) ^ SIGN));
}

// Integers of 64 bits. Towards zero; what does not fit gives no particular result.

uint64_t __aeabi_f2ulz(float x)
{
    uint32_t bits = bits_of(x);
    int exponent = (int)(bits >> EXPONENT_SHIFT & 255) - EXPONENT_BIAS;
    if (exponent < 0 || exponent > 63)
        return 0;
    uint64_t mantissa = (bits & 0x7FFFFF) | 0x800000;
    return exponent < 23 ? mantissa >> (23 - exponent) : mantissa << (exponent - 23);
}

int64_t __aeabi_f2lz(float x)
{
    uint64_t magnitude = __aeabi_f2ulz(x);
    return (int64_t)(bits_of(x) & SIGN ? 0 - magnitude : magnitude);
}

// Rounded to nearest, ties to even: the carry of rounding may run into the exponent.
float __aeabi_ul2f(uint64_t n)
{
    if (n == 0)
        return 0;
    int zeros = __builtin_clzll(n);
    n <<= zeros;
    uint32_t bits =
        (uint32_t)(n >> 40) + ((uint32_t)(EXPONENT_BIAS + 62 - zeros) << EXPONENT_SHIFT);
    uint64_t rest = n << 24, half = (uint64_t)1 << 63;
    return float_of(bits + (rest > half || (rest == half && bits & 1)));
}

float __aeabi_l2f(int64_t n)
{
    float x = __aeabi_ul2f(n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
    return n < 0 ? float_of(bits_of(x) | SIGN) : x;
}

// Rounded to nearest, ties to even; what is below the normal range becomes 0.
float __aeabi_d2f(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    uint32_t high = (uint32_t)(bits >> 32), low = (uint32_t)bits;
    int exponent = (int)(high >> 20 & 0x7FF) - 1023 + EXPONENT_BIAS;
    uint32_t magnitude = 0;
    if (exponent >= 255)
        magnitude = bits << 1 > (uint64_t)0x7FF << 53 ? 0x7FC00000 : 0x7F800000;
    else if (exponent > 0)
        magnitude = (uint32_t)exponent << EXPONENT_SHIFT | (high & 0xFFFFF) << 3 | low >> 29;
    if (exponent > 0 && exponent < 255 && (low << 3) + (magnitude & 1) > SIGN)
        magnitude++;
    return float_of((high & SIGN) | magnitude);
}

// The bits of 2/pi behind the point, after 32 zero bits.
static const uint32_t two_over_pi[] = {
    0, 0xA2F9836E, 0x4E441529, 0xFC2757D1, 0xF534DDC0, 0xDB629599, 0x3C439041, 0xFE5163AB,
};

// 32 bits of two_over_pi from bit `place` on.
static uint32_t bits_at(unsigned place)
{
    const uint32_t *word = two_over_pi + place / 32;
    unsigned shift = place % 32;
    return shift == 0 ? word[0] : word[0] << shift | word[1] >> (32 - shift);
}

// x = quadrant * pi/2 + rest[0] + rest[1], |rest| <= pi/4; returns the quadrant modulo 4. x is
// finite and not tiny. Payne and Hanek's reduction: of the product of x and 2/pi only the bits that
// matter modulo 4 are calculated, 96 of them.
int32_t __rem_pio2f(float x, float *rest)
{
    uint32_t bits = bits_of(x), mantissa = (bits & 0x7FFFFF) | 0x800000;
    unsigned place = (bits >> EXPONENT_SHIFT & 255) + 32 - 152;
    uint64_t low = (uint64_t)mantissa * bits_at(place + 64);
    uint64_t middle = (uint64_t)mantissa * bits_at(place + 32) + (low >> 32);
    // Quadrants, with 62 bits behind the point.
    uint64_t product = ((uint64_t)(mantissa * bits_at(place)) << 32) + middle;
    unsigned quadrant = (unsigned)((product + ((uint64_t)1 << 61)) >> 62);
    product -= (uint64_t)quadrant << 62;
    uint32_t sign = bits & SIGN;
    if (product >> 63) {
        product = 0 - product;
        sign ^= SIGN;
    }
    rest[0] = rest[1] = 0;
    if (product != 0) {
        int zeros = __builtin_clzll(product);
        // Times pi/2, of which 2^31 is the unit; the upper 24 bits make the first part.
        uint64_t angle = (uint64_t)(uint32_t)(product << zeros >> 32) * 0xC90FDAA2u;
        float unit = float_of((uint32_t)(EXPONENT_BIAS - 29 - zeros) << EXPONENT_SHIFT | sign);
        rest[0] = (float)(uint32_t)(angle >> 32 & 0xFFFFFF00) * unit;
        rest[1] = (float)(uint32_t)(angle >> 8) *
                  (float_of((EXPONENT_BIAS - 24) << EXPONENT_SHIFT) * unit);
    }
    return (int32_t)(bits & SIGN ? 0 - quadrant : quadrant) & 3;
}
