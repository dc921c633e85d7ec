// Calls of native functions: arguments are brought into the order of the declared signature.
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/vm/call.h"
#include "core/vm/frame.h"

// Parameters before the visible ones: self or cls.
static size_t hidden(const Native *native)
{
    return native_signature(native)->flags &
                   (SIGNATURE_METHOD | SIGNATURE_CLASSMETHOD | SIGNATURE_NEW)
               ? 1
               : 0;
}

// Names in messages.

// "list.append", or "int" for int.__new__; without the owner when not `qualified`.
static Value display_name(Vm *vm, const Native *native, bool qualified)
{
    ShapeId owner = native_owner(native);
    if (owner != 0 &&
        (native_signature(native)->flags & SIGNATURE_NEW || native_name(native) == SYM(__init__)))
        return type_name(rom_types[owner]);
    Value module = qualified && owner == 0 ? native_module_name(vm, value_of(native)) : NO_VALUE;
    if (module != NO_VALUE && module != SYM(builtins))
        return str_format(vm, "%S.%S", module, native_name(native));
    return qualified ? native_qualname(vm, native) : native_name(native);
}

// The place in the normalised arguments of the parameter with this name (interned), or -1.
static SignedWord find_parameter(const Native *native, Value name)
{
    const Signature *signature = native_signature(native);
    size_t number = symbol_number(name);
    SignedWord end = signature->positional + signature->keyword_only;
    for (SignedWord place = signature->positional_only; place < end; place++) {
        if (native_parameters[signature->names + place - signature->positional_only] == number)
            return place;
    }
    return -1;
}

// Messages, worded as CPython words them for the same kind of function.

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

_Noreturn static void raise_fixed_count(Vm *vm, const Native *native, size_t wanted, size_t given)
{
    Value name = display_name(vm, native, wanted < 2);
    if (wanted == 0)
        raise_type_error(vm, "%S() takes no arguments (%z given)", name, given);
    if (wanted == 1)
        raise_type_error(vm, "%S() takes exactly one argument (%z given)", name, given);
    raise_type_error(vm, "%S expected %z arguments, got %z", name, wanted, given);
}

// Too few or too many positional arguments; `given` counts self too.
_Noreturn static void raise_count(Vm *vm, const Native *native, size_t given)
{
    const Signature *signature = native_signature(native);
    size_t least = signature->required - hidden(native);
    size_t most = signature->positional - hidden(native);
    given -= given > 0 ? hidden(native) : 0;
    if (signature->flags & SIGNATURE_PLAIN && native_name(native) != SYM(__init__))
        raise_fixed_count(vm, native, most, given);
    bool few = given < least;
    Value name = display_name(vm, native, false);
    bool fixed = least == most && !(signature->flags & SIGNATURE_VARIADIC);
    bool by_vectorcall = signature->flags & SIGNATURE_NEW &&
                         (native_owner(native) == SHAPE_INT || native_owner(native) == SHAPE_STR);
    if (by_vectorcall || (signature->positional_only == signature->positional && (most > 0 || few)))
        raise_type_error(vm, "%S expected %s%z argument%s, got %z", name,
                         fixed ? ""
                         : few ? MESSAGE("at least ")
                               : MESSAGE("at most "),
                         few ? least : most, plural(few ? least : most), given);
    size_t total = most + signature->keyword_only;
    if (given > total && most > 0)
        raise_type_error(vm, "%S() takes at most %z argument%s (%z given)", name, total,
                         plural(total), given);
    if (most == 0)
        raise_type_error(vm, "%S%s", name,
                         signature->flags & SIGNATURE_NEW
                             ? MESSAGE(" takes no arguments")
                             : MESSAGE("() takes no positional arguments"));
    raise_type_error(vm, "%S() takes %s %z positional argument%s (%z given)", name,
                     fixed ? MESSAGE("exactly")
                     : few ? MESSAGE("at least")
                           : MESSAGE("at most"),
                     few ? least : most, plural(few ? least : most), given);
}

_Noreturn static void raise_unknown_keyword(Vm *vm, const Native *native, Value keyword)
{
    const Signature *signature = native_signature(native);
    if (signature->positional_only == signature->positional && signature->keyword_only == 0)
        raise_type_error(vm, "%S() takes no keyword arguments", display_name(vm, native, true));
    raise_type_error(vm, "%S() got an unexpected keyword argument '%S'",
                     display_name(vm, native, false), keyword);
}

