// Names of code points as sequences of words from a dictionary.
//
// Names are numbered in the order of their code points, the aliases behind them, and stand in
// groups of GROUP. A name is one byte, the number of words that it shares with the name before it
// (bits 4-7) and of those that follow (bits 0-3), and these words: one byte for one of the
// SHORT_WORDS most frequent, else two. Words are separated by a space, but not behind a hyphen.
// Hangul syllables and names that spell the code point in hexadecimal are not listed.
#include "core/base/unicode_names.h"

#include <stdbool.h>
#include <string.h>

#include "core/base/hash.h"
#include "core/base/sorted.h"
#include "core/config.h"

#if ADDER_UNICODE >= 2

// The code points from first to last are named by a prefix and their number in hexadecimal.
typedef struct SpelledRange {
    uint32_t first;
    uint32_t last;
    uint32_t prefix;
} SpelledRange;

#include <unicode_names.inc>

#define COUNT(table) (sizeof(table) / sizeof *(table))
#define WORDS_MAX 15

// ---- Listed names ---------------------------------------------------------------------------

// Appends a word of the dictionary to `out`; returns the new end.
static char *write_word(unsigned word, char *out)
{
    const uint8_t *p = WORD_TEXT + WORD_BLOCK[word / WORDS_IN_BLOCK];
    for (unsigned left = word % WORDS_IN_BLOCK; left > 0; p++) {
        left -= *p >> 7; // the last letter of a word has the high bit
    }
    do {
        *out++ = (char)(*p & 0x7F);
    } while ((*p++ & 0x80) == 0);
    return out;
}

static size_t write_listed(unsigned number, char *out)
{
    unsigned words[WORDS_MAX];
    unsigned count = 0;
    const uint8_t *p = NAME_WORDS + GROUP_START[number / GROUP];
    for (unsigned left = number % GROUP + 1; left > 0; left--) {
        count = *p >> 4;
        unsigned end = count + (*p++ & 15);
        while (count < end) {
            unsigned word = *p++;
            if (word >= SHORT_WORDS) {
                word = SHORT_WORDS + (word - SHORT_WORDS) * 256 + *p++;
            }
            words[count++] = word;
        }
    }
    char *end = out;
    for (unsigned i = 0; i < count; i++) {
        if (i > 0 && end[-1] != '-') {
            *end++ = ' ';
        }
        end = write_word(words[i], end);
    }
    return (size_t)(end - out);
}

// Code point that the name of this number belongs to.
static uint32_t point_of(unsigned number)
{
    if (number >= ALIAS_FIRST) {
        return ALIAS_POINT[number - ALIAS_FIRST];
    }
    size_t range = sorted_last_up_to(RANGE_NUMBER, COUNT(RANGE_NUMBER), number);
    return RANGE_POINT[range] + (number - RANGE_NUMBER[range]);
}

static uint32_t find_listed(const char *name, size_t n)
{
    unsigned bucket = hash_bytes(name, n) % BUCKETS;
    for (unsigned i = BUCKET_START[bucket]; i < BUCKET_START[bucket + 1]; i++) {
        char other[UNICODE_NAME_MAX];
        if (write_listed(BUCKET[i], other) == n && memcmp(name, other, n) == 0) {
            return point_of(BUCKET[i]);
        }
    }
    return UNICODE_NO_NAME;
}

// ---- Names by rule --------------------------------------------------------------------------

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t write_spelled(const SpelledRange *range, uint32_t c, char *out)
{
    size_t n = strlen(PREFIXES[range->prefix]);
    memcpy(out, PREFIXES[range->prefix], n);
    for (int shift = c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) {
        out[n++] = "0123456789ABCDEF"[c >> shift & 15];
    }
    return n;
}

