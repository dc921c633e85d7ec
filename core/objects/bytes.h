// bytes and bytearray.
#ifndef ADDER_OBJECTS_BYTES_H
#define ADDER_OBJECTS_BYTES_H

#include "core/objects/containers.h"

typedef struct Bytes { // LAYOUT_RAW
    Object object;
    uint32_t hash; // 0 = not yet calculated
    uint32_t length;
    uint8_t data[]; // followed by a NUL
} Bytes;

typedef struct ByteArray { // LAYOUT_RAW3
    Object object;
    size_t length;
    size_t capacity;
    size_t exports; // buffers in use: it may not be resized
    Value data;     // Blob or NO_VALUE
} ByteArray;

#define BYTEARRAY_LAYOUT LAYOUT_RAW3

static ALWAYS_INLINE bool is_bytes(Value v)
{
    return has_shape(v, SHAPE_BYTES);
}
static inline Bytes *bytes_of(Value v)
{
    return (Bytes *)(void *)v;
}
// v as Bytes if it is one or an instance of a subclass, else NULL.
Bytes *bytes_cast(Vm *vm, Value v);
ByteArray *bytearray_cast(Vm *vm, Value v);
// data NULL: zeroed, to be filled by the caller at once.
Value bytes_new(Vm *vm, const void *data, size_t length);
Value bytearray_new(Vm *vm, const void *data, size_t length);

// Any object with a buffer (bytes, bytearray, memoryview, array, subclasses): fills view. The
// export is counted until buffer_release; C code that only reads at once without calling back may
// use buffer_peek, which counts nothing. TypeError "a bytes-like object is required, not 'X'".
void buffer_acquire(Vm *vm, Value v, BufferView *view);
void buffer_release(Vm *vm, Value v, BufferView *view);
void buffer_peek(Vm *vm, Value v, BufferView *view);
// Whether memory may be resized, given its count of acquired views. A view that nobody refers to
// any more counts until it is collected: so collects before it says no.
bool buffer_may_resize(Vm *vm, const size_t *exports);
// buffer_peek without raising: false when v has no buffer.
bool buffer_try_peek(Vm *vm, Value v, BufferView *view);

#endif
