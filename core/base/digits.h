// Natural numbers of any size as arrays of 32-bit digits, least significant digit first.
//
// A number is a pointer and a length (`a, n`). It is *normalised* when its top digit is not zero;
// zero then has length 0. Every function takes normalised numbers unless it says otherwise, writes
// its result to `r`, and returns the result's normalised length. "Room" is how many digits the
// caller provides at the result; all of it may be written. Nothing here allocates, raises or keeps
// state: a function that needs working memory takes `scratch`, and the function of the same name
// with `_scratch` tells how many digits of it (possibly 0, and then the pointer may be NULL).
// Results, scratch and operands must not overlap except where a comment allows `r == a`. The
// pointer of a number of length 0 may point anywhere but is not NULL.
//
// Signs are the caller's: a signed number is a magnitude and a `negative` flag. With
// ADDER_FAST_BIGINT, multiplication, division and text conversion of long numbers are
// sub-quadratic; without it they are the same functions with the classical algorithms only.
#ifndef ADDER_BASE_DIGITS_H
#define ADDER_BASE_DIGITS_H

#include "core/base/float_bits.h"
#include "core/config.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef ADDER_FAST_BIGINT
#define ADDER_FAST_BIGINT 1
#endif

typedef uint32_t Digit;
typedef uint64_t DoubleDigit;
#define DIGIT_BITS 32

// How many digits hold `bits` bits.
#define DIGITS_FOR_BITS(bits) (((bits) + DIGIT_BITS - 1) / DIGIT_BITS)

// ---- Size, order, small numbers (digits.c) ------------------------------------------------

// The length of `a` without its leading zeros; `a` need not be normalised.
size_t digits_normalise(const Digit *a, size_t n);

// -1, 0 or 1 as a < b, a == b, a > b.
int digits_compare(const Digit *a, size_t n, const Digit *b, size_t m);

// r = x; room 2.
size_t digits_from_uint64(Digit *r, uint64_t x);

// a modulo 2**64; the value of `a` itself when n <= 2.
uint64_t digits_low64(const Digit *a, size_t n);

// The position of the highest one bit plus one; 0 for zero.
uint64_t digits_bit_length(const Digit *a, size_t n);

// The number of one bits.
uint64_t digits_bit_count(const Digit *a, size_t n);

// The number of zero bits below the lowest one bit; `a` is not zero.
uint64_t digits_trailing_zeros(const Digit *a, size_t n);

// a modulo 2**bits - 1 for bits 31 or 61: the base of Python's hash of an int.
uint64_t digits_mod_mersenne(const Digit *a, size_t n, unsigned bits);

// ---- Addition, subtraction, shifts, bits (digits.c) ---------------------------------------

// r = a + b; room max(n, m) + 1; r may be a or b.
size_t digits_add(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m);

// r = a - b where a >= b; room n; r may be a or b.
size_t digits_sub(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m);

// r = |a - b|, and whether a - b is negative; room max(n, m); r may be a or b.
size_t digits_difference(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m,
                         bool *negative);

// r = a + x; room n + 1; r may be a.
size_t digits_add_small(Digit *r, const Digit *a, size_t n, Digit x);

// r = a - x where a >= x; room n; r may be a.
size_t digits_sub_small(Digit *r, const Digit *a, size_t n, Digit x);

// r = a * 2**bits; room digits_shift_left_room(n, bits); r may be a.
size_t digits_shift_left(Digit *r, const Digit *a, size_t n, size_t bits);

static inline size_t digits_shift_left_room(size_t n, size_t bits)
{
    return n + bits / DIGIT_BITS + 1;
}

// The magnitude of floor(±a / 2**bits), whose sign is that of the operand: a negative number
// rounds away from zero. Room digits_shift_right_room(n, bits); r may be a.
size_t digits_shift_right(Digit *r, const Digit *a, size_t n, size_t bits, bool negative);

static inline size_t digits_shift_right_room(size_t n, size_t bits)
{
    return bits / DIGIT_BITS < n ? n - bits / DIGIT_BITS + 1 : 1;
}

typedef enum DigitsBitwise { DIGITS_AND, DIGITS_OR, DIGITS_XOR } DigitsBitwise;

// The bitwise operation on two signed numbers in infinite two's complement. Stores the result's
// sign to `r_negative` and its magnitude to `r`; room max(n, m) + 1; r may be a or b.
size_t digits_bitwise(DigitsBitwise operation, Digit *r, bool *r_negative, const Digit *a, size_t n,
                      bool a_negative, const Digit *b, size_t m, bool b_negative);

// ---- Bytes (digits.c) ---------------------------------------------------------------------

// The number that `length` bytes spell, in two's complement when `is_signed`; then `negative`
// receives the sign, else false. Room DIGITS_FOR_BITS(length * 8) and at least 1 (the same as
// length / 4 + 1 or less).
size_t digits_from_bytes(Digit *r, bool *negative, const uint8_t *bytes, size_t length,
                         bool big_endian, bool is_signed);

// Writes exactly `length` bytes, in two's complement when `is_signed`. False, with the low bytes
// written, when the number does not fit; a negative number never fits if `is_signed` is false.
bool digits_to_bytes(uint8_t *bytes, size_t length, const Digit *a, size_t n, bool negative,
                     bool big_endian, bool is_signed);

// ---- Multiplication (digits_mul.c) --------------------------------------------------------

