// Fuzzes the REPL's terminal side: any bytes, on terminals of any size, must leave a working
// prompt.
//
// The first four bytes of the input choose the terminal and the host, the others are fed to a
// session.
#include "repl/columns.h"
#include "repl/highlight.h"
#include "repl/session.h"

#include <stdlib.h>
#include <string.h>

enum {
    TEXT_LIMIT = 2000,
    HISTORY_SIZE = 300,
};

typedef struct Desk {
    ReplSession session;
    bool ran_last; // the last program was `x`
} Desk;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_nowhere(void *context, const char *bytes, size_t n)
{
    (void)context;
    // Reads each byte, so that the sanitizers see what is passed.
    volatile char last;
    for (size_t i = 0; i < n; i++) {
        last = bytes[i];
    }
    (void)last;
}

static EditorCheck check(void *context, const char *text, size_t n)
{
    (void)context;
    bool open = memchr(text, '(', n) && !memchr(text, ')', n);
    return open || (memchr(text, ':', n) && text[n - 1] != '\n') ? EDITOR_INCOMPLETE
                                                                 : EDITOR_COMPLETE;
}

static const char *complete(void *context, const char *text, size_t n, Editor *list, size_t *more)
{
    (void)context;
    if (list) {
        editor_candidate(list, "candidate", 9);
        editor_candidate(list, text, n);
    }
    *more = text[n - 1] == 'c' ? 8 : 0;
    return "andidate";
}

static ReplResult execute(void *context, const char *text, size_t n, ReplInput input)
{
    Desk *desk = context;
    (void)input;
    desk->ran_last = n == 1 && *text == 'x';
    if (n > 0 && text[n - 1] == '!') {
        repl_session_begin_traceback(&desk->session);
    }
    return n > 0 && text[n - 1] == '?' ? REPL_RESTART : REPL_CONTINUE;
}

static void banner(void *context)
{
    (void)context;
}

static void soft_reset(void *context, bool raw)
{
    (void)context;
    (void)raw;
}

static bool grow(LineBuffer *buffer, size_t need)
{
    if (need > TEXT_LIMIT) {
        return false;
    }
    // Exact, so that the sanitizers see each byte beyond.
    char *bytes = malloc(need);
    if (buffer->used > 0) {
        memcpy(bytes, buffer->bytes, buffer->used);
    }
    free(buffer->bytes);
    buffer->bytes = bytes;
    buffer->size = need;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint8_t last[] = "\x03\x04\x02\x03x\r";
    if (size < 4) {
        return 0;
    }
    ReplHost host = {.editor = {.device = {.write = write_nowhere}, .check = check},
                     .execute = execute,
                     .banner = banner,
                     .soft_reset = soft_reset,
                     .paste_window = data[3]};
    if (data[2] & 1) {
        host.editor.device.columns = columns_of;
    }
    if (data[2] & 2) {
        host.editor.device.token = highlight_token;
    }
    if (data[2] & 4) {
        host.editor.complete = complete;
    }
    Desk desk = {.ran_last = false};
    LineBuffer text = {.grow = grow};
    History history = {.bytes = malloc(HISTORY_SIZE), .size = HISTORY_SIZE};
    repl_session_init(&desk.session, &host, &desk, &text, data[2] & 8 ? NULL : &history);
    screen_resize(&desk.session.editor.screen, data[0] % 100, data[1] % 30);
    desk.session.editor.bracketed_paste = data[2] & 16;
    repl_session_start(&desk.session);
    if (!repl_session_feed(&desk.session, data + 4, size - 4) ||
        !repl_session_feed(&desk.session, last, sizeof last - 1) || !desk.ran_last) {
        abort();
    }
    free(text.bytes);
    free(history.bytes);
    return 0;
}
