// Targets: which expressions can be assigned to or deleted, and what the others are called.
#include "core/base/words.h"
#include "core/compiler/parser_internal.h"

const char *parser_kind_name(NodeKind kind)
{
    // In the order of nodes.def; those that are no expressions of their own have no name.
    static const char names[] = "literal\0name\0attribute\0subscript\0starred\0tuple\0list\0"
                                "set display\0dict literal\0\0expression\0expression\0expression\0"
                                "comparison\0\0conditional expression\0named expression\0lambda\0"
                                "function call\0\0\0list comprehension\0set comprehension\0"
                                "dict comprehension\0generator expression\0\0await expression\0"
                                "yield expression\0yield expression\0f-string expression\0"
                                "t-string expression";
    return word_at(names, kind);
}

const char *parser_expression_name(const Parser *parser, NodeRef node)
{
    const Node *found = ast_node(&parser->ast, node);
    if (found->kind == NODE_CONSTANT && found->flags == CONSTANT_IMMEDIATE)
        return word_at("None\0False\0True\0ellipsis", found->child[0]);
    return parser_kind_name((NodeKind)found->kind);
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
