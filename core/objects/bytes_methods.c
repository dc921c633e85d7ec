// The methods of bytes and bytearray. What they share with str is in text.h.
#include "core/objects/bytes_methods.h"

#include "core/base/unicode.h"
#include "core/heap/heap.h"
#include "core/objects/bytes_hex.h"
#include "core/objects/codec.h"
#include "core/objects/int.h"
#include "core/objects/iterators.h"
#include "core/objects/operators.h"
#include "core/objects/percent_format.h"
#include "natives.h"

NATIVE(bytes_find, "object.find", "self, sub, start=None, end=None, /")
static Value bytes_find(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_FIND);
}

NATIVE(bytes_rfind, "object.rfind", "self, sub, start=None, end=None, /")
static Value bytes_rfind(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_RFIND);
}

NATIVE(bytes_index, "object.index", "self, sub, start=None, end=None, /")
static Value bytes_index(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_INDEX);
}

NATIVE(bytes_rindex, "object.rindex", "self, sub, start=None, end=None, /")
static Value bytes_rindex(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_RINDEX);
}

NATIVE(bytes_count, "object.count", "self, sub, start=None, end=None, /")
static Value bytes_count(Vm *vm, Value *args, size_t count)
{
    return text_search(vm, args, TEXT_COUNT);
}

NATIVE(bytes_startswith, "object.startswith", "self, prefix, start=None, end=None, /")
static Value bytes_startswith(Vm *vm, Value *args, size_t count)
{
    return text_startswith(vm, args, false);
}

NATIVE(bytes_endswith, "object.endswith", "self, suffix, start=None, end=None, /")
static Value bytes_endswith(Vm *vm, Value *args, size_t count)
{
    return text_startswith(vm, args, true);
}

NATIVE(bytes_removeprefix, "object.removeprefix", "self, prefix, /")
static Value bytes_removeprefix(Vm *vm, Value *args, size_t count)
{
    return text_remove_affix(vm, args, false);
}

NATIVE(bytes_removesuffix, "object.removesuffix", "self, suffix, /")
static Value bytes_removesuffix(Vm *vm, Value *args, size_t count)
{
    return text_remove_affix(vm, args, true);
}

NATIVE(bytes_replace, "object.replace", "self, old, new, count=-1, /")
static Value bytes_replace(Vm *vm, Value *args, size_t count)
{
    return text_replace(vm, args);
}

NATIVE(bytes_partition, "object.partition", "self, sep, /")
static Value bytes_partition(Vm *vm, Value *args, size_t count)
{
    return text_partition(vm, args, false);
}

NATIVE(bytes_rpartition, "object.rpartition", "self, sep, /")
static Value bytes_rpartition(Vm *vm, Value *args, size_t count)
{
    return text_partition(vm, args, true);
}

NATIVE(bytes_split, "object.split", "self, /, sep=None, maxsplit=-1")
static Value bytes_split(Vm *vm, Value *args, size_t count)
{
    return text_split(vm, args, false);
}

NATIVE(bytes_rsplit, "object.rsplit", "self, /, sep=None, maxsplit=-1")
static Value bytes_rsplit(Vm *vm, Value *args, size_t count)
{
    return text_split(vm, args, true);
}

NATIVE(bytes_splitlines, "object.splitlines", "self, /, keepends=False")
static Value bytes_splitlines(Vm *vm, Value *args, size_t count)
{
    return text_splitlines(vm, args);
}

NATIVE(bytes_join, "object.join", "self, iterable, /")
static Value bytes_join(Vm *vm, Value *args, size_t count)
{
    return text_join(vm, args);
}

NATIVE(bytes_strip, "object.strip", "self, bytes=None, /")
static Value bytes_strip(Vm *vm, Value *args, size_t count)
{
    return text_strip(vm, args, TEXT_BOTH);
}

NATIVE(bytes_lstrip, "object.lstrip", "self, bytes=None, /")
static Value bytes_lstrip(Vm *vm, Value *args, size_t count)
{
    return text_strip(vm, args, TEXT_LEFT);
}

NATIVE(bytes_rstrip, "object.rstrip", "self, bytes=None, /")
static Value bytes_rstrip(Vm *vm, Value *args, size_t count)
{
    return text_strip(vm, args, TEXT_RIGHT);
}

NATIVE(bytes_ljust, "object.ljust", "self, width, fillchar=?, /")
static Value bytes_ljust(Vm *vm, Value *args, size_t count)
{
    return text_justify(vm, args, TEXT_RIGHT);
}

