// The module _abc: what pylib/abc.py cannot do in Python.
#include "core/objects/module.h"
#include "core/objects/runtime.h"
#include "core/objects/set.h"
#include "natives.h"

// Sets __abstractmethods__ of a new class, which cannot be instantiated unless they are empty.
NATIVE(abc_set_abstract, "_set_abstract", "cls, names, /")
static Value abc_set_abstract(Vm *vm, Value *args, size_t count)
{
    const Type *type = type_cast(vm, args[0]);
    if (type == NULL || !(type->flags & TYPE_HEAP))
        raise_type_error(vm, "_set_abstract() argument 1 must be a class, not %T", args[0]);
    if (!is_any_set(args[1]))
        raise_type_error(vm, "_set_abstract() argument 2 must be a set, not %T", args[1]);
    type_set_attribute(vm, args[0], SYM(__abstractmethods__), args[1]);
    Type *class = (Type *)(void *)args[0];
    class->flags &= (uint16_t)~TYPE_ABSTRACT;
    if (dict_length(args[1]) > 0)
        class->flags |= TYPE_ABSTRACT;
    return VALUE_NONE;
}

MEMBERS(abc_members, METHOD(_set_abstract, abc_set_abstract));

MODULE(abc, "_abc", abc_members, NULL)
