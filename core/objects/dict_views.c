// dict_keys, dict_values, dict_items.
#include "core/objects/dict_views.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/container_methods.h"
#include "core/objects/list.h"
#include "core/objects/mapping_proxy.h"
#include "core/objects/set_algebra.h"
#include "core/objects/tuple.h"
#include "natives.h"

Value dict_view_new(Vm *vm, ShapeId shape, Value dict)
{
    DictView *self = heap_new(vm, shape, LAYOUT_VALUES, sizeof *self);
    self->dict = dict;
    return value_of(self);
}

Value dict_view_repr(Vm *vm, Value self)
{
    if (!repr_enter(vm, self))
        return str_from_c(vm, "...");
    Value items = to_repr(vm, list_from_iterable(vm, self));
    repr_leave(vm, self);
    return str_format(vm, "%T(%S)", self, items);
}

bool dict_view_contains(Vm *vm, Value self, Value item)
{
    Value dict = dict_view_of(self)->dict;
    if (has_shape(self, SHAPE_DICT_KEYS))
        return dict_get(vm, dict, item) != NO_VALUE;
    const Tuple *pair = tuple_cast(vm, item);
    if (pair == NULL || pair->length != 2)
        return false;
    Value value = dict_get(vm, dict, pair->items[0]);
    return value != NO_VALUE && equal(vm, value, pair->items[1]);
}

// Declared as object's because the three types share it.
static Value get_mapping(Vm *vm, Value self)
{
    if (!is_set_view(self) && !has_shape(self, SHAPE_DICT_VALUES))
        raise_type_error(vm, "descriptor doesn't apply to a '%T' object", self);
    return mapping_proxy_new(vm, dict_view_of(self)->dict);
}

GETSET(view_mapping, "object.mapping", get_mapping, NULL)

MEMBERS(values_members, METHOD(__iter__, container_iter), METHOD(__repr__, container_repr),
        METHOD(__len__, container_len), CONTAINER_REVERSED, ACCESSOR(mapping, view_mapping));
MEMBERS(set_view_members, CONTAINER_BASICS, CONTAINER_CONTAINS, CONTAINER_REVERSED, CONTAINER_ORDER,
        SET_OPERATORS, CONSTANT(__hash__, NONE), ACCESSOR(mapping, view_mapping));

ROM_TYPE(type_dict_keys, dict_keys, SHAPE_DICT_KEYS, type_object, set_view_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_dict_values, dict_values, SHAPE_DICT_VALUES, type_object, values_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_dict_items, dict_items, SHAPE_DICT_ITEMS, type_object, set_view_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
