// Values from their serialised form. Nothing of it is trusted.
#include "code_format.h"
#include "core/base/float_text.h"
#include "core/compiler/code_tables.h"
#include "core/heap/heap.h"
#include "core/objects/bytes.h"
#include "core/objects/codec.h"
#include "core/objects/complex.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/function.h"
#include "core/objects/int.h"
#include "core/objects/item_format.h"
#include "core/objects/list.h"
#include "core/objects/runtime.h"
#include "core/objects/set.h"
#include "core/objects/slice.h"
#include "core/objects/tuple.h"
#include "core/vm/marshal.h"
#include "core/vm/verify.h"

#define LONG_BITS 15

const uint8_t marshal_magic[4] = {0xAD, 'D', 'R', 1};

typedef struct Reader {
    Vm *vm;
    const uint8_t *data; // in memory: what is left
    size_t length;
    Value file;       // or an object to read from, else NO_VALUE
    Value remembered; // list of the values that references name, or NO_VALUE
    unsigned depth;
    bool allow_code;
    uint8_t features; // of the code that is read
    const Code *code; // the one around what is read, or NULL
} Reader;

static Value read_value(Reader *reader);

_Noreturn static void bad(const Reader *reader, const char *what)
{
    raise_value_error(reader->vm, "bad marshal data (%s)", what);
}

_Noreturn static void too_short(const Reader *reader)
{
    raise_error(reader->vm, SHAPE_EOF_ERROR, "marshal data too short");
}

// The next `count` bytes, valid until the next call.
static const uint8_t *take(Reader *reader, size_t count)
{
    if (reader->file == NO_VALUE) {
        if (count > reader->length)
            too_short(reader);
        const uint8_t *at = reader->data;
        reader->data += count;
        reader->length -= count;
        return at;
    }
    Value size = int_from_size(reader->vm, count);
    Value chunk = call_method(reader->vm, reader->file, SYM(read), 1, &size);
    const Bytes *bytes = bytes_cast(reader->vm, chunk);
    if (bytes == NULL)
        raise_type_error(reader->vm, "file.read() returned not bytes but %T", chunk);
    if (bytes->length < count)
        too_short(reader);
    if (bytes->length > count)
        raise_value_error(reader->vm,
                          "read() returned too much data: %z bytes requested, %z "
                          "returned",
                          count, (size_t)bytes->length);
    return bytes->data;
}

static uint32_t get_u8(Reader *reader)
{
    return *take(reader, 1);
}

static uint32_t get_u32(Reader *reader)
{
    const uint8_t *at = take(reader, 4);
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint32_t get_number(Reader *reader, uint32_t most)
{
    uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        uint32_t byte = get_u8(reader);
        number |= (uint64_t)(byte & 127) << shift;
        if (byte < 128 && number <= most)
            return (uint32_t)number;
        if (byte < 128 || shift >= 28)
            bad(reader, "number out of range");
    }
}

// A count of things that take at least a byte each.
static size_t get_size(Reader *reader, const char *error)
{
    uint32_t size = get_u32(reader);
    if (size > INT32_MAX)
        bad(reader, error);
    if (reader->file == NO_VALUE && size > reader->length)
        too_short(reader);
    return size;
}

// Values that references can name.

#define NOT_REMEMBERED SIZE_MAX

// Takes a number for a value marked to be remembered.
static size_t reserve(Reader *reader, unsigned mark)
{
    if (mark == 0)
        return NOT_REMEMBERED;
    if (reader->remembered == NO_VALUE)
        reader->remembered = list_new(reader->vm, NULL, 0);
    list_append(reader->vm, reader->remembered, NO_VALUE);
    return list_of(reader->remembered)->length - 1;
}

static Value remember(const Reader *reader, size_t number, Value v)
{
    if (number != NOT_REMEMBERED)
        list_items(list_of(reader->remembered))[number] = v;
    return v;
}

static Value read_reference(Reader *reader)
{
    uint32_t number = get_u32(reader);
    size_t count = reader->remembered == NO_VALUE ? 0 : list_of(reader->remembered)->length;
    Value v = number < count ? list_items(list_of(reader->remembered))[number] : NO_VALUE;
    if (v == NO_VALUE) // unknown, or not complete yet
        bad(reader, "invalid reference");
    return v;
}

