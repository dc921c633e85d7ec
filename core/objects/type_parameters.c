// Type parameters, type aliases and Generic: the parts of typing that the language itself makes.
#include "core/objects/type_parameters.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/objects/type_arguments.h"
#include "core/objects/union.h"
#include "natives.h"

// A value that is computed when it is first asked for.
typedef struct Lazy {
    Value content;   // NO_VALUE: not computed yet
    Value evaluator; // function without arguments, NO_VALUE if there is none
} Lazy;

// TypeVar, ParamSpec and TypeVarTuple.
typedef struct TypeParameter { // LAYOUT_VALUES; aux: PARAMETER_*
    Object object;
    Value name;
    Value module;
    Lazy bound;
    Lazy constraints;
    Lazy standard; // its default
} TypeParameter;

enum {
    PARAMETER_COVARIANT = 1,
    PARAMETER_CONTRAVARIANT = 2,
    PARAMETER_INFER = 4,
};

typedef struct TypeAlias { // LAYOUT_VALUES
    Object object;
    Value name;
    Value module;
    Value parameters; // tuple
    Lazy meaning;     // its value
} TypeAlias;

static TypeParameter *parameter_of(Value v)
{
    return (TypeParameter *)(void *)v;
}

static TypeAlias *alias_of(Value v)
{
    return (TypeAlias *)(void *)v;
}

static Lazy known(Value content)
{
    return (Lazy){content, NO_VALUE};
}

static Lazy evaluated_by(Value evaluator)
{
    return (Lazy){NO_VALUE, evaluator};
}

static Value evaluate(Vm *vm, Lazy *lazy, Value otherwise)
{
    if (lazy->content == NO_VALUE && lazy->evaluator != NO_VALUE)
        lazy->content = call_0(vm, lazy->evaluator);
    return lazy->content == NO_VALUE ? otherwise : lazy->content;
}

static Value evaluator_of(const Lazy *lazy)
{
    return lazy->evaluator == NO_VALUE ? VALUE_NONE : lazy->evaluator;
}

// typing.NoDefault, the default of a parameter without one.

static const Object no_default OBJECT_ALIGN = ROM_OBJECT(SHAPE_NO_DEFAULT, 0);

NATIVE(no_default_new, "no_default.__new__", "cls, /")
static Value no_default_new(Vm *vm, Value *args, size_t count)
{
    return value_of(&no_default);
}

NATIVE(no_default_repr, "no_default.__repr__", "self, /")
static Value no_default_repr(Vm *vm, Value *args, size_t count)
{
    return SYM_DOTTED(typing, NoDefault);
}

NATIVE(no_default_reduce, "no_default.__reduce__", "self, /")
static Value no_default_reduce(Vm *vm, Value *args, size_t count)
{
    return SYM(NoDefault);
}

MEMBERS(no_default_members, METHOD(__new__, no_default_new), METHOD(__repr__, no_default_repr),
        METHOD(__reduce__, no_default_reduce), SYMBOL_ROW(__module__, typing));

ROM_TYPE(type_no_default, NoDefaultType, SHAPE_NO_DEFAULT, type_object, no_default_members,
         .flags = TYPE_FINAL);

// What typing, a module in Python, has to do for the objects here.

static Value typing_attribute(Vm *vm, Value name)
{
    Value import = dict_get_name(vm, vm_builtins(vm), SYM(__import__));
    if (import == NO_VALUE)
        raise_error(vm, SHAPE_IMPORT_ERROR, "__import__ not found");
    return get_attribute(vm, call_1(vm, import, SYM(typing)), name);
}

// Parameters.

static Value current_module(Vm *vm)
{
    Value globals = vm_current_globals(vm);
    Value name = globals == NO_VALUE ? NO_VALUE : dict_get_name(vm, globals, SYM(__name__));
    return name == NO_VALUE ? VALUE_NONE : name;
}

static TypeParameter *make(Vm *vm, ShapeId shape, Value name)
{
    Value module = current_module(vm);
    TypeParameter *self = heap_new(vm, shape, LAYOUT_VALUES, sizeof *self);
    self->name = name;
    self->module = module;
    return self;
}

