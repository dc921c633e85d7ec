// collections.deque: a ring of values that grows and shrinks at both ends.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/cast.h"
#include "core/objects/containers.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/sequence.h"
#include "core/objects/shape.h"
#include "core/objects/slice.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

#define NO_LIMIT SIZE_MAX

typedef struct Deque { // LAYOUT_RAW4; aux: DEQUE_*
    Object object;
    size_t first;   // place of the first item in the ring
    size_t length;  // items
    size_t limit;   // maxlen
    size_t changes; // counts operations that iterators do not survive
    Value ring;     // Array: its size as a small integer, then the places; or NO_VALUE
} Deque;

enum {
    DEQUE_CHECKED = 1, // MicroPython's flag: a full deque raises IndexError
};

typedef struct DequeIterator { // LAYOUT_RAW2; aux: 1 = backwards
    Object object;
    size_t position; // items given
    size_t changes;  // of the deque at the start
    Value deque;     // NO_VALUE: exhausted
} DequeIterator;

static Deque *deque_of(Value v)
{
    return (Deque *)(void *)v;
}

// v as Deque if it is one or an instance of a subclass, else NULL.
static Deque *deque_cast(Vm *vm, Value v)
{
    return is_laid_out_as(vm, v, SHAPE_DEQUE) ? deque_of(v) : NULL;
}

static size_t ring_size(const Deque *self)
{
    return self->ring == NO_VALUE ? 0 : (size_t)small_value(array_of(self->ring)->items[0]);
}

// The slot of an item, in range.
static Value *slot(const Deque *self, size_t index)
{
    size_t size = ring_size(self), place = self->first + index;
    return &array_of(self->ring)->items[1 + (place < size ? place : place - size)];
}

static void reserve(Vm *vm, Deque *self, size_t size)
{
    Value fresh = array_new(vm, size + 1);
    array_of(fresh)->items[0] = small_from((SignedWord)size);
    for (size_t i = 0; i < self->length; i++)
        array_of(fresh)->items[1 + i] = *slot(self, i);
    self->ring = fresh;
    self->first = 0;
}

static Value take(Vm *vm, Deque *self, bool left)
{
    if (self->length == 0)
        raise_error(vm, SHAPE_INDEX_ERROR, "pop from an empty deque");
    Value *place = slot(self, left ? 0 : self->length - 1);
    Value item = *place;
    *place = NO_VALUE;
    if (left)
        self->first = self->first + 1 == ring_size(self) ? 0 : self->first + 1;
    self->length--;
    self->changes++;
    return item;
}

static void add(Vm *vm, Deque *self, Value item, bool left)
{
    if (self->length >= self->limit) {
        if (self->object.aux & DEQUE_CHECKED)
            raise_error(vm, SHAPE_INDEX_ERROR, "full");
        if (self->limit == 0)
            return;
        take(vm, self, !left);
    }
    if (self->length == ring_size(self))
        reserve(vm, self, self->length * 2 + 6);
    if (left)
        self->first = (self->first == 0 ? ring_size(self) : self->first) - 1;
    self->length++;
    self->changes++;
    *slot(self, left ? 0 : self->length - 1) = item;
}

static void clear(Deque *self)
{
    self->ring = NO_VALUE;
    self->first = self->length = 0;
    self->changes++;
}

static void extend(Vm *vm, Value v, Value iterable, bool left)
{
    if (iterable == v)
        iterable = list_from_iterable(vm, v);
    Value iterator = iterator_of(vm, iterable);
    for (Value item; (item = iterator_next(vm, iterator)) != NO_VALUE;)
        add(vm, deque_of(v), item, left);
}

_Noreturn static void raise_mutated(Vm *vm)
{
    raise_error(vm, SHAPE_RUNTIME_ERROR, "deque mutated during iteration");
}

// Making them.

NATIVE(deque_new, "deque.__new__", "cls, /, *args, **keywords")
static Value deque_new(Vm *vm, Value *args, size_t count)
{
    Value self = instance_new(vm, args[0]);
    deque_of(self)->limit = NO_LIMIT;
    return self;
}

