// The lexer: lines, indentation, names, numbers and operators. Strings are in lexer_string.c.
#include "core/compiler/lexer.h"

#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/compiler/lexer_internal.h"

#define MOST_INDENTS 100
#define MOST_BRACKETS 200

// ---- The stack ----------------------------------------------------------------------------

static uint16_t *stack_entries(const Lexer *lexer)
{
    return (uint16_t *)(void *)blob_of(lexer->stack)->data;
}

uint16_t *lexer_top(const Lexer *lexer)
{
    return stack_entries(lexer) + lexer->indents * 2 + lexer->brackets - 1;
}

// Makes room for two more entries.
static void stack_reserve(Lexer *lexer)
{
    size_t used = (size_t)lexer->indents * 2 + lexer->brackets;
    if (used + 2 <= lexer->capacity)
        return;
    size_t capacity = used + 16;
    lexer->stack =
        blob_resize(lexer->vm, lexer->stack, used * sizeof(uint16_t), capacity * sizeof(uint16_t));
    lexer->capacity = (uint16_t)capacity;
}

void lexer_push(Lexer *lexer, uint16_t entry)
{
    if (lexer->brackets == MOST_BRACKETS)
        lexer_error_at(lexer, lexer->cursor - 1, "too many nested parentheses");
    stack_reserve(lexer);
    lexer->brackets++;
    *lexer_top(lexer) = entry;
}

// ---- Lines --------------------------------------------------------------------------------

char lexer_peek(const Lexer *lexer, size_t distance)
{
    return (size_t)(lexer->end - lexer->cursor) > distance ? lexer->cursor[distance] : 0;
}

void lexer_take_newline(Lexer *lexer)
{
    if (lexer->cursor[0] == '\r' && lexer_peek(lexer, 1) == '\n')
        lexer->cursor++;
    lexer->cursor++;
    lexer->line++;
    lexer->line_start = lexer->cursor;
}

static void skip_comment(Lexer *lexer)
{
    while (lexer->cursor < lexer->end && !is_newline(*lexer->cursor))
        lexer->cursor++;
}

// An error that CPython does not look for when it has found another: then the text ends here.
static void line_error(Lexer *lexer, ShapeId kind, const char *at, const char *message)
{
    if (!lexer->draining)
        lexer_error(lexer, kind, at, NULL, "%s", message);
    lexer->cursor = lexer->end;
}

// Takes a backslash and the end of the line after it.
static void take_continuation(Lexer *lexer)
{
    const char *after = ++lexer->cursor;
    if (is_newline(lexer_peek(lexer, 0)))
        lexer_take_newline(lexer);
    else if (after < lexer->end)
        line_error(lexer, SHAPE_SYNTAX_ERROR, after,
                   MESSAGE("unexpected character after line continuation character"));
    if (lexer->cursor < lexer->end || lexer->draining)
        return;
    if (lexer->brackets > 0)
        lexer_unclosed(lexer);
    lexer->incomplete = true;
    lexer_error_at(lexer, after, "unexpected EOF while parsing");
}

// Takes white space, comments and continued lines; ends of lines too inside brackets.
static void skip_space(Lexer *lexer)
{
    for (;;) {
        char c = lexer_peek(lexer, 0);
        if (c == ' ' || c == '\t' || c == '\f')
            lexer->cursor++;
        else if (c == '#' && lexer->brackets > 0)
            skip_comment(lexer);
        else if (c == '\\')
            take_continuation(lexer);
        else if (is_newline(c) && lexer->brackets > 0)
            lexer_take_newline(lexer);
        else
            return;
    }
}

// ---- Indentation --------------------------------------------------------------------------

typedef struct Indent {
    uint16_t column;      // with tabs to multiples of 8
    uint16_t alternative; // with tabs as wide as a space
} Indent;

