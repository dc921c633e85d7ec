// The patterns of match statements.
#include "core/compiler/lexer_internal.h"
#include "core/compiler/parser_internal.h"

static NodeRef as_pattern(Parser *parser);

static bool at_wildcard(const Parser *parser)
{
    return parser_at_word(parser, "_");
}

// A name that captures, or 0 for _.
static NodeRef capture_name(Parser *parser)
{
    if (!at_wildcard(parser))
        return parse_binding_name(parser);
    parser_advance(parser);
    return 0;
}

// ---- Values -------------------------------------------------------------------------------

static bool is_imaginary(const Token *token)
{
    return token->kind == TOKEN_NUMBER && (token->end[-1] | 32) == 'j';
}

static NodeRef signed_number(Parser *parser)
{
    Position start = parser_here(parser);
    if (!parser_accept(parser, TOKEN_MINUS)) {
        if (!at(parser, TOKEN_NUMBER))
            parser_invalid(parser);
        return parse_number(parser);
    }
    if (!at(parser, TOKEN_NUMBER))
        parser_invalid(parser);
    NodeRef number = parse_number(parser);
    NodeRef node = parser_node(parser, NODE_UNARY, start, number);
    set_flags(parser, node, UNARY_NEGATIVE);
    return node;
}

// -1, 1 + 2j: a number as a pattern or a key of one.
static NodeRef number_value(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef left = signed_number(parser);
    TokenKind sign = (TokenKind)parser->token.kind;
    if (sign != TOKEN_PLUS && sign != TOKEN_MINUS)
        return left;
    if ((parser->last_end[-1] | 32) == 'j')
        parser_error(parser, left, "real number required in complex literal");
    parser_advance(parser);
    if (at(parser, TOKEN_NUMBER) && !is_imaginary(&parser->token))
        parser_error_here(parser, "imaginary number required in complex literal");
    if (!at(parser, TOKEN_NUMBER))
        parser_invalid(parser);
    NodeRef right = parse_number(parser);
    NodeRef node = parser_node_2(parser, NODE_BINARY, start, left, right);
    set_flags(parser, node, (unsigned)(sign - TOKEN_PLUS));
    return node;
}

// a.b.c, where at least one dot follows if `dotted`.
static NodeRef value_name(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef node = parse_name(parser);
    while (parser_accept(parser, TOKEN_DOT)) {
        NodeRef attribute = parse_name_index(parser);
        node = parser_node_2(parser, NODE_ATTRIBUTE, start, node, attribute);
    }
    return node;
}

// A number, a string, None, True or False; 0 if the token is nothing of that kind.
static NodeRef literal_value(Parser *parser)
{
    switch (parser->token.kind) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS:
        return number_value(parser);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: {
        NodeRef node = parse_strings(parser);
        if (ast_kind(&parser->ast, node) != NODE_CONSTANT)
            parser_error(parser, node, "patterns may only match literals and attribute lookups");
        return node;
    }
    case TOKEN_NONE:
        return parser_immediate(parser, VALUE_NONE);
    case TOKEN_TRUE:
        return parser_immediate(parser, VALUE_TRUE);
    case TOKEN_FALSE:
        return parser_immediate(parser, VALUE_FALSE);
    default:
        return 0;
    }
}

// ---- Sequences, mappings, classes ---------------------------------------------------------

// An element of a sequence: *name or a pattern.
static NodeRef star_or_pattern(Parser *parser)
{
    Position start = parser_here(parser);
    if (!parser_accept(parser, TOKEN_STAR))
        return as_pattern(parser);
    NodeRef name = capture_name(parser);
    return parser_node(parser, NODE_PATTERN_STAR, start, name);
}

// Patterns with commas between them up to `close`, which is not taken. Stores whether there was a
// comma.
static NodeRef pattern_list(Parser *parser, TokenKind close, bool *comma)
{
    NodeList list = {0, 0};
    *comma = false;
    while (!at(parser, close) && !at(parser, TOKEN_IF)) {
        parser_list_add(parser, &list, star_or_pattern(parser));
        if (!parser_accept(parser, TOKEN_COMMA))
            break;
        *comma = true;
    }
    return list.first;
}

