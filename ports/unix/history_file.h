// The REPL's history from one session to the next: ~/.micropython.history.
#ifndef ADDER_PORTS_UNIX_HISTORY_FILE_H
#define ADDER_PORTS_UNIX_HISTORY_FILE_H

#include "repl/history.h"

// Adds the entries of the file. A file much larger than the buffer is cut to what fits into it.
void history_file_load(History *history);
// Adds the newest entry to the file; other sessions may do the same.
void history_file_append(const History *history);

#endif
