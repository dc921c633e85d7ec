// The module itertools: the iterators that work on streams of items.
#include "lib/itertools.h"
#include "core/objects/cast.h"
#include "core/objects/containers.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/text.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

// The state of each iterator here; what a field is used for stands at the iterator's `next`.
typedef struct Stream { // LAYOUT_VALUES
    Object object;
    Value source;   // iterator; NO_VALUE once exhausted where that must be remembered
    Value function; // called for each item
    Value state;
    Value extra;
} Stream;

#define STREAM_TYPE(name, shape, ...)                                                   \
    MEMBERS(name##_members, METHOD(__new__, name##_new), ITERATOR_METHODS,              \
            SYMBOL_ROW(__module__, itertools), ##__VA_ARGS__);                          \
    static const TypeOps name##_ops = TYPE_OPS(next, name##_next);                      \
    ROM_TYPE(type_##name, name, shape, type_object, name##_members, .ops = &name##_ops, \
             .fixed_words = sizeof(Stream) / sizeof(Word) - 1,                          \
             .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES))

static Stream *stream_of(Value v)
{
    return (Stream *)(void *)v;
}

static Value stream_new(Vm *vm, Value class, Value source, Value function)
{
    Value self = instance_new(vm, class);
    stream_of(self)->source = source;
    stream_of(self)->function = function;
    return self;
}

static Value call_2(Vm *vm, Value function, Value a, Value b)
{
    Value arguments[] = {a, b};
    return call(vm, function, 2, arguments);
}

// The next item of self->source, which is forgotten at its end.
static Value source_next(Vm *vm, Stream *self)
{
    if (self->source == NO_VALUE)
        return NO_VALUE;
    Value item = iterator_next(vm, self->source);
    if (item == NO_VALUE)
        self->source = NO_VALUE;
    return item;
}

// chain: source gives the iterables, state is the iterator over the present one.

NATIVE(chain_new, "chain.__new__", "cls, /, *iterables")
static Value chain_new(Vm *vm, Value *args, size_t count)
{
    Value iterables = tuple_new(vm, args + 1, count - 1);
    return stream_new(vm, args[0], iterator_of(vm, iterables), NO_VALUE);
}

NATIVE(chain_from_iterable, "chain.from_iterable", "cls, iterable, /")
static Value chain_from_iterable(Vm *vm, Value *args, size_t count)
{
    return stream_new(vm, args[0], iterator_of(vm, args[1]), NO_VALUE);
}

static Value chain_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    for (;;) {
        if (self->state != NO_VALUE) {
            Value item = iterator_next(vm, self->state);
            if (item != NO_VALUE)
                return item;
            self->state = NO_VALUE;
        }
        Value iterable = source_next(vm, self);
        if (iterable == NO_VALUE)
            return NO_VALUE;
        self->state = iterator_of(vm, iterable);
        check_pending(vm);
    }
}

STREAM_TYPE(chain, SHAPE_CHAIN, METHOD(from_iterable, chain_from_iterable),
            METHOD(__class_getitem__, class_getitem));

// count: state is the next number, extra the step.

static bool is_number(Vm *vm, Value v)
{
    const Type *type = type_of(vm, v);
    return type_lookup(vm, type, SYM(__index__)) != NO_VALUE ||
           type_lookup(vm, type, SYM(__float__)) != NO_VALUE ||
           type_lookup(vm, type, SYM(__complex__)) != NO_VALUE;
}

NATIVE(count_new, "count.__new__", "cls, start=0, step=1")
static Value count_new(Vm *vm, Value *args, size_t count)
{
    if (!is_number(vm, args[1]) || !is_number(vm, args[2]))
        raise_type_error(vm, "a number is required");
    Value self = instance_new(vm, args[0]);
    stream_of(self)->state = args[1];
    stream_of(self)->extra = args[2];
    return self;
}

static Value count_next(Vm *vm, Value v)
{
    Value now = stream_of(v)->state;
    stream_of(v)->state = binary(vm, OPERATOR_ADD, now, stream_of(v)->extra);
    return now;
}

