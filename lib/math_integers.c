// math: functions on integers.
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "lib/math_functions.h"
#include "natives.h"

NATIVE(math_gcd, "gcd", "*integers")
static Value math_gcd(Vm *vm, Value *args, size_t count)
{
    Value result = VALUE_SMALL(0);
    for (size_t i = 0; i < count; i++)
        result = int_gcd(vm, result, int_index(vm, args[i]));
    return result;
}

NATIVE(math_lcm, "lcm", "*integers")
static Value math_lcm(Vm *vm, Value *args, size_t count)
{
    Value result = VALUE_SMALL(1);
    for (size_t i = 0; i < count; i++) {
        Value n = int_index(vm, args[i]);
        if (n == VALUE_SMALL(0) || result == VALUE_SMALL(0)) {
            result = VALUE_SMALL(0); // the arguments that follow are still checked
            continue;
        }
        Value common = int_gcd(vm, result, n);
        result = int_multiply(vm, int_floor_divide(vm, result, common), n);
        if (int_sign(result) < 0)
            result = int_negate(vm, result);
    }
    return result;
}

NATIVE(math_isqrt, "isqrt", "n, /")
static Value math_isqrt(Vm *vm, Value *args, size_t count)
{
    Value n = int_index(vm, args[0]);
    if (int_sign(n) < 0)
        raise_value_error(vm, "isqrt() argument must be nonnegative");
    return int_square_root(vm, n);
}

// n * (n - 1) * ..., k factors, by halves so that factors of similar size meet.
static Value falling_product(Vm *vm, Value n, SignedWord k)
{
    if (k > 8) {
        check_pending(vm);
        Value upper = falling_product(vm, n, k / 2);
        Value rest = int_subtract(vm, n, small_from(k / 2));
        return int_multiply(vm, upper, falling_product(vm, rest, k - k / 2));
    }
    Value product = VALUE_SMALL(1);
    for (SignedWord i = 0; i < k; i++)
        product = int_multiply(vm, product, int_subtract(vm, n, small_from(i)));
    return product;
}

// Raises MemoryError if a product of k different positive numbers, which is at least k! >
// (k / e)**k, is too long.
static void check_product_fits(Vm *vm, SignedWord k)
{
    size_t bits_each = (size_t)int_bit_length(small_from(k));
    if (bits_each > 3 && (size_t)k / DIGIT_BITS > INT_DIGITS_MAX / (bits_each - 3))
        raise_memory_error(vm);
}

// A count that is not negative; -1 if it is too large for a small integer.
static SignedWord small_count(Value n)
{
    return is_small(n) ? small_value(n) : -1;
}

NATIVE(math_factorial, "factorial", "n, /")
static Value math_factorial(Vm *vm, Value *args, size_t count)
{
    Value n = int_index(vm, args[0]);
    if (int_sign(n) < 0)
        raise_value_error(vm, "factorial() not defined for negative values");
    SignedWord k = small_count(n);
    if (k < 0)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "factorial() argument should not exceed %w",
                    (SignedWord)SMALL_MAX);
    check_product_fits(vm, k);
    return falling_product(vm, n, k);
}

static void take_n_and_k(Vm *vm, Value *args, Value *n, Value *k)
{
    *n = int_index(vm, args[0]);
    *k = args[1] == VALUE_NONE ? *n : int_index(vm, args[1]);
    if (int_sign(*n) < 0)
        raise_value_error(vm, "n must be a non-negative integer");
    if (int_sign(*k) < 0)
        raise_value_error(vm, "k must be a non-negative integer");
}

NATIVE(math_perm, "perm", "n, k=None, /")
static Value math_perm(Vm *vm, Value *args, size_t count)
{
    if (args[1] == VALUE_NONE)
        return math_factorial(vm, args, 1);
    Value n, k;
    take_n_and_k(vm, args, &n, &k);
    if (int_compare(k, n) > 0)
        return VALUE_SMALL(0);
    SignedWord factors = small_count(k);
    if (factors < 0)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "k must not exceed %w", (SignedWord)SMALL_MAX);
    check_product_fits(vm, factors);
    return falling_product(vm, n, factors);
}

NATIVE(math_comb, "comb", "n, k, /")
static Value math_comb(Vm *vm, Value *args, size_t count)
{
    Value n, k;
    take_n_and_k(vm, args, &n, &k);
    Value other = int_subtract(vm, n, k);
    if (int_sign(other) < 0)
        return VALUE_SMALL(0);
    if (int_compare(other, k) < 0)
        k = other;
    SignedWord factors = small_count(k);
    if (factors < 0)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "min(n - k, k) must not exceed %w",
                    (SignedWord)SMALL_MAX);
    check_product_fits(vm, factors);
    Value divisor = falling_product(vm, k, factors);
    return int_floor_divide(vm, falling_product(vm, n, factors), divisor);
}
