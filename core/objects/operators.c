// Operators and comparisons: dispatch to special methods with reflection and subclass priority.
//
// Arithmetic of small integers and floats is done here at once; everything else, built-in types
// too, goes through the methods of its type.
#include "core/objects/operators.h"

#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/sequence.h"
#include "core/objects/set.h"
#include "core/objects/state.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"

typedef struct OperatorRow {
    const char *symbol;
    Value method, reflected, in_place;
} OperatorRow;

static const OperatorRow operator_rows[OPERATOR_COUNT] = {
#define OPERATOR_ROW(name, symbol, method, reflected, in_place) \
    {symbol, SYM(method), SYM(reflected), SYM(in_place)},
#include "core/objects/operators.def"
#undef OPERATOR_ROW
};

static Value call_if_defined(Vm *vm, Value self, Value name, Value argument)
{
    Value result = call_special(vm, self, name, 1, &argument);
    return result == NO_VALUE ? VALUE_NOT_IMPLEMENTED : result;
}

// Whether the type of b overrides what its base, the type of a, offers under this name: then b's
// reflected method is asked first.
static bool has_priority(Vm *vm, const Type *type_b, const Type *type_a, Value name)
{
    return type_b != type_a && type_is_subtype(vm, type_b, type_a) &&
           type_lookup(vm, type_b, name) != type_lookup(vm, type_a, name);
}

static Value try_binary(Vm *vm, Operator op, Value a, Value b)
{
    const OperatorRow *row = &operator_rows[op];
    const Type *type_a = type_of(vm, a), *type_b = type_of(vm, b);
    bool b_first = has_priority(vm, type_b, type_a, row->reflected);
    Value result = VALUE_NOT_IMPLEMENTED;
    if (b_first)
        result = call_if_defined(vm, b, row->reflected, a);
    if (result == VALUE_NOT_IMPLEMENTED)
        result = call_if_defined(vm, a, row->method, b);
    if (result == VALUE_NOT_IMPLEMENTED && !b_first && type_a != type_b)
        result = call_if_defined(vm, b, row->reflected, a);
    return result;
}

static bool is_repeatable(Vm *vm, Value v)
{
    static const ShapeId shapes[] = {SHAPE_STR, SHAPE_BYTES, SHAPE_BYTEARRAY, SHAPE_LIST,
                                     SHAPE_TUPLE};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        if (type_of(vm, v)->base_shape == shapes[i])
            return true;
    }
    return false;
}

_Noreturn static void raise_unsupported(Vm *vm, const char *symbol, const char *suffix, Value a,
                                        Value b)
{
    if (symbol == operator_rows[OPERATOR_MULTIPLY].symbol &&
        (is_repeatable(vm, a) || is_repeatable(vm, b)))
        raise_type_error(vm, "can't multiply sequence by non-int of type '%T'",
                         is_repeatable(vm, a) ? b : a);
    raise_type_error(vm, "unsupported operand type(s) for %s%s: '%T' and '%T'", symbol, suffix, a,
                     b);
}

Value binary(Vm *vm, Operator op, Value a, Value b)
{
    Value result = try_binary(vm, op, a, b);
    if (result == VALUE_NOT_IMPLEMENTED)
        raise_unsupported(vm, operator_rows[op].symbol, "", a, b);
    return result;
}

Value binary_in_place(Vm *vm, Operator op, Value a, Value b)
{
    const OperatorRow *row = &operator_rows[op];
    Value result = call_if_defined(vm, a, row->in_place, b);
    if (result == VALUE_NOT_IMPLEMENTED)
        result = try_binary(vm, op, a, b);
    if (result == VALUE_NOT_IMPLEMENTED) {
        if (op == OPERATOR_POWER)
            raise_unsupported(vm, "**=", "", a, b);
        raise_unsupported(vm, row->symbol, "=", a, b);
    }
    return result;
}