NATIVE(count_repr, "count.__repr__", "self, /")
static Value count_repr(Vm *vm, Value *args, size_t count)
{
    const Stream *self = stream_of(args[0]);
    if (self->extra == VALUE_SMALL(1))
        return str_format(vm, "%M(%R)", args[0], self->state);
    return str_format(vm, "%M(%R, %R)", args[0], self->state, self->extra);
}

STREAM_TYPE(count, SHAPE_COUNT, METHOD(__repr__, count_repr));

// cycle: state is the list of items seen, extra the place in it once the source has ended.

NATIVE(cycle_new, "cycle.__new__", "cls, iterable, /")
static Value cycle_new(Vm *vm, Value *args, size_t count)
{
    Value source = iterator_of(vm, args[1]), saved = list_new(vm, NULL, 0);
    Value self = stream_new(vm, args[0], source, NO_VALUE);
    stream_of(self)->state = saved;
    stream_of(self)->extra = VALUE_SMALL(0);
    return self;
}

static Value cycle_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    Value item = source_next(vm, self);
    if (item != NO_VALUE) {
        list_append(vm, self->state, item);
        return item;
    }
    const List *saved = list_of(self->state);
    if (saved->length == 0)
        return NO_VALUE;
    size_t place = (size_t)small_value(self->extra);
    self->extra = place + 1 == saved->length ? VALUE_SMALL(0) : VALUE_SMALL(place + 1);
    return list_items(saved)[place];
}

STREAM_TYPE(cycle, SHAPE_CYCLE);

// repeat: state is the object, extra the number of times left or NO_VALUE.

NATIVE(repeat_new, "repeat.__new__", "cls, object, times=?")
static Value repeat_new(Vm *vm, Value *args, size_t count)
{
    Value times = args[2] == NO_VALUE ? NO_VALUE : int_index(vm, args[2]);
    if (times != NO_VALUE && int_sign(times) < 0)
        times = VALUE_SMALL(0);
    Value self = instance_new(vm, args[0]);
    stream_of(self)->state = args[1];
    stream_of(self)->extra = times;
    return self;
}

static Value repeat_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    if (self->extra == VALUE_SMALL(0))
        return NO_VALUE;
    if (self->extra != NO_VALUE)
        self->extra = int_subtract(vm, self->extra, VALUE_SMALL(1));
    return self->state;
}

NATIVE(repeat_repr, "repeat.__repr__", "self, /")
static Value repeat_repr(Vm *vm, Value *args, size_t count)
{
    const Stream *self = stream_of(args[0]);
    if (self->extra == NO_VALUE)
        return str_format(vm, "%M(%R)", args[0], self->state);
    return str_format(vm, "%M(%R, %R)", args[0], self->state, self->extra);
}

NATIVE(repeat_length_hint, "repeat.__length_hint__", "self, /")
static Value repeat_length_hint(Vm *vm, Value *args, size_t count)
{
    if (stream_of(args[0])->extra == NO_VALUE)
        raise_type_error(vm, "len() of unsized object");
    return stream_of(args[0])->extra;
}

STREAM_TYPE(repeat, SHAPE_REPEAT, METHOD(__repr__, repeat_repr),
            METHOD(__length_hint__, repeat_length_hint));

// accumulate: state is the total so far or NO_VALUE, extra the initial value until it was given.

NATIVE(accumulate_new, "accumulate.__new__", "cls, iterable, func=None, *, initial=None")
static Value accumulate_new(Vm *vm, Value *args, size_t count)
{
    Value self = stream_new(vm, args[0], iterator_of(vm, args[1]), args[2]);
    if (args[3] != VALUE_NONE)
        stream_of(self)->extra = args[3];
    return self;
}

static Value accumulate_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    if (self->extra != NO_VALUE) {
        self->state = self->extra;
        self->extra = NO_VALUE;
        return self->state;
    }
    Value item = iterator_next(vm, self->source);
    if (item == NO_VALUE)
        return NO_VALUE;
    if (self->state == NO_VALUE)
        self->state = item;
    else if (self->function == VALUE_NONE)
        self->state = binary(vm, OPERATOR_ADD, self->state, item);
    else
        self->state = call_2(vm, self->function, self->state, item);
    return self->state;
}

