// int: arithmetic on small integers and on sign and magnitude. The methods are in int_methods.c.
#include "core/objects/int.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/float.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"

// A signed number of any size as the digit functions see it. `small` is the room for the digits of
// a small integer, so a Number may not be copied.
typedef struct Number {
    const Digit *digits;
    size_t count;
    bool negative;
    Digit small[2];
} Number;

static void number_from(Number *number, Value v)
{
    if (is_small(v)) {
        SignedWord n = small_value(v);
        number->negative = n < 0;
        uint64_t magnitude = n < 0 ? (uint64_t)0 - (uint64_t)n : (uint64_t)n;
        number->count = digits_from_uint64(number->small, magnitude);
        number->digits = number->small;
        return;
    }
    const Int *i = int_of(v);
    number->digits = i->digits;
    number->count = i->count;
    number->negative = i->object.aux;
}

// Room for a result: an Int that is finished by shrinking it or turning it into a small integer.
static Int *result_new(Vm *vm, size_t room)
{
    if (room > INT_DIGITS_MAX + 2)
        raise_memory_error(vm);
    size_t bytes = heap_round(sizeof(Int) + room * sizeof(Digit));
    Int *result = heap_allocate(vm, bytes);
    object_init(&result->object, SHAPE_INT, LAYOUT_RAW, 0);
    return result;
}

// Work on more digits than these takes so long that Ctrl-C is not to wait for its end.
#define LONG_WORK 2000

static void begin_work(Vm *vm, size_t digits)
{
    if (ADDER_PROFILE_LEVEL == 2 && digits > LONG_WORK)
        interruptible_begin(vm);
}

static void end_work(Vm *vm)
{
    if (ADDER_PROFILE_LEVEL == 2)
        interruptible_end(vm);
}

static Value finish(Vm *vm, Int *result, size_t count, bool negative)
{
    end_work(vm);
    if (count <= sizeof(Word) / sizeof(Digit)) {
        uint64_t magnitude = digits_low64(result->digits, count);
        if (magnitude <= (uint64_t)SMALL_MAX + negative) {
            heap_release(heap_of(vm), &result->object);
            return small_from(negative ? (SignedWord)(0 - (Word)magnitude) : (SignedWord)magnitude);
        }
    }
    result->count = (uint32_t)count;
    result->object.aux = negative;
    heap_shrink(heap_of(vm), &result->object, sizeof(Int) + count * sizeof(Digit));
    return value_of(result);
}

// Working memory for the digit functions; NULL when none is needed.
static Digit *scratch_new(Vm *vm, size_t count)
{
    return count == 0 ? NULL : (Digit *)(void *)blob_of(blob_new(vm, count * sizeof(Digit)))->data;
}

Value int_cast(Vm *vm, Value v)
{
    if (is_small(v) || is_big(v))
        return v;
    if (is_bool(v))
        return small_from(v == VALUE_TRUE);
    if (!is_object(v) || object_of(v)->shape < SHAPE_DYNAMIC_FIRST ||
        type_of(vm, v)->base_shape != SHAPE_INT)
        return NO_VALUE;
    return instance_payload(v);
}

static Value from_magnitude(Vm *vm, uint64_t magnitude, bool negative)
{
    if (magnitude <= (uint64_t)SMALL_MAX + negative)
        return small_from(negative ? (SignedWord)(0 - (Word)magnitude) : (SignedWord)magnitude);
    Int *result = result_new(vm, 2);
    return finish(vm, result, digits_from_uint64(result->digits, magnitude), negative);
}

Value int_from_i64(Vm *vm, int64_t n)
{
    return from_magnitude(vm, n < 0 ? (uint64_t)0 - (uint64_t)n : (uint64_t)n, n < 0);
}

Value int_from_u64(Vm *vm, uint64_t n)
{
    return from_magnitude(vm, n, false);
}

bool int_to_u64(Value v, uint64_t *result)
{
    Number n;
    number_from(&n, v);
    *result = digits_low64(n.digits, n.count);
    return n.count <= 2 && !n.negative;
}

bool int_to_i64(Value v, int64_t *result)
{
    Number n;
    number_from(&n, v);
    uint64_t magnitude = digits_low64(n.digits, n.count);
    *result = (int64_t)(n.negative ? (uint64_t)0 - magnitude : magnitude);
    return n.count <= 2 && magnitude <= (uint64_t)INT64_MAX + n.negative;
}

