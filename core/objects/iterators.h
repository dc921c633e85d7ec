// The iterators of list, tuple, range, dict and set, as the interpreter's loops see them.
//
// Each iterator gives its items in order and is exhausted when its container slot is NO_VALUE (a
// range iterator: when nothing remains). It stays exhausted then, whatever happens to the
// container.
#ifndef ADDER_OBJECTS_ITERATORS_H
#define ADDER_OBJECTS_ITERATORS_H

#include "core/objects/containers.h"

// SHAPE_LIST_ITERATOR and SHAPE_LIST_REVERSE_ITERATOR over a List (the list or subclass instance),
// SHAPE_TUPLE_ITERATOR over a plain Tuple. The length is asked anew at every step: the next item is
// items[index] while index < length. Reversed: items[index - 1] while 0 < index <= length.
typedef struct SequenceWalk { // LAYOUT_RAW1
    Object object;
    size_t index;
    Value sequence; // NO_VALUE: exhausted
} SequenceWalk;

// SHAPE_RANGE_ITERATOR: all its items are small integers.
typedef struct RangeIterator { // LAYOUT_RAW
    Object object;
    SignedWord next; // meaningless when nothing remains
    SignedWord step;
    size_t remaining;
} RangeIterator;

// SHAPE_DICT_KEY_ITERATOR, _VALUE_, _ITEM_, their SHAPE_DICT_REVERSE_ twins, SHAPE_SET_ITERATOR.
// A step is allowed while dict_length(dict) == expected; else RuntimeError, for good. Forwards:
// from entry number `position`, skip those whose key is VALUE_DELETED, up to dict_used(dict).
typedef struct DictIterator { // LAYOUT_RAW3
    Object object;
    size_t position;  // number of the next entry to look at; reversed: one more than it
    size_t expected;  // dict_length at the start; SIZE_MAX after a change was found
    size_t remaining; // items not given yet
    Value dict;       // dict, set or subclass instance; NO_VALUE: exhausted
} DictIterator;

static inline SequenceWalk *sequence_walk_of(Value v)
{
    return (SequenceWalk *)(void *)v;
}
static inline RangeIterator *range_iterator_of(Value v)
{
    return (RangeIterator *)(void *)v;
}
static inline DictIterator *dict_iterator_of(Value v)
{
    return (DictIterator *)(void *)v;
}

// The next item or NO_VALUE at the end: what the types' TypeOps.next do. The dict functions raise
// RuntimeError when the dict's size has changed; item iterators make a tuple.
Value list_iterator_next(Vm *vm, Value iterator);
Value tuple_iterator_next(Vm *vm, Value iterator);
Value range_iterator_next(Vm *vm, Value iterator);
Value dict_iterator_next(Vm *vm, Value iterator);

// A new iterator of this shape over a dict or set. Raises MemoryError.
Value dict_iterator_new(Vm *vm, ShapeId shape, Value dict);

#endif
