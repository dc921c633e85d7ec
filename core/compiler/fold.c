// Expressions whose value is known when they are compiled.
#include "core/compiler/generate.h"
#include "core/objects/bytes.h"
#include "core/objects/dict.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// Results beyond these sizes are left to be made when the code runs.
#define MOST_BITS 128
#define MOST_BYTES 4096
#define MOST_ITEMS 256

typedef struct Operation {
    Operator op;
    Value left, right;
} Operation;

static Value run_binary(Vm *vm, void *context)
{
    const Operation *operation = context;
    return binary(vm, operation->op, operation->left, operation->right);
}

static Value run_unary(Vm *vm, void *context)
{
    const Operation *operation = context;
    return unary(vm, (Unary)operation->op, operation->left);
}

static bool is_integer(Value v)
{
    return is_small(v) || is_big(v) || is_bool(v);
}

// A rough size: bits of an int, bytes of a str, items of a tuple.
static size_t size_of(Value v)
{
    if (is_small(v)) {
        SignedWord n = small_value(v);
        size_t bits = 0;
        for (Word magnitude = n < 0 ? -(Word)n : (Word)n; magnitude != 0; magnitude >>= 1)
            bits++;
        return bits;
    }
    if (is_big(v))
        return (size_t)int_of(v)->count * 8 * sizeof(Digit);
    if (is_str(v))
        return str_of(v)->length;
    if (is_tuple(v))
        return tuple_of(v)->length;
    return is_object(v) ? MOST_ITEMS : 1;
}

static bool small_product(Value left, Value right)
{
    size_t limit = is_integer(left) && is_integer(right) ? MOST_BITS : MOST_BYTES;
    if (is_tuple(left) || is_tuple(right))
        limit = MOST_ITEMS;
    if (is_integer(left) && is_integer(right))
        return size_of(left) + size_of(right) <= limit;
    // Repetition: the number times the size.
    Value number = is_integer(left) ? left : right, other = is_integer(left) ? right : left;
    if (!is_small(number))
        return !is_integer(number);
    SignedWord times = small_value(number);
    return times < 0 || size_of(other) == 0 || (size_t)times <= limit / size_of(other);
}

static bool worth_folding(Operator op, Value left, Value right)
{
    bool integers = is_integer(left) && is_integer(right);
    switch (op) {
    case OPERATOR_MULTIPLY:
        return small_product(left, right);
    case OPERATOR_POWER:
        return !integers || (is_small(right) && small_value(right) <= MOST_BITS &&
                             (small_value(right) < 0 ||
                              size_of(left) * (size_t)small_value(right) <= MOST_BITS));
    case OPERATOR_SHIFT_LEFT:
        return integers && is_small(right) && small_value(right) >= 0 &&
               small_value(right) <= MOST_BITS && size_of(left) <= MOST_BITS;
    case OPERATOR_MODULO:
        return !is_str(left) && !has_shape(left, SHAPE_BYTES);
    default:
        return size_of(left) + size_of(right) <= MOST_BYTES;
    }
}

// An operation that raises is left to the program. Memory that runs out is not the operation's
// fault: what could be folded once must be folded when it is asked for again.
static bool run(Compiler *c, Value (*body)(Vm *, void *), Operation *operation, Value *value)
{
    Value error = NO_VALUE;
    *value = vm_protect(c->vm, body, operation, &error);
    if (*value == NO_VALUE && is_instance_of(c->vm, error, &type_MemoryError))
        raise_exception(c->vm, error);
    return *value != NO_VALUE;
}

static bool fold_unary(Compiler *c, NodeRef ref, Value *value)
{
    unsigned op = node_operator(c, ref);
    Operation operation = {(Operator)op, NO_VALUE, NO_VALUE};
    if (!fold_constant(c, node_child(c, ref, 0), &operation.left))
        return false;
    if (op == UNARY_NOT) {
        *value = value_bool(!fold_truth(operation.left));
        return !has_shape(operation.left, SHAPE_COMPLEX);
    }
    return run(c, run_unary, &operation, value);
}

static bool fold_binary(Compiler *c, NodeRef ref, Value *value)
{
    Operation operation = {(Operator)node_operator(c, ref), NO_VALUE, NO_VALUE};
    return fold_constant(c, node_child(c, ref, 1), &operation.right) &&
           fold_constant(c, node_child(c, ref, 0), &operation.left) &&
           worth_folding(operation.op, operation.left, operation.right) &&
           run(c, run_binary, &operation, value);
}

