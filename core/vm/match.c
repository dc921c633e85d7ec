// The match statement: what makes a sequence or mapping, keys, and class patterns.
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/tuple.h"
#include "core/vm/intrinsics.h"

// Classes outside of the built-in types say what they are by __abc_tpflags__, which the abstract
// base classes of collections.abc define and pass on to what is registered with them.
enum {
    ABC_SEQUENCE = 1 << 5,
    ABC_MAPPING = 1 << 6,
};

static SignedWord own_flags(Vm *vm, const Type *type)
{
    if (type == &type_list || type == &type_tuple || type == &type_range ||
        type == &type_memoryview)
        return ABC_SEQUENCE;
    if (type == &type_dict || type == &type_mappingproxy)
        return ABC_MAPPING;
    Value flags = type_own_attribute(vm, type, SYM(__abc_tpflags__));
    return is_small(flags) ? small_value(flags) & (ABC_SEQUENCE | ABC_MAPPING) : 0;
}

// The first class of the MRO that is one or the other decides.
static bool has_flag(Vm *vm, Value v, SignedWord flag)
{
    const Type *type = type_of(vm, v);
    SignedWord flags = own_flags(vm, type);
    for (size_t i = 1, count = type_mro_length(vm, type); flags == 0 && i < count; i++)
        flags = own_flags(vm, type_mro_at(vm, type, i));
    return flags & flag;
}

bool match_is_sequence(Vm *vm, Value v)
{
    return has_flag(vm, v, ABC_SEQUENCE);
}

bool match_is_mapping(Vm *vm, Value v)
{
    return has_flag(vm, v, ABC_MAPPING);
}

Value match_keys(Vm *vm, Value mapping, Value keys)
{
    size_t count = tuple_of(keys)->length;
    Value values = tuple_new(vm, NULL, count);
    Value seen = set_new(vm, SHAPE_SET);
    Value missing = list_new(vm, NULL, 0); // a value that no mapping holds
    for (size_t i = 0; i < count; i++) {
        Value key = tuple_of(keys)->items[i];
        if (set_contains(vm, seen, key))
            raise_value_error(vm, "mapping pattern checks duplicate key (%R)", key);
        set_add(vm, seen, key);
        Value arguments[] = {key, missing};
        Value found = call_method(vm, mapping, SYM(get), 2, arguments);
        if (found == missing)
            return VALUE_NONE;
        tuple_of(values)->items[i] = found;
    }
    return values;
}

Value match_rest(Vm *vm, Value mapping, Value keys)
{
    Value rest = dict_new(vm);
    dict_update(vm, rest, mapping);
    for (size_t i = 0; i < tuple_of(keys)->length; i++)
        dict_remove(vm, rest, tuple_of(keys)->items[i]);
    return rest;
}

// Class patterns.

// Types whose one positional sub-pattern matches the subject itself.
static bool matches_itself(const Type *type)
{
    if (type->flags & TYPE_HEAP)
        return false;
    switch (type->base_shape) {
    case SHAPE_BOOL:
    case SHAPE_BYTEARRAY:
    case SHAPE_BYTES:
    case SHAPE_DICT:
    case SHAPE_FLOAT:
    case SHAPE_FROZENSET:
    case SHAPE_INT:
    case SHAPE_LIST:
    case SHAPE_SET:
    case SHAPE_STR:
    case SHAPE_TUPLE:
        return true;
    default:
        return false;
    }
}

typedef struct ClassMatch {
    Vm *vm;
    Value subject;
    const Type *type;
    Value attributes; // list
    Value seen;       // set of names
} ClassMatch;

// Adds the attribute; false when the subject has none.
static bool add_attribute(ClassMatch *match, Value name)
{
    Vm *vm = match->vm;
    if (str_cast(vm, name) == NULL)
        raise_type_error(vm, "__match_args__ elements must be strings (got %T)", name);
    if (set_contains(vm, match->seen, name))
        raise_type_error(vm, "%N() got multiple sub-patterns for attribute %R",
                         type_value(match->type), name);
    set_add(vm, match->seen, name);
    Value found = find_attribute(vm, match->subject, str_intern_value(vm, name));
    if (found != NO_VALUE)
        list_append(vm, match->attributes, found);
    return found != NO_VALUE;
}

// The first class along the MRO that has a say: __match_args__, or a type that matches itself.
static bool subject_matches_itself(Vm *vm, const Type *type)
{
    size_t length = type_mro_length(vm, type);
    for (size_t i = 0; i < length; i++) {
        if (matches_itself(type_mro_at(vm, type, i)))
            return true;
    }
    return false;
}

static bool add_positional(ClassMatch *match, size_t count)
{
    Vm *vm = match->vm;
    Value class = type_value(match->type);
    Value names = find_attribute(vm, class, SYM(__match_args__));
    bool itself = names == NO_VALUE && subject_matches_itself(vm, match->type);
    if (names != NO_VALUE && !is_tuple(names))
        raise_type_error(vm, "%N.__match_args__ must be a tuple (got %T)", class, names);
    size_t allowed = itself ? 1 : names == NO_VALUE ? 0 : tuple_of(names)->length;
    if (count > allowed)
        raise_type_error(vm, "%N() accepts %z positional sub-pattern%s (%z given)", class, allowed,
                         allowed == 1 ? "" : "s", count);
    if (itself) {
        list_append(vm, match->attributes, match->subject);
        return true;
    }
    for (size_t i = 0; i < count; i++) {
        if (!add_attribute(match, tuple_of(names)->items[i]))
            return false;
    }
    return true;
}

Value match_class(Vm *vm, Value v, Value class, size_t positional, Value names)
{
    const Type *type = type_cast(vm, class);
    if (type == NULL)
        raise_type_error(vm, "called match pattern must be a class");
    if (!is_instance(vm, v, class))
        return VALUE_NONE;
    ClassMatch match = {vm, v, type, list_new(vm, NULL, 0), set_new(vm, SHAPE_SET)};
    if (positional > 0 && !add_positional(&match, positional))
        return VALUE_NONE;
    for (size_t i = 0; i < tuple_of(names)->length; i++) {
        if (!add_attribute(&match, tuple_of(names)->items[i]))
            return VALUE_NONE;
    }
    return tuple_from_iterable(vm, match.attributes);
}
