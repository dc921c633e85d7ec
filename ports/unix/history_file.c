// The REPL's history from one session to the next; see history_file.h.
#include "ports/unix/history_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ports/unix/host.h"

static bool get_path(char *buffer, size_t size)
{
    const char *home = getenv("HOME");
    return home != NULL && *home != 0 &&
           (size_t)snprintf(buffer, size, "%s/.micropython.history", home) < size;
}

static void write_part(void *context, const char *bytes, size_t n)
{
    fwrite(bytes, 1, n, context);
}

// Only their owner may read what people typed.
static void save(const History *history, const char *path, int flags)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0600);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, flags & O_APPEND ? "a" : "w");
    if (file == NULL)
        return;
    history_save(history, write_part, file);
    fclose(file);
}

void history_file_load(History *history)
{
    char path[4096];
    size_t length;
    char *text = get_path(path, sizeof path) ? host_read_file(path, &length) : NULL;
    if (text == NULL)
        return;
    history_load(history, text, length);
    free(text);
    if (length > 2 * history->size)
        save(history, path, O_TRUNC);
}

void history_file_append(const History *history)
{
    char path[4096];
    size_t n;
    const char *entry = history_get(history, 1, &n);
    if (entry == NULL || !get_path(path, sizeof path))
        return;
    const History newest = {.bytes = history->bytes + (entry - history->bytes), .used = n + 1};
    save(&newest, path, O_APPEND);
}
