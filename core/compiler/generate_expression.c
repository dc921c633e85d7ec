// Code for expressions.
#include "core/compiler/generate.h"
#include "core/objects/function.h"
#include "core/objects/operators.h"

void generate_position(Compiler *c, NodeRef ref)
{
    c->unit->goal.position = compiler_range(node_at(c, ref));
}

#if ADDER_COLUMNS
void generate_position_of_name(Compiler *c, const Node *node, const Node *attribute)
{
    // Of an expression over several lines only what begins with the attribute's name is marked.
    SourceRange *position = &c->unit->goal.position;
    uint32_t length = str_of(name_at(c, attribute->child[1]))->length;
    *position = compiler_range(node);
    if (position->line == attribute->end_line || length > attribute->end_column)
        return;
    position->line = attribute->end_line;
    position->column = attribute->end_column - length;
    if (position->end_line < position->line)
        position->end_line = position->line;
    if (position->end_column < attribute->end_column)
        position->end_column = attribute->end_column;
}
#endif

Register generate_target(Compiler *c, Register want)
{
    return want != ANY_REGISTER ? want : unit_take(c->unit, 1);
}

Register generate_completed(Compiler *c)
{
    c->unit->next = c->unit->goal.base;
    return generate_target(c, c->unit->goal.want);
}

Register generate_complete(Compiler *c, unsigned opcode, uint32_t second, uint32_t third)
{
    Register target = generate_completed(c);
    emit_3(c->unit, opcode, target, second, third);
    return target;
}

Register generate_work(Compiler *c)
{
    Unit *unit = c->unit;
    Register want = unit->goal.want;
    return want != ANY_REGISTER && want >= unit->locals ? want : unit_take(unit, 1);
}

