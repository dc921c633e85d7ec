// The serialised form of values: for the module marshal, for precompiled files, and for freezing.
//
// It is CPython's, type codes and all, but for code objects, which have a form of their own that
// does not depend on word size or float profile. Behind the type code:
//   outermost code only: fingerprint of the instruction set (4 bytes), features (1 byte)
//   numbers, 7 bits a byte, low bits first, the high bit says that more follow:
//     flags, registers, positional, positional-only, keyword-only, free, locals, first line
//   values: filename (NULL: that of the code around it), bytecode (bytes), constants (tuple),
//     tables (bytes), name, qualified name, names of free variables (tuple)
// A precompiled file is 4 bytes of magic number and a code object.
#ifndef ADDER_VM_MARSHAL_H
#define ADDER_VM_MARSHAL_H

#include "core/objects/type.h"

#define MARSHAL_VERSION 5 // the newest that is written: marshal.version
#define MARSHAL_MOST_DEPTH 2000

typedef enum MarshalType {
    MARSHAL_NULL = '0',
    MARSHAL_NONE = 'N',
    MARSHAL_FALSE = 'F',
    MARSHAL_TRUE = 'T',
    MARSHAL_STOP_ITERATION = 'S',
    MARSHAL_ELLIPSIS = '.',
    MARSHAL_INT = 'i',   // 4 bytes
    MARSHAL_LONG = 'l',  // number of digits, negative with the sign; digits of 15 bits
    MARSHAL_FLOAT = 'g', // 8 bytes, in single-precision profiles too
    MARSHAL_COMPLEX = 'y',
    MARSHAL_FLOAT_TEXT = 'f', // length in 1 byte; only read
    MARSHAL_COMPLEX_TEXT = 'x',
    MARSHAL_BYTES = 's',
    MARSHAL_TEXT = 'u', // UTF-8
    MARSHAL_INTERNED = 't',
    MARSHAL_ASCII = 'a',
    MARSHAL_ASCII_INTERNED = 'A',
    MARSHAL_SHORT_ASCII = 'z', // length in 1 byte
    MARSHAL_SHORT_ASCII_INTERNED = 'Z',
    MARSHAL_TUPLE = '(',
    MARSHAL_SMALL_TUPLE = ')', // length in 1 byte
    MARSHAL_LIST = '[',
    MARSHAL_DICT = '{', // keys and values up to a NULL
    MARSHAL_SET = '<',
    MARSHAL_FROZENSET = '>',
    MARSHAL_SLICE = ':',
    MARSHAL_CODE = 'c',
    MARSHAL_REFERENCE = 'r', // number among the values marked by MARSHAL_REMEMBER
    MARSHAL_REMEMBER = 0x80, // added to a type code
} MarshalType;

// Features of code.
enum {
    MARSHAL_COLUMNS = 1, // its tables have columns: code_tables.h
};

// v as bytes. Raises ValueError for what has no such form, and for code without `allow_code`.
Value marshal_write(Vm *vm, Value v, unsigned version, bool allow_code);

// The value that data begins with; the bytes must stay in place. Code is verified. Raises EOFError,
// ValueError, and TypeError (unhashable keys).
Value marshal_read(Vm *vm, const uint8_t *data, size_t length, bool allow_code);
// The next value of a file-like object, of which no more than that is read.
Value marshal_read_file(Vm *vm, Value file, bool allow_code);

// The magic number of precompiled files, 4 bytes.
extern const uint8_t marshal_magic[4];
// The code in a precompiled file. Raises ValueError "incompatible .mpy file", and as marshal_read.
Value marshal_read_precompiled(Vm *vm, const uint8_t *data, size_t length);

#endif
