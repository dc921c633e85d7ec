// What the unit tests of unicode.c print for test_unicode_oracle.py: one line for each code point.
#ifndef TESTS_UNIT_UNICODE_DUMP_H
#define TESTS_UNIT_UNICODE_DUMP_H

#include "core/base/unicode.h"

#include <inttypes.h>
#include <stdio.h>

static inline void unicode_dump_line(uint32_t c, const char *category)
{
    printf("%" PRIX32 " %s %X %d", c, category, unicode_flags(c), unicode_decimal(c));
    for (UnicodeCase to = UNICODE_TO_LOWER; to <= UNICODE_TO_FOLDED; to++) {
        uint32_t out[UNICODE_CASE_MAX];
        size_t n = unicode_map(to, c, out);
        for (size_t i = 0; i < n; i++) {
            printf("%c%" PRIX32, i == 0 ? ' ' : '+', out[i]);
        }
    }
    printf("\n");
}

#endif
