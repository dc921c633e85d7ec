// Normalisation: decomposition by a stream of sorted items in blocks, canonical order without extra
// memory, composition by pairs.
#include "core/base/unicode_normalize.h"

#include "core/base/sorted.h"
#include "core/base/utf8.h"
#include "core/config.h"

#if ADDER_UNICODE > 0

#include "core/base/unicode_normalize_data.inc"

#define COUNT(table) (sizeof(table) / sizeof *(table))
#define DECOMPOSITION_MAX 18 // code points, of U+FDFA

// Hangul syllables are composed of a leading consonant, a vowel and perhaps a trailing consonant.
enum {
    HANGUL_FIRST = 0xAC00,
    HANGUL_COUNT = 11172,
    LEADING_FIRST = 0x1100,
    LEADING_COUNT = 19,
    VOWEL_FIRST = 0x1161,
    VOWEL_COUNT = 21,
    TRAILING_FIRST = 0x11A7, // one below the first: trailing consonant 0 is none
    TRAILING_COUNT = 28,
};

// Canonical combining class: 0 for starters.
static unsigned combining_class(uint32_t c)
{
    if (c < 0x300) {
        return 0;
    }
    uint32_t range =
        CLASS_RANGES[sorted_last_up_to(CLASS_RANGES, COUNT(CLASS_RANGES), c << 15 | 0x7FFF)];
    return c - (range >> 15) <= (range >> 8 & 0x7F) ? range & 0xFF : 0;
}

// What one code point decomposes into in one step.
typedef struct Decomposition {
    const uint8_t *text; // UTF-8
    size_t size;
    uint32_t add;    // to the first code point of the text
    bool compatible; // for compatibility, not canonically
} Decomposition;

// Finds `c` in the items; false if it does not decompose. An item is:
//   0, gap                           as many code points do not decompose
//   size | compatible << 6, text     the next code point becomes the text, of so many bytes
//   the same | 1 << 7, count, text   the next ones too, the first code point of each text rising
static bool find_decomposition(uint32_t c, Decomposition *found)
{
    size_t block = sorted_last_up_to(BLOCK_FIRST, COUNT(BLOCK_FIRST), c);
    const uint8_t *p = ITEMS + BLOCK_START[block];
    const uint8_t *end = ITEMS + BLOCK_START[block + 1];
    for (uint32_t next = BLOCK_FIRST[block]; p < end && next <= c;) {
        unsigned head = *p++;
        if (head == 0) {
            next += *p++;
            continue;
        }
        uint32_t count = head & 0x80 ? *p++ : 1;
        size_t size = head & 0x3F;
        if (c - next < count) {
            *found = (Decomposition){p, size, c - next, (head & 0x40) != 0};
            return true;
        }
        next += count;
        p += size;
    }
    return false;
}

static size_t expand_hangul(uint32_t syllable, uint32_t *out)
{
    out[0] = LEADING_FIRST + syllable / (VOWEL_COUNT * TRAILING_COUNT);
    out[1] = VOWEL_FIRST + syllable / TRAILING_COUNT % VOWEL_COUNT;
    out[2] = TRAILING_FIRST + syllable % TRAILING_COUNT;
    return out[2] == TRAILING_FIRST ? 2 : 3;
}

// Writes the full decomposition of `c`; returns the number of code points. Recursion ends within a
// few levels, for the tables do.
static size_t expand(UnicodeForm form, uint32_t c, uint32_t *out)
{
    if (c - HANGUL_FIRST < HANGUL_COUNT) {
        return expand_hangul(c - HANGUL_FIRST, out);
    }
    Decomposition found;
    if (c < 0xA0 || !find_decomposition(c, &found) || (found.compatible && form < UNICODE_NFKD)) {
        *out = c;
        return 1;
    }
    size_t n = 0;
    for (const uint8_t *p = found.text; p < found.text + found.size;) {
        n += expand(form, utf8_next(&p) + found.add, out + n);
        found.add = 0;
    }
    return n;
}

// ---- Decomposing ----------------------------------------------------------------------------

// Reads the decomposed code points of a text one by one.
typedef struct Reader {
    UnicodeForm form;
    const uint8_t *p;
    const uint8_t *end;
    uint32_t points[DECOMPOSITION_MAX]; // of the code point before p; those from `at` are unread
    size_t n;
    size_t at;
} Reader;

static bool read_point(Reader *reader, uint32_t *c)
{
    if (reader->at == reader->n) {
        if (reader->p == reader->end) {
            return false;
        }
        reader->n = expand(reader->form, utf8_next(&reader->p), reader->points);
        reader->at = 0;
    }
    *c = reader->points[reader->at++];
    return true;
}

// Reads a row of non-starters and writes it in the order of their classes, those of one class in
// their own order: one pass over the row for each class in it.
static size_t order_marks(Reader *reader, uint32_t *out)
{
    const Reader start = *reader;
    size_t count = 0;
    for (unsigned class = 0, higher = 1; higher != 0; class = higher) {
        uint32_t c;
        unsigned other;
        higher = 0;
        *reader = start;
        while (read_point(reader, &c)) {
            other = combining_class(c);
            if (other == 0) {
                reader->at--;
                break;
            }
            if (other == class) {
                if (out != NULL) {
                    out[count] = c;
                }
                count++;
            } else if (other > class && (higher == 0 || other < higher)) {
                higher = other;
            }
        }
    }
    return count;
}

