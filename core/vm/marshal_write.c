// Values to their serialised form.
#include "code_format.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/complex.h"
#include "core/objects/dict.h"
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

#define LONG_BITS 15

// The containers around the value that is written, which may contain themselves.
typedef struct Path {
    const struct Path *outer;
    Value container;
    uint32_t number; // by which a reference names it
} Path;

typedef struct Writer {
    Vm *vm;
    Builder out;
    Value names;         // dict: interned str to its number, or NO_VALUE
    uint32_t remembered; // numbers given away
    unsigned version;
    unsigned depth;
    bool allow_code;
    const Path *path;
    const Code *code; // the one around what is written, or NULL
} Writer;

static void write_value(Writer *writer, Value v);

static void put(Writer *writer, unsigned byte)
{
    builder_add_byte(&writer->out, (char)byte);
}

static void put_bytes(Writer *writer, const void *bytes, size_t count)
{
    builder_add_bytes(&writer->out, bytes, count);
}

static void put_u32(Writer *writer, uint32_t n)
{
    for (unsigned i = 0; i < 4; i++)
        put(writer, (uint8_t)(n >> 8 * i));
}

static void put_number(Writer *writer, uint32_t n)
{
    for (; n >= 128; n >>= 7)
        put(writer, (n & 127) | 128);
    put(writer, n);
}

static void put_size(Writer *writer, size_t size)
{
    if (size > INT32_MAX)
        raise_value_error(writer->vm, "unmarshallable object");
    put_u32(writer, (uint32_t)size);
}

static void put_reference(Writer *writer, uint32_t number)
{
    put(writer, MARSHAL_REFERENCE);
    put_u32(writer, number);
}

// Numbers.

static void write_long(Writer *writer, const Digit *digits, size_t count, bool negative)
{
    uint64_t bits = digits_bit_length(digits, count);
    size_t length = (size_t)((bits + LONG_BITS - 1) / LONG_BITS);
    put(writer, MARSHAL_LONG);
    put_u32(writer, negative ? 0 - (uint32_t)length : (uint32_t)length);
    DoubleDigit waiting = 0;
    unsigned have = 0;
    size_t next = 0;
    for (size_t i = 0; i < length; i++) {
        if (have < LONG_BITS && next < count) {
            waiting |= (DoubleDigit)digits[next++] << have;
            have += DIGIT_BITS;
        }
        put(writer, (uint8_t)waiting);
        put(writer, (uint8_t)(waiting >> 8 & 0x7F));
        waiting >>= LONG_BITS;
        have -= have < LONG_BITS ? have : LONG_BITS;
    }
}

