// What the files of the module gc share.
#ifndef ADDER_LIB_GC_H
#define ADDER_LIB_GC_H

#include "core/objects/type.h"

// Collects, runs the finalisers that wait, and returns how many objects are gone. Raises nothing
// but what MemoryError may hit.
size_t gc_collect_now(Vm *vm);
// Adds what only hosts have to the module's dict.
void gc_host_init(Vm *vm, Value dict);

#endif
