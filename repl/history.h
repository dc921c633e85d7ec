// The lines and blocks entered before, in a buffer of fixed size that the caller owns.
//
// Entries are kept from the oldest to the newest, each followed by a NUL; the oldest give way. As a
// file, each entry is one line, in which `\n` stands for a newline and `\\` for a backslash.
#ifndef ADDER_REPL_HISTORY_H
#define ADDER_REPL_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

typedef struct History {
    char *bytes;
    size_t size; // bytes available; one entry needs its length and one more
    size_t used;
} History;

// Adds a newest entry; entries without text, with a NUL inside or too long for the buffer are not
// taken. Returns whether it was.
bool history_push(History *history, const char *text, size_t n);

// As history_push, but forgets an equal entry first.
bool history_add(History *history, const char *text, size_t n);

// Entry `index` (1 is the newest) and its length, or NULL. It is valid until the next change.
const char *history_get(const History *history, size_t index, size_t *n);

// Forgets entry `index` if there is one.
void history_remove(History *history, size_t index);

// Adds the entries of a history file's text, one that follows itself only once; other control
// characters than tabs are left out.
void history_load(History *history, const char *text, size_t n);

// Passes a history file's text to `write`, piece by piece.
void history_save(const History *history, void (*write)(void *context, const char *bytes, size_t n),
                  void *context);

#endif
