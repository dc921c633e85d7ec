// The module array: rows of numbers of one kind, stored as in C.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/cast.h"
#include "core/objects/containers.h"
#include "core/objects/dict.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/item_format.h"
#include "core/objects/iterate.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/sequence.h"
#include "core/objects/shape.h"
#include "core/objects/slice.h"
#include "core/objects/tuple.h"
#include "core/vm/vm.h"
#include "natives.h"

typedef struct ArrayObject { // LAYOUT_RAW4
    Object object;
    size_t length;   // items
    size_t capacity; // items
    size_t exports;  // buffers in use: it may not be resized
    Word typecode;
    Value data; // Blob or NO_VALUE
} ArrayObject;

static ArrayObject *array_cast(Vm *vm, Value v)
{
    return is_laid_out_as(vm, v, SHAPE_NUMBER_ARRAY) ? (ArrayObject *)(void *)v : NULL;
}

static ArrayObject *self_of(Value v)
{
    return (ArrayObject *)(void *)v;
}

// Items.

// Characters are stored as numbers of four bytes.
static bool holds_characters(const ArrayObject *self)
{
    return self->typecode == 'u' || self->typecode == 'w';
}

static char format_of(const ArrayObject *self)
{
    return holds_characters(self) ? 'I' : (char)self->typecode;
}

static size_t item_size_of(const ArrayObject *self)
{
    return item_size(format_of(self));
}

static uint8_t *item_at(const ArrayObject *self, size_t index)
{
    return blob_of(self->data)->data + index * item_size_of(self);
}

static Value get(Vm *vm, const ArrayObject *self, size_t index)
{
    Value item = item_read(vm, format_of(self), item_at(self, index));
    if (!holds_characters(self))
        return item;
    uint64_t code = UINT64_MAX;
    if (!int_to_u64(item, &code) || code > 0x10FFFF)
        raise_value_error(vm, "character U+%x is not in range [U+0000; U+10ffff]", (unsigned)code);
    return str_from_char(vm, (uint32_t)code);
}

_Noreturn static void raise_out_of_range(Vm *vm, const ArrayObject *self, Value v)
{
    static const char *const names[] = {"signed char",          "unsigned byte integer",
                                        "signed short integer", "unsigned short",
                                        "signed integer",       "unsigned int"};
    static const char codes[] = "bBhHiI";
    const char *code = strchr(codes, (char)self->typecode);
    if (code == NULL)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too large to convert");
    raise_error(vm, SHAPE_OVERFLOW_ERROR, "%s is %s", names[code - codes],
                int_sign(int_index(vm, v)) < 0 ? "less than minimum" : "greater than maximum");
}

// The value as bytes of an item; may run Python code.
static void convert(Vm *vm, const ArrayObject *self, uint8_t bytes[8], Value v)
{
    if (holds_characters(self)) {
        const Str *s = str_cast(vm, v);
        if (s == NULL || str_length(s) != 1)
            raise_type_error(vm, "array item must be a unicode character, not %T", v);
        v = call_1(vm, dict_get_name(vm, vm_builtins(vm), SYM(ord)), v);
    }
    switch (item_write(vm, format_of(self), bytes, v)) {
    case ITEM_WRONG_TYPE:
        if (self->typecode == 'f' || self->typecode == 'd')
            raise_type_error(vm, "must be real number, not %T", v);
        raise_type_error(vm, "'%T' object cannot be interpreted as an integer", v);
    case ITEM_OUT_OF_RANGE:
        raise_out_of_range(vm, self, v);
    case ITEM_OK:
        break;
    }
}

// Storage.

// A view that nobody refers to any more counts until it is collected: so collect, then count.
static void check_exports(Vm *vm, const ArrayObject *self)
{
    if (self->exports > 0) {
        vm_prepare_collection(vm);
        heap_collect(vm, false);
    }
    if (self->exports > 0)
        raise_error(vm, SHAPE_BUFFER_ERROR, "cannot resize an array that is exporting buffers");
}

static void set_length(Vm *vm, ArrayObject *self, size_t length)
{
    size_t size = item_size_of(self);
    if (length > self->capacity) {
        if (length > SIZE_MAX / 4 / size)
            raise_memory_error(vm);
        size_t capacity = self->capacity == 0 ? length : length + length / 8 + 4;
        self->data = self->data == NO_VALUE
                         ? blob_new(vm, capacity * size)
                         : blob_resize(vm, self->data, self->length * size, capacity * size);
        self->capacity = capacity;
    }
    self->length = length;
}

