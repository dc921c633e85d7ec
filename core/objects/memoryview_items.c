// memoryview: access to items, slices, comparison and iteration.
#include "core/objects/memoryview_items.h"

#include "core/heap/heap.h"
#include "core/objects/int.h"
#include "core/objects/item_format.h"
#include "core/objects/iterate.h"
#include "core/objects/iterators.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/slice.h"
#include "core/objects/tuple.h"
#include "natives.h"

bool memoryview_root_buffer(const MemoryView *root, BufferView *buffer)
{
    Value holder =
        root->object.aux & MEMORYVIEW_OF_PAYLOAD ? instance_payload(root->owner) : root->owner;
    return type_ops_find(root->ops, TYPE_OP_get_buffer)->get_buffer(holder, buffer);
}

// The address of the first item.
static uint8_t *first_item(const MemoryView *self)
{
    BufferView buffer;
    memoryview_root_buffer(memoryview_of(self->root), &buffer);
    return buffer.data + self->offset;
}

// The view, which must not be released, and the address of its first item.
static MemoryView *open_view(Vm *vm, Value v, uint8_t **first)
{
    memoryview_check(vm, v);
    *first = first_item(memoryview_of(v));
    return memoryview_of(v);
}

static SignedWord stride_of(const MemoryView *self, size_t dimension)
{
    return self->extents[self->dimensions + dimension];
}

bool memoryview_is_contiguous(const MemoryView *self)
{
    SignedWord stride = self->itemsize;
    for (size_t i = self->dimensions; i-- > 0;) {
        if (self->extents[i] != 1 && stride_of(self, i) != stride)
            return false;
        stride *= self->extents[i];
    }
    return true;
}

size_t memoryview_bytes(const MemoryView *self)
{
    size_t bytes = self->itemsize;
    for (size_t i = 0; i < self->dimensions; i++)
        bytes *= (size_t)self->extents[i];
    return bytes;
}

// Copies the items below `at` in the given dimension; returns the place behind them.
static uint8_t *copy_items(Vm *vm, const MemoryView *self, const uint8_t *at, size_t dimension,
                           bool fortran, uint8_t *out)
{
    check_c_stack(vm);
    if (dimension == self->dimensions) {
        memcpy(out, at, self->itemsize);
        return out + self->itemsize;
    }
    size_t real = fortran ? self->dimensions - 1 - dimension : dimension;
    for (SignedWord i = 0; i < self->extents[real]; i++)
        out = copy_items(vm, self, at + i * stride_of(self, real), dimension + 1, fortran, out);
    return out;
}

Value memoryview_items_to_bytes(Vm *vm, const MemoryView *self, bool fortran)
{
    size_t bytes = memoryview_bytes(self);
    const uint8_t *first = first_item(self);
    if (memoryview_is_contiguous(self) && (!fortran || self->dimensions <= 1))
        return bytes_new(vm, first, bytes);
    Value result = bytes_new(vm, NULL, bytes);
    if (bytes > 0)
        copy_items(vm, self, first, 0, fortran, bytes_of(result)->data);
    return result;
}

// Items.

NATIVE(memoryview_len, "memoryview.__len__", "self, /")
static Value memoryview_len(Vm *vm, Value *args, size_t count)
{
    memoryview_check(vm, args[0]);
    const MemoryView *self = memoryview_of(args[0]);
    if (self->dimensions == 0)
        raise_type_error(vm, "0-dim memory has no length");
    return int_from_size(vm, (size_t)self->extents[0]);
}

static SignedWord item_offset(Vm *vm, const MemoryView *self, size_t dimension, Value index)
{
    SignedWord i = int_to_index(vm, index, SHAPE_INDEX_ERROR), extent = self->extents[dimension];
    if (i < 0)
        i += extent;
    if (i < 0 || i >= extent)
        raise_error(vm, SHAPE_INDEX_ERROR, "index out of bounds on dimension %z", dimension + 1);
    return i * stride_of(self, dimension);
}

_Noreturn static void raise_not_implemented(Vm *vm, const char *message)
{
    raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "%s", message);
}

