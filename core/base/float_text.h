// Floats to text and back, all correctly rounded: what float(), repr(), format() and the compiler
// need. Nothing here allocates or raises; results go where the caller says.
//
// Functions take the IEEE pattern and its kind (see float_bits.h). In a build with
// ADDER_FLOAT_SINGLE only FLOAT_SINGLE is supported, else FLOAT_SINGLE and FLOAT_DOUBLE. For the
// profile's own Float: `float_text_format(buffer, size, FLOAT_KIND, float_bits_from(x), 'r', 0,
// 0)`.
#ifndef ADDER_BASE_FLOAT_TEXT_H
#define ADDER_BASE_FLOAT_TEXT_H

#include "core/base/float_bits.h"
#include <stddef.h>

// ---- Digits -------------------------------------------------------------------------------

// A room for the shortest digits of any float.
#define FLOAT_SHORTEST_ROOM 17

// The shortest decimal digits that read back as this finite float (sign ignored), the closest to it
// among those. Writes `count` digits without trailing zeros, "0" for zero, and sets `point` so that
// the value is 0.DIGITS * 10**point; 1 for zero. No final NUL.
// Algorithm: R. Giulietti, "The Schubfach way to render doubles", with exact powers of ten.
size_t float_text_shortest(FloatKind kind, uint64_t bits, char *digits, int *point);

// ---- Presentation -------------------------------------------------------------------------

enum {
    FLOAT_SIGN = 1,     // "+" before what is not negative
    FLOAT_DOT_ZERO = 2, // a result that looks like an integer gets ".0" (r and g only)
    FLOAT_ALT = 4,      // always a decimal point; g keeps trailing zeros
    FLOAT_NO_NEG_0 = 8, // format()'s "z": what rounds to zero has no minus sign
};

// Formats like CPython's PyOS_double_to_string. `spec` is 'r' (repr, precision ignored), 'e', 'f',
// 'g' or '%' or the upper case of a letter; a precision is from 0 to INT_MAX - 1, 'g' takes 0 as 1.
// repr() is 'r' with FLOAT_DOT_ZERO. '%' multiplies by 100 in the float's own precision. Writes no
// NUL. Returns the length of the text; if that is more than `size`, no text was written, the result
// is a little more than its length, and the call is to be repeated with a buffer of that size.
size_t float_text_format(char *out, size_t size, FloatKind kind, uint64_t bits, char spec,
                         int precision, unsigned flags);

// A buffer of this size holds every repr(): "-2.2250738585072014e-308" and the like.
#define FLOAT_REPR_ROOM 25

// Like float.hex(). Writes no NUL; returns the length, at most FLOAT_HEX_ROOM.
size_t float_text_hex(char *out, FloatKind kind, uint64_t bits);
#define FLOAT_HEX_ROOM 24

// ---- Reading ------------------------------------------------------------------------------

// Reads the longest prefix of `text` that is a decimal float: [sign] digits, fraction and exponent
// with single underscores between digits, or inf, infinity or nan in any case. No white space.
// Returns how many characters that is, 0 if none, and stores the nearest float, an infinity if it
// overflows. Digits without fraction and exponent also count.
size_t float_text_parse(FloatKind kind, const char *text, size_t length, uint64_t *bits);

typedef enum FloatHexStatus { FLOAT_HEX_OK, FLOAT_HEX_INVALID, FLOAT_HEX_OVERFLOW } FloatHexStatus;

// Like float.fromhex() of the whole text, ASCII white space around it allowed.
FloatHexStatus float_text_parse_hex(FloatKind kind, const char *text, size_t length,
                                    uint64_t *bits);

// The finite float rounded to `places` decimal places (negative: to tens, hundreds, ...), half to
// even on the exact value, as round(x, places); infinity if that overflows.
uint64_t float_text_round(FloatKind kind, uint64_t bits, int places);

#endif
