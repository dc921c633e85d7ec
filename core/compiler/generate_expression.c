// Code for expressions.
#include "core/compiler/generate.h"
#include "core/objects/function.h"
#include "core/objects/operators.h"

void generate_position(Compiler *c, NodeRef ref)
{
    c->unit->position = compiler_range(c, ref);
}

void generate_position_of_name(Compiler *c, NodeRef ref, NodeRef attribute)
{
    generate_position(c, ref);
#if ADDER_COLUMNS
    // Of an expression over several lines only what begins with the attribute's name is marked.
    SourceRange *position = &c->unit->position;
    const Node *node = node_at(c, attribute);
    uint32_t length = str_of(name_at(c, node->child[1]))->length;
    if (position->line == node->end_line || length > node->end_column)
        return;
    position->line = node->end_line;
    position->column = node->end_column - length;
    if (position->end_line < position->line)
        position->end_line = position->line;
    if (position->end_column < node->end_column)
        position->end_column = node->end_column;
#endif
}

Register generate_target(Compiler *c, Register want)
{
    return want != ANY_REGISTER ? want : unit_take(c->unit, 1);
}

Register generate_work(Compiler *c, Register want)
{
    return want != ANY_REGISTER && want >= c->unit->locals ? want : unit_take(c->unit, 1);
}

Register generate_deliver(Compiler *c, Register work, Register want)
{
    if (want == ANY_REGISTER)
        return work;
    emit_move(c->unit, want, work);
    return want;
}

Register generate_constant(Compiler *c, Value value, Register want)
{
    Register target = generate_target(c, want);
    if (is_immediate(value))
        emit_2(c->unit, OP_LOAD_IMMEDIATE, target, immediate_index(value));
    else
        emit_2(c->unit, OP_LOAD_CONST, target, unit_constant(c->unit, value));
    return target;
}

Register generate_push(Compiler *c, NodeRef node)
{
    Register target = unit_take(c->unit, 1);
    return generate_expression(c, node, target);
}

Register generate_push_constant(Compiler *c, Value value)
{
    return generate_constant(c, value, ANY_REGISTER);
}

void generate_intrinsic(Compiler *c, Register result, Register first, enum Intrinsic intrinsic)
{
    emit_3(c->unit, OP_INTRINSIC, result, first, intrinsic);
}

// ---- Operators ----------------------------------------------------------------------------------

OUT_OF_LINE static Register binary_operation(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    unsigned op = node_operator(c, ref);
    Register left = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    Value constant;
    if (fold_constant(c, node_child(c, ref, 1), &constant)) {
        generate_position(c, ref);
        unit->next = base;
        Register target = generate_target(c, want);
        emit_3(unit, OP_ADD_CONST + op, target, left, unit_constant(unit, constant));
        return target;
    }
    Register right = generate_expression(c, node_child(c, ref, 1), ANY_REGISTER);
    generate_position(c, ref);
    unit->next = base;
    Register target = generate_target(c, want);
    emit_3(unit, OP_ADD + op, target, left, right);
    return target;
}

OUT_OF_LINE static Register unary_operation(Compiler *c, NodeRef ref, Register want)
{
    Register base = c->unit->next;
    unsigned op = node_operator(c, ref);
    Register operand = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    generate_position(c, ref);
    c->unit->next = base;
    Register target = generate_target(c, want);
    emit_2(c->unit, OP_NEGATIVE + op, target, operand);
    return target;
}

OUT_OF_LINE static Register boolean(Compiler *c, NodeRef ref, Register want)
{
    Register work = generate_work(c, want);
    Label end = LABEL_INIT;
    bool is_or = node_flags(c, ref);
    for (NodeRef operand = node_child(c, ref, 0); operand != 0; operand = node_next(c, operand)) {
        generate_expression(c, operand, work);
        generate_position(c, ref);
        if (node_next(c, operand) != 0)
            emit_jump(c->unit, is_or ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, work, 0, &end);
    }
    emit_label(c->unit, &end);
    return generate_deliver(c, work, want);
}

