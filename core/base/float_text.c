// Presentation of floats: repr() and the formats e, f, g and %, and hexadecimal.
#include "core/base/float_text_digits.h"

// The presentation of digits whose point is known: those from `start` (negative: zeros before the
// first digit) to `end`, and an exponent perhaps.
typedef struct Layout {
    int64_t start;
    int64_t end;
    int64_t point;
    int exponent;
    bool has_exponent;
} Layout;

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

// Copies a word in lower case letters, in upper case if asked for.
static char *put_word(char *out, const char *word, bool upper)
{
    for (; *word != '\0'; word++) {
        *out++ = (char)(upper ? *word - ('a' - 'A') : *word);
    }
    return out;
}

static char *put_sign(char *out, bool negative, unsigned flags)
{
    if (negative || (flags & FLOAT_SIGN) != 0) {
        *out++ = negative ? '-' : '+';
    }
    return out;
}

// Writes sign and decimal digits of an exponent, at least `width` digits.
static char *put_exponent(char *out, int exponent, int width)
{
    *out++ = exponent < 0 ? '-' : '+';
    char digits[5];
    int count = 0;
    for (int rest = exponent < 0 ? -exponent : exponent; rest > 0 || count < width; rest /= 10) {
        digits[count++] = (char)('0' + rest % 10);
    }
    while (count > 0) {
        *out++ = digits[--count];
    }
    return out;
}

// Decides between fixed and scientific presentation as C's and Python's formats do.
static Layout lay_out(char spec, int precision, unsigned flags, size_t count, int point)
{
    Layout layout = {0, (int64_t)count, point, 0, false};
    bool dot_zero = (flags & FLOAT_DOT_ZERO) != 0;
    switch (spec) {
    case 'e':
        layout.has_exponent = true;
        layout.end = (int64_t)precision + 1;
        break;
    case 'g':
        layout.has_exponent = point <= -4 || point > precision - dot_zero;
        if ((flags & FLOAT_ALT) != 0) {
            layout.end = precision;
        }
        break;
    case 'r':
        layout.has_exponent = point <= -4 || point > 16;
        break;
    default:
        layout.end = (int64_t)point + precision;
        break;
    }
    if (layout.has_exponent) {
        layout.exponent = point - 1;
        layout.point = 1;
    } else if (point <= 0) {
        layout.start = (int64_t)point - 1;
    }
    int64_t least = layout.point + (dot_zero && !layout.has_exponent);
    layout.end = layout.end > least ? layout.end : least;
    return layout;
}

// Writes from digits that may lie in the same buffer as long as they end where the text could end
// at most: no digit is then overwritten before it is copied.
static char *put_digits(char *out, const Layout *layout, const char *digits, size_t count,
                        unsigned flags)
{
    for (int64_t i = layout->start; i < layout->end; i++) {
        if (i == layout->point) {
            *out++ = '.';
        }
        *out++ = i >= 0 && i < (int64_t)count ? digits[i] : '0';
    }
    if (layout->end == layout->point && (flags & FLOAT_ALT) != 0) {
        *out++ = '.';
    }
    return out;
}

// An upper bound of a text's length, also of its digits alone.
static size_t length_bound(const FloatParts *parts, char spec, int precision, unsigned flags)
{
    if (parts->class != FLOAT_FINITE) {
        return 5;
    }
    size_t places = (size_t)precision;
    switch (spec) {
    case 'r':
        return FLOAT_REPR_ROOM;
    case 'e':
        break;
    case 'g':
        if (places > FLOAT_EXACT_ROOM && (flags & FLOAT_ALT) == 0) {
            places = FLOAT_EXACT_ROOM;
        }
        break;
    default: {
        // The integer part has this many bits, and 2**3 < 10.
        int bits = parts->exponent + 64 - __builtin_clzll(parts->mantissa | 1);
        places += bits > 0 ? (size_t)bits / 3 : 0;
        break;
    }
    }
    // Sign, first digit or zeros before it, point, exponent, ".0" or percent sign.
    return places + 12;
}

size_t float_text_format(char *out, size_t size, FloatKind kind, uint64_t bits, char spec,
                         int precision, unsigned flags)
{
    FloatParts parts = float_bits_decode(kind, bits);
    bool percent = spec == '%';
    bool upper = is_upper(spec);
    spec = (char)(upper ? spec + ('a' - 'A') : spec);
    if (percent && parts.class == FLOAT_FINITE) {
        bits = float_bits_encode(kind, parts.mantissa * 100, parts.exponent, false);
        bool negative = parts.negative;
        parts = float_bits_decode(kind, bits);
        parts.negative = negative;
    }
    precision += spec == 'g' && precision == 0;
    size_t bound = length_bound(&parts, spec, precision, flags);
    if (bound > size) {
        return bound;
    }
    char *p = out;
    if (parts.class != FLOAT_FINITE) {
        p = put_sign(p, parts.negative && parts.class == FLOAT_INFINITE, flags);
        p = put_word(p, parts.class == FLOAT_NAN ? "nan" : "inf", upper);
    } else {
        int point;
        size_t count = spec == 'r' ? float_text_shortest(kind, bits, out, &point)
                                   : float_text_exact(kind, bits, out, precision + (spec == 'e'),
                                                      spec == 'f' || percent, &point);
        bool zero = out[0] == '0';
        Layout layout = lay_out(spec, precision, flags, count, point);
        char *digits = out + bound - count;
        memmove(digits, out, count);
        p = put_sign(p, parts.negative && !(zero && (flags & FLOAT_NO_NEG_0) != 0), flags);
        p = put_digits(p, &layout, digits, count, flags);
        if (layout.has_exponent) {
            *p++ = upper ? 'E' : 'e';
            p = put_exponent(p, layout.exponent, 2);
        }
    }
    if (percent) {
        *p++ = '%';
    }
    return (size_t)(p - out);
}

size_t float_text_hex(char *out, FloatKind kind, uint64_t bits)
{
    FloatParts parts = float_bits_decode(kind, bits);
    if (parts.class != FLOAT_FINITE) {
        return float_text_format(out, FLOAT_HEX_ROOM, kind, bits, 'f', 0, 0);
    }
    int fraction_bits = (int)kind - 1;
    int shift = fraction_bits + parts.exponent;
    char *p = put_sign(out, parts.negative, 0);
    p = put_word(p, "0x", false);
    *p++ = (char)('0' + (parts.mantissa >> fraction_bits));
    *p++ = '.';
    if (parts.mantissa == 0) {
        *p++ = '0';
        shift = 0;
    }
    // The fraction at the top of a word, digit by digit; none for zero.
    int digits = parts.mantissa == 0 ? 0 : (fraction_bits + 3) / 4;
    uint64_t fraction = parts.mantissa << (64 - fraction_bits);
    for (; digits > 0; digits--, fraction <<= 4) {
        *p++ = "0123456789abcdef"[fraction >> 60];
    }
    *p++ = 'p';
    return (size_t)(put_exponent(p, shift, 1) - out);
}
