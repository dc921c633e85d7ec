// Code for iteration, comprehensions and generator expressions.
#include "core/compiler/generate.h"
#include "core/objects/function.h"
#include "core/objects/operators.h"

// ---- Iteration ----------------------------------------------------------------------------------

void generate_iterator(Compiler *c, Register iterator, bool async)
{
    if (async)
        generate_intrinsic(c, iterator, iterator, INTRINSIC_ASYNC_ITERATOR);
    else
        emit_2(c->unit, OP_GET_ITERATOR, iterator, iterator);
}

NextItem generate_next(Compiler *c, Register iterator, Register item, Label *end, bool async)
{
    Unit *unit = c->unit;
    NextItem next = {unit->code.used, 0, unit->bound};
    if (!async) {
        emit_jump(unit, OP_FOR_ITERATOR, iterator, item, end);
        return next;
    }
    Register step = unit_take(unit, 1);
    generate_intrinsic(c, step, iterator, INTRINSIC_ASYNC_NEXT);
    generate_yield_from(c, item, step);
    next.end = unit->code.used;
    unit->next = step;
    return next;
}

void generate_next_end(Compiler *c, const NextItem *next, Label *end)
{
    Unit *unit = c->unit;
    if (next->end == 0)
        return;
    Register base = unit->next;
    Register slot = unit_take(unit, 3);
    Register ended = (Register)(slot + 2);
    Label unrelated = LABEL_INIT;
    if (next->end > next->start)
        generate_handler(c, next->start, next->end, slot, next->bound);
    generate_intrinsic(c, ended, slot, INTRINSIC_ASYNC_FOR_ENDED);
    emit_jump(unit, OP_JUMP_IF_FALSE, ended, 0, &unrelated);
    emit_1(unit, OP_LEAVE_HANDLER, slot);
    emit_jump(unit, OP_JUMP, 0, 0, end);
    emit_label(unit, &unrelated);
    emit_1(unit, OP_RERAISE_CAUGHT, slot);
    unit->next = base;
}

// ---- Comprehensions -----------------------------------------------------------------------------

typedef struct Comprehension {
    NodeKind kind;
    NodeRef element;
    Register result; // collection, not for generators
} Comprehension;

static void element(Compiler *c, const Comprehension *comprehension)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeRef ref = comprehension->element;
    if (comprehension->kind == NODE_DICT_COMPREHENSION) {
        Register key = generate_push(c, node_child(c, ref, 0));
        Register value = generate_expression(c, node_child(c, ref, 1), ANY_REGISTER);
        generate_position(c, ref);
        emit_3(unit, OP_DICT_SET, comprehension->result, key, value);
    } else {
        Register value = generate_expression(c, ref, ANY_REGISTER);
        generate_position(c, ref);
        if (comprehension->kind == NODE_GENERATOR)
            emit_3(unit, OP_YIELD, unit_take(unit, 1), value, base);
        else
            emit_2(unit,
                   comprehension->kind == NODE_SET_COMPREHENSION ? OP_SET_ADD : OP_LIST_APPEND,
                   comprehension->result, value);
    }
    unit->next = base;
}

// One `for` and what is inside it; the iterator is in a register.
static void loop(Compiler *c, const Comprehension *comprehension, NodeRef clause, Register iterator)
{
    check_c_stack(c->vm);
    Unit *unit = c->unit;
    Register base = unit->next;
    bool async = node_flags(c, clause) & NODE_ASYNC;
    NodeRef target = node_child(c, clause, 0), inner = node_next(c, clause);
    Label again = LABEL_INIT, end = LABEL_INIT;
    emit_label(unit, &again);
    Register item = generate_direct_target(c, target);
    if (item == ANY_REGISTER)
        item = unit_take(unit, 1);
    generate_position(c, node_child(c, clause, 1));
    NextItem next = generate_next(c, iterator, item, &end, async);
    generate_store(c, target, item);
    for (NodeRef condition = node_child(c, clause, 2); condition != 0;
         condition = node_next(c, condition)) {
        Label pass = LABEL_INIT;
        generate_condition(c, condition, &pass, true);
        emit_jump(unit, OP_JUMP, 0, 0, &again);
        emit_label(unit, &pass);
    }
    if (inner != 0) {
        Register nested = generate_push(c, node_child(c, inner, 1));
        generate_position(c, node_child(c, inner, 1));
        generate_iterator(c, nested, node_flags(c, inner) & NODE_ASYNC);
        loop(c, comprehension, inner, nested);
    } else {
        element(c, comprehension);
    }
    emit_jump(unit, OP_JUMP, 0, 0, &again);
    generate_next_end(c, &next, &end);
    emit_label(unit, &end);
    unit->next = base;
}

