// Names and constants: from a token's text to a value.
#include "core/base/float_text.h"
#include "core/base/unicode_names.h"
#include "core/base/unicode_normalize.h"
#include "core/base/utf8.h"
#include "core/compiler/lexer_internal.h"
#include "core/compiler/parser_internal.h"
#include "core/objects/bytes.h"
#include "core/objects/complex.h"
#include "core/objects/float.h"
#include "core/objects/int.h"

// ---- Names --------------------------------------------------------------------------------

#if ADDER_UNICODE > 0
// The interned name of text that is not in the form NFKC.
static Value normalized_name(Vm *vm, const uint8_t *text, size_t length)
{
    size_t count = unicode_decompose(UNICODE_NFKC, text, length, NULL);
    Value blob = blob_new(vm, count * sizeof(uint32_t));
    uint32_t *points = (uint32_t *)(void *)blob_of(blob)->data;
    unicode_decompose(UNICODE_NFKC, text, length, points);
    count = unicode_compose(points, count);
    Builder builder;
    builder_init(&builder, vm, length);
    for (size_t i = 0; i < count; i++)
        builder_add_char(&builder, points[i]);
    return str_intern_value(vm, builder_finish_str(&builder));
}
#endif

static Value name_value(Vm *vm, const char *text, size_t length)
{
#if ADDER_UNICODE > 0
    const uint8_t *bytes = (const uint8_t *)text;
    if (!utf8_is_ascii(bytes, length) && !unicode_is_normalized(UNICODE_NFKC, bytes, length))
        return normalized_name(vm, bytes, length);
#endif
    return str_intern(vm, text, length);
}

NodeRef parse_name_index(Parser *parser)
{
    const Token *token = &parser->token;
    if (token->kind != TOKEN_IDENTIFIER)
        parser_invalid(parser);
    Value value = name_value(parser->vm, token->start, (size_t)(token->end - token->start));
    parser_advance(parser);
    return ast_add_value(&parser->ast, value);
}

static bool is_debug(const Parser *parser, NodeRef name)
{
    const Str *s = str_of(ast_name(&parser->ast, name));
    return s->length == 9 && memcmp(s->text, "__debug__", 9) == 0;
}

void parser_check_name(Parser *parser, NodeRef node, NodeRef name, bool deleting)
{
    if (is_debug(parser, name))
        parser_error(parser, node, "cannot %s __debug__", deleting ? "delete" : "assign to");
}

NodeRef parse_binding_name(Parser *parser)
{
    const Token token = parser->token;
    NodeRef name = parse_name_index(parser);
    if (is_debug(parser, name))
        parser_error_text(parser, token.start, token.end, "cannot assign to __debug__");
    return name;
}

NodeRef parse_name(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef name = parse_name_index(parser);
    return parser_node(parser, NODE_NAME, start, name);
}

// ---- Constants ----------------------------------------------------------------------------

NodeRef parser_immediate(Parser *parser, Value value)
{
    Position start = parser_take(parser);
    NodeRef node = parser_node(parser, NODE_CONSTANT, start, (NodeRef)immediate_index(value));
    set_flags(parser, node, CONSTANT_IMMEDIATE);
    return node;
}

NodeRef parser_constant(Parser *parser, Position start, Value value)
{
    NodeRef child = 0;
    unsigned flags = CONSTANT_VALUE;
    if (value == NO_VALUE) {
        flags = CONSTANT_SKIPPED;
    } else if (is_small(value) && small_value(value) >= 0 &&
               (Word)small_value(value) <= (NodeRef)-1) {
        child = (NodeRef)small_value(value);
        flags = CONSTANT_INTEGER;
    } else {
        child = ast_add_value(&parser->ast, value);
    }
    NodeRef node = parser_node(parser, NODE_CONSTANT, start, child);
    set_flags(parser, node, flags);
    return node;
}

