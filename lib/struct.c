// The module struct: values to bytes and back by a format.
#include "core/base/float_bits.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/item_format.h"
#include "core/objects/iterate.h"
#include "core/objects/memoryview.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "natives.h"

typedef struct Struct { // LAYOUT_VALUES
    Object object;
    Value format; // str, or NO_VALUE before __init__
} Struct;

typedef struct UnpackIterator { // LAYOUT_VALUES
    Object object;
    Value format; // str
    Value view;   // memoryview: keeps the buffer from being resized
    Value offset; // small integer
} UnpackIterator;

// Formats.

// Where the reading of a format has come to.
typedef struct FormatReader {
    const char *next, *end; // of the format's text
    bool native;            // native sizes, with alignment
    bool swapped;           // big-endian
    size_t size;            // bytes up to here
    size_t items;           // values up to here
} FormatReader;

// A run of equal items; all of s, p and x are one run of bytes.
typedef struct Field {
    char code;
    char format; // the item's format for item_read and item_write
    size_t count;
    size_t item_size;
    size_t offset;
} Field;

static void reader_start(FormatReader *reader, const Str *format)
{
    *reader = (FormatReader){format->text, format->text + format->length, true, false, 0, 0};
    if (format->length == 0 || *format->text == 0 || strchr("@=<>!", *format->text) == NULL)
        return;
    char order = *reader->next++;
    reader->native = order == '@';
    reader->swapped = order == '>' || order == '!';
}

_Noreturn static void raise_struct_error(Vm *vm, const char *message)
{
    (raise_error)(vm, SHAPE_STRUCT_ERROR, message);
}

static size_t read_count(Vm *vm, FormatReader *reader)
{
    size_t count = 0;
    for (; reader->next < reader->end && *reader->next >= '0' && *reader->next <= '9';
         reader->next++) {
        if (count > (PTRDIFF_MAX - 9) / 10)
            raise_struct_error(vm, MESSAGE("total struct size too long"));
        count = count * 10 + (size_t)(*reader->next - '0');
    }
    if (reader->next == reader->end)
        raise_struct_error(vm, MESSAGE("repeat count given without format specifier"));
    return count;
}

static size_t aligned_size(const FormatReader *reader, size_t item_size)
{
    if (!reader->native)
        return reader->size;
    size_t alignment = item_size < 8 ? item_size : _Alignof(double);
    return (reader->size + alignment - 1) / alignment * alignment;
}

// The code in the terms of item_format.h: standard sizes know neither long nor addresses.
static char item_format_of(const FormatReader *reader, char code)
{
    if (reader->native)
        return code;
    return code == 'l' ? 'i' : code == 'L' ? 'I' : strchr("nNP", code) != NULL ? 0 : code;
}

static bool next_field(Vm *vm, FormatReader *reader, Field *field)
{
    while (reader->next < reader->end && strchr(" \t\n\v\f\r", *reader->next) != NULL &&
           *reader->next != 0)
        reader->next++;
    if (reader->next == reader->end)
        return false;
    bool counted = *reader->next >= '0' && *reader->next <= '9';
    field->count = counted ? read_count(vm, reader) : 1;
    field->code = *reader->next++;
    bool block = field->code != 0 && strchr("spx", field->code) != NULL;
    field->format = item_format_of(reader, field->code);
    field->item_size = block ? 1 : item_size(field->format);
    if (field->item_size == 0)
        raise_struct_error(vm, field->code == 0 ? MESSAGE("embedded null character")
                                                : MESSAGE("bad char in struct format"));
    field->offset = aligned_size(reader, field->item_size);
    if (field->count > ((size_t)PTRDIFF_MAX - field->offset) / field->item_size)
        raise_struct_error(vm, MESSAGE("total struct size too long"));
    reader->size = field->offset + field->count * field->item_size;
    reader->items += !block ? field->count : field->code != 'x';
    return true;
}

