// Properties and case mappings of code points, as Python's str methods see them.
//
// ADDER_UNICODE 0 knows ASCII and Latin-1 exactly; above, code points are printable letters without
// case or printable symbols, by block. From 1 on the tables are complete. Every
// uint32_t is accepted; what is not below 0x110000 has no properties and maps to itself.
#ifndef ADDER_BASE_UNICODE_H
#define ADDER_BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/config.h"

// Version of the Unicode Standard that the tables are from, as "14.0.0".
extern const char unicode_version[];

// Properties, one bit each; the comment names the str method that asks for the bit.
enum {
    UNICODE_ALPHA = 1 << 0,           // isalpha
    UNICODE_DECIMAL = 1 << 1,         // isdecimal
    UNICODE_DIGIT = 1 << 2,           // isdigit
    UNICODE_NUMERIC = 1 << 3,         // isnumeric
    UNICODE_SPACE = 1 << 4,           // isspace
    UNICODE_UPPER = 1 << 5,           // isupper
    UNICODE_LOWER = 1 << 6,           // islower
    UNICODE_TITLE = 1 << 7,           // istitle: a letter that exists in titlecase only
    UNICODE_XID_START = 1 << 8,       // isidentifier: may start an identifier ("_" included)
    UNICODE_XID_CONTINUE = 1 << 9,    // isidentifier: may follow in one
    UNICODE_PRINTABLE = 1 << 10,      // isprintable
    UNICODE_CASE_IGNORABLE = 1 << 11, // skipped when looking for the end of a cased word

    UNICODE_ALNUM = UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC,
    UNICODE_CASED = UNICODE_UPPER | UNICODE_LOWER | UNICODE_TITLE,
};

// All properties of code point `c`.
unsigned unicode_flags(uint32_t c);

static inline bool unicode_has(uint32_t c, unsigned flags)
{
    return (unicode_flags(c) & flags) != 0;
}

// Value 0-9 of a code point that has UNICODE_DECIMAL, otherwise -1.
int unicode_decimal(uint32_t c);

// General category, two letters as in unicodedata.category. Only where ADDER_UNICODE is at least 1.
const char *unicode_category(uint32_t c);

// Most code points that one code point maps to.
#define UNICODE_CASE_MAX 3

typedef enum UnicodeCase {
    UNICODE_TO_LOWER,
    UNICODE_TO_UPPER,
    UNICODE_TO_TITLE,
    UNICODE_TO_FOLDED,
} UnicodeCase;

// Full mapping of `c`, as in str.lower, upper, title and casefold: writes 1 to UNICODE_CASE_MAX
// code points to `out` and returns their number. A capital sigma maps to the ordinary small one;
// see unicode_sigma_is_final.
size_t unicode_map(UnicodeCase to, uint32_t c, uint32_t out[UNICODE_CASE_MAX]);

// Simple mapping of `c`, one code point to one: what regular expressions compare by.
uint32_t unicode_simple_lower(uint32_t c);
uint32_t unicode_simple_upper(uint32_t c);

// str.lower's only dependence on context: whether the capital sigma (U+03A3) at position `at` of a
// text of `n` bytes ends a word, so that it becomes U+03C2 instead of U+03C3.
#if ADDER_UNICODE > 0
bool unicode_sigma_is_final(const uint8_t *text, size_t n, size_t at);
#else
static inline bool unicode_sigma_is_final(const uint8_t *text, size_t n, size_t at)
{
    (void)text, (void)n, (void)at;
    return false; // the small profile has no Greek
}
#endif

#endif
