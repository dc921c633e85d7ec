// What stands in brackets: groups, displays, comprehensions, subscripts, arguments.
#include "core/compiler/parser_internal.h"

// ---- Comprehensions -----------------------------------------------------------------------

bool parser_at_comprehension(const Parser *parser)
{
    return at(parser, TOKEN_FOR) || at(parser, TOKEN_ASYNC);
}

// The `for` and `if` clauses of a comprehension.
static NodeRef comprehension_clauses(Parser *parser)
{
    NodeList clauses = {0, 0};
    while (parser_at_comprehension(parser)) {
        Position start = parser_here(parser);
        bool async = parser_accept(parser, TOKEN_ASYNC);
        parser_expect(parser, TOKEN_FOR);
        NodeRef target = parse_loop_target(parser, true);
        parser_expect(parser, TOKEN_IN);
        NodeRef iterable = parse_binary(parser, LEVEL_OR);
        NodeList conditions = {0, 0};
        while (parser_accept(parser, TOKEN_IF))
            parser_list_add(parser, &conditions, parse_binary(parser, LEVEL_OR));
        NodeRef clause = parser_node_2(parser, NODE_COMPREHENSION_FOR, start, target, iterable);
        set_child(parser, clause, 2, conditions.first);
        set_flags(parser, clause, async ? NODE_ASYNC : 0);
        parser_list_add(parser, &clauses, clause);
    }
    return clauses.first;
}

static void reject_starred(Parser *parser, NodeRef element)
{
    if (ast_kind(&parser->ast, element) == NODE_STARRED)
        parser_error(parser, element, "iterable unpacking cannot be used in comprehension");
}

// The rest of a comprehension after its element, with the closing bracket.
static NodeRef comprehension(Parser *parser, NodeKind kind, Position start, NodeRef element,
                             TokenKind close)
{
    reject_starred(parser, element);
    NodeRef clauses = comprehension_clauses(parser);
    parser_expect_close(parser, close, 0);
    return parser_node_2(parser, kind, start, element, clauses);
}

// ---- Displays -----------------------------------------------------------------------------

// The rest of a display after its first element, with the closing bracket.
static NodeRef display(Parser *parser, NodeKind kind, Position start, NodeRef first,
                       TokenKind close)
{
    NodeList elements = {0, 0};
    parser_list_add(parser, &elements, first);
    while (parser_accept(parser, TOKEN_COMMA) && !at(parser, close) &&
           !parser_at_comprehension(parser))
        parser_list_add(parser, &elements, parse_element(parser, true));
    if (parser_at_comprehension(parser) && kind != NODE_TUPLE)
        parser_error_range(parser, first, elements.last,
                           "did you forget parentheses around the comprehension target?");
    parser_expect_close(parser, close, elements.last);
    return parser_node(parser, kind, start, first);
}

// The yield or the single expression in parentheses.
static NodeRef group(Parser *parser, NodeRef node)
{
    if (ast_kind(&parser->ast, node) == NODE_STARRED) {
        if (!at(parser, TOKEN_RIGHT_PARENTHESIS))
            parser_invalid(parser);
        parser_error(parser, node, "cannot use starred expression here");
    }
    parser_expect_close(parser, TOKEN_RIGHT_PARENTHESIS, node);
    parser->group = node;
    return node;
}

