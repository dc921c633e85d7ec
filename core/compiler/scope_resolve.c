// Where each name of each scope lives. Inner scopes are done before outer ones: what an inner one
// needs from further out becomes a use in the scopes between.
#include "core/compiler/scope.h"
#include "core/objects/runtime.h"

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
    if (flags & SYMBOL_GLOBAL)
        return false;
    if (flags & (SYMBOL_NONLOCAL | SYMBOL_PASSED))
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
        if (locals > 4095 || frees > 255)
            return false;
    }
    scope_at(table, ref)->local_count = (uint16_t)locals;
    scope_at(table, ref)->free_count = (uint8_t)frees;
    return true;
}

bool scope_resolve(ScopeTable *table)
{
    for (ScopeRef ref = table->scope_count; ref-- > 0;) {
        if (!resolve_scope(table, ref))
            return false;
    }
    return true;
}
