// uses: core/base/unicode.c core/base/utf8.c
// Properties and case mappings. Started with `--dump` it prints them for every code point, which
// test_unicode_oracle.py compares with CPython's.
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "tests/unit/unicode_dump.h"
#include "tests/unit/unit.h"

static void test_flags(void)
{
    CHECK_INT(unicode_flags('a'), UNICODE_ALPHA | UNICODE_LOWER | UNICODE_XID_START |
                                      UNICODE_XID_CONTINUE | UNICODE_PRINTABLE);
    CHECK_INT(unicode_flags('_'), UNICODE_XID_START | UNICODE_XID_CONTINUE | UNICODE_PRINTABLE);
    CHECK_INT(unicode_flags(' '), UNICODE_SPACE | UNICODE_PRINTABLE);
    CHECK_INT(unicode_flags(0x1F), UNICODE_SPACE);
    CHECK_INT(unicode_flags(0xA0), UNICODE_SPACE);
    CHECK_INT(unicode_flags(0xAD), UNICODE_CASE_IGNORABLE);
    CHECK(unicode_has(0xB2, UNICODE_DIGIT) && !unicode_has(0xB2, UNICODE_DECIMAL));
    CHECK(unicode_has(0xBD, UNICODE_NUMERIC) && !unicode_has(0xBD, UNICODE_DIGIT));
    CHECK(unicode_has(0x1C5, UNICODE_TITLE));
    CHECK(unicode_has(0x4E00, UNICODE_NUMERIC) && unicode_has(0x4E00, UNICODE_ALPHA));
    CHECK(unicode_has(0x2028, UNICODE_SPACE) && !unicode_has(0x2028, UNICODE_PRINTABLE));
    CHECK(unicode_has(0x1F40D, UNICODE_PRINTABLE));
    CHECK_INT(unicode_flags(0xD800), 0);
    CHECK_INT(unicode_flags(0xE000), 0);
    CHECK_INT(unicode_flags(0x10FFFF), 0);
    CHECK_INT(unicode_flags(0x110000), 0);
    CHECK_INT(unicode_flags(UINT32_MAX), 0);
    CHECK_STR(unicode_category(0xE000), "Co");
    CHECK_STR(unicode_category(0xFFFFF), "Cn");
    CHECK_STR(unicode_category(0x110000), "Cn");
    CHECK_STR(unicode_category('$'), "Sc");
}

static void test_decimal(void)
{
    CHECK_INT(unicode_decimal('0'), 0);
    CHECK_INT(unicode_decimal('9'), 9);
    CHECK_INT(unicode_decimal('a'), -1);
    CHECK_INT(unicode_decimal(0x0663), 3);
    CHECK_INT(unicode_decimal(0x1D7FF), 9);
    CHECK_INT(unicode_decimal(0xB2), -1);
    CHECK_INT(unicode_decimal(UINT32_MAX), -1);
}

static void check_map(UnicodeCase to, uint32_t c, size_t n, uint32_t a, uint32_t b, uint32_t d)
{
    uint32_t out[UNICODE_CASE_MAX] = {0};
    CHECK_INT(unicode_map(to, c, out), n);
    CHECK_INT(out[0], a);
    CHECK_INT(n < 2 ? 0 : out[1], b);
    CHECK_INT(n < 3 ? 0 : out[2], d);
}

static void test_map(void)
{
    check_map(UNICODE_TO_LOWER, 'A', 1, 'a', 0, 0);
    check_map(UNICODE_TO_LOWER, '[', 1, '[', 0, 0);
    check_map(UNICODE_TO_TITLE, 'z', 1, 'Z', 0, 0);
    check_map(UNICODE_TO_FOLDED, 'Z', 1, 'z', 0, 0);
    check_map(UNICODE_TO_UPPER, 0xDF, 2, 'S', 'S', 0);
    check_map(UNICODE_TO_TITLE, 0xDF, 2, 'S', 's', 0);
    check_map(UNICODE_TO_FOLDED, 0xDF, 2, 's', 's', 0);
    check_map(UNICODE_TO_FOLDED, 0x3C2, 1, 0x3C3, 0, 0);
    check_map(UNICODE_TO_LOWER, 0x130, 2, 'i', 0x307, 0);
    check_map(UNICODE_TO_UPPER, 0xFB03, 3, 'F', 'F', 'I');
    check_map(UNICODE_TO_TITLE, 0xFB03, 3, 'F', 'f', 'i');
    check_map(UNICODE_TO_TITLE, 0x1C4, 1, 0x1C5, 0, 0);
    check_map(UNICODE_TO_LOWER, 0x10400, 1, 0x10428, 0, 0);
    check_map(UNICODE_TO_UPPER, 0x20428, 1, 0x20428, 0, 0);
    check_map(UNICODE_TO_UPPER, UINT32_MAX, 1, UINT32_MAX, 0, 0);
    CHECK_INT(unicode_simple_lower(0x130), 'i');
    CHECK_INT(unicode_simple_upper(0xDF), 0xDF);
    CHECK_INT(unicode_simple_upper(0x1F80), 0x1F88);
    CHECK_INT(unicode_simple_upper(0x1F88), 0x1F88);
    CHECK_INT(unicode_simple_upper(0xFF), 0x178);
}

// Whether the first capital sigma of `text` is final.
static bool sigma_is_final(const char *text)
{
    const char *sigma = strstr(text, "\xce\xa3");
    return unicode_sigma_is_final((const uint8_t *)text, strlen(text), (size_t)(sigma - text));
}

static void test_sigma(void)
{
    CHECK(!sigma_is_final("\xce\xa3"));
    CHECK(sigma_is_final("A\xce\xa3"));
    CHECK(!sigma_is_final("A\xce\xa3"
                          "B"));
    CHECK(sigma_is_final("A.\xce\xa3"));
    CHECK(sigma_is_final("A.'\xce\xa3 B"));
    CHECK(!sigma_is_final("A\xce\xa3'B"));
    CHECK(!sigma_is_final(" \xce\xa3"));
    CHECK(!sigma_is_final("1\xce\xa3"));
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--dump") == 0) {
        for (uint32_t c = 0; c < UNICODE_LIMIT; c++) {
            unicode_dump_line(c, unicode_category(c));
        }
        return 0;
    }
    RUN(test_flags);
    RUN(test_decimal);
    RUN(test_map);
    RUN(test_sigma);
    return unit_finish();
}
