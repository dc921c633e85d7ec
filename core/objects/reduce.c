// How an object is described so that it can be made again: object.__reduce_ex__ and its kin, whose
// work is done in Python by the module copyreg.

#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "natives.h"

// copyreg.<function>(self, protocol, base), base being the built-in type it is laid out as.
static Value ask(Vm *vm, Value function, Value self, Value protocol)
{
    Value import = dict_get_name(vm, vm_builtins(vm), SYM(__import__));
    Value module = call_1(vm, import, SYM(copyreg));
    const Type *base = rom_types[type_of(vm, self)->base_shape];
    Value arguments[] = {self, protocol, type_value(base)};
    return call_method(vm, module, function, 3, arguments);
}

NATIVE(object_reduce, "object.__reduce__", "self, /")
static Value object_reduce(Vm *vm, Value *args, size_t count)
{
    return ask(vm, SYM(_reduce), args[0], VALUE_SMALL(0));
}

NATIVE(object_reduce_ex, "object.__reduce_ex__", "self, protocol, /")
static Value object_reduce_ex(Vm *vm, Value *args, size_t count)
{
    Value protocol = int_index(vm, args[1]);
    Value own = type_lookup(vm, type_of(vm, args[0]), SYM(__reduce__));
    if (own != type_own_attribute(vm, &type_object, SYM(__reduce__)))
        return call_special(vm, args[0], SYM(__reduce__), 0, NULL);
    return ask(vm, SYM(_reduce), args[0], protocol);
}

NATIVE(object_getstate, "object.__getstate__", "self, /")
static Value object_getstate(Vm *vm, Value *args, size_t count)
{
    return ask(vm, SYM(_state), args[0], VALUE_SMALL(2));
}
