// Decimal digits of binary floats: the shortest that identify one, and exactly rounded ones.
#include "core/base/float_text_digits.h"

#define CHUNK_CHARS 9
#define CHUNK_POWER 1000000000u

static size_t zero_digits(char *digits, int *point)
{
    digits[0] = '0';
    *point = 1;
    return 1;
}

static size_t without_trailing_zeros(const char *digits, size_t count)
{
    while (count > 1 && digits[count - 1] == '0') {
        count--;
    }
    return count;
}

static Digit power_of_ten(int exponent)
{
    Digit power = 1;
    while (exponent-- > 0) {
        power *= 10;
    }
    return power;
}

// How many digits the chunk has, at least 1.
static int width_of(Digit chunk)
{
    int width = 1;
    for (Digit power = 10; width < CHUNK_CHARS && chunk >= power; power *= 10) {
        width++;
    }
    return width;
}

// Appends the upper `keep` of the `width` digits in the chunk; returns the lower ones.
static Digit append(char *digits, Digit chunk, int width, int keep)
{
    Digit tail = power_of_ten(width - keep);
    Digit head = chunk / tail;
    for (int i = keep; i-- > 0; head /= 10) {
        digits[i] = (char)('0' + head % 10);
    }
    return chunk % tail;
}

// ---- Shortest -----------------------------------------------------------------------------

// floor(log10(2**e)), floor(log10(3/4 * 2**e)), floor(log2(10**e)) for the exponents of floats.
static int floor_log10_pow2(int e)
{
    return (e * 1262611) >> 22;
}

static int floor_log10_three_quarters_pow2(int e)
{
    return (e * 1262611 - 524031) >> 22;
}

static int floor_log2_pow10(int e)
{
    return (e * 1741647) >> 19;
}

// power * factor / 2**128 rounded to odd: inexact results have their lowest bit set, so that they
// compare like exact ones.
static uint64_t round_to_odd(const Digit *power, uint64_t factor)
{
    Digit product[6] = {0};
    for (unsigned i = 0; i < 2; i++, factor >>= DIGIT_BITS) {
        DoubleDigit t = 0;
        for (unsigned j = 0; j < 4; j++) {
            t += (DoubleDigit)power[j] * (Digit)factor + product[i + j];
            product[i + j] = (Digit)t;
            t >>= DIGIT_BITS;
        }
        product[i + 4] = (Digit)t;
    }
    return digits_low64(product + 4, 2) | (digits_low64(product + 2, 2) > 1);
}

// The decimal significand of the shortest digits, not yet free of trailing zeros.
static uint64_t shortest_significand(FloatKind kind, const FloatParts *parts, int *exponent)
{
    uint64_t c = parts->mantissa;
    int q = parts->exponent;
    bool odd = c % 2 != 0;
    // Below a power of two the next float is nearer.
    bool uneven = c == (uint64_t)1 << (kind - 1) && q > float_bits_min_exponent(kind);
    int k = uneven ? floor_log10_three_quarters_pow2(q) : floor_log10_pow2(q);
    int h = q + floor_log2_pow10(-k) + 1;
    Digit power[4];
    digits_power_of_ten(power, -k);

    // The float and the bounds of what rounds to it, times 4 / 10**k.
    uint64_t value = round_to_odd(power, 4 * c << h);
    uint64_t lower = round_to_odd(power, (4 * c - (uneven ? 1 : 2)) << h) + odd;
    uint64_t upper = round_to_odd(power, (4 * c + 2) << h) - odd;

    *exponent = k;
    uint64_t s = value / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool below_fits = lower <= 40 * tens;
        bool above_fits = 40 * tens + 40 <= upper;
        if (below_fits != above_fits) {
            *exponent = k + 1;
            return tens + above_fits;
        }
    }
    bool below_fits = lower <= 4 * s;
    bool above_fits = 4 * s + 4 <= upper;
    if (below_fits != above_fits) {
        return s + above_fits;
    }
    uint64_t middle = 4 * s + 2;
    return s + (value > middle || (value == middle && s % 2 != 0));
}

