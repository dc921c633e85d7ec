// uses: core/base/unicode_normalize.c core/base/utf8.c
// Normalisation of small texts. Started with the number of a form it normalises the lines of its
// input, for test_unicode_oracle.py.
#include "core/base/unicode_normalize.h"
#include "core/base/utf8.h"
#include "tests/unit/unit.h"

#include <stdlib.h>

// The normalised text as a new string.
static char *normalize(UnicodeForm form, const char *text)
{
    const uint8_t *bytes = (const uint8_t *)text;
    size_t n = strlen(text);
    size_t count = unicode_decompose(form, bytes, n, NULL);
    uint32_t *points = malloc(count * sizeof *points + 1);
    unicode_decompose(form, bytes, n, points);
    if (form == UNICODE_NFC || form == UNICODE_NFKC) {
        count = unicode_compose(points, count);
    }
    char *out = malloc(count * UTF8_MAX + 1);
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size += utf8_encode((uint8_t *)out + size, points[i]);
    }
    out[size] = '\0';
    free(points);
    return out;
}

static void check_form(UnicodeForm form, const char *text, const char *expected)
{
    char *found = normalize(form, text);
    CHECK_STR(found, expected);
    // The quick check may say no of what is normalised, never yes of what is not.
    bool changes = strcmp(text, found) != 0;
    CHECK(!(changes && unicode_is_normalized(form, (const uint8_t *)text, strlen(text))));
    free(found);
}

static void test_forms(void)
{
    check_form(UNICODE_NFC, "", "");
    check_form(UNICODE_NFKC, "plain", "plain");
    check_form(UNICODE_NFD, "caf\xc3\xa9", "cafe\xcc\x81");
    check_form(UNICODE_NFC, "cafe\xcc\x81", "caf\xc3\xa9");
    check_form(UNICODE_NFC, "\xef\xac\x81", "\xef\xac\x81");
    check_form(UNICODE_NFKC, "\xef\xac\x81", "fi");
    check_form(UNICODE_NFKC, "\xf0\x9d\x94\x98\xe2\x81\xbf", "Un");
    check_form(UNICODE_NFD, "\xea\xb0\x81", "\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8");
    check_form(UNICODE_NFC, "\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8", "\xea\xb0\x81");
    // Marks go in the order of their classes; the dot below then composes first.
    check_form(UNICODE_NFD, "q\xcc\x87\xcc\xa3", "q\xcc\xa3\xcc\x87");
    check_form(UNICODE_NFC, "s\xcc\x87\xcc\xa3", "\xe1\xb9\xa9");
    check_form(UNICODE_NFC,
               "\xcc\x87"
               "a",
               "\xcc\x87"
               "a");
}

static void test_quick_check(void)
{
    static const char composed[] = "na\xc3\xafve \xe1\xba\xbf \xea\xb0\x81 \xe5\xad\x97";
    CHECK(unicode_is_normalized(UNICODE_NFC, (const uint8_t *)composed, sizeof composed - 1));
    CHECK(unicode_is_normalized(UNICODE_NFKC, (const uint8_t *)composed, sizeof composed - 1));
    CHECK(!unicode_is_normalized(UNICODE_NFD, (const uint8_t *)composed, sizeof composed - 1));
    CHECK(unicode_is_normalized(UNICODE_NFD, (const uint8_t *)"e\xcc\xa3\xcc\x81", 5));
    CHECK(!unicode_is_normalized(UNICODE_NFD, (const uint8_t *)"e\xcc\x81\xcc\xa3", 5));
    CHECK(!unicode_is_normalized(UNICODE_NFKC, (const uint8_t *)"\xef\xac\x81", 3));
}

// A long row of marks of all classes must not take quadratic time.
static void test_many_marks(void)
{
    enum { MARKS = 200000 };
    char *text = malloc(2 * MARKS + 2);
    text[0] = 'a';
    for (size_t i = 0; i < MARKS; i++) {
        memcpy(text + 1 + 2 * i, i % 2 ? "\xcc\xa3" : "\xcc\x87", 2);
    }
    text[1 + 2 * MARKS] = '\0';
    char *found = normalize(UNICODE_NFD, text);
    CHECK_INT(strlen(found), 1 + 2 * MARKS);
    CHECK_BYTES(found + 1 + MARKS - 2, 4, "\xcc\xa3\xcc\x87", 4);
    free(found);
    free(text);
}

static void normalize_lines(UnicodeForm form)
{
    char line[1000];
    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        char *found = normalize(form, line);
        bool quick = unicode_is_normalized(form, (const uint8_t *)line, strlen(line));
        printf("%s %d\n", found, quick);
        free(found);
    }
}

int main(int argc, char **argv)
{
    if (argc > 1) {
        normalize_lines((UnicodeForm)atoi(argv[1]));
        return 0;
    }
    RUN(test_forms);
    RUN(test_quick_check);
    RUN(test_many_marks);
    return unit_finish();
}
