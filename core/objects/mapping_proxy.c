// mappingproxy: a read-only view of a mapping. All questions are passed on to the mapping.
#include "core/objects/mapping_proxy.h"

#include "core/heap/heap.h"
#include "core/objects/container_methods.h"
#include "core/objects/operators.h"
#include "core/objects/union.h"
#include "natives.h"

typedef struct MappingProxy { // LAYOUT_VALUES
    Object object;
    Value mapping;
} MappingProxy;

Value mapping_proxy_new(Vm *vm, Value mapping)
{
    MappingProxy *self = heap_new(vm, SHAPE_MAPPINGPROXY, LAYOUT_VALUES, sizeof *self);
    self->mapping = mapping;
    return value_of(self);
}

Value mapping_proxy_mapping(Value self)
{
    return ((MappingProxy *)(void *)self)->mapping;
}

// The mapping of a proxy; any other value as it is.
static Value unwrapped(Value v)
{
    return has_shape(v, SHAPE_MAPPINGPROXY) ? mapping_proxy_mapping(v) : v;
}

NATIVE(proxy_dunder_new, "mappingproxy.__new__", "cls, mapping")
static Value proxy_dunder_new(Vm *vm, Value *args, size_t count)
{
    const Type *type = type_of(vm, args[1]);
    if (type_lookup(vm, type, SYM(__getitem__)) == NO_VALUE ||
        is_instance_of(vm, args[1], &type_list) || is_instance_of(vm, args[1], &type_tuple))
        raise_type_error(vm, "mappingproxy() argument must be a mapping, not %T", args[1]);
    return mapping_proxy_new(vm, args[1]);
}

NATIVE(proxy_str, "mappingproxy.__str__", "self, /")
static Value proxy_str(Vm *vm, Value *args, size_t count)
{
    return to_str(vm, mapping_proxy_mapping(args[0]));
}

NATIVE(proxy_getitem, "mappingproxy.__getitem__", "self, key, /")
static Value proxy_getitem(Vm *vm, Value *args, size_t count)
{
    return get_item(vm, mapping_proxy_mapping(args[0]), args[1]);
}

NATIVE(proxy_or, "mappingproxy.__or__", "self, other, /")
static Value proxy_or(Vm *vm, Value *args, size_t count)
{
    return binary(vm, OPERATOR_OR, mapping_proxy_mapping(args[0]), unwrapped(args[1]));
}

NATIVE(proxy_ror, "mappingproxy.__ror__", "self, other, /")
static Value proxy_ror(Vm *vm, Value *args, size_t count)
{
    return binary(vm, OPERATOR_OR, unwrapped(args[1]), mapping_proxy_mapping(args[0]));
}

NATIVE(proxy_ior, "mappingproxy.__ior__", "self, other, /")
static Value proxy_ior(Vm *vm, Value *args, size_t count)
{
    raise_type_error(vm, "'|=' is not supported by mappingproxy; use '|' instead");
}

// The methods of mappings are those of the mapping.
static Value proxy_get_attribute(Vm *vm, Value self, Value name)
{
    bool passed_on = name == SYM(get) || name == SYM(keys) || name == SYM(values) ||
                     name == SYM(items) || name == SYM(copy);
    return passed_on ? get_attribute(vm, mapping_proxy_mapping(self), name) : NO_VALUE;
}

MEMBERS(proxy_members, CONTAINER_BASICS, CONTAINER_CONTAINS, CONTAINER_REVERSED, CONTAINER_HASH,
        METHOD(__new__, proxy_dunder_new), METHOD(__str__, proxy_str),
        METHOD(__getitem__, proxy_getitem), METHOD(__or__, proxy_or), METHOD(__ror__, proxy_ror),
        METHOD(__ior__, proxy_ior), METHOD(__class_getitem__, class_getitem));

static const TypeOps proxy_ops = TYPE_OPS(get_attribute, proxy_get_attribute);

ROM_TYPE(type_mappingproxy, mappingproxy, SHAPE_MAPPINGPROXY, type_object, proxy_members,
         .ops = &proxy_ops, .flags = TYPE_FINAL);
