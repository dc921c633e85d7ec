// Strings: adjacent literals are one constant, or one f-string or t-string.
#include "core/compiler/lexer_internal.h"
#include "core/compiler/parser_internal.h"

// What has been read of adjacent strings.
typedef struct Pieces {
    Builder text;   // literal text since the last field
    NodeList parts; // CONSTANTs and FIELDs
    uint8_t flags;  // STRING_* of all of them
} Pieces;

static void fstring_parts(Parser *parser, Pieces *pieces, bool spec);

static void begin_text(Parser *parser, Pieces *pieces)
{
    if (!(parser->flags & PARSER_NAMES_ONLY))
        builder_init(&pieces->text, parser->vm, 16);
}

static void add_token(Parser *parser, Pieces *pieces)
{
    if (!(parser->flags & PARSER_NAMES_ONLY))
        parser_literal_add(parser, &pieces->text, &parser->token);
    parser_advance(parser);
}

// Makes the text read so far a CONSTANT among the parts.
static void end_text(Parser *parser, Pieces *pieces)
{
    if ((parser->flags & PARSER_NAMES_ONLY) || pieces->text.length == 0)
        return;
    Value text = builder_finish_str(&pieces->text);
    parser_list_add(parser, &pieces->parts, parser_constant(parser, parser_here(parser), text));
    begin_text(parser, pieces);
}

// Adds the source text of a self-documenting field, without comments.
static void add_source(Parser *parser, Pieces *pieces, const char *start, const char *end)
{
    char quote = 0;
    if (parser->flags & PARSER_NAMES_ONLY)
        return;
    for (const char *p = start; p < end; p++) {
        if (quote == 0 && *p == '#') {
            while (!is_newline(*p))
                p++;
        } else if (*p == '"' || *p == '\'') {
            quote = quote == 0 ? *p : quote == *p ? 0 : quote;
        }
        builder_add_byte(&pieces->text, *p);
    }
}

// Source text as a str.
static Value source_text(Parser *parser, const char *start, const char *end)
{
    return str_new(parser->vm, start, (size_t)(end - start));
}

// ---- Replacement fields -------------------------------------------------------------------

// The letter that names the kind of string that the innermost field is in.
static char string_letter(const Parser *parser)
{
    return lexer_string_letter(parser->field_flags);
}

// Raises for a token that cannot be what a field has next.
static _Noreturn void field_error(Parser *parser, const char *expected)
{
    parser_error_here(parser, "%c-string: expecting %s", string_letter(parser), expected);
}

static NodeRef field_value(Parser *parser)
{
    switch (parser->token.kind) {
    case TOKEN_EQUAL:
    case TOKEN_EXCLAMATION:
    case TOKEN_COLON:
    case TOKEN_RIGHT_BRACE:
        parser_error_here(parser, "%c-string: valid expression required before '%s'",
                          string_letter(parser), token_text((TokenKind)parser->token.kind));
    default:
        break;
    }
    const char *outer = parser->field;
    parser->field = parser->token.start;
    NodeRef value = at(parser, TOKEN_YIELD) ? parse_yield(parser) : parse_tuple(parser);
    parser->field = outer;
    return value;
}

// Raises for what follows a field's value and does not belong there.
static _Noreturn void field_unexpected(Parser *parser, NodeRef value, bool debug)
{
    if (debug)
        field_error(parser, MESSAGE("'!', or ':', or '}'"));
    parser_suspect_comma(parser, value, true);
    parser_error_here(parser, FIELD_CONTINUES, string_letter(parser));
}

// The conversion after '!': 1 for s, 2 for r, 3 for a.
static unsigned conversion(Parser *parser)
{
    parser_advance(parser);
    if (at(parser, TOKEN_COLON) || at(parser, TOKEN_RIGHT_BRACE))
        parser_error_here(parser, "%c-string: missing conversion character", string_letter(parser));
    if (!at(parser, TOKEN_IDENTIFIER))
        parser_error_here(parser, "%c-string: invalid conversion character", string_letter(parser));
    const Token *token = &parser->token;
    if (token->start != parser->last_end)
        parser_error_text(parser, parser->last_start, parser->last_end,
                          "%c-string: conversion type must come right after the exclamation mark",
                          string_letter(parser));
    static const char letters[] = "sra";
    const char *found = memchr(letters, *token->start, 3);
    if (found == NULL || token->end - token->start != 1)
        parser_error_here(parser,
                          "%c-string: invalid conversion character '%S': expected 's', 'r', or 'a'",
                          string_letter(parser), source_text(parser, token->start, token->end));
    parser_advance(parser);
    return (unsigned)(found - letters) + 1;
}

