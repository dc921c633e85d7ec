// The module itertools: the iterators over arrangements of items, product, permutations,
// combinations and combinations with replacement.
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "natives.h"

// All four walk an odometer in lexicographic order of places in the pools.
typedef struct Odometer { // LAYOUT_VALUES
    Object object;
    Value pools;  // product: tuple of tuples, else the one pool as a tuple
    Value places; // tuple of small integers, changed in place; NO_VALUE: exhausted
    Value cycles; // permutations: tuple of counters, one per item of a result
    Value fresh;  // TRUE until the first result was given
} Odometer;

static Odometer *odometer_of(Value v)
{
    return (Odometer *)(void *)v;
}

static size_t place_at(Value places, size_t i)
{
    return (size_t)small_value(tuple_of(places)->items[i]);
}

static void set_place(Value places, size_t i, size_t place)
{
    tuple_of(places)->items[i] = small_from((SignedWord)place);
}

// An odometer whose places are all 0, or those of `first` in order; exhausted if not possible.
static Value odometer_new(Vm *vm, Value class, Value pools, size_t length, bool possible)
{
    Value places = NO_VALUE;
    if (possible) {
        places = tuple_new(vm, NULL, length);
        for (size_t i = 0; i < length; i++)
            set_place(places, i, 0);
    }
    Odometer *self = odometer_of(instance_new(vm, class));
    self->pools = pools;
    self->places = places;
    self->fresh = VALUE_TRUE;
    return value_of(self);
}

static size_t length_argument(Vm *vm, Value v, const char *message)
{
    Value number = int_index(vm, v);
    if (int_sign(number) < 0)
        raise_value_error(vm, "%s", message);
    return (size_t)int_to_word(vm, number);
}

// The items at the present places; all pools are the same unless it is a product.
static Value odometer_read(Vm *vm, const Odometer *self, bool product)
{
    size_t length = tuple_of(self->places)->length;
    Value result = tuple_new(vm, NULL, length);
    for (size_t i = 0; i < length; i++) {
        Value pool = product ? tuple_of(self->pools)->items[i] : self->pools;
        tuple_of(result)->items[i] = tuple_of(pool)->items[place_at(self->places, i)];
    }
    return result;
}

typedef bool (*Advance)(const Odometer *self);

// Goes on to the next arrangement, the first time stays; NO_VALUE at the end.
static Value odometer_next(Vm *vm, Value v, Advance advance, bool product)
{
    Odometer *self = odometer_of(v);
    if (self->places == NO_VALUE)
        return NO_VALUE;
    if (self->fresh == VALUE_TRUE)
        self->fresh = VALUE_FALSE;
    else if (!advance(self)) {
        self->places = NO_VALUE;
        return NO_VALUE;
    }
    return odometer_read(vm, self, product);
}

#define ODOMETER_TYPE(name, symbol, shape)                                                \
    MEMBERS(name##_members, METHOD(__new__, name##_new), ITERATOR_METHODS,                \
            SYMBOL_ROW(__module__, itertools));                                           \
    static const TypeOps name##_ops = TYPE_OPS(next, name##_next);                        \
    ROM_TYPE(type_##name, symbol, shape, type_object, name##_members, .ops = &name##_ops, \
             .fixed_words = sizeof(Odometer) / sizeof(Word) - 1,                          \
             .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES))

// product.

static bool product_advance(const Odometer *self)
{
    for (size_t i = tuple_of(self->places)->length; i-- > 0;) {
        size_t place = place_at(self->places, i) + 1;
        if (place < tuple_of(tuple_of(self->pools)->items[i])->length) {
            set_place(self->places, i, place);
            return true;
        }
        set_place(self->places, i, 0);
    }
    return false;
}

NATIVE(product_new, "product.__new__", "cls, /, *iterables, repeat=1")
static Value product_new(Vm *vm, Value *args, size_t count)
{
    size_t kinds = count - 2,
           repeat = length_argument(vm, args[1], "repeat argument cannot be negative");
    if (kinds > 0 && repeat > SMALL_MAX / sizeof(Value) / kinds)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "repeat argument too large");
    size_t length = kinds * repeat;
    Value pools = tuple_new(vm, NULL, length);
    bool possible = true;
    for (size_t i = 0; i < kinds && repeat > 0; i++) {
        Value pool = tuple_from_iterable(vm, args[2 + i]);
        possible = possible && tuple_of(pool)->length > 0;
        for (size_t place = i; place < length; place += kinds)
            tuple_of(pools)->items[place] = pool;
    }
    return odometer_new(vm, args[0], pools, length, possible);
}

static Value product_next(Vm *vm, Value v)
{
    return odometer_next(vm, v, product_advance, true);
}

ODOMETER_TYPE(product, product, SHAPE_PRODUCT);

// combinations.

static void ascend(Value places, size_t from, size_t first)
{
    for (size_t i = from; i < tuple_of(places)->length; i++)
        set_place(places, i, first + i - from);
}

