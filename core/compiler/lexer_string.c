// The lexer: strings and the literal parts of f-strings.
#include "core/compiler/lexer_internal.h"

static const char *fstring_mark(unsigned flags)
{
    return flags & STRING_FORMAT ? "f-" : flags & STRING_TEMPLATE ? "t-" : "";
}

// Number of closing quotes if they are at the cursor, else 0.
static size_t quotes_here(const Lexer *lexer, unsigned flags)
{
    char quote = flags & STRING_DOUBLE ? '"' : '\'';
    if (lexer_peek(lexer, 0) != quote)
        return 0;
    if (!(flags & STRING_TRIPLE))
        return 1;
    return lexer_peek(lexer, 1) == quote && lexer_peek(lexer, 2) == quote ? 3 : 0;
}

// True where a string has to end: the end of the text, or of the line unless there are three
// quotes.
static bool ends_here(const Lexer *lexer, unsigned flags)
{
    return lexer->cursor == lexer->end || (is_newline(*lexer->cursor) && !(flags & STRING_TRIPLE));
}

static _Noreturn void unterminated(Lexer *lexer, const char *start, unsigned flags, bool escaped)
{
    bool triple = flags & STRING_TRIPLE;
    uint32_t line = lexer->line - (triple && lexer->cursor == lexer->line_start);
    lexer->incomplete = triple;
    lexer_error_at(lexer, start, "unterminated %s%sstring literal (detected at line %u)%s",
                   triple ? MESSAGE("triple-quoted ") : "", fstring_mark(flags), line,
                   escaped && !triple ? MESSAGE("; perhaps you escaped the end quote?") : "");
}

// Takes one character of a string, or a backslash and the character after it.
static void take_character(Lexer *lexer)
{
    if (*lexer->cursor == '\\' && lexer_peek(lexer, 1) != 0)
        lexer->cursor++;
    if (is_newline(*lexer->cursor))
        lexer_take_newline(lexer);
    else
        lexer->cursor++;
}

// A quote that should have closed the f-string around starts a string: a brace is missing.
static void check_enclosing(Lexer *lexer, const char *quotes, unsigned flags)
{
    const uint16_t *entry = lexer->brackets > 0 ? lexer_top(lexer) : NULL;
    for (unsigned i = 0; i < lexer->brackets; i++, entry--) {
        if ((char)*entry != ENTRY_FIELD)
            continue;
        if (((*entry >> 8 ^ flags) & (STRING_TRIPLE | STRING_DOUBLE)) == 0)
            lexer_error_at(lexer, quotes, "%c-string: expecting '}'", lexer_string_letter(*entry));
        return;
    }
}

void lexer_string(Lexer *lexer, Token *token)
{
    char quote = *lexer->cursor;
    unsigned flags = token->flags | (quote == '"' ? STRING_DOUBLE : 0);
    if (quotes_here(lexer, flags | STRING_TRIPLE)) {
        flags |= STRING_TRIPLE;
        lexer->cursor += 2;
    }
    lexer->cursor++;
    token->flags = (uint8_t)flags;
    if (flags & (STRING_FORMAT | STRING_TEMPLATE)) {
        token->kind = TOKEN_FSTRING_START;
        lexer_push(lexer, (uint16_t)(ENTRY_LITERAL | flags << 8));
        return;
    }
    token->kind = TOKEN_STRING;
    bool escaped = false;
    while (!quotes_here(lexer, flags)) {
        if (ends_here(lexer, flags)) {
            check_enclosing(lexer, token->start, flags);
            unterminated(lexer, token->start, flags, escaped);
        }
        escaped |= *lexer->cursor == '\\' && lexer_peek(lexer, 1) == quote;
        take_character(lexer);
    }
    lexer->cursor += quotes_here(lexer, flags);
}

// Takes literal text up to the next replacement field, the end of the format spec or of the
// f-string.
static void take_literal(Lexer *lexer, const char *start, unsigned flags, bool spec)
{
    bool named = false; // within \N{...}
    while (!quotes_here(lexer, flags)) {
        if (ends_here(lexer, flags)) {
            if (spec && lexer->cursor < lexer->end)
                lexer_error_at(lexer, lexer->cursor,
                               "%sstring: newlines are not allowed in format specifiers for single "
                               "quoted %sstrings",
                               fstring_mark(flags), fstring_mark(flags));
            unterminated(lexer, lexer_bracket(lexer, start), flags, false);
        }
        char c = *lexer->cursor;
        char next = lexer_peek(lexer, 1);
        if (c == '\\' && !(flags & STRING_RAW) && next == 'N' && lexer_peek(lexer, 2) == '{') {
            named = true;
            lexer->cursor += 3;
        } else if (c == '\\' && (next == '{' || next == '}')) {
            lexer->cursor++;
        } else if (c == '}' && named) {
            named = false;
            lexer->cursor++;
        } else if (c == '{' || c == '}') {
            if (spec || (c == '{' && next != c))
                return;
            if (next != c)
                lexer_error_at(lexer, lexer->cursor, "%sstring: single '}' is not allowed",
                               fstring_mark(flags));
            lexer->cursor += 2;
        } else {
            take_character(lexer);
        }
    }
}

bool lexer_fstring_part(Lexer *lexer, Token *token)
{
    uint16_t entry = *lexer_top(lexer);
    unsigned flags = entry >> 8;
    bool spec = (char)entry == ENTRY_SPEC;
    token->flags = (uint8_t)flags;
    take_literal(lexer, token->start, flags, spec);
    if (lexer->cursor > token->start) {
        token->kind = TOKEN_FSTRING_MIDDLE;
        return true;
    }
    size_t quotes = quotes_here(lexer, flags);
    if (quotes == 0)
        return false;
    token->kind = TOKEN_FSTRING_END;
    lexer->cursor += quotes;
    lexer->brackets -= spec ? 2 : 1; // in a format spec: the parser misses the brace
    return true;
}
