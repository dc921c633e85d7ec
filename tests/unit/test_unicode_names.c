// uses: core/base/unicode_names.c core/base/hash.c
// Names of code points. Started with `--names` it prints all of them, for test_unicode_oracle.py.
#include "core/base/unicode_names.h"
#include "tests/unit/unit.h"

#include <stdbool.h>
#include <stdlib.h>

static void check_name(uint32_t c, const char *expected)
{
    char name[UNICODE_NAME_MAX];
    CHECK_BYTES(name, unicode_names_get(c, name), expected, strlen(expected));
    CHECK_INT(unicode_names_find(expected, strlen(expected)), c);
}

static uint32_t find(const char *name)
{
    return unicode_names_find(name, strlen(name));
}

static void test_names(void)
{
    check_name(' ', "SPACE");
    check_name(0xE9, "LATIN SMALL LETTER E WITH ACUTE");
    check_name(0xF3E, "TIBETAN SIGN YAR TSHES");
    check_name(0xF0A, "TIBETAN MARK BKA- SHOG YIG MGO");
    check_name(0xFB2C, "HEBREW LETTER SHIN WITH DAGESH AND SHIN DOT");
    check_name(0x1F40D, "SNAKE");
    check_name(0x4E2D, "CJK UNIFIED IDEOGRAPH-4E2D");
    check_name(0x2F800, "CJK COMPATIBILITY IDEOGRAPH-2F800");
    check_name(0xAC00, "HANGUL SYLLABLE GA");
    check_name(0xAC01, "HANGUL SYLLABLE GAG");
    check_name(0xC544, "HANGUL SYLLABLE A");
    check_name(0xD7A3, "HANGUL SYLLABLE HIH");
    check_name(0xE01EF, "VARIATION SELECTOR-256");
}

static void test_find(void)
{
    CHECK_INT(find("snake"), 0x1F40D);
    CHECK_INT(find("Hangul Syllable Gag"), 0xAC01);
    CHECK_INT(find("LINE FEED"), '\n');
    CHECK_INT(find("NBSP"), 0xA0);
    CHECK_INT(find("VS17"), 0xE0100);
    CHECK_INT(find("BELL"), 0x1F514);
    CHECK_INT(find("ALERT"), 7);
}

static void test_nothing(void)
{
    static const char *const none[] = {
        "",
        " ",
        "SNAK",
        "SNAKES",
        "SPACE ",
        "CJK UNIFIED IDEOGRAPH-",
        "-41",
        "CJK UNIFIED IDEOGRAPH-41",
        "CJK UNIFIED IDEOGRAPH-104E00",
        "HANGUL SYLLABLE ",
        "HANGUL SYLLABLE GAGA",
        "KEYCAP DIGIT ONE",
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        CHECK_INT(find(none[i]), UNICODE_NO_NAME);
    }
    static const uint32_t nameless[] = {0,      '\n',    0x378,    0xD800,
                                        0xE000, 0xF0000, 0x10FFFF, UINT32_MAX};
    char name[UNICODE_NAME_MAX];
    for (size_t i = 0; i < sizeof nameless / sizeof *nameless; i++) {
        CHECK_INT(unicode_names_get(nameless[i], name), 0);
    }
    char *huge = calloc(1000000, 1);
    CHECK_INT(unicode_names_find(huge, 1000000), UNICODE_NO_NAME);
    CHECK_INT(unicode_names_find(huge, UNICODE_NAME_MAX), UNICODE_NO_NAME);
    free(huge);
}

static void print_names(void)
{
    for (uint32_t c = 0; c < 0x110000; c++) {
        char name[UNICODE_NAME_MAX];
        size_t n = unicode_names_get(c, name);
        if (n > 0) {
            bool found = unicode_names_find(name, n) == c;
            printf("%" PRIX32 " %.*s%s\n", c, (int)n, name, found ? "" : " not found");
        }
    }
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--names") == 0) {
        print_names();
        return 0;
    }
    RUN(test_names);
    RUN(test_find);
    RUN(test_nothing);
    return unit_finish();
}
