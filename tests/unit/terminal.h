// A small model of a VT100 with xterm's habits, so that tests can assert what a user sees.
//
// It knows the sequences that the line editor may use; anything else counts as an error.
#ifndef TESTS_UNIT_TERMINAL_H
#define TESTS_UNIT_TERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
    TERMINAL_COLUMNS = 132,
    TERMINAL_ROWS = 400,
    TERMINAL_LOG = 1 << 16,
};

typedef struct Terminal {
    unsigned width;
    unsigned height;
    unsigned x; // below the width, also when the next character wraps
    unsigned y;
    bool wraps; // the last column was written: the next character goes to the next row
    unsigned scrolled;
    unsigned bells;
    unsigned errors;
    unsigned colour;
    bool bracketed_paste;
    uint32_t cells[TERMINAL_ROWS]
                  [TERMINAL_COLUMNS]; // 0: never written; 1: right half of a wide one
    uint8_t colours[TERMINAL_ROWS][TERMINAL_COLUMNS];
    unsigned state; // 0 plain, 1 after ESC, 2 after ESC [
    unsigned number;
    bool private;
    uint32_t code_point; // of a character whose bytes have not all come
    unsigned missing;
    char log[TERMINAL_LOG]; // bytes received since terminal_clear_log
    size_t logged;
} Terminal;

static inline void terminal_init(Terminal *t, unsigned width, unsigned height)
{
    memset(t, 0, sizeof *t);
    t->width = width;
    t->height = height;
}

static inline void terminal_clear_log(Terminal *t)
{
    t->logged = 0;
}

static inline void terminal_line_feed(Terminal *t)
{
    if (t->y + 1 < t->height) {
        t->y++;
        return;
    }
    memmove(t->cells[0], t->cells[1], (t->height - 1) * sizeof t->cells[0]);
    memmove(t->colours[0], t->colours[1], (t->height - 1) * sizeof t->colours[0]);
    memset(t->cells[t->height - 1], 0, sizeof t->cells[0]);
    memset(t->colours[t->height - 1], 0, sizeof t->colours[0]);
    t->scrolled++;
}

// Knows the few characters that the tests use.
static inline unsigned terminal_columns(uint32_t c)
{
    bool wide = (c >= 0x4E00 && c < 0xA000) || (c >= 0x1F600 && c < 0x1F650);
    return wide ? 2 : c >= 0x300 && c < 0x370 ? 0 : 1;
}

static inline void terminal_print(Terminal *t, uint32_t c)
{
    unsigned columns = terminal_columns(c);
    if (columns == 0) {
        return;
    }
    if (t->wraps || t->x + columns > t->width) {
        t->wraps = false;
        t->x = 0;
        terminal_line_feed(t);
    }
    t->cells[t->y][t->x] = c;
    t->colours[t->y][t->x] = (uint8_t)t->colour;
    if (columns == 2) {
        t->cells[t->y][t->x + 1] = 1;
        t->colours[t->y][t->x + 1] = (uint8_t)t->colour;
    }
    t->x += columns;
    if (t->x == t->width) {
        t->x--;
        t->wraps = true;
    }
}

static inline void terminal_erase(Terminal *t, unsigned y, unsigned from)
{
    memset(&t->cells[y][from], 0, (TERMINAL_COLUMNS - from) * sizeof t->cells[0][0]);
    memset(&t->colours[y][from], 0, TERMINAL_COLUMNS - from);
}

