// list: the type and its methods.
#include "core/heap/heap.h"
#include "core/objects/container_methods.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/iterators.h"
#include "core/objects/list_edit.h"
#include "core/objects/sequence.h"
#include "core/objects/shape.h"
#include "core/objects/slice.h"
#include "core/objects/union.h"
#include "natives.h"

NATIVE(list_dunder_new, "list.__new__", "cls, /, *args, **keywords")
static Value list_dunder_new(Vm *vm, Value *args, size_t count)
{
    return instance_new(vm, args[0]);
}

NATIVE(list_init, "list.__init__", "self, iterable=(), /")
static Value list_init(Vm *vm, Value *args, size_t count)
{
    list_clear(list_of(args[0]));
    list_extend(vm, args[0], args[1]);
    return VALUE_NONE;
}

Value list_repr(Vm *vm, Value self)
{
    return row_repr(vm, self, self, "[", "]");
}

// Items and slices.

static Value get_slice(Vm *vm, const List *self, Value slice)
{
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    size_t length = slice_adjust(&bounds, self->length);
    if (length == 0)
        return list_new(vm, NULL, 0);
    if (bounds.step == 1)
        return list_new(vm, list_items(self) + bounds.start, length);
    Value result = list_new(vm, NULL, length);
    for (size_t i = 0; i < length; i++)
        list_items(list_of(result))[i] =
            list_items(self)[bounds.start + (SignedWord)i * bounds.step];
    return result;
}

NATIVE(list_getitem, "list.__getitem__", "self, key, /")
static Value list_getitem(Vm *vm, Value *args, size_t count)
{
    const List *self = list_of(args[0]);
    if (is_slice(args[1]))
        return get_slice(vm, self, args[1]);
    Value index = item_index(vm, args[1], "list");
    size_t i = index_resolve(vm, index, self->length, MESSAGE("list index out of range"));
    return list_items(self)[i];
}

static void set_slice(Vm *vm, Value list, Value slice, Value value)
{
    List *self = list_of(list);
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    if (!is_iterable(vm, value))
        raise_type_error(vm, "must assign iterable to extended slice");
    if (value == list || !(is_list(value) || is_tuple(value)))
        value = list_from_iterable(vm, value);
    Row source = row_of(value);
    size_t length = slice_adjust(&bounds, self->length);
    if (bounds.step == 1) {
        size_t from = (size_t)bounds.start;
        list_splice(vm, self, from, from + length, source.items, source.length);
        return;
    }
    if (length != source.length)
        raise_value_error(vm, "attempt to assign sequence of size %z to extended slice of size %z",
                          source.length, length);
    for (size_t i = 0; i < length; i++)
        list_items(self)[bounds.start + (SignedWord)i * bounds.step] = source.items[i];
}

NATIVE(list_setitem, "list.__setitem__", "self, key, value, /")
static Value list_setitem(Vm *vm, Value *args, size_t count)
{
    if (is_slice(args[1])) {
        set_slice(vm, args[0], args[1], args[2]);
        return VALUE_NONE;
    }
    const List *self = list_of(args[0]);
    Value index = item_index(vm, args[1], "list");
    size_t i =
        index_resolve(vm, index, self->length, MESSAGE("list assignment index out of range"));
    list_items(self)[i] = args[2];
    return VALUE_NONE;
}

static void delete_slice(Vm *vm, List *self, Value slice)
{
    SliceBounds bounds;
    slice_unpack(vm, slice, &bounds);
    size_t length = slice_adjust(&bounds, self->length);
    if (length == 0)
        return;
    if (bounds.step < 0) {
        bounds.start += (SignedWord)(length - 1) * bounds.step;
        bounds.step = -bounds.step;
    }
    size_t from = (size_t)bounds.start, step = (size_t)bounds.step;
    Value *items = list_items(self);
    size_t end = from;
    for (size_t i = from; i < self->length; i++) {
        bool deleted = (i - from) % step == 0 && (i - from) / step < length;
        if (!deleted)
            items[end++] = items[i];
    }
    list_splice(vm, self, end, self->length, NULL, 0);
}

NATIVE(list_delitem, "list.__delitem__", "self, key, /")
static Value list_delitem(Vm *vm, Value *args, size_t count)
{
    List *self = list_of(args[0]);
    if (is_slice(args[1])) {
        delete_slice(vm, self, args[1]);
        return VALUE_NONE;
    }
    Value index = item_index(vm, args[1], "list");
    list_take(
        vm, self,
        index_resolve(vm, index, self->length, MESSAGE("list assignment index out of range")));
    return VALUE_NONE;
}

