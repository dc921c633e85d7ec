/* Checks for C unit tests: a failed check is printed and counted, and the test goes on.
 *
 * A test file is `test_<subject>.c`; its first line names the sources it is linked with,
 * `// uses: core/base/utf8.c core/base/unicode.c` or `// uses: all`. Its main() calls test
 * functions with RUN and ends with `return unit_finish();`. */
#ifndef TESTS_UNIT_UNIT_H
#define TESTS_UNIT_UNIT_H

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* The counts of this program, and the name of the test function that runs now. */
static struct {
    unsigned passed;
    unsigned failed;
    const char *test;
} unit;

/* Counts one check; a failure prints `file:line: in test: ` so that the caller can say the rest. */
static inline int unit_count(int ok, const char *file, int line)
{
    if (ok) {
        unit.passed++;
    } else {
        unit.failed++;
        printf("%s:%d: %s%s", file, line, unit.test ? unit.test : "", unit.test ? ": " : "");
    }
    return ok;
}

static inline int unit_check(int ok, const char *text, const char *file, int line)
{
    if (!unit_count(ok, file, line)) {
        printf("not true: %s\n", text);
    }
    return ok;
}

static inline int unit_check_int(int64_t found, int64_t expected, const char *text,
                                 const char *file, int line)
{
    if (!unit_count(found == expected, file, line)) {
        printf("%s is %" PRId64 ", not %" PRId64 "\n", text, found, expected);
    }
    return found == expected;
}

static inline int unit_check_bytes(const void *found, size_t found_length, const void *expected,
                                   size_t expected_length, const char *text, const char *file,
                                   int line)
{
    int ok = found_length == expected_length &&
             (found_length == 0 || memcmp(found, expected, found_length) == 0);
    if (!unit_count(ok, file, line)) {
        printf("%s is '%.*s', not '%.*s'\n", text, (int)found_length, (const char *)found,
               (int)expected_length, (const char *)expected);
    }
    return ok;
}

static inline int unit_finish(void)
{
    printf("%u passed, %u failed\n", unit.passed, unit.failed);
    return unit.failed != 0;
}

/* Each evaluates to whether the check held, so that a test can stop where the rest makes no sense.
 */
#define CHECK(condition) unit_check(!!(condition), #condition, __FILE__, __LINE__)
#define CHECK_INT(found, expected) \
    unit_check_int((int64_t)(found), (int64_t)(expected), #found, __FILE__, __LINE__)
#define CHECK_STR(found, expected) \
    unit_check_bytes(found, strlen(found), expected, strlen(expected), #found, __FILE__, __LINE__)
#define CHECK_BYTES(found, found_length, expected, expected_length) \
    unit_check_bytes(found, found_length, expected, expected_length, #found, __FILE__, __LINE__)

/* Runs a test function of no arguments under its own name. */
#define RUN(function) (unit.test = #function, (function)())

#endif
