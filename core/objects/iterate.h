// What iterator types share, and the generic iterators.
#ifndef ADDER_OBJECTS_ITERATE_H
#define ADDER_OBJECTS_ITERATE_H

#include "core/objects/int.h"
#include "core/objects/native.h"

// __iter__ (returns self) and __next__ (calls ops->next) of all built-in iterators.
// The two rows every built-in iterator's table starts with.
#define ITERATOR_METHODS METHOD(__iter__, iterator_iter), METHOD(__next__, iterator_next_method)

Value sequence_iterator_new(Vm *vm, Value sequence);
Value callable_iterator_new(Vm *vm, Value callable, Value sentinel);

#endif
