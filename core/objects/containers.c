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

// New storage that begins with `used` bytes of the old, which is let go; the rest is zero.
static Value replace(Vm *vm, ShapeId shape, enum Layout layout, Value old, size_t used, size_t size)
{
    size = heap_round(size);
    Object *fresh = heap_allocate(vm, size);
    object_init(fresh, shape, layout, 0);
    if (old != NO_VALUE) {
        memcpy(fresh + 1, object_of(old) + 1, used);
        heap_release(heap_of(vm), object_of(old));
    } else {
        used = 0;
    }
    memset((char *)(fresh + 1) + used, 0, size - sizeof(Object) - used);
    return value_of(fresh);
}

Value array_new(Vm *vm, size_t count)
{
    return array_resize(vm, NO_VALUE, 0, count);
}

Value array_resize(Vm *vm, Value old, size_t used, size_t count)
{
    return replace(vm, SHAPE_ARRAY, LAYOUT_VALUES, old, used * sizeof(Value),
                   storage_bytes(vm, count, sizeof(Value)));
}

// The same as replace, in place if that is possible.
static Value grow(Vm *vm, ShapeId shape, enum Layout layout, Value old, size_t used, size_t size)
{
    size = heap_round(size);
    Object *fresh = old == NO_VALUE ? NULL : heap_extend(heap_of(vm), object_of(old), size);
    if (fresh == NULL)
        return replace(vm, shape, layout, old, used, size);
    memmove(fresh + 1, object_of(old) + 1, used);
    object_init(fresh, shape, layout, 0);
    memset((char *)(fresh + 1) + used, 0, size - sizeof(Object) - used);
    return value_of(fresh);
}

Value array_grow(Vm *vm, Value old, size_t used, size_t count)
{
    return grow(vm, SHAPE_ARRAY, LAYOUT_VALUES, old, used * sizeof(Value),
                storage_bytes(vm, count, sizeof(Value)));
}

Value blob_new(Vm *vm, size_t bytes)
{
    return blob_resize(vm, NO_VALUE, 0, bytes);
}

Value blob_resize(Vm *vm, Value old, size_t used, size_t bytes)
{
    return replace(vm, SHAPE_BLOB, LAYOUT_RAW, old, used, storage_bytes(vm, bytes, 1));
}

Value blob_grow(Vm *vm, Value old, size_t used, size_t bytes)
{
    return grow(vm, SHAPE_BLOB, LAYOUT_RAW, old, used, storage_bytes(vm, bytes, 1));
}
