// The named methods of str. What they share with bytes is in text.h.
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/objects/codec.h"
#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/str_type.h"
#include "core/objects/text.h"
#include "natives.h"

NATIVE(str_find, "str.find", "self, sub, start=None, end=None, /")
static Value str_find(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_FIND);
}

NATIVE(str_rfind, "str.rfind", "self, sub, start=None, end=None, /")
static Value str_rfind(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_RFIND);
}

NATIVE(str_index, "str.index", "self, sub, start=None, end=None, /")
static Value str_index(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_INDEX);
}

NATIVE(str_rindex, "str.rindex", "self, sub, start=None, end=None, /")
static Value str_rindex(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_RINDEX);
}

NATIVE(str_count, "str.count", "self, sub, start=None, end=None, /")
static Value str_count(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_COUNT);
}

NATIVE(str_startswith, "str.startswith", "self, prefix, start=None, end=None, /")
static Value str_startswith(Vm *vm, Value *args, size_t count)
{
    return text_startswith(vm, args, false);
}

NATIVE(str_endswith, "str.endswith", "self, suffix, start=None, end=None, /")
static Value str_endswith(Vm *vm, Value *args, size_t count)
{
    return text_startswith(vm, args, true);
}

NATIVE(str_removeprefix, "str.removeprefix", "self, prefix, /")
static Value str_removeprefix(Vm *vm, Value *args, size_t count)
{
    return text_remove_affix(vm, args, false);
}

NATIVE(str_removesuffix, "str.removesuffix", "self, suffix, /")
static Value str_removesuffix(Vm *vm, Value *args, size_t count)
{
    return text_remove_affix(vm, args, true);
}

NATIVE(str_replace, "str.replace", "self, old, new, /, count=-1")
static Value str_replace(Vm *vm, Value *args, size_t count)
{
    return text_replace(vm, args);
}

NATIVE(str_partition, "str.partition", "self, sep, /")
static Value str_partition(Vm *vm, Value *args, size_t count)
{
    return text_partition(vm, args, false);
}

NATIVE(str_rpartition, "str.rpartition", "self, sep, /")
static Value str_rpartition(Vm *vm, Value *args, size_t count)
{
    return text_partition(vm, args, true);
}

NATIVE(str_split, "str.split", "self, /, sep=None, maxsplit=-1")
static Value str_split(Vm *vm, Value *args, size_t count)
{
    return text_split(vm, args, false);
}

NATIVE(str_rsplit, "str.rsplit", "self, /, sep=None, maxsplit=-1")
static Value str_rsplit(Vm *vm, Value *args, size_t count)
{
    return text_split(vm, args, true);
}

NATIVE(str_splitlines, "str.splitlines", "self, /, keepends=False")
static Value str_splitlines(Vm *vm, Value *args, size_t count)
{
    return text_splitlines(vm, args);
}

NATIVE(str_join, "str.join", "self, iterable, /")
static Value str_join(Vm *vm, Value *args, size_t count)
{
    return text_join(vm, args);
}

NATIVE(str_strip, "str.strip", "self, chars=None, /")
static Value str_strip(Vm *vm, Value *args, size_t count)
{
    return text_strip(vm, args, TEXT_BOTH);
}

NATIVE(str_lstrip, "str.lstrip", "self, chars=None, /")
static Value str_lstrip(Vm *vm, Value *args, size_t count)
{
    return text_strip(vm, args, TEXT_LEFT);
}

NATIVE(str_rstrip, "str.rstrip", "self, chars=None, /")
static Value str_rstrip(Vm *vm, Value *args, size_t count)
{
    return text_strip(vm, args, TEXT_RIGHT);
}

NATIVE(str_ljust, "str.ljust", "self, width, fillchar=?, /")
static Value str_ljust(Vm *vm, Value *args, size_t count)
{
    return text_justify(vm, args, TEXT_RIGHT);
}

NATIVE(str_rjust, "str.rjust", "self, width, fillchar=?, /")
static Value str_rjust(Vm *vm, Value *args, size_t count)
{
    return text_justify(vm, args, TEXT_LEFT);
}

