// Numbers as text by a format specification: what int, float and complex do in __format__.
#ifndef ADDER_OBJECTS_NUMBER_FORMAT_H
#define ADDER_OBJECTS_NUMBER_FORMAT_H

#include "core/objects/float.h"
#include "core/objects/format_spec.h"

// v.__format__(spec) of an int or float, instances of subclasses included. An empty spec gives
// str(v). Raise TypeError when spec is no str, ValueError, OverflowError.
Value number_format_int(Vm *vm, Value v, Value spec);
Value number_format_float(Vm *vm, Value v, Value spec);
// The same for a complex number, whose parts are passed as well.
Value number_format_complex(Vm *vm, Value v, Float real, Float imaginary, Value spec);

// The same with a spec made in C: an int in the base of the spec's type (d x X o b), with at least
// `precision` digits; a float by the spec's type (e f g % or upper case, 0 as repr). Add the text
// with sign and prefix, filled.
void number_format_add_int(Builder *builder, Value integer, const FormatSpec *spec);
void number_format_add_float(Builder *builder, Float x, const FormatSpec *spec);

#endif
