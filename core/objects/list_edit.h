// Changing a list's storage: shared by the files of list.
#ifndef ADDER_OBJECTS_LIST_EDIT_H
#define ADDER_OBJECTS_LIST_EDIT_H

#include "core/objects/list.h"

// Makes room for `length` items in all, and some more when it must grow. Raises MemoryError.
void list_reserve(Vm *vm, List *self, size_t length);
void list_clear(List *self);
// Replaces the items [from, to), in range, by `count` others, which do not lie in this list.
void list_splice(Vm *vm, List *self, size_t from, size_t to, const Value *items, size_t count);
// Removes and returns an item, in range.
Value list_take(Vm *vm, List *self, size_t index);

#endif
