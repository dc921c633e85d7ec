// Shapes and the attributes of instances.
#include "core/objects/shape.h"

#include "core/heap/heap.h"
#include "core/objects/containers.h"
#include "core/objects/dict.h"
#include "core/objects/namespace.h"
#include "core/objects/runtime.h"
#include "core/objects/state.h"

#define NUMBERS_STEP 8

Shape *shape_at(Vm *vm, ShapeId number)
{
    return shape_of(array_of(heap_of(vm)->shapes)->items[number - SHAPE_DYNAMIC_FIRST]);
}

size_t shape_number_limit(Heap *heap)
{
    if (heap->shapes == NO_VALUE)
        return 0;
    return (heap_object_size(heap, object_of(heap->shapes)) - sizeof(Object)) / sizeof(Value);
}

// Registers a shape under an unused number. Raises MemoryError when all are in use.
static void register_shape(Vm *vm, Value shape)
{
    Heap *heap = heap_of(vm);
    size_t capacity = shape_number_limit(heap);
    size_t i = objects_of(vm)->free_shape;
    while (i < capacity && array_of(heap->shapes)->items[i] != NO_VALUE)
        i++;
    if (i >= (size_t)(ShapeId) ~(ShapeId)0 - SHAPE_DYNAMIC_FIRST)
        raise_memory_error(vm);
    if (i >= capacity) {
        size_t count = capacity + capacity / 2 + NUMBERS_STEP;
        Array *numbers =
            heap_new(vm, SHAPE_ARRAY, LAYOUT_WEAK, sizeof(Array) + count * sizeof(Value));
        if (capacity > 0) {
            memcpy(numbers->items, array_of(heap->shapes)->items, capacity * sizeof(Value));
            // The old one may still be seen from the C stack: it must not keep names of the dead.
            memset((void *)array_of(heap->shapes)->items, 0, capacity * sizeof(Value));
        }
        heap->shapes = value_of(numbers);
    }
    array_of(heap->shapes)->items[i] = shape;
    objects_of(vm)->free_shape = (ShapeId)(i + 1);
    shape_of(shape)->number = small_from((SignedWord)i + SHAPE_DYNAMIC_FIRST);
}

static Value shape_new(Vm *vm, Value type, Value parent, Value name, uint8_t slots)
{
    Shape *shape = heap_new(vm, SHAPE_SHAPE, LAYOUT_VALUES, sizeof *shape);
    shape->object.aux = slots;
    shape->type = type;
    shape->parent = parent;
    shape->name = name;
    register_shape(vm, value_of(shape));
    return value_of(shape);
}

static ShapeId shape_number(const Shape *shape)
{
    return (ShapeId)small_value(shape->number);
}

static Type *shape_type(const Shape *shape)
{
    return (Type *)(void *)shape->type;
}

void shape_make_root(Vm *vm, Value type, size_t reserved)
{
    Value root = shape_new(vm, type, NO_VALUE, NO_VALUE, (uint8_t)reserved);
    Type *class = (Type *)(void *)type;
    class->root_shape = root;
    class->instance_shape = shape_number(shape_of(root));
    if (class->slot_hint < reserved)
        class->slot_hint = (uint8_t)reserved;
}

SignedWord shape_find(const Shape *shape, Value name)
{
    for (; shape->name != NO_VALUE; shape = shape_of(shape->parent)) {
        if (shape->name == name)
            return shape->object.aux - 1;
    }
    return -1;
}

static Value add_child(Vm *vm, Shape *parent, Value name, uint8_t slots)
{
    Value child = shape_new(vm, parent->type, value_of(parent), name, slots);
    shape_of(child)->sibling = parent->child;
    parent->child = child;
    return child;
}

Value shape_extend(Vm *vm, Shape *shape, Value name)
{
    unsigned children = 0;
    for (Value child = shape->child; child != NO_VALUE; child = shape_of(child)->sibling) {
        if (shape_of(child)->name == name)
            return child;
        children++;
    }
    if (children >= SHAPE_MAX_CHILDREN || shape->object.aux >= SHAPE_MAX_ATTRIBUTES)
        return NO_VALUE;
    return add_child(vm, shape, name, (uint8_t)(shape->object.aux + 1));
}

