// Weak proxies: objects that pass every operation on to one they do not keep alive.
#include "core/objects/builder.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/objects/weakref.h"
#include "natives.h"

static bool is_proxy(Value v)
{
    return has_shape(v, SHAPE_WEAKPROXY) || has_shape(v, SHAPE_WEAKCALLABLEPROXY);
}

// What a proxy stands for; any other value as it is.
static Value real(Vm *vm, Value v)
{
    if (!is_proxy(v))
        return v;
    Value target = ((WeakRef *)(void *)v)->target;
    if (target == NO_VALUE)
        raise_error(vm, SHAPE_REFERENCE_ERROR, "weakly-referenced object no longer exists");
    return target;
}

// target.name(*args) for a special method.
static Value forward(Vm *vm, Value self, Value name, size_t count, const Value *args)
{
    Value target = real(vm, self);
    Value result = call_special(vm, target, name, count, args);
    if (result == NO_VALUE)
        raise_no_attribute(vm, target, name);
    return result;
}

// Binary operators: plain, reflected and in place.

#define OPERATION(name, operator)                                                   \
    static Value weak_##name(Vm *vm, Value *args, size_t count)                     \
    {                                                                               \
        return binary(vm, operator, real(vm, args[0]), real(vm, args[1]));          \
    }                                                                               \
    static Value weak_r##name(Vm *vm, Value *args, size_t count)                    \
    {                                                                               \
        return binary(vm, operator, real(vm, args[1]), real(vm, args[0]));          \
    }                                                                               \
    static Value weak_i##name(Vm *vm, Value *args, size_t count)                    \
    {                                                                               \
        return binary_in_place(vm, operator, real(vm, args[0]), real(vm, args[1])); \
    }

NATIVE(weak_add, "weakproxy.__add__", "self, other, /")
NATIVE(weak_radd, "weakproxy.__radd__", "self, other, /")
NATIVE(weak_iadd, "weakproxy.__iadd__", "self, other, /")
OPERATION(add, OPERATOR_ADD)

NATIVE(weak_sub, "weakproxy.__sub__", "self, other, /")
NATIVE(weak_rsub, "weakproxy.__rsub__", "self, other, /")
NATIVE(weak_isub, "weakproxy.__isub__", "self, other, /")
OPERATION(sub, OPERATOR_SUBTRACT)

NATIVE(weak_mul, "weakproxy.__mul__", "self, other, /")
NATIVE(weak_rmul, "weakproxy.__rmul__", "self, other, /")
NATIVE(weak_imul, "weakproxy.__imul__", "self, other, /")
OPERATION(mul, OPERATOR_MULTIPLY)

NATIVE(weak_truediv, "weakproxy.__truediv__", "self, other, /")
NATIVE(weak_rtruediv, "weakproxy.__rtruediv__", "self, other, /")
NATIVE(weak_itruediv, "weakproxy.__itruediv__", "self, other, /")
OPERATION(truediv, OPERATOR_TRUE_DIVIDE)

NATIVE(weak_floordiv, "weakproxy.__floordiv__", "self, other, /")
NATIVE(weak_rfloordiv, "weakproxy.__rfloordiv__", "self, other, /")
NATIVE(weak_ifloordiv, "weakproxy.__ifloordiv__", "self, other, /")
OPERATION(floordiv, OPERATOR_FLOOR_DIVIDE)

NATIVE(weak_mod, "weakproxy.__mod__", "self, other, /")
NATIVE(weak_rmod, "weakproxy.__rmod__", "self, other, /")
NATIVE(weak_imod, "weakproxy.__imod__", "self, other, /")
OPERATION(mod, OPERATOR_MODULO)

NATIVE(weak_matmul, "weakproxy.__matmul__", "self, other, /")
NATIVE(weak_rmatmul, "weakproxy.__rmatmul__", "self, other, /")
NATIVE(weak_imatmul, "weakproxy.__imatmul__", "self, other, /")
OPERATION(matmul, OPERATOR_MATRIX_MULTIPLY)

NATIVE(weak_lshift, "weakproxy.__lshift__", "self, other, /")
NATIVE(weak_rlshift, "weakproxy.__rlshift__", "self, other, /")
NATIVE(weak_ilshift, "weakproxy.__ilshift__", "self, other, /")
OPERATION(lshift, OPERATOR_SHIFT_LEFT)

NATIVE(weak_rshift, "weakproxy.__rshift__", "self, other, /")
NATIVE(weak_rrshift, "weakproxy.__rrshift__", "self, other, /")
NATIVE(weak_irshift, "weakproxy.__irshift__", "self, other, /")
OPERATION(rshift, OPERATOR_SHIFT_RIGHT)

