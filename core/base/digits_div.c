// Division of natural numbers: schoolbook, and recursive for long operands after C. Burnikel and
// J. Ziegler, "Fast Recursive Division" (1998).
#include "core/base/digits_row.h"

size_t digits_divmod_small(Digit *q, const Digit *a, size_t n, Digit x, Digit *remainder)
{
    if (n > 2) {
        *remainder = (Digit)digits_row_divide_limb(q, a, n, x);
        return digits_normalise(q, n);
    }
    uint64_t whole = digits_low64(a, n);
    Digit quotient[2];
    *remainder = (Digit)(whole % x);
    n = digits_from_uint64(quotient, whole / x);
    memcpy(q, quotient, n * sizeof(Digit));
    return n;
}

// Moves the n digits of the remainder `a` back down by `bits` bits.
static size_t finish_remainder(Digit *r, const Digit *a, size_t n, size_t bits)
{
    n = digits_normalise(a, n);
    return n <= bits / DIGIT_BITS ? 0 : digits_shift_right(r, a, n, bits, false);
}

// Scratch: n + 1 + m digits.
static size_t divide_rows(Digit *q, Digit *r, size_t *r_length, const Digit *a, size_t n,
                          const Digit *b, size_t m, Digit *scratch)
{
    unsigned bits = (unsigned)__builtin_clz(b[m - 1]);
    Digit *dividend = scratch;
    Digit *divisor = scratch + n + 1;
    dividend[n] = digits_row_shift(dividend, a, n, bits);
    digits_row_shift(divisor, b, m, bits);
    digits_row_divide(q, dividend, n, divisor, m);
    *r_length = finish_remainder(r, dividend, m, bits);
    return digits_normalise(q, n - m + 1);
}

#if ADDER_FAST_BIGINT

// Measured on x86-64: divisors and quotients from this length on are divided recursively.
#define RECURSIVE_FROM 64

// Divides the 2 * n digits of `a`, less than b * 2**(32 * n), by the n digits of b, whose top bit
// is set. a becomes the remainder, below n zeros; q has n digits. Scratch: recursion_scratch(n).
static void divide_recursive(Digit *q, Digit *a, const Digit *b, size_t n, Digit *scratch);

static size_t recursion_scratch(size_t n)
{
    return n + digits_mul_scratch(n / 2, n / 2);
}

// The same for 3 * h digits of `a` and 2 * h of b; q has h digits.
static void divide_three_halves(Digit *q, Digit *a, const Digit *b, size_t h, Digit *scratch)
{
    if (digits_compare(a + 2 * h, h, b + h, h) < 0) {
        divide_recursive(q, a + h, b + h, h, scratch);
    } else {
        // The quotient of the upper digits does not fit: take the largest that does.
        memset(q, 0xFF, h * sizeof(Digit));
        digits_row_sub(a + 2 * h, a + 2 * h, b + h, h);
        Digit carry = digits_row_add(a + h, a + h, b + h, h);
        digits_row_carry(a + 2 * h, h, carry);
    }
    digits_mul(scratch, q, h, b, h, scratch + 2 * h);
    Digit borrow = digits_row_sub(a, a, scratch, 2 * h);
    borrow = digits_row_borrow(a + 2 * h, h, borrow);
    while (borrow != 0) {
        digits_row_borrow(q, h, 1);
        Digit carry = digits_row_add(a, a, b, 2 * h);
        borrow -= digits_row_carry(a + 2 * h, h, carry);
    }
}

static void divide_recursive(Digit *q, Digit *a, const Digit *b, size_t n, Digit *scratch)
{
    if (n % 2 != 0 || n < RECURSIVE_FROM) {
        // A zero on top of the dividend would only add a zero to the quotient.
        digits_row_divide(q, a, 2 * n - 1, b, n);
        return;
    }
    size_t h = n / 2;
    divide_three_halves(q + h, a + h, b, h, scratch);
    divide_three_halves(q, a, b, h, scratch);
}

// The divisor's length rounded up so that it can be halved down to the threshold.
static size_t block_length(size_t m)
{
    size_t unit = 1;
    while (m / unit >= RECURSIVE_FROM) {
        unit *= 2;
    }
    return (m + unit - 1) / unit * unit;
}

static size_t blocks_scratch(size_t n, size_t m)
{
    // Dividend, divisor, quotient.
    size_t block = block_length(m);
    return ((n - m) / block + 2 + 1 + 1) * block + recursion_scratch(block);
}

// Scratch: blocks_scratch(n, m).
static size_t divide_blocks(Digit *q, Digit *r, size_t *r_length, const Digit *a, size_t n,
                            const Digit *b, size_t m, Digit *scratch)
{
    size_t block = block_length(m);
    size_t count = (n - m) / block;
    size_t extra = (n - m) % block + 1;
    size_t whole = block - m;
    unsigned bits = (unsigned)__builtin_clz(b[m - 1]);
    Digit *dividend = scratch;
    Digit *divisor = dividend + (count + 2) * block;
    Digit *quotient = divisor + block;
    Digit *rest = quotient + block;

    memset(divisor, 0, whole * sizeof(Digit));
    digits_row_shift(divisor + whole, b, m, bits);
    memset(dividend, 0, (count + 2) * block * sizeof(Digit));
    dividend[whole + n] = digits_row_shift(dividend + whole, a, n, bits);

    // The quotient's first digits, and then block by block.
    Digit *top = dividend + count * block;
    if (extra < RECURSIVE_FROM) {
        digits_row_divide(q + count * block, top, block + extra - 1, divisor, block);
    } else {
        divide_recursive(quotient, top, divisor, block, rest);
        memcpy(q + count * block, quotient, extra * sizeof(Digit));
    }
    for (size_t i = count; i-- > 0;) {
        divide_recursive(q + i * block, dividend + i * block, divisor, block, rest);
    }
    *r_length = finish_remainder(r, dividend, block, whole * DIGIT_BITS + bits);
    return digits_normalise(q, n - m + 1);
}

static bool is_long(size_t n, size_t m)
{
    return m >= RECURSIVE_FROM && n - m >= RECURSIVE_FROM;
}

#endif

size_t digits_divmod_scratch(size_t n, size_t m)
{
    if (n < m || m < 2) {
        return 0;
    }
#if ADDER_FAST_BIGINT
    if (is_long(n, m)) {
        return blocks_scratch(n, m);
    }
#endif
    return n + 1 + m;
}

size_t digits_divmod(Digit *q, Digit *r, size_t *r_length, const Digit *a, size_t n, const Digit *b,
                     size_t m, Digit *scratch)
{
    if (n < m) {
        memcpy(r, a, n * sizeof(Digit));
        *r_length = n;
        return 0;
    }
    if (m == 1) {
        size_t length = digits_divmod_small(q, a, n, b[0], r);
        *r_length = r[0] != 0;
        return length;
    }
#if ADDER_FAST_BIGINT
    if (is_long(n, m)) {
        return divide_blocks(q, r, r_length, a, n, b, m, scratch);
    }
#endif
    return divide_rows(q, r, r_length, a, n, b, m, scratch);
}

size_t digits_floor(Digit *q, size_t q_length, Digit *r, size_t *r_length, const Digit *b, size_t m)
{
    if (*r_length == 0) {
        return q_length;
    }
    *r_length = digits_sub(r, b, m, r, *r_length);
    return digits_add_small(q, q, q_length, 1);
}
