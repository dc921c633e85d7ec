// The module random: the methods of one hidden Random object.
//
// What is drawn, and in which order, is as in CPython's random.py.
#include "core/base/random.h"

#include "core/objects/bytes.h"
#include "core/objects/containers.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/shape.h"
#include "core/vm/vm.h"
#include "natives.h"

typedef struct Generator { // LAYOUT_VALUES
    Object object;
    Value state; // Blob: a Random
} Generator;

static Random *state_of(Value self)
{
    return (Random *)(void *)blob_of(((Generator *)(void *)self)->state)->data;
}

// Seeding.

// A key of so many words from the host when the program gives none.
#define ENTROPY_WORDS 4

static void seed_from_host(Vm *vm, Value self)
{
    uint32_t key[ENTROPY_WORDS] = {1};
    if (vm->host->random != NULL)
        vm->host->random(vm->host->context, key, sizeof key);
    random_seed(state_of(self), key, ENTROPY_WORDS);
}

static void seed_from_int(Vm *vm, Value self, Value number)
{
    if (int_sign(number) < 0)
        number = int_negate(vm, number);
    uint64_t small;
    if (int_to_u64(number, &small)) {
        uint32_t key[] = {(uint32_t)small, (uint32_t)(small >> 32)};
        random_seed(state_of(self), key, key[1] == 0 ? 1 : 2);
    } else {
        random_seed(state_of(self), int_of(number)->digits, int_of(number)->count);
    }
}

static Value seed_number(Vm *vm, Value v)
{
    Value number = int_cast(vm, v);
    Float x;
    if (number != NO_VALUE)
        return number;
    if (float_cast(vm, v, &x))
        return int_from_i64(vm, hash(vm, v));
    const Str *s = str_cast(vm, v);
    if (s != NULL)
        return int_from_byte_array(vm, (const uint8_t *)s->text, s->length, true, false);
    BufferView view;
    if (!buffer_try_peek(vm, v, &view))
        raise_type_error(vm, "The only supported seed types are: None,\n"
                             "int, float, str, bytes, and bytearray.");
    return int_from_byte_array(vm, view.data, view.length, true, false);
}

static void seed(Vm *vm, Value self, Value v)
{
    if (v == VALUE_NONE)
        seed_from_host(vm, self);
    else
        seed_from_int(vm, self, seed_number(vm, v));
}

NATIVE(random_new, "random.__new__", "cls, x=None, /")
static Value random_new(Vm *vm, Value *args, size_t count)
{
    Value self = instance_new(vm, args[0]);
    Value state = blob_new(vm, sizeof(Random));
    ((Generator *)(void *)self)->state = state;
    seed(vm, self, args[1]);
    return self;
}

NATIVE(random_method_seed, "random.seed", "self, a=None, /")
static Value random_method_seed(Vm *vm, Value *args, size_t count)
{
    seed(vm, args[0], args[1]);
    return VALUE_NONE;
}

// Numbers.

// `bits` random bits, at least 1, of which the first word drawn is the lowest.
static Value draw_bits(Vm *vm, Value self, size_t bits)
{
    if (bits <= 32)
        return int_from_u64(vm, random_next(state_of(self)) >> (32 - bits));
    size_t words = (bits - 1) / 32 + 1;
    if (words > INT_DIGITS_MAX)
        raise_memory_error(vm);
    Value blob = blob_new(vm, words * sizeof(uint32_t));
    uint32_t *to = (uint32_t *)(void *)blob_of(blob)->data;
    for (size_t i = 0; i < words; i++)
        to[i] = random_next(state_of(self));
    to[words - 1] >>= words * 32 - bits;
    return int_from_byte_array(vm, blob_of(blob)->data, words * sizeof(uint32_t), false, false);
}

// A number from 0 to n - 1, for n from 1.
static size_t draw_index(Value self, uint32_t n)
{
    int shift = __builtin_clz(n);
    uint32_t drawn;
    do {
        drawn = random_next(state_of(self)) >> shift;
    } while (drawn >= n);
    return drawn;
}

