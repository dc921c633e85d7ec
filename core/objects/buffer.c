// Access to the memory of bytes-like objects from C.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/memoryview.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"

// What holds the memory of v: itself, or the payload of an instance of a subclass.
static Value holder(const Type *type, Value v)
{
    return type->flags & TYPE_PAYLOAD && type->flags & TYPE_HEAP ? instance_payload(v) : v;
}

bool buffer_try_peek(Vm *vm, Value v, BufferView *view)
{
    const Type *type = type_of(vm, v);
    const TypeOp *op = TYPE_OP(type, get_buffer);
    return op != NULL && op->get_buffer(holder(type, v), view);
}

void buffer_peek(Vm *vm, Value v, BufferView *view)
{
    if (buffer_try_peek(vm, v, view))
        return;
    if (has_shape(v, SHAPE_MEMORYVIEW)) {
        memoryview_check(vm, v);
        raise_error(vm, SHAPE_BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
    }
    raise_type_error(vm, "a bytes-like object is required, not '%T'", v);
}

void buffer_acquire(Vm *vm, Value v, BufferView *view)
{
    buffer_peek(vm, v, view);
    if (view->exports != NULL)
        ++*view->exports;
}

void buffer_release(Vm *vm, Value v, BufferView *view)
{
    if (view->exports == NULL)
        return;
    buffer_peek(vm, v, view); // the object may have moved
    --*view->exports;
    view->exports = NULL;
}

// Clears the C stack below the caller, where calls that ended may have left pointers to views: the
// collector would take them for references.
static __attribute__((noinline)) void forget_below(void)
{
    Word room[64];
    memset(room, 0, sizeof room);
    __asm__ volatile("" ::"r"(room) : "memory");
}

bool buffer_may_resize(Vm *vm, const size_t *exports)
{
    if (*exports == 0)
        return true;
    vm_prepare_collection(vm);
    forget_below();
    heap_collect(vm, false);
    return *exports == 0;
}
