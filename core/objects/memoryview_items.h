// The items of a memoryview: what memoryview.c and memoryview_items.c tell each other.
#ifndef ADDER_OBJECTS_MEMORYVIEW_ITEMS_H
#define ADDER_OBJECTS_MEMORYVIEW_ITEMS_H

#include "core/objects/memoryview.h"
#include "core/objects/native.h"

static inline SignedWord *memoryview_strides(MemoryView *self)
{
    return self->extents + self->dimensions;
}
// The memory that the views of a root show; false when the owner has none any more. Never raises.
bool memoryview_root_buffer(const MemoryView *root, BufferView *buffer);
// Whether the items lie in C order without gaps.
bool memoryview_is_contiguous(const MemoryView *self);
// Bytes of all items together.
size_t memoryview_bytes(const MemoryView *self);
// All items as bytes in C or Fortran order.
Value memoryview_items_to_bytes(Vm *vm, const MemoryView *self, bool fortran);
// A view of the same memory.
Value memoryview_copy(Vm *vm, const MemoryView *view);

#define MEMORYVIEW_ITEM_METHODS                                                           \
    METHOD(__len__, memoryview_len), METHOD(__getitem__, memoryview_getitem),             \
        METHOD(__setitem__, memoryview_setitem), METHOD(__delitem__, memoryview_delitem), \
        METHOD(__eq__, memoryview_eq), METHOD(__iter__, memoryview_iter),                 \
        METHOD(tolist, memoryview_tolist), METHOD(index, memoryview_index),               \
        METHOD(count, memoryview_count)

#endif
