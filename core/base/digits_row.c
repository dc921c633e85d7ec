// Inner loops on rows of digits: carries, shifts, multiply and accumulate, schoolbook division.
#include "core/base/digits_row.h"

Digit digits_row_add(Digit *r, const Digit *a, const Digit *b, size_t n)
{
    Limb carry = 0;
    size_t i = 0;
    for (; i + DIGITS_PER_LIMB <= n; i += DIGITS_PER_LIMB) {
        Limb x = digits_row_load(a + i);
        Limb sum = x + digits_row_load(b + i);
        Limb total = sum + carry;
        carry = (sum < x) | (total < sum);
        digits_row_store(r + i, total);
    }
    if (i < n) {
        DoubleDigit t = (DoubleDigit)a[i] + b[i] + (Digit)carry;
        r[i] = (Digit)t;
        carry = (Digit)(t >> DIGIT_BITS);
    }
    return (Digit)carry;
}

Digit digits_row_sub(Digit *r, const Digit *a, const Digit *b, size_t n)
{
    Limb borrow = 0;
    size_t i = 0;
    for (; i + DIGITS_PER_LIMB <= n; i += DIGITS_PER_LIMB) {
        Limb x = digits_row_load(a + i);
        Limb difference = x - digits_row_load(b + i);
        Limb total = difference - borrow;
        borrow = (difference > x) | (total > difference);
        digits_row_store(r + i, total);
    }
    if (i < n) {
        DoubleDigit t = (DoubleDigit)a[i] - b[i] - (Digit)borrow;
        r[i] = (Digit)t;
        borrow = (Digit)(t >> DIGIT_BITS) & 1;
    }
    return (Digit)borrow;
}

Digit digits_row_carry(Digit *r, size_t n, Digit carry)
{
    for (size_t i = 0; carry != 0 && i < n; i++) {
        r[i] += carry;
        carry = r[i] < carry;
    }
    return carry;
}

Digit digits_row_borrow(Digit *r, size_t n, Digit borrow)
{
    for (size_t i = 0; borrow != 0 && i < n; i++) {
        Digit before = r[i];
        r[i] = before - borrow;
        borrow = before < borrow;
    }
    return borrow;
}

Digit digits_row_shift(Digit *r, const Digit *a, size_t n, unsigned bits)
{
    Digit low = 0;
    for (size_t i = 0; i < n; i++) {
        DoubleDigit t = (DoubleDigit)a[i] << bits;
        r[i] = (Digit)t | low;
        low = (Digit)(t >> DIGIT_BITS);
    }
    return low;
}

Limb digits_row_multiply_add(Digit *r, const Digit *a, size_t n, Limb x)
{
    Limb carry = 0;
    size_t i = 0;
    for (; i + DIGITS_PER_LIMB <= n; i += DIGITS_PER_LIMB) {
        DoubleLimb t = (DoubleLimb)digits_row_load(a + i) * x + digits_row_load(r + i) + carry;
        digits_row_store(r + i, (Limb)t);
        carry = (Limb)(t >> LIMB_BITS);
    }
    if (i < n) {
        DoubleLimb t = (DoubleLimb)a[i] * x + r[i] + carry;
        r[i] = (Digit)t;
        carry = (Limb)(t >> DIGIT_BITS);
    }
    return carry;
}

Digit digits_row_multiply_sub(Digit *r, const Digit *a, size_t n, Digit x)
{
    Limb borrow = 0; // never more than one digit, as x is one digit
    size_t i = 0;
    for (; i + DIGITS_PER_LIMB <= n; i += DIGITS_PER_LIMB) {
        DoubleLimb t = (DoubleLimb)digits_row_load(a + i) * x + borrow;
        Limb before = digits_row_load(r + i);
        Limb after = before - (Limb)t;
        digits_row_store(r + i, after);
        borrow = (Limb)(t >> LIMB_BITS) + (after > before);
    }
    if (i < n) {
        DoubleDigit t = (DoubleDigit)a[i] * x + borrow;
        Digit before = r[i];
        r[i] = before - (Digit)t;
        borrow = (Limb)(t >> DIGIT_BITS) + (r[i] > before);
    }
    return (Digit)borrow;
}

static unsigned leading_zeros(Limb x)
{
    return (unsigned)(DIGITS_PER_LIMB == 2 ? __builtin_clzll(x) : __builtin_clz((Digit)x));
}

// (high, low) / x for high < x with its top bit set, by the reciprocal (B**2 - 1) / x - B.
static Limb divide_two(Limb high, Limb low, Limb x, Limb reciprocal, Limb *remainder)
{
    DoubleLimb t = (DoubleLimb)reciprocal * high + low;
    Limb quotient = (Limb)(t >> LIMB_BITS) + high + 1;
    Limb rest = low - quotient * x;
    if (rest > (Limb)t) {
        quotient--;
        rest += x;
    }
    if (rest >= x) {
        quotient++;
        rest -= x;
    }
    *remainder = rest;
    return quotient;
}

Limb digits_row_divide_limb(Digit *q, const Digit *a, size_t n, Limb x)
{
    unsigned shift = leading_zeros(x);
    Limb rest = 0;
    size_t i = n;
    if (i % DIGITS_PER_LIMB != 0) {
        Digit top = a[--i];
        q[i] = (Digit)(top / x);
        rest = top % x << shift;
    }
    x <<= shift;
    Limb reciprocal = (Limb)(((DoubleLimb)(Limb)~x << LIMB_BITS | (Limb)-1) / x);
    while (i > 0) {
        i -= DIGITS_PER_LIMB;
        Limb limb = digits_row_load(a + i);
        Limb high = rest | limb >> 1 >> (LIMB_BITS - 1 - shift);
        digits_row_store(q + i, divide_two(high, limb << shift, x, reciprocal, &rest));
    }
    return rest >> shift;
}

// The quotient digit of a[0..2] / b[0..1], at most one too large for longer operands.
static Digit estimate_quotient(const Digit *a, const Digit *b)
{
    DoubleDigit top = (DoubleDigit)a[2] << DIGIT_BITS | a[1];
    if (a[2] >= b[1]) {
        return (Digit)-1;
    }
    DoubleDigit quotient = top / b[1];
    DoubleDigit remainder = top - quotient * b[1];
    while (quotient * b[0] > (remainder << DIGIT_BITS | a[0])) {
        quotient--;
        remainder += b[1];
        if (remainder >> DIGIT_BITS != 0) {
            break;
        }
    }
    return (Digit)quotient;
}

void digits_row_divide(Digit *q, Digit *a, size_t n, const Digit *b, size_t m)
{
    for (size_t j = n + 1 - m; j-- > 0;) {
        Digit x = estimate_quotient(a + j + m - 2, b + m - 2);
        Digit borrow = digits_row_multiply_sub(a + j, b, m, x);
        Digit top = a[j + m];
        a[j + m] = 0;
        // With the estimate all ones, the quotient digit can be two too large.
        while (top < borrow) {
            x--;
            top += digits_row_add(a + j, a + j, b, m);
        }
        q[j] = x;
    }
}