// The same for an int of any size.
static Value draw_below(Vm *vm, Value self, Value n)
{
    uint64_t small;
    if (int_to_u64(n, &small) && small <= UINT32_MAX)
        return int_from_size(vm, draw_index(self, (uint32_t)small));
    Value drawn;
    do {
        drawn = draw_bits(vm, self, (size_t)int_bit_length(n));
    } while (int_compare(drawn, n) >= 0);
    return drawn;
}

static Float draw_float(Value self)
{
#if ADDER_FLOAT_SINGLE
    return (Float)(random_next(state_of(self)) >> 8) / (Float)(1 << 24);
#else
    uint32_t high = random_next(state_of(self)) >> 5, low = random_next(state_of(self)) >> 6;
    return ((Float)high * 67108864 + (Float)low) / 9007199254740992.0;
#endif
}

NATIVE(random_getrandbits, "random.getrandbits", "self, k, /")
static Value random_getrandbits(Vm *vm, Value *args, size_t count)
{
    SignedWord bits = int_to_word(vm, args[1]);
    if (bits < 0)
        raise_value_error(vm, "number of bits must be non-negative");
    return bits == 0 ? VALUE_SMALL(0) : draw_bits(vm, args[0], (size_t)bits);
}

NATIVE(random_randbytes, "random.randbytes", "self, n")
static Value random_randbytes(Vm *vm, Value *args, size_t count)
{
    SignedWord size = int_to_word(vm, args[1]);
    if (size < 0)
        raise_value_error(vm, "number of bits must be non-negative");
    Value bytes = bytes_new(vm, NULL, (size_t)size);
    uint8_t *to = bytes_of(bytes)->data;
    for (size_t left = (size_t)size; left > 0;) {
        uint32_t word = random_next(state_of(args[0]));
        size_t taken = left < 4 ? left : 4;
        word >>= 32 - 8 * taken;
        for (size_t i = 0; i < taken; i++)
            *to++ = (uint8_t)(word >> 8 * i);
        left -= taken;
    }
    return bytes;
}

NATIVE(random_random, "random.random", "self, /")
static Value random_random(Vm *vm, Value *args, size_t count)
{
    return float_from(vm, draw_float(args[0]));
}

NATIVE(random_uniform, "random.uniform", "self, a, b")
static Value random_uniform(Vm *vm, Value *args, size_t count)
{
    Value width = binary(vm, OPERATOR_SUBTRACT, args[2], args[1]);
    Value part = binary(vm, OPERATOR_MULTIPLY, width, float_from(vm, draw_float(args[0])));
    return binary(vm, OPERATOR_ADD, args[1], part);
}

// Of a range with a step, which is not 0, as many numbers as it has.
static Value range_count(Vm *vm, Value width, Value step)
{
    Value up = int_add(vm, width, step);
    Value numerator =
        int_sign(step) > 0 ? int_subtract(vm, up, VALUE_SMALL(1)) : int_add(vm, up, VALUE_SMALL(1));
    return int_floor_divide(vm, numerator, step);
}

static Value draw_range(Vm *vm, Value self, Value start, Value stop, Value step)
{
    if (int_sign(step) == 0)
        raise_value_error(vm, "zero step for randrange()");
    Value n = range_count(vm, int_subtract(vm, stop, start), step);
    if (int_sign(n) <= 0) {
        if (step != VALUE_SMALL(1))
            raise_value_error(vm, "empty range in randrange(%S, %S, %S)", start, stop, step);
        raise_value_error(vm, "empty range in randrange(%S, %S)", start, stop);
    }
    return int_add(vm, start, int_multiply(vm, step, draw_below(vm, self, n)));
}