Value type_variable_new(Vm *vm, Value name, Value bound, Value constraints, Value default_value)
{
    TypeParameter *self = make(vm, SHAPE_TYPE_VARIABLE, name);
    self->object.aux = PARAMETER_INFER;
    self->bound = evaluated_by(bound);
    self->constraints = evaluated_by(constraints);
    self->standard = evaluated_by(default_value);
    return value_of(self);
}

Value parameter_specification_new(Vm *vm, Value name, Value default_value)
{
    TypeParameter *self = make(vm, SHAPE_PARAMETER_SPECIFICATION, name);
    self->object.aux = PARAMETER_INFER;
    self->standard = evaluated_by(default_value);
    return value_of(self);
}

Value type_variable_tuple_new(Vm *vm, Value name, Value default_value)
{
    TypeParameter *self = make(vm, SHAPE_TYPE_VARIABLE_TUPLE, name);
    self->standard = evaluated_by(default_value);
    return value_of(self);
}

static void check_name(Vm *vm, const char *function, Value name)
{
    if (str_cast(vm, name) == NULL)
        raise_type_error(vm, "%s() argument 'name' must be str, not %T", function, name);
}

static Value bound_argument(Value bound)
{
    return bound == VALUE_NONE ? NO_VALUE : bound;
}

// The PARAMETER_* flags for covariant, contravariant and infer_variance.
static uint8_t variance(Vm *vm, const Value *given)
{
    bool co = truth(vm, given[0]), contra = truth(vm, given[1]), infer = truth(vm, given[2]);
    if (co && contra)
        raise_value_error(vm, "Bivariant types are not supported.");
    if (infer && (co || contra))
        raise_value_error(vm, "Variance cannot be specified with infer_variance.");
    return (uint8_t)((co ? PARAMETER_COVARIANT : 0) | (contra ? PARAMETER_CONTRAVARIANT : 0) |
                     (infer ? PARAMETER_INFER : 0));
}

NATIVE(type_variable_dunder_new, "type_variable.__new__",
       "cls, name, *constraints, bound=None, default=?, covariant=False, contravariant=False, "
       "infer_variance=False")
static Value type_variable_dunder_new(Vm *vm, Value *args, size_t count)
{
    check_name(vm, MESSAGE("typevar"), args[1]);
    size_t constraint_count = count - 7;
    if (constraint_count == 1)
        raise_type_error(vm, "A single constraint is not allowed");
    if (constraint_count > 1 && args[2] != VALUE_NONE)
        raise_type_error(vm, "Constraints cannot be combined with bound=...");
    uint8_t flags = variance(vm, args + 4);
    Value constraints = tuple_new(vm, args + 7, constraint_count);
    TypeParameter *self = make(vm, SHAPE_TYPE_VARIABLE, args[1]);
    self->object.aux = flags;
    self->bound = known(bound_argument(args[2]));
    self->constraints = known(constraints);
    self->standard = known(args[3]);
    return value_of(self);
}

NATIVE(parameter_specification_dunder_new, "parameter_specification.__new__",
       "cls, name, *, bound=None, default=?, covariant=False, contravariant=False, "
       "infer_variance=False")
static Value parameter_specification_dunder_new(Vm *vm, Value *args, size_t count)
{
    check_name(vm, MESSAGE("paramspec"), args[1]);
    uint8_t flags = variance(vm, args + 4);
    TypeParameter *self = make(vm, SHAPE_PARAMETER_SPECIFICATION, args[1]);
    self->object.aux = flags;
    self->bound = known(bound_argument(args[2]));
    self->standard = known(args[3]);
    return value_of(self);
}

NATIVE(type_variable_tuple_dunder_new, "type_variable_tuple.__new__", "cls, name, *, default=?")
static Value type_variable_tuple_dunder_new(Vm *vm, Value *args, size_t count)
{
    check_name(vm, MESSAGE("typevartuple"), args[1]);
    TypeParameter *self = make(vm, SHAPE_TYPE_VARIABLE_TUPLE, args[1]);
    self->standard = known(args[2]);
    return value_of(self);
}

