// The views of a dict: keys, values, items.
#ifndef ADDER_OBJECTS_DICT_VIEWS_H
#define ADDER_OBJECTS_DICT_VIEWS_H

#include "core/objects/dict.h"

typedef struct DictView { // LAYOUT_VALUES
    Object object;
    Value dict; // dict or instance of a subclass
} DictView;

static inline DictView *dict_view_of(Value v)
{
    return (DictView *)(void *)v;
}
// Views of keys and items behave like sets.
static inline bool is_set_view(Value v)
{
    return has_shape(v, SHAPE_DICT_KEYS) || has_shape(v, SHAPE_DICT_ITEMS);
}
// A view of the shape SHAPE_DICT_KEYS, SHAPE_DICT_VALUES or SHAPE_DICT_ITEMS. Raises MemoryError.
Value dict_view_new(Vm *vm, ShapeId shape, Value dict);

#endif
