// Warnings about source text that is valid and hardly meant.
#include "core/config.h"

#if ADDER_WARNINGS
#include "core/compiler/lexer_internal.h"
#include "core/compiler/parser_internal.h"
#include "core/objects/type.h"

// Statements are read several times: what has been warned about lies before parser->warned.
static bool is_due(Parser *parser)
{
    const char *cursor = parser->lexer.cursor;
    if ((parser->flags & (PARSER_NAMES_ONLY | PARSER_QUIET)) || cursor <= parser->warned)
        return false;
    parser->warned = cursor;
    return true;
}

static void warn(Parser *parser, const char *start, const char *end, Value message)
{
    Lexer *lexer = &parser->lexer;
    if (warn_syntax(parser->vm, lexer->filename, lexer_line(lexer, start), message))
        parser_error_text(parser, start, end, "%S", message);
}

void(parser_warn)(Parser *parser, NodeRef node, const char *format, ...)
{
    if (!is_due(parser))
        return;
    va_list args;
    va_start(args, format);
    Value message = lexer_message(&parser->lexer, format, args);
    va_end(args);
    warn(parser, parser_node_start(parser, node), parser_node_end(parser, node), message);
}

void parser_warn_escape(Parser *parser, const char *backslash, const char *end)
{
    if (!is_due(parser))
        return;
    Vm *vm = parser->vm;
    Value escape = str_new(vm, backslash, (size_t)(end - backslash));
    Value message =
        str_format(vm,
                   "\"%S\" is an invalid %sescape sequence. Such sequences will not work "
                   "in the future. Did you mean \"\\%S\"? A raw string is also an option.",
                   escape, end - backslash > 2 && is_digit(backslash[1]) ? "octal " : "", escape);
    warn(parser, backslash, end, message);
}

void parser_warn_number(Parser *parser, NodeRef node, const char *text, const char *end)
{
    if (end == parser->lexer.end || !is_name_byte(*end))
        return;
    char base = *text == '0' ? text[1] | 32 : 0;
    parser_warn(parser, node, "invalid %s literal",
                base == 'x'             ? "hexadecimal"
                : base == 'o'           ? "octal"
                : base == 'b'           ? "binary"
                : (end[-1] | 32) == 'j' ? "imaginary"
                                        : "decimal");
}

// ---- Operands -----------------------------------------------------------------------------

// The type of what a literal, display, comprehension or lambda makes, NULL for other expressions.
static const Type *literal_type(const Parser *parser, NodeRef node)
{
    switch (ast_kind(&parser->ast, node)) {
    case NODE_CONSTANT:
        return type_of(parser->vm, ast_constant(&parser->ast, node));
    case NODE_TUPLE:
        return &type_tuple;
    case NODE_LIST:
    case NODE_LIST_COMPREHENSION:
        return &type_list;
    case NODE_SET:
    case NODE_SET_COMPREHENSION:
        return &type_set;
    case NODE_DICT:
    case NODE_DICT_COMPREHENSION:
        return &type_dict;
    case NODE_GENERATOR:
        return &type_generator;
    case NODE_FSTRING:
        return &type_str;
    case NODE_TSTRING:
        return &type_template;
    case NODE_LAMBDA:
        return &type_function;
    default:
        return NULL;
    }
}

// Whether the object is made anew, or shared, as the implementation likes.
static bool lacks_identity(const Parser *parser, NodeRef node)
{
    const Ast *ast = &parser->ast;
    if (ast_kind(ast, node) == NODE_TUPLE) {
        for (NodeRef item = ast_child(ast, node, 0); item != 0; item = ast_next(ast, item)) {
            if (ast_kind(ast, item) != NODE_CONSTANT)
                return false;
        }
        return true;
    }
    if (ast_kind(ast, node) != NODE_CONSTANT)
        return false;
    Value value = ast_constant(ast, node);
    return !is_immediate(value);
}

void parser_warn_comparison(Parser *parser, NodeRef node)
{
    const Ast *ast = &parser->ast;
    NodeRef left = ast_child(ast, node, 0);
    for (NodeRef item = ast_child(ast, node, 1); item != 0; item = ast_next(ast, item)) {
        NodeRef right = ast_child(ast, item, 0);
        NodeRef literal = lacks_identity(parser, left) ? left : right;
        unsigned operation = ast_node(ast, item)->flags;
        if ((operation == COMPARE_IS || operation == COMPARE_IS_NOT) &&
            lacks_identity(parser, literal)) {
            bool is = operation == COMPARE_IS;
            parser_warn(parser, node, "\"%s\" with '%N' literal. Did you mean \"%s\"?",
                        is ? "is" : "is not", type_value(literal_type(parser, literal)),
                        is ? "==" : "!=");
            return;
        }
        left = right;
    }
}

void parser_warn_call(Parser *parser, NodeRef node)
{
    const Type *type = literal_type(parser, ast_child(&parser->ast, node, 0));
    if (type != NULL && type != &type_function)
        parser_warn(parser, node, "'%N' object is not callable; perhaps you missed a comma?",
                    type_value(type));
}

void parser_warn_subscript(Parser *parser, NodeRef node)
{
    const Type *type = literal_type(parser, ast_child(&parser->ast, node, 0));
    const Type *index = literal_type(parser, ast_child(&parser->ast, node, 1));
    if (type == NULL || type == &type_dict)
        return;
    if (type != &type_tuple && type != &type_list && type != &type_str && type != &type_bytes)
        parser_warn(parser, node, "'%N' object is not subscriptable; perhaps you missed a comma?",
                    type_value(type));
    else if (index != NULL && index != &type_int && index != &type_bool)
        parser_warn(parser, node,
                    "%N indices must be integers or slices, not %N; perhaps you missed a comma?",
                    type_value(type), type_value(index));
}

void parser_warn_assert(Parser *parser, NodeRef node)
{
    NodeRef test = ast_child(&parser->ast, node, 0);
    if (ast_kind(&parser->ast, test) == NODE_TUPLE && ast_child(&parser->ast, test, 0) != 0)
        parser_warn(parser, node, "assertion is always true, perhaps remove parentheses?");
}
#endif
