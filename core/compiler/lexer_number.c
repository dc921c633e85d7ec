// The lexer: numbers.
#include "core/compiler/lexer_internal.h"

static _Noreturn void number_error(Lexer *lexer, const char *at, const char *kind)
{
    lexer_error_at(lexer, at, "invalid %s literal", kind);
}

// Whether c is a digit in this base, which is at most 16.
static bool is_digit_of(char c, unsigned base)
{
    if (is_digit(c))
        return (unsigned)(c - '0') < base;
    return base == 16 && (unsigned char)((c | 32) - 'a') < 6;
}

// Takes digits with single underscores between them; the first one is at the cursor or after an
// underscore.
static void take_digits(Lexer *lexer, unsigned base, const char *kind)
{
    do {
        if (lexer_peek(lexer, 0) == '_')
            lexer->cursor++;
        char c = lexer_peek(lexer, 0);
        if (is_digit(c) && !is_digit_of(c, base))
            lexer_error_at(lexer, lexer->cursor, "invalid digit '%c' in %s literal", c, kind);
        if (!is_digit_of(c, base))
            number_error(lexer, lexer->cursor - 1, kind);
        while (is_digit_of(lexer_peek(lexer, 0), base))
            lexer->cursor++;
    } while (lexer_peek(lexer, 0) == '_' || (is_digit(lexer_peek(lexer, 0))));
}

// Raises unless the number ends here. A keyword that may follow a number may do so without a space.
static void check_end(Lexer *lexer, const char *kind)
{
    char c = lexer_peek(lexer, 0);
    if (!is_name_byte(c) || (c & 0x80))
        return;
    static const char followers[] = "and\0else\0for\0if\0in\0is\0not\0or\0";
    for (const char *word = followers; *word != 0; word += strlen(word) + 1) {
        size_t length = strlen(word);
        if ((size_t)(lexer->end - lexer->cursor) >= length &&
            memcmp(lexer->cursor, word, length) == 0)
            return;
    }
    number_error(lexer, lexer->cursor - 1, kind);
}

// Takes the rest of a decimal number behind its leading digits. Returns whether it is an integer.
static bool take_fraction(Lexer *lexer)
{
    bool integer = true;
    if (lexer_peek(lexer, 0) == '.') {
        integer = false;
        lexer->cursor++;
        if (is_digit(lexer_peek(lexer, 0)))
            take_digits(lexer, 10, MESSAGE("decimal"));
    }
    if ((lexer_peek(lexer, 0) | 32) == 'e') {
        char sign = lexer_peek(lexer, 1);
        size_t length = sign == '+' || sign == '-' ? 2 : 1;
        if (is_digit(lexer_peek(lexer, length))) {
            integer = false;
            lexer->cursor += length;
            take_digits(lexer, 10, MESSAGE("decimal"));
        } else if (length == 2) {
            number_error(lexer, lexer->cursor + 1, MESSAGE("decimal"));
        }
    }
    return integer;
}

static void check_leading_zeros(Lexer *lexer, const char *start)
{
    const char *p = start;
    while (p < lexer->cursor && (*p == '0' || *p == '_'))
        p++;
    if (p > start && p < lexer->cursor)
        lexer_error(lexer, SHAPE_SYNTAX_ERROR, start, p,
                    "leading zeros in decimal integer literals are not permitted; "
                    "use an 0o prefix for octal integers");
}

void lexer_number(Lexer *lexer)
{
    const char *start = lexer->cursor;
    char letter = *start == '0' ? (char)(lexer_peek(lexer, 1) | 32) : 0;
    if (letter == 'x' || letter == 'o' || letter == 'b') {
        const char *kind = letter == 'x'   ? MESSAGE("hexadecimal")
                           : letter == 'o' ? MESSAGE("octal")
                                           : MESSAGE("binary");
        lexer->cursor += 2;
        take_digits(lexer, letter == 'x' ? 16 : letter == 'o' ? 8 : 2, kind);
        check_end(lexer, kind);
        return;
    }
    if (*start != '.')
        take_digits(lexer, 10, MESSAGE("decimal"));
    bool integer = take_fraction(lexer);
    if ((lexer_peek(lexer, 0) | 32) == 'j') {
        lexer->cursor++;
        check_end(lexer, MESSAGE("imaginary"));
        return;
    }
    if (integer)
        check_leading_zeros(lexer, start);
    check_end(lexer, MESSAGE("decimal"));
}
