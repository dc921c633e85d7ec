// Simple statements.
#include "core/compiler/parser_internal.h"

// ---- Assignment ---------------------------------------------------------------------------

// Whether the grammar would take the expression for an operand of '|', where it suspects that '='
// was written for '=='.
static bool is_operand(const Parser *parser, NodeRef node)
{
    const Node *found = ast_node(&parser->ast, node);
    if (parser->group == node)
        return true;
    switch (found->kind) {
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_GENERATOR:
    case NODE_BOOLEAN:
    case NODE_COMPARE:
    case NODE_CONDITIONAL:
    case NODE_LAMBDA:
    case NODE_WALRUS:
    case NODE_STARRED:
    case NODE_YIELD:
    case NODE_YIELD_FROM:
        return false;
    case NODE_UNARY:
        return found->flags != UNARY_NOT;
    case NODE_CONSTANT:
        return found->flags != CONSTANT_IMMEDIATE ||
               found->child[0] == immediate_index(VALUE_ELLIPSIS);
    default:
        return true;
    }
}

static _Noreturn void equal_error(Parser *parser, NodeRef node)
{
    parser_error(parser, node, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                 parser_expression_name(parser, node));
}

void parser_suspect_equal(Parser *parser, NodeRef left)
{
    if (!is_operand(parser, left))
        return;
    Token equal = parser->token;
    parser_advance(parser);
    if (at(parser, TOKEN_NOT) || at(parser, TOKEN_LAMBDA) || at(parser, TOKEN_STAR) ||
        !parser_at_expression(parser))
        parser_error_text(parser, equal.start, equal.end, "invalid syntax");
    NodeRef right = parse_binary(parser, LEVEL_BAR);
    if (at(parser, TOKEN_EQUAL) || at(parser, TOKEN_COLON_EQUAL))
        parser_error_text(parser, equal.start, equal.end, "invalid syntax");
    if (parser_is_bare_name(parser, left))
        parser_error_range(parser, left, right,
                           "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    equal_error(parser, left);
}

// The last node of a list.
static NodeRef last_of(const Parser *parser, NodeRef node)
{
    while (ast_next(&parser->ast, node) != 0)
        node = ast_next(&parser->ast, node);
    return node;
}

// Makes an assignment's left side a target. `right` is the value if this is the only target, else
// 0.
static void assignment_target(Parser *parser, NodeRef left, NodeRef right)
{
    NodeRef wrong = 0;
    NodeKind kind = ast_kind(&parser->ast, left);
    if (kind != NODE_STARRED)
        wrong = parser_make_target(parser, left, CONTEXT_STORE);
    NodeRef suspect = left; // the part before the '='
    if (ast_kind(&parser->ast, left) == NODE_TUPLE &&
        !(ast_node(&parser->ast, left)->flags & NODE_PARENTHESIZED))
        suspect = last_of(parser, ast_child(&parser->ast, left, 0));
    if (wrong != 0 && wrong == suspect && right != 0 && is_operand(parser, wrong)) {
        NodeKind value = ast_kind(&parser->ast, right);
        if (value == NODE_TUPLE)
            value = ast_kind(&parser->ast, ast_child(&parser->ast, right, 0));
        if (value != NODE_LAMBDA && value != NODE_YIELD && value != NODE_YIELD_FROM &&
            value != NODE_STARRED && (value != NODE_UNARY || is_operand(parser, right)))
            equal_error(parser, wrong);
    }
    if ((kind == NODE_YIELD || kind == NODE_YIELD_FROM) && parser->group != left)
        parser_error(parser, left, "assignment to yield expression not possible");
    parser_require_target(parser, left, CONTEXT_STORE);
}

// The rest of `left = ... = value`; the token is the first '='.
static NodeRef assignment(Parser *parser, Position start, NodeRef left)
{
    NodeList targets = {0, 0};
    while (parser_accept(parser, TOKEN_EQUAL)) {
        NodeRef group = parser->group; // of `left`
        if (!parser_at_expression(parser) && !at(parser, TOKEN_YIELD))
            assignment_target(parser, left, 0);
        NodeRef right = parse_yield_or_tuple(parser);
        NodeRef right_group = parser->group;
        bool last = !at(parser, TOKEN_EQUAL);
        parser->group = group;
        assignment_target(parser, left, last && targets.first == 0 ? right : 0);
        parser->group = right_group;
        parser_list_add(parser, &targets, left);
        left = right;
    }
    if (ast_kind(&parser->ast, left) == NODE_STARRED)
        parser_error(parser, left, "can't use starred expression here");
    return parser_node_2(parser, NODE_ASSIGN, start, targets.first, left);
}

static NodeRef augmented_assignment(Parser *parser, Position start, NodeRef left)
{
    unsigned operation = (unsigned)(parser->token.kind - TOKEN_PLUS_EQUAL);
    NodeKind kind = ast_kind(&parser->ast, left);
    if (kind != NODE_NAME && kind != NODE_ATTRIBUTE && kind != NODE_SUBSCRIPT)
        parser_error(parser, left, "'%s' is an illegal expression for augmented assignment",
                     parser_expression_name(parser, left));
    parser_require_target(parser, left, CONTEXT_STORE);
    parser_advance(parser);
    NodeRef value = at(parser, TOKEN_YIELD) ? parse_yield(parser) : parse_tuple(parser);
    NodeRef node = parser_node_2(parser, NODE_AUGMENTED_ASSIGN, start, left, value);
    set_flags(parser, node, operation);
    return node;
}

static NodeRef annotated_assignment(Parser *parser, Position start, NodeRef left)
{
    NodeKind kind = ast_kind(&parser->ast, left);
    bool bare = kind == NODE_NAME && parser->group != left;
    if (kind == NODE_STARRED)
        parser_invalid(parser);
    parser_advance(parser);
    NodeRef annotation = parse_expression(parser);
    if (kind == NODE_TUPLE || kind == NODE_LIST) {
        NodeRef shown = left;
        if (!(ast_node(&parser->ast, left)->flags & NODE_PARENTHESIZED) && kind == NODE_TUPLE)
            shown = ast_child(&parser->ast, left, 0);
        parser_error(parser, shown, "only single target (not %s) can be annotated",
                     parser_expression_name(parser, left));
    }
    if (kind != NODE_NAME && kind != NODE_ATTRIBUTE && kind != NODE_SUBSCRIPT)
        parser_error(parser, left, "illegal target for annotation");
    parser_require_target(parser, left, CONTEXT_STORE);
    NodeRef value = 0;
    if (parser_accept(parser, TOKEN_EQUAL))
        value = at(parser, TOKEN_YIELD) ? parse_yield(parser) : parse_tuple(parser);
    NodeRef node = parser_node_2(parser, NODE_ANNOTATED_ASSIGN, start, left, annotation);
    set_child(parser, node, 2, value);
    set_flags(parser, node, bare ? 0 : NODE_PARENTHESIZED);
    return node;
}

// Whether the expression is one of these names, each with a space after it.
static bool is_word(const Parser *parser, NodeRef node, const char *words)
{
    if (!parser_is_bare_name(parser, node))
        return false;
    const Str *name = str_of(ast_name(&parser->ast, ast_child(&parser->ast, node, 0)));
    const char *found = strstr(words, name->text);
    return found != NULL && found[name->length] == ' ' && (found == words || found[-1] == ' ');
}

void parser_suspect_comma(Parser *parser, NodeRef last, bool brackets)
{
    if (!parser_at_expression(parser) || is_word(parser, last, "match case type _ "))
        return;
    if (is_word(parser, last, "print exec ")) {
        const char *word = str_of(ast_name(&parser->ast, ast_child(&parser->ast, last, 0)))->text;
        parser_error_range(parser, last, parse_star_expressions(parser),
                           "Missing parentheses in call to '%s'. Did you mean %s(...)?", word,
                           word);
    }
    if (ast_kind(&parser->ast, last) == NODE_NAME && at(parser, TOKEN_STRING))
        return;
    Token token = parser->token;
    parser->blamed = &token;
    NodeRef next = parse_expression(parser);
    if (brackets)
        parser->blamed = NULL;
    parser_error_range(parser, last, next, "invalid syntax. Perhaps you forgot a comma?");
}

// An expression, or an assignment in any form.
static NodeRef expression_statement(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef left = parse_yield_or_tuple(parser);
    TokenKind kind = (TokenKind)parser->token.kind;
    if (kind == TOKEN_EQUAL)
        return assignment(parser, start, left);
    if (kind >= TOKEN_PLUS_EQUAL && kind <= TOKEN_CARET_EQUAL)
        return augmented_assignment(parser, start, left);
    if (kind == TOKEN_COLON)
        return annotated_assignment(parser, start, left);
    if (ast_kind(&parser->ast, left) == NODE_STARRED)
        parser_error(parser, left, "can't use starred expression here");
    if (at(parser, TOKEN_COLON_EQUAL))
        parser_error_walrus(parser, left);
    return parser_node(parser, NODE_EXPRESSION, start, left);
}

// ---- import -------------------------------------------------------------------------------

// a.b.c: index of the interned str. Stores the index of the first part.
static NodeRef dotted_name(Parser *parser, NodeRef *first)
{
    NodeRef name = parse_name_index(parser);
    *first = name;
    if (!at(parser, TOKEN_DOT))
        return name;
    Builder builder;
    builder_init(&builder, parser->vm, 32);
    builder_add_str(&builder, ast_name(&parser->ast, name));
    while (parser_accept(parser, TOKEN_DOT)) {
        builder_add_byte(&builder, '.');
        builder_add_str(&builder, ast_name(&parser->ast, parse_name_index(parser)));
    }
    Value joined = str_intern_value(parser->vm, builder_finish_str(&builder));
    return ast_add_value(&parser->ast, joined);
}

NodeRef parse_as_name(Parser *parser, const char *message)
{
    NodeRef node = parse_binary(parser, LEVEL_OR); // leaves the `if` of a case alone
    if (!parser_is_bare_name(parser, node))
        (parser_error)(parser, node, message, parser_expression_name(parser, node));
    return ast_child(&parser->ast, node, 0);
}

// A name with `as`, dotted in `import`, plain in `from ... import`.
static NodeRef alias(Parser *parser, bool dotted)
{
    Position start = parser_here(parser);
    NodeRef bound;
    NodeRef name = dotted ? dotted_name(parser, &bound) : (bound = parse_name_index(parser));
    NodeRef renamed = 0;
    if (parser_accept(parser, TOKEN_AS))
        bound = renamed = parse_as_name(parser, MESSAGE("cannot use %s as import target"));
    NodeRef node = parser_node_2(parser, NODE_ALIAS, start, name, renamed);
    set_child(parser, node, 2, bound);
    parser_check_name(parser, node, bound, false);
    return node;
}

static void require_import_name(Parser *parser)
{
    if (at(parser, TOKEN_NEWLINE))
        parser_error_here(parser, "Expected one or more names after 'import'");
}

static NodeRef import_statement(Parser *parser)
{
    Position start = parser_here(parser);
    const char *text = parser->token.start;
    NodeList names = {0, 0};
    parser_advance(parser);
    require_import_name(parser);
    do
        parser_list_add(parser, &names, alias(parser, true));
    while (parser_accept(parser, TOKEN_COMMA));
    if (parser_accept(parser, TOKEN_FROM)) {
        NodeRef first;
        dotted_name(parser, &first);
        parser_error_text(parser, text, parser->last_end,
                          "Did you mean to use 'from ... import ...' instead?");
    }
    return parser_node(parser, NODE_IMPORT, start, names.first);
}

// The names after `from m import`; 0 for a star.
static NodeRef imported_names(Parser *parser)
{
    NodeList names = {0, 0};
    if (parser_accept(parser, TOKEN_STAR))
        return 0;
    require_import_name(parser);
    bool bracket = parser_accept(parser, TOKEN_LEFT_PARENTHESIS);
    for (;;) {
        parser_list_add(parser, &names, alias(parser, false));
        if (!parser_accept(parser, TOKEN_COMMA))
            break;
        if (bracket && at(parser, TOKEN_RIGHT_PARENTHESIS))
            break;
        if (!bracket && at(parser, TOKEN_NEWLINE))
            parser_error_here(parser, "trailing comma not allowed without surrounding parentheses");
    }
    if (bracket)
        parser_expect(parser, TOKEN_RIGHT_PARENTHESIS);
    return names.first;
}

static NodeRef from_statement(Parser *parser)
{
    Position start = parser_take(parser);
    unsigned level = 0;
    NodeRef module = 0;
    NodeRef first;
    for (;; level++) {
        if (parser_accept(parser, TOKEN_ELLIPSIS))
            level += 2;
        else if (!parser_accept(parser, TOKEN_DOT))
            break;
    }
    if (level == 0 || !at(parser, TOKEN_IMPORT))
        module = dotted_name(parser, &first);
    parser_expect(parser, TOKEN_IMPORT);
    NodeRef names = imported_names(parser);
    NodeRef node = parser_node_2(parser, NODE_IMPORT_FROM, start, module, (NodeRef)level);
    set_child(parser, node, 2, names);
    return node;
}

// ---- Statements with a keyword ------------------------------------------------------------

static NodeRef raise_statement(Parser *parser)
{
    Position start = parser_take(parser);
    NodeRef exception = 0;
    NodeRef cause = 0;
    if (parser_at_expression(parser)) {
        exception = parse_expression(parser);
        if (parser_accept(parser, TOKEN_FROM))
            cause = parse_expression(parser);
    }
    return parser_node_2(parser, NODE_RAISE, start, exception, cause);
}

// global, nonlocal.
static NodeRef scope_statement(Parser *parser, NodeKind kind)
{
    Position start = parser_here(parser);
    NodeList names = {0, 0};
    do {
        parser_advance(parser);
        parser_list_add(parser, &names, parse_name(parser));
    } while (at(parser, TOKEN_COMMA));
    return parser_node(parser, kind, start, names.first);
}

static NodeRef delete_statement(Parser *parser)
{
    Position start = parser_take(parser);
    NodeList targets = {0, 0};
    do {
        NodeRef target = parse_element(parser, false);
        parser_require_target(parser, target, CONTEXT_DELETE);
        parser_list_add(parser, &targets, target);
    } while (parser_accept(parser, TOKEN_COMMA) && parser_at_expression(parser));
    return parser_node(parser, NODE_DELETE, start, targets.first);
}

static NodeRef assert_statement(Parser *parser)
{
    Position start = parser_take(parser);
    NodeRef test = parse_expression(parser);
    NodeRef message = parser_accept(parser, TOKEN_COMMA) ? parse_expression(parser) : 0;
    NodeRef node = parser_node_2(parser, NODE_ASSERT, start, test, message);
    parser_warn_assert(parser, node);
    return node;
}

static NodeRef return_statement(Parser *parser)
{
    Position start = parser_take(parser);
    NodeRef value = parser_at_expression(parser) ? parse_tuple(parser) : 0;
    return parser_node(parser, NODE_RETURN, start, value);
}

static NodeRef bare_statement(Parser *parser, NodeKind kind)
{
    Position start = parser_take(parser);
    return parser_node(parser, kind, start, 0);
}

// type X[T] = value, if this is one: the word is also a name.
static NodeRef type_statement(Parser *parser)
{
    Position start = parser_here(parser);
    ParserMark mark = parser_mark(parser);
    parser_advance(parser);
    if (!at(parser, TOKEN_IDENTIFIER)) {
        parser_rewind(parser, &mark);
        return expression_statement(parser);
    }
    NodeRef name = parse_name(parser);
    parser_require_target(parser, name, CONTEXT_STORE);
    NodeRef parameters = parse_type_parameters(parser);
    parser_expect(parser, TOKEN_EQUAL);
    NodeRef value = parse_expression(parser);
    NodeRef node = parser_node_2(parser, NODE_TYPE_ALIAS, start, name, parameters);
    set_child(parser, node, 2, value);
    return node;
}

static NodeRef statement(Parser *parser)
{
    switch (parser->token.kind) {
    case TOKEN_PASS:
        return bare_statement(parser, NODE_PASS);
    case TOKEN_BREAK:
        return bare_statement(parser, NODE_BREAK);
    case TOKEN_CONTINUE:
        return bare_statement(parser, NODE_CONTINUE);
    case TOKEN_RETURN:
        return return_statement(parser);
    case TOKEN_RAISE:
        return raise_statement(parser);
    case TOKEN_GLOBAL:
        return scope_statement(parser, NODE_GLOBAL);
    case TOKEN_NONLOCAL:
        return scope_statement(parser, NODE_NONLOCAL);
    case TOKEN_DEL:
        return delete_statement(parser);
    case TOKEN_ASSERT:
        return assert_statement(parser);
    case TOKEN_IMPORT:
        return import_statement(parser);
    case TOKEN_FROM:
        return from_statement(parser);
    default:
        return parser_at_word(parser, "type") ? type_statement(parser)
                                              : expression_statement(parser);
    }
}

NodeRef parse_simple_statement(Parser *parser)
{
    NodeRef node = statement(parser);
    parser->line_start = false;
    bool separated = parser_accept(parser, TOKEN_SEMICOLON);
    if (at(parser, TOKEN_NEWLINE)) {
        parser_advance(parser);
        parser->line_start = true;
    } else if (!separated) {
        NodeKind kind = ast_kind(&parser->ast, node);
        if (kind == NODE_EXPRESSION || kind == NODE_RETURN || kind == NODE_ASSIGN) {
            NodeRef value = ast_child(&parser->ast, node, kind == NODE_ASSIGN);
            if (value != 0)
                parser_suspect_comma(parser, value, false);
        }
        parser_invalid(parser);
    }
    return node;
}
