// The REPL on a Linux terminal: raw mode, history file, execution of what was typed.
#include "ports/unix/repl.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "core/compiler/compile.h"
#include "core/version.h"
#include "core/vm/vm.h"
#include "lib/completion.h"
#include "ports/unix/host.h"
#include "ports/unix/program.h"
#include "repl/columns.h"
#include "repl/highlight.h"
#include "repl/session.h"

#define HISTORY_BYTES (32 * 1024)

typedef struct Repl {
    Vm *vm;
    ReplSession session;
    LineBuffer text;
    History history;
    struct termios cooked;
    Completion completion;
    bool terminal;
    int status; // of SystemExit
} Repl;

static void write_output(void *context, const char *bytes, size_t n)
{
    Repl *repl = context;
    unix_host.write(repl->vm->host->context, 1, bytes, n);
}

// The terminal delivers single bytes while a line is edited, lines and Ctrl-C while a program runs.
static void set_raw(Repl *repl, bool raw)
{
    if (!repl->terminal)
        return;
    struct termios mode = repl->cooked;
    if (raw) {
        mode.c_iflag &= (tcflag_t) ~(ICRNL | IXON | INLCR | IGNCR);
        mode.c_oflag &= (tcflag_t)~OPOST;
        mode.c_lflag &= (tcflag_t) ~(ICANON | ECHO | ISIG | IEXTEN);
        mode.c_cc[VMIN] = 1;
        mode.c_cc[VTIME] = 0;
    }
    host_flush();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
}

static EditorCheck check(void *context, const char *text, size_t n)
{
    return (EditorCheck)compile_completeness(((Repl *)context)->vm, text, n);
}

static void show_candidate(void *context, const char *name, size_t n)
{
    editor_candidate(context, name, n);
}

static const char *complete(void *context, const char *text, size_t n, Editor *list, size_t *more)
{
    Repl *repl = context;
    complete_name(repl->vm, text, n, &repl->completion, list != NULL ? show_candidate : NULL, list);
    *more = repl->completion.length;
    return repl->completion.common;
}

// Line ends of the raw modes may be CR LF or CR.
static size_t normalise_line_ends(char *text, size_t n)
{
    size_t used = 0;
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '\r') {
            text[used++] = '\n';
            i += i + 1 < n && text[i + 1] == '\n';
        } else {
            text[used++] = text[i];
        }
    }
    return used;
}

static ReplResult execute(void *context, const char *text, size_t n, ReplInput input)
{
    Repl *repl = context;
    char *copy = malloc(n + 1);
    if (copy == NULL)
        return REPL_CONTINUE;
    memcpy(copy, text, n);
    if (input == REPL_MODULE)
        n = normalise_line_ends(copy, n);
    host_remember_source("<stdin>", copy, n);
    set_raw(repl, false);
    ProgramEnd end =
        program_run_text(repl->vm, copy, n, "<stdin>",
                         input == REPL_INTERACTIVE ? COMPILE_INTERACTIVE : COMPILE_MODULE, false);
    set_raw(repl, true);
    free(copy);
    if (!end.exits)
        return REPL_CONTINUE;
    repl->status = end.status;
    return REPL_RESTART;
}

static void banner(void *context)
{
    static const char text[] = "Adder " ADDER_VERSION " on " ADDER_DATE "; linux\r\n"
                               "Use Ctrl-D to exit, Ctrl-E for paste mode\r\n";
    write_output(context, text, sizeof text - 1);
}

static void soft_reset(void *context, bool raw)
{
    (void)context;
    (void)raw;
}

static bool grow(LineBuffer *buffer, size_t need)
{
    size_t size = need < 256 ? 256 : need * 2;
    char *bytes = realloc(buffer->bytes, size);
    if (bytes == NULL)
        return false;
    buffer->bytes = bytes;
    buffer->size = size;
    return true;
}

#define REPL_HOST(token_function)                                                            \
    {                                                                                        \
        .editor = {.device = {.write = write_output,                                         \
                              .columns = columns_of,                                         \
                              .token = token_function},                                      \
                   .check = check,                                                           \
                   .complete = complete},                                                    \
        .execute = execute, .banner = banner, .soft_reset = soft_reset, .paste_window = 128, \
        .can_end = true,                                                                     \
    }

static const ReplHost plain_host = REPL_HOST(NULL);
static const ReplHost coloured_host = REPL_HOST(highlight_token);

// Colours are for terminals whose user has not declined them.
static bool wants_colours(const Repl *repl)
{
    const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
    return repl->terminal && (no_color == NULL || *no_color == 0) && term != NULL &&
           strcmp(term, "dumb") != 0;
}
static const char *history_path(char *buffer, size_t size)
{
    const char *home = getenv("HOME");
    if (home == NULL)
        return NULL;
    snprintf(buffer, size, "%s/.micropython.history", home);
    return buffer;
}

static void load_history(Repl *repl)
{
    char buffer[4096];
    const char *path = history_path(buffer, sizeof buffer);
    size_t length;
    char *text = path == NULL ? NULL : host_read_file(path, &length);
    if (text != NULL)
        history_load(&repl->history, text, length);
    free(text);
}

static void write_history(void *context, const char *bytes, size_t n)
{
    fwrite(bytes, 1, n, context);
}

static void save_history(const Repl *repl)
{
    char buffer[4096];
    const char *path = history_path(buffer, sizeof buffer);
    FILE *file = path == NULL ? NULL : fopen(path, "w");
    if (file == NULL)
        return;
    history_save(&repl->history, write_history, file);
    fclose(file);
}

int repl_run(Vm *vm)
{
    Repl repl = {.vm = vm, .text = {.grow = grow}};
    repl.history = (History){.bytes = malloc(HISTORY_BYTES), .size = HISTORY_BYTES};
    repl.terminal = tcgetattr(STDIN_FILENO, &repl.cooked) == 0;
    load_history(&repl);
    repl_session_init(&repl.session, wants_colours(&repl) ? &coloured_host : &plain_host, &repl,
                      &repl.text, &repl.history);
    repl.session.editor.bracketed_paste = repl.terminal;
    struct winsize window;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0)
        screen_resize(&repl.session.editor.screen, window.ws_col, window.ws_row);
    set_raw(&repl, true);
    repl_session_start(&repl.session);
    uint8_t byte;
    while (true) {
        host_flush();
        ssize_t got = read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || !repl_session_feed(&repl.session, &byte, 1))
            break;
    }
    set_raw(&repl, false);
    save_history(&repl);
    free(repl.history.bytes);
    free(repl.text.bytes);
    return repl.status;
}
