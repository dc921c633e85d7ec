// The headers of compound statements and of their clauses.
#include "core/compiler/parser_internal.h"

// The colon after an expression.
static void colon_after(Parser *parser, NodeRef node)
{
    if (at(parser, TOKEN_EQUAL))
        parser_suspect_equal(parser, node);
    parser_expect_colon(parser);
}

// if, elif, while.
static NodeRef test_header(Parser *parser, NodeKind kind)
{
    Position start = parser_take(parser);
    NodeRef test = parse_named(parser);
    colon_after(parser, test);
    return parser_node(parser, kind, start, test);
}

// else, try, finally.
static NodeRef bare_header(Parser *parser, NodeKind kind)
{
    Position start = parser_take(parser);
    parser_force(parser, TOKEN_COLON);
    return parser_node(parser, kind, start, 0);
}

static NodeRef for_header(Parser *parser, Position start)
{
    parser_advance(parser);
    NodeRef target = parse_loop_target(parser, false);
    parser_expect(parser, TOKEN_IN);
    NodeRef iterable = parse_tuple(parser);
    parser_expect_colon(parser);
    return parser_node_2(parser, NODE_FOR, start, target, iterable);
}

// ---- with ---------------------------------------------------------------------------------

static NodeRef with_item(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef manager = parse_expression(parser);
    NodeRef target = 0;
    if (parser_accept(parser, TOKEN_AS)) {
        target = parse_element(parser, false);
        parser_require_target(parser, target, CONTEXT_STORE);
    }
    return parser_node_2(parser, NODE_WITH_ITEM, start, manager, target);
}

// Whether the bracket at the token holds items with `as`. Comes back to the token.
static bool holds_items(Parser *parser, const ParserMark *mark)
{
    bool found = false;
    unsigned depth = parser->lexer.brackets;
    if (!at(parser, TOKEN_LEFT_PARENTHESIS))
        return false;
    do {
        parser_advance(parser);
        found |= at(parser, TOKEN_AS) && parser->lexer.brackets == depth;
    } while (parser->lexer.brackets >= depth);
    parser_rewind(parser, mark);
    parser_advance(parser); // `with`
    return found;
}

// `with (a, b):` has two managers, not a tuple. Makes the elements items if they all can be.
static NodeRef items_of_tuple(Parser *parser, NodeRef item)
{
    NodeRef tuple = ast_child(&parser->ast, item, 0);
    NodeList items = {0, 0};
    if (!at(parser, TOKEN_COLON) || ast_child(&parser->ast, item, 1) != 0 ||
        ast_kind(&parser->ast, tuple) != NODE_TUPLE)
        return item;
    NodeRef first = ast_child(&parser->ast, tuple, 0);
    for (NodeRef node = first; node != 0; node = ast_next(&parser->ast, node)) {
        NodeKind kind = ast_kind(&parser->ast, node);
        if (kind == NODE_STARRED || kind == NODE_WALRUS)
            return item;
    }
    if (first == 0)
        return item;
    for (NodeRef node = first; node != 0;) {
        NodeRef next = ast_next(&parser->ast, node);
        ast_node(&parser->ast, node)->next = 0;
        parser_list_add(parser, &items,
                        parser_node(parser, NODE_WITH_ITEM, parser_start_of(parser, node), node));
        node = next;
    }
    return items.first;
}

static NodeRef with_header(Parser *parser, Position start)
{
    NodeList items = {0, 0};
    ParserMark mark = parser_mark(parser);
    parser_advance(parser);
    if (holds_items(parser, &mark)) {
        parser_advance(parser);
        do
            parser_list_add(parser, &items, with_item(parser));
        while (parser_accept(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_PARENTHESIS));
        parser_expect(parser, TOKEN_RIGHT_PARENTHESIS);
    } else {
        do
            parser_list_add(parser, &items, with_item(parser));
        while (parser_accept(parser, TOKEN_COMMA));
        if (items.first == items.last)
            items.first = items_of_tuple(parser, items.first);
    }
    parser_expect_colon(parser);
    return parser_node(parser, NODE_WITH, start, items.first);
}

// ---- def, class ---------------------------------------------------------------------------

