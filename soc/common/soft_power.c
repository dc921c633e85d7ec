// Powers, exponentials and logarithms of single precision, in fixed-point arithmetic: the C
// library's are four times as large. The names are those of <math.h>.
//
// Logarithms to base 2 are numbers with FRACTION bits behind the point. Each step of the logarithm
// squares the number, and whether the square reaches 2 is the next bit.
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include "soc/common/soft_float.h"

#define FRACTION 55
#define LOG2_E 0xB8AA3B295C17F1 // with FRACTION bits
#define LN_2 0xB17217F7D1CF79AC // with 64 bits

// log2 of a positive finite number.
static int64_t log2_of(Bits x)
{
    int exponent;
    uint64_t z = (uint64_t)soft_float_split(x, &exponent) << (63 - EXPONENT_SHIFT);
    int64_t result = exponent - EXPONENT_BIAS;
    for (int i = 0; i < FRACTION; i++) {
        z = soft_float_multiply_high(z, z);
        result = result * 2 + (int64_t)(z >> 63);
        if (z >> 63 == 0)
            z <<= 1;
    }
    return result;
}

// sign * 2^(n + f / 2^32), by the Taylor series of 2^f.
static Bits exp2_of(Bits sign, int n, uint32_t f)
{
    static const uint32_t coefficients[] = {0xB17217F7, 0x3D7F7BFF, 0x0E35846C, 0x0276556E,
                                            0x00576200, 0x000A1849, 0x0000FFE6, 0x0000162C,
                                            0x000001B5, 0x0000001E, 0x00000002};
    uint32_t sum = 0;
    for (size_t i = sizeof coefficients / sizeof *coefficients; i-- > 0;)
        sum = (uint32_t)((uint64_t)f * sum >> 32) + coefficients[i];
    sum = (uint32_t)((uint64_t)f * sum >> 32);
    return soft_float_make(sign, n + EXPONENT_BIAS, 1u << 30 | sum >> 2 | (f != 0));
}

// sign * 2^(logarithm * y) for finite y.
static Bits power_of(Bits sign, int64_t logarithm, Bits y)
{
    bool negative = (logarithm < 0) != (y & SIGN) >> 31;
    int exponent;
    uint64_t size = logarithm < 0 ? 0 - (uint64_t)logarithm : (uint64_t)logarithm;
    uint64_t product = (uint64_t)soft_float_split(y, &exponent) << (63 - EXPONENT_SHIFT);
    // The product gets 32 bits behind its point.
    int shift = FRACTION + 63 + EXPONENT_BIAS - 64 - 32 - exponent;
    for (; size != 0 && size >> 63 == 0; shift++)
        size <<= 1;
    product = soft_float_multiply_high(product, size);
    product = shift > 63 ? 0 : product >> (shift < 16 ? 16 : shift);
    if (shift < 16 && size != 0)
        product |= (uint64_t)1 << 47; // too large or too small anyway
    int64_t result = negative ? 0 - (int64_t)product : (int64_t)product;
    return exp2_of(sign, (int)(result >> 32), (uint32_t)result);
}

static bool is_integer(Bits y, bool *odd)
{
    int exponent = (int)(magnitude_of(y) >> EXPONENT_SHIFT) - EXPONENT_BIAS;
    *odd = false;
    if (exponent < 0 || exponent > EXPONENT_SHIFT)
        return exponent > 0;
    uint32_t mantissa = y | UNIT, unit = UNIT >> exponent;
    *odd = mantissa & unit;
    return (mantissa & (unit - 1)) == 0;
}

float powf(float x, float y)
{
    Bits a = bits_of(x), b = bits_of(y), size = magnitude_of(a);
    Bits one = (Bits)EXPONENT_BIAS << EXPONENT_SHIFT;
    bool odd, integer = is_integer(b, &odd);
    Bits sign = integer && odd ? a & SIGN : 0;
    if (magnitude_of(b) == 0 || a == one)
        return 1;
    if (size > INFINITE || magnitude_of(b) > INFINITE)
        return float_of(NOT_A_NUMBER);
    if (magnitude_of(b) == INFINITE)
        return size == one ? 1 : float_of((size > one) == (b == INFINITE) ? INFINITE : 0);
    if (size == 0 || size == INFINITE)
        return float_of(sign | ((size == 0) == (b & SIGN) >> 31 ? INFINITE : 0));
    if (a != size && !integer)
        return float_of(NOT_A_NUMBER);
    return float_of(power_of(sign, log2_of(size), b));
}

float expf(float x)
{
    Bits a = bits_of(x);
    if (magnitude_of(a) >= INFINITE)
        return a == (SIGN | INFINITE) ? 0 : x;
    return float_of(power_of(0, LOG2_E, a));
}

float logf(float x)
{
    Bits a = bits_of(x);
    if (magnitude_of(a) == 0)
        return float_of(SIGN | INFINITE);
    if (a > INFINITE)
        return float_of(NOT_A_NUMBER);
    if (a == INFINITE)
        return x;
    int64_t logarithm = log2_of(a);
    Bits sign = logarithm < 0 ? SIGN : 0;
    uint64_t size = logarithm < 0 ? 0 - (uint64_t)logarithm : (uint64_t)logarithm;
    return float_of(soft_float_make_wide(sign, EXPONENT_BIAS + 30 - FRACTION,
                                         soft_float_multiply_high(size, LN_2)));
}
