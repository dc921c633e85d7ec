// The part of the module sys that only hosts have.
#ifndef ADDER_LIB_SYS_HOST_H
#define ADDER_LIB_SYS_HOST_H

#include "core/objects/type.h"

// Adds it to the module's dict.
void sys_host_init(Vm *vm, Value dict);

#endif
