// The module builtins: its functions, and the names of the built-in types.
#include "lib/builtins.h"
#include "core/base/utf8.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/complex.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/tuple.h"
#include "core/vm/import.h"
#include "lib/streams.h"
#include "lib/sys.h"
#include "natives.h"

NATIVE(builtin_abs, "abs", "x, /")
static Value builtin_abs(Vm *vm, Value *args, size_t count)
{
    Value result = call_special(vm, args[0], SYM(__abs__), 0, NULL);
    if (result == NO_VALUE)
        raise_type_error(vm, "bad operand type for abs(): '%T'", args[0]);
    return result;
}

// Whether any item of the iterable has this truth.
static bool some_item_is(Vm *vm, Value iterable, bool wanted)
{
    Value iterator = iterator_of(vm, iterable);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;) {
        if (truth(vm, item) == wanted)
            return true;
    }
    return false;
}

NATIVE(builtin_all, "all", "iterable, /")
static Value builtin_all(Vm *vm, Value *args, size_t count)
{
    return value_bool(!some_item_is(vm, args[0], false));
}

NATIVE(builtin_any, "any", "iterable, /")
static Value builtin_any(Vm *vm, Value *args, size_t count)
{
    return value_bool(some_item_is(vm, args[0], true));
}

NATIVE(builtin_ascii, "ascii", "obj, /")
static Value builtin_ascii(Vm *vm, Value *args, size_t count)
{
    return to_ascii(vm, args[0]);
}

static Value in_base(Vm *vm, Value number, unsigned base, const char *prefix)
{
    Value integer = int_index(vm, number);
    bool negative = int_sign(integer) < 0;
    Value digits = int_to_text(vm, negative ? int_negate(vm, integer) : integer, base);
    return str_format(vm, "%s%s%S", negative ? "-" : "", prefix, digits);
}

NATIVE(builtin_bin, "bin", "number, /")
static Value builtin_bin(Vm *vm, Value *args, size_t count)
{
    return in_base(vm, args[0], 2, "0b");
}

NATIVE(builtin_oct, "oct", "number, /")
static Value builtin_oct(Vm *vm, Value *args, size_t count)
{
    return in_base(vm, args[0], 8, "0o");
}

NATIVE(builtin_hex, "hex", "number, /")
static Value builtin_hex(Vm *vm, Value *args, size_t count)
{
    return in_base(vm, args[0], 16, "0x");
}

// What happens is up to the sys.breakpointhook of the program.
NATIVE(builtin_breakpoint, "breakpoint", "*args, **keywords")
static Value builtin_breakpoint(Vm *vm, Value *args, size_t count)
{
    Value hook = find_attribute(vm, vm_module(vm, SYM(sys)), SYM(breakpointhook));
    if (hook == NO_VALUE)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "lost sys.breakpointhook");
    return call_unpacked(vm, hook, tuple_new(vm, args + 1, count - 1), args[0]);
}

NATIVE(builtin_callable, "callable", "obj, /")
static Value builtin_callable(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_callable(vm, args[0]));
}

NATIVE(builtin_chr, "chr", "i, /")
static Value builtin_chr(Vm *vm, Value *args, size_t count)
{
    Value code = int_index(vm, args[0]);
    SignedWord c = is_small(code) ? small_value(code) : -1;
    if (c < 0 || c > 0x10FFFF)
        raise_value_error(vm, "chr() arg not in range(0x110000)");
    return str_from_char(vm, (uint32_t)c);
}

NATIVE(builtin_ord, "ord", "character, /")
static Value builtin_ord(Vm *vm, Value *args, size_t count)
{
    const Str *s = str_cast(vm, args[0]);
    BufferView view;
    size_t size;
    if (s != NULL) {
        size = str_length(s);
        const uint8_t *p = (const uint8_t *)s->text;
        if (size == 1)
            return small_from((SignedWord)utf8_next(&p));
    } else if ((bytes_cast(vm, args[0]) != NULL || bytearray_cast(vm, args[0]) != NULL) &&
               buffer_try_peek(vm, args[0], &view)) {
        size = view.length;
        if (size == 1)
            return VALUE_SMALL(view.data[0]);
    } else {
        raise_type_error(vm, "ord() expected string of length 1, but %T found", args[0]);
    }
    raise_type_error(vm, "ord() expected a character, but string of length %z found", size);
}

