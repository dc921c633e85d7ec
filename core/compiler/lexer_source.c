// The lexer: what is checked of a source text as a whole before its first token.
#include "core/base/utf8.h"
#include "core/compiler/lexer_internal.h"
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

// Whether this encoding is UTF-8 or a part of it.
static bool is_supported(const char *name, size_t length)
{
    static const char known[] = "utf-8\0utf8\0ascii\0us-ascii\0utf-8-sig\0";
    for (const char *p = known; *p != 0; p += strlen(p) + 1) {
        size_t i = 0;
        while (i < length && (name[i] == '_' ? '-' : name[i] | 32) == p[i])
            i++;
        if (i == length && p[i] == 0)
            return true;
    }
    return false;
}

// Looks for the name of an encoding in the first two lines, the second only if the first is blank.
static void check_cookie(Lexer *lexer)
{
    const char *p = lexer->cursor;
    for (int i = 0; i < 2; i++) {
        while (p < lexer->end && (*p == ' ' || *p == '\t' || *p == '\f'))
            p++;
        const char *end = lexer_line_end(lexer, p);
        if (p < end && *p != '#')
            return;
        size_t length;
        const char *name = find_encoding(p, end, &length);
        if (name != NULL && !is_supported(name, length))
            raise_error(lexer->vm, SHAPE_SYNTAX_ERROR, "unknown encoding: %S",
                        str_new(lexer->vm, name, length));
        p = end + (end < lexer->end) + (lexer->end - end > 1 && end[0] == '\r' && end[1] == '\n');
    }
}

static void check_bytes(Lexer *lexer)
{
    size_t length = (size_t)(lexer->end - lexer->text);
    Utf8Error error;
    if (memchr(lexer->text, 0, length) != NULL)
        raise_error(lexer->vm, SHAPE_SYNTAX_ERROR, "source code string cannot contain null bytes");
    if (!utf8_validate((const uint8_t *)lexer->text, length, &error)) {
        char hex[3] = {"0123456789abcdef"[(uint8_t)lexer->text[error.start] >> 4],
                       "0123456789abcdef"[lexer->text[error.start] & 15], 0};
        raise_error(lexer->vm, SHAPE_SYNTAX_ERROR,
                    "Non-UTF-8 code starting with '\\x%s' in file %S on line %z, but no encoding "
                    "declared; see https://peps.python.org/pep-0263/ for details",
                    hex, lexer->filename, lexer_line(lexer, lexer->text + error.start));
    }
}

void lexer_init(Lexer *lexer, Vm *vm, const char *text, size_t length, Value filename, bool cookie)
{
    memset((void *)lexer, 0, sizeof *lexer);
    lexer->vm = vm;
    lexer->text = text;
    lexer->end = text + length;
    lexer->filename = filename;
    lexer->line = 1;
    lexer->line_begins = true;
    lexer->stack = NO_VALUE;
    check_bytes(lexer);
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        lexer->text += 3;
    lexer->cursor = lexer->line_start = lexer->text;
    if (cookie)
        check_cookie(lexer);
}