_Noreturn static void raise_missing(Vm *vm, const Native *native, size_t place, size_t given)
{
    const Signature *signature = native_signature(native);
    if (place < signature->positional_only)
        raise_count(vm, native, given);
    Value name = display_name(vm, native, false);
    Value parameter =
        symbol_at(native_parameters[signature->names + place - signature->positional_only]);
    if (place < signature->positional)
        raise_type_error(vm, "%S() missing required argument '%S' (pos %z)", name, parameter,
                         place + 1 - hidden(native));
    raise_type_error(vm, "%S() missing required keyword-only argument '%S'", name, parameter);
}

// Normalising.

static size_t fixed_count(const Signature *signature)
{
    return (size_t)signature->positional + signature->keyword_only +
           (signature->flags & SIGNATURE_KEYWORDS ? 1 : 0);
}

// Whether keywords are meant for the other one of __new__ and __init__, which a subclass replaces.
static bool is_for_subclass(Vm *vm, const Native *native, Value self)
{
    const Signature *signature = native_signature(native);
    bool new = signature->flags &SIGNATURE_NEW;
    bool init = native_name(native) == SYM(__init__) && native_owner(native) != SHAPE_SET;
    if ((!new && !init) || signature->positional_only != signature->positional)
        return false;
    const Type *type = new ? type_cast(vm, self) : type_of(vm, self);
    Value other = new ? SYM(__init__) : SYM(__new__);
    return type != NULL &&
           type_lookup(vm, type, other) != type_lookup(vm, rom_types[native_owner(native)], other);
}

static void bind_keywords(Vm *vm, const Native *native, Value *out, const Value *names,
                          const Value *values, size_t name_count)
{
    const Signature *signature = native_signature(native);
    Value *others = out + signature->positional + signature->keyword_only;
    for (size_t k = 0; k < name_count; k++) {
        SignedWord place = find_parameter(native, names[k]);
        if (place >= 0) {
            if (out[place] != NO_VALUE)
                raise_type_error(vm, "argument for %S() given by name ('%S') and position (%z)",
                                 display_name(vm, native, false), names[k],
                                 (size_t)place + 1 - hidden(native));
            out[place] = values[k];
            continue;
        }
        if (!(signature->flags & SIGNATURE_KEYWORDS)) {
            if (is_for_subclass(vm, native, *out))
                return;
            raise_unknown_keyword(vm, native, names[k]);
        }
        if (*others == NO_VALUE)
            *others = dict_new(vm);
        dict_set(vm, *others, names[k], values[k]);
    }
}

static void fill_defaults(Vm *vm, const Native *native, Value *out, size_t given)
{
    const Signature *signature = native_signature(native);
    size_t named = (size_t)signature->positional + signature->keyword_only;
    for (size_t i = 0; i < named; i++) {
        if (out[i] != NO_VALUE)
            continue;
        Value value = i < signature->required ? VALUE_DELETED
                                              : native_defaults(native)[i - signature->required];
        if (value == VALUE_DELETED) // a parameter without a default
            raise_missing(vm, native, i, given);
        out[i] = value;
    }
}

// With keywords: in new places at the top of the stack.
static Value call_with_keywords(Vm *vm, const Native *native, const Value *args, size_t count,
                                const Value *names, size_t name_count)
{
    const Signature *signature = native_signature(native);
    size_t fixed = fixed_count(signature);
    size_t direct = count < signature->positional ? count : signature->positional;
    size_t more = count - direct;
    if (more > 0 && !(signature->flags & SIGNATURE_VARIADIC))
        raise_count(vm, native, count);
    vm_stack_reserve(vm, fixed + more);
    Value *out = vm->top;
    for (size_t i = 0; i < fixed; i++)
        out[i] = i < direct ? args[i] : NO_VALUE;
    for (size_t i = 0; i < more; i++)
        out[fixed + i] = args[direct + i];
    vm->top = out + fixed + more;
    bind_keywords(vm, native, out, names, args + count, name_count);
    fill_defaults(vm, native, out, count);
    return native->function(vm, out, fixed + more);
}

