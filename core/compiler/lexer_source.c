// The lexer: what is checked of a source text as a whole before its first token.
#include "core/base/utf8.h"
#include "core/compiler/lexer_internal.h"
#include "core/objects/builder.h"
#include "core/objects/codec.h"
#include "core/objects/runtime.h"

static bool is_encoding_byte(char c)
{
    return is_name_byte(c) || c == '-' || c == '.';
}

// The name of an encoding in the comment [p, end), as PEP 263 finds it: "coding", ':' or '=',
// blanks, the name. Stores its length, 0 if there is none.
static const char *find_encoding(const char *p, const char *end, size_t *length)
{
    static const char word[] = "coding";
    *length = 0;
    for (; (size_t)(end - p) > sizeof word; p++) {
        const char *name = p + sizeof word;
        if (memcmp(p, word, sizeof word - 1) != 0 || (name[-1] != ':' && name[-1] != '='))
            continue;
        while (name < end && (*name == ' ' || *name == '\t'))
            name++;
        while (name + *length < end && is_encoding_byte(name[*length]))
            ++*length;
        if (*length > 0)
            return name;
    }
    return NULL;
}

enum { ENCODING_UNKNOWN, ENCODING_UTF8, ENCODING_LATIN1 };

static int encoding_of(const char *name, size_t length)
{
    // The number of an encoding goes before its names.
    static const char known[] = "\1utf-8\0\1utf8\0\1utf-8-sig\0\1ascii\0\1us-ascii\0"
                                "\2latin-1\0\2latin1\0\2iso-8859-1\0\2iso-latin-1\0";
    for (const char *p = known; *p != 0; p += strlen(p) + 1) {
        size_t i = 0;
        while (i < length && (name[i] == '_' ? '-' : name[i] | 32) == p[i + 1])
            i++;
        if (i == length && p[i + 1] == 0)
            return p[0];
    }
    return ENCODING_UNKNOWN;
}

// The name of the encoding in the first two lines, in the second only if the first is blank; NULL
// if there is none.
static const char *find_cookie(const Lexer *lexer, size_t *length)
{
    const char *p = lexer->text;
    for (int i = 0; i < 2; i++) {
        while (p < lexer->end && (*p == ' ' || *p == '\t' || *p == '\f'))
            p++;
        const char *end = lexer_line_end(lexer, p);
        if (p < end && *p != '#')
            return NULL;
        const char *name = find_encoding(p, end, length);
        if (name != NULL)
            return name;
        p = end + (end < lexer->end) + (lexer->end - end > 1 && end[0] == '\r' && end[1] == '\n');
    }
    return NULL;
}

// Replaces a text in Latin-1 by one in UTF-8. The pointers to it keep it in place.
static void decode_latin1(Lexer *lexer)
{
    size_t length = (size_t)(lexer->end - lexer->text);
    for (const char *p = lexer->text; p < lexer->end; p++)
        length += (uint8_t)*p >> 7;
    uint8_t *out = blob_of(blob_new(lexer->vm, length))->data;
    const char *from = lexer->text;
    const char *end = lexer->end;
    lexer->text = (const char *)out;
    while (from < end)
        out += utf8_encode(out, (uint8_t)*from++);
    lexer->end = (const char *)out;
}

static void check_cookie(Lexer *lexer, bool mark)
{
    size_t length;
    const char *name = find_cookie(lexer, &length);
    if (name == NULL)
        return;
    int encoding = encoding_of(name, length);
    if (encoding == ENCODING_UTF8)
        return;
    if (encoding == ENCODING_LATIN1 && !mark) {
        decode_latin1(lexer);
        return;
    }
    Value text = encoding == ENCODING_UNKNOWN ? str_new(lexer->vm, name, length)
                                              : str_format(lexer->vm, "iso-8859-1 with BOM");
    raise_syntax_error(lexer->vm, SHAPE_SYNTAX_ERROR, lexer->filename, 0, (size_t)-1, NULL, 0, 0, 0,
                       encoding == ENCODING_UNKNOWN ? MESSAGE("unknown encoding: %S")
                                                    : MESSAGE("encoding problem: %S"),
                       text);
}

static void check_bytes(Lexer *lexer, bool is_str)
{
    size_t length = (size_t)(lexer->end - lexer->text);
    Utf8Error error;
    if (memchr(lexer->text, 0, length) != NULL)
        raise_exception(
            lexer->vm,
            call_1(lexer->vm, type_value(&type_SyntaxError),
                   str_format(lexer->vm, "source code string cannot contain null bytes")));
    if (utf8_validate((const uint8_t *)lexer->text, length, &error))
        return;
    if (is_str) // surrogates: raises UnicodeEncodeError
        codec_encode(lexer->vm, str_new(lexer->vm, lexer->text, length), NO_VALUE, NO_VALUE);
    const char *at = lexer->text + error.start;
    char hex[3] = {"0123456789abcdef"[(uint8_t)*at >> 4], "0123456789abcdef"[*at & 15], 0};
    size_t line = lexer_line(lexer, at);
    raise_syntax_error(
        lexer->vm, SHAPE_SYNTAX_ERROR, lexer->filename, line, 0, NULL, 0, 0, 0,
        MESSAGE("Non-UTF-8 code starting with '\\x%s' in file %S on line %z, but no "
                "encoding declared; see https://peps.python.org/pep-0263/ for details"),
        hex, lexer->filename, line);
}

void lexer_init(Lexer *lexer, Vm *vm, const char *text, size_t length, Value filename, bool is_str)
{
    memset((void *)lexer, 0, sizeof *lexer);
    lexer->vm = vm;
    lexer->text = text;
    lexer->end = text + length;
    lexer->filename = filename;
    lexer->line = 1;
    lexer->line_begins = true;
    lexer->stack = NO_VALUE;
    bool mark = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0;
    if (!is_str) {
        lexer->text += mark ? 3 : 0;
        check_cookie(lexer, mark);
    }
    check_bytes(lexer, is_str);
    lexer->cursor = lexer->line_start = lexer->text;
}
