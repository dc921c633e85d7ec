// Colours for Python source; see highlight.h.
#include "repl/highlight.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
    COLOUR_NONE = 0,
    COLOUR_COMMENT = 31,
    COLOUR_STRING = 32,
    COLOUR_NUMBER = 33,
    COLOUR_KEYWORD = 34,
    COLOUR_BUILTIN = 36,
};

// Each word stands between spaces.
static const char keywords[] =
    " False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield ";
static const char builtins[] =
    " ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup "
    "BufferError EOFError Ellipsis Exception ExceptionGroup GeneratorExit ImportError "
    "IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError "
    "NotImplemented NotImplementedError OSError OverflowError RecursionError RuntimeError "
    "StopAsyncIteration StopIteration SyntaxError SystemExit TimeoutError TypeError "
    "UnicodeError ValueError ZeroDivisionError __import__ abs aiter all anext any ascii bin bool "
    "breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod "
    "enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help "
    "hex id input int isinstance issubclass iter len list locals map max memoryview min next "
    "object oct open ord pow print property range repr reversed round set setattr slice sorted "
    "staticmethod str sum super tuple type vars zip ";

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_name(char c)
{
    uint8_t letter = (uint8_t)c | 0x20;
    return (uint8_t)c >= 0x80 || c == '_' || is_digit(c) || (letter >= 'a' && letter <= 'z');
}

static bool is_quote(char c)
{
    return c == '\'' || c == '"';
}

static bool is_listed(const char *list, const char *word, size_t n)
{
    for (const char *p = list + 1; *p; p = strchr(p, ' ') + 1) {
        if (strncmp(p, word, n) == 0 && p[n] == ' ') {
            return true;
        }
    }
    return false;
}

// End of the string whose first quote is at `at`; without a closing quote, the end of its line.
static size_t string_end(const char *text, size_t n, size_t at)
{
    char quote = text[at];
    size_t quotes = n - at >= 3 && text[at + 1] == quote && text[at + 2] == quote ? 3 : 1;
    size_t closing = 0;
    for (at += quotes; at < n && closing < quotes; at++) {
        if (text[at] == quote) {
            closing++;
            continue;
        }
        closing = 0;
        if (text[at] == '\n' && quotes == 1) {
            return at;
        }
        at += text[at] == '\\' && at + 1 < n;
    }
    return at;
}

static size_t number_end(const char *text, size_t n, size_t at)
{
    bool hexadecimal = n - at > 1 && (text[at + 1] | 0x20) == 'x';
    for (at++; at < n; at++) {
        char c = text[at];
        bool sign = (c == '+' || c == '-') && (text[at - 1] | 0x20) == 'e' && !hexadecimal;
        if (!is_name(c) && c != '.' && !sign) {
            break;
        }
    }
    return at;
}

size_t highlight_token(const char *text, size_t n, size_t at, unsigned *colour)
{
    size_t start = at;
    char c = text[at];
    *colour = COLOUR_NONE;
    if (c == '#') {
        const char *newline = memchr(text + at, '\n', n - at);
        *colour = COLOUR_COMMENT;
        return newline ? (size_t)(newline - text) : n;
    }
    if (is_digit(c) || (c == '.' && at + 1 < n && is_digit(text[at + 1]))) {
        *colour = COLOUR_NUMBER;
        return number_end(text, n, at);
    }
    while (at < n && is_name(text[at])) {
        at++;
    }
    // A short name before a quote is the string's prefix.
    if (at < n && is_quote(text[at]) && at - start <= 2) {
        *colour = COLOUR_STRING;
        return string_end(text, n, at);
    }
    if (at == start) {
        return at + 1;
    }
    if (is_listed(keywords, text + start, at - start)) {
        *colour = COLOUR_KEYWORD;
    } else if ((start == 0 || text[start - 1] != '.') &&
               is_listed(builtins, text + start, at - start)) {
        *colour = COLOUR_BUILTIN;
    }
    return at;
}
