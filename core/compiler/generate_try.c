// Code for try and with, and for leaving them by break, continue and return.
#include "core/compiler/generate.h"
#include "core/objects/operators.h"

// Registers of a cleanup, see struct Enclosure.
enum {
    CLEANUP_SELECTOR,
    CLEANUP_EXCEPTION,
    CLEANUP_HANDLED,
    CLEANUP_VALUE,
    CLEANUP_COUNT,
};

// ---- Ways out -----------------------------------------------------------------------------------

void generate_handler(Compiler *c, uint32_t start, uint32_t end, Register slot, Word bound)
{
    Unit *unit = c->unit;
    if (end <= start)
        return;
    emit_handler(unit, start, end, unit->code.used, slot);
    unit->dead = false;
    unit->bound = bound & ~unit->deleted;
}

static void leave_handler(Compiler *c, const Enclosure *handler)
{
    if (handler->name != NO_VALUE)
        generate_forget_name(c, handler->name);
    emit_1(c->unit, OP_LEAVE_HANDLER, handler->slot);
}

// The code of a finally clause runs with or without an exception.
static void leave_finally(Compiler *c, const Enclosure *enclosure)
{
    Label plain = LABEL_INIT;
    emit_branch(c->unit, OP_JUMP_IF_NOT_NONE, enclosure->slot, &plain);
    emit_1(c->unit, OP_LEAVE_HANDLER, enclosure->slot + CLEANUP_EXCEPTION);
    emit_label(c->unit, &plain);
}

static void exit_through(Compiler *c, Enclosure *cleanup, unsigned exit, Register value)
{
    if (exit == EXIT_RETURN && value == ANY_REGISTER)
        generate_constant(c, VALUE_NONE, cleanup->slot + CLEANUP_VALUE);
    else if (exit == EXIT_RETURN)
        emit_move(c->unit, cleanup->slot + CLEANUP_VALUE, value);
    generate_constant(c, small_from((SignedWord)exit), cleanup->slot);
    cleanup->exits |= exit;
    emit_goto(c->unit, &cleanup->break_label);
}

static void leave(Compiler *c, unsigned exit, Register value)
{
    Unit *unit = c->unit;
    for (Enclosure *enclosure = unit->enclosure; enclosure != NULL; enclosure = enclosure->outer) {
        switch (enclosure->kind) {
        case ENCLOSURE_LOOP:
            if (exit == EXIT_RETURN)
                break;
            emit_goto(unit,
                      exit == EXIT_BREAK ? &enclosure->break_label : &enclosure->continue_label);
            return;
        case ENCLOSURE_CLEANUP:
            exit_through(c, enclosure, exit, value);
            return;
        case ENCLOSURE_HANDLER:
            leave_handler(c, enclosure);
            break;
        case ENCLOSURE_STAR_HANDLER:
            break;
        case ENCLOSURE_FINALLY:
            leave_finally(c, enclosure);
        }
    }
    if (value == ANY_REGISTER)
        emit_0(unit, OP_RETURN_NONE);
    else
        emit_1(unit, OP_RETURN, value);
}

static void check_exit(Compiler *c, NodeRef statement, unsigned exit)
{
    for (Enclosure *enclosure = c->unit->enclosure; enclosure != NULL;
         enclosure = enclosure->outer) {
        if (enclosure->kind == ENCLOSURE_LOOP && exit != EXIT_RETURN)
            return;
        if (enclosure->kind == ENCLOSURE_FINALLY)
            parser_warn(&c->parser, statement, "'%s' in a 'finally' block",
                        exit == EXIT_BREAK      ? "break"
                        : exit == EXIT_CONTINUE ? "continue"
                                                : "return");
        if (enclosure->kind == ENCLOSURE_STAR_HANDLER)
            parser_error(&c->parser, statement,
                         "'break', 'continue' and 'return' cannot appear in an except* block");
    }
    if (exit != EXIT_RETURN)
        (parser_error)(&c->parser, statement,
                       exit == EXIT_BREAK ? MESSAGE("'break' outside loop")
                                          : MESSAGE("'continue' not properly in loop"));
}