NATIVE(random_randrange, "random.randrange", "self, start, stop=None, step=1")
static Value random_randrange(Vm *vm, Value *args, size_t count)
{
    Value start = int_index(vm, args[1]);
    if (args[2] != VALUE_NONE) {
        Value stop = int_index(vm, args[2]);
        return draw_range(vm, args[0], start, stop, int_index(vm, args[3]));
    }
    if (args[3] != VALUE_SMALL(1))
        raise_type_error(vm, "Missing a non-None stop argument");
    if (int_sign(start) <= 0)
        raise_value_error(vm, "empty range for randrange()");
    return draw_below(vm, args[0], start);
}

NATIVE(random_randint, "random.randint", "self, a, b")
static Value random_randint(Vm *vm, Value *args, size_t count)
{
    Value start = int_index(vm, args[1]);
    Value stop = int_add(vm, int_index(vm, args[2]), VALUE_SMALL(1));
    return draw_range(vm, args[0], start, stop, VALUE_SMALL(1));
}

// Sequences.

static uint32_t sequence_length(Vm *vm, Value sequence)
{
    size_t n = length(vm, sequence);
    if (n > UINT32_MAX)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "sequence is too long");
    return (uint32_t)n;
}

NATIVE(random_choice, "random.choice", "self, seq")
static Value random_choice(Vm *vm, Value *args, size_t count)
{
    uint32_t n = sequence_length(vm, args[1]);
    if (n == 0)
        raise_error(vm, SHAPE_INDEX_ERROR, "Cannot choose from an empty sequence");
    return get_item(vm, args[1], int_from_size(vm, draw_index(args[0], n)));
}

NATIVE(random_shuffle, "random.shuffle", "self, x")
static Value random_shuffle(Vm *vm, Value *args, size_t count)
{
    Value sequence = args[1];
    for (uint32_t i = sequence_length(vm, sequence); i > 1; i--) {
        Value last = int_from_size(vm, i - 1);
        Value drawn = int_from_size(vm, draw_index(args[0], i));
        Value a = get_item(vm, sequence, last), b = get_item(vm, sequence, drawn);
        set_item(vm, sequence, last, b);
        set_item(vm, sequence, drawn, a);
    }
    return VALUE_NONE;
}

// From this length on, drawing again what has been drawn already is less work than a copy.
static bool is_worth_a_copy(size_t length, size_t k)
{
    size_t set_size = 21, power = 1;
    if (k > 5) {
        while (power / 3 < k)
            power *= 4;
        set_size += power;
    }
    return length <= set_size;
}

static Value sample_of_copy(Vm *vm, Value self, Value population, uint32_t n, size_t k)
{
    Value pool = list_from_iterable(vm, population), result = list_new(vm, NULL, 0);
    for (uint32_t i = 0; i < k; i++) {
        size_t drawn = draw_index(self, n - i);
        Value *items = list_items(list_of(pool));
        Value item = items[drawn];
        items[drawn] = items[n - i - 1];
        list_append(vm, result, item);
    }
    return result;
}

static Value sample_of_many(Vm *vm, Value self, Value population, uint32_t n, size_t k)
{
    Value selected = set_new(vm, SHAPE_SET), result = list_new(vm, NULL, 0);
    for (size_t i = 0; i < k; i++) {
        Value drawn;
        do {
            drawn = int_from_size(vm, draw_index(self, n));
        } while (set_contains(vm, selected, drawn));
        set_add(vm, selected, drawn);
        list_append(vm, result, get_item(vm, population, drawn));
    }
    return result;
}

NATIVE(random_sample, "random.sample", "self, population, k")
static Value random_sample(Vm *vm, Value *args, size_t count)
{
    Value population = args[1];
    if (is_any_set(population) || dict_cast(vm, population) != NULL || is_iterator(vm, population))
        raise_type_error(vm, "Population must be a sequence.  For dicts or sets, use sorted(d).");
    uint32_t n = sequence_length(vm, population);
    SignedWord k = int_to_word(vm, args[2]);
    if (k < 0 || (size_t)k > n)
        raise_value_error(vm, "Sample larger than population or is negative");
    bool copy = is_worth_a_copy(n, (size_t)k);
    return (copy ? sample_of_copy : sample_of_many)(vm, args[0], population, n, (size_t)k);
}

