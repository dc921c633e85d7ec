// Iteration: iter() and next() for any value, and the iterators over __getitem__ and callables.
#include "core/objects/iterate.h"

#include "core/heap/heap.h"
#include "core/objects/exception.h"
#include "core/objects/iterators.h"
#include "core/objects/operators.h"
#include "core/objects/state.h"
#include "natives.h"

bool is_iterator(Vm *vm, Value v)
{
    const Type *type = type_of(vm, v);
    return TYPE_OP(type, next) != NULL || type_lookup(vm, type, SYM(__next__)) != NO_VALUE;
}

bool is_iterable(Vm *vm, Value v)
{
    const Type *type = type_of(vm, v);
    Value method = type_lookup(vm, type, SYM(__iter__));
    if (method == VALUE_NONE)
        return false;
    return method != NO_VALUE || type_lookup(vm, type, SYM(__getitem__)) != NO_VALUE;
}

Value iterator_of(Vm *vm, Value v)
{
    if (!is_iterable(vm, v))
        raise_type_error(vm, "'%T' object is not iterable", v);
    Value iterator = call_special(vm, v, SYM(__iter__), 0, NULL);
    if (iterator == NO_VALUE)
        return sequence_iterator_new(vm, v);
    if (!is_iterator(vm, iterator))
        raise_type_error(vm, "iter() returned non-iterator of type '%T'", iterator);
    return iterator;
}

static Value call_next(Vm *vm, void *context)
{
    Value iterator = *(Value *)context;
    Value result = call_special(vm, iterator, SYM(__next__), 0, NULL);
    if (result == NO_VALUE)
        raise_type_error(vm, "'%T' object is not an iterator", iterator);
    return result;
}

Value iterator_protect(Vm *vm, Value (*body)(Vm *vm, void *context), void *context)
{
    Value error;
    Value result = vm_protect(vm, body, context, &error);
    if (error == NO_VALUE)
        return result;
    if (!is_instance_of(vm, error, &type_StopIteration))
        raise_exception(vm, error);
    objects_of(vm)->stop_value = exception_of(error)->fields[0];
    return NO_VALUE;
}

Value iterator_next(Vm *vm, Value iterator)
{
    objects_of(vm)->stop_value = NO_VALUE;
    if (has_shape(iterator, SHAPE_LIST_ITERATOR))
        return list_iterator_next(vm, iterator);
    check_c_stack(vm); // iterators may be built on iterators without end
    if (is_object(iterator) && object_of(iterator)->shape < SHAPE_DYNAMIC_FIRST) {
        const TypeOp *next = TYPE_OP(rom_types[object_of(iterator)->shape], next);
        if (next != NULL)
            return next->next(vm, iterator);
    }
    return iterator_protect(vm, call_next, &iterator);
}

Value iterator_step(Vm *vm, Value iterator, Value *value)
{
    objects_of(vm)->stop_value = NO_VALUE;
    Value item = TYPE_OP(type_of(vm, iterator), next)->next(vm, iterator);
    *value = objects_of(vm)->stop_value;
    objects_of(vm)->stop_value = NO_VALUE;
    return item;
}

static void check_iterator(Vm *vm, Value v)
{
    if (TYPE_OP(type_of(vm, v), next) == NULL)
        raise_type_error(vm, "descriptor requires an iterator, not '%T'", v);
}

NATIVE(iterator_iter, "object.__iter__", "self, /")
static Value iterator_iter(Vm *vm, Value *args, size_t count)
{
    (void)count;
    check_iterator(vm, args[0]);
    return args[0];
}

NATIVE(iterator_next_method, "object.__next__", "self, /")
static Value iterator_next_method(Vm *vm, Value *args, size_t count)
{
    (void)count;
    check_iterator(vm, args[0]);
    Value value;
    Value result = iterator_step(vm, args[0], &value);
    if (result == NO_VALUE)
        raise_stop_iteration(vm, value);
    return result;
}