void generate_exit(Compiler *c, NodeRef statement, unsigned exit, Register value)
{
    check_exit(c, statement, exit);
    leave(c, exit, value);
}

// After a cleanup that nothing was raised into: goes on where the body wanted to go.
static void dispatch(Compiler *c, const Enclosure *cleanup)
{
    for (unsigned exit = EXIT_BREAK; exit <= EXIT_RETURN; exit <<= 1) {
        if (!(cleanup->exits & exit))
            continue;
        Label other = LABEL_INIT;
        emit_jump(c->unit, OP_JUMP_UNLESS_EQUAL_CONST, cleanup->slot,
                  unit_constant(c->unit, small_from((SignedWord)exit)), &other);
        leave(c, exit, cleanup->slot + CLEANUP_VALUE);
        emit_label(c->unit, &other);
    }
}

Enclosure *generate_enclose(Compiler *c, EnclosureKind kind, Register slot)
{
    Enclosure *enclosure = scratch_new(c->vm, sizeof *enclosure);
    enclosure->outer = c->unit->enclosure;
    enclosure->kind = kind;
    enclosure->slot = slot;
    enclosure->name = NO_VALUE;
    c->unit->enclosure = enclosure;
    return enclosure;
}

void generate_end_enclosure(Compiler *c)
{
    c->unit->enclosure = c->unit->enclosure->outer;
}

// What was raised while an exception was being handled goes on; the one handled before both, which
// is in R[handled], is the handled one again. The exception is in R[slot].
static void reraise_over(Compiler *c, Register slot, Register handled)
{
    emit_move(c->unit, slot + 1, handled);
    emit_1(c->unit, OP_RERAISE_CAUGHT, slot);
}

// ---- except -------------------------------------------------------------------------------------

// A try statement under way, in scratch memory.
typedef struct TryState {
    Block block;
    AstMark mark;
    Register slot; // exception, the one handled before; the same for one raised in a handler; for
                   // except*: original, list of raised, rest, classes, match
    Word bound;    // before the body
    Label cleanup; // after an exception in a clause with a name
    Label end;
} TryState;

enum {
    SLOT_INNER = 2,
    SLOT_ORIGINAL = 4,
    SLOT_RAISED,
    SLOT_REST,
    SLOT_CLASSES,
    SLOT_MATCH,
    SLOT_COUNT,
};

static Register slot_at(const TryState *state, unsigned index)
{
    return state->slot + index;
}

static void clause_block(Compiler *c, TryState *state, NodeRef clause)
{
    parser_block_begin(&c->parser, &state->block, clause);
    ast_release(&c->parser.ast, state->mark);
    generate_block(c, &state->block);
}

// The name an except clause binds, or NO_VALUE.
static Value clause_name(Compiler *c, NodeRef clause)
{
    NodeRef index = node_child(c, clause, 1);
    return index != 0 ? compiler_mangle(c, name_at(c, index)) : NO_VALUE;
}

static void plain_clause(Compiler *c, TryState *state, NodeRef clause)
{
    Unit *unit = c->unit;
    Label next = LABEL_INIT;
    NodeRef type = node_child(c, clause, 0);
    generate_position(c, clause);
    if (type != 0) {
        Register base = unit->next;
        Register classes = generate_operand(c, type);
        generate_position(c, type);
        emit_jump(unit, OP_JUMP_UNLESS_MATCH, state->slot, classes, &next);
        unit->next = base;
    }
    Enclosure *handler = generate_enclose(c, ENCLOSURE_HANDLER, state->slot);
    handler->name = clause_name(c, clause);
    if (handler->name != NO_VALUE)
        generate_store_name(c, handler->name, state->slot);
    uint32_t start = unit->code.used;
    clause_block(c, state, clause);
    uint32_t end = unit->code.used;
    generate_end_enclosure(c);
    leave_handler(c, handler);
    emit_goto(unit, &state->end);
    if (handler->name != NO_VALUE) {
        generate_handler(c, start, end, slot_at(state, SLOT_INNER), state->bound);
        generate_forget_name(c, handler->name);
        emit_goto(unit, &state->cleanup);
    }
    emit_label(unit, &next);
}

