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
           compiler_code_scope(c)->kind == SCOPE_MODULE;
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

// What is done with names that are in no register of their own.
static const struct {
    uint8_t load, store, remove; // opcodes
    bool named;                  // their operand is the name, not the place's number
} operations[] = {
    [PLACE_CELL] = {OP_GET_CELL, OP_SET_CELL, OP_CLEAR_CELL, false},
    [PLACE_FREE] = {OP_GET_FREE, OP_SET_FREE, OP_CLEAR_FREE, false},
    [PLACE_GLOBAL] = {OP_GET_GLOBAL, OP_SET_GLOBAL, OP_DELETE_GLOBAL, true},
    [PLACE_NAME] = {OP_GET_NAME, OP_SET_NAME, OP_DELETE_NAME, true},
    [PLACE_NAMED_FREE] = {OP_GET_NAMED_FREE, OP_SET_NAME, OP_DELETE_NAME, true},
    [PLACE_DICT_GLOBAL] = {OP_GET_DICT_GLOBAL, OP_SET_GLOBAL, OP_DELETE_GLOBAL, true},
    [PLACE_DICT_FREE] = {OP_GET_DICT_FREE, OP_SET_FREE, OP_CLEAR_FREE, false},
};

static uint32_t operand_of(Compiler *c, Place place, Value name)
{
    return operations[place.kind].named ? unit_name(c->unit, name) : place.number;
}

Register generate_load_name(Compiler *c, Value name, Register want)
{
    Place place = generate_place(c, name);
    if (place.kind == PLACE_LOCAL || place.kind == PLACE_DOUBLE)
        return load_local(c, place.number, want);
    if (place.kind == PLACE_DICT_GLOBAL || place.kind == PLACE_DICT_FREE)
        return load_from_class(c, place, name, want);
    Register target = generate_target(c, want);
    uint32_t operand = operand_of(c, place, name);
    if (place.kind == PLACE_NAMED_FREE)
        emit_3(c->unit, OP_GET_NAMED_FREE, target, place.number, operand);
    else
        emit_2(c->unit, operations[place.kind].load, target, operand);
    return target;
}

void generate_store_name(Compiler *c, Value name, Register from)
{
    Unit *unit = c->unit;
    Place place = generate_place(c, name);
    if (place.kind == PLACE_LOCAL || place.kind == PLACE_DOUBLE) {
        emit_move(unit, place.number, from);
        unit->bound |= register_bit(place.number);
        if (place.kind == PLACE_LOCAL)
            return;
        place = (Place){PLACE_CELL, (uint16_t)(place.number + 1)};
    }
    uint32_t operand = operand_of(c, place, name);
    if (place.kind == PLACE_CELL)
        emit_2(unit, OP_SET_CELL, operand, from);
    else
        emit_2(unit, operations[place.kind].store, from, operand);
}

static void clear_local(Unit *unit, Register local)
{
    emit_1(unit, OP_CLEAR, local);
    if (!unit->dead)
        unit->bound &= ~register_bit(local);
}

void generate_delete_name(Compiler *c, Value name)
{
    Unit *unit = c->unit;
    Place place = generate_place(c, name);
    if (place.kind != PLACE_LOCAL) {
        emit_1(unit, operations[place.kind].remove, operand_of(c, place, name));
        return;
    }
    if (!(unit->bound & register_bit(place.number)))
        emit_1(unit, OP_CHECK_BOUND, place.number);
    clear_local(unit, place.number);
}

void generate_forget_name(Compiler *c, Value name)
{
    Unit *unit = c->unit;
    Place place = generate_place(c, name);
    if (place.kind == PLACE_LOCAL) {
        clear_local(unit, place.number);
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
    enum Opcode opcode = OP_CAPTURE;
    unsigned place;
    if (scope->kind == SCOPE_CLASS && (name == SYM(__class__) || name == SYM(__classdict__))) {
        place = name == SYM(__classdict__) && scope->flags & SCOPE_CLASS_CELL;
    } else {
        const Symbol *found = scope_symbol(&c->scopes, symbol);
        if (found->flags & SYMBOL_FREE)
            opcode = OP_CAPTURE_FREE;
        place = found->place + (unsigned)in_module_comprehension(c, ref);
    }
    emit_3(c->unit, opcode, function, index, place);
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
