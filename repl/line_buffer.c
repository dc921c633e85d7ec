// The text being typed; see line_buffer.h.
#include "repl/line_buffer.h"

#include <stdint.h>
#include <string.h>

#include "core/base/utf8.h"

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

bool line_buffer_splits(const LineBuffer *buffer, size_t at)
{
    return at > 0 && at < buffer->used && utf8_is_continuation((uint8_t)buffer->bytes[at]) &&
           (uint8_t)buffer->bytes[at - 1] >= 0x80;
}

size_t line_buffer_next(const LineBuffer *buffer, size_t at)
{
    do {
        at++;
    } while (line_buffer_splits(buffer, at));
    return at;
}

size_t line_buffer_previous(const LineBuffer *buffer, size_t at)
{
    do {
        at--;
    } while (line_buffer_splits(buffer, at));
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
