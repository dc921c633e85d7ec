// The terminal that Linux gives the program: its modes, its size, whether it shows colours.
#ifndef ADDER_PORTS_UNIX_TERMINAL_H
#define ADDER_PORTS_UNIX_TERMINAL_H

#include <stdbool.h>
#include <termios.h>

typedef enum TerminalMode {
    TERMINAL_PROGRAM,     // as it was found: lines, echo, Ctrl-C interrupts
    TERMINAL_LINE_EDITOR, // single bytes; Enter is a newline; output is left as it is
    TERMINAL_COMPLETION,  // as the line editor, but Ctrl-C interrupts
    TERMINAL_RAW,         // single bytes as they come
    TERMINAL_RAW_PROGRAM, // single bytes as they come, but Ctrl-C interrupts; output gets CR LF
} TerminalMode;

typedef struct Terminal {
    bool present; // standard input is a terminal
    struct termios found;
} Terminal;

// Finds out about standard input. From now on changes of the window's size interrupt system calls.
void terminal_init(Terminal *terminal);
// Does nothing where there is no terminal.
void terminal_set_mode(const Terminal *terminal, TerminalMode mode);
// Whether the size may have changed since the last call; true at the first one.
bool terminal_take_resize(void);
// Columns and rows of the window; 0 where they are not known.
void terminal_size(unsigned *columns, unsigned *rows);
// Whether text on this descriptor may be coloured: it is a terminal, it is not a dumb one, and its
// user has not declined colours (no-color.org).
bool terminal_wants_colours(int descriptor);

#endif
