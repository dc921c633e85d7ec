// uses: core/base/search.c core/base/hash.c
// Substring search against a search by definition, on inputs with few letters and many periods;
// and hashes against values that tools/strhash.py computed.
#include "core/base/hash.h"
#include "core/base/search.h"
#include "tests/unit/unit.h"

#include <stdbool.h>
#include <stdlib.h>

static size_t find_by_definition(const uint8_t *y, size_t n, const uint8_t *x, size_t m)
{
    for (size_t i = 0; i + m <= n; i++) {
        if (memcmp(y + i, x, m) == 0) {
            return i;
        }
    }
    return SEARCH_NONE;
}

static size_t rfind_by_definition(const uint8_t *y, size_t n, const uint8_t *x, size_t m)
{
    for (size_t i = n + 1; i-- > 0;) {
        if (i + m <= n && memcmp(y + i, x, m) == 0) {
            return i;
        }
    }
    return SEARCH_NONE;
}

static uint32_t random_below(uint32_t *state, uint32_t limit)
{
    *state = *state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)(*state >> 8) * limit >> 24);
}

// Fills with random letters, or with repetitions of a short random word.
static void fill(uint32_t *state, uint8_t *s, size_t n)
{
    uint32_t letters = 1 + random_below(state, 3);
    size_t period = 1 + random_below(state, 12);
    bool repeats = random_below(state, 2);
    for (size_t i = 0; i < n; i++) {
        bool copy = repeats && i >= period && random_below(state, 40) != 0;
        s[i] = copy ? s[i - period] : (uint8_t)('a' + random_below(state, letters));
    }
}

static void test_random(void)
{
    uint32_t state = 1;
    for (int round = 0; round < 40000; round++) {
        uint8_t y[300], x[40];
        size_t n = random_below(&state, round % 2 ? 300 : 30);
        size_t m = random_below(&state, round % 3 ? 12 : 40);
        fill(&state, y, n);
        fill(&state, x, m);
        if (m <= n && random_below(&state, 3) == 0) {
            memcpy(x, y + random_below(&state, (uint32_t)(n - m + 1)), m);
        }
        size_t found = search_find(y, n, x, m);
        size_t rfound = search_rfind(y, n, x, m);
        if (found != find_by_definition(y, n, x, m) || rfound != rfind_by_definition(y, n, x, m)) {
            CHECK(0);
            printf("  '%.*s' in '%.*s': %zd %zd\n", (int)m, x, (int)n, y, found, rfound);
            return;
        }
    }
    CHECK(1);
}

static size_t find_text(const char *y, const char *x)
{
    return search_find((const uint8_t *)y, strlen(y), (const uint8_t *)x, strlen(x));
}

static size_t rfind_text(const char *y, const char *x)
{
    return search_rfind((const uint8_t *)y, strlen(y), (const uint8_t *)x, strlen(x));
}

static size_t count_text(const char *y, const char *x, size_t limit)
{
    return search_count((const uint8_t *)y, strlen(y), (const uint8_t *)x, strlen(x), limit);
}

static void test_edges(void)
{
    CHECK(search_find(NULL, 0, NULL, 0) == 0);
    CHECK(search_rfind(NULL, 0, NULL, 0) == 0);
    CHECK(search_find(NULL, 0, (const uint8_t *)"a", 1) == SEARCH_NONE);
    CHECK(search_count(NULL, 0, (const uint8_t *)"a", 1, SIZE_MAX) == 0);
    CHECK_INT(find_text("abc", ""), 0);
    CHECK_INT(rfind_text("abc", ""), 3);
    CHECK_INT(find_text("abcabc", "c"), 2);
    CHECK_INT(rfind_text("abcabc", "a"), 3);
    CHECK_INT(rfind_text("abcabc", "abc"), 3);
    CHECK(find_text("abc", "abcd") == SEARCH_NONE);
    CHECK(rfind_text("abc", "d") == SEARCH_NONE);
    CHECK_INT(find_text("na\xc3\xafve caf\xc3\xa9", "caf\xc3\xa9"), 7);
    CHECK_INT(count_text("aaaaa", "aa", SIZE_MAX), 2);
    CHECK_INT(count_text("abababa", "aba", SIZE_MAX), 2);
    CHECK_INT(count_text("a,b,c,d", ",", SIZE_MAX), 3);
    CHECK_INT(count_text("a,b,c,d", ",", 2), 2);
    CHECK_INT(count_text("", "x", SIZE_MAX), 0);
}

// Inputs on which a naive search compares 10^10 bytes and more: the test would hang.
static void test_never_quadratic(void)
{
    size_t n = 1000000, m = n / 2;
    uint8_t *y = malloc(n), *x = malloc(n);
    memset(y, 'a', n);
    memset(x, 'a', n);
    for (size_t at = 0; at <= m; at += m / 4) {
        size_t odd = at < m ? at : m - 1;
        x[odd] = 'b';
        CHECK(search_find(y, n, x, m) == SEARCH_NONE);
        CHECK(search_rfind(y, n, x, m) == SEARCH_NONE);
        x[odd] = 'a';
    }
    for (size_t i = 0; i < n; i++) {
        y[i] = i % 1000 == 999 ? 'c' : 'a' + i % 2;
    }
    memcpy(x, y, m);
    x[m - 1] = 'd';
    CHECK(search_find(y, n, x, m) == SEARCH_NONE);
    CHECK(search_rfind(y, n, x, m) == SEARCH_NONE);
    x[m - 1] = 'c';
    CHECK_INT(search_find(y, n, x, m), 0);
    CHECK_INT(search_rfind(y, n, x, m), n - m);
    CHECK_INT(search_count(y, n, (const uint8_t *)"bac", 3, SIZE_MAX), 1000);
    CHECK_INT(search_count(y, n, (const uint8_t *)"bac", 2, SIZE_MAX), 499000);
    free(y);
    free(x);
}

static void test_hash(void)
{
    static const struct {
        const char *text;
        uint32_t hash;
    } expected[] = {
        {"", 0xf6120d56},
        {"a", 0xe4b6af83},
        {"ab", 0xbc5c6372},
        {"abc", 0xa02aadec},
        {"abcd", 0x5498bffd},
        {"abcde", 0xb6423242},
        {"__init__", 0x78e3ddf1},
        {"the quick brown fox", 0xdf9cb86d},
        {"caf\xc3\xa9", 0x6df34371},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        CHECK_INT(hash_bytes(expected[i].text, strlen(expected[i].text)), expected[i].hash);
    }
    char unaligned[16] = "?abcdefghij";
    CHECK_INT(hash_bytes(unaligned + 1, 10), hash_bytes("abcdefghij", 10));
    CHECK_INT(hash_bytes(NULL, 0), hash_bytes("", 0));
    static const uint8_t zero[] = {0x87, 0x23, 0x69, 0x43}; // whose MurmurHash3 is 0
    CHECK_INT(hash_bytes(zero, sizeof zero), HASH_INSTEAD_OF_ZERO);
}

int main(void)
{
    RUN(test_random);
    RUN(test_edges);
    RUN(test_never_quadratic);
    RUN(test_hash);
    return unit_finish();
}
