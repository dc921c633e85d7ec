// A block of text on a terminal; see screen.h.
#include "repl/screen.h"

#include <limits.h>

#include "core/base/utf8.h"

enum {
    WIDTH_MIN = 20,
    BACKSPACES_MAX = 4, // moves to the left that are written as backspaces
    TAB = 8,
    SIZE_UNKNOWN = INT_MAX, // more than any text needs
};

#define WRITTEN_UNKNOWN SIZE_MAX

void screen_resize(Screen *screen, unsigned width, unsigned height)
{
    screen->width = width < WIDTH_MIN ? SIZE_UNKNOWN : width;
    screen->height = height ? height : SIZE_UNKNOWN;
}

void screen_write(const Screen *screen, const char *bytes, size_t n)
{
    if (n > 0) {
        screen->device->write(screen->context, bytes, n);
    }
}

// Writes ESC [ number letter.
static void write_sequence(const Screen *screen, unsigned number, char letter)
{
    char bytes[16];
    size_t at = sizeof bytes;
    bytes[--at] = letter;
    do {
        bytes[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    bytes[--at] = '[';
    bytes[--at] = 0x1B;
    screen_write(screen, bytes + at, sizeof bytes - at);
}

static void write_spaces(const Screen *screen, unsigned n)
{
    while (n-- > 0) {
        screen_write_literal(screen, " ");
    }
}

// ---- Where things are ---------------------------------------------------------------------

// Columns of the character of `n` bytes at `p`.
static unsigned character_columns(const Screen *screen, const char *p, size_t n)
{
    return n > 1 && screen->device->columns ? screen->device->columns(p, n) : 1;
}

// Advances `at` over the character at `offset` and returns the offset behind it.
static size_t place(const Screen *screen, ScreenPosition *at, size_t offset)
{
    const char *p = screen->text->bytes + offset;
    if (*p == '\n') {
        at->row++;
        at->column = screen->prompt_columns[1];
        return offset + 1;
    }
    size_t next = line_buffer_next(screen->text, offset);
    unsigned columns = character_columns(screen, p, next - offset);
    unsigned width = screen->width;
    if (at->column + columns > width) {
        at->row++;
        at->column = 0;
    }
    if (*p == '\t') {
        columns = TAB - at->column % TAB;
        if (at->column + columns > width) {
            columns = width - at->column;
        }
    }
    at->column += columns;
    return next;
}

// Where the terminal is after the text up to `offset` has been written.
static ScreenPosition locate(const Screen *screen, size_t offset)
{
    ScreenPosition at = {0, screen->prompt_columns[0]};
    for (size_t i = 0; i < offset;) {
        i = place(screen, &at, i);
    }
    return at;
}

// Where the character at `offset` stands; behind the last one of a line, as locate.
static ScreenPosition locate_character(const Screen *screen, size_t offset)
{
    ScreenPosition at = locate(screen, offset);
    const LineBuffer *text = screen->text;
    if (offset < text->used && text->bytes[offset] != '\n') {
        ScreenPosition next = at;
        place(screen, &next, offset);
        if (next.row != at.row) {
            return (ScreenPosition){next.row, 0};
        }
    }
    return at;
}

unsigned screen_row(const Screen *screen, size_t at)
{
    return locate_character(screen, at).row;
}

static bool same_position(ScreenPosition a, ScreenPosition b)
{
    return a.row == b.row && a.column == b.column;
}

static bool is_hanging(const Screen *screen, ScreenPosition at)
{
    return at.column == screen->width;
}

static bool is_below(const Screen *screen, unsigned row)
{
    return row >= screen->top + screen->height;
}

static bool is_hidden(const Screen *screen, unsigned row)
{
    return row < screen->top || is_below(screen, row);
}

// ---- Writing ------------------------------------------------------------------------------

static const char *get_prompt(const Screen *screen, bool below, size_t *n)
{
    *n = 4;
    if (screen->fixed_prompt) {
        return screen->fixed_prompt;
    }
    if (screen->device->prompt) {
        return screen->device->prompt(screen->context, below, n);
    }
    return below ? "... " : ">>> ";
}

static void write_prompt(const Screen *screen, bool below)
{
    size_t n;
    const char *prompt = get_prompt(screen, below, &n);
    screen_write(screen, prompt, n);
}

static bool is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// Columns that the prompt's last row takes; ESC and what follows up to a letter take none.
static unsigned measure_prompt(const Screen *screen, bool below)
{
    size_t n;
    const char *prompt = get_prompt(screen, below, &n);
    unsigned columns = 0;
    bool escaped = false;
    for (size_t i = 0; i < n;) {
        size_t start = i;
        char c = prompt[i++];
        while (i < n && utf8_is_continuation((uint8_t)prompt[i])) {
            i++;
        }
        escaped = escaped || c == 0x1B;
        if (c == '\n') {
            columns = 0;
        } else if (!escaped) {
            columns += character_columns(screen, prompt + start, i - start);
        }
        escaped = escaped && !is_letter(c);
    }
    return columns % screen->width;
}

static void measure_prompts(Screen *screen)
{
    screen->prompt_columns[0] = measure_prompt(screen, false);
    screen->prompt_columns[1] = measure_prompt(screen, true);
}

void screen_begin(Screen *screen)
{
    measure_prompts(screen);
    screen->at = (ScreenPosition){0, screen->prompt_columns[0]};
    screen->written = 0;
    screen->top = 0;
    write_prompt(screen, false);
}

// Moves the terminal's cursor to a visible position that is not behind the last column.
static void move_to(Screen *screen, ScreenPosition to)
{
    ScreenPosition at = screen->at;
    // From a row's end terminals do not agree where a move starts.
    if (at.column != to.column && (is_hanging(screen, at) || to.column == 0)) {
        screen_write_literal(screen, "\r");
        at.column = 0;
    }
    if (to.row < at.row) {
        write_sequence(screen, at.row - to.row, 'A');
    } else if (to.row > at.row) {
        write_sequence(screen, to.row - at.row, 'B');
    }
    if (to.column > at.column) {
        write_sequence(screen, to.column - at.column, 'C');
    } else if (at.column - to.column > BACKSPACES_MAX) {
        write_sequence(screen, at.column - to.column, 'D');
    } else {
        screen_write(screen, "\b\b\b\b", at.column - to.column);
    }
    screen->at = to;
    screen->written = WRITTEN_UNKNOWN;
}

// The token that holds an offset; starts as {0}.
typedef struct Token {
    size_t start;
    size_t end;
    unsigned colour;
} Token;

// Moves on to the token that holds `offset`.
static void find_token(const Screen *screen, Token *token, size_t offset)
{
    const LineBuffer *text = screen->text;
    while (screen->device->token && token->end <= offset && token->end < text->used) {
        token->start = token->end;
        token->end = screen->device->token(text->bytes, text->used, token->start, &token->colour);
    }
}

static void set_colour(const Screen *screen, unsigned *current, unsigned colour)
{
    if (*current != colour) {
        write_sequence(screen, colour, 'm');
        *current = colour;
    }
}

static void write_text(const Screen *screen, size_t from, size_t to)
{
    if (from < to) {
        screen_write(screen, screen->text->bytes + from, to - from);
    }
}

// Writes what moves the terminal from `screen->at` to `next` over the character at `offset`. Plain
// characters are left to the caller.
static void write_special(const Screen *screen, ScreenPosition next, size_t offset)
{
    ScreenPosition at = screen->at;
    char c = screen->text->bytes[offset];
    if (c == '\n') {
        screen_write_literal(screen, "\r\n");
        write_prompt(screen, true);
    } else if (c == '\t') {
        write_spaces(screen, next.column - (next.row == at.row ? at.column : 0));
    } else if (next.row != at.row) {
        write_spaces(screen, screen->width - at.column); // before a wide character
    }
}

// Writes the text between two offsets, from the terminal's position on; `clip` stops at the
// terminal's last row, otherwise the terminal scrolls.
static void draw(Screen *screen, size_t from, size_t to, bool clip)
{
    Token token = {0};
    unsigned colour = 0;
    size_t written = from;
    size_t offset = from;
    while (offset < to) {
        ScreenPosition next = screen->at;
        size_t after = place(screen, &next, offset);
        char c = screen->text->bytes[offset];
        find_token(screen, &token, offset);
        if (is_below(screen, next.row)) {
            if (clip) {
                break;
            }
            screen->top = next.row - screen->height + 1;
        }
        bool blank = c == '\n' || c == '\t';
        unsigned wanted = blank ? 0 : token.colour;
        if (blank || next.row != screen->at.row || wanted != colour) {
            write_text(screen, written, offset);
            set_colour(screen, &colour, wanted);
            write_special(screen, next, offset);
            written = blank ? after : offset;
        }
        screen->at = next;
        offset = after;
    }
    write_text(screen, written, offset);
    set_colour(screen, &colour, 0);
    screen->written = offset;
}

void screen_repaint(Screen *screen, size_t cursor)
{
    const LineBuffer *text = screen->text;
    ScreenPosition at = {0, screen->prompt_columns[0]};
    unsigned row = screen_row(screen, cursor);
    if (row < screen->top) {
        screen->top = row;
    } else if (is_below(screen, row)) {
        screen->top = row - screen->height + 1;
    }
    screen_write_literal(screen, "\x1b[H\x1b[J");
    size_t from = 0;
    while (at.row < screen->top) {
        ScreenPosition next = at;
        size_t after = place(screen, &next, from);
        if (next.row == screen->top && text->bytes[from] != '\n') {
            break;
        }
        at = next;
        from = after;
    }
    if (at.row < screen->top) {
        at = (ScreenPosition){screen->top, 0};
    } else {
        write_prompt(screen, at.row > 0);
    }
    screen->at = at;
    draw(screen, from, text->used, true);
    screen_move(screen, cursor, cursor);
}

void screen_move(Screen *screen, size_t from, size_t to)
{
    if (to == screen->written && to == screen->text->used) {
        return;
    }
    ScreenPosition target = locate_character(screen, to);
    if (same_position(target, screen->at)) {
        return;
    }
    if (is_hidden(screen, target.row)) {
        screen_repaint(screen, to);
        return;
    }
    if (to > from && target.row == screen->at.row) {
        draw(screen, from, to, true); // needs no escape sequence
        return;
    }
    if (is_hanging(screen, target)) {
        target.column--;
    }
    move_to(screen, target);
}

// Where to start when the character at `from` changes: its whole token may change colour, but
// nothing on the lines above.
static size_t recolour_start(const Screen *screen, size_t from)
{
    if (!screen->device->token || from == 0) {
        return from;
    }
    Token token = {0};
    find_token(screen, &token, from - 1);
    size_t line = line_buffer_line_start(screen->text, from);
    return token.start < line ? line : token.start;
}

void screen_update(Screen *screen, size_t from, ScreenErase erase, size_t cursor)
{
    const LineBuffer *text = screen->text;
    bool clip = cursor < text->used;
    if (line_buffer_splits(text, from)) {
        from = line_buffer_previous(text, from);
    }
    from = recolour_start(screen, from);
    ScreenPosition start = from == screen->written ? screen->at : locate(screen, from);
    if (is_hidden(screen, start.row) || (clip && is_hidden(screen, screen_row(screen, cursor)))) {
        screen_repaint(screen, cursor);
        return;
    }
    if (is_hanging(screen, start) &&
        (erase == SCREEN_ERASE_BELOW || !same_position(start, screen->at))) {
        // Only the row's last character brings the terminal there, and it would be erased.
        from = line_buffer_previous(text, from);
        start = locate(screen, from);
    }
    if (!same_position(start, screen->at)) {
        move_to(screen, start);
    }
    if (erase == SCREEN_ERASE_BELOW) {
        screen_write_literal(screen, "\x1b[J");
    }
    size_t to = erase == SCREEN_ERASE_LINE ? line_buffer_line_end(text, from) : text->used;
    draw(screen, from, to, clip);
    if (erase == SCREEN_ERASE_LINE && !is_hanging(screen, screen->at)) {
        screen_write_literal(screen, "\x1b[K");
    }
    screen_move(screen, cursor, cursor);
}

void screen_adapt(Screen *screen, unsigned width, unsigned height, size_t cursor)
{
    screen_resize(screen, width, height);
    measure_prompts(screen);
    screen->at = locate_character(screen, cursor);
    if (screen->top > 0 || is_below(screen, locate(screen, screen->text->used).row)) {
        screen_repaint(screen, cursor);
    } else {
        screen->written = WRITTEN_UNKNOWN;
        screen_update(screen, 0, SCREEN_ERASE_BELOW, cursor);
    }
}

void screen_end(Screen *screen, size_t cursor)
{
    screen_move(screen, cursor, screen->text->used);
    screen_write_literal(screen, "\r\n");
}