// Takes the digits at the end of the name for a code point and sees whether that has this name.
static uint32_t find_spelled(const char *name, size_t n)
{
    size_t at = n;
    while (at > 0 && (is_digit(name[at - 1]) || (name[at - 1] >= 'A' && name[at - 1] <= 'F'))) {
        at--;
    }
    size_t digits = at;
    uint32_t c = 0;
    for (; at < n; at++) {
        c = c << 4 | (uint32_t)(is_digit(name[at]) ? name[at] - '0' : name[at] - 'A' + 10);
    }
    char other[UNICODE_NAME_MAX];
    size_t length = unicode_names_get(c, other);
    bool found = length == n && memcmp(name, other, n) == 0;
    // As in CPython, four digits of an ideograph may be written as five.
    found |= n == length + 1 && n - digits == 5 && memcmp(name, other, digits) == 0 &&
             memcmp(name, "CJK", 3) == 0;
    return found ? c : UNICODE_NO_NAME;
}

enum { HANGUL_FIRST = 0xAC00, HANGUL_COUNT = 11172, VOWELS = 21, TRAILERS = 28 };

static const char HANGUL_PREFIX[] = "HANGUL SYLLABLE ";

// The letters of a syllable: each of its consonants and its vowel has a short name.
static size_t write_hangul(unsigned syllable, char *out)
{
    static const char leading[][3] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                      "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static const char vowels[][4] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                     "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                     "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char trailing[][3] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                       "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                       "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
    const char *parts[] = {HANGUL_PREFIX, leading[syllable / (VOWELS * TRAILERS)],
                           vowels[syllable / TRAILERS % VOWELS], trailing[syllable % TRAILERS]};
    size_t n = 0;
    for (size_t i = 0; i < COUNT(parts); i++) {
        size_t length = strlen(parts[i]);
        memcpy(out + n, parts[i], length);
        n += length;
    }
    return n;
}

static uint32_t find_hangul(const char *name, size_t n)
{
    size_t prefix = sizeof HANGUL_PREFIX - 1;
    if (n < prefix || memcmp(name, HANGUL_PREFIX, prefix) != 0) {
        return UNICODE_NO_NAME;
    }
    // Syllables without a trailing consonant begin the names of those with one.
    for (unsigned syllable = 0; syllable < HANGUL_COUNT; syllable++) {
        char other[UNICODE_NAME_MAX];
        size_t length = write_hangul(syllable, other);
        if (length == n && memcmp(name, other, n) == 0) {
            return HANGUL_FIRST + syllable;
        }
        if (syllable % TRAILERS == 0 && (length > n || memcmp(name, other, length) != 0)) {
            syllable += TRAILERS - 1;
        }
    }
    return UNICODE_NO_NAME;
}

// ---- All names ------------------------------------------------------------------------------

uint32_t unicode_names_find(const char *name, size_t n)
{
    char capitals[UNICODE_NAME_MAX];
    if (n == 0 || n > sizeof capitals) {
        return UNICODE_NO_NAME;
    }
    for (size_t i = 0; i < n; i++) {
        capitals[i] = (char)(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 'a' + 'A' : name[i]);
    }
    uint32_t c = find_listed(capitals, n);
    if (c == UNICODE_NO_NAME) {
        c = find_spelled(capitals, n);
    }
    return c != UNICODE_NO_NAME ? c : find_hangul(capitals, n);
}

size_t unicode_names_get(uint32_t c, char *out)
{
    if (c - HANGUL_FIRST < HANGUL_COUNT) {
        return write_hangul(c - HANGUL_FIRST, out);
    }
    for (size_t i = 0; i < COUNT(SPELLED); i++) {
        if (c >= SPELLED[i].first && c <= SPELLED[i].last) {
            return write_spelled(&SPELLED[i], c, out);
        }
    }
    size_t range = sorted_last_up_to(RANGE_POINT, COUNT(RANGE_POINT), c);
    uint32_t number = RANGE_NUMBER[range] + (c - RANGE_POINT[range]);
    uint32_t end = range + 1 < COUNT(RANGE_NUMBER) ? RANGE_NUMBER[range + 1] : ALIAS_FIRST;
    return c >= RANGE_POINT[range] && number < end ? write_listed(number, out) : 0;
}

#endif
