// The REPL on Linux: executes what was typed, and connects the session with terminal and history.
#include "ports/unix/repl.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/compiler/compile.h"
#include "core/objects/dict.h"
#include "core/objects/operators.h"
#include "core/objects/str.h"
#include "core/version.h"
#include "core/vm/thread.h"
#include "lib/completion.h"
#include "natives.h"
#include "ports/unix/history_file.h"
#include "ports/unix/host.h"
#include "ports/unix/program.h"
#include "ports/unix/terminal.h"
#include "repl/columns.h"
#include "repl/highlight.h"
#include "repl/session.h"

enum {
    HISTORY_BYTES = 32 * 1024,
    PROMPT_BYTES = 64,
    CTRL_C = 3,
    CTRL_Z = 26,
};

typedef struct Prompt {
    char text[PROMPT_BYTES];
    size_t length;
} Prompt;

typedef struct Repl {
    Vm *vm;
    ReplSession session;
    LineBuffer text;
    History history;
    Terminal terminal;
    Completion completion;
    Prompt prompts[2]; // sys.ps1 and sys.ps2
    unsigned inputs;   // blocks executed
    int status;        // of SystemExit
    bool quiet;        // no banner yet
} Repl;

static void write_output(void *context, const char *bytes, size_t n)
{
    Repl *repl = context;
    unix_host.write(repl->vm->host->context, 1, bytes, n);
}

// While input is awaited.
static void set_input_mode(const Repl *repl)
{
    bool friendly = repl->session.mode == REPL_FRIENDLY;
    terminal_set_mode(&repl->terminal, friendly ? TERMINAL_LINE_EDITOR : TERMINAL_RAW);
}

// ---- Prompts ------------------------------------------------------------------------------

typedef struct PromptRequest {
    Prompt *prompt;
    Value name;
} PromptRequest;

static Value prompt_body(Vm *vm, void *context)
{
    const PromptRequest *request = context;
    Value value = dict_get_name(vm, vm->sys_dict, request->name);
    if (value == NO_VALUE)
        return VALUE_NONE;
    const Str *text = str_of(to_str(vm, value));
    Prompt *prompt = request->prompt;
    if (text->length < sizeof prompt->text) {
        memcpy(prompt->text, text->text, text->length);
        prompt->length = text->length;
    }
    return VALUE_NONE;
}

// Asks the program for its prompts; those that cannot be had, or are too long, stay as they were.
static void update_prompts(Repl *repl)
{
    const Value names[] = {SYM(ps1), SYM(ps2)};
    for (unsigned i = 0; i < 2; i++) {
        PromptRequest request = {&repl->prompts[i], names[i]};
        Value error;
        vm_protect(repl->vm, prompt_body, &request, &error);
    }
}

static const char *get_prompt(void *context, bool below, size_t *n)
{
    const Prompt *prompt = &((Repl *)context)->prompts[below];
    *n = prompt->length;
    return prompt->text;
}

// ---- What the editor asks -----------------------------------------------------------------

static EditorCheck check(void *context, const char *text, size_t n)
{
    return (EditorCheck)compile_completeness(((Repl *)context)->vm, text, n);
}

static void show_candidate(void *context, const char *name, size_t n)
{
    editor_candidate(context, name, n);
}

// Looking for names may run the program's code, which Ctrl-C must be able to end.
static const char *complete(void *context, const char *text, size_t n, Editor *list, size_t *more)
{
    Repl *repl = context;
    if (list == NULL || !repl->completion.interrupted) {
        terminal_set_mode(&repl->terminal, TERMINAL_COMPLETION);
        complete_name(repl->vm, text, n, &repl->completion, list != NULL ? show_candidate : NULL,
                      list);
        vm_unpend(repl->vm, VM_PENDING_INTERRUPT);
        set_input_mode(repl);
    }
    *more = repl->completion.length;
    return repl->completion.common;
}

// ---- Execution ----------------------------------------------------------------------------

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

// Runs the text in the terminal's mode for programs; returns how it ended.
static ProgramEnd run(Repl *repl, const char *text, size_t n, const char *name, CompileMode mode)
{
    bool friendly = repl->session.mode == REPL_FRIENDLY;
    host_remember_source(name, text, n);
    terminal_set_mode(&repl->terminal, friendly ? TERMINAL_PROGRAM : TERMINAL_RAW_PROGRAM);
    Value error = program_run_text(repl->vm, text, n, name, mode,
                                   mode == COMPILE_INTERACTIVE ? COMPILE_SEVERAL : 0);
    if (error != NO_VALUE)
        repl_session_begin_traceback(&repl->session);
    ProgramEnd end = program_end(repl->vm, error);
    update_prompts(repl);
    vm_unpend(repl->vm, VM_PENDING_INTERRUPT);
    return end;
}

// Whether a block is the name of a function that is called without (), as at CPython's prompt; not
// when the program has such a name.
static bool is_command(const Vm *vm, const char *text, size_t n)
{
    static const Value commands[] = {SYM(exit), SYM(help), SYM(quit)};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const Str *name = str_of(commands[i]);
        if (name->length == n && memcmp(name->text, text, n) == 0)
            return dict_find_entry(vm->main_dict, commands[i]) == NULL;
    }
    return false;
}

