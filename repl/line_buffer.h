// The text being typed: bytes in a buffer that the caller owns, seen as lines of characters.
//
// A character is an ASCII byte, or another byte with the UTF-8 continuation bytes that follow it;
// ill-formed bytes are kept as they came. Offsets are bytes from the start of the text. Nothing
// here allocates, except through the caller's grow function.
#ifndef ADDER_REPL_LINE_BUFFER_H
#define ADDER_REPL_LINE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct LineBuffer LineBuffer;
struct LineBuffer {
    char *bytes;
    size_t size; // bytes available
    size_t used; // bytes of text
    // Makes `size` at least `need`, keeping the text (which may move), or returns false and changes
    // nothing. NULL where the size is fixed.
    bool (*grow)(LineBuffer *buffer, size_t need);
};

// Replaces `removed` bytes at `at` by `inserted` bytes from `bytes`, which must lie elsewhere, or
// by as many spaces where `bytes` is NULL. Returns false, with the text unchanged, if it does not
// fit.
bool line_buffer_replace(LineBuffer *buffer, size_t at, size_t removed, const char *bytes,
                         size_t inserted);

// Whether `at` is within a character. A change may make an offset so, where bytes are ill-formed.
bool line_buffer_splits(const LineBuffer *buffer, size_t at);

// Offset behind the character at `at`, which must be below the end.
size_t line_buffer_next(const LineBuffer *buffer, size_t at);

// Offset of the character that ends at `at`, which must not be 0.
size_t line_buffer_previous(const LineBuffer *buffer, size_t at);

// First offset of the line that `at` is in; the offset of its newline, or the end of the text.
size_t line_buffer_line_start(const LineBuffer *buffer, size_t at);
size_t line_buffer_line_end(const LineBuffer *buffer, size_t at);

// First offset from `from` on, at most `to`, that holds neither a space nor a tab.
size_t line_buffer_skip_blanks(const LineBuffer *buffer, size_t from, size_t to);

#endif