Value shape_dict_shape(Vm *vm, Value type)
{
    Shape *root = shape_of(((Type *)(void *)type)->root_shape);
    for (Value child = root->child; child != NO_VALUE; child = shape_of(child)->sibling) {
        if (shape_of(child)->object.aux == SHAPE_IS_DICT)
            return child;
    }
    return add_child(vm, root, NO_VALUE, SHAPE_IS_DICT);
}

// Instances.

Value instance_new(Vm *vm, Value type_object)
{
    const Type *type = (const Type *)(void *)type_object;
    enum Layout layout = (enum Layout)(type->flags >> TYPE_LAYOUT_SHIFT);
    bool extra = type->flags & (TYPE_HEAP | TYPE_HAS_DICT);
    size_t words = 1 + (size_t)type->fixed_words + extra + type->slot_hint;
    Object *self = heap_new(vm, type->instance_shape, layout, words * sizeof(Word));
    if (type->flags & TYPE_HEAP)
        self->aux = type->slot_hint;
    return value_of(self);
}

// The shape of an instance of a class, NULL for instances of built-in types.
static Shape *instance_shape(Vm *vm, Value self)
{
    ShapeId number = object_of(self)->shape;
    return number >= SHAPE_DYNAMIC_FIRST ? shape_at(vm, number) : NULL;
}

static Value *extra_word(Value self, const Type *type)
{
    return (Value *)(void *)self + type_extra_word(type);
}

static Value *slot_at(Value self, const Type *type, size_t slot)
{
    Value *extra = extra_word(self, type);
    size_t inline_slots = object_of(self)->aux;
    if (slot < inline_slots)
        return extra + 1 + slot;
    return &array_of(*extra)->items[slot - inline_slots];
}

Value *instance_slot(Vm *vm, Value self, size_t slot)
{
    return slot_at(self, shape_type(instance_shape(vm, self)), slot);
}

bool instance_has_dict(Vm *vm, Value self)
{
    return is_object(self) && type_of(vm, self)->flags & (TYPE_HEAP | TYPE_HAS_DICT) &&
           !(type_of(vm, self)->flags & (TYPE_NO_DICT | TYPE_IS_TYPE));
}

// The dict holding the attributes of an instance in dict mode or of a built-in object, which may be
// absent; *in_dict is false for an instance with slots.
static Value attribute_dict(Value self, const Shape *shape, const Type *type, bool *in_dict)
{
    *in_dict = shape == NULL || shape->object.aux == SHAPE_IS_DICT;
    return *in_dict ? *extra_word(self, type) : NO_VALUE;
}

Value instance_get(Vm *vm, Value self, Value name)
{
    Shape *shape = instance_shape(vm, self);
    const Type *type = shape != NULL ? shape_type(shape) : rom_types[object_of(self)->shape];
    bool in_dict;
    Value dict = attribute_dict(self, shape, type, &in_dict);
    if (in_dict)
        return dict == NO_VALUE ? NO_VALUE : dict_get_name(vm, dict, name);
    SignedWord slot = shape_find(shape, name);
    return slot < 0 ? NO_VALUE : *slot_at(self, type, (size_t)slot);
}

// Moves the attributes into a dict, which the instance has from now on.
static Value enter_dict_mode(Vm *vm, Value self, Shape *shape, const Type *type)
{
    Value dict = dict_new(vm);
    Value dict_shape = shape_dict_shape(vm, shape->type);
    size_t reserved = shape_of(type->root_shape)->object.aux;
    for (size_t slot = reserved; slot < shape->object.aux; slot++) {
        const Shape *owner = shape;
        while ((size_t)owner->object.aux != slot + 1)
            owner = shape_of(owner->parent);
        dict_set(vm, dict, owner->name, *slot_at(self, type, slot));
    }
    for (size_t slot = reserved; slot < object_of(self)->aux; slot++)
        *slot_at(self, type, slot) = NO_VALUE;
    *extra_word(self, type) = dict;
    object_of(self)->shape = shape_number(shape_of(dict_shape));
    return dict;
}

