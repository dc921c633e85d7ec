// Parameters of functions and of generic types.
#include "core/compiler/lexer_internal.h"
#include "core/compiler/parser_internal.h"

// A parameter list under way.
typedef struct Parameters {
    NodeList list;
    bool lambda;
    bool slash;            // '/' has been seen
    bool star;             // '*' or *args has been seen
    bool defaults;         // a default has been seen
    NodeRef expression;    // annotation or default of the last parameter, or 0
    const char *bare_star; // '*' that no parameter follows yet, or NULL
} Parameters;

static _Noreturn void named_must_follow(Parser *parser, const Parameters *all)
{
    static const char message[] = "named arguments must follow bare *";
    if (all->lambda)
        (parser_error_here)(parser, message);
    (parser_error_text)(parser, all->bare_star, all->bare_star + 1, message);
}

// Adds a parameter, whose name is the token, with annotation and default.
static void parameter(Parser *parser, Parameters *all, unsigned kind)
{
    Position start = parser_here(parser);
    NodeRef name = parse_binding_name(parser);
    NodeRef annotation = 0;
    if (!all->lambda && parser_accept(parser, TOKEN_COLON))
        annotation =
            kind == PARAMETER_ARGS ? parse_element(parser, false) : parse_expression(parser);
    NodeRef initial = 0;
    if (at(parser, TOKEN_EQUAL)) {
        if (annotation != 0 && ast_kind(&parser->ast, annotation) == NODE_STARRED)
            parser_invalid(parser);
        if (kind == PARAMETER_ARGS || kind == PARAMETER_KEYWORDS)
            parser_error_here(parser, "var-%s argument cannot have default value",
                              kind == PARAMETER_ARGS ? "positional" : "keyword");
        const char *equal = parser->token.start;
        parser_advance(parser);
        if (at(parser, TOKEN_COMMA) || at(parser, TOKEN_RIGHT_PARENTHESIS))
            parser_error_text(parser, equal, equal + 1, "expected default value expression");
        initial = parse_expression(parser);
        all->defaults = true;
    } else if (all->defaults && kind == PARAMETER_PLAIN) {
        parser_error_text(parser, parser_text_at(parser, start), parser->last_end,
                          "parameter without a default follows parameter with a default");
    }
    all->expression = initial != 0 ? initial : annotation;
    NodeRef node = parser_node_2(parser, NODE_PARAMETER, start, name, annotation);
    set_child(parser, node, 2, initial);
    set_flags(parser, node, kind);
    parser_list_add(parser, &all->list, node);
}

// '/': the parameters so far are positional-only.
static void slash(Parser *parser, Parameters *all)
{
    const char *text = parser->token.start;
    if (all->slash)
        parser_error_here(parser, "/ may appear only once");
    if (all->star)
        parser_error_here(parser, "/ must be ahead of *");
    parser_advance(parser);
    if (all->list.first == 0 && at(parser, TOKEN_COMMA))
        parser_error_text(parser, text, text + 1, "at least one argument must precede /");
    if (all->list.first == 0)
        parser_error_text(parser, text, text + 1, "invalid syntax");
    if (at(parser, TOKEN_STAR))
        parser_error_here(parser, "expected comma between / and *");
    all->slash = true;
    for (NodeRef node = all->list.first; node != 0; node = ast_next(&parser->ast, node))
        set_flags(parser, node, PARAMETER_POSITIONAL_ONLY);
}

// '*' or *args.
static void star(Parser *parser, Parameters *all, TokenKind end)
{
    const char *text = parser->token.start;
    parser_advance(parser);
    if (all->star)
        (parser_error_text)(parser, text, text + 1,
                            at(parser, TOKEN_IDENTIFIER) || at(parser, TOKEN_COMMA)
                                ? MESSAGE("* argument may appear only once")
                                : MESSAGE("invalid syntax"));
    all->star = true;
    if (at(parser, TOKEN_COMMA) || at(parser, end))
        all->bare_star = text;
    else
        parameter(parser, all, PARAMETER_ARGS);
}

