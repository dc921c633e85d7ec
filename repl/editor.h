// The line editor: bytes from a terminal in, a line or a block of lines out.
//
// Typed text and its prompts are shown on a Screen; arrows move within the whole block, and beyond
// its first and last line through the history. Enter asks the host whether the block is complete
// and else goes on with a new line, indented as the one before, 4 columns more after a colon.
//
// The editor knows no Python values and allocates nothing; its memory is what the caller gives.
// What does not fit is refused with a bell, and the block is then given up at Enter instead of
// being run cut short.
#ifndef ADDER_REPL_EDITOR_H
#define ADDER_REPL_EDITOR_H

#include "repl/history.h"
#include "repl/keys.h"
#include "repl/line_buffer.h"
#include "repl/screen.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Editor Editor;

// Whether a block can be run. The rules are those of Python's codeop: a compound statement is
// complete only behind a blank line, when the text ends with a newline.
typedef enum EditorCheck {
    EDITOR_COMPLETE,
    EDITOR_INCOMPLETE,
    EDITOR_INVALID, // more lines cannot mend it
} EditorCheck;

// What the editor asks of its user; a constant that may lie in flash.
typedef struct EditorHost {
    ScreenDevice device;
    EditorCheck (*check)(void *context, const char *text, size_t n);
    // Completes the last word of the `n` bytes of text that stand before the cursor: returns the
    // bytes that all candidates have beyond what is typed, which must stay valid until the return,
    // and sets *more to their number. If `list` is not NULL, passes each candidate to
    // editor_candidate instead, and the result is ignored. NULL: no completion.
    const char *(*complete)(void *context, const char *text, size_t n, Editor *list, size_t *more);
} EditorHost;

// What came of a byte. All but the first end the block, with the cursor on a new row.
typedef enum EditorEvent {
    EDITOR_MORE,     // go on
    EDITOR_SUBMIT,   // the text is ready; it is empty if nothing but blanks was typed
    EDITOR_CANCEL,   // Ctrl-C: the text is gone
    EDITOR_TOO_LONG, // the text did not fit and is gone
    // The other control characters mean something only where no text has been typed:
    EDITOR_CTRL_A,
    EDITOR_CTRL_B,
    EDITOR_CTRL_D,
    EDITOR_CTRL_E,
} EditorEvent;

// Bytes come first, where small processors reach them best.
struct Editor {
    bool bracketed_paste; // ask the terminal to mark pasted text; set by the caller
    bool paste_mode;      // Enter does not submit, Ctrl-D does
    bool pasting;         // between the marks of a bracketed paste
    bool new_line;        // nothing typed yet on a line that Enter began
    bool indent_off;      // the block brings its own indentation
    bool draft;           // the newest history entry is text not yet submitted
    bool too_long;
    bool after_return;
    KeyDecoder keys;
    uint8_t character_used;
    uint8_t character[4]; // a character whose bytes have not all come
    const EditorHost *host;
    void *context;
    LineBuffer *text;
    History *history; // may be NULL
    size_t cursor;
    size_t paste_start;
    size_t recalled; // history entry shown, 0 for none
    unsigned list_column;
    Screen screen;
};

// Initialises the editor, for a terminal of unknown size (see screen_resize). All that is passed
// must outlive it; `history` may be NULL.
void editor_init(Editor *editor, const EditorHost *host, void *context, LineBuffer *text,
                 History *history);

// Begins an empty block and writes its prompt. In paste mode the prompt is `=== `, Enter only
// begins a new line and Ctrl-D submits.
void editor_start(Editor *editor, bool paste_mode);

// Takes a byte from the terminal. After any other event than EDITOR_MORE the text is the caller's,
// who calls editor_start before the next byte.
EditorEvent editor_feed(Editor *editor, uint8_t byte);

// Shows prompt and text again, at the start of an empty row.
void editor_redraw(Editor *editor);

// Shows one candidate; for EditorHost.complete only.
void editor_candidate(Editor *editor, const char *name, size_t n);

#endif