// Puts `count` items, which do not lie in this array, in the place of [from, to).
static void splice(Vm *vm, ArrayObject *self, size_t from, size_t to, const uint8_t *items,
                   size_t count)
{
    size_t size = item_size_of(self), tail = self->length - to;
    size_t old = to - from;
    if (count != old)
        check_exports(vm, self);
    if (count > old)
        set_length(vm, self, self->length + (count - old));
    if (count != old && tail > 0)
        memmove(item_at(self, from + count), item_at(self, to), tail * size);
    if (count < old)
        self->length -= old - count;
    if (count > 0)
        memcpy(item_at(self, from), items, count * size);
}

static ArrayObject *new_array(Vm *vm, Word typecode)
{
    ArrayObject *self = heap_new(vm, SHAPE_NUMBER_ARRAY, LAYOUT_RAW4, sizeof *self);
    self->typecode = typecode;
    return self;
}

static void append(Vm *vm, ArrayObject *self, Value v)
{
    uint8_t bytes[8];
    convert(vm, self, bytes, v);
    splice(vm, self, self->length, self->length, bytes, 1);
}

// A new array with the items of these bytes.
static ArrayObject *from_items(Vm *vm, Word typecode, const uint8_t *items, size_t count)
{
    ArrayObject *result = new_array(vm, typecode);
    splice(vm, result, 0, 0, items, count);
    return result;
}

static ArrayObject *copy_of(Vm *vm, const ArrayObject *self)
{
    return from_items(vm, self->typecode, self->length == 0 ? NULL : item_at(self, 0),
                      self->length);
}

static void append_array(Vm *vm, ArrayObject *self, const ArrayObject *other)
{
    if (other->length == 0)
        return;
    size_t old = self->length, count = other->length;
    check_exports(vm, self);
    set_length(vm, self, old + count);
    memcpy(item_at(self, old), item_at(other, 0), count * item_size_of(self));
}

static void append_bytes(Vm *vm, ArrayObject *self, Value buffer)
{
    BufferView view;
    buffer_peek(vm, buffer, &view);
    size_t size = item_size_of(self);
    if (view.length % size != 0)
        raise_value_error(vm, "bytes length not a multiple of item size");
    Value copy = bytes_new(vm, view.data, view.length);
    if (view.length > 0)
        splice(vm, self, self->length, self->length, bytes_of(copy)->data, view.length / size);
}

static void extend(Vm *vm, ArrayObject *self, Value iterable)
{
    const ArrayObject *other = array_cast(vm, iterable);
    if (other != NULL) {
        if (other->typecode != self->typecode)
            raise_type_error(vm, "can only extend with array of same kind");
        append_array(vm, self, other);
        return;
    }
    Value iterator = iterator_of(vm, iterable);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;)
        append(vm, self, item);
}

// Construction.

