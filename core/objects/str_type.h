// The rows of str's attribute table that other files provide.
#ifndef ADDER_OBJECTS_STR_TYPE_H
#define ADDER_OBJECTS_STR_TYPE_H

#include "core/objects/native.h"

// str_methods.c.
// str_format.c.

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
