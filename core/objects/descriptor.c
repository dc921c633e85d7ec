// property, classmethod, staticmethod, and the descriptors of __slots__ and C accessors.
#include "core/objects/descriptor.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/function.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

// v if it is an instance of the built-in type or of a subclass, which starts with the same words.
static void *cast(Vm *vm, Value v, ShapeId shape)
{
    if (!is_object(v))
        return NULL;
    ShapeId own = object_of(v)->shape;
    if (own == shape || (own >= SHAPE_DYNAMIC_FIRST && type_of(vm, v)->base_shape == shape))
        return (void *)v;
    return NULL;
}

Property *property_cast(Vm *vm, Value v)
{
    return cast(vm, v, SHAPE_PROPERTY);
}

MethodWrapper *classmethod_cast(Vm *vm, Value v)
{
    return cast(vm, v, SHAPE_CLASSMETHOD);
}

MethodWrapper *staticmethod_cast(Vm *vm, Value v)
{
    return cast(vm, v, SHAPE_STATICMETHOD);
}

// property.

static Value or_none(Value v)
{
    return v == NO_VALUE ? VALUE_NONE : v;
}

NATIVE(property_new, "property.__new__", "cls, /, *args, **keywords")
static Value property_new(Vm *vm, Value *args, size_t count)
{
    Value self = instance_new(vm, args[0]);
    Property *property = property_of(self);
    property->get = property->set = property->delete = VALUE_NONE;
    return self;
}

static Value property_doc(Vm *vm, Value self)
{
    const Property *property = property_cast(vm, self);
    return or_none(property->doc != NO_VALUE ? property->doc
                                             : find_attribute(vm, property->get, SYM(__doc__)));
}

static Value set_doc_body(Vm *vm, void *context)
{
    Value self = *(Value *)context;
    set_attribute(vm, self, SYM(__doc__), property_doc(vm, self));
    return VALUE_NONE;
}

// The class of an instance of a subclass has a __doc__ of its own, which hides that of property:
// the instance gets the attribute. Where it cannot, that is an error only for the getter's text.
static void show_doc(Vm *vm, Value self)
{
    Value error;
    vm_protect(vm, set_doc_body, &self, &error);
    if (error != NO_VALUE &&
        (!is_instance_of(vm, error, &type_AttributeError) ||
         (property_of(self)->doc == NO_VALUE && property_doc(vm, self) != VALUE_NONE)))
        raise_exception(vm, error);
}

NATIVE(property_init, "property.__init__", "self, fget=None, fset=None, fdel=None, doc=None")
static Value property_init(Vm *vm, Value *args, size_t count)
{
    Property *self = property_cast(vm, args[0]);
    self->get = args[1];
    self->set = args[2];
    self->delete = args[3];
    self->doc = args[4] == VALUE_NONE ? NO_VALUE : args[4];
    if (!has_shape(args[0], SHAPE_PROPERTY))
        show_doc(vm, args[0]);
    return VALUE_NONE;
}

// A copy of the property with one of its functions replaced.
static Value replaced(Vm *vm, Value v, Value get, Value set, Value delete)
{
    const Property *self = property_cast(vm, v);
    Value arguments[] = {get != NO_VALUE ? get : self->get, set != NO_VALUE ? set : self->set,
                         delete != NO_VALUE ? delete : self->delete, or_none(self->doc)};
    Value copy = call(vm, type_value(type_of(vm, v)), 4, arguments);
    if (property_cast(vm, copy) != NULL)
        property_of(copy)->name = property_of(v)->name;
    return copy;
}

NATIVE(property_getter, "property.getter", "self, function, /")
static Value property_getter(Vm *vm, Value *args, size_t count)
{
    return replaced(vm, args[0], args[1], NO_VALUE, NO_VALUE);
}

NATIVE(property_setter, "property.setter", "self, function, /")
static Value property_setter(Vm *vm, Value *args, size_t count)
{
    return replaced(vm, args[0], NO_VALUE, args[1], NO_VALUE);
}

NATIVE(property_deleter, "property.deleter", "self, function, /")
static Value property_deleter(Vm *vm, Value *args, size_t count)
{
    return replaced(vm, args[0], NO_VALUE, NO_VALUE, args[1]);
}

