// The error handlers of encoding and decoding.
#include "core/objects/codec_errors.h"

#include "core/base/unicode_names.h"
#include "core/objects/bytes.h"
#include "core/objects/int.h"
#include "core/objects/runtime.h"

typedef enum Handler {
    HANDLER_STRICT,
    HANDLER_IGNORE,
    HANDLER_REPLACE,
    HANDLER_BACKSLASHREPLACE,
    HANDLER_SURROGATEESCAPE,
    HANDLER_SURROGATEPASS,
    HANDLER_XMLCHARREFREPLACE,
    HANDLER_NAMEREPLACE,
    HANDLER_COUNT
} Handler;

static const char *const handler_names[] = {
    "strict",          "ignore",        "replace",           "backslashreplace",
    "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace",
};

static Handler find_handler(Vm *vm, Value errors)
{
    if (errors == NO_VALUE)
        return HANDLER_STRICT;
    const Str *s = str_cast(vm, errors);
    for (size_t i = 0; i < HANDLER_COUNT; i++) {
        if (strlen(handler_names[i]) == s->length && strcmp(handler_names[i], s->text) == 0)
            return (Handler)i;
    }
    raise_error(vm, SHAPE_LOOKUP_ERROR, "unknown error handler name '%S'", errors);
}

_Noreturn static void raise_unicode(Vm *vm, const Type *type, const Codec *codec, Value object,
                                    size_t start, size_t end, const char *reason)
{
    Value args[] = {str_from_c(vm, codec_name(codec)), object, int_from_size(vm, start),
                    int_from_size(vm, end), str_format(vm, "%s", reason)};
    raise_exception(vm, call(vm, type_value(type), 5, args));
}

// Decoding.

_Noreturn static void raise_decode(const Decoding *decoding)
{
    const Utf8Error *error = &decoding->error;
    raise_unicode(decoding->vm, &type_UnicodeDecodeError, decoding->codec,
                  bytes_new(decoding->vm, decoding->data, decoding->length), error->start,
                  error->end, error->reason);
}

static size_t escape_surrogates(Decoding *decoding)
{
    size_t at = decoding->error.start;
    while (at < decoding->error.end && decoding->data[at] >= 0x80)
        builder_add_char(&decoding->builder, 0xDC00u + decoding->data[at++]);
    if (at == decoding->error.start)
        raise_decode(decoding);
    return at;
}

size_t codec_decode_error(Decoding *decoding)
{
    const Utf8Error *error = &decoding->error;
    size_t size;
    switch (find_handler(decoding->vm, decoding->errors)) {
    case HANDLER_STRICT:
        raise_decode(decoding);
    case HANDLER_IGNORE:
        return error->end;
    case HANDLER_REPLACE:
        builder_add_char(&decoding->builder, 0xFFFD);
        return error->end;
    case HANDLER_BACKSLASHREPLACE:
        for (size_t i = error->start; i < error->end; i++)
            builder_add_escape(&decoding->builder, decoding->data[i]);
        return error->end;
    case HANDLER_SURROGATEESCAPE:
        return escape_surrogates(decoding);
    case HANDLER_SURROGATEPASS: {
        uint32_t c = codec_read_surrogate(decoding->codec, decoding->data + error->start,
                                          decoding->length - error->start, &size);
        if (c == 0)
            raise_decode(decoding);
        builder_add_char(&decoding->builder, c);
        return error->start + size;
    }
    default:
        raise_type_error(decoding->vm, "don't know how to handle UnicodeDecodeError in error "
                                       "callback");
    }
}

// Encoding.

static void add_name(Builder *escape, uint32_t c)
{
#if ADDER_UNICODE >= 2
    char name[UNICODE_NAME_MAX];
    size_t length = unicode_names_get(c, name);
    if (length > 0) {
        builder_add_c(escape, "\\N{");
        builder_add_bytes(escape, name, length);
        builder_add_byte(escape, '}');
        return;
    }
#endif
    builder_add_escape(escape, c);
}

static bool add_surrogate(Encoding *encoding, Handler handler, uint32_t c)
{
    if (!unicode_is_surrogate(c))
        return false;
    if (handler == HANDLER_SURROGATEPASS && codec_is_unicode(encoding->codec)) {
        codec_add_char(&encoding->builder, encoding->codec, c);
        return true;
    }
    if (handler != HANDLER_SURROGATEESCAPE || c < 0xDC80 || c > 0xDCFF)
        return false;
    builder_add_byte(&encoding->builder, (char)(c - 0xDC00));
    return true;
}

// Handles one character; false if the handler cannot.
static bool handle_character(Encoding *encoding, Handler handler, uint32_t c)
{
    Builder escape;
    builder_init(&escape, encoding->vm, 0);
    switch (handler) {
    case HANDLER_IGNORE:
        return true;
    case HANDLER_REPLACE:
        builder_add_byte(&escape, '?');
        break;
    case HANDLER_BACKSLASHREPLACE:
        builder_add_escape(&escape, c);
        break;
    case HANDLER_XMLCHARREFREPLACE:
        builder_format(&escape, "&#%u;", (unsigned)c);
        break;
    case HANDLER_NAMEREPLACE:
        add_name(&escape, c);
        break;
    default:
        return add_surrogate(encoding, handler, c);
    }
    for (size_t i = 0; i < escape.length; i++)
        codec_add_char(&encoding->builder, encoding->codec, (uint8_t)builder_bytes(&escape)[i]);
    return true;
}

void codec_encode_error(Encoding *encoding, const uint8_t *p, const uint8_t *end)
{
    Handler handler = find_handler(encoding->vm, encoding->errors);
    while (p < end) {
        const uint8_t *start = p;
        uint32_t c = utf8_next(&p);
        if (!handle_character(encoding, handler, c)) {
            size_t count = utf8_count(start, (size_t)(end - start));
            raise_unicode(encoding->vm, &type_UnicodeEncodeError, encoding->codec, encoding->text,
                          encoding->index, encoding->index + count,
                          codec_limit_reason(encoding->codec));
        }
        encoding->index++;
    }
}
