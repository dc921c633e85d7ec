// Properties by run-length coded pages, case mappings by sorted ranges.
//
// Code points with the same properties and category are of one class. A page of 256 code points is
// a sequence of runs of one class each; ASCII has its classes in a table instead, to be quick.
//
//   byte 1: bits 0-5 class, bits 6-7 shape      byte 2       byte 3
//     shape 0, 1: one or two of the class
//     shape 2:    a run of the class            its length
//     shape 3:    two classes alternate         its length   the second class
//   A length of 0 means 256.
#include "core/base/unicode.h"

#include "core/base/utf8.h"

// The code points from `first` to `first` + `span` (in plane 0 or 1), every one or every other, map
// to themselves plus `delta`, followed by up to two more code points.
typedef struct CaseRange {
    uint16_t first;
    uint16_t delta; // modulo 65536: nothing maps to another plane
    uint8_t span;   // last minus first
    uint8_t shape;  // bit 0: every other one, bit 1: plane 1, bits 2-7: index in CASE_TAILS
} CaseRange;

#include "core/base/unicode_data.inc"

const char unicode_version[] = UNICODE_DATA_VERSION;

// ---- Properties -----------------------------------------------------------------------------

// Class at a position of a sequence of runs; `offset` becomes the distance from the run's start.
static unsigned decode_run(const uint8_t *run, uint32_t position, uint32_t *offset)
{
    for (;;) {
        unsigned class = *run & 63;
        unsigned shape = *run++ >> 6;
        unsigned second = class;
        uint32_t length = shape + 1;
        if (shape >= 2) {
            length = (*run++ - 1u) % 256 + 1;
        }
        if (shape == 3) {
            second = *run++;
        }
        if (position < length) {
            *offset = position;
            return position & 1 ? second : class;
        }
        position -= length;
    }
}

#if ADDER_UNICODE > 0

// Number of the page that has the runs of `c`, which is not ASCII.
static unsigned page_of(uint32_t c)
{
    uint32_t page = c / 256;
    if (page < DENSE_PAGES) {
        return PAGE_NUMBER[page];
    }
    enum { TAGS, SELECTORS, PRIVATE, PRIVATE_END, UNASSIGNED };
    unsigned extra = page - 0xE00 < 2        ? TAGS + (page - 0xE00)
                     : page - 0xF00 >= 0x200 ? UNASSIGNED
                     : ~page & 0xFF          ? PRIVATE
                                             : PRIVATE_END;
    return PAGE_NUMBER[DENSE_PAGES + extra];
}

static unsigned class_of(uint32_t c, uint32_t *offset)
{
    *offset = c - '0'; // what unicode_decimal wants for ASCII
    return c < 128 ? ASCII_CLASS[c] : decode_run(RUNS + PAGE_START[page_of(c)], c % 256, offset);
}

#else

static unsigned class_of(uint32_t c, uint32_t *offset)
{
    *offset = c - '0';
    return c < 128             ? ASCII_CLASS[c]
           : c < 256           ? decode_run(LATIN_RUNS, c - 128, offset)
           : c < UNICODE_LIMIT ? decode_run(PAGE_RUNS, c / 256, offset)
                               : ASCII_CLASS[0];
}

#endif

unsigned unicode_flags(uint32_t c)
{
    uint32_t offset;
    return CLASS_FLAGS[class_of(c, &offset)];
}

int unicode_decimal(uint32_t c)
{
    uint32_t offset;
    unsigned flags = CLASS_FLAGS[class_of(c, &offset)];
    // Elsewhere too, decimals come in tens that start with 0.
    return flags & UNICODE_DECIMAL ? (int)(offset % 10) : -1;
}

#if ADDER_UNICODE > 0

const char *unicode_category(uint32_t c)
{
    static const char names[][3] = {
        "Cn", "Cc", "Cf", "Co", "Cs", "Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd", "Nl",
        "No", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "So", "Zl", "Zp", "Zs",
    };
    uint32_t offset;
    return names[CLASS_CATEGORY[class_of(c, &offset)]];
}

#endif

// ---- Case -----------------------------------------------------------------------------------

