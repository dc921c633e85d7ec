// Building text and bytes, and formatted messages.
#include "core/objects/builder.h"

#include "core/base/utf8.h"
#include "core/heap/heap.h"
#include "core/objects/bytes.h"
#include "core/objects/containers.h"
#include "core/objects/operators.h"

#define FIRST_CAPACITY 24

// The bytes lie where those of a str lie, with room for its NUL, so that the blob can become one.
static Value storage_new(Vm *vm, size_t capacity)
{
    if (capacity > STR_MAX_LENGTH)
        raise_memory_error(vm);
    Object *object = heap_allocate(vm, heap_round(sizeof(Str) + capacity + 1));
    object_init(object, SHAPE_BLOB, LAYOUT_RAW, 0);
    return value_of(object);
}

void builder_init(Builder *builder, Vm *vm, size_t expected)
{
    builder->vm = vm;
    builder->length = 0;
    builder->capacity = expected < FIRST_CAPACITY ? FIRST_CAPACITY : expected;
    builder->blob = storage_new(vm, builder->capacity);
}

char *builder_bytes(Builder *builder)
{
    return (char *)(Word)str_of(builder->blob)->text;
}

static void grow(Builder *builder, size_t count)
{
    if (count > STR_MAX_LENGTH - builder->length)
        raise_memory_error(builder->vm);
    size_t capacity = builder->capacity + builder->capacity / 2 + count;
    if (capacity > STR_MAX_LENGTH)
        capacity = STR_MAX_LENGTH;
    Value old = builder->blob, fresh = storage_new(builder->vm, capacity);
    memcpy((void *)(Word)str_of(fresh)->text, str_of(old)->text, builder->length);
    heap_release(heap_of(builder->vm), object_of(old));
    builder->blob = fresh;
    builder->capacity = capacity;
}

static inline char *reserve(Builder *builder, size_t count)
{
    if (count > builder->capacity - builder->length)
        grow(builder, count);
    char *room = builder_bytes(builder) + builder->length;
    builder->length += count;
    return room;
}

char *builder_reserve(Builder *builder, size_t count)
{
    return reserve(builder, count);
}

void builder_add_bytes(Builder *builder, const void *bytes, size_t count)
{
    if (count > 0)
        memcpy(reserve(builder, count), bytes, count);
}

void builder_add_c(Builder *builder, const char *text)
{
    MessageReader reader = message_reader(text);
    for (char c; (c = message_next(&reader)) != 0;)
        builder_add_byte(builder, c);
}

void builder_add_byte(Builder *builder, char byte)
{
    *reserve(builder, 1) = byte;
}

void builder_add_char(Builder *builder, uint32_t character)
{
    uint8_t bytes[UTF8_MAX];
    builder_add_bytes(builder, bytes, utf8_encode(bytes, character));
}

void builder_add_repeated(Builder *builder, uint32_t character, size_t count)
{
    uint8_t bytes[UTF8_MAX];
    if (count == 0)
        return;
    size_t size = utf8_encode(bytes, character);
    if (count > STR_MAX_LENGTH)
        raise_memory_error(builder->vm);
    char *room = builder_reserve(builder, size * count);
    for (size_t i = 0; i < count; i++)
        memcpy(room + i * size, bytes, size);
}

static void add_number(Builder *builder, size_t n, unsigned base)
{
    char digits[3 * sizeof n];
    size_t at = sizeof digits;
    do {
        digits[--at] = "0123456789abcdef"[n % base];
        n /= base;
    } while (n > 0);
    builder_add_bytes(builder, digits + at, sizeof digits - at);
}