// Without: where they are, at the end of a window. Returns their number then.
static size_t normalise(Vm *vm, const Native *native, Value *args, size_t count)
{
    const Signature *signature = native_signature(native);
    size_t fixed = fixed_count(signature), positional = signature->positional;
    size_t direct = count < positional ? count : positional, more = count - direct;
    if (direct < signature->required || (more > 0 && !(signature->flags & SIGNATURE_VARIADIC))) {
        if (direct < signature->required && count >= signature->positional_only)
            raise_missing(vm, native, count, count);
        raise_count(vm, native, count);
    }
    Value *end = args + fixed + more;
    if (end > vm->top) {
        vm_stack_reserve(vm, (size_t)(end - vm->top));
        vm->top = end;
    }
    if (more > 0 && fixed > positional)
        memmove(args + fixed, args + positional, more * sizeof(Value));
    for (size_t i = direct; i < fixed; i++) {
        Value value = i < positional + signature->keyword_only
                          ? native_defaults(native)[i - signature->required]
                          : NO_VALUE; // no **keywords
        if (value == VALUE_DELETED)
            raise_missing(vm, native, i, count);
        args[i] = value;
    }
    return fixed + more;
}

// Whether the first argument is what the function works on.

static bool owner_fits(Vm *vm, const Native *native, Value self)
{
    return native_owner(native) == SHAPE_OBJECT ||
           is_instance_of(vm, self, rom_types[native_owner(native)]);
}

static void check_self(Vm *vm, const Native *native, const Value *args, size_t count)
{
    const Type *owner = rom_types[native_owner(native)];
    if (count == 0)
        raise_type_error(vm, "unbound method %N.%S() needs an argument", type_value(owner),
                         native_name(native));
    if (!owner_fits(vm, native, args[0]) && native_is_slot(native))
        raise_type_error(vm, "descriptor '%S' requires a '%N' object but received a '%T'",
                         native_name(native), type_value(owner), args[0]);
    if (!owner_fits(vm, native, args[0]))
        raise_type_error(vm, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object",
                         native_name(native), type_value(owner), args[0]);
}

static void check_class(Vm *vm, const Native *native, const Value *args, size_t count)
{
    Value owner = type_value(rom_types[native_owner(native)]);
    if (count == 0)
        raise_type_error(vm, "%N.__new__(): not enough arguments", owner);
    const Type *type = type_cast(vm, args[0]);
    if (type == NULL)
        raise_type_error(vm, "%N.__new__(X): X is not a type object (%T)", owner, args[0]);
    if (!type_is_subtype(vm, type, rom_types[native_owner(native)]))
        raise_type_error(vm, "%N.__new__(%N): %N is not a subtype of %N", owner, args[0], args[0],
                         owner);
    const Type *builtin = type;
    while (builtin->flags & TYPE_HEAP)
        builtin = type_base(builtin);
    if (type_lookup(vm, builtin, SYM(__new__)) == (Value)(Word)native)
        return;
    while (!has_shape(type_lookup(vm, type, SYM(__new__)), SHAPE_NATIVE))
        type = type_base(type);
    raise_type_error(vm, "%N.__new__(%N) is not safe, use %N.__new__()", owner, args[0],
                     type_value(type));
}

Value native_call_window(Vm *vm, const Native *native, Value *args, size_t count,
                         const Value *names, size_t name_count)
{
    unsigned flags = native_signature(native)->flags;
    if (flags & SIGNATURE_METHOD && (count == 0 || !has_shape(args[0], native_owner(native))))
        check_self(vm, native, args, count);
    else if (flags & SIGNATURE_NEW)
        check_class(vm, native, args, count);
    if (name_count > 0)
        return call_with_keywords(vm, native, args, count, names, name_count);
    if (flags & SIGNATURE_PLAIN) {
        if (count + 1 != native_direct(native))
            raise_count(vm, native, count);
    } else {
        count = normalise(vm, native, args, count);
    }
    return native->function(vm, args, count);
}

Value native_call(Vm *vm, const Native *native, Value *args, size_t count,
                  const Value *keyword_names, size_t keyword_count)
{
    size_t given = count + keyword_count;
    vm_stack_reserve(vm, given);
    Value *window = vm->top;
    if (given > 0)
        memcpy((void *)window, args, given * sizeof(Value));
    vm->top = window + given;
    Value result = native_call_window(vm, native, window, count, keyword_names, keyword_count);
    vm->top = window;
    return result;
}