// A pattern without a comma after it, which cannot be *name.
static NodeRef single_pattern(Parser *parser, NodeRef node)
{
    if (ast_kind(&parser->ast, node) == NODE_PATTERN_STAR)
        parser_invalid(parser);
    return node;
}

// (p), (p, q), [p, q].
static NodeRef bracketed_pattern(Parser *parser, TokenKind close)
{
    Position start = parser_take(parser);
    bool comma;
    NodeRef first = pattern_list(parser, close, &comma);
    parser_expect(parser, close);
    if (close == TOKEN_RIGHT_PARENTHESIS && first != 0 && !comma)
        return single_pattern(parser, first);
    return parser_node(parser, NODE_PATTERN_SEQUENCE, start, first);
}

static NodeRef mapping_entry(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef key = literal_value(parser);
    if (key == 0) {
        key = value_name(parser);
        if (ast_kind(&parser->ast, key) != NODE_ATTRIBUTE)
            parser_invalid(parser);
    }
    parser_expect(parser, TOKEN_COLON);
    NodeRef pattern = as_pattern(parser);
    return parser_node_2(parser, NODE_PATTERN_ENTRY, start, key, pattern);
}

static NodeRef mapping_pattern(Parser *parser)
{
    Position start = parser_take(parser);
    NodeList entries = {0, 0};
    NodeRef rest = 0;
    while (!at(parser, TOKEN_RIGHT_BRACE) && rest == 0) {
        if (parser_accept(parser, TOKEN_DOUBLE_STAR)) {
            if (at_wildcard(parser))
                parser_invalid(parser);
            rest = parse_binding_name(parser);
        } else {
            parser_list_add(parser, &entries, mapping_entry(parser));
        }
        if (!parser_accept(parser, TOKEN_COMMA))
            break;
    }
    parser_expect(parser, TOKEN_RIGHT_BRACE);
    return parser_node_2(parser, NODE_PATTERN_MAPPING, start, entries.first, rest);
}

// name=pattern after the name, which was read as a capture.
static NodeRef keyword_pattern(Parser *parser, NodeRef capture)
{
    Position start = parser_start_of(parser, capture);
    NodeRef name = ast_child(&parser->ast, capture, 1);
    if (ast_kind(&parser->ast, capture) != NODE_PATTERN_CAPTURE ||
        ast_child(&parser->ast, capture, 0) != 0)
        parser_invalid(parser);
    if (name == 0)
        name = ast_add_value(&parser->ast, str_intern(parser->vm, "_", 1));
    parser_advance(parser);
    NodeRef pattern = as_pattern(parser);
    return parser_node_2(parser, NODE_PATTERN_KEYWORD, start, name, pattern);
}

// name(patterns, keyword=pattern); the token is the '('.
static NodeRef class_pattern(Parser *parser, Position start, NodeRef class)
{
    NodeList list = {0, 0};
    bool keywords = false;
    parser_advance(parser);
    while (!at(parser, TOKEN_RIGHT_PARENTHESIS)) {
        NodeRef node = as_pattern(parser);
        if (at(parser, TOKEN_EQUAL)) {
            node = keyword_pattern(parser, node);
            keywords = true;
        } else if (keywords) {
            parser_error(parser, node, "positional patterns follow keyword patterns");
        }
        parser_list_add(parser, &list, node);
        if (!parser_accept(parser, TOKEN_COMMA))
            break;
    }
    parser_expect(parser, TOKEN_RIGHT_PARENTHESIS);
    return parser_node_2(parser, NODE_PATTERN_CLASS, start, class, list.first);
}

// ---- Patterns -----------------------------------------------------------------------------

