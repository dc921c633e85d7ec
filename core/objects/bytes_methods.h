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

extern const Native native_bytes_add, native_bytes_capitalize, native_bytes_center,
    native_bytes_contains, native_bytes_count, native_bytes_decode, native_bytes_endswith,
    native_bytes_eq, native_bytes_expandtabs, native_bytes_find, native_bytes_ge,
    native_bytes_getitem, native_bytes_gt, native_bytes_hex, native_bytes_index,
    native_bytes_isalnum, native_bytes_isalpha, native_bytes_isascii, native_bytes_isdigit,
    native_bytes_islower, native_bytes_isspace, native_bytes_istitle, native_bytes_isupper,
    native_bytes_iter, native_bytes_join, native_bytes_le, native_bytes_len, native_bytes_ljust,
    native_bytes_lower, native_bytes_lstrip, native_bytes_lt, native_bytes_maketrans,
    native_bytes_mod, native_bytes_mul, native_bytes_partition, native_bytes_removeprefix,
    native_bytes_removesuffix, native_bytes_replace, native_bytes_rfind, native_bytes_rindex,
    native_bytes_rjust, native_bytes_rmod, native_bytes_rpartition, native_bytes_rsplit,
    native_bytes_rstrip, native_bytes_split, native_bytes_splitlines, native_bytes_startswith,
    native_bytes_strip, native_bytes_swapcase, native_bytes_title, native_bytes_translate,
    native_bytes_upper, native_bytes_zfill, native_bytes_fromhex;

#define BYTES_METHODS                                                                             \
    METHOD(__add__, bytes_add), METHOD(__contains__, bytes_contains), METHOD(__eq__, bytes_eq),   \
        METHOD(__ge__, bytes_ge), METHOD(__getitem__, bytes_getitem), METHOD(__gt__, bytes_gt),   \
        METHOD(__iter__, bytes_iter), METHOD(__le__, bytes_le), METHOD(__len__, bytes_len),       \
        METHOD(__lt__, bytes_lt), METHOD(__mod__, bytes_mod), METHOD(__mul__, bytes_mul),         \
        METHOD(__rmod__, bytes_rmod), METHOD(__rmul__, bytes_mul),                                \
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