NATIVE(deque_init, "deque.__init__", "self, iterable=(), maxlen=None, flags=0")
static Value deque_init(Vm *vm, Value *args, size_t count)
{
    Deque *self = deque_of(args[0]);
    size_t limit = NO_LIMIT;
    if (args[2] != VALUE_NONE) {
        if (int_cast(vm, args[2]) == NO_VALUE)
            raise_type_error(vm, "an integer is required");
        SignedWord given = int_to_word(vm, args[2]);
        if (given < 0)
            raise_value_error(vm, "maxlen must be non-negative");
        limit = (size_t)given;
    }
    bool checked = int_to_word(vm, args[3]) & DEQUE_CHECKED;
    clear(self);
    self->limit = limit;
    extend(vm, args[0], args[1], false);
    if (has_shape(args[0], SHAPE_DEQUE)) // instances of classes use aux
        self->object.aux = checked ? DEQUE_CHECKED : 0;
    return VALUE_NONE;
}

static Value limit_of(const Deque *self)
{
    return self->limit == NO_LIMIT ? VALUE_NONE : small_from((SignedWord)self->limit);
}

// A deque of the same kind with the same limit and the items of the iterable.
static Value made_like(Vm *vm, Value v, Value iterable)
{
    Value arguments[] = {iterable, limit_of(deque_of(v))};
    Value result =
        call(vm, type_value(type_of(vm, v)), deque_of(v)->limit == NO_LIMIT ? 1 : 2, arguments);
    if (deque_cast(vm, result) == NULL)
        raise_type_error(vm, "%T() must return a deque, not %T", v, result);
    return result;
}

NATIVE(deque_copy, "deque.copy", "self, /")
static Value deque_copy(Vm *vm, Value *args, size_t count)
{
    return made_like(vm, args[0], args[0]);
}

NATIVE(deque_reduce, "deque.__reduce__", "self, /")
static Value deque_reduce(Vm *vm, Value *args, size_t count)
{
    Value arguments[] = {list_from_iterable(vm, args[0]), limit_of(deque_of(args[0]))};
    Value result[] = {type_value(type_of(vm, args[0])), tuple_new(vm, arguments, 2)};
    return tuple_new(vm, result, 2);
}

// Methods for the ends.

NATIVE(deque_append, "deque.append", "self, item, /")
static Value deque_append(Vm *vm, Value *args, size_t count)
{
    add(vm, deque_of(args[0]), args[1], false);
    return VALUE_NONE;
}

NATIVE(deque_appendleft, "deque.appendleft", "self, item, /")
static Value deque_appendleft(Vm *vm, Value *args, size_t count)
{
    add(vm, deque_of(args[0]), args[1], true);
    return VALUE_NONE;
}

NATIVE(deque_pop, "deque.pop", "self, /")
static Value deque_pop(Vm *vm, Value *args, size_t count)
{
    return take(vm, deque_of(args[0]), false);
}

NATIVE(deque_popleft, "deque.popleft", "self, /")
static Value deque_popleft(Vm *vm, Value *args, size_t count)
{
    return take(vm, deque_of(args[0]), true);
}

NATIVE(deque_extend, "deque.extend", "self, iterable, /")
static Value deque_extend(Vm *vm, Value *args, size_t count)
{
    extend(vm, args[0], args[1], false);
    return VALUE_NONE;
}

NATIVE(deque_extendleft, "deque.extendleft", "self, iterable, /")
static Value deque_extendleft(Vm *vm, Value *args, size_t count)
{
    extend(vm, args[0], args[1], true);
    return VALUE_NONE;
}

NATIVE(deque_clear, "deque.clear", "self, /")
static Value deque_clear(Vm *vm, Value *args, size_t count)
{
    clear(deque_of(args[0]));
    return VALUE_NONE;
}

// Items by index.

static size_t item_place(Vm *vm, Value v, Value key)
{
    if (!is_index(vm, key))
        raise_type_error(vm, "sequence index must be integer, not '%T'", key);
    Value index = int_index(vm, key);
    return index_resolve(vm, index, deque_of(v)->length, "deque index out of range");
}

// Opens or closes a gap at an index, moving the items behind it.
static void open_gap(Vm *vm, Deque *self, size_t index, Value item)
{
    add(vm, self, item, false);
    for (size_t i = self->length - 1; i > index; i--)
        *slot(self, i) = *slot(self, i - 1);
    *slot(self, index) = item;
}

static void close_gap(Vm *vm, Deque *self, size_t index)
{
    for (size_t i = index; i + 1 < self->length; i++)
        *slot(self, i) = *slot(self, i + 1);
    take(vm, self, false);
}

NATIVE(deque_getitem, "deque.__getitem__", "self, key, /")
static Value deque_getitem(Vm *vm, Value *args, size_t count)
{
    size_t place = item_place(vm, args[0], args[1]);
    return *slot(deque_of(args[0]), place);
}

