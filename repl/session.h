// The REPL's protocol: friendly prompt, paste mode, raw REPL and raw paste, over one byte stream.
//
// The session knows no Python values: what it collects goes to ReplHost.execute. All state and the
// text are memory that the caller gives.
//
// The bytes of the raw modes, as host tools expect them (CODE is sent by the host, the rest by us):
//
//   raw REPL    `>` CODE ^D           `OK` STDOUT ^D TRACEBACK ^D `>`
//   raw paste   `>` ^E `A` ^A         `R` 1, window (16 bits, little endian), 1
//                   CODE              1 after each window of bytes read, ^D to stop early
//                   ^D                ^D, unless sent before, STDOUT ^D TRACEBACK ^D `>`
#ifndef ADDER_REPL_SESSION_H
#define ADDER_REPL_SESSION_H

#include "repl/editor.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// How the text passed to ReplHost.execute is to be understood.
typedef enum ReplInput {
    REPL_INTERACTIVE, // a block from the prompt: expression statements show their values
    REPL_MODULE,      // a program from paste mode or the raw REPL; its lines may end in CR LF or CR
} ReplInput;

typedef enum ReplResult {
    REPL_CONTINUE,
    REPL_RESTART, // the program asked for a soft reset or, by SystemExit, for the end
} ReplResult;

// What a session asks of its owner; a constant that may lie in flash. `context` is what
// repl_session_init was given. Everything is required.
typedef struct ReplHost {
    EditorHost editor;
    // Runs a program to its end. Its output goes to the terminal, newlines as CR LF; before the
    // traceback of an exception repl_session_begin_traceback is called. The session is done with
    // the text: the memory behind its LineBuffer may be replaced by now.
    ReplResult (*execute)(void *context, const char *text, size_t n, ReplInput input);
    // Writes the banner, with CR LF at its end.
    void (*banner)(void *context);
    // Restarts the interpreter and runs boot.py and, unless the REPL is raw, main.py.
    void (*soft_reset)(void *context, bool raw);
    // Bytes of raw paste that the transport surely takes while a program is being read: half of its
    // input buffer. 0 refuses raw paste.
    uint16_t paste_window;
    // Ctrl-D and SystemExit at the friendly prompt end the session instead of a soft reset.
    bool can_end;
} ReplHost;

typedef enum ReplMode {
    REPL_FRIENDLY,
    REPL_RAW,
    REPL_RAW_PASTE,
    REPL_ENDED,
} ReplMode;

typedef struct ReplSession {
    uint8_t mode;         // a ReplMode
    bool too_long;        // the program being sent did not fit
    bool traceback;       // its traceback has begun
    uint16_t window_left; // bytes of the raw paste window that are still to come
    const ReplHost *host;
    Editor editor;
} ReplSession;

// Initialises a session in friendly mode; see editor_init. Screen size and bracketed paste are set
// in session->editor afterwards.
void repl_session_init(ReplSession *session, const ReplHost *host, void *context, LineBuffer *text,
                       History *history);

// Writes the banner and the prompt of the mode the session is in.
void repl_session_start(ReplSession *session);

// Takes bytes from the terminal; returns false once the session has ended. Where programs read the
// same stream, bytes are fed one by one: those behind a program's end are its input.
bool repl_session_feed(ReplSession *session, const uint8_t *bytes, size_t n);

// Adapts to a new size of the terminal while input is awaited; see screen_resize.
void repl_session_resize(ReplSession *session, unsigned width, unsigned height);

// Called by ReplHost.execute before it writes a traceback: raw modes part it from the output.
void repl_session_begin_traceback(ReplSession *session);

#endif
