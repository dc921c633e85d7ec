// complex: two floats.
#ifndef ADDER_OBJECTS_COMPLEX_H
#define ADDER_OBJECTS_COMPLEX_H

#include "core/base/float_bits.h"
#include "core/objects/type.h"

typedef struct Complex {
    Float real, imaginary;
} Complex;

// Raises MemoryError.
Value complex_from(Vm *vm, Complex z);
// The number if v is a complex, or an instance of a subclass; false otherwise. Never raises.
bool complex_cast(Vm *vm, Value v, Complex *z);
// complex(v) for numbers: __complex__, then as float(v). TypeError "must be real number, not X".
Complex complex_from_value(Vm *vm, Value v);
// complex(v) for text. ValueError.
Complex complex_parse(Vm *vm, Value v);

// a / b; with `real_dividend` a has no imaginary part, not even zero. Raises ZeroDivisionError.
Complex complex_divide(Vm *vm, Complex a, Complex b, bool real_dividend);
Complex complex_multiply(Complex a, Complex b);
// a ** b. Raises ZeroDivisionError, OverflowError.
Complex complex_power(Vm *vm, Complex a, Complex b);

#endif
