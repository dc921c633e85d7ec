// memoryview: making, releasing and casting of views. Access to items is in memoryview_items.c.
#include "core/objects/memoryview.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes_hex.h"
#include "core/objects/collect.h"
#include "core/objects/int.h"
#include "core/objects/item_format.h"
#include "core/objects/memoryview_items.h"
#include "core/objects/operators.h"
#include "core/objects/sequence.h"
#include "core/objects/union.h"
#include "natives.h"

// Making.

static MemoryView *allocate(Vm *vm, size_t dimensions)
{
    MemoryView *self = heap_new(vm, SHAPE_MEMORYVIEW, LAYOUT_TRACED2,
                                sizeof *self + 2 * dimensions * sizeof(SignedWord));
    self->dimensions = (uint8_t)dimensions;
    return self;
}

// A root for an object's memory. The export is counted last, when nothing can raise any more.
static MemoryView *root_new(Vm *vm, Value owner, size_t dimensions)
{
    BufferView buffer;
    buffer_peek(vm, owner, &buffer);
    MemoryView *self = allocate(vm, dimensions);
    if (buffer.exports != NULL)
        collect_watch(vm, value_of(self));
    const Type *type = type_of(vm, owner);
    self->ops = type->ops;
    if (type->flags & TYPE_PAYLOAD && type->flags & TYPE_HEAP)
        self->object.aux = MEMORYVIEW_OF_PAYLOAD;
    self->root = value_of(self);
    self->owner = owner;
    buffer_acquire(vm, owner, &buffer);
    return self;
}

// A further view of the memory that `view` shows.
static MemoryView *view_new(Vm *vm, const MemoryView *view, size_t dimensions)
{
    MemoryView *self = allocate(vm, dimensions);
    self->root = view->root;
    memoryview_of(self->root)->views++;
    self->offset = view->offset;
    self->readonly = view->readonly;
    return self;
}

static void set_c_strides(MemoryView *self)
{
    SignedWord stride = self->itemsize;
    for (size_t i = self->dimensions; i-- > 0;) {
        memoryview_strides(self)[i] = stride;
        stride *= self->extents[i];
    }
}

Value memoryview_copy(Vm *vm, const MemoryView *view)
{
    MemoryView *self = view_new(vm, view, view->dimensions);
    self->format = view->format;
    self->itemsize = view->itemsize;
    self->object.aux |= view->object.aux & MEMORYVIEW_AT;
    memcpy(self->extents, view->extents, 2 * view->dimensions * sizeof(SignedWord));
    return value_of(self);
}

Value memoryview_new(Vm *vm, Value v)
{
    if (has_shape(v, SHAPE_MEMORYVIEW)) {
        memoryview_check(vm, v);
        return memoryview_copy(vm, memoryview_of(v));
    }
    BufferView buffer;
    if (!buffer_try_peek(vm, v, &buffer))
        raise_type_error(vm, "memoryview: a bytes-like object is required, not '%T'", v);
    MemoryView *self = root_new(vm, v, buffer.exports == NULL ? 1 : 0);
    if (buffer.exports != NULL)
        self = view_new(vm, self, 1);
    else
        self->views = 1;
    self->format = buffer.format;
    self->itemsize = buffer.itemsize;
    self->readonly = buffer.readonly;
    self->extents[0] = (SignedWord)(buffer.length / buffer.itemsize);
    self->extents[1] = buffer.itemsize;
    return value_of(self);
}

void memoryview_check(Vm *vm, Value v)
{
    if (memoryview_is_released(memoryview_of(v)))
        raise_value_error(vm, "operation forbidden on released memoryview object");
}

static MemoryView *checked(Vm *vm, Value v)
{
    memoryview_check(vm, v);
    return memoryview_of(v);
}

NATIVE(memoryview_dunder_new, "memoryview.__new__", "cls, object")
static Value memoryview_dunder_new(Vm *vm, Value *args, size_t count)
{
    return memoryview_new(vm, args[1]);
}

// Releasing.

// For a root that was collected, too: the owner's memory is still what it was.
static bool memoryview_finalize(Object *object)
{
    MemoryView *root = (MemoryView *)(void *)object;
    BufferView buffer;
    if (root->owner != NO_VALUE && memoryview_root_buffer(root, &buffer) && buffer.exports != NULL)
        --*buffer.exports;
    root->owner = NO_VALUE;
    return false;
}

