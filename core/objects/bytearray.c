// bytearray: storage, growth and changes in place. What it shares with bytes is in bytes_methods.c.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes_methods.h"
#include "core/objects/cast.h"
#include "core/objects/containers.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/sequence.h"
#include "core/objects/shape.h"
#include "core/objects/slice.h"
#include "core/objects/str_escape.h"
#include "natives.h"

static ByteArray *bytearray_of(Value v)
{
    return (ByteArray *)(void *)v;
}

static uint8_t *data_of(const ByteArray *self)
{
    return self->data == NO_VALUE ? NULL : blob_of(self->data)->data;
}

ByteArray *bytearray_cast(Vm *vm, Value v)
{
    return is_laid_out_as(vm, v, SHAPE_BYTEARRAY) ? bytearray_of(v) : NULL;
}

Value bytearray_new(Vm *vm, const void *data, size_t length)
{
    ByteArray *self = heap_new(vm, SHAPE_BYTEARRAY, BYTEARRAY_LAYOUT, sizeof *self);
    if (length > 0) {
        self->data = blob_new(vm, length);
        self->length = self->capacity = length;
        if (data != NULL)
            memcpy(data_of(self), data, length);
    }
    return value_of(self);
}

// Storage.

static void check_exports(Vm *vm, const ByteArray *self)
{
    if (!buffer_may_resize(vm, &self->exports))
        raise_error(vm, SHAPE_BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
}

static void set_length(Vm *vm, ByteArray *self, size_t length)
{
    if (length == self->length)
        return;
    check_exports(vm, self);
    if (length > self->capacity) {
        if (length > SIZE_MAX / 4)
            raise_memory_error(vm);
        size_t capacity = self->capacity == 0 ? length : length + length / 8 + 8;
        self->data = self->data == NO_VALUE ? blob_new(vm, capacity)
                                            : blob_resize(vm, self->data, self->length, capacity);
        self->capacity = capacity;
    } else if (length < self->capacity / 2 && self->capacity >= 32) {
        self->capacity = length + length / 8;
        heap_shrink(heap_of(vm), object_of(self->data), sizeof(Blob) + self->capacity);
    }
    self->length = length;
}

// Puts `count` bytes, not of this bytearray, in the place of [from, to).
static void splice(Vm *vm, ByteArray *self, size_t from, size_t to, const uint8_t *bytes,
                   size_t count)
{
    size_t old = self->length, tail = old - to;
    if (count > to - from) {
        set_length(vm, self, old + (count - (to - from)));
        memmove(data_of(self) + from + count, data_of(self) + to, tail);
    } else if (count < to - from) {
        check_exports(vm, self);
        memmove(data_of(self) + from + count, data_of(self) + to, tail);
        set_length(vm, self, old - (to - from) + count);
    }
    if (count > 0)
        memcpy(data_of(self) + from, bytes, count);
}

// The bytes that the right-hand side of a slice assignment stands for, in a builder of their own.
static void collect(Builder *builder, Vm *vm, Value source)
{
    builder_init(builder, vm, 0);
    BufferView view;
    if (buffer_try_peek(vm, source, &view)) {
        builder_add_bytes(builder, view.data, view.length);
        return;
    }
    if (is_index(vm, source) || str_cast(vm, source) != NULL)
        raise_type_error(vm, "can assign only bytes, buffers, or iterables of ints in range(0, "
                             "256)");
    bytes_collect_iterable(builder, source, TEXT_BYTEARRAY,
                           MESSAGE("cannot convert '%T' object to bytearray"));
}

static const uint8_t *collected(Builder *builder)
{
    return (const uint8_t *)builder_bytes(builder);
}

// Construction and text.

NATIVE(bytearray_dunder_new, "bytearray.__new__", "cls, /, *args, **keywords")
static Value bytearray_dunder_new(Vm *vm, Value *args, size_t count)
{
    return instance_new(vm, args[0]);
}

NATIVE(bytearray_init, "bytearray.__init__", "self, source=?, encoding=?, errors=?")
static Value bytearray_init(Vm *vm, Value *args, size_t count)
{
    size_t zeros;
    Value source = bytes_source(vm, args[1], args[2], args[3], TEXT_BYTEARRAY, &zeros);
    ByteArray *self = bytearray_of(args[0]);
    BufferView view = {.length = zeros};
    if (source != NO_VALUE)
        buffer_peek(vm, source, &view);
    set_length(vm, self, view.length);
    if (view.length > 0 && source != NO_VALUE)
        memmove(data_of(self), view.data, view.length);
    else if (view.length > 0)
        memset(data_of(self), 0, view.length);
    return VALUE_NONE;
}

NATIVE(bytearray_repr, "bytearray.__repr__", "self, /")
static Value bytearray_repr(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]);
    Builder builder;
    builder_init(&builder, vm, self.length + 14);
    builder_format(&builder, "%T(b", args[0]);
    str_escape_add(&builder, &self);
    builder_add_byte(&builder, ')');
    return builder_finish_str(&builder);
}

