// str.format and format_map: replacement fields with names, attributes, items and nested specs; and
// str.__format__.
#include "core/objects/format_spec.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/str_type.h"
#include "core/objects/text.h"
#include "natives.h"

#define MAX_NESTING 2

typedef enum Numbering { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } Numbering;

typedef struct Formatting {
    Vm *vm;
    const Value *args; // NULL for format_map
    size_t arg_count;
    Value names; // mapping, or NO_VALUE
    Numbering numbering;
    size_t next_number;
} Formatting;

// Part of the format string, all of whose special characters are ASCII.
typedef struct Span {
    const char *p, *end;
} Span;

typedef struct Field {
    Span name;
    Span spec;
    uint32_t conversion; // 0: none
    bool nested;         // the spec has fields of its own
} Field;

// Parsing.

static void read_conversion(Vm *vm, Span *text, Field *field)
{
    if (text->p >= text->end)
        raise_value_error(vm, "end of string while looking for conversion specifier");
    const uint8_t *p = (const uint8_t *)text->p;
    field->conversion = utf8_next(&p);
    text->p = (const char *)p;
}

static void read_spec(Vm *vm, Span *text, Field *field)
{
    field->spec.p = text->p;
    for (size_t depth = 1; text->p < text->end;) {
        char c = *text->p++;
        if (c == '{') {
            field->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            field->spec.end = text->p - 1;
            return;
        }
    }
    raise_value_error(vm, "unmatched '{' in format spec");
}

// Reads a field from behind its brace to behind the closing one.
static void read_field(Vm *vm, Span *text, Field *field)
{
    *field = (Field){.name = {text->p, text->p}};
    char c = 0;
    while (text->p < text->end) {
        c = *text->p++;
        if (c == '{')
            raise_value_error(vm, "unexpected '{' in field name");
        if (c == '}' || c == ':' || c == '!')
            break;
        if (c == '[')
            while (text->p < text->end && *text->p != ']')
                text->p++;
        c = 0;
    }
    if (c == 0)
        raise_value_error(vm, "expected '}' before end of string");
    field->name.end = text->p - 1;
    if (c == '!') {
        read_conversion(vm, text, field);
        if (text->p < text->end) {
            c = *text->p++;
            if (c != '}' && c != ':')
                raise_value_error(vm, "expected ':' after conversion specifier");
        }
    }
    if (c != '}')
        read_spec(vm, text, field);
}

// Looking up.

// The number a span spells, -1 if it is none.
static SignedWord read_number(Vm *vm, Span span)
{
    if (span.p == span.end)
        return -1;
    SignedWord n = 0;
    for (; span.p < span.end; span.p++) {
        if (*span.p < '0' || *span.p > '9')
            return -1;
        if (n > (INTPTR_MAX - (*span.p - '0')) / 10)
            raise_value_error(vm, "Too many decimal digits in format string");
        n = n * 10 + (*span.p - '0');
    }
    return n;
}

static Value text_of_span(Vm *vm, Span span)
{
    return str_new(vm, span.p, (size_t)(span.end - span.p));
}

static void set_numbering(Formatting *formatting, bool automatic)
{
    Numbering numbering = automatic ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
    if (formatting->numbering == NUMBERING_OPEN)
        formatting->numbering = numbering;
    if (formatting->numbering == numbering)
        return;
    (raise_value_error)(formatting->vm,
                        automatic
                            ? MESSAGE("cannot switch from manual field specification to automatic "
                                      "field numbering")
                            : MESSAGE("cannot switch from automatic field numbering to manual "
                                      "field specification"));
}

// The argument that the first part of a field name means.
static Value find_argument(Formatting *formatting, Span name)
{
    Vm *vm = formatting->vm;
    SignedWord number = read_number(vm, name);
    bool empty = name.p == name.end;
    if (empty || number >= 0)
        set_numbering(formatting, empty);
    if (empty)
        number = (SignedWord)formatting->next_number++;
    if (number < 0) {
        Value key = text_of_span(vm, name);
        if (formatting->names == NO_VALUE)
            raise_key_error(vm, key);
        return get_item(vm, formatting->names, key);
    }
    if (formatting->args == NULL)
        raise_value_error(vm, "Format string contains positional fields");
    if ((size_t)number >= formatting->arg_count)
        raise_error(vm, SHAPE_INDEX_ERROR,
                    "Replacement index %w out of range for positional args tuple", number);
    return formatting->args[number];
}

static const char *find_either(Span span, char a, char b)
{
    while (span.p < span.end && *span.p != a && *span.p != b)
        span.p++;
    return span.p;
}