STREAM_TYPE(accumulate, SHAPE_ACCUMULATE);

// compress: state is the iterator over the selectors.

NATIVE(compress_new, "compress.__new__", "cls, data, selectors")
static Value compress_new(Vm *vm, Value *args, size_t count)
{
    Value data = iterator_of(vm, args[1]), selectors = iterator_of(vm, args[2]);
    Value self = stream_new(vm, args[0], data, NO_VALUE);
    stream_of(self)->state = selectors;
    return self;
}

static Value compress_next(Vm *vm, Value v)
{
    const Stream *self = stream_of(v);
    for (;;) {
        Value item = iterator_next(vm, self->source);
        Value selector = item == NO_VALUE ? NO_VALUE : iterator_next(vm, self->state);
        if (selector == NO_VALUE || truth(vm, selector))
            return selector == NO_VALUE ? NO_VALUE : item;
        check_pending(vm);
    }
}

STREAM_TYPE(compress, SHAPE_COMPRESS);

// dropwhile and takewhile: state is set once the predicate has failed.

NATIVE(dropwhile_new, "dropwhile.__new__", "cls, predicate, iterable, /")
static Value dropwhile_new(Vm *vm, Value *args, size_t count)
{
    return stream_new(vm, args[0], iterator_of(vm, args[2]), args[1]);
}

static Value dropwhile_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    for (;;) {
        Value item = iterator_next(vm, self->source);
        if (item == NO_VALUE || self->state != NO_VALUE)
            return item;
        if (!truth(vm, call_1(vm, self->function, item))) {
            self->state = VALUE_TRUE;
            return item;
        }
        check_pending(vm);
    }
}

STREAM_TYPE(dropwhile, SHAPE_DROPWHILE);

NATIVE(takewhile_new, "takewhile.__new__", "cls, predicate, iterable, /")
static Value takewhile_new(Vm *vm, Value *args, size_t count)
{
    return stream_new(vm, args[0], iterator_of(vm, args[2]), args[1]);
}

static Value takewhile_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    Value item = self->state == NO_VALUE ? iterator_next(vm, self->source) : NO_VALUE;
    if (item == NO_VALUE || truth(vm, call_1(vm, self->function, item)))
        return item;
    self->state = VALUE_TRUE;
    return NO_VALUE;
}

STREAM_TYPE(takewhile, SHAPE_TAKEWHILE);

NATIVE(filterfalse_new, "filterfalse.__new__", "cls, function, iterable, /")
static Value filterfalse_new(Vm *vm, Value *args, size_t count)
{
    return stream_new(vm, args[0], iterator_of(vm, args[2]), args[1]);
}

static Value filterfalse_next(Vm *vm, Value v)
{
    const Stream *self = stream_of(v);
    for (Value item; (item = iterator_next(vm, self->source)) != NO_VALUE;) {
        if (!truth(vm, self->function == VALUE_NONE ? item : call_1(vm, self->function, item)))
            return item;
        check_pending(vm);
    }
    return NO_VALUE;
}

STREAM_TYPE(filterfalse, SHAPE_FILTERFALSE);

NATIVE(starmap_new, "starmap.__new__", "cls, function, iterable, /")
static Value starmap_new(Vm *vm, Value *args, size_t count)
{
    return stream_new(vm, args[0], iterator_of(vm, args[2]), args[1]);
}

static Value starmap_next(Vm *vm, Value v)
{
    const Stream *self = stream_of(v);
    Value item = iterator_next(vm, self->source);
    if (item == NO_VALUE)
        return NO_VALUE;
    Value arguments = is_tuple(item) ? item : tuple_from_iterable(vm, item);
    return call_unpacked(vm, self->function, arguments, NO_VALUE);
}

STREAM_TYPE(starmap, SHAPE_STARMAP);

// islice.