// The iterator of a type that has __getitem__ only.
typedef struct SequenceIterator { // LAYOUT_RAW1
    Object object;
    size_t index;
    Value sequence; // NO_VALUE: exhausted
} SequenceIterator;

Value sequence_iterator_new(Vm *vm, Value sequence)
{
    SequenceIterator *self = heap_new(vm, SHAPE_SEQUENCE_ITERATOR, LAYOUT_RAW1, sizeof *self);
    self->sequence = sequence;
    return value_of(self);
}

typedef struct ItemRequest {
    Value sequence, index;
} ItemRequest;

static Value get_item_body(Vm *vm, void *context)
{
    ItemRequest *request = context;
    return get_item(vm, request->sequence, request->index);
}

static Value sequence_iterator_next(Vm *vm, Value v)
{
    SequenceIterator *self = (SequenceIterator *)(void *)v;
    if (self->sequence == NO_VALUE)
        return NO_VALUE;
    ItemRequest request = {self->sequence, small_from((SignedWord)self->index)};
    Value error;
    Value item = vm_protect(vm, get_item_body, &request, &error);
    if (error == NO_VALUE) {
        self->index++;
        return item;
    }
    if (!is_instance_of(vm, error, &type_IndexError) &&
        !is_instance_of(vm, error, &type_StopIteration))
        raise_exception(vm, error);
    self->sequence = NO_VALUE;
    objects_of(vm)->stop_value = NO_VALUE;
    return NO_VALUE;
}

// iter(callable, sentinel).
typedef struct CallableIterator { // LAYOUT_VALUES
    Object object;
    Value callable; // NO_VALUE: exhausted
    Value sentinel;
} CallableIterator;

Value callable_iterator_new(Vm *vm, Value callable, Value sentinel)
{
    CallableIterator *self = heap_new(vm, SHAPE_CALLABLE_ITERATOR, LAYOUT_VALUES, sizeof *self);
    self->callable = callable;
    self->sentinel = sentinel;
    return value_of(self);
}

static Value call_body(Vm *vm, void *context)
{
    return call_0(vm, *(Value *)context);
}

static Value callable_iterator_next(Vm *vm, Value v)
{
    CallableIterator *self = (CallableIterator *)(void *)v;
    if (self->callable == NO_VALUE)
        return NO_VALUE;
    Value callable = self->callable;
    Value item = iterator_protect(vm, call_body, &callable);
    if (item == NO_VALUE || equal(vm, item, self->sentinel)) {
        self->callable = NO_VALUE;
        objects_of(vm)->stop_value = NO_VALUE;
        return NO_VALUE;
    }
    return item;
}

NATIVE(sequence_iterator_length_hint, "sequence_iterator.__length_hint__", "self, /")
static Value sequence_iterator_length_hint(Vm *vm, Value *args, size_t count)
{
    (void)count;
    const SequenceIterator *self = (const SequenceIterator *)(void *)args[0];
    if (self->sequence == NO_VALUE)
        return VALUE_SMALL(0);
    if (type_lookup(vm, type_of(vm, self->sequence), SYM(__len__)) == NO_VALUE)
        return VALUE_NOT_IMPLEMENTED;
    size_t total = length(vm, self->sequence);
    return int_from_size(vm, total > self->index ? total - self->index : 0);
}

MEMBERS(sequence_iterator_members, ITERATOR_METHODS,
        METHOD(__length_hint__, sequence_iterator_length_hint));
MEMBERS(callable_iterator_members, ITERATOR_METHODS);

static const TypeOps sequence_iterator_ops = TYPE_OPS(next, sequence_iterator_next);
static const TypeOps callable_iterator_ops = TYPE_OPS(next, callable_iterator_next);

ROM_TYPE(type_sequence_iterator, iterator, SHAPE_SEQUENCE_ITERATOR, type_object,
         sequence_iterator_members, .ops = &sequence_iterator_ops,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_callable_iterator, callable_iterator, SHAPE_CALLABLE_ITERATOR, type_object,
         callable_iterator_members, .ops = &callable_iterator_ops,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
