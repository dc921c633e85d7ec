// Sums of floats and of products of two floats without rounding: a fixed-point number that is wide
// enough for all of them. U. Kulisch, "Computer Arithmetic and Validity".
#ifndef ADDER_BASE_EXACT_SUM_H
#define ADDER_BASE_EXACT_SUM_H

#include "core/base/digits.h"

// From the square of the smallest subnormal to that of the largest float, 2**64 times.
#if ADDER_FLOAT_SINGLE
#define EXACT_SUM_EXPONENT (-298)
#define EXACT_SUM_DIGITS 20
#else
#define EXACT_SUM_EXPONENT (-2148)
#define EXACT_SUM_DIGITS 134
#endif

// In two's complement; the lowest bit weighs 2**EXACT_SUM_EXPONENT. Starts as {{0}}.
typedef struct ExactSum {
    Digit digits[EXACT_SUM_DIGITS];
} ExactSum;

// Adds a * b; both are finite.
void exact_sum_add_product(ExactSum *sum, Float a, Float b);
// The float nearest to the sum; infinite if that overflows. The sum is then spent.
Float exact_sum_value(ExactSum *sum);
// The float nearest to the square root of the sum, which is not negative. The sum is then spent.
Float exact_sum_square_root(ExactSum *sum);

#endif