// Takes the white space at the start of a line.
static Indent measure_indent(Lexer *lexer)
{
    Indent indent = {0, 0};
    Indent continued = {0, 0};
    for (;; lexer->cursor++) {
        char c = lexer_peek(lexer, 0);
        if (c == ' ') {
            indent.column++;
            indent.alternative++;
        } else if (c == '\t') {
            indent.column = (uint16_t)((indent.column / 8 + 1) * 8);
            indent.alternative++;
        } else if (c == '\f') {
            indent = (Indent){0, 0};
        } else if (c == '\\') {
            if (continued.column == 0)
                continued = indent;
            take_continuation(lexer);
            lexer->cursor--;
        } else {
            return continued.column != 0 ? continued : indent;
        }
    }
}

static void tab_error(Lexer *lexer)
{
    line_error(lexer, SHAPE_TAB_ERROR, lexer->line_start,
               MESSAGE("inconsistent use of tabs and spaces in indentation"));
}

// Goes to the first token of the next line that has one and compares its indentation with that of
// the block. Returns whether an INDENT is due; DEDENTs are counted in lexer->dedents.
static bool read_indentation(Lexer *lexer)
{
    Indent indent;
    for (;;) {
        indent = measure_indent(lexer);
        if (lexer->cursor == lexer->end)
            break;
        if (lexer_peek(lexer, 0) == '#')
            skip_comment(lexer);
        if (!is_newline(lexer_peek(lexer, 0)))
            break;
        lexer_take_newline(lexer);
    }
    lexer->statement = lexer->cursor;
    if (lexer->cursor == lexer->end) {
        indent = (Indent){0, 0};
        lexer->in_block |= lexer->indents > 0 && !is_newline(lexer->end[-1]);
    }
    static const Indent outermost = {0, 0};
    for (bool outer = false;; outer = true) {
        Indent top = outermost;
        if (lexer->indents > 0)
            memcpy(&top, stack_entries(lexer) + (lexer->indents - 1) * 2, sizeof top);
        if (indent.column == top.column) {
            if (indent.alternative != top.alternative)
                tab_error(lexer);
            return false;
        }
        if (indent.column > top.column) {
            if (outer)
                line_error(lexer, SHAPE_INDENTATION_ERROR, lexer_line_end(lexer, lexer->cursor),
                           MESSAGE("unindent does not match any outer indentation level"));
            else if (indent.alternative <= top.alternative)
                tab_error(lexer);
            break;
        }
        if (indent.alternative >= top.alternative && !(lexer->cursor == lexer->end))
            tab_error(lexer);
        lexer->indents--;
        lexer->dedents++;
    }
    if (lexer->cursor == lexer->end)
        return false;
    if (lexer->indents == MOST_INDENTS)
        line_error(lexer, SHAPE_INDENTATION_ERROR, lexer->cursor,
                   MESSAGE("too many levels of indentation"));
    stack_reserve(lexer);
    memcpy(stack_entries(lexer) + lexer->indents * 2, &indent, sizeof indent);
    lexer->indents++;
    return true;
}

// ---- Tokens -------------------------------------------------------------------------------

// A bit for each letter of string prefixes, the STRING_* flag where there is one; 0 for other
// letters.
static unsigned prefix_letter(char c)
{
    static const char letters[] = "rbftu";
    const char *found = memchr(letters, c, sizeof letters - 1);
    return found == NULL ? 0 : 1u << (found - letters);
}

// The STRING_* flags of the prefix in front of a quote; false if it is not one.
static bool string_prefix(Lexer *lexer, const char *start, uint8_t *flags)
{
    unsigned seen = 0;
    for (const char *p = start; p < lexer->cursor; p++) {
        unsigned letter = prefix_letter((char)(*p | 32));
        if (letter == 0 || (seen & letter))
            return false;
        seen |= letter;
    }
    // The letters that do not go together.
    for (const char *pair = "uburufutbfbtft"; *pair != 0; pair += 2) {
        if (seen & prefix_letter(pair[0]) && seen & prefix_letter(pair[1]))
            lexer_error(lexer, SHAPE_SYNTAX_ERROR, start, lexer->cursor,
                        "'%c' and '%c' prefixes are incompatible", pair[0], pair[1]);
    }
    *flags = (uint8_t)(seen & (STRING_RAW | STRING_BYTES | STRING_FORMAT | STRING_TEMPLATE));
    return true;
}