// A format given as str or bytes, as str.
static Value format_text(Vm *vm, Value format)
{
    if (str_cast(vm, format) == NULL && bytes_cast(vm, format) == NULL)
        raise_type_error(vm, "Struct() argument 1 must be a str or bytes object, not %T", format);
    Value ascii = SYM(ascii);
    if (bytes_cast(vm, format) != NULL)
        return call_method(vm, format, SYM(decode), 1, &ascii);
    if (!str_is_ascii(str_cast(vm, format)))
        call_method(vm, format, SYM(encode), 1, &ascii); // raises UnicodeEncodeError
    return value_of(str_cast(vm, format));
}

// The whole format: its size and number of values.
static FormatReader measure(Vm *vm, Value format)
{
    FormatReader reader;
    Field field;
    reader_start(&reader, str_of(format));
    while (next_field(vm, &reader, &field))
        continue;
    return reader;
}

// Packing.

static void reverse(uint8_t *bytes, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        uint8_t byte = bytes[i];
        bytes[i] = bytes[count - 1 - i];
        bytes[count - 1 - i] = byte;
    }
}

_Noreturn static void raise_wrong_type(Vm *vm, char code)
{
    if (code == 'c')
        raise_struct_error(vm, MESSAGE("char format requires a bytes object of length 1"));
    raise_struct_error(vm, strchr("efd", code) != NULL
                               ? MESSAGE("required argument is not a float")
                               : MESSAGE("required argument is not an integer"));
}

_Noreturn static void raise_out_of_range(Vm *vm, const Field *field)
{
    uint64_t high = UINT64_MAX >> (64 - 8 * field->item_size);
    Value low = VALUE_SMALL(0);
    if (field->code >= 'a') {
        high >>= 1;
        low = int_from_i64(vm, -(int64_t)high - 1);
    }
    raise_error(vm, SHAPE_STRUCT_ERROR, "'%c' format requires %S <= number <= %S", field->code, low,
                int_from_u64(vm, high));
}

// Narrower floats become infinite only when the value is.
static void check_float(Vm *vm, const Field *field, const uint8_t *bytes, Value v)
{
    unsigned high = bytes[field->item_size - 1] & 0x7Fu, low = bytes[field->item_size - 2];
    bool infinite =
        field->code == 'e' ? high == 0x7C : field->code == 'f' && high == 0x7F && low == 0x80;
    Float x = infinite ? float_from_value(vm, v) : 0;
    if (infinite && x - x == 0)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "float too large to pack with %c format",
                    field->code);
}

static void pack_item(Vm *vm, const FormatReader *reader, const Field *field, uint8_t *to, Value v)
{
    uint8_t bytes[8];
    switch (item_write(vm, field->format, bytes, v)) {
    case ITEM_WRONG_TYPE:
        raise_wrong_type(vm, field->code);
    case ITEM_OUT_OF_RANGE:
        if (field->code == 'c')
            raise_wrong_type(vm, field->code);
        raise_out_of_range(vm, field);
    case ITEM_OK:
        break;
    }
    if (field->code == 'e' || field->code == 'f')
        check_float(vm, field, bytes, v);
    if (reader->swapped)
        reverse(bytes, field->item_size);
    memcpy(to, bytes, field->item_size);
}

// s and p: the latter starts with its length.
static void pack_block(Vm *vm, const Field *field, uint8_t *to, Value v)
{
    BufferView view;
    if ((bytes_cast(vm, v) == NULL && bytearray_cast(vm, v) == NULL) ||
        !buffer_try_peek(vm, v, &view))
        raise_error(vm, SHAPE_STRUCT_ERROR, "argument for '%c' must be a bytes object",
                    field->code);
    size_t room = field->count, length = view.length;
    if (field->code == 'p') {
        if (room == 0)
            return;
        room--;
        if (length > room)
            length = room;
        *to++ = (uint8_t)(length > 255 ? 255 : length);
    }
    memcpy(to, view.data, length < room ? length : room);
}

// The values as bytes of this format.
static Value pack(Vm *vm, Value format, const char *function, const Value *items, size_t count)
{
    FormatReader reader = measure(vm, format);
    if (reader.items != count)
        raise_error(vm, SHAPE_STRUCT_ERROR, "%s expected %z items for packing (got %z)", function,
                    reader.items, count);
    Value result = bytes_new(vm, NULL, reader.size);
    uint8_t *data = bytes_of(result)->data;
    memset(data, 0, reader.size);
    Field field;
    reader_start(&reader, str_of(format));
    while (next_field(vm, &reader, &field)) {
        uint8_t *to = data + field.offset;
        if (field.code == 'x')
            continue;
        if (field.code == 's' || field.code == 'p') {
            pack_block(vm, &field, to, *items++);
            continue;
        }
        for (size_t i = 0; i < field.count; i++)
            pack_item(vm, &reader, &field, to + i * field.item_size, *items++);
    }
    return result;
}

