// The tables of scopes and symbols.
#include "core/compiler/scope.h"

#include "core/objects/runtime.h"

#define FIRST_SCOPES (ADDER_PROFILE_LEVEL == 0 ? 2 : 4)
#define FIRST_SYMBOLS (ADDER_PROFILE_LEVEL == 0 ? 3 : 16)
#define LAST_REF ((NodeRef)-1)

static NodeRef grown(Vm *vm, NodeRef capacity, NodeRef first)
{
    if (capacity == LAST_REF)
        raise_memory_error(vm);
    size_t size = capacity == 0 ? first : (size_t)capacity + capacity / 2;
    return size > LAST_REF ? LAST_REF : (NodeRef)size;
}

OUT_OF_LINE Scope *scope_at(const ScopeTable *table, ScopeRef ref)
{
    return (Scope *)(void *)blob_of(table->scopes)->data + ref;
}

OUT_OF_LINE Symbol *scope_symbol(const ScopeTable *table, SymbolRef ref)
{
    return (Symbol *)(void *)blob_of(table->symbols)->data + ref;
}

void scope_table_init(ScopeTable *table, Vm *vm)
{
    memset((void *)table, 0, sizeof *table);
    table->vm = vm;
    scope_table_reset(table);
}

void scope_table_reset(ScopeTable *table)
{
    table->scopes = table->symbols = table->names = NO_VALUE;
    table->scope_count = table->scope_capacity = 0;
    table->symbol_capacity = 0;
    table->tries = NO_VALUE;
    table->try_count = table->try_capacity = 0;
    table->symbol_count = 1; // no symbol has number 0
    scope_add(table, SCOPE_MODULE, 0, 0);
}

ScopeRef scope_add(ScopeTable *table, ScopeKind kind, ScopeRef parent, unsigned flags)
{
    if (table->scope_count >= table->scope_capacity) {
        NodeRef capacity = grown(table->vm, table->scope_capacity, FIRST_SCOPES);
        table->scopes = blob_resize(table->vm, table->scopes, table->scope_count * sizeof(Scope),
                                    capacity * sizeof(Scope));
        table->scope_capacity = capacity;
    }
    ScopeRef ref = table->scope_count++;
    Scope *scope = scope_at(table, ref);
    memset((void *)scope, 0, sizeof *scope);
    scope->kind = (uint8_t)kind;
    scope->flags = (uint16_t)flags;
    scope->parent = parent;
    return ref;
}

SymbolRef scope_find(const ScopeTable *table, ScopeRef scope, Value name)
{
    SymbolRef ref = scope_at(table, scope)->first;
    while (ref != 0 && scope_name(table, ref) != name)
        ref = scope_symbol(table, ref)->next;
    return ref;
}

unsigned scope_flags_of(const ScopeTable *table, ScopeRef scope, Value name)
{
    SymbolRef ref = scope_find(table, scope, name);
    return ref != 0 ? scope_symbol(table, ref)->flags : 0;
}

static SymbolRef add_symbol(ScopeTable *table, ScopeRef scope_ref, Value name)
{
    if (table->symbol_count >= table->symbol_capacity) {
        NodeRef capacity = grown(table->vm, table->symbol_capacity, FIRST_SYMBOLS);
        table->symbols =
            blob_resize(table->vm, table->symbols,
                        table->symbol_capacity == 0 ? 0 : table->symbol_count * sizeof(Symbol),
                        capacity * sizeof(Symbol));
        table->names =
            array_resize(table->vm, table->names,
                         table->symbol_capacity == 0 ? 0 : table->symbol_count, capacity);
        table->symbol_capacity = capacity;
    }
    SymbolRef ref = table->symbol_count++;
    *scope_symbol(table, ref) = (Symbol){0, 0, 0};
    array_of(table->names)->items[ref] = name;
    Scope *scope = scope_at(table, scope_ref);
    if (scope->last != 0)
        scope_symbol(table, scope->last)->next = ref;
    else
        scope->first = ref;
    scope->last = ref;
    return ref;
}

SymbolRef scope_note(ScopeTable *table, ScopeRef scope, Value name, unsigned flags)
{
    SymbolRef ref = scope_find(table, scope, name);
    if (ref == 0)
        ref = add_symbol(table, scope, name);
    scope_symbol(table, ref)->flags |= (uint16_t)flags;
    return ref;
}

ScopeRef scope_of_annotations(const ScopeTable *table, ScopeRef scope)
{
    for (ScopeRef ref = table->scope_count; --ref > scope;) {
        if (scope_at(table, ref)->flags & SCOPE_OF_VARIABLES &&
            scope_at(table, ref)->parent == scope)
            return ref;
    }
    return 0;
}

NodeRef scope_add_try(ScopeTable *table)
{
    if (table->try_count >= table->try_capacity) {
        NodeRef capacity = grown(table->vm, table->try_capacity, FIRST_SCOPES);
        table->tries = blob_resize(table->vm, table->tries, table->try_count, capacity);
        table->try_capacity = capacity;
    }
    *scope_try_at(table, table->try_count) = 0;
    return table->try_count++;
}