NodeRef parse_parentheses(Parser *parser)
{
    Position start = parser_here(parser);
    const char *stars;
    NodeRef node;
    parser_advance(parser);
    switch (parser->token.kind) {
    case TOKEN_RIGHT_PARENTHESIS:
        parser_advance(parser);
        node = parser_node(parser, NODE_TUPLE, start, 0);
        break;
    case TOKEN_YIELD:
        return group(parser, parse_yield(parser));
    case TOKEN_DOUBLE_STAR:
        stars = parser->token.start;
        parser_advance(parser);
        node = parse_expression(parser);
        if (!at(parser, TOKEN_RIGHT_PARENTHESIS))
            parser_error_text(parser, stars, stars + 2, "invalid syntax");
        parser_error_text(parser, stars, parser->last_end,
                          "cannot use double starred expression here");
    default:
        node = parse_element(parser, true);
        if (parser_at_comprehension(parser))
            return comprehension(parser, NODE_GENERATOR, start, node, TOKEN_RIGHT_PARENTHESIS);
        if (!at(parser, TOKEN_COMMA))
            return group(parser, node);
        node = display(parser, NODE_TUPLE, start, node, TOKEN_RIGHT_PARENTHESIS);
    }
    set_flags(parser, node, NODE_PARENTHESIZED);
    return node;
}

NodeRef parse_list(Parser *parser)
{
    Position start = parser_take(parser);
    if (parser_accept(parser, TOKEN_RIGHT_BRACKET))
        return parser_node(parser, NODE_LIST, start, 0);
    NodeRef first = parse_element(parser, true);
    if (parser_at_comprehension(parser))
        return comprehension(parser, NODE_LIST_COMPREHENSION, start, first, TOKEN_RIGHT_BRACKET);
    return display(parser, NODE_LIST, start, first, TOKEN_RIGHT_BRACKET);
}

// The value after a dict's key. Its colon is the token.
static NodeRef dict_value(Parser *parser)
{
    const char *colon = parser->token.start;
    parser_advance(parser);
    if (at(parser, TOKEN_RIGHT_BRACE) || at(parser, TOKEN_COMMA))
        parser_error_text(parser, colon, colon + 1,
                          "expression expected after dictionary key and ':'");
    if (at(parser, TOKEN_STAR))
        parser_error_here(parser, "cannot use a starred expression in a dictionary value");
    return parse_expression(parser);
}

static NodeRef dict_pair(Parser *parser)
{
    Position start = parser_here(parser);
    if (at(parser, TOKEN_DOUBLE_STAR)) {
        const char *stars = parser->token.start;
        parser_advance(parser);
        NodeRef mapping = parse_binary(parser, LEVEL_BAR);
        if (parser_at_comprehension(parser))
            parser_error_text(parser, stars, stars + 2,
                              "dict unpacking cannot be used in dict comprehension");
        return parser_node_2(parser, NODE_PAIR, start, 0, mapping);
    }
    NodeRef key = parse_expression(parser);
    if (!at(parser, TOKEN_COLON))
        parser_error_text(parser, parser->last_end - 1, NULL, "':' expected after dictionary key");
    return parser_node_2(parser, NODE_PAIR, start, key, dict_value(parser));
}

// The rest of a dict display after its first pair.
static NodeRef dict_display(Parser *parser, Position start, NodeRef pair)
{
    if (parser_at_comprehension(parser))
        return comprehension(parser, NODE_DICT_COMPREHENSION, start, pair, TOKEN_RIGHT_BRACE);
    NodeList pairs = {0, 0};
    parser_list_add(parser, &pairs, pair);
    while (parser_accept(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_BRACE))
        parser_list_add(parser, &pairs, dict_pair(parser));
    parser_expect_close(parser, TOKEN_RIGHT_BRACE, ast_child(&parser->ast, pairs.last, 1));
    return parser_node(parser, NODE_DICT, start, pair);
}

NodeRef parse_braces(Parser *parser)
{
    Position start = parser_take(parser);
    if (parser_accept(parser, TOKEN_RIGHT_BRACE))
        return parser_node(parser, NODE_DICT, start, 0);
    if (at(parser, TOKEN_DOUBLE_STAR))
        return dict_display(parser, start, dict_pair(parser));
    Position first_start = parser_here(parser);
    NodeRef first = parse_element(parser, true);
    NodeKind kind = ast_kind(&parser->ast, first);
    if (at(parser, TOKEN_COLON) && kind != NODE_STARRED &&
        (kind != NODE_WALRUS || parser->group == first)) {
        NodeRef value = dict_value(parser);
        first = parser_node_2(parser, NODE_PAIR, first_start, first, value);
        return dict_display(parser, start, first);
    }
    if (parser_at_comprehension(parser))
        return comprehension(parser, NODE_SET_COMPREHENSION, start, first, TOKEN_RIGHT_BRACE);
    return display(parser, NODE_SET, start, first, TOKEN_RIGHT_BRACE);
}

