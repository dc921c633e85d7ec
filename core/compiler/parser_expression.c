// Expressions: operators by precedence climbing, primaries, conditions, tuples without brackets.
#include "core/compiler/parser_internal.h"

#define EXPECTED_EXPRESSION "expected expression %s, but statement is given"

// ---- Atoms and what follows them ----------------------------------------------------------

// pass, break or continue where an expression should be; told apart when an `if` follows.
static _Noreturn void statement_as_operand(Parser *parser)
{
    Token keyword = parser->token;
    parser->lexer.draining = true;
    parser_advance(parser);
    if (at(parser, TOKEN_IF))
        parser_error_text(parser, keyword.start, keyword.end, EXPECTED_EXPRESSION, "before 'if'");
    parser_error_text(parser, keyword.start, keyword.end, "invalid syntax");
}

static NodeRef atom(Parser *parser)
{
    switch (parser->token.kind) {
    case TOKEN_IDENTIFIER:
        return parse_name(parser);
    case TOKEN_NUMBER:
        return parse_number(parser);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
        return parse_strings(parser);
    case TOKEN_LEFT_PARENTHESIS:
        return parse_parentheses(parser);
    case TOKEN_LEFT_BRACKET:
        return parse_list(parser);
    case TOKEN_LEFT_BRACE:
        return parse_braces(parser);
    case TOKEN_NONE:
        return parser_immediate(parser, VALUE_NONE);
    case TOKEN_TRUE:
        return parser_immediate(parser, VALUE_TRUE);
    case TOKEN_FALSE:
        return parser_immediate(parser, VALUE_FALSE);
    case TOKEN_ELLIPSIS:
        return parser_immediate(parser, VALUE_ELLIPSIS);
    case TOKEN_PASS:
    case TOKEN_BREAK:
    case TOKEN_CONTINUE:
        statement_as_operand(parser);
    default:
        parser_invalid(parser);
    }
}

static NodeRef primary(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef node = atom(parser);
    for (;;) {
        if (parser_accept(parser, TOKEN_DOT)) {
            NodeRef attribute = parse_name_index(parser);
            node = parser_node_2(parser, NODE_ATTRIBUTE, start, node, attribute);
        } else if (parser_accept(parser, TOKEN_LEFT_PARENTHESIS)) {
            NodeRef arguments = parse_arguments(parser, true);
            node = parser_node_2(parser, NODE_CALL, start, node, arguments);
            parser_warn_call(parser, node);
        } else if (parser_accept(parser, TOKEN_LEFT_BRACKET)) {
            NodeRef index = parse_index(parser);
            node = parser_node_2(parser, NODE_SUBSCRIPT, start, node, index);
            parser_warn_subscript(parser, node);
        } else {
            return node;
        }
    }
}

// ---- Operators ----------------------------------------------------------------------------

static unsigned operator_level(TokenKind kind)
{
    // In the order of enum Operator.
    static const uint8_t levels[] = {
        LEVEL_SUM,  LEVEL_SUM,   LEVEL_TERM,  LEVEL_TERM,      LEVEL_TERM, LEVEL_TERM, LEVEL_POWER,
        LEVEL_TERM, LEVEL_SHIFT, LEVEL_SHIFT, LEVEL_AMPERSAND, LEVEL_BAR,  LEVEL_CARET};
    if (kind >= TOKEN_PLUS && kind <= TOKEN_CARET)
        return levels[kind - TOKEN_PLUS];
    if (kind >= TOKEN_LESS && kind <= TOKEN_GREATER_EQUAL)
        return LEVEL_COMPARE;
    switch (kind) {
    case TOKEN_IN:
    case TOKEN_IS:
    case TOKEN_NOT:
        return LEVEL_COMPARE;
    case TOKEN_AND:
        return LEVEL_AND;
    case TOKEN_OR:
        return LEVEL_OR;
    default:
        return LEVEL_NONE;
    }
}

// Takes a comparison's operator.
static unsigned comparison_operator(Parser *parser)
{
    TokenKind kind = (TokenKind)parser->token.kind;
    parser_advance(parser);
    switch (kind) {
    case TOKEN_IN:
        return COMPARE_IN;
    case TOKEN_NOT:
        parser_expect(parser, TOKEN_IN);
        return COMPARE_NOT_IN;
    case TOKEN_IS:
        return parser_accept(parser, TOKEN_NOT) ? COMPARE_IS_NOT : COMPARE_IS;
    default:
        return (unsigned)(kind - TOKEN_LESS);
    }
}

