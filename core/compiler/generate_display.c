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
static void add_items(Compiler *c, NodeRef ref, NodeRef item, Register collection, bool set)
{
    Unit *unit = c->unit;
    for (; item != 0; item = node_next(c, item)) {
        Register base = unit->next;
        bool star = node_kind(c, item) == NODE_STARRED;
        NodeRef value = star ? node_child(c, item, 0) : item;
        Register from = generate_expression(c, value, ANY_REGISTER);
        generate_position(c, ref);
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

static void collect(Compiler *c, NodeRef ref, NodeRef first, Register collection, bool set)
{
    Unit *unit = c->unit;
    if (extend_by_constants(c, first, collection, set))
        return;
    Register base = unit->next;
    unsigned count = push_chunk(c, &first);
    generate_position(c, ref);
    emit_build(unit, set ? OP_BUILD_SET : OP_BUILD_LIST, collection, base, count);
    unit->next = base;
    add_items(c, ref, first, collection, set);
}

void generate_list(Compiler *c, NodeRef first, Register list)
{
    if (first == 0)
        emit_build(c->unit, OP_BUILD_LIST, list, list, 0);
    else
        collect(c, first, first, list, false);
}

Register generate_display(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    NodeKind kind = node_kind(c, ref);
    NodeRef first = node_child(c, ref, 0);
    bool star = generate_has_star(c, first);
    if (!star && ast_list_length(&c->parser.ast, first) <= CHUNK && kind == NODE_TUPLE) {
        Register base = unit->next;
        unsigned count = push_chunk(c, &first);
        generate_position(c, ref);
        unit->next = base;
        Register target = generate_target(c, want);
        emit_build(unit, OP_BUILD_TUPLE, target, base, count);
        return target;
    }
    Register work = generate_work(c, want);
    collect(c, ref, first, work, kind == NODE_SET);
    generate_position(c, ref);
    if (kind == NODE_TUPLE)
        emit_2(unit, OP_LIST_TO_TUPLE, work, work);
    return generate_deliver(c, work, want);
}

Register generate_dict(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register work = generate_work(c, want);
    Register base = unit->next;
    NodeRef pair = node_child(c, ref, 0);
    unsigned count = 0;
    for (; pair != 0 && count < CHUNK && node_child(c, pair, 0) != 0; count++) {
        generate_push(c, node_child(c, pair, 0));
        generate_push(c, node_child(c, pair, 1));
        pair = node_next(c, pair);
    }
    generate_position(c, ref);
    emit_build(unit, OP_BUILD_DICT, work, base, count);
    for (unit->next = base; pair != 0; pair = node_next(c, pair), unit->next = base) {
        NodeRef key = node_child(c, pair, 0), value = node_child(c, pair, 1);
        Register from = key != 0 ? generate_push(c, key) : 0;
        Register item = generate_expression(c, value, ANY_REGISTER);
        generate_position(c, ref);
        if (key != 0)
            emit_3(unit, OP_DICT_SET, work, from, item);
        else
            emit_2(unit, OP_DICT_UPDATE, work, item);
    }
    return generate_deliver(c, work, want);
}

// ---- f-strings and t-strings --------------------------------------------------------------------

static Register field(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    unsigned conversion = node_flags(c, ref);
    NodeRef spec = node_child(c, ref, 2);
    Register value = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    Register format = spec != 0 ? generate_expression(c, spec, ANY_REGISTER) : 0;
    generate_position(c, ref);
    unit->next = base;
    Register target = generate_target(c, want);
    if (spec != 0)
        emit_4(unit, OP_FORMAT_SPEC, target, value, format, conversion);
    else
        emit_3(unit, OP_FORMAT, target, value, conversion);
    return target;
}

static void interpolation(Compiler *c, NodeRef ref, Register target)
{
    static const char conversions[] = "\0sra";
    Unit *unit = c->unit;
    Register base = unit->next;
    const Node *node = node_at(c, ref);
    generate_push(c, node->child[0]);
    generate_push_constant(c, name_at(c, node->child[1]));
    generate_push_constant(c, node->flags == 0 ? VALUE_NONE
                                               : str_intern(c->vm, &conversions[node->flags], 1));
    if (node->child[2] != 0)
        generate_push(c, node->child[2]);
    else
        generate_push_constant(c, str_intern(c->vm, "", 0));
    generate_position(c, ref);
    generate_intrinsic(c, target, base, INTRINSIC_INTERPOLATION);
    unit->next = base;
}

static void part(Compiler *c, NodeRef ref, bool template)
{
    Register target = unit_take(c->unit, 1);
    if (node_kind(c, ref) != NODE_FIELD)
        generate_expression(c, ref, target);
    else if (template)
        interpolation(c, ref, target);
    else
        field(c, ref, target);
    c->unit->next = (Register)(target + 1);
}

static Register template_string(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    Register work = generate_work(c, want);
    Register base = unit->next;
    emit_build(unit, OP_BUILD_LIST, work, work, 0);
    for (NodeRef item = node_child(c, ref, 0); item != 0; item = node_next(c, item)) {
        part(c, item, true);
        emit_2(unit, OP_LIST_APPEND, work, base);
        unit->next = base;
    }
    generate_position(c, ref);
    emit_2(unit, OP_LIST_TO_TUPLE, work, work);
    generate_intrinsic(c, work, work, INTRINSIC_TEMPLATE);
    return generate_deliver(c, work, want);
}

// The parts are joined in chunks; what has been joined is the first part of the next chunk.
Register generate_format_string(Compiler *c, NodeRef ref, Register want)
{
    Unit *unit = c->unit;
    NodeRef item = node_child(c, ref, 0);
    if (node_kind(c, ref) == NODE_TSTRING)
        return template_string(c, ref, want);
    if (item == 0)
        return generate_constant(c, str_intern(c->vm, "", 0), want);
    if (node_next(c, item) == 0)
        return node_kind(c, item) == NODE_FIELD ? field(c, item, want)
                                                : generate_expression(c, item, want);
    Register base = unit->next;
    while (item != 0) {
        while (item != 0 && unit->next - base < CHUNK) {
            part(c, item, false);
            item = node_next(c, item);
        }
        generate_position(c, ref);
        unsigned count = unit->next - base;
        unit->next = base;
        Register target = item != 0 ? unit_take(unit, 1) : generate_target(c, want);
        emit_3(unit, OP_BUILD_STRING, target, base, count);
        if (item == 0)
            return target;
    }
    return base;
}
