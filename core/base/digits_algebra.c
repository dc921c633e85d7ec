// Natural numbers: powers, modular powers, integer square roots, greatest common divisors.
#include "core/base/digits_row.h"

// ---- Powers -------------------------------------------------------------------------------

size_t digits_pow_room(const Digit *a, size_t n, uint64_t exponent)
{
    uint64_t bits = digits_bit_length(a, n);
    if (bits <= 1 || exponent == 0) {
        return 2;
    }
    if (exponent > (uint64_t)(SIZE_MAX / (8 * sizeof(Digit))) * DIGIT_BITS / bits) {
        return SIZE_MAX;
    }
    return (size_t)(bits * exponent / DIGIT_BITS) + 2;
}

size_t digits_pow_scratch(size_t room)
{
    return 2 * room + digits_mul_scratch(room / 2 + 1, room / 2 + 1);
}

// r = a ** exponent for an odd a; `other` has as much room as r.
static size_t power_of_odd(Digit *r, const Digit *a, size_t n, uint64_t exponent, Digit *other,
                           Digit *scratch)
{
    Digit *from = r;
    Digit *to = other;
    size_t length = 1;
    from[0] = 1;
    for (unsigned bit = 64; bit-- > 0;) {
        if (length > 1 || from[0] != 1) {
            length = digits_square(to, from, length, scratch);
            Digit *swap = from;
            from = to;
            to = swap;
        }
        if ((exponent >> bit & 1) != 0) {
            length = digits_mul(to, from, length, a, n, scratch);
            Digit *swap = from;
            from = to;
            to = swap;
        }
    }
    if (from != r) {
        memcpy(r, from, length * sizeof(Digit));
    }
    return length;
}

size_t digits_pow(Digit *r, const Digit *a, size_t n, uint64_t exponent, Digit *scratch)
{
    if (n == 0 || exponent == 0) {
        r[0] = 1;
        return exponent == 0;
    }
    // Powers of two are shifts.
    size_t room = digits_pow_room(a, n, exponent);
    uint64_t zeros = digits_trailing_zeros(a, n);
    Digit *odd = scratch;
    n = digits_shift_right(odd, a, n, (size_t)zeros, false);
    size_t length = power_of_odd(r, odd, n, exponent, scratch + n, scratch + n + room);
    return digits_shift_left(r, r, length, (size_t)(zeros * exponent));
}

size_t digits_powmod_scratch(size_t m)
{
    // Product, quotient, and the larger of the two needs.
    size_t product = digits_mul_scratch(m, m);
    size_t division = digits_divmod_scratch(2 * m, m);
    return 2 * m + m + 1 + (product > division ? product : division);
}

size_t digits_powmod(Digit *r, const Digit *base, size_t n, const Digit *exponent,
                     size_t exponent_length, const Digit *modulus, size_t m, Digit *scratch)
{
    Digit *product = scratch;
    Digit *quotient = product + 2 * m;
    Digit *rest = quotient + m + 1;
    size_t length = 1;
    r[0] = 1;
    if (m == 1 && modulus[0] == 1) {
        return 0;
    }
    for (uint64_t bit = digits_bit_length(exponent, exponent_length); bit-- > 0;) {
        size_t longer = digits_square(product, r, length, rest);
        digits_divmod(quotient, r, &length, product, longer, modulus, m, rest);
        if ((exponent[bit / DIGIT_BITS] >> bit % DIGIT_BITS & 1) != 0) {
            longer = digits_mul(product, r, length, base, n, rest);
            digits_divmod(quotient, r, &length, product, longer, modulus, m, rest);
        }
    }
    return length;
}

// ---- Square root --------------------------------------------------------------------------

size_t digits_isqrt_scratch(size_t n)
{
    // Shifted operand, quotient or square, remainder.
    size_t half = n / 2 + 2;
    size_t square = digits_mul_scratch(half, half);
    size_t division = digits_divmod_scratch(n + 2 * half, half);
    return n + 1 + 2 * half + half + (square > division ? square : division);
}

// M. Dickinson's variant of Newton's iteration: each step doubles the number of right bits, so that
// only the last one works at full length, and the result is at most one too large.
size_t digits_isqrt(Digit *r, const Digit *a, size_t n, Digit *scratch)
{
    if (n == 0) {
        return 0;
    }
    Digit *shifted = scratch;
    size_t half = n / 2 + 2;
    Digit *quotient = shifted + n + 1;
    Digit *remainder = quotient + 2 * half;
    Digit *rest = remainder + half;
    uint64_t c = (digits_bit_length(a, n) - 1) / 2;
    uint64_t d = 0;
    uint64_t root = 1; // until it is too long
    size_t length = digits_from_uint64(r, root);
    for (unsigned s = c == 0 ? 0 : 64 - (unsigned)__builtin_clzll(c); s-- > 0;) {
        uint64_t e = d;
        d = c >> s;
        size_t k = digits_shift_right(shifted, a, n, (size_t)(2 * c - e - d + 1), false);
        if (d < DIGIT_BITS) {
            root = (root << (d - e - 1)) + digits_low64(shifted, k) / root;
            length = digits_from_uint64(r, root);
            continue;
        }
        size_t remainder_length;
        k = digits_divmod(quotient, remainder, &remainder_length, shifted, k, r, length, rest);
        length = digits_shift_left(r, r, length, (size_t)(d - e - 1));
        length = digits_add(r, r, length, quotient, k);
    }
    size_t k = digits_mul(quotient, r, length, r, length, rest);
    return digits_compare(quotient, k, a, n) > 0 ? digits_sub_small(r, r, length, 1) : length;
}

