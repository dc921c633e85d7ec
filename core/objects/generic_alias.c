// types.GenericAlias: list[int] and the like.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/objects/type_arguments.h"
#include "core/objects/union.h"
#include "natives.h"

typedef struct GenericAlias { // LAYOUT_VALUES
    Object object;
    Value origin;
    Value arguments;  // tuple
    Value parameters; // tuple, NO_VALUE until asked for
    Value starred;    // bool: *tuple[int]
} GenericAlias;

static GenericAlias *alias_of(Value v)
{
    return (GenericAlias *)(void *)v;
}

static Value make(Vm *vm, Value origin, Value arguments, Value starred)
{
    GenericAlias *self = heap_new(vm, SHAPE_GENERIC_ALIAS, LAYOUT_VALUES, sizeof *self);
    self->origin = origin;
    self->arguments = arguments;
    self->starred = starred;
    return value_of(self);
}

Value generic_alias_new(Vm *vm, Value origin, Value arguments)
{
    if (!is_tuple(arguments))
        arguments = tuple_new(vm, &arguments, 1);
    return make(vm, origin, arguments, VALUE_FALSE);
}

NATIVE(class_getitem, "object.__class_getitem__", "cls, key, /")
static Value class_getitem(Vm *vm, Value *args, size_t count)
{
    return generic_alias_new(vm, args[0], args[1]);
}

NATIVE(alias_new, "generic_alias.__new__", "cls, origin, args, /")
static Value alias_new(Vm *vm, Value *args, size_t count)
{
    return generic_alias_new(vm, args[1], args[2]);
}

// Type arguments: what the arguments of aliases and the members of unions have in common.

static bool is_type_parameter(Value v)
{
    return has_shape(v, SHAPE_TYPE_VARIABLE) || has_shape(v, SHAPE_PARAMETER_SPECIFICATION) ||
           has_shape(v, SHAPE_TYPE_VARIABLE_TUPLE);
}

void type_argument_show(Builder *builder, Value v)
{
    Vm *vm = builder->vm;
    const Type *type = type_cast(vm, v);
    if (v == VALUE_ELLIPSIS)
        builder_add_c(builder, "...");
    else if (type == &type_none)
        builder_add_c(builder, "None");
    else if (type == NULL)
        builder_add_repr(builder, v);
    else if (type_module_name(vm, type) == SYM(builtins))
        builder_add_str(builder, type_qualname(type));
    else
        builder_format(builder, "%S.%S", type_module_name(vm, type), type_qualname(type));
}

// The type parameters in an argument that is no parameter itself: a tuple, or NULL.
static const Tuple *inner_parameters(Vm *vm, Value argument)
{
    if (type_cast(vm, argument) != NULL)
        return NULL;
    Value inner = find_attribute(vm, argument, SYM(__parameters__));
    return inner == NO_VALUE ? NULL : tuple_cast(vm, inner);
}

static SignedWord place_in(Row row, Value v)
{
    for (size_t i = 0; i < row.length; i++) {
        if (row.items[i] == v)
            return (SignedWord)i;
    }
    return -1;
}

static void add_new(Vm *vm, Value list, Value v)
{
    if (place_in(row_of(list), v) < 0)
        list_append(vm, list, v);
}

Value type_parameters_of(Vm *vm, Value arguments)
{
    check_c_stack(vm);
    Value found = list_new(vm, NULL, 0);
    for (size_t i = 0; i < tuple_of(arguments)->length; i++) {
        Value argument = tuple_of(arguments)->items[i];
        if (is_type_parameter(argument)) {
            add_new(vm, found, argument);
            continue;
        }
        const Tuple *inner = inner_parameters(vm, argument);
        for (size_t k = 0; inner != NULL && k < inner->length; k++)
            add_new(vm, found, inner->items[k]);
    }
    return tuple_from_iterable(vm, found);
}

static Value replaced(Vm *vm, Value argument, Value parameters, const Tuple *items)
{
    SignedWord place = place_in(row_of(parameters), argument);
    if (place >= 0)
        return items->items[place];
    const Tuple *inner = inner_parameters(vm, argument);
    if (inner == NULL || inner->length == 0)
        return argument;
    check_c_stack(vm);
    Value given = tuple_new(vm, NULL, inner->length);
    for (size_t i = 0; i < inner->length; i++) {
        place = place_in(row_of(parameters), inner->items[i]);
        tuple_of(given)->items[i] = place < 0 ? inner->items[i] : items->items[place];
    }
    return get_item(vm, argument, given);
}