// The rest of `left < b < c ...` or of `left and b and c ...`. Not inlined, for the C stack's sake.
static __attribute__((noinline)) NodeRef chain(Parser *parser, Position start, NodeRef left,
                                               unsigned level)
{
    NodeList operands = {0, 0};
    bool comparison = level == LEVEL_COMPARE;
    if (!comparison)
        parser_list_add(parser, &operands, left);
    while (operator_level((TokenKind)parser->token.kind) == level) {
        Position operand_start = parser_here(parser);
        unsigned operation = 0;
        if (comparison)
            operation = comparison_operator(parser);
        else
            parser_advance(parser);
        NodeRef right = parse_binary(parser, level + 1);
        if (comparison) {
            right = parser_node(parser, NODE_COMPARISON, operand_start, right);
            set_flags(parser, right, operation);
        }
        parser_list_add(parser, &operands, right);
    }
    if (comparison) {
        left = parser_node_2(parser, NODE_COMPARE, start, left, operands.first);
        parser_warn_comparison(parser, left);
        return left;
    }
    left = parser_node(parser, NODE_BOOLEAN, start, operands.first);
    set_flags(parser, left, level == LEVEL_OR);
    return left;
}

// `not` after an operator that binds tighter.
static _Noreturn void misplaced_not(Parser *parser)
{
    const char *start = parser->token.start;
    parser_advance(parser);
    parse_binary(parser, LEVEL_COMPARE);
    parser_error_text(parser, start, parser->last_end,
                      "'not' after an operator must be parenthesized");
}

// An operand with its prefix operators.
static NodeRef operand(Parser *parser, unsigned level)
{
    Position start = parser_here(parser);
    TokenKind kind = (TokenKind)parser->token.kind;
    unsigned operation;
    NodeRef inner;
    switch (kind) {
    case TOKEN_NOT:
        if (level > LEVEL_NOT)
            misplaced_not(parser);
        operation = UNARY_NOT;
        break;
    case TOKEN_MINUS:
        operation = UNARY_NEGATIVE;
        break;
    case TOKEN_PLUS:
        operation = UNARY_POSITIVE;
        break;
    case TOKEN_TILDE:
        operation = UNARY_INVERT;
        break;
    case TOKEN_AWAIT:
        parser_advance(parser);
        inner = primary(parser);
        return parser_node(parser, NODE_AWAIT, start, inner);
    default:
        return primary(parser);
    }
    parser_advance(parser);
    inner = parse_binary(parser, kind == TOKEN_NOT ? LEVEL_NOT : LEVEL_UNARY);
    NodeRef node = parser_node(parser, NODE_UNARY, start, inner);
    set_flags(parser, node, operation);
    return node;
}

typedef struct Binary {
    Parser *parser;
    unsigned level;
    NodeRef result;
} Binary;

static Value binary_again(Vm *vm, void *context)
{
    Binary *binary = context;
    binary->result = parse_binary(binary->parser, binary->level);
    return VALUE_NONE;
}

static __attribute__((noinline)) NodeRef binary_on_loan(Parser *parser, unsigned level)
{
    Binary binary = {parser, level, 0};
    vm_lend_stack(parser->vm, binary_again, &binary);
    return binary.result;
}

NodeRef parse_binary(Parser *parser, unsigned level)
{
    if (stack_is_short(parser->vm))
        return binary_on_loan(parser, level);
    check_c_stack(parser->vm);
    Position start = parser_here(parser);
    NodeRef left = operand(parser, level);
    for (;;) {
        TokenKind kind = (TokenKind)parser->token.kind;
        unsigned found = operator_level(kind);
        if (found < level || found == LEVEL_NONE)
            return left;
        if (found <= LEVEL_COMPARE) {
            left = chain(parser, start, left, found);
            continue;
        }
        parser_advance(parser);
        // ** groups from right to left and lets a sign follow.
        NodeRef right = parse_binary(parser, found == LEVEL_POWER ? LEVEL_UNARY : found + 1);
        left = parser_node_2(parser, NODE_BINARY, start, left, right);
        set_flags(parser, left, (unsigned)(kind - TOKEN_PLUS));
    }
}

// ---- Conditions, walrus -------------------------------------------------------------------

// The rest of `value if test else otherwise`. Not inlined: its locals would stay on the C stack of
// every nested expression.
static __attribute__((noinline)) NodeRef condition(Parser *parser, Position start, NodeRef value)
{
    parser_advance(parser);
    NodeRef test = parse_binary(parser, LEVEL_OR);
    if (!at(parser, TOKEN_ELSE)) {
        if (at(parser, TOKEN_COLON))
            parser_invalid(parser);
        parser_error_range(parser, value, test, "expected 'else' after 'if' expression");
    }
    parser_advance(parser);
    if (!parser_at_expression(parser) && !at(parser, TOKEN_COLON))
        parser_error_here(parser, EXPECTED_EXPRESSION, "after 'else'");
    NodeRef otherwise = parse_expression(parser);
    NodeRef node = parser_node_2(parser, NODE_CONDITIONAL, start, test, value);
    set_child(parser, node, 2, otherwise);
    return node;
}