Register generate_deliver(Compiler *c, Register work)
{
    Register want = c->unit->goal.want;
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

Register generate_operand(Compiler *c, NodeRef ref)
{
    return generate_expression(c, ref, ANY_REGISTER);
}

uint32_t generate_constant_or_operand(Compiler *c, NodeRef ref, bool *constant)
{
    Value value;
    *constant = fold_constant(c, ref, &value);
    return *constant ? unit_constant(c->unit, value) : generate_operand(c, ref);
}

Register generate_push(Compiler *c, NodeRef ref)
{
    return generate_expression(c, ref, unit_take(c->unit, 1));
}

Register generate_push_constant(Compiler *c, Value value)
{
    return generate_constant(c, value, ANY_REGISTER);
}

void generate_intrinsic(Compiler *c, Register result, Register first, enum Intrinsic intrinsic)
{
    emit_3(c->unit, OP_INTRINSIC, result, first, intrinsic);
}

// ---- Operators, attributes and items ------------------------------------------------------------

// An operation on two values, with another opcode if the second is a constant.
static Register operation(Compiler *c, const Node *node, unsigned opcode, unsigned with_constant)
{
    bool constant;
    Register left = generate_operand(c, node->child[0]);
    uint32_t right = generate_constant_or_operand(c, node->child[1], &constant);
    return generate_complete(c, constant ? with_constant : opcode, left, right);
}

static unsigned operator_of(const Node *node)
{
    return node->flags & ~(unsigned)NODE_NOT_CONSTANT;
}

static Register binary_operation(Compiler *c, const Node *node)
{
    unsigned op = operator_of(node);
    return operation(c, node, OP_ADD + op, OP_ADD_CONST + op);
}

static Register subscript(Compiler *c, const Node *node)
{
    return operation(c, node, OP_GET_ITEM, OP_GET_ITEM_CONST);
}

static Register unary_operation(Compiler *c, const Node *node)
{
    Register operand = generate_operand(c, node->child[0]);
    return generate_complete(c, OP_NEGATIVE + operator_of(node), operand, 0);
}

static Register attribute(Compiler *c, const Node *node)
{
    Value name = compiler_mangle(c, name_at(c, node->child[1]));
    Register object = generate_operand(c, node->child[0]);
    generate_position_of_name(c, node, node);
    return generate_complete(c, OP_GET_ATTRIBUTE, object, unit_name(c->unit, name));
}

static Register slice(Compiler *c, const Node *node)
{
    for (unsigned i = 0; i < 3; i++) {
        if (node->child[i] != 0)
            generate_push(c, node->child[i]);
        else
            generate_push_constant(c, VALUE_NONE);
    }
    return generate_complete(c, OP_BUILD_SLICE, c->unit->goal.base, 0);
}

static Register name(Compiler *c, const Node *node)
{
    return generate_load_name(c, compiler_mangle(c, name_at(c, node->child[0])),
                              c->unit->goal.want);
}

static Register boolean(Compiler *c, const Node *node)
{
    Register work = generate_work(c);
    Label end = LABEL_INIT;
    for (NodeRef operand = node->child[0];;) {
        generate_expression(c, operand, work);
        operand = node_next(c, operand);
        if (operand == 0)
            break;
        emit_branch(c->unit, node->flags ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, work, &end);
    }
    emit_label(c->unit, &end);
    return generate_deliver(c, work);
}

static Register conditional(Compiler *c, const Node *node)
{
    Register work = generate_work(c);
    Label otherwise = LABEL_INIT, end = LABEL_INIT;
    generate_condition(c, node->child[0], &otherwise, false);
    generate_expression(c, node->child[1], work);
    emit_goto(c->unit, &end);
    emit_label(c->unit, &otherwise);
    generate_expression(c, node->child[2], work);
    emit_label(c->unit, &end);
    return generate_deliver(c, work);
}

// ---- Comparisons --------------------------------------------------------------------------------

// The right operand of a comparison: the index of a constant for those that take one.
static uint32_t right_operand(Compiler *c, NodeRef comparison, bool *constant)
{
    unsigned op = node_flags(c, comparison);
    NodeRef right = node_child(c, comparison, 0);
    if (op <= COMPARE_GE)
        return generate_constant_or_operand(c, right, constant);
    // A list that is only searched need not be made each time.
    if (op >= COMPARE_IN && node_kind(c, right) == NODE_LIST)
        ast_node(&c->parser.ast, right)->kind = NODE_TUPLE;
    *constant = false;
    return generate_operand(c, right);
}

// a < b < c: each comparison but the last may end it.
static Register comparisons(Compiler *c, const Node *node)
{
    Unit *unit = c->unit;
    NodeRef comparison = node->child[1], next = node_next(c, comparison);
    bool chained = next != 0;
    Register work = chained ? generate_work(c) : 0;
    uint32_t left = generate_operand(c, node->child[0]);
    Label end = LABEL_INIT;
    for (;; comparison = next) {
        next = node_next(c, comparison);
        unsigned op = node_flags(c, comparison);
        bool constant = false;
        uint32_t right = next == 0 ? right_operand(c, comparison, &constant)
                                   : generate_operand(c, node_child(c, comparison, 0));
        unsigned opcode = op + (op >= COMPARE_IS ? OP_IS - COMPARE_IS
                                : constant       ? OP_LESS_CONST
                                                 : OP_LESS);
        if (!chained)
            return generate_complete(c, opcode, left, right);
        emit_3(unit, opcode, work, left, right);
        if (next == 0)
            break;
        emit_branch(unit, OP_JUMP_IF_FALSE, work, &end);
        left = right;
    }
    emit_label(unit, &end);
    return generate_deliver(c, work);
}

// ---- Conditions ---------------------------------------------------------------------------------

static bool is_none(const Node *node)
{
    return node->kind == NODE_CONSTANT && node->flags == CONSTANT_IMMEDIATE && node->child[0] == 0;
}

static void compare_and_jump(Compiler *c, const Node *node, Label *label, bool sense)
{
    Unit *unit = c->unit;
    NodeRef comparison = node->child[1];
    unsigned op = node_flags(c, comparison), opcode;
    Register left = generate_operand(c, node->child[0]);
    uint32_t right = 0;
    if ((op == COMPARE_IS || op == COMPARE_IS_NOT) &&
        is_none(node_at(c, node_child(c, comparison, 0)))) {
        opcode = (op == COMPARE_IS) == sense ? OP_JUMP_IF_NONE : OP_JUMP_IF_NOT_NONE;
    } else {
        bool constant;
        right = right_operand(c, comparison, &constant);
        if (op >= COMPARE_IS)
            opcode = OP_JUMP_IF_IS + ((op - COMPARE_IS) ^ !sense);
        else
            opcode = (sense ? OP_JUMP_IF_LESS : OP_JUMP_UNLESS_LESS) + op +
                     (constant ? OP_JUMP_IF_LESS_CONST - OP_JUMP_IF_LESS : 0);
    }
    emit_jump(unit, opcode, left, right, label);
}

static void boolean_condition(Compiler *c, const Node *node, Label *label, bool sense)
{
    bool is_or = node->flags;
    Label end = LABEL_INIT;
    NodeRef next;
    for (NodeRef operand = node->child[0]; operand != 0; operand = next) {
        next = node_next(c, operand);
        bool decides = next == 0 || is_or == sense;
        generate_condition(c, operand, decides ? label : &end, decides ? sense : !sense);
    }
    emit_label(c->unit, &end);
}

void generate_condition(Compiler *c, NodeRef ref, Label *label, bool sense)
{
    check_c_stack(c->vm);
    const Node *node = node_at(c, ref);
    Register base = c->unit->next;
    Value constant;
    generate_position(c, ref);
    if (fold_constant(c, ref, &constant) && !has_shape(constant, SHAPE_COMPLEX)) {
        if (fold_truth(constant) == sense)
            emit_goto(c->unit, label);
    } else if (node->kind == NODE_UNARY && operator_of(node) == UNARY_NOT) {
        generate_condition(c, node->child[0], label, !sense);
    } else if (node->kind == NODE_BOOLEAN) {
        boolean_condition(c, node, label, sense);
    } else if (node->kind == NODE_COMPARE && node_next(c, node->child[1]) == 0) {
        compare_and_jump(c, node, label, sense);
    } else {
        Register value = generate_operand(c, ref);
        emit_branch(c->unit, sense ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, value, label);
    }
    c->unit->next = base;
}

// ---- Suspension ---------------------------------------------------------------------------------

void generate_yield_from(Compiler *c, Register result, Register iterator)
{
    generate_constant(c, VALUE_NONE, result);
    emit_3(c->unit, OP_YIELD_FROM, result, iterator, c->unit->next);
}

void generate_await(Compiler *c, Register result, Register awaitable)
{
    Register iterator = unit_take(c->unit, 1);
    emit_2(c->unit, OP_GET_AWAITABLE, iterator, awaitable);
    generate_yield_from(c, result, iterator);
    c->unit->next = iterator;
}

bool generate_may_await(Compiler *c)
{
    const Scope *scope = compiler_code_scope(c);
    if (scope->kind == SCOPE_MODULE && c->flags & COMPILE_TOP_LEVEL_AWAIT)
        c->unit->flags |= CODE_COROUTINE;
    return c->unit->flags & CODE_COROUTINE;
}

static Register await(Compiler *c, const Node *node)
{
    if (!generate_may_await(c)) {
        ScopeKind kind = (ScopeKind)compiler_code_scope(c)->kind;
        (parser_error)(&c->parser, node_ref(c, node),
                       kind == SCOPE_FUNCTION || kind == SCOPE_LAMBDA || kind == SCOPE_GENERATOR
                           ? MESSAGE("'await' outside async function")
                           : MESSAGE("'await' outside function"));
    }
    Register work = generate_work(c);
    generate_await(c, work, generate_operand(c, node->child[0]));
    return generate_deliver(c, work);
}

static Register yield(Compiler *c, const Node *node)
{
    Register value = node->child[0] != 0 ? generate_operand(c, node->child[0])
                                         : generate_push_constant(c, VALUE_NONE);
    return generate_complete(c, OP_YIELD, value, c->unit->goal.base);
}

static Register yield_from(Compiler *c, const Node *node)
{
    if (compiler_code_scope(c)->flags & SCOPE_ASYNC)
        parser_error(&c->parser, node_ref(c, node), "'yield from' inside async function");
    Register work = generate_work(c);
    Register iterator = generate_push(c, node->child[0]);
    emit_2(c->unit, OP_GET_YIELD_FROM, iterator, iterator);
    generate_yield_from(c, work, iterator);
    return generate_deliver(c, work);
}

// ---- Any expression -----------------------------------------------------------------------------

static Register misplaced(Compiler *c, const Node *node)
{
    parser_error(&c->parser, node_ref(c, node), "can't use starred expression here");
}

typedef struct Expression {
    Compiler *c;
    NodeRef ref;
    Register want; // and then the result
} Expression;

static Value expression_again(Vm *vm, void *context)
{
    Expression *e = context;
    e->want = generate_expression(e->c, e->ref, e->want);
    return VALUE_NONE;
}

static OUT_OF_LINE Register expression_on_loan(Compiler *c, NodeRef ref, Register want)
{
    Expression e = {c, ref, want};
    vm_lend_stack(c->vm, expression_again, &e);
    return e.want;
}

Register generate_expression(Compiler *c, NodeRef ref, Register want)
{
    static Register (*const generators[])(Compiler *, const Node *) = {
        [NODE_NAME] = name,
        [NODE_ATTRIBUTE] = attribute,
        [NODE_SUBSCRIPT] = subscript,
        [NODE_STARRED] = misplaced,
        [NODE_TUPLE] = generate_display,
        [NODE_LIST] = generate_display,
        [NODE_SET] = generate_display,
        [NODE_DICT] = generate_dict,
        [NODE_UNARY] = unary_operation,
        [NODE_BINARY] = binary_operation,
        [NODE_BOOLEAN] = boolean,
        [NODE_COMPARE] = comparisons,
        [NODE_CONDITIONAL] = conditional,
        [NODE_WALRUS] = generate_walrus,
        [NODE_LAMBDA] = generate_lambda,
        [NODE_CALL] = generate_call,
        [NODE_SLICE] = slice,
        [NODE_LIST_COMPREHENSION] = generate_comprehension,
        [NODE_SET_COMPREHENSION] = generate_comprehension,
        [NODE_DICT_COMPREHENSION] = generate_comprehension,
        [NODE_GENERATOR] = generate_comprehension,
        [NODE_AWAIT] = await,
        [NODE_YIELD] = yield,
        [NODE_YIELD_FROM] = yield_from,
        [NODE_FSTRING] = generate_format_string,
        [NODE_TSTRING] = generate_format_string,
        [NODE_FIELD] = generate_field,
    };
    if (stack_is_short(c->vm))
        return expression_on_loan(c, ref, want);
    check_c_stack(c->vm);
    Unit *unit = c->unit;
    const Node *node = node_at(c, ref);
    const Goal outer = unit->goal;
    Register base = unit->next;
    unit->goal = (Goal){want, base, compiler_range(node)};
    Value constant;
    Register result = fold_constant(c, ref, &constant) ? generate_constant(c, constant, want)
                                                       : generators[node->kind](c, node);
    unit->next = want == ANY_REGISTER && result == base ? base + 1 : base;
    unit->goal = outer;
    return result;
}