Value type_arguments_replace(Vm *vm, Value self, Value arguments, Value parameters, Value key)
{
    size_t expected = tuple_of(parameters)->length;
    if (expected == 0)
        raise_type_error(vm, "%R is not a generic class", self);
    const Tuple *items = tuple_cast(vm, is_tuple(key) ? key : tuple_new(vm, &key, 1));
    if (items->length != expected)
        raise_type_error(vm, "Too %s arguments for %R; actual %z, expected %z",
                         items->length > expected ? "many" : "few", self, items->length, expected);
    Value result = tuple_new(vm, NULL, tuple_of(arguments)->length);
    for (size_t i = 0; i < tuple_of(arguments)->length; i++)
        tuple_of(result)->items[i] = replaced(vm, tuple_of(arguments)->items[i], parameters, items);
    return result;
}

// The type.

static bool is_text(Vm *vm, Value v, const char *text)
{
    const Str *s = str_cast(vm, v);
    return s != NULL && s->length == strlen(text) && memcmp(s->text, text, s->length) == 0;
}

// Whether the last argument is shown after a list of the others: Callable[[int], str].
static bool shows_list(Vm *vm, const GenericAlias *self)
{
    const Type *origin = type_cast(vm, self->origin);
    const Tuple *arguments = tuple_of(self->arguments);
    if (ADDER_PROFILE_LEVEL < 2 || origin == NULL || arguments->length == 0 ||
        !is_text(vm, type_name(origin), "Callable") ||
        !is_text(vm, type_module_name(vm, origin), "collections.abc"))
        return false;
    Value first = arguments->items[0];
    return arguments->length != 2 ||
           (first != VALUE_ELLIPSIS && !has_shape(first, SHAPE_PARAMETER_SPECIFICATION));
}

NATIVE(alias_repr, "generic_alias.__repr__", "self, /")
static Value alias_repr(Vm *vm, Value *args, size_t count)
{
    const GenericAlias *self = alias_of(args[0]);
    const Tuple *arguments = tuple_of(self->arguments);
    Builder builder;
    builder_init(&builder, vm, 16);
    if (self->starred == VALUE_TRUE)
        builder_add_byte(&builder, '*');
    type_argument_show(&builder, self->origin);
    bool listed = shows_list(vm, self);
    builder_add_c(&builder, arguments->length == 0 ? "[()" : listed ? "[[" : "[");
    for (size_t i = 0; i < arguments->length; i++) {
        bool last = listed && i == arguments->length - 1;
        if (i > 0 || last)
            builder_add_c(&builder, last ? "], " : ", ");
        type_argument_show(&builder, arguments->items[i]);
    }
    builder_add_byte(&builder, ']');
    return builder_finish_str(&builder);
}

static Value get_origin(Vm *vm, Value self)
{
    return alias_of(self)->origin;
}

static Value get_arguments(Vm *vm, Value self)
{
    return alias_of(self)->arguments;
}

static Value get_parameters(Vm *vm, Value v)
{
    GenericAlias *self = alias_of(v);
    if (self->parameters == NO_VALUE)
        self->parameters = type_parameters_of(vm, self->arguments);
    return self->parameters;
}

static Value get_starred(Vm *vm, Value self)
{
    return alias_of(self)->starred;
}

// Attributes come from the origin, except the alias's own.
static Value alias_get_attribute(Vm *vm, Value self, Value name)
{
    static const Value own[] = {SYM(__origin__),      SYM(__args__),    SYM(__parameters__),
                                SYM(__unpacked__),    SYM(__class__),   SYM(__bases__),
                                SYM(__mro_entries__), SYM(__reduce__),  SYM(__reduce_ex__),
                                SYM(__copy__),        SYM(__deepcopy__)};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (name == own[i])
            return NO_VALUE;
    }
    return get_attribute(vm, alias_of(self)->origin, name);
}

NATIVE(alias_eq, "generic_alias.__eq__", "self, other, /")
static Value alias_eq(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[1], SHAPE_GENERIC_ALIAS))
        return VALUE_NOT_IMPLEMENTED;
    const GenericAlias *a = alias_of(args[0]), *b = alias_of(args[1]);
    return value_bool(a->starred == b->starred && equal(vm, a->origin, b->origin) &&
                      equal(vm, a->arguments, b->arguments));
}

NATIVE(alias_hash, "generic_alias.__hash__", "self, /")
static Value alias_hash(Vm *vm, Value *args, size_t count)
{
    const GenericAlias *self = alias_of(args[0]);
    return small_from((hash(vm, self->origin) ^ hash(vm, self->arguments)) & SMALL_MAX);
}

