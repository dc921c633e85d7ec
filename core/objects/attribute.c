// Attribute access: look-up order, binding of methods and descriptors, and what classes override.
#include "core/objects/builder.h"
#include "core/objects/descriptor.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/function.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "natives.h"

static Value bind_native(Vm *vm, Value attribute, Value v, const Type *type)
{
    const Native *native = (const Native *)(void *)attribute;
    unsigned flags = native_signature(native)->flags;
    if (flags & SIGNATURE_CLASSMETHOD)
        return bound_native_new(vm, attribute, type_value(type));
    if (v == NO_VALUE || !(flags & SIGNATURE_METHOD))
        return attribute;
    return bound_native_new(vm, attribute, v);
}

Value property_read(Vm *vm, Value attribute, Value v)
{
    const Property *property = property_of(attribute);
    if (property->get == VALUE_NONE) {
        if (property->name == NO_VALUE)
            raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "property of '%T' object has no getter", v);
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "property %R of '%T' object has no getter",
                    property->name, v);
    }
    return call_1(vm, property->get, v);
}

// An instance must really be one of the class a C accessor or slot belongs to.
static void check_accessor_owner(Vm *vm, Value name, const Type *owner, Value v)
{
    if (!is_instance_of(vm, v, owner))
        raise_type_error(vm, "descriptor %R for '%N' objects doesn't apply to a '%T' object", name,
                         type_value(owner), v);
}

static Value bind_accessor(Vm *vm, Value attribute, Value v)
{
    if (v == NO_VALUE)
        return attribute;
    if (has_shape(attribute, SHAPE_GETSET)) {
        const GetSet *accessor = (const GetSet *)(void *)attribute;
        check_accessor_owner(vm, accessor_name(accessor), accessor_owner(accessor), v);
        return accessor->get(vm, v);
    }
    const SlotDescriptor *slot = slot_descriptor_of(attribute);
    check_accessor_owner(vm, slot->name, (const Type *)(void *)slot->type, v);
    Value content = *instance_slot(vm, v, (size_t)small_value(slot->index));
    if (content == NO_VALUE)
        raise_no_attribute(vm, v, slot->name);
    return content;
}

static Value bind_custom(Vm *vm, Value attribute, Value v, const Type *type)
{
    MethodWrapper *wrapper = classmethod_cast(vm, attribute);
    if (wrapper != NULL)
        return bound_new(vm, wrapper->function, type_value(type));
    wrapper = staticmethod_cast(vm, attribute);
    if (wrapper != NULL)
        return wrapper->function;
    Value arguments[] = {v == NO_VALUE ? VALUE_NONE : v, type_value(type)};
    Value bound = call_special(vm, attribute, SYM(__get__), 2, arguments);
    return bound == NO_VALUE ? attribute : bound;
}

Value bind_attribute(Vm *vm, Value attribute, Value v, const Type *type)
{
    if (!is_object(attribute))
        return attribute;
    switch (object_of(attribute)->shape) {
    case SHAPE_FUNCTION:
        return v == NO_VALUE ? attribute : bound_new(vm, attribute, v);
    case SHAPE_NATIVE:
        return bind_native(vm, attribute, v, type);
    case SHAPE_PROPERTY:
        return v == NO_VALUE ? attribute : property_read(vm, attribute, v);
    case SHAPE_GETSET:
    case SHAPE_SLOT:
        return bind_accessor(vm, attribute, v);
    case SHAPE_CLASSMETHOD:
    case SHAPE_STATICMETHOD:
    case SHAPE_SUPER:
        return bind_custom(vm, attribute, v, type);
    default:
        // Built-in values are no descriptors; classes may be.
        return object_of(attribute)->shape < SHAPE_DYNAMIC_FIRST
                   ? attribute
                   : bind_custom(vm, attribute, v, type);
    }
}

bool descriptor_is_data(Vm *vm, Value attribute)
{
    if (!is_object(attribute))
        return false;
    ShapeId shape = object_of(attribute)->shape;
    if (shape == SHAPE_PROPERTY || shape == SHAPE_GETSET || shape == SHAPE_SLOT)
        return true;
    if (shape < SHAPE_DYNAMIC_FIRST)
        return false;
    const Type *type = type_of(vm, attribute);
    return type_lookup(vm, type, SYM(__set__)) != NO_VALUE ||
           type_lookup(vm, type, SYM(__delete__)) != NO_VALUE;
}