// The place of `size` bytes at the offset of a buffer.
static uint8_t *place(Vm *vm, const BufferView *view, SignedWord offset, size_t size, bool packing)
{
    size_t length = view->length, back = (size_t)0 - (size_t)offset;
    if (offset < 0) {
        if (back < size)
            (raise_error)(vm, SHAPE_STRUCT_ERROR,
                          packing ? MESSAGE("no space to pack %z bytes at offset %w")
                                  : MESSAGE("not enough data to unpack %z bytes at offset %w"),
                          size, offset);
        if (back > length)
            raise_error(vm, SHAPE_STRUCT_ERROR, "offset %w out of range for %z-byte buffer", offset,
                        length);
        return view->data + (length - back);
    }
    if ((size_t)offset > length || length - (size_t)offset < size)
        raise_error(vm, SHAPE_STRUCT_ERROR,
                    "%s requires a buffer of at least %z bytes for %s %z bytes at offset %w "
                    "(actual buffer size is %z)",
                    packing ? "pack_into" : "unpack_from", size + (size_t)offset,
                    packing ? "packing" : "unpacking", size, offset, length);
    return view->data + offset;
}

static uint8_t *writable_place(Vm *vm, Value buffer, SignedWord offset, size_t size)
{
    BufferView view;
    buffer_peek(vm, buffer, &view);
    if (view.readonly)
        raise_type_error(vm, "argument must be read-write bytes-like object, not %T", buffer);
    return place(vm, &view, offset, size, true);
}

// Converting the values may run Python code, so the place is found again afterwards.
static Value pack_into(Vm *vm, Value format, Value *args, size_t count)
{
    SignedWord offset = int_to_index(vm, args[1], SHAPE_INDEX_ERROR);
    size_t size = measure(vm, format).size;
    writable_place(vm, args[0], offset, size);
    Value bytes = pack(vm, format, "pack_into", args + 2, count - 2);
    memcpy(writable_place(vm, args[0], offset, size), bytes_of(bytes)->data, size);
    return VALUE_NONE;
}

// Unpacking.

static Value unpack_item(Vm *vm, const FormatReader *reader, const Field *field,
                         const uint8_t *from)
{
    uint8_t bytes[8];
    memcpy(bytes, from, field->item_size);
    if (reader->swapped)
        reverse(bytes, field->item_size);
    return item_read(vm, field->format, bytes);
}

static Value unpack_block(Vm *vm, const Field *field, const uint8_t *from)
{
    if (field->code == 's')
        return bytes_new(vm, from, field->count);
    size_t room = field->count == 0 ? 0 : field->count - 1;
    size_t length = room == 0 ? 0 : *from;
    return bytes_new(vm, from + (room > 0), length < room ? length : room);
}

// No Python code runs meanwhile: `data` stays where it is.
static Value unpack(Vm *vm, Value format, const uint8_t *data)
{
    FormatReader reader = measure(vm, format);
    Value result = tuple_new(vm, NULL, reader.items);
    Field field;
    reader_start(&reader, str_of(format));
    for (size_t item = 0; next_field(vm, &reader, &field);) {
        const uint8_t *from = data + field.offset;
        if (field.code == 'x')
            continue;
        if (field.code == 's' || field.code == 'p') {
            Value block = unpack_block(vm, &field, from);
            tuple_of(result)->items[item++] = block;
            continue;
        }
        for (size_t i = 0; i < field.count; i++) {
            Value v = unpack_item(vm, &reader, &field, from + i * field.item_size);
            tuple_of(result)->items[item++] = v;
        }
    }
    return result;
}