// A list of the sums of the weights up to each.
static Value cumulated(Vm *vm, Value weights)
{
    Value sums = list_from_iterable(vm, weights);
    for (size_t i = 1; i < list_of(sums)->length; i++) {
        const Value *items = list_items(list_of(sums));
        Value sum = binary(vm, OPERATOR_ADD, items[i - 1], items[i]);
        list_items(list_of(sums))[i] = sum;
    }
    return sums;
}

static Value weight_sums(Vm *vm, Value weights, Value sums, size_t n)
{
    if (weights != VALUE_NONE && sums != VALUE_NONE)
        raise_type_error(vm, "Cannot specify both weights and cumulative weights");
    sums = sums == VALUE_NONE ? cumulated(vm, weights) : list_from_iterable(vm, sums);
    if (list_of(sums)->length != n)
        raise_value_error(vm, "The number of weights does not match the population");
    return sums;
}

static Float weight_total(Vm *vm, Value sums)
{
    const List *list = list_of(sums);
    if (list->length == 0)
        raise_error(vm, SHAPE_INDEX_ERROR, "list index out of range");
    Float total = float_from_value(vm, list_items(list)[list->length - 1]);
    if (!(total > 0))
        raise_value_error(vm, "Total of weights must be greater than zero");
    if (total - total != 0)
        raise_value_error(vm, "Total of weights must be finite");
    return total;
}

// The first place whose sum is above x, or the last.
static size_t find_weight(Vm *vm, Value sums, Value x)
{
    size_t low = 0, high = list_of(sums)->length - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare_true(vm, COMPARE_LT, x, list_items(list_of(sums))[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

NATIVE(random_choices, "random.choices", "self, population, weights=None, *, cum_weights=None, k=1")
static Value random_choices(Vm *vm, Value *args, size_t count)
{
    Value self = args[0], population = args[1];
    uint32_t n = sequence_length(vm, population);
    bool weighted = args[2] != VALUE_NONE || args[3] != VALUE_NONE;
    Value sums = weighted ? weight_sums(vm, args[2], args[3], n) : NO_VALUE;
    Float total = weighted ? weight_total(vm, sums) : (Float)n;
    SignedWord k = int_to_word(vm, args[4]);
    Value result = list_new(vm, NULL, 0);
    for (SignedWord i = 0; i < k; i++) {
        Float x = draw_float(self) * total;
        size_t place = weighted ? find_weight(vm, sums, float_from(vm, x)) : (size_t)x;
        list_append(vm, result, get_item(vm, population, int_from_size(vm, place)));
    }
    return result;
}

MEMBERS(random_members, METHOD(__new__, random_new), METHOD(seed, random_method_seed),
        METHOD(getrandbits, random_getrandbits), METHOD(randbytes, random_randbytes),
        METHOD(random, random_random), METHOD(uniform, random_uniform),
        METHOD(randrange, random_randrange), METHOD(randint, random_randint),
        METHOD(choice, random_choice), METHOD(shuffle, random_shuffle),
        METHOD(sample, random_sample), METHOD(choices, random_choices),
        SYMBOL_ROW(__module__, random));

ROM_TYPE(type_random, Random, SHAPE_RANDOM, type_object, random_members,
         .fixed_words = sizeof(Generator) / sizeof(Word) - 1,
         .flags = TYPE_WITH_LAYOUT(LAYOUT_VALUES));

static void init(Vm *vm, Value dict)
{
    Value hidden = call_0(vm, type_value(&type_random));
    const Member *members = random_members;
    for (Value name, value; members_next(&members, &name, &value);) {
        if (str_of(name)->text[0] != '_')
            dict_set(vm, dict, name, get_attribute(vm, hidden, name));
    }
}

MEMBERS(random_module_members, TYPE_ROW(Random, type_random));

MODULE(random, "random", random_module_members, init)
