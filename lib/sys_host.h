// The part of the module sys that only hosts have.
#ifndef ADDER_LIB_SYS_HOST_H
#define ADDER_LIB_SYS_HOST_H

#include "core/objects/type.h"

// Adds it to the module's dict.
void sys_host_init(Vm *vm, Value dict);
// VmHost.show_ignored.
bool sys_host_show_ignored(Vm *vm, const char *message, Value about, Value exception);
// Sets sys.last_exc and its kin to what has ended a program.
void sys_host_set_last(Vm *vm, Value exception);

#endif
