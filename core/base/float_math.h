// The C library's math functions in the precision of a Python float.
#ifndef ADDER_BASE_FLOAT_MATH_H
#define ADDER_BASE_FLOAT_MATH_H

#include "core/config.h"
#include <math.h>

// The variant of a <math.h> function for Float: FLOAT_MATH(fmod)(a, b).
#if ADDER_FLOAT_SINGLE
#define FLOAT_MATH(function) function##f
#else
#define FLOAT_MATH(function) function
#endif

#endif