OUT_OF_LINE static Register conditional(Compiler *c, NodeRef ref, Register want)
{
    Register work = generate_work(c, want);
    Label otherwise = LABEL_INIT, end = LABEL_INIT;
    generate_condition(c, node_child(c, ref, 0), &otherwise, false);
    generate_expression(c, node_child(c, ref, 1), work);
    emit_jump(c->unit, OP_JUMP, 0, 0, &end);
    emit_label(c->unit, &otherwise);
    generate_expression(c, node_child(c, ref, 2), work);
    emit_label(c->unit, &end);
    return generate_deliver(c, work, want);
}

// ---- Comparisons --------------------------------------------------------------------------------

// The right operand of a comparison: a constant index for the forms that have one, else a register.
typedef struct Operand {
    bool constant;
    uint32_t number;
} Operand;

static Operand right_operand(Compiler *c, NodeRef comparison)
{
    unsigned op = node_flags(c, comparison);
    NodeRef right = node_child(c, comparison, 0);
    Value constant;
    if (op <= COMPARE_GE && fold_constant(c, right, &constant))
        return (Operand){true, unit_constant(c->unit, constant)};
    // A list that is only searched need not be made each time.
    if (op >= COMPARE_IN && node_kind(c, right) == NODE_LIST) {
        Node *list = ast_node(&c->parser.ast, right);
        list->kind = NODE_TUPLE;
    }
    return (Operand){false, generate_expression(c, right, ANY_REGISTER)};
}

static unsigned value_opcode(unsigned op, bool constant)
{
    if (op >= COMPARE_IS)
        return OP_IS + (op - COMPARE_IS);
    return (constant ? OP_LESS_CONST : OP_LESS) + op;
}

// a < b < c: each comparison but the last may end it.
static Register comparison_chain(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    NodeRef comparison = node_child(c, ref, 1);
    bool chained = node_next(c, comparison) != 0;
    Register work = chained ? generate_work(c, want) : ANY_REGISTER;
    Register base = unit->next;
    Register left = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    Label end = LABEL_INIT;
    for (; comparison != 0; comparison = node_next(c, comparison)) {
        bool last = node_next(c, comparison) == 0;
        unsigned op = node_flags(c, comparison);
        Operand right = {false, 0};
        if (last)
            right = right_operand(c, comparison);
        else
            right.number = generate_expression(c, node_child(c, comparison, 0), ANY_REGISTER);
        generate_position(c, ref);
        Register target = work;
        if (!chained) {
            unit->next = base;
            target = work = generate_target(c, want);
        }
        emit_3(unit, value_opcode(op, right.constant), target, left, right.number);
        if (!last)
            emit_jump(unit, OP_JUMP_IF_FALSE, target, 0, &end);
        left = (Register)right.number;
    }
    emit_label(unit, &end);
    return chained ? generate_deliver(c, work, want) : work;
}

// ---- Conditions ---------------------------------------------------------------------------------

static bool is_none(const Compiler *c, NodeRef ref)
{
    const Node *node = node_at(c, ref);
    return node->kind == NODE_CONSTANT && node->flags == CONSTANT_IMMEDIATE && node->child[0] == 0;
}

static void compare_and_jump(Compiler *c, NodeRef ref, Label *label, bool sense)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeRef comparison = node_child(c, ref, 1);
    unsigned op = node_flags(c, comparison);
    Register left = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    if ((op == COMPARE_IS || op == COMPARE_IS_NOT) && is_none(c, node_child(c, comparison, 0))) {
        bool if_none = (op == COMPARE_IS) == sense;
        generate_position(c, ref);
        emit_jump(unit, if_none ? OP_JUMP_IF_NONE : OP_JUMP_IF_NOT_NONE, left, 0, label);
        unit->next = base;
        return;
    }
    Operand right = right_operand(c, comparison);
    unsigned opcode;
    if (op >= COMPARE_IS) {
        opcode = OP_JUMP_IF_IS + ((op - COMPARE_IS) ^ (sense ? 0 : 1));
    } else {
        opcode = (sense ? OP_JUMP_IF_LESS : OP_JUMP_UNLESS_LESS) + op;
        if (right.constant)
            opcode += OP_JUMP_IF_LESS_CONST - OP_JUMP_IF_LESS;
    }
    generate_position(c, ref);
    emit_jump(unit, opcode, left, right.number, label);
    unit->next = base;
}

