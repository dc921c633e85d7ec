// The terminal that Linux gives the program; see terminal.h.
#include "ports/unix/terminal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "ports/unix/host.h"

static volatile sig_atomic_t resized = 1;

static void on_resize(int number)
{
    (void)number;
    resized = 1;
}

void terminal_init(Terminal *terminal)
{
    terminal->present = tcgetattr(STDIN_FILENO, &terminal->found) == 0;
    struct sigaction action = {.sa_handler = on_resize};
    if (terminal->present)
        sigaction(SIGWINCH, &action, NULL);
}

void terminal_set_mode(const Terminal *terminal, TerminalMode mode)
{
    if (!terminal->present)
        return;
    struct termios modes = terminal->found;
    if (mode != TERMINAL_PROGRAM) {
        bool editing = mode == TERMINAL_LINE_EDITOR || mode == TERMINAL_COMPLETION;
        bool interrupts = mode == TERMINAL_COMPLETION || mode == TERMINAL_RAW_PROGRAM;
        modes.c_iflag &= (tcflag_t) ~(ICRNL | IXON | INLCR | IGNCR | ISTRIP);
        modes.c_lflag &= (tcflag_t) ~(ICANON | ECHO | ISIG | IEXTEN);
        // What is typed ahead for a program's input() gets its newline here.
        modes.c_iflag |= editing ? ICRNL : 0;
        modes.c_lflag |= interrupts ? ISIG : 0;
        if (mode != TERMINAL_RAW_PROGRAM)
            modes.c_oflag &= (tcflag_t)~OPOST;
        modes.c_cc[VMIN] = 1;
        modes.c_cc[VTIME] = 0;
    }
    host_flush();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

bool terminal_take_resize(void)
{
    bool result = resized != 0;
    resized = 0;
    return result;
}

void terminal_size(unsigned *columns, unsigned *rows)
{
    struct winsize window = {0};
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &window);
    *columns = window.ws_col;
    *rows = window.ws_row;
}

bool terminal_wants_colours(int descriptor)
{
    const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
    return (no_color == NULL || *no_color == 0) && term != NULL && strcmp(term, "dumb") != 0 &&
           isatty(descriptor);
}
