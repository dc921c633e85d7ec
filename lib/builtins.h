// Functions of the module builtins that live in files of their own.
#ifndef ADDER_LIB_BUILTINS_H
#define ADDER_LIB_BUILTINS_H

#include "core/objects/native.h"

// os.c

// builtins_code.c

#endif