NodeRef parse_expression(Parser *parser)
{
    if (at(parser, TOKEN_LAMBDA))
        return parse_lambda(parser);
    Position start = parser_here(parser);
    NodeRef value = parse_binary(parser, LEVEL_OR);
    return at(parser, TOKEN_IF) ? condition(parser, start, value) : value;
}

void parser_error_walrus(Parser *parser, NodeRef node)
{
    if (parser_is_bare_name(parser, node))
        parser_invalid(parser);
    Token token = parser->token;
    parser_advance(parser);
    if (!parser_at_expression(parser))
        parser_error_text(parser, token.start, token.end, "invalid syntax");
    parser_error(parser, node, "cannot use assignment expressions with %s",
                 parser_expression_name(parser, node));
}

NodeRef parse_walrus(Parser *parser, Position start, NodeRef name)
{
    parser_advance(parser);
    NodeRef value = parse_expression(parser);
    parser_require_target(parser, name, CONTEXT_STORE);
    return parser_node_2(parser, NODE_WALRUS, start, name, value);
}

NodeRef parse_named(Parser *parser)
{
    Position start = parser_here(parser);
    NodeRef node = parse_expression(parser);
    if (!at(parser, TOKEN_COLON_EQUAL))
        return node;
    if (!parser_is_bare_name(parser, node))
        parser_error_walrus(parser, node);
    return parse_walrus(parser, start, node);
}

// ---- Lists of expressions -----------------------------------------------------------------

NodeRef parse_element(Parser *parser, bool named)
{
    Position start = parser_here(parser);
    if (parser_accept(parser, TOKEN_STAR))
        return parser_node(parser, NODE_STARRED, start, parse_binary(parser, LEVEL_BAR));
    return named ? parse_named(parser) : parse_expression(parser);
}

// One part of what may be a tuple: an element, or a loop's target, which ends before `in`.
static NodeRef part(Parser *parser, bool target)
{
    if (target && !at(parser, TOKEN_STAR))
        return parse_binary(parser, LEVEL_BAR);
    return parse_element(parser, false);
}

static NodeRef parts(Parser *parser, bool target)
{
    check_c_stack(parser->vm);
    Position start = parser_here(parser);
    NodeRef node = part(parser, target);
    if (!at(parser, TOKEN_COMMA))
        return node;
    NodeList list = {0, 0};
    parser_list_add(parser, &list, node);
    while (parser_accept(parser, TOKEN_COMMA) && parser_at_expression(parser))
        parser_list_add(parser, &list, part(parser, target));
    return parser_node(parser, NODE_TUPLE, start, list.first);
}

NodeRef parse_star_expressions(Parser *parser)
{
    return parts(parser, false);
}

NodeRef parse_tuple(Parser *parser)
{
    NodeRef node = parse_star_expressions(parser);
    if (ast_kind(&parser->ast, node) == NODE_STARRED)
        parser_error(parser, node, "can't use starred expression here");
    return node;
}

// A condition or `not` where the target of a for statement should be.
static void check_loop_target(Parser *parser, const char *start)
{
    const char *name = "expression";
    if (parser_accept(parser, TOKEN_IF)) {
        parse_binary(parser, LEVEL_OR);
        parser_expect(parser, TOKEN_ELSE);
        parse_expression(parser);
        name = "conditional expression";
    } else if (at(parser, TOKEN_NOT)) {
        parse_expression(parser);
    } else {
        return;
    }
    parser_error_text(parser, start, parser->last_end, "cannot assign to %s", name);
}

NodeRef parse_loop_target(Parser *parser, bool comprehension)
{
    const char *start = parser->token.start;
    if (!comprehension)
        check_loop_target(parser, start);
    NodeRef node = parts(parser, true);
    if (!comprehension)
        check_loop_target(parser, start);
    if (comprehension && !at(parser, TOKEN_IN))
        parser_error_here(parser, "'in' expected after for-loop variables");
    parser_require_target(parser, node, CONTEXT_STORE);
    return node;
}

NodeRef parse_yield(Parser *parser)
{
    Position start = parser_take(parser);
    if (parser_accept(parser, TOKEN_FROM))
        return parser_node(parser, NODE_YIELD_FROM, start, parse_expression(parser));
    NodeRef value = parser_at_expression(parser) ? parse_tuple(parser) : 0;
    return parser_node(parser, NODE_YIELD, start, value);
}

NodeRef parse_yield_or_tuple(Parser *parser)
{
    return at(parser, TOKEN_YIELD) ? parse_yield(parser) : parse_star_expressions(parser);
}
