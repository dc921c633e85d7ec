// Text to bytes and back by the name of an encoding, with the error handlers of Python.
#include "core/objects/codec.h"

#include "core/base/utf8.h"
#include "core/objects/builder.h"
#include "core/objects/codec_errors.h"
#include "core/objects/runtime.h"
#include "core/objects/text.h"

// Encodings with units of more than one byte, and Windows' one.
#define WIDE_UNITS (ADDER_PROFILE_LEVEL == 2)

enum { LITTLE, BIG };

// One encoding. Units of one byte with the limit of all characters mean UTF-8.
struct Codec {
    const char *aliases; // normalised names, each with a space behind
    const char *name;    // as messages show it
    uint32_t limit;      // the first code point that cannot be encoded
    uint8_t unit;        // bytes
    uint8_t order;       // LITTLE or BIG
    bool has_mark;       // text begins with a byte order mark
    const uint16_t *c1;  // what the bytes from C1_FIRST mean where that is not Latin-1; 0: nothing
};

#define C1_FIRST 0x80
#define C1_COUNT 32

#if WIDE_UNITS
static const uint16_t windows_1252[C1_COUNT] = {
    0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};
#endif

static const Codec codecs[] = {
    {"utf_8 utf8 u8 utf cp65001 ", "utf-8", UNICODE_LIMIT, 1, LITTLE, false, NULL},
    {"ascii us_ascii us 646 iso646_us ", "ascii", 0x80, 1, LITTLE, false, NULL},
    {"latin_1 latin1 latin iso_8859_1 iso8859_1 8859 cp819 l1 iso8859 ", "latin-1", 0x100, 1,
     LITTLE, false, NULL},
#if WIDE_UNITS
    {"utf_8_sig ", "utf-8", UNICODE_LIMIT, 1, LITTLE, true, NULL},
    {"utf_16 utf16 u16 ", "utf-16", UNICODE_LIMIT, 2, LITTLE, true, NULL},
    {"utf_16_le utf_16le ", "utf-16-le", UNICODE_LIMIT, 2, LITTLE, false, NULL},
    {"utf_16_be utf_16be ", "utf-16-be", UNICODE_LIMIT, 2, BIG, false, NULL},
    {"utf_32 utf32 u32 ", "utf-32", UNICODE_LIMIT, 4, LITTLE, true, NULL},
    {"utf_32_le utf_32le ", "utf-32-le", UNICODE_LIMIT, 4, LITTLE, false, NULL},
    {"utf_32_be utf_32be ", "utf-32-be", UNICODE_LIMIT, 4, BIG, false, NULL},
    {"cp1252 1252 windows_1252 ", "charmap", 0x100, 1, LITTLE, false, windows_1252},
#endif
};

// Of the encodings that there are everywhere the compiler knows these.

static size_t unit_of(const Codec *codec)
{
    return WIDE_UNITS ? codec->unit : 1;
}

static bool has_mark(const Codec *codec)
{
    return WIDE_UNITS && codec->has_mark;
}

static const uint16_t *c1_of(const Codec *codec)
{
    return WIDE_UNITS ? codec->c1 : NULL;
}

bool codec_is_unicode(const Codec *codec)
{
    return codec->limit == UNICODE_LIMIT;
}

const char *codec_name(const Codec *codec)
{
    return codec->name;
}

static bool is_utf8(const Codec *codec)
{
    return unit_of(codec) == 1 && codec->limit == UNICODE_LIMIT;
}

#define NAME_ROOM 16