NATIVE(bytes_rjust, "object.rjust", "self, width, fillchar=?, /")
static Value bytes_rjust(Vm *vm, Value *args, size_t count)
{
    return text_justify(vm, args, TEXT_LEFT);
}

NATIVE(bytes_center, "object.center", "self, width, fillchar=?, /")
static Value bytes_center(Vm *vm, Value *args, size_t count)
{
    return text_justify(vm, args, TEXT_BOTH);
}

NATIVE(bytes_zfill, "object.zfill", "self, width, /")
static Value bytes_zfill(Vm *vm, Value *args, size_t count)
{
    return text_zfill(vm, args);
}

NATIVE(bytes_expandtabs, "object.expandtabs", "self, /, tabsize=8")
static Value bytes_expandtabs(Vm *vm, Value *args, size_t count)
{
    return text_expandtabs(vm, args);
}

NATIVE(bytes_lower, "object.lower", "self, /")
static Value bytes_lower(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_LOWER);
}

NATIVE(bytes_upper, "object.upper", "self, /")
static Value bytes_upper(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_UPPER);
}

NATIVE(bytes_title, "object.title", "self, /")
static Value bytes_title(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_TITLE);
}

NATIVE(bytes_capitalize, "object.capitalize", "self, /")
static Value bytes_capitalize(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_CAPITALIZE);
}

NATIVE(bytes_swapcase, "object.swapcase", "self, /")
static Value bytes_swapcase(Vm *vm, Value *args, size_t count)
{
    return text_change_case(vm, args[0], TEXT_SWAP);
}

NATIVE(bytes_isalpha, "object.isalpha", "self, /")
static Value bytes_isalpha(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_ALPHA);
}

NATIVE(bytes_isalnum, "object.isalnum", "self, /")
static Value bytes_isalnum(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_ALNUM);
}

NATIVE(bytes_isdigit, "object.isdigit", "self, /")
static Value bytes_isdigit(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_DIGIT);
}

NATIVE(bytes_isspace, "object.isspace", "self, /")
static Value bytes_isspace(Vm *vm, Value *args, size_t count)
{
    return text_all_have(vm, args[0], UNICODE_SPACE);
}

NATIVE(bytes_isupper, "object.isupper", "self, /")
static Value bytes_isupper(Vm *vm, Value *args, size_t count)
{
    return text_is_cased(vm, args[0], UNICODE_UPPER);
}

NATIVE(bytes_islower, "object.islower", "self, /")
static Value bytes_islower(Vm *vm, Value *args, size_t count)
{
    return text_is_cased(vm, args[0], UNICODE_LOWER);
}

NATIVE(bytes_istitle, "object.istitle", "self, /")
static Value bytes_istitle(Vm *vm, Value *args, size_t count)
{
    return text_istitle(vm, args[0]);
}

NATIVE(bytes_isascii, "object.isascii", "self, /")
static Value bytes_isascii(Vm *vm, Value *args, size_t count)
{
    return text_isascii(vm, args[0]);
}

NATIVE(bytes_getitem, "object.__getitem__", "self, key, /")
static Value bytes_getitem(Vm *vm, Value *args, size_t count)
{
    return text_getitem(vm, args);
}

NATIVE(bytes_contains, "object.__contains__", "self, key, /")
static Value bytes_contains(Vm *vm, Value *args, size_t count)
{
    return text_contains(vm, args);
}

NATIVE(bytes_add, "object.__add__", "self, value, /")
static Value bytes_add(Vm *vm, Value *args, size_t count)
{
    return text_concatenate(vm, args);
}

NATIVE(bytes_mul, "object.__mul__", "self, value, /")
static Value bytes_mul(Vm *vm, Value *args, size_t count)
{
    return text_repeat(vm, args);
}

NATIVE(bytes_len, "object.__len__", "self, /")
static Value bytes_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, text_self(vm, args[0]).length);
}

NATIVE(bytes_mod, "object.__mod__", "self, value, /")
static Value bytes_mod(Vm *vm, Value *args, size_t count)
{
    return percent_format(vm, args[0], args[1]);
}

NATIVE(bytes_rmod, "object.__rmod__", "self, value, /")
static Value bytes_rmod(Vm *vm, Value *args, size_t count)
{
    bool formats = bytes_cast(vm, args[1]) != NULL || bytearray_cast(vm, args[1]) != NULL;
    return formats ? percent_format(vm, args[1], args[0]) : VALUE_NOT_IMPLEMENTED;
}

// Comparison. A bytearray compares with everything that has a buffer.

