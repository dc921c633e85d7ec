// Arrays of values and blobs of bytes: the storage of containers.
#include "core/objects/containers.h"

#include "core/heap/heap.h"
#include "core/objects/runtime.h"

static size_t storage_bytes(Vm *vm, size_t count, size_t item)
{
    if (count > (SIZE_MAX / 2 - sizeof(Object)) / item)
        raise_memory_error(vm);
    return sizeof(Object) + count * item;
}

Value array_new(Vm *vm, size_t count)
{
    return value_of(
        heap_new(vm, SHAPE_ARRAY, LAYOUT_VALUES, storage_bytes(vm, count, sizeof(Value))));
}

// Copies `used` bytes of the old storage to the new one and lets go of the old.
static Value replace(Vm *vm, Value fresh, Value old, size_t used)
{
    if (old != NO_VALUE) {
        memcpy(object_of(fresh) + 1, object_of(old) + 1, used);
        heap_release(heap_of(vm), object_of(old));
    }
    return fresh;
}

Value array_resize(Vm *vm, Value old, size_t used, size_t count)
{
    return replace(vm, array_new(vm, count), old, used * sizeof(Value));
}

Value blob_new(Vm *vm, size_t bytes)
{
    return value_of(heap_new(vm, SHAPE_BLOB, LAYOUT_RAW, storage_bytes(vm, bytes, 1)));
}

Value blob_resize(Vm *vm, Value old, size_t used, size_t bytes)
{
    return replace(vm, blob_new(vm, bytes), old, used);
}