NATIVE(deque_setitem, "deque.__setitem__", "self, key, value, /")
static Value deque_setitem(Vm *vm, Value *args, size_t count)
{
    size_t place = item_place(vm, args[0], args[1]);
    *slot(deque_of(args[0]), place) = args[2];
    return VALUE_NONE;
}

NATIVE(deque_delitem, "deque.__delitem__", "self, key, /")
static Value deque_delitem(Vm *vm, Value *args, size_t count)
{
    size_t place = item_place(vm, args[0], args[1]);
    close_gap(vm, deque_of(args[0]), place);
    return VALUE_NONE;
}

NATIVE(deque_insert, "deque.insert", "self, index, item, /")
static Value deque_insert(Vm *vm, Value *args, size_t count)
{
    SignedWord index = slice_argument(vm, args[1]);
    Deque *self = deque_of(args[0]);
    if (self->length >= self->limit)
        raise_error(vm, SHAPE_INDEX_ERROR, "deque already at its maximum size");
    size_t place = slice_position(index, self->length);
    open_gap(vm, self, place < self->length ? place : self->length, args[2]);
    return VALUE_NONE;
}

// Finding. Comparison may run code that changes the deque.

static size_t find(Vm *vm, Deque *self, Value item, size_t start, size_t stop)
{
    size_t changes = self->changes;
    for (size_t i = start; i < stop && i < self->length; i++) {
        if (equal(vm, *slot(self, i), item))
            return i;
        if (self->changes != changes)
            raise_mutated(vm);
    }
    return SIZE_MAX;
}

NATIVE(deque_contains, "deque.__contains__", "self, item, /")
static Value deque_contains(Vm *vm, Value *args, size_t count)
{
    return value_bool(find(vm, deque_of(args[0]), args[1], 0, SIZE_MAX) != SIZE_MAX);
}

NATIVE(deque_index, "deque.index", "self, item, start=0, stop=?, /")
static Value deque_index(Vm *vm, Value *args, size_t count)
{
    SignedWord start = slice_argument(vm, args[2]);
    SignedWord stop = args[3] == NO_VALUE ? SMALL_MAX : slice_argument(vm, args[3]);
    Deque *self = deque_of(args[0]);
    size_t found = find(vm, self, args[1], slice_position(start, self->length),
                        slice_position(stop, self->length));
    if (found == SIZE_MAX)
        raise_value_error(vm, "%R is not in deque", args[1]);
    return int_from_size(vm, found);
}

NATIVE(deque_count, "deque.count", "self, item, /")
static Value deque_count(Vm *vm, Value *args, size_t count)
{
    Deque *self = deque_of(args[0]);
    size_t times = 0, changes = self->changes;
    for (size_t i = 0;; i++, times++) {
        i = find(vm, self, args[1], i, SIZE_MAX);
        if (self->changes != changes)
            raise_mutated(vm);
        if (i == SIZE_MAX)
            return int_from_size(vm, times);
    }
}

NATIVE(deque_remove, "deque.remove", "self, item, /")
static Value deque_remove(Vm *vm, Value *args, size_t count)
{
    Deque *self = deque_of(args[0]);
    size_t changes = self->changes;
    for (size_t i = 0; i < self->length; i++) {
        bool same = equal(vm, *slot(self, i), args[1]);
        if (self->changes != changes)
            raise_error(vm, SHAPE_INDEX_ERROR, "deque mutated during iteration");
        if (same) {
            close_gap(vm, self, i);
            return VALUE_NONE;
        }
    }
    raise_value_error(vm, "deque.remove(x): x not in deque");
}

// The whole ring.

NATIVE(deque_rotate, "deque.rotate", "self, n=1, /")
static Value deque_rotate(Vm *vm, Value *args, size_t count)
{
    SignedWord steps = int_to_word(vm, args[1]);
    Deque *self = deque_of(args[0]);
    if (self->length < 2)
        return VALUE_NONE;
    SignedWord length = (SignedWord)self->length;
    steps = (steps % length + length) % length;
    bool left = steps > length / 2; // the shorter way round
    for (SignedWord i = left ? length - steps : steps; i > 0; i--) {
        Value item = take(vm, self, left);
        add(vm, self, item, !left);
    }
    return VALUE_NONE;
}