static bool combinations_advance(const Odometer *self)
{
    size_t length = tuple_of(self->places)->length, kinds = tuple_of(self->pools)->length;
    for (size_t i = length; i-- > 0;) {
        size_t place = place_at(self->places, i);
        if (place != i + kinds - length) {
            ascend(self->places, i, place + 1);
            return true;
        }
    }
    return false;
}

NATIVE(combinations_new, "combinations.__new__", "cls, iterable, r")
static Value combinations_new(Vm *vm, Value *args, size_t count)
{
    Value pool = tuple_from_iterable(vm, args[1]);
    size_t length = length_argument(vm, args[2], "r must be non-negative");
    Value self = odometer_new(vm, args[0], pool, length, length <= tuple_of(pool)->length);
    if (odometer_of(self)->places != NO_VALUE)
        ascend(odometer_of(self)->places, 0, 0);
    return self;
}

static Value combinations_next(Vm *vm, Value v)
{
    return odometer_next(vm, v, combinations_advance, false);
}

ODOMETER_TYPE(combinations, combinations, SHAPE_COMBINATIONS);

// combinations_with_replacement.

static bool combinations_with_replacement_advance(const Odometer *self)
{
    size_t length = tuple_of(self->places)->length, kinds = tuple_of(self->pools)->length;
    for (size_t i = length; i-- > 0;) {
        size_t place = place_at(self->places, i) + 1;
        if (place < kinds) {
            for (; i < length; i++)
                set_place(self->places, i, place);
            return true;
        }
    }
    return false;
}

NATIVE(combinations_with_replacement_new, "combinations_with_replacement.__new__",
       "cls, iterable, r")
static Value combinations_with_replacement_new(Vm *vm, Value *args, size_t count)
{
    Value pool = tuple_from_iterable(vm, args[1]);
    size_t length = length_argument(vm, args[2], "r must be non-negative");
    bool possible = length == 0 || tuple_of(pool)->length > 0;
    return odometer_new(vm, args[0], pool, length, possible);
}

static Value combinations_with_replacement_next(Vm *vm, Value v)
{
    return odometer_next(vm, v, combinations_with_replacement_advance, false);
}

ODOMETER_TYPE(combinations_with_replacement, combinations_with_replacement,
              SHAPE_REPEATED_COMBINATIONS);

// permutations: places holds all of the pool, of which the first `cycles` are the result.

static void rotate_left(Value places, size_t from)
{
    Value *items = tuple_of(places)->items, first = items[from];
    size_t length = tuple_of(places)->length;
    for (size_t i = from; i + 1 < length; i++)
        items[i] = items[i + 1];
    items[length - 1] = first;
}

static bool permutations_advance(const Odometer *self)
{
    size_t kinds = tuple_of(self->places)->length;
    for (size_t i = tuple_of(self->cycles)->length; i-- > 0;) {
        size_t left = place_at(self->cycles, i) - 1;
        if (left > 0) {
            Value *items = tuple_of(self->places)->items;
            set_place(self->cycles, i, left);
            Value swapped = items[i];
            items[i] = items[kinds - left];
            items[kinds - left] = swapped;
            return true;
        }
        rotate_left(self->places, i);
        set_place(self->cycles, i, kinds - i);
    }
    return false;
}

NATIVE(permutations_new, "permutations.__new__", "cls, iterable, r=None")
static Value permutations_new(Vm *vm, Value *args, size_t count)
{
    Value pool = tuple_from_iterable(vm, args[1]);
    size_t kinds = tuple_of(pool)->length, length = kinds;
    if (args[2] != VALUE_NONE) {
        if (int_cast(vm, args[2]) == NO_VALUE)
            raise_type_error(vm, "Expected int as r");
        length = length_argument(vm, args[2], "r must be non-negative");
    }
    Value self = odometer_new(vm, args[0], pool, kinds, length <= kinds);
    if (odometer_of(self)->places == NO_VALUE)
        return self;
    ascend(odometer_of(self)->places, 0, 0);
    Value cycles = tuple_new(vm, NULL, length);
    for (size_t i = 0; i < length; i++)
        set_place(cycles, i, kinds - i);
    odometer_of(self)->cycles = cycles;
    return self;
}

static Value permutations_next(Vm *vm, Value v)
{
    Odometer *self = odometer_of(v);
    if (self->places == NO_VALUE)
        return NO_VALUE;
    if (self->fresh == VALUE_TRUE)
        self->fresh = VALUE_FALSE;
    else if (!permutations_advance(self)) {
        self->places = NO_VALUE;
        return NO_VALUE;
    }
    size_t length = tuple_of(self->cycles)->length;
    Value result = tuple_new(vm, NULL, length);
    for (size_t i = 0; i < length; i++)
        tuple_of(result)->items[i] = tuple_of(self->pools)->items[place_at(self->places, i)];
    return result;
}

ODOMETER_TYPE(permutations, permutations, SHAPE_PERMUTATIONS);