// A bound of a slice, `absent` for None; what is beyond every real length is cut.
static Value slice_bound(Vm *vm, Value v, Value absent, const char *message)
{
    if (v == VALUE_NONE)
        return absent;
    bool integer = type_lookup(vm, type_of(vm, v), SYM(__index__)) != NO_VALUE;
    Value bound = integer ? int_index(vm, v) : NO_VALUE;
    int64_t number;
    if (!integer || !int_to_i64(bound, &number) || number < 0)
        (raise_value_error)(vm, message);
    return is_small(bound) ? bound : VALUE_SMALL(SMALL_MAX);
}

#define INDICES_MESSAGE "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
#define STOP_MESSAGE "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
#define STEP_MESSAGE "Step for islice() must be a positive integer or None."

typedef struct Islice { // LAYOUT_VALUES
    Object object;
    Value source; // NO_VALUE once exhausted
    Value taken;  // items that the source gave
    Value next;   // index of the next item to give away
    Value stop;   // or NONE
    Value step;
} Islice;

NATIVE(islice_new, "islice.__new__", "cls, iterable, start_or_stop, stop=?, step=None, /")
static Value islice_new(Vm *vm, Value *args, size_t count)
{
    bool single = args[3] == NO_VALUE;
    Value start =
        single ? VALUE_SMALL(0) : slice_bound(vm, args[2], VALUE_SMALL(0), INDICES_MESSAGE);
    Value stop = slice_bound(vm, args[single ? 2 : 3], VALUE_NONE, STOP_MESSAGE);
    Value step = slice_bound(vm, args[4], VALUE_SMALL(1), STEP_MESSAGE);
    if (step == VALUE_SMALL(0))
        raise_value_error(vm, STEP_MESSAGE);
    Value source = iterator_of(vm, args[1]);
    Islice *self = (Islice *)(void *)instance_new(vm, args[0]);
    self->source = source;
    self->taken = VALUE_SMALL(0);
    self->next = start;
    self->stop = stop;
    self->step = step;
    return value_of(self);
}

static Value islice_end(Islice *self)
{
    self->source = NO_VALUE;
    return NO_VALUE;
}

static Value islice_next(Vm *vm, Value v)
{
    Islice *self = (Islice *)(void *)v;
    if (self->source == NO_VALUE)
        return NO_VALUE;
    SignedWord stop = self->stop == VALUE_NONE ? SMALL_MAX : small_value(self->stop);
    while (small_value(self->taken) < small_value(self->next)) {
        if (small_value(self->taken) >= stop || iterator_next(vm, self->source) == NO_VALUE)
            return islice_end(self);
        self->taken = small_from(small_value(self->taken) + 1);
        check_pending(vm);
    }
    if (small_value(self->next) >= stop)
        return islice_end(self);
    Value item = iterator_next(vm, self->source);
    if (item == NO_VALUE)
        return islice_end(self);
    SignedWord step = small_value(self->step), next = small_value(self->next);
    self->taken = small_from(next + 1);
    self->next = small_from(step > stop - next ? stop : next + step);
    return item;
}

MEMBERS(islice_members, METHOD(__new__, islice_new), ITERATOR_METHODS,
        SYMBOL_ROW(__module__, itertools));

static const TypeOps islice_ops = TYPE_OPS(next, islice_next);

ROM_TYPE(type_islice, islice, SHAPE_ISLICE, type_object, islice_members, .ops = &islice_ops,
         .fixed_words = sizeof(Islice) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

// pairwise: state is the item before.

NATIVE(pairwise_new, "pairwise.__new__", "cls, iterable, /")
static Value pairwise_new(Vm *vm, Value *args, size_t count)
{
    return stream_new(vm, args[0], iterator_of(vm, args[1]), NO_VALUE);
}

static Value pairwise_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    if (self->state == NO_VALUE) {
        Value first = source_next(vm, self);
        if (first == NO_VALUE)
            return NO_VALUE;
        self->state = first;
    }
    Value old = self->state, item = source_next(vm, self);
    if (item == NO_VALUE)
        return NO_VALUE;
    self->state = item;
    Value pair[] = {old, item};
    return tuple_new(vm, pair, 2);
}

