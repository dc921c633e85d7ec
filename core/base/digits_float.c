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

size_t digits_ratio_to_float_scratch(size_t n, size_t m)
{
    // Dividend, quotient, remainder; a longer dividend is cut.
    return (m + 4) + 5 + m + digits_divmod_scratch(m + 4, m);
}

uint64_t digits_ratio_to_float(FloatKind kind, const Digit *a, size_t n, const Digit *b, size_t m,
                               int32_t exponent, Digit *scratch)
{
    Digit *dividend = scratch;
    Digit *quotient = dividend + m + 4;
    Digit *remainder = quotient + 5;
    Digit *rest = remainder + m;
    // A quotient of 63 or 64 bits holds every float's mantissa and more.
    int64_t shift = (int64_t)digits_bit_length(b, m) + 63 - (int64_t)digits_bit_length(a, n);
    bool inexact = shift < 0 && digits_trailing_zeros(a, n) < (uint64_t)-shift;
    size_t length = shift < 0 ? digits_shift_right(dividend, a, n, (size_t)-shift, false)
                              : digits_shift_left(dividend, a, n, (size_t)shift);
    length = digits_divmod(quotient, remainder, &m, dividend, length, b, m, rest);
    inexact = inexact || m != 0;
    return float_bits_encode(kind, digits_low64(quotient, length), clamped(exponent - shift),
                             inexact);
}
