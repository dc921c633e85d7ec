// bytes: storage and construction, and the type. The methods are in bytes_methods.c.
#include "core/objects/bytes.h"

#include "core/base/hash.h"
#include "core/heap/heap.h"
#include "core/objects/bytes_methods.h"
#include "core/objects/cast.h"
#include "core/objects/codec.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/iterators.h"
#include "core/objects/memoryview.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/slice.h"
#include "core/objects/str_escape.h"
#include "core/objects/tuple.h"
#include "natives.h"

static const struct {
    Object object;
    uint32_t hash;
    uint32_t length;
    uint8_t data[1];
} empty_bytes OBJECT_ALIGN = {ROM_OBJECT(SHAPE_BYTES, 0), 0, 0, {0}};

Bytes *bytes_cast(Vm *vm, Value v)
{
    if (is_bytes(v))
        return bytes_of(v);
    return is_laid_out_as(vm, v, SHAPE_BYTES) ? bytes_of(instance_payload(v)) : NULL;
}

Value bytes_new(Vm *vm, const void *data, size_t length)
{
    if (length == 0)
        return value_of(&empty_bytes);
    if (length > STR_MAX_LENGTH)
        raise_memory_error(vm);
    Bytes *self = heap_allocate(vm, heap_round(sizeof *self + length + 1));
    object_init(&self->object, SHAPE_BYTES, LAYOUT_RAW, 0);
    self->hash = 0;
    self->length = (uint32_t)length;
    if (data != NULL)
        memcpy(self->data, data, length);
    else
        memset(self->data, 0, length);
    self->data[length] = 0;
    return value_of(self);
}

// Construction from any source, for bytearray as well.

uint8_t bytes_item(Vm *vm, Value v, TextKind kind)
{
    Value index = int_index(vm, v);
    if (!is_small(index) || small_value(index) < 0 || small_value(index) > 255)
        raise_value_error(vm, "byte%s must be in range(0, 256)", kind == TEXT_BYTES ? "s" : "");
    return (uint8_t)small_value(index);
}

void bytes_collect_iterable(Builder *builder, Value iterable, TextKind kind, const char *message)
{
    Vm *vm = builder->vm;
    if (!is_iterable(vm, iterable))
        (raise_type_error)(vm, message, iterable);
    Value iterator = iterator_of(vm, iterable);
    length_hint(vm, iterable, 0); // what it raises is to be seen, as with list()
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;)
        builder_add_byte(builder, (char)bytes_item(vm, item, kind));
}

static size_t count_of(Vm *vm, Value source)
{
    SignedWord count = int_to_index(vm, source, SHAPE_OVERFLOW_ERROR);
    if (count < 0)
        raise_value_error(vm, "negative count");
    return (size_t)count;
}

static Value from_iterable(Vm *vm, Value source, TextKind kind)
{
    Builder builder;
    builder_init(&builder, vm, 0);
    bytes_collect_iterable(&builder, source, kind,
                           kind == TEXT_BYTES ? MESSAGE("cannot convert '%T' object to bytes")
                                              : MESSAGE("cannot convert '%T' object to bytearray"));
    return builder_finish_bytes(&builder);
}

Value bytes_source(Vm *vm, Value source, Value encoding, Value errors, TextKind kind, size_t *zeros)
{
    *zeros = 0;
    codec_check_names(vm, kind == TEXT_BYTES ? MESSAGE("bytes") : MESSAGE("bytearray"), encoding,
                      errors);
    bool is_text = source != NO_VALUE && str_cast(vm, source) != NULL;
    if (!is_text && (encoding != NO_VALUE || errors != NO_VALUE))
        raise_type_error(vm, "%s without a string argument",
                         encoding != NO_VALUE ? MESSAGE("encoding") : MESSAGE("errors"));
    if (source == NO_VALUE)
        return NO_VALUE;
    if (is_text) {
        if (encoding == NO_VALUE)
            raise_type_error(vm, "string argument without an encoding");
        return codec_encode(vm, source, encoding, errors);
    }
    BufferView view;
    if (buffer_try_peek(vm, source, &view))
        return source;
    if (has_shape(source, SHAPE_MEMORYVIEW)) // with gaps
        return memoryview_to_bytes(vm, source);
    if (!is_index(vm, source))
        return from_iterable(vm, source, kind);
    *zeros = count_of(vm, source);
    return NO_VALUE;
}

// The type.

static Value from_method(Vm *vm, Value source)
{
    Value result = call_special(vm, source, SYM(__bytes__), 0, NULL);
    if (result != NO_VALUE && bytes_cast(vm, result) == NULL)
        raise_type_error(vm, "__bytes__ returned non-bytes (type %T)", result);
    return result;
}

