// The errno values of the host: their names, texts and exception types.
#ifndef ADDER_OBJECTS_ERRORS_H
#define ADDER_OBJECTS_ERRORS_H

#include "core/objects/shapes.h"

typedef struct ErrorRow {
    int number;
    const char *name; // "ENOENT"
    const char *text; // "No such file or directory"
    ShapeId shape;    // exception type
} ErrorRow;

// Ended by a NULL name.
extern const ErrorRow error_rows[];
// The row of an errno value, or NULL.
const ErrorRow *error_find(int number);
// The OSError subclass for an errno value.
ShapeId error_shape(int number);

#endif
