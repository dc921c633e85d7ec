// Code for assignments and deletions.
#include "core/compiler/generate.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"

// Tuples of up to so many values are assigned to as many targets without making the tuple.
#define MOST_PARALLEL 8

// ---- Storing into targets -----------------------------------------------------------------------

static void store_unpacked(Compiler *c, NodeRef ref, Register from)
{
    Unit *unit = c->unit;
    NodeRef first = node_child(c, ref, 0), star = 0;
    unsigned before = 0, after = 0;
    for (NodeRef target = first; target != 0; target = node_next(c, target)) {
        if (node_kind(c, target) == NODE_STARRED) {
            if (star != 0)
                parser_error(&c->parser, target, "multiple starred expressions in assignment");
            star = target;
        } else if (star != 0) {
            after++;
        } else {
            before++;
        }
    }
    unsigned count = before + (star != 0) + after;
    Register base = unit_take(unit, count > 0 ? count : 1);
    if (star != 0)
        emit_4(unit, OP_UNPACK_STAR, base, from, before, after);
    else
        emit_3(unit, OP_UNPACK, base, from, before);
    Register item = base;
    for (NodeRef target = first; target != 0; target = node_next(c, target))
        generate_store(c, target == star ? node_child(c, target, 0) : target, item++);
    unit->next = base;
}

static void store_item(Compiler *c, NodeRef ref, Register from)
{
    Register object = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
    Register index = generate_expression(c, node_child(c, ref, 1), ANY_REGISTER);
    generate_position(c, ref);
    emit_3(c->unit, OP_SET_ITEM, object, index, from);
}

// An attribute that is given to `self` belongs to __static_attributes__ of the class around.
static void note_attribute(Compiler *c, NodeRef ref, Value name)
{
    NodeRef object = node_child(c, ref, 0);
    if (ADDER_PROFILE_LEVEL == 2 && c->attributes != NO_VALUE &&
        node_kind(c, object) == NODE_NAME && node_name(c, object, 0) == SYM(self))
        set_add(c->vm, c->attributes, name);
}

void generate_store(Compiler *c, NodeRef ref, Register from)
{
    check_c_stack(c->vm);
    Unit *unit = c->unit;
    Register base = unit->next;
    generate_position(c, ref);
    switch (node_kind(c, ref)) {
    case NODE_NAME:
        generate_store_name(c, node_mangled_name(c, ref, 0), from);
        break;
    case NODE_ATTRIBUTE: {
        Value name = node_mangled_name(c, ref, 1);
        if (name == SYM(__debug__))
            parser_error(&c->parser, ref, "cannot assign to __debug__");
        Register object = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
        note_attribute(c, ref, name);
        generate_position_of_name(c, ref, ref);
        emit_3(unit, OP_SET_ATTRIBUTE, object, from, unit_name(unit, name));
        break;
    }
    case NODE_SUBSCRIPT:
        store_item(c, ref, from);
        break;
    case NODE_TUPLE:
    case NODE_LIST:
        store_unpacked(c, ref, from);
        break;
    default:
        parser_error(&c->parser, ref, "starred assignment target must be in a list or tuple");
    }
    unit->next = base;
}

Register generate_direct_target(Compiler *c, NodeRef target)
{
    if (node_kind(c, target) != NODE_NAME)
        return ANY_REGISTER;
    Place place = generate_place(c, node_mangled_name(c, target, 0));
    return place.kind == PLACE_LOCAL ? place.number : ANY_REGISTER;
}

// ---- Assignment ---------------------------------------------------------------------------------

// a, b = x, y: the values go to registers in a row, then to the targets.
static bool assign_parallel(Compiler *c, NodeRef target, NodeRef value)
{
    if ((node_kind(c, target) != NODE_TUPLE && node_kind(c, target) != NODE_LIST) ||
        node_kind(c, value) != NODE_TUPLE)
        return false;
    NodeRef to = node_child(c, target, 0), from = node_child(c, value, 0);
    size_t count = ast_list_length(&c->parser.ast, from);
    if (count > MOST_PARALLEL || count != ast_list_length(&c->parser.ast, to) ||
        generate_has_star(c, to) || generate_has_star(c, from))
        return false;
    Register base = c->unit->next;
    for (; from != 0; from = node_next(c, from))
        generate_push(c, from);
    for (Register item = base; to != 0; to = node_next(c, to))
        generate_store(c, to, item++);
    c->unit->next = base;
    return true;
}

void generate_assign(Compiler *c, NodeRef ref)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeRef target = node_child(c, ref, 0), value = node_child(c, ref, 1);
    bool single = node_next(c, target) == 0;
    if (fold_const_assignment(c, ref))
        return;
    if (single && assign_parallel(c, target, value))
        return;
    Register direct = single ? generate_direct_target(c, target) : ANY_REGISTER;
    // A local that is assigned on the way must not change the value.
    Register from = single ? generate_expression(c, value, direct) : generate_push(c, value);
    for (; target != 0; target = node_next(c, target))
        generate_store(c, target, from);
    unit->next = base;
}