static ReplResult execute(void *context, const char *text, size_t n, ReplInput input)
{
    Repl *repl = context;
    char *copy = malloc(n + 3);
    if (copy == NULL)
        return REPL_CONTINUE;
    memcpy(copy, text, n);
    if (input == REPL_INTERACTIVE && is_command(repl->vm, text, n)) {
        copy[n++] = '(';
        copy[n++] = ')';
    }
    char name[32] = "<stdin>";
    if (input == REPL_MODULE) {
        n = normalise_line_ends(copy, n);
    } else {
        history_file_append(&repl->history);
        snprintf(name, sizeof name, "<python-input-%u>", repl->inputs++);
    }
    ProgramEnd end =
        run(repl, copy, n, name, input == REPL_INTERACTIVE ? COMPILE_INTERACTIVE : COMPILE_MODULE);
    free(copy);
    set_input_mode(repl);
    if (!end.exits)
        return REPL_CONTINUE;
    repl->status = end.status;
    return REPL_RESTART;
}

static void banner(void *context)
{
    static const char text[] = "Adder " ADDER_VERSION " on " ADDER_DATE "; linux\r\n"
                               "Use Ctrl-D to exit, Ctrl-E for paste mode\r\n";
    Repl *repl = context;
    if (!repl->quiet)
        write_output(repl, text, sizeof text - 1);
    repl->quiet = false;
}

static Value forget_body(Vm *vm, void *context)
{
    (void)context;
    program_forget(vm);
    return VALUE_NONE;
}

static void soft_reset(void *context, bool raw)
{
    (void)raw;
    Value error;
    vm_protect(((Repl *)context)->vm, forget_body, NULL, &error);
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
                              .prompt = get_prompt,                                          \
                              .columns = columns_of,                                         \
                              .token = token_function},                                      \
                   .check = check,                                                           \
                   .complete = complete},                                                    \
        .execute = execute, .banner = banner, .soft_reset = soft_reset, .paste_window = 128, \
        .can_end = true,                                                                     \
    }

static const ReplHost plain_host = REPL_HOST(NULL);
static const ReplHost coloured_host = REPL_HOST(highlight_token);

// ---- The session --------------------------------------------------------------------------

typedef struct Input {
    char byte;
    int got; // as VmHost.read
} Input;

static void read_byte(Vm *vm, void *context)
{
    Input *input = context;
    input->got = vm->host->read(vm->host->context, &input->byte, 1);
}

static void adapt_size(Repl *repl)
{
    unsigned columns, rows;
    terminal_size(&columns, &rows);
    repl_session_resize(&repl->session, columns, rows);
}

// Ctrl-Z: back to the shell until it goes on with this job.
static void suspend(Repl *repl)
{
    terminal_set_mode(&repl->terminal, TERMINAL_PROGRAM);
    write_output(repl, "\n", 1);
    kill(0, SIGTSTP);
    set_input_mode(repl);
    editor_redraw(&repl->session.editor);
}

// Takes one byte, or what a signal asks for; returns false at the end.
static bool step(Repl *repl)
{
    Input input;
    host_flush();
    thread_blocking(repl->vm, read_byte, &input);
    if (input.got < 0 && repl->vm->pending & VM_PENDING_INTERRUPT) {
        vm_unpend(repl->vm, VM_PENDING_INTERRUPT);
        input = (Input){CTRL_C, 1};
    }
    if (repl->terminal.present && terminal_take_resize())
        adapt_size(repl);
    if (input.got == -EINTR)
        return true;
    ReplMode mode = (ReplMode)repl->session.mode;
    bool goes_on = input.got > 0;
    if (goes_on && input.byte == CTRL_Z && mode == REPL_FRIENDLY && repl->terminal.present)
        suspend(repl);
    else if (goes_on)
        goes_on = repl_session_feed(&repl->session, (const uint8_t *)&input.byte, 1);
    if (repl->session.mode != mode)
        set_input_mode(repl);
    return goes_on;
}

int repl_run(Vm *vm, bool with_banner)
{
    Repl repl = {.vm = vm, .text = {.grow = grow}, .quiet = !with_banner};
    repl.history = (History){.bytes = malloc(HISTORY_BYTES), .size = HISTORY_BYTES};
    if (repl.history.bytes == NULL)
        repl.history.size = 0;
    terminal_init(&repl.terminal);
    history_file_load(&repl.history);
    bool coloured = repl.terminal.present && terminal_wants_colours(1);
    repl_session_init(&repl.session, coloured ? &coloured_host : &plain_host, &repl, &repl.text,
                      &repl.history);
    repl.session.editor.bracketed_paste = repl.terminal.present;
    update_prompts(&repl);
    unsigned columns, rows;
    terminal_take_resize();
    terminal_size(&columns, &rows);
    screen_resize(&repl.session.editor.screen, columns, rows);
    set_input_mode(&repl);
    repl_session_start(&repl.session);
    while (step(&repl))
        continue;
    terminal_set_mode(&repl.terminal, TERMINAL_PROGRAM);
    free(repl.history.bytes);
    free(repl.text.bytes);
    return repl.status;
}
