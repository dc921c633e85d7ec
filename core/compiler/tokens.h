// The kinds of tokens.
#ifndef ADDER_COMPILER_TOKENS_H
#define ADDER_COMPILER_TOKENS_H

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
#define KEYWORD(name, text) TOKEN_##name,
#define OPERATOR(name, text) TOKEN_##name,
#include "core/compiler/tokens.def"
#undef KEYWORD
#undef OPERATOR
    TOKEN_KIND_COUNT
} TokenKind;

// The spelling of keywords and operators.
#define TOKEN_FIRST_SPELT TOKEN_FALSE
extern const char token_spelling[TOKEN_KIND_COUNT - TOKEN_FIRST_SPELT][9];

#endif
