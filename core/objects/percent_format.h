// The % operator of str, bytes and bytearray.
#ifndef ADDER_OBJECTS_PERCENT_FORMAT_H
#define ADDER_OBJECTS_PERCENT_FORMAT_H

#include "core/objects/text.h"

// format % values: a new object of the type of format. Raises TypeError, ValueError, KeyError and
// whatever the values' methods raise.
Value percent_format(Vm *vm, Value format, Value values);

#endif
