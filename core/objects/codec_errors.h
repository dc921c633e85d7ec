// The error handlers of encoding and decoding, and what they know of a codec.
#ifndef ADDER_OBJECTS_CODEC_ERRORS_H
#define ADDER_OBJECTS_CODEC_ERRORS_H

#include "core/base/utf8.h"
#include "core/objects/builder.h"

typedef struct Codec Codec;

const char *codec_name(const Codec *codec);
// Why a character or byte is none of this encoding, for messages.
const char *codec_limit_reason(const Codec *codec);
// Whether it can encode all of Unicode.
bool codec_is_unicode(const Codec *codec);
// Adds the bytes of a character, which may be a surrogate.
void codec_add_char(Builder *builder, const Codec *codec, uint32_t c);
// The surrogate that the bytes at p spell, 0 if none; *size is the number of its bytes.
uint32_t codec_read_surrogate(const Codec *codec, const uint8_t *p, size_t length, size_t *size);

typedef struct Decoding {
    Vm *vm;
    const Codec *codec;
    const uint8_t *data;
    size_t length, start;
    Value errors;    // str, NO_VALUE for strict
    Builder builder; // of text
    Utf8Error error;
} Decoding;

// Handles decoding->error; returns where to go on. Raises UnicodeDecodeError, LookupError.
size_t codec_decode_error(Decoding *decoding);

typedef struct Encoding {
    Vm *vm;
    const Codec *codec;
    Value text;      // str
    Value errors;    // str, NO_VALUE for strict
    Builder builder; // of bytes
    size_t index;    // of the next character to encode
} Encoding;

// Handles the characters [p, end), which cannot be encoded, and moves index behind them. Raises
// UnicodeEncodeError, LookupError.
void codec_encode_error(Encoding *encoding, const uint8_t *p, const uint8_t *end);

#endif
