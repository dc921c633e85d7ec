// The REPL's protocol; see session.h.
#include "repl/session.h"

enum {
    CTRL_A = 1,
    CTRL_B = 2,
    CTRL_C = 3,
    CTRL_D = 4,
    CTRL_E = 5,
};

static const char error_too_long[] = "MemoryError: program text is too long\r\n";
static const char error_interrupt[] = "KeyboardInterrupt\r\n";

void repl_session_init(ReplSession *session, const ReplHost *host, void *context, LineBuffer *text,
                       History *history)
{
    *session = (ReplSession){.host = host, .mode = REPL_FRIENDLY};
    editor_init(&session->editor, &host->editor, context, text, history);
}

static void put(const ReplSession *session, const char *bytes, size_t n)
{
    screen_write(&session->editor.screen, bytes, n);
}
#define put_literal(session, literal) put(session, literal, sizeof(literal) - 1)

// Asks for the next program.
static void prompt(ReplSession *session)
{
    session->too_long = false;
    if (session->mode == REPL_FRIENDLY) {
        editor_start(&session->editor, false);
    } else {
        session->editor.text->used = 0;
        put_literal(session, ">");
    }
}

static void put_banner(ReplSession *session)
{
    if (session->mode == REPL_FRIENDLY) {
        session->host->banner(session->editor.context);
    } else {
        put_literal(session, "raw REPL; CTRL-B to exit\r\n");
    }
}

void repl_session_start(ReplSession *session)
{
    put_banner(session);
    prompt(session);
}

static void change_mode(ReplSession *session, ReplMode mode)
{
    session->mode = (uint8_t)mode;
    repl_session_start(session);
}

static void restart(ReplSession *session)
{
    bool raw = session->mode != REPL_FRIENDLY;
    if (!raw && session->host->can_end) {
        session->mode = REPL_ENDED;
        return;
    }
    put_literal(session, "MPY: soft reboot\r\n");
    session->host->soft_reset(session->editor.context, raw);
    repl_session_start(session);
}

void repl_session_resize(ReplSession *session, unsigned width, unsigned height)
{
    Editor *editor = &session->editor;
    if (session->mode == REPL_FRIENDLY) {
        screen_adapt(&editor->screen, width, height, editor->cursor);
    } else {
        screen_resize(&editor->screen, width, height);
    }
}

void repl_session_begin_traceback(ReplSession *session)
{
    if (session->mode != REPL_FRIENDLY && !session->traceback) {
        put_literal(session, "\4");
    }
    session->traceback = true;
}

// Runs the text, or only reports `error` of length `error_size` where that is not NULL.
static void run(ReplSession *session, ReplInput input, const char *error, size_t error_size)
{
    Editor *editor = &session->editor;
    ReplResult result = REPL_CONTINUE;
    session->traceback = false;
    if (error) {
        repl_session_begin_traceback(session);
        put(session, error, error_size);
    } else {
        const LineBuffer *text = editor->text;
        const char *bytes = text->used > 0 ? text->bytes : "";
        result = session->host->execute(editor->context, bytes, text->used, input);
    }
    if (session->mode != REPL_FRIENDLY) {
        repl_session_begin_traceback(session);
        put_literal(session, "\4");
        session->mode = REPL_RAW;
    }
    if (result == REPL_RESTART) {
        restart(session);
    } else {
        prompt(session);
    }
}

static void run_collected(ReplSession *session)
{
    run(session, REPL_MODULE, session->too_long ? error_too_long : NULL, sizeof error_too_long - 1);
}

// ---- Friendly REPL and paste mode ---------------------------------------------------------

static void feed_friendly(ReplSession *session, uint8_t byte)
{
    Editor *editor = &session->editor;
    switch (editor_feed(editor, byte)) {
    case EDITOR_MORE:
        break;
    case EDITOR_SUBMIT:
        if (editor->text->used == 0) {
            prompt(session);
        } else {
            run(session, editor->paste_mode ? REPL_MODULE : REPL_INTERACTIVE, NULL, 0);
        }
        break;
    case EDITOR_CANCEL:
        prompt(session);
        break;
    case EDITOR_TOO_LONG:
        run(session, REPL_INTERACTIVE, error_too_long, sizeof error_too_long - 1);
        break;
    case EDITOR_CTRL_A:
        change_mode(session, REPL_RAW);
        break;
    case EDITOR_CTRL_B:
        repl_session_start(session);
        break;
    case EDITOR_CTRL_D:
        restart(session);
        break;
    case EDITOR_CTRL_E:
        put_literal(session, "paste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n");
        editor_start(editor, true);
        break;
    }
}

// ---- Raw REPL -----------------------------------------------------------------------------

// Keeps a byte of the program; returns false, now and for the rest of it, if it does not fit.
static bool collect(ReplSession *session, uint8_t byte)
{
    LineBuffer *text = session->editor.text;
    const char c = (char)byte;
    if (!session->too_long && !line_buffer_replace(text, text->used, 0, &c, 1)) {
        session->too_long = true;
        text->used = 0;
    }
    return !session->too_long;
}

// Ctrl-A in the raw REPL: a request if it follows Ctrl-E and a letter, otherwise the banner.
static void request(ReplSession *session)
{
    LineBuffer *text = session->editor.text;
    uint16_t window = session->host->paste_window;
    if (text->used != 2 || text->bytes[0] != CTRL_E) {
        change_mode(session, REPL_RAW);
        return;
    }
    if (text->bytes[1] == 'A' && window > 0) {
        const char answer[] = {'R', 1, (char)(window & 0xFF), (char)(window >> 8), 1};
        put(session, answer, sizeof answer);
        session->window_left = window;
        session->mode = REPL_RAW_PASTE;
    } else {
        put(session, "R", 2);
    }
    text->used = 0;
}

static void feed_raw(ReplSession *session, uint8_t byte)
{
    LineBuffer *text = session->editor.text;
    switch (byte) {
    case CTRL_A:
        request(session);
        break;
    case CTRL_B:
        put_literal(session, "\r\n");
        change_mode(session, REPL_FRIENDLY);
        break;
    case CTRL_C:
        text->used = 0;
        session->too_long = false;
        break;
    case CTRL_D:
        put_literal(session, "OK");
        if (text->used > 0 || session->too_long) {
            run_collected(session);
        } else {
            put_literal(session, "\r\n");
            restart(session);
        }
        break;
    default:
        collect(session, byte);
    }
}

static void feed_raw_paste(ReplSession *session, uint8_t byte)
{
    if (byte == CTRL_C || byte == CTRL_D) {
        if (!session->too_long) {
            put_literal(session, "\4");
        }
        if (byte == CTRL_D) {
            run_collected(session);
        } else {
            run(session, REPL_MODULE, error_interrupt, sizeof error_interrupt - 1);
        }
    } else if (!session->too_long) {
        if (!collect(session, byte)) {
            put_literal(session, "\4");
        } else if (--session->window_left == 0) {
            session->window_left = session->host->paste_window;
            put_literal(session, "\1");
        }
    }
}

bool repl_session_feed(ReplSession *session, const uint8_t *bytes, size_t n)
{
    for (size_t i = 0; i < n && session->mode != REPL_ENDED; i++) {
        switch (session->mode) {
        case REPL_FRIENDLY:
            feed_friendly(session, bytes[i]);
            break;
        case REPL_RAW:
            feed_raw(session, bytes[i]);
            break;
        case REPL_RAW_PASTE:
            feed_raw_paste(session, bytes[i]);
            break;
        }
    }
    return session->mode != REPL_ENDED;
}
