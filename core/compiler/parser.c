// Statements one at a time, and the blocks that the caller walks through.
#include "core/compiler/parser.h"

#include "core/base/words.h"
#include "core/compiler/parser_internal.h"

void parser_init(Parser *parser, Vm *vm, const char *text, size_t length, Value filename,
                 unsigned flags)
{
    memset((void *)parser, 0, sizeof *parser);
    parser->vm = vm;
    parser->flags = (uint8_t)flags;
    parser->line_start = true;
    lexer_init(&parser->lexer, vm, text, length, filename, flags & PARSER_STR);
    ast_init(&parser->ast, vm);
    lexer_next(&parser->lexer, &parser->token);
}

// ---- Statements ---------------------------------------------------------------------------

// With PARSER_SINGLE: whether the one statement has been read.
static bool single_is_done(Parser *parser)
{
    if (!(parser->flags & PARSER_SINGLE) || !parser->started || !parser->line_start)
        return false;
    if (!at(parser, TOKEN_END))
        (parser_error_here)(parser,
                            parser->ends_compound
                                ? MESSAGE("invalid syntax")
                                : MESSAGE("multiple statements found while compiling a single "
                                          "statement"));
    return true;
}

static bool block_is_done(Parser *parser, const Block *block)
{
    if (block == NULL)
        return at(parser, TOKEN_END) || single_is_done(parser);
    if (block->same_line)
        return parser->line_start;
    return parser_accept(parser, TOKEN_DEDENT);
}

NodeRef parser_next(Parser *parser, Block *block)
{
    check_c_stack(parser->vm);
    if (block_is_done(parser, block))
        return 0;
    parser->group = 0;
    parser->started = true;
    if (block != NULL && block->clause == NODE_MATCH)
        return parse_case(parser, block);
    NodeRef header = 0;
    if (parser->line_start)
        header = parse_compound_header(parser);
    if (block == NULL)
        parser->ends_compound = header != 0;
    return header != 0 ? header : parse_simple_statement(parser);
}

bool parser_opens_block(const Parser *parser, NodeRef node)
{
    NodeKind kind = ast_kind(&parser->ast, node);
    return kind >= NODE_IF && kind <= NODE_CASE && kind != NODE_WITH_ITEM;
}

// ---- Blocks -------------------------------------------------------------------------------

static _Noreturn void block_missing(Parser *parser, const Block *block, unsigned line)
{
    // In the order of nodes.def.
    static const char words[] = "if\0elif\0else\0while\0for\0try\0except\0finally\0with\0\0"
                                "function\0class\0\0\0match\0case";
    const char *word = word_at(words, block->clause - (unsigned)NODE_IF);
    if (block->clause == NODE_FUNCTION || block->clause == NODE_CLASS)
        parser_error_indent(parser, "expected an indented block after %s definition on line %u",
                            word, line);
    parser_error_indent(parser, "expected an indented block after '%s%s' statement on line %u",
                        word, block->clause == NODE_EXCEPT && block->star ? "*" : "", line);
}

void parser_block_begin(Parser *parser, Block *block, NodeRef header)
{
    NodeKind kind = ast_kind(&parser->ast, header);
    if (kind != NODE_ELIF && kind != NODE_ELSE && kind != NODE_EXCEPT && kind != NODE_FINALLY)
        *block = (Block){.statement = (uint8_t)kind, .capture = NO_VALUE};
    block->clause = (uint8_t)kind;
    block->same_line = !at(parser, TOKEN_NEWLINE);
    parser->line_start = !block->same_line;
    if (block->same_line) {
        if (kind == NODE_MATCH)
            parser_invalid(parser);
        return;
    }
    parser_advance(parser);
    if (!at(parser, TOKEN_INDENT))
        block_missing(parser, block, ast_node(&parser->ast, header)->line);
    parser_advance(parser);
}

// Whether a clause that begins with the token goes on with the statement.
static bool clause_follows(Parser *parser, const Block *block)
{
    bool after_else = block->clause == NODE_ELSE;
    switch (parser->token.kind) {
    case TOKEN_ELIF:
        if (block->statement != NODE_IF)
            return false;
        if (after_else)
            parser_error_here(parser, "'elif' block follows an 'else' block");
        return true;
    case TOKEN_ELSE:
        return !after_else && (block->clause == NODE_EXCEPT || block->statement == NODE_IF ||
                               block->statement == NODE_FOR || block->statement == NODE_WHILE);
    case TOKEN_EXCEPT:
        return block->clause == NODE_TRY || block->clause == NODE_EXCEPT;
    case TOKEN_FINALLY:
        return block->statement == NODE_TRY && block->clause != NODE_FINALLY;
    default:
        return false;
    }
}

NodeRef parser_next_clause(Parser *parser, Block *block)
{
    parser->group = 0;
    if (clause_follows(parser, block))
        return parse_clause(parser, block);
    if (block->clause == NODE_TRY)
        parser_error_here(parser, "expected 'except' or 'finally' block");
    return 0;
}

// ---- The rest -----------------------------------------------------------------------------

NodeRef parser_whole_expression(Parser *parser)
{
    parser->group = 0;
    parser->lexer.expression = true;
    NodeRef node = parse_tuple(parser);
    while (parser_accept(parser, TOKEN_NEWLINE))
        continue;
    parser_expect(parser, TOKEN_END);
    return node;
}

ParserMark parser_mark(const Parser *parser)
{
    const Token *token = &parser->token;
    const Lexer *lexer = &parser->lexer;
    bool dedent = token->kind == TOKEN_DEDENT;
    return (ParserMark){
        .lexer = {.cursor = token->start,
                  .line_start = token->line_start,
                  .line = token->line,
                  .indents = lexer->indents,
                  .dedents = (uint8_t)(lexer->dedents + dedent),
                  .line_begins = token->kind == TOKEN_END},
        .line_start = parser->line_start,
        .started = parser->started,
    };
}

void parser_rewind(Parser *parser, const ParserMark *mark)
{
    lexer_rewind(&parser->lexer, &mark->lexer);
    parser->line_start = mark->line_start;
    parser->started = mark->started;
    lexer_next(&parser->lexer, &parser->token);
}

bool parser_is_incomplete(const Parser *parser, bool raised)
{
    const Lexer *lexer = &parser->lexer;
    bool in_header = parser->ends_compound && !raised && lexer->end[-1] != '\n';
    return lexer->incomplete || lexer->in_block || in_header;
}
