// Functions of the module math that live in files of their own.
#ifndef ADDER_LIB_MATH_FUNCTIONS_H
#define ADDER_LIB_MATH_FUNCTIONS_H

#include "core/objects/native.h"

// math_integers.c

// math_sums.c

#endif