Value int_index(Vm *vm, Value v)
{
    Value plain = int_cast(vm, v);
    if (plain != NO_VALUE)
        return plain;
    Value result = call_special(vm, v, SYM(__index__), 0, NULL);
    if (result == NO_VALUE)
        raise_type_error(vm, "'%T' object cannot be interpreted as an integer", v);
    plain = int_cast(vm, result);
    if (plain == NO_VALUE)
        raise_type_error(vm, "__index__ returned non-int (type %T)", result);
    return plain;
}

static bool fits_word(Value plain, SignedWord *word)
{
    int64_t n;
    if (!int_to_i64(plain, &n) || n < INTPTR_MIN || n > INTPTR_MAX)
        return false;
    *word = (SignedWord)n;
    return true;
}

SignedWord int_to_word(Vm *vm, Value v)
{
    SignedWord word;
    if (!fits_word(int_index(vm, v), &word))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    return word;
}

SignedWord int_to_index(Vm *vm, Value v, ShapeId error)
{
    SignedWord word;
    if (!fits_word(int_index(vm, v), &word))
        raise_error(vm, error, "cannot fit '%T' into an index-sized integer", v);
    return word;
}

Value int_from_float(Vm *vm, Float x)
{
    Int *result = result_new(vm, DIGITS_OF_FLOAT);
    size_t count = digits_from_float(FLOAT_KIND, float_bits_from(x), result->digits);
    return finish(vm, result, count, x < 0);
}

Value int_from_byte_array(Vm *vm, const uint8_t *bytes, size_t length, bool big_endian,
                          bool is_signed)
{
    Int *result = result_new(vm, DIGITS_FOR_BITS(length * 8) + 1);
    bool negative;
    size_t count =
        digits_from_bytes(result->digits, &negative, bytes, length, big_endian, is_signed);
    return finish(vm, result, count, negative);
}

// Addition and subtraction.

static Value add_signed(Vm *vm, const Number *a, const Number *b, bool negate_b)
{
    size_t longer = a->count > b->count ? a->count : b->count;
    Int *result = result_new(vm, longer + 1);
    bool b_negative = b->negative != negate_b;
    if (a->negative == b_negative) {
        size_t count = digits_add(result->digits, a->digits, a->count, b->digits, b->count);
        return finish(vm, result, count, a->negative);
    }
    bool swapped;
    size_t count =
        digits_difference(result->digits, a->digits, a->count, b->digits, b->count, &swapped);
    return finish(vm, result, count, count > 0 && a->negative != swapped);
}

Value int_add(Vm *vm, Value a, Value b)
{
    if (both_small(a, b))
        return int_from_i64(vm, (int64_t)small_value(a) + small_value(b));
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    return add_signed(vm, &x, &y, false);
}

Value int_subtract(Vm *vm, Value a, Value b)
{
    if (both_small(a, b))
        return int_from_i64(vm, (int64_t)small_value(a) - small_value(b));
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    return add_signed(vm, &x, &y, true);
}

Value int_negate(Vm *vm, Value a)
{
    return int_subtract(vm, VALUE_SMALL(0), a);
}

Value int_invert(Vm *vm, Value a)
{
    return int_subtract(vm, VALUE_SMALL(-1), a);
}

Value int_multiply(Vm *vm, Value a, Value b)
{
    SignedWord product;
    if (both_small(a, b) && !__builtin_mul_overflow(small_value(a), small_value(b), &product))
        return int_from_i64(vm, product);
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    Digit *scratch = scratch_new(vm, digits_mul_scratch(x.count, y.count));
    Int *result = result_new(vm, x.count + y.count);
    begin_work(vm, x.count + y.count);
    size_t count = digits_mul(result->digits, x.digits, x.count, y.digits, y.count, scratch);
    return finish(vm, result, count, count > 0 && x.negative != y.negative);
}

// Division.

static void divmod_big(Vm *vm, Value a, Value b, Value *quotient, Value *remainder)
{
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    Digit *scratch = scratch_new(vm, digits_divmod_scratch(x.count, y.count));
    Int *q = result_new(vm, digits_quotient_room(x.count, y.count) + 1);
    Int *r = result_new(vm, y.count + 1);
    size_t r_count;
    begin_work(vm, x.count);
    size_t q_count = digits_divmod(q->digits, r->digits, &r_count, x.digits, x.count, y.digits,
                                   y.count, scratch);
    bool differ = x.negative != y.negative;
    if (differ)
        q_count = digits_floor(q->digits, q_count, r->digits, &r_count, y.digits, y.count);
    *remainder = finish(vm, r, r_count, r_count > 0 && y.negative);
    *quotient = finish(vm, q, q_count, q_count > 0 && differ);
}

