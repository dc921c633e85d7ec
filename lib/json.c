// The module json; reading is in json_decode.c. Nesting uses a list as its stack, so that depth is
// bounded by memory alone.
#include "lib/json.h"

#include "core/base/utf8.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/dict.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "natives.h"

// What default() makes may have no end.
#define MOST_LEVELS 10000

typedef struct Encoder {
    Vm *vm;
    Builder out;
    Value default_function, indent; // NONE or a function; NONE or a str
    Value item_separator, key_separator;
    bool skip_keys, ascii, allow_nan, sort_keys, check_circular;
    Value stack; // list with FRAME_SIZE values for each open container
} Encoder;

// What is open: the object itself, what is gone through (for sorted keys a list of items), how far,
// and how many items are out. NO_VALUE to go through: the result of default() ends here.
enum { FRAME_OBJECT, FRAME_WALKED, FRAME_POSITION, FRAME_WRITTEN, FRAME_SIZE };

static Value *innermost(const Encoder *self)
{
    const List *stack = list_of(self->stack);
    return list_items(stack) + stack->length - FRAME_SIZE;
}

static void push(Encoder *self, Value object, Value walked)
{
    const List *stack = list_of(self->stack);
    if (stack->length / FRAME_SIZE >= MOST_LEVELS)
        raise_error(self->vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded");
    for (size_t i = 0; self->check_circular && i < stack->length; i += FRAME_SIZE) {
        if (list_items(stack)[i] == object)
            raise_value_error(self->vm, "Circular reference detected");
    }
    Value frame[] = {object, walked, VALUE_SMALL(0), VALUE_SMALL(0)};
    for (size_t i = 0; i < FRAME_SIZE; i++)
        list_append(self->vm, self->stack, frame[i]);
}

static void add_newline(Encoder *self)
{
    if (self->indent == VALUE_NONE)
        return;
    builder_add_byte(&self->out, '\n');
    // Ended results of default() are frames too, but no level.
    const List *stack = list_of(self->stack);
    for (size_t i = 0; i < stack->length; i += FRAME_SIZE) {
        if (list_items(stack)[i + FRAME_WALKED] != NO_VALUE)
            builder_add_str(&self->out, self->indent);
    }
}

// Scalars.

static void add_unit(Builder *out, uint32_t unit)
{
    static const char digits[] = "0123456789abcdef";
    char text[] = {'\\',
                   'u',
                   digits[unit >> 12],
                   digits[unit >> 8 & 15],
                   digits[unit >> 4 & 15],
                   digits[unit & 15]};
    builder_add_bytes(out, text, sizeof text);
}

static void add_escaped(Encoder *self, uint32_t c)
{
    static const char special[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
    const char *found = c != 0 && c < 128 ? strchr(special, (int)c) : NULL;
    if (found != NULL) {
        builder_add_byte(&self->out, '\\');
        builder_add_byte(&self->out, letters[found - special]);
    } else if (c < ' ' || (self->ascii && c > '~' && c < 0x10000)) {
        add_unit(&self->out, c);
    } else if (self->ascii && c >= 0x10000) {
        add_unit(&self->out, 0xD800 + ((c - 0x10000) >> 10));
        add_unit(&self->out, 0xDC00 + (c & 0x3FF));
    } else {
        builder_add_char(&self->out, c);
    }
}

static bool is_plain(uint8_t c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

static void add_string(Encoder *self, Value v)
{
    const Str *s = str_cast(self->vm, v);
    const uint8_t *p = (const uint8_t *)s->text, *end = p + s->length;
    builder_add_byte(&self->out, '"');
    while (p < end) {
        const uint8_t *start = p;
        while (p < end && is_plain(*p))
            p++;
        builder_add_bytes(&self->out, start, (size_t)(p - start));
        if (p < end)
            add_escaped(self, utf8_next(&p));
    }
    builder_add_byte(&self->out, '"');
}

static void add_float(Encoder *self, Value v, Float x)
{
    bool is_finite = x - x == 0;
    if (!is_finite && !self->allow_nan)
        raise_value_error(self->vm, "Out of range float values are not JSON compliant: %R", v);
    if (is_finite)
        builder_add_str(&self->out, float_repr(self->vm, x));
    else
        builder_add_c(&self->out, x != x ? "NaN" : x > 0 ? "Infinity" : "-Infinity");
}

// What is no str and no container; false for anything that JSON does not have.
static bool add_scalar(Encoder *self, Value v)
{
    Float x;
    Value integer;
    if (v == VALUE_NONE)
        builder_add_c(&self->out, "null");
    else if (is_bool(v))
        builder_add_c(&self->out, v == VALUE_TRUE ? "true" : "false");
    else if ((integer = int_cast(self->vm, v)) != NO_VALUE)
        builder_add_str(&self->out, int_to_text(self->vm, integer, 10));
    else if (float_cast(self->vm, v, &x))
        add_float(self, v, x);
    else
        return false;
    return true;
}

// Containers.

static Value sorted_items(Vm *vm, Value dict)
{
    Value items = list_new(vm, NULL, 0), key, value;
    for (size_t position = 0; dict_next(dict, &position, &key, &value);) {
        Value pair[] = {key, value};
        list_append(vm, items, tuple_new(vm, pair, 2));
    }
    list_sort_in_place(vm, items, VALUE_NONE, false);
    return items;
}

// Writes a value, or the opening bracket of a container, which is then the innermost one.
static void add_value(Encoder *self, Value v)
{
    Vm *vm = self->vm;
    check_c_stack(vm); // for results of default()
    if (str_cast(vm, v) != NULL) {
        add_string(self, v);
    } else if (add_scalar(self, v)) {
        return;
    } else if (list_cast(vm, v) != NULL || tuple_cast(vm, v) != NULL) {
        builder_add_byte(&self->out, '[');
        push(self, v, v);
    } else if (dict_cast(vm, v) != NULL) {
        builder_add_byte(&self->out, '{');
        push(self, v, self->sort_keys ? sorted_items(vm, v) : v);
    } else if (self->default_function == VALUE_NONE) {
        raise_type_error(vm, "Object of type %T is not JSON serializable", v);
    } else {
        push(self, v, NO_VALUE);
        add_value(self, call_1(vm, self->default_function, v));
    }
}

static bool sequence_item(Vm *vm, Value sequence, size_t position, Value *item)
{
    const List *list = list_cast(vm, sequence);
    const Tuple *tuple = list == NULL ? tuple_cast(vm, sequence) : NULL;
    if (position >= (list != NULL ? list->length : tuple->length))
        return false;
    *item = list != NULL ? list_items(list)[position] : tuple->items[position];
    return true;
}

// The next item of the innermost container; false at the end. *key is NO_VALUE in a sequence.
static bool next_item(Encoder *self, Value *key, Value *value)
{
    Vm *vm = self->vm;
    Value *frame = innermost(self);
    Value walked = frame[FRAME_WALKED];
    size_t position = (size_t)small_value(frame[FRAME_POSITION]);
    *key = NO_VALUE;
    if (walked == NO_VALUE)
        return false;
    bool found;
    if (dict_cast(vm, walked) != NULL) {
        found = dict_next(walked, &position, key, value);
    } else {
        found = sequence_item(vm, walked, position++, value);
        if (found && walked != frame[FRAME_OBJECT]) {
            const Tuple *pair = tuple_cast(vm, *value);
            *key = pair->items[0];
            *value = pair->items[1];
        }
    }
    innermost(self)[FRAME_POSITION] = small_from((SignedWord)position);
    return found;
}

static bool is_possible_key(Encoder *self, Value key)
{
    Float x;
    if (str_cast(self->vm, key) != NULL || key == VALUE_NONE || is_bool(key) ||
        int_cast(self->vm, key) != NO_VALUE || float_cast(self->vm, key, &x))
        return true;
    if (!self->skip_keys)
        raise_type_error(self->vm, "keys must be str, int, float, bool or None, not %T", key);
    return false;
}

static void add_key(Encoder *self, Value key)
{
    if (str_cast(self->vm, key) != NULL) {
        add_string(self, key);
    } else {
        builder_add_byte(&self->out, '"');
        add_scalar(self, key);
        builder_add_byte(&self->out, '"');
    }
    builder_add_str(&self->out, self->key_separator);
}

static void add_item(Encoder *self, Value key, Value value)
{
    if (key != NO_VALUE && !is_possible_key(self, key))
        return;
    if (innermost(self)[FRAME_WRITTEN] != VALUE_SMALL(0))
        builder_add_str(&self->out, self->item_separator);
    innermost(self)[FRAME_WRITTEN] = VALUE_SMALL(1);
    add_newline(self);
    if (key != NO_VALUE)
        add_key(self, key);
    add_value(self, value);
}

static void close_innermost(Encoder *self)
{
    Vm *vm = self->vm;
    const Value *frame = innermost(self);
    Value walked = frame[FRAME_WALKED], object = frame[FRAME_OBJECT];
    bool is_empty = frame[FRAME_WRITTEN] == VALUE_SMALL(0);
    list_of(self->stack)->length -= FRAME_SIZE;
    if (walked == NO_VALUE)
        return;
    if (!is_empty)
        add_newline(self);
    builder_add_byte(&self->out, dict_cast(vm, object) != NULL ? '}' : ']');
}

static Value encode(Encoder *self, Value v)
{
    builder_init(&self->out, self->vm, 32);
    self->stack = list_new(self->vm, NULL, 0);
    add_value(self, v);
    while (list_of(self->stack)->length > 0) {
        Value key, value;
        if (next_item(self, &key, &value))
            add_item(self, key, value);
        else
            close_innermost(self);
    }
    return builder_finish_str(&self->out);
}

// Arguments.

enum {
    DUMP_SKIP_KEYS,
    DUMP_ASCII,
    DUMP_CIRCULAR,
    DUMP_ALLOW_NAN,
    DUMP_INDENT,
    DUMP_SEPARATORS,
    DUMP_DEFAULT,
    DUMP_SORT_KEYS
};

static Value indent_argument(Vm *vm, Value v)
{
    if (v == VALUE_NONE || str_cast(vm, v) != NULL)
        return v;
    SignedWord width = int_to_word(vm, v);
    Builder spaces;
    builder_init(&spaces, vm, 8);
    if (width > 0)
        builder_add_repeated(&spaces, ' ', (size_t)width);
    return builder_finish_str(&spaces);
}

static void separator_arguments(Encoder *self, Value v)
{
    Vm *vm = self->vm;
    if (v == VALUE_NONE) {
        self->item_separator = str_from_c(vm, self->indent == VALUE_NONE ? ", " : ",");
        self->key_separator = str_from_c(vm, ": ");
        return;
    }
    Value list = list_from_iterable(vm, v);
    if (list_of(list)->length != 2)
        raise_value_error(vm, "separators must be two strings");
    self->item_separator = list_items(list_of(list))[0];
    self->key_separator = list_items(list_of(list))[1];
    if (str_cast(vm, self->item_separator) == NULL || str_cast(vm, self->key_separator) == NULL)
        raise_type_error(vm, "separators must be strings");
}

static Value dump(Vm *vm, Value object, const Value *options)
{
    Encoder encoder = {.vm = vm,
                       .default_function = options[DUMP_DEFAULT],
                       .indent = indent_argument(vm, options[DUMP_INDENT]),
                       .skip_keys = truth(vm, options[DUMP_SKIP_KEYS]),
                       .ascii = truth(vm, options[DUMP_ASCII]),
                       .allow_nan = truth(vm, options[DUMP_ALLOW_NAN]),
                       .sort_keys = truth(vm, options[DUMP_SORT_KEYS]),
                       .check_circular = truth(vm, options[DUMP_CIRCULAR])};
    separator_arguments(&encoder, options[DUMP_SEPARATORS]);
    return encode(&encoder, object);
}

NATIVE(json_dumps, "dumps",
       "obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, "
       "indent=None, separators=None, default=None, sort_keys=False")
static Value json_dumps(Vm *vm, Value *args, size_t count)
{
    return dump(vm, args[0], args + 1);
}

NATIVE(json_dump, "dump",
       "obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, "
       "indent=None, separators=None, default=None, sort_keys=False")
static Value json_dump(Vm *vm, Value *args, size_t count)
{
    Value text = dump(vm, args[0], args + 2);
    call_method(vm, args[1], SYM(write), 1, &text);
    return VALUE_NONE;
}

static Value load(Vm *vm, Value text, const Value *options)
{
    JsonHooks hooks = {options[0], options[4], options[1], options[2], options[3]};
    const Str *s = str_cast(vm, text);
    if (s == NULL) {
        Value encoding = str_from_c(vm, "utf-8-sig");
        BufferView view;
        if (!buffer_try_peek(vm, text, &view))
            raise_type_error(vm, "the JSON object must be str, bytes or bytearray, not %T", text);
        s = str_of(
            call_method(vm, bytes_new(vm, view.data, view.length), SYM(decode), 1, &encoding));
    }
    return json_decode(vm, value_of(s), &hooks);
}

NATIVE(json_loads, "loads",
       "s, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
       "object_pairs_hook=None")
static Value json_loads(Vm *vm, Value *args, size_t count)
{
    return load(vm, args[0], args + 1);
}

NATIVE(json_load, "load",
       "fp, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
       "object_pairs_hook=None")
static Value json_load(Vm *vm, Value *args, size_t count)
{
    return load(vm, call_method(vm, args[0], SYM(read), 0, NULL), args + 1);
}

MEMBERS(json_members, METHOD(dumps, json_dumps), METHOD(dump, json_dump), METHOD(loads, json_loads),
        METHOD(load, json_load), TYPE_ROW(JSONDecodeError, type_json_decode_error));

MODULE(json, "json", json_members, NULL)
