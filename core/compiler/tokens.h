// The kinds of tokens.
#ifndef ADDER_COMPILER_TOKENS_H
#define ADDER_COMPILER_TOKENS_H

#include <stddef.h>

typedef enum TokenKind {
    TOKEN_END, // of the text
    TOKEN_NEWLINE,
    TOKEN_INDENT,
    TOKEN_DEDENT,
    TOKEN_IDENTIFIER,
    TOKEN_NUMBER,
    TOKEN_STRING,
    TOKEN_FSTRING_START,
    TOKEN_FSTRING_MIDDLE,
    TOKEN_FSTRING_END,
    TOKEN_INVALID, // one character that no token begins with
#define KEYWORD(name, text) TOKEN_##name,
#define OPERATOR(name, text) TOKEN_##name,
#include "core/compiler/tokens.def"
#undef KEYWORD
#undef OPERATOR
    TOKEN_KIND_COUNT
} TokenKind;

// The spelling of a keyword or an operator.
const char *token_text(TokenKind kind);
// The keyword or operator spelt so, or TOKEN_END if there is none.
TokenKind token_find(const char *text, size_t length);

#endif