NATIVE(str_center, "str.center", "self, width, fillchar=?, /")
static Value str_center(Vm *vm, Value *args, size_t count)
{
    return text_justify(vm, args, TEXT_BOTH);
}

NATIVE(str_zfill, "str.zfill", "self, width, /")
static Value str_zfill(Vm *vm, Value *args, size_t count)
{
    return text_zfill(vm, args);
}

NATIVE(str_expandtabs, "str.expandtabs", "self, /, tabsize=8")
static Value str_expandtabs(Vm *vm, Value *args, size_t count)
{
    return text_expandtabs(vm, args);
}

NATIVE(str_lower, "str.lower", "self, /")
static Value str_lower(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_LOWER);
}

NATIVE(str_upper, "str.upper", "self, /")
static Value str_upper(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_UPPER);
}

NATIVE(str_title, "str.title", "self, /")
static Value str_title(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_TITLE);
}

NATIVE(str_casefold, "str.casefold", "self, /")
static Value str_casefold(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_FOLD);
}

NATIVE(str_capitalize, "str.capitalize", "self, /")
static Value str_capitalize(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_CAPITALIZE);
}

NATIVE(str_swapcase, "str.swapcase", "self, /")
static Value str_swapcase(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_SWAP);
}

NATIVE(str_isalpha, "str.isalpha", "self, /")
static Value str_isalpha(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_ALPHA);
}

NATIVE(str_isalnum, "str.isalnum", "self, /")
static Value str_isalnum(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_ALNUM);
}

NATIVE(str_isdecimal, "str.isdecimal", "self, /")
static Value str_isdecimal(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_DECIMAL);
}

NATIVE(str_isdigit, "str.isdigit", "self, /")
static Value str_isdigit(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_DIGIT);
}

NATIVE(str_isnumeric, "str.isnumeric", "self, /")
static Value str_isnumeric(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_NUMERIC);
}

NATIVE(str_isspace, "str.isspace", "self, /")
static Value str_isspace(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_SPACE);
}

NATIVE(str_isprintable, "str.isprintable", "self, /")
static Value str_isprintable(Vm *vm, Value *args, size_t count)
{
    bool empty = str_cast(vm, args[0])->length == 0;
    return empty ? VALUE_TRUE : text_all_have(vm, args[0], UNICODE_PRINTABLE);
}

NATIVE(str_isupper, "str.isupper", "self, /")
static Value str_isupper(Vm *vm, Value *args, size_t count)
{
    return text_is_cased(vm, args[0], UNICODE_UPPER);
}

NATIVE(str_islower, "str.islower", "self, /")
static Value str_islower(Vm *vm, Value *args, size_t count)
{
    return text_is_cased(vm, args[0], UNICODE_LOWER);
}

NATIVE(str_istitle, "str.istitle", "self, /")
static Value str_istitle(Vm *vm, Value *args, size_t count)
{
    return text_istitle(vm, args[0]);
}

NATIVE(str_isascii, "str.isascii", "self, /")
static Value str_isascii(Vm *vm, Value *args, size_t count)
{
    return text_isascii(vm, args[0]);
}

NATIVE(str_isidentifier, "str.isidentifier", "self, /")
static Value str_isidentifier(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]);
    unsigned wanted = UNICODE_XID_START;
    for (const uint8_t *p = self.data, *end = text_end(&self); p < end;) {
        if (!unicode_has(text_next(&self, &p), wanted))
            return VALUE_FALSE;
        wanted = UNICODE_XID_CONTINUE;
    }
    return value_bool(self.length > 0);
}

NATIVE(str_encode, "str.encode", "self, /, encoding=?, errors=?")
static Value str_encode(Vm *vm, Value *args, size_t count)
{
    codec_check_names(vm, MESSAGE("encode"), args[1], args[2]);
    return codec_encode(vm, args[0], args[1], args[2]);
}

// translate.

typedef struct TableRequest {
    Value table, key;
} TableRequest;

static Value get_item_body(Vm *vm, void *context)
{
    TableRequest *request = context;
    return get_item(vm, request->table, request->key);
}

