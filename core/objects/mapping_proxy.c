// mappingproxy: a read-only view of a mapping. All questions are passed on to the mapping.
#include "core/objects/mapping_proxy.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/int.h"
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

static Value mapping_of(Value self)
{
    return ((MappingProxy *)(void *)self)->mapping;
}

// The mapping of a proxy; any other value as it is.
static Value unwrapped(Value v)
{
    return has_shape(v, SHAPE_MAPPINGPROXY) ? mapping_of(v) : v;
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

NATIVE(proxy_repr, "mappingproxy.__repr__", "self, /")
static Value proxy_repr(Vm *vm, Value *args, size_t count)
{
    return str_format(vm, "mappingproxy(%R)", mapping_of(args[0]));
}

NATIVE(proxy_str, "mappingproxy.__str__", "self, /")
static Value proxy_str(Vm *vm, Value *args, size_t count)
{
    return to_str(vm, mapping_of(args[0]));
}

NATIVE(proxy_len, "mappingproxy.__len__", "self, /")
static Value proxy_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, length(vm, mapping_of(args[0])));
}

NATIVE(proxy_getitem, "mappingproxy.__getitem__", "self, key, /")
static Value proxy_getitem(Vm *vm, Value *args, size_t count)
{
    return get_item(vm, mapping_of(args[0]), args[1]);
}

NATIVE(proxy_contains, "mappingproxy.__contains__", "self, key, /")
static Value proxy_contains(Vm *vm, Value *args, size_t count)
{
    return value_bool(contains(vm, mapping_of(args[0]), args[1]));
}

NATIVE(proxy_iter, "mappingproxy.__iter__", "self, /")
static Value proxy_iter(Vm *vm, Value *args, size_t count)
{
    return iterator_of(vm, mapping_of(args[0]));
}

NATIVE(proxy_reversed, "mappingproxy.__reversed__", "self, /")
static Value proxy_reversed(Vm *vm, Value *args, size_t count)
{
    return call_method(vm, mapping_of(args[0]), SYM(__reversed__), 0, NULL);
}

NATIVE(proxy_hash, "mappingproxy.__hash__", "self, /")
static Value proxy_hash(Vm *vm, Value *args, size_t count)
{
    return small_from(hash(vm, mapping_of(args[0])) & SMALL_MAX);
}

NATIVE(proxy_eq, "mappingproxy.__eq__", "self, other, /")
static Value proxy_eq(Vm *vm, Value *args, size_t count)
{
    return compare(vm, COMPARE_EQ, mapping_of(args[0]), unwrapped(args[1]));
}

NATIVE(proxy_or, "mappingproxy.__or__", "self, other, /")
static Value proxy_or(Vm *vm, Value *args, size_t count)
{
    return binary(vm, OPERATOR_OR, mapping_of(args[0]), unwrapped(args[1]));
}

NATIVE(proxy_ror, "mappingproxy.__ror__", "self, other, /")
static Value proxy_ror(Vm *vm, Value *args, size_t count)
{
    return binary(vm, OPERATOR_OR, unwrapped(args[1]), mapping_of(args[0]));
}

NATIVE(proxy_ior, "mappingproxy.__ior__", "self, other, /")
static Value proxy_ior(Vm *vm, Value *args, size_t count)
{
    raise_type_error(vm, "'|=' is not supported by mappingproxy; use '|' instead");
}

NATIVE(proxy_get, "mappingproxy.get", "self, key, default=None, /")
static Value proxy_get(Vm *vm, Value *args, size_t count)
{
    return call_method(vm, mapping_of(args[0]), SYM(get), 2, args + 1);
}

NATIVE(proxy_keys, "mappingproxy.keys", "self, /")
static Value proxy_keys(Vm *vm, Value *args, size_t count)
{
    return call_method(vm, mapping_of(args[0]), SYM(keys), 0, NULL);
}

NATIVE(proxy_values, "mappingproxy.values", "self, /")
static Value proxy_values(Vm *vm, Value *args, size_t count)
{
    return call_method(vm, mapping_of(args[0]), SYM(values), 0, NULL);
}

NATIVE(proxy_items, "mappingproxy.items", "self, /")
static Value proxy_items(Vm *vm, Value *args, size_t count)
{
    return call_method(vm, mapping_of(args[0]), SYM(items), 0, NULL);
}

NATIVE(proxy_copy, "mappingproxy.copy", "self, /")
static Value proxy_copy(Vm *vm, Value *args, size_t count)
{
    return call_method(vm, mapping_of(args[0]), SYM(copy), 0, NULL);
}

MEMBERS(proxy_members, METHOD(__new__, proxy_dunder_new), METHOD(__repr__, proxy_repr),
        METHOD(__str__, proxy_str), METHOD(__len__, proxy_len), METHOD(__getitem__, proxy_getitem),
        METHOD(__contains__, proxy_contains), METHOD(__iter__, proxy_iter),
        METHOD(__reversed__, proxy_reversed), METHOD(__hash__, proxy_hash),
        METHOD(__eq__, proxy_eq), METHOD(__or__, proxy_or), METHOD(__ror__, proxy_ror),
        METHOD(__ior__, proxy_ior), METHOD(get, proxy_get), METHOD(keys, proxy_keys),
        METHOD(values, proxy_values), METHOD(items, proxy_items), METHOD(copy, proxy_copy),
        METHOD(__class_getitem__, class_getitem));

ROM_TYPE(type_mappingproxy, SYM(mappingproxy), SHAPE_MAPPINGPROXY, type_object, proxy_members,
         .flags = TYPE_FINAL);