void int_divmod(Vm *vm, Value a, Value b, Value *quotient, Value *remainder)
{
    if (b == VALUE_SMALL(0))
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "division by zero");
    if (!both_small(a, b)) {
        divmod_big(vm, a, b, quotient, remainder);
        return;
    }
    SignedWord x = small_value(a), y = small_value(b);
    SignedWord q = x / y, r = x % y;
    if (r != 0 && (r < 0) != (y < 0)) {
        q--;
        r += y;
    }
    *remainder = small_from(r);
    *quotient = int_from_i64(vm, q);
}

Value int_floor_divide(Vm *vm, Value a, Value b)
{
    Value quotient, remainder;
    int_divmod(vm, a, b, &quotient, &remainder);
    return quotient;
}

Value int_modulo(Vm *vm, Value a, Value b)
{
    Value quotient, remainder;
    int_divmod(vm, a, b, &quotient, &remainder);
    return remainder;
}

Value int_power(Vm *vm, Value a, Value b)
{
    if (int_sign(b) < 0) {
        if (a == VALUE_SMALL(0))
            raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "zero to a negative power");
        return float_power(vm, float_from_value(vm, a), float_from_value(vm, b));
    }
    Number x;
    number_from(&x, a);
    uint64_t exponent;
    bool fits = int_to_u64(b, &exponent);
    bool odd = exponent & 1;
    if (x.count == 0 || (x.count == 1 && x.digits[0] == 1)) // 0, 1 and -1 to any power
        return exponent == 0 && fits ? VALUE_SMALL(1)
               : x.count == 0        ? VALUE_SMALL(0)
                                     : small_from(x.negative && odd ? -1 : 1);
    size_t room = fits ? digits_pow_room(x.digits, x.count, exponent) : SIZE_MAX;
    if (room > INT_DIGITS_MAX)
        raise_memory_error(vm);
    Digit *scratch = scratch_new(vm, digits_pow_scratch(room));
    Int *result = result_new(vm, room);
    begin_work(vm, room);
    size_t count = digits_pow(result->digits, x.digits, x.count, exponent, scratch);
    return finish(vm, result, count, x.negative && odd);
}

Value int_true_divide(Vm *vm, Value a, Value b)
{
    if (b == VALUE_SMALL(0))
        raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, "division by zero");
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    Digit *scratch = scratch_new(vm, digits_ratio_to_float_scratch(y.count));
    uint64_t bits =
        digits_ratio_to_float(FLOAT_KIND, x.digits, x.count, y.digits, y.count, 0, scratch);
    if (bits == float_bits_infinity(FLOAT_KIND))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "integer division result too large for a float");
    Float quotient = float_bits_value(bits);
    return float_from(vm, x.negative != y.negative ? -quotient : quotient);
}

// The inverse of a modulo m > 0 by Euclid's algorithm.
static Value inverse_modulo(Vm *vm, Value a, Value m)
{
    Value r = m, next_r = int_modulo(vm, a, m), t = VALUE_SMALL(0), next_t = VALUE_SMALL(1);
    while (next_r != VALUE_SMALL(0)) {
        Value quotient, remainder;
        int_divmod(vm, r, next_r, &quotient, &remainder);
        Value step = int_subtract(vm, t, int_multiply(vm, quotient, next_t));
        t = next_t;
        next_t = step;
        r = next_r;
        next_r = remainder;
    }
    if (int_compare(r, VALUE_SMALL(1)) > 0)
        raise_value_error(vm, "base is not invertible for the given modulus");
    return int_modulo(vm, t, m);
}

Value int_power_modulo(Vm *vm, Value a, Value b, Value m)
{
    if (m == VALUE_SMALL(0))
        raise_value_error(vm, "pow() 3rd argument cannot be 0");
    bool negative = int_sign(m) < 0;
    Value modulus = negative ? int_negate(vm, m) : m;
    if (modulus == VALUE_SMALL(1))
        return VALUE_SMALL(0);
    if (int_sign(b) < 0) {
        a = inverse_modulo(vm, a, modulus);
        b = int_negate(vm, b);
    }
    Value base = int_modulo(vm, a, modulus);
    Number x, y, z;
    number_from(&x, base);
    number_from(&y, b);
    number_from(&z, modulus);
    Digit *scratch = scratch_new(vm, digits_powmod_scratch(z.count));
    Int *result = result_new(vm, z.count);
    begin_work(vm, y.count * z.count);
    size_t count = digits_powmod(result->digits, x.digits, x.count, y.digits, y.count, z.digits,
                                 z.count, scratch);
    Value power = finish(vm, result, count, false);
    return negative && power != VALUE_SMALL(0) ? int_add(vm, power, m) : power;
}