static void star_clause(Compiler *c, TryState *state, NodeRef clause)
{
    Unit *unit = c->unit;
    Label next = LABEL_INIT;
    Register match = slot_at(state, SLOT_MATCH), inner = slot_at(state, SLOT_INNER);
    generate_position(c, clause);
    generate_expression(c, node_child(c, clause, 0), slot_at(state, SLOT_CLASSES));
    generate_position(c, node_child(c, clause, 0));
    generate_intrinsic(c, match, slot_at(state, SLOT_REST), INTRINSIC_EXCEPT_STAR_MATCH);
    emit_branch(unit, OP_JUMP_IF_NONE, match, &next);
    generate_intrinsic(c, match, match, INTRINSIC_SET_HANDLED);
    Enclosure *handler = generate_enclose(c, ENCLOSURE_STAR_HANDLER, state->slot);
    handler->name = clause_name(c, clause);
    if (handler->name != NO_VALUE)
        generate_store_name(c, handler->name, match);
    uint32_t start = unit->code.used;
    clause_block(c, state, clause);
    uint32_t end = unit->code.used;
    generate_end_enclosure(c);
    if (handler->name != NO_VALUE)
        generate_forget_name(c, handler->name);
    emit_goto(unit, &next);
    generate_handler(c, start, end, inner, state->bound);
    if (handler->name != NO_VALUE)
        generate_forget_name(c, handler->name);
    emit_2(unit, OP_LIST_APPEND, slot_at(state, SLOT_RAISED), inner);
    emit_1(unit, OP_LEAVE_HANDLER, inner);
    emit_label(unit, &next);
}

OUT_OF_LINE static void star_begin(Compiler *c, const TryState *state)
{
    Register raised = slot_at(state, SLOT_RAISED);
    emit_move(c->unit, slot_at(state, SLOT_ORIGINAL), state->slot);
    emit_move(c->unit, slot_at(state, SLOT_REST), state->slot);
    emit_build(c->unit, OP_BUILD_LIST, raised, raised, 0);
}

OUT_OF_LINE static void star_end(Compiler *c, TryState *state)
{
    Unit *unit = c->unit;
    Register rest = slot_at(state, SLOT_REST);
    Label handled = LABEL_INIT, none = LABEL_INIT;
    emit_branch(unit, OP_JUMP_IF_NONE, rest, &none);
    emit_2(unit, OP_LIST_APPEND, slot_at(state, SLOT_RAISED), rest);
    emit_label(unit, &none);
    generate_intrinsic(c, rest, slot_at(state, SLOT_ORIGINAL), INTRINSIC_EXCEPT_STAR_END);
    emit_branch(unit, OP_JUMP_IF_NONE, rest, &handled);
    emit_move(unit, state->slot, rest);
    emit_1(unit, OP_RERAISE_CAUGHT, state->slot);
    emit_label(unit, &handled);
    emit_1(unit, OP_LEAVE_HANDLER, state->slot);
    emit_goto(unit, &state->end);
}

// The clauses except and else; returns the clause after them.
static NodeRef handlers(Compiler *c, TryState *state, uint32_t start, uint32_t end)
{
    Unit *unit = c->unit;
    SourceRange position = unit->goal.position;
    Label otherwise = LABEL_INIT;
    emit_goto(unit, &otherwise);
    generate_handler(c, start, end, state->slot, state->bound);
    uint32_t first = unit->code.used;
    NodeRef clause = parser_next_clause(&c->parser, &state->block);
    bool star = node_flags(c, clause) & NODE_STAR;
    if (star)
        star_begin(c, state);
    for (; clause != 0 && node_kind(c, clause) == NODE_EXCEPT;
         clause = parser_next_clause(&c->parser, &state->block)) {
        if (star)
            star_clause(c, state, clause);
        else
            plain_clause(c, state, clause);
    }
    unit->goal.position = position;
    uint32_t last = unit->code.used;
    if (star)
        star_end(c, state);
    else
        emit_1(unit, OP_RERAISE_CAUGHT, state->slot);
    generate_handler(c, first, last, slot_at(state, SLOT_INNER), state->bound);
    emit_label(unit, &state->cleanup);
    reraise_over(c, slot_at(state, SLOT_INNER), slot_at(state, 1));
    emit_label(unit, &otherwise);
    if (clause != 0 && node_kind(c, clause) == NODE_ELSE) {
        clause_block(c, state, clause);
        clause = parser_next_clause(&c->parser, &state->block);
    }
    emit_label(unit, &state->end);
    return clause;
}

