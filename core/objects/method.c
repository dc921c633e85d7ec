// Callables around functions: bound methods, native functions, and cells.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/function.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "natives.h"

Value cell_new(Vm *vm, Value content)
{
    Cell *self = heap_new(vm, SHAPE_CELL, LAYOUT_VALUES, sizeof *self);
    self->content = content;
    return value_of(self);
}

static Value make_bound(Vm *vm, ShapeId shape, Value function, Value self_value)
{
    BoundMethod *self = heap_new(vm, shape, LAYOUT_VALUES, sizeof *self);
    self->function = function;
    self->self = self_value;
    return value_of(self);
}

Value bound_new(Vm *vm, Value function, Value self)
{
    return make_bound(vm, SHAPE_BOUND, function, self);
}

Value bound_native_new(Vm *vm, Value native, Value self)
{
    return make_bound(vm, SHAPE_BOUND_NATIVE, native, self);
}

static Value bound_function(Vm *vm, Value self)
{
    return bound_of(self)->function;
}

static Value bound_self(Vm *vm, Value self)
{
    return bound_of(self)->self;
}

static SignedWord identity_hash(Vm *vm, Value v)
{
    heap_fix(vm, v);
    return (SignedWord)((Word)v >> 3);
}

static Value bound_hash_of(Vm *vm, Value v)
{
    SignedWord h = identity_hash(vm, bound_of(v)->self) ^ hash(vm, bound_of(v)->function);
    return small_from(h & SMALL_MAX);
}

static Value bound_equal(Value *args)
{
    if (!is_object(args[1]) || object_of(args[1])->shape != object_of(args[0])->shape)
        return VALUE_NOT_IMPLEMENTED;
    const BoundMethod *a = bound_of(args[0]), *b = bound_of(args[1]);
    return value_bool(a->function == b->function && a->self == b->self);
}

// Attributes come from the function, except those of the type itself.
static Value bound_get_attribute(Vm *vm, Value self, Value name)
{
    bool own = type_own_attribute(vm, &type_bound, name) != NO_VALUE ||
               (type_own_attribute(vm, &type_object, name) != NO_VALUE && name != SYM(__doc__));
    if (own)
        return NO_VALUE;
    return find_attribute(vm, bound_of(self)->function, name);
}

static const TypeOps bound_ops = TYPE_OPS(get_attribute, bound_get_attribute);

NATIVE(bound_dunder_new, "method.__new__", "cls, function, instance, /")
static Value bound_dunder_new(Vm *vm, Value *args, size_t count)
{
    if (!is_callable(vm, args[1]))
        raise_type_error(vm, "first argument must be callable");
    if (args[2] == VALUE_NONE)
        raise_type_error(vm, "instance must not be None");
    return bound_new(vm, args[1], args[2]);
}

NATIVE(bound_repr, "method.__repr__", "self, /")
static Value bound_repr(Vm *vm, Value *args, size_t count)
{
    Value function = bound_of(args[0])->function;
    Value name = find_attribute(vm, function, SYM(__qualname__));
    if (name == NO_VALUE)
        name = find_attribute(vm, function, SYM(__name__));
    return str_format(vm, "<bound method %S of %R>", name == NO_VALUE ? SYM(method) : name,
                      bound_of(args[0])->self);
}

NATIVE(bound_eq, "method.__eq__", "self, other, /")
static Value bound_eq(Vm *vm, Value *args, size_t count)
{
    return bound_equal(args);
}

NATIVE(bound_hash, "method.__hash__", "self, /")
static Value bound_hash(Vm *vm, Value *args, size_t count)
{
    return bound_hash_of(vm, args[0]);
}

NATIVE(bound_call, "method.__call__", "self, /, *args, **keywords")
static Value bound_call(Vm *vm, Value *args, size_t count)
{
    return call_unpacked(vm, args[0], tuple_new(vm, args + 2, count - 2), args[1]);
}