static Word read_typecode(Vm *vm, Value v)
{
    const Str *s = str_cast(vm, v);
    if (s == NULL || str_length(s) != 1)
        raise_type_error(vm, "array() argument 1 must be a unicode character, not %T", v);
    if (s->length != 1 || *s->text == 0 || strchr("bBuwhHiIlLqQfd", *s->text) == NULL)
        raise_value_error(vm, "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
    return (uint8_t)*s->text;
}

static void fill(Vm *vm, ArrayObject *self, Value initial)
{
    const ArrayObject *other = array_cast(vm, initial);
    if (!holds_characters(self) &&
        (str_cast(vm, initial) != NULL || (other != NULL && holds_characters(other))))
        raise_type_error(vm, "cannot use %s to initialize an array with typecode '%c'",
                         other == NULL ? "a str" : "a unicode array", (int)self->typecode);
    if (bytes_cast(vm, initial) != NULL || bytearray_cast(vm, initial) != NULL) {
        append_bytes(vm, self, initial);
    } else if (other != NULL && other->typecode != self->typecode) {
        for (size_t i = 0; i < other->length; i++)
            append(vm, self, get(vm, other, i));
    } else {
        extend(vm, self, initial);
    }
}

NATIVE(array_new_object, "array.__new__", "cls, /, *args, **keywords")
static Value array_new_object(Vm *vm, Value *args, size_t count)
{
    // The keywords stand behind cls, then come the arguments.
    size_t given = count - 2;
    if (args[0] == type_value(&type_array) && args[1] != NO_VALUE && dict_length(args[1]) > 0)
        raise_type_error(vm, "array.array() takes no keyword arguments");
    if (given < 1 || given > 2)
        raise_type_error(vm, "array() takes at %s %d argument%s (%z given)",
                         given < 1 ? "least" : "most", given < 1 ? 1 : 2, given < 1 ? "" : "s",
                         given);
    Word typecode = read_typecode(vm, args[2]);
    Value self = instance_new(vm, args[0]);
    self_of(self)->typecode = typecode;
    if (given == 2)
        fill(vm, self_of(self), args[3]);
    return self;
}

static Value to_list(Vm *vm, const ArrayObject *self)
{
    Value list = list_new(vm, NULL, 0);
    for (size_t i = 0; i < self->length; i++)
        list_append(vm, list, get(vm, self, i));
    return list;
}

static Value to_text(Vm *vm, const ArrayObject *self)
{
    if (!holds_characters(self))
        raise_value_error(vm, "tounicode() may only be called on unicode type arrays ('u' or 'w')");
    Builder builder;
    builder_init(&builder, vm, self->length);
    for (size_t i = 0; i < self->length; i++)
        builder_add_str(&builder, get(vm, self, i));
    return builder_finish_str(&builder);
}

NATIVE(array_repr, "array.__repr__", "self, /")
static Value array_repr(Vm *vm, Value *args, size_t count)
{
    const ArrayObject *self = self_of(args[0]);
    if (self->length == 0)
        return str_format(vm, "%M('%c')", args[0], (int)self->typecode);
    Value items = holds_characters(self) ? to_text(vm, self) : to_list(vm, self);
    return str_format(vm, "%M('%c', %R)", args[0], (int)self->typecode, items);
}

// Access to items.

NATIVE(array_len, "array.__len__", "self, /")
static Value array_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, self_of(args[0])->length);
}

NATIVE(array_getitem, "array.__getitem__", "self, key, /")
static Value array_getitem(Vm *vm, Value *args, size_t count)
{
    const ArrayObject *self = self_of(args[0]);
    if (!is_slice(args[1])) {
        Value index = item_index(vm, args[1], "array");
        return get(vm, self, index_resolve(vm, index, self->length, "array index out of range"));
    }
    SliceBounds bounds;
    slice_unpack(vm, args[1], &bounds);
    size_t items = slice_adjust(&bounds, self->length), size = item_size_of(self);
    ArrayObject *result = new_array(vm, self->typecode);
    set_length(vm, result, items);
    for (size_t i = 0; i < items; i++)
        memcpy(item_at(result, i),
               item_at(self, (size_t)(bounds.start + (SignedWord)i * bounds.step)), size);
    return value_of(result);
}

// Deletes `items` items of an extended slice, from behind.
static void delete_slice(Vm *vm, ArrayObject *self, SliceBounds bounds, size_t items)
{
    if (items > 0)
        check_exports(vm, self);
    for (size_t i = 0; i < items; i++) {
        size_t nth = bounds.step > 0 ? items - 1 - i : i;
        size_t at = (size_t)(bounds.start + (SignedWord)nth * bounds.step);
        splice(vm, self, at, at + 1, NULL, 0);
    }
}

static void set_slice(Vm *vm, ArrayObject *self, Value slice, Value v)
{
    const ArrayObject *other = v == NO_VALUE ? NULL : array_cast(vm, v);
    if (v != NO_VALUE && other == NULL)
        raise_type_error(vm, "can only assign array (not \"%T\") to array slice", v);
    if (other != NULL && other->typecode != self->typecode)
        raise_type_error(vm, "bad argument type for built-in operation");
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    if (other != NULL)
        other = copy_of(vm, other);
    size_t items = slice_adjust(&bounds, self->length), size = item_size_of(self);
    if (bounds.step == 1) {
        size_t from = (size_t)bounds.start, given = other == NULL ? 0 : other->length;
        splice(vm, self, from, from + items, given == 0 ? NULL : item_at(other, 0), given);
    } else if (other == NULL) {
        delete_slice(vm, self, bounds, items);
    } else if (other->length != items) {
        raise_value_error(vm, "attempt to assign array of size %z to extended slice of size %z",
                          other->length, items);
    } else {
        for (size_t i = 0; i < items; i++)
            memcpy(item_at(self, (size_t)(bounds.start + (SignedWord)i * bounds.step)),
                   item_at(other, i), size);
    }
}

