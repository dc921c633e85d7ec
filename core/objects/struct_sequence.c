// Struct sequences: tuples whose items have names.
#include "core/objects/struct_sequence.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/operators.h"
#include "natives.h"

static StructSequence *sequence_of(Value v)
{
    return (StructSequence *)(void *)v;
}

static const Tuple *tuple_in(const Type *type, Vm *vm, Value name)
{
    Value found = type_lookup(vm, type, name);
    return found == NO_VALUE ? &tuple_empty : tuple_of(found);
}

static Value make(Vm *vm, ShapeId shape, Value items, Value hidden)
{
    StructSequence *self = heap_new(vm, shape, LAYOUT_VALUES, sizeof *self);
    self->items = items;
    self->hidden = hidden;
    return value_of(self);
}

Value struct_sequence_new(Vm *vm, ShapeId shape, const Value *values, size_t visible, size_t hidden)
{
    Value items = tuple_new(vm, values, visible);
    return make(vm, shape, items, tuple_new(vm, values + visible, hidden));
}

// The value at the place of a name among the fields, or NO_VALUE.
static Value find(const Tuple *names, Value name, Value values)
{
    for (size_t i = 0; i < names->length; i++) {
        if (names->items[i] == name)
            return values != NO_VALUE && i < tuple_of(values)->length ? tuple_of(values)->items[i]
                                                                      : NO_VALUE;
    }
    return NO_VALUE;
}

static Value get_field(Vm *vm, Value v, Value name)
{
    const StructSequence *self = sequence_of(v);
    const Type *type = type_of(vm, v);
    Value found = find(tuple_in(type, vm, SYM(__match_args__)), name, self->items);
    if (found != NO_VALUE)
        return found;
    return find(tuple_in(type, vm, SYM(_hidden_fields)), name, self->hidden);
}

const TypeOps struct_sequence_ops = TYPE_OPS(get_attribute, get_field);

_Noreturn static void raise_wrong_length(Vm *vm, const Type *type, const char *limit, size_t wanted,
                                         size_t given)
{
    raise_type_error(vm, "%N() takes %s %z-sequence (%z-sequence given)", type_value(type), limit,
                     wanted, given);
}

// The natives are shared by all kinds, so that nothing but this check keeps them off other tuples.
static const Type *checked_kind(Vm *vm, const Type *type, const char *method)
{
    if (type == NULL || type->ops != &struct_sequence_ops)
        raise_type_error(vm, "%s() needs a struct sequence", method);
    return type;
}

NATIVE(struct_sequence_dunder_new, "tuple.__new__", "cls, sequence, dict=None")
static Value struct_sequence_dunder_new(Vm *vm, Value *args, size_t count)
{
    const Type *type = checked_kind(vm, type_cast(vm, args[0]), MESSAGE("__new__"));
    const Tuple *names = tuple_in(type, vm, SYM(_hidden_fields));
    size_t visible = tuple_in(type, vm, SYM(__match_args__))->length;
    if (args[2] != VALUE_NONE && dict_cast(vm, args[2]) == NULL)
        raise_type_error(vm, "%N() takes a dict as second arg, if any", args[0]);
    Value given = tuple_from_iterable(vm, args[1]);
    size_t length = tuple_of(given)->length;
    if (names->length == 0 && length != visible)
        raise_wrong_length(vm, type, "a", visible, length);
    if (length < visible)
        raise_wrong_length(vm, type, MESSAGE("an at least"), visible, length);
    if (length > visible + names->length)
        raise_wrong_length(vm, type, MESSAGE("an at most"), visible + names->length, length);
    Value hidden = tuple_new(vm, NULL, names->length);
    for (size_t i = 0; i < names->length; i++) {
        Value value = NO_VALUE;
        if (visible + i < length)
            value = tuple_of(given)->items[visible + i];
        else if (args[2] != VALUE_NONE)
            value = dict_get(vm, args[2], names->items[i]);
        tuple_of(hidden)->items[i] = value == NO_VALUE ? VALUE_NONE : value;
    }
    return make(vm, type->instance_shape, tuple_new(vm, tuple_of(given)->items, visible), hidden);
}

NATIVE(struct_sequence_repr, "tuple.__repr__", "self, /")
static Value struct_sequence_repr(Vm *vm, Value *args, size_t count)
{
    const Type *type = checked_kind(vm, type_of(vm, args[0]), MESSAGE("__repr__"));
    const Tuple *names = tuple_in(type, vm, SYM(__match_args__));
    const Tuple *items = tuple_of(sequence_of(args[0])->items);
    Builder builder;
    builder_init(&builder, vm, 64);
    builder_format(&builder, "%N(", type_value(type));
    for (size_t i = 0; i < items->length && i < names->length; i++)
        builder_format(&builder, "%s%S=%R", i == 0 ? "" : ", ", names->items[i], items->items[i]);
    builder_add_byte(&builder, ')');
    return builder_finish_str(&builder);
}

NATIVE(struct_sequence_reduce, "tuple.__reduce__", "self, /")
static Value struct_sequence_reduce(Vm *vm, Value *args, size_t count)
{
    const Type *type = checked_kind(vm, type_of(vm, args[0]), MESSAGE("__reduce__"));
    Value arguments = tuple_new(vm, &sequence_of(args[0])->items, 1);
    Value result[] = {type_value(type), arguments};
    return tuple_new(vm, result, 2);
}