static Float float_literal(const char *text, size_t length)
{
    uint64_t bits;
    float_text_parse(FLOAT_KIND, text, length, &bits);
    return float_bits_value(bits);
}

static bool is_integer(const char *text, size_t length)
{
    if (length > 1 && memchr("xXoObB", text[1], 6) != NULL)
        return true;
    for (size_t i = 0; i < length; i++) {
        if (!is_digit(text[i]) && text[i] != '_')
            return false;
    }
    return true;
}

static Value number_value(Parser *parser, const char *text, size_t length)
{
    Vm *vm = parser->vm;
    if (is_integer(text, length))
        return int_from_text(vm, text, length, 0);
    if ((text[length - 1] | 32) == 'j')
        return complex_from(vm, (Complex){0, float_literal(text, length - 1)});
    return float_from(vm, float_literal(text, length));
}

NodeRef parse_number(Parser *parser)
{
    Position start = parser_here(parser);
    const char *text = parser->token.start;
    size_t length = (size_t)(parser->token.end - text);
    Value value = NO_VALUE;
    if (!(parser->flags & PARSER_NAMES_ONLY))
        value = number_value(parser, text, length);
    parser_advance(parser);
    NodeRef node = parser_constant(parser, start, value);
    parser_warn_number(parser, node, text, text + length);
    return node;
}

// ---- Escapes ------------------------------------------------------------------------------

// The contents of a string token under way.
typedef struct Literal {
    Parser *parser;
    Builder *builder;
    const Token *token;
    const char *start; // of the contents
    const char *at;
    const char *end;
    bool warned; // of an escape
} Literal;

static _Noreturn void escape_error(Literal *literal, const char *backslash, const char *what)
{
    size_t from = (size_t)(backslash - literal->start);
    const char *start = literal->token->start;
    const char *end = literal->token->end;
    if (literal->token->flags & STRING_BYTES)
        parser_error_text(literal->parser, start, end,
                          "(value error) invalid \\x escape at position %z", from);
    if (literal->token->kind == TOKEN_FSTRING_MIDDLE)
        start = end++; // CPython has gone on to the next token
    parser_error_text(literal->parser, start, end,
                      "(unicode error) 'unicodeescape' codec can't decode bytes in position "
                      "%z-%z: %s",
                      from, (size_t)(literal->at - literal->start) - 1, what);
}

static unsigned hex_digit(char c)
{
    if (is_digit(c))
        return (unsigned)(c - '0');
    unsigned letter = (unsigned)((c | 32) - 'a');
    return letter < 6 ? letter + 10 : 16;
}

// The number of \xHH, \uHHHH or \UHHHHHHHH.
static uint32_t hex_escape(Literal *literal, const char *backslash, char letter)
{
    unsigned digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    uint32_t c = 0;
    for (unsigned i = 0; i < digits; i++, literal->at++) {
        unsigned digit = literal->at < literal->end ? hex_digit(*literal->at) : 16;
        if (digit == 16)
            escape_error(literal, backslash,
                         letter == 'x'   ? MESSAGE("truncated \\xXX escape")
                         : letter == 'u' ? MESSAGE("truncated \\uXXXX escape")
                                         : MESSAGE("truncated \\UXXXXXXXX escape"));
        c = c << 4 | digit;
    }
    if (c >= UNICODE_LIMIT)
        escape_error(literal, backslash, MESSAGE("illegal Unicode character"));
    return c;
}

// The character of \N{name}.
static uint32_t named_escape(Literal *literal, const char *backslash)
{
    const char *name = literal->at + 1;
    const char *close = NULL;
    if (literal->at < literal->end && *literal->at == '{') {
        close = memchr(name, '}', (size_t)(literal->end - name));
        literal->at = close == NULL ? literal->end : name;
    }
    if (close == NULL || close == name)
        escape_error(literal, backslash, MESSAGE("malformed \\N character escape"));
    literal->at = close + 1;
#if ADDER_UNICODE == 2
    uint32_t c = unicode_names_find(name, (size_t)(close - name));
    if (c == UNICODE_NO_NAME)
        escape_error(literal, backslash, MESSAGE("unknown Unicode character name"));
    return c;
#else
    escape_error(literal, backslash,
                 MESSAGE("\\N escapes not supported (can't load unicodedata module)"));
#endif
}

