// Where each name of each scope lives. Inner scopes are done before outer ones: what an inner one
// needs from further out becomes a use in the scopes between.
#include "core/compiler/scope.h"
#include "core/objects/runtime.h"

// Some registers are needed for expressions (UNIT_MAX_REGISTERS).
#define MOST_VARIABLES (ADDER_WORD_BITS == 64 ? 60000 : 7000)

bool scope_find_binding(const ScopeTable *table, ScopeRef scope, Value name, ScopeRef *found)
{
    while (scope != 0) {
        scope = scope_at(table, scope)->parent;
        Scope *outer = scope_at(table, scope);
        if (outer->kind == SCOPE_MODULE)
            return false;
        *found = scope;
        if (outer->kind == SCOPE_CLASS) {
            if (name == SYM(__class__) || name == SYM(__classdict__))
                return true;
            continue;
        }
        unsigned flags = scope_flags_of(table, scope, name);
        if (flags & SYMBOL_GLOBAL)
            return false;
        if (flags & SYMBOL_BOUND && !(flags & SYMBOL_NONLOCAL))
            return true;
    }
    return false;
}

// The symbol is taken from an outer function, if one has it.
static void take_from_outside(ScopeTable *table, ScopeRef scope, SymbolRef symbol)
{
    Value name = scope_name(table, symbol);
    ScopeRef binding = 0;
    if (!scope_find_binding(table, scope, name, &binding))
        return;
    scope_symbol(table, symbol)->flags |= SYMBOL_FREE;
    for (ScopeRef between = scope_at(table, scope)->parent; between != binding;
         between = scope_at(table, between)->parent) {
        ScopeKind kind = scope_at(table, between)->kind;
        if (kind != SCOPE_COMPREHENSION)
            scope_note(table, between, name, kind == SCOPE_CLASS ? SYMBOL_PASSED : SYMBOL_USED);
    }
    Scope *owner = scope_at(table, binding);
    if (owner->kind == SCOPE_CLASS)
        owner->flags |= name == SYM(__class__) ? SCOPE_CLASS_CELL : SCOPE_CLASS_DICT;
    else
        scope_note(table, binding, name, SYMBOL_CELL);
}

static bool needs_outside(ScopeKind kind, unsigned flags)
{
    if (flags & SYMBOL_PASSED) // also of a name that is global in the class itself
        return true;
    if (flags & SYMBOL_GLOBAL)
        return false;
    if (flags & SYMBOL_NONLOCAL)
        return true;
    return !(flags & SYMBOL_BOUND) && kind != SCOPE_MODULE;
}

static bool resolve_scope(ScopeTable *table, ScopeRef ref)
{
    ScopeKind kind = scope_at(table, ref)->kind;
    uint32_t locals = 0, frees = 0;
    if (kind == SCOPE_CLASS) {
        unsigned flags = scope_at(table, ref)->flags;
        locals = ((flags & SCOPE_CLASS_CELL) != 0) + ((flags & SCOPE_CLASS_DICT) != 0);
    }
    for (SymbolRef symbol = scope_at(table, ref)->first; symbol != 0;
         symbol = scope_symbol(table, symbol)->next) {
        unsigned flags = scope_symbol(table, symbol)->flags;
        if (needs_outside(kind, flags)) {
            if (kind == SCOPE_COMPREHENSION) {
                scope_note(table, scope_at(table, ref)->parent, scope_name(table, symbol),
                           SYMBOL_USED);
                continue;
            }
            take_from_outside(table, ref, symbol);
            if (scope_symbol(table, symbol)->flags & SYMBOL_FREE)
                scope_symbol(table, symbol)->place = (uint16_t)frees++;
        } else if (scope_is_function(kind) && flags & SYMBOL_BOUND && !(flags & SYMBOL_GLOBAL)) {
            scope_symbol(table, symbol)->place = (uint16_t)locals++;
        }
        if (locals > MOST_VARIABLES || frees > MOST_VARIABLES)
            return false;
    }
    scope_at(table, ref)->local_count = (uint16_t)locals;
    scope_at(table, ref)->free_count = (uint16_t)frees;
    return true;
}

// ---- Names of inlined comprehensions ------------------------------------------------------------

ScopeRef scope_of_code(const ScopeTable *table, ScopeRef scope)
{
    while (scope_at(table, scope)->kind == SCOPE_COMPREHENSION)
        scope = scope_at(table, scope)->parent;
    return scope;
}

// Whether a comprehension around `scope` keeps the name in this register.
static bool taken_around(const ScopeTable *table, ScopeRef scope, Value name, unsigned place)
{
    for (;;) {
        scope = scope_at(table, scope)->parent;
        if (scope_at(table, scope)->kind != SCOPE_COMPREHENSION)
            return false;
        SymbolRef ref = scope_find(table, scope, name);
        if (ref != 0 && scope_symbol(table, ref)->flags & SYMBOL_BOUND &&
            scope_symbol(table, ref)->place == place)
            return true;
    }
}

// The register of the name in an earlier comprehension of the same code, or of a new one.
static unsigned place_in_comprehension(ScopeTable *table, ScopeRef scope, Value name)
{
    ScopeRef code = scope_of_code(table, scope);
    for (ScopeRef other = (ScopeRef)(code + 1); other < scope; other++) {
        if (scope_at(table, other)->kind != SCOPE_COMPREHENSION ||
            scope_of_code(table, other) != code)
            continue;
        SymbolRef ref = scope_find(table, other, name);
        if (ref != 0 && scope_symbol(table, ref)->flags & SYMBOL_BOUND &&
            !taken_around(table, scope, name, scope_symbol(table, ref)->place))
            return scope_symbol(table, ref)->place;
    }
    return scope_at(table, code)->local_count++;
}

// In a function the variables of an inlined comprehension are locals of their own.
static void number_comprehension(ScopeTable *table, ScopeRef scope)
{
    ScopeKind kind = (ScopeKind)scope_at(table, scope_of_code(table, scope))->kind;
    if (!scope_is_function(kind))
        return;
    for (SymbolRef ref = scope_at(table, scope)->first; ref != 0;
         ref = scope_symbol(table, ref)->next) {
        if (scope_symbol(table, ref)->flags & SYMBOL_BOUND) {
            unsigned place = place_in_comprehension(table, scope, scope_name(table, ref));
            scope_symbol(table, ref)->place = (uint16_t)place;
        }
    }
}

bool scope_resolve(ScopeTable *table)
{
    for (ScopeRef ref = table->scope_count; ref-- > 0;) {
        if (!resolve_scope(table, ref))
            return false;
    }
    for (ScopeRef ref = 1; ref < table->scope_count; ref++) {
        if (scope_at(table, ref)->kind == SCOPE_COMPREHENSION)
            number_comprehension(table, ref);
    }
    return true;
}