Value power_modulo(Vm *vm, Value a, Value b, Value modulus)
{
    if (modulus == VALUE_NONE)
        return binary(vm, OPERATOR_POWER, a, b);
    Value arguments[] = {b, modulus};
    Value result = call_special(vm, a, SYM(__pow__), 2, arguments);
    if (result == NO_VALUE || result == VALUE_NOT_IMPLEMENTED) {
        Value reflected[] = {a, modulus};
        result = call_special(vm, b, SYM(__rpow__), 2, reflected);
    }
    if (result == NO_VALUE || result == VALUE_NOT_IMPLEMENTED)
        raise_type_error(vm, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", a, b,
                         modulus);
    return result;
}

Value unary(Vm *vm, Unary op, Value a)
{
    static const Value methods[] = {SYM(__neg__), SYM(__pos__), SYM(__invert__)};
    static const char symbols[] = "-+~";
    Value result = call_special(vm, a, methods[op], 0, NULL);
    if (result == NO_VALUE)
        raise_type_error(vm, "bad operand type for unary %c: '%T'", symbols[op], a);
    return result;
}

// Comparison.

static const Value comparison_methods[] = {SYM(__lt__), SYM(__le__), SYM(__eq__),
                                           SYM(__ne__), SYM(__gt__), SYM(__ge__)};
static const uint8_t reflected_comparison[] = {COMPARE_GT, COMPARE_GE, COMPARE_EQ,
                                               COMPARE_NE, COMPARE_LT, COMPARE_LE};

bool comparison_holds(Comparison op, int order)
{
    enum { LESS = 1, SAME = 2, MORE = 4 };
    static const uint8_t accepted[] = {
        [COMPARE_LT] = LESS,        [COMPARE_LE] = LESS | SAME, [COMPARE_EQ] = SAME,
        [COMPARE_NE] = LESS | MORE, [COMPARE_GT] = MORE,        [COMPARE_GE] = MORE | SAME};
    return accepted[op] & (order < 0 ? LESS : order == 0 ? SAME : MORE);
}

// Compares two values of the commonest built-in types; false when it cannot.
static inline bool compare_fast(Comparison op, Value a, Value b, bool *result)
{
    if (both_small(a, b)) {
        SignedWord x = (SignedWord)a, y = (SignedWord)b;
        *result = comparison_holds(op, (x > y) - (x < y));
        return true;
    }
    if (is_str(a) && is_str(b)) {
        if (op == COMPARE_EQ || op == COMPARE_NE)
            *result = str_equal(str_of(a), str_of(b)) == (op == COMPARE_EQ);
        else
            *result = comparison_holds(op, str_compare(str_of(a), str_of(b)));
        return true;
    }
    return false;
}

Value compare(Vm *vm, Comparison op, Value a, Value b)
{
    bool fast;
    if (compare_fast(op, a, b, &fast))
        return value_bool(fast);
    check_c_stack(vm);
    const Type *type_a = type_of(vm, a), *type_b = type_of(vm, b);
    Value method = comparison_methods[op], reflected = comparison_methods[reflected_comparison[op]];
    bool b_first =
        type_b != type_a && type_b->flags & TYPE_HEAP && type_is_subtype(vm, type_b, type_a);
    Value result = VALUE_NOT_IMPLEMENTED;
    if (b_first)
        result = call_if_defined(vm, b, reflected, a);
    if (result == VALUE_NOT_IMPLEMENTED)
        result = call_if_defined(vm, a, method, b);
    if (result == VALUE_NOT_IMPLEMENTED && !b_first)
        result = call_if_defined(vm, b, reflected, a);
    if (result != VALUE_NOT_IMPLEMENTED)
        return result;
    static const char *const symbols[] = {"<", "<=", "==", "!=", ">", ">="};
    if (op != COMPARE_EQ && op != COMPARE_NE)
        raise_type_error(vm, "'%s' not supported between instances of '%T' and '%T'", symbols[op],
                         a, b);
    return value_bool((a == b) == (op == COMPARE_EQ));
}