// Operators.

NATIVE(list_add, "list.__add__", "self, other, /")
static Value list_add(Vm *vm, Value *args, size_t count)
{
    const List *other = list_cast(vm, args[1]);
    if (other == NULL && defers_to(vm, args[1], SYM(__radd__)))
        return VALUE_NOT_IMPLEMENTED;
    if (other == NULL)
        raise_type_error(vm, "can only concatenate list (not \"%T\") to list", args[1]);
    Row a = row_of(args[0]), b = row_of(args[1]);
    Value result = list_new(vm, NULL, a.length + b.length);
    if (a.length > 0)
        memcpy(list_items(list_of(result)), a.items, a.length * sizeof(Value));
    if (b.length > 0)
        memcpy(list_items(list_of(result)) + a.length, b.items, b.length * sizeof(Value));
    return result;
}

NATIVE(list_mul, "list.__mul__", "self, value, /")
static Value list_mul(Vm *vm, Value *args, size_t count)
{
    size_t times;
    if (!repeat_times(vm, args[1], list_of(args[0])->length, &times))
        return VALUE_NOT_IMPLEMENTED;
    Row row = row_of(args[0]);
    if (times == 0 || row.length == 0)
        return list_new(vm, NULL, 0);
    Value result = list_new(vm, NULL, row.length * times);
    memcpy(list_items(list_of(result)), row.items, row.length * sizeof(Value));
    repeat_items(list_items(list_of(result)), row.length, times);
    return result;
}

NATIVE(list_iadd, "list.__iadd__", "self, value, /")
static Value list_iadd(Vm *vm, Value *args, size_t count)
{
    list_extend(vm, args[0], args[1]);
    return args[0];
}

NATIVE(list_imul, "list.__imul__", "self, value, /")
static Value list_imul(Vm *vm, Value *args, size_t count)
{
    List *self = list_of(args[0]);
    size_t times;
    if (!repeat_times(vm, args[1], self->length, &times))
        return VALUE_NOT_IMPLEMENTED;
    size_t length = self->length;
    if (times == 0) {
        list_clear(self);
    } else if (length > 0) {
        list_reserve(vm, self, length * times);
        repeat_items(list_items(self), length, times);
        self->length = length * times;
    }
    return args[0];
}

// Methods.

NATIVE(list_append_method, "list.append", "self, object, /")
static Value list_append_method(Vm *vm, Value *args, size_t count)
{
    list_append(vm, args[0], args[1]);
    return VALUE_NONE;
}

NATIVE(list_extend_method, "list.extend", "self, iterable, /")
static Value list_extend_method(Vm *vm, Value *args, size_t count)
{
    list_extend(vm, args[0], args[1]);
    return VALUE_NONE;
}

NATIVE(list_insert, "list.insert", "self, index, object, /")
static Value list_insert(Vm *vm, Value *args, size_t count)
{
    SignedWord index = int_to_word(vm, args[1]);
    List *self = list_of(args[0]);
    size_t place = slice_position(index, self->length);
    if (place > self->length)
        place = self->length;
    list_splice(vm, self, place, place, &args[2], 1);
    return VALUE_NONE;
}

NATIVE(list_pop, "list.pop", "self, index=-1, /")
static Value list_pop(Vm *vm, Value *args, size_t count)
{
    SignedWord index = int_to_word(vm, args[1]);
    List *self = list_of(args[0]);
    if (self->length == 0)
        raise_error(vm, SHAPE_INDEX_ERROR, "pop from empty list");
    if (index < 0)
        index += (SignedWord)self->length;
    if (index < 0 || (size_t)index >= self->length)
        raise_error(vm, SHAPE_INDEX_ERROR, "pop index out of range");
    return list_take(vm, self, (size_t)index);
}

NATIVE(list_remove, "list.remove", "self, value, /")
static Value list_remove(Vm *vm, Value *args, size_t count)
{
    size_t place = row_find(vm, args[0], args[1], 0, SIZE_MAX);
    if (place == SIZE_MAX)
        raise_value_error(vm, "list.remove(x): x not in list");
    List *self = list_of(args[0]);
    if (place < self->length)
        list_take(vm, self, place);
    return VALUE_NONE;
}

