// Single-precision arithmetic in few bytes. The toolchain's own is three times as large, and some
// of its libraries' functions are built on double arithmetic or on large tables: a chip that
// computes floats in software links these instead.
//
// The names are those of the ARM run-time ABI, which hands floats over as integers of the same
// bits. Results are rounded to nearest, ties to even; there is one NaN, and no flags.
#include "soc/common/soft_float.h"

Bits __aeabi_fadd(Bits a, Bits b);
Bits __aeabi_fsub(Bits a, Bits b);
Bits __aeabi_frsub(Bits a, Bits b);
Bits __aeabi_fmul(Bits a, Bits b);
Bits __aeabi_fdiv(Bits a, Bits b);
int __aeabi_fcmpeq(Bits a, Bits b);
int __aeabi_fcmplt(Bits a, Bits b);
int __aeabi_fcmple(Bits a, Bits b);
int __aeabi_fcmpge(Bits a, Bits b);
int __aeabi_fcmpgt(Bits a, Bits b);
int __aeabi_fcmpun(Bits a, Bits b);
Bits __aeabi_i2f(int32_t n);
Bits __aeabi_ui2f(uint32_t n);
Bits __aeabi_l2f(int64_t n);
Bits __aeabi_ul2f(uint64_t n);
int32_t __aeabi_f2iz(Bits x);
uint32_t __aeabi_f2uiz(Bits x);
int64_t __aeabi_f2lz(Bits x);
uint64_t __aeabi_f2ulz(Bits x);
Bits __aeabi_d2f(uint64_t x);

// x shifted right; the lowest bit tells whether any bit was lost.
static uint32_t shift_sticky(uint32_t x, unsigned count)
{
    if (count > 31)
        return x != 0;
    return count == 0 ? x : x >> count | (x << (32 - count) != 0);
}

Bits soft_float_make(Bits sign, int exponent, uint32_t mantissa)
{
    if (mantissa == 0)
        return sign;
    if (mantissa >> 31) {
        mantissa = mantissa >> 1 | (mantissa & 1);
        exponent++;
    }
    for (; mantissa >> 30 == 0; exponent--)
        mantissa <<= 1;
    if (exponent >= 255)
        return sign | INFINITE;
    if (exponent < 1) {
        mantissa = shift_sticky(mantissa, (unsigned)(1 - exponent));
        exponent = 1;
    }
    // Where rounding carries, the sum is right as well.
    uint32_t rest = mantissa & 127;
    mantissa >>= 7;
    mantissa += rest + (mantissa & 1) > 64;
    return sign | (((uint32_t)(exponent - 1) << EXPONENT_SHIFT) + mantissa);
}

static uint32_t split_subnormal(Bits x, int *exponent)
{
    uint32_t mantissa = x & (UNIT - 1);
    for (*exponent = 1; mantissa != 0 && mantissa < UNIT; --*exponent)
        mantissa <<= 1;
    return mantissa;
}

static inline __attribute__((always_inline)) uint32_t split(Bits x, int *exponent)
{
    *exponent = (int)(magnitude_of(x) >> EXPONENT_SHIFT);
    return *exponent == 0 ? split_subnormal(x, exponent) : (x & (UNIT - 1)) | UNIT;
}

uint32_t soft_float_split(Bits x, int *exponent)
{
    return split(x, exponent);
}

Bits __aeabi_fadd(Bits a, Bits b)
{
    if (magnitude_of(a) < magnitude_of(b)) {
        Bits swapped = a;
        a = b;
        b = swapped;
    }
    if (magnitude_of(a) >= INFINITE) // a NaN, or an infinity and what may be its opposite
        return magnitude_of(a) > INFINITE || a == (b ^ SIGN) ? NOT_A_NUMBER : a;
    int exponent, lower;
    uint32_t x = split(a, &exponent) << 6, y = split(b, &lower) << 6;
    if (y == 0)
        return x == 0 ? a & b : a;
    y = shift_sticky(y, (unsigned)(exponent - lower));
    x = (a ^ b) & SIGN ? x - y : x + y;
    return soft_float_make(x == 0 ? 0 : a & SIGN, exponent + 1, x);
}

Bits __aeabi_fsub(Bits a, Bits b)
{
    return __aeabi_fadd(a, b ^ SIGN);
}

Bits __aeabi_frsub(Bits a, Bits b)
{
    return __aeabi_fadd(b, a ^ SIGN);
}

Bits __aeabi_fmul(Bits a, Bits b)
{
    Bits sign = (a ^ b) & SIGN;
    a = magnitude_of(a);
    b = magnitude_of(b);
    if (a >= INFINITE || b >= INFINITE)
        return a > INFINITE || b > INFINITE || a == 0 || b == 0 ? NOT_A_NUMBER : sign | INFINITE;
    int exponent, other;
    uint32_t x = split(a, &exponent), y = split(b, &other);
    // 48 bits from halves of 12; below 2^24 it matters only whether there is anything.
    uint32_t middle = (x >> 12) * (y & 4095) + (x & 4095) * (y >> 12);
    uint32_t low = ((middle & 4095) << 12) + (x & 4095) * (y & 4095);
    uint32_t high = (x >> 12) * (y >> 12) + (middle >> 12) + (low >> 24);
    return soft_float_make(sign, exponent + other - EXPONENT_BIAS + 1,
                           high << 7 | shift_sticky(low & 0xFFFFFF, 17));
}

