// The parser's hands: taking tokens, making nodes, raising errors.
#include "core/compiler/lexer_internal.h"
#include "core/compiler/parser_internal.h"

// ---- Tokens -------------------------------------------------------------------------------

void parser_advance(Parser *parser)
{
    parser->last_start = parser->token.start;
    parser->last_end = parser->token.end;
    parser->last_line_start = parser->token.end_line_start;
    parser->last_line = parser->token.end_line;
    lexer_next(&parser->lexer, &parser->token);
}

Position parser_take(Parser *parser)
{
    Position start = parser_here(parser);
    parser_advance(parser);
    return start;
}

bool parser_accept(Parser *parser, TokenKind kind)
{
    if (!at(parser, kind))
        return false;
    parser_advance(parser);
    return true;
}

void parser_expect(Parser *parser, TokenKind kind)
{
    if (!parser_accept(parser, kind))
        parser_invalid(parser);
}

void parser_force(Parser *parser, TokenKind kind)
{
    if (!parser_accept(parser, kind))
        parser_error_here(parser, "expected '%s'", token_text(kind));
}

void parser_expect_colon(Parser *parser)
{
    if (at(parser, TOKEN_NEWLINE))
        parser_force(parser, TOKEN_COLON);
    parser_expect(parser, TOKEN_COLON);
}

void parser_expect_close(Parser *parser, TokenKind kind, NodeRef last)
{
    if (parser_accept(parser, kind))
        return;
    if (last != 0 && at(parser, TOKEN_EQUAL))
        parser_suspect_equal(parser, last);
    if (last != 0)
        parser_suspect_comma(parser, last, true);
    parser_invalid(parser);
}

bool parser_at_word(const Parser *parser, const char *text)
{
    const Token *token = &parser->token;
    size_t length = (size_t)(token->end - token->start);
    return token->kind == TOKEN_IDENTIFIER && strlen(text) == length &&
           memcmp(token->start, text, length) == 0;
}

bool parser_at_expression(const Parser *parser)
{
    switch (parser->token.kind) {
    case TOKEN_IDENTIFIER:
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
    case TOKEN_LEFT_PARENTHESIS:
    case TOKEN_LEFT_BRACKET:
    case TOKEN_LEFT_BRACE:
    case TOKEN_MINUS:
    case TOKEN_PLUS:
    case TOKEN_TILDE:
    case TOKEN_STAR:
    case TOKEN_ELLIPSIS:
    case TOKEN_NOT:
    case TOKEN_LAMBDA:
    case TOKEN_AWAIT:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE:
        return true;
    default:
        return false;
    }
}

// ---- Nodes --------------------------------------------------------------------------------

static SourceLine source_line(uint32_t line)
{
    return line > (SourceLine)-1 ? (SourceLine)-1 : (SourceLine)line;
}

Position parser_here(const Parser *parser)
{
    Position position = {.line = parser->token.line};
#if ADDER_COLUMNS
    position.column = (uint32_t)(parser->token.start - parser->token.line_start);
#endif
    return position;
}

Position parser_before(const Parser *parser)
{
    Position position = {.line = parser->last_line};
#if ADDER_COLUMNS
    position.column = (uint32_t)(parser->last_end - parser->last_line_start) - 1;
#endif
    return position;
}

Position parser_start_of(const Parser *parser, NodeRef ref)
{
    const Node *node = ast_node(&parser->ast, ref);
    Position position = {.line = node->line};
#if ADDER_COLUMNS
    position.column = node->column;
#endif
    return position;
}

NodeRef parser_node(Parser *parser, NodeKind kind, Position start, NodeRef a)
{
    NodeRef ref = ast_add(&parser->ast, kind, 0);
    Node *node = ast_node(&parser->ast, ref);
    node->line = source_line(start.line);
#if ADDER_COLUMNS
    node->column = start.column;
    node->end_line = source_line(parser->last_line);
    node->end_column = (uint32_t)(parser->last_end - parser->last_line_start);
#endif
    if (a != 0)
        node->child[0] = a;
    return ref;
}

NodeRef parser_node_2(Parser *parser, NodeKind kind, Position start, NodeRef a, NodeRef b)
{
    NodeRef ref = parser_node(parser, kind, start, a);
    set_child(parser, ref, 1, b);
    return ref;
}

bool parser_is_bare_name(const Parser *parser, NodeRef node)
{
    return ast_kind(&parser->ast, node) == NODE_NAME && parser->group != node;
}

void parser_list_add(Parser *parser, NodeList *list, NodeRef node)
{
    if (list->first == 0)
        list->first = node;
    else
        ast_node(&parser->ast, list->last)->next = node;
    list->last = node;
}

// ---- Errors -------------------------------------------------------------------------------

// The place in the text that a line and a column in bytes name.
static const char *find_text(const Parser *parser, size_t line, size_t column)
{
    const char *p = parser->lexer.text;
    const char *end = parser->lexer.end;
    for (size_t i = 1; i < line; i++) {
        while (p < end && !is_newline(*p))
            p++;
        p += (end - p > 1 && p[0] == '\r' && p[1] == '\n') ? 2 : p < end;
    }
    return column < (size_t)(end - p) ? p + column : end;
}