// Numbers.

static Value read_long(Reader *reader)
{
    uint32_t encoded = get_u32(reader);
    bool negative = encoded >> 31;
    size_t count = negative ? 0 - encoded : encoded;
    if (count > INT32_MAX)
        bad(reader, "long size out of range");
    const uint8_t *digits = take(reader, 2 * count);
    Blob *bytes = blob_of(blob_new(reader->vm, 2 * count + 4));
    uint32_t waiting = 0;
    unsigned have = 0;
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t digit = digits[2 * i] | (uint32_t)digits[2 * i + 1] << 8;
        if (digit >> LONG_BITS != 0)
            bad(reader, "digit out of range in long");
        if (digit == 0 && i + 1 == count)
            bad(reader, "unnormalized long data");
        waiting |= digit << have;
        for (have += LONG_BITS; have >= 8; have -= 8, waiting >>= 8)
            bytes->data[length++] = (uint8_t)waiting;
    }
    bytes->data[length++] = (uint8_t)waiting;
    Value v = int_from_byte_array(reader->vm, bytes->data, length, false, false);
    return negative ? int_negate(reader->vm, v) : v;
}

static Float get_float(Reader *reader)
{
    return float_value(item_read(reader->vm, 'd', take(reader, 8)));
}

// As versions 0 and 1 write them.
static Float get_float_text(Reader *reader)
{
    size_t length = get_u8(reader);
    uint64_t bits;
    const char *text = (const char *)take(reader, length);
    if (length == 0 || float_text_parse(FLOAT_KIND, text, length, &bits) != length)
        bad(reader, "float");
    return float_bits_value(bits);
}

static Value read_complex(Reader *reader, Float (*get)(Reader *reader))
{
    Complex z;
    z.real = get(reader);
    z.imaginary = get(reader);
    return complex_from(reader->vm, z);
}

// Text and bytes.

static Value read_bytes(Reader *reader)
{
    size_t length = get_size(reader, "bytes object size out of range");
    const uint8_t *data = take(reader, length);
    return bytes_new(reader->vm, data, length);
}

static Value read_ascii(Reader *reader, size_t length, bool interned)
{
    const uint8_t *data = take(reader, length);
    for (size_t i = 0; i < length; i++) {
        if (data[i] > 127)
            bad(reader, "text is not ASCII");
    }
    return interned ? str_intern(reader->vm, (const char *)data, length)
                    : str_new(reader->vm, (const char *)data, length);
}

static Value read_text(Reader *reader, bool interned)
{
    size_t length = get_size(reader, "string size out of range");
    const uint8_t *data = take(reader, length);
    Value text = codec_decode(reader->vm, data, length, NO_VALUE, SYM(surrogatepass));
    return interned ? str_intern_value(reader->vm, text) : text;
}

// Containers.

static Value read_item(Reader *reader, const char *container)
{
    Value v = read_value(reader);
    if (v == NO_VALUE)
        raise_type_error(reader->vm, "NULL object in marshal data for %s", container);
    return v;
}

// Items go to a list first where their number cannot be compared with what is left to read.
static Value read_items(Reader *reader, size_t count, const char *container)
{
    Value list = list_new(reader->vm, NULL, 0);
    for (size_t i = 0; i < count; i++)
        list_append(reader->vm, list, read_item(reader, container));
    return list;
}

static Value read_tuple(Reader *reader, size_t count, unsigned mark)
{
    size_t number = reserve(reader, mark);
    if (reader->file != NO_VALUE) {
        Value list = read_items(reader, count, "tuple");
        return remember(reader, number, tuple_from_iterable(reader->vm, list));
    }
    if (count > reader->length)
        too_short(reader);
    Value tuple = tuple_new(reader->vm, NULL, count);
    for (size_t i = 0; i < count; i++)
        tuple_of(tuple)->items[i] = read_item(reader, "tuple");
    return remember(reader, number, tuple);
}

static Value read_list(Reader *reader, unsigned mark)
{
    size_t count = get_size(reader, "list size out of range");
    size_t number = reserve(reader, mark);
    Value list = remember(reader, number, list_new(reader->vm, NULL, 0));
    for (size_t i = 0; i < count; i++)
        list_append(reader->vm, list, read_item(reader, "list"));
    return list;
}

