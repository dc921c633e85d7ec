// Text to floats, correctly rounded: decimal and hexadecimal.
#include "core/base/float_text_digits.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char to_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

// A text that is read from left to right; past its end there is a NUL.
typedef struct Reader {
    const char *next;
    const char *end;
} Reader;

static char peek(const Reader *r)
{
    return r->next < r->end ? *r->next : '\0';
}

static bool accept(Reader *r, char lower)
{
    bool found = to_lower(peek(r)) == lower && r->next < r->end;
    r->next += found;
    return found;
}

static bool accept_word(Reader *r, const char *lower)
{
    Reader ahead = *r;
    for (; *lower != '\0'; lower++) {
        if (!accept(&ahead, *lower)) {
            return false;
        }
    }
    *r = ahead;
    return true;
}

static bool accept_sign(Reader *r)
{
    bool negative = accept(r, '-');
    if (!negative) {
        accept(r, '+');
    }
    return negative;
}

// inf, infinity or nan.
static bool accept_special(Reader *r, FloatKind kind, uint64_t *bits)
{
    if (accept_word(r, "inf")) {
        accept_word(r, "inity");
        *bits = float_bits_infinity(kind);
        return true;
    }
    *bits = float_bits_nan(kind);
    return accept_word(r, "nan");
}

// Reads [sign] digits as an exponent, cut to what no text can bring back to a float's range. False
// if there is no digit.
static bool accept_exponent(Reader *r, bool underscores, int64_t *exponent)
{
    const int64_t limit = INT64_MAX / 4;
    Reader ahead = *r;
    bool negative = accept_sign(&ahead);
    if (!is_digit(peek(&ahead))) {
        return false;
    }
    int64_t value = 0;
    while (is_digit(peek(&ahead))) {
        value = value < limit / 10 ? value * 10 + (*ahead.next - '0') : limit;
        ahead.next++;
        if (underscores && peek(&ahead) == '_' && ahead.end - ahead.next > 1 &&
            is_digit(ahead.next[1])) {
            ahead.next++;
        }
    }
    *exponent = negative ? -value : value;
    *r = ahead;
    return true;
}

// ---- Decimal ------------------------------------------------------------------------------

#define DECIMAL_ROOM (DIGITS_FOR_BITS((FLOAT_MAX_DIGITS + 1) * 10 / 3) + 2)
#define FIVES_ROOM (DIGITS_FOR_BITS((FLOAT_MAX_DIGITS + 1 - FLOAT_MIN_POINT) * 7 / 3) + 2)

// A decimal number while its digits arrive: value * 10**exponent.
typedef struct Decimal {
    Digit value[DECIMAL_ROOM];
    size_t length;
    Digit chunk; // the last digits, yet to be appended to the value,
    Digit scale; // and ten to the power of their number
    int count;   // significant digits taken
    bool more;   // others that are not zero follow
    int64_t exponent;
} Decimal;

// Leaves the array as it is: it is long, and has no digits yet.
static void start_decimal(Decimal *d)
{
    d->length = 0;
    d->chunk = 0;
    d->scale = 1;
    d->count = 0;
    d->more = false;
    d->exponent = 0;
}

static void flush(Decimal *d)
{
    d->length = digits_mul_small(d->value, d->value, d->length, d->scale, d->chunk);
    d->chunk = 0;
    d->scale = 1;
}

static void append(Decimal *d, Digit digit)
{
    if (d->count == FLOAT_MAX_DIGITS) {
        d->more = d->more || digit != 0;
        d->exponent++;
        return;
    }
    d->count += d->count > 0 || digit != 0;
    d->chunk = d->chunk * 10 + digit;
    d->scale *= 10;
    if (d->scale == 1000000000) {
        flush(d);
    }
}

static uint64_t decimal_to_float(FloatKind kind, Decimal *d)
{
    if (d->more) {
        // A digit for all those that follow: it only has to tell a tie from more than a tie.
        d->chunk = d->chunk * 10 + 1;
        d->scale *= 10;
        d->exponent--;
        d->count++;
    }
    flush(d);
    if (d->length == 0 || d->count + d->exponent < FLOAT_MIN_POINT) {
        return 0;
    }
    if (d->count + d->exponent > FLOAT_MAX_POINT) {
        return float_bits_infinity(kind);
    }
    int exponent = (int)d->exponent;
    if (exponent >= 0) {
        d->length = digits_mul_power_of_five(d->value, d->length, (unsigned)exponent);
        return digits_to_float(kind, d->value, d->length, exponent);
    }
    Digit fives[FIVES_ROOM];
    fives[0] = 1;
    Digit scratch[2 * FIVES_ROOM + 4];
    size_t n = digits_mul_power_of_five(fives, 1, (unsigned)-exponent);
    return digits_ratio_to_float(kind, d->value, d->length, fives, n, exponent, scratch);
}

