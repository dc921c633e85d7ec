// Scopes and their names: what the first pass over a top-level statement leaves for the second.
//
// Scopes are numbered in the order in which both passes meet them, so a parent has a lower number
// than its children. Each scope has a chain of symbols in order of first mention. Names lie beside
// the symbols in an array that the collector traces.
#ifndef ADDER_COMPILER_SCOPE_H
#define ADDER_COMPILER_SCOPE_H

#include "core/compiler/ast.h"
#include "core/objects/function.h"

typedef NodeRef ScopeRef;  // 0 is the module's scope
typedef NodeRef SymbolRef; // 0 is no symbol

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_GENERATOR,     // generator expression, and comprehensions of a class body: functions
    SCOPE_COMPREHENSION, // inlined into the enclosing code
    SCOPE_ANNOTATION,    // function that computes annotations, a type alias or a bound
    SCOPE_TYPE_PARAMETERS,
} ScopeKind;

// Flags of scopes; those in SCOPE_CODE_FLAGS are those of its code (core/objects/function.h).
enum {
    SCOPE_VARARGS = CODE_VARARGS,
    SCOPE_VARKEYWORDS = CODE_VARKEYWORDS,
    SCOPE_YIELDS = CODE_GENERATOR,
    SCOPE_ASYNC = CODE_COROUTINE,           // with SCOPE_YIELDS an async generator
    SCOPE_NESTED = CODE_NESTED,             // inside a function
    SCOPE_CLASS_CELL = CODE_HAS_CLASS_CELL, // class: an inner function uses __class__
    SCOPE_CODE_FLAGS = SCOPE_VARARGS | SCOPE_VARKEYWORDS | SCOPE_YIELDS | SCOPE_ASYNC |
                       SCOPE_NESTED | SCOPE_CLASS_CELL,
    SCOPE_CLASS_DICT = 16,        // class: an annotation scope looks names up in its namespace
    SCOPE_SEES_CLASS = 32,        // annotation scope directly in a class
    SCOPE_IS_COMPREHENSION = 128, // of kind GENERATOR or COMPREHENSION
    SCOPE_CONDITIONAL_ANNOTATIONS = 256, // class: annotates variables inside of compound statements
    SCOPE_OF_VARIABLES = 512,            // annotation scope of the variables of its class or module
};

typedef struct Scope {
    SymbolRef first, last; // the chain of symbols
    ScopeRef parent;
    uint16_t local_count; // set by scope_resolve: named registers
    uint16_t flags;       // SCOPE_*
    uint16_t free_count;
    uint16_t positional; // parameters that can be given by position
    uint16_t positional_only;
    uint16_t keyword_only;
    uint8_t kind;   // ScopeKind
    uint8_t inside; // ScopeInside
} Scope;

// What messages call the code of a scope, where they do so.
typedef enum ScopeInside {
    INSIDE_NOTHING,
    INSIDE_LIST_COMPREHENSION,
    INSIDE_SET_COMPREHENSION,
    INSIDE_DICT_COMPREHENSION,
    INSIDE_GENERATOR,
    INSIDE_ANNOTATION,
    INSIDE_BOUND,
    INSIDE_DEFAULT,
    INSIDE_ALIAS,
    INSIDE_GENERIC,
} ScopeInside;

// Flags of symbols.
enum {
    SYMBOL_USED = 1,
    SYMBOL_ASSIGNED = 2,
    SYMBOL_PARAMETER = 4,
    SYMBOL_GLOBAL = 8, // by declaration
    SYMBOL_NONLOCAL = 16,
    SYMBOL_ANNOTATED = 32,
    SYMBOL_DELETED = 64,    // a del statement or the end of a handler may unbind it
    SYMBOL_ITERATION = 128, // target of a comprehension's for
    SYMBOL_WALRUS = 256,    // comprehension: bound by := in it
    SYMBOL_PASSED = 512,    // class: only handed on to inner functions
    SYMBOL_CELL = 1024,     // local that an inner function uses
    SYMBOL_FREE = 2048,
    SYMBOL_IMPORTED = 4096, // by an import statement
};
#define SYMBOL_BOUND (SYMBOL_ASSIGNED | SYMBOL_PARAMETER | SYMBOL_IMPORTED)

typedef struct Symbol {
    SymbolRef next;
    uint16_t flags; // SYMBOL_*
    uint16_t place; // register of a local, number of a free variable
} Symbol;

// Lives on the C stack of the compile driver.
typedef struct ScopeTable {
    Vm *vm;
    Value scopes;  // Blob of Scope
    Value symbols; // Blob of Symbol
    Value names;   // Array, one name per symbol
    NodeRef scope_count, scope_capacity;
    NodeRef symbol_count, symbol_capacity;
    Value tries; // Blob: a byte of TRY_* for each try statement, in order
    NodeRef try_count, try_capacity;
} ScopeTable;

// What clauses a try statement turned out to have.
enum {
    TRY_HANDLERS = 1,
    TRY_FINALLY = 2,
};

// Functions, because there are so many calls.
Scope *scope_at(const ScopeTable *table, ScopeRef ref);
Symbol *scope_symbol(const ScopeTable *table, SymbolRef ref);
static inline Value scope_name(const ScopeTable *table, SymbolRef ref)
{
    return array_of(table->names)->items[ref];
}

// A table with the module's scope alone; reset goes back to that. Both raise MemoryError, as all
// that adds.
void scope_table_init(ScopeTable *table, Vm *vm);
void scope_table_reset(ScopeTable *table);
// A new scope; pointers from scope_at are good until the next one.
ScopeRef scope_add(ScopeTable *table, ScopeKind kind, ScopeRef parent, unsigned flags);
// The symbol of an interned name in this very scope, 0 if there is none. Never raises.
SymbolRef scope_find(const ScopeTable *table, ScopeRef scope, Value name);
// The flags of a name in this very scope, 0 if it is not mentioned. Never raises.
unsigned scope_flags_of(const ScopeTable *table, ScopeRef scope, Value name);
// Adds flags to the symbol, which is made if need be.
SymbolRef scope_note(ScopeTable *table, ScopeRef scope, Value name, unsigned flags);
// The scope of the annotations of a class's or module's variables, 0 if there is none. Never
// raises.
ScopeRef scope_of_annotations(const ScopeTable *table, ScopeRef scope);
// A new entry of `tries`, 0 yet.
NodeRef scope_add_try(ScopeTable *table);
static inline uint8_t *scope_try_at(const ScopeTable *table, NodeRef number)
{
    return &blob_of(table->tries)->data[number];
}
// Whether the scope is a function's, with registers for its names.
static inline bool scope_is_function(ScopeKind kind)
{
    return kind != SCOPE_MODULE && kind != SCOPE_CLASS && kind != SCOPE_COMPREHENSION;
}

// The scope around `scope` that binds the name for its inner functions; false if none does, which
// makes the name global. Never raises.
bool scope_find_binding(const ScopeTable *table, ScopeRef scope, Value name, ScopeRef *found);
// The scope whose code the scope is part of: not an inlined comprehension. Never raises.
ScopeRef scope_of_code(const ScopeTable *table, ScopeRef scope);
// Decides for every name of every scope whether it is local, cell, free or global, and numbers
// registers and free variables. Raises MemoryError. A nonlocal name without a binding
// stays without SYMBOL_FREE. Returns false when a scope has too many of them.
bool scope_resolve(ScopeTable *table);

#endif
