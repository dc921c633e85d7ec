// What bytes and bytearray share: construction from any source, and the methods of both.
#ifndef ADDER_OBJECTS_BYTES_METHODS_H
#define ADDER_OBJECTS_BYTES_METHODS_H

#include "core/objects/native.h"
#include "core/objects/text.h"

// What bytes(source, encoding, errors) is made of: an object with a buffer, or NO_VALUE and a
// number of zeros. Absent arguments are NO_VALUE. Raises TypeError, ValueError, OverflowError.
Value bytes_source(Vm *vm, Value source, Value encoding, Value errors, TextKind kind,
                   size_t *zeros);
// The numbers that an iterable gives. TypeError made from `message` with the iterable for %T.
void bytes_collect_iterable(Builder *builder, Value iterable, TextKind kind, const char *message);
// The number of an item. ValueError "byte must be in range(0, 256)" or, for bytes, "bytes must
// ...".
uint8_t bytes_item(Vm *vm, Value v, TextKind kind);

#define BYTES_METHODS                                                                             \
    METHOD(__add__, bytes_add), METHOD(__contains__, bytes_contains), METHOD(__eq__, bytes_eq),   \
        METHOD(__ge__, bytes_ge), METHOD(__getitem__, bytes_getitem), METHOD(__gt__, bytes_gt),   \
        METHOD(__iter__, bytes_iter), METHOD(__le__, bytes_le), METHOD(__len__, bytes_len),       \
        METHOD(__lt__, bytes_lt), METHOD(__mod__, bytes_mod), METHOD(__mul__, bytes_mul),         \
        METHOD(__rmod__, bytes_rmod), METHOD_AS(__rmul__, bytes_mul),                             \
        METHOD(capitalize, bytes_capitalize), METHOD(center, bytes_center),                       \
        METHOD(count, bytes_count), METHOD(decode, bytes_decode),                                 \
        METHOD(endswith, bytes_endswith), METHOD(expandtabs, bytes_expandtabs),                   \
        METHOD(find, bytes_find), METHOD(fromhex, bytes_fromhex), METHOD(hex, bytes_hex),         \
        METHOD(index, bytes_index), METHOD(isalnum, bytes_isalnum),                               \
        METHOD(isalpha, bytes_isalpha), METHOD(isascii, bytes_isascii),                           \
        METHOD(isdigit, bytes_isdigit), METHOD(islower, bytes_islower),                           \
        METHOD(isspace, bytes_isspace), METHOD(istitle, bytes_istitle),                           \
        METHOD(isupper, bytes_isupper), METHOD(join, bytes_join), METHOD(ljust, bytes_ljust),     \
        METHOD(lower, bytes_lower), METHOD(lstrip, bytes_lstrip),                                 \
        METHOD(maketrans, bytes_maketrans), METHOD(partition, bytes_partition),                   \
        METHOD(removeprefix, bytes_removeprefix), METHOD(removesuffix, bytes_removesuffix),       \
        METHOD(replace, bytes_replace), METHOD(rfind, bytes_rfind), METHOD(rindex, bytes_rindex), \
        METHOD(rjust, bytes_rjust), METHOD(rpartition, bytes_rpartition),                         \
        METHOD(rsplit, bytes_rsplit), METHOD(rstrip, bytes_rstrip), METHOD(split, bytes_split),   \
        METHOD(splitlines, bytes_splitlines), METHOD(startswith, bytes_startswith),               \
        METHOD(strip, bytes_strip), METHOD(swapcase, bytes_swapcase), METHOD(title, bytes_title), \
        METHOD(translate, bytes_translate), METHOD(upper, bytes_upper), METHOD(zfill, bytes_zfill)

#endif