STREAM_TYPE(pairwise, SHAPE_PAIRWISE);

// batched: state is the size of a batch, extra whether the last one must be full.

NATIVE(batched_new, "batched.__new__", "cls, iterable, n, *, strict=False")
static Value batched_new(Vm *vm, Value *args, size_t count)
{
    Value size = int_index(vm, args[2]);
    if (int_sign(size) <= 0)
        raise_value_error(vm, "n must be at least one");
    Value strict = value_bool(truth(vm, args[3]));
    Value self = stream_new(vm, args[0], iterator_of(vm, args[1]), NO_VALUE);
    stream_of(self)->state = size;
    stream_of(self)->extra = strict;
    return self;
}

static Value batched_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    Value items = list_new(vm, NULL, 0);
    while (int_compare(int_from_size(vm, list_of(items)->length), self->state) < 0) {
        Value item = source_next(vm, self);
        if (item == NO_VALUE)
            break;
        list_append(vm, items, item);
    }
    size_t length = list_of(items)->length;
    if (length == 0)
        return NO_VALUE;
    if (self->extra == VALUE_TRUE && self->source == NO_VALUE)
        raise_value_error(vm, "batched(): incomplete batch");
    return tuple_new(vm, list_items(list_of(items)), length);
}

STREAM_TYPE(batched, SHAPE_BATCHED);

// zip_longest: source is a tuple of iterators, NONE for those that have ended; function counts
// the others, state is the value that fills gaps.

NATIVE(zip_longest_new, "zip_longest.__new__", "cls, /, *iterables, fillvalue=None")
static Value zip_longest_new(Vm *vm, Value *args, size_t count)
{
    Value iterators = tuple_new(vm, NULL, count - 2);
    for (size_t i = 2; i < count; i++)
        tuple_of(iterators)->items[i - 2] = iterator_of(vm, args[i]);
    Value self = stream_new(vm, args[0], iterators, small_from((SignedWord)count - 2));
    stream_of(self)->state = args[1];
    return self;
}

static Value zip_longest_next(Vm *vm, Value v)
{
    Stream *self = stream_of(v);
    Tuple *iterators = tuple_of(self->source);
    if (self->function == VALUE_SMALL(0))
        return NO_VALUE;
    Value items = tuple_new(vm, NULL, iterators->length);
    for (size_t i = 0; i < iterators->length; i++) {
        Value iterator = iterators->items[i];
        Value item = iterator == VALUE_NONE ? NO_VALUE : iterator_next(vm, iterator);
        if (item == NO_VALUE && iterators->items[i] != VALUE_NONE) {
            iterators->items[i] = VALUE_NONE;
            self->function = small_from(small_value(self->function) - 1);
            if (self->function == VALUE_SMALL(0))
                return NO_VALUE;
        }
        tuple_of(items)->items[i] = item == NO_VALUE ? self->state : item;
    }
    return items;
}

STREAM_TYPE(zip_longest, SHAPE_ZIP_LONGEST);

// The module.

MEMBERS(itertools_members, TYPE_ROW(accumulate, type_accumulate), TYPE_ROW(batched, type_batched),
        TYPE_ROW(chain, type_chain), TYPE_ROW(combinations, type_combinations),
        TYPE_ROW(combinations_with_replacement, type_combinations_with_replacement),
        TYPE_ROW(compress, type_compress), TYPE_ROW(count, type_count), TYPE_ROW(cycle, type_cycle),
        TYPE_ROW(dropwhile, type_dropwhile), TYPE_ROW(filterfalse, type_filterfalse),
        TYPE_ROW(groupby, type_groupby), TYPE_ROW(islice, type_islice),
        TYPE_ROW(pairwise, type_pairwise), TYPE_ROW(permutations, type_permutations),
        TYPE_ROW(product, type_product), TYPE_ROW(repeat, type_repeat),
        TYPE_ROW(starmap, type_starmap), TYPE_ROW(takewhile, type_takewhile),
        METHOD(tee, itertools_tee), TYPE_ROW(zip_longest, type_zip_longest));

MODULE(itertools, "itertools", itertools_members, NULL)
