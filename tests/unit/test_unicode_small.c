// uses: core/base/utf8.c
// Properties and case mappings of the small profile, where ADDER_UNICODE is 0. Started with
// `--dump` it prints what it knows exactly, ASCII and Latin-1, for test_unicode_oracle.py.
#define ADDER_UNICODE 0
#include "core/base/unicode.c"

#include "tests/unit/unicode_dump.h"
#include "tests/unit/unit.h"

// Above Latin-1 a page is letters, or printable, or nothing.
static void test_pages(void)
{
    CHECK(unicode_has(0x3C0, UNICODE_XID_START));
    CHECK(unicode_has(0x4E2D, UNICODE_ALPHA));
    CHECK(unicode_has(0x20AC, UNICODE_PRINTABLE));
    CHECK(!unicode_has(0x20AC, UNICODE_XID_CONTINUE));
    CHECK(unicode_has(0x1F40D, UNICODE_PRINTABLE));
    CHECK_INT(unicode_flags(0xD800), 0);
    CHECK_INT(unicode_flags(0x10FFFF), 0);
    CHECK_INT(unicode_flags(0x110000), 0);
    CHECK_INT(unicode_flags(UINT32_MAX), 0);
}

static void test_case_pairs(void)
{
    CHECK_INT(unicode_simple_upper(0xFF), 0x178);
    CHECK_INT(unicode_simple_lower(0x178), 0xFF);
    CHECK_INT(unicode_simple_upper(0xB5), 0x39C);
    CHECK_INT(unicode_simple_lower(0x39C), 0x3BC);
    CHECK_INT(unicode_simple_upper(UINT32_MAX), UINT32_MAX);
    CHECK_INT(unicode_decimal('7'), 7);
    CHECK_INT(unicode_decimal(0x661), -1);
    CHECK(!unicode_sigma_is_final((const uint8_t *)"A\xce\xa3", 3, 1));
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--dump") == 0) {
        for (uint32_t c = 0; c < 256; c++) {
            unicode_dump_line(c, "-");
        }
        return 0;
    }
    RUN(test_pages);
    RUN(test_case_pairs);
    return unit_finish();
}