bool compare_true(Vm *vm, Comparison op, Value a, Value b)
{
    bool fast;
    if (compare_fast(op, a, b, &fast))
        return fast;
    return truth(vm, compare(vm, op, a, b));
}

bool equal(Vm *vm, Value a, Value b)
{
    return a == b || compare_true(vm, COMPARE_EQ, a, b);
}

// The length of a built-in container itself; false for everything else.
static bool plain_length(Value v, size_t *length)
{
    switch (is_object(v) ? object_of(v)->shape : 0) {
    case SHAPE_LIST:
        *length = list_of(v)->length;
        return true;
    case SHAPE_TUPLE:
        *length = tuple_of(v)->length;
        return true;
    case SHAPE_STR:
        *length = str_length(str_of(v));
        return true;
    case SHAPE_DICT:
    case SHAPE_SET:
        *length = dict_length(v);
        return true;
    default:
        return false;
    }
}

bool truth(Vm *vm, Value v)
{
    size_t plain;
    if (is_bool(v))
        return v == VALUE_TRUE;
    if (is_small(v))
        return v != VALUE_SMALL(0);
    if (v == VALUE_NONE)
        return false;
    if (plain_length(v, &plain))
        return plain != 0;
    check_c_stack(vm);
    Value result = call_special(vm, v, SYM(__bool__), 0, NULL);
    if (result != NO_VALUE) {
        if (!is_bool(result))
            raise_type_error(vm, "__bool__ should return bool, returned %T", result);
        return result == VALUE_TRUE;
    }
    if (type_lookup(vm, type_of(vm, v), SYM(__len__)) == NO_VALUE)
        return true;
    return length(vm, v) != 0;
}

// -1 is reserved by CPython's C interface, so no hash is -1.
SignedWord hash(Vm *vm, Value v)
{
    if (is_str(v))
        return (SignedWord)str_hash(str_of(v));
    if (is_small(v))
        return int_hash(v);
    check_c_stack(vm);
    Value method = type_lookup(vm, type_of(vm, v), SYM(__hash__));
    if (method == VALUE_NONE || method == NO_VALUE)
        raise_type_error(vm, "unhashable type: '%T'", v);
    Value result = call_special(vm, v, SYM(__hash__), 0, NULL);
    Value plain = int_cast(vm, result);
    if (plain == NO_VALUE)
        raise_type_error(vm, "__hash__ method should return an integer");
    int64_t h;
    if (int_to_i64(plain, &h) && h >= INTPTR_MIN && h <= INTPTR_MAX)
        return h == -1 ? -2 : (SignedWord)h;
    return int_hash(plain);
}

// Containers.

size_t length(Vm *vm, Value v)
{
    size_t known;
    if (plain_length(v, &known))
        return known;
    Value result = call_special(vm, v, SYM(__len__), 0, NULL);
    if (result == NO_VALUE)
        raise_type_error(vm, "object of type '%T' has no len()", v);
    Value plain = int_index(vm, result);
    if (int_sign(plain) < 0)
        raise_value_error(vm, "__len__() should return >= 0");
    return (size_t)int_to_index(vm, plain, SHAPE_OVERFLOW_ERROR);
}

static Value length_body(Vm *vm, void *context)
{
    size_t result = length(vm, *(Value *)context);
    return small_from(result > SMALL_MAX ? SMALL_MAX : (SignedWord)result);
}

static Value hint_body(Vm *vm, void *context)
{
    return call_special(vm, *(Value *)context, SYM(__length_hint__), 0, NULL);
}