NATIVE(deque_reverse, "deque.reverse", "self, /")
static Value deque_reverse(Vm *vm, Value *args, size_t count)
{
    Deque *self = deque_of(args[0]);
    for (size_t i = 0; i < self->length / 2; i++) {
        Value *a = slot(self, i), *b = slot(self, self->length - 1 - i);
        Value item = *a;
        *a = *b;
        *b = item;
    }
    return VALUE_NONE;
}

NATIVE(deque_len, "deque.__len__", "self, /")
static Value deque_len(Vm *vm, Value *args, size_t count)
{
    return int_from_size(vm, deque_of(args[0])->length);
}

NATIVE(deque_repr, "deque.__repr__", "self, /")
static Value deque_repr(Vm *vm, Value *args, size_t count)
{
    if (!repr_enter(vm, args[0]))
        return str_from_c(vm, "[...]");
    Value items = list_from_iterable(vm, args[0]);
    Value limit = limit_of(deque_of(args[0]));
    Value text = limit == VALUE_NONE ? str_format(vm, "%M(%R)", args[0], items)
                                     : str_format(vm, "%M(%R, maxlen=%S)", args[0], items, limit);
    repr_leave(vm, args[0]);
    return text;
}

static Value compare_with(Vm *vm, Value *args, Comparison op)
{
    if (deque_cast(vm, args[1]) == NULL)
        return VALUE_NOT_IMPLEMENTED;
    bool lengths = deque_of(args[0])->length != deque_of(args[1])->length;
    if (lengths && (op == COMPARE_EQ || op == COMPARE_NE))
        return value_bool(op == COMPARE_NE);
    Value own = list_from_iterable(vm, args[0]);
    return compare(vm, op, own, list_from_iterable(vm, args[1]));
}

NATIVE(deque_eq, "deque.__eq__", "self, other, /")
static Value deque_eq(Vm *vm, Value *args, size_t count)
{
    return compare_with(vm, args, COMPARE_EQ);
}

NATIVE(deque_lt, "deque.__lt__", "self, other, /")
static Value deque_lt(Vm *vm, Value *args, size_t count)
{
    return compare_with(vm, args, COMPARE_LT);
}

NATIVE(deque_le, "deque.__le__", "self, other, /")
static Value deque_le(Vm *vm, Value *args, size_t count)
{
    return compare_with(vm, args, COMPARE_LE);
}

NATIVE(deque_gt, "deque.__gt__", "self, other, /")
static Value deque_gt(Vm *vm, Value *args, size_t count)
{
    return compare_with(vm, args, COMPARE_GT);
}

NATIVE(deque_ge, "deque.__ge__", "self, other, /")
static Value deque_ge(Vm *vm, Value *args, size_t count)
{
    return compare_with(vm, args, COMPARE_GE);
}

NATIVE(deque_add, "deque.__add__", "self, other, /")
static Value deque_add(Vm *vm, Value *args, size_t count)
{
    if (deque_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "can only concatenate deque (not \"%T\") to deque", args[1]);
    Value result = made_like(vm, args[0], args[0]);
    extend(vm, result, args[1], false);
    return result;
}

NATIVE(deque_iadd, "deque.__iadd__", "self, iterable, /")
static Value deque_iadd(Vm *vm, Value *args, size_t count)
{
    extend(vm, args[0], args[1], false);
    return args[0];
}

// Makes the deque hold its items n times.
static Value repeat(Vm *vm, Value v, Value n)
{
    Deque *self = deque_of(v);
    size_t times, length = self->length;
    bool limited = self->limit != NO_LIMIT;
    if (!repeat_times(vm, n, limited ? 1 : length, &times))
        return VALUE_NOT_IMPLEMENTED;
    if (times == 0)
        clear(self);
    if (times < 2 || length == 0)
        return v;
    if (!limited)
        reserve(vm, self, length * times);
    else if (times > self->limit / length + 2) // what is added first is pushed out again
        times = self->limit / length + 2;
    Value items = list_from_iterable(vm, v);
    while (--times > 0)
        extend(vm, v, items, false);
    return v;
}

NATIVE(deque_mul, "deque.__mul__", "self, n, /")
static Value deque_mul(Vm *vm, Value *args, size_t count)
{
    return repeat(vm, made_like(vm, args[0], args[0]), args[1]);
}

NATIVE(deque_imul, "deque.__imul__", "self, n, /")
static Value deque_imul(Vm *vm, Value *args, size_t count)
{
    return repeat(vm, args[0], args[1]);
}