// Attributes by name.

NATIVE(builtin_getattr, "getattr", "object, name, default=?, /")
static Value builtin_getattr(Vm *vm, Value *args, size_t count)
{
    Value name = attribute_name(vm, args[1]);
    if (args[2] == NO_VALUE)
        return get_attribute(vm, args[0], name);
    Value found = find_attribute(vm, args[0], name);
    return found == NO_VALUE ? args[2] : found;
}

NATIVE(builtin_hasattr, "hasattr", "object, name, /")
static Value builtin_hasattr(Vm *vm, Value *args, size_t count)
{
    return value_bool(find_attribute(vm, args[0], attribute_name(vm, args[1])) != NO_VALUE);
}

NATIVE(builtin_setattr, "setattr", "object, name, value, /")
static Value builtin_setattr(Vm *vm, Value *args, size_t count)
{
    set_attribute(vm, args[0], attribute_name(vm, args[1]), args[2]);
    return VALUE_NONE;
}

NATIVE(builtin_delattr, "delattr", "object, name, /")
static Value builtin_delattr(Vm *vm, Value *args, size_t count)
{
    delete_attribute(vm, args[0], attribute_name(vm, args[1]));
    return VALUE_NONE;
}

NATIVE(builtin_divmod, "divmod", "x, y, /")
static Value builtin_divmod(Vm *vm, Value *args, size_t count)
{
    return binary(vm, OPERATOR_DIVMOD, args[0], args[1]);
}

NATIVE(builtin_format, "format", "value, spec='', /")
static Value builtin_format(Vm *vm, Value *args, size_t count)
{
    if (str_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "format() argument 2 must be str, not %T", args[1]);
    return format_value(vm, args[0], args[1]);
}

NATIVE(builtin_hash, "hash", "obj, /")
static Value builtin_hash(Vm *vm, Value *args, size_t count)
{
    return int_from_i64(vm, hash(vm, args[0]));
}

NATIVE(builtin_id, "id", "obj, /")
static Value builtin_id(Vm *vm, Value *args, size_t count)
{
    heap_fix(vm, args[0]);
    return int_from_u64(vm, (Word)args[0]);
}

NATIVE(builtin_isinstance, "isinstance", "obj, class_or_tuple, /")
static Value builtin_isinstance(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_instance(vm, args[0], args[1]));
}

NATIVE(builtin_issubclass, "issubclass", "cls, class_or_tuple, /")
static Value builtin_issubclass(Vm *vm, Value *args, size_t count)
{
    return value_bool(is_subclass(vm, args[0], args[1]));
}

NATIVE(builtin_iter, "iter", "object, sentinel=?, /")
static Value builtin_iter(Vm *vm, Value *args, size_t count)
{
    if (args[1] == NO_VALUE)
        return iterator_of(vm, args[0]);
    if (!is_callable(vm, args[0]))
        raise_type_error(vm, "iter(v, w): v must be callable");
    return callable_iterator_new(vm, args[0], args[1]);
}

NATIVE(builtin_next, "next", "iterator, default=?, /")
static Value builtin_next(Vm *vm, Value *args, size_t count)
{
    if (!is_iterator(vm, args[0]))
        raise_type_error(vm, "'%T' object is not an iterator", args[0]);
    if (args[1] == NO_VALUE)
        return call_special(vm, args[0], SYM(__next__), 0, NULL);
    Value item = iterator_next(vm, args[0]);
    return item == NO_VALUE ? args[1] : item;
}

NATIVE(builtin_aiter, "aiter", "async_iterable, /")
static Value builtin_aiter(Vm *vm, Value *args, size_t count)
{
    Value iterator = call_special(vm, args[0], SYM(__aiter__), 0, NULL);
    if (iterator == NO_VALUE)
        raise_type_error(vm, "'%T' object is not an async iterable", args[0]);
    if (type_lookup(vm, type_of(vm, iterator), SYM(__anext__)) == NO_VALUE)
        raise_type_error(vm, "aiter() returned not an async iterator of type '%T'", iterator);
    return iterator;
}

