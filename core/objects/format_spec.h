// The format specification mini-language:
// [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type], and filling to a
// width.
#ifndef ADDER_OBJECTS_FORMAT_SPEC_H
#define ADDER_OBJECTS_FORMAT_SPEC_H

#include "core/objects/builder.h"
#include "core/objects/str.h"

typedef struct FormatSpec {
    uint32_t fill;        // code point, a space if not given
    uint32_t type;        // code point, 0 if not given
    SignedWord width;     // characters, -1 if not given
    SignedWord precision; // -1 if not given
    char align;           // one of "<>=^", the type's default if not given
    char sign;            // '-', '+', ' ' or 0
    char grouping;        // of the integral part: ',', '_' or 0
    char fraction_grouping;
    bool no_negative_zero; // z
    bool alternate;        // #
} FormatSpec;

// Reads the spec given to v.__format__, with the default alignment of v's type; `type` is what
// stands for a missing type in messages, or 0. Raises TypeError if text is not a str, ValueError.
void format_spec_parse(Vm *vm, FormatSpec *spec, Value text, Value v, char type, char align);
// Raises ValueError "Unknown format code 'y' for object of type 'X'".
_Noreturn void format_spec_raise_type(Vm *vm, const FormatSpec *spec, Value v);

// Where the fill goes when `length` characters are to be shown: before and after them; for '=' all
// of it is `left`.
typedef struct Padding {
    size_t left, right;
} Padding;
Padding format_spec_padding(const FormatSpec *spec, size_t length);
// Adds well-formed UTF-8 of this many bytes and characters, filled to the width.
void format_spec_add(Builder *builder, const FormatSpec *spec, const char *text, size_t bytes,
                     size_t length);

#endif
