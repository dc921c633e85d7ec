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
    Register ended = slot + 2;
    Label unrelated = LABEL_INIT;
    if (next->end > next->start)
        generate_handler(c, next->start, next->end, slot, next->bound);
    generate_intrinsic(c, ended, slot, INTRINSIC_ASYNC_FOR_ENDED);
    emit_branch(unit, OP_JUMP_IF_FALSE, ended, &unrelated);
    emit_1(unit, OP_LEAVE_HANDLER, slot);
    emit_goto(unit, end);
    emit_label(unit, &unrelated);
    emit_1(unit, OP_RERAISE_CAUGHT, slot);
    unit->next = base;
}

// ---- Comprehensions -----------------------------------------------------------------------------

typedef struct Comprehension {
    const Node *node;
    Register result; // collection, not for generators
} Comprehension;

static void element(Compiler *c, const Comprehension *comprehension)
{
    Unit *unit = c->unit;
    Register base = unit->next, result = comprehension->result;
    NodeRef ref = comprehension->node->child[0];
    NodeKind kind = comprehension->node->kind;
    if (kind == NODE_DICT_COMPREHENSION) {
        Register key = generate_push(c, node_child(c, ref, 0));
        Register value = generate_operand(c, node_child(c, ref, 1));
        generate_position(c, ref);
        emit_3(unit, OP_DICT_SET, result, key, value);
    } else {
        Register value = generate_operand(c, ref);
        generate_position(c, ref);
        if (kind == NODE_GENERATOR)
            emit_3(unit, OP_YIELD, unit_take(unit, 1), value, base);
        else
            emit_2(unit, kind == NODE_SET_COMPREHENSION ? OP_SET_ADD : OP_LIST_APPEND, result,
                   value);
    }
    unit->next = base;
}

// The iterator of a clause in a register of its own.
static Register push_iterator(Compiler *c, NodeRef clause)
{
    NodeRef iterable = node_child(c, clause, 1);
    Register iterator = generate_push(c, iterable);
    generate_position(c, iterable);
    generate_iterator(c, iterator, node_flags(c, clause) & NODE_ASYNC);
    return iterator;
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
        emit_goto(unit, &again);
        emit_label(unit, &pass);
    }
    if (inner != 0) {
        loop(c, comprehension, inner, push_iterator(c, inner));
    } else {
        element(c, comprehension);
    }
    emit_goto(unit, &again);
    generate_next_end(c, &next, &end);
    emit_label(unit, &end);
    unit->next = base;
}

// Makes ready the variables of an inlined comprehension. In a module they get registers.
static void begin_names(Compiler *c)
{
    Unit *unit = c->unit;
    bool module = compiler_code_scope(c)->kind == SCOPE_MODULE;
    for (SymbolRef ref = compiler_scope(c)->first; ref != 0;
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
        place = place + module;
        emit_1(unit, OP_CLEAR, place);
        emit_1(unit, OP_MAKE_CELL, place);
    }
}

// Locals of a function are unbound again, as locals() must not show them.
static void end_names(Compiler *c)
{
    Unit *unit = c->unit;
    if (compiler_code_scope(c)->kind == SCOPE_MODULE)
        return;
    for (SymbolRef ref = compiler_scope(c)->first; ref != 0;
         ref = scope_symbol(&c->scopes, ref)->next) {
        if (scope_symbol(&c->scopes, ref)->flags & SYMBOL_BOUND)
            emit_1(unit, OP_CLEAR, scope_symbol(&c->scopes, ref)->place);
    }
}

// What a function of a comprehension is called, and how its result starts.
typedef struct Form {
    const char *name;
    uint8_t build; // opcode
} Form;

static const Form forms[] = {
    [NODE_LIST_COMPREHENSION - NODE_LIST_COMPREHENSION] = {"<listcomp>", OP_BUILD_LIST},
    [NODE_SET_COMPREHENSION - NODE_LIST_COMPREHENSION] = {"<setcomp>", OP_BUILD_SET},
    [NODE_DICT_COMPREHENSION - NODE_LIST_COMPREHENSION] = {"<dictcomp>", OP_BUILD_DICT},
    [NODE_GENERATOR - NODE_LIST_COMPREHENSION] = {"<genexpr>", OP_NOP},
};

// Only now is the scope known of a comprehension whose first iterable has been generated.
static void check_async(Compiler *c, const Node *node)
{
    if (scope_at(&c->scopes, c->next_scope)->flags & SCOPE_ASYNC && node->kind != NODE_GENERATOR &&
        compiler_code_scope(c)->kind != SCOPE_GENERATOR && !generate_may_await(c))
        parser_error(&c->parser, node_ref(c, node),
                     "asynchronous comprehension outside of an asynchronous function");
}

// The loops of a comprehension, after its first iterator has been made.
static void loops(Compiler *c, const Comprehension *comprehension, Register iterator)
{
    const Node *node = comprehension->node;
    if (node->kind != NODE_GENERATOR)
        emit_build(c->unit, forms[node->kind - NODE_LIST_COMPREHENSION].build,
                   comprehension->result, comprehension->result, 0);
    loop(c, comprehension, node->child[1], iterator);
}

static Register inlined(Compiler *c, const Node *node)
{
    Comprehension comprehension = {node, generate_work(c)};
    SourceRange position = c->unit->goal.position;
    Register iterator = push_iterator(c, node->child[1]);
    ScopeRef outer = c->scope;
    check_async(c, node);
    c->scope = c->next_scope++;
    begin_names(c);
    c->unit->goal.position = position;
    loops(c, &comprehension, iterator);
    end_names(c);
    c->scope = outer;
    return generate_deliver(c, comprehension.result);
}

// Generator expressions, and comprehensions that are not inlined: a function of the first iterator.
static Register called(Compiler *c, const Node *node)
{
    Register window = unit_take(c->unit, 4);
    SourceRange position = c->unit->goal.position;
    push_iterator(c, node->child[1]);
    c->unit->goal.position = position;
    check_async(c, node);
    const char *name = forms[node->kind - NODE_LIST_COMPREHENSION].name;
    generate_open(c, str_intern(c->vm, name, strlen(name)), node->line);
    c->unit->goal.position = position;
    Comprehension comprehension = {node, 0};
    if (node->kind != NODE_GENERATOR)
        comprehension.result = unit_take(c->unit, 1);
    loops(c, &comprehension, 0);
    c->unit->goal.position = position;
    if (node->kind != NODE_GENERATOR)
        emit_1(c->unit, OP_RETURN, comprehension.result);
    generate_close(c, window, 0);
    return generate_complete(c, OP_CALL, window, 1);
}

Register generate_comprehension(Compiler *c, const Node *node)
{
    bool inline_it = node->kind != NODE_GENERATOR && compiler_inlines(c, node_ref(c, node));
    return (inline_it ? inlined : called)(c, node);
}
