// IEEE 754 binary floats taken apart and put together with integer arithmetic only.
#include "core/base/float_bits.h"

static int exponent_bits(FloatKind kind)
{
    return kind == FLOAT_DOUBLE ? 11 : kind == FLOAT_SINGLE ? 8 : 5;
}

int float_bits_min_exponent(FloatKind kind)
{
    return 3 - (1 << (exponent_bits(kind) - 1)) - (int)kind;
}

uint64_t float_bits_sign(FloatKind kind)
{
    return (uint64_t)1 << (exponent_bits(kind) + (int)kind - 1);
}

uint64_t float_bits_infinity(FloatKind kind)
{
    return (((uint64_t)1 << exponent_bits(kind)) - 1) << (kind - 1);
}

uint64_t float_bits_nan(FloatKind kind)
{
    return float_bits_infinity(kind) | (uint64_t)1 << (kind - 2);
}

FloatParts float_bits_decode(FloatKind kind, uint64_t bits)
{
    uint64_t hidden = (uint64_t)1 << (kind - 1);
    uint64_t magnitude = bits & (float_bits_sign(kind) - 1);
    int32_t biased = (int32_t)(magnitude >> (kind - 1));
    uint64_t infinity = float_bits_infinity(kind);
    FloatParts parts = {
        .mantissa = (magnitude & (hidden - 1)) | (biased > 0 ? hidden : 0),
        .exponent = float_bits_min_exponent(kind) + (biased > 0 ? biased - 1 : 0),
        .negative = (bits & float_bits_sign(kind)) != 0,
        .class = magnitude < infinity    ? FLOAT_FINITE
                 : magnitude == infinity ? FLOAT_INFINITE
                                         : FLOAT_NAN,
    };
    return parts;
}

uint64_t float_bits_encode(FloatKind kind, uint64_t mantissa, int32_t exponent, bool inexact)
{
    int32_t lowest = float_bits_min_exponent(kind);
    if (mantissa == 0) {
        return 0;
    }
    // How many low bits do not fit: negative if there is room for more.
    int32_t excess = 64 - __builtin_clzll(mantissa) - (int32_t)kind;
    if (excess < lowest - exponent) {
        excess = lowest - exponent;
    }
    if (excess > 64) {
        return 0;
    }
    if (excess <= 0) {
        mantissa <<= -excess;
    } else {
        uint64_t half = (uint64_t)1 << (excess - 1);
        uint64_t rest = mantissa & (half - 1 + half);
        mantissa = excess == 64 ? 0 : mantissa >> excess;
        mantissa += rest > half || (rest == half && (inexact || (mantissa & 1) != 0));
    }
    // The hidden bit, and a carry out of the mantissa, add one to the exponent's field.
    int32_t field = exponent + excess - lowest;
    uint64_t infinity = float_bits_infinity(kind);
    if (field >= (int32_t)(infinity >> (kind - 1))) {
        return infinity;
    }
    uint64_t bits = ((uint64_t)(uint32_t)field << (kind - 1)) + mantissa;
    return bits < infinity ? bits : infinity;
}