Bits __aeabi_fdiv(Bits a, Bits b)
{
    Bits sign = (a ^ b) & SIGN;
    a = magnitude_of(a);
    b = magnitude_of(b);
    if (a > INFINITE || b > INFINITE || (a == b && (a == 0 || a == INFINITE)))
        return NOT_A_NUMBER;
    if (a == INFINITE || b == 0)
        return sign | INFINITE;
    if (b == INFINITE)
        return sign;
    int exponent, other;
    uint32_t x = split(a, &exponent), y = split(b, &other), quotient = 0;
    for (int i = 0; i < 27; i++) { // 26 bits, the first of which may be 0, and one more
        quotient <<= 1;
        if (x >= y) {
            x -= y;
            quotient |= 1;
        }
        x <<= 1;
    }
    return soft_float_make(sign, exponent - other + EXPONENT_BIAS, quotient << 4 | (x != 0));
}

// Comparison.

enum { LESS = -1, EQUAL, MORE, UNORDERED };

// The bits as a number of the same order.
static int32_t rank(Bits x)
{
    return (int32_t)(x & SIGN ? SIGN - x : x);
}

static int order(Bits a, Bits b)
{
    if (magnitude_of(a) > INFINITE || magnitude_of(b) > INFINITE)
        return UNORDERED;
    return (rank(a) > rank(b)) - (rank(a) < rank(b));
}

int __aeabi_fcmpeq(Bits a, Bits b)
{
    return order(a, b) == EQUAL;
}

int __aeabi_fcmplt(Bits a, Bits b)
{
    return order(a, b) == LESS;
}

int __aeabi_fcmple(Bits a, Bits b)
{
    return order(a, b) <= EQUAL;
}

int __aeabi_fcmpge(Bits a, Bits b)
{
    return order(b, a) <= EQUAL;
}

int __aeabi_fcmpgt(Bits a, Bits b)
{
    return order(a, b) == MORE;
}

int __aeabi_fcmpun(Bits a, Bits b)
{
    return order(a, b) == UNORDERED;
}

// Conversion.

Bits __aeabi_ui2f(uint32_t n)
{
    return soft_float_make(0, EXPONENT_BIAS + 30, n);
}

Bits __aeabi_i2f(int32_t n)
{
    return soft_float_make((Bits)n & SIGN, EXPONENT_BIAS + 30,
                           n < 0 ? 0 - (uint32_t)n : (uint32_t)n);
}

Bits soft_float_make_wide(Bits sign, int exponent, uint64_t n)
{
    if (n >> 32 == 0)
        return soft_float_make(sign, exponent, (uint32_t)n);
    int zeros = __builtin_clz((uint32_t)(n >> 32));
    n <<= zeros;
    return soft_float_make(sign, exponent + 32 - zeros, (uint32_t)(n >> 32) | ((uint32_t)n != 0));
}

Bits __aeabi_ul2f(uint64_t n)
{
    return soft_float_make_wide(0, EXPONENT_BIAS + 30, n);
}

Bits __aeabi_l2f(int64_t n)
{
    return soft_float_make_wide(n < 0 ? SIGN : 0, EXPONENT_BIAS + 30,
                                n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
}

// What the mathematical functions have of doubles are constants.
Bits __aeabi_d2f(uint64_t x)
{
    uint32_t high = (uint32_t)(x >> 32), low = (uint32_t)x;
    int exponent = (int)(high >> 20 & 0x7FF);
    if (x << 1 > (uint64_t)0x7FF << 53)
        return NOT_A_NUMBER;
    uint32_t mantissa = 1u << 30 | (high & 0xFFFFF) << 10 | shift_sticky(low, 22);
    return soft_float_make(high & SIGN, exponent - 1023 + EXPONENT_BIAS,
                           exponent == 0 ? 0 : mantissa);
}

// Integers from floats, towards zero; what does not fit gives no particular result.

uint64_t __aeabi_f2ulz(Bits x)
{
    int exponent = (int)(magnitude_of(x) >> EXPONENT_SHIFT) - EXPONENT_BIAS;
    if (exponent < 0 || exponent > 63)
        return 0;
    uint64_t mantissa = (x & (UNIT - 1)) | UNIT;
    return exponent < EXPONENT_SHIFT ? mantissa >> (EXPONENT_SHIFT - exponent)
                                     : mantissa << (exponent - EXPONENT_SHIFT);
}

int64_t __aeabi_f2lz(Bits x)
{
    uint64_t magnitude = __aeabi_f2ulz(x);
    return (int64_t)(x & SIGN ? 0 - magnitude : magnitude);
}

uint32_t __aeabi_f2uiz(Bits x)
{
    return (uint32_t)__aeabi_f2ulz(x);
}

int32_t __aeabi_f2iz(Bits x)
{
    return (int32_t)__aeabi_f2lz(x);
}

uint64_t soft_float_multiply_high(uint64_t a, uint64_t b)
{
    uint32_t a_low = (uint32_t)a, b_low = (uint32_t)b;
    uint64_t a_high = a >> 32, b_high = b >> 32;
    uint64_t middle = a_high * b_low + ((uint64_t)a_low * b_low >> 32);
    uint64_t other = a_low * b_high + (uint32_t)middle;
    return a_high * b_high + (middle >> 32) + (other >> 32);
}
