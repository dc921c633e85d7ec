// Natural numbers to floats and back, correctly rounded.
#include "core/base/digits_row.h"

// Far beyond any float's exponents, near enough that sums do not overflow.
#define EXPONENT_LIMIT 100000

static int32_t clamped(int64_t exponent)
{
    return exponent > EXPONENT_LIMIT    ? EXPONENT_LIMIT
           : exponent < -EXPONENT_LIMIT ? -EXPONENT_LIMIT
                                        : (int32_t)exponent;
}

// The low 64 bits of a / 2**bits, and whether one bits are lost below.
static uint64_t bits_above(const Digit *a, size_t n, uint64_t bits, bool *lost)
{
    size_t whole = (size_t)(bits / DIGIT_BITS);
    unsigned rest = bits % DIGIT_BITS;
    Digit window[3];
    for (size_t i = 0; i < 3; i++) {
        window[i] = whole + i < n ? a[whole + i] : 0;
    }
    *lost = n > 0 && digits_trailing_zeros(a, n) < bits;
    digits_shift_right(window, window, 3, rest, false);
    return digits_low64(window, 2);
}

uint64_t digits_to_float(FloatKind kind, const Digit *a, size_t n, int32_t exponent)
{
    uint64_t length = digits_bit_length(a, n);
    uint64_t below = length > 64 ? length - 64 : 0;
    bool inexact;
    uint64_t mantissa = bits_above(a, n, below, &inexact);
    return float_bits_encode(kind, mantissa, clamped((int64_t)below + exponent), inexact);
}

size_t digits_from_float(FloatKind kind, uint64_t bits, Digit *r)
{
    FloatParts parts = float_bits_decode(kind, bits);
    Digit mantissa[2];
    size_t n;
    if (parts.exponent >= 0) {
        n = digits_from_uint64(mantissa, parts.mantissa);
        return digits_shift_left(r, mantissa, n, (size_t)parts.exponent);
    }
    n = digits_from_uint64(mantissa, -parts.exponent < 64 ? parts.mantissa >> -parts.exponent : 0);
    memcpy(r, mantissa, n * sizeof(Digit));
    return n;
}

size_t digits_ratio_to_float_scratch(size_t m)
{
    // Dividend and divisor, the latter at least two digits.
    return 2 * (m < 2 ? 2 : m) + 4;
}

uint64_t digits_ratio_to_float(FloatKind kind, const Digit *a, size_t n, const Digit *b, size_t m,
                               int32_t exponent, Digit *scratch)
{
    Digit *divisor = scratch;
    unsigned align = (unsigned)__builtin_clz(b[m - 1]) + (m < 2 ? DIGIT_BITS : 0);
    m = digits_shift_left(divisor, b, m, align);
    Digit *dividend = divisor + m;
    Digit quotient[3];
    // A quotient of 63 or 64 bits holds every float's mantissa and more.
    int64_t shift = (int64_t)m * DIGIT_BITS + 63 - (int64_t)digits_bit_length(a, n);
    bool inexact = shift < 0 && digits_trailing_zeros(a, n) < (uint64_t)-shift;
    size_t length = shift < 0 ? digits_shift_right(dividend, a, n, (size_t)-shift, false)
                              : digits_shift_left(dividend, a, n, (size_t)shift);
    memset(dividend + length, 0, (m + 3 - length) * sizeof(Digit));
    digits_row_divide(quotient, dividend, m + 2, divisor, m);
    inexact = inexact || digits_normalise(dividend, m) != 0;
    return float_bits_encode(kind, digits_low64(quotient, 2),
                             clamped((int64_t)exponent + (int64_t)align - shift), inexact);
}

size_t digits_mul_power_of_five(Digit *r, size_t n, unsigned exponent)
{
    while (exponent > 0) {
        Digit power = 1;
        for (; exponent > 0 && power <= (Digit)-1 / 5; exponent--) {
            power *= 5;
        }
        n = digits_mul_small(r, r, n, power, 0);
    }
    return n;
}

// Digits of 5 ** 324 (5 ** 45 for singles) and two more.
#define POWER_ROOM (ADDER_FLOAT_SINGLE ? 6 : 26)

void digits_power_of_ten(Digit *r, int exponent)
{
    unsigned fives = (unsigned)(exponent < 0 ? -exponent : exponent);
    // The zero below makes two digits at least, as division needs.
    Digit power[POWER_ROOM] = {0, 1};
    size_t n = 1 + digits_mul_power_of_five(power + 1, 1, fives);
    digits_shift_left(power, power, n, (size_t)__builtin_clz(power[n - 1]));
    bool inexact;
    if (exponent < 0) {
        Digit one[POWER_ROOM + 4] = {0};
        one[n + 3] = (Digit)1 << (DIGIT_BITS - 1);
        digits_row_divide(r, one, n + 3, power, n);
        inexact = true;
    } else {
        size_t cut = n > 4 ? n - 4 : 0;
        memset(r, 0, 4 * sizeof(Digit));
        memcpy(r + 4 + cut - n, power + cut, (n - cut) * sizeof(Digit));
        inexact = digits_normalise(power, cut) != 0;
    }
    digits_row_carry(r, 4, inexact);
}
