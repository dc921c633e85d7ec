// module: a namespace with a name.
#include "core/objects/module.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/list.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/slots.h"
#include "natives.h"

// Gives a new module its dict.
static Value start(Vm *vm, Value self)
{
    Value dict = instance_dict(vm, self);
    if (dict == NO_VALUE) // a subclass without room for more
        ((Module *)(void *)self)->dict = dict = dict_new(vm);
    object_of(dict)->aux |= DICT_NAMESPACE;
    return dict;
}

Value module_new(Vm *vm, Value name)
{
    Value self = value_of(heap_new(vm, SHAPE_MODULE, LAYOUT_VALUES, sizeof(Module)));
    dict_set(vm, start(vm, self), SYM(__name__), name);
    return self;
}

Value module_new_native(Vm *vm, const NativeModule *native)
{
    Module *self = heap_new(vm, SHAPE_MODULE, LAYOUT_VALUES, sizeof(Module));
    self->dict = namespace_new(vm, native);
    return value_of(self);
}

NATIVE(module_dunder_new, "module.__new__", "cls, /, *args, **keywords")
static Value module_dunder_new(Vm *vm, Value *args, size_t count)
{
    Value self = instance_new(vm, args[0]);
    start(vm, self);
    return self;
}

NATIVE(module_init, "module.__init__", "self, name, doc=None")
static Value module_init(Vm *vm, Value *args, size_t count)
{
    if (str_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "module.__init__() argument 'name' must be str, not %T", args[1]);
    Value dict = module_dict(args[0]);
    dict_set(vm, dict, SYM(__name__), args[1]);
    dict_set(vm, dict, SYM(__doc__), args[2]);
    dict_set(vm, dict, SYM(__package__), VALUE_NONE);
    dict_set(vm, dict, SYM(__loader__), VALUE_NONE);
    dict_set(vm, dict, SYM(__spec__), VALUE_NONE);
    return VALUE_NONE;
}

static bool is_native(Vm *vm, Value name)
{
    const Str *s = str_cast(vm, name);
    for (size_t i = 0; s != NULL && native_modules[i] != NULL; i++) {
        if (strcmp(native_modules[i]->name, s->text) == 0)
            return true;
    }
    return false;
}

Value native_module_name(Vm *vm, Value native)
{
    for (size_t i = 0; native_modules[i] != NULL; i++) {
        const Member *members = native_modules[i]->members;
        for (Value name, value; members_next(&members, &name, &value);) {
            if (value == native)
                return str_intern(vm, native_modules[i]->name, strlen(native_modules[i]->name));
        }
    }
    return NO_VALUE;
}

NATIVE(module_repr, "module.__repr__", "self, /")
static Value module_repr(Vm *vm, Value *args, size_t count)
{
    Value name = find_attribute(vm, args[0], SYM(__name__));
    if (name == NO_VALUE)
        name = str_from_c(vm, "?");
    Value file = find_attribute(vm, args[0], SYM(__file__));
    if (file != NO_VALUE)
        return str_format(vm, "<module %R from %R>", name, file);
    return (str_format)(vm,
                        is_native(vm, name) ? MESSAGE("<module %R (built-in)>")
                                            : MESSAGE("<module %R>"),
                        name);
}

NATIVE(module_dir, "module.__dir__", "self, /")
static Value module_dir(Vm *vm, Value *args, size_t count)
{
    Value dict = module_dict(args[0]);
    Value own = dict_get_name(vm, dict, SYM(__dir__));
    return own == NO_VALUE ? namespace_names(vm, dict) : call_0(vm, own);
}

Value module_attribute_message(Vm *vm, Value module, Value name)
{
    Value own_name = dict_get_name(vm, module_dict(module), SYM(__name__));
    if (own_name == NO_VALUE || str_cast(vm, own_name) == NULL)
        return str_format(vm, "module has no attribute %R", name);
    if (vm_is_importing(vm, own_name))
        return str_format(vm,
                          "partially initialized module %R has no attribute %R (most likely due "
                          "to a circular import)",
                          own_name, name);
    return str_format(vm, "module %R has no attribute %R", own_name, name);
}

// What the class does not define is in the dict, or asked of the module's __getattr__ (PEP 562).
// Everything else goes the generic way.
static Value get_attribute_of_module(Vm *vm, Value self, Value name)
{
    if (type_lookup(vm, type_of(vm, self), name) != NO_VALUE)
        return NO_VALUE;
    Value own = dict_get_name(vm, module_dict(self), name);
    if (own != NO_VALUE)
        return own;
    Value fallback = dict_get_name(vm, module_dict(self), SYM(__getattr__));
    return fallback == NO_VALUE ? NO_VALUE : call_1(vm, fallback, name);
}

static bool set_attribute_of_module(Vm *vm, Value self, Value name, Value value)
{
    if (value != NO_VALUE)
        return false;
    if (dict_remove(vm, module_dict(self), name) == NO_VALUE)
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "'%T' object has no attribute %R", self, name);
    return true;
}

// Accessors.

static Value get_dict(Vm *vm, Value self)
{
    return namespace_complete(vm, module_dict(self));
}

static Value get_class(Vm *vm, Value self)
{
    return type_value(type_of(vm, self));
}

static void set_class(Vm *vm, Value self, Value value)
{
    const Type *target = value == NO_VALUE ? NULL : type_cast(vm, value);
    bool fits = target != NULL && target->flags & TYPE_HEAP && !(target->flags & TYPE_NO_DICT) &&
                type_is_subtype(vm, target, &type_module) &&
                slots_same(vm, target, type_of(vm, self));
    if (fits)
        instance_set_class(vm, self, value);
    else if (value != type_value(type_of(vm, self)))
        raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType "
                             "subclasses");
}

// Annotations are calculated when they are first asked for (PEP 649).
static Value get_annotations(Vm *vm, Value self)
{
    Value dict = module_dict(self);
    Value annotations = dict_get_name(vm, dict, SYM(__annotations__));
    if (annotations != NO_VALUE)
        return annotations;
    Value annotate = dict_get_name(vm, dict, SYM(__annotate__));
    annotations = annotate == NO_VALUE || annotate == VALUE_NONE
                      ? dict_new(vm)
                      : call_1(vm, annotate, VALUE_SMALL(1));
    dict_set(vm, dict, SYM(__annotations__), annotations);
    return annotations;
}

static void set_annotations(Vm *vm, Value self, Value value)
{
    if (value != NO_VALUE)
        dict_set(vm, module_dict(self), SYM(__annotations__), value);
    else if (dict_remove(vm, module_dict(self), SYM(__annotations__)) == NO_VALUE)
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "__annotations__");
}

GETSET(module_dict_accessor, "module.__dict__", get_dict, NULL)
GETSET(module_class, "module.__class__", get_class, set_class)
GETSET(module_annotations, "module.__annotations__", get_annotations, set_annotations)

MEMBERS(module_members, METHOD(__new__, module_dunder_new), METHOD(__init__, module_init),
        METHOD(__repr__, module_repr), METHOD(__dir__, module_dir),
        ACCESSOR(__dict__, module_dict_accessor), ACCESSOR(__class__, module_class),
        ACCESSOR(__annotations__, module_annotations));

static const TypeOps module_ops =
    TYPE_OPS_2(get_attribute, get_attribute_of_module, set_attribute, set_attribute_of_module);

ROM_TYPE(type_module, module, SHAPE_MODULE, type_object, module_members, .ops = &module_ops,
         .flags = TYPE_HAS_DICT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
