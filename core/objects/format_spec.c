// The format specification mini-language: reading it, and filling to a width.
#include "core/objects/format_spec.h"

#include "core/base/utf8.h"
#include "core/objects/runtime.h"

typedef struct Reader {
    Vm *vm;
    const uint8_t *p, *end;
} Reader;

static bool is_one_of(uint32_t c, const char *set)
{
    return c > 0 && c < 128 && strchr(set, (int)c) != NULL;
}

// Takes the next byte if it is this one.
static bool accept_one(Reader *reader, char c)
{
    bool is_next = reader->p < reader->end && *reader->p == (uint8_t)c;
    reader->p += is_next;
    return is_next;
}

// Takes the next byte if it is one of the set, else gives 0.
static char accept(Reader *reader, const char *set)
{
    return reader->p < reader->end && is_one_of(*reader->p, set) ? (char)*reader->p++ : 0;
}

static void read_align(Reader *reader, FormatSpec *spec, bool *fill_given, bool *align_given)
{
    const uint8_t *behind = reader->p;
    if (reader->p < reader->end) {
        uint32_t fill = utf8_next(&behind);
        if (behind < reader->end && is_one_of(*behind, "<>=^")) {
            spec->fill = fill;
            *fill_given = true;
            reader->p = behind;
        }
    }
    char align = accept(reader, "<>=^");
    *align_given = align != 0;
    if (align != 0)
        spec->align = align;
}

// The number that follows, -1 if none does.
static SignedWord read_number(Reader *reader)
{
    SignedWord n = -1;
    for (; reader->p < reader->end && *reader->p >= '0' && *reader->p <= '9'; reader->p++) {
        int digit = *reader->p;
        n = n < 0 ? 0 : n;
        if (n > (INTPTR_MAX - (digit - '0')) / 10)
            raise_value_error(reader->vm, "Too many decimal digits in format string");
        n = n * 10 + (digit - '0');
    }
    return n;
}

static char read_grouping(Reader *reader)
{
    char grouping = accept(reader, ",_");
    if (grouping != 0 && accept(reader, grouping == ',' ? "_" : ",") != 0)
        raise_value_error(reader->vm, "Cannot specify both ',' and '_'.");
    return grouping;
}

static void check_grouping(Vm *vm, char grouping, uint32_t type, const char *types)
{
    if (grouping == 0 || type == 0 || is_one_of(type, types))
        return;
    if (type > 32 && type < 128)
        raise_value_error(vm, "Cannot specify '%c' with '%c'.", grouping, (int)type);
    raise_value_error(vm, "Cannot specify '%c' with '\\x%x'.", grouping, (unsigned)type);
}

void format_spec_parse(Vm *vm, FormatSpec *spec, Value text, Value v, char type, char align)
{
    const Str *s = str_cast(vm, text);
    if (s == NULL)
        raise_type_error(vm, "__format__() argument must be str, not %T", text);
    Reader reader = {vm, (const uint8_t *)s->text, (const uint8_t *)s->text + s->length};
    *spec = (FormatSpec){.fill = ' ', .align = align, .width = -1, .precision = -1};
    bool fill_given = false, align_given = false;
    read_align(&reader, spec, &fill_given, &align_given);
    spec->sign = accept(&reader, " +-");
    spec->no_negative_zero = accept_one(&reader, 'z');
    spec->alternate = accept_one(&reader, '#');
    if (!fill_given && accept_one(&reader, '0')) {
        spec->fill = '0';
        if (!align_given && align == '>')
            spec->align = '=';
    }
    spec->width = read_number(&reader);
    spec->grouping = read_grouping(&reader);
    if (accept_one(&reader, '.')) {
        spec->precision = read_number(&reader);
        spec->fraction_grouping = read_grouping(&reader);
        if (spec->precision < 0 && spec->fraction_grouping == 0)
            raise_value_error(vm, "Format specifier missing precision");
    }
    if (reader.p < reader.end)
        spec->type = utf8_next(&reader.p);
    if (reader.p < reader.end)
        raise_value_error(vm, "Invalid format specifier '%S' for object of type '%T'", text, v);
    if (s->length > 0 && reader.p[-1] == 0) // a type of NUL, not a missing one
        format_spec_raise_type(vm, spec, v);
    uint32_t shown = spec->type == 0 ? (uint8_t)type : spec->type;
    check_grouping(vm, spec->grouping, shown, spec->grouping == '_' ? "defgEG%FboxX" : "defgEG%F");
    check_grouping(vm, spec->fraction_grouping, shown, "efgEG%F");
}

_Noreturn void format_spec_raise_type(Vm *vm, const FormatSpec *spec, Value v)
{
    if (spec->type > 32 && spec->type < 128)
        raise_value_error(vm, "Unknown format code '%c' for object of type '%T'", (int)spec->type,
                          v);
    raise_value_error(vm, "Unknown format code '\\x%x' for object of type '%T'",
                      (unsigned)spec->type, v);
}

Padding format_spec_padding(const FormatSpec *spec, size_t length)
{
    size_t missing =
        spec->width > 0 && (size_t)spec->width > length ? (size_t)spec->width - length : 0;
    size_t left = spec->align == '<' ? 0 : spec->align == '^' ? missing / 2 : missing;
    return (Padding){left, missing - left};
}

void format_spec_add(Builder *builder, const FormatSpec *spec, const char *text, size_t bytes,
                     size_t length)
{
    Padding padding = format_spec_padding(spec, length);
    builder_add_repeated(builder, spec->fill, padding.left);
    builder_add_bytes(builder, text, bytes);
    builder_add_repeated(builder, spec->fill, padding.right);
}
