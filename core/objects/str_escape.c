// The quoted forms of text and bytes: what repr() shows.
#include "core/objects/str_escape.h"

#include "core/base/unicode.h"

static bool has_byte(const Text *text, char byte)
{
    return text->length > 0 && memchr(text->data, byte, text->length) != NULL;
}

static void add_character(Builder *builder, const Text *text, uint32_t c, char quote)
{
    static const char plain[] = "\t\n\r\\", escaped[] = "tnr\\";
    const char *found = c < 128 && c != 0 ? strchr(plain, (int)c) : NULL;
    if (found != NULL || c == (uint8_t)quote) {
        builder_add_byte(builder, '\\');
        builder_add_byte(builder, found != NULL ? escaped[found - plain] : quote);
    } else if (c == '\'' && text->kind == TEXT_BYTEARRAY) { // as CPython, whatever the quote is
        builder_add_c(builder, "\\'");
    } else if (text->kind == TEXT_STR && unicode_has(c, UNICODE_PRINTABLE)) {
        builder_add_char(builder, c);
    } else if (c >= 32 && c < 127) {
        builder_add_byte(builder, (char)c);
    } else {
        builder_add_escape(builder, c);
    }
}

static bool is_plain(uint8_t c)
{
    return c >= ' ' && c < 127 && c != '\'' && c != '"' && c != '\\';
}

void str_escape_add(Builder *builder, const Text *text)
{
    char quote = has_byte(text, '\'') && !has_byte(text, '"') ? '"' : '\'';
    builder_add_byte(builder, quote);
    for (const uint8_t *p = text->data, *end = text_end(text); p < end;) {
        const uint8_t *start = p;
        while (p < end && is_plain(*p))
            p++;
        builder_add_bytes(builder, start, (size_t)(p - start));
        if (p < end)
            add_character(builder, text, text_next(text, &p), quote);
    }
    builder_add_byte(builder, quote);
}