NATIVE(property_get, "property.__get__", "self, instance, owner=None, /")
static Value property_get(Vm *vm, Value *args, size_t count)
{
    if (args[1] == VALUE_NONE)
        return args[0];
    return property_read(vm, args[0], args[1]);
}

NATIVE(property_set, "property.__set__", "self, instance, value, /")
static Value property_set(Vm *vm, Value *args, size_t count)
{
    property_write(vm, args[0], args[1], args[2]);
    return VALUE_NONE;
}

NATIVE(property_delete, "property.__delete__", "self, instance, /")
static Value property_delete(Vm *vm, Value *args, size_t count)
{
    property_write(vm, args[0], args[1], NO_VALUE);
    return VALUE_NONE;
}

NATIVE(property_set_name, "property.__set_name__", "self, owner, name, /")
static Value property_set_name(Vm *vm, Value *args, size_t count)
{
    property_cast(vm, args[0])->name = args[2];
    return VALUE_NONE;
}

static Value property_fget(Vm *vm, Value self)
{
    return property_cast(vm, self)->get;
}

static Value property_fset(Vm *vm, Value self)
{
    return property_cast(vm, self)->set;
}

static Value property_fdel(Vm *vm, Value self)
{
    return property_cast(vm, self)->delete;
}

static void property_set_doc(Vm *vm, Value self, Value value)
{
    property_cast(vm, self)->doc = or_none(value);
}

static Value property_name(Vm *vm, Value self)
{
    const Property *property = property_cast(vm, self);
    if (property->name != NO_VALUE)
        return property->name;
    return get_attribute(vm, property->get, SYM(__name__));
}

static void property_set_own_name(Vm *vm, Value self, Value value)
{
    property_cast(vm, self)->name = value;
}

static Value property_abstract(Vm *vm, Value self)
{
    const Property *property = property_cast(vm, self);
    const Value functions[] = {property->get, property->set, property->delete};
    for (size_t i = 0; i < 3; i++) {
        Value mark = find_attribute(vm, functions[i], SYM(__isabstractmethod__));
        if (mark != NO_VALUE && truth(vm, mark))
            return VALUE_TRUE;
    }
    return VALUE_FALSE;
}

GETSET(property_fget, "property.fget", property_fget, NULL)
GETSET(property_fset, "property.fset", property_fset, NULL)
GETSET(property_fdel, "property.fdel", property_fdel, NULL)
GETSET(property_doc, "property.__doc__", property_doc, property_set_doc)
GETSET(property_name, "property.__name__", property_name, property_set_own_name)
GETSET(property_abstract, "property.__isabstractmethod__", property_abstract, NULL)

MEMBERS(property_members, METHOD(__new__, property_new), METHOD(__init__, property_init),
        METHOD(getter, property_getter), METHOD(setter, property_setter),
        METHOD(deleter, property_deleter), METHOD(__get__, property_get),
        METHOD(__set__, property_set), METHOD(__delete__, property_delete),
        METHOD(__set_name__, property_set_name), ACCESSOR(fget, property_fget),
        ACCESSOR(fset, property_fset), ACCESSOR(fdel, property_fdel),
        ACCESSOR(__doc__, property_doc), ACCESSOR(__name__, property_name),
        ACCESSOR(__isabstractmethod__, property_abstract));

ROM_TYPE(type_property, property, SHAPE_PROPERTY, type_object, property_members,
         .fixed_words = sizeof(Property) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

// classmethod and staticmethod. They keep attributes in a __dict__ like functions do.

static Value wrapper_new(Vm *vm, ShapeId shape, Value function)
{
    Value self = instance_new(vm, type_value(rom_types[shape]));
    method_wrapper_of(self)->function = function;
    return self;
}

Value classmethod_new(Vm *vm, Value function)
{
    return wrapper_new(vm, SHAPE_CLASSMETHOD, function);
}

Value staticmethod_new(Vm *vm, Value function)
{
    return wrapper_new(vm, SHAPE_STATICMETHOD, function);
}

static Value wrapper_function(Vm *vm, Value self)
{
    return method_wrapper_of(self)->function;
}

// Attributes such as __name__ and __doc__ come from the function.
static Value wrapper_get_attribute(Vm *vm, Value self, Value name)
{
    static const Value forwarded[] = {SYM(__name__),        SYM(__qualname__),
                                      SYM(__doc__),         SYM(__module__),
                                      SYM(__annotations__), SYM(__isabstractmethod__)};
    for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; i++) {
        if (name != forwarded[i])
            continue;
        Value found = find_attribute(vm, wrapper_function(vm, self), name);
        return found == NO_VALUE && name == SYM(__isabstractmethod__) ? VALUE_FALSE : found;
    }
    return NO_VALUE;
}