static inline void terminal_sequence(Terminal *t, char final)
{
    unsigned n = t->number ? t->number : 1;
    if (t->private) {
        t->errors += t->number != 2004 || (final != 'h' && final != 'l');
        t->bracketed_paste = final == 'h';
        return;
    }
    if (final != 'm') {
        t->wraps = false;
    }
    switch (final) {
    case 'A':
        t->y -= n < t->y ? n : t->y;
        break;
    case 'B':
        t->y += n < t->height - 1 - t->y ? n : t->height - 1 - t->y;
        break;
    case 'C':
        t->x += n < t->width - 1 - t->x ? n : t->width - 1 - t->x;
        break;
    case 'D':
        t->x -= n < t->x ? n : t->x;
        break;
    case 'H':
        t->x = t->y = 0;
        break;
    case 'J':
        t->errors += t->number != 0;
        terminal_erase(t, t->y, t->x);
        for (unsigned y = t->y + 1; y < t->height; y++) {
            terminal_erase(t, y, 0);
        }
        break;
    case 'K':
        t->errors += t->number != 0;
        terminal_erase(t, t->y, t->x);
        break;
    case 'm':
        t->colour = t->number;
        break;
    default:
        t->errors++;
    }
}

static inline void terminal_control(Terminal *t, uint8_t c)
{
    switch (c) {
    case '\r':
        t->x = 0;
        t->wraps = false;
        break;
    case '\n':
        t->wraps = false;
        terminal_line_feed(t);
        break;
    case '\b':
        t->x -= t->x > 0;
        t->wraps = false;
        break;
    case '\a':
        t->bells++;
        break;
    case 0x1B:
        t->state = 1;
        break;
    default:
        t->errors++;
    }
}

static inline void terminal_character(Terminal *t, uint8_t c)
{
    if (t->missing > 0 && (c & 0xC0) == 0x80) {
        t->code_point = t->code_point << 6 | (c & 0x3F);
        if (--t->missing == 0) {
            terminal_print(t, t->code_point);
        }
        return;
    }
    if (t->missing > 0 || (c >= 0x80 && (c < 0xC2 || c > 0xF4))) {
        terminal_print(t, 0xFFFD);
    }
    t->missing = 0;
    if (c < 0x80) {
        terminal_print(t, c);
    } else if (c >= 0xC2 && c <= 0xF4) {
        t->missing = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
        t->code_point = c & (0x3F >> t->missing);
    }
}

static inline void terminal_write(Terminal *t, const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint8_t c = (uint8_t)bytes[i];
        if (t->logged < TERMINAL_LOG) {
            t->log[t->logged++] = bytes[i];
        }
        if (t->state == 1) {
            t->errors += c != '[';
            t->state = 2;
            t->number = 0;
            t->private = false;
        } else if (t->state == 2) {
            if (c == '?') {
                t->private = true;
            } else if (c >= '0' && c <= '9') {
                t->number = t->number * 10 + (c - '0');
            } else {
                terminal_sequence(t, (char)c);
                t->state = 0;
            }
        } else if (c < ' ' || c == 0x7F) {
            if (t->missing > 0) {
                t->missing = 0;
                terminal_print(t, 0xFFFD);
            }
            terminal_control(t, c);
        } else {
            terminal_character(t, c);
        }
    }
}

// The text of row `y` without blanks at its end, as UTF-8 in `out`, which holds 4 bytes a column.
static inline const char *terminal_row(const Terminal *t, unsigned y, char *out)
{
    size_t n = 0;
    size_t end = 0;
    for (unsigned x = 0; x < t->width; x++) {
        uint32_t c = t->cells[y][x];
        if (c == 1) {
            continue;
        }
        if (c < 0x80) {
            out[n++] = c ? (char)c : ' ';
        } else if (c < 0x800) {
            out[n++] = (char)(0xC0 | c >> 6);
            out[n++] = (char)(0x80 | (c & 0x3F));
        } else {
            if (c < 0x10000) {
                out[n++] = (char)(0xE0 | c >> 12);
            } else {
                out[n++] = (char)(0xF0 | c >> 18);
                out[n++] = (char)(0x80 | (c >> 12 & 0x3F));
            }
            out[n++] = (char)(0x80 | (c >> 6 & 0x3F));
            out[n++] = (char)(0x80 | (c & 0x3F));
        }
        if (c > ' ') {
            end = n;
        }
    }
    out[end] = 0;
    return out;
}

#endif