static void release(Vm *vm, MemoryView *self)
{
    if (self->exports > 0)
        raise_error(vm, SHAPE_BUFFER_ERROR, "memoryview has %z exported buffer%s", self->exports,
                    self->exports == 1 ? "" : "s");
    if (memoryview_is_released(self))
        return;
    MemoryView *root = memoryview_of(self->root);
    self->root = NO_VALUE;
    if (--root->views == 0)
        memoryview_finalize(&root->object);
}

NATIVE(memoryview_release, "memoryview.release", "self, /")
static Value memoryview_release(Vm *vm, Value *args, size_t count)
{
    release(vm, memoryview_of(args[0]));
    return VALUE_NONE;
}

NATIVE(memoryview_enter, "memoryview.__enter__", "self, /")
static Value memoryview_enter(Vm *vm, Value *args, size_t count)
{
    memoryview_check(vm, args[0]);
    return args[0];
}

NATIVE(memoryview_exit, "memoryview.__exit__", "self, /, *args")
static Value memoryview_exit(Vm *vm, Value *args, size_t count)
{
    release(vm, memoryview_of(args[0]));
    return VALUE_NONE;
}

// cast.

static char cast_format(Vm *vm, Value v)
{
    const Str *s = str_cast(vm, v);
    if (s == NULL)
        raise_type_error(vm, "cast() argument 'format' must be str, not %T", v);
    const char *text = s->text + (s->length > 0 && s->text[0] == '@');
    if (text[0] == 0 || text[1] != 0 || item_size(text[0]) == 0)
        raise_value_error(vm, "memoryview: destination format must be a native single character "
                              "format prefixed with an optional '@'");
    return text[0];
}

static bool is_byte_format(char format)
{
    return format == 'B' || format == 'b' || format == 'c';
}

static SignedWord extent(Vm *vm, Value v)
{
    Value n = int_cast(vm, v);
    if (n == NO_VALUE)
        raise_type_error(vm, "memoryview.cast(): elements of shape must be integers");
    if (!is_small(n) || small_value(n) <= 0)
        raise_value_error(vm, "memoryview.cast(): elements of shape must be integers > 0");
    return small_value(n);
}

static void set_shape(Vm *vm, MemoryView *self, Row shape, size_t bytes)
{
    size_t total = self->itemsize;
    bool fits = true;
    for (size_t i = 0; i < shape.length; i++) {
        self->extents[i] = extent(vm, shape.items[i]);
        fits = fits && total <= SIZE_MAX / 2 / (size_t)self->extents[i];
        total *= fits ? (size_t)self->extents[i] : 1;
    }
    if (!fits || total != bytes)
        raise_type_error(vm, "memoryview: product(shape) * itemsize != buffer size");
}

// The number of dimensions that the view is to have.
static size_t check_shape(Vm *vm, const MemoryView *view, Value given, Value shape)
{
    if (!memoryview_is_contiguous(view))
        raise_type_error(vm, "memoryview: casts are restricted to C-contiguous views");
    if ((given != NO_VALUE || view->dimensions != 1) && memoryview_bytes(view) == 0)
        raise_type_error(vm, "memoryview: cannot cast view with zeros in shape or strides");
    if (given != NO_VALUE && shape == NO_VALUE)
        raise_type_error(vm, "shape must be a list or a tuple");
    size_t dimensions = shape == NO_VALUE ? 1 : row_of(shape).length;
    if (dimensions > MEMORYVIEW_MAX_DIMENSIONS)
        raise_value_error(vm, "memoryview: number of dimensions must not exceed 64");
    if (view->dimensions != 1 && dimensions != 1)
        raise_type_error(vm, "memoryview: cast must be 1D -> ND or ND -> 1D");
    return dimensions;
}

NATIVE(memoryview_cast, "memoryview.cast", "self, /, format, shape=?")
static Value memoryview_cast(Vm *vm, Value *args, size_t count)
{
    const MemoryView *view = checked(vm, args[0]);
    Value shape = args[2] == NO_VALUE ? NO_VALUE : row_value(vm, args[2]);
    size_t dimensions = check_shape(vm, view, args[2], shape);
    char format = cast_format(vm, args[1]);
    if (!is_byte_format(format) && !is_byte_format(view->format))
        raise_type_error(vm, "memoryview: cannot cast between two non-byte formats");
    size_t bytes = memoryview_bytes(view), itemsize = item_size(format);
    if (bytes % itemsize != 0)
        raise_type_error(vm, "memoryview: length is not a multiple of itemsize");
    MemoryView *self = view_new(vm, view, dimensions);
    self->format = format;
    self->object.aux |= str_cast(vm, args[1])->text[0] == '@' ? MEMORYVIEW_AT : 0;
    self->itemsize = (uint8_t)itemsize;
    if (shape != NO_VALUE)
        set_shape(vm, self, row_of(shape), bytes);
    else
        self->extents[0] = (SignedWord)(bytes / itemsize);
    set_c_strides(self);
    return value_of(self);
}