// What the table has for a character, NO_VALUE if nothing.
static Value look_up(Vm *vm, Value table, Value key)
{
    if (is_dict(table))
        return dict_get(vm, table, key);
    TableRequest request = {table, key};
    Value error;
    Value mapped = vm_protect(vm, get_item_body, &request, &error);
    if (error != NO_VALUE && !is_instance_of(vm, error, &type_LookupError))
        raise_exception(vm, error);
    return mapped;
}

// One character through the table; what to put in its place is added.
static void translate_character(Builder *builder, Value table, uint32_t c)
{
    Vm *vm = builder->vm;
    Value mapped = look_up(vm, table, small_from((SignedWord)c));
    if (mapped == VALUE_NONE)
        return;
    if (mapped == NO_VALUE) {
        builder_add_char(builder, c);
        return;
    }
    const Str *s = str_cast(vm, mapped);
    if (s != NULL) {
        builder_add_bytes(builder, s->text, s->length);
        return;
    }
    Value code = int_cast(vm, mapped);
    if (code == NO_VALUE)
        raise_type_error(vm, "character mapping must return integer, None or str");
    if (!is_small(code) || small_value(code) < 0 || small_value(code) >= (SignedWord)UNICODE_LIMIT)
        raise_value_error(vm, "character mapping must be in range(0x110000)");
    builder_add_char(builder, (uint32_t)small_value(code));
}

NATIVE(str_translate, "str.translate", "self, table, /")
static Value str_translate(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]);
    Builder builder;
    builder_init(&builder, vm, self.length);
    for (const uint8_t *p = self.data, *end = text_end(&self); p < end;)
        translate_character(&builder, args[1], text_next(&self, &p));
    return builder_finish_str(&builder);
}

static Value character_key(Vm *vm, Value key)
{
    const Str *s = str_cast(vm, key);
    if (s == NULL) {
        if (int_cast(vm, key) == NO_VALUE)
            raise_type_error(vm, "keys in translate table must be strings or integers");
        return key;
    }
    const uint8_t *p = (const uint8_t *)s->text;
    if (str_length(s) != 1)
        raise_value_error(vm, "string keys in translate table must be of length 1");
    return small_from((SignedWord)utf8_next(&p));
}

static Value table_from_dict(Vm *vm, Value x)
{
    if (dict_cast(vm, x) == NULL)
        raise_type_error(vm, "if you give only one argument to maketrans it must be a dict");
    Value table = dict_new(vm), key, value;
    for (size_t position = 0; dict_next(x, &position, &key, &value);)
        dict_set(vm, table, character_key(vm, key), value);
    return table;
}

static Text maketrans_argument(Vm *vm, Value v, unsigned place)
{
    Text text;
    if (!text_peek(vm, TEXT_STR, v, &text))
        raise_type_error(vm, "maketrans() argument %u must be str, not %T", place, v);
    return text;
}

NATIVE(str_maketrans, "str.maketrans", "cls, x, y=?, z=?, /")
static Value str_maketrans(Vm *vm, Value *args, size_t count)
{
    if (args[2] == NO_VALUE)
        return table_from_dict(vm, args[1]);
    if (str_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "first maketrans argument must be a string if there is a second "
                             "argument");
    Text from = maketrans_argument(vm, args[1], 1), to = maketrans_argument(vm, args[2], 2);
    if (text_length(&from) != text_length(&to))
        raise_value_error(vm, "the first two maketrans arguments must have equal length");
    Value table = dict_new(vm);
    for (const uint8_t *p = from.data, *q = to.data; p < text_end(&from);) {
        Value key = small_from((SignedWord)text_next(&from, &p));
        dict_set(vm, table, key, small_from((SignedWord)text_next(&to, &q)));
    }
    if (args[3] != NO_VALUE) {
        Text deleted = maketrans_argument(vm, args[3], 3);
        for (const uint8_t *p = deleted.data; p < text_end(&deleted);)
            dict_set(vm, table, small_from((SignedWord)text_next(&deleted, &p)), VALUE_NONE);
    }
    return table;
}
