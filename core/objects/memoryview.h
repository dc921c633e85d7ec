// memoryview: a window on the memory of an object with a buffer.
#ifndef ADDER_OBJECTS_MEMORYVIEW_H
#define ADDER_OBJECTS_MEMORYVIEW_H

#include "core/objects/bytes.h"

#define MEMORYVIEW_MAX_DIMENSIONS 64

// Object.aux of a view.
enum {
    MEMORYVIEW_OF_PAYLOAD = 1, // the memory is that of the owner's payload
    MEMORYVIEW_AT = 2,         // the format was given with @ in front
};

// All views made from one view have the same root. It counts one export of the object for all of
// them, until each of them was released or the root is collected: so the root is a view of its own
// that no program sees, save where the object does not count exports.
typedef struct MemoryView { // LAYOUT_TRACED2
    Object object;
    Value root;  // NO_VALUE: this view is released
    Value owner; // of a root: the object whose memory this is; NO_VALUE when no view needs it
    const TypeOps *ops; // of a root: those of the owner's type
    size_t views;       // of a root: views that are not released
    size_t offset;      // of the first item in the owner's memory, in bytes
    size_t exports;     // buffers of this view in use
    char format;
    uint8_t itemsize;
    uint8_t dimensions;
    bool readonly;
    SignedWord extents[]; // the shape, then the strides in bytes
} MemoryView;

static inline MemoryView *memoryview_of(Value v)
{
    return (MemoryView *)(void *)v;
}
// memoryview(v). TypeError "memoryview: a bytes-like object is required, not 'X'".
Value memoryview_new(Vm *vm, Value v);
static inline bool memoryview_is_released(const MemoryView *view)
{
    return view->root == NO_VALUE;
}
// ValueError when the view is released.
void memoryview_check(Vm *vm, Value v);
// The items in C order as bytes, also of a view with gaps.
Value memoryview_to_bytes(Vm *vm, Value v);

#endif