// Takes a name, a keyword or a string with a prefix.
static void read_word(Lexer *lexer, Token *token)
{
    const char *start = lexer->cursor;
    bool ascii = true;
    while (is_name_byte(lexer_peek(lexer, 0)))
        ascii &= !(*lexer->cursor++ & 0x80);
    char c = lexer_peek(lexer, 0);
    if ((c == '"' || c == '\'') && string_prefix(lexer, start, &token->flags)) {
        lexer_string(lexer, token);
        return;
    }
    if (!ascii)
        lexer_check_name(lexer, start, lexer->cursor);
    token->kind = (uint8_t)token_find(start, (size_t)(lexer->cursor - start));
    if (token->kind == TOKEN_END)
        token->kind = TOKEN_IDENTIFIER;
}

// The kind of entry that the innermost f-string is in, 0 outside of f-strings.
static char field_entry(const Lexer *lexer)
{
    return lexer->brackets > 0 ? (char)*lexer_top(lexer) : 0;
}

static void open_bracket(Lexer *lexer, TokenKind kind)
{
    char top = field_entry(lexer);
    bool field = kind == TOKEN_LEFT_BRACE && (top == ENTRY_LITERAL || top == ENTRY_SPEC);
    uint16_t flags = 0;
    if (field) {
        const uint16_t *entry = lexer_top(lexer);
        flags = *entry & 0xFF00;
        if (top == ENTRY_SPEC && (char)entry[-1] == ENTRY_SPEC && (char)entry[-2] == ENTRY_SPEC)
            lexer_error_at(lexer, lexer->cursor - 2, "%c-string: expressions nested too deeply",
                           lexer_string_letter(flags));
    }
    lexer_push(lexer, (uint16_t)(flags | (field ? ENTRY_FIELD : (uint8_t)lexer->cursor[-1])));
}

static void close_bracket(Lexer *lexer, char c)
{
    const char *at = lexer->cursor - 1;
    char open = field_entry(lexer);
    char expected = open == '(' ? ')' : open == '[' ? ']' : '}';
    if (open == ENTRY_FIELD && c != '}')
        lexer_error_at(lexer, at, "%c-string: unmatched '%c'",
                       lexer_string_letter(*lexer_top(lexer)), c);
    if (open == 0)
        lexer_error_at(lexer, at, "unmatched '%c'", c);
    if (c != expected) {
        size_t line = lexer_line(lexer, lexer_bracket(lexer, at));
        (lexer_error_at)(
            lexer, at,
            line == lexer->line
                ? MESSAGE("closing parenthesis '%c' does not match opening parenthesis '%c'")
                : MESSAGE("closing parenthesis '%c' does not match opening parenthesis '%c' "
                          "on line %z"),
            c, open == ENTRY_SPEC ? '{' : open, line);
    }
    lexer->brackets--;
}

// Takes the longest operator.
static void read_operator(Lexer *lexer, Token *token)
{
    char c = *lexer->cursor;
    char top = field_entry(lexer);
    size_t length = (size_t)(lexer->end - lexer->cursor);
    if (length > 3)
        length = 3;
    if (c == ':' && top == ENTRY_FIELD)
        length = 1; // starts the format spec, even before a '='
    TokenKind kind = TOKEN_END;
    for (; length > 0 && kind == TOKEN_END; length--) {
        kind = token_find(lexer->cursor, length);
        if (kind != TOKEN_END)
            lexer->cursor += length;
    }
    if (c == '<' && lexer_peek(lexer, 0) == '>' && kind == TOKEN_LESS) {
        lexer->cursor++;
        kind = TOKEN_INVALID; // one token that never fits
    }
    if (kind == TOKEN_END) {
        if (c < ' ' || c == 0x7F)
            lexer_bad_character(lexer, lexer->cursor);
        lexer->cursor++;
        kind = TOKEN_INVALID;
    }
    token->kind = (uint8_t)kind;
    if (kind == TOKEN_COLON && top == ENTRY_FIELD)
        *lexer_top(lexer) += ENTRY_SPEC - ENTRY_FIELD;
    else if (c == '(' || c == '[' || c == '{')
        open_bracket(lexer, kind);
    else if (c == ')' || c == ']' || c == '}')
        close_bracket(lexer, c);
}