static const TypeOps wrapper_ops = TYPE_OPS(get_attribute, wrapper_get_attribute);

NATIVE(classmethod_dunder_new, "classmethod.__new__", "cls, /, *args, **keywords")
static Value classmethod_dunder_new(Vm *vm, Value *args, size_t count)
{
    Value self = instance_new(vm, args[0]);
    method_wrapper_of(self)->function = VALUE_NONE;
    return self;
}

NATIVE(classmethod_init, "classmethod.__init__", "self, function, /")
static Value classmethod_init(Vm *vm, Value *args, size_t count)
{
    method_wrapper_of(args[0])->function = args[1];
    return VALUE_NONE;
}

NATIVE(classmethod_get, "classmethod.__get__", "self, instance, owner=None, /")
static Value classmethod_get(Vm *vm, Value *args, size_t count)
{
    Value owner = args[2] == VALUE_NONE ? type_value(type_of(vm, args[1])) : args[2];
    return bound_new(vm, wrapper_function(vm, args[0]), owner);
}

NATIVE(classmethod_repr, "classmethod.__repr__", "self, /")
static Value classmethod_repr(Vm *vm, Value *args, size_t count)
{
    return str_format(vm, "<classmethod(%R)>", wrapper_function(vm, args[0]));
}

GETSET(classmethod_func, "classmethod.__func__", wrapper_function, NULL)
GETSET(classmethod_wrapped, "classmethod.__wrapped__", wrapper_function, NULL)

MEMBERS(classmethod_members, METHOD(__new__, classmethod_dunder_new),
        METHOD(__init__, classmethod_init), METHOD(__get__, classmethod_get),
        METHOD(__repr__, classmethod_repr), ACCESSOR(__func__, classmethod_func),
        ACCESSOR(__wrapped__, classmethod_wrapped));

ROM_TYPE(type_classmethod, classmethod, SHAPE_CLASSMETHOD, type_object, classmethod_members,
         .ops = &wrapper_ops, .fixed_words = 1,
         .flags = TYPE_HAS_DICT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));

NATIVE(staticmethod_dunder_new, "staticmethod.__new__", "cls, /, *args, **keywords")
static Value staticmethod_dunder_new(Vm *vm, Value *args, size_t count)
{
    return classmethod_dunder_new(vm, args, count);
}

NATIVE(staticmethod_init, "staticmethod.__init__", "self, function, /")
static Value staticmethod_init(Vm *vm, Value *args, size_t count)
{
    return classmethod_init(vm, args, count);
}

NATIVE(staticmethod_get, "staticmethod.__get__", "self, instance, owner=None, /")
static Value staticmethod_get(Vm *vm, Value *args, size_t count)
{
    return wrapper_function(vm, args[0]);
}

NATIVE(staticmethod_call, "staticmethod.__call__", "self, /, *args, **keywords")
static Value staticmethod_call(Vm *vm, Value *args, size_t count)
{
    Value arguments = tuple_new(vm, args + 2, count - 2);
    return call_unpacked(vm, wrapper_function(vm, args[0]), arguments, args[1]);
}

NATIVE(staticmethod_repr, "staticmethod.__repr__", "self, /")
static Value staticmethod_repr(Vm *vm, Value *args, size_t count)
{
    return str_format(vm, "<staticmethod(%R)>", wrapper_function(vm, args[0]));
}

GETSET(staticmethod_func, "staticmethod.__func__", wrapper_function, NULL)
GETSET(staticmethod_wrapped, "staticmethod.__wrapped__", wrapper_function, NULL)

MEMBERS(staticmethod_members, METHOD(__new__, staticmethod_dunder_new),
        METHOD(__init__, staticmethod_init), METHOD(__get__, staticmethod_get),
        METHOD(__call__, staticmethod_call), METHOD(__repr__, staticmethod_repr),
        ACCESSOR(__func__, staticmethod_func), ACCESSOR(__wrapped__, staticmethod_wrapped));

