// What the files of the lexer share.
#ifndef ADDER_COMPILER_LEXER_INTERNAL_H
#define ADDER_COMPILER_LEXER_INTERNAL_H

#include "core/compiler/lexer.h"
#include "core/objects/builder.h"

// Entries of the stack: the opening bracket, or one of these with the STRING_* flags of the
// f-string in the upper byte.
enum {
    ENTRY_LITERAL = 'f', // the literal part of an f-string
    ENTRY_FIELD = 'e',   // the expression of a replacement field
    ENTRY_SPEC = 's',    // its format spec
};

static inline bool is_newline(char c)
{
    return c == '\n' || c == '\r';
}
static inline bool is_digit(char c)
{
    return (unsigned char)(c - '0') < 10;
}
// The bytes of names: ASCII letters, digits, underscore, and every byte beyond ASCII.
static inline bool is_name_byte(char c)
{
    return is_digit(c) || (unsigned char)((c | 32) - 'a') < 26 || c == '_' || (c & 0x80);
}

// The character `distance` bytes after the cursor, 0 beyond the end of the text.
char lexer_peek(const Lexer *lexer, size_t distance);
// The end of the line that a place in the text lies in.
const char *lexer_line_end(const Lexer *lexer, const char *at);
// Takes the end of a line.
void lexer_take_newline(Lexer *lexer);
void lexer_push(Lexer *lexer, uint16_t entry);
// The innermost entry; only while lexer->brackets > 0.
uint16_t *lexer_top(const Lexer *lexer);

// Takes a string from its opening quote on; an f-string's start only. The token's start and flags
// are set.
void lexer_string(Lexer *lexer, Token *token);
// Within the literal part of an f-string or a format spec: takes FSTRING_MIDDLE or FSTRING_END and
// returns true, or returns false before the bracket of a replacement field.
bool lexer_fstring_part(Lexer *lexer, Token *token);
// 'f' or 't', as the flags in an entry of the stack say.
static inline char lexer_string_letter(uint16_t entry)
{
    return entry >> 8 & STRING_TEMPLATE ? 't' : 'f';
}
// The text of a message; directives as in builder.h.
Value lexer_message(Lexer *lexer, const char *format, va_list args);
// Takes a number.
void lexer_number(Lexer *lexer);
// Raises SyntaxError for the first character in [start, end) that no name may have.
void lexer_check_name(Lexer *lexer, const char *start, const char *end);
// Raises SyntaxError for one character, beyond ASCII or not printable, that no token may have.
_Noreturn void lexer_bad_character(Lexer *lexer, const char *at);

#endif