bool descriptor_comes_first(Vm *vm, Value attribute)
{
    return descriptor_is_data(vm, attribute) &&
           (object_of(attribute)->shape < SHAPE_DYNAMIC_FIRST ||
            type_lookup(vm, type_of(vm, attribute), SYM(__get__)) != NO_VALUE);
}

// The attribute of a type object itself: the metatype's data descriptors, the MRO, the metatype.
static Value get_type_attribute(Vm *vm, Value v, Value name)
{
    const Type *metatype = type_of(vm, v);
    Value meta = type_lookup(vm, metatype, name);
    if (meta != NO_VALUE && descriptor_comes_first(vm, meta))
        return bind_attribute(vm, meta, v, metatype);
    const Type *type = (const Type *)(void *)v;
    Value own = type_lookup(vm, type, name);
    if (own != NO_VALUE)
        return bind_attribute(vm, own, NO_VALUE, type);
    return meta == NO_VALUE ? NO_VALUE : bind_attribute(vm, meta, v, metatype);
}

Value generic_get_attribute(Vm *vm, Value v, Value name)
{
    const Type *type = type_of(vm, v);
    if (type->flags & TYPE_IS_TYPE)
        return get_type_attribute(vm, v, name);
    const TypeOp *get = TYPE_OP(type, get_attribute);
    if (get != NULL) {
        Value found = get->get_attribute(vm, v, name);
        if (found != NO_VALUE)
            return found;
    }
    Value attribute = type_lookup(vm, type, name);
    if (attribute != NO_VALUE && descriptor_comes_first(vm, attribute))
        return bind_attribute(vm, attribute, v, type);
    if (is_object(v) && type->flags & (TYPE_HEAP | TYPE_HAS_DICT)) {
        Value own = instance_get(vm, v, name);
        if (own != NO_VALUE)
            return own;
    }
    if (attribute == NO_VALUE)
        return name == SYM(__dict__) ? instance_dict(vm, v) : NO_VALUE;
    return bind_attribute(vm, attribute, v, type);
}

_Noreturn void raise_no_attribute(Vm *vm, Value v, Value name)
{
    Value message =
        type_cast(vm, v) != NULL ? str_format(vm, "type object '%N' has no attribute %R", v, name)
        : has_shape(v, SHAPE_MODULE) ? module_attribute_message(vm, v, name)
                                     : str_format(vm, "'%T' object has no attribute %R", v, name);
    Value exception = exception_new(vm, SHAPE_ATTRIBUTE_ERROR, message);
    exception_of(exception)->fields[0] = name;
    exception_of(exception)->fields[1] = v;
    raise_exception(vm, exception);
}

typedef struct AttributeRequest {
    Value v, name, method;
} AttributeRequest;

static Value call_getattribute(Vm *vm, void *context)
{
    AttributeRequest *request = context;
    if (has_shape(request->method, SHAPE_NATIVE)) { // object.__getattribute__ and its kin
        Value found = generic_get_attribute(vm, request->v, request->name);
        return found;
    }
    return call_special(vm, request->v, SYM(__getattribute__), 1, &request->name);
}

// Access through the __getattribute__ and __getattr__ of a class. NO_VALUE: AttributeError raised
// where `error` holds it, or no such attribute where `error` is NO_VALUE.
static Value get_custom_attribute(Vm *vm, Value v, Value name, Value *error)
{
    const Type *type = type_of(vm, v);
    AttributeRequest request = {v, name, type_lookup(vm, type, SYM(__getattribute__))};
    Value found = vm_protect(vm, call_getattribute, &request, error);
    if (*error != NO_VALUE && !is_instance_of(vm, *error, &type_AttributeError))
        raise_exception(vm, *error);
    if (found != NO_VALUE)
        return found;
    if (type_lookup(vm, type, SYM(__getattr__)) == NO_VALUE)
        return NO_VALUE;
    *error = NO_VALUE;
    return call_special(vm, v, SYM(__getattr__), 1, &name);
}

Value attribute_name(Vm *vm, Value name)
{
    if (str_cast(vm, name) == NULL)
        raise_type_error(vm, "attribute name must be string, not '%T'", name);
    return str_intern_value(vm, name);
}