NATIVE(bytearray_alloc, "bytearray.__alloc__", "self, /")
static Value bytearray_alloc(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, bytearray_of(args[0])->capacity);
}

// Items.

// Deletes the `count` items at bounds.
static void delete_items(Vm *vm, ByteArray *self, SliceBounds bounds, size_t count)
{
    if (count == 0)
        return;
    check_exports(vm, self);
    if (bounds.step < 0) {
        bounds.start += (SignedWord)(count - 1) * bounds.step;
        bounds.step = -bounds.step;
    }
    size_t from = (size_t)bounds.start, step = (size_t)bounds.step, end = from;
    uint8_t *data = data_of(self);
    for (size_t i = 0; i < count; i++) {
        size_t kept = from + i * step + 1;
        size_t next = i + 1 < count ? kept + step - 1 : self->length;
        memmove(data + end, data + kept, next - kept);
        end += next - kept;
    }
    set_length(vm, self, end);
}

static void set_slice(Vm *vm, ByteArray *self, Value slice, Value value)
{
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    Builder builder;
    collect(&builder, vm, value);
    size_t count = slice_adjust(&bounds, self->length);
    if (bounds.step == 1) {
        size_t from = (size_t)bounds.start;
        splice(vm, self, from, from + count, collected(&builder), builder.length);
        return;
    }
    if (builder.length == 0) { // as CPython: this deletes, whatever the step is
        delete_items(vm, self, bounds, count);
        return;
    }
    if (count != builder.length)
        raise_value_error(vm, "attempt to assign bytes of size %z to extended slice of size %z",
                          builder.length, count);
    for (size_t i = 0; i < count; i++)
        data_of(self)[bounds.start + (SignedWord)i * bounds.step] = collected(&builder)[i];
}

NATIVE(bytearray_setitem, "bytearray.__setitem__", "self, key, value, /")
static Value bytearray_setitem(Vm *vm, Value *args, size_t count)
{
    ByteArray *self = bytearray_of(args[0]);
    if (is_slice(args[1])) {
        set_slice(vm, self, args[1], args[2]);
        return VALUE_NONE;
    }
    Value index = item_index(vm, args[1], MESSAGE("bytearray"));
    uint8_t byte = bytes_item(vm, args[2], TEXT_BYTEARRAY);
    size_t i = index_resolve(vm, index, self->length, MESSAGE("bytearray index out of range"));
    data_of(self)[i] = byte;
    return VALUE_NONE;
}

NATIVE(bytearray_delitem, "bytearray.__delitem__", "self, key, /")
static Value bytearray_delitem(Vm *vm, Value *args, size_t count)
{
    ByteArray *self = bytearray_of(args[0]);
    if (is_slice(args[1])) {
        SliceBounds bounds;
        slice_unpack(vm, args[1], &bounds);
        size_t deleted = slice_adjust(&bounds, self->length);
        delete_items(vm, self, bounds, deleted);
        return VALUE_NONE;
    }
    Value index = item_index(vm, args[1], MESSAGE("bytearray"));
    size_t i = index_resolve(vm, index, self->length, MESSAGE("bytearray index out of range"));
    splice(vm, self, i, i + 1, NULL, 0);
    return VALUE_NONE;
}