#define MAP(ranges, c, out) map_range(ranges, sizeof(ranges) / sizeof *(ranges), c, out)

static uint32_t range_first(const CaseRange *range)
{
    return (range->shape & 2u) << 15 | range->first;
}

// Writes what the table maps `c` to; returns how many code points, 0 if the table has no `c`.
static size_t map_range(const CaseRange *ranges, size_t n, uint32_t c, uint32_t *out)
{
    const CaseRange *range = ranges; // the last one that starts at or below c
    while (n > 1) {
        size_t half = n / 2;
        if (range_first(range + half) <= c) {
            range += half;
        }
        n -= half;
    }
    uint32_t distance = c - range_first(range); // huge for a c below the first range
    if (distance > range->span || distance & range->shape & 1) {
        return 0;
    }
    out[0] = (c & 0x10000) | ((c + range->delta) & 0xFFFF);
    size_t count = 1;
    for (const uint16_t *tail = CASE_TAILS[range->shape >> 2]; count < 3 && *tail != 0; tail++) {
        out[count++] = *tail;
    }
    return count;
}

static void simple_lower_each(uint32_t *points, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        points[i] = unicode_simple_lower(points[i]);
    }
}

size_t unicode_map(UnicodeCase to, uint32_t c, uint32_t out[UNICODE_CASE_MAX])
{
    out[0] = c;
    if (c < 128) {
        bool to_capital = to == UNICODE_TO_UPPER || to == UNICODE_TO_TITLE;
        out[0] ^= c - (to_capital ? 'a' : 'A') < 26 ? 0x20 : 0;
        return 1;
    }
    size_t n = 0;
    switch (to) {
    case UNICODE_TO_LOWER:
        n = MAP(LOWER_RANGES, c, out);
        break;
    case UNICODE_TO_UPPER:
        n = MAP(UPPER_RANGES, c, out);
        break;
    case UNICODE_TO_TITLE:
        // The table has only what is not the capital with the rest in small letters.
        n = MAP(TITLE_RANGES, c, out);
        if (n == 0 && (n = MAP(UPPER_RANGES, c, out)) > 1) {
            simple_lower_each(out + 1, n - 1);
        }
        break;
    case UNICODE_TO_FOLDED:
        // The table has only what is not the small letters of the capitals.
        n = MAP(FOLD_RANGES, c, out);
        if (n == 0) {
            n = MAP(UPPER_RANGES, c, out);
            simple_lower_each(out, n > 0 ? n : 1);
        }
        break;
    }
    return n > 0 ? n : 1;
}

uint32_t unicode_simple_lower(uint32_t c)
{
    uint32_t out[UNICODE_CASE_MAX];
    unicode_map(UNICODE_TO_LOWER, c, out);
    return out[0];
}

uint32_t unicode_simple_upper(uint32_t c)
{
    // Where the capital takes several code points, the simple mapping is the titlecase letter.
    uint32_t out[UNICODE_CASE_MAX];
    return unicode_map(UNICODE_TO_UPPER, c, out) == 1   ? out[0]
           : unicode_map(UNICODE_TO_TITLE, c, out) == 1 ? out[0]
                                                        : c;
}

#if ADDER_UNICODE > 0

static bool is_cased_letter(unsigned flags)
{
    return (flags & UNICODE_CASED) != 0 && (flags & UNICODE_CASE_IGNORABLE) == 0;
}

bool unicode_sigma_is_final(const uint8_t *text, size_t n, size_t at)
{
    unsigned before = UNICODE_CASE_IGNORABLE;
    for (const uint8_t *p = text + at; p > text && before & UNICODE_CASE_IGNORABLE;) {
        p = utf8_back(p);
        const uint8_t *point = p;
        before = unicode_flags(utf8_next(&point));
    }
    unsigned after = UNICODE_CASE_IGNORABLE;
    for (const uint8_t *p = text + at + utf8_lead_size(text[at]);
         p < text + n && after & UNICODE_CASE_IGNORABLE;) {
        after = unicode_flags(utf8_next(&p));
    }
    return is_cased_letter(before) && !is_cased_letter(after);
}

#endif