// Takes what is not white space; the cursor is not at the end.
static void read_visible(Lexer *lexer, Token *token)
{
    char c = *lexer->cursor;
    if (is_digit(c) || (c == '.' && is_digit(lexer_peek(lexer, 1)))) {
        token->kind = TOKEN_NUMBER;
        lexer_number(lexer);
    } else if (is_name_byte(c)) {
        read_word(lexer, token);
    } else if (c == '"' || c == '\'') {
        lexer_string(lexer, token);
    } else if (is_newline(c)) {
        token->kind = TOKEN_NEWLINE;
        token->end = ++lexer->cursor;
        lexer->cursor--;
        lexer_take_newline(lexer);
        lexer->line_begins = true;
    } else {
        read_operator(lexer, token);
    }
}

// The token at the end of the text: the last line's end, if it is missing, or END.
static TokenKind read_end(Lexer *lexer)
{
    if (lexer->brackets > 0 && !lexer->draining)
        lexer_unclosed(lexer);
    if (lexer->line_begins || lexer->brackets > 0)
        return TOKEN_END;
    lexer->line_begins = true;
    return TOKEN_NEWLINE;
}

static void begin_token(Lexer *lexer, Token *token)
{
    token->flags = 0;
    token->start = lexer->cursor;
    token->end = NULL;
    token->line_start = lexer->line_start;
    token->line = lexer->line;
}

// Takes a token whose kind depends on nothing but the state at a line's start; false if there is
// none.
static bool read_line_start(Lexer *lexer, Token *token)
{
    if (lexer->dedents == 0) {
        if (!lexer->line_begins)
            return false;
        if (read_indentation(lexer)) {
            begin_token(lexer, token);
            token->kind = TOKEN_INDENT;
            lexer->line_begins = false;
            return true;
        }
        lexer->line_begins = lexer->cursor == lexer->end;
        if (lexer->dedents == 0)
            return false;
    }
    lexer->dedents--;
    begin_token(lexer, token);
    token->kind = TOKEN_DEDENT;
    return true;
}

void lexer_next(Lexer *lexer, Token *token)
{
    if (!read_line_start(lexer, token)) {
        char top = field_entry(lexer);
        begin_token(lexer, token);
        if ((top != ENTRY_LITERAL && top != ENTRY_SPEC) || !lexer_fstring_part(lexer, token)) {
            top = field_entry(lexer);
            if (top != ENTRY_LITERAL && top != ENTRY_SPEC)
                skip_space(lexer);
            begin_token(lexer, token);
            if (lexer_peek(lexer, 0) == '#')
                skip_comment(lexer); // part of the NEWLINE token
            if (lexer->cursor == lexer->end)
                token->kind = (uint8_t)read_end(lexer);
            else
                read_visible(lexer, token);
        }
    }
    if (token->end == NULL)
        token->end = lexer->cursor;
    token->end_line = lexer->line;
    token->end_line_start = lexer->line_start;
    if (token->kind == TOKEN_NEWLINE) {
        token->end_line = token->line;
        token->end_line_start = token->line_start;
    }
}

void lexer_rewind(Lexer *lexer, const LexerMark *mark)
{
    lexer->cursor = lexer->statement = mark->cursor;
    lexer->line_start = mark->line_start;
    lexer->line = mark->line;
    lexer->indents = mark->indents;
    lexer->dedents = mark->dedents;
    lexer->line_begins = mark->line_begins;
    lexer->brackets = 0;
}
