// Code for calls.
#include "core/compiler/generate.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

#define WINDOW 4 // the callable and the callee's frame header
// A call with more arguments collects them in a list and a dict.
#define MOST_DIRECT 48

typedef struct Arguments {
    uint32_t keywords;
    bool unpacked;
} Arguments;

// Raises for a keyword that has been given before.
static void check_repeated(Compiler *c, NodeRef first, NodeRef keyword)
{
    Value name = node_name(c, keyword, 0);
    for (; first != keyword; first = node_next(c, first)) {
        if (node_kind(c, first) == NODE_KEYWORD && node_child(c, first, 0) != 0 &&
            node_name(c, first, 0) == name)
            parser_error(&c->parser, keyword, "keyword argument repeated: %S", name);
    }
}

static Arguments classify(Compiler *c, NodeRef first)
{
    Arguments arguments = {0, ast_list_length(&c->parser.ast, first) > MOST_DIRECT};
    for (NodeRef argument = first; argument != 0; argument = node_next(c, argument)) {
        NodeKind kind = node_kind(c, argument);
        if (kind == NODE_KEYWORD && node_child(c, argument, 0) != 0) {
            check_repeated(c, first, argument);
            arguments.keywords++;
        } else if (kind == NODE_KEYWORD || kind == NODE_STARRED) {
            arguments.unpacked = true;
        }
    }
    return arguments;
}

// Pushes the positional arguments, then the keyword ones, and returns the tuple of their names.
OUT_OF_LINE static Value push_arguments(Compiler *c, NodeRef first, unsigned keywords,
                                        Register last)
{
    for (NodeRef argument = first; argument != 0; argument = node_next(c, argument)) {
        if (node_kind(c, argument) != NODE_KEYWORD)
            generate_push(c, argument);
    }
    if (last != ANY_REGISTER)
        emit_move(c->unit, unit_take(c->unit, 1), last);
    if (keywords == 0)
        return NO_VALUE;
    Value names = tuple_new(c->vm, NULL, keywords);
    size_t count = 0;
    for (NodeRef argument = first; argument != 0; argument = node_next(c, argument)) {
        if (node_kind(c, argument) != NODE_KEYWORD)
            continue;
        tuple_of(names)->items[count++] = node_name(c, argument, 0);
        generate_push(c, node_child(c, argument, 1));
    }
    return names;
}

// The iterable of a call whose only positional argument is *iterable, 0 if it is different.
static NodeRef only_star(const Compiler *c, NodeRef argument)
{
    NodeRef found = 0;
    for (; argument != 0; argument = node_next(c, argument)) {
        if (node_kind(c, argument) == NODE_KEYWORD)
            continue;
        if (found != 0 || node_kind(c, argument) != NODE_STARRED)
            return 0;
        found = node_child(c, argument, 0);
    }
    return found;
}

// Arguments that come after **mapping are merged one by one, so that repeated names are found.
static void keyword_dict(Compiler *c, NodeRef argument, Register dict, Register callable)
{
    Unit *unit = c->unit;
    bool merging = false;
    emit_build(unit, OP_BUILD_DICT, dict, dict, 0);
    for (; argument != 0; argument = node_next(c, argument)) {
        if (node_kind(c, argument) != NODE_KEYWORD)
            continue;
        Register base = unit->next;
        NodeRef name = node_child(c, argument, 0);
        if (name != 0)
            generate_push_constant(c, name_at(c, name));
        generate_push(c, node_child(c, argument, 1));
        if (name != 0 && merging)
            emit_3(unit, OP_BUILD_DICT, base, base, 1);
        merging |= name == 0;
        emit_3(unit, merging ? OP_DICT_MERGE : OP_DICT_SET, dict, base,
               merging ? callable : base + 1u);
        unit->next = base;
    }
}

