// Inner loops of digits_*.c: operations on rows of digits of given length, normalised or not, that
// hand back the carry. Only digits_*.c includes this.
//
// Where the compiler has a 128-bit type, multiplication takes two digits at a time, as one Limb.
#ifndef ADDER_BASE_DIGITS_ROW_H
#define ADDER_BASE_DIGITS_ROW_H

#include "core/base/digits.h"

#if defined(__SIZEOF_INT128__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define DIGITS_PER_LIMB 2
typedef uint64_t Limb;
__extension__ typedef unsigned __int128 DoubleLimb;
#else
#define DIGITS_PER_LIMB 1
typedef uint32_t Limb;
typedef uint64_t DoubleLimb;
#endif
#define LIMB_BITS (DIGITS_PER_LIMB * DIGIT_BITS)

static inline Limb digits_row_load(const Digit *a)
{
    Limb limb;
    memcpy(&limb, a, sizeof limb);
    return limb;
}

static inline void digits_row_store(Digit *r, Limb limb)
{
    memcpy(r, &limb, sizeof limb);
}

// r = a + b, all of n digits; returns the carry. r may be a or b.
Digit digits_row_add(Digit *r, const Digit *a, const Digit *b, size_t n);

// r = a - b, all of n digits; returns the borrow. r may be a or b.
Digit digits_row_sub(Digit *r, const Digit *a, const Digit *b, size_t n);

// r += carry, which is at most one digit; returns the carry out.
Digit digits_row_carry(Digit *r, size_t n, Digit carry);

// r -= borrow, which is at most one digit; returns the borrow out.
Digit digits_row_borrow(Digit *r, size_t n, Digit borrow);

// r = a * 2**bits for bits < 32; returns the bits shifted out. r may be a.
Digit digits_row_shift(Digit *r, const Digit *a, size_t n, unsigned bits);

// r += a * x, both of n digits; returns the carry.
Limb digits_row_multiply_add(Digit *r, const Digit *a, size_t n, Limb x);

// r -= a * x, both of n digits; returns the borrow.
Digit digits_row_multiply_sub(Digit *r, const Digit *a, size_t n, Digit x);

// q = a / x, both of n digits; returns the remainder. q may be a.
// Algorithm: N. Möller and T. Granlund, "Improved Division by Invariant Integers" (2011).
Limb digits_row_divide_limb(Digit *q, const Digit *a, size_t n, Limb x);

// q = a / x, both of n digits; returns the remainder. q may be a.
// Algorithm: N. Möller and T. Granlund, "Improved Division by Invariant Integers" (2011).
Limb digits_row_divide_limb(Digit *q, const Digit *a, size_t n, Limb x);

// Knuth's algorithm D on a divisor of m >= 2 digits whose top bit is set. `a` has n + 1 digits, of
// which the upper m are less than b; it becomes the remainder, m digits below zeros. q has
// n + 1 - m digits.
void digits_row_divide(Digit *q, Digit *a, size_t n, const Digit *b, size_t m);

#endif