// r = a * x + addend; room n + 1; r may be a.
size_t digits_mul_small(Digit *r, const Digit *a, size_t n, Digit x, Digit addend);

// r = a * b; room n + m; r overlaps nothing. Karatsuba's algorithm for long operands.
size_t digits_mul(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch);
size_t digits_mul_scratch(size_t n, size_t m);

// r = a * a; room 2 * n; r overlaps nothing. Needs digits_mul_scratch(n, n).
size_t digits_square(Digit *r, const Digit *a, size_t n, Digit *scratch);

// ---- Division (digits_div.c) --------------------------------------------------------------

// q = floor(a / x) for x > 0, and the remainder; room n; q may be a.
size_t digits_divmod_small(Digit *q, const Digit *a, size_t n, Digit x, Digit *remainder);

// q = floor(a / b) and r = a - q * b, whose length goes to `r_length`; b is not zero. Room of q:
// digits_quotient_room(n, m); room of r: m. Nothing overlaps.
// Knuth's algorithm D; Burnikel and Ziegler's recursive division for long operands.
size_t digits_divmod(Digit *q, Digit *r, size_t *r_length, const Digit *a, size_t n, const Digit *b,
                     size_t m, Digit *scratch);
size_t digits_divmod_scratch(size_t n, size_t m);

static inline size_t digits_quotient_room(size_t n, size_t m)
{
    return n >= m ? n - m + 1 : 0;
}

// Division of signed numbers rounding down, as Python's // and %, given truncated results: call it
// when the signs of dividend and divisor differ. If the remainder is not zero, q += 1 and
// r = b - r. Room of q one more than digits_quotient_room, of r: m. Returns the length of q.
size_t digits_floor(Digit *q, size_t q_length, Digit *r, size_t *r_length, const Digit *b,
                    size_t m);

// ---- Powers, roots, common divisors (digits_algebra.c) ------------------------------------

// r = a ** exponent. Room digits_pow_room(a, n, exponent), which is SIZE_MAX when the result
// cannot be addressed. Scratch digits_pow_scratch(room).
size_t digits_pow(Digit *r, const Digit *a, size_t n, uint64_t exponent, Digit *scratch);
size_t digits_pow_room(const Digit *a, size_t n, uint64_t exponent);
size_t digits_pow_scratch(size_t room);

// r = base ** exponent modulo `modulus`, which is not zero; base < modulus. Room m.
size_t digits_powmod(Digit *r, const Digit *base, size_t n, const Digit *exponent,
                     size_t exponent_length, const Digit *modulus, size_t m, Digit *scratch);
size_t digits_powmod_scratch(size_t m);

// r = floor(sqrt(a)); room n / 2 + 2.
size_t digits_isqrt(Digit *r, const Digit *a, size_t n, Digit *scratch);
size_t digits_isqrt_scratch(size_t n);

// r = the greatest common divisor of a and b, 0 when both are 0; room max(n, m).
// Lehmer's algorithm.
size_t digits_gcd(Digit *r, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch);
size_t digits_gcd_scratch(size_t n, size_t m);

// ---- Text (digits_text.c) -----------------------------------------------------------------

// Writes `a` in a base from 2 to 36 with lower case letters, without sign, prefix or final NUL,
// "0" for zero. Returns the number of characters, at most digits_to_text_room(a, n, base).
size_t digits_to_text(char *text, const Digit *a, size_t n, unsigned base, Digit *scratch);
size_t digits_to_text_room(const Digit *a, size_t n, unsigned base);
size_t digits_to_text_scratch(size_t n, unsigned base);

// The number that `length` characters spell in a base from 2 to 36. The caller has seen that they
// are digits of that base in either case; underscores among them are skipped. Room
// digits_from_text_room(length, base).
size_t digits_from_text(Digit *r, const char *text, size_t length, unsigned base, Digit *scratch);
size_t digits_from_text_room(size_t length, unsigned base);
size_t digits_from_text_scratch(size_t length, unsigned base);

// ---- Floats (digits_float.c) --------------------------------------------------------------

// The float nearest to a * 2**exponent, ties to even, as an IEEE pattern without sign; infinity
// if that overflows.
uint64_t digits_to_float(FloatKind kind, const Digit *a, size_t n, int32_t exponent);

// The integer part of a finite float's magnitude: exact for a float that is an integer. Room
// DIGITS_OF_FLOAT.
size_t digits_from_float(FloatKind kind, uint64_t bits, Digit *r);
#define DIGITS_OF_FLOAT 33

// The float nearest to a / b * 2**exponent, ties to even, as an IEEE pattern without sign;
// infinity if that overflows. b is not zero.
uint64_t digits_ratio_to_float(FloatKind kind, const Digit *a, size_t n, const Digit *b, size_t m,
                               int32_t exponent, Digit *scratch);
size_t digits_ratio_to_float_scratch(size_t m);

// r = r * 5**exponent in place; room for the result and one digit more.
size_t digits_mul_power_of_five(Digit *r, size_t n, unsigned exponent);

// 10**exponent in 128 bits of which the highest is set, rounded up: r, four digits, is
// ceil(10**exponent * 2**(127 - floor(log2(10**exponent)))). For exponents from -292 to 324 (from
// -31 to 45 with ADDER_FLOAT_SINGLE).
void digits_power_of_ten(Digit *r, int exponent);

#endif