NATIVE(parameter_repr, "type_parameter.__repr__", "self, /")
static Value parameter_repr(Vm *vm, Value *args, size_t count)
{
    const TypeParameter *self = parameter_of(args[0]);
    if (self->object.aux & PARAMETER_INFER || has_shape(args[0], SHAPE_TYPE_VARIABLE_TUPLE))
        return self->name;
    char sign = '~';
    if (self->object.aux & PARAMETER_COVARIANT)
        sign = '+';
    if (self->object.aux & PARAMETER_CONTRAVARIANT)
        sign = '-';
    return str_format(vm, "%c%S", sign, self->name);
}

NATIVE(parameter_reduce, "type_parameter.__reduce__", "self, /")
static Value parameter_reduce(Vm *vm, Value *args, size_t count)
{
    return parameter_of(args[0])->name;
}

NATIVE(parameter_or, "type_parameter.__or__", "self, other, /")
static Value parameter_or(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[0], args[1]);
}

NATIVE(parameter_ror, "type_parameter.__ror__", "self, other, /")
static Value parameter_ror(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[1], args[0]);
}

NATIVE(parameter_has_default, "type_parameter.has_default", "self, /")
static Value parameter_has_default(Vm *vm, Value *args, size_t count)
{
    const Lazy *standard = &parameter_of(args[0])->standard;
    return value_bool(
        standard->evaluator != NO_VALUE ||
        (standard->content != NO_VALUE && standard->content != value_of(&no_default)));
}

NATIVE(parameter_mro_entries, "type_parameter.__mro_entries__", "self, bases, /")
static Value parameter_mro_entries(Vm *vm, Value *args, size_t count)
{
    raise_type_error(vm, "Cannot subclass an instance of %T", args[0]);
}

// Unpacking gives Unpack[Ts].
static Value unpacked(Vm *vm, Value v)
{
    return get_item(vm, typing_attribute(vm, SYM(Unpack)), v);
}

NATIVE(type_variable_tuple_iter, "type_variable_tuple.__iter__", "self, /")
static Value type_variable_tuple_iter(Vm *vm, Value *args, size_t count)
{
    Value item = unpacked(vm, args[0]);
    return iterator_of(vm, tuple_new(vm, &item, 1));
}

static Value get_name(Vm *vm, Value self)
{
    return parameter_of(self)->name;
}

static Value get_module(Vm *vm, Value self)
{
    return parameter_of(self)->module;
}

static Value get_bound(Vm *vm, Value self)
{
    return evaluate(vm, &parameter_of(self)->bound, VALUE_NONE);
}

static Value get_constraints(Vm *vm, Value self)
{
    return evaluate(vm, &parameter_of(self)->constraints, value_of(&tuple_empty));
}

static Value get_default(Vm *vm, Value self)
{
    return evaluate(vm, &parameter_of(self)->standard, value_of(&no_default));
}

static Value get_covariant(Vm *vm, Value self)
{
    return value_bool(object_of(self)->aux & PARAMETER_COVARIANT);
}

static Value get_contravariant(Vm *vm, Value self)
{
    return value_bool(object_of(self)->aux & PARAMETER_CONTRAVARIANT);
}

static Value get_infer_variance(Vm *vm, Value self)
{
    return value_bool(object_of(self)->aux & PARAMETER_INFER);
}

static Value get_bound_evaluator(Vm *vm, Value self)
{
    return evaluator_of(&parameter_of(self)->bound);
}

static Value get_constraints_evaluator(Vm *vm, Value self)
{
    return evaluator_of(&parameter_of(self)->constraints);
}

static Value get_default_evaluator(Vm *vm, Value self)
{
    return evaluator_of(&parameter_of(self)->standard);
}

static Value get_positional(Vm *vm, Value self)
{
    return call_1(vm, typing_attribute(vm, SYM(ParamSpecArgs)), self);
}

static Value get_keywords(Vm *vm, Value self)
{
    return call_1(vm, typing_attribute(vm, SYM(ParamSpecKwargs)), self);
}

