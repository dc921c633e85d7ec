// Reading JSON. Nesting uses a list as its stack, so its depth is bounded by memory alone.
#include "core/base/float_text.h"
#include "core/base/utf8.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "lib/json.h"
#include "natives.h"

// Keys up to this length are interned: documents repeat them.
#define LONGEST_INTERNED 32

typedef struct Decoder {
    Vm *vm;
    const JsonHooks *hooks;
    Value text; // str
    const char *start, *at, *end;
    Value stack; // list: an open container, and in an object the key that waits, for each level
} Decoder;

static _Noreturn void fail(Decoder *self, const char *message, const char *where)
{
    Vm *vm = self->vm;
    size_t position = utf8_count((const uint8_t *)self->start, (size_t)(where - self->start));
    Value arguments[] = {str_from_c(vm, message), self->text, int_from_size(vm, position)};
    raise_exception(vm, call(vm, type_value(&type_json_decode_error), 3, arguments));
}

static void skip_space(Decoder *self)
{
    while (self->at < self->end &&
           (*self->at == ' ' || *self->at == '\t' || *self->at == '\n' || *self->at == '\r'))
        self->at++;
}

static bool next_is(const Decoder *self, char c)
{
    return self->at < self->end && *self->at == c;
}

// Strings.

// The four hexadecimal digits after \u, or -1.
static int32_t read_unit(const Decoder *self, const char *digits)
{
    uint32_t unit = 0;
    if (self->end - digits < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        char c = digits[i], lower = (char)(c | 32);
        if (c >= '0' && c <= '9')
            unit = unit << 4 | (uint32_t)(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit << 4 | (uint32_t)(lower - 'a' + 10);
        else
            return -1;
    }
    return (int32_t)unit;
}

// After \u: a code unit, or two that make a pair.
static uint32_t read_escaped_unit(Decoder *self)
{
    int32_t unit = read_unit(self, self->at);
    if (unit < 0)
        fail(self, "Invalid \\uXXXX escape", self->at - 1);
    self->at += 4;
    if (unit >= 0xD800 && unit < 0xDC00 && next_is(self, '\\') && self->end - self->at > 1 &&
        self->at[1] == 'u') {
        int32_t low = read_unit(self, self->at + 2);
        if (low >= 0xDC00 && low < 0xE000) {
            self->at += 6;
            return 0x10000 + (((uint32_t)unit & 0x3FF) << 10) + ((uint32_t)low & 0x3FF);
        }
    }
    return (uint32_t)unit;
}

static uint32_t read_escape(Decoder *self, const char *quote)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    if (self->at == self->end)
        fail(self, "Unterminated string starting at", quote);
    char letter = *self->at++;
    if (letter == 'u')
        return read_escaped_unit(self);
    const char *found = letter == 0 ? NULL : strchr(letters, letter);
    if (found == NULL)
        fail(self, "Invalid \\escape", self->at - 2);
    return (uint8_t)meanings[found - letters];
}

// Up to the next character that is not meant literally.
static const char *skip_plain(Decoder *self, const char *quote)
{
    const char *start = self->at;
    while (self->at < self->end && *self->at != '"' && *self->at != '\\') {
        if ((uint8_t)*self->at < ' ')
            fail(self, "Invalid control character at", self->at);
        self->at++;
    }
    if (self->at == self->end)
        fail(self, "Unterminated string starting at", quote);
    return start;
}

static Value read_string(Decoder *self, bool is_key)
{
    const char *quote = self->at++, *start = skip_plain(self, quote);
    size_t length = (size_t)(self->at - start);
    if (*self->at == '"') {
        self->at++;
        return is_key && length <= LONGEST_INTERNED ? str_intern(self->vm, start, length)
                                                    : str_new(self->vm, start, length);
    }
    Builder builder;
    builder_init(&builder, self->vm, length + 16);
    builder_add_bytes(&builder, start, length);
    while (*self->at++ == '\\') {
        builder_add_char(&builder, read_escape(self, quote));
        start = skip_plain(self, quote);
        builder_add_bytes(&builder, start, (size_t)(self->at - start));
    }
    return builder_finish_str(&builder);
}

// Numbers and words.

static void skip_digits(Decoder *self)
{
    while (self->at < self->end && *self->at >= '0' && *self->at <= '9')
        self->at++;
}