// Room for slot number `slot` beyond the inline ones, and a better guess for the next instance.
static void reserve_overflow(Vm *vm, Value self, Type *type, size_t slot)
{
    size_t needed = slot + 1 - object_of(self)->aux;
    Value *extra = extra_word(self, type);
    Heap *heap = heap_of(vm);
    size_t have = 0;
    if (*extra != NO_VALUE)
        have = (heap_object_size(heap, object_of(*extra)) - sizeof(Object)) / sizeof(Value);
    if (have < needed)
        *extra = array_resize(vm, *extra, needed - 1, needed + (needed > 2 ? needed / 2 : 0));
    if (type->slot_hint <= slot)
        type->slot_hint = (uint8_t)(slot + 1);
}

void instance_set(Vm *vm, Value self, Value name, Value value)
{
    Shape *shape = instance_shape(vm, self);
    const Type *type = shape != NULL ? shape_type(shape) : rom_types[object_of(self)->shape];
    bool in_dict;
    Value dict = attribute_dict(self, shape, type, &in_dict);
    if (!in_dict) {
        SignedWord slot = shape_find(shape, name);
        if (slot >= 0) {
            *slot_at(self, type, (size_t)slot) = value;
            return;
        }
        Value extended = shape_extend(vm, shape, name);
        if (extended != NO_VALUE) {
            size_t last = shape_of(extended)->object.aux - 1u;
            if (last >= object_of(self)->aux)
                reserve_overflow(vm, self, (Type *)(void *)shape->type, last);
            *slot_at(self, type, last) = value;
            object_of(self)->shape = shape_number(shape_of(extended));
            return;
        }
        dict = enter_dict_mode(vm, self, shape, type);
    }
    if (dict == NO_VALUE)
        *extra_word(self, type) = dict = dict_new(vm);
    dict_set(vm, dict, name, value);
}

bool instance_delete(Vm *vm, Value self, Value name)
{
    Shape *shape = instance_shape(vm, self);
    const Type *type = shape != NULL ? shape_type(shape) : rom_types[object_of(self)->shape];
    bool in_dict;
    Value dict = attribute_dict(self, shape, type, &in_dict);
    if (!in_dict) {
        SignedWord slot = shape_find(shape, name);
        if (slot < 0)
            return false;
        if (shape->name == name) { // the last one added: step back
            *slot_at(self, type, (size_t)slot) = NO_VALUE;
            object_of(self)->shape = shape_number(shape_of(shape->parent));
            return true;
        }
        dict = enter_dict_mode(vm, self, shape, type);
    }
    return dict != NO_VALUE && dict_remove(vm, dict, name) != NO_VALUE;
}

Value instance_dict(Vm *vm, Value self)
{
    if (!instance_has_dict(vm, self))
        return NO_VALUE;
    Shape *shape = instance_shape(vm, self);
    const Type *type = shape != NULL ? shape_type(shape) : rom_types[object_of(self)->shape];
    bool in_dict;
    Value dict = attribute_dict(self, shape, type, &in_dict);
    if (!in_dict)
        return enter_dict_mode(vm, self, shape, type);
    if (dict == NO_VALUE)
        *extra_word(self, type) = dict = dict_new(vm);
    return namespace_complete(vm, dict);
}

void instance_set_dict(Vm *vm, Value self, Value dict)
{
    Value old = instance_dict(vm, self);
    (void)old;
    *extra_word(self, type_of(vm, self)) = dict;
}

void instance_set_class(Vm *vm, Value self, Value type)
{
    Value shape = instance_dict(vm, self) == NO_VALUE ? type_root_shape((const Type *)(void *)type)
                                                      : shape_dict_shape(vm, type);
    object_of(self)->shape = shape_number(shape_of(shape));
}

Value instance_wrap(Vm *vm, Value class, const Type *builtin, Value value)
{
    if (class == type_value(builtin))
        return value;
    Value self = instance_new(vm, class);
    ((Value *)(void *)self)[1] = value;
    return self;
}