static NodeRef function_header(Parser *parser, Position start, NodeRef decorators)
{
    parser_advance(parser);
    NodeRef name = parse_binding_name(parser);
    parser->field = parser->token.start;
    NodeRef type_parameters = parse_type_parameters(parser);
    parser->field = NULL;
    parser_force(parser, TOKEN_LEFT_PARENTHESIS);
    NodeRef parameters = parse_parameters(parser, TOKEN_RIGHT_PARENTHESIS);
    parser_advance(parser);
    NodeRef returns = 0;
    const char *arrow = parser->token.start;
    if (parser_accept(parser, TOKEN_ARROW)) {
        if (!parser_at_expression(parser))
            parser_error_text(parser, arrow, arrow + 2, "expected ':'");
        returns = parse_expression(parser);
    }
    parser_force(parser, TOKEN_COLON);
    NodeRef node = parser_node_2(parser, NODE_FUNCTION, start, name, decorators);
    set_child(parser, node, 2, type_parameters);
    set_child(parser, node, 3, parameters);
    set_child(parser, node, 4, returns);
    return node;
}

static NodeRef class_header(Parser *parser, NodeRef decorators)
{
    Position start = parser_take(parser);
    NodeRef name = parse_binding_name(parser);
    NodeRef type_parameters = parse_type_parameters(parser);
    NodeRef arguments = 0;
    if (parser_accept(parser, TOKEN_LEFT_PARENTHESIS))
        arguments = parse_arguments(parser, false);
    parser_expect_colon(parser);
    NodeRef node = parser_node_2(parser, NODE_CLASS, start, name, decorators);
    set_child(parser, node, 2, type_parameters);
    set_child(parser, node, 3, arguments);
    return node;
}

static NodeRef async_header(Parser *parser, NodeRef decorators)
{
    Position start = parser_take(parser);
    NodeRef node;
    if (at(parser, TOKEN_DEF))
        node = function_header(parser, start, decorators);
    else if (at(parser, TOKEN_FOR) && decorators == 0)
        node = for_header(parser, start);
    else if (at(parser, TOKEN_WITH) && decorators == 0)
        node = with_header(parser, start);
    else
        parser_invalid(parser);
    set_flags(parser, node, NODE_ASYNC);
    return node;
}

static NodeRef decorated_header(Parser *parser)
{
    NodeList decorators = {0, 0};
    while (parser_accept(parser, TOKEN_AT)) {
        parser_list_add(parser, &decorators, parse_named(parser));
        if (at(parser, TOKEN_EQUAL))
            parser_suspect_equal(parser, decorators.last);
        parser_expect(parser, TOKEN_NEWLINE);
    }
    if (at(parser, TOKEN_DEF))
        return function_header(parser, parser_here(parser), decorators.first);
    if (at(parser, TOKEN_CLASS))
        return class_header(parser, decorators.first);
    if (at(parser, TOKEN_ASYNC))
        return async_header(parser, decorators.first);
    parser_invalid(parser);
}

// ---- match --------------------------------------------------------------------------------

// Whether the line that begins with the name `match` is a match statement: something follows that
// cannot go on with an expression, or that can, and the line ends in a colon. Comes back to the
// token.
static bool is_match(Parser *parser)
{
    ParserMark mark = parser_mark(parser);
    parser_advance(parser);
    bool found = false;
    if (parser_at_expression(parser)) {
        switch (parser->token.kind) {
        case TOKEN_LEFT_PARENTHESIS:
        case TOKEN_LEFT_BRACKET:
        case TOKEN_MINUS:
        case TOKEN_PLUS:
        case TOKEN_STAR:
        case TOKEN_NOT:
            while (!at(parser, TOKEN_NEWLINE)) {
                found = at(parser, TOKEN_COLON);
                parser_advance(parser);
            }
            break;
        default:
            found = true;
        }
    }
    parser_rewind(parser, &mark);
    return found;
}

static NodeRef match_header(Parser *parser)
{
    Position start = parser_take(parser);
    Position subject_start = parser_here(parser);
    NodeRef subject = parse_element(parser, true);
    if (at(parser, TOKEN_COMMA)) {
        NodeList list = {0, 0};
        parser_list_add(parser, &list, subject);
        while (parser_accept(parser, TOKEN_COMMA) && parser_at_expression(parser))
            parser_list_add(parser, &list, parse_element(parser, true));
        subject = parser_node(parser, NODE_TUPLE, subject_start, list.first);
    } else if (ast_kind(&parser->ast, subject) == NODE_STARRED) {
        parser_invalid(parser);
    }
    parser_expect_colon(parser);
    return parser_node(parser, NODE_MATCH, start, subject);
}