static Value unpack_all(Vm *vm, Value format, Value buffer)
{
    size_t size = measure(vm, format).size;
    BufferView view;
    buffer_peek(vm, buffer, &view);
    if (view.length != size)
        raise_error(vm, SHAPE_STRUCT_ERROR, "unpack requires a buffer of %z bytes", size);
    return unpack(vm, format, view.data);
}

static Value unpack_from(Vm *vm, Value format, Value buffer, Value at)
{
    SignedWord offset = int_to_word(vm, at);
    size_t size = measure(vm, format).size;
    BufferView view;
    buffer_peek(vm, buffer, &view);
    return unpack(vm, format, place(vm, &view, offset, size, false));
}

static Value iter_unpack(Vm *vm, Value format, Value buffer)
{
    size_t size = measure(vm, format).size;
    if (size == 0)
        raise_struct_error(vm, MESSAGE("cannot iteratively unpack with a struct of length 0"));
    BufferView view;
    buffer_peek(vm, buffer, &view);
    if (view.length % size != 0)
        raise_error(vm, SHAPE_STRUCT_ERROR,
                    "iterative unpacking requires a buffer of a multiple of %z bytes", size);
    Value window = memoryview_new(vm, buffer);
    UnpackIterator *self =
        heap_new(vm, SHAPE_UNPACK_ITERATOR, LAYOUT_VALUES, sizeof(UnpackIterator));
    self->format = format;
    self->view = window;
    self->offset = VALUE_SMALL(0);
    return value_of(self);
}

// Bytes that remain, which is a multiple of the size.
static size_t remaining(Vm *vm, const UnpackIterator *self, BufferView *view)
{
    size_t offset = (size_t)small_value(self->offset);
    buffer_peek(vm, self->view, view);
    return view->length > offset ? view->length - offset : 0;
}

static Value unpack_iterator_next(Vm *vm, Value v)
{
    UnpackIterator *self = (UnpackIterator *)(void *)v;
    size_t size = measure(vm, self->format).size, offset = (size_t)small_value(self->offset);
    BufferView view;
    if (remaining(vm, self, &view) < size)
        return NO_VALUE;
    self->offset = small_from((SignedWord)(offset + size));
    return unpack(vm, self->format, view.data + offset);
}

NATIVE(unpack_iterator_hint, "unpack_iterator.__length_hint__", "self, /")
static Value unpack_iterator_hint(Vm *vm, Value *args, size_t count)
{
    const UnpackIterator *self = (const UnpackIterator *)(const void *)args[0];
    BufferView view;
    return int_from_size(vm, remaining(vm, self, &view) / measure(vm, self->format).size);
}

MEMBERS(unpack_iterator_members, ITERATOR_METHODS, METHOD(__length_hint__, unpack_iterator_hint));

static const TypeOps unpack_iterator_ops = TYPE_OPS(next, unpack_iterator_next);

ROM_TYPE(type_unpack_iterator, unpack_iterator, SHAPE_UNPACK_ITERATOR, type_object,
         unpack_iterator_members, .ops = &unpack_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);

// The functions.

NATIVE(struct_pack, "pack", "format, /, *values")
static Value struct_pack(Vm *vm, Value *args, size_t count)
{
    return pack(vm, format_text(vm, args[0]), "pack", args + 1, count - 1);
}

NATIVE(struct_pack_into, "pack_into", "format, buffer, offset, /, *values")
static Value struct_pack_into(Vm *vm, Value *args, size_t count)
{
    return pack_into(vm, format_text(vm, args[0]), args + 1, count - 1);
}

NATIVE(struct_unpack, "unpack", "format, buffer, /")
static Value struct_unpack(Vm *vm, Value *args, size_t count)
{
    return unpack_all(vm, format_text(vm, args[0]), args[1]);
}

NATIVE(struct_unpack_from, "unpack_from", "format, /, buffer, offset=0")
static Value struct_unpack_from(Vm *vm, Value *args, size_t count)
{
    return unpack_from(vm, format_text(vm, args[0]), args[1], args[2]);
}

NATIVE(struct_iter_unpack, "iter_unpack", "format, buffer, /")
static Value struct_iter_unpack(Vm *vm, Value *args, size_t count)
{
    return iter_unpack(vm, format_text(vm, args[0]), args[1]);
}