static Value get_limit(Vm *vm, Value self)
{
    return limit_of(deque_of(self));
}

GETSET(deque_maxlen, "deque.maxlen", get_limit, NULL)

// Iterators.

static Value iterator_new(Vm *vm, Value deque, bool backwards)
{
    DequeIterator *self = heap_new(vm, SHAPE_DEQUE_ITERATOR, LAYOUT_RAW2, sizeof *self);
    self->object.aux = backwards;
    self->changes = deque_of(deque)->changes;
    self->deque = deque;
    return value_of(self);
}

NATIVE(deque_iter, "deque.__iter__", "self, /")
static Value deque_iter(Vm *vm, Value *args, size_t count)
{
    return iterator_new(vm, args[0], false);
}

NATIVE(deque_reversed, "deque.__reversed__", "self, /")
static Value deque_reversed(Vm *vm, Value *args, size_t count)
{
    return iterator_new(vm, args[0], true);
}

static Value deque_iterator_next(Vm *vm, Value v)
{
    DequeIterator *self = (DequeIterator *)(void *)v;
    if (self->deque == NO_VALUE)
        return NO_VALUE;
    const Deque *deque = deque_of(self->deque);
    if (deque->changes != self->changes) {
        self->deque = NO_VALUE;
        raise_mutated(vm);
    }
    if (self->position >= deque->length) {
        self->deque = NO_VALUE;
        return NO_VALUE;
    }
    size_t index = self->position++;
    return *slot(deque, self->object.aux ? deque->length - 1 - index : index);
}

MEMBERS(deque_members, METHOD(__new__, deque_new), METHOD(__init__, deque_init),
        METHOD(append, deque_append), METHOD(appendleft, deque_appendleft), METHOD(pop, deque_pop),
        METHOD(popleft, deque_popleft), METHOD(extend, deque_extend),
        METHOD(extendleft, deque_extendleft), METHOD(clear, deque_clear), METHOD(copy, deque_copy),
        METHOD_AS(__copy__, deque_copy), METHOD(__reduce__, deque_reduce),
        METHOD(insert, deque_insert), METHOD(index, deque_index), METHOD(count, deque_count),
        METHOD(remove, deque_remove), METHOD(rotate, deque_rotate), METHOD(reverse, deque_reverse),
        METHOD(__len__, deque_len), METHOD(__repr__, deque_repr),
        METHOD(__getitem__, deque_getitem), METHOD(__setitem__, deque_setitem),
        METHOD(__delitem__, deque_delitem), METHOD(__contains__, deque_contains),
        METHOD(__eq__, deque_eq), METHOD(__lt__, deque_lt), METHOD(__le__, deque_le),
        METHOD(__gt__, deque_gt), METHOD(__ge__, deque_ge), METHOD(__add__, deque_add),
        METHOD(__iadd__, deque_iadd), METHOD(__mul__, deque_mul), METHOD_AS(__rmul__, deque_mul),
        METHOD(__imul__, deque_imul), METHOD(__iter__, deque_iter),
        METHOD(__reversed__, deque_reversed), METHOD(__class_getitem__, class_getitem),
        ACCESSOR(maxlen, deque_maxlen), CONSTANT(__hash__, NONE),
        SYMBOL_ROW(__module__, collections), INT_ROW(__abc_tpflags__, 1 << 5));

ROM_TYPE(type_deque, deque, SHAPE_DEQUE, type_object, deque_members,
         .fixed_words = sizeof(Deque) / sizeof(Word) - 1, .flags = TYPE_WITH_LAYOUT(LAYOUT_RAW4));

NATIVE(deque_iterator_length_hint, "deque_iterator.__length_hint__", "self, /")
static Value deque_iterator_length_hint(Vm *vm, Value *args, size_t count)
{
    const DequeIterator *self = (const DequeIterator *)(const void *)args[0];
    size_t length = self->deque == NO_VALUE ? 0 : deque_of(self->deque)->length;
    return int_from_size(vm, length > self->position ? length - self->position : 0);
}

MEMBERS(deque_iterator_members, ITERATOR_METHODS,
        METHOD(__length_hint__, deque_iterator_length_hint));

static const TypeOps deque_iterator_ops = TYPE_OPS(next, deque_iterator_next);

ROM_TYPE(type_deque_iterator, _deque_iterator, SHAPE_DEQUE_ITERATOR, type_object,
         deque_iterator_members, .ops = &deque_iterator_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
