// The dict of a native module: its names stay in ROM until somebody looks at the dict as a whole.
#include "core/objects/namespace.h"

#include "core/heap/heap.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/table.h"
#include "natives.h"

typedef struct Namespace { // LAYOUT_RAW1
    Dict dict;
    Value native; // NativeModule
} Namespace;

static const NativeModule *native_of(Value dict)
{
    return (const NativeModule *)(void *)((Namespace *)(void *)dict)->native;
}

Value namespace_new(Vm *vm, const NativeModule *native)
{
    Namespace *self = heap_new(vm, SHAPE_DICT, DICT_LAYOUT, sizeof *self);
    self->dict.object.aux = DICT_NAMESPACE | DICT_LAZY;
    self->native = value_of(native);
    return value_of(self);
}

Value namespace_find(Vm *vm, Value dict, Value name)
{
    const NativeModule *native = native_of(dict);
    if (name == SYM(__name__))
        return str_intern(vm, native->name, strlen(native->name));
    Value value = members_find(native->members, name);
    if (has_shape(value, SHAPE_GETSET)) {
        value = ((const GetSet *)(void *)value)->get(vm, dict);
        dict_set(vm, dict, name, value);
    }
    return value;
}

Value namespace_complete(Vm *vm, Value dict)
{
    if (!namespace_is_lazy(dict))
        return dict;
    Value name = SYM(__name__), value;
    size_t size = dict_length(dict) + 1, position = 0;
    const Member *members = native_of(dict)->members;
    while (members_next(&members, &name, &value))
        size++;
    Value full = dict_new_sized(vm, size);
    name = SYM(__name__);
    members = native_of(dict)->members;
    do
        dict_set(vm, full, name, dict_get_name(vm, dict, name));
    while (members_next(&members, &name, &value));
    while (dict_next(dict, &position, &name, &value))
        dict_set_default(vm, full, name, value);
    Dict *self = dict_of(dict);
    self->object.aux &= (uint8_t)~DICT_LAZY;
    self->live = dict_of(full)->live;
    self->entries = dict_of(full)->entries;
    self->index = dict_of(full)->index;
    return dict;
}

Value namespace_names(Vm *vm, Value dict)
{
    Value names = list_new(vm, NULL, 0), name = SYM(__name__), value;
    bool lazy = namespace_is_lazy(dict);
    if (lazy) {
        const Member *members = native_of(dict)->members;
        do
            list_append(vm, names, name);
        while (members_next(&members, &name, &value));
    }
    for (size_t position = 0; dict_next(dict, &position, &name, &value);) {
        if (!lazy || !is_str(name) ||
            (name != SYM(__name__) && members_find(native_of(dict)->members, name) == NO_VALUE))
            list_append(vm, names, name);
    }
    return names;
}

typedef struct Settling {
    Value dict, name;
} Settling;

static Value settle(Vm *vm, void *context)
{
    const Settling *settling = context;
    Value value = namespace_find(vm, settling->dict, settling->name);
    uint32_t hash = str_hash(str_of(settling->name));
    if (value != NO_VALUE && dict_find_name(settling->dict, settling->name) < 0)
        table_insert(vm, dict_of(settling->dict), settling->name, value, hash);
    return VALUE_NONE;
}

void namespace_settle(Vm *vm, Value dict, Value name)
{
    Settling settling = {dict, name};
    Value error;
    vm_protect(vm, settle, &settling, &error);
}