// A part of a number that is there only if digits follow its first characters.
static bool skip_part(Decoder *self, size_t before_digits)
{
    const char *start = self->at;
    self->at += before_digits;
    const char *digits = self->at;
    skip_digits(self);
    if (self->at > digits)
        return true;
    self->at = start;
    return false;
}

static Value hooked(Decoder *self, Value hook, const char *start)
{
    Value text = str_new(self->vm, start, (size_t)(self->at - start));
    return call_1(self->vm, hook, text);
}

static Value read_number(Decoder *self)
{
    const char *start = self->at;
    self->at += *self->at == '-';
    if (next_is(self, '0'))
        self->at++;
    else
        skip_digits(self);
    if (self->at == start || self->at[-1] == '-')
        fail(self, "Expecting value", start);
    bool is_float = next_is(self, '.') && skip_part(self, 1);
    if (next_is(self, 'e') || next_is(self, 'E')) {
        bool has_sign = self->end - self->at > 1 && (self->at[1] == '+' || self->at[1] == '-');
        is_float |= skip_part(self, 1 + (size_t)has_sign);
    }
    size_t length = (size_t)(self->at - start);
    Value hook = is_float ? self->hooks->parse_float : self->hooks->parse_int;
    if (hook != VALUE_NONE)
        return hooked(self, hook, start);
    if (!is_float)
        return int_from_text(self->vm, start, length, 10);
    uint64_t bits;
    float_text_parse(FLOAT_KIND, start, length, &bits);
    return float_from(self->vm, float_bits_value(bits));
}

static bool skip_word(Decoder *self, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(self->end - self->at) < length || memcmp(self->at, word, length) != 0)
        return false;
    self->at += length;
    return true;
}

static Value read_word(Decoder *self)
{
    const char *start = self->at;
    Float sign = skip_word(self, "-") ? -1 : 1;
    bool is_nan = sign > 0 && skip_word(self, "NaN");
    if (is_nan || skip_word(self, "Infinity")) {
        if (self->hooks->parse_constant != VALUE_NONE)
            return hooked(self, self->hooks->parse_constant, start);
        return float_from(self->vm,
                          is_nan ? (Float)__builtin_nan("") : sign * (Float)__builtin_inf());
    }
    self->at = start;
    if (skip_word(self, "null"))
        return VALUE_NONE;
    if (skip_word(self, "true"))
        return VALUE_TRUE;
    if (skip_word(self, "false"))
        return VALUE_FALSE;
    return NO_VALUE;
}

static Value read_scalar(Decoder *self)
{
    char c = self->at < self->end ? *self->at : '\0';
    if (c == '"')
        return read_string(self, false);
    Value word = read_word(self);
    if (word != NO_VALUE)
        return word;
    if (c != '-' && (c < '0' || c > '9'))
        fail(self, "Expecting value", self->at);
    return read_number(self);
}

// Containers.

static bool is_object_level(const Decoder *self)
{
    const List *stack = list_of(self->stack);
    return list_items(stack)[stack->length - 1] != NO_VALUE;
}

static void push(Decoder *self, Value container, Value key)
{
    list_append(self->vm, self->stack, container);
    list_append(self->vm, self->stack, key);
}

// With hooks objects are lists of pairs until they end.
static Value new_object(const Decoder *self)
{
    return self->hooks->pairs != VALUE_NONE ? list_new(self->vm, NULL, 0) : dict_new(self->vm);
}

static void read_key(Decoder *self)
{
    skip_space(self);
    if (!next_is(self, '"'))
        fail(self, "Expecting property name enclosed in double quotes", self->at);
    Value key = read_string(self, true);
    List *stack = list_of(self->stack);
    list_items(stack)[stack->length - 1] = key;
    skip_space(self);
    if (!next_is(self, ':'))
        fail(self, "Expecting ':' delimiter", self->at);
    self->at++;
}

static void store(Decoder *self, Value value)
{
    const List *stack = list_of(self->stack);
    Value container = list_items(stack)[stack->length - 2];
    Value key = list_items(stack)[stack->length - 1];
    if (key == NO_VALUE) {
        list_append(self->vm, container, value);
    } else if (is_dict(container)) {
        dict_set(self->vm, container, key, value);
    } else {
        Value pair[] = {key, value};
        list_append(self->vm, container, tuple_new(self->vm, pair, 2));
    }
}