NATIVE(weak_and, "weakproxy.__and__", "self, other, /")
NATIVE(weak_rand, "weakproxy.__rand__", "self, other, /")
NATIVE(weak_iand, "weakproxy.__iand__", "self, other, /")
OPERATION(and, OPERATOR_AND)

NATIVE(weak_or, "weakproxy.__or__", "self, other, /")
NATIVE(weak_ror, "weakproxy.__ror__", "self, other, /")
NATIVE(weak_ior, "weakproxy.__ior__", "self, other, /")
OPERATION(or, OPERATOR_OR)

NATIVE(weak_xor, "weakproxy.__xor__", "self, other, /")
NATIVE(weak_rxor, "weakproxy.__rxor__", "self, other, /")
NATIVE(weak_ixor, "weakproxy.__ixor__", "self, other, /")
OPERATION(xor, OPERATOR_XOR)

NATIVE(weak_divmod, "weakproxy.__divmod__", "self, other, /")
static Value weak_divmod(Vm *vm, Value *args, size_t count)
{
    return binary(vm, OPERATOR_DIVMOD, real(vm, args[0]), real(vm, args[1]));
}

NATIVE(weak_rdivmod, "weakproxy.__rdivmod__", "self, other, /")
static Value weak_rdivmod(Vm *vm, Value *args, size_t count)
{
    return binary(vm, OPERATOR_DIVMOD, real(vm, args[1]), real(vm, args[0]));
}

NATIVE(weak_pow, "weakproxy.__pow__", "self, other, mod=None, /")
static Value weak_pow(Vm *vm, Value *args, size_t count)
{
    return power_modulo(vm, real(vm, args[0]), real(vm, args[1]), real(vm, args[2]));
}

NATIVE(weak_rpow, "weakproxy.__rpow__", "self, other, mod=None, /")
static Value weak_rpow(Vm *vm, Value *args, size_t count)
{
    return power_modulo(vm, real(vm, args[1]), real(vm, args[0]), real(vm, args[2]));
}

NATIVE(weak_ipow, "weakproxy.__ipow__", "self, other, /")
static Value weak_ipow(Vm *vm, Value *args, size_t count)
{
    return binary_in_place(vm, OPERATOR_POWER, real(vm, args[0]), real(vm, args[1]));
}

// Unary operators and conversions.

NATIVE(weak_neg, "weakproxy.__neg__", "self, /")
static Value weak_neg(Vm *vm, Value *args, size_t count)
{
    return unary(vm, UNARY_NEGATIVE, real(vm, args[0]));
}

NATIVE(weak_pos, "weakproxy.__pos__", "self, /")
static Value weak_pos(Vm *vm, Value *args, size_t count)
{
    return unary(vm, UNARY_POSITIVE, real(vm, args[0]));
}

NATIVE(weak_invert, "weakproxy.__invert__", "self, /")
static Value weak_invert(Vm *vm, Value *args, size_t count)
{
    return unary(vm, UNARY_INVERT, real(vm, args[0]));
}

NATIVE(weak_abs, "weakproxy.__abs__", "self, /")
static Value weak_abs(Vm *vm, Value *args, size_t count)
{
    return forward(vm, args[0], SYM(__abs__), 0, NULL);
}

NATIVE(weak_bool, "weakproxy.__bool__", "self, /")
static Value weak_bool(Vm *vm, Value *args, size_t count)
{
    return value_bool(truth(vm, real(vm, args[0])));
}

NATIVE(weak_index, "weakproxy.__index__", "self, /")
static Value weak_index(Vm *vm, Value *args, size_t count)
{
    return int_index(vm, real(vm, args[0]));
}

NATIVE(weak_int, "weakproxy.__int__", "self, /")
static Value weak_int(Vm *vm, Value *args, size_t count)
{
    return call_1(vm, type_value(&type_int), real(vm, args[0]));
}

NATIVE(weak_float, "weakproxy.__float__", "self, /")
static Value weak_float(Vm *vm, Value *args, size_t count)
{
    return call_1(vm, type_value(&type_float), real(vm, args[0]));
}

NATIVE(weak_bytes, "weakproxy.__bytes__", "self, /")
static Value weak_bytes(Vm *vm, Value *args, size_t count)
{
    return call_1(vm, type_value(&type_bytes), real(vm, args[0]));
}

NATIVE(weak_str, "weakproxy.__str__", "self, /")
static Value weak_str(Vm *vm, Value *args, size_t count)
{
    return to_str(vm, real(vm, args[0]));
}