ROM_TYPE(type_staticmethod, staticmethod, SHAPE_STATICMETHOD, type_object, staticmethod_members,
         .ops = &wrapper_ops, .fixed_words = 1,
         .flags = TYPE_HAS_DICT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));

// Descriptors made by __slots__ and C accessors: they bind in attribute.c.

Value slot_descriptor_new(Vm *vm, Value name, Value type, size_t index)
{
    SlotDescriptor *self = heap_new(vm, SHAPE_SLOT, LAYOUT_VALUES, sizeof *self);
    self->name = name;
    self->type = type;
    self->index = small_from((SignedWord)index);
    return value_of(self);
}

static Value accessor_bind(Vm *vm, Value *args)
{
    return bind_attribute(vm, args[0], args[1] == VALUE_NONE ? NO_VALUE : args[1],
                          type_of(vm, args[1]));
}

NATIVE(slot_get, "member_descriptor.__get__", "self, instance, owner=None, /")
static Value slot_get(Vm *vm, Value *args, size_t count)
{
    return accessor_bind(vm, args);
}

NATIVE(slot_set, "member_descriptor.__set__", "self, instance, value, /")
static Value slot_set(Vm *vm, Value *args, size_t count)
{
    descriptor_set(vm, args[0], args[1], args[2]);
    return VALUE_NONE;
}

NATIVE(slot_delete, "member_descriptor.__delete__", "self, instance, /")
static Value slot_delete(Vm *vm, Value *args, size_t count)
{
    descriptor_set(vm, args[0], args[1], NO_VALUE);
    return VALUE_NONE;
}

static Value slot_name(Vm *vm, Value self)
{
    return slot_descriptor_of(self)->name;
}

static Value slot_class(Vm *vm, Value self)
{
    return slot_descriptor_of(self)->type;
}

NATIVE(slot_repr, "member_descriptor.__repr__", "self, /")
static Value slot_repr(Vm *vm, Value *args, size_t count)
{
    return str_format(vm, "<member %R of '%N' objects>", slot_name(vm, args[0]),
                      slot_class(vm, args[0]));
}

GETSET(slot_name, "member_descriptor.__name__", slot_name, NULL)
GETSET(slot_class, "member_descriptor.__objclass__", slot_class, NULL)

MEMBERS(slot_members, METHOD(__get__, slot_get), METHOD(__set__, slot_set),
        METHOD(__delete__, slot_delete), METHOD(__repr__, slot_repr), ACCESSOR(__name__, slot_name),
        ACCESSOR(__objclass__, slot_class));

ROM_TYPE(type_slot, member_descriptor, SHAPE_SLOT, type_object, slot_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);

NATIVE(getset_get, "getset_descriptor.__get__", "self, instance, owner=None, /")
static Value getset_get(Vm *vm, Value *args, size_t count)
{
    return accessor_bind(vm, args);
}

NATIVE(getset_set, "getset_descriptor.__set__", "self, instance, value, /")
static Value getset_set(Vm *vm, Value *args, size_t count)
{
    return slot_set(vm, args, count);
}

NATIVE(getset_delete, "getset_descriptor.__delete__", "self, instance, /")
static Value getset_delete(Vm *vm, Value *args, size_t count)
{
    return slot_delete(vm, args, count);
}

static Value getset_name(Vm *vm, Value self)
{
    return accessor_name((const GetSet *)(void *)self);
}

static Value getset_class(Vm *vm, Value self)
{
    return type_value(accessor_owner((const GetSet *)(void *)self));
}

NATIVE(getset_repr, "getset_descriptor.__repr__", "self, /")
static Value getset_repr(Vm *vm, Value *args, size_t count)
{
    return str_format(vm, "<attribute %R of '%N' objects>", getset_name(vm, args[0]),
                      getset_class(vm, args[0]));
}

GETSET(getset_name, "getset_descriptor.__name__", getset_name, NULL)
GETSET(getset_class, "getset_descriptor.__objclass__", getset_class, NULL)

MEMBERS(getset_members, METHOD(__get__, getset_get), METHOD(__set__, getset_set),
        METHOD(__delete__, getset_delete), METHOD(__repr__, getset_repr),
        ACCESSOR(__name__, getset_name), ACCESSOR(__objclass__, getset_class));

ROM_TYPE(type_getset, getset_descriptor, SHAPE_GETSET, type_object, getset_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
