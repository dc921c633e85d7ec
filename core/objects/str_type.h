// The rows of str's attribute table that other files provide.
#ifndef ADDER_OBJECTS_STR_TYPE_H
#define ADDER_OBJECTS_STR_TYPE_H

#include "core/objects/native.h"

// str_methods.c.
extern const Native native_str_capitalize, native_str_casefold, native_str_center, native_str_count,
    native_str_encode, native_str_endswith, native_str_expandtabs, native_str_find,
    native_str_index, native_str_isalnum, native_str_isalpha, native_str_isascii,
    native_str_isdecimal, native_str_isdigit, native_str_isidentifier, native_str_islower,
    native_str_isnumeric, native_str_isprintable, native_str_isspace, native_str_istitle,
    native_str_isupper, native_str_join, native_str_ljust, native_str_lower, native_str_lstrip,
    native_str_maketrans, native_str_partition, native_str_removeprefix, native_str_removesuffix,
    native_str_replace, native_str_rfind, native_str_rindex, native_str_rjust,
    native_str_rpartition, native_str_rsplit, native_str_rstrip, native_str_split,
    native_str_splitlines, native_str_startswith, native_str_strip, native_str_swapcase,
    native_str_title, native_str_translate, native_str_upper, native_str_zfill;
// str_format.c.
extern const Native native_str_format_method, native_str_format_map, native_str_dunder_format;

#define STR_METHODS                                                                               \
    METHOD(capitalize, str_capitalize), METHOD(casefold, str_casefold),                           \
        METHOD(center, str_center), METHOD(count, str_count), METHOD(encode, str_encode),         \
        METHOD(endswith, str_endswith), METHOD(expandtabs, str_expandtabs),                       \
        METHOD(find, str_find), METHOD(format, str_format_method),                                \
        METHOD(format_map, str_format_map), METHOD(index, str_index),                             \
        METHOD(isalnum, str_isalnum), METHOD(isalpha, str_isalpha), METHOD(isascii, str_isascii), \
        METHOD(isdecimal, str_isdecimal), METHOD(isdigit, str_isdigit),                           \
        METHOD(isidentifier, str_isidentifier), METHOD(islower, str_islower),                     \
        METHOD(isnumeric, str_isnumeric), METHOD(isprintable, str_isprintable),                   \
        METHOD(isspace, str_isspace), METHOD(istitle, str_istitle), METHOD(isupper, str_isupper), \
        METHOD(join, str_join), METHOD(ljust, str_ljust), METHOD(lower, str_lower),               \
        METHOD(lstrip, str_lstrip), METHOD(maketrans, str_maketrans),                             \
        METHOD(partition, str_partition), METHOD(removeprefix, str_removeprefix),                 \
        METHOD(removesuffix, str_removesuffix), METHOD(replace, str_replace),                     \
        METHOD(rfind, str_rfind), METHOD(rindex, str_rindex), METHOD(rjust, str_rjust),           \
        METHOD(rpartition, str_rpartition), METHOD(rsplit, str_rsplit),                           \
        METHOD(rstrip, str_rstrip), METHOD(split, str_split), METHOD(splitlines, str_splitlines), \
        METHOD(startswith, str_startswith), METHOD(strip, str_strip),                             \
        METHOD(swapcase, str_swapcase), METHOD(title, str_title),                                 \
        METHOD(translate, str_translate), METHOD(upper, str_upper), METHOD(zfill, str_zfill),     \
        METHOD(__format__, str_dunder_format)

#endif