NATIVE(weak_repr, "weakproxy.__repr__", "self, /")
static Value weak_repr(Vm *vm, Value *args, size_t count)
{
    Value target = ((WeakRef *)(void *)args[0])->target;
    heap_fix(vm, args[0]);
    if (target == NO_VALUE)
        return str_format(vm, "<weakproxy at 0x%X; dead>", (size_t)args[0]);
    heap_fix(vm, target);
    return str_format(vm, "<weakproxy at 0x%X; to '%T' at 0x%X>", (size_t)args[0], target,
                      (size_t)target);
}

// Comparison.

NATIVE(weak_lt, "weakproxy.__lt__", "self, other, /")
static Value weak_lt(Vm *vm, Value *args, size_t count)
{
    return compare(vm, COMPARE_LT, real(vm, args[0]), real(vm, args[1]));
}

NATIVE(weak_le, "weakproxy.__le__", "self, other, /")
static Value weak_le(Vm *vm, Value *args, size_t count)
{
    return compare(vm, COMPARE_LE, real(vm, args[0]), real(vm, args[1]));
}

NATIVE(weak_eq, "weakproxy.__eq__", "self, other, /")
static Value weak_eq(Vm *vm, Value *args, size_t count)
{
    return compare(vm, COMPARE_EQ, real(vm, args[0]), real(vm, args[1]));
}

NATIVE(weak_ne, "weakproxy.__ne__", "self, other, /")
static Value weak_ne(Vm *vm, Value *args, size_t count)
{
    return compare(vm, COMPARE_NE, real(vm, args[0]), real(vm, args[1]));
}

NATIVE(weak_gt, "weakproxy.__gt__", "self, other, /")
static Value weak_gt(Vm *vm, Value *args, size_t count)
{
    return compare(vm, COMPARE_GT, real(vm, args[0]), real(vm, args[1]));
}

NATIVE(weak_ge, "weakproxy.__ge__", "self, other, /")
static Value weak_ge(Vm *vm, Value *args, size_t count)
{
    return compare(vm, COMPARE_GE, real(vm, args[0]), real(vm, args[1]));
}

// Containers and iterators.

NATIVE(weak_len, "weakproxy.__len__", "self, /")
static Value weak_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, length(vm, real(vm, args[0])));
}

NATIVE(weak_getitem, "weakproxy.__getitem__", "self, key, /")
static Value weak_getitem(Vm *vm, Value *args, size_t count)
{
    return get_item(vm, real(vm, args[0]), args[1]);
}

NATIVE(weak_setitem, "weakproxy.__setitem__", "self, key, value, /")
static Value weak_setitem(Vm *vm, Value *args, size_t count)
{
    set_item(vm, real(vm, args[0]), args[1], args[2]);
    return VALUE_NONE;
}

NATIVE(weak_delitem, "weakproxy.__delitem__", "self, key, /")
static Value weak_delitem(Vm *vm, Value *args, size_t count)
{
    delete_item(vm, real(vm, args[0]), args[1]);
    return VALUE_NONE;
}

NATIVE(weak_contains, "weakproxy.__contains__", "self, item, /")
static Value weak_contains(Vm *vm, Value *args, size_t count)
{
    return value_bool(contains(vm, real(vm, args[0]), args[1]));
}

NATIVE(weak_iter, "weakproxy.__iter__", "self, /")
static Value weak_iter(Vm *vm, Value *args, size_t count)
{
    return iterator_of(vm, real(vm, args[0]));
}

NATIVE(weak_reversed, "weakproxy.__reversed__", "self, /")
static Value weak_reversed(Vm *vm, Value *args, size_t count)
{
    return forward(vm, args[0], SYM(__reversed__), 0, NULL);
}

NATIVE(weak_next, "weakproxy.__next__", "self, /")
static Value weak_next(Vm *vm, Value *args, size_t count)
{
    Value target = real(vm, args[0]);
    if (!is_iterator(vm, target))
        raise_type_error(vm, "Weakref proxy referenced a non-iterator '%T' object", target);
    return call_special(vm, target, SYM(__next__), 0, NULL);
}

NATIVE(weak_call, "weakcallableproxy.__call__", "self, /, *args, **keywords")
static Value weak_call(Vm *vm, Value *args, size_t count)
{
    Value target = real(vm, args[0]);
    return call_unpacked(vm, target, tuple_new(vm, args + 2, count - 2), args[1]);
}

// Attributes.

NATIVE(weak_dir, "weakproxy.__dir__", "self, /")
static Value weak_dir(Vm *vm, Value *args, size_t count)
{
    return forward(vm, args[0], SYM(__dir__), 0, NULL);
}