Value get_attribute(Vm *vm, Value v, Value name)
{
    Value error = NO_VALUE;
    Value found = type_of(vm, v)->flags & TYPE_CUSTOM_GETATTR
                      ? get_custom_attribute(vm, v, name, &error)
                      : generic_get_attribute(vm, v, name);
    if (error != NO_VALUE)
        raise_exception(vm, error);
    if (found == NO_VALUE)
        raise_no_attribute(vm, v, name);
    return found;
}

static Value get_attribute_body(Vm *vm, void *context)
{
    AttributeRequest *request = context;
    return get_attribute(vm, request->v, request->name);
}

Value find_attribute(Vm *vm, Value v, Value name)
{
    AttributeRequest request = {v, name, NO_VALUE};
    Value error;
    Value found = vm_protect(vm, get_attribute_body, &request, &error);
    if (error != NO_VALUE && !is_instance_of(vm, error, &type_AttributeError))
        raise_exception(vm, error);
    return found;
}

// Whether a class attribute binds by getting the instance as its first argument, and nothing more.
static bool binds_as_method(Value attribute)
{
    return has_shape(attribute, SHAPE_FUNCTION) ||
           (has_shape(attribute, SHAPE_NATIVE) &&
            native_signature((const Native *)(void *)attribute)->flags & SIGNATURE_METHOD);
}

Value get_method(Vm *vm, Value v, Value name, Value *self)
{
    const Type *type = type_of(vm, v);
    *self = NO_VALUE;
    bool plain = !(type->flags & (TYPE_CUSTOM_GETATTR | TYPE_IS_TYPE)) &&
                 TYPE_OP(type, get_attribute) == NULL;
    if (!plain)
        return get_attribute(vm, v, name);
    Value attribute = type_lookup(vm, type, name);
    if (attribute == NO_VALUE || !binds_as_method(attribute))
        return get_attribute(vm, v, name);
    if (is_object(v) && type->flags & (TYPE_HEAP | TYPE_HAS_DICT)) {
        Value own = instance_get(vm, v, name);
        if (own != NO_VALUE)
            return own;
    }
    *self = v;
    return attribute;
}

Value get_special(Vm *vm, Value v, Value name, Value *self)
{
    const Type *type = type_of(vm, v);
    Value attribute = type_lookup(vm, type, name);
    *self = NO_VALUE;
    if (attribute == NO_VALUE)
        return NO_VALUE;
    if (binds_as_method(attribute)) {
        *self = v;
        return attribute;
    }
    return bind_attribute(vm, attribute, v, type);
}

// Setting.

void property_write(Vm *vm, Value attribute, Value v, Value value)
{
    const Property *property = property_of(attribute);
    Value function = value == NO_VALUE ? property->delete : property->set;
    if (function == VALUE_NONE) {
        const char *what = value == NO_VALUE ? MESSAGE("deleter") : MESSAGE("setter");
        if (has_shape(property->get, SHAPE_BOUND_NATIVE)) // a field of a named tuple
            raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "can't %s attribute",
                        value == NO_VALUE ? "delete" : "set");
        if (property->name == NO_VALUE)
            raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "property of '%T' object has no %s", v, what);
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "property %R of '%T' object has no %s",
                    property->name, v, what);
    }
    Value arguments[] = {v, value};
    call(vm, function, value == NO_VALUE ? 1 : 2, arguments);
}

static void set_slot(Vm *vm, const SlotDescriptor *slot, Value v, Value value)
{
    check_accessor_owner(vm, slot->name, (const Type *)(void *)slot->type, v);
    Value *content = instance_slot(vm, v, (size_t)small_value(slot->index));
    if (value == NO_VALUE && *content == NO_VALUE)
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "%S", slot->name);
    *content = value;
}

// Whether attributes of the type are what CPython calls members, which have another message.
static bool is_member(const Type *owner)
{
    static const ShapeId owners[] = {
        SHAPE_SLICE, SHAPE_RANGE,     SHAPE_COMPLEX, SHAPE_PROPERTY,
        SHAPE_SUPER, SHAPE_TRACEBACK, SHAPE_CODE,    SHAPE_BASE_EXCEPTION_GROUP,
    };
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++) {
        if (owner->base_shape == owners[i])
            return true;
    }
    return false;
}

