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
    NodeRef first = node_child(c, ref, 0);
    unsigned count = 0, before = 0, stars = 0;
    for (NodeRef target = first; target != 0; target = node_next(c, target), count++) {
        stars += node_kind(c, target) == NODE_STARRED;
        before += stars == 0;
    }
    if (stars > 1)
        parser_error(&c->parser, ref, "multiple starred expressions in assignment");
    Register item = unit_take(unit, count > 0 ? count : 1);
    if (stars != 0)
        emit_4(unit, OP_UNPACK_STAR, item, from, before, count - before - 1);
    else
        emit_3(unit, OP_UNPACK, item, from, before);
    for (NodeRef target = first; target != 0; target = node_next(c, target))
        generate_store(c, node_kind(c, target) == NODE_STARRED ? node_child(c, target, 0) : target,
                       item++);
}

// An attribute that is given to `self` belongs to __static_attributes__ of the class around.
static void note_attribute(Compiler *c, const Node *target, Value name)
{
    NodeRef object = target->child[0];
    if (ADDER_PROFILE_LEVEL == 2 && c->attributes != NO_VALUE &&
        node_kind(c, object) == NODE_NAME && node_name(c, object, 0) == SYM(self))
        set_add(c->vm, c->attributes, name);
}

// What an attribute or item target stands for.
typedef struct Access {
    Register object;
    uint16_t attribute; // whether it is one
    uint32_t number;    // index of the attribute's name, or the register of the item's index
} Access;

static void evaluate_member(Compiler *c, const Node *target, Access *member)
{
    member->object = generate_operand(c, target->child[0]);
    member->attribute = target->kind == NODE_ATTRIBUTE;
    if (member->attribute) {
        generate_position_of_name(c, target, target);
        member->number = unit_name(c->unit, compiler_mangle(c, name_at(c, target->child[1])));
    } else {
        member->number = generate_operand(c, target->child[1]);
    }
}

static void store_member(Compiler *c, const Node *target, const Access *member, Register from)
{
    if (member->attribute) {
        note_attribute(c, target, compiler_mangle(c, name_at(c, target->child[1])));
        emit_3(c->unit, OP_SET_ATTRIBUTE, member->object, from, member->number);
    } else {
        emit_3(c->unit, OP_SET_ITEM, member->object, member->number, from);
    }
}

void generate_store(Compiler *c, NodeRef ref, Register from)
{
    check_c_stack(c->vm);
    const Node *target = node_at(c, ref);
    Register base = c->unit->next;
    generate_position(c, ref);
    if (target->kind == NODE_NAME) {
        generate_store_name(c, node_mangled_name(c, ref, 0), from);
    } else if (target->kind == NODE_TUPLE || target->kind == NODE_LIST) {
        store_unpacked(c, ref, from);
    } else {
        Access member;
        evaluate_member(c, target, &member);
        store_member(c, target, &member, from);
    }
    c->unit->next = base;
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

void generate_assign(Compiler *c, NodeRef ref, AstMark mark)
{
    NodeRef target = node_child(c, ref, 0), value = node_child(c, ref, 1);
    bool single = node_next(c, target) == 0;
    if (fold_const_assignment(c, ref) || (single && assign_parallel(c, target, value)))
        return;
    // A local that is assigned on the way must not change the value.
    Register from = single ? generate_expression(c, value, generate_direct_target(c, target))
                           : generate_push(c, value);
    for (; target != 0; target = node_next(c, target))
        generate_store(c, target, from);
}

Register generate_walrus(Compiler *c, const Node *node)
{
    Register work = generate_work(c);
    generate_expression(c, node->child[1], work);
    generate_store(c, node->child[0], work);
    return generate_deliver(c, work);
}

// ---- Augmented assignment -----------------------------------------------------------------------

static void operate_in_place(Compiler *c, NodeRef ref, Register target, Register left)
{
    const Node *node = node_at(c, ref);
    bool known;
    generate_position(c, ref);
    uint32_t right = generate_constant_or_operand(c, node->child[1], &known);
    emit_3(c->unit, (known ? OP_IN_PLACE_ADD_CONST : OP_IN_PLACE_ADD) + node->flags, target, left,
           right);
}

void generate_augmented_assign(Compiler *c, NodeRef ref, AstMark mark)
{
    Unit *unit = c->unit;
    NodeRef target_ref = node_child(c, ref, 0);
    const Node *target = node_at(c, target_ref);
    generate_position(c, target_ref);
    if (target->kind == NODE_NAME) {
        Value name = node_mangled_name(c, target_ref, 0);
        Register direct = generate_direct_target(c, target_ref);
        Register left = generate_load_name(c, name, ANY_REGISTER);
        Register result = direct != ANY_REGISTER ? direct : left;
        operate_in_place(c, ref, result, left);
        generate_store_name(c, name, result);
        return;
    }
    Access member;
    evaluate_member(c, target, &member);
    SourceRange position = unit->goal.position;
    Register work = unit_take(unit, 1);
    emit_3(unit, member.attribute ? OP_GET_ATTRIBUTE : OP_GET_ITEM, work, member.object,
           member.number);
    operate_in_place(c, ref, work, work);
    unit->goal.position = position;
    store_member(c, target, &member, work);
}

// ---- Annotated assignment -----------------------------------------------------------------------

void generate_annotated_assign(Compiler *c, NodeRef ref, AstMark mark)
{
    const Node *node = node_at(c, ref), *target = node_at(c, node->child[0]);
    bool is_name = target->kind == NODE_NAME;
    Access member;
    if (node->child[2] != 0)
        generate_store(
            c, node->child[0],
            generate_expression(c, node->child[2], generate_direct_target(c, node->child[0])));
    else if (!is_name) // the parts of the target are evaluated all the same
        evaluate_member(c, target, &member);
    ScopeKind kind = (ScopeKind)compiler_scope(c)->kind;
    if (kind != SCOPE_MODULE && kind != SCOPE_CLASS)
        return;
    if (is_name && node->flags == 0)
        generate_variable_annotation(c, ref);
    else if (!c->future_annotations)
        generate_operand(c, node->child[1]);
}

// ---- Deletion -----------------------------------------------------------------------------------

void generate_delete(Compiler *c, NodeRef ref)
{
    check_c_stack(c->vm);
    const Node *target = node_at(c, ref);
    Register base = c->unit->next;
    generate_position(c, ref);
    if (target->kind == NODE_NAME) {
        generate_delete_name(c, node_mangled_name(c, ref, 0));
    } else if (target->kind == NODE_TUPLE || target->kind == NODE_LIST) {
        for (NodeRef item = target->child[0]; item != 0; item = node_next(c, item))
            generate_delete(c, item);
    } else {
        Access member;
        evaluate_member(c, target, &member);
        emit_2(c->unit, member.attribute ? OP_DELETE_ATTRIBUTE : OP_DELETE_ITEM, member.object,
               member.number);
    }
    c->unit->next = base;
}
