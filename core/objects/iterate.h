// What iterator types share, and the generic iterators.
#ifndef ADDER_OBJECTS_ITERATE_H
#define ADDER_OBJECTS_ITERATE_H

#include "core/objects/int.h"
#include "core/objects/native.h"

// __iter__ (returns self) and __next__ (calls the type's next) of all built-in iterators.
// The two rows every built-in iterator's table starts with.
#define ITERATOR_METHODS METHOD(__iter__, iterator_iter), METHOD(__next__, iterator_next_method)

// TypeOps.next of an iterator that ends with a StopIteration of somebody else (a generator, what a
// callback raises) leaves its value in ObjectState.stop_value; the others leave that alone.

// Calls `body` for such an iterator: NO_VALUE when it raises StopIteration.
Value iterator_protect(Vm *vm, Value (*body)(Vm *vm, void *context), void *context);
// TypeOps.next of a built-in iterator; when it returns NO_VALUE, *value is StopIteration's value or
// NO_VALUE.
Value iterator_step(Vm *vm, Value iterator, Value *value);

Value sequence_iterator_new(Vm *vm, Value sequence);
Value callable_iterator_new(Vm *vm, Value callable, Value sentinel);

#endif
