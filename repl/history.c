// The lines and blocks entered before; see history.h.
#include "repl/history.h"

#include <stdint.h>
#include <string.h>

// Forgets the oldest entries until `n` bytes, at most the buffer's size, are free; returns them.
static char *make_room(History *history, size_t n)
{
    size_t drop = 0;
    while (history->used - drop + n > history->size) {
        drop += strlen(history->bytes + drop) + 1;
    }
    history->used -= drop;
    memmove(history->bytes, history->bytes + drop, history->used);
    return history->bytes + history->used;
}

bool history_push(History *history, const char *text, size_t n)
{
    if (n == 0 || n >= history->size || memchr(text, 0, n)) {
        return false;
    }
    char *entry = make_room(history, n + 1);
    memcpy(entry, text, n);
    entry[n] = 0;
    history->used += n + 1;
    return true;
}

bool history_add(History *history, const char *text, size_t n)
{
    size_t length;
    const char *entry;
    for (size_t i = 1; (entry = history_get(history, i, &length)); i++) {
        if (length == n && memcmp(entry, text, n) == 0) {
            history_remove(history, i);
            break;
        }
    }
    return history_push(history, text, n);
}

const char *history_get(const History *history, size_t index, size_t *n)
{
    size_t end = history->used;
    while (index > 0 && end > 0) {
        size_t start = end - 1;
        while (start > 0 && history->bytes[start - 1] != 0) {
            start--;
        }
        if (--index == 0) {
            *n = end - 1 - start;
            return history->bytes + start;
        }
        end = start;
    }
    return NULL;
}

void history_remove(History *history, size_t index)
{
    size_t n;
    const char *entry = history_get(history, index, &n);
    if (entry) {
        size_t start = (size_t)(entry - history->bytes);
        size_t end = start + n + 1;
        memmove(history->bytes + start, history->bytes + end, history->used - end);
        history->used -= n + 1;
    }
}

// Writes what the line of `n` bytes stands for to `out`, at most as many bytes; returns their
// number.
static size_t decode(char *out, const char *line, size_t n)
{
    size_t length = 0;
    for (size_t i = 0; i < n; i++) {
        char c = line[i];
        if (c == '\\' && i + 1 < n) {
            i++;
            c = line[i] == 'n' ? '\n' : line[i];
        }
        if ((uint8_t)c >= ' ' || c == '\t' || c == '\n') {
            out[length++] = c;
        }
    }
    return length;
}

void history_load(History *history, const char *text, size_t n)
{
    const char *end = text + n;
    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        size_t line = (size_t)((newline ? newline : end) - text);
        if (line > 0 && line < history->size) {
            char *entry = make_room(history, line + 1);
            size_t length = decode(entry, text, line);
            size_t newest;
            const char *before = history_get(history, 1, &newest);
            if (length > 0 && !(before && newest == length && !memcmp(before, entry, length))) {
                entry[length] = 0;
                history->used += length + 1;
            }
        }
        text += line + (newline != NULL);
    }
}

void history_save(const History *history, void (*write)(void *context, const char *bytes, size_t n),
                  void *context)
{
    size_t start = 0;
    for (size_t i = 0; i < history->used; i++) {
        char c = history->bytes[i];
        if (c == 0 || c == '\n' || c == '\\') {
            write(context, history->bytes + start, i - start);
            if (c == 0) {
                write(context, "\n", 1);
            } else {
                write(context, c == '\n' ? "\\n" : "\\\\", 2);
            }
            start = i + 1;
        }
    }
}
