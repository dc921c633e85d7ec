// Natural numbers to text and back in bases 2 to 36: bit by bit for powers of two, else in chunks
// of as many characters as one digit holds, and by divide and conquer for long numbers.
#include "core/base/digits_row.h"

// A base, and the largest power of it in one digit: `power` is base ** chars.
typedef struct Base {
    unsigned base;
    unsigned chars;
    Digit power;
} Base;

static Base base_of(unsigned base)
{
    if (base == 10) {
        return (Base){10, 9, 1000000000};
    }
    Base b = {base, 0, 1};
    while (b.power <= (Digit)-1 / base) {
        b.power *= base;
        b.chars++;
    }
    return b;
}

// log2 of a base that is a power of two, else 0.
static unsigned bits_of(unsigned base)
{
    return (base & (base - 1)) == 0 ? (unsigned)__builtin_ctz(base) : 0;
}

static char to_char(unsigned value)
{
    return (char)(value < 10 ? '0' + value : 'a' + value - 10);
}

static unsigned from_char(char c)
{
    return (unsigned)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

static unsigned next_value(const char **cursor)
{
    while (**cursor == '_') {
        ++*cursor;
    }
    return from_char(*(*cursor)++);
}

// ---- Powers of two ------------------------------------------------------------------------

static size_t write_bits(char *text, const Digit *a, size_t n, unsigned bits)
{
    size_t length = (size_t)((digits_bit_length(a, n) + bits - 1) / bits);
    DoubleDigit window = 0;
    unsigned held = 0;
    for (size_t i = length; i-- > 0;) {
        if (held < bits) {
            window |= (DoubleDigit)(n > 0 ? *a++ : 0) << held;
            held += DIGIT_BITS;
            n -= n > 0;
        }
        text[i] = to_char((unsigned)window & ((1u << bits) - 1));
        window >>= bits;
        held -= bits;
    }
    return length;
}

static size_t read_bits(Digit *r, const char *text, size_t length, unsigned bits)
{
    DoubleDigit window = 0;
    unsigned held = 0;
    size_t n = 0;
    for (size_t i = length; i-- > 0;) {
        if (text[i] != '_') {
            window |= (DoubleDigit)from_char(text[i]) << held;
            held += bits;
        }
        if (held >= DIGIT_BITS) {
            r[n++] = (Digit)window;
            window >>= DIGIT_BITS;
            held -= DIGIT_BITS;
        }
    }
    r[n] = (Digit)window;
    return digits_normalise(r, n + 1);
}

// ---- Chunk by chunk -----------------------------------------------------------------------

// Appends up to `count` digits of the value, the last one first; only those it has unless `full`.
static inline size_t put_digits(char *text, size_t length, Digit value, unsigned base,
                                unsigned count, bool full)
{
    for (; count > 0 && (full || value > 0); count--) {
        text[length++] = to_char(value % base);
        value /= base;
    }
    return length;
}

// Divides `a`, which is used up, again and again. Pads with zeros to `width` characters.
static size_t write_chunks(char *text, Digit *a, size_t n, const Base *b, size_t width)
{
    const Limb divisor = DIGITS_PER_LIMB == 2 ? (Limb)b->power * b->power : b->power;
    size_t length = 0;
    while (n > 0) {
        Limb rest;
        if (n > DIGITS_PER_LIMB) {
            rest = digits_row_divide_limb(a, a, n, divisor);
            n = digits_normalise(a, n);
        } else {
            Limb whole = (Limb)digits_low64(a, n);
            rest = whole % divisor;
            a[0] = (Digit)(whole / divisor);
            n = a[0] != 0;
        }
        for (unsigned i = 0; i < DIGITS_PER_LIMB; i++) {
            Digit chunk = (Digit)(rest % b->power);
            rest /= b->power;
            bool full = n > 0 || rest > 0;
            // Known divisors make fast code where multiplication is fast.
            length = DIGITS_PER_LIMB == 2 && b->base == 10
                         ? put_digits(text, length, chunk, 10, 9, full)
                         : put_digits(text, length, chunk, b->base, b->chars, full);
        }
    }
    while (length < width) {
        text[length++] = '0';
    }
    for (size_t i = 0, j = length; i + 1 < j; i++) {
        char c = text[i];
        text[i] = text[--j];
        text[j] = c;
    }
    return length;
}

// Reads `count` digits from the cursor on.
static size_t read_chunks(Digit *r, const char **cursor, size_t count, const Base *b)
{
    size_t n = 0;
    while (count > 0) {
        Digit chunk = 0;
        do {
            chunk = chunk * b->base + next_value(cursor);
            count--;
        } while (count % b->chars != 0);
        n = digits_mul_small(r, r, n, b->power, chunk);
    }
    return n;
}

#if ADDER_FAST_BIGINT

// ---- Divide and conquer -------------------------------------------------------------------

// A number below power ** (2 * exponent) is halved at power ** exponent. The rungs go down from
// the number's own half, each with half the exponent of the one before, rounded up.
typedef struct Rung {
    size_t exponent;
    Digit *value;
    size_t length;
} Rung;

#define MAX_RUNGS 32

typedef struct Ladder {
    Base base;
    size_t count;
    Rung rungs[MAX_RUNGS];
} Ladder;

// Measured on x86-64: shorter numbers, in chunks, are converted chunk by chunk.
#define HALVE_FROM 40

// An upper bound of the chunks in a number of n digits.
static size_t chunks_in(const Base *b, size_t n)
{
    unsigned bits = DIGIT_BITS - 1 - (unsigned)__builtin_clz(b->power);
    return n + n / bits * (DIGIT_BITS - bits) + (DIGIT_BITS - bits) + 1;
}

static bool has_rung(size_t chunks, size_t count)
{
    return chunks >= HALVE_FROM && count < MAX_RUNGS;
}

// How many digits the rungs for a number of that many chunks take.
static size_t ladder_room(size_t chunks)
{
    size_t room = 0;
    for (size_t count = 0; has_rung(chunks, count); count++) {
        chunks = (chunks + 1) / 2;
        room += chunks + 1;
    }
    return room;
}

// Computes the rungs, from the lowest up by squaring. Returns where the scratch goes on.
static Digit *build_ladder(Ladder *ladder, Base base, size_t chunks, Digit *scratch)
{
    ladder->base = base;
    ladder->count = 0;
    while (has_rung(chunks, ladder->count)) {
        chunks = (chunks + 1) / 2;
        ladder->rungs[ladder->count++] = (Rung){chunks, scratch, 0};
        scratch += chunks + 1;
    }
    for (size_t i = ladder->count; i-- > 0;) {
        Rung *rung = &ladder->rungs[i];
        if (i + 1 == ladder->count) {
            rung->value[0] = base.power;
            rung->length = 1;
            for (size_t k = 1; k < rung->exponent; k++) {
                rung->length =
                    digits_mul_small(rung->value, rung->value, rung->length, base.power, 0);
            }
            continue;
        }
        rung->length = digits_square(rung->value, rung[1].value, rung[1].length, scratch);
        if (rung->exponent % 2 != 0) {
            Digit remainder;
            rung->length =
                digits_divmod_small(rung->value, rung->value, rung->length, base.power, &remainder);
        }
    }
    return scratch;
}

static size_t write_halves(char *text, const Digit *a, size_t n, const Ladder *ladder, size_t level,
                           size_t width, Digit *scratch)
{
    const Rung *rung = &ladder->rungs[level];
    if (level == ladder->count) {
        memcpy(scratch, a, n * sizeof(Digit));
        return write_chunks(text, scratch, n, &ladder->base, width);
    }
    if (digits_compare(a, n, rung->value, rung->length) < 0) {
        return write_halves(text, a, n, ladder, level + 1, width, scratch);
    }
    Digit *q = scratch;
    Digit *r = q + digits_quotient_room(n, rung->length);
    Digit *rest = r + rung->length;
    size_t r_length;
    size_t q_length = digits_divmod(q, r, &r_length, a, n, rung->value, rung->length, rest);
    size_t low = rung->exponent * ladder->base.chars;
    size_t high = width > low ? width - low : 0;
    size_t length = write_halves(text, q, q_length, ladder, level + 1, high, rest);
    return length + write_halves(text + length, r, r_length, ladder, level + 1, low, rest);
}

static size_t read_halves(Digit *r, const char **cursor, size_t count, const Ladder *ladder,
                          size_t level, Digit *scratch)
{
    const Rung *rung = &ladder->rungs[level];
    if (level == ladder->count) {
        return read_chunks(r, cursor, count, &ladder->base);
    }
    size_t low = rung->exponent * ladder->base.chars;
    if (count <= low) {
        return read_halves(r, cursor, count, ladder, level + 1, scratch);
    }
    Digit *half = scratch;
    Digit *rest = half + rung->exponent + 1;
    size_t length = read_halves(half, cursor, count - low, ladder, level + 1, rest);
    size_t n = digits_mul(r, half, length, rung->value, rung->length, rest);
    length = read_halves(half, cursor, low, ladder, level + 1, rest);
    return digits_add(r, r, n, half, length);
}

#endif

// ---- Interface ----------------------------------------------------------------------------

size_t digits_to_text_room(const Digit *a, size_t n, unsigned base)
{
    unsigned bits = DIGIT_BITS - 1 - (unsigned)__builtin_clz(base);
    return (size_t)(digits_bit_length(a, n) / bits) + 1;
}

size_t digits_to_text_scratch(size_t n, unsigned base)
{
    if (bits_of(base) != 0) {
        return 0;
    }
#if ADDER_FAST_BIGINT
    Base b = base_of(base);
    size_t chunks = chunks_in(&b, n);
    if (has_rung(chunks, 0)) {
        // The quotient and remainder of the first division, and what that division needs; the
        // later ones have half the size. The rung's true length may be a little shorter.
        size_t half = (chunks + 1) / 2;
        return ladder_room(chunks) + n + 1 + digits_divmod_scratch(n + 2 * half, half);
    }
#endif
    return n;
}

size_t digits_to_text(char *text, const Digit *a, size_t n, unsigned base, Digit *scratch)
{
    if (n == 0) {
        text[0] = '0';
        return 1;
    }
    if (bits_of(base) != 0) {
        return write_bits(text, a, n, bits_of(base));
    }
    Base b = base_of(base);
#if ADDER_FAST_BIGINT
    Ladder ladder;
    scratch = build_ladder(&ladder, b, chunks_in(&b, n), scratch);
    return write_halves(text, a, n, &ladder, 0, 0, scratch);
#else
    memcpy(scratch, a, n * sizeof(Digit));
    return write_chunks(text, scratch, n, &b, 0);
#endif
}

size_t digits_from_text_room(size_t length, unsigned base)
{
    return length / base_of(base).chars + 2;
}

size_t digits_from_text_scratch(size_t length, unsigned base)
{
#if ADDER_FAST_BIGINT
    size_t chunks = digits_from_text_room(length, base) - 1;
    if (bits_of(base) == 0 && has_rung(chunks, 0)) {
        size_t half = (chunks + 1) / 2;
        return ladder_room(chunks) + 2 * (half + MAX_RUNGS) + digits_mul_scratch(half, half);
    }
#endif
    return 0;
}

size_t digits_from_text(Digit *r, const char *text, size_t length, unsigned base, Digit *scratch)
{
    if (bits_of(base) != 0) {
        return read_bits(r, text, length, bits_of(base));
    }
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        count += text[i] != '_';
    }
    Base b = base_of(base);
#if ADDER_FAST_BIGINT
    Ladder ladder;
    scratch = build_ladder(&ladder, b, (count + b.chars - 1) / b.chars, scratch);
    return read_halves(r, &text, count, &ladder, 0, scratch);
#else
    return read_chunks(r, &text, count, &b);
#endif
}