// Shifts and bits.

static uint64_t shift_count(Vm *vm, Value b)
{
    if (int_sign(b) < 0)
        raise_value_error(vm, "negative shift count");
    uint64_t bits;
    return int_to_u64(b, &bits) ? bits : UINT64_MAX;
}

Value int_shift_left(Vm *vm, Value a, Value b)
{
    uint64_t bits = shift_count(vm, b);
    if (a == VALUE_SMALL(0))
        return a;
    if (bits == UINT64_MAX)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "too many digits in integer");
    if (bits / DIGIT_BITS > INT_DIGITS_MAX)
        raise_memory_error(vm);
    Number x;
    number_from(&x, a);
    Int *result = result_new(vm, digits_shift_left_room(x.count, (size_t)bits));
    size_t count = digits_shift_left(result->digits, x.digits, x.count, (size_t)bits);
    return finish(vm, result, count, x.negative);
}

Value int_shift_right(Vm *vm, Value a, Value b)
{
    uint64_t bits = shift_count(vm, b);
    if (is_small(a))
        return small_from(small_value(a) >> (bits < ADDER_WORD_BITS ? bits : ADDER_WORD_BITS - 1));
    if (bits > SIZE_MAX)
        return small_from(int_sign(a) < 0 ? -1 : 0);
    Number x;
    number_from(&x, a);
    Int *result = result_new(vm, digits_shift_right_room(x.count, (size_t)bits));
    size_t count = digits_shift_right(result->digits, x.digits, x.count, (size_t)bits, x.negative);
    return finish(vm, result, count, count > 0 && x.negative);
}

static Value bitwise(Vm *vm, DigitsBitwise operation, Value a, Value b)
{
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    Int *result = result_new(vm, (x.count > y.count ? x.count : y.count) + 1);
    bool negative;
    size_t count = digits_bitwise(operation, result->digits, &negative, x.digits, x.count,
                                  x.negative, y.digits, y.count, y.negative);
    return finish(vm, result, count, negative);
}

Value int_and(Vm *vm, Value a, Value b)
{
    if (both_small(a, b))
        return small_from(small_value(a) & small_value(b));
    return bitwise(vm, DIGITS_AND, a, b);
}

Value int_or(Vm *vm, Value a, Value b)
{
    if (both_small(a, b))
        return small_from(small_value(a) | small_value(b));
    return bitwise(vm, DIGITS_OR, a, b);
}

Value int_xor(Vm *vm, Value a, Value b)
{
    if (both_small(a, b))
        return small_from(small_value(a) ^ small_value(b));
    return bitwise(vm, DIGITS_XOR, a, b);
}

// Common divisors and roots.

Value int_gcd(Vm *vm, Value a, Value b)
{
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    Digit *scratch = scratch_new(vm, digits_gcd_scratch(x.count, y.count));
    Int *result = result_new(vm, (x.count > y.count ? x.count : y.count) + 1);
    begin_work(vm, x.count + y.count);
    size_t count = digits_gcd(result->digits, x.digits, x.count, y.digits, y.count, scratch);
    return finish(vm, result, count, false);
}

Value int_square_root(Vm *vm, Value a)
{
    Number x;
    number_from(&x, a);
    Digit *scratch = scratch_new(vm, digits_isqrt_scratch(x.count));
    Int *result = result_new(vm, x.count / 2 + 2);
    begin_work(vm, x.count);
    size_t count = digits_isqrt(result->digits, x.digits, x.count, scratch);
    return finish(vm, result, count, false);
}

// Order, size and hash.

uint64_t int_bit_length(Value a)
{
    Number x;
    number_from(&x, a);
    return digits_bit_length(x.digits, x.count);
}

int int_sign(Value a)
{
    if (is_small(a))
        return small_value(a) < 0 ? -1 : small_value(a) > 0;
    return int_of(a)->object.aux ? -1 : 1;
}