// The distance in bytes of the item that a key means from the first one.
static SignedWord find_item(Vm *vm, const MemoryView *self, Value key, bool writing)
{
    const Tuple *indices = tuple_cast(vm, key);
    size_t dimensions = self->dimensions, slices = 0, others = 0;
    if (dimensions == 0 && (indices == NULL || indices->length > 0))
        raise_type_error(vm, "invalid indexing of 0-dim memory");
    if (indices == NULL) {
        if (!is_index(vm, key))
            raise_type_error(vm, "memoryview: invalid slice key");
        if (dimensions > 1)
            raise_not_implemented(
                vm, writing ? MESSAGE("sub-views are not implemented")
                            : MESSAGE("multi-dimensional sub-views are not implemented"));
        return item_offset(vm, self, 0, key);
    }
    for (size_t i = 0; i < indices->length; i++) {
        slices += is_slice(indices->items[i]);
        others += !is_index(vm, indices->items[i]);
    }
    if (slices > 0 && slices == indices->length)
        raise_not_implemented(
            vm, writing
                    ? MESSAGE("memoryview slice assignments are currently restricted to ndim = 1")
                    : MESSAGE("multi-dimensional slicing is not implemented"));
    if (others > 0)
        raise_type_error(vm, "memoryview: invalid slice key");
    if (indices->length > dimensions)
        raise_type_error(vm, "cannot index %z-dimension view with %z-element tuple", dimensions,
                         indices->length);
    if (indices->length < dimensions)
        raise_not_implemented(vm, MESSAGE("sub-views are not implemented"));
    SignedWord offset = 0;
    for (size_t i = 0; i < dimensions; i++)
        offset += item_offset(vm, self, i, indices->items[i]);
    return offset;
}

static Value slice_view(Vm *vm, const MemoryView *self, Value slice)
{
    if (self->dimensions == 0)
        raise_type_error(vm, "invalid indexing of 0-dim memory");
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    memoryview_check(vm, value_of(self));
    MemoryView *part = memoryview_of(memoryview_copy(vm, self));
    size_t length = slice_adjust(&bounds, (size_t)self->extents[0]);
    SignedWord stride = stride_of(self, 0);
    part->extents[0] = (SignedWord)length;
    if (length > 0)
        part->offset = (size_t)((SignedWord)part->offset + bounds.start * stride);
    // The product may overflow when no step is ever taken: no item is reached by it then.
    memoryview_strides(part)[0] = (SignedWord)((size_t)stride * (size_t)bounds.step);
    return value_of(part);
}

NATIVE(memoryview_getitem, "memoryview.__getitem__", "self, key, /")
static Value memoryview_getitem(Vm *vm, Value *args, size_t count)
{
    uint8_t *first;
    MemoryView *self = open_view(vm, args[0], &first);
    if (args[1] == VALUE_ELLIPSIS && self->dimensions == 0)
        return args[0];
    if (is_slice(args[1]))
        return slice_view(vm, self, args[1]);
    SignedWord offset = find_item(vm, self, args[1], false);
    open_view(vm, args[0], &first);
    return item_read(vm, self->format, first + offset);
}

static void check_written(Vm *vm, ItemStatus status, char format)
{
    if (status == ITEM_WRONG_TYPE)
        raise_type_error(vm, "memoryview: invalid type for format '%c'", format);
    if (status == ITEM_OUT_OF_RANGE)
        raise_value_error(vm, "memoryview: invalid value for format '%c'", format);
}

// Assigns the items of an object with a buffer to a one-dimensional view.
static void assign_items(Vm *vm, Value view, Value source)
{
    Value bytes = source;
    char format = 'B';
    size_t itemsize = 1, dimensions = 1;
    if (has_shape(source, SHAPE_MEMORYVIEW)) {
        memoryview_check(vm, source);
        format = memoryview_of(source)->format;
        itemsize = memoryview_of(source)->itemsize;
        dimensions = memoryview_of(source)->dimensions;
        bytes = memoryview_to_bytes(vm, source); // a copy: the two may overlap
    }
    BufferView buffer;
    buffer_peek(vm, bytes, &buffer);
    if (bytes == source) {
        format = buffer.format;
        itemsize = buffer.itemsize;
    }
    uint8_t *first;
    const MemoryView *self = open_view(vm, view, &first);
    size_t length = (size_t)self->extents[0];
    if (dimensions != 1 || format != self->format || buffer.length != length * itemsize)
        raise_value_error(vm, "memoryview assignment: lvalue and rvalue have different "
                              "structures");
    if (stride_of(self, 0) == self->itemsize) {
        memmove(first, buffer.data, buffer.length);
        return;
    }
    for (size_t i = 0; i < length; i++)
        memcpy(first + (SignedWord)i * stride_of(self, 0), buffer.data + i * itemsize, itemsize);
}