// Takes digits with single underscores between them; returns whether there were any.
static bool accept_digits(Reader *r, Decimal *d, bool fraction)
{
    bool any = false;
    while (is_digit(peek(r)) ||
           (any && peek(r) == '_' && r->end - r->next > 1 && is_digit(r->next[1]))) {
        if (*r->next != '_') {
            append(d, (Digit)(*r->next - '0'));
            d->exponent -= fraction;
        }
        any = true;
        r->next++;
    }
    return any;
}

size_t float_text_parse(FloatKind kind, const char *text, size_t length, uint64_t *bits)
{
    Reader r = {text, text + length};
    bool negative = accept_sign(&r);
    if (!accept_special(&r, kind, bits)) {
        Decimal d;
        start_decimal(&d);
        bool any = accept_digits(&r, &d, false);
        if (peek(&r) == '.' && (any || (r.end - r.next > 1 && is_digit(r.next[1])))) {
            r.next++;
            any = accept_digits(&r, &d, true) || any;
        }
        if (!any) {
            return 0;
        }
        Reader ahead = r;
        int64_t exponent;
        if (accept(&ahead, 'e') && accept_exponent(&ahead, true, &exponent)) {
            d.exponent += exponent;
            r = ahead;
        }
        *bits = decimal_to_float(kind, &d);
    }
    *bits |= negative ? float_bits_sign(kind) : 0;
    return (size_t)(r.next - text);
}

uint64_t float_text_round(FloatKind kind, uint64_t bits, int places)
{
    char digits[FLOAT_EXACT_ROOM];
    int point;
    size_t count = float_text_exact(kind, bits, digits, places, true, &point);
    Decimal d;
    start_decimal(&d);
    for (size_t i = 0; i < count; i++) {
        append(&d, (Digit)(digits[i] - '0'));
    }
    d.exponent = point - (int64_t)count;
    return decimal_to_float(kind, &d) | (bits & float_bits_sign(kind));
}

// ---- Hexadecimal --------------------------------------------------------------------------

static int hex_value(char c)
{
    c = to_lower(c);
    return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// A hexadecimal number while its digits arrive: mantissa * 2**exponent, and a little more if
// `inexact`.
typedef struct Hex {
    uint64_t mantissa;
    int64_t exponent;
    bool inexact;
} Hex;

static bool accept_hex_digits(Reader *r, Hex *h, bool fraction)
{
    bool any = false;
    for (int digit; (digit = hex_value(peek(r))) >= 0; r->next++) {
        if (h->mantissa >> 60 == 0) {
            h->mantissa = h->mantissa << 4 | (unsigned)digit;
        } else {
            h->inexact = h->inexact || digit != 0;
            h->exponent += 4;
        }
        h->exponent -= fraction ? 4 : 0;
        any = true;
    }
    return any;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The number without sign and white space.
static FloatHexStatus parse_hex_number(FloatKind kind, Reader *r, uint64_t *bits)
{
    Hex h = {0, 0, false};
    int64_t exponent = 0;
    accept_word(r, "0x");
    bool any = accept_hex_digits(r, &h, false);
    if (accept(r, '.')) {
        any = accept_hex_digits(r, &h, true) || any;
    }
    if (!any || (accept(r, 'p') && !accept_exponent(r, false, &exponent))) {
        return FLOAT_HEX_INVALID;
    }
    // Any exponent beyond these gives zero or overflows.
    const int64_t limit = 10000;
    exponent += h.exponent;
    exponent = exponent > limit ? limit : exponent < -limit ? -limit : exponent;
    *bits = float_bits_encode(kind, h.mantissa, (int32_t)exponent, h.inexact);
    return *bits == float_bits_infinity(kind) ? FLOAT_HEX_OVERFLOW : FLOAT_HEX_OK;
}

FloatHexStatus float_text_parse_hex(FloatKind kind, const char *text, size_t length, uint64_t *bits)
{
    Reader r = {text, text + length};
    while (is_space(peek(&r))) {
        r.next++;
    }
    while (r.end > r.next && is_space(r.end[-1])) {
        r.end--;
    }
    bool negative = accept_sign(&r);
    FloatHexStatus status =
        accept_special(&r, kind, bits) ? FLOAT_HEX_OK : parse_hex_number(kind, &r, bits);
    *bits |= negative ? float_bits_sign(kind) : 0;
    // Like CPython, which sees the overflow first.
    return r.next == r.end || status == FLOAT_HEX_OVERFLOW ? status : FLOAT_HEX_INVALID;
}