size_t unicode_decompose(UnicodeForm form, const uint8_t *text, size_t n, uint32_t *out)
{
    Reader reader = {.form = form, .p = text, .end = text + n};
    size_t count = 0;
    uint32_t c;
    while (read_point(&reader, &c)) {
        if (combining_class(c) != 0) {
            reader.at--;
            count += order_marks(&reader, out != NULL ? out + count : NULL);
            continue;
        }
        if (out != NULL) {
            out[count] = c;
        }
        count++;
    }
    return count;
}

// ---- Composing ------------------------------------------------------------------------------

// The code point that the two compose to, 0 if there is none.
static uint32_t compose_pair(uint32_t first, uint32_t second)
{
    if (first - LEADING_FIRST < LEADING_COUNT && second - VOWEL_FIRST < VOWEL_COUNT) {
        uint32_t syllable = (first - LEADING_FIRST) * VOWEL_COUNT + (second - VOWEL_FIRST);
        return HANGUL_FIRST + syllable * TRAILING_COUNT;
    }
    if (first - HANGUL_FIRST < HANGUL_COUNT && (first - HANGUL_FIRST) % TRAILING_COUNT == 0 &&
        second - TRAILING_FIRST < TRAILING_COUNT && second != TRAILING_FIRST) {
        return first + (second - TRAILING_FIRST);
    }
    // Pairs are grouped by their second code point; a group has one plane.
    const uint32_t *group =
        PAIR_GROUPS + sorted_last_up_to(PAIR_GROUPS, COUNT(PAIR_GROUPS), second << 10 | 0x3FF);
    if (group[0] >> 10 != second || first >> 16 != second >> 16) {
        return 0;
    }
    const uint32_t *pairs = PAIRS + (group[0] & 0x3FF);
    uint32_t pair = pairs[sorted_last_up_to(pairs, (group[1] & 0x3FF) - (group[0] & 0x3FF),
                                            first << 16 | 0xFFFF)];
    return pair >> 16 == (first & 0xFFFF) ? (first & 0x10000) | (pair & 0xFFFF) : 0;
}

size_t unicode_compose(uint32_t *points, size_t n)
{
    size_t count = 0;
    size_t starter = n; // where the last starter is, n before the first
    unsigned last = 0;  // class of the last code point kept
    for (size_t i = 0; i < n; i++) {
        uint32_t c = points[i];
        unsigned class = combining_class(c);
        bool adjacent = starter + 1 == count;
        if (starter < n && (adjacent || last < class)) {
            uint32_t composed = compose_pair(points[starter], c);
            if (composed != 0) {
                points[starter] = composed;
                continue;
            }
        }
        if (class == 0) {
            starter = count;
        }
        last = class;
        points[count++] = c;
    }
    return count;
}

// ---- Quick check ----------------------------------------------------------------------------

// Whether the second one of some pair that composes.
static bool composes_backwards(uint32_t c)
{
    uint32_t group =
        PAIR_GROUPS[sorted_last_up_to(PAIR_GROUPS, COUNT(PAIR_GROUPS), c << 10 | 0x3FF)];
    return group >> 10 == c || c - VOWEL_FIRST < VOWEL_COUNT || c - TRAILING_FIRST < TRAILING_COUNT;
}

// Whether `c` stays as it is in a text of a composed form, whatever is beside it.
static bool is_composed(UnicodeForm form, uint32_t c)
{
    Decomposition found;
    if (c < (form == UNICODE_NFC ? 0x300 : 0xA0) || c - HANGUL_FIRST < HANGUL_COUNT) {
        return true;
    }
    if (combining_class(c) != 0 || composes_backwards(c)) {
        return false;
    }
    if (!find_decomposition(c, &found)) {
        return true;
    }
    if (found.compatible) {
        return form == UNICODE_NFC;
    }
    const uint8_t *p = found.text;
    uint32_t first = utf8_next(&p) + found.add;
    return p < found.text + found.size && compose_pair(first, utf8_next(&p)) == c &&
           is_composed(form, first);
}

// Whether `c` decomposes to itself and may follow a code point of class *last, which is updated.
static bool is_decomposed(UnicodeForm form, uint32_t c, unsigned *last)
{
    uint32_t points[DECOMPOSITION_MAX];
    unsigned class = combining_class(c);
    bool in_order = class == 0 || class >= *last;
    *last = class;
    return in_order && expand(form, c, points) == 1 && points[0] == c;
}

bool unicode_is_normalized(UnicodeForm form, const uint8_t *text, size_t n)
{
    bool composed = form == UNICODE_NFC || form == UNICODE_NFKC;
    unsigned last = 0;
    for (const uint8_t *p = text; p < text + n;) {
        uint32_t c = utf8_next(&p);
        if (composed ? !is_composed(form, c) : !is_decomposed(form, c, &last)) {
            return false;
        }
    }
    return true;
}

#endif