void builder_add_escape(Builder *builder, uint32_t character)
{
    static const char hex[] = "0123456789abcdef";
    unsigned digits = character < 0x100 ? 2 : character < 0x10000 ? 4 : 8;
    builder_add_byte(builder, '\\');
    builder_add_byte(builder, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    while (digits > 0)
        builder_add_byte(builder, hex[character >> (4 * --digits) & 15]);
}

static void add_text(Builder *builder, Value v)
{
    const Str *s = str_cast(builder->vm, v);
    builder_add_bytes(builder, s->text, s->length);
}

// Built-in types outside of builtins are known by their full name.
static void add_type_name(Builder *builder, const Type *type)
{
    Value module =
        type->flags & TYPE_HEAP ? NO_VALUE : type_own_attribute(builder->vm, type, SYM(__module__));
    if (module != NO_VALUE && is_str(module))
        builder_format(builder, "%S.", module);
    else if (type->base_shape >= SHAPE_TYPE_PARAMETER && type->base_shape <= SHAPE_TYPE_ALIAS &&
             !(type->flags & TYPE_HEAP)) // instances have modules of their own
        builder_add_c(builder, MESSAGE("typing."));
    add_text(builder, type_name(type));
}

void builder_add_str(Builder *builder, Value v)
{
    add_text(builder, to_str(builder->vm, v));
}

void builder_add_repr(Builder *builder, Value v)
{
    add_text(builder, to_repr(builder->vm, v));
}

static void add_signed(Builder *builder, SignedWord n)
{
    if (n < 0)
        builder_add_byte(builder, '-');
    add_number(builder, n < 0 ? (size_t)0 - (size_t)n : (size_t)n, 10);
}

// One directive; the list is in builder.h. `args` is passed by address so that it moves on.
static void add_directive(Builder *builder, char directive, va_list *args)
{
    switch (directive) {
    case 's':
        builder_add_c(builder, va_arg(*args, const char *));
        break;
    case 'c':
        builder_add_byte(builder, (char)va_arg(*args, int));
        break;
    case 'd':
        add_signed(builder, va_arg(*args, int));
        break;
    case 'u':
        add_number(builder, va_arg(*args, unsigned), 10);
        break;
    case 'z':
        add_number(builder, va_arg(*args, size_t), 10);
        break;
    case 'w':
        add_signed(builder, va_arg(*args, SignedWord));
        break;
    case 'x':
        add_number(builder, va_arg(*args, unsigned), 16);
        break;
    case 'X':
        add_number(builder, va_arg(*args, size_t), 16);
        break;
    case 'S':
        builder_add_str(builder, va_arg(*args, Value));
        break;
    case 'R':
        builder_add_repr(builder, va_arg(*args, Value));
        break;
    case 'T':
        add_type_name(builder, type_of(builder->vm, va_arg(*args, Value)));
        break;
    case 'M':
        add_text(builder, type_name(type_of(builder->vm, va_arg(*args, Value))));
        break;
    case 'N':
        add_type_name(builder, (const Type *)(void *)va_arg(*args, Value));
        break;
    default:
        builder_add_byte(builder, directive);
    }
}

void builder_format_list(Builder *builder, const char *format, va_list args)
{
    va_list rest;
    va_copy(rest, args);
    MessageReader reader = message_reader(format);
    for (char c; (c = message_next(&reader)) != 0;) {
        if (c == '%')
            add_directive(builder, message_next(&reader), &rest);
        else
            builder_add_byte(builder, c);
    }
    va_end(rest);
}

void(builder_format)(Builder *builder, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    builder_format_list(builder, format, args);
    va_end(args);
}

Value builder_finish_str(Builder *builder)
{
    char *text = builder_bytes(builder);
    size_t length = builder->length;
    if (length <= 1)
        return str_new(builder->vm, text, length);
    text[length] = 0;
    return str_from_storage(builder->vm, builder->blob, length, builder->capacity);
}

Value builder_finish_bytes(Builder *builder)
{
    return bytes_new(builder->vm, builder_bytes(builder), builder->length);
}

#define USUAL_LENGTH 48

Value(str_format)(Vm *vm, const char *format, ...)
{
    Builder builder;
    builder_init(&builder, vm, USUAL_LENGTH);
    va_list args;
    va_start(args, format);
    builder_format_list(&builder, format, args);
    va_end(args);
    return builder_finish_str(&builder);
}