// The object of a whole field name such as 0.real or key[3].name.
static Value find_object(Formatting *formatting, Span name)
{
    Vm *vm = formatting->vm;
    Span part = {name.p, find_either(name, '.', '[')};
    Value object = find_argument(formatting, part);
    name.p = part.end;
    while (name.p < name.end) {
        char kind = *name.p++;
        part.p = name.p;
        if (kind == '.') {
            part.end = name.p = find_either(name, '.', '[');
        } else if (kind == '[') {
            part.end = find_either(name, ']', ']');
            if (part.end == name.end)
                raise_value_error(vm, "Missing ']' in format string");
            name.p = part.end + 1;
        } else {
            raise_value_error(vm, "Only '.' or '[' may follow ']' in format field specifier");
        }
        if (part.p == part.end)
            raise_value_error(vm, "Empty attribute in format string");
        if (kind == '.') {
            object = get_attribute(vm, object, str_intern(vm, part.p, (size_t)(part.end - part.p)));
        } else {
            SignedWord number = read_number(vm, part);
            object = get_item(vm, object,
                              number < 0 ? text_of_span(vm, part) : int_from_i64(vm, number));
        }
    }
    return object;
}

static Value convert(Vm *vm, Value object, uint32_t conversion)
{
    switch (conversion) {
    case 0:
        return object;
    case 'r':
        return to_repr(vm, object);
    case 's':
        return to_str(vm, object);
    case 'a':
        return to_ascii(vm, object);
    default:
        if (conversion > 32 && conversion < 127)
            raise_value_error(vm, "Unknown conversion specifier %c", (int)conversion);
        raise_value_error(vm, "Unknown conversion specifier \\x%x", (unsigned)conversion);
    }
}

// Output.

static Value format_span(Formatting *formatting, Span text, unsigned nesting);

static void add_field(Builder *builder, Formatting *formatting, const Field *field,
                      unsigned nesting)
{
    Vm *vm = formatting->vm;
    Value object = find_object(formatting, field->name);
    object = convert(vm, object, field->conversion);
    Value spec = field->nested ? format_span(formatting, field->spec, nesting + 1)
                               : text_of_span(vm, field->spec);
    Value text = spec == SYM_EMPTY && is_str(object) ? object : format_value(vm, object, spec);
    const Str *s = str_cast(vm, text);
    builder_add_bytes(builder, s->text, s->length);
}

static Value format_span(Formatting *formatting, Span text, unsigned nesting)
{
    Vm *vm = formatting->vm;
    if (nesting >= MAX_NESTING)
        raise_value_error(vm, "Max string recursion exceeded");
    check_c_stack(vm);
    Builder builder;
    builder_init(&builder, vm, (size_t)(text.end - text.p));
    while (text.p < text.end) {
        const char *brace = find_either(text, '{', '}');
        builder_add_bytes(&builder, text.p, (size_t)(brace - text.p));
        text.p = brace;
        if (brace == text.end)
            break;
        char c = *text.p++;
        bool doubled = text.p < text.end && *text.p == c;
        if (doubled) {
            text.p++;
            builder_add_byte(&builder, c);
            continue;
        }
        if (c == '}' || text.p == text.end)
            raise_value_error(vm, "Single '%c' encountered in format string", c);
        Field field;
        read_field(vm, &text, &field);
        add_field(&builder, formatting, &field, nesting);
    }
    return builder_finish_str(&builder);
}

static Value format_text(Formatting *formatting, Value self)
{
    const Str *s = str_cast(formatting->vm, self);
    Span text = {s->text, s->text + s->length};
    if (s->length > 0 && find_either(text, '{', '}') == text.end)
        return self;
    return format_span(formatting, text, 0);
}

NATIVE(str_format_method, "str.format", "self, /, *args, **kwargs")
static Value str_format_method(Vm *vm, Value *args, size_t count)
{
    Formatting formatting = {.vm = vm, .args = args + 2, .arg_count = count - 2, .names = args[1]};
    return format_text(&formatting, args[0]);
}

NATIVE(str_format_map, "str.format_map", "self, mapping, /")
static Value str_format_map(Vm *vm, Value *args, size_t count)
{
    Formatting formatting = {.vm = vm, .names = args[1]};
    return format_text(&formatting, args[0]);
}

NATIVE(str_dunder_format, "str.__format__", "self, format_spec, /")
static Value str_dunder_format(Vm *vm, Value *args, size_t count)
{
    const Str *given = str_cast(vm, args[1]);
    if (given != NULL && given->length == 0)
        return to_str(vm, args[0]);
    FormatSpec spec;
    format_spec_parse(vm, &spec, args[1], args[0], 's', '<');
    if (spec.type != 0 && spec.type != 's')
        format_spec_raise_type(vm, &spec, args[0]);
    if (spec.sign != 0)
        raise_value_error(vm, "%s not allowed in string format specifier",
                          spec.sign == ' ' ? MESSAGE("Space") : "Sign");
    if (spec.no_negative_zero)
        raise_value_error(vm, "Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate)
        raise_value_error(vm, "Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=')
        raise_value_error(vm, "'=' alignment not allowed in string format specifier");
    Text self = text_self(vm, args[0]);
    if (spec.precision >= 0)
        self.length = text_byte_offset(&self, (size_t)spec.precision);
    Builder builder;
    builder_init(&builder, vm, self.length);
    format_spec_add(&builder, &spec, (const char *)self.data, self.length, text_length(&self));
    return builder_finish_str(&builder);
}