// The format spec after ':' as an FSTRING.
static NodeRef format_spec(Parser *parser)
{
    Pieces pieces = {.flags = 0};
    Position start = parser_here(parser);
    begin_text(parser, &pieces);
    fstring_parts(parser, &pieces, true);
    end_text(parser, &pieces);
    return parser_node(parser, NODE_FSTRING, start, pieces.parts.first);
}

// {value = ! conversion : spec}; the token is the opening brace.
static NodeRef field(Parser *parser, Pieces *pieces)
{
    Position start = parser_here(parser);
    const char *text = parser->token.end;
    uint16_t outer_flags = parser->field_flags;
    parser->field_flags = *lexer_top(&parser->lexer);
    parser_advance(parser);
    NodeRef value = field_value(parser);
    const char *text_end = parser->last_end;
    bool debug = parser_accept(parser, TOKEN_EQUAL);
    if (debug)
        add_source(parser, pieces, text, parser->token.start);
    end_text(parser, pieces);

    unsigned converted = 0;
    if (at(parser, TOKEN_EXCLAMATION))
        converted = conversion(parser);
    else if (!at(parser, TOKEN_COLON) && !at(parser, TOKEN_RIGHT_BRACE))
        field_unexpected(parser, value, debug);
    NodeRef spec = 0;
    if (at(parser, TOKEN_COLON)) {
        parser_advance(parser);
        spec = format_spec(parser);
        if (!at(parser, TOKEN_RIGHT_BRACE))
            field_error(parser, MESSAGE("'}', or format specs"));
    } else if (!at(parser, TOKEN_RIGHT_BRACE)) {
        field_error(parser, MESSAGE("':' or '}'"));
    } else if (debug && converted == 0) {
        converted = 2;
    }
    parser->field_flags = outer_flags;

    parser_advance(parser);
    NodeRef source = 0;
    if (pieces->flags & STRING_TEMPLATE)
        source = ast_add_value(&parser->ast, source_text(parser, text, text_end));
    NodeRef node = parser_node_2(parser, NODE_FIELD, start, value, source);
    set_child(parser, node, 2, spec);
    set_flags(parser, node, converted);
    return node;
}

// Literal parts and fields up to the end of the f-string or of the format spec, which is not taken.
static void fstring_parts(Parser *parser, Pieces *pieces, bool spec)
{
    for (;;) {
        if (at(parser, TOKEN_FSTRING_MIDDLE))
            add_token(parser, pieces);
        else if (at(parser, TOKEN_LEFT_BRACE))
            parser_list_add(parser, &pieces->parts, field(parser, pieces));
        else
            return;
    }
}

// ---- Adjacent strings ---------------------------------------------------------------------

// Raises if adjacent strings are of kinds that do not go together: `mixed` are the flags they
// differ by, `text` is where the first one starts.
static void check_mixing(Parser *parser, unsigned mixed, const char *text)
{
    if (mixed & STRING_TEMPLATE)
        parser_error_text(parser, text, parser->last_end,
                          "cannot mix t-string literals with string or bytes literals");
    if (mixed & STRING_BYTES)
        parser_error_here(parser, "cannot mix bytes and nonbytes literals");
}

NodeRef parse_strings(Parser *parser)
{
    Position start = parser_here(parser);
    Pieces pieces = {.parts = {0, 0}, .flags = 0};
    unsigned mixed = 0;
    const char *text = parser->token.start;
    begin_text(parser, &pieces);
    for (bool first = true;; first = false) {
        unsigned flags = parser->token.flags;
        if (!at(parser, TOKEN_STRING) && !at(parser, TOKEN_FSTRING_START))
            break;
        if (!first)
            mixed |= pieces.flags ^ flags;
        pieces.flags |= (uint8_t)flags;
        if (at(parser, TOKEN_STRING)) {
            add_token(parser, &pieces);
        } else {
            parser_advance(parser);
            fstring_parts(parser, &pieces, false);
            parser_expect(parser, TOKEN_FSTRING_END);
        }
    }
    check_mixing(parser, mixed, text);
    if (pieces.flags & (STRING_FORMAT | STRING_TEMPLATE)) {
        end_text(parser, &pieces);
        return parser_node(parser, pieces.flags & STRING_TEMPLATE ? NODE_TSTRING : NODE_FSTRING,
                           start, pieces.parts.first);
    }
    if (parser->flags & PARSER_NAMES_ONLY)
        return parser_constant(parser, start, NO_VALUE);
    return parser_constant(parser, start,
                           pieces.flags & STRING_BYTES ? builder_finish_bytes(&pieces.text)
                                                       : builder_finish_str(&pieces.text));
}