GETSET(parameter_name, "type_parameter.__name__", get_name, NULL)
GETSET(parameter_module, "type_parameter.__module__", get_module, NULL)
GETSET(parameter_bound, "type_parameter.__bound__", get_bound, NULL)
GETSET(parameter_constraints, "type_parameter.__constraints__", get_constraints, NULL)
GETSET(parameter_default, "type_parameter.__default__", get_default, NULL)
GETSET(parameter_covariant, "type_parameter.__covariant__", get_covariant, NULL)
GETSET(parameter_contravariant, "type_parameter.__contravariant__", get_contravariant, NULL)
GETSET(parameter_infer, "type_parameter.__infer_variance__", get_infer_variance, NULL)
GETSET(parameter_bound_evaluator, "type_parameter.evaluate_bound", get_bound_evaluator, NULL)
GETSET(parameter_constraints_evaluator, "type_parameter.evaluate_constraints",
       get_constraints_evaluator, NULL)
GETSET(parameter_default_evaluator, "type_parameter.evaluate_default", get_default_evaluator, NULL)
GETSET(parameter_positional, "parameter_specification.args", get_positional, NULL)
GETSET(parameter_keywords, "parameter_specification.kwargs", get_keywords, NULL)

// What the three have in common; no program makes instances of it.
MEMBERS(parameter_members, METHOD(__repr__, parameter_repr), METHOD(__reduce__, parameter_reduce),
        METHOD(has_default, parameter_has_default), METHOD(__mro_entries__, parameter_mro_entries),
        ACCESSOR(__name__, parameter_name), ACCESSOR(__module__, parameter_module),
        ACCESSOR(__default__, parameter_default),
        ACCESSOR(evaluate_default, parameter_default_evaluator));

#define VARIANCE_ACCESSORS                                                              \
    ACCESSOR(__bound__, parameter_bound), ACCESSOR(__covariant__, parameter_covariant), \
        ACCESSOR(__contravariant__, parameter_contravariant),                           \
        ACCESSOR(__infer_variance__, parameter_infer)

MEMBERS(type_variable_members, METHOD(__new__, type_variable_dunder_new),
        METHOD(__or__, parameter_or), METHOD(__ror__, parameter_ror), VARIANCE_ACCESSORS,
        ACCESSOR(__constraints__, parameter_constraints),
        ACCESSOR(evaluate_bound, parameter_bound_evaluator),
        ACCESSOR(evaluate_constraints, parameter_constraints_evaluator));

MEMBERS(parameter_specification_members, METHOD(__new__, parameter_specification_dunder_new),
        METHOD(__or__, parameter_or), METHOD(__ror__, parameter_ror), VARIANCE_ACCESSORS,
        ACCESSOR(args, parameter_positional), ACCESSOR(kwargs, parameter_keywords));

MEMBERS(type_variable_tuple_members, METHOD(__new__, type_variable_tuple_dunder_new),
        METHOD(__iter__, type_variable_tuple_iter));

ROM_TYPE(type_type_parameter, _TypeParameter, SHAPE_TYPE_PARAMETER, type_object, parameter_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_type_variable, TypeVar, SHAPE_TYPE_VARIABLE, type_type_parameter,
         type_variable_members, .flags = TYPE_FINAL);
ROM_TYPE(type_parameter_specification, ParamSpec, SHAPE_PARAMETER_SPECIFICATION,
         type_type_parameter, parameter_specification_members, .flags = TYPE_FINAL);
ROM_TYPE(type_type_variable_tuple, TypeVarTuple, SHAPE_TYPE_VARIABLE_TUPLE, type_type_parameter,
         type_variable_tuple_members, .flags = TYPE_FINAL);

// TypeAliasType.

static Value new_alias(Vm *vm, Value name, Value parameters, Lazy meaning)
{
    Value module = current_module(vm);
    TypeAlias *self = heap_new(vm, SHAPE_TYPE_ALIAS, LAYOUT_VALUES, sizeof *self);
    self->name = name;
    self->module = module;
    self->parameters = parameters;
    self->meaning = meaning;
    return value_of(self);
}

