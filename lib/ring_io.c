// micropython.RingIO: a queue of bytes of fixed size, safe to fill from an interrupt handler.
#include "core/heap/heap.h"
#include "core/objects/bytes.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "natives.h"

// The reader alone moves `first`, the writer alone `end`; one byte of the buffer stays unused.
typedef struct RingIo { // LAYOUT_RAW2
    Object object;
    volatile size_t first; // place of the oldest byte
    volatile size_t end;   // place of the next one
    Value buffer;          // bytearray, or another object with memory that can be written
} RingIo;

static RingIo *ring_of(Value v)
{
    return (RingIo *)(void *)v;
}

// The memory; the places are inside of it even if a program has shrunk it.
static BufferView memory_of(Vm *vm, RingIo *self)
{
    BufferView view;
    buffer_peek(vm, self->buffer, &view);
    if (view.readonly || view.length == 0)
        raise_value_error(vm, "buffer cannot be written");
    if (self->first >= view.length)
        self->first = 0;
    if (self->end >= view.length)
        self->end = 0;
    return view;
}

static size_t filled(const RingIo *self, size_t size)
{
    return self->end >= self->first ? self->end - self->first : size - self->first + self->end;
}

NATIVE(ring_new, "ring_io.__new__", "cls, size_or_buffer, /")
static Value ring_new(Vm *vm, Value *args, size_t count)
{
    Value buffer = args[1];
    if (int_cast(vm, buffer) != NO_VALUE) {
        SignedWord size = int_to_word(vm, buffer);
        if (size < 1 || size > 65534)
            raise_value_error(vm, "size out of range");
        buffer = bytearray_new(vm, NULL, (size_t)size + 1);
    }
    RingIo *self = heap_new(vm, SHAPE_RING_IO, LAYOUT_RAW2, sizeof *self);
    self->buffer = buffer;
    if (memory_of(vm, self).length < 2)
        raise_value_error(vm, "size out of range");
    return value_of(self);
}

NATIVE(ring_any, "ring_io.any", "self, /")
static Value ring_any(Vm *vm, Value *args, size_t count)
{
    RingIo *self = ring_of(args[0]);
    return int_from_size(vm, filled(self, memory_of(vm, self).length));
}

// Takes up to `limit` bytes out.
static size_t take(Vm *vm, RingIo *self, uint8_t *to, size_t limit)
{
    BufferView view = memory_of(vm, self);
    size_t count = filled(self, view.length), at = self->first;
    if (count > limit)
        count = limit;
    for (size_t i = 0; i < count; i++) {
        to[i] = view.data[at];
        at = at + 1 == view.length ? 0 : at + 1;
    }
    self->first = at;
    return count;
}

static Value take_bytes(Vm *vm, RingIo *self, size_t count)
{
    Value bytes = bytes_new(vm, NULL, count);
    take(vm, self, bytes_of(bytes)->data, count);
    return bytes;
}

// The number of bytes that a size argument asks for, of those that are there.
static size_t wanted(Vm *vm, RingIo *self, Value size)
{
    SignedWord limit = size == VALUE_NONE ? -1 : int_to_word(vm, size);
    size_t there = filled(self, memory_of(vm, self).length);
    return limit < 0 || (size_t)limit > there ? there : (size_t)limit;
}

NATIVE(ring_read, "ring_io.read", "self, size=-1, /")
static Value ring_read(Vm *vm, Value *args, size_t count)
{
    RingIo *self = ring_of(args[0]);
    return take_bytes(vm, self, wanted(vm, self, args[1]));
}

NATIVE(ring_readline, "ring_io.readline", "self, size=-1, /")
static Value ring_readline(Vm *vm, Value *args, size_t count)
{
    RingIo *self = ring_of(args[0]);
    size_t limit = wanted(vm, self, args[1]), length = 0;
    BufferView view = memory_of(vm, self);
    for (size_t at = self->first; length < limit;) {
        length++;
        if (view.data[at] == '\n')
            break;
        at = at + 1 == view.length ? 0 : at + 1;
    }
    return take_bytes(vm, self, length);
}

NATIVE(ring_readinto, "ring_io.readinto", "self, buffer, size=-1, /")
static Value ring_readinto(Vm *vm, Value *args, size_t count)
{
    RingIo *self = ring_of(args[0]);
    size_t limit = wanted(vm, self, args[2]);
    BufferView to;
    buffer_peek(vm, args[1], &to);
    if (to.readonly)
        raise_type_error(vm, "readinto() argument must be read-write bytes-like object, not %T",
                         args[1]);
    return int_from_size(vm, take(vm, self, to.data, limit < to.length ? limit : to.length));
}

// Allocates nothing. What does not fit is left out.
NATIVE(ring_write, "ring_io.write", "self, data, /")
static Value ring_write(Vm *vm, Value *args, size_t count)
{
    RingIo *self = ring_of(args[0]);
    BufferView from, view = memory_of(vm, self);
    buffer_peek(vm, args[1], &from);
    size_t room = view.length - 1 - filled(self, view.length), at = self->end;
    size_t length = from.length < room ? from.length : room;
    for (size_t i = 0; i < length; i++) {
        view.data[at] = from.data[i];
        at = at + 1 == view.length ? 0 : at + 1;
    }
    self->end = at;
    return VALUE_SMALL(length);
}

NATIVE(ring_close, "ring_io.close", "self, /")
static Value ring_close(Vm *vm, Value *args, size_t count)
{
    RingIo *self = ring_of(args[0]);
    self->first = self->end = 0;
    return VALUE_NONE;
}

// What select.poll asks: requests and flags of stream protocols.
enum { IOCTL_POLL = 3, IOCTL_CLOSE = 4, POLL_READ = 1, POLL_WRITE = 4 };

NATIVE(ring_ioctl, "ring_io.ioctl", "self, request, argument, /")
static Value ring_ioctl(Vm *vm, Value *args, size_t count)
{
    RingIo *self = ring_of(args[0]);
    SignedWord request = int_to_word(vm, args[1]);
    if (request == IOCTL_CLOSE)
        return ring_close(vm, args, 1);
    if (request != IOCTL_POLL)
        return VALUE_SMALL(-22); // -EINVAL
    SignedWord flags = int_to_word(vm, args[2]);
    size_t size = memory_of(vm, self).length, there = filled(self, size);
    SignedWord ready = (there > 0 ? POLL_READ : 0) | (there < size - 1 ? POLL_WRITE : 0);
    return small_from(flags & ready);
}

MEMBERS(ring_members, METHOD(__new__, ring_new), METHOD(any, ring_any), METHOD(read, ring_read),
        METHOD(readline, ring_readline), METHOD(readinto, ring_readinto), METHOD(write, ring_write),
        METHOD(close, ring_close), METHOD(ioctl, ring_ioctl), SYMBOL_ROW(__module__, micropython));

ROM_TYPE(type_ring_io, RingIO, SHAPE_RING_IO, type_object, ring_members, .flags = TYPE_FINAL);