// False when the body raises TypeError, which says that there is no hint.
static bool protected_hint(Vm *vm, Value v, Value (*body)(Vm *, void *), Value *hint)
{
    Value error = NO_VALUE;
    bool safe = !(type_of(vm, v)->flags & TYPE_HEAP) && !has_shape(v, SHAPE_WEAKPROXY) &&
                !has_shape(v, SHAPE_WEAKCALLABLEPROXY);
    *hint = safe ? body(vm, &v) : vm_protect(vm, body, &v, &error);
    if (error == NO_VALUE)
        return true;
    if (!is_instance_of(vm, error, &type_TypeError))
        raise_exception(vm, error);
    return false;
}

size_t length_hint(Vm *vm, Value v, size_t default_length)
{
    const Type *type = type_of(vm, v);
    Value hint = NO_VALUE;
    if (type_lookup(vm, type, SYM(__len__)) != NO_VALUE) {
        if (protected_hint(vm, v, length_body, &hint))
            return (size_t)small_value(hint);
    }
    if (!protected_hint(vm, v, hint_body, &hint))
        return default_length;
    if (hint == NO_VALUE || hint == VALUE_NOT_IMPLEMENTED)
        return default_length;
    Value plain = int_cast(vm, hint);
    if (plain == NO_VALUE)
        raise_type_error(vm, "__length_hint__ must be an integer, not %T", hint);
    if (int_sign(plain) < 0)
        raise_value_error(vm, "__length_hint__() should return >= 0");
    return (size_t)int_to_word(vm, plain);
}

bool contains(Vm *vm, Value container, Value item)
{
    if (is_dict(container))
        return dict_get(vm, container, item) != NO_VALUE;
    if (has_shape(container, SHAPE_SET))
        return set_contains(vm, container, item);
    if (is_list(container) || is_tuple(container))
        return row_find(vm, container, item, 0, SIZE_MAX) != SIZE_MAX;
    Value method = type_lookup(vm, type_of(vm, container), SYM(__contains__));
    if (method == VALUE_NONE)
        raise_type_error(vm, "'%T' object is not a container", container);
    if (method != NO_VALUE)
        return truth(vm, call_special(vm, container, SYM(__contains__), 1, &item));
    if (!is_iterable(vm, container))
        raise_type_error(vm, "argument of type '%T' is not a container or iterable", container);
    Value iterator = iterator_of(vm, container);
    for (Value v; (v = iterator_next(vm, iterator)) != NO_VALUE;) {
        if (equal(vm, v, item))
            return true;
    }
    return false;
}

Value get_item(Vm *vm, Value container, Value key)
{
    Value result = call_special(vm, container, SYM(__getitem__), 1, &key);
    if (result != NO_VALUE)
        return result;
    if (type_cast(vm, container) != NULL) {
        Value getter = find_attribute(vm, container, SYM(__class_getitem__));
        if (getter != NO_VALUE)
            return call_1(vm, getter, key);
        if (container == type_value(&type_type))
            return generic_alias_new(vm, container, key);
        raise_type_error(vm, "type '%N' is not subscriptable", container);
    }
    raise_type_error(vm, "'%T' object is not subscriptable", container);
}

void set_item(Vm *vm, Value container, Value key, Value value)
{
    Value arguments[] = {key, value};
    if (call_special(vm, container, SYM(__setitem__), 2, arguments) == NO_VALUE)
        raise_type_error(vm, "'%T' object does not support item assignment", container);
}

void delete_item(Vm *vm, Value container, Value key)
{
    if (call_special(vm, container, SYM(__delitem__), 1, &key) == NO_VALUE)
        raise_type_error(vm, "'%T' object doesn't support item deletion", container);
}

// Indices.

size_t index_resolve(Vm *vm, Value index, size_t length, const char *message)
{
    SignedWord i = is_small(index) ? small_value(index)
                                   : int_to_index(vm, int_index(vm, index), SHAPE_INDEX_ERROR);
    if (i < 0)
        i += (SignedWord)length;
    if (i < 0 || (size_t)i >= length)
        raise_error(vm, SHAPE_INDEX_ERROR, "%s", message);
    return (size_t)i;
}