NATIVE(memoryview_setitem, "memoryview.__setitem__", "self, key, value, /")
static Value memoryview_setitem(Vm *vm, Value *args, size_t count)
{
    uint8_t *first, item[8];
    MemoryView *self = open_view(vm, args[0], &first);
    if (self->readonly)
        raise_type_error(vm, "cannot modify read-only memory");
    if (is_slice(args[1])) {
        if (self->dimensions > 1)
            raise_not_implemented(
                vm, MESSAGE("memoryview slice assignments are currently restricted to ndim = 1"));
        Value part = slice_view(vm, self, args[1]);
        assign_items(vm, part, args[2]);
        call_method(vm, part, SYM(release), 0, NULL);
        return VALUE_NONE;
    }
    SignedWord offset = 0;
    if (self->dimensions > 0 || args[1] != VALUE_ELLIPSIS)
        offset = find_item(vm, self, args[1], true);
    check_written(vm, item_write(vm, self->format, item, args[2]), self->format);
    open_view(vm, args[0], &first); // the conversion may have released it
    memcpy(first + offset, item, self->itemsize);
    return VALUE_NONE;
}

NATIVE(memoryview_delitem, "memoryview.__delitem__", "self, key, /")
static Value memoryview_delitem(Vm *vm, Value *args, size_t count)
{
    memoryview_check(vm, args[0]);
    (raise_type_error)(vm, memoryview_of(args[0])->readonly
                               ? MESSAGE("cannot modify read-only memory")
                               : MESSAGE("cannot delete memory"));
}

static Value list_of_items(Vm *vm, const MemoryView *self, const uint8_t *at, size_t dimension)
{
    if (dimension == self->dimensions)
        return item_read(vm, self->format, at);
    check_c_stack(vm);
    Value list = list_new(vm, NULL, (size_t)self->extents[dimension]);
    for (SignedWord i = 0; i < self->extents[dimension]; i++) {
        Value item = list_of_items(vm, self, at + i * stride_of(self, dimension), dimension + 1);
        list_items(list_of(list))[i] = item;
    }
    return list;
}

NATIVE(memoryview_tolist, "memoryview.tolist", "self, /")
static Value memoryview_tolist(Vm *vm, Value *args, size_t count)
{
    uint8_t *first;
    const MemoryView *self = open_view(vm, args[0], &first);
    return list_of_items(vm, self, first, 0);
}

// Comparison: of shapes, then of items as values.

static bool equal_items(Vm *vm, const MemoryView *a, const uint8_t *p, const MemoryView *b,
                        const uint8_t *q, size_t dimension)
{
    if (dimension == a->dimensions)
        return compare_true(vm, COMPARE_EQ, item_read(vm, a->format, p),
                            item_read(vm, b->format, q));
    check_c_stack(vm);
    for (SignedWord i = 0; i < a->extents[dimension]; i++) {
        if (!equal_items(vm, a, p + i * stride_of(a, dimension), b, q + i * stride_of(b, dimension),
                         dimension + 1))
            return false;
    }
    return true;
}

static bool equal_views(Vm *vm, Value x, Value y)
{
    uint8_t *p, *q;
    const MemoryView *a = open_view(vm, x, &p), *b = open_view(vm, y, &q);
    if (a->dimensions != b->dimensions ||
        memcmp(a->extents, b->extents, a->dimensions * sizeof(SignedWord)) != 0)
        return false;
    if (a->format == 'B' && b->format == 'B' && memoryview_is_contiguous(a) &&
        memoryview_is_contiguous(b))
        return memcmp(p, q, memoryview_bytes(a)) == 0;
    if (item_size(a->format) == 0 || item_size(b->format) == 0)
        return false;
    return equal_items(vm, a, p, b, q, 0);
}