NodeRef parse_case(Parser *parser, Block *block)
{
    Position start = parser_here(parser);
    if (!parser_at_word(parser, "case"))
        parser_invalid(parser);
    if (block->last != NULL)
        parser_error_unreachable(parser, block->last, block->capture);
    parser_advance(parser);
    NodeRef pattern = parse_patterns(parser);
    NodeRef guard = parser_accept(parser, TOKEN_IF) ? parse_named(parser) : 0;
    parser_expect_colon(parser);
    if (guard == 0)
        block->last = parser_irrefutable(parser, pattern, &block->capture);
    return parser_node_2(parser, NODE_CASE, start, pattern, guard);
}

// ---- except -------------------------------------------------------------------------------

static NodeRef except_header(Parser *parser, Block *block)
{
    Position start = parser_here(parser);
    const char *text = parser->token.start;
    parser_advance(parser);
    bool star = parser_accept(parser, TOKEN_STAR);
    if (block->clause == NODE_EXCEPT && star != block->star)
        parser_error_text(parser, text, parser->last_end,
                          "cannot have both 'except' and 'except*' on the same 'try'");
    if (block->last != NULL)
        parser_error_text(parser, block->last, NULL, "default 'except:' must be last");
    block->star = star;
    NodeRef type = 0;
    NodeRef name = 0;
    if (!at(parser, TOKEN_COLON) && !at(parser, TOKEN_NEWLINE)) {
        type = parse_star_expressions(parser);
        const Node *types = ast_node(&parser->ast, type);
        bool several = types->kind == NODE_TUPLE && !(types->flags & NODE_PARENTHESIZED);
        for (NodeRef item = several ? types->child[0] : 0; item != 0;
             item = ast_next(&parser->ast, item)) {
            if (ast_kind(&parser->ast, item) == NODE_STARRED)
                parser_error(parser, item, "invalid syntax");
        }
        if (at(parser, TOKEN_AS)) {
            if (several)
                parser_error(parser, type,
                             "multiple exception types must be parenthesized when using 'as'");
            parser_advance(parser);
            name = parse_as_name(parser, star ? MESSAGE("cannot use except* statement with %s")
                                              : MESSAGE("cannot use except statement with %s"));
        }
    } else if (star) {
        parser_error_here(parser, "expected one or more exception types");
    } else {
        block->last = text;
    }
    parser_expect_colon(parser);
    NodeRef node = parser_node_2(parser, NODE_EXCEPT, start, type, name);
    if (name != 0)
        parser_check_name(parser, node, name, false);
    set_flags(parser, node, star ? NODE_STAR : 0);
    return node;
}

NodeRef parse_clause(Parser *parser, Block *block)
{
    switch (parser->token.kind) {
    case TOKEN_ELIF:
        return test_header(parser, NODE_ELIF);
    case TOKEN_ELSE:
        return bare_header(parser, NODE_ELSE);
    case TOKEN_EXCEPT:
        return except_header(parser, block);
    default:
        return bare_header(parser, NODE_FINALLY);
    }
}

NodeRef parse_compound_header(Parser *parser)
{
    switch (parser->token.kind) {
    case TOKEN_IF:
        return test_header(parser, NODE_IF);
    case TOKEN_WHILE:
        return test_header(parser, NODE_WHILE);
    case TOKEN_FOR:
        return for_header(parser, parser_here(parser));
    case TOKEN_TRY:
        return bare_header(parser, NODE_TRY);
    case TOKEN_WITH:
        return with_header(parser, parser_here(parser));
    case TOKEN_DEF:
        return function_header(parser, parser_here(parser), 0);
    case TOKEN_CLASS:
        return class_header(parser, 0);
    case TOKEN_AT:
        return decorated_header(parser);
    case TOKEN_ASYNC:
        return async_header(parser, 0);
    default:
        return parser_at_word(parser, "match") && is_match(parser) ? match_header(parser) : 0;
    }
}