NATIVE(bound_get, "method.__get__", "self, instance, owner=None, /")
static Value bound_get(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

GETSET(bound_function, "method.__func__", bound_function, NULL)
GETSET(bound_self, "method.__self__", bound_self, NULL)

MEMBERS(bound_members, METHOD(__new__, bound_dunder_new), METHOD(__repr__, bound_repr),
        METHOD(__eq__, bound_eq), METHOD(__hash__, bound_hash), METHOD(__call__, bound_call),
        METHOD(__get__, bound_get), ACCESSOR(__func__, bound_function),
        ACCESSOR(__self__, bound_self));

ROM_TYPE(type_bound, method, SHAPE_BOUND, type_object, bound_members, .ops = &bound_ops,
         .flags = TYPE_FINAL);

// Native functions.

static const Native *native_of(Value v)
{
    return (const Native *)(void *)v;
}

Value native_qualname(Vm *vm, const Native *native)
{
    ShapeId owner = native_owner(native);
    return owner == 0 ? native_name(native)
                      : str_format(vm, "%S.%S", type_name(rom_types[owner]), native_name(native));
}

static Value get_name(Vm *vm, Value self)
{
    return native_name(native_of(self));
}

static Value get_qualname(Vm *vm, Value self)
{
    return native_qualname(vm, native_of(self));
}

static Value get_module(Vm *vm, Value self)
{
    Value module = native_owner(native_of(self)) != 0 ? NO_VALUE : native_module_name(vm, self);
    return module == NO_VALUE ? VALUE_NONE : module;
}

static Value get_text_signature(Vm *vm, Value self)
{
    return ADDER_TEXT_SIGNATURES ? str_from_c(vm, native_texts[native_number(native_of(self))])
                                 : VALUE_NONE;
}

static Value get_self(Vm *vm, Value self)
{
    Value module = get_module(vm, self);
    return module == VALUE_NONE ? VALUE_NONE : vm_module(vm, module);
}

static Value get_objclass(Vm *vm, Value self)
{
    ShapeId owner = native_owner(native_of(self));
    if (owner == 0)
        raise_no_attribute(vm, self, SYM(__objclass__));
    return type_value(rom_types[owner]);
}

bool native_is_slot(const Native *native)
{
    static const char others[] =
        "__bytes__ __ceil__ __class_getitem__ __complex__ __copy__ __deepcopy__ __dir__ __enter__ "
        "__exit__ __floor__ __format__ __getnewargs__ __getstate__ __init_subclass__ "
        "__instancecheck__ __length_hint__ __missing__ __mro_entries__ __new__ __prepare__ "
        "__reduce__ __reduce_ex__ __reversed__ __round__ __setstate__ __sizeof__ "
        "__subclasscheck__ __subclasses__ __subclasshook__ __trunc__ ";
    const Str *s = str_of(native_name(native));
    if (ADDER_PROFILE_LEVEL == 0 || s->length < 5 || memcmp(s->text, "__", 2) != 0)
        return false;
    for (const char *at = others; *at != 0; at = strchr(at, ' ') + 1) {
        if (strncmp(at, s->text, s->length) == 0 && at[s->length] == ' ')
            return false;
    }
    return true;
}

NATIVE(native_repr, "builtin_function_or_method.__repr__", "self, /")
static Value native_repr(Vm *vm, Value *args, size_t count)
{
    const Native *self = native_of(args[0]);
    if (native_signature(self)->flags & SIGNATURE_METHOD)
        return (str_format)(vm,
                            native_is_slot(self) ? MESSAGE("<slot wrapper %R of '%N' objects>")
                                                 : MESSAGE("<method %R of '%N' objects>"),
                            native_name(self), type_value(rom_types[native_owner(self)]));
    return str_format(vm, "<built-in function %S>", native_name(self));
}

NATIVE(native_get, "builtin_function_or_method.__get__", "self, instance, owner=None, /")
static Value native_get(Vm *vm, Value *args, size_t count)
{
    const Native *self = native_of(args[0]);
    const Type *kind = rom_types[native_owner(self)];
    const Type *owner = args[2] == VALUE_NONE ? type_of(vm, args[1]) : type_cast(vm, args[2]);
    if (native_signature(self)->flags & SIGNATURE_METHOD && args[1] != VALUE_NONE &&
        !is_instance_of(vm, args[1], kind))
        raise_type_error(vm, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object",
                         native_name(self), type_value(kind), args[1]);
    return bind_attribute(vm, args[0], args[1] == VALUE_NONE ? NO_VALUE : args[1], owner);
}

NATIVE(native_dunder_call, "builtin_function_or_method.__call__", "self, /, *args, **keywords")
static Value native_dunder_call(Vm *vm, Value *args, size_t count)
{
    return call_unpacked(vm, args[0], tuple_new(vm, args + 2, count - 2), args[1]);
}

GETSET(native_name, "builtin_function_or_method.__name__", get_name, NULL)
GETSET(native_qualname, "builtin_function_or_method.__qualname__", get_qualname, NULL)
GETSET(native_module, "builtin_function_or_method.__module__", get_module, NULL)
GETSET(native_signature, "builtin_function_or_method.__text_signature__", get_text_signature, NULL)
GETSET(native_self, "builtin_function_or_method.__self__", get_self, NULL)
GETSET(native_objclass, "builtin_function_or_method.__objclass__", get_objclass, NULL)

MEMBERS(native_members, METHOD(__repr__, native_repr), METHOD(__get__, native_get),
        METHOD(__call__, native_dunder_call), ACCESSOR(__name__, native_name),
        ACCESSOR(__qualname__, native_qualname), ACCESSOR(__module__, native_module),
        ACCESSOR(__text_signature__, native_signature), ACCESSOR(__self__, native_self),
        ACCESSOR(__objclass__, native_objclass), CONSTANT(__doc__, NONE));

ROM_TYPE(type_native, builtin_function_or_method, SHAPE_NATIVE, type_object, native_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);

// Native methods with their self.

static Value bound_native_name(Vm *vm, Value self)
{
    return native_name(native_of(bound_of(self)->function));
}

static Value bound_native_qualname(Vm *vm, Value self)
{
    return get_qualname(vm, bound_of(self)->function);
}

static Value bound_native_signature(Vm *vm, Value self)
{
    return get_text_signature(vm, bound_of(self)->function);
}

NATIVE(bound_native_repr, "builtin_method.__repr__", "self, /")
static Value bound_native_repr(Vm *vm, Value *args, size_t count)
{
    Value self = bound_of(args[0])->self;
    heap_fix(vm, self);
    Value name = bound_native_name(vm, args[0]);
    return (str_format)(vm,
                        native_is_slot(native_of(bound_of(args[0])->function))
                            ? MESSAGE("<method-wrapper '%S' of %T object at 0x%X>")
                            : MESSAGE("<built-in method %S of %T object at 0x%X>"),
                        name, self, (size_t)self);
}

NATIVE(bound_native_eq, "builtin_method.__eq__", "self, other, /")
static Value bound_native_eq(Vm *vm, Value *args, size_t count)
{
    return bound_equal(args);
}

NATIVE(bound_native_hash, "builtin_method.__hash__", "self, /")
static Value bound_native_hash(Vm *vm, Value *args, size_t count)
{
    return bound_hash_of(vm, args[0]);
}

NATIVE(bound_native_call, "builtin_method.__call__", "self, /, *args, **keywords")
static Value bound_native_call(Vm *vm, Value *args, size_t count)
{
    return call_unpacked(vm, args[0], tuple_new(vm, args + 2, count - 2), args[1]);
}

GETSET(bound_native_name, "builtin_method.__name__", bound_native_name, NULL)
GETSET(bound_native_qualname, "builtin_method.__qualname__", bound_native_qualname, NULL)
GETSET(bound_native_signature, "builtin_method.__text_signature__", bound_native_signature, NULL)
GETSET(bound_native_self, "builtin_method.__self__", bound_self, NULL)

MEMBERS(bound_native_members, METHOD(__repr__, bound_native_repr), METHOD(__eq__, bound_native_eq),
        METHOD(__hash__, bound_native_hash), METHOD(__call__, bound_native_call),
        ACCESSOR(__name__, bound_native_name), ACCESSOR(__qualname__, bound_native_qualname),
        ACCESSOR(__text_signature__, bound_native_signature), ACCESSOR(__self__, bound_native_self),
        CONSTANT(__module__, NONE), CONSTANT(__doc__, NONE));

ROM_TYPE(type_bound_native, builtin_function_or_method, SHAPE_BOUND_NATIVE, type_object,
         bound_native_members, .flags = TYPE_FINAL | TYPE_ABSTRACT);

// Cells.

static Value cell_contents(Vm *vm, Value self)
{
    if (cell_of(self)->content == NO_VALUE)
        raise_value_error(vm, "Cell is empty");
    return cell_of(self)->content;
}

static void cell_set_contents(Vm *vm, Value self, Value value)
{
    cell_of(self)->content = value;
}

NATIVE(cell_dunder_new, "cell.__new__", "cls, contents=?, /")
static Value cell_dunder_new(Vm *vm, Value *args, size_t count)
{
    return cell_new(vm, args[1]);
}

NATIVE(cell_repr, "cell.__repr__", "self, /")
static Value cell_repr(Vm *vm, Value *args, size_t count)
{
    Value content = cell_of(args[0])->content;
    heap_fix(vm, args[0]);
    if (content == NO_VALUE)
        return str_format(vm, "<cell at 0x%X: empty>", (size_t)args[0]);
    heap_fix(vm, content);
    return str_format(vm, "<cell at 0x%X: %T object at 0x%X>", (size_t)args[0], content,
                      (size_t)content);
}

static Value cell_compare(Vm *vm, Comparison op, Value *args)
{
    if (!has_shape(args[1], SHAPE_CELL))
        return VALUE_NOT_IMPLEMENTED;
    Value a = cell_of(args[0])->content, b = cell_of(args[1])->content;
    if (a != NO_VALUE && b != NO_VALUE)
        return compare(vm, op, a, b);
    // An empty cell comes before all others.
    return compare(vm, op, value_bool(a != NO_VALUE), value_bool(b != NO_VALUE));
}

NATIVE(cell_eq, "cell.__eq__", "self, other, /")
static Value cell_eq(Vm *vm, Value *args, size_t count)
{
    return cell_compare(vm, COMPARE_EQ, args);
}

NATIVE(cell_lt, "cell.__lt__", "self, other, /")
static Value cell_lt(Vm *vm, Value *args, size_t count)
{
    return cell_compare(vm, COMPARE_LT, args);
}

GETSET(cell_contents, "cell.cell_contents", cell_contents, cell_set_contents)

MEMBERS(cell_members, METHOD(__new__, cell_dunder_new), METHOD(__repr__, cell_repr),
        METHOD(__eq__, cell_eq), METHOD(__lt__, cell_lt), CONSTANT(__hash__, NONE),
        ACCESSOR(cell_contents, cell_contents));

ROM_TYPE(type_cell, cell, SHAPE_CELL, type_object, cell_members, .flags = TYPE_FINAL);
