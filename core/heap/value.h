// A value is one machine word: a small integer, an inline float, an immediate, or a pointer.
//
//   ...........1   small integer, the upper 63 (31) bits
//   ..........10   inline float: sign, exponent and mantissa with two exponent bits removed
//   .........100   immediate: None, False, True, Ellipsis, NotImplemented, ...
//   .........000   pointer to an object, aligned to 8 bytes; all zero is "no value"
//
// An inline float is the IEEE pattern rotated left by one (the sign becomes bit 0), minus a bias,
// shifted left by two. The bias centres the quarter of the exponent range that survives: for
// doubles 2^-255 .. 2^256, for singles 2^-31 .. 2^32. The patterns that would be +-2^-255 mean
// +-0.0.
#ifndef ADDER_HEAP_VALUE_H
#define ADDER_HEAP_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/config.h"

typedef struct Vm Vm;

// Tests of a few instructions: where size counts, gcc would make a copy for each file and call it.
#define ALWAYS_INLINE inline __attribute__((always_inline))

// Never dereferenced: the distinct pointer type keeps values and C integers apart.
typedef struct ValueTag *Value;
typedef uintptr_t Word;
typedef intptr_t SignedWord;

#if ADDER_FLOAT_SINGLE
typedef float Float;
typedef uint32_t FloatBits;
#else
typedef double Float;
typedef uint64_t FloatBits;
#endif

enum {
    IMMEDIATE_NONE,
    IMMEDIATE_FALSE,
    IMMEDIATE_TRUE,
    IMMEDIATE_ELLIPSIS,
    IMMEDIATE_NOT_IMPLEMENTED,
    IMMEDIATE_DELETED,
    VALUE_IMMEDIATE_COUNT
};

#define VALUE_IMMEDIATE(n) ((Value)(Word)(((n) << 3) | 4))
#define NO_VALUE ((Value)0) // unbound variable, absent argument, end of iteration
#define VALUE_NONE VALUE_IMMEDIATE(IMMEDIATE_NONE)
#define VALUE_FALSE VALUE_IMMEDIATE(IMMEDIATE_FALSE)
#define VALUE_TRUE VALUE_IMMEDIATE(IMMEDIATE_TRUE)
#define VALUE_ELLIPSIS VALUE_IMMEDIATE(IMMEDIATE_ELLIPSIS)
#define VALUE_NOT_IMPLEMENTED VALUE_IMMEDIATE(IMMEDIATE_NOT_IMPLEMENTED)
// Marks a deleted entry in tables; never reaches a Python program.
#define VALUE_DELETED VALUE_IMMEDIATE(IMMEDIATE_DELETED)

#define SMALL_MAX (INTPTR_MAX >> 1)
#define SMALL_MIN (INTPTR_MIN >> 1)
// A small integer as a constant expression, for tables in ROM.
#define VALUE_SMALL(n) ((Value)(((Word)(n) << 1) | 1))

static inline bool is_small(Value v)
{
    return (Word)v & 1;
}

static inline bool both_small(Value a, Value b)
{
    return (Word)a & (Word)b & 1;
}

static inline SignedWord small_value(Value v)
{
    return (SignedWord)v >> 1;
}

static inline Value small_from(SignedWord n)
{
    return VALUE_SMALL(n);
}

static inline bool small_fits(SignedWord n)
{
    return n >= SMALL_MIN && n <= SMALL_MAX;
}

static inline bool is_immediate(Value v)
{
    return ((Word)v & 7) == 4;
}

static inline unsigned immediate_index(Value v)
{
    return (unsigned)((Word)v >> 3);
}

// True for pointers to objects and for NO_VALUE.
static ALWAYS_INLINE bool is_aligned(Value v)
{
    return ((Word)v & 7) == 0;
}

// True for pointers to objects; NO_VALUE is not one.
static ALWAYS_INLINE bool is_object(Value v)
{
    return is_aligned(v) && v != NO_VALUE;
}

static inline bool is_bool(Value v)
{
    return v == VALUE_TRUE || v == VALUE_FALSE;
}

static inline Value value_bool(bool b)
{
    return b ? VALUE_TRUE : VALUE_FALSE;
}

// Whether floats of ordinary size live in the word; false only for doubles on 32-bit words.
#define ADDER_INLINE_FLOATS (ADDER_WORD_BITS == 64 || ADDER_FLOAT_SINGLE)

static inline bool is_inline_float(Value v)
{
    return ADDER_INLINE_FLOATS && ((Word)v & 3) == 2;
}

#if ADDER_INLINE_FLOATS
#if ADDER_WORD_BITS == 64 && !ADDER_FLOAT_SINGLE
#define FLOAT_BIAS ((Word)768 << 53)
#elif ADDER_WORD_BITS == 64
#define FLOAT_BIAS ((Word)0) // any single fits in a 64-bit word
#else
#define FLOAT_BIAS ((Word)96 << 24)
#endif

static inline Float inline_float_value(Value v)
{
    FloatBits pattern = (FloatBits)((Word)v >> 2);
    if (FLOAT_BIAS == 0 || pattern > 1)
        pattern += (FloatBits)FLOAT_BIAS;
    FloatBits bits = (pattern >> 1) | (pattern << (sizeof(FloatBits) * 8 - 1));
    Float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

// The word of x, or NO_VALUE when its exponent needs a box.
static inline Value inline_float_from(Float x)
{
    FloatBits bits;
    memcpy(&bits, &x, sizeof bits);
    FloatBits pattern = (bits << 1) | (bits >> (sizeof(FloatBits) * 8 - 1));
    if (FLOAT_BIAS != 0) {
        FloatBits shifted = pattern - (FloatBits)FLOAT_BIAS;
        if (shifted >> (sizeof(FloatBits) * 8 - 2) != 0 || shifted <= 1) {
            if (pattern > 1)
                return NO_VALUE;
            shifted = pattern;
        }
        pattern = shifted;
    }
    return (Value)(((Word)pattern << 2) | 2);
}
#else
static inline Float inline_float_value(Value v)
{
    (void)v;
    return 0;
}

static inline Value inline_float_from(Float x)
{
    (void)x;
    return NO_VALUE;
}
#endif

#endif