static void write_int(Writer *writer, Value v)
{
    if (is_big(v)) {
        write_long(writer, int_of(v)->digits, int_of(v)->count, int_of(v)->object.aux);
        return;
    }
    SignedWord n = small_value(v);
    if (n >= INT32_MIN && n <= INT32_MAX) {
        put(writer, MARSHAL_INT);
        put_u32(writer, (uint32_t)n);
        return;
    }
    Digit digits[2];
    size_t count = digits_from_uint64(digits, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
    write_long(writer, digits, count, n < 0);
}

static void put_float(Writer *writer, Float x)
{
    uint8_t bytes[8];
    item_write(writer->vm, 'd', bytes, float_from(writer->vm, x));
    put_bytes(writer, bytes, sizeof bytes);
}

static void write_complex(Writer *writer, Value v)
{
    Complex z;
    complex_cast(writer->vm, v, &z);
    put(writer, MARSHAL_COMPLEX);
    put_float(writer, z.real);
    put_float(writer, z.imaginary);
}

// Text and bytes.

static void write_bytes(Writer *writer, const void *data, size_t length)
{
    put(writer, MARSHAL_BYTES);
    put_size(writer, length);
    put_bytes(writer, data, length);
}

// Whether the name was written before; if not it gets a number.
static bool write_known_name(Writer *writer, Value name)
{
    if (writer->names == NO_VALUE)
        writer->names = dict_new(writer->vm);
    Value number = dict_get_name(writer->vm, writer->names, name);
    if (number == NO_VALUE) {
        dict_set(writer->vm, writer->names, name, small_from((SignedWord)writer->remembered++));
        return false;
    }
    put_reference(writer, (uint32_t)small_value(number));
    return true;
}

static void write_str(Writer *writer, Value v)
{
    const Str *s = str_of(v);
    bool interned = s->object.aux & STR_INTERNED && writer->version >= 1;
    bool known = interned && writer->version >= 3;
    if (known && write_known_name(writer, v))
        return;
    unsigned remember = known ? MARSHAL_REMEMBER : 0;
    if (!str_is_ascii(s) || writer->version < 4) {
        put(writer, (interned ? MARSHAL_INTERNED : MARSHAL_TEXT) | remember);
        put_size(writer, s->length);
    } else if (s->length < 256) {
        put(writer, (interned ? MARSHAL_SHORT_ASCII_INTERNED : MARSHAL_SHORT_ASCII) | remember);
        put(writer, s->length);
    } else {
        put(writer, (interned ? MARSHAL_ASCII_INTERNED : MARSHAL_ASCII) | remember);
        put_size(writer, s->length);
    }
    put_bytes(writer, str_of(v)->text, str_of(v)->length);
}

// Containers.

static void write_tuple(Writer *writer, Value v)
{
    size_t length = tuple_of(v)->length;
    if (length < 256 && writer->version >= 4) {
        put(writer, MARSHAL_SMALL_TUPLE);
        put(writer, (unsigned)length);
    } else {
        put(writer, MARSHAL_TUPLE);
        put_size(writer, length);
    }
    for (size_t i = 0; i < length; i++)
        write_value(writer, tuple_of(v)->items[i]);
}

static void write_items(Writer *writer, Value v, unsigned remember)
{
    ShapeId shape = object_of(v)->shape;
    size_t position = 0;
    Value key, value;
    switch (shape) {
    case SHAPE_LIST:
        put(writer, MARSHAL_LIST | remember);
        put_size(writer, list_of(v)->length);
        for (size_t i = 0; i < list_of(v)->length; i++)
            write_value(writer, list_items(list_of(v))[i]);
        break;
    case SHAPE_DICT:
        put(writer, MARSHAL_DICT | remember);
        while (dict_next(v, &position, &key, &value)) {
            write_value(writer, key);
            write_value(writer, value);
        }
        put(writer, MARSHAL_NULL);
        break;
    default:
        put(writer, (shape == SHAPE_SET ? MARSHAL_SET : MARSHAL_FROZENSET) | remember);
        put_size(writer, dict_length(v));
        while (dict_next(v, &position, &key, &value))
            write_value(writer, key);
    }
}

// A container that can contain itself: a reference to it where it does.
static void write_container(Writer *writer, Value v)
{
    for (const Path *path = writer->path; path != NULL; path = path->outer) {
        if (path->container == v && writer->version >= 3) {
            put_reference(writer, path->number);
            return;
        }
    }
    Path path = {writer->path, v, writer->remembered};
    writer->remembered += writer->version >= 3;
    writer->path = &path;
    write_items(writer, v, writer->version >= 3 ? MARSHAL_REMEMBER : 0);
    writer->path = path.outer;
}

static void write_slice(Writer *writer, Value v)
{
    put(writer, MARSHAL_SLICE);
    write_value(writer, slice_of(v)->start);
    write_value(writer, slice_of(v)->stop);
    write_value(writer, slice_of(v)->step);
}

// Code.

static void write_code(Writer *writer, Value v)
{
    const Code *code = code_of(v), *outer = writer->code;
    if (!writer->allow_code)
        raise_value_error(writer->vm, "marshalling code objects is disallowed");
    put(writer, MARSHAL_CODE);
    if (outer == NULL) {
        put_u32(writer, CODE_FORMAT);
        put(writer, ADDER_COLUMNS ? MARSHAL_COLUMNS : 0);
    }
    const uint32_t numbers[] = {code->flags,           code->register_count, code->positional,
                                code->positional_only, code->keyword_only,   code->free_count,
                                code->local_count,     code->first_line};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        put_number(writer, numbers[i]);
    bool same_file = outer != NULL && outer->filename == code->filename;
    Value filename = same_file ? NO_VALUE : code->filename;
    const Value values[] = {filename,   code->bytecode, code->consts,    code->tables,
                            code->name, code->qualname, code->free_names};
    writer->code = code;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        write_value(writer, values[i]);
    writer->code = outer;
}

// All values.

static void write_object(Writer *writer, Value v)
{
    switch (object_of(v)->shape) {
    case SHAPE_INT:
        write_int(writer, v);
        return;
    case SHAPE_COMPLEX:
        write_complex(writer, v);
        return;
    case SHAPE_STR:
        write_str(writer, v);
        return;
    case SHAPE_TUPLE:
        write_tuple(writer, v);
        return;
    case SHAPE_LIST:
    case SHAPE_DICT:
    case SHAPE_SET:
    case SHAPE_FROZENSET:
        write_container(writer, v);
        return;
    case SHAPE_CODE:
        write_code(writer, v);
        return;
    default:
        break;
    }
    BufferView view;
    if (v == type_value(&type_StopIteration))
        put(writer, MARSHAL_STOP_ITERATION);
    else if (is_slice(v) && writer->version >= 5)
        write_slice(writer, v);
    else if (buffer_try_peek(writer->vm, v, &view))
        write_bytes(writer, view.data, view.length);
    else
        raise_value_error(writer->vm, "unmarshallable object");
}

static void write_value(Writer *writer, Value v)
{
    static const char immediates[] = {MARSHAL_NONE, MARSHAL_FALSE, MARSHAL_TRUE, MARSHAL_ELLIPSIS};
    check_c_stack(writer->vm);
    if (++writer->depth > MARSHAL_MOST_DEPTH)
        raise_value_error(writer->vm, "object too deeply nested to marshal");
    if (v == NO_VALUE) {
        put(writer, MARSHAL_NULL);
    } else if (is_small(v)) {
        write_int(writer, v);
    } else if (is_float(v)) {
        put(writer, MARSHAL_FLOAT);
        put_float(writer, float_value(v));
    } else if (!is_immediate(v)) {
        write_object(writer, v);
    } else if (immediate_index(v) < sizeof immediates) {
        put(writer, (uint8_t)immediates[immediate_index(v)]);
    } else {
        raise_value_error(writer->vm, "unmarshallable object");
    }
    writer->depth--;
}

Value marshal_write(Vm *vm, Value v, unsigned version, bool allow_code)
{
    Writer writer = {.vm = vm, .version = version, .allow_code = allow_code};
    builder_init(&writer.out, vm, 64);
    write_value(&writer, v);
    return builder_finish_bytes(&writer.out);
}