size_t float_text_shortest(FloatKind kind, uint64_t bits, char *digits, int *point)
{
    FloatParts parts = float_bits_decode(kind, bits);
    if (parts.mantissa == 0) {
        return zero_digits(digits, point);
    }
    int exponent;
    uint64_t significand = shortest_significand(kind, &parts, &exponent);
    Digit high = (Digit)(significand / CHUNK_POWER);
    Digit low = (Digit)(significand % CHUNK_POWER);
    int count = 0;
    if (high > 0) {
        count = width_of(high);
        append(digits, high, count, count);
    }
    int width = high > 0 ? CHUNK_CHARS : width_of(low);
    append(digits + count, low, width, width);
    count += width;
    *point = exponent + count;
    return without_trailing_zeros(digits, (size_t)count);
}

// ---- Exact --------------------------------------------------------------------------------

// More digits, or places, than any float has.
#define MANY_DIGITS (2 * FLOAT_MAX_DIGITS)

// Yields the decimal expansion of a float in chunks of 9 digits, the most significant first.
typedef struct Expansion {
    Digit integer[FLOAT_MAX_POINT / CHUNK_CHARS + 1]; // chunks, lowest first
    size_t integer_count;
    Digit fraction[FLOAT_FRACTION_DIGITS + 1]; // times 2 ** (32 * fraction_count)
    size_t fraction_count;
} Expansion;

static void start_expansion(Expansion *e, FloatKind kind, uint64_t bits)
{
    FloatParts parts = float_bits_decode(kind, bits);
    Digit whole[DIGITS_OF_FLOAT];
    size_t n = digits_from_float(kind, bits, whole);
    e->integer_count = 0;
    while (n > 0) {
        n = digits_divmod_small(whole, whole, n, CHUNK_POWER, &e->integer[e->integer_count++]);
    }
    size_t below = parts.exponent < 0 ? (size_t)-parts.exponent : 0;
    uint64_t fraction = below < 64 ? parts.mantissa & (((uint64_t)1 << below) - 1) : parts.mantissa;
    e->fraction_count = DIGITS_FOR_BITS(below);
    memset(e->fraction, 0, sizeof e->fraction);
    n = digits_from_uint64(e->fraction, fraction);
    digits_shift_left(e->fraction, e->fraction, n, e->fraction_count * DIGIT_BITS - below);
}

static Digit next_chunk(Expansion *e)
{
    if (e->integer_count > 0) {
        return e->integer[--e->integer_count];
    }
    digits_mul_small(e->fraction, e->fraction, e->fraction_count, CHUNK_POWER, 0);
    Digit chunk = e->fraction[e->fraction_count];
    e->fraction[e->fraction_count] = 0;
    return chunk;
}

static bool is_exhausted(const Expansion *e)
{
    return digits_normalise(e->integer, e->integer_count) == 0 &&
           digits_normalise(e->fraction, e->fraction_count) == 0;
}

// Adds one to the last of the digits; what was all nines becomes a one followed by zeros.
static int increment(char *digits, int count, int *point)
{
    for (int i = count; i-- > 0;) {
        if (digits[i] != '9') {
            digits[i]++;
            return count;
        }
        digits[i] = '0';
    }
    digits[0] = '1';
    ++*point;
    return count > 0 ? count : 1;
}

size_t float_text_exact(FloatKind kind, uint64_t bits, char *digits, int limit, bool places,
                        int *point)
{
    Expansion e;
    start_expansion(&e, kind, bits);
    if (is_exhausted(&e)) {
        return zero_digits(digits, point);
    }
    *point = (int)e.integer_count * CHUNK_CHARS;
    Digit chunk;
    while ((chunk = next_chunk(&e)) == 0) {
        *point -= CHUNK_CHARS;
    }
    int width = width_of(chunk);
    *point -= CHUNK_CHARS - width;
    limit = limit < MANY_DIGITS ? limit : MANY_DIGITS;
    int needed = places ? *point + limit : limit;
    int count = 0;
    for (; needed >= 0; chunk = next_chunk(&e), width = CHUNK_CHARS) {
        int keep = needed - count < width ? needed - count : width;
        Digit tail = append(digits + count, chunk, width, keep);
        count += keep;
        if (keep < width) {
            Digit half = power_of_ten(width - keep) / 2;
            bool odd = count > 0 && digits[count - 1] % 2 != 0;
            if (tail > half || (tail == half && (odd || !is_exhausted(&e)))) {
                count = increment(digits, count, point);
            }
            break;
        }
        if (is_exhausted(&e)) {
            break;
        }
    }
    return count > 0 ? without_trailing_zeros(digits, (size_t)count) : zero_digits(digits, point);
}
