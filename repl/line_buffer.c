// The text being typed; see line_buffer.h.
#include "repl/line_buffer.h"

#include <stdint.h>
#include <string.h>

#include "core/base/utf8.h"

static bool is_ascii(char c)
{
    return (uint8_t)c < 0x80;
}

static bool is_continuation(char c)
{
    return utf8_is_continuation((uint8_t)c);
}

bool line_buffer_replace(LineBuffer *buffer, size_t at, size_t removed, const char *bytes,
                         size_t inserted)
{
    size_t kept = buffer->used - removed;
    if (inserted > SIZE_MAX - kept) {
        return false;
    }
    size_t need = kept + inserted;
    if (need > buffer->size && !(buffer->grow && buffer->grow(buffer, need))) {
        return false;
    }
    if (need == 0) {
        buffer->used = 0;
        return true;
    }
    char *hole = buffer->bytes + at;
    memmove(hole + inserted, hole + removed, kept - at);
    if (!bytes) {
        memset(hole, ' ', inserted);
    } else {
        memcpy(hole, bytes, inserted);
    }
    buffer->used = need;
    return true;
}

size_t line_buffer_next(const LineBuffer *buffer, size_t at)
{
    if (!is_ascii(buffer->bytes[at++])) {
        while (at < buffer->used && is_continuation(buffer->bytes[at])) {
            at++;
        }
    }
    return at;
}

size_t line_buffer_previous(const LineBuffer *buffer, size_t at)
{
    at--;
    while (at > 0 && is_continuation(buffer->bytes[at]) && !is_ascii(buffer->bytes[at - 1])) {
        at--;
    }
    return at;
}

size_t line_buffer_line_start(const LineBuffer *buffer, size_t at)
{
    while (at > 0 && buffer->bytes[at - 1] != '\n') {
        at--;
    }
    return at;
}

size_t line_buffer_line_end(const LineBuffer *buffer, size_t at)
{
    while (at < buffer->used && buffer->bytes[at] != '\n') {
        at++;
    }
    return at;
}

size_t line_buffer_skip_blanks(const LineBuffer *buffer, size_t from, size_t to)
{
    while (from < to && (buffer->bytes[from] == ' ' || buffer->bytes[from] == '\t')) {
        from++;
    }
    return from;
}