static Value read_dict(Reader *reader, unsigned mark)
{
    size_t number = reserve(reader, mark);
    Value dict = remember(reader, number, dict_new(reader->vm));
    Value key;
    while ((key = read_value(reader)) != NO_VALUE)
        dict_set(reader->vm, dict, key, read_item(reader, "dict"));
    return dict;
}

static Value read_set(Reader *reader, ShapeId shape, unsigned mark)
{
    size_t count = get_size(reader, "set size out of range");
    size_t number = reserve(reader, mark);
    Value set = set_new(reader->vm, shape);
    if (shape == SHAPE_SET)
        remember(reader, number, set);
    for (size_t i = 0; i < count; i++)
        set_add(reader->vm, set, read_item(reader, "set"));
    return remember(reader, number, set);
}

static Value read_slice(Reader *reader, unsigned mark)
{
    size_t number = reserve(reader, mark);
    Value start = read_item(reader, "slice"), stop = read_item(reader, "slice");
    Value step = read_item(reader, "slice");
    return remember(reader, number, slice_new(reader->vm, start, stop, step));
}

// Code.

static void read_code_numbers(Reader *reader, Code *code)
{
    code->flags = (uint16_t)get_number(reader, UINT16_MAX);
    code->register_count = (uint16_t)get_number(reader, UINT16_MAX);
    code->positional = (uint8_t)get_number(reader, UINT8_MAX);
    code->positional_only = (uint8_t)get_number(reader, UINT8_MAX);
    code->keyword_only = (uint8_t)get_number(reader, UINT8_MAX);
    code->free_count = (uint8_t)get_number(reader, UINT8_MAX);
    code->local_count = (uint16_t)get_number(reader, UINT16_MAX);
    code->first_line = get_number(reader, UINT32_MAX);
}

static Value read_part(Reader *reader, ShapeId shape)
{
    Value v = read_value(reader);
    if (!has_shape(v, shape))
        bad(reader, "parts of code");
    return v;
}

static void read_code_values(Reader *reader, Code *code, const Code *outer)
{
    Value filename = read_value(reader);
    if (filename == NO_VALUE && outer != NULL)
        filename = outer->filename;
    if (!has_shape(filename, SHAPE_STR))
        bad(reader, "name of a file");
    code->filename = filename;
    code->bytecode = read_part(reader, SHAPE_BYTES);
    code->consts = read_part(reader, SHAPE_TUPLE);
    code->tables = read_part(reader, SHAPE_BYTES);
    code->name = read_part(reader, SHAPE_STR);
    code->qualname = read_part(reader, SHAPE_STR);
    code->free_names = read_part(reader, SHAPE_TUPLE);
    if ((reader->features & MARSHAL_COLUMNS) != (ADDER_COLUMNS ? MARSHAL_COLUMNS : 0))
        code->tables = code_tables_adapt(reader->vm, code->tables);
}

static Value read_code(Reader *reader, unsigned mark)
{
    const Code *outer = reader->code;
    if (!reader->allow_code)
        raise_value_error(reader->vm, "unmarshalling code objects is disallowed");
    size_t number = reserve(reader, mark);
    if (outer == NULL) {
        if (get_u32(reader) != CODE_FORMAT)
            bad(reader, "code of another version");
        reader->features = (uint8_t)get_u8(reader);
    }
    Code *code = heap_new(reader->vm, SHAPE_CODE, CODE_LAYOUT, sizeof(Code));
    reader->code = code;
    read_code_numbers(reader, code);
    read_code_values(reader, code, outer);
    reader->code = outer;
    verify_code(reader->vm, value_of(code));
    return remember(reader, number, value_of(code));
}

// All values.

static Value read_typed(Reader *reader, unsigned type, unsigned mark)
{
    switch (type) {
    case MARSHAL_TUPLE:
        return read_tuple(reader, get_size(reader, "tuple size out of range"), mark);
    case MARSHAL_SMALL_TUPLE:
        return read_tuple(reader, get_u8(reader), mark);
    case MARSHAL_LIST:
        return read_list(reader, mark);
    case MARSHAL_DICT:
        return read_dict(reader, mark);
    case MARSHAL_SET:
        return read_set(reader, SHAPE_SET, mark);
    case MARSHAL_FROZENSET:
        return read_set(reader, SHAPE_FROZENSET, mark);
    case MARSHAL_SLICE:
        return read_slice(reader, mark);
    case MARSHAL_CODE:
        return read_code(reader, mark);
    default:
        bad(reader, "unknown type code");
    }
}