NATIVE(array_setitem, "array.__setitem__", "self, key, value, /")
static Value array_setitem(Vm *vm, Value *args, size_t count)
{
    ArrayObject *self = self_of(args[0]);
    if (is_slice(args[1])) {
        set_slice(vm, self, args[1], args[2]);
        return VALUE_NONE;
    }
    Value index = item_index(vm, args[1], "array");
    index_resolve(vm, index, self->length, "array assignment index out of range");
    uint8_t bytes[8];
    convert(vm, self, bytes, args[2]);
    size_t i = index_resolve(vm, index, self->length, "array assignment index out of range");
    memcpy(item_at(self, i), bytes, item_size_of(self));
    return VALUE_NONE;
}

NATIVE(array_delitem, "array.__delitem__", "self, key, /")
static Value array_delitem(Vm *vm, Value *args, size_t count)
{
    ArrayObject *self = self_of(args[0]);
    if (is_slice(args[1])) {
        set_slice(vm, self, args[1], NO_VALUE);
        return VALUE_NONE;
    }
    Value index = item_index(vm, args[1], "array");
    size_t i = index_resolve(vm, index, self->length, "array assignment index out of range");
    splice(vm, self, i, i + 1, NULL, 0);
    return VALUE_NONE;
}

NATIVE(array_iter, "array.__iter__", "self, /")
static Value array_iter(Vm *vm, Value *args, size_t count)
{
    return sequence_iterator_new(vm, args[0]);
}

// The place of an equal item in [from, to), or SIZE_MAX.
static size_t find(Vm *vm, const ArrayObject *self, Value v, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < self->length; i++) {
        if (equal(vm, get(vm, self, i), v))
            return i;
    }
    return SIZE_MAX;
}

NATIVE(array_contains, "array.__contains__", "self, value, /")
static Value array_contains(Vm *vm, Value *args, size_t count)
{
    return value_bool(find(vm, self_of(args[0]), args[1], 0, SIZE_MAX) != SIZE_MAX);
}

NATIVE(array_index, "array.index", "self, value, start=0, stop=?, /")
static Value array_index(Vm *vm, Value *args, size_t count)
{
    const ArrayObject *self = self_of(args[0]);
    SignedWord start = slice_argument(vm, args[2]);
    SignedWord stop = args[3] == NO_VALUE ? INTPTR_MAX : slice_argument(vm, args[3]);
    size_t found = find(vm, self, args[1], slice_position(start, self->length),
                        slice_position(stop, self->length));
    if (found == SIZE_MAX)
        raise_value_error(vm, "array.index(x): x not in array");
    return int_from_size(vm, found);
}

NATIVE(array_count, "array.count", "self, value, /")
static Value array_count(Vm *vm, Value *args, size_t count)
{
    const ArrayObject *self = self_of(args[0]);
    size_t found = 0;
    for (size_t i = 0; i < self->length; i++)
        found += equal(vm, get(vm, self, i), args[1]);
    return int_from_size(vm, found);
}

// Changes.

NATIVE(array_append, "array.append", "self, value, /")
static Value array_append(Vm *vm, Value *args, size_t count)
{
    append(vm, self_of(args[0]), args[1]);
    return VALUE_NONE;
}

NATIVE(array_extend, "array.extend", "self, iterable, /")
static Value array_extend(Vm *vm, Value *args, size_t count)
{
    extend(vm, self_of(args[0]), args[1]);
    return VALUE_NONE;
}

NATIVE(array_fromlist, "array.fromlist", "self, list, /")
static Value array_fromlist(Vm *vm, Value *args, size_t count)
{
    if (list_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "arg must be list");
    ArrayObject *self = self_of(args[0]), *added = new_array(vm, self->typecode);
    extend(vm, added, args[1]);
    append_array(vm, self, added);
    return VALUE_NONE;
}

NATIVE(array_frombytes, "array.frombytes", "self, buffer, /")
static Value array_frombytes(Vm *vm, Value *args, size_t count)
{
    append_bytes(vm, self_of(args[0]), args[1]);
    return VALUE_NONE;
}