Value type_alias_new(Vm *vm, Value name, Value parameters, Value evaluator)
{
    if (parameters == VALUE_NONE)
        parameters = value_of(&tuple_empty);
    return new_alias(vm, name, parameters, evaluated_by(evaluator));
}

NATIVE(alias_dunder_new, "type_alias.__new__", "cls, name, value, *, type_params=()")
static Value alias_dunder_new(Vm *vm, Value *args, size_t count)
{
    check_name(vm, MESSAGE("typealias"), args[1]);
    if (!is_tuple(args[3]))
        raise_type_error(vm, "type_params must be a tuple");
    return new_alias(vm, args[1], args[3], known(args[2]));
}

NATIVE(type_alias_repr, "type_alias.__repr__", "self, /")
static Value type_alias_repr(Vm *vm, Value *args, size_t count)
{
    return alias_of(args[0])->name;
}

NATIVE(type_alias_getitem, "type_alias.__getitem__", "self, key, /")
static Value type_alias_getitem(Vm *vm, Value *args, size_t count)
{
    if (tuple_of(alias_of(args[0])->parameters)->length == 0)
        raise_type_error(vm, "Only generic type aliases are subscriptable");
    return generic_alias_new(vm, args[0], args[1]);
}

NATIVE(type_alias_or, "type_alias.__or__", "self, other, /")
static Value type_alias_or(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[0], args[1]);
}

NATIVE(type_alias_ror, "type_alias.__ror__", "self, other, /")
static Value type_alias_ror(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[1], args[0]);
}

NATIVE(type_alias_iter, "type_alias.__iter__", "self, /")
static Value type_alias_iter(Vm *vm, Value *args, size_t count)
{
    Value item = unpacked(vm, args[0]);
    return iterator_of(vm, tuple_new(vm, &item, 1));
}

static Value get_alias_name(Vm *vm, Value self)
{
    return alias_of(self)->name;
}

static Value get_alias_module(Vm *vm, Value self)
{
    return alias_of(self)->module;
}

static Value get_alias_value(Vm *vm, Value self)
{
    return evaluate(vm, &alias_of(self)->meaning, VALUE_NONE);
}

static Value get_alias_evaluator(Vm *vm, Value self)
{
    return evaluator_of(&alias_of(self)->meaning);
}

static Value get_alias_parameters(Vm *vm, Value self)
{
    return alias_of(self)->parameters;
}

GETSET(type_alias_name, "type_alias.__name__", get_alias_name, NULL)
GETSET(type_alias_module, "type_alias.__module__", get_alias_module, NULL)
GETSET(type_alias_value, "type_alias.__value__", get_alias_value, NULL)
GETSET(type_alias_evaluator, "type_alias.evaluate_value", get_alias_evaluator, NULL)
GETSET(type_alias_parameters, "type_alias.__type_params__", get_alias_parameters, NULL)

MEMBERS(type_alias_members, METHOD(__new__, alias_dunder_new), METHOD(__repr__, type_alias_repr),
        METHOD(__getitem__, type_alias_getitem), METHOD(__or__, type_alias_or),
        METHOD(__ror__, type_alias_ror), METHOD(__iter__, type_alias_iter),
        METHOD_AS(__reduce__, type_alias_repr), ACCESSOR(__name__, type_alias_name),
        ACCESSOR(__module__, type_alias_module), ACCESSOR(__value__, type_alias_value),
        ACCESSOR(evaluate_value, type_alias_evaluator),
        ACCESSOR(__type_params__, type_alias_parameters),
        ACCESSOR_AS(__parameters__, type_alias_parameters));

ROM_TYPE(type_type_alias, TypeAliasType, SHAPE_TYPE_ALIAS, type_object, type_alias_members,
         .flags = TYPE_FINAL);

// Generic.

