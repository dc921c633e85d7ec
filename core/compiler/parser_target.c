// Targets: which expressions can be assigned to or deleted, and what the others are called.
#include "core/compiler/parser_internal.h"

const char *parser_expression_name(const Parser *parser, NodeRef node)
{
    static const char *const names[] = {
        [NODE_CONSTANT] = "literal",
        [NODE_NAME] = "name",
        [NODE_ATTRIBUTE] = "attribute",
        [NODE_SUBSCRIPT] = "subscript",
        [NODE_STARRED] = "starred",
        [NODE_TUPLE] = "tuple",
        [NODE_LIST] = "list",
        [NODE_SET] = "set display",
        [NODE_DICT] = "dict literal",
        [NODE_UNARY] = "expression",
        [NODE_BINARY] = "expression",
        [NODE_BOOLEAN] = "expression",
        [NODE_COMPARE] = "comparison",
        [NODE_CONDITIONAL] = "conditional expression",
        [NODE_WALRUS] = "named expression",
        [NODE_LAMBDA] = "lambda",
        [NODE_CALL] = "function call",
        [NODE_LIST_COMPREHENSION] = "list comprehension",
        [NODE_SET_COMPREHENSION] = "set comprehension",
        [NODE_DICT_COMPREHENSION] = "dict comprehension",
        [NODE_GENERATOR] = "generator expression",
        [NODE_AWAIT] = "await expression",
        [NODE_YIELD] = "yield expression",
        [NODE_YIELD_FROM] = "yield expression",
        [NODE_FSTRING] = "f-string expression",
        [NODE_TSTRING] = "t-string expression",
    };
    static const char *const immediates[] = {"None", "False", "True", "ellipsis"};
    const Node *found = ast_node(&parser->ast, node);
    if (found->kind == NODE_CONSTANT && found->flags == CONSTANT_IMMEDIATE)
        return immediates[found->child[0]];
    return names[found->kind];
}

// A tuple or a list as a target: every element is one, or one with a star.
static NodeRef make_targets(Parser *parser, NodeRef node, unsigned context)
{
    for (NodeRef part = ast_child(&parser->ast, node, 0); part != 0;
         part = ast_next(&parser->ast, part)) {
        NodeRef target = part;
        if (context == CONTEXT_STORE && ast_kind(&parser->ast, part) == NODE_STARRED) {
            set_flags(parser, part, context);
            target = ast_child(&parser->ast, part, 0);
        }
        NodeRef wrong = parser_make_target(parser, target, context);
        if (wrong != 0)
            return wrong;
    }
    return 0;
}

NodeRef parser_make_target(Parser *parser, NodeRef node, unsigned context)
{
    Node *target = ast_node(&parser->ast, node);
    switch (target->kind) {
    case NODE_NAME:
    case NODE_ATTRIBUTE:
        parser_check_name(parser, node, target->child[target->kind == NODE_ATTRIBUTE],
                          context == CONTEXT_DELETE);
        break;
    case NODE_SUBSCRIPT:
        break;
    case NODE_TUPLE:
    case NODE_LIST: {
        NodeRef wrong = make_targets(parser, node, context);
        if (wrong != 0)
            return wrong;
        break;
    }
    default:
        return node;
    }
    target = ast_node(&parser->ast, node);
    target->flags = (uint8_t)((target->flags & ~CONTEXT_MASK) | context);
    return 0;
}

void parser_require_target(Parser *parser, NodeRef node, unsigned context)
{
    if (context == CONTEXT_STORE && ast_kind(&parser->ast, node) == NODE_STARRED)
        parser_error(parser, node, "starred assignment target must be in a list or tuple");
    NodeRef wrong = parser_make_target(parser, node, context);
    if (wrong != 0)
        parser_error(parser, wrong, "cannot %s %s",
                     context == CONTEXT_DELETE ? "delete" : "assign to",
                     parser_expression_name(parser, wrong));
}