// Lower case, and one underscore for every run of other characters; then a space. 0 if too long.
static size_t normalise(const Str *name, char *out)
{
    size_t length = 0;
    for (size_t i = 0; i < name->length; i++) {
        char c = name->text[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        if (c >= 'A' && c <= 'Z')
            c = (char)(c + 32);
        else if (!plain)
            c = '_';
        if (c == '_' && (length == 0 || out[length - 1] == '_'))
            continue;
        if (length + 2 > NAME_ROOM)
            return 0;
        out[length++] = c;
    }
    out[length++] = ' ';
    return length;
}

static bool has_alias(const Codec *codec, const char *name, size_t length)
{
    for (const char *p = codec->aliases; *p != 0; p = strchr(p, ' ') + 1) {
        if (strncmp(p, name, length) == 0)
            return true;
    }
    return false;
}

void codec_check_names(Vm *vm, const char *function, Value encoding, Value errors)
{
    const Value names[] = {encoding, errors};
    for (unsigned i = 0; i < 2; i++) {
        if (names[i] != NO_VALUE && str_cast(vm, names[i]) == NULL)
            raise_type_error(vm, "%s() argument '%s' must be str, not %s", function,
                             i == 0 ? MESSAGE("encoding") : MESSAGE("errors"),
                             text_type_name(vm, names[i]));
    }
}

static const Codec *find_codec(Vm *vm, Value encoding)
{
    if (encoding == NO_VALUE)
        return &codecs[0];
    char name[NAME_ROOM];
    const Str *s = str_cast(vm, encoding);
    if (strlen(s->text) != s->length)
        raise_value_error(vm, "embedded null character");
    size_t length = normalise(s, name);
    for (size_t i = 0; length > 1 && i < sizeof codecs / sizeof *codecs; i++) {
        if (has_alias(&codecs[i], name, length))
            return &codecs[i];
    }
    raise_error(vm, SHAPE_LOOKUP_ERROR, "unknown encoding: %S", encoding);
}

// Units.

static uint32_t read_unit(const Codec *codec, const uint8_t *p)
{
    uint32_t unit = 0;
    for (size_t i = 0; i < unit_of(codec); i++)
        unit |= (uint32_t)p[i] << 8 * (codec->order == BIG ? unit_of(codec) - 1u - i : i);
    return unit;
}

static void add_unit(Builder *builder, const Codec *codec, uint32_t unit)
{
    for (size_t i = 0; i < unit_of(codec); i++) {
        size_t shift = 8 * (codec->order == BIG ? unit_of(codec) - 1u - i : i);
        builder_add_byte(builder, (char)(unit >> shift));
    }
}

#define UNDEFINED UINT32_MAX

static bool has_own_meaning(const Codec *codec, uint32_t byte)
{
    return c1_of(codec) != NULL && byte - C1_FIRST < C1_COUNT;
}

// The character of a byte of a one-byte encoding, or UNDEFINED.
static uint32_t char_of_byte(const Codec *codec, uint8_t byte)
{
    if (!has_own_meaning(codec, byte))
        return byte < codec->limit ? byte : UNDEFINED;
    uint32_t c = c1_of(codec)[byte - C1_FIRST];
    return c == 0 ? UNDEFINED : c;
}

// The byte for a character of a one-byte encoding, or UNDEFINED.
static uint32_t byte_of_char(const Codec *codec, uint32_t c)
{
    if (c < codec->limit && !has_own_meaning(codec, c))
        return c;
    for (uint32_t i = 0; c1_of(codec) != NULL && i < C1_COUNT; i++) {
        if (c1_of(codec)[i] == c)
            return C1_FIRST + i;
    }
    return UNDEFINED;
}

const char *codec_limit_reason(const Codec *codec)
{
    return codec_is_unicode(codec) ? MESSAGE("surrogates not allowed")
           : c1_of(codec) != NULL  ? MESSAGE("character maps to <undefined>")
           : codec->limit == 0x80  ? MESSAGE("ordinal not in range(128)")
                                   : MESSAGE("ordinal not in range(256)");
}

void codec_add_char(Builder *builder, const Codec *codec, uint32_t c)
{
    if (is_utf8(codec)) {
        builder_add_char(builder, c);
    } else if (unit_of(codec) == 2 && c >= 0x10000) {
        add_unit(builder, codec, 0xD800 + ((c - 0x10000) >> 10));
        add_unit(builder, codec, 0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
        add_unit(builder, codec, unit_of(codec) == 1 ? byte_of_char(codec, c) : c);
    }
}

// The surrogate that the bytes spell, 0 if none; sets its size.
uint32_t codec_read_surrogate(const Codec *codec, const uint8_t *p, size_t length, size_t *size)
{
    *size = is_utf8(codec) ? 3 : unit_of(codec);
    if (length < *size || !codec_is_unicode(codec))
        return 0;
    uint32_t c = is_utf8(codec)
                     ? p[0] == 0xED && utf8_is_continuation(p[1]) && utf8_is_continuation(p[2])
                           ? 0xD000u | (p[1] & 63u) << 6 | (p[2] & 63u)
                           : 0
                     : read_unit(codec, p);
    return unicode_is_surrogate(c) ? c : 0;
}

// Decoding.

// Adds well-formed bytes of a one-byte encoding from `at` on; returns where an error begins.
static size_t decode_bytes(Decoding *decoding, size_t at)
{
    const Codec *codec = decoding->codec;
    for (; at < decoding->length; at++) {
        uint32_t c = char_of_byte(codec, decoding->data[at]);
        if (c == UNDEFINED) {
            decoding->error = (Utf8Error){at, at + 1, codec_limit_reason(codec), false};
            return at;
        }
        builder_add_char(&decoding->builder, c);
    }
    return at;
}

static size_t decode_utf8(Decoding *decoding, size_t at)
{
    const uint8_t *p = decoding->data + at;
    size_t rest = decoding->length - at;
    size_t good = utf8_validate(p, rest, &decoding->error) ? rest : decoding->error.start;
    builder_add_bytes(&decoding->builder, p, good);
    decoding->error.start += at;
    decoding->error.end += at;
    return at + good;
}

// Reads one character of an encoding with wide units: its size, or 0 with the error filled in.
static size_t decode_wide(Decoding *decoding, size_t at, uint32_t *c)
{
    const Codec *codec = decoding->codec;
    size_t unit = unit_of(codec), rest = decoding->length - at;
    const char *reason = MESSAGE("truncated data");
    size_t end = decoding->length;
    if (rest >= unit) {
        *c = read_unit(codec, decoding->data + at);
        end = at + unit;
        if (*c < UNICODE_LIMIT && !unicode_is_surrogate(*c))
            return unit;
        if (unit == 4) {
            reason = *c < UNICODE_LIMIT
                         ? MESSAGE("code point in surrogate code point range(0xd800, 0xe000)")
                         : "code point not in range(0x110000)";
        } else if (*c >= 0xDC00) {
            reason = MESSAGE("illegal encoding");
        } else if (rest < 4) {
            reason = MESSAGE("unexpected end of data");
            end = decoding->length;
        } else {
            uint32_t low = read_unit(codec, decoding->data + at + 2);
            if (low - 0xDC00 < 0x400) {
                *c = 0x10000 + ((*c & 0x3FF) << 10) + (low & 0x3FF);
                return 4;
            }
            reason = MESSAGE("illegal UTF-16 surrogate");
        }
    }
    decoding->error = (Utf8Error){at, end, reason, false};
    return 0;
}

static size_t decode_units(Decoding *decoding, size_t at)
{
    while (at < decoding->length) {
        uint32_t c;
        size_t size = decode_wide(decoding, at, &c);
        if (size == 0)
            break;
        builder_add_char(&decoding->builder, c);
        at += size;
    }
    return at;
}

// The encoding in the order that a byte order mark tells; skips the mark.
static const Codec *read_mark(const Codec *codec, Decoding *decoding)
{
    const uint8_t *p = decoding->data;
    if (unit_of(codec) == 1) {
        if (decoding->length >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)
            decoding->start = 3;
        return codec;
    }
    const Codec *little = codec + 1, *big = codec + 2;
    if (decoding->length < unit_of(codec))
        return little;
    if (read_unit(little, p) == 0xFEFF || read_unit(big, p) == 0xFEFF)
        decoding->start = unit_of(codec);
    return read_unit(big, p) == 0xFEFF ? big : little;
}

Value codec_decode(Vm *vm, const uint8_t *data, size_t length, Value encoding, Value errors)
{
    const Codec *codec = find_codec(vm, encoding);
    bool direct = codec == &codecs[0] ? utf8_validate(data, length, NULL)
                                      : unit_of(codec) == 1 && utf8_is_ascii(data, length);
    if (direct)
        return str_new(vm, (const char *)data, length);
    Decoding decoding = {.vm = vm, .data = data, .length = length, .errors = errors};
    decoding.codec = has_mark(codec) ? read_mark(codec, &decoding) : codec;
    codec = decoding.codec;
    builder_init(&decoding.builder, vm, length);
    for (size_t at = decoding.start;;) {
        if (is_utf8(codec))
            at = decode_utf8(&decoding, at);
        else
            at = WIDE_UNITS && unit_of(codec) > 1 ? decode_units(&decoding, at)
                                                  : decode_bytes(&decoding, at);
        if (at >= length)
            return builder_finish_str(&decoding.builder);
        at = codec_decode_error(&decoding);
    }
}

Value codec_decode_object(Vm *vm, Value v, Value encoding, Value errors)
{
    BufferView view;
    if (str_cast(vm, v) != NULL)
        raise_type_error(vm, "decoding str is not supported");
    if (!buffer_try_peek(vm, v, &view))
        raise_type_error(vm, "decoding to str: need a bytes-like object, %T found", v);
    return codec_decode(vm, view.data, view.length, encoding, errors);
}

// Encoding.

static bool fits(const Codec *codec, uint32_t c)
{
    if (!codec_is_unicode(codec))
        return byte_of_char(codec, c) != UNDEFINED;
    return c < codec->limit && !unicode_is_surrogate(c);
}

Value codec_encode(Vm *vm, Value text, Value encoding, Value errors)
{
    const Codec *codec = find_codec(vm, encoding);
    const Str *s = str_cast(vm, text);
    const uint8_t *p = (const uint8_t *)s->text, *end = p + s->length;
    bool direct = str_is_ascii(s) || is_utf8(codec);
    if (direct && unit_of(codec) == 1 && !has_mark(codec) &&
        (str_is_ascii(s) || utf8_find_surrogate(p, s->length) == s->length))
        return bytes_new(vm, s->text, s->length);
    Encoding state = {.vm = vm, .codec = codec, .text = value_of(s), .errors = errors, .index = 0};
    builder_init(&state.builder, vm, s->length * unit_of(codec));
    if (has_mark(codec))
        codec_add_char(&state.builder, codec, 0xFEFF);
    while (p < end) {
        const uint8_t *next = p;
        uint32_t c = utf8_next(&next);
        if (fits(codec, c)) {
            codec_add_char(&state.builder, codec, c);
            state.index++;
            p = next;
            continue;
        }
        // All unencodable characters in a row are one error, save for wide units.
        while (unit_of(codec) == 1 && next < end) {
            const uint8_t *behind = next;
            if (fits(codec, utf8_next(&behind)))
                break;
            next = behind;
        }
        codec_encode_error(&state, p, next);
        p = next;
    }
    return builder_finish_bytes(&state.builder);
}