// Operators in place.

static void append_buffer(Vm *vm, ByteArray *self, const BufferView *view)
{
    size_t old = self->length, count = view->length;
    if (count == 0)
        return;
    bool same = view->data == data_of(self);
    set_length(vm, self, old + count);
    memcpy(data_of(self) + old, same ? data_of(self) : view->data, count);
}

NATIVE(bytearray_iadd, "bytearray.__iadd__", "self, value, /")
static Value bytearray_iadd(Vm *vm, Value *args, size_t count)
{
    BufferView view;
    if (!buffer_try_peek(vm, args[1], &view))
        raise_type_error(vm, "can't concat %T to %T", args[1], args[0]);
    append_buffer(vm, bytearray_of(args[0]), &view);
    return args[0];
}

NATIVE(bytearray_imul, "bytearray.__imul__", "self, value, /")
static Value bytearray_imul(Vm *vm, Value *args, size_t count)
{
    size_t times;
    if (!repeat_times(vm, args[1], 0, &times))
        return VALUE_NOT_IMPLEMENTED;
    ByteArray *self = bytearray_of(args[0]);
    size_t unit = self->length;
    if (unit > 0 && times > SIZE_MAX / 4 / unit)
        raise_memory_error(vm);
    set_length(vm, self, unit * times);
    for (size_t done = unit; done < unit * times;) {
        size_t more = done < unit * times - done ? done : unit * times - done;
        memcpy(data_of(self) + done, data_of(self), more);
        done += more;
    }
    return args[0];
}

// Methods.

NATIVE(bytearray_append, "bytearray.append", "self, item, /")
static Value bytearray_append(Vm *vm, Value *args, size_t count)
{
    uint8_t byte = bytes_item(vm, args[1], TEXT_BYTEARRAY);
    ByteArray *self = bytearray_of(args[0]);
    set_length(vm, self, self->length + 1);
    data_of(self)[self->length - 1] = byte;
    return VALUE_NONE;
}

NATIVE(bytearray_extend, "bytearray.extend", "self, iterable_of_ints, /")
static Value bytearray_extend(Vm *vm, Value *args, size_t count)
{
    BufferView view;
    if (buffer_try_peek(vm, args[1], &view)) {
        append_buffer(vm, bytearray_of(args[0]), &view);
        return VALUE_NONE;
    }
    Builder builder;
    builder_init(&builder, vm, 0);
    if (str_cast(vm, args[1]) != NULL && str_cast(vm, args[1])->length > 0)
        raise_type_error(vm, "expected iterable of integers; got: 'str'");
    bytes_collect_iterable(&builder, args[1], TEXT_BYTEARRAY,
                           MESSAGE("can't extend bytearray with %T"));
    ByteArray *self = bytearray_of(args[0]);
    splice(vm, self, self->length, self->length, collected(&builder), builder.length);
    return VALUE_NONE;
}

NATIVE(bytearray_insert, "bytearray.insert", "self, index, item, /")
static Value bytearray_insert(Vm *vm, Value *args, size_t count)
{
    SignedWord index = int_to_word(vm, args[1]);
    uint8_t byte = bytes_item(vm, args[2], TEXT_BYTEARRAY);
    ByteArray *self = bytearray_of(args[0]);
    size_t at = slice_position(index, self->length);
    if (at > self->length)
        at = self->length;
    splice(vm, self, at, at, &byte, 1);
    return VALUE_NONE;
}

NATIVE(bytearray_pop, "bytearray.pop", "self, index=-1, /")
static Value bytearray_pop(Vm *vm, Value *args, size_t count)
{
    SignedWord index = int_to_word(vm, args[1]);
    ByteArray *self = bytearray_of(args[0]);
    if (self->length == 0)
        raise_error(vm, SHAPE_INDEX_ERROR, "pop from empty bytearray");
    size_t i =
        index_resolve(vm, int_from_i64(vm, index), self->length, MESSAGE("pop index out of range"));
    uint8_t byte = data_of(self)[i];
    splice(vm, self, i, i + 1, NULL, 0);
    return small_from(byte);
}