static void positional_list(Compiler *c, Register list, unsigned given, NodeRef argument,
                            Register last)
{
    Unit *unit = c->unit;
    emit_3(unit, OP_BUILD_LIST, list, list, given);
    for (; argument != 0; argument = node_next(c, argument)) {
        if (node_kind(c, argument) == NODE_KEYWORD)
            continue;
        Register base = unit->next;
        bool star = node_kind(c, argument) == NODE_STARRED;
        generate_push(c, star ? node_child(c, argument, 0) : argument);
        emit_2(unit, star ? OP_LIST_EXTEND : OP_LIST_APPEND, list, base);
        unit->next = base;
    }
    if (last != ANY_REGISTER)
        emit_2(unit, OP_LIST_APPEND, list, last);
}

static void unpacked_call(Compiler *c, Register window, unsigned given, NodeRef first,
                          Register last, Register result)
{
    Unit *unit = c->unit;
    Register list = window + WINDOW;
    unit->next = list;
    unit_take(unit, given > 2 ? given : 2);
    Register dict = list + 1;
    bool any_keyword = false;
    for (NodeRef argument = first; argument != 0; argument = node_next(c, argument))
        any_keyword |= node_kind(c, argument) == NODE_KEYWORD;
    NodeRef star = given == 0 ? only_star(c, first) : 0;
    if (star != 0)
        generate_expression(c, star, list);
    else
        positional_list(c, list, given, first, last);
    if (any_keyword)
        keyword_dict(c, first, dict, window);
    else
        emit_1(unit, OP_CLEAR, dict);
    emit_2(unit, OP_CALL_UNPACKED, result, window);
}

// The call itself, of what is in place; names are those of the last arguments, or NO_VALUE.
static void emit_call(Compiler *c, bool method, Register result, Register window, Value names)
{
    Unit *unit = c->unit;
    unsigned count = unit->next - window - WINDOW - method;
    if (names == NO_VALUE)
        emit_3(unit, method ? OP_CALL_METHOD : OP_CALL, result, window, count);
    else
        emit_4(unit, method ? OP_CALL_METHOD_KEYWORDS : OP_CALL_KEYWORDS, result, window, count,
               unit_constant(unit, names));
}

void generate_arguments_and_call(Compiler *c, Register window, unsigned given, NodeRef first,
                                 Register last, Register result)
{
    Arguments arguments = classify(c, first);
    if (arguments.unpacked)
        unpacked_call(c, window, given, first, last, result);
    else
        emit_call(c, false, result, window, push_arguments(c, first, arguments.keywords, last));
}

static void method_call(Compiler *c, const Node *node, unsigned keywords, Register result)
{
    Unit *unit = c->unit;
    Register window = unit->next;
    const Node *callee = node_at(c, node->child[0]);
    Value name = compiler_mangle(c, name_at(c, callee->child[1]));
    Register object = generate_operand(c, callee->child[0]);
    unit->next = window;
    unit_take(unit, WINDOW + 1);
    generate_position_of_name(c, callee, callee);
    emit_3(unit, OP_GET_METHOD, window, object, unit_name(unit, name));
    Value names = push_arguments(c, node->child[1], keywords, ANY_REGISTER);
    generate_position_of_name(c, node, callee);
    emit_call(c, true, result, window, names);
}

Register generate_call(Compiler *c, const Node *node)
{
    Unit *unit = c->unit;
    NodeRef callee = node->child[0], first = node->child[1];
    Arguments arguments = classify(c, first);
    Register window = unit->next;
    Register result = unit->goal.want != ANY_REGISTER ? unit->goal.want : window;
    if (node_kind(c, callee) == NODE_ATTRIBUTE && !arguments.unpacked) {
        method_call(c, node, arguments.keywords, result);
        return result;
    }
    generate_push(c, callee);
    unit_take(unit, WINDOW - 1);
    // Not by generate_arguments_and_call: calls are nested most deeply of all.
    if (arguments.unpacked)
        unpacked_call(c, window, 0, first, ANY_REGISTER, result);
    else
        emit_call(c, false, result, window,
                  push_arguments(c, first, arguments.keywords, ANY_REGISTER));
    return result;
}
