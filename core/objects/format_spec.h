// The format specification mini-language: [[fill]align][sign][z][#][0][width][,_][.precision[,_]]
// [type], and filling to a width.
#ifndef ADDER_OBJECTS_FORMAT_SPEC_H
#define ADDER_OBJECTS_FORMAT_SPEC_H

#include "core/objects/builder.h"
#include "core/objects/str.h"

typedef struct FormatSpec {
    uint32_t fill;        // code point, a space if not given
    uint32_t type;        // code point of the type, the default if not given
    SignedWord width;     // characters, -1 if not given
    SignedWord precision; // -1 if not given
    char align;           // one of "<>=^", the default if not given
    char sign;            // '-', '+', ' ' or 0
    char grouping;        // of the integral part: ',', '_' or 0
    char fraction_grouping;
    bool no_negative_zero; // z
    bool alternate;        // #
    bool align_given, fill_given;
} FormatSpec;

// Reads the spec of v (for messages) with the type's default alignment. Raises ValueError.
void format_spec_parse(Vm *vm, FormatSpec *spec, Value text, Value v, char type, char align);
// Raises ValueError "Unknown format code 'y' for object of type 'X'".
_Noreturn void format_spec_raise_type(Vm *vm, const FormatSpec *spec, Value v);
// Adds the text filled to the width; `length` is its length in characters.
void format_spec_add(Builder *builder, const FormatSpec *spec, const char *text, size_t bytes,
                     size_t length);

#endif
