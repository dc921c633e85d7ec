// The syntax tree of one statement: small nodes in an arena that is one growing blob on the heap.
//
// A node is a header and its children (nodes.def tells how many and what they are). Nodes refer to
// each other by NodeRef, the distance from the blob's start, so that the blob may move and grow. 0
// is no node. Names and constants are values in a table beside the arena; nodes hold their index.
//
// Adding a node or a value may move both tables: C pointers to nodes are good until the next
// addition only. A reader that does not add may keep them; the struct Ast on the C stack pins the
// blob.
#ifndef ADDER_COMPILER_AST_H
#define ADDER_COMPILER_AST_H

#include "core/objects/containers.h"

// For a function that the optimiser shall not copy to its callers: because they are many, or
// because its frame must not enlarge one that is entered again and again in a recursion.
#define OUT_OF_LINE __attribute__((noinline))

#if ADDER_PROFILE_LEVEL == 0
typedef uint16_t NodeRef;
typedef uint16_t SourceLine; // a line above 65535 is taken for 65535
#else
typedef uint32_t NodeRef;
typedef uint32_t SourceLine;
#endif

typedef enum NodeKind {
#define NODE(kind, children) NODE_##kind,
#include "core/compiler/nodes.def"
#undef NODE
    NODE_KIND_COUNT
} NodeKind;

// Flags of nodes; nodes.def says which apply. Operators take the whole byte instead.
enum {
    CONTEXT_LOAD = 0,
    CONTEXT_STORE = 1,
    CONTEXT_DELETE = 2,
    CONTEXT_MASK = 3,
    NODE_PARENTHESIZED = 4,
    NODE_ASYNC = 8,
    NODE_STAR = 16,
    NODE_NOT_CONSTANT = 128, // set by the code generator on operations whose value is not known
};

// Flags of CONSTANT: what its child is.
enum {
    CONSTANT_VALUE = 0,     // index in the value table
    CONSTANT_IMMEDIATE = 1, // immediate_index of None, False, True, Ellipsis
    CONSTANT_INTEGER = 2,   // a small non-negative integer itself
    CONSTANT_SKIPPED = 3,   // left out because of PARSER_NAMES_ONLY
};

// Flags of PARAMETER.
enum {
    PARAMETER_POSITIONAL_ONLY,
    PARAMETER_PLAIN,
    PARAMETER_ARGS, // *name
    PARAMETER_KEYWORD_ONLY,
    PARAMETER_KEYWORDS, // **name
};

// Flags of TYPE_PARAMETER.
enum {
    TYPE_PARAMETER_VARIABLE,      // T
    TYPE_PARAMETER_TUPLE,         // *T
    TYPE_PARAMETER_SPECIFICATION, // **T
};

// Flags of UNARY beyond enum Unary, and of COMPARISON beyond enum Comparison.
enum {
    UNARY_NOT = 3,
    COMPARE_IS = 6,
    COMPARE_IS_NOT = 7,
    COMPARE_IN = 8,
    COMPARE_NOT_IN = 9,
};

typedef struct Node {
    uint8_t kind; // NodeKind
    uint8_t flags;
    NodeRef next;    // the next node of the list that this one is in, 0 at its end
    SourceLine line; // from 1
#if ADDER_COLUMNS
    uint32_t column; // bytes from 0
    SourceLine end_line;
    uint32_t end_column; // bytes from 0, one past the last
#endif
    NodeRef child[];
} Node;

// Lives on the C stack, inside Parser.
typedef struct Ast {
    Vm *vm;
    Value nodes;  // Blob
    Value values; // Array: interned names and constants; slot 0 is unused
    NodeRef used; // end of the last node
    NodeRef capacity;
    NodeRef value_count;
    NodeRef value_capacity;
} Ast;

// A state of the arena to go back to.
typedef struct AstMark {
    NodeRef used;
    NodeRef value_count;
} AstMark;

#define NODE_UNIT sizeof(NodeRef)
// Where the first node is: behind the blob's header.
#define FIRST_NODE ((NodeRef)(offsetof(Blob, data) / NODE_UNIT))

// All letters of nodes.def that kinds have, so that a kind needs a byte for its own.
// clang-format off
#define NODE_FORMS(FORM) FORM(E) FORM(b) FORM(e) FORM(l) FORM(n) FORM(v) FORM(EE) FORM(Eb) \
    FORM(Ee) FORM(eE) FORM(ee) FORM(el) FORM(en) FORM(lb) FORM(le) FORM(ne) FORM(EEE) \
    FORM(eeE) FORM(eee) FORM(eel) FORM(ele) FORM(enE) FORM(nEE) FORM(nil) FORM(nnb) FORM(nlll) \
    FORM(nlllE)
// clang-format on
typedef struct NodeForms {
    char none[1];
#define FORM(letters) char letters[sizeof #letters];
    NODE_FORMS(FORM)
#undef FORM
} NodeForms;

extern const NodeForms node_forms;
extern const uint8_t node_kind_forms[NODE_KIND_COUNT]; // offsets in these

// The letters of nodes.def for a kind; their number is the number of children.
static inline const char *node_children(unsigned kind)
{
    return (const char *)&node_forms + node_kind_forms[kind];
}

static inline Node *ast_node(const Ast *ast, NodeRef ref)
{
    return (Node *)(void *)((uint8_t *)(void *)ast->nodes + ref * NODE_UNIT);
}
static inline NodeRef ast_ref(const Ast *ast, const Node *node)
{
    return (NodeRef)((size_t)((const uint8_t *)node - (uint8_t *)(void *)ast->nodes) / NODE_UNIT);
}
// Units of the arena that a node of this kind takes.
static inline size_t ast_kind_units(NodeKind kind)
{
    size_t bytes = offsetof(Node, child) + strlen(node_children(kind)) * sizeof(NodeRef);
    return (bytes + NODE_UNIT - 1) / NODE_UNIT;
}
static inline NodeKind ast_kind(const Ast *ast, NodeRef ref)
{
    return (NodeKind)ast_node(ast, ref)->kind;
}
static inline NodeRef ast_child(const Ast *ast, NodeRef ref, unsigned index)
{
    return ast_node(ast, ref)->child[index];
}
static inline NodeRef ast_next(const Ast *ast, NodeRef ref)
{
    return ast_node(ast, ref)->next;
}
// The name a child of letter n stands for; not for 0.
static inline Value ast_name(const Ast *ast, NodeRef index)
{
    return array_of(ast->values)->items[index];
}
// The value of a CONSTANT node; never allocates. With PARSER_NAMES_ONLY strings, bytes and numbers
// that need an object are None.
Value ast_constant(const Ast *ast, NodeRef ref);
// Number of nodes in the list that starts with `first` (which may be 0).
size_t ast_list_length(const Ast *ast, NodeRef first);

// An empty arena. Raises MemoryError, as all that follows here.
void ast_init(Ast *ast, Vm *vm);
// A new node; its children are 0. The parser sets the position.
NodeRef ast_add(Ast *ast, NodeKind kind, unsigned flags);
// A new slot of the value table.
NodeRef ast_add_value(Ast *ast, Value value);

// Never raise.
AstMark ast_mark(const Ast *ast);
// Forgets every node and value added since the mark.
void ast_release(Ast *ast, AstMark mark);

#endif