NATIVE(list_index, "list.index", "self, value, start=0, stop=?, /")
static Value list_index(Vm *vm, Value *args, size_t count)
{
    SignedWord start = slice_argument(vm, args[2]);
    SignedWord stop = args[3] == NO_VALUE ? INTPTR_MAX : slice_argument(vm, args[3]);
    size_t length = list_of(args[0])->length;
    size_t place =
        row_find(vm, args[0], args[1], slice_position(start, length), slice_position(stop, length));
    if (place == SIZE_MAX)
        raise_value_error(vm, "list.index(x): x not in list");
    return int_from_size(vm, place);
}

NATIVE(list_count, "list.count", "self, value, /")
static Value list_count(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, row_count(vm, args[0], args[1]));
}

NATIVE(list_clear_method, "list.clear", "self, /")
static Value list_clear_method(Vm *vm, Value *args, size_t count)
{
    list_clear(list_of(args[0]));
    return VALUE_NONE;
}

NATIVE(list_copy, "list.copy", "self, /")
static Value list_copy(Vm *vm, Value *args, size_t count)
{
    Row row = row_of(args[0]);
    return list_new(vm, row.items, row.length);
}

NATIVE(list_reverse, "list.reverse", "self, /")
static Value list_reverse(Vm *vm, Value *args, size_t count)
{
    List *self = list_of(args[0]);
    for (size_t i = 0; i < self->length / 2; i++) {
        Value *a = list_items(self) + i, *b = list_items(self) + self->length - 1 - i;
        Value item = *a;
        *a = *b;
        *b = item;
    }
    return VALUE_NONE;
}

NATIVE(list_sort, "list.sort", "self, /, *, key=None, reverse=False")
static Value list_sort(Vm *vm, Value *args, size_t count)
{
    list_sort_in_place(vm, args[0], args[1], truth(vm, args[2]));
    return VALUE_NONE;
}

// Iterators.

Value list_iterator_new(Vm *vm, Value list, bool reversed)
{
    SequenceWalk *walk = heap_new(vm, reversed ? SHAPE_LIST_REVERSE_ITERATOR : SHAPE_LIST_ITERATOR,
                                  LAYOUT_RAW1, sizeof *walk);
    walk->index = reversed ? list_of(list)->length : 0;
    walk->sequence = list;
    return value_of(walk);
}

static Value reverse_next(Vm *vm, Value iterator)
{
    SequenceWalk *walk = sequence_walk_of(iterator);
    if (walk->sequence == NO_VALUE)
        return NO_VALUE;
    const List *list = list_of(walk->sequence);
    if (walk->index > 0 && walk->index <= list->length)
        return list_items(list)[--walk->index];
    walk->sequence = NO_VALUE;
    return NO_VALUE;
}

MEMBERS(list_members, CONTAINER_BASICS, CONTAINER_CONTAINS, CONTAINER_ORDER, CONTAINER_REVERSED,
        CONSTANT(__hash__, NONE), METHOD(__new__, list_dunder_new), METHOD(__init__, list_init),
        METHOD(__getitem__, list_getitem), METHOD(__setitem__, list_setitem),
        METHOD(__delitem__, list_delitem), METHOD(__add__, list_add), METHOD(__mul__, list_mul),
        METHOD_AS(__rmul__, list_mul), METHOD(__iadd__, list_iadd), METHOD(__imul__, list_imul),
        METHOD(append, list_append_method), METHOD(clear, list_clear_method),
        METHOD(copy, list_copy), METHOD(count, list_count), METHOD(extend, list_extend_method),
        METHOD(index, list_index), METHOD(insert, list_insert), METHOD(pop, list_pop),
        METHOD(remove, list_remove), METHOD(reverse, list_reverse), METHOD(sort, list_sort),
        METHOD(__class_getitem__, class_getitem));
MEMBERS(list_iterator_members, ITERATOR_METHODS, ITERATOR_LENGTH_HINT);

static const TypeOps list_iterator_ops = TYPE_OPS(next, list_iterator_next);
static const TypeOps list_reverse_iterator_ops = TYPE_OPS(next, reverse_next);

ROM_TYPE(type_list, list, SHAPE_LIST, type_object, list_members, .fixed_words = 3,
         .flags = TYPE_WITH_LAYOUT(LIST_LAYOUT));
ROM_TYPE(type_list_iterator, list_iterator, SHAPE_LIST_ITERATOR, type_object, list_iterator_members,
         .ops = &list_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
ROM_TYPE(type_list_reverse_iterator, list_reverseiterator, SHAPE_LIST_REVERSE_ITERATOR, type_object,
         list_iterator_members, .ops = &list_reverse_iterator_ops,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