// ---- Subscripts ---------------------------------------------------------------------------

// A part of a slice behind a colon, or 0.
static NodeRef slice_part(Parser *parser)
{
    if (at(parser, TOKEN_COLON) || at(parser, TOKEN_COMMA) || at(parser, TOKEN_RIGHT_BRACKET))
        return 0;
    return parse_expression(parser);
}

static NodeRef slice(Parser *parser)
{
    Position start = parser_here(parser);
    if (parser_accept(parser, TOKEN_STAR)) {
        if (!parser_at_expression(parser))
            parser_error_here(parser, "Invalid star expression");
        return parser_node(parser, NODE_STARRED, start, parse_binary(parser, LEVEL_BAR));
    }
    NodeRef lower = at(parser, TOKEN_COLON) ? 0 : parse_named(parser);
    if (!parser_accept(parser, TOKEN_COLON))
        return lower;
    NodeRef upper = slice_part(parser);
    NodeRef step = parser_accept(parser, TOKEN_COLON) ? slice_part(parser) : 0;
    NodeRef node = parser_node_2(parser, NODE_SLICE, start, lower, upper);
    set_child(parser, node, 2, step);
    return node;
}

NodeRef parse_index(Parser *parser)
{
    Position start = parser_here(parser);
    NodeList parts = {0, 0};
    bool tuple = false;
    do {
        parser_list_add(parser, &parts, slice(parser));
        if (!parser_accept(parser, TOKEN_COMMA))
            break;
        tuple = true;
    } while (!at(parser, TOKEN_RIGHT_BRACKET));
    if (tuple || ast_kind(&parser->ast, parts.first) == NODE_STARRED)
        parts.first = parser_node(parser, NODE_TUPLE, start, parts.first);
    NodeRef last = parts.last;
    for (unsigned i = 0; ast_kind(&parser->ast, parts.last) == NODE_SLICE && i < 3; i++) {
        NodeRef part = ast_child(&parser->ast, parts.last, i);
        if (part != 0 || i == 0)
            last = at(parser, TOKEN_EQUAL) ? 0 : part;
    }
    parser_expect_close(parser, TOKEN_RIGHT_BRACKET, last);
    return parts.first;
}

// ---- Arguments ----------------------------------------------------------------------------

// The expression after a star or two in an argument or a subscript.
static NodeRef unpacked(Parser *parser, const char *stars, const char *kind)
{
    if (!parser_at_expression(parser) && kind[0] == 'i')
        parser_error_here(parser, "Invalid star expression");
    NodeRef value = parse_expression(parser);
    if (!parser_accept(parser, TOKEN_EQUAL))
        return value;
    parse_expression(parser);
    parser_error_text(parser, stars, parser->last_end, "cannot assign to %s argument unpacking",
                      kind);
}

// What arguments() has seen.
typedef struct Seen {
    bool keyword;
    bool unpacking;
    bool misplaced; // a positional argument after those
} Seen;

