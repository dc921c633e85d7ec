// Natural numbers: order, addition, subtraction, shifts, bitwise operations, bytes.
#include "core/base/digits_row.h"

size_t digits_normalise(const Digit *a, size_t n)
{
    while (n > 0 && a[n - 1] == 0) {
        n--;
    }
    return n;
}

int digits_compare(const Digit *a, size_t n, const Digit *b, size_t m)
{
    if (n != m) {
        return n < m ? -1 : 1;
    }
    while (n-- > 0) {
        if (a[n] != b[n]) {
            return a[n] < b[n] ? -1 : 1;
        }
    }
    return 0;
}

size_t digits_from_uint64(Digit *r, uint64_t x)
{
    r[0] = (Digit)x;
    r[1] = (Digit)(x >> DIGIT_BITS);
    return digits_normalise(r, 2);
}

uint64_t digits_low64(const Digit *a, size_t n)
{
    uint64_t high = n > 1 ? a[1] : 0;
    return n > 0 ? high << DIGIT_BITS | a[0] : 0;
}

uint64_t digits_bit_length(const Digit *a, size_t n)
{
    return n == 0 ? 0 : (uint64_t)n * DIGIT_BITS - (unsigned)__builtin_clz(a[n - 1]);
}

uint64_t digits_bit_count(const Digit *a, size_t n)
{
    uint64_t count = 0;
    for (size_t i = 0; i < n; i++) {
        Digit x = a[i];
        x -= x >> 1 & 0x55555555u;
        x = (x & 0x33333333u) + (x >> 2 & 0x33333333u);
        x = (x + (x >> 4)) & 0x0F0F0F0Fu;
        count += x * 0x01010101u >> 24;
    }
    return count;
}

uint64_t digits_trailing_zeros(const Digit *a, size_t n)
{
    size_t i = 0;
    while (i + 1 < n && a[i] == 0) {
        i++;
    }
    return (uint64_t)i * DIGIT_BITS + (unsigned)__builtin_ctz(a[i]);
}

uint64_t digits_mod_mersenne(const Digit *a, size_t n, unsigned bits)
{
    uint64_t modulus = ((uint64_t)1 << bits) - 1;
    unsigned turn = DIGIT_BITS % bits;
    uint64_t x = 0;
    // A multiplication by 2**32 is a rotation of the residue's bits.
    while (n-- > 0) {
        x = (x << turn & modulus) | x >> (bits - turn);
        x += a[n];
        x = (x & modulus) + (x >> bits);
        x = x >= modulus ? x - modulus : x;
    }
    return x;
}

static void copy_rest(Digit *r, const Digit *a, size_t n, size_t from)
{
    if (r != a && n > from) {
        memcpy(r + from, a + from, (n - from) * sizeof(Digit));
    }
}

size_t digits_add(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m)
{
    if (n < m) {
        return digits_add(r, b, m, a, n);
    }
    Digit carry = digits_row_add(r, a, b, m);
    copy_rest(r, a, n, m);
    if (digits_row_carry(r + m, n - m, carry) != 0) {
        r[n++] = 1;
    }
    return n;
}

size_t digits_sub(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m)
{
    Digit borrow = digits_row_sub(r, a, b, m);
    copy_rest(r, a, n, m);
    digits_row_borrow(r + m, n - m, borrow);
    return digits_normalise(r, n);
}

size_t digits_difference(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m,
                         bool *negative)
{
    *negative = digits_compare(a, n, b, m) < 0;
    return *negative ? digits_sub(r, b, m, a, n) : digits_sub(r, a, n, b, m);
}

size_t digits_add_small(Digit *r, const Digit *a, size_t n, Digit x)
{
    return digits_add(r, a, n, &x, x != 0);
}

size_t digits_sub_small(Digit *r, const Digit *a, size_t n, Digit x)
{
    return digits_sub(r, a, n, &x, x != 0);
}

size_t digits_shift_left(Digit *r, const Digit *a, size_t n, size_t bits)
{
    if (n == 0) {
        return 0;
    }
    size_t whole = bits / DIGIT_BITS;
    unsigned rest = bits % DIGIT_BITS;
    // From the top, so that r may be a.
    DoubleDigit window = 0;
    for (size_t i = n; i-- > 0;) {
        window = window << DIGIT_BITS | a[i];
        r[i + whole + 1] = (Digit)(window << rest >> DIGIT_BITS);
    }
    r[whole] = (Digit)window << rest;
    memset(r, 0, whole * sizeof(Digit));
    return digits_normalise(r, n + whole + 1);
}