NodeRef parse_parameters(Parser *parser, TokenKind end)
{
    Parameters all = {.lambda = end == TOKEN_COLON};
    bool last = false; // **keywords has been seen
    while (!at(parser, end)) {
        if (last)
            parser_error_here(parser, "arguments cannot follow var-keyword argument");
        switch (parser->token.kind) {
        case TOKEN_SLASH:
            slash(parser, &all);
            break;
        case TOKEN_STAR:
            star(parser, &all, end);
            break;
        case TOKEN_DOUBLE_STAR:
            if (all.bare_star != NULL)
                named_must_follow(parser, &all);
            parser_advance(parser);
            parameter(parser, &all, PARAMETER_KEYWORDS);
            last = true;
            break;
        case TOKEN_LEFT_PARENTHESIS:
            if (!all.star)
                parser_error_here(parser, "%s parameters cannot be parenthesized",
                                  all.lambda ? "Lambda expression" : "Function");
            parser_invalid(parser);
        default:
            parameter(parser, &all, all.star ? PARAMETER_KEYWORD_ONLY : PARAMETER_PLAIN);
            all.bare_star = NULL;
        }
        if (!parser_accept(parser, TOKEN_COMMA))
            break;
    }
    if (all.bare_star != NULL)
        named_must_follow(parser, &all);
    if (!at(parser, end)) {
        if (!all.lambda && all.expression != 0)
            parser_suspect_comma(parser, all.expression, true);
        parser_invalid(parser);
    }
    return all.list.first;
}

NodeRef parse_lambda(Parser *parser)
{
    check_c_stack(parser->vm);
    Position start = parser_take(parser);
    NodeRef parameters = parse_parameters(parser, TOKEN_COLON);
    const Lexer *lexer = &parser->lexer;
    if (lexer->brackets > 0 && (char)*lexer_top(lexer) == ENTRY_SPEC)
        parser_error_text(parser, parser_text_at(parser, start), parser->token.end,
                          "%c-string: lambda expressions are not allowed without parentheses",
                          lexer_string_letter(parser->field_flags));
    parser_advance(parser);
    NodeRef body = parse_expression(parser);
    return parser_node_2(parser, NODE_LAMBDA, start, parameters, body);
}

// ---- Type parameters ----------------------------------------------------------------------

static NodeRef type_parameter(Parser *parser)
{
    Position start = parser_here(parser);
    unsigned kind = TYPE_PARAMETER_VARIABLE;
    if (parser_accept(parser, TOKEN_STAR))
        kind = TYPE_PARAMETER_TUPLE;
    else if (parser_accept(parser, TOKEN_DOUBLE_STAR))
        kind = TYPE_PARAMETER_SPECIFICATION;
    NodeRef name = parse_binding_name(parser);
    NodeRef bound = 0;
    const char *colon = parser->token.start;
    if (parser_accept(parser, TOKEN_COLON)) {
        bound = parse_expression(parser);
        if (kind != TYPE_PARAMETER_VARIABLE)
            parser_error_text(parser, colon, parser->last_end, "cannot use %s with %s",
                              ast_kind(&parser->ast, bound) == NODE_TUPLE ? "constraints" : "bound",
                              kind == TYPE_PARAMETER_TUPLE ? "TypeVarTuple" : "ParamSpec");
    }
    NodeRef initial = 0;
    if (parser_accept(parser, TOKEN_EQUAL))
        initial =
            kind == TYPE_PARAMETER_TUPLE ? parse_element(parser, false) : parse_expression(parser);
    NodeRef node = parser_node_2(parser, NODE_TYPE_PARAMETER, start, name, bound);
    set_child(parser, node, 2, initial);
    set_flags(parser, node, kind);
    return node;
}

// Raises when a parameter without a default follows one that has it.
static void check_defaults(Parser *parser, NodeRef first)
{
    bool defaults = false;
    for (NodeRef node = first; node != 0; node = ast_next(&parser->ast, node)) {
        bool has_default = ast_child(&parser->ast, node, 2) != 0;
        if (defaults && !has_default)
            parser_error(parser, node,
                         "non-default type parameter '%S' follows default type parameter",
                         ast_name(&parser->ast, ast_child(&parser->ast, node, 0)));
        defaults |= has_default;
    }
}

NodeRef parse_type_parameters(Parser *parser)
{
    NodeList list = {0, 0};
    if (!parser_accept(parser, TOKEN_LEFT_BRACKET))
        return 0;
    if (at(parser, TOKEN_RIGHT_BRACKET))
        parser_error_here(parser, "Type parameter list cannot be empty");
    do
        parser_list_add(parser, &list, type_parameter(parser));
    while (parser_accept(parser, TOKEN_COMMA) && !at(parser, TOKEN_RIGHT_BRACKET));
    parser_expect(parser, TOKEN_RIGHT_BRACKET);
    check_defaults(parser, list.first);
    return list.first;
}
