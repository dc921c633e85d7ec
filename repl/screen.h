// A block of text with its prompts on a terminal, and the fewest bytes that keep it up to date.
//
// The screen counts rows and columns from the row of the first prompt, wraps lines as a terminal of
// the given width does, and knows where the terminal's cursor is. It relies on little: carriage
// return, line feed, backspace, and the VT100's cursor moves and erasures only where text is edited
// before its end; typing at the end writes just what is typed.
//
// A terminal that is full to its last column wraps at the next character. So a column may equal the
// width, where the cursor "hangs" behind the last column.
#ifndef ADDER_REPL_SCREEN_H
#define ADDER_REPL_SCREEN_H

#include "repl/line_buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the screen is shown on. All but `write` may be NULL.
typedef struct ScreenDevice {
    void (*write)(void *context, const char *bytes, size_t n);
    // The prompt of the first line, or of the lines below; valid until the next call. Default:
    // ">>> " and "... ".
    const char *(*prompt)(void *context, bool below, size_t *n);
    // Columns of a character that has more than one byte, as columns_of does. Default: 1.
    unsigned (*columns)(const char *character, size_t n);
    // End of the token that starts at `at`, and the number that selects its colour in an SGR
    // sequence, 0 for none, as highlight_token does. Default: no colours, no sequences.
    size_t (*token)(const char *text, size_t n, size_t at, unsigned *colour);
} ScreenDevice;

typedef struct ScreenPosition {
    unsigned row;
    unsigned column;
} ScreenPosition;

typedef struct Screen {
    const ScreenDevice *device;
    void *context;
    const LineBuffer *text;
    const char *fixed_prompt;   // the prompt of every line, or NULL to ask the device
    unsigned width;             // columns of the terminal; lines never wrap if it is huge
    unsigned height;            // rows of the terminal; the block never scrolls if it is huge
    unsigned top;               // the first row of the block that is still visible
    unsigned prompt_columns[2]; // of the first line's prompt and of the others
    ScreenPosition at;
    size_t written; // bytes of text up to `at`, if the terminal has just written them
} Screen;

// What is left over on the terminal behind the place of a change.
typedef enum ScreenErase {
    SCREEN_ERASE_NONE, // nothing: the change is at the end of the text
    SCREEN_ERASE_LINE, // the rest of the line, which has as many rows as before
    SCREEN_ERASE_BELOW,
} ScreenErase;

// Sets the terminal's size, 0 where it is unknown; widths below 20 columns count as unknown. No
// block is being shown.
void screen_resize(Screen *screen, unsigned width, unsigned height);

// Writes bytes as they are.
void screen_write(const Screen *screen, const char *bytes, size_t n);
#define screen_write_literal(screen, literal) screen_write(screen, literal, sizeof(literal) - 1)

// Writes the first prompt at the start of a row; the text is not shown yet.
void screen_begin(Screen *screen);

// Row that the character at offset `at` is on.
unsigned screen_row(const Screen *screen, size_t at);

// Shows the text again from offset `from` on, where it has changed, and puts the cursor at
// `cursor`.
void screen_update(Screen *screen, size_t from, ScreenErase erase, size_t cursor);

// Moves the cursor from one offset to another.
void screen_move(Screen *screen, size_t from, size_t to);

// Clears the terminal and shows what fits around offset `cursor`.
void screen_repaint(Screen *screen, size_t cursor);

// Sets the size of a terminal that shows the block with the cursor at offset `cursor`, and has
// wrapped its lines anew; shows it again.
void screen_adapt(Screen *screen, unsigned width, unsigned height, size_t cursor);

// Moves the cursor to the row below the text.
void screen_end(Screen *screen, size_t cursor);

#endif