void descriptor_set(Vm *vm, Value attribute, Value v, Value value)
{
    switch (object_of(attribute)->shape) {
    case SHAPE_PROPERTY:
        property_write(vm, attribute, v, value);
        return;
    case SHAPE_SLOT:
        set_slot(vm, slot_descriptor_of(attribute), v, value);
        return;
    case SHAPE_GETSET: {
        const GetSet *accessor = (const GetSet *)(void *)attribute;
        check_accessor_owner(vm, accessor_name(accessor), accessor_owner(accessor), v);
        SetterFunction set = accessor_setter(accessor);
        if (set == NULL && is_member(accessor_owner(accessor)))
            raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "readonly attribute");
        if (set == NULL)
            raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "attribute %R of '%T' objects is not writable",
                        accessor_name(accessor), v);
        set(vm, v, value);
        return;
    }
    default:
        break;
    }
    Value arguments[] = {v, value};
    Value done = value == NO_VALUE ? call_special(vm, attribute, SYM(__delete__), 1, arguments)
                                   : call_special(vm, attribute, SYM(__set__), 2, arguments);
    if (done == NO_VALUE)
        (raise_error)(vm, SHAPE_ATTRIBUTE_ERROR,
                      value == NO_VALUE ? MESSAGE("__delete__") : MESSAGE("__set__"));
}

_Noreturn static void raise_not_settable(Vm *vm, Value v, Value name, bool exists)
{
    if (exists)
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "'%T' object attribute %R is read-only", v, name);
    raise_error(vm, SHAPE_ATTRIBUTE_ERROR,
                "'%T' object has no attribute %R and no __dict__ for setting new attributes", v,
                name);
}

static void set_dict(Vm *vm, Value v, Value value)
{
    if (!instance_has_dict(vm, v))
        raise_no_attribute(vm, v, SYM(__dict__));
    if (value == NO_VALUE) // forgets the attributes; the next question finds an empty dict
        value = dict_new(vm);
    if (dict_cast(vm, value) == NULL)
        raise_type_error(vm, "__dict__ must be set to a dictionary, not a '%T'", value);
    instance_set_dict(vm, v, value);
}

static Value get_dict(Vm *vm, Value self)
{
    const Type *metatype = type_of(vm, self);
    if (metatype->flags & TYPE_IS_TYPE) // that of a base which the metaclass has besides type
        return bind_attribute(vm, type_own_attribute(vm, &type_type, SYM(__dict__)), self,
                              metatype);
    Value dict = instance_dict(vm, self);
    if (dict == NO_VALUE)
        raise_no_attribute(vm, self, SYM(__dict__));
    return dict;
}

GETSET(instance_dict, "object.__dict__", get_dict, set_dict)

void generic_set_attribute(Vm *vm, Value v, Value name, Value value)
{
    const Type *type = type_of(vm, v);
    Value attribute = type_lookup(vm, type, name);
    if (attribute != NO_VALUE && descriptor_is_data(vm, attribute)) {
        descriptor_set(vm, attribute, v, value);
        return;
    }
    if (type->flags & TYPE_IS_TYPE) {
        type_set_attribute(vm, v, name, value);
        return;
    }
    const TypeOp *set = TYPE_OP(type, set_attribute);
    if (set != NULL && set->set_attribute(vm, v, name, value))
        return;
    if (name == SYM(__dict__) && instance_has_dict(vm, v)) {
        set_dict(vm, v, value);
        return;
    }
    if (!instance_has_dict(vm, v))
        raise_not_settable(vm, v, name, attribute != NO_VALUE);
    if (value != NO_VALUE)
        instance_set(vm, v, name, value);
    else if (!instance_delete(vm, v, name))
        raise_no_attribute(vm, v, name);
}

void set_attribute(Vm *vm, Value v, Value name, Value value)
{
    if (!(type_of(vm, v)->flags & TYPE_CUSTOM_SETATTR)) {
        generic_set_attribute(vm, v, name, value);
        return;
    }
    Value arguments[] = {name, value};
    call_special(vm, v, SYM(__setattr__), 2, arguments);
}

void delete_attribute(Vm *vm, Value v, Value name)
{
    if (type_of(vm, v)->flags & TYPE_CUSTOM_SETATTR)
        call_special(vm, v, SYM(__delattr__), 1, &name);
    else
        generic_set_attribute(vm, v, name, NO_VALUE);
}