NATIVE(alias_getitem, "generic_alias.__getitem__", "self, key, /")
static Value alias_getitem(Vm *vm, Value *args, size_t count)
{
    const GenericAlias *self = alias_of(args[0]);
    Value arguments =
        type_arguments_replace(vm, args[0], self->arguments, get_parameters(vm, args[0]), args[1]);
    return make(vm, self->origin, arguments, self->starred);
}

typedef struct Marking {
    Value object, alias;
} Marking;

static Value mark_origin(Vm *vm, void *context)
{
    const Marking *marking = context;
    set_attribute(vm, marking->object, SYM(__orig_class__), marking->alias);
    return VALUE_NONE;
}

NATIVE(alias_call, "generic_alias.__call__", "self, /, *args, **keywords")
static Value alias_call(Vm *vm, Value *args, size_t count)
{
    Value arguments = tuple_new(vm, args + 2, count - 2);
    Value made = call_unpacked(vm, alias_of(args[0])->origin, arguments, args[1]);
    Marking marking = {made, args[0]};
    Value error;
    vm_protect(vm, mark_origin, &marking, &error);
    if (error != NO_VALUE && !is_instance_of(vm, error, &type_AttributeError) &&
        !is_instance_of(vm, error, &type_TypeError))
        raise_exception(vm, error);
    return made;
}

NATIVE(alias_mro_entries, "generic_alias.__mro_entries__", "self, bases, /")
static Value alias_mro_entries(Vm *vm, Value *args, size_t count)
{
    return tuple_new(vm, &alias_of(args[0])->origin, 1);
}

NATIVE(alias_instancecheck, "generic_alias.__instancecheck__", "self, instance, /")
static Value alias_instancecheck(Vm *vm, Value *args, size_t count)
{
    raise_type_error(vm, "isinstance() argument 2 cannot be a parameterized generic");
}

NATIVE(alias_subclasscheck, "generic_alias.__subclasscheck__", "self, subclass, /")
static Value alias_subclasscheck(Vm *vm, Value *args, size_t count)
{
    raise_type_error(vm, "issubclass() argument 2 cannot be a parameterized generic");
}

NATIVE(alias_or, "generic_alias.__or__", "self, other, /")
static Value alias_or(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[0], args[1]);
}

NATIVE(alias_ror, "generic_alias.__ror__", "self, other, /")
static Value alias_ror(Vm *vm, Value *args, size_t count)
{
    return union_make(vm, args[1], args[0]);
}

// Unpacking gives the alias itself, starred.
NATIVE(alias_iter, "generic_alias.__iter__", "self, /")
static Value alias_iter(Vm *vm, Value *args, size_t count)
{
    const GenericAlias *self = alias_of(args[0]);
    Value starred = make(vm, self->origin, self->arguments, VALUE_TRUE);
    return iterator_of(vm, tuple_new(vm, &starred, 1));
}

NATIVE(alias_dir, "generic_alias.__dir__", "self, /")
static Value alias_dir(Vm *vm, Value *args, size_t count)
{
    return call_special(vm, alias_of(args[0])->origin, SYM(__dir__), 0, NULL);
}

GETSET(alias_origin, "generic_alias.__origin__", get_origin, NULL)
GETSET(alias_arguments, "generic_alias.__args__", get_arguments, NULL)
GETSET(alias_parameters, "generic_alias.__parameters__", get_parameters, NULL)
GETSET(alias_starred, "generic_alias.__unpacked__", get_starred, NULL)

MEMBERS(alias_members, METHOD(__new__, alias_new), METHOD(__repr__, alias_repr),
        METHOD(__eq__, alias_eq), METHOD(__hash__, alias_hash), METHOD(__getitem__, alias_getitem),
        METHOD(__call__, alias_call), METHOD(__mro_entries__, alias_mro_entries),
        METHOD(__instancecheck__, alias_instancecheck),
        METHOD(__subclasscheck__, alias_subclasscheck), METHOD(__or__, alias_or),
        METHOD(__ror__, alias_ror), METHOD(__iter__, alias_iter), METHOD(__dir__, alias_dir),
        ACCESSOR(__origin__, alias_origin), ACCESSOR(__args__, alias_arguments),
        ACCESSOR(__parameters__, alias_parameters), ACCESSOR(__unpacked__, alias_starred),
        SYMBOL_ROW(__module__, types));

static const TypeOps alias_ops = TYPE_OPS(get_attribute, alias_get_attribute);

ROM_TYPE(type_generic_alias, GenericAlias, SHAPE_GENERIC_ALIAS, type_object, alias_members,
         .ops = &alias_ops, .flags = TYPE_FINAL);