int int_compare(Value a, Value b)
{
    if (both_small(a, b))
        return small_value(a) < small_value(b) ? -1 : small_value(a) > small_value(b);
    Number x, y;
    number_from(&x, a);
    number_from(&y, b);
    if (x.negative != y.negative)
        return x.negative ? -1 : 1;
    int order = digits_compare(x.digits, x.count, y.digits, y.count);
    return x.negative ? -order : order;
}

#define HASH_BITS (ADDER_WORD_BITS == 64 ? 61 : 31)

SignedWord int_hash(Value v)
{
    if (is_small(v) && small_value(v) < ((SignedWord)1 << (HASH_BITS - 1)) && small_value(v) >= 0)
        return small_value(v);
    Number n;
    number_from(&n, v);
    SignedWord h = (SignedWord)digits_mod_mersenne(n.digits, n.count, HASH_BITS);
    if (n.negative)
        h = -h;
    return h == -1 ? -2 : h;
}

// Text.

static Value small_to_text(Vm *vm, SignedWord n, unsigned base)
{
    char room[ADDER_WORD_BITS], *p = room + sizeof room;
    Word rest = n < 0 ? (Word)0 - (Word)n : (Word)n;
    do {
        // Division by a constant is much faster than by a variable.
        Word quotient = base == 10 ? rest / 10 : rest / base;
        *--p = "0123456789abcdef"[rest - quotient * base];
        rest = quotient;
    } while (rest > 0);
    if (n < 0)
        *--p = '-';
    return str_new_ascii(vm, p, (size_t)(room + sizeof room - p));
}

Value int_to_text(Vm *vm, Value v, unsigned base)
{
    if (is_small(v))
        return small_to_text(vm, small_value(v), base);
    Number n;
    number_from(&n, v);
    Digit *scratch = scratch_new(vm, digits_to_text_scratch(n.count, base));
    Builder builder;
    builder_init(&builder, vm, digits_to_text_room(n.digits, n.count, base) + 1);
    if (n.negative)
        builder_add_byte(&builder, '-');
    size_t sign = builder.length;
    char *room = builder_reserve(&builder, digits_to_text_room(n.digits, n.count, base));
    begin_work(vm, n.count);
    size_t length = digits_to_text(room, n.digits, n.count, base, scratch);
    end_work(vm);
    builder.length = sign + length;
    return builder_finish_str(&builder);
}

static unsigned digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'z' ? (unsigned)(c - 'a') + 10 : 36;
}

// Whether the text is digits of the base with single underscores between them.
static bool well_formed(const char *text, size_t length, unsigned base)
{
    bool digit_before = false;
    for (size_t i = 0; i < length; i++) {
        bool digit = digit_value(text[i]) < base;
        if (!digit && !(text[i] == '_' && digit_before))
            return false;
        digit_before = digit;
    }
    return digit_before;
}

// Steps over 0x, 0o or 0b where the base allows it, and settles base 0.
static void skip_prefix(const char **text, size_t *length, unsigned *base)
{
    unsigned prefix = 0;
    if (*length >= 2 && **text == '0') {
        char letter = (char)((*text)[1] | 0x20);
        prefix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    }
    if (prefix != 0 && (*base == 0 || *base == prefix)) {
        *text += 2;
        *length -= 2;
        *base = prefix;
        if (*length > 0 && **text == '_') {
            ++*text;
            --*length;
        }
    }
}

// In base 0, a number other than zero may not begin with zero.
static bool bad_leading_zero(const char *text, size_t length)
{
    if (length == 0 || *text != '0')
        return false;
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '0' && text[i] != '_')
            return true;
    }
    return false;
}

Value int_from_text(Vm *vm, const char *text, size_t length, unsigned base)
{
    bool negative = length > 0 && *text == '-';
    if (length > 0 && (*text == '-' || *text == '+')) {
        text++;
        length--;
    }
    skip_prefix(&text, &length, &base);
    if (base == 0) {
        if (bad_leading_zero(text, length))
            return NO_VALUE;
        base = 10;
    }
    if (!well_formed(text, length, base))
        return NO_VALUE;
    Digit *scratch = scratch_new(vm, digits_from_text_scratch(length, base));
    Int *result = result_new(vm, digits_from_text_room(length, base));
    begin_work(vm, length);
    size_t count = digits_from_text(result->digits, text, length, base, scratch);
    return finish(vm, result, count, count > 0 && negative);
}
