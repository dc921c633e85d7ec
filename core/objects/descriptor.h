// Descriptors: property, classmethod, staticmethod, and the members made by __slots__.
#ifndef ADDER_OBJECTS_DESCRIPTOR_H
#define ADDER_OBJECTS_DESCRIPTOR_H

#include "core/objects/type.h"

typedef struct Property { // LAYOUT_VALUES
    Object object;
    Value get, set, delete; // callables or NONE
    Value doc;              // NO_VALUE: that of get
    Value name;             // str or NO_VALUE, by __set_name__
} Property;

typedef struct MethodWrapper { // classmethod and staticmethod, LAYOUT_VALUES
    Object object;
    Value function;
} MethodWrapper;

typedef struct SlotDescriptor { // LAYOUT_VALUES
    Object object;
    Value name;  // str
    Value type;  // the class that declared it
    Value index; // small integer: attribute slot of the instance
} SlotDescriptor;

static inline Property *property_of(Value v)
{
    return (Property *)(void *)v;
}
static inline MethodWrapper *method_wrapper_of(Value v)
{
    return (MethodWrapper *)(void *)v;
}
static inline SlotDescriptor *slot_descriptor_of(Value v)
{
    return (SlotDescriptor *)(void *)v;
}
// v is a property, also of a subclass; NULL otherwise. The same for the other two.
Property *property_cast(Vm *vm, Value v);
MethodWrapper *classmethod_cast(Vm *vm, Value v);
MethodWrapper *staticmethod_cast(Vm *vm, Value v);

// Reads or sets (value NO_VALUE: deletes) through a property. AttributeError without the function.
Value property_read(Vm *vm, Value property, Value v);
void property_write(Vm *vm, Value property, Value v, Value value);

Value classmethod_new(Vm *vm, Value function);
Value staticmethod_new(Vm *vm, Value function);
Value slot_descriptor_new(Vm *vm, Value name, Value type, size_t index);

// Whether a raw class attribute takes precedence over the instance's own: it has __set__ or
// __delete__.
bool descriptor_is_data(Vm *vm, Value attribute);
// Whether reading finds it before an attribute of the instance: it also has __get__.
bool descriptor_comes_first(Vm *vm, Value attribute);
// Sets (or deletes: value NO_VALUE) through a data descriptor found on the type of v.
void descriptor_set(Vm *vm, Value attribute, Value v, Value value);

#endif