NATIVE(builtin_len, "len", "obj, /")
static Value builtin_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, length(vm, args[0]));
}

// max() and min(): the arguments themselves, or the items of the only one.
static Value extreme(Vm *vm, Value *args, size_t count, Comparison better, const char *name)
{
    Value key = args[0], fallback = args[1];
    const Value *values = args + 2;
    size_t given = count - 2;
    if (given == 0)
        raise_type_error(vm, "%s expected at least 1 argument, got 0", name);
    if (given > 1 && fallback != NO_VALUE)
        raise_type_error(vm, "Cannot specify a default for %s() with multiple positional arguments",
                         name);
    Value iterator = given == 1 ? iterator_of(vm, values[0]) : NO_VALUE;
    Value best = NO_VALUE, best_key = NO_VALUE;
    for (size_t i = 0; iterator != NO_VALUE || i < given; i++) {
        Value item = iterator != NO_VALUE ? iterator_next(vm, iterator) : values[i];
        if (item == NO_VALUE)
            break;
        Value item_key = key == VALUE_NONE ? item : call_1(vm, key, item);
        if (best == NO_VALUE || compare_true(vm, better, item_key, best_key)) {
            best = item;
            best_key = item_key;
        }
    }
    if (best == NO_VALUE && fallback == NO_VALUE)
        raise_value_error(vm, "%s() iterable argument is empty", name);
    return best == NO_VALUE ? fallback : best;
}

NATIVE(builtin_max, "max", "*args, key=None, default=?")
static Value builtin_max(Vm *vm, Value *args, size_t count)
{
    return extreme(vm, args, count, COMPARE_GT, "max");
}

NATIVE(builtin_min, "min", "*args, key=None, default=?")
static Value builtin_min(Vm *vm, Value *args, size_t count)
{
    return extreme(vm, args, count, COMPARE_LT, "min");
}

NATIVE(builtin_pow, "pow", "base, exp, mod=None")
static Value builtin_pow(Vm *vm, Value *args, size_t count)
{
    return power_modulo(vm, args[0], args[1], args[2]);
}

NATIVE(builtin_repr, "repr", "obj, /")
static Value builtin_repr(Vm *vm, Value *args, size_t count)
{
    return to_repr(vm, args[0]);
}

NATIVE(builtin_round, "round", "number, ndigits=None")
static Value builtin_round(Vm *vm, Value *args, size_t count)
{
    Value result =
        call_special(vm, args[0], SYM(__round__), args[1] == VALUE_NONE ? 0 : 1, &args[1]);
    if (result == NO_VALUE)
        raise_type_error(vm, "type %T doesn't define __round__ method", args[0]);
    return result;
}

NATIVE(builtin_sorted, "sorted", "iterable, /, *, key=None, reverse=False")
static Value builtin_sorted(Vm *vm, Value *args, size_t count)
{
    Value list = list_from_iterable(vm, args[0]);
    list_sort_in_place(vm, list, args[1], truth(vm, args[2]));
    return list;
}

// A sum of floats with Neumaier's compensation, as CPython has it since 3.12.
typedef struct FloatSum {
    Float sum, lost;
} FloatSum;

static void float_sum_add(FloatSum *total, Float x)
{
    Float sum = total->sum, t = sum + x;
    Float magnitude = sum < 0 ? -sum : sum, x_magnitude = x < 0 ? -x : x;
    total->lost += magnitude >= x_magnitude ? (sum - t) + x : (x - t) + sum;
    total->sum = t;
}

static Float float_sum_value(const FloatSum *total)
{
    bool is_finite = total->lost - total->lost == 0; // an infinite sum has no meaningful rest
    return total->lost != 0 && is_finite ? total->sum + total->lost : total->sum;
}