// The innermost container, which has ended.
static Value pop(Decoder *self)
{
    List *stack = list_of(self->stack);
    Value container = list_items(stack)[stack->length - 2];
    bool is_object = is_object_level(self);
    stack->length -= 2;
    self->at++;
    if (is_object && self->hooks->pairs != VALUE_NONE)
        return call_1(self->vm, self->hooks->pairs, container);
    if (is_object && self->hooks->object != VALUE_NONE)
        return call_1(self->vm, self->hooks->object, container);
    return container;
}

// A value that is complete, or NO_VALUE after the start of a container that is not empty.
static Value read_start(Decoder *self)
{
    skip_space(self);
    bool is_object = next_is(self, '{');
    if (!is_object && !next_is(self, '['))
        return read_scalar(self);
    self->at++;
    push(self, is_object ? new_object(self) : list_new(self->vm, NULL, 0),
         is_object ? SYM_EMPTY : NO_VALUE);
    skip_space(self);
    if (next_is(self, is_object ? '}' : ']'))
        return pop(self);
    if (is_object)
        read_key(self);
    return NO_VALUE;
}

// After a value in a container: what follows. True when the container goes on.
static bool read_separator(Decoder *self)
{
    bool is_object = is_object_level(self);
    char closing = is_object ? '}' : ']';
    skip_space(self);
    if (next_is(self, closing))
        return false;
    if (!next_is(self, ','))
        fail(self, "Expecting ',' delimiter", self->at);
    const char *comma = self->at++;
    skip_space(self);
    if (next_is(self, closing))
        fail(self,
             is_object ? "Illegal trailing comma before end of object"
                       : "Illegal trailing comma before end of array",
             comma);
    if (is_object)
        read_key(self);
    return true;
}

Value json_decode(Vm *vm, Value text, const JsonHooks *hooks)
{
    const Str *s = str_of(text);
    Decoder self = {.vm = vm, .hooks = hooks, .text = text};
    self.start = self.at = s->text;
    self.end = s->text + s->length;
    self.stack = list_new(vm, NULL, 0);
    if (skip_word(&self, "\xEF\xBB\xBF"))
        fail(&self, "Unexpected UTF-8 BOM (decode using utf-8-sig)", self.start);
    Value value;
    do {
        value = read_start(&self);
        while (value != NO_VALUE && list_of(self.stack)->length > 0) {
            store(&self, value);
            value = read_separator(&self) ? NO_VALUE : pop(&self);
        }
    } while (value == NO_VALUE);
    skip_space(&self);
    if (self.at < self.end)
        fail(&self, "Extra data", self.at);
    return value;
}

// json.JSONDecodeError.

NATIVE(json_error_init, "json_decode_error.__init__", "self, msg, doc, pos")
static Value json_error_init(Vm *vm, Value *args, size_t count)
{
    const Str *doc = str_cast(vm, args[2]);
    if (doc == NULL)
        raise_type_error(vm, "doc must be str, not %T", args[2]);
    SignedWord pos = int_to_word(vm, args[3]);
    size_t length = str_length(doc), limit = pos < 0                ? 0
                                             : (size_t)pos < length ? (size_t)pos
                                                                    : length;
    size_t end = utf8_offset((const uint8_t *)doc->text, doc->length, limit), line = 1, first = 0;
    for (size_t i = 0; i < end; i++) {
        if (doc->text[i] == '\n') {
            line++;
            first = i + 1;
        }
    }
    size_t column = 1 + (size_t)pos - utf8_count((const uint8_t *)doc->text, first);
    Value text = str_format(vm, "%S: line %z column %z (char %w)", args[1], line, column, pos);
    exception_of(args[0])->args = tuple_new(vm, &text, 1);
    set_attribute(vm, args[0], SYM(msg), args[1]);
    set_attribute(vm, args[0], SYM(doc), args[2]);
    set_attribute(vm, args[0], SYM(pos), args[3]);
    set_attribute(vm, args[0], SYM(lineno), int_from_size(vm, line));
    set_attribute(vm, args[0], SYM(colno), int_from_size(vm, column));
    return VALUE_NONE;
}

MEMBERS(json_error_members, METHOD(__init__, json_error_init),
        DOTTED_ROW(__module__, json, decoder));

ROM_TYPE(type_json_decode_error, JSONDecodeError, SHAPE_JSON_DECODE_ERROR, type_ValueError,
         json_error_members, .fixed_words = EXCEPTION_WORDS,
         .flags = TYPE_EXCEPTION | TYPE_HAS_DICT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
