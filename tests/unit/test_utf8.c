// uses: core/base/utf8.c
// UTF-8 against CPython: expected faults are those of bytes.decode().
#include "core/base/utf8.h"
#include "tests/unit/unit.h"

#include <stdlib.h>

// Encoding, decoding, stepping and sizes agree for every code point.
static void test_every_code_point(void)
{
    unsigned wrong = 0;
    for (uint32_t c = 0; c < UNICODE_LIMIT; c++) {
        uint8_t out[UTF8_MAX + 1];
        size_t n = utf8_encode(out, c);
        const uint8_t *p = out;
        wrong += n != utf8_size(c) || n != utf8_lead_size(out[0]);
        wrong += utf8_next(&p) != c || p != out + n || utf8_back(p) != out;
        wrong += utf8_count(out, n) != 1;
        wrong += utf8_validate(out, n, NULL) == unicode_is_surrogate(c);
        wrong += (utf8_find_surrogate(out, n) == 0) != unicode_is_surrogate(c);
    }
    CHECK_INT(wrong, 0);
    uint8_t out[UTF8_MAX];
    CHECK_BYTES(out, utf8_encode(out, 'z'), "z", 1);
    CHECK_BYTES(out, utf8_encode(out, 0xE9), "\xc3\xa9", 2);
    CHECK_BYTES(out, utf8_encode(out, 0x20AC), "\xe2\x82\xac", 3);
    CHECK_BYTES(out, utf8_encode(out, 0xD800), "\xed\xa0\x80", 3);
    CHECK_BYTES(out, utf8_encode(out, 0x1F40D), "\xf0\x9f\x90\x8d", 4);
}

static void test_faults(void)
{
    static const char start[] = "invalid start byte";
    static const char continuation[] = "invalid continuation byte";
    static const char end_of_data[] = "unexpected end of data";
    static const struct {
        const char *bytes;
        size_t start, end;
        const char *reason;
    } expected[] = {
        {"\x80", 0, 1, start},
        {"ab\xff", 2, 3, start},
        {"\xc0\x80", 0, 1, start},
        {"\xc1\xbf", 0, 1, start},
        {"\xf5\x80\x80\x80", 0, 1, start},
        {"\xc3", 0, 1, end_of_data},
        {"\xc3(", 0, 1, continuation},
        {"\xe2\x82", 0, 2, end_of_data},
        {"\xe2\x82(", 0, 2, continuation},
        {"\xe2(\x80", 0, 1, continuation},
        {"\xe0\x9f\xbf", 0, 1, continuation},
        {"\xe0\x80", 0, 1, continuation},
        {"\xed\xa0\x80", 0, 1, continuation},
        {"\xed\xa0", 0, 1, continuation},
        {"\xf0\x8f\xbf\xbf", 0, 1, continuation},
        {"\xf0\x9f\x90", 0, 3, end_of_data},
        {"\xf0\x9f\x90(", 0, 3, continuation},
        {"\xf0\x9f(\x8d", 0, 2, continuation},
        {"\xf0", 0, 1, end_of_data},
        {"\xf4\x90\x80\x80", 0, 1, continuation},
        {"caf\xc3\xa9 and more text\xe2\x82\xac\xc3\xc3\xa9", 22, 23, continuation},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const uint8_t *s = (const uint8_t *)expected[i].bytes;
        Utf8Error error;
        if (CHECK(!utf8_validate(s, strlen(expected[i].bytes), &error))) {
            CHECK_INT(error.start, expected[i].start);
            CHECK_INT(error.end, expected[i].end);
            CHECK_STR(error.reason, expected[i].reason);
            CHECK_INT(error.incomplete, expected[i].reason == end_of_data);
        }
    }
}

// Counts and positions by definition, at every alignment.
static void check_positions(const uint8_t *s, size_t n)
{
    unsigned wrong = 0;
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        if (!utf8_is_continuation(s[i])) {
            wrong += utf8_offset(s, n, count) != i;
            wrong += utf8_count(s, i) != count;
            count++;
        }
    }
    wrong += utf8_count(s, n) != count;
    wrong += utf8_offset(s, n, count) != n || utf8_offset(s, n, count + 1) != n;
    wrong += utf8_offset(s, n, SIZE_MAX) != n;
    wrong += utf8_is_ascii(s, n) != (count == n);
    wrong += !utf8_validate(s, n, NULL);
    CHECK_INT(wrong, 0);
}

static void test_positions(void)
{
    static const uint32_t points[] = {'a', 'b', 0xE9, 'c', 0x20AC, 0x1F40D, 'd', 0x7FF, 0x800};
    for (size_t shift = 0; shift < 9; shift++) {
        for (size_t length = 0; length < 60; length++) {
            for (size_t kinds = 1; kinds <= 9; kinds += 2) {
                uint8_t *buffer = malloc(shift + 4 * length + 1); // exact, for the sanitizer
                size_t n = 0;
                for (size_t i = 0; i < length; i++) {
                    n += utf8_encode(buffer + shift + n, points[i * 7 % kinds]);
                }
                uint8_t *exact = malloc(shift + n + (shift + n == 0));
                memcpy(exact + shift, buffer + shift, n);
                check_positions(exact + shift, n);
                free(exact);
                free(buffer);
            }
        }
    }
}

static void test_long_counts(void)
{
    enum { POINTS = 100000 };
    uint8_t *s = malloc(POINTS * 2);
    for (size_t i = 0; i < POINTS; i++) {
        utf8_encode(s + 2 * i, 0x3B1);
    }
    CHECK_INT(utf8_count(s, POINTS * 2), POINTS);
    CHECK_INT(utf8_offset(s, POINTS * 2, 77777), 2 * 77777);
    CHECK_INT(utf8_find_surrogate(s, POINTS * 2), POINTS * 2);
    free(s);
}

int main(void)
{
    RUN(test_every_code_point);
    RUN(test_faults);
    RUN(test_positions);
    RUN(test_long_counts);
    return unit_finish();
}