NATIVE(memoryview_toreadonly, "memoryview.toreadonly", "self, /")
static Value memoryview_toreadonly(Vm *vm, Value *args, size_t count)
{
    Value copy = memoryview_copy(vm, checked(vm, args[0]));
    memoryview_of(copy)->readonly = true;
    return copy;
}

// Contents as a whole.

NATIVE(memoryview_tobytes, "memoryview.tobytes", "self, /, order=None")
static Value memoryview_tobytes(Vm *vm, Value *args, size_t count)
{
    const Str *order = args[1] == VALUE_NONE ? str_of(SYM(C)) : str_cast(vm, args[1]);
    if (order == NULL)
        raise_type_error(vm, "tobytes() argument 'order' must be str or None, not %T", args[1]);
    bool fortran = order->length == 1 && order->text[0] == 'F';
    if (order->length != 1 || strchr("CFA", order->text[0]) == NULL)
        raise_value_error(vm, "order must be 'C', 'F' or 'A'");
    return memoryview_items_to_bytes(vm, checked(vm, args[0]), fortran);
}

Value memoryview_to_bytes(Vm *vm, Value v)
{
    return memoryview_items_to_bytes(vm, checked(vm, v), false);
}

NATIVE(memoryview_hex, "memoryview.hex", "self, /, sep=?, bytes_per_sep=1")
static Value memoryview_hex(Vm *vm, Value *args, size_t count)
{
    SignedWord group = int_to_word(vm, args[2]);
    const Bytes *bytes = bytes_of(memoryview_to_bytes(vm, args[0]));
    return bytes_to_hex(vm, bytes->data, bytes->length, args[1], group);
}