NATIVE(struct_calcsize, "calcsize", "format, /")
static Value struct_calcsize(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, measure(vm, format_text(vm, args[0])).size);
}

// struct.Struct.

static Value format_of(Vm *vm, Value self)
{
    Value format = ((Struct *)(void *)self)->format;
    if (format == NO_VALUE)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "Struct object is not initialized");
    return format;
}

NATIVE(struct_new, "struct.__new__", "cls, /, *args, **keywords")
static Value struct_new(Vm *vm, Value *args, size_t count)
{
    return instance_new(vm, args[0]);
}

NATIVE(struct_init, "struct.__init__", "self, format")
static Value struct_init(Vm *vm, Value *args, size_t count)
{
    Value format = format_text(vm, args[1]);
    measure(vm, format);
    ((Struct *)(void *)args[0])->format = format;
    return VALUE_NONE;
}

NATIVE(struct_method_pack, "struct.pack", "self, /, *values")
static Value struct_method_pack(Vm *vm, Value *args, size_t count)
{
    return pack(vm, format_of(vm, args[0]), "pack", args + 1, count - 1);
}

NATIVE(struct_method_pack_into, "struct.pack_into", "self, buffer, offset, /, *values")
static Value struct_method_pack_into(Vm *vm, Value *args, size_t count)
{
    return pack_into(vm, format_of(vm, args[0]), args + 1, count - 1);
}

NATIVE(struct_method_unpack, "struct.unpack", "self, buffer, /")
static Value struct_method_unpack(Vm *vm, Value *args, size_t count)
{
    return unpack_all(vm, format_of(vm, args[0]), args[1]);
}

NATIVE(struct_method_unpack_from, "struct.unpack_from", "self, /, buffer, offset=0")
static Value struct_method_unpack_from(Vm *vm, Value *args, size_t count)
{
    return unpack_from(vm, format_of(vm, args[0]), args[1], args[2]);
}

NATIVE(struct_method_iter_unpack, "struct.iter_unpack", "self, buffer, /")
static Value struct_method_iter_unpack(Vm *vm, Value *args, size_t count)
{
    return iter_unpack(vm, format_of(vm, args[0]), args[1]);
}

NATIVE(struct_repr, "struct.__repr__", "self, /")
static Value struct_repr(Vm *vm, Value *args, size_t count)
{
    return str_format(vm, "%T(%R)", args[0], format_of(vm, args[0]));
}

static Value struct_size(Vm *vm, Value self)
{
    return int_from_size(vm, measure(vm, format_of(vm, self)).size);
}

GETSET(struct_format, "struct.format", format_of, NULL)
GETSET(struct_size, "struct.size", struct_size, NULL)

MEMBERS(struct_type_members, METHOD(__new__, struct_new), METHOD(__init__, struct_init),
        METHOD(__repr__, struct_repr), METHOD(pack, struct_method_pack),
        METHOD(pack_into, struct_method_pack_into), METHOD(unpack, struct_method_unpack),
        METHOD(unpack_from, struct_method_unpack_from),
        METHOD(iter_unpack, struct_method_iter_unpack), ACCESSOR(format, struct_format),
        ACCESSOR(size, struct_size), SYMBOL_ROW(__module__, _struct));

ROM_TYPE(type_struct, Struct, SHAPE_STRUCT, type_object, struct_type_members,
         .fixed_words = sizeof(Struct) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

MEMBERS(struct_error_members, SYMBOL_ROW(__module__, struct));

ROM_TYPE(type_struct_error, error, SHAPE_STRUCT_ERROR, type_Exception, struct_error_members,
         .fixed_words = EXCEPTION_WORDS,
         .flags = TYPE_EXCEPTION | TYPE_HAS_DICT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));

MEMBERS(struct_members, METHOD(pack, struct_pack), METHOD(pack_into, struct_pack_into),
        METHOD(unpack, struct_unpack), METHOD(unpack_from, struct_unpack_from),
        METHOD(iter_unpack, struct_iter_unpack), METHOD(calcsize, struct_calcsize),
        TYPE_ROW(Struct, type_struct), TYPE_ROW(error, type_struct_error));

MODULE(struct, "struct", struct_members, NULL)
