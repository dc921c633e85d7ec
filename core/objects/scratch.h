// Memory for what C code would keep on a larger C stack. Boards have little of that.
#ifndef ADDER_OBJECTS_SCRATCH_H
#define ADDER_OBJECTS_SCRATCH_H

#include "core/heap/value.h"

// `bytes` bytes, contents zero. As long as a word on the C stack or in other scratch memory points
// into them, they do not move, and what looks like a pointer in them keeps an object alive and in
// place. Raises MemoryError.
void *scratch_new(Vm *vm, size_t bytes);
// A hint: nobody uses it any more.
void scratch_release(Vm *vm, void *scratch);

#endif
