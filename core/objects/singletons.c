// The types of the immediates: None, Ellipsis, NotImplemented, and bool.
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "natives.h"

// NoneType.

NATIVE(none_new, "NoneType.__new__", "cls, /")
static Value none_new(Vm *vm, Value *args, size_t count)
{
    return VALUE_NONE;
}

NATIVE(none_repr, "NoneType.__repr__", "self, /")
static Value none_repr(Vm *vm, Value *args, size_t count)
{
    return SYM(None);
}

NATIVE(none_bool, "NoneType.__bool__", "self, /")
static Value none_bool(Vm *vm, Value *args, size_t count)
{
    return VALUE_FALSE;
}

NATIVE(none_hash, "NoneType.__hash__", "self, /")
static Value none_hash(Vm *vm, Value *args, size_t count)
{
    return VALUE_SMALL(0x3CA86420);
}

MEMBERS(none_members, METHOD(__new__, none_new), METHOD(__repr__, none_repr),
        METHOD(__bool__, none_bool), METHOD(__hash__, none_hash));

ROM_TYPE(type_none, NoneType, SHAPE_NONE, type_object, none_members, .flags = TYPE_FINAL);

// ellipsis.

NATIVE(ellipsis_new, "ellipsis.__new__", "cls, /")
static Value ellipsis_new(Vm *vm, Value *args, size_t count)
{
    return VALUE_ELLIPSIS;
}

NATIVE(ellipsis_repr, "ellipsis.__repr__", "self, /")
static Value ellipsis_repr(Vm *vm, Value *args, size_t count)
{
    return SYM(Ellipsis);
}

MEMBERS(ellipsis_members, METHOD(__new__, ellipsis_new), METHOD(__repr__, ellipsis_repr));

ROM_TYPE(type_ellipsis, ellipsis, SHAPE_ELLIPSIS, type_object, ellipsis_members,
         .flags = TYPE_FINAL);

// NotImplementedType.

NATIVE(not_implemented_new, "NotImplementedType.__new__", "cls, /")
static Value not_implemented_new(Vm *vm, Value *args, size_t count)
{
    return VALUE_NOT_IMPLEMENTED;
}

NATIVE(not_implemented_repr, "NotImplementedType.__repr__", "self, /")
static Value not_implemented_repr(Vm *vm, Value *args, size_t count)
{
    return SYM(NotImplemented);
}

NATIVE(not_implemented_bool, "NotImplementedType.__bool__", "self, /")
static Value not_implemented_bool(Vm *vm, Value *args, size_t count)
{
    raise_type_error(vm, "NotImplemented should not be used in a boolean context");
}

MEMBERS(not_implemented_members, METHOD(__new__, not_implemented_new),
        METHOD(__repr__, not_implemented_repr), METHOD(__bool__, not_implemented_bool));

ROM_TYPE(type_not_implemented, NotImplementedType, SHAPE_NOT_IMPLEMENTED, type_object,
         not_implemented_members, .flags = TYPE_FINAL);

// bool.

NATIVE(bool_new, "bool.__new__", "cls, value=False, /")
static Value bool_new(Vm *vm, Value *args, size_t count)
{
    return value_bool(truth(vm, args[1]));
}

NATIVE(bool_repr, "bool.__repr__", "self, /")
static Value bool_repr(Vm *vm, Value *args, size_t count)
{
    return args[0] == VALUE_TRUE ? SYM(True) : SYM(False);
}

// &, | and ^ of two bools are bools; with any other int they are int's.
static Value bitwise(Vm *vm, Value *args, Value (*operation)(Vm *vm, Value a, Value b))
{
    Value other = int_cast(vm, args[1]);
    if (other == NO_VALUE)
        return VALUE_NOT_IMPLEMENTED;
    Value result = operation(vm, int_cast(vm, args[0]), other);
    return is_bool(args[0]) && is_bool(args[1]) ? value_bool(result != VALUE_SMALL(0)) : result;
}

NATIVE(bool_and, "bool.__and__", "self, other, /")
static Value bool_and(Vm *vm, Value *args, size_t count)
{
    return bitwise(vm, args, int_and);
}

NATIVE(bool_or, "bool.__or__", "self, other, /")
static Value bool_or(Vm *vm, Value *args, size_t count)
{
    return bitwise(vm, args, int_or);
}

NATIVE(bool_xor, "bool.__xor__", "self, other, /")
static Value bool_xor(Vm *vm, Value *args, size_t count)
{
    return bitwise(vm, args, int_xor);
}

MEMBERS(bool_members, METHOD(__new__, bool_new), METHOD(__repr__, bool_repr),
        METHOD(__and__, bool_and), METHOD_AS(__rand__, bool_and), METHOD(__or__, bool_or),
        METHOD_AS(__ror__, bool_or), METHOD(__xor__, bool_xor), METHOD_AS(__rxor__, bool_xor));

ROM_TYPE(type_bool, bool, SHAPE_BOOL, type_int, bool_members, .fixed_words = 1,
         .flags = TYPE_FINAL | TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