NATIVE(bytearray_remove, "bytearray.remove", "self, value, /")
static Value bytearray_remove(Vm *vm, Value *args, size_t count)
{
    uint8_t byte = bytes_item(vm, args[1], TEXT_BYTEARRAY);
    ByteArray *self = bytearray_of(args[0]);
    const uint8_t *found = self->length == 0 ? NULL : memchr(data_of(self), byte, self->length);
    if (found == NULL)
        raise_value_error(vm, "value not found in bytearray");
    size_t i = (size_t)(found - data_of(self));
    splice(vm, self, i, i + 1, NULL, 0);
    return VALUE_NONE;
}

NATIVE(bytearray_clear, "bytearray.clear", "self, /")
static Value bytearray_clear(Vm *vm, Value *args, size_t count)
{
    ByteArray *self = bytearray_of(args[0]);
    if (self->length > 0)
        check_exports(vm, self);
    self->length = self->capacity = 0;
    self->data = NO_VALUE;
    return VALUE_NONE;
}

NATIVE(bytearray_copy, "bytearray.copy", "self, /")
static Value bytearray_copy(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]);
    return text_piece(vm, &self, 0, self.length);
}

NATIVE(bytearray_reverse, "bytearray.reverse", "self, /")
static Value bytearray_reverse(Vm *vm, Value *args, size_t count)
{
    ByteArray *self = bytearray_of(args[0]);
    uint8_t *data = data_of(self);
    for (size_t i = 0; i < self->length / 2; i++) {
        uint8_t byte = data[i];
        data[i] = data[self->length - 1 - i];
        data[self->length - 1 - i] = byte;
    }
    return VALUE_NONE;
}

NATIVE(bytearray_resize, "bytearray.resize", "self, size, /")
static Value bytearray_resize(Vm *vm, Value *args, size_t count)
{
    SignedWord size = int_to_word(vm, args[1]);
    ByteArray *self = bytearray_of(args[0]);
    if (size < 0)
        raise_value_error(vm, "bytearray.resize(): new size must be >= 0, got %w", size);
    size_t old = self->length;
    set_length(vm, self, (size_t)size);
    if ((size_t)size > old)
        memset(data_of(self) + old, 0, (size_t)size - old);
    return VALUE_NONE;
}

static bool bytearray_get_buffer(Value v, BufferView *view)
{
    ByteArray *self = bytearray_of(v);
    uint8_t *data = self->length == 0 ? (uint8_t *)(void *)self : data_of(self); // never NULL
    *view = (BufferView){data, self->length, false, 'B', 1, &self->exports};
    return true;
}

MEMBERS(bytearray_members, BYTES_METHODS, METHOD(__new__, bytearray_dunder_new),
        METHOD(__init__, bytearray_init), METHOD(__repr__, bytearray_repr),
        CONSTANT(__hash__, NONE), METHOD(__setitem__, bytearray_setitem),
        METHOD(__delitem__, bytearray_delitem), METHOD(__iadd__, bytearray_iadd),
        METHOD(__imul__, bytearray_imul), METHOD(__alloc__, bytearray_alloc),
        METHOD(append, bytearray_append), METHOD(extend, bytearray_extend),
        METHOD(insert, bytearray_insert), METHOD(pop, bytearray_pop),
        METHOD(remove, bytearray_remove), METHOD(clear, bytearray_clear),
        METHOD(copy, bytearray_copy), METHOD(reverse, bytearray_reverse),
        METHOD(resize, bytearray_resize));

static const TypeOps bytearray_ops = TYPE_OPS(get_buffer, bytearray_get_buffer);

ROM_TYPE(type_bytearray, bytearray, SHAPE_BYTEARRAY, type_object, bytearray_members,
         .ops = &bytearray_ops, .fixed_words = sizeof(ByteArray) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(BYTEARRAY_LAYOUT));
