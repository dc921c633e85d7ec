// Code that loads, stores and deletes names.
#include "core/compiler/generate.h"
#include "core/objects/runtime.h"

// The symbol in the code's own scope or a comprehension inlined into it, whichever binds the name.
static SymbolRef find_symbol(const Compiler *c, Value name, ScopeRef *scope)
{
    for (*scope = c->scope;; *scope = scope_at(&c->scopes, *scope)->parent) {
        SymbolRef symbol = scope_find(&c->scopes, *scope, name);
        if (scope_at(&c->scopes, *scope)->kind != SCOPE_COMPREHENSION)
            return symbol;
        if (symbol != 0 && scope_symbol(&c->scopes, symbol)->flags & SYMBOL_BOUND)
            return symbol;
    }
}

static bool in_module_comprehension(const Compiler *c, ScopeRef scope)
{
    return scope_at(&c->scopes, scope)->kind == SCOPE_COMPREHENSION &&
           scope_at(&c->scopes, c->unit->scope)->kind == SCOPE_MODULE;
}

static Place place_in_class(unsigned flags, uint16_t number)
{
    if (flags & SYMBOL_FREE) {
        if (flags & SYMBOL_NONLOCAL)
            return (Place){PLACE_FREE, number};
        if (!(flags & SYMBOL_BOUND))
            return (Place){PLACE_NAMED_FREE, number};
    }
    return (Place){PLACE_NAME, 0};
}

Place generate_place(const Compiler *c, Value name)
{
    ScopeRef ref;
    SymbolRef symbol = find_symbol(c, name, &ref);
    const Scope *scope = scope_at(&c->scopes, ref);
    unsigned flags = symbol != 0 ? scope_symbol(&c->scopes, symbol)->flags : 0;
    uint16_t number = symbol != 0 ? scope_symbol(&c->scopes, symbol)->place : 0;
    if (flags & SYMBOL_GLOBAL)
        return (Place){PLACE_GLOBAL, 0};
    if (scope->kind == SCOPE_MODULE)
        return (Place){PLACE_NAME, 0};
    if (in_module_comprehension(c, ref))
        return (Place){flags & SYMBOL_CELL ? PLACE_DOUBLE : PLACE_LOCAL, number};
    if (scope->kind == SCOPE_CLASS)
        return place_in_class(flags, number);
    bool sees_class = scope->flags & SCOPE_SEES_CLASS && name != SYM(__classdict__);
    if (flags & SYMBOL_FREE)
        return (Place){sees_class ? PLACE_DICT_FREE : PLACE_FREE, number};
    if (flags & SYMBOL_BOUND)
        return (Place){flags & SYMBOL_CELL ? PLACE_CELL : PLACE_LOCAL, number};
    return (Place){sees_class ? PLACE_DICT_GLOBAL : PLACE_GLOBAL, 0};
}

// Loads through the namespace of the class around an annotation scope.
static Register load_from_class(Compiler *c, Place place, Value name, Register want)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    Register namespace = unit_take(unit, 1);
    emit_2(unit, OP_GET_FREE, namespace, generate_place(c, SYM(__classdict__)).number);
    unit->next = base;
    Register target = generate_target(c, want);
    if (place.kind == PLACE_DICT_GLOBAL)
        emit_3(unit, OP_GET_DICT_GLOBAL, target, namespace, unit_name(unit, name));
    else
        emit_4(unit, OP_GET_DICT_FREE, target, namespace, place.number, unit_name(unit, name));
    return target;
}

static Register load_local(Compiler *c, Register local, Register want)
{
    Unit *unit = c->unit;
    // Only comprehensions that cannot read an unbound variable are inlined into a module.
    if (!(unit->bound & register_bit(local)) && !unit->dead && local < unit->locals) {
        emit_1(unit, OP_CHECK_BOUND, local);
        unit->bound |= register_bit(local);
    }
    // An assignment expression later in the statement may change the local.
    if (want == ANY_REGISTER && !c->walrus)
        return local;
    Register target = generate_target(c, want);
    emit_move(unit, target, local);
    return target;
}

