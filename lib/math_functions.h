// Functions of the module math that live in files of their own.
#ifndef ADDER_LIB_MATH_FUNCTIONS_H
#define ADDER_LIB_MATH_FUNCTIONS_H

#include "core/objects/native.h"

// math_integers.c
extern const Native native_math_comb;
extern const Native native_math_factorial;
extern const Native native_math_gcd;
extern const Native native_math_isqrt;
extern const Native native_math_lcm;
extern const Native native_math_perm;

// math_sums.c
extern const Native native_math_dist;
extern const Native native_math_fsum;
extern const Native native_math_hypot;
extern const Native native_math_prod;
extern const Native native_math_sumprod;

#endif