// Makes ready the variables of an inlined comprehension. In a module they get registers.
static void begin_names(Compiler *c)
{
    Unit *unit = c->unit;
    bool module = scope_at(&c->scopes, unit->scope)->kind == SCOPE_MODULE;
    for (SymbolRef ref = scope_at(&c->scopes, c->scope)->first; ref != 0;
         ref = scope_symbol(&c->scopes, ref)->next) {
        if (!(scope_symbol(&c->scopes, ref)->flags & SYMBOL_BOUND))
            continue;
        bool cell = scope_symbol(&c->scopes, ref)->flags & SYMBOL_CELL;
        if (module)
            scope_symbol(&c->scopes, ref)->place = unit_take(unit, 1 + cell);
        Register place = scope_symbol(&c->scopes, ref)->place;
        if (!unit->dead)
            unit->bound &= ~register_bit(place);
        if (!cell)
            continue;
        place = (Register)(place + module);
        emit_1(unit, OP_CLEAR, place);
        emit_1(unit, OP_MAKE_CELL, place);
    }
}

// Locals of a function are unbound again, as locals() must not show them.
static void end_names(Compiler *c)
{
    Unit *unit = c->unit;
    if (scope_at(&c->scopes, unit->scope)->kind == SCOPE_MODULE)
        return;
    for (SymbolRef ref = scope_at(&c->scopes, c->scope)->first; ref != 0;
         ref = scope_symbol(&c->scopes, ref)->next) {
        if (scope_symbol(&c->scopes, ref)->flags & SYMBOL_BOUND)
            emit_1(unit, OP_CLEAR, scope_symbol(&c->scopes, ref)->place);
    }
}

static void start_collection(Compiler *c, NodeKind kind, Register result)
{
    enum Opcode opcode = kind == NODE_LIST_COMPREHENSION  ? OP_BUILD_LIST
                         : kind == NODE_SET_COMPREHENSION ? OP_BUILD_SET
                                                          : OP_BUILD_DICT;
    emit_build(c->unit, opcode, result, result, 0);
}

// Only now is the scope known of a comprehension whose first iterable has been generated.
static void check_async(Compiler *c, NodeRef ref)
{
    const Scope *outer = scope_at(&c->scopes, c->unit->scope);
    bool allowed = outer->flags & SCOPE_ASYNC || outer->kind == SCOPE_GENERATOR ||
                   (outer->kind == SCOPE_MODULE && c->flags & COMPILE_TOP_LEVEL_AWAIT);
    if (!allowed && scope_at(&c->scopes, c->next_scope)->flags & SCOPE_ASYNC &&
        node_kind(c, ref) != NODE_GENERATOR)
        parser_error(&c->parser, ref,
                     "asynchronous comprehension outside of an asynchronous function");
}

static Register inlined(Compiler *c, NodeRef ref, Register want)
{
    NodeRef clause = node_child(c, ref, 1);
    Register result = generate_work(c, want);
    Register iterator = generate_push(c, node_child(c, clause, 1));
    generate_position(c, node_child(c, clause, 1));
    generate_iterator(c, iterator, node_flags(c, clause) & NODE_ASYNC);
    ScopeRef outer = c->scope;
    check_async(c, ref);
    c->scope = c->next_scope++;
    begin_names(c);
    Comprehension comprehension = {node_kind(c, ref), node_child(c, ref, 0), result};
    generate_position(c, ref);
    start_collection(c, comprehension.kind, result);
    loop(c, &comprehension, clause, iterator);
    end_names(c);
    c->scope = outer;
    return generate_deliver(c, result, want);
}

static const char *hidden_name(NodeKind kind)
{
    return kind == NODE_GENERATOR            ? "<genexpr>"
           : kind == NODE_LIST_COMPREHENSION ? "<listcomp>"
           : kind == NODE_SET_COMPREHENSION  ? "<setcomp>"
                                             : "<dictcomp>";
}

// Generator expressions, and comprehensions that are not inlined: a function of the first iterator.
static Register called(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    NodeRef clause = node_child(c, ref, 1);
    bool async = node_flags(c, clause) & NODE_ASYNC;
    Register window = unit_take(unit, 4);
    Register iterator = generate_push(c, node_child(c, clause, 1));
    generate_position(c, node_child(c, clause, 1));
    generate_iterator(c, iterator, async);
    generate_position(c, ref);
    check_async(c, ref);
    NodeKind kind = node_kind(c, ref);
    const char *name = hidden_name(kind);
    generate_open(c, str_intern(c->vm, name, strlen(name)), node_at(c, ref)->line);
    generate_position(c, ref);
    Comprehension comprehension = {kind, node_child(c, ref, 0), 0};
    if (kind != NODE_GENERATOR) {
        comprehension.result = unit_take(c->unit, 1);
        start_collection(c, kind, comprehension.result);
    }
    loop(c, &comprehension, clause, 0);
    generate_position(c, ref);
    if (kind != NODE_GENERATOR)
        emit_1(c->unit, OP_RETURN, comprehension.result);
    generate_close(c, window, 0);
    generate_position(c, ref);
    unit->next = window;
    Register target = generate_target(c, want);
    emit_3(unit, OP_CALL, target, window, 1);
    return target;
}

Register generate_comprehension(Compiler *c, NodeRef ref, Register want)
{
    if (node_kind(c, ref) != NODE_GENERATOR && compiler_inlines(c, ref))
        return inlined(c, ref, want);
    return called(c, ref, want);
}
