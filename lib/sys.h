// What the embedding program does with the module sys.
#ifndef ADDER_LIB_SYS_H
#define ADDER_LIB_SYS_H

#include "core/objects/type.h"

// Makes sys.flags again after options of the command line were set.
void sys_set_flags(Vm *vm);
// Shows an exception that ends a program: through sys.excepthook where the program has set one,
// else as its traceback on standard error. Raises what the hook raises.
void sys_show_exception(Vm *vm, Value exception);
// The same without a hook.
void sys_print_default(Vm *vm, Value exception);
// Calls the function given to sys.atexit.
void sys_run_at_exit(Vm *vm);

#endif
