// Numbers written in text, as int(), float() and complex() take them.
#ifndef ADDER_OBJECTS_NUMBER_PARSE_H
#define ADDER_OBJECTS_NUMBER_PARSE_H

#include "core/objects/type.h"

// The text in a str, or in bytes or another buffer, without surrounding white space, every Unicode
// decimal digit turned into its ASCII one, in a str. NO_VALUE if v is none of these.
Value number_text(Vm *vm, Value v);
// int(v, base): base 0 or 2 to 36. ValueError "invalid literal for int() with base 10: '...'".
Value number_parse_int(Vm *vm, Value v, unsigned base);
// float(v). ValueError "could not convert string to float: '...'".
Value number_parse_float(Vm *vm, Value v);

#endif