// Instances and subclasses.

bool is_callable(Vm *vm, Value v)
{
    const Type *type = type_of(vm, v);
    return type_lookup(vm, type, SYM(__call__)) != NO_VALUE;
}

typedef bool (*ClassCheck)(Vm *vm, Value v, Value class);

// Applies a check to a class or to any class in nested tuples.
static bool check_any(Vm *vm, Value v, Value classes, ClassCheck check)
{
    const Tuple *tuple = tuple_cast(vm, classes);
    if (tuple == NULL)
        return check(vm, v, classes);
    check_c_stack(vm);
    for (size_t i = 0; i < tuple->length; i++) {
        if (check_any(vm, v, tuple->items[i], check))
            return true;
    }
    return false;
}

// The __bases__ of what is not a class but behaves like one.
static bool is_abstract_subclass(Vm *vm, Value derived, Value base)
{
    if (derived == base)
        return true;
    Value bases = find_attribute(vm, derived, SYM(__bases__));
    const Tuple *tuple = bases == NO_VALUE ? NULL : tuple_cast(vm, bases);
    check_c_stack(vm);
    for (size_t i = 0; tuple != NULL && i < tuple->length; i++) {
        if (is_abstract_subclass(vm, tuple->items[i], base))
            return true;
    }
    return false;
}

static bool is_classlike(Vm *vm, Value v)
{
    if (type_cast(vm, v) != NULL)
        return true;
    Value bases = find_attribute(vm, v, SYM(__bases__));
    return bases != NO_VALUE && tuple_cast(vm, bases) != NULL;
}

static bool check_instance(Vm *vm, Value v, Value class)
{
    if (class == type_value(type_of(vm, v)))
        return true;
    Value result = has_shape(class, SHAPE_TYPE)
                       ? NO_VALUE
                       : call_special(vm, class, SYM(__instancecheck__), 1, &v);
    if (result != NO_VALUE)
        return truth(vm, result);
    return is_instance_plain(vm, v, class);
}

bool is_instance_plain(Vm *vm, Value v, Value class)
{
    const Type *type = type_cast(vm, class);
    if (type != NULL) {
        if (is_instance_of(vm, v, type))
            return true;
        Value claimed = find_attribute(vm, v, SYM(__class__));
        const Type *claimed_type = claimed == NO_VALUE ? NULL : type_cast(vm, claimed);
        return claimed_type != NULL && type_is_subtype(vm, claimed_type, type);
    }
    if (!is_classlike(vm, class))
        raise_type_error(vm, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    Value claimed = find_attribute(vm, v, SYM(__class__));
    return claimed != NO_VALUE && is_abstract_subclass(vm, claimed, class);
}

bool is_instance(Vm *vm, Value v, Value class_or_tuple)
{
    return check_any(vm, v, class_or_tuple, check_instance);
}

static bool check_subclass(Vm *vm, Value v, Value class)
{
    Value result = has_shape(class, SHAPE_TYPE)
                       ? NO_VALUE
                       : call_special(vm, class, SYM(__subclasscheck__), 1, &v);
    if (result != NO_VALUE)
        return truth(vm, result);
    return is_subclass_plain(vm, v, class);
}

bool is_subclass_plain(Vm *vm, Value v, Value class)
{
    const Type *derived = type_cast(vm, v), *base = type_cast(vm, class);
    if (derived != NULL && base != NULL)
        return type_is_subtype(vm, derived, base);
    if (!is_classlike(vm, v))
        raise_type_error(vm, "issubclass() arg 1 must be a class");
    if (!is_classlike(vm, class))
        raise_type_error(vm, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return is_abstract_subclass(vm, v, class);
}

bool is_subclass(Vm *vm, Value v, Value class_or_tuple)
{
    return check_any(vm, v, class_or_tuple, check_subclass);
}