static Value read_scalar(Reader *reader, unsigned type)
{
    switch (type) {
    case MARSHAL_INT:
        return int_from_i64(reader->vm, (int32_t)get_u32(reader));
    case MARSHAL_LONG:
        return read_long(reader);
    case MARSHAL_FLOAT:
        return item_read(reader->vm, 'd', take(reader, 8));
    case MARSHAL_COMPLEX:
        return read_complex(reader, get_float);
    case MARSHAL_FLOAT_TEXT:
        return float_from(reader->vm, get_float_text(reader));
    case MARSHAL_COMPLEX_TEXT:
        return read_complex(reader, get_float_text);
    case MARSHAL_BYTES:
        return read_bytes(reader);
    case MARSHAL_TEXT:
    case MARSHAL_INTERNED:
        return read_text(reader, type == MARSHAL_INTERNED);
    case MARSHAL_ASCII:
    case MARSHAL_ASCII_INTERNED:
        return read_ascii(reader, get_size(reader, "string size out of range"),
                          type == MARSHAL_ASCII_INTERNED);
    case MARSHAL_SHORT_ASCII:
    case MARSHAL_SHORT_ASCII_INTERNED:
        return read_ascii(reader, get_u8(reader), type == MARSHAL_SHORT_ASCII_INTERNED);
    default:
        return NO_VALUE;
    }
}

static Value read_value(Reader *reader)
{
    check_c_stack(reader->vm);
    if (++reader->depth > MARSHAL_MOST_DEPTH)
        raise_value_error(reader->vm, "recursion limit exceeded");
    unsigned type = get_u8(reader), mark = type & MARSHAL_REMEMBER;
    Value v = NO_VALUE;
    type ^= mark;
    switch (type) {
    case MARSHAL_NULL:
        break;
    case MARSHAL_NONE:
        v = VALUE_NONE;
        break;
    case MARSHAL_FALSE:
        v = VALUE_FALSE;
        break;
    case MARSHAL_TRUE:
        v = VALUE_TRUE;
        break;
    case MARSHAL_ELLIPSIS:
        v = VALUE_ELLIPSIS;
        break;
    case MARSHAL_STOP_ITERATION:
        v = type_value(&type_StopIteration);
        break;
    case MARSHAL_REFERENCE:
        v = read_reference(reader);
        break;
    default:
        v = read_scalar(reader, type);
        if (v != NO_VALUE)
            remember(reader, reserve(reader, mark), v);
        else
            v = read_typed(reader, type, mark);
    }
    reader->depth--;
    return v;
}

static Value read_whole(Reader *reader)
{
    Value v = read_value(reader);
    if (v == NO_VALUE)
        raise_type_error(reader->vm, "NULL object in marshal data for object");
    return v;
}

Value marshal_read(Vm *vm, const uint8_t *data, size_t length, bool allow_code)
{
    Reader reader = {.vm = vm, .data = data, .length = length, .allow_code = allow_code};
    return read_whole(&reader);
}

Value marshal_read_file(Vm *vm, Value file, bool allow_code)
{
    Reader reader = {.vm = vm, .file = file, .allow_code = allow_code};
    return read_whole(&reader);
}

Value marshal_read_precompiled(Vm *vm, const uint8_t *data, size_t length)
{
    static const uint8_t format[] = {CODE_FORMAT & 0xFF, CODE_FORMAT >> 8 & 0xFF,
                                     CODE_FORMAT >> 16 & 0xFF, CODE_FORMAT >> 24};
    size_t magic = sizeof marshal_magic;
    if (length < magic + 1 + sizeof format || memcmp(data, marshal_magic, magic) != 0 ||
        data[magic] != MARSHAL_CODE || memcmp(data + magic + 1, format, sizeof format) != 0)
        raise_value_error(vm, "incompatible .mpy file");
    return marshal_read(vm, data + magic, length - magic, true);
}