// The value after `key =`; the token is the '='.
static NodeRef keyword_argument(Parser *parser, Position start, const char *key_start, NodeRef key)
{
    const char *equal_end = parser->token.end;
    NodeKind kind = ast_kind(&parser->ast, key);
    if (kind == NODE_CONSTANT && ast_node(&parser->ast, key)->flags == CONSTANT_IMMEDIATE &&
        ast_constant(&parser->ast, key) != VALUE_ELLIPSIS)
        parser_error_text(parser, key_start, equal_end, "cannot assign to %s",
                          parser_expression_name(parser, key));
    if (!parser_is_bare_name(parser, key))
        parser_error_text(parser, parser_node_start(parser, key), equal_end,
                          "expression cannot contain assignment, perhaps you meant \"==\"?");
    parser_require_target(parser, key, CONTEXT_STORE);
    parser_advance(parser);
    if (at(parser, TOKEN_COMMA) || at(parser, TOKEN_RIGHT_PARENTHESIS))
        parser_error_text(parser, key_start, equal_end, "expected argument value expression");
    NodeRef value = parse_expression(parser);
    if (parser_at_comprehension(parser))
        parser_error_text(parser, key_start, equal_end,
                          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    return parser_node_2(parser, NODE_KEYWORD, start, ast_child(&parser->ast, key, 0), value);
}

static NodeRef argument(Parser *parser, Seen *seen)
{
    Position start = parser_here(parser);
    const char *text = parser->token.start;
    if (parser_accept(parser, TOKEN_DOUBLE_STAR)) {
        seen->unpacking = true;
        return parser_node_2(parser, NODE_KEYWORD, start, 0, unpacked(parser, text, "keyword"));
    }
    const char *comma = parser->last_end - 1;
    if (parser_accept(parser, TOKEN_STAR)) {
        NodeRef value = unpacked(parser, text, "iterable");
        if (seen->unpacking)
            parser_error_text(parser, comma, parser->token.end,
                              "iterable argument unpacking follows keyword argument unpacking");
        return parser_node(parser, NODE_STARRED, start, value);
    }
    NodeRef node = parse_expression(parser);
    if (at(parser, TOKEN_COLON_EQUAL)) {
        if (!parser_is_bare_name(parser, node))
            parser_invalid(parser);
        node = parse_walrus(parser, start, node);
    }
    if (at(parser, TOKEN_EQUAL)) {
        seen->keyword = true;
        return keyword_argument(parser, start, text, node);
    }
    if ((seen->keyword || seen->unpacking) && !parser_at_comprehension(parser))
        seen->misplaced = true;
    return node;
}

// f(x for x in y): the rest after the element. `open` is where the call's '(' is.
static NodeRef generator_argument(Parser *parser, Position open, NodeRef element, bool alone)
{
    reject_starred(parser, element);
    NodeRef clauses = comprehension_clauses(parser);
    if ((!alone || at(parser, TOKEN_COMMA)) && ast_kind(&parser->ast, element) != NODE_WALRUS)
        parser_error_text(parser, parser_node_start(parser, element), parser->last_end,
                          "Generator expression must be parenthesized");
    parser_expect_close(parser, TOKEN_RIGHT_PARENTHESIS, 0);
    return parser_node_2(parser, NODE_GENERATOR, open, element, clauses);
}

NodeRef parse_arguments(Parser *parser, bool call)
{
    Position open = parser_before(parser);
    NodeList list = {0, 0};
    Seen seen = {false, false, false};
    while (!at(parser, TOKEN_RIGHT_PARENTHESIS)) {
        NodeRef node = argument(parser, &seen);
        if (parser_at_comprehension(parser) && call && ast_kind(&parser->ast, node) != NODE_KEYWORD)
            return generator_argument(parser, open, node, list.first == 0);
        parser_list_add(parser, &list, node);
        if (!parser_accept(parser, TOKEN_COMMA))
            break;
    }
    if (seen.misplaced && at(parser, TOKEN_RIGHT_PARENTHESIS))
        parser_error_here(parser, "positional argument follows keyword argument%s",
                          seen.unpacking ? " unpacking" : "");
    NodeRef last = at(parser, TOKEN_EQUAL) ? 0 : list.last;
    if (last != 0 && ast_kind(&parser->ast, last) == NODE_KEYWORD)
        last = ast_child(&parser->ast, last, 1);
    parser_expect_close(parser, TOKEN_RIGHT_PARENTHESIS, last);
    return list.first;
}
