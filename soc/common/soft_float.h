// What the parts of the software arithmetic share.
#ifndef ADDER_SOC_COMMON_SOFT_FLOAT_H
#define ADDER_SOC_COMMON_SOFT_FLOAT_H

#include <stdint.h>
#include <string.h>

typedef uint32_t Bits; // of a float

#define SIGN 0x80000000u
#define INFINITE 0x7F800000u
#define NOT_A_NUMBER 0x7FC00000u
#define EXPONENT_SHIFT 23
#define EXPONENT_BIAS 127
#define UNIT (1u << EXPONENT_SHIFT) // the bit of a mantissa that is not stored

static inline Bits bits_of(float x)
{
    Bits bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline float float_of(Bits bits)
{
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline Bits magnitude_of(Bits x)
{
    return x & ~SIGN;
}

// The float mantissa * 2^(exponent - bias - 30), rounded. The lowest bit of the mantissa may stand
// for lost bits if one of the upper eight is set.
Bits soft_float_make(Bits sign, int exponent, uint32_t mantissa);
// The same with n * 2^(exponent - bias - 30).
Bits soft_float_make_wide(Bits sign, int exponent, uint64_t n);
// The mantissa of a finite number with its leading bit at UNIT, 0 of zero, and its exponent.
uint32_t soft_float_split(Bits x, int *exponent);
// The upper half of the product.
uint64_t soft_float_multiply_high(uint64_t a, uint64_t b);

#endif
