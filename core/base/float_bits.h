// IEEE 754 binary floats taken apart and put together with integer arithmetic only.
//
// A float is passed as its bit pattern in a uint64_t together with its kind, so that the same code
// serves single precision on small chips, double precision elsewhere, and struct's other formats.
#ifndef ADDER_BASE_FLOAT_BITS_H
#define ADDER_BASE_FLOAT_BITS_H

#include "core/config.h"
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// The number is the precision in bits, the hidden one included.
typedef enum FloatKind { FLOAT_HALF = 11, FLOAT_SINGLE = 24, FLOAT_DOUBLE = 53 } FloatKind;

// The type of a Python float, its pattern and its kind.
#if ADDER_FLOAT_SINGLE
typedef float Float;
typedef uint32_t FloatBits;
#define FLOAT_KIND FLOAT_SINGLE
#else
typedef double Float;
typedef uint64_t FloatBits;
#define FLOAT_KIND FLOAT_DOUBLE
#endif

static inline uint64_t float_bits_from(Float x)
{
    FloatBits bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline Float float_bits_value(uint64_t pattern)
{
    FloatBits bits = (FloatBits)pattern;
    Float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

typedef enum FloatClass { FLOAT_FINITE, FLOAT_INFINITE, FLOAT_NAN } FloatClass;

// The value is mantissa * 2**exponent with mantissa < 2**kind; mantissa and exponent mean nothing
// if it is not finite. The exponent is the smallest possible for subnormals and zero.
typedef struct FloatParts {
    uint64_t mantissa;
    int32_t exponent;
    bool negative;
    FloatClass class;
} FloatParts;

FloatParts float_bits_decode(FloatKind kind, uint64_t bits);

// The pattern, without sign, of the float nearest to mantissa * 2**exponent, ties to even, or of
// infinity if that overflows. `inexact` says that the true value is a little greater, by less than
// 2**exponent; mantissa is then at least 2**kind.
uint64_t float_bits_encode(FloatKind kind, uint64_t mantissa, int32_t exponent, bool inexact);

// The exponent of the smallest subnormal.
int float_bits_min_exponent(FloatKind kind);

// The sign bit, the pattern of infinity and that of a quiet not-a-number.
uint64_t float_bits_sign(FloatKind kind);
uint64_t float_bits_infinity(FloatKind kind);
uint64_t float_bits_nan(FloatKind kind);

#endif