NATIVE(memoryview_eq, "memoryview.__eq__", "self, value, /")
static Value memoryview_eq(Vm *vm, Value *args, size_t count)
{
    BufferView buffer;
    bool is_view = has_shape(args[1], SHAPE_MEMORYVIEW);
    if (memoryview_is_released(memoryview_of(args[0])) ||
        (is_view && memoryview_is_released(memoryview_of(args[1]))))
        return value_bool(args[0] == args[1]);
    if (is_view)
        return value_bool(equal_views(vm, args[0], args[1]));
    if (!buffer_try_peek(vm, args[1], &buffer))
        return VALUE_NOT_IMPLEMENTED;
    Value other = memoryview_new(vm, args[1]);
    bool result = equal_views(vm, args[0], other);
    call_method(vm, other, SYM(release), 0, NULL);
    return value_bool(result);
}

// Searching and iteration.

static MemoryView *open_row(Vm *vm, Value v, uint8_t **first)
{
    MemoryView *self = open_view(vm, v, first);
    if (self->dimensions == 0)
        raise_type_error(vm, "invalid indexing of 0-dim memory");
    if (self->dimensions != 1)
        raise_not_implemented(vm, MESSAGE("multi-dimensional sub-views are not implemented"));
    return self;
}

// The place of the next item equal to `wanted` in [from, to), SIZE_MAX if there is none.
static size_t find_equal(Vm *vm, Value v, Value wanted, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        uint8_t *first;
        const MemoryView *self = open_row(vm, v, &first); // anew: __eq__ may release it
        if (i >= (size_t)self->extents[0])
            break;
        if (equal(vm, item_read(vm, self->format, first + (SignedWord)i * stride_of(self, 0)),
                  wanted))
            return i;
    }
    return SIZE_MAX;
}

NATIVE(memoryview_index, "memoryview.index", "self, value, start=0, stop=?, /")
static Value memoryview_index(Vm *vm, Value *args, size_t count)
{
    SignedWord start = slice_argument(vm, args[2]);
    SignedWord stop = args[3] == NO_VALUE ? INTPTR_MAX : slice_argument(vm, args[3]);
    uint8_t *first;
    size_t length = (size_t)open_row(vm, args[0], &first)->extents[0];
    size_t place = find_equal(vm, args[0], args[1], slice_position(start, length),
                              slice_position(stop, length));
    if (place == SIZE_MAX)
        raise_value_error(vm, "memoryview.index(x): x not found");
    return int_from_size(vm, place);
}

NATIVE(memoryview_count, "memoryview.count", "self, value, /")
static Value memoryview_count(Vm *vm, Value *args, size_t count)
{
    size_t found = 0, place = 0;
    while ((place = find_equal(vm, args[0], args[1], place, SIZE_MAX)) != SIZE_MAX) {
        found++;
        place++;
    }
    return int_from_size(vm, found);
}

NATIVE(memoryview_iter, "memoryview.__iter__", "self, /")
static Value memoryview_iter(Vm *vm, Value *args, size_t count)
{
    uint8_t *first;
    open_row(vm, args[0], &first);
    SequenceWalk *walk = heap_new(vm, SHAPE_MEMORYVIEW_ITERATOR, LAYOUT_RAW1, sizeof *walk);
    walk->sequence = args[0];
    return value_of(walk);
}

static Value memoryview_iterator_next(Vm *vm, Value iterator)
{
    SequenceWalk *walk = sequence_walk_of(iterator);
    if (walk->sequence == NO_VALUE)
        return NO_VALUE;
    uint8_t *first;
    const MemoryView *self = open_view(vm, walk->sequence, &first);
    if (walk->index < (size_t)self->extents[0])
        return item_read(vm, self->format, first + (SignedWord)walk->index++ * stride_of(self, 0));
    walk->sequence = NO_VALUE;
    return NO_VALUE;
}

MEMBERS(memoryview_iterator_members, ITERATOR_METHODS);

static const TypeOps memoryview_iterator_ops = TYPE_OPS(next, memoryview_iterator_next);

ROM_TYPE(type_memoryview_iterator, memory_iterator, SHAPE_MEMORYVIEW_ITERATOR, type_object,
         memoryview_iterator_members, .ops = &memoryview_iterator_ops,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