// ---- Greatest common divisor --------------------------------------------------------------

// What a run of Euclidean steps on the leading bits does to the whole numbers:
// (x, y) becomes (a * x + b * y, c * x + d * y), and no sum is negative.
typedef struct Cofactors {
    int64_t a, b, c, d;
} Cofactors;

// The top 62 bits of the n digits, n >= 3, of which x fills `length`, after `clear` zero bits.
static int64_t leading_bits(const Digit *x, size_t length, size_t n, unsigned clear)
{
    Digit top[3];
    for (size_t i = 0; i < 3; i++) {
        size_t j = n - 3 + i;
        top[i] = j < length ? x[j] : 0;
    }
    uint64_t high = (uint64_t)top[2] << DIGIT_BITS | top[1];
    Digit low = top[0] >> 1 >> (DIGIT_BITS - 1 - clear);
    return (int64_t)((high << clear | low) >> 2);
}

// Runs Euclid's algorithm on approximations as long as its quotients are certainly those of the
// whole numbers and the cofactors fit 31 bits. The exact condition for that is from T. Jebelean, "A
// Double-Digit Lehmer-Euclid Algorithm for Finding the GCD of Long Integers" (1995).
static Cofactors simulate(int64_t x, int64_t y)
{
    Cofactors f = {1, 0, 0, 1};
    while (y != 0) {
        int64_t q = x / y;
        int64_t z = x - q * y;
        if (q > INT32_MAX) {
            break;
        }
        int64_t c = f.a - q * f.c;
        int64_t d = f.b - q * f.d;
        int64_t negative = c < 0 ? c : d;
        int64_t growth = c < 0 ? d - f.d : c - f.c;
        if (negative < -INT32_MAX || growth > INT32_MAX || z < -negative || y - z < growth) {
            break;
        }
        x = y;
        y = z;
        f = (Cofactors){f.c, f.d, c, d};
    }
    return f;
}

// Applies the cofactors to x and y, both of n digits, in place.
static void combine(const Cofactors *f, Digit *x, Digit *y, size_t n)
{
    int64_t x_carry = 0;
    int64_t y_carry = 0;
    for (size_t i = 0; i < n; i++) {
        int64_t u = x[i];
        int64_t v = y[i];
        x_carry += f->a * u + f->b * v;
        y_carry += f->c * u + f->d * v;
        x[i] = (Digit)x_carry;
        y[i] = (Digit)y_carry;
        x_carry >>= DIGIT_BITS;
        y_carry >>= DIGIT_BITS;
    }
}

static uint64_t gcd_of_small(uint64_t x, uint64_t y)
{
    while (y != 0) {
        uint64_t z = x % y;
        x = y;
        y = z;
    }
    return x;
}

size_t digits_gcd_scratch(size_t n, size_t m)
{
    size_t longer = n > m ? n : m;
    return 4 * longer + 1 + digits_divmod_scratch(2 * longer, longer);
}

size_t digits_gcd(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch)
{
    if (digits_compare(a, n, b, m) < 0) {
        return digits_gcd(r, b, m, a, n, scratch);
    }
    Digit *x = scratch;
    Digit *y = x + n;
    Digit *remainder = y + n;
    Digit *quotient = remainder + n;
    Digit *rest = quotient + n + 1;
    memcpy(x, a, n * sizeof(Digit));
    memcpy(y, b, m * sizeof(Digit));
    while (n > 2 && m > 0) {
        unsigned clear = (unsigned)__builtin_clz(x[n - 1]);
        Cofactors f = simulate(leading_bits(x, n, n, clear), leading_bits(y, m, n, clear));
        if (f.b != 0) {
            memset(y + m, 0, (n - m) * sizeof(Digit));
            combine(&f, x, y, n);
            m = digits_normalise(y, n);
            n = digits_normalise(x, n);
            continue;
        }
        size_t length;
        digits_divmod(quotient, remainder, &length, x, n, y, m, rest);
        Digit *swap = x;
        x = y;
        n = m;
        y = remainder;
        m = length;
        remainder = swap;
    }
    if (m == 0) {
        memcpy(r, x, n * sizeof(Digit));
        return n;
    }
    Digit small[2];
    n = digits_from_uint64(small, gcd_of_small(digits_low64(x, n), digits_low64(y, m)));
    memcpy(r, small, n * sizeof(Digit));
    return n;
}