Register generate_walrus(Compiler *c, NodeRef ref, Register want)
{
    NodeRef target = node_child(c, ref, 0);
    Register work = generate_work(c, want);
    generate_expression(c, node_child(c, ref, 1), work);
    generate_store(c, target, work);
    return generate_deliver(c, work, want);
}

// ---- Augmented assignment -----------------------------------------------------------------------

static void operate_in_place(Compiler *c, NodeRef ref, Register target, Register left)
{
    Unit *unit = c->unit;
    unsigned op = node_flags(c, ref);
    NodeRef value = node_child(c, ref, 1);
    Value constant;
    bool known = fold_constant(c, value, &constant);
    uint32_t right =
        known ? unit_constant(unit, constant) : generate_expression(c, value, ANY_REGISTER);
    generate_position(c, ref);
    emit_3(unit, (known ? OP_IN_PLACE_ADD_CONST : OP_IN_PLACE_ADD) + op, target, left, right);
}

void generate_augmented_assign(Compiler *c, NodeRef ref)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeRef target = node_child(c, ref, 0);
    generate_position(c, target);
    if (node_kind(c, target) == NODE_NAME) {
        Value name = node_mangled_name(c, target, 0);
        Register direct = generate_direct_target(c, target);
        Register left = generate_load_name(c, name, ANY_REGISTER);
        Register result = direct != ANY_REGISTER ? direct : left;
        operate_in_place(c, ref, result, left);
        generate_store_name(c, name, result);
        unit->next = base;
        return;
    }
    Register object = generate_expression(c, node_child(c, target, 0), ANY_REGISTER);
    if (node_kind(c, target) == NODE_ATTRIBUTE) {
        Value mangled = node_mangled_name(c, target, 1);
        uint32_t name = unit_name(unit, mangled);
        note_attribute(c, target, mangled);
        Register work = unit_take(unit, 1);
        generate_position(c, target);
        emit_3(unit, OP_GET_ATTRIBUTE, work, object, name);
        operate_in_place(c, ref, work, work);
        generate_position(c, target);
        emit_3(unit, OP_SET_ATTRIBUTE, object, work, name);
    } else {
        Register index = generate_expression(c, node_child(c, target, 1), ANY_REGISTER);
        Register work = unit_take(unit, 1);
        generate_position(c, target);
        emit_3(unit, OP_GET_ITEM, work, object, index);
        operate_in_place(c, ref, work, work);
        generate_position(c, target);
        emit_3(unit, OP_SET_ITEM, object, index, work);
    }
    unit->next = base;
}

// ---- Annotated assignment -----------------------------------------------------------------------

// Without a value the parts of an attribute or item target are evaluated all the same.
static void evaluate_target(Compiler *c, NodeRef target)
{
    if (node_kind(c, target) == NODE_NAME)
        return;
    generate_expression(c, node_child(c, target, 0), ANY_REGISTER);
    if (node_kind(c, target) == NODE_SUBSCRIPT)
        generate_expression(c, node_child(c, target, 1), ANY_REGISTER);
}

void generate_annotated_assign(Compiler *c, NodeRef ref)
{
    Register base = c->unit->next;
    NodeRef target = node_child(c, ref, 0), value = node_child(c, ref, 2);
    if (value != 0) {
        Register direct = generate_direct_target(c, target);
        generate_store(c, target, generate_expression(c, value, direct));
    } else {
        evaluate_target(c, target);
    }
    c->unit->next = base;
    ScopeKind kind = (ScopeKind)scope_at(&c->scopes, c->scope)->kind;
    if (kind != SCOPE_MODULE && kind != SCOPE_CLASS)
        return;
    if (node_kind(c, target) == NODE_NAME && node_flags(c, ref) == 0)
        generate_variable_annotation(c, ref);
    else if (!c->future_annotations)
        generate_expression(c, node_child(c, ref, 1), ANY_REGISTER);
    c->unit->next = base;
}

// ---- Deletion -----------------------------------------------------------------------------------

void generate_delete(Compiler *c, NodeRef ref)
{
    check_c_stack(c->vm);
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeKind kind = node_kind(c, ref);
    generate_position(c, ref);
    if (kind == NODE_NAME) {
        generate_delete_name(c, node_mangled_name(c, ref, 0));
    } else if (kind == NODE_TUPLE || kind == NODE_LIST) {
        for (NodeRef item = node_child(c, ref, 0); item != 0; item = node_next(c, item))
            generate_delete(c, item);
    } else {
        Register object = generate_expression(c, node_child(c, ref, 0), ANY_REGISTER);
        if (kind == NODE_ATTRIBUTE) {
            Value name = node_mangled_name(c, ref, 1);
            generate_position(c, ref);
            emit_2(unit, OP_DELETE_ATTRIBUTE, object, unit_name(unit, name));
        } else {
            Register index = generate_expression(c, node_child(c, ref, 1), ANY_REGISTER);
            generate_position(c, ref);
            emit_2(unit, OP_DELETE_ITEM, object, index);
        }
    }
    unit->next = base;
}
