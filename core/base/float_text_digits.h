// What the sources of float_text.h share: decimal digits of floats, and limits of their arrays.
#ifndef ADDER_BASE_FLOAT_TEXT_DIGITS_H
#define ADDER_BASE_FLOAT_TEXT_DIGITS_H

#include "core/base/digits.h"
#include "core/base/float_text.h"

// Every finite float but zero is 0.DIGITS * 10**point with a point in these limits, also every
// number that rounds to one. No float, and no number half-way between two, has more significant
// digits than FLOAT_MAX_DIGITS.
#if ADDER_FLOAT_SINGLE
#define FLOAT_MIN_POINT (-45)
#define FLOAT_MAX_POINT 39
#define FLOAT_MAX_DIGITS 113
#define FLOAT_FRACTION_DIGITS DIGITS_FOR_BITS(149)
#else
#define FLOAT_MIN_POINT (-323)
#define FLOAT_MAX_POINT 309
#define FLOAT_MAX_DIGITS 768
#define FLOAT_FRACTION_DIGITS DIGITS_FOR_BITS(1074)
#endif
#define FLOAT_EXACT_ROOM (FLOAT_MAX_DIGITS + 9)

// The decimal digits of a finite float's magnitude, cut after `limit` significant digits, or after
// `limit` digits behind the decimal point if `places` (then it may be negative), and rounded to the
// nearest, half to even, on the exact value. Conventions as float_text_shortest; also "0" for what
// rounds to zero. Writes at most that many characters and at most FLOAT_EXACT_ROOM, but one at
// least.
size_t float_text_exact(FloatKind kind, uint64_t bits, char *digits, int limit, bool places,
                        int *point);

#endif
