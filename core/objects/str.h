// str: immutable UTF-8 text with a hash, and the interning of names.
#ifndef ADDER_OBJECTS_STR_H
#define ADDER_OBJECTS_STR_H

#include "core/objects/type.h"

#if ADDER_SHORT_STR
typedef uint16_t StrHash;
typedef uint16_t StrLength;
#define STR_MAX_LENGTH ((size_t)0xFFFF)
#else
typedef uint32_t StrHash;
typedef uint32_t StrLength;
#define STR_MAX_LENGTH ((size_t)0x7FFFFFFF)
#endif
// The part of hash_bytes that a str keeps, never 0.
#define STR_HASH(hash_value) ((StrHash)(hash_value) == 0 ? (StrHash)1 : (StrHash)(hash_value))

// Lone surrogates are stored in their three-byte form, so every str of Python can be held.
typedef struct Str {
    Object object;    // aux: STR_* flags
    StrHash hash;     // of the text (str_hash); 0 = not yet calculated
    StrLength length; // bytes, without the terminating NUL
    char text[];
} Str;

enum {
    STR_ASCII = 1,    // only bytes below 128: characters are bytes
    STR_INTERNED = 2, // equal interned strings are identical
    STR_NAME = 4,     // looks like an identifier (set with STR_INTERNED only)
};

// v is exactly a str.
static ALWAYS_INLINE bool is_str(Value v)
{
    return has_shape(v, SHAPE_STR);
}
static inline const Str *str_of(Value v)
{
    return (const Str *)(const void *)v;
}
// v as Str if it is a str or an instance of a subclass, else NULL. Never raises.
const Str *str_cast_derived(Vm *vm, Value v);
static inline const Str *str_cast(Vm *vm, Value v)
{
    return is_str(v) ? str_of(v) : str_cast_derived(vm, v);
}
static inline bool str_is_ascii(const Str *s)
{
    return s->object.aux & STR_ASCII;
}

// A str of these bytes, which must be valid (surrogates allowed). Raises MemoryError.
Value str_new(Vm *vm, const char *text, size_t length);
// The same when the bytes are known to be ASCII.
Value str_new_ascii(Vm *vm, const char *text, size_t length);
Value str_from_c(Vm *vm, const char *text);
// Makes a blob the str of the `length` bytes that were written where a str has its text, with a NUL
// behind them; `capacity` bytes had room there.
Value str_from_storage(Vm *vm, Value blob, size_t length, size_t capacity);
// The str of one character.
Value str_from_char(Vm *vm, uint32_t character);
// The interned str of these bytes; identical for equal text.
Value str_intern(Vm *vm, const char *text, size_t length);
// The interned twin of a str (subclass instances are converted to plain str).
Value str_intern_value(Vm *vm, Value v);
// The interned str if it exists already, else NO_VALUE; never allocates.
Value str_find_interned(Vm *vm, const char *text, size_t length);
uint32_t str_hash(const Str *s);
bool str_equal(const Str *a, const Str *b);
// -1, 0, 1 by code points.
int str_compare(const Str *a, const Str *b);
// Length in characters.
size_t str_length(const Str *s);
Value str_concatenate(Vm *vm, Value a, Value b);
// s[i] by character index, already normalised and in range.
Value str_at(Vm *vm, Value s, size_t index);
// Characters [from, to), in range.
Value str_slice(Vm *vm, Value s, size_t from, size_t to);

// For the collector's after_mark: drops interned strings that are no longer referenced.
void str_sweep_interned(Vm *vm);

#endif