Value generic_base_new(Vm *vm, Value parameters)
{
    Value arguments = tuple_new(vm, tuple_of(parameters)->items, tuple_of(parameters)->length);
    for (size_t i = 0; i < tuple_of(arguments)->length; i++) {
        if (has_shape(tuple_of(arguments)->items[i], SHAPE_TYPE_VARIABLE_TUPLE))
            tuple_of(arguments)->items[i] = unpacked(vm, tuple_of(arguments)->items[i]);
    }
    return generic_alias_new(vm, type_value(&type_generic), arguments);
}

// Raises TypeError when so many arguments cannot be those of a class with these parameters.
static void check_argument_count(Vm *vm, Value type, const Tuple *own, size_t given)
{
    size_t least = 0;
    bool any = false;
    for (size_t i = 0; i < own->length; i++) {
        Value parameter = own->items[i];
        if (has_shape(parameter, SHAPE_TYPE_VARIABLE_TUPLE))
            any = true;
        else if (find_attribute(vm, parameter, SYM(__default__)) == value_of(&no_default))
            least++;
    }
    if ((given >= least && (any || given <= own->length)) ||
        (own->length == 1 && has_shape(own->items[0], SHAPE_PARAMETER_SPECIFICATION)))
        return;
    const char *at_least =
        given < least && (any || least < own->length || given == 0) ? MESSAGE("at least ") : "";
    raise_type_error(vm, "Too %s arguments for %R; actual %z, expected %s%z",
                     given < least ? "few" : "many", type, given, at_least,
                     given < least ? least : own->length);
}

NATIVE(generic_class_getitem, "generic.__class_getitem__", "cls, params, /")
static Value generic_class_getitem(Vm *vm, Value *args, size_t count)
{
    Value parameters = is_tuple(args[1]) ? args[1] : tuple_new(vm, args + 1, 1);
    if (args[0] != type_value(&type_generic)) {
        Value own = get_attribute(vm, args[0], SYM(__parameters__));
        if (tuple_cast(vm, own) == NULL || tuple_of(own)->length == 0)
            raise_type_error(vm, "%R is not a generic class", args[0]);
        check_argument_count(vm, args[0], tuple_of(own), tuple_of(parameters)->length);
    } else if (tuple_of(parameters)->length == 0) {
        raise_type_error(vm, "Parameter list to Generic[...] cannot be empty");
    }
    return generic_alias_new(vm, args[0], parameters);
}

// The parameters of a new class: those of Generic[...] among its bases, else all that occur.
static Value parameters_of_bases(Vm *vm, Value bases)
{
    for (size_t i = 0; i < tuple_of(bases)->length; i++) {
        Value base = tuple_of(bases)->items[i];
        if (has_shape(base, SHAPE_GENERIC_ALIAS) &&
            get_attribute(vm, base, SYM(__origin__)) == type_value(&type_generic))
            return type_parameters_of(vm, get_attribute(vm, base, SYM(__args__)));
    }
    return type_parameters_of(vm, bases);
}

NATIVE(generic_init_subclass, "generic.__init_subclass__", "cls, /, *args, **keywords")
static Value generic_init_subclass(Vm *vm, Value *args, size_t count)
{
    const Type *class = type_cast(vm, args[0]);
    if (class == NULL)
        raise_type_error(vm, "Generic.__init_subclass__() needs a class, not %T", args[0]);
    Value next = type_lookup_after(vm, class, &type_generic, SYM(__init_subclass__));
    if (next != NO_VALUE)
        call_unpacked(vm, bind_attribute(vm, next, NO_VALUE, class),
                      tuple_new(vm, args + 2, count - 2), args[1]);
    Value bases = type_own_attribute(vm, class, SYM(__orig_bases__));
    set_attribute(vm, args[0], SYM(__parameters__),
                  bases != NO_VALUE && is_tuple(bases) ? parameters_of_bases(vm, bases)
                                                       : value_of(&tuple_empty));
    return VALUE_NONE;
}

MEMBERS(generic_members, METHOD(__class_getitem__, generic_class_getitem),
        METHOD(__init_subclass__, generic_init_subclass), SYMBOL_ROW(__module__, typing));

ROM_TYPE(type_generic, Generic, SHAPE_GENERIC, type_object, generic_members,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));