// Adds items to a float or complex `total` up to the first that needs another way.
static Value sum_inexact(Vm *vm, Value iterator, Value total, Value *next)
{
    bool is_complex = !is_float(total);
    Complex z = {0, 0};
    if (!is_complex)
        z.real = float_value(total);
    else
        complex_cast(vm, total, &z);
    FloatSum real = {z.real, 0}, imaginary = {z.imaginary, 0};
    Value item = *next;
    for (; item != NO_VALUE; item = iterator_next(vm, iterator)) {
        if (is_small(item)) {
            float_sum_add(&real, (Float)small_value(item));
        } else if (is_float(item)) {
            float_sum_add(&real, float_value(item));
        } else if (is_complex && has_shape(item, SHAPE_COMPLEX)) {
            complex_cast(vm, item, &z);
            float_sum_add(&real, z.real);
            float_sum_add(&imaginary, z.imaginary);
        } else {
            break;
        }
    }
    *next = item;
    z = (Complex){float_sum_value(&real), float_sum_value(&imaginary)};
    return is_complex ? complex_from(vm, z) : float_from(vm, z.real);
}

NATIVE(builtin_sum, "sum", "iterable, /, start=0")
static Value builtin_sum(Vm *vm, Value *args, size_t count)
{
    Value total = args[1];
    if (str_cast(vm, total) != NULL)
        raise_type_error(vm, "sum() can't sum strings [use ''.join(seq) instead]");
    if (bytes_cast(vm, total) != NULL)
        raise_type_error(vm, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (bytearray_cast(vm, total) != NULL)
        raise_type_error(vm, "sum() can't sum bytearray [use b''.join(seq) instead]");
    Value iterator = iterator_of(vm, args[0]);
    Value item = iterator_next(vm, iterator);
    while (item != NO_VALUE) {
        bool is_complex = has_shape(total, SHAPE_COMPLEX);
        if (is_complex ? is_float(item) || is_small(item) || has_shape(item, SHAPE_COMPLEX)
                       : is_float(total) && (is_float(item) || is_small(item))) {
            total = sum_inexact(vm, iterator, total, &item);
            continue;
        }
        total = both_small(total, item) ? int_add(vm, total, item)
                                        : binary(vm, OPERATOR_ADD, total, item);
        item = iterator_next(vm, iterator);
    }
    return total;
}

// print().

static Value separator(Vm *vm, Value given, const char *name, Value otherwise)
{
    if (given == VALUE_NONE)
        return otherwise;
    if (str_cast(vm, given) == NULL)
        raise_type_error(vm, "%s must be None or a string, not %T", name, given);
    return given;
}

// The texts are Python's, in a module that is loaded only when asked.
NATIVE(builtin_help, "help", "*subject")
static Value builtin_help(Vm *vm, Value *args, size_t count)
{
    Value module = import_by_name(vm, str_intern(vm, "_help", 5));
    return call_method(vm, module, SYM(help), count, args);
}

NATIVE(builtin_print, "print", "*args, sep=None, end=None, file=None, flush=False")
static Value builtin_print(Vm *vm, Value *args, size_t count)
{
    Value sep = separator(vm, args[0], "sep", SYM_SPACE);
    Value end = separator(vm, args[1], "end", SYM_NEWLINE);
    Value file = args[2] == VALUE_NONE ? stream_standard(vm, SYM(stdout)) : args[2];
    if (file == VALUE_NONE)
        return VALUE_NONE;
    for (size_t i = 4; i < count; i++) {
        if (i > 4)
            stream_write(vm, file, sep);
        stream_write_value(vm, file, args[i]);
    }
    stream_write(vm, file, end);
    if (truth(vm, args[3]))
        call_method(vm, file, SYM(flush), 0, NULL);
    return VALUE_NONE;
}

NATIVE(builtin_input, "input", "prompt='', /")
static Value builtin_input(Vm *vm, Value *args, size_t count)
{
    Value out = stream_standard(vm, SYM(stdout)), in = stream_standard(vm, SYM(stdin));
    if (out != VALUE_NONE) {
        stream_write(vm, out, to_str(vm, args[0]));
        call_method(vm, out, SYM(flush), 0, NULL);
    }
    if (in == VALUE_NONE)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "input(): lost sys.stdin");
    Value line = call_method(vm, in, SYM(readline), 0, NULL);
    const Str *s = str_cast(vm, line);
    if (s == NULL)
        raise_type_error(vm, "object.readline() returned non-string");
    if (s->length == 0)
        raise_error(vm, SHAPE_EOF_ERROR, "EOF when reading a line");
    bool newline = s->text[s->length - 1] == '\n';
    return str_new(vm, s->text, s->length - newline);
}

