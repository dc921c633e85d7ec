// The module _weakref: the types and functions that pylib/weakref.py is made of.
#include "core/objects/weakref.h"

#include "core/objects/collect.h"
#include "core/objects/containers.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/state.h"
#include "natives.h"

NATIVE(weakref_proxy, "proxy", "object, callback=None, /")
static Value weakref_proxy(Vm *vm, Value *args, size_t count)
{
    ShapeId shape = is_callable(vm, args[0]) ? SHAPE_WEAKCALLABLEPROXY : SHAPE_WEAKPROXY;
    return weakref_new(vm, shape, args[0], args[1] == VALUE_NONE ? NO_VALUE : args[1]);
}

NATIVE(weakref_getweakrefs, "getweakrefs", "object, /")
static Value weakref_getweakrefs(Vm *vm, Value *args, size_t count)
{
    Value found = list_new(vm, NULL, 0);
    for (size_t i = 0; i < bag_capacity(objects_of(vm)->weakrefs); i++) {
        Value v = *bag_slot(objects_of(vm)->weakrefs, i);
        if (v != NO_VALUE && ((WeakRef *)(void *)v)->target == args[0])
            list_append(vm, found, v);
    }
    return found;
}

NATIVE(weakref_getweakrefcount, "getweakrefcount", "object, /")
static Value weakref_getweakrefcount(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, list_of(weakref_getweakrefs(vm, args, count))->length);
}

MEMBERS(weakref_module_members, METHOD(proxy, weakref_proxy),
        METHOD(getweakrefs, weakref_getweakrefs), METHOD(getweakrefcount, weakref_getweakrefcount),
        TYPE_ROW(ref, type_weakref), TYPE_ROW(ReferenceType, type_weakref),
        TYPE_ROW(ProxyType, type_weakproxy), TYPE_ROW(CallableProxyType, type_weakcallableproxy));

MODULE(weakref, "_weakref", weakref_module_members, NULL)
