// The class statement: __build_class__.
#include "core/vm/class.h"

#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/instruction.h"
#include "core/vm/vm.h"

static bool has_mro_entries(Vm *vm, Value base, Value *method)
{
    *method =
        type_cast(vm, base) != NULL ? NO_VALUE : find_attribute(vm, base, SYM(__mro_entries__));
    return *method != NO_VALUE;
}

Value class_resolve_bases(Vm *vm, Value bases)
{
    Value resolved = NO_VALUE, method;
    for (size_t i = 0; i < tuple_of(bases)->length; i++) {
        Value base = tuple_of(bases)->items[i];
        bool replaced = has_mro_entries(vm, base, &method);
        if (replaced && resolved == NO_VALUE)
            resolved = list_new(vm, tuple_of(bases)->items, i);
        if (replaced) {
            Value entries = call_1(vm, method, bases);
            if (tuple_cast(vm, entries) == NULL)
                raise_type_error(vm, "__mro_entries__ must return a tuple");
            list_extend(vm, resolved, entries);
        } else if (resolved != NO_VALUE) {
            list_append(vm, resolved, base);
        }
    }
    return resolved == NO_VALUE ? bases : tuple_from_iterable(vm, resolved);
}

// The keyword `metaclass`, taken out of the keywords, or what the bases ask for.
static Value choose_metaclass(Vm *vm, Value bases, Value keywords)
{
    Value metaclass = NO_VALUE;
    if (keywords != NO_VALUE)
        metaclass = dict_remove(vm, keywords, SYM(metaclass));
    if (metaclass == NO_VALUE)
        metaclass = tuple_of(bases)->length == 0
                        ? type_value(&type_type)
                        : type_value(type_of(vm, tuple_of(bases)->items[0]));
    if (type_cast(vm, metaclass) == NULL)
        return metaclass; // any callable may stand there
    return type_calculate_metatype(vm, metaclass, bases);
}

static Value prepare_namespace(Vm *vm, Value metaclass, Value name, Value bases, Value keywords)
{
    if (metaclass == type_value(&type_type))
        return dict_new(vm);
    Value prepare = find_attribute(vm, metaclass, SYM(__prepare__));
    if (prepare == NO_VALUE)
        return dict_new(vm);
    Value arguments[] = {name, bases};
    Value namespace = call_unpacked(vm, prepare, tuple_new(vm, arguments, 2), keywords);
    if (dict_cast(vm, namespace) == NULL &&
        type_lookup(vm, type_of(vm, namespace), SYM(__getitem__)) == NO_VALUE) {
        if (type_cast(vm, metaclass) == NULL)
            raise_type_error(vm, "<metaclass>.__prepare__() must return a mapping, not %T",
                             namespace);
        raise_type_error(vm, "%N.__prepare__() must return a mapping, not %T", metaclass,
                         namespace);
    }
    return namespace;
}

static void set_in_namespace(Vm *vm, Value namespace, Value name, Value value)
{
    if (is_dict(namespace))
        dict_set(vm, namespace, name, value);
    else
        set_item(vm, namespace, name, value);
}

// The metaclass must have filled the cell that __class__ and super() read.
static void check_class_cell(Vm *vm, Value cell, Value name, Value class)
{
    if (!has_shape(cell, SHAPE_CELL) || type_cast(vm, class) == NULL)
        return;
    Value content = cell_of(cell)->content;
    if (content == NO_VALUE)
        raise_error(vm, SHAPE_RUNTIME_ERROR,
                    "__class__ not set defining %R as %R. Was __classcell__ propagated to "
                    "type.__new__?",
                    name, class);
    if (content != class)
        raise_type_error(vm, "__class__ set to %R defining %R as %R", content, name, class);
}

// Attribute slots for new instances: as many as the base's, and those that __init__ fills. A guess:
// instances that get more make the next ones bigger.

#define MOST_GUESSED 32

typedef struct NameSet {
    Value names[MOST_GUESSED];
    unsigned count;
} NameSet;

static void add_name(NameSet *set, Value name)
{
    for (unsigned i = 0; i < set->count; i++) {
        if (set->names[i] == name)
            return;
    }
    if (set->count < MOST_GUESSED)
        set->names[set->count++] = name;
}

static void collect_stored_names(const Code *code, NameSet *set)
{
    const uint8_t *at = code_start(code), *end = at + bytes_of(code->bytecode)->length;
    for (; at < end; at += instruction_length(at)) {
        if (at[0] == OP_SET_ATTRIBUTE && at[1] == 0) // of self, the first register
            add_name(set, tuple_of(code->consts)->items[at[3]]);
    }
}

static void guess_slots(Vm *vm, Value class)
{
    if (!has_shape(class, SHAPE_TYPE) || !(((Type *)(void *)class)->flags & TYPE_HEAP))
        return;
    Type *type = (Type *)(void *)class;
    Value init = type_own_attribute(vm, type, SYM(__init__));
    if (type->flags & TYPE_NO_DICT || !has_shape(init, SHAPE_FUNCTION))
        return;
    NameSet set = {.count = 0};
    collect_stored_names(code_of(function_of(init)->code), &set);
    unsigned slots = type->slot_hint + set.count;
    type->slot_hint = (uint8_t)(slots < SHAPE_MAX_ATTRIBUTES ? slots : SHAPE_MAX_ATTRIBUTES);
}

Value class_build(Vm *vm, Value function, Value name, Value given, Value given_keywords)
{
    Value bases = class_resolve_bases(vm, given);
    Value keywords = given_keywords == NO_VALUE ? NO_VALUE : dict_copy(vm, given_keywords);
    Value metaclass = choose_metaclass(vm, bases, keywords);
    Value namespace = prepare_namespace(vm, metaclass, name, bases, keywords);
    Value cell = vm_run_body(vm, function, namespace);
    if (bases != given)
        set_in_namespace(vm, namespace, SYM(__orig_bases__), given);
    Value arguments[] = {name, bases, namespace};
    Value class = call_unpacked(vm, metaclass, tuple_new(vm, arguments, 3), keywords);
    check_class_cell(vm, cell, name, class);
    guess_slots(vm, class);
    return class;
}
