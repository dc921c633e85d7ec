// Shapes: the attribute names shared by instances that were built the same way.
//
// The shapes of a class form a tree: its root has no attribute, or those of __slots__ without
// names; each child adds one name, in the next slot. A class's dict shape stands for instances
// whose attributes live in a dict.
#ifndef ADDER_OBJECTS_SHAPE_H
#define ADDER_OBJECTS_SHAPE_H

#include "core/heap/heap.h"
#include "core/objects/type.h"

typedef struct Shape { // LAYOUT_VALUES
    Object object;     // aux: number of slots in use; SHAPE_IS_DICT for a dict shape
    Value type;        // the class
    Value parent;      // Shape, NO_VALUE for a root
    Value name;        // interned str added by this shape
    Value child;       // first child, NO_VALUE if none
    Value sibling;     // next child of the same parent
    Value number;      // small integer: its ShapeId
} Shape;

#define SHAPE_IS_DICT 255
// Instances with more attributes than this keep them in a dict.
#define SHAPE_MAX_ATTRIBUTES 64
// Children of one shape; more distinct names make instances fall back to a dict.
#define SHAPE_MAX_CHILDREN 16

static inline Shape *shape_of(Value v)
{
    return (Shape *)(void *)v;
}
// The shape with this number (>= SHAPE_DYNAMIC_FIRST). Never raises.
Shape *shape_at(Vm *vm, ShapeId number);
// One more than the highest index in heap->shapes.
size_t shape_number_limit(Heap *heap);
// Gives a new class its root shape, with room for `reserved` slots of __slots__, and sets the
// class's root_shape and instance_shape. Raises MemoryError.
void shape_make_root(Vm *vm, Value type, size_t reserved);
// The slot of a name in instances of this shape, or -1. Never raises.
SignedWord shape_find(const Shape *shape, Value name);
// The shape with `name` added, made if need be; NO_VALUE if the dict shape should be used instead.
Value shape_extend(Vm *vm, Shape *shape, Value name);
// The class's dict shape.
Value shape_dict_shape(Vm *vm, Value type);

// Instances. They work on every object whose type has an extra word.
//
// A new instance of a class: zeroed fixed words, no attributes. For built-in types too. The class
// is given as its Type value. Raises MemoryError.
Value instance_new(Vm *vm, Value type);
// The attribute in the instance itself, or NO_VALUE; name interned. Never raises.
Value instance_get(Vm *vm, Value self, Value name);
// Sets it. Raises MemoryError.
void instance_set(Vm *vm, Value self, Value name, Value value);
// False if there was none.
bool instance_delete(Vm *vm, Value self, Value name);
// The instance's __dict__: turns the instance into dict mode. NO_VALUE when it has none.
Value instance_dict(Vm *vm, Value self);
void instance_set_dict(Vm *vm, Value self, Value dict);
// Whether the value can have attributes of its own.
bool instance_has_dict(Vm *vm, Value self);
// The address of an attribute slot by its number. Never raises.
Value *instance_slot(Vm *vm, Value self, size_t slot);
// Makes v an instance of another class of the same layout, keeping its attributes.
void instance_set_class(Vm *vm, Value self, Value type);
// For __new__ of payload types: `value` itself if `class` is the built-in type, else a new instance
// of the class holding it.
Value instance_wrap(Vm *vm, Value class, const Type *builtin, Value value);
// The payload of an instance of a subclass of int, str, float, tuple, ...
static inline Value instance_payload(Value v)
{
    return ((Value *)(void *)v)[1];
}

#endif