// The body of try with its handlers; returns the finally clause or 0.
static NodeRef try_body(Compiler *c, TryState *state, NodeRef header, unsigned clauses)
{
    Unit *unit = c->unit;
    state->slot = unit->next;
    state->bound = unit->bound;
    uint32_t start = unit->code.used;
    clause_block(c, state, header);
    if (!(clauses & TRY_HANDLERS))
        return parser_next_clause(&c->parser, &state->block);
    uint32_t end = unit->code.used;
    unit_take(unit, SLOT_COUNT);
    NodeRef clause = handlers(c, state, start, end);
    unit->next = state->slot;
    return clause;
}

// ---- finally ------------------------------------------------------------------------------------

// The finally clause, once for all ways into it.
static void finally_clause(Compiler *c, TryState *state, NodeRef clause, const Enclosure *cleanup)
{
    Unit *unit = c->unit;
    Register slot = cleanup->slot;
    Word bound = unit->bound;
    generate_enclose(c, ENCLOSURE_FINALLY, slot);
    uint32_t start = unit->code.used;
    clause_block(c, state, clause);
    uint32_t end = unit->code.used;
    generate_end_enclosure(c);
    Label plain = LABEL_INIT, after = LABEL_INIT;
    emit_branch(unit, OP_JUMP_IF_NOT_NONE, slot, &plain);
    emit_1(unit, OP_RERAISE_CAUGHT, slot + CLEANUP_EXCEPTION);
    emit_label(unit, &plain);
    dispatch(c, cleanup);
    emit_goto(unit, &after);
    Register inner = unit_take(unit, 2);
    generate_handler(c, start, end, inner, bound);
    Label alone = LABEL_INIT;
    emit_branch(unit, OP_JUMP_IF_NOT_NONE, slot, &alone);
    emit_move(unit, inner + 1, slot + CLEANUP_HANDLED);
    emit_label(unit, &alone);
    emit_1(unit, OP_RERAISE_CAUGHT, inner);
    emit_label(unit, &after);
}

void generate_try(Compiler *c, NodeRef header, AstMark mark)
{
    Unit *unit = c->unit;
    unsigned clauses = *scope_try_at(&c->scopes, c->next_try++);
    TryState *state = scratch_new(c->vm, sizeof *state);
    state->mark = mark;
    if (!(clauses & TRY_FINALLY)) {
        try_body(c, state, header, clauses);
        return;
    }
    Enclosure *cleanup = generate_enclose(c, ENCLOSURE_CLEANUP, unit_take(unit, CLEANUP_COUNT));
    uint32_t start = unit->code.used;
    Word bound = unit->bound;
    NodeRef clause = try_body(c, state, header, clauses);
    uint32_t end = unit->code.used;
    generate_end_enclosure(c);
    generate_constant(c, VALUE_FALSE, cleanup->slot);
    emit_goto(unit, &cleanup->break_label);
    generate_handler(c, start, end, cleanup->slot + CLEANUP_EXCEPTION, bound);
    generate_constant(c, VALUE_NONE, cleanup->slot);
    emit_label(unit, &cleanup->break_label);
    finally_clause(c, state, clause, cleanup);
}

// ---- with ---------------------------------------------------------------------------------------

// A with item's registers: those of a cleanup, then what __exit__ is called with.
enum {
    WITH_MANAGER = CLEANUP_COUNT,  // its __exit__, and self
    WITH_ERROR = WITH_MANAGER + 2, // async: the exception or None
    WITH_RESULT,
    WITH_COUNT,
};

typedef struct WithState {
    Block *block;
    NodeRef header;
    AstMark mark;
    bool async;
} WithState;

