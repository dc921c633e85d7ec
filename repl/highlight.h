// Colours for Python source on a terminal.
#ifndef ADDER_REPL_HIGHLIGHT_H
#define ADDER_REPL_HIGHLIGHT_H

#include <stddef.h>

// Returns the end of the token that starts at `at` < n in the `n` bytes of text, and sets *colour
// to its SGR colour: keywords blue, built-in names cyan, strings green, numbers yellow, comments
// red, all else 0. For ScreenDevice.token: tokens follow one another from the start of the text.
size_t highlight_token(const char *text, size_t n, size_t at, unsigned *colour);

#endif