static void boolean_condition(Compiler *c, NodeRef ref, Label *label, bool sense)
{
    bool is_or = node_flags(c, ref);
    Label end = LABEL_INIT;
    for (NodeRef operand = node_child(c, ref, 0); operand != 0; operand = node_next(c, operand)) {
        bool last = node_next(c, operand) == 0;
        if (last || is_or == sense)
            generate_condition(c, operand, label, sense);
        else
            generate_condition(c, operand, &end, !sense);
    }
    emit_label(c->unit, &end);
}

void generate_condition(Compiler *c, NodeRef ref, Label *label, bool sense)
{
    check_c_stack(c->vm);
    const Node *node = node_at(c, ref);
    Value constant;
    if (fold_constant(c, ref, &constant) && !has_shape(constant, SHAPE_COMPLEX)) {
        if (fold_truth(constant) == sense)
            emit_jump(c->unit, OP_JUMP, 0, 0, label);
        return;
    }
    if (node->kind == NODE_UNARY && node_operator(c, ref) == UNARY_NOT) {
        generate_condition(c, node->child[0], label, !sense);
    } else if (node->kind == NODE_BOOLEAN) {
        boolean_condition(c, ref, label, sense);
    } else if (node->kind == NODE_COMPARE && node_next(c, node->child[1]) == 0) {
        compare_and_jump(c, ref, label, sense);
    } else {
        Register base = c->unit->next;
        Register value = generate_expression(c, ref, ANY_REGISTER);
        generate_position(c, ref);
        emit_jump(c->unit, sense ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, value, 0, label);
        c->unit->next = base;
    }
}

// ---- Attributes and items -----------------------------------------------------------------------

OUT_OF_LINE static Register attribute(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    Value name = node_mangled_name(c, ref, 1);
    Register object = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    generate_position_of_name(c, ref, ref);
    unit->next = base;
    Register target = generate_target(c, want);
    emit_3(unit, OP_GET_ATTRIBUTE, target, object, unit_name(unit, name));
    return target;
}

OUT_OF_LINE static Register subscript(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    Register object = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    Value constant;
    bool known = fold_constant(c, node_child(c, ref, 1), &constant);
    uint32_t index = known ? unit_constant(unit, constant)
                           : generate_expression(c, node_child(c, ref, 1), ANY_REGISTER);
    generate_position(c, ref);
    unit->next = base;
    Register target = generate_target(c, want);
    emit_3(unit, known ? OP_GET_ITEM_CONST : OP_GET_ITEM, target, object, index);
    return target;
}

OUT_OF_LINE static Register slice(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    for (unsigned i = 0; i < 3; i++) {
        NodeRef part = node_child(c, ref, i);
        if (part != 0)
            generate_push(c, part);
        else
            generate_push_constant(c, VALUE_NONE);
    }
    generate_position(c, ref);
    unit->next = base;
    Register target = generate_target(c, want);
    emit_2(unit, OP_BUILD_SLICE, target, base);
    return target;
}

// ---- Suspension ---------------------------------------------------------------------------------

void generate_yield_from(Compiler *c, Register result, Register iterator)
{
    emit_2(c->unit, OP_LOAD_IMMEDIATE, result, immediate_index(VALUE_NONE));
    emit_3(c->unit, OP_YIELD_FROM, result, iterator, c->unit->next);
}

void generate_await(Compiler *c, Register result, Register awaitable)
{
    Register iterator = unit_take(c->unit, 1);
    emit_2(c->unit, OP_GET_AWAITABLE, iterator, awaitable);
    generate_yield_from(c, result, iterator);
    c->unit->next = iterator;
}

static bool in_async_code(const Compiler *c)
{
    const Scope *scope = scope_at(&c->scopes, c->unit->scope);
    return scope->flags & SCOPE_ASYNC ||
           (scope->kind == SCOPE_MODULE && c->flags & COMPILE_TOP_LEVEL_AWAIT);
}

