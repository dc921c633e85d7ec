// Tracebacks in colours, for terminals.
#ifndef ADDER_PORTS_UNIX_COLOURS_H
#define ADDER_PORTS_UNIX_COLOURS_H

#include "core/objects/type.h"

// Shows an exception that ends a program, as sys_show_exception does; in colours if that goes to a
// terminal which wants them.
void colours_show_exception(Vm *vm, Value exception);

#endif
