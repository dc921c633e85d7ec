// The spelling of tokens.
#include "core/compiler/tokens.h"

#include <stdbool.h>
#include <string.h>

static const char keywords[][9] = {
#define KEYWORD(name, text) text,
#define OPERATOR(name, text)
#include "core/compiler/tokens.def"
#undef KEYWORD
#undef OPERATOR
};

static const char operators[][4] = {
#define KEYWORD(name, text)
#define OPERATOR(name, text) text,
#include "core/compiler/tokens.def"
#undef KEYWORD
#undef OPERATOR
};

const char *token_text(TokenKind kind)
{
    return kind >= TOKEN_PLUS ? operators[kind - TOKEN_PLUS] : keywords[kind - TOKEN_FALSE];
}

TokenKind token_find(const char *text, size_t length)
{
    bool word = (unsigned char)((text[0] | 32) - 'a') < 26;
    TokenKind end = word ? TOKEN_PLUS : TOKEN_KIND_COUNT;
    for (TokenKind kind = word ? TOKEN_FALSE : TOKEN_PLUS; kind < end; kind++) {
        const char *spelling = token_text(kind);
        if (spelling[0] == text[0] && strlen(spelling) == length &&
            memcmp(spelling, text, length) == 0)
            return kind;
    }
    return TOKEN_END;
}
