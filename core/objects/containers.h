// The plain storage that containers are made of: arrays of values and blobs of bytes.
#ifndef ADDER_OBJECTS_CONTAINERS_H
#define ADDER_OBJECTS_CONTAINERS_H

#include "core/objects/type.h"

// Value slots without a length of their own: owners keep it. LAYOUT_VALUES.
typedef struct Array {
    Object object;
    Value items[];
} Array;

// Raw bytes. LAYOUT_RAW; data is aligned to a word.
typedef struct Blob {
    Object object;
    uint8_t data[];
} Blob;

static inline Array *array_of(Value v)
{
    return (Array *)(void *)v;
}
static inline Blob *blob_of(Value v)
{
    return (Blob *)(void *)v;
}

// A new array of `count` slots, all NO_VALUE. Raises MemoryError, also when the size overflows.
Value array_new(Vm *vm, size_t count);
// A new array with the first `used` items of `old` (or NO_VALUE), which is released.
Value array_resize(Vm *vm, Value old, size_t used, size_t count);
// The same where nothing refers to the old array's items either: it may grow in place.
Value array_grow(Vm *vm, Value old, size_t used, size_t count);
// A new blob of `bytes` bytes, contents zero. Raises MemoryError.
Value blob_new(Vm *vm, size_t bytes);
Value blob_resize(Vm *vm, Value old, size_t used, size_t bytes);
Value blob_grow(Vm *vm, Value old, size_t used, size_t bytes);

#endif
