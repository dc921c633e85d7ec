// int: small integers live in the word, larger ones are sign and magnitude on the heap.
#ifndef ADDER_OBJECTS_INT_H
#define ADDER_OBJECTS_INT_H

#include "core/base/digits.h"
#include "core/objects/type.h"

typedef struct Int { // LAYOUT_RAW; never holds a value that fits a small integer
    Object object;   // aux: 1 = negative
    uint32_t count;  // digits, the highest not 0
    Digit digits[];
} Int;

// Longer numbers are a MemoryError: calculating with them would not end in reasonable time.
#define INT_DIGITS_MAX ((size_t)1 << 26)

static inline bool is_big(Value v)
{
    return has_shape(v, SHAPE_INT);
}
static inline Int *int_of(Value v)
{
    return (Int *)(void *)v;
}
// Small integers, Int objects and bools are ints; so are instances of subclasses, which are turned
// into their plain value. NO_VALUE when v is not an int. Never raises.
Value int_cast(Vm *vm, Value v);
Value int_from_i64(Vm *vm, int64_t n);
Value int_from_u64(Vm *vm, uint64_t n);
static inline Value int_from_size(Vm *vm, size_t n)
{
    return n <= (size_t)SMALL_MAX ? small_from((SignedWord)n) : int_from_u64(vm, n);
}
// Value of any int; false when it does not fit.
bool int_to_i64(Value v, int64_t *result);
bool int_to_u64(Value v, uint64_t *result);
// operator.index(v): int, or TypeError "'X' object cannot be interpreted as an integer".
Value int_index(Vm *vm, Value v);
// int_index, then to a machine word; OverflowError "Python int too large to convert to C ssize_t".
SignedWord int_to_word(Vm *vm, Value v);
// The same for an index or a size; raises `error` "cannot fit 'int' into an index-sized integer".
SignedWord int_to_index(Vm *vm, Value v, ShapeId error);
// The integer written in text (sign, underscores, prefix allowed when base is 0 as in int()).
// Returns NO_VALUE when malformed. Raises MemoryError, ValueError for too many digits never.
Value int_from_text(Vm *vm, const char *text, size_t length, unsigned base);
// The number that bytes spell, in two's complement when `is_signed`.
Value int_from_byte_array(Vm *vm, const uint8_t *bytes, size_t length, bool big_endian,
                          bool is_signed);
// The integral part of a finite float.
Value int_from_float(Vm *vm, Float x);
// Arithmetic on values that are ints (small or Int). Division raises ZeroDivisionError.
Value int_add(Vm *vm, Value a, Value b);
Value int_subtract(Vm *vm, Value a, Value b);
Value int_multiply(Vm *vm, Value a, Value b);
Value int_floor_divide(Vm *vm, Value a, Value b);
Value int_modulo(Vm *vm, Value a, Value b);
void int_divmod(Vm *vm, Value a, Value b, Value *quotient, Value *remainder);
Value int_power(Vm *vm, Value a, Value b); // negative b gives a float
// a / b, correctly rounded. Raises ZeroDivisionError, OverflowError.
Value int_true_divide(Vm *vm, Value a, Value b);
// pow(a, b, m); a negative b asks for the inverse. ValueError, ZeroDivisionError as CPython.
Value int_power_modulo(Vm *vm, Value a, Value b, Value m);
Value int_shift_left(Vm *vm, Value a, Value b);
Value int_shift_right(Vm *vm, Value a, Value b);
Value int_and(Vm *vm, Value a, Value b);
Value int_or(Vm *vm, Value a, Value b);
Value int_xor(Vm *vm, Value a, Value b);
Value int_negate(Vm *vm, Value a);
Value int_invert(Vm *vm, Value a);
// The greatest common divisor, and floor(sqrt(a)) for a >= 0.
Value int_gcd(Vm *vm, Value a, Value b);
Value int_square_root(Vm *vm, Value a);
// The position of the magnitude's highest one bit plus one; 0 for zero. Never raises.
uint64_t int_bit_length(Value a);
int int_compare(Value a, Value b); // -1, 0, 1; never raises
int int_sign(Value a);
// Text in a base from 2 to 36, without prefix.
Value int_to_text(Vm *vm, Value v, unsigned base);
// hash(int) as CPython's: modulo 2^61-1 on 64-bit words, 2^31-1 on 32-bit.
SignedWord int_hash(Value v);

#endif