// Enters the manager; returns the register of what it gives.
static Register enter(Compiler *c, const WithState *state, const Node *item, Register slot)
{
    Unit *unit = c->unit;
    Register manager = slot + WITH_MANAGER, result = ANY_REGISTER;
    generate_expression(c, item->child[0], manager);
    generate_position(c, item->child[0]);
    if (item->child[1] != 0)
        result = generate_direct_target(c, item->child[1]);
    if (result == ANY_REGISTER)
        result = slot + WITH_RESULT;
    if (state->async) {
        Register step = unit_take(unit, 1);
        generate_intrinsic(c, step, manager, INTRINSIC_ASYNC_ENTER);
        generate_yield_from(c, result, step);
        unit->next = (uint16_t)step;
    } else {
        emit_2(unit, OP_WITH_ENTER, result, manager);
    }
    return result;
}

// R[slot + WITH_RESULT] = what __exit__ returns for R[slot + WITH_ERROR].
static void async_exit(Compiler *c, Register slot)
{
    Unit *unit = c->unit;
    Register step = unit_take(unit, 1);
    generate_intrinsic(c, step, slot + WITH_MANAGER, INTRINSIC_ASYNC_EXIT);
    generate_yield_from(c, slot + WITH_RESULT, step);
    unit->next = step;
}

// An exception came out of the body: __exit__ decides whether it goes on.
static void exit_with_exception(Compiler *c, const WithState *state, Register slot, Word bound)
{
    Unit *unit = c->unit;
    Register error = slot + CLEANUP_EXCEPTION;
    Register result = slot + WITH_RESULT;
    uint32_t start = unit->code.used;
    if (state->async) {
        emit_move(unit, slot + WITH_ERROR, error);
        async_exit(c, slot);
    } else {
        emit_3(unit, OP_WITH_EXCEPT, result, slot + WITH_MANAGER, error);
    }
    Label swallowed = LABEL_INIT;
    emit_branch(unit, OP_JUMP_IF_TRUE, result, &swallowed);
    uint32_t stop = unit->code.used;
    emit_1(unit, OP_RERAISE_CAUGHT, error);
    Register inner = unit_take(unit, 2);
    generate_handler(c, start, stop, inner, bound);
    reraise_over(c, inner, slot + CLEANUP_HANDLED);
    emit_label(unit, &swallowed);
    emit_1(unit, OP_LEAVE_HANDLER, error);
}

// One item, with the following ones and the block inside.
static void with_item(Compiler *c, const WithState *state, NodeRef item)
{
    check_c_stack(c->vm);
    Unit *unit = c->unit;
    Register slot = unit_take(unit, WITH_COUNT);
    NodeRef target = node_child(c, item, 1), next = node_next(c, item);
    Register result = enter(c, state, node_at(c, item), slot);
    SourceRange position = unit->goal.position;
    Enclosure *cleanup = generate_enclose(c, ENCLOSURE_CLEANUP, slot);
    uint32_t start = unit->code.used;
    Word bound = unit->bound;
    if (target != 0)
        generate_store(c, target, result);
    if (next != 0) {
        with_item(c, state, next);
    } else {
        parser_block_begin(&c->parser, state->block, state->header);
        ast_release(&c->parser.ast, state->mark);
        generate_block(c, state->block);
    }
    uint32_t end = unit->code.used;
    generate_end_enclosure(c);
    unit->goal.position = position;
    if (cleanup->exits != 0)
        generate_constant(c, VALUE_FALSE, slot);
    emit_label(unit, &cleanup->break_label);
    if (state->async) {
        generate_constant(c, VALUE_NONE, slot + WITH_ERROR);
        async_exit(c, slot);
    } else {
        emit_1(unit, OP_WITH_EXIT, slot + WITH_MANAGER);
    }
    dispatch(c, cleanup);
    Label after = LABEL_INIT;
    emit_goto(unit, &after);
    generate_handler(c, start, end, slot + CLEANUP_EXCEPTION, bound);
    exit_with_exception(c, state, slot, bound);
    emit_label(unit, &after);
    unit->next = slot;
}

void generate_with(Compiler *c, NodeRef header, AstMark mark)
{
    Block block;
    WithState state = {&block, header, mark, node_flags(c, header) & NODE_ASYNC};
    with_item(c, &state, node_child(c, header, 0));
}
