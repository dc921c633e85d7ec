// Source text to tokens, one at a time, as CPython's tokenizer splits it.
//
// f-strings come as FSTRING_START, then FSTRING_MIDDLE pieces and the ordinary tokens of their
// replacement fields, then FSTRING_END. Indentation, open brackets and open f-strings share one
// byte stack in a heap blob; going back to a mark needs no copy of it, because entries below the
// mark's depth are still there as long as the block that the mark lies in is open.
#ifndef ADDER_COMPILER_LEXER_H
#define ADDER_COMPILER_LEXER_H

#include "core/compiler/tokens.h"
#include "core/objects/containers.h"

typedef struct Token {
    uint8_t kind;  // TokenKind
    uint8_t flags; // of strings and FSTRING_*: STRING_*
    const char *start;
    const char *end;
    const char *line_start; // of the line that the token starts in
    const char *end_line_start;
    uint32_t line; // from 1
    uint32_t end_line;
} Token;

enum {
    STRING_RAW = 1,
    STRING_BYTES = 2,
    STRING_FORMAT = 4,   // f"..."
    STRING_TEMPLATE = 8, // t"..."
    STRING_TRIPLE = 16,
    STRING_DOUBLE = 32, // the quote is ", not '
};

typedef struct Lexer {
    Vm *vm;
    const char *text;
    const char *end;
    const char *cursor;
    const char *line_start; // of the line that cursor is in
    uint32_t line;
    Value filename;
    Value stack;           // Blob of uint16_t: two per indentation level, then one per open bracket
    uint16_t capacity;     // entries that fit in it
    uint8_t indents;       // indentation levels
    uint8_t brackets;      // open brackets, f-strings and replacement fields
    uint8_t dedents;       // DEDENT tokens that are due
    bool line_begins;      // indentation is to be read next
    bool incomplete;       // the error being raised is that the text ended too soon
    bool in_block;         // the text ended inside a block, and not with a newline
    bool expression;       // the text is one expression
    bool draining;         // brackets may stay open at the end of the text
    const char *statement; // the first token of the statement that cursor is in
} Lexer;

// A place to go back to, at the beginning of a statement. Valid while the block it lies in is open;
// at top level, always.
typedef struct LexerMark {
    const char *cursor;
    const char *line_start;
    uint32_t line;
    uint8_t indents;
    uint8_t dedents;
    bool line_begins;
} LexerMark;

// Unless the text is that of a str, it may begin with a byte order mark, and a comment in its first
// two lines may name the encoding: UTF-8 or Latin-1. Raises SyntaxError for text that names another
// one, is not UTF-8 or holds a NUL byte.
void lexer_init(Lexer *lexer, Vm *vm, const char *text, size_t length, Value filename, bool is_str);
// Reads the next token. Raises SyntaxError, IndentationError, TabError.
void lexer_next(Lexer *lexer, Token *token);
// Goes back. Never raises.
void lexer_rewind(Lexer *lexer, const LexerMark *mark);

// Raises SyntaxError or a kind of it (SHAPE_*) for the source text from `start` to `end`; without
// an end (NULL) for a point.
_Noreturn void lexer_error(Lexer *lexer, ShapeId kind, const char *start, const char *end,
                           const char *format, ...);
#define lexer_error(lexer, kind, start, end, format, ...) \
    lexer_error(lexer, kind, start, end, MESSAGE(format), ##__VA_ARGS__)
// SyntaxError for a point.
_Noreturn void lexer_error_at(Lexer *lexer, const char *at, const char *format, ...);
#define lexer_error_at(lexer, at, format, ...) \
    lexer_error_at(lexer, at, MESSAGE(format), ##__VA_ARGS__)
// Raises "'(' was never closed" for the innermost open bracket.
_Noreturn void lexer_unclosed(Lexer *lexer);
// The innermost open bracket; only the text before `limit` has been read.
const char *lexer_bracket(Lexer *lexer, const char *limit);
// The number of the line that a place in the text lies in.
size_t lexer_line(const Lexer *lexer, const char *at);

#endif
