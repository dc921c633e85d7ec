// The built-in iterators over other iterables: enumerate, zip, map, filter, reversed.
#include "core/objects/container_methods.h"
#include "core/objects/iterate.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/state.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

// enumerate.

typedef struct Enumerate { // LAYOUT_VALUES
    Object object;
    Value iterator;
    Value number; // int of the next item
} Enumerate;

NATIVE(enumerate_new, "enumerate.__new__", "cls, iterable, start=0")
static Value enumerate_new(Vm *vm, Value *args, size_t count)
{
    Value self = instance_new(vm, args[0]);
    ((Enumerate *)(void *)self)->number = int_index(vm, args[2]);
    ((Enumerate *)(void *)self)->iterator = iterator_of(vm, args[1]);
    return self;
}

static Value enumerate_next(Vm *vm, Value v)
{
    Enumerate *self = (Enumerate *)(void *)v;
    Value item = iterator_next(vm, self->iterator);
    if (item == NO_VALUE)
        return NO_VALUE;
    Value pair[] = {self->number, item};
    self->number = int_add(vm, self->number, VALUE_SMALL(1));
    return tuple_new(vm, pair, 2);
}

MEMBERS(enumerate_members, METHOD(__new__, enumerate_new), ITERATOR_METHODS,
        METHOD(__class_getitem__, class_getitem));

static const TypeOps enumerate_ops = TYPE_OPS(next, enumerate_next);

