// Substring search: a plain scan for the first byte, and the two-way algorithm once that scan has
// wasted more work than it has covered ground.
#include "core/base/search.h"

#include <stdbool.h>
#include <string.h>

// Bytes seen forwards (step 1) or backwards (step -1), so that one search serves find and rfind.
typedef struct Sequence {
    const uint8_t *first;
    ptrdiff_t step;
} Sequence;

static inline uint8_t at(Sequence s, size_t i)
{
    return s.first[(ptrdiff_t)i * s.step];
}

static Sequence make_sequence(const uint8_t *s, size_t n, ptrdiff_t step)
{
    return (Sequence){step > 0 ? s : s + n - 1, step};
}

// Index of the first `byte` at or after `from`, `n` if there is none.
static size_t find_byte(Sequence s, size_t from, size_t n, uint8_t byte)
{
    if (s.step > 0) {
        const uint8_t *found = memchr(s.first + from, byte, n - from);
        return found != NULL ? (size_t)(found - s.first) : n;
    }
    while (from < n && at(s, from) != byte) {
        from++;
    }
    return from;
}

// Start of the maximal suffix of x by the order of bytes, or by the reversed order, and its period.
static size_t maximal_suffix(Sequence x, size_t m, bool reversed, size_t *period)
{
    size_t suffix = 0;    // the best start so far
    size_t candidate = 1; // the start compared with it
    size_t matched = 0;   // how many bytes of the two agree
    *period = 1;
    while (candidate + matched < m) {
        uint8_t a = at(x, candidate + matched);
        uint8_t b = at(x, suffix + matched);
        if (a == b) {
            matched++;
            if (matched == *period) {
                candidate += matched;
                matched = 0;
            }
        } else if ((a < b) != reversed) {
            candidate += matched + 1;
            matched = 0;
            *period = candidate - suffix;
        } else {
            suffix = candidate;
            candidate = suffix + 1;
            matched = 0;
            *period = 1;
        }
    }
    return suffix;
}

static bool prefix_repeats(Sequence x, size_t length, size_t period)
{
    for (size_t i = 0; i < length; i++) {
        if (at(x, i) != at(x, i + period)) {
            return false;
        }
    }
    return true;
}

// Index of the first x (m bytes) in y (n bytes) at or after `from`, or SEARCH_NONE.
static size_t find_two_way(Sequence y, size_t n, Sequence x, size_t m, size_t from)
{
    size_t period, other_period;
    size_t cut = maximal_suffix(x, m, false, &period);
    size_t other_cut = maximal_suffix(x, m, true, &other_period);
    if (other_cut > cut) {
        cut = other_cut;
        period = other_period;
    }
    size_t overlap; // length of the prefix known to match after a shift by the period
    if (cut + period <= m && prefix_repeats(x, cut, period)) {
        overlap = m - period;
    } else {
        period = (cut > m - cut ? cut : m - cut) + 1;
        overlap = 0;
    }
    size_t known = 0; // length of the prefix known to match at `from`
    while (from <= n - m) {
        size_t i = known > cut ? known : cut;
        while (i < m && at(x, i) == at(y, from + i)) {
            i++;
        }
        if (i < m) {
            from += i - cut + 1;
            known = 0;
            continue;
        }
        i = cut;
        while (i > known && at(x, i - 1) == at(y, from + i - 1)) {
            i--;
        }
        if (i <= known) {
            return from;
        }
        from += period;
        known = overlap;
    }
    return SEARCH_NONE;
}

// As find_two_way from 0, but quicker where the needle's first byte is rare. Needs 0 < m <= n.
static size_t find(Sequence y, size_t n, Sequence x, size_t m)
{
    size_t starts = n - m + 1;
    size_t wasted = 0; // bytes compared in vain
    size_t from = 0;
    while (wasted <= 32 + from * 2) {
        from = find_byte(y, from, starts, at(x, 0));
        if (from == starts) {
            return SEARCH_NONE;
        }
        size_t i = 1;
        while (i < m && at(x, i) == at(y, from + i)) {
            i++;
        }
        if (i == m) {
            return from;
        }
        wasted += i;
        from++;
    }
    return find_two_way(y, n, x, m, from);
}

size_t search_find(const uint8_t *haystack, size_t n, const uint8_t *needle, size_t m)
{
    if (m == 0 || m > n) {
        return m == 0 ? 0 : SEARCH_NONE;
    }
    return find(make_sequence(haystack, n, 1), n, make_sequence(needle, m, 1), m);
}

size_t search_rfind(const uint8_t *haystack, size_t n, const uint8_t *needle, size_t m)
{
    if (m == 0 || m > n) {
        return m == 0 ? n : SEARCH_NONE;
    }
    size_t from_end = find(make_sequence(haystack, n, -1), n, make_sequence(needle, m, -1), m);
    return from_end == SEARCH_NONE ? SEARCH_NONE : n - m - from_end;
}

size_t search_count(const uint8_t *haystack, size_t n, const uint8_t *needle, size_t m,
                    size_t limit)
{
    size_t count = 0;
    for (size_t from = 0; count < limit && m <= n - from; count++) {
        size_t found = search_find(haystack + from, n - from, needle, m);
        if (found == SEARCH_NONE) {
            break;
        }
        from += found + m;
    }
    return count;
}