NATIVE(array_fromunicode, "array.fromunicode", "self, text, /")
static Value array_fromunicode(Vm *vm, Value *args, size_t count)
{
    if (str_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "fromunicode() argument must be str, not %T", args[1]);
    if (!holds_characters(self_of(args[0])))
        raise_value_error(vm,
                          "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    extend(vm, self_of(args[0]), args[1]);
    return VALUE_NONE;
}

NATIVE(array_insert, "array.insert", "self, index, value, /")
static Value array_insert(Vm *vm, Value *args, size_t count)
{
    ArrayObject *self = self_of(args[0]);
    SignedWord index = int_to_word(vm, args[1]);
    uint8_t bytes[8];
    convert(vm, self, bytes, args[2]);
    size_t at = slice_position(index, self->length);
    if (at > self->length)
        at = self->length;
    splice(vm, self, at, at, bytes, 1);
    return VALUE_NONE;
}

NATIVE(array_pop, "array.pop", "self, index=-1, /")
static Value array_pop(Vm *vm, Value *args, size_t count)
{
    ArrayObject *self = self_of(args[0]);
    SignedWord index = int_to_word(vm, args[1]);
    if (self->length == 0)
        raise_error(vm, SHAPE_INDEX_ERROR, "pop from empty array");
    size_t i = index_resolve(vm, int_from_i64(vm, index), self->length, "pop index out of range");
    Value item = get(vm, self, i);
    splice(vm, self, i, i + 1, NULL, 0);
    return item;
}

NATIVE(array_remove, "array.remove", "self, value, /")
static Value array_remove(Vm *vm, Value *args, size_t count)
{
    ArrayObject *self = self_of(args[0]);
    size_t i = find(vm, self, args[1], 0, SIZE_MAX);
    if (i >= self->length)
        raise_value_error(vm, "array.remove(x): x not in array");
    splice(vm, self, i, i + 1, NULL, 0);
    return VALUE_NONE;
}

NATIVE(array_clear, "array.clear", "self, /")
static Value array_clear(Vm *vm, Value *args, size_t count)
{
    splice(vm, self_of(args[0]), 0, self_of(args[0])->length, NULL, 0);
    return VALUE_NONE;
}

static void swap_bytes(uint8_t *a, uint8_t *b, size_t count, bool backwards)
{
    for (size_t i = 0; i < count; i++) {
        uint8_t *other = backwards ? b - i : b + i, byte = a[i];
        a[i] = *other;
        *other = byte;
    }
}

NATIVE(array_reverse, "array.reverse", "self, /")
static Value array_reverse(Vm *vm, Value *args, size_t count)
{
    ArrayObject *self = self_of(args[0]);
    for (size_t i = 0; i < self->length / 2; i++)
        swap_bytes(item_at(self, i), item_at(self, self->length - 1 - i), item_size_of(self),
                   false);
    return VALUE_NONE;
}

NATIVE(array_byteswap, "array.byteswap", "self, /")
static Value array_byteswap(Vm *vm, Value *args, size_t count)
{
    ArrayObject *self = self_of(args[0]);
    size_t size = item_size_of(self);
    for (size_t i = 0; i < self->length; i++)
        swap_bytes(item_at(self, i), item_at(self, i) + size - 1, size / 2, true);
    return VALUE_NONE;
}

// Conversion.

NATIVE(array_tolist, "array.tolist", "self, /")
static Value array_tolist(Vm *vm, Value *args, size_t count)
{
    return to_list(vm, self_of(args[0]));
}

NATIVE(array_tobytes, "array.tobytes", "self, /")
static Value array_tobytes(Vm *vm, Value *args, size_t count)
{
    BufferView view;
    buffer_peek(vm, args[0], &view);
    return bytes_new(vm, view.data, view.length);
}

NATIVE(array_tounicode, "array.tounicode", "self, /")
static Value array_tounicode(Vm *vm, Value *args, size_t count)
{
    return to_text(vm, self_of(args[0]));
}

NATIVE(array_tofile, "array.tofile", "self, file, /")
static Value array_tofile(Vm *vm, Value *args, size_t count)
{
    Value bytes = array_tobytes(vm, args, 1);
    call_method(vm, args[1], SYM(write), 1, &bytes);
    return VALUE_NONE;
}

NATIVE(array_fromfile, "array.fromfile", "self, file, n, /")
static Value array_fromfile(Vm *vm, Value *args, size_t count)
{
    SignedWord items = int_to_word(vm, args[2]);
    size_t size = item_size_of(self_of(args[0]));
    if (items < 0)
        raise_value_error(vm, "negative count");
    if (items > SMALL_MAX / (SignedWord)size)
        raise_memory_error(vm);
    Value wanted = small_from(items * (SignedWord)size);
    Value bytes = call_method(vm, args[1], SYM(read), 1, &wanted);
    if (bytes_cast(vm, bytes) == NULL)
        raise_type_error(vm, "read() didn't return bytes");
    append_bytes(vm, self_of(args[0]), bytes);
    if (length(vm, bytes) != (size_t)items * size)
        raise_error(vm, SHAPE_EOF_ERROR, "read() didn't return enough bytes");
    return VALUE_NONE;
}

NATIVE(array_buffer_info, "array.buffer_info", "self, /")
static Value array_buffer_info(Vm *vm, Value *args, size_t count)
{
    const ArrayObject *self = self_of(args[0]);
    if (self->data != NO_VALUE)
        heap_fix(vm, self->data);
    Word address = self->data == NO_VALUE ? 0 : (Word)blob_of(self->data)->data;
    Value items[] = {int_from_u64(vm, address), int_from_size(vm, self->length)};
    return tuple_new(vm, items, 2);
}

NATIVE(array_copy, "array.__copy__", "self, /")
static Value array_copy(Vm *vm, Value *args, size_t count)
{
    return value_of(copy_of(vm, self_of(args[0])));
}

NATIVE(array_deepcopy, "array.__deepcopy__", "self, memo, /")
static Value array_deepcopy(Vm *vm, Value *args, size_t count)
{
    return value_of(copy_of(vm, self_of(args[0])));
}

// Operators.

NATIVE(array_add, "array.__add__", "self, other, /")
static Value array_add(Vm *vm, Value *args, size_t count)
{
    const ArrayObject *self = self_of(args[0]), *other = array_cast(vm, args[1]);
    if (other == NULL)
        raise_type_error(vm, "can only append array (not \"%T\") to array", args[1]);
    if (other->typecode != self->typecode)
        raise_type_error(vm, "bad argument type for built-in operation");
    ArrayObject *result = copy_of(vm, self);
    append_array(vm, result, other);
    return value_of(result);
}

NATIVE(array_iadd, "array.__iadd__", "self, other, /")
static Value array_iadd(Vm *vm, Value *args, size_t count)
{
    if (array_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "can only extend with array (not \"%T\")", args[1]);
    extend(vm, self_of(args[0]), args[1]);
    return args[0];
}

// Makes it `times` times as long.
static void repeat(Vm *vm, ArrayObject *self, size_t times)
{
    size_t old = self->length;
    if (old == 0 || times == 1)
        return;
    check_exports(vm, self);
    set_length(vm, self, old * times);
    for (size_t i = 1; i < times; i++)
        memcpy(item_at(self, i * old), item_at(self, 0), old * item_size_of(self));
}

NATIVE(array_mul, "array.__mul__", "self, n, /")
static Value array_mul(Vm *vm, Value *args, size_t count)
{
    size_t times;
    if (!repeat_times(vm, args[1], self_of(args[0])->length, &times))
        return VALUE_NOT_IMPLEMENTED;
    ArrayObject *result = copy_of(vm, self_of(args[0]));
    repeat(vm, result, times);
    return value_of(result);
}

NATIVE(array_imul, "array.__imul__", "self, n, /")
static Value array_imul(Vm *vm, Value *args, size_t count)
{
    size_t times;
    if (!repeat_times(vm, args[1], self_of(args[0])->length, &times))
        return VALUE_NOT_IMPLEMENTED;
    repeat(vm, self_of(args[0]), times);
    return args[0];
}

static Value compare_arrays(Vm *vm, Comparison op, Value *args)
{
    const ArrayObject *a = self_of(args[0]), *b = array_cast(vm, args[1]);
    if (b == NULL)
        return VALUE_NOT_IMPLEMENTED;
    for (size_t i = 0; i < a->length && i < b->length; i++) {
        Value x = get(vm, a, i), y = get(vm, b, i);
        if (!compare_true(vm, COMPARE_EQ, x, y))
            return op == COMPARE_EQ || op == COMPARE_NE ? value_bool(op == COMPARE_NE)
                                                        : compare(vm, op, x, y);
    }
    int order = a->length < b->length ? -1 : a->length > b->length;
    return value_bool(comparison_holds(op, order));
}

NATIVE(array_eq, "array.__eq__", "self, other, /")
static Value array_eq(Vm *vm, Value *args, size_t count)
{
    return compare_arrays(vm, COMPARE_EQ, args);
}

NATIVE(array_ne, "array.__ne__", "self, other, /")
static Value array_ne(Vm *vm, Value *args, size_t count)
{
    return compare_arrays(vm, COMPARE_NE, args);
}

NATIVE(array_lt, "array.__lt__", "self, other, /")
static Value array_lt(Vm *vm, Value *args, size_t count)
{
    return compare_arrays(vm, COMPARE_LT, args);
}

NATIVE(array_le, "array.__le__", "self, other, /")
static Value array_le(Vm *vm, Value *args, size_t count)
{
    return compare_arrays(vm, COMPARE_LE, args);
}

NATIVE(array_gt, "array.__gt__", "self, other, /")
static Value array_gt(Vm *vm, Value *args, size_t count)
{
    return compare_arrays(vm, COMPARE_GT, args);
}

NATIVE(array_ge, "array.__ge__", "self, other, /")
static Value array_ge(Vm *vm, Value *args, size_t count)
{
    return compare_arrays(vm, COMPARE_GE, args);
}

static Value array_typecode(Vm *vm, Value self)
{
    return str_from_char(vm, (uint32_t)self_of(self)->typecode);
}

static Value array_itemsize(Vm *vm, Value self)
{
    return int_from_size(vm, item_size_of(self_of(self)));
}

GETSET(array_typecode, "array.typecode", array_typecode, NULL)
GETSET(array_itemsize, "array.itemsize", array_itemsize, NULL)

static bool array_get_buffer(Value v, BufferView *view)
{
    ArrayObject *self = self_of(v);
    uint8_t *data = self->length == 0 ? (uint8_t *)(void *)self : item_at(self, 0); // never NULL
    size_t size = item_size_of(self);
    *view = (BufferView){data,          self->length * size, false, format_of(self),
                         (uint8_t)size, &self->exports};
    return true;
}

MEMBERS(array_type_members, INT_ROW(__abc_tpflags__, 1 << 5), METHOD(__new__, array_new_object),
        METHOD(__repr__, array_repr), METHOD(__len__, array_len),
        METHOD(__getitem__, array_getitem), METHOD(__setitem__, array_setitem),
        METHOD(__delitem__, array_delitem), METHOD(__iter__, array_iter),
        METHOD(__contains__, array_contains), METHOD(__add__, array_add),
        METHOD(__iadd__, array_iadd), METHOD(__mul__, array_mul), METHOD_AS(__rmul__, array_mul),
        METHOD(__imul__, array_imul), METHOD(__eq__, array_eq), METHOD(__ne__, array_ne),
        METHOD(__lt__, array_lt), METHOD(__le__, array_le), METHOD(__gt__, array_gt),
        METHOD(__ge__, array_ge), METHOD(__copy__, array_copy),
        METHOD(__deepcopy__, array_deepcopy), METHOD(append, array_append),
        METHOD(buffer_info, array_buffer_info), METHOD(byteswap, array_byteswap),
        METHOD(clear, array_clear), METHOD(count, array_count), METHOD(extend, array_extend),
        METHOD(frombytes, array_frombytes), METHOD(fromfile, array_fromfile),
        METHOD(fromlist, array_fromlist), METHOD(fromunicode, array_fromunicode),
        METHOD(index, array_index), METHOD(insert, array_insert), METHOD(pop, array_pop),
        METHOD(remove, array_remove), METHOD(reverse, array_reverse),
        METHOD(tobytes, array_tobytes), METHOD(tofile, array_tofile), METHOD(tolist, array_tolist),
        METHOD(tounicode, array_tounicode), ACCESSOR(typecode, array_typecode),
        ACCESSOR(itemsize, array_itemsize), CONSTANT(__hash__, NONE),
        SYMBOL_ROW(__module__, array));

static const TypeOps array_ops = TYPE_OPS(get_buffer, array_get_buffer);

ROM_TYPE(type_array, array, SHAPE_NUMBER_ARRAY, type_object, array_type_members, .ops = &array_ops,
         .fixed_words = sizeof(ArrayObject) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_RAW4));

MEMBERS(array_members, TYPE_ROW(array, type_array), TYPE_ROW(ArrayType, type_array),
        SYMBOL_ROW(typecodes, bBuwhHiIlLqQfd));

MODULE(array, "array", array_members, NULL)
