// The errno values of the host: their names, texts and exception types.
#ifndef ADDER_OBJECTS_ERRORS_H
#define ADDER_OBJECTS_ERRORS_H

#include "core/objects/shapes.h"

typedef struct ErrorRow {
    uint8_t number;
    uint8_t shape; // exception type
} ErrorRow;

// Ended by number 0.
extern const ErrorRow error_rows[];
// "ENOENT" and "No such file or directory" as str. Raise MemoryError.
Value error_name(Vm *vm, const ErrorRow *row);
Value error_text(Vm *vm, const ErrorRow *row);
// The row of an errno value, or NULL.
const ErrorRow *error_find(int number);
// The OSError subclass for an errno value.
ShapeId error_shape(int number);

#endif