const char *parser_text_at(const Parser *parser, Position position)
{
#if ADDER_COLUMNS
    return find_text(parser, position.line, position.column);
#else
    const char *p = find_text(parser, position.line, 0);
    while (p < parser->lexer.end && (*p == ' ' || *p == '\t' || *p == '\f'))
        p++;
    return p;
#endif
}

const char *parser_node_start(const Parser *parser, NodeRef ref)
{
    return parser_text_at(parser, parser_start_of(parser, ref));
}

const char *parser_node_end(const Parser *parser, NodeRef ref)
{
#if ADDER_COLUMNS
    const Node *node = ast_node(&parser->ast, ref);
    return find_text(parser, node->end_line, node->end_column);
#else
    return NULL;
#endif
}

// Reads on to the end of the text: an error that the lexer finds there is told instead of one of
// the parser's, and so is a bracket that stays open, if it is on an earlier line than the error.
static void drain(Parser *parser)
{
    Lexer *lexer = &parser->lexer;
    uint32_t line = parser->token.line;
    lexer->draining = true;
    while (!at(parser, TOKEN_END))
        lexer_next(lexer, &parser->token);
    if (lexer->brackets > 0 && lexer_line(lexer, lexer_bracket(lexer, lexer->cursor)) < line)
        lexer_unclosed(lexer);
}

typedef struct Failure {
    Parser *parser;
    ShapeId kind;
    const char *start, *end;
    const char *format;
    va_list args;
} Failure;

static Value fail_again(Vm *vm, void *context);

static _Noreturn void fail(Parser *parser, ShapeId kind, const char *start, const char *end,
                           const char *format, va_list args)
{
    if (stack_is_short(parser->vm)) {
        Failure failure = {
            .parser = parser, .kind = kind, .start = start, .end = end, .format = format};
        va_copy(failure.args, args);
        vm_lend_stack(parser->vm, fail_again, &failure);
    }
    check_c_stack(parser->vm);
    const Token *blamed = parser->blamed;
    parser->blamed = NULL;
    if (blamed != NULL)
        parser_error_text(parser, blamed->start, blamed->end, "invalid syntax");
    Value message = lexer_message(&parser->lexer, format, args);
    bool incomplete = at(parser, TOKEN_END);
    // CPython tells a field's error and a wrong indentation at once.
    if (parser->field_flags == 0 && kind == SHAPE_SYNTAX_ERROR)
        drain(parser);
    parser->lexer.incomplete = incomplete;
    lexer_error(&parser->lexer, kind, start, end, "%S", message);
}

static Value fail_again(Vm *vm, void *context)
{
    Failure *failure = context;
    fail(failure->parser, failure->kind, failure->start, failure->end, failure->format,
         failure->args);
}

// What the messages point at for a token: the end of the text is shown as the end of the last line.
static const char *token_start(const Parser *parser)
{
    if (at(parser, TOKEN_INDENT))
        return parser->token.start - 1;
    if (!at(parser, TOKEN_END) || parser->last_end == NULL)
        return parser->token.start;
    return parser->last_end > parser->lexer.text && is_newline(parser->last_end[-1])
               ? parser->last_end - 1
               : parser->last_end;
}

static const char *token_end(const Parser *parser)
{
    return at(parser, TOKEN_END) || at(parser, TOKEN_INDENT) ? NULL : parser->token.end;
}

void(parser_error_here)(Parser *parser, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail(parser, SHAPE_SYNTAX_ERROR, token_start(parser), token_end(parser), format, args);
}

void(parser_error_indent)(Parser *parser, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail(parser, SHAPE_INDENTATION_ERROR, token_start(parser), token_end(parser), format, args);
}

void(parser_error_text)(Parser *parser, const char *start, const char *end, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail(parser, SHAPE_SYNTAX_ERROR, start, end, format, args);
}

void(parser_error_range)(Parser *parser, NodeRef first, NodeRef last, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail(parser, SHAPE_SYNTAX_ERROR, parser_node_start(parser, first),
         parser_node_end(parser, last), format, args);
}

void(parser_error)(Parser *parser, NodeRef node, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail(parser, SHAPE_SYNTAX_ERROR, parser_node_start(parser, node), parser_node_end(parser, node),
         format, args);
}

void parser_invalid(Parser *parser)
{
    if (at(parser, TOKEN_INDENT))
        parser_error_indent(parser, "unexpected indent");
    if (at(parser, TOKEN_DEDENT))
        parser_error_indent(parser, "unexpected unindent");
    const char *field = parser->field;
    char letter = lexer_string_letter(parser->field_flags);
    if (field != NULL && parser->field_flags == 0)
        parser_error_text(parser, field, field + 1, "expected '('");
    if (field != NULL && field != parser->token.start &&
        (is_name_byte(*field) || *field == '"' || *field == '\''))
        parser_error_text(parser, parser->last_start, parser->last_end, FIELD_CONTINUES, letter);
    if (field != NULL)
        parser_error_text(parser, field, field + 1,
                          "%c-string: expecting a valid expression after '{'", letter);
    parser_error_here(parser, "invalid syntax");
}