static uint32_t octal_escape(Literal *literal, char first)
{
    uint32_t c = (uint32_t)(first - '0');
    for (unsigned i = 0;
         i < 2 && literal->at < literal->end && (unsigned char)(*literal->at - '0') < 8; i++)
        c = c << 3 | (uint32_t)(*literal->at++ - '0');
    return c;
}

// The first bad escape of a literal is told.
static void warn(Literal *literal, const char *backslash)
{
    if (!literal->warned)
        parser_warn_escape(literal->parser, backslash, literal->at);
    literal->warned = true;
}

static void add_character(Literal *literal, uint32_t c)
{
    if (literal->token->flags & STRING_BYTES)
        builder_add_byte(literal->builder, (char)c);
    else
        builder_add_char(literal->builder, c);
}

// Adds what a backslash stands for; it has just been taken.
static void add_escape(Literal *literal)
{
    static const char simple[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
    const char *backslash = literal->at - 1;
    bool bytes = literal->token->flags & STRING_BYTES;
    char c = *literal->at++;
    for (const char *pair = simple; *pair != 0; pair += 2) {
        if (pair[0] == c) {
            builder_add_byte(literal->builder, pair[1]);
            return;
        }
    }
    if (c == '\n')
        return;
    if (c == '\r') {
        literal->at += literal->at < literal->end && *literal->at == '\n';
        return;
    }
    if ((unsigned char)(c - '0') < 8) {
        uint32_t octal = octal_escape(literal, c);
        if (octal > 0377)
            warn(literal, backslash);
        add_character(literal, octal);
    } else if (c == 'x' || (!bytes && (c == 'u' || c == 'U'))) {
        add_character(literal, hex_escape(literal, backslash, c));
    } else if (c == 'N' && !bytes) {
        add_character(literal, named_escape(literal, backslash));
    } else {
        while (literal->at < literal->end && (*literal->at & 0xC0) == 0x80)
            literal->at++;
        warn(literal, backslash);
        builder_add_byte(literal->builder, '\\');
        literal->at = backslash + 1; // an unknown escape stands for itself
    }
}

// Adds the contents: ends of lines become \n, doubled braces of an f-string single ones.
static void add_contents(Literal *literal, bool braces)
{
    bool raw = literal->token->flags & STRING_RAW;
    while (literal->at < literal->end) {
        char c = *literal->at++;
        if (c == '\\' && !raw && literal->at < literal->end) {
            add_escape(literal);
            continue;
        }
        if (c == '\r') {
            c = '\n';
            literal->at += literal->at < literal->end && *literal->at == '\n';
        } else if ((c == '{' || c == '}') && braces) {
            literal->at += literal->at < literal->end && *literal->at == c;
        }
        builder_add_byte(literal->builder, c);
    }
}

void parser_literal_add(Parser *parser, Builder *builder, const Token *token)
{
    Literal literal = {parser, builder, token, token->start, NULL, token->end, false};
    bool middle = token->kind == TOKEN_FSTRING_MIDDLE;
    if (!middle) {
        size_t quotes = token->flags & STRING_TRIPLE ? 3 : 1;
        while (*literal.start != '"' && *literal.start != '\'')
            literal.start++;
        literal.start += quotes;
        literal.end -= quotes;
    }
    literal.at = literal.start;
    if ((token->flags & STRING_BYTES) &&
        !utf8_is_ascii((const uint8_t *)literal.start, (size_t)(literal.end - literal.start)))
        parser_error_text(parser, token->start, token->end,
                          "bytes can only contain ASCII literal characters");
    add_contents(&literal, middle);
}
