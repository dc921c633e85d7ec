// The type str: construction, operators, iteration. The named methods are in str_methods.c.
#include "core/objects/str_type.h"

#include "core/base/utf8.h"
#include "core/heap/heap.h"
#include "core/objects/codec.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/iterators.h"
#include "core/objects/operators.h"
#include "core/objects/percent_format.h"
#include "core/objects/shape.h"
#include "core/objects/str_escape.h"
#include "core/objects/tuple.h"
#include "natives.h"

static Value converted(Vm *vm, const Value *args)
{
    codec_check_names(vm, "str", args[2], args[3]);
    if (args[2] != NO_VALUE || args[3] != NO_VALUE)
        return codec_decode_object(vm, args[1] == NO_VALUE ? bytes_new(vm, "", 0) : args[1],
                                   args[2], args[3]);
    return args[1] == NO_VALUE ? SYM_EMPTY : to_str(vm, args[1]);
}

NATIVE(str_dunder_new, "str.__new__", "cls, /, object=?, encoding=?, errors=?")
static Value str_dunder_new(Vm *vm, Value *args, size_t count)
{
    Value text = converted(vm, args);
    if (args[0] == type_value(&type_str))
        return text;
    Value self = instance_new(vm, args[0]);
    ((Value *)(void *)self)[1] = value_of(str_cast(vm, text));
    return self;
}

NATIVE(str_repr, "str.__repr__", "self, /")
static Value str_repr(Vm *vm, Value *args, size_t count)
{
    Text self = text_self(vm, args[0]);
    Builder builder;
    builder_init(&builder, vm, self.length + 2);
    str_escape_add(&builder, &self);
    return builder_finish_str(&builder);
}

NATIVE(str_str, "str.__str__", "self, /")
static Value str_str(Vm *vm, Value *args, size_t count)
{
    return value_of(str_cast(vm, args[0]));
}

NATIVE(str_dunder_hash, "str.__hash__", "self, /")
static Value str_dunder_hash(Vm *vm, Value *args, size_t count)
{
    return int_from_i64(vm, hash(vm, value_of(str_cast(vm, args[0]))));
}

NATIVE(str_len, "str.__len__", "self, /")
static Value str_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, str_length(str_cast(vm, args[0])));
}

NATIVE(str_getitem, "str.__getitem__", "self, key, /")
static Value str_getitem(Vm *vm, Value *args, size_t count)
{
    return text_getitem(vm, args);
}

NATIVE(str_contains, "str.__contains__", "self, key, /")
static Value str_contains(Vm *vm, Value *args, size_t count)
{
    return text_contains(vm, args);
}

NATIVE(str_add, "str.__add__", "self, value, /")
static Value str_add(Vm *vm, Value *args, size_t count)
{
    return text_concatenate(vm, args);
}

NATIVE(str_mul, "str.__mul__", "self, value, /")
static Value str_mul(Vm *vm, Value *args, size_t count)
{
    return text_repeat(vm, args);
}

NATIVE(str_mod, "str.__mod__", "self, value, /")
static Value str_mod(Vm *vm, Value *args, size_t count)
{
    return percent_format(vm, args[0], args[1]);
}

NATIVE(str_rmod, "str.__rmod__", "self, value, /")
static Value str_rmod(Vm *vm, Value *args, size_t count)
{
    return str_cast(vm, args[1]) == NULL ? VALUE_NOT_IMPLEMENTED
                                         : percent_format(vm, args[1], args[0]);
}

NATIVE(str_getnewargs, "str.__getnewargs__", "self, /")
static Value str_getnewargs(Vm *vm, Value *args, size_t count)
{
    Value plain = value_of(str_cast(vm, args[0]));
    return tuple_new(vm, &plain, 1);
}

// Comparison.

static Value order(Vm *vm, const Value *args, Comparison op)
{
    const Str *a = str_cast(vm, args[0]), *b = str_cast(vm, args[1]);
    if (b == NULL)
        return VALUE_NOT_IMPLEMENTED;
    if (op == COMPARE_EQ)
        return value_bool(str_equal(a, b));
    return value_bool(comparison_holds(op, str_compare(a, b)));
}

NATIVE(str_eq, "str.__eq__", "self, value, /")
static Value str_eq(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_EQ);
}

NATIVE(str_lt, "str.__lt__", "self, value, /")
static Value str_lt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LT);
}

NATIVE(str_le, "str.__le__", "self, value, /")
static Value str_le(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_LE);
}

NATIVE(str_gt, "str.__gt__", "self, value, /")
static Value str_gt(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GT);
}

NATIVE(str_ge, "str.__ge__", "self, value, /")
static Value str_ge(Vm *vm, Value *args, size_t count)
{
    return order(vm, args, COMPARE_GE);
}

// Iteration: the walk's index counts bytes.

NATIVE(str_iter, "str.__iter__", "self, /")
static Value str_iter(Vm *vm, Value *args, size_t count)
{
    SequenceWalk *walk = heap_new(vm, SHAPE_STR_ITERATOR, LAYOUT_RAW1, sizeof *walk);
    walk->sequence = value_of(str_cast(vm, args[0]));
    return value_of(walk);
}

static Value str_iterator_next(Vm *vm, Value iterator)
{
    SequenceWalk *walk = sequence_walk_of(iterator);
    if (walk->sequence == NO_VALUE)
        return NO_VALUE;
    const Str *s = str_of(walk->sequence);
    if (walk->index >= s->length) {
        walk->sequence = NO_VALUE;
        return NO_VALUE;
    }
    const char *at = s->text + walk->index;
    size_t size = utf8_lead_size((uint8_t)*at);
    walk->index += size;
    return str_new(vm, at, size);
}

NATIVE(str_iterator_length_hint, "str_iterator.__length_hint__", "self, /")
static Value str_iterator_length_hint(Vm *vm, Value *args, size_t count)
{
    const SequenceWalk *walk = sequence_walk_of(args[0]);
    if (walk->sequence == NO_VALUE)
        return VALUE_SMALL(0);
    const Str *s = str_of(walk->sequence);
    return int_from_size(
        vm, utf8_count((const uint8_t *)s->text + walk->index, s->length - walk->index));
}

MEMBERS(str_members, STR_METHODS, METHOD(__new__, str_dunder_new), METHOD(__repr__, str_repr),
        METHOD(__str__, str_str), METHOD(__hash__, str_dunder_hash), METHOD(__len__, str_len),
        METHOD(__getitem__, str_getitem), METHOD(__contains__, str_contains),
        METHOD(__iter__, str_iter), METHOD(__add__, str_add), METHOD(__mul__, str_mul),
        METHOD_AS(__rmul__, str_mul), METHOD(__mod__, str_mod), METHOD(__rmod__, str_rmod),
        METHOD(__eq__, str_eq), METHOD(__lt__, str_lt), METHOD(__le__, str_le),
        METHOD(__gt__, str_gt), METHOD(__ge__, str_ge), METHOD(__getnewargs__, str_getnewargs));
MEMBERS(str_iterator_members, ITERATOR_METHODS, METHOD(__length_hint__, str_iterator_length_hint));

static const TypeOps str_iterator_ops = TYPE_OPS(next, str_iterator_next);

ROM_TYPE(type_str, str, SHAPE_STR, type_object, str_members, .fixed_words = 1,
         .flags = TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
ROM_TYPE(type_str_iterator, str_ascii_iterator, SHAPE_STR_ITERATOR, type_object,
         str_iterator_members, .ops = &str_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
