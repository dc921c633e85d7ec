// Sums of floats and of products of two floats without rounding.
#include "core/base/exact_sum.h"

// Adds the number at `place` digits to the sum, or with `negative` its complement plus one.
static void accumulate(ExactSum *sum, size_t place, const Digit *a, size_t n, bool negative)
{
    Digit flip = negative ? ~(Digit)0 : 0;
    DoubleDigit carry = negative;
    for (size_t i = place; i < EXACT_SUM_DIGITS; i++) {
        size_t from = i - place;
        if (from >= n && carry == negative) // all further digits stay as they are
            return;
        carry += (DoubleDigit)sum->digits[i] + ((from < n ? a[from] : 0) ^ flip);
        sum->digits[i] = (Digit)carry;
        carry >>= DIGIT_BITS;
    }
}

void exact_sum_add_product(ExactSum *sum, Float a, Float b)
{
    FloatParts x = float_bits_decode(FLOAT_KIND, float_bits_from(a));
    FloatParts y = float_bits_decode(FLOAT_KIND, float_bits_from(b));
    size_t offset = (size_t)(x.exponent + y.exponent - EXACT_SUM_EXPONENT);
    Digit left[2], right[2], product[5];
    size_t n = digits_from_uint64(left, x.mantissa), m = digits_from_uint64(right, y.mantissa);
    size_t used = digits_mul(product, left, n, right, m, NULL);
    used = digits_shift_left(product, product, used, offset % DIGIT_BITS);
    accumulate(sum, offset / DIGIT_BITS, product, used, x.negative != y.negative);
}

// Makes the sum its magnitude; returns the normalised length.
static size_t take_magnitude(ExactSum *sum, bool *negative)
{
    *negative = sum->digits[EXACT_SUM_DIGITS - 1] >> (DIGIT_BITS - 1);
    if (*negative) {
        DoubleDigit carry = 1;
        for (size_t i = 0; i < EXACT_SUM_DIGITS; i++) {
            carry += ~sum->digits[i];
            sum->digits[i] = (Digit)carry;
            carry >>= DIGIT_BITS;
        }
    }
    return digits_normalise(sum->digits, EXACT_SUM_DIGITS);
}

Float exact_sum_value(ExactSum *sum)
{
    bool negative;
    size_t n = take_magnitude(sum, &negative);
    Float x = float_bits_value(digits_to_float(FLOAT_KIND, sum->digits, n, EXACT_SUM_EXPONENT));
    return negative ? -x : x;
}

Float exact_sum_square_root(ExactSum *sum)
{
    enum { WINDOW = 126 }; // bits whose root is a mantissa longer than any float's
    bool negative, inexact = false;
    size_t n = take_magnitude(sum, &negative);
    if (n == 0)
        return 0;
    int shift = (int)digits_bit_length(sum->digits, n) - WINDOW;
    shift += shift & 1;
    Digit window[16];
    if (shift > 0) {
        inexact = digits_trailing_zeros(sum->digits, n) < (unsigned)shift;
        n = digits_shift_right(window, sum->digits, n, (size_t)shift, false);
    } else {
        n = digits_shift_left(window, sum->digits, n, (size_t)-shift);
    }
    Digit root[4], square[8], scratch[64];
    size_t root_length = digits_isqrt(root, window, n, scratch);
    size_t square_length = digits_square(square, root, root_length, scratch);
    inexact = inexact || digits_compare(square, square_length, window, n) != 0;
    return float_bits_value(float_bits_encode(FLOAT_KIND, digits_low64(root, root_length),
                                              (EXACT_SUM_EXPONENT + shift) / 2, inexact));
}
