// The REPL on a terminal.
#ifndef ADDER_PORTS_UNIX_REPL_H
#define ADDER_PORTS_UNIX_REPL_H

#include "core/objects/type.h"

// Runs until Ctrl-D or SystemExit; returns the exit status.
int repl_run(Vm *vm, bool with_banner);

#endif