ROM_TYPE(type_enumerate, enumerate, SHAPE_ENUMERATE, type_object, enumerate_members,
         .ops = &enumerate_ops, .fixed_words = 2, .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

// zip and map.

typedef struct Zip { // LAYOUT_VALUES
    Object object;
    Value iterators; // tuple
    Value strict;    // bool
    Value function;  // map only
} Zip;

static Value zip_make(Vm *vm, Value type, Value strict, Value function, const Value *iterables,
                      size_t count)
{
    Value iterators = tuple_new(vm, NULL, count);
    for (size_t i = 0; i < count; i++)
        tuple_of(iterators)->items[i] = iterator_of(vm, iterables[i]);
    strict = value_bool(truth(vm, strict));
    Value self = instance_new(vm, type);
    Zip *zip = (Zip *)(void *)self;
    zip->iterators = iterators;
    zip->strict = strict;
    zip->function = function;
    return self;
}

_Noreturn static void raise_unequal(Vm *vm, const char *name, size_t number, const char *relation)
{
    raise_value_error(vm, "%s() argument %z is %s than argument%s%z", name, number + 1, relation,
                      number == 1 ? " " : "s 1-", number);
}

// An iterator has ended: with strict=True all others must end now too.
static void check_strict(Vm *vm, const Zip *self, size_t ended, const char *name)
{
    const Tuple *iterators = tuple_of(self->iterators);
    if (self->strict != VALUE_TRUE)
        return;
    if (ended > 0)
        raise_unequal(vm, name, ended, MESSAGE("shorter"));
    for (size_t i = 1; i < iterators->length; i++) {
        if (iterator_next(vm, iterators->items[i]) != NO_VALUE)
            raise_unequal(vm, name, i, MESSAGE("longer"));
    }
    objects_of(vm)->stop_value = NO_VALUE;
}

// The next items of all iterators as a tuple, or NO_VALUE.
static Value next_items(Vm *vm, const Zip *self, const char *name)
{
    const Tuple *iterators = tuple_of(self->iterators);
    if (iterators->length == 0)
        return NO_VALUE;
    Value items = tuple_new(vm, NULL, iterators->length);
    for (size_t i = 0; i < iterators->length; i++) {
        Value item = iterator_next(vm, iterators->items[i]);
        if (item == NO_VALUE) {
            check_strict(vm, self, i, name);
            return NO_VALUE;
        }
        tuple_of(items)->items[i] = item;
    }
    return items;
}

NATIVE(zip_new, "zip.__new__", "cls, /, *iterables, strict=False")
static Value zip_new(Vm *vm, Value *args, size_t count)
{
    return zip_make(vm, args[0], args[1], NO_VALUE, args + 2, count - 2);
}

static Value zip_next(Vm *vm, Value self)
{
    return next_items(vm, (const Zip *)(void *)self, "zip");
}

MEMBERS(zip_members, METHOD(__new__, zip_new), ITERATOR_METHODS);

static const TypeOps zip_ops = TYPE_OPS(next, zip_next);

ROM_TYPE(type_zip, zip, SHAPE_ZIP, type_object, zip_members, .ops = &zip_ops, .fixed_words = 3,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

NATIVE(map_new, "map.__new__", "cls, /, *iterables, strict=False")
static Value map_new(Vm *vm, Value *args, size_t count)
{
    if (count < 4)
        raise_type_error(vm, "map() must have at least two arguments.");
    return zip_make(vm, args[0], args[1], args[2], args + 3, count - 3);
}

static Value map_item(Vm *vm, void *context)
{
    const Zip *self = context;
    const Tuple *iterators = tuple_of(self->iterators);
    if (iterators->length == 1) {
        Value item = iterator_next(vm, iterators->items[0]);
        return item == NO_VALUE ? NO_VALUE : call_1(vm, self->function, item);
    }
    Value items = next_items(vm, self, "map");
    if (items == NO_VALUE)
        return NO_VALUE;
    return call(vm, self->function, tuple_of(items)->length, tuple_of(items)->items);
}

static Value map_next(Vm *vm, Value self)
{
    return iterator_protect(vm, map_item, (void *)self);
}

MEMBERS(map_members, METHOD(__new__, map_new), ITERATOR_METHODS);

static const TypeOps map_ops = TYPE_OPS(next, map_next);

ROM_TYPE(type_map, map, SHAPE_MAP, type_object, map_members, .ops = &map_ops, .fixed_words = 3,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

// filter.

typedef struct Filter { // LAYOUT_VALUES
    Object object;
    Value function; // or NONE
    Value iterator;
} Filter;

NATIVE(filter_new, "filter.__new__", "cls, function, iterable, /")
static Value filter_new(Vm *vm, Value *args, size_t count)
{
    Value iterator = iterator_of(vm, args[2]);
    Value self = instance_new(vm, args[0]);
    ((Filter *)(void *)self)->function = args[1];
    ((Filter *)(void *)self)->iterator = iterator;
    return self;
}

static Value filter_item(Vm *vm, void *context)
{
    const Filter *self = context;
    for (Value item; (item = iterator_next(vm, self->iterator)) != NO_VALUE;) {
        Value verdict = self->function == VALUE_NONE ? item : call_1(vm, self->function, item);
        if (truth(vm, verdict))
            return item;
        check_pending(vm);
    }
    return NO_VALUE;
}

static Value filter_next(Vm *vm, Value self)
{
    return iterator_protect(vm, filter_item, (void *)self);
}

MEMBERS(filter_members, METHOD(__new__, filter_new), ITERATOR_METHODS);

static const TypeOps filter_ops = TYPE_OPS(next, filter_next);

ROM_TYPE(type_filter, filter, SHAPE_FILTER, type_object, filter_members, .ops = &filter_ops,
         .fixed_words = 2, .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

// reversed, for what has __len__ and __getitem__ but no __reversed__.

typedef struct Reversed { // LAYOUT_VALUES
    Object object;
    Value sequence; // NO_VALUE: exhausted
    Value index;    // int of the next item
} Reversed;

NATIVE(reversed_new, "reversed.__new__", "cls, sequence, /")
static Value reversed_new(Vm *vm, Value *args, size_t count)
{
    const Type *type = type_of(vm, args[1]);
    Value method = type_lookup(vm, type, SYM(__reversed__));
    if (method != NO_VALUE && method != VALUE_NONE)
        return call_special(vm, args[1], SYM(__reversed__), 0, NULL);
    if (method == VALUE_NONE || type_lookup(vm, type, SYM(__getitem__)) == NO_VALUE)
        raise_type_error(vm, "'%T' object is not reversible", args[1]);
    Value last = int_from_size(vm, length(vm, args[1]));
    last = int_subtract(vm, last, VALUE_SMALL(1));
    Value self = instance_new(vm, args[0]);
    ((Reversed *)(void *)self)->sequence = args[1];
    ((Reversed *)(void *)self)->index = last;
    return self;
}

static Value get_next_item(Vm *vm, void *context)
{
    const Reversed *self = context;
    return get_item(vm, self->sequence, self->index);
}

static Value reversed_next(Vm *vm, Value v)
{
    Reversed *self = (Reversed *)(void *)v;
    if (self->sequence == NO_VALUE)
        return NO_VALUE;
    if (int_sign(self->index) < 0) {
        self->sequence = NO_VALUE;
        return NO_VALUE;
    }
    Value error;
    Value item = vm_protect(vm, get_next_item, self, &error);
    if (error == NO_VALUE) {
        self->index = int_subtract(vm, self->index, VALUE_SMALL(1));
        return item;
    }
    self->sequence = NO_VALUE;
    if (!is_instance_of(vm, error, &type_IndexError) &&
        !is_instance_of(vm, error, &type_StopIteration))
        raise_exception(vm, error);
    objects_of(vm)->stop_value = NO_VALUE;
    return NO_VALUE;
}

Value reversed_length_hint(Vm *vm, Value v)
{
    const Reversed *self = (const Reversed *)(void *)v;
    if (self->sequence == NO_VALUE)
        return VALUE_SMALL(0);
    Value rest = int_add(vm, self->index, VALUE_SMALL(1));
    size_t now = length(vm, self->sequence);
    return int_compare(rest, int_from_size(vm, now)) > 0 ? VALUE_SMALL(0) : rest;
}

MEMBERS(reversed_members, METHOD(__new__, reversed_new), ITERATOR_METHODS, ITERATOR_LENGTH_HINT);

static const TypeOps reversed_ops = TYPE_OPS(next, reversed_next);

ROM_TYPE(type_reversed, reversed, SHAPE_REVERSED, type_object, reversed_members,
         .ops = &reversed_ops, .fixed_words = 2, .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));