size_t digits_shift_right(Digit *r, const Digit *a, size_t n, size_t bits, bool negative)
{
    size_t whole = bits / DIGIT_BITS;
    unsigned rest = bits % DIGIT_BITS;
    if (n <= whole) {
        r[0] = 1;
        return negative && n > 0 ? 1 : 0;
    }
    bool lost = negative && digits_trailing_zeros(a, n) < bits;
    size_t length = n - whole;
    for (size_t i = 0; i < length; i++) {
        DoubleDigit high = i + whole + 1 < n ? a[i + whole + 1] : 0;
        r[i] = (Digit)((high << DIGIT_BITS | a[i + whole]) >> rest);
    }
    length = digits_normalise(r, length);
    return lost ? digits_add_small(r, r, length, 1) : length;
}

// The next digit of a number in two's complement; `carry` starts as `negative`.
static Digit complement(Digit x, bool negative, Digit *carry)
{
    if (negative) {
        x = ~x + *carry;
        *carry = *carry != 0 && x == 0;
    }
    return x;
}

size_t digits_bitwise(DigitsBitwise operation, Digit *r, bool *r_negative, const Digit *a, size_t n,
                      bool a_negative, const Digit *b, size_t m, bool b_negative)
{
    size_t length = (n > m ? n : m) + 1;
    bool negative = operation == DIGITS_AND  ? a_negative && b_negative
                    : operation == DIGITS_OR ? a_negative || b_negative
                                             : a_negative != b_negative;
    Digit a_carry = a_negative;
    Digit b_carry = b_negative;
    Digit r_carry = negative;
    for (size_t i = 0; i < length; i++) {
        Digit x = complement(i < n ? a[i] : 0, a_negative, &a_carry);
        Digit y = complement(i < m ? b[i] : 0, b_negative, &b_carry);
        Digit z = operation == DIGITS_AND ? x & y : operation == DIGITS_OR ? x | y : x ^ y;
        r[i] = complement(z, negative, &r_carry);
    }
    *r_negative = negative;
    return digits_normalise(r, length);
}

size_t digits_from_bytes(Digit *r, bool *negative, const uint8_t *bytes, size_t length,
                         bool big_endian, bool is_signed)
{
    *negative = is_signed && length > 0 && bytes[big_endian ? 0 : length - 1] >> 7 != 0;
    Digit carry = *negative;
    size_t n = 0;
    for (size_t i = 0; i < length; n++) {
        // Above the last byte a negative number has one bits, which become zeros.
        Digit x = *negative ? (Digit)-1 : 0;
        for (unsigned shift = 0; shift < DIGIT_BITS && i < length; shift += 8, i++) {
            uint8_t byte = bytes[big_endian ? length - 1 - i : i];
            x = (x & ~((Digit)0xFF << shift)) | (Digit)byte << shift;
        }
        r[n] = complement(x, *negative, &carry);
    }
    return digits_normalise(r, n);
}

static bool fits_bytes(size_t length, const Digit *a, size_t n, bool negative, bool is_signed)
{
    uint64_t needed = digits_bit_length(a, n);
    if (negative) {
        // The complement, a - 1, is what needs the room: a bit less for powers of two.
        needed -= digits_trailing_zeros(a, n) + 1 == needed;
    }
    return (is_signed || !negative) && (needed == 0 || needed + is_signed <= (uint64_t)length * 8);
}

bool digits_to_bytes(uint8_t *bytes, size_t length, const Digit *a, size_t n, bool negative,
                     bool big_endian, bool is_signed)
{
    Digit carry = negative;
    Digit x = 0;
    for (size_t i = 0; i < length; i++) {
        if (i % sizeof(Digit) == 0) {
            size_t j = i / sizeof(Digit);
            x = complement(j < n ? a[j] : 0, negative, &carry);
        }
        bytes[big_endian ? length - 1 - i : i] = (uint8_t)x;
        x >>= 8;
    }
    return fits_bytes(length, a, n, negative, is_signed);
}
