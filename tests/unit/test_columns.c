// uses: repl/columns.c core/base/utf8.c
// Columns of characters.
#include "repl/columns.h"
#include "tests/unit/unit.h"

static unsigned columns(const char *character)
{
    return columns_of(character, strlen(character));
}

static void test_columns(void)
{
    CHECK_INT(columns("a"), 1);
    CHECK_INT(columns("\xc3\xa4"), 1);
    CHECK_INT(columns("\xe2\x82\xac"), 1);
    CHECK_INT(columns("\xe4\xb8\xad"), 2);
    CHECK_INT(columns("\xed\x9e\xa3"), 2);
    CHECK_INT(columns("\xf0\x9f\x98\x80"), 2);
    CHECK_INT(columns("\xf0\xa0\x80\x80"), 2);
    CHECK_INT(columns("\xcc\x88"), 0);
    CHECK_INT(columns("\xef\xb8\x8f"), 0);
    CHECK_INT(columns("\xf4\x8f\xbf\xbf"), 1);
}

static void test_not_utf8(void)
{
    CHECK_INT(columns("\xff"), 1);
    CHECK_INT(columns("\xe4\xb8"), 1);
    CHECK_INT(columns("\x80\x80"), 1);
}

int main(void)
{
    RUN(test_columns);
    RUN(test_not_utf8);
    return unit_finish();
}
