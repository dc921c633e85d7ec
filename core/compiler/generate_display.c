// Code for tuples, lists, sets, dicts and f-strings.
#include "core/compiler/generate.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// Up to so many values are collected in registers; longer displays grow one by one.
#define CHUNK 16

bool generate_has_star(const Compiler *c, NodeRef first)
{
    for (; first != 0; first = node_next(c, first)) {
        if (node_kind(c, first) == NODE_STARRED)
            return true;
    }
    return false;
}

// The values of up to CHUNK plain expressions in registers in a row. Advances *item.
static unsigned push_chunk(Compiler *c, NodeRef *item)
{
    unsigned count = 0;
    while (*item != 0 && count < CHUNK && node_kind(c, *item) != NODE_STARRED) {
        generate_push(c, *item);
        *item = node_next(c, *item);
        count++;
    }
    return count;
}

// Adds the items to the list or set in a register.
static void add_items(Compiler *c, NodeRef item, Register collection, bool set)
{
    Unit *unit = c->unit;
    for (; item != 0; item = node_next(c, item)) {
        Register base = unit->next;
        bool star = node_kind(c, item) == NODE_STARRED;
        Register from = generate_operand(c, star ? node_child(c, item, 0) : item);
        emit_2(unit,
               star  ? (set ? OP_SET_UPDATE : OP_LIST_EXTEND)
               : set ? OP_SET_ADD
                     : OP_LIST_APPEND,
               collection, from);
        unit->next = base;
    }
}

// Three or more constants are kept as one tuple.
static bool extend_by_constants(Compiler *c, NodeRef first, Register collection, bool set)
{
    size_t count = 0;
    Value constant;
    for (NodeRef item = first; item != 0; item = node_next(c, item), count++) {
        if (!fold_constant(c, item, &constant))
            return false;
    }
    if (count < 3)
        return false;
    Value items = tuple_new(c->vm, NULL, count);
    for (size_t i = 0; i < count; i++, first = node_next(c, first)) {
        fold_constant(c, first, &constant);
        tuple_of(items)->items[i] = constant;
    }
    Register base = c->unit->next;
    emit_build(c->unit, set ? OP_BUILD_SET : OP_BUILD_LIST, collection, collection, 0);
    emit_2(c->unit, set ? OP_SET_UPDATE : OP_LIST_EXTEND, collection,
           generate_push_constant(c, items));
    c->unit->next = base;
    return true;
}

static void collect(Compiler *c, NodeRef first, Register collection, bool set)
{
    Unit *unit = c->unit;
    if (extend_by_constants(c, first, collection, set))
        return;
    Register base = unit->next;
    unsigned count = push_chunk(c, &first);
    emit_build(unit, set ? OP_BUILD_SET : OP_BUILD_LIST, collection, base, count);
    unit->next = base;
    add_items(c, first, collection, set);
}

Register generate_display(Compiler *c, const Node *node)
{
    Unit *unit = c->unit;
    NodeRef first = node->child[0];
    if (node->kind == NODE_TUPLE && !generate_has_star(c, first) &&
        ast_list_length(&c->parser.ast, first) <= CHUNK) {
        unsigned count = push_chunk(c, &first);
        Register target = generate_completed(c);
        emit_build(unit, OP_BUILD_TUPLE, target, unit->goal.base, count);
        return target;
    }
    Register work = generate_work(c);
    collect(c, first, work, node->kind == NODE_SET);
    if (node->kind == NODE_TUPLE)
        emit_2(unit, OP_LIST_TO_TUPLE, work, work);
    return generate_deliver(c, work);
}

Register generate_dict(Compiler *c, const Node *node)
{
    Unit *unit = c->unit;
    Register work = generate_work(c);
    Register base = unit->next;
    NodeRef pair = node->child[0];
    unsigned count = 0;
    for (; pair != 0 && count < CHUNK && node_child(c, pair, 0) != 0; count++) {
        generate_push(c, node_child(c, pair, 0));
        generate_push(c, node_child(c, pair, 1));
        pair = node_next(c, pair);
    }
    emit_build(unit, OP_BUILD_DICT, work, base, count);
    for (unit->next = base; pair != 0; pair = node_next(c, pair), unit->next = base) {
        NodeRef key = node_child(c, pair, 0);
        Register from = key != 0 ? generate_push(c, key) : 0;
        Register item = generate_operand(c, node_child(c, pair, 1));
        if (key != 0)
            emit_3(unit, OP_DICT_SET, work, from, item);
        else
            emit_2(unit, OP_DICT_UPDATE, work, item);
    }
    return generate_deliver(c, work);
}

// ---- f-strings and t-strings --------------------------------------------------------------------

static Register field(Compiler *c, const Node *node)
{
    unsigned conversion = node->flags;
    Register value = generate_operand(c, node->child[0]);
    if (node->child[2] == 0)
        return generate_complete(c, OP_FORMAT, value, conversion);
    Register format = generate_operand(c, node->child[2]);
    Register target = generate_completed(c);
    emit_4(c->unit, OP_FORMAT_SPEC, target, value, format, conversion);
    return target;
}

static Register interpolation(Compiler *c, const Node *node)
{
    static const char conversions[] = "\0sra";
    generate_push(c, node->child[0]);
    generate_push_constant(c, name_at(c, node->child[1]));
    generate_push_constant(c, node->flags == 0 ? VALUE_NONE
                                               : str_intern(c->vm, &conversions[node->flags], 1));
    if (node->child[2] != 0)
        generate_push(c, node->child[2]);
    else
        generate_push_constant(c, str_intern(c->vm, "", 0));
    return generate_complete(c, OP_INTRINSIC, c->unit->goal.base, INTRINSIC_INTERPOLATION);
}

Register generate_field(Compiler *c, const Node *node)
{
    return node->child[1] != 0 ? interpolation(c, node) : field(c, node);
}

static Register template_string(Compiler *c, NodeRef item)
{
    Unit *unit = c->unit;
    Register work = generate_work(c);
    emit_build(unit, OP_BUILD_LIST, work, work, 0);
    add_items(c, item, work, false);
    emit_2(unit, OP_LIST_TO_TUPLE, work, work);
    generate_intrinsic(c, work, work, INTRINSIC_TEMPLATE);
    return generate_deliver(c, work);
}

// The parts are joined in chunks; what has been joined is the first part of the next chunk.
Register generate_format_string(Compiler *c, const Node *node)
{
    Unit *unit = c->unit;
    NodeRef item = node->child[0];
    if (node->kind == NODE_TSTRING)
        return template_string(c, item);
    if (item == 0)
        return generate_constant(c, str_intern(c->vm, "", 0), unit->goal.want);
    if (node_next(c, item) == 0)
        return generate_expression(c, item, unit->goal.want);
    Register base = unit->next;
    for (;;) {
        for (; item != 0 && unit->next - base < CHUNK; item = node_next(c, item))
            generate_push(c, item);
        unsigned count = unit->next - base;
        if (item == 0)
            return generate_complete(c, OP_BUILD_STRING, base, count);
        unit->next = base;
        emit_3(unit, OP_BUILD_STRING, unit_take(unit, 1), base, count);
    }
}
