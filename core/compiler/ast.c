// The arena of syntax tree nodes and its table of values.
#include "core/compiler/ast.h"

#include "core/objects/runtime.h"

#define FIRST_NODES (ADDER_PROFILE_LEVEL == 0 ? 28 : 128) // units
#define FIRST_VALUES (ADDER_PROFILE_LEVEL == 0 ? 3 : 16)

const NodeForms node_forms = {
#define FORM(letters) #letters,
    "", NODE_FORMS(FORM)
#undef FORM
};

const uint8_t node_kind_forms[NODE_KIND_COUNT] = {
#define NODE(kind, children) offsetof(NodeForms, children),
#include "core/compiler/nodes.def"
#undef NODE
};

void ast_init(Ast *ast, Vm *vm)
{
    ast->vm = vm;
    ast->nodes = NO_VALUE;
    ast->values = NO_VALUE;
    ast->used = FIRST_NODE;
    ast->capacity = 0;
    ast->value_count = 1;
    ast->value_capacity = 0;
}

// The capacity to grow to when `needed` must fit. Raises MemoryError beyond what a NodeRef can
// count.
static NodeRef grown(Vm *vm, size_t needed, size_t capacity, size_t first)
{
    const size_t limit = (NodeRef)-1;
    size_t size = capacity == 0 ? first : capacity + capacity / 2;
    if (size < needed)
        size = needed;
    if (size > limit)
        size = limit;
    if (needed > size)
        raise_memory_error(vm);
    return (NodeRef)size;
}

NodeRef ast_add(Ast *ast, NodeKind kind, unsigned flags)
{
    size_t needed = ast->used + ast_kind_units(kind);
    if (needed > ast->capacity) {
        NodeRef capacity = grown(ast->vm, needed, ast->capacity, FIRST_NODES);
        ast->nodes = blob_resize(ast->vm, ast->nodes, (ast->used - FIRST_NODE) * NODE_UNIT,
                                 (capacity - FIRST_NODE) * NODE_UNIT);
        ast->capacity = capacity;
    }
    NodeRef ref = ast->used;
    ast->used = (NodeRef)needed;
    Node *node = ast_node(ast, ref);
    memset((void *)node, 0, (size_t)(needed - ref) * NODE_UNIT);
    node->kind = (uint8_t)kind;
    node->flags = (uint8_t)flags;
    return ref;
}

NodeRef ast_add_value(Ast *ast, Value value)
{
    if (ast->value_count >= ast->value_capacity) {
        NodeRef capacity =
            grown(ast->vm, ast->value_count + (size_t)1, ast->value_capacity, FIRST_VALUES);
        ast->values = array_resize(ast->vm, ast->values, ast->value_count, capacity);
        ast->value_capacity = capacity;
    }
    array_of(ast->values)->items[ast->value_count] = value;
    return ast->value_count++;
}

Value ast_constant(const Ast *ast, NodeRef ref)
{
    const Node *node = ast_node(ast, ref);
    switch (node->flags) {
    case CONSTANT_IMMEDIATE:
        return VALUE_IMMEDIATE(node->child[0]);
    case CONSTANT_INTEGER:
        return small_from((SignedWord)node->child[0]);
    case CONSTANT_SKIPPED:
        return VALUE_NONE;
    default:
        return ast_name(ast, node->child[0]);
    }
}

size_t ast_list_length(const Ast *ast, NodeRef first)
{
    size_t length = 0;
    for (; first != 0; first = ast_next(ast, first))
        length++;
    return length;
}

AstMark ast_mark(const Ast *ast)
{
    return (AstMark){ast->used, ast->value_count};
}

void ast_release(Ast *ast, AstMark mark)
{
    if (ast->value_count > mark.value_count)
        memset((void *)&array_of(ast->values)->items[mark.value_count], 0,
               (size_t)(ast->value_count - mark.value_count) * sizeof(Value));
    ast->used = mark.used;
    ast->value_count = mark.value_count;
}
