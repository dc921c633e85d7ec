// Errors in source text: where they are and what is said of them.
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/compiler/lexer_internal.h"
#include "core/objects/builder.h"
#include "core/objects/runtime.h"

// Goes over the lines up to `at`: returns the start of its line and stores the line's number.
static const char *find_line(const Lexer *lexer, const char *at, size_t *line)
{
    const char *start = lexer->text;
    *line = 1;
    for (const char *p = start; p < at;) {
        char c = *p++;
        if (c == '\r' && p < lexer->end && *p == '\n')
            p++;
        if (is_newline(c) && p <= at) {
            start = p;
            ++*line;
        }
    }
    return start;
}

const char *lexer_line_end(const Lexer *lexer, const char *at)
{
    while (at < lexer->end && !is_newline(*at))
        at++;
    return at;
}

size_t lexer_line(const Lexer *lexer, const char *at)
{
    size_t line;
    find_line(lexer, at, &line);
    return line;
}

static size_t column_of(const char *line_start, const char *at)
{
    return utf8_count((const uint8_t *)line_start, (size_t)(at - line_start)) + 1;
}

// Raises with a message that is already a str. Not inlined: its locals would stay on the stack of
// every caller.
static _Noreturn void raise_at(Lexer *lexer, ShapeId kind, const char *start, const char *end,
                               Value message)
{
    size_t line;
    const char *text = find_line(lexer, start, &line);
    size_t column = column_of(text, start);
    size_t end_line = line;
    size_t end_column = column;
    if (end != NULL) {
        // The end of a line is a character of that line, even where it is missing.
        bool newline = end == start || is_newline(end[-1]);
        const char *last = newline && end > start ? end - 1 : end;
        end_column = column_of(find_line(lexer, last, &end_line), last) + newline;
    }
    if (lexer->expression && start == lexer->end)
        column = end_column = 0; // CPython adds no end of line to what eval() gets
    raise_syntax_error(lexer->vm, kind, lexer->filename, line, column, text,
                       (size_t)(lexer_line_end(lexer, text) - text), end_line, end_column, "%S",
                       message);
}

void(lexer_error)(Lexer *lexer, ShapeId kind, const char *start, const char *end,
                  const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Value message = lexer_message(lexer, format, args);
    va_end(args);
    raise_at(lexer, kind, start, end, message);
}

void(lexer_error_at)(Lexer *lexer, const char *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Value message = lexer_message(lexer, format, args);
    va_end(args);
    raise_at(lexer, SHAPE_SYNTAX_ERROR, at, NULL, message);
}

Value lexer_message(Lexer *lexer, const char *format, va_list args)
{
    Builder builder;
    builder_init(&builder, lexer->vm, 64);
    builder_format_list(&builder, format, args);
    return builder_finish_str(&builder);
}

const char *lexer_bracket(Lexer *lexer, const char *limit)
{
    Lexer again = *lexer;
    LexerMark mark = {
        .cursor = lexer->statement, .line_start = lexer->statement, .indents = lexer->indents};
    lexer_rewind(&again, &mark);
    again.draining = true;
    again.end = limit;
    const char *bracket = limit;
    Token token;
    do {
        unsigned before = again.brackets;
        lexer_next(&again, &token);
        if (before < lexer->brackets && again.brackets == lexer->brackets)
            bracket = token.start;
    } while (again.cursor < limit);
    return bracket;
}

void lexer_unclosed(Lexer *lexer)
{
    lexer->incomplete = true;
    const char *bracket = lexer_bracket(lexer, lexer->cursor);
    lexer_error_at(lexer, bracket, "'%c' was never closed", *bracket);
}

void lexer_bad_character(Lexer *lexer, const char *at)
{
    const uint8_t *p = (const uint8_t *)at;
    uint32_t c = utf8_next(&p);
    char digits[9];
    char *hex = digits + sizeof digits - 1;
    *hex = 0;
    for (uint32_t rest = c; rest != 0 || hex > digits + sizeof digits - 5; rest >>= 4)
        *--hex = "0123456789ABCDEF"[rest & 15];
    if (unicode_has(c, UNICODE_PRINTABLE))
        lexer_error_at(lexer, at, "invalid character '%S' (U+%s)", str_from_char(lexer->vm, c),
                       hex);
    lexer_error_at(lexer, at, "invalid non-printable character U+%s", hex);
}

void lexer_check_name(Lexer *lexer, const char *start, const char *end)
{
    const uint8_t *p = (const uint8_t *)start;
    unsigned wanted = UNICODE_XID_START;
    while (p < (const uint8_t *)end) {
        const uint8_t *at = p;
        if (!unicode_has(utf8_next(&p), wanted))
            lexer_bad_character(lexer, (const char *)at);
        wanted = UNICODE_XID_CONTINUE;
    }
}