static bool fold_tuple(Compiler *c, const Node *node, Value *value)
{
    Value ignored;
    size_t count = 0;
    for (NodeRef item = node->child[0]; item != 0; item = node_next(c, item), count++) {
        if (!fold_constant(c, item, &ignored))
            return false;
    }
    *value = tuple_new(c->vm, NULL, count);
    NodeRef item = node->child[0];
    for (size_t i = 0; i < count; i++, item = node_next(c, item)) {
        Value constant = NO_VALUE;
        fold_constant(c, item, &constant);
        tuple_of(*value)->items[i] = constant;
    }
    return true;
}

static bool fold_name(Compiler *c, const Node *node, Value *value)
{
    Value name = name_at(c, node->child[0]);
    if ((node->flags & CONTEXT_MASK) != CONTEXT_LOAD)
        return false;
    if (name == SYM(__debug__)) {
        *value = value_bool(!(c->flags & (COMPILE_OPTIMIZE_1 | COMPILE_OPTIMIZE_2)));
        return true;
    }
    if (c->constants == NO_VALUE)
        return false;
    *value = dict_get_name(c->vm, c->constants, name);
    if (*value == NO_VALUE)
        return false;
    PlaceKind kind = generate_place(c, compiler_mangle(c, name)).kind;
    return kind == PLACE_GLOBAL || (kind == PLACE_NAME && c->scope == 0);
}

// micropython.const(expression), or const(expression) once it has been imported.
static bool is_const_call(const Compiler *c, const Node *call)
{
    const Node *callee = node_at(c, call->child[0]);
    if (callee->kind == NODE_ATTRIBUTE) {
        const Node *object = node_at(c, callee->child[0]);
        return name_at(c, callee->child[1]) == SYM(const) && object->kind == NODE_NAME &&
               name_at(c, object->child[0]) == SYM(micropython);
    }
    return c->has_const && callee->kind == NODE_NAME && name_at(c, callee->child[0]) == SYM(const);
}

static bool fold_call(Compiler *c, const Node *node, Value *value)
{
    NodeRef argument = node->child[1];
    return argument != 0 && node_next(c, argument) == 0 && is_const_call(c, node) &&
           fold_constant(c, argument, value);
}

// A failure is remembered, lest long chains be tried anew at each of their links.
static bool fold_operation(Compiler *c, NodeRef ref, Value *value)
{
    check_c_stack(c->vm);
    Node *node = ast_node(&c->parser.ast, ref);
    bool known = !(node->flags & NODE_NOT_CONSTANT) &&
                 (node->kind == NODE_UNARY    ? fold_unary(c, ref, value)
                  : node->kind == NODE_BINARY ? fold_binary(c, ref, value)
                                              : fold_tuple(c, node, value));
    if (!known)
        node->flags |= NODE_NOT_CONSTANT;
    return known;
}

bool fold_constant(Compiler *c, NodeRef ref, Value *value)
{
    const Node *node = node_at(c, ref);
    switch (node->kind) {
    case NODE_CONSTANT:
        *value = ast_constant(&c->parser.ast, ref);
        return true;
    case NODE_NAME:
        return fold_name(c, node, value);
    case NODE_UNARY:
    case NODE_BINARY:
    case NODE_TUPLE:
        return fold_operation(c, ref, value);
    case NODE_CALL:
        return fold_call(c, node, value);
    default:
        return false;
    }
}

bool fold_truth(Value constant)
{
    if (is_str(constant))
        return str_of(constant)->length != 0;
    if (is_tuple(constant))
        return tuple_of(constant)->length != 0;
    if (has_shape(constant, SHAPE_BYTES))
        return bytes_of(constant)->length != 0;
    if (is_float(constant))
        return float_value(constant) != 0;
    // Big ints and the immediates that are left are true; callers do not ask for complex numbers.
    return constant != VALUE_SMALL(0) && constant != VALUE_NONE && constant != VALUE_FALSE;
}

bool fold_const_assignment(Compiler *c, NodeRef statement)
{
    NodeRef target = node_child(c, statement, 0), call = node_child(c, statement, 1);
    Value value;
    if (c->unit->outer != NULL || node_next(c, target) != 0 || node_kind(c, target) != NODE_NAME ||
        node_kind(c, call) != NODE_CALL || !fold_call(c, node_at(c, call), &value))
        return false;
    Value name = node_name(c, target, 0);
    if (c->constants == NO_VALUE)
        c->constants = dict_new(c->vm);
    dict_set(c->vm, c->constants, name, value);
    return str_of(name)->text[0] == '_';
}
