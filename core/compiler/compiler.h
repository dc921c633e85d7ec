// The state of one compilation, shared by the pass that looks for names (scope_visit.c) and the
// pass that generates code (generate*.c). Both walk the same source in the same order, so the
// second finds its scopes by counting.
#ifndef ADDER_COMPILER_COMPILER_H
#define ADDER_COMPILER_COMPILER_H

#include "core/compiler/compile.h"
#include "core/compiler/emit.h"
#include "core/compiler/parser.h"

// Lives in scratch memory (core/objects/scratch.h).
typedef struct Compiler {
    Vm *vm;
    Unit *unit;              // whose code is generated
    ScopeRef scope;          // in which names are looked up
    ScopeRef next_scope;     // generating: the scope that is entered next
    NodeRef next_try;        // generating: the number of the next try statement
    uint16_t conditional;    // pass one: compound statements around, within a class or module
    uint8_t iterables;       // pass one: iterables of comprehensions around this place
    uint8_t mode;            // CompileMode
    uint8_t flags;           // COMPILE_*
    bool has_const;          // `const` is micropython's
    bool future_annotations; // from __future__ import annotations
    bool future_allowed;     // only doc string and other future imports so far
    bool walrus;             // the statement contains an assignment expression
    Value class_name;        // of the class whose private names are mangled, or NO_VALUE
    Value attributes; // set of those that methods of the class give `self`; full profile only
    Value constants;  // dict of names bound by micropython.const, or NO_VALUE
    Value filename;
    Value module_globals; // list of the names declared global by statements of the module itself,
                          // or NO_VALUE
    SourceRange declaration; // of the last global or nonlocal statement
    ScopeTable scopes;
    Parser parser;
} Compiler;

// Short ways into the tree. None raises.
static inline const Node *node_at(const Compiler *c, NodeRef ref)
{
    return ast_node(&c->parser.ast, ref);
}
static inline NodeRef node_child(const Compiler *c, NodeRef ref, unsigned index)
{
    return ast_child(&c->parser.ast, ref, index);
}
static inline NodeKind node_kind(const Compiler *c, NodeRef ref)
{
    return ast_kind(&c->parser.ast, ref);
}
static inline unsigned node_flags(const Compiler *c, NodeRef ref)
{
    return node_at(c, ref)->flags;
}
static inline NodeRef node_next(const Compiler *c, NodeRef ref)
{
    return ast_next(&c->parser.ast, ref);
}
// The operator of a UNARY or BINARY.
static inline unsigned node_operator(const Compiler *c, NodeRef ref)
{
    return node_flags(c, ref) & ~(unsigned)NODE_NOT_CONSTANT;
}
// The name for child index n, as it is written.
static inline Value name_at(const Compiler *c, NodeRef index)
{
    return ast_name(&c->parser.ast, index);
}
// The scope of the code that is generated, and the one in which names are looked up.
const Scope *compiler_code_scope(const Compiler *c);
Scope *compiler_scope(const Compiler *c);
// The name that is a node's child.
Value node_name(const Compiler *c, NodeRef ref, unsigned child);
// The same as the code knows it, see below. May raise MemoryError.
Value node_mangled_name(Compiler *c, NodeRef ref, unsigned child);

// A name as the code knows it: __x in a class body becomes _Class__x. May raise MemoryError.
Value compiler_mangle(Compiler *c, Value name);
// What private names of a class get as prefix: its name without leading underscores, or NO_VALUE.
Value compiler_mangling_class(Compiler *c, Value name);

static inline NodeRef node_ref(const Compiler *c, const Node *node)
{
    return ast_ref(&c->parser.ast, node);
}

// The source range of a node, and a node for a range or for the last character of a node, for
// errors. All but the first raise MemoryError.
SourceRange compiler_range(const Node *node);
NodeRef compiler_range_node(Compiler *c, const SourceRange *range);
NodeRef compiler_last_character(Compiler *c, NodeRef node);
// What the module's code made so far does with a name: SYMBOL_* flags. Never raises.
unsigned compiler_module_flags(const Compiler *c, Value name);

// ---- scope_visit.c ------------------------------------------------------------------------------

// Notes the scopes and names of a statement, of which the first node has been read; `mark` was
// taken before that. A compound statement is read to its end and its nodes are released. Raises
// SyntaxError.
void scope_visit_statement(Compiler *c, NodeRef first, AstMark mark);
// Whether the code of a comprehension in the current scope is part of the code around it.
bool compiler_inlines(Compiler *c, NodeRef comprehension);
// Whether a function's header has annotations.
bool compiler_has_annotations(const Compiler *c, NodeRef parameters, NodeRef returns);
void scope_visit_expression(Compiler *c, NodeRef expression);

#endif