OUT_OF_LINE static Register await(Compiler *c, NodeRef ref, Register want)
{
    ScopeKind kind = (ScopeKind)scope_at(&c->scopes, c->unit->scope)->kind;
    if (!in_async_code(c))
        (parser_error)(&c->parser, ref,
                       kind == SCOPE_FUNCTION || kind == SCOPE_LAMBDA || kind == SCOPE_GENERATOR
                           ? MESSAGE("'await' outside async function")
                           : MESSAGE("'await' outside function"));
    if (kind == SCOPE_MODULE)
        c->unit->flags |= CODE_COROUTINE;
    Register work = generate_work(c, want);
    Register base = c->unit->next;
    Register awaitable = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    generate_position(c, ref);
    generate_await(c, work, awaitable);
    c->unit->next = base;
    return generate_deliver(c, work, want);
}

OUT_OF_LINE static Register yield(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeRef operand = node_child(c, ref, 0);
    Register value = operand != 0 ? generate_expression(c, operand, ANY_REGISTER)
                                  : generate_push_constant(c, VALUE_NONE);
    generate_position(c, ref);
    unit->next = base;
    Register target = generate_target(c, want);
    emit_3(unit, OP_YIELD, target, value, base);
    return target;
}

OUT_OF_LINE static Register yield_from(Compiler *c, NodeRef ref, Register want)
{
    if (scope_at(&c->scopes, c->unit->scope)->flags & SCOPE_ASYNC)
        parser_error(&c->parser, ref, "'yield from' inside async function");
    Register work = generate_work(c, want);
    Register iterator = unit_take(c->unit, 1);
    generate_expression(c, node_child(c, ref, 0), iterator);
    generate_position(c, ref);
    emit_2(c->unit, OP_GET_YIELD_FROM, iterator, iterator);
    generate_yield_from(c, work, iterator);
    c->unit->next = iterator;
    return generate_deliver(c, work, want);
}

// ---- Any expression -----------------------------------------------------------------------------

static Register expression(Compiler *c, NodeRef ref, Register want)
{
    switch (node_kind(c, ref)) {
    case NODE_NAME:
        return generate_load_name(c, node_mangled_name(c, ref, 0), want);
    case NODE_ATTRIBUTE:
        return attribute(c, ref, want);
    case NODE_SUBSCRIPT:
        return subscript(c, ref, want);
    case NODE_SLICE:
        return slice(c, ref, want);
    case NODE_CALL:
        return generate_call(c, ref, want);
    case NODE_BINARY:
        return binary_operation(c, ref, want);
    case NODE_UNARY:
        return unary_operation(c, ref, want);
    case NODE_BOOLEAN:
        return boolean(c, ref, want);
    case NODE_COMPARE:
        return comparison_chain(c, ref, want);
    case NODE_CONDITIONAL:
        return conditional(c, ref, want);
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_SET:
        return generate_display(c, ref, want);
    case NODE_DICT:
        return generate_dict(c, ref, want);
    case NODE_FSTRING:
    case NODE_TSTRING:
        return generate_format_string(c, ref, want);
    case NODE_LAMBDA:
        return generate_lambda(c, ref, want);
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICT_COMPREHENSION:
    case NODE_GENERATOR:
        return generate_comprehension(c, ref, want);
    case NODE_WALRUS:
        return generate_walrus(c, ref, want);
    case NODE_AWAIT:
        return await(c, ref, want);
    case NODE_YIELD:
        return yield(c, ref, want);
    case NODE_YIELD_FROM:
        return yield_from(c, ref, want);
    default:
        parser_error(&c->parser, ref, "can't use starred expression here");
    }
}

Register generate_expression(Compiler *c, NodeRef ref, Register want)
{
    check_c_stack(c->vm);
    generate_position(c, ref);
    Unit *unit = c->unit;
    Register base = unit->next;
    Value constant;
    Register result = fold_constant(c, ref, &constant) ? generate_constant(c, constant, want)
                                                       : expression(c, ref, want);
    unit->next = want == ANY_REGISTER && result == base ? (Register)(base + 1) : base;
    return result;
}