Register generate_load_name(Compiler *c, Value name, Register want)
{
    Unit *unit = c->unit;
    Place place = generate_place(c, name);
    if (place.kind == PLACE_LOCAL || place.kind == PLACE_DOUBLE)
        return load_local(c, place.number, want);
    if (place.kind == PLACE_DICT_GLOBAL || place.kind == PLACE_DICT_FREE)
        return load_from_class(c, place, name, want);
    Register target = generate_target(c, want);
    switch (place.kind) {
    case PLACE_CELL:
        emit_2(unit, OP_GET_CELL, target, place.number);
        break;
    case PLACE_FREE:
        emit_2(unit, OP_GET_FREE, target, place.number);
        break;
    case PLACE_NAMED_FREE:
        emit_3(unit, OP_GET_NAMED_FREE, target, place.number, unit_name(unit, name));
        break;
    case PLACE_NAME:
        emit_2(unit, OP_GET_NAME, target, unit_name(unit, name));
        break;
    default:
        emit_2(unit, OP_GET_GLOBAL, target, unit_name(unit, name));
    }
    return target;
}

void generate_store_name(Compiler *c, Value name, Register from)
{
    Unit *unit = c->unit;
    Place place = generate_place(c, name);
    switch (place.kind) {
    case PLACE_LOCAL:
        emit_move(unit, place.number, from);
        unit->bound |= register_bit(place.number);
        break;
    case PLACE_DOUBLE:
        emit_move(unit, place.number, from);
        emit_2(unit, OP_SET_CELL, place.number + 1u, from);
        break;
    case PLACE_CELL:
        emit_2(unit, OP_SET_CELL, place.number, from);
        break;
    case PLACE_FREE:
    case PLACE_DICT_FREE:
        emit_2(unit, OP_SET_FREE, from, place.number);
        break;
    case PLACE_NAME:
    case PLACE_NAMED_FREE:
        emit_2(unit, OP_SET_NAME, from, unit_name(unit, name));
        break;
    default:
        emit_2(unit, OP_SET_GLOBAL, from, unit_name(unit, name));
    }
}

void generate_delete_name(Compiler *c, Value name)
{
    Unit *unit = c->unit;
    Place place = generate_place(c, name);
    switch (place.kind) {
    case PLACE_LOCAL:
        if (!(unit->bound & register_bit(place.number)))
            emit_1(unit, OP_CHECK_BOUND, place.number);
        emit_1(unit, OP_CLEAR, place.number);
        if (!unit->dead)
            unit->bound &= ~register_bit(place.number);
        break;
    case PLACE_CELL:
        emit_1(unit, OP_CLEAR_CELL, place.number);
        break;
    case PLACE_FREE:
    case PLACE_DICT_FREE:
        emit_1(unit, OP_CLEAR_FREE, place.number);
        break;
    case PLACE_NAME:
    case PLACE_NAMED_FREE:
        emit_1(unit, OP_DELETE_NAME, unit_name(unit, name));
        break;
    default:
        emit_1(unit, OP_DELETE_GLOBAL, unit_name(unit, name));
    }
}

void generate_forget_name(Compiler *c, Value name)
{
    Unit *unit = c->unit;
    Place place = generate_place(c, name);
    if (place.kind == PLACE_LOCAL) {
        emit_1(unit, OP_CLEAR, place.number);
        if (!unit->dead)
            unit->bound &= ~register_bit(place.number);
        return;
    }
    Register base = unit->next;
    generate_store_name(c, name, generate_push_constant(c, VALUE_NONE));
    generate_delete_name(c, name);
    unit->next = base;
}

// One free variable, number `index` of the function.
static void capture(Compiler *c, Value name, Register function, unsigned index)
{
    ScopeRef ref;
    SymbolRef symbol = find_symbol(c, name, &ref);
    const Scope *scope = scope_at(&c->scopes, ref);
    if (scope->kind == SCOPE_CLASS && name == SYM(__class__)) {
        emit_3(c->unit, OP_CAPTURE, function, index, 0);
        return;
    }
    if (scope->kind == SCOPE_CLASS && name == SYM(__classdict__)) {
        emit_3(c->unit, OP_CAPTURE, function, index, (scope->flags & SCOPE_CLASS_CELL) != 0);
        return;
    }
    const Symbol *found = scope_symbol(&c->scopes, symbol);
    emit_3(c->unit, found->flags & SYMBOL_FREE ? OP_CAPTURE_FREE : OP_CAPTURE, function, index,
           found->place + (unsigned)in_module_comprehension(c, ref));
}

void generate_captures(Compiler *c, ScopeRef scope, Register function)
{
    for (SymbolRef ref = scope_at(&c->scopes, scope)->first; ref != 0;
         ref = scope_symbol(&c->scopes, ref)->next) {
        const Symbol *symbol = scope_symbol(&c->scopes, ref);
        if (symbol->flags & SYMBOL_FREE)
            capture(c, scope_name(&c->scopes, ref), function, symbol->place);
    }
}