static Value order(Vm *vm, const Value *args, Comparison op)
{
    Text a = text_self(vm, args[0]), b;
    if (a.kind == TEXT_BYTES && bytes_cast(vm, args[1]) == NULL &&
        bytearray_cast(vm, args[1]) == NULL)
        return VALUE_NOT_IMPLEMENTED;
    if (!text_peek(vm, a.kind, args[1], &b))
        return VALUE_NOT_IMPLEMENTED;
    if (a.length != b.length && op == COMPARE_EQ)
        return VALUE_FALSE;
    size_t common = a.length < b.length ? a.length : b.length;
    int result = common == 0 ? 0 : memcmp(a.data, b.data, common);
    if (result == 0)
        result = a.length < b.length ? -1 : a.length > b.length;
    return value_bool(comparison_holds(op, result));
}

NATIVE(bytes_eq, "object.__eq__", "self, value, /")
static Value bytes_eq(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_EQ);
}

NATIVE(bytes_lt, "object.__lt__", "self, value, /")
static Value bytes_lt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LT);
}

NATIVE(bytes_le, "object.__le__", "self, value, /")
static Value bytes_le(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LE);
}

NATIVE(bytes_gt, "object.__gt__", "self, value, /")
static Value bytes_gt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GT);
}

NATIVE(bytes_ge, "object.__ge__", "self, value, /")
static Value bytes_ge(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GE);
}

NATIVE(bytes_iter, "object.__iter__", "self, /")
static Value bytes_iter(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]);
    bool fixed = self.kind == TEXT_BYTES;
    SequenceWalk *walk = heap_new(vm, fixed ? SHAPE_BYTES_ITERATOR : SHAPE_BYTEARRAY_ITERATOR,
                                  LAYOUT_RAW1, sizeof *walk);
    walk->sequence = fixed ? self.whole : args[0];
    return value_of(walk);
}

NATIVE(bytes_decode, "object.decode", "self, /, encoding=?, errors=?")
static Value bytes_decode(Vm *vm, Value *args, size_t count)
{
    codec_check_names(vm, MESSAGE("decode"), args[1], args[2]);
    Text self = text_self(vm, args[0]);
    return codec_decode(vm, self.data, self.length, args[1], args[2]);
}

NATIVE(bytes_hex, "object.hex", "self, /, sep=?, bytes_per_sep=1")
static Value bytes_hex(Vm *vm, Value *args, size_t count)
{
    SignedWord group = int_to_word(vm, args[2]);
    Text self = text_self(vm, args[0]);
    return bytes_to_hex(vm, self.data, self.length, args[1], group);
}

NATIVE(bytes_fromhex, "object.fromhex", "cls, string, /")
static Value bytes_fromhex(Vm *vm, Value *args, size_t count)
{
    Value bytes = bytes_from_hex(vm, args[1]);
    return args[0] == type_value(&type_bytes) ? bytes : call_1(vm, args[0], bytes);
}

// translate.

NATIVE(bytes_translate, "object.translate", "self, table, /, delete=?")
static Value bytes_translate(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]), table = {0}, deleted = {0};
    if (args[1] != VALUE_NONE) {
        table = text_operand(vm, self.kind, args[1]);
        if (table.length != 256)
            raise_value_error(vm, "translation table must be 256 characters long");
    }
    if (args[2] != NO_VALUE)
        deleted = text_operand(vm, self.kind, args[2]);
    uint8_t drop[256 / 8] = {0};
    for (size_t i = 0; i < deleted.length; i++)
        drop[deleted.data[i] / 8] |= (uint8_t)(1 << deleted.data[i] % 8);
    Builder builder;
    builder_init(&builder, vm, self.length);
    for (size_t i = 0; i < self.length; i++) {
        uint8_t byte = self.data[i];
        if (!(drop[byte / 8] >> byte % 8 & 1))
            builder_add_byte(&builder, (char)(table.data == NULL ? byte : table.data[byte]));
    }
    return text_finish(&builder, self.kind);
}

NATIVE(bytes_maketrans, "object.maketrans", "cls, frm, to, /")
static Value bytes_maketrans(Vm *vm, Value *args, size_t count)
{
    Text from = text_operand(vm, TEXT_BYTES, args[1]), to = text_operand(vm, TEXT_BYTES, args[2]);
    if (from.length != to.length)
        raise_value_error(vm, "maketrans arguments must have same length");
    Value table = bytes_new(vm, NULL, 256);
    uint8_t *data = bytes_of(table)->data;
    for (size_t i = 0; i < 256; i++)
        data[i] = (uint8_t)i;
    for (size_t i = 0; i < from.length; i++)
        data[from.data[i]] = to.data[i];
    return table;
}
