// super: attribute look-up that goes on after a class in the MRO of an instance.
#include "core/objects/super.h"

#include "core/objects/builder.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "natives.h"

typedef struct Super { // LAYOUT_VALUES
    Object object;
    Value type;      // class after which the search goes on
    Value self;      // instance or class, NO_VALUE when unbound
    Value self_type; // class whose MRO is searched
} Super;

static Super *super_of(Value v)
{
    return (Super *)(void *)v;
}

// The class whose MRO is searched for super(type, self).
static Value search_class(Vm *vm, const Type *type, Value self)
{
    const Type *as_class = type_cast(vm, self);
    if (as_class != NULL && type_is_subtype(vm, as_class, type))
        return self;
    if (is_instance_of(vm, self, type))
        return type_value(type_of(vm, self));
    Value claimed = find_attribute(vm, self, SYM(__class__));
    const Type *claimed_type = claimed == NO_VALUE ? NULL : type_cast(vm, claimed);
    if (claimed_type == NULL || !type_is_subtype(vm, claimed_type, type))
        raise_type_error(vm,
                         "super(type, obj): obj (%s %N) is not an instance or subtype of type "
                         "(%N).",
                         as_class != NULL ? MESSAGE("type") : MESSAGE("instance of"),
                         as_class != NULL ? self : type_value(type_of(vm, self)), type_value(type));
    return claimed;
}

static void bind(Vm *vm, Super *super, Value type, Value self)
{
    const Type *class = type_cast(vm, type);
    if (class == NULL)
        raise_type_error(vm, "super() argument 1 must be a type, not %T", type);
    Value self_type = self == NO_VALUE ? NO_VALUE : search_class(vm, class, self);
    super->type = type;
    super->self = self;
    super->self_type = self_type;
}

Value super_bound_new(Vm *vm, Value type, Value self)
{
    Value made = instance_new(vm, type_value(&type_super));
    bind(vm, super_of(made), type, self);
    return made;
}

Value super_method(Vm *vm, Value v, Value name, Value *self)
{
    const Super *super = super_of(v);
    if (super->self == NO_VALUE || super->self == super->self_type || name == SYM(__class__))
        return NO_VALUE;
    Value found = type_lookup_after(vm, (const Type *)(void *)super->self_type,
                                    (const Type *)(void *)super->type, name);
    if (!has_shape(found, SHAPE_FUNCTION))
        return NO_VALUE;
    *self = super->self;
    return found;
}

NATIVE(super_new, "super.__new__", "cls, /, *args, **keywords")
static Value super_new(Vm *vm, Value *args, size_t count)
{
    return instance_new(vm, args[0]);
}

NATIVE(super_init, "super.__init__", "self, type=?, obj=?, /")
static Value super_init(Vm *vm, Value *args, size_t count)
{
    Value type = args[1], self = args[2];
    if (type == NO_VALUE)
        vm_super_arguments(vm, &type, &self);
    bind(vm, super_of(args[0]), type, self == VALUE_NONE ? NO_VALUE : self);
    return VALUE_NONE;
}

static Value super_get_attribute(Vm *vm, Value v, Value name)
{
    const Super *self = super_of(v);
    if (self->self == NO_VALUE || name == SYM(__class__))
        return NO_VALUE;
    const Type *start = (const Type *)(void *)self->self_type;
    Value found = type_lookup_after(vm, start, (const Type *)(void *)self->type, name);
    if (found == NO_VALUE)
        return NO_VALUE;
    return bind_attribute(vm, found, self->self == self->self_type ? NO_VALUE : self->self, start);
}

NATIVE(super_get, "super.__get__", "self, instance, owner=None, /")
static Value super_get(Vm *vm, Value *args, size_t count)
{
    const Super *self = super_of(args[0]);
    if (args[1] == VALUE_NONE || self->self != NO_VALUE)
        return args[0];
    Value arguments[] = {self->type, args[1]};
    return call(vm, type_value(type_of(vm, args[0])), 2, arguments);
}

NATIVE(super_repr, "super.__repr__", "self, /")
static Value super_repr(Vm *vm, Value *args, size_t count)
{
    const Super *self = super_of(args[0]);
    if (self->self == NO_VALUE)
        return str_format(vm, "<super: <class '%N'>, NULL>", self->type);
    return str_format(vm, "<super: <class '%N'>, <%N object>>", self->type, self->self_type);
}

static Value super_this_class(Vm *vm, Value self)
{
    return super_of(self)->type;
}

static Value super_self(Vm *vm, Value self)
{
    Value bound = super_of(self)->self;
    return bound == NO_VALUE ? VALUE_NONE : bound;
}

static Value super_self_class(Vm *vm, Value self)
{
    Value type = super_of(self)->self_type;
    return type == NO_VALUE ? VALUE_NONE : type;
}

GETSET(super_this_class, "super.__thisclass__", super_this_class, NULL)
GETSET(super_self, "super.__self__", super_self, NULL)
GETSET(super_self_class, "super.__self_class__", super_self_class, NULL)

MEMBERS(super_members, METHOD(__new__, super_new), METHOD(__init__, super_init),
        METHOD(__get__, super_get), METHOD(__repr__, super_repr),
        ACCESSOR(__thisclass__, super_this_class), ACCESSOR(__self__, super_self),
        ACCESSOR(__self_class__, super_self_class));

static const TypeOps super_ops = TYPE_OPS(get_attribute, super_get_attribute);

ROM_TYPE(type_super, super, SHAPE_SUPER, type_object, super_members, .ops = &super_ops,
         .fixed_words = sizeof(Super) / sizeof(Word) - 1, .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));
