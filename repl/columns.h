// How many columns of a terminal a character takes.
#ifndef ADDER_REPL_COLUMNS_H
#define ADDER_REPL_COLUMNS_H

#include <stddef.h>

// Columns of the character of `n` > 0 bytes: 0 for marks that combine with the character before, 2
// for East Asian wide characters and emoji, 1 for all others and what is not UTF-8. By block, after
// Unicode's East_Asian_Width and general categories Mn, Me and Cf. For ScreenDevice.columns.
unsigned columns_of(const char *character, size_t n);

#endif
