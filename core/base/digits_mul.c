// Multiplication of natural numbers: row by row, and Karatsuba's algorithm for long operands.
#include "core/base/digits_row.h"

size_t digits_mul_small(Digit *r, const Digit *a, size_t n, Digit x, Digit addend)
{
    Limb carry = addend; // never more than one digit
    size_t i = 0;
    for (; i + DIGITS_PER_LIMB <= n; i += DIGITS_PER_LIMB) {
        DoubleLimb t = (DoubleLimb)digits_row_load(a + i) * x + carry;
        digits_row_store(r + i, (Limb)t);
        carry = (Limb)(t >> LIMB_BITS);
    }
    if (i < n) {
        DoubleDigit t = (DoubleDigit)a[i] * x + carry;
        r[i] = (Digit)t;
        carry = (Limb)(t >> DIGIT_BITS);
    }
    r[n] = (Digit)carry;
    return digits_normalise(r, n + 1);
}

// r = a * b, n + m digits, one row for each limb of b.
static void multiply_rows(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m)
{
    memset(r, 0, (n + m) * sizeof(Digit));
    size_t j = 0;
    for (; j + DIGITS_PER_LIMB <= m; j += DIGITS_PER_LIMB) {
        Limb carry = digits_row_multiply_add(r + j, a, n, digits_row_load(b + j));
        digits_row_store(r + j + n, carry);
    }
    if (j < m) {
        r[j + n] = (Digit)digits_row_multiply_add(r + j, a, n, b[j]);
    }
}

#if ADDER_FAST_BIGINT

// Measured on x86-64: from here on three half-size products are cheaper than four.
#define KARATSUBA_FROM (DIGITS_PER_LIMB == 2 ? 48 : 32)

static void multiply(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch);

// r = |a - b| for rows of h and k digits, k <= h; returns whether a < b.
static bool row_difference(Digit *r, const Digit *a, size_t h, const Digit *b, size_t k)
{
    size_t n = digits_normalise(a, h);
    bool negative;
    size_t length = digits_difference(r, a, n, b, digits_normalise(b, k), &negative);
    memset(r + length, 0, (h - length) * sizeof(Digit));
    return negative;
}

// r holds low = a0 * b0 in 2 * h digits and above it high = a1 * b1; `product` is
// |a0 - a1| * |b0 - b1|, 2 * h digits and one of room, which is overwritten. Adds the middle part
// a0 * b1 + a1 * b0 = low + high - (±product) at digit h of the `length` digits of r.
static void add_middle(Digit *r, size_t length, size_t h, Digit *product, bool product_negative)
{
    size_t high = length - 2 * h;
    Digit *middle = product;
    Digit top;
    if (product_negative) {
        top = digits_row_add(middle, r, product, 2 * h);
    } else {
        // May go below zero for a moment: the sum with `high` brings it back.
        top = (Digit)0 - digits_row_sub(middle, r, product, 2 * h);
    }
    Digit carry = digits_row_add(middle, middle, r + 2 * h, high);
    middle[2 * h] = top + digits_row_carry(middle + high, 2 * h - high, carry);
    size_t middle_length = digits_normalise(middle, 2 * h + 1);
    carry = digits_row_add(r + h, r + h, middle, middle_length);
    digits_row_carry(r + h + middle_length, length - h - middle_length, carry);
}

// Karatsuba's step for n >= m > (n + 1) / 2. Scratch: 2 * h + 1 digits and what the half-size
// products need.
static void multiply_halves(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m,
                            Digit *scratch)
{
    size_t h = (n + 1) / 2;
    Digit *product = scratch;
    Digit *rest = scratch + 2 * h + 1;
    // The differences wait where the result will be.
    bool negative = row_difference(r, a, h, a + h, n - h);
    negative ^= row_difference(r + h, b, h, b + h, m - h);
    multiply(product, r, h, r + h, h, rest);
    multiply(r, a, h, b, h, rest);
    multiply(r + 2 * h, a + h, n - h, b + h, m - h, rest);
    add_middle(r, n + m, h, product, negative);
}

// Multiplies pieces of a as long as b, for m <= (n + 1) / 2. Scratch: m digits and what the
// product of one piece needs.
static void multiply_pieces(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m,
                            Digit *scratch)
{
    multiply(r, a, m, b, m, scratch);
    for (size_t i = m; i < n; i += m) {
        size_t piece = n - i < m ? n - i : m;
        // The upper half of the product so far is in the next one's place.
        memcpy(scratch, r + i, m * sizeof(Digit));
        multiply(r + i, b, m, a + i, piece, scratch + m);
        Digit carry = digits_row_add(r + i, r + i, scratch, m);
        digits_row_carry(r + i + m, piece, carry);
    }
}

// r = a * b for n >= m, neither of them necessarily normalised.
static void multiply(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch)
{
    if (m < KARATSUBA_FROM) {
        multiply_rows(r, a, n, b, m);
    } else if (m > (n + 1) / 2) {
        multiply_halves(r, a, n, b, m, scratch);
    } else {
        multiply_pieces(r, a, n, b, m, scratch);
    }
}

size_t digits_mul_scratch(size_t n, size_t m)
{
    size_t longer = n > m ? n : m;
    size_t shorter = n > m ? m : n;
    if (shorter < KARATSUBA_FROM) {
        return 0;
    }
    // Halving needs n + 2 digits at most and passes half of n on; 32 levels outlast memory.
    size_t halving = 2 * ((longer + 1) / 2 < shorter ? longer : shorter) + 4 * 32;
    return (longer + 1) / 2 < shorter ? halving : shorter + halving;
}

#else

#define multiply(r, a, n, b, m, scratch) multiply_rows(r, a, n, b, m)

size_t digits_mul_scratch(size_t n, size_t m)
{
    return 0;
}

#endif

size_t digits_mul(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch)
{
    if (n < m) {
        return digits_mul(r, b, m, a, n, scratch);
    }
    multiply(r, a, n, b, m, scratch);
    return digits_normalise(r, n + m);
}

size_t digits_square(Digit *r, const Digit *a, size_t n, Digit *scratch)
{
    return digits_mul(r, a, n, a, n, scratch);
}
