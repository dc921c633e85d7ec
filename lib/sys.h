// What the embedding program does with the module sys.
#ifndef ADDER_LIB_SYS_H
#define ADDER_LIB_SYS_H

#include "core/objects/type.h"

// Makes sys.flags again after options of the command line were set.
void sys_set_flags(Vm *vm);
// Shows an exception that ends a program: through sys.excepthook where the program has set one,
// else as its traceback on standard error. Raises what the hook raises.
void sys_show_exception(Vm *vm, Value exception);
// The console stream that sys_show_exception writes to; NO_VALUE if the program has set a hook or
// another stream.
Value sys_error_console(Vm *vm);
// As sys_show_exception without a hook.
void sys_print_default(Vm *vm, Value exception);
// Calls the function given to sys.atexit.
void sys_run_at_exit(Vm *vm);

#endif