static Value converted(Vm *vm, const Value *args)
{
    bool alone = args[1] != NO_VALUE && args[2] == NO_VALUE && args[3] == NO_VALUE;
    if (alone && is_bytes(args[1]))
        return args[1];
    Value result = alone ? from_method(vm, args[1]) : NO_VALUE;
    if (result != NO_VALUE)
        return result;
    size_t zeros;
    Value source = bytes_source(vm, args[1], args[2], args[3], TEXT_BYTES, &zeros);
    if (source == NO_VALUE)
        return bytes_new(vm, NULL, zeros);
    if (bytes_cast(vm, source) != NULL)
        return value_of(bytes_cast(vm, source));
    BufferView view;
    buffer_peek(vm, source, &view);
    return bytes_new(vm, view.data, view.length);
}

NATIVE(bytes_dunder_new, "bytes.__new__", "cls, source=?, encoding=?, errors=?")
static Value bytes_dunder_new(Vm *vm, Value *args, size_t count)
{
    Value bytes = converted(vm, args);
    if (args[0] == type_value(&type_bytes))
        return bytes;
    Value self = instance_new(vm, args[0]);
    ((Value *)(void *)self)[1] = value_of(bytes_cast(vm, bytes));
    return self;
}

NATIVE(bytes_repr, "bytes.__repr__", "self, /")
static Value bytes_repr(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]);
    Builder builder;
    builder_init(&builder, vm, self.length + 3);
    builder_add_byte(&builder, 'b');
    str_escape_add(&builder, &self);
    return builder_finish_str(&builder);
}

NATIVE(bytes_hash, "bytes.__hash__", "self, /")
static Value bytes_hash(Vm *vm, Value *args, size_t count)
{
    Bytes *self = bytes_cast(vm, args[0]);
    uint32_t hash = self->hash;
    if (hash == 0) {
        hash = hash_bytes(self->data, self->length);
        if (!(self->object.gc & OBJECT_FIXED)) // ROM cannot be written to
            self->hash = hash;
    }
    return small_from((SignedWord)(hash & SMALL_MAX));
}

NATIVE(bytes_dunder_bytes, "bytes.__bytes__", "self, /")
static Value bytes_dunder_bytes(Vm *vm, Value *args, size_t count)
{
    return value_of(bytes_cast(vm, args[0]));
}

NATIVE(bytes_getnewargs, "bytes.__getnewargs__", "self, /")
static Value bytes_getnewargs(Vm *vm, Value *args, size_t count)
{
    Value plain = value_of(bytes_cast(vm, args[0]));
    return tuple_new(vm, &plain, 1);
}

static bool bytes_get_buffer(Value self, BufferView *view)
{
    Bytes *bytes = bytes_of(self);
    *view = (BufferView){bytes->data, bytes->length, true, 'B', 1, NULL};
    return true;
}

static Value bytes_iterator_next(Vm *vm, Value iterator)
{
    SequenceWalk *walk = sequence_walk_of(iterator);
    if (walk->sequence == NO_VALUE)
        return NO_VALUE;
    BufferView view;
    if (is_bytes(walk->sequence))
        bytes_get_buffer(walk->sequence, &view);
    else
        buffer_peek(vm, walk->sequence, &view);
    if (walk->index < view.length)
        return small_from(view.data[walk->index++]);
    walk->sequence = NO_VALUE;
    return NO_VALUE;
}

NATIVE(bytes_iterator_length_hint, "object.__length_hint__", "self, /")
static Value bytes_iterator_length_hint(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[0], SHAPE_BYTES_ITERATOR) && !has_shape(args[0], SHAPE_BYTEARRAY_ITERATOR))
        raise_type_error(vm, "descriptor requires a 'bytes_iterator' object but received a '%T'",
                         args[0]);
    const SequenceWalk *walk = sequence_walk_of(args[0]);
    size_t length = walk->sequence == NO_VALUE ? 0 : text_self(vm, walk->sequence).length;
    return int_from_size(vm, length > walk->index ? length - walk->index : 0);
}

MEMBERS(bytes_members, BYTES_METHODS, METHOD(__new__, bytes_dunder_new),
        METHOD(__repr__, bytes_repr), METHOD(__hash__, bytes_hash),
        METHOD(__bytes__, bytes_dunder_bytes), METHOD(__getnewargs__, bytes_getnewargs));
MEMBERS(bytes_iterator_members, ITERATOR_METHODS,
        METHOD(__length_hint__, bytes_iterator_length_hint));

static const TypeOps bytes_ops = TYPE_OPS(get_buffer, bytes_get_buffer);
static const TypeOps bytes_iterator_ops = TYPE_OPS(next, bytes_iterator_next);

ROM_TYPE(type_bytes, bytes, SHAPE_BYTES, type_object, bytes_members, .ops = &bytes_ops,
         .fixed_words = 1, .flags = TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
ROM_TYPE(type_bytes_iterator, bytes_iterator, SHAPE_BYTES_ITERATOR, type_object,
         bytes_iterator_members, .ops = &bytes_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_bytearray_iterator, bytearray_iterator, SHAPE_BYTEARRAY_ITERATOR, type_object,
         bytes_iterator_members, .ops = &bytes_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