#define EXCEPTION(shape, name, base, fields, members) TYPE_ROW(name, type_##name),

static const Member builtins_members[] = {
    METHOD(abs, builtin_abs),
    METHOD(aiter, builtin_aiter),
    METHOD(all, builtin_all),
    METHOD(any, builtin_any),
    METHOD(ascii, builtin_ascii),
    METHOD(bin, builtin_bin),
    METHOD(breakpoint, builtin_breakpoint),
    METHOD(callable, builtin_callable),
    METHOD(chr, builtin_chr),
    METHOD(delattr, builtin_delattr),
    METHOD(divmod, builtin_divmod),
    METHOD(format, builtin_format),
    METHOD(getattr, builtin_getattr),
    METHOD(hasattr, builtin_hasattr),
    METHOD(hash, builtin_hash),
    METHOD(hex, builtin_hex),
    METHOD(id, builtin_id),
    METHOD(input, builtin_input),
    METHOD(isinstance, builtin_isinstance),
    METHOD(issubclass, builtin_issubclass),
    METHOD(iter, builtin_iter),
    METHOD(len, builtin_len),
    METHOD(max, builtin_max),
    METHOD(min, builtin_min),
    METHOD(next, builtin_next),
    METHOD(oct, builtin_oct),
    METHOD(open, builtin_open),
    METHOD(ord, builtin_ord),
    METHOD(pow, builtin_pow),
    METHOD(print, builtin_print),
    METHOD(repr, builtin_repr),
    METHOD(round, builtin_round),
    METHOD(setattr, builtin_setattr),
    METHOD(sorted, builtin_sorted),
    METHOD(sum, builtin_sum),
    METHOD(anext, builtin_anext),
    METHOD(compile, builtin_compile),
    METHOD(dir, builtin_dir),
    METHOD(eval, builtin_eval),
    METHOD(exec, builtin_exec),
    METHOD(globals, builtin_globals),
    METHOD(locals, builtin_locals),
    METHOD(vars, builtin_vars),
    METHOD(__build_class__, builtin_build_class),
    METHOD(__import__, builtin_import),
    METHOD(help, builtin_help),
    METHOD(exit, sys_exit),
    METHOD_AS(quit, sys_exit),
    TYPE_ROW(object, type_object),
    TYPE_ROW(type, type_type),
    TYPE_ROW(int, type_int),
    TYPE_ROW(bool, type_bool),
    TYPE_ROW(float, type_float),
    TYPE_ROW(complex, type_complex),
    TYPE_ROW(str, type_str),
    TYPE_ROW(bytes, type_bytes),
    TYPE_ROW(bytearray, type_bytearray),
    TYPE_ROW(memoryview, type_memoryview),
    TYPE_ROW(list, type_list),
    TYPE_ROW(tuple, type_tuple),
    TYPE_ROW(dict, type_dict),
    TYPE_ROW(set, type_set),
    TYPE_ROW(frozenset, type_frozenset),
    TYPE_ROW(range, type_range),
    TYPE_ROW(slice, type_slice),
    TYPE_ROW(property, type_property),
    TYPE_ROW(classmethod, type_classmethod),
    TYPE_ROW(staticmethod, type_staticmethod),
    TYPE_ROW(super, type_super),
    TYPE_ROW(enumerate, type_enumerate),
    TYPE_ROW(zip, type_zip),
    TYPE_ROW(map, type_map),
    TYPE_ROW(filter, type_filter),
    TYPE_ROW(reversed, type_reversed),
    CONSTANT(None, NONE),
    CONSTANT(True, TRUE),
    CONSTANT(False, FALSE),
    CONSTANT(Ellipsis, ELLIPSIS),
    CONSTANT(NotImplemented, NOT_IMPLEMENTED),
    CONSTANT(__debug__, TRUE),
#include "core/objects/exceptions.def"
    TYPE_ROW(EnvironmentError, type_OSError),
    TYPE_ROW(IOError, type_OSError),
    MEMBERS_END,
};
#undef EXCEPTION

MODULE(builtins, "builtins", builtins_members, NULL)