// A capture, a wildcard, a dotted name or a class.
static NodeRef name_pattern(Parser *parser)
{
    Position start = parser_here(parser);
    if (at_wildcard(parser)) {
        parser_advance(parser);
        return parser_node(parser, NODE_PATTERN_CAPTURE, start, 0);
    }
    NodeRef node = value_name(parser);
    if (at(parser, TOKEN_LEFT_PARENTHESIS))
        return class_pattern(parser, start, node);
    if (ast_kind(&parser->ast, node) == NODE_ATTRIBUTE)
        return parser_node(parser, NODE_PATTERN_VALUE, start, node);
    NodeRef name = ast_child(&parser->ast, node, 0);
    parser_check_name(parser, node, name, false);
    return parser_node_2(parser, NODE_PATTERN_CAPTURE, start, 0, name);
}

static NodeRef closed_pattern(Parser *parser)
{
    Position start = parser_here(parser);
    switch (parser->token.kind) {
    case TOKEN_IDENTIFIER:
        return name_pattern(parser);
    case TOKEN_LEFT_PARENTHESIS:
        return bracketed_pattern(parser, TOKEN_RIGHT_PARENTHESIS);
    case TOKEN_LEFT_BRACKET:
        return bracketed_pattern(parser, TOKEN_RIGHT_BRACKET);
    case TOKEN_LEFT_BRACE:
        return mapping_pattern(parser);
    default:
        break;
    }
    NodeRef value = literal_value(parser);
    if (value == 0)
        parser_invalid(parser);
    bool singleton = ast_kind(&parser->ast, value) == NODE_CONSTANT &&
                     ast_node(&parser->ast, value)->flags == CONSTANT_IMMEDIATE;
    return parser_node(parser, singleton ? NODE_PATTERN_SINGLETON : NODE_PATTERN_VALUE, start,
                       value);
}

const char *parser_irrefutable(const Parser *parser, NodeRef ref, Value *capture)
{
    for (;;) {
        const Node *node = ast_node(&parser->ast, ref);
        if (node->kind != NODE_PATTERN_CAPTURE && node->kind != NODE_PATTERN_OR)
            return NULL;
        if (node->child[0] == 0) {
            *capture = node->child[1] != 0 ? ast_name(&parser->ast, node->child[1]) : NO_VALUE;
            return parser_node_start(parser, ref);
        }
        // Of alternatives only the last one may match everything.
        for (ref = node->child[0]; ast_next(&parser->ast, ref) != 0;)
            ref = ast_next(&parser->ast, ref);
    }
}

void parser_error_unreachable(Parser *parser, const char *at, Value capture)
{
    if (capture == NO_VALUE)
        parser_error_text(parser, at, NULL, "wildcard makes remaining patterns unreachable");
    parser_error_text(parser, at, NULL, "name capture '%S' makes remaining patterns unreachable",
                      capture);
}

static NodeRef or_pattern(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef first = closed_pattern(parser);
    if (!at(parser, TOKEN_BAR))
        return first;
    NodeList list = {0, 0};
    parser_list_add(parser, &list, first);
    while (parser_accept(parser, TOKEN_BAR)) {
        Value capture;
        const char *last = parser_irrefutable(parser, list.last, &capture);
        if (last != NULL)
            parser_error_unreachable(parser, last, capture);
        parser_list_add(parser, &list, closed_pattern(parser));
    }
    return parser_node(parser, NODE_PATTERN_OR, start, first);
}

static NodeRef as_pattern(Parser *parser)
{
    check_c_stack(parser->vm);
    Position start = parser_here(parser);
    NodeRef pattern = or_pattern(parser);
    if (!parser_accept(parser, TOKEN_AS))
        return pattern;
    if (at_wildcard(parser))
        parser_error_here(parser, "cannot use '_' as a target");
    NodeRef name = parse_as_name(parser, MESSAGE("cannot use %s as pattern target"));
    NodeRef node = parser_node_2(parser, NODE_PATTERN_CAPTURE, start, pattern, name);
    parser_check_name(parser, node, name, false);
    return node;
}

NodeRef parse_patterns(Parser *parser)
{
    Position start = parser_here(parser);
    bool comma;
    NodeRef first = pattern_list(parser, TOKEN_COLON, &comma);
    if (first == 0)
        parser_invalid(parser);
    return comma ? parser_node(parser, NODE_PATTERN_SEQUENCE, start, first)
                 : single_pattern(parser, first);
}