NATIVE(memoryview_hash, "memoryview.__hash__", "self, /")
static Value memoryview_hash(Vm *vm, Value *args, size_t count)
{
    const MemoryView *self = checked(vm, args[0]);
    if (!self->readonly)
        raise_value_error(vm, "cannot hash writable memoryview object");
    if (!is_byte_format(self->format))
        raise_value_error(vm, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    return small_from(hash(vm, memoryview_to_bytes(vm, args[0])));
}

NATIVE(memoryview_repr, "memoryview.__repr__", "self, /")
static Value memoryview_repr(Vm *vm, Value *args, size_t count)
{
    heap_fix(vm, args[0]);
    return str_format(vm, "<%smemory at 0x%X>",
                      memoryview_is_released(memoryview_of(args[0])) ? MESSAGE("released ") : "",
                      (size_t)(Word)args[0]);
}

// Attributes.

static Value get_obj(Vm *vm, Value self)
{
    return memoryview_of(checked(vm, self)->root)->owner;
}

static Value get_nbytes(Vm *vm, Value self)
{
    return int_from_size(vm, memoryview_bytes(checked(vm, self)));
}

static Value get_itemsize(Vm *vm, Value self)
{
    return small_from(checked(vm, self)->itemsize);
}

static Value get_format(Vm *vm, Value self)
{
    const MemoryView *view = checked(vm, self);
    return str_format(vm, "%s%c", view->object.aux & MEMORYVIEW_AT ? "@" : "", view->format);
}

static Value get_ndim(Vm *vm, Value self)
{
    return small_from(checked(vm, self)->dimensions);
}

static Value get_readonly(Vm *vm, Value self)
{
    return value_bool(checked(vm, self)->readonly);
}

static Value tuple_of_words(Vm *vm, const SignedWord *words, size_t count)
{
    Value tuple = tuple_new(vm, NULL, count);
    for (size_t i = 0; i < count; i++)
        tuple_of(tuple)->items[i] = int_from_i64(vm, words[i]);
    return tuple;
}

static Value get_shape(Vm *vm, Value v)
{
    MemoryView *self = checked(vm, v);
    return tuple_of_words(vm, self->extents, self->dimensions);
}

static Value get_strides(Vm *vm, Value v)
{
    MemoryView *self = checked(vm, v);
    return tuple_of_words(vm, memoryview_strides(self), self->dimensions);
}

static Value get_suboffsets(Vm *vm, Value self)
{
    memoryview_check(vm, self);
    return (Value)&tuple_empty;
}

static bool is_fortran(const MemoryView *self)
{
    SignedWord stride = self->itemsize;
    for (size_t i = 0; i < self->dimensions; i++) {
        if (self->extents[i] != 1 && self->extents[self->dimensions + i] != stride)
            return false;
        stride *= self->extents[i];
    }
    return true;
}

static Value get_c_contiguous(Vm *vm, Value self)
{
    return value_bool(memoryview_is_contiguous(checked(vm, self)));
}

static Value get_f_contiguous(Vm *vm, Value self)
{
    return value_bool(is_fortran(checked(vm, self)));
}

static Value get_contiguous(Vm *vm, Value self)
{
    return value_bool(memoryview_is_contiguous(checked(vm, self)) ||
                      is_fortran(memoryview_of(self)));
}

GETSET(memoryview_obj, "memoryview.obj", get_obj, NULL)
GETSET(memoryview_nbytes, "memoryview.nbytes", get_nbytes, NULL)
GETSET(memoryview_itemsize, "memoryview.itemsize", get_itemsize, NULL)
GETSET(memoryview_format, "memoryview.format", get_format, NULL)
GETSET(memoryview_ndim, "memoryview.ndim", get_ndim, NULL)
GETSET(memoryview_readonly, "memoryview.readonly", get_readonly, NULL)
GETSET(memoryview_shape, "memoryview.shape", get_shape, NULL)
GETSET(memoryview_strides_attribute, "memoryview.strides", get_strides, NULL)
GETSET(memoryview_suboffsets, "memoryview.suboffsets", get_suboffsets, NULL)
GETSET(memoryview_c_contiguous, "memoryview.c_contiguous", get_c_contiguous, NULL)
GETSET(memoryview_f_contiguous, "memoryview.f_contiguous", get_f_contiguous, NULL)
GETSET(memoryview_contiguous, "memoryview.contiguous", get_contiguous, NULL)

static bool memoryview_get_buffer(Value v, BufferView *view)
{
    MemoryView *self = memoryview_of(v);
    if (memoryview_is_released(self) || !memoryview_is_contiguous(self) ||
        !memoryview_root_buffer(memoryview_of(self->root), view))
        return false;
    *view = (BufferView){view->data + self->offset,
                         memoryview_bytes(self),
                         self->readonly,
                         self->format,
                         self->itemsize,
                         &self->exports};
    return true;
}

MEMBERS(memoryview_members, MEMORYVIEW_ITEM_METHODS, METHOD(__new__, memoryview_dunder_new),
        METHOD(__repr__, memoryview_repr), METHOD(__hash__, memoryview_hash),
        METHOD(__enter__, memoryview_enter), METHOD(__exit__, memoryview_exit),
        METHOD(cast, memoryview_cast), METHOD(hex, memoryview_hex),
        METHOD(release, memoryview_release), METHOD(tobytes, memoryview_tobytes),
        METHOD(toreadonly, memoryview_toreadonly), METHOD(__class_getitem__, class_getitem),
        ACCESSOR(obj, memoryview_obj), ACCESSOR(nbytes, memoryview_nbytes),
        ACCESSOR(itemsize, memoryview_itemsize), ACCESSOR(format, memoryview_format),
        ACCESSOR(ndim, memoryview_ndim), ACCESSOR(readonly, memoryview_readonly),
        ACCESSOR(shape, memoryview_shape), ACCESSOR(strides, memoryview_strides_attribute),
        ACCESSOR(suboffsets, memoryview_suboffsets),
        ACCESSOR(c_contiguous, memoryview_c_contiguous),
        ACCESSOR(f_contiguous, memoryview_f_contiguous),
        ACCESSOR(contiguous, memoryview_contiguous));

static const TypeOps memoryview_ops =
    TYPE_OPS_2(get_buffer, memoryview_get_buffer, finalize, memoryview_finalize);

ROM_TYPE(type_memoryview, memoryview, SHAPE_MEMORYVIEW, type_object, memoryview_members,
         .ops = &memoryview_ops, .flags = TYPE_FINAL);