static Value get_attribute_of_target(Vm *vm, Value self, Value name)
{
    return get_attribute(vm, real(vm, self), name);
}

static bool set_attribute_of_target(Vm *vm, Value self, Value name, Value value)
{
    Value target = real(vm, self);
    if (value == NO_VALUE)
        delete_attribute(vm, target, name);
    else
        set_attribute(vm, target, name, value);
    return true;
}

MEMBERS(weakproxy_members, METHOD(__add__, weak_add), METHOD(__radd__, weak_radd),
        METHOD(__iadd__, weak_iadd), METHOD(__sub__, weak_sub), METHOD(__rsub__, weak_rsub),
        METHOD(__isub__, weak_isub), METHOD(__mul__, weak_mul), METHOD(__rmul__, weak_rmul),
        METHOD(__imul__, weak_imul), METHOD(__truediv__, weak_truediv),
        METHOD(__rtruediv__, weak_rtruediv), METHOD(__itruediv__, weak_itruediv),
        METHOD(__floordiv__, weak_floordiv), METHOD(__rfloordiv__, weak_rfloordiv),
        METHOD(__ifloordiv__, weak_ifloordiv), METHOD(__mod__, weak_mod),
        METHOD(__rmod__, weak_rmod), METHOD(__imod__, weak_imod), METHOD(__matmul__, weak_matmul),
        METHOD(__rmatmul__, weak_rmatmul), METHOD(__imatmul__, weak_imatmul),
        METHOD(__lshift__, weak_lshift), METHOD(__rlshift__, weak_rlshift),
        METHOD(__ilshift__, weak_ilshift), METHOD(__rshift__, weak_rshift),
        METHOD(__rrshift__, weak_rrshift), METHOD(__irshift__, weak_irshift),
        METHOD(__and__, weak_and), METHOD(__rand__, weak_rand), METHOD(__iand__, weak_iand),
        METHOD(__or__, weak_or), METHOD(__ror__, weak_ror), METHOD(__ior__, weak_ior),
        METHOD(__xor__, weak_xor), METHOD(__rxor__, weak_rxor), METHOD(__ixor__, weak_ixor),
        METHOD(__divmod__, weak_divmod), METHOD(__rdivmod__, weak_rdivmod),
        METHOD(__pow__, weak_pow), METHOD(__rpow__, weak_rpow), METHOD(__ipow__, weak_ipow),
        METHOD(__neg__, weak_neg), METHOD(__pos__, weak_pos), METHOD(__invert__, weak_invert),
        METHOD(__abs__, weak_abs), METHOD(__bool__, weak_bool), METHOD(__index__, weak_index),
        METHOD(__int__, weak_int), METHOD(__float__, weak_float), METHOD(__bytes__, weak_bytes),
        METHOD(__str__, weak_str), METHOD(__repr__, weak_repr), METHOD(__lt__, weak_lt),
        METHOD(__le__, weak_le), METHOD(__eq__, weak_eq), METHOD(__ne__, weak_ne),
        METHOD(__gt__, weak_gt), METHOD(__ge__, weak_ge), METHOD(__len__, weak_len),
        METHOD(__getitem__, weak_getitem), METHOD(__setitem__, weak_setitem),
        METHOD(__delitem__, weak_delitem), METHOD(__contains__, weak_contains),
        METHOD(__iter__, weak_iter), METHOD(__reversed__, weak_reversed),
        METHOD(__next__, weak_next), METHOD(__dir__, weak_dir), CONSTANT(__hash__, NONE),
        SYMBOL_ROW(__module__, weakref));

MEMBERS(callable_proxy_members, METHOD(__call__, weak_call), SYMBOL_ROW(__module__, weakref));

static const TypeOps weakproxy_ops =
    TYPE_OPS_2(get_attribute, get_attribute_of_target, set_attribute, set_attribute_of_target);

ROM_TYPE(type_weakproxy, ProxyType, SHAPE_WEAKPROXY, type_object, weakproxy_members,
         .ops = &weakproxy_ops, .fixed_words = sizeof(WeakRef) / sizeof(Word) - 1,
         .flags = TYPE_FINAL | TYPE_ABSTRACT | TYPE_WITH_LAYOUT(LAYOUT_WEAK1));
ROM_TYPE(type_weakcallableproxy, CallableProxyType, SHAPE_WEAKCALLABLEPROXY, type_weakproxy,
         callable_proxy_members, .ops = &weakproxy_ops,
         .fixed_words = sizeof(WeakRef) / sizeof(Word) - 1,
         .flags = TYPE_FINAL | TYPE_ABSTRACT | TYPE_WITH_LAYOUT(LAYOUT_WEAK1));
