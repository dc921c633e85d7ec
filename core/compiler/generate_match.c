// Code for match statements.
//
// The names of a case's pattern get registers before the pattern is tried: captures go there and
// are stored only when the whole pattern, whichever alternatives it took, has matched.
#include "core/compiler/generate.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// A case under way.
typedef struct MatchState {
    Compiler *c;
    Value names;    // list of the names captured
    Register first; // the register of the first name
    Label *fail;
} MatchState;

static void pattern(MatchState *state, NodeRef ref, Register subject);

// ---- Names --------------------------------------------------------------------------------------

static size_t name_index(const MatchState *state, Value name)
{
    const List *names = list_of(state->names);
    size_t i = 0;
    while (i < names->length && list_items(names)[i] != name)
        i++;
    return i;
}

static void collect_name(MatchState *state, NodeRef node, NodeRef index)
{
    Compiler *c = state->c;
    if (index == 0)
        return;
    Value name = compiler_mangle(c, name_at(c, index));
    if (name_index(state, name) < list_of(state->names)->length)
        parser_error(&c->parser, node, "multiple assignments to name '%S' in pattern", name);
    list_append(c->vm, state->names, name);
}

static void collect(MatchState *state, NodeRef ref);

// All alternatives bind the names of the first.
static void collect_alternatives(MatchState *state, NodeRef ref)
{
    Compiler *c = state->c;
    Value before = state->names, first = NO_VALUE;
    for (NodeRef item = node_child(c, ref, 0); item != 0; item = node_next(c, item)) {
        const List *outer = list_of(before);
        state->names = list_new(c->vm, outer->length ? list_items(outer) : NULL, outer->length);
        collect(state, item);
        if (first == NO_VALUE) {
            first = state->names;
            continue;
        }
        bool same = list_of(first)->length == list_of(state->names)->length;
        for (size_t i = 0; same && i < list_of(first)->length; i++) {
            Value name = list_items(list_of(first))[i];
            same = name_index(state, name) < list_of(state->names)->length;
        }
        if (!same)
            parser_error(&c->parser, ref, "alternative patterns bind different names");
    }
    state->names = first;
}

// The names of a pattern in order, each once.
static void collect(MatchState *state, NodeRef ref)
{
    Compiler *c = state->c;
    check_c_stack(c->vm);
    const Node *node = node_at(c, ref);
    switch (node->kind) {
    case NODE_PATTERN_CAPTURE:
        if (node->child[0] != 0)
            collect(state, node->child[0]);
        collect_name(state, ref, node->child[1]);
        break;
    case NODE_PATTERN_STAR:
        collect_name(state, ref, node->child[0]);
        break;
    case NODE_PATTERN_OR:
        collect_alternatives(state, ref);
        break;
    case NODE_PATTERN_ENTRY:
    case NODE_PATTERN_KEYWORD:
        collect(state, node->child[1]);
        break;
    case NODE_PATTERN_SEQUENCE:
    case NODE_PATTERN_MAPPING:
    case NODE_PATTERN_CLASS: {
        NodeRef item = node->child[node->kind == NODE_PATTERN_CLASS];
        for (; item != 0; item = node_next(c, item))
            collect(state, item);
        if (node->kind == NODE_PATTERN_MAPPING)
            collect_name(state, ref, node->child[1]);
        break;
    }
    default:
        break;
    }
}

static void capture(MatchState *state, NodeRef index, Register from)
{
    if (index == 0)
        return;
    Compiler *c = state->c;
    size_t number = name_index(state, compiler_mangle(c, name_at(c, index)));
    emit_move(c->unit, state->first + number, from);
}

// ---- Patterns -----------------------------------------------------------------------------------

// Fails unless the intrinsic is true of the subject.
static void require(MatchState *state, enum Intrinsic intrinsic, Register subject)
{
    Compiler *c = state->c;
    Register result = unit_take(c->unit, 1);
    generate_intrinsic(c, result, subject, intrinsic);
    emit_branch(c->unit, OP_JUMP_IF_FALSE, result, state->fail);
    c->unit->next = result;
}

static void require_length(MatchState *state, Register subject, size_t length, bool exact)
{
    Compiler *c = state->c;
    Register result = unit_take(c->unit, 1);
    generate_intrinsic(c, result, subject, INTRINSIC_MATCH_LENGTH);
    emit_jump(c->unit, exact ? OP_JUMP_UNLESS_EQUAL_CONST : OP_JUMP_UNLESS_GREATER_EQUAL_CONST,
              result, unit_constant(c->unit, small_from((SignedWord)length)), state->fail);
    c->unit->next = result;
}

static bool is_wildcard(const Compiler *c, NodeRef ref)
{
    const Node *node = node_at(c, ref);
    if (node->kind == NODE_PATTERN_STAR)
        return node->child[0] == 0;
    return node->kind == NODE_PATTERN_CAPTURE && node->child[0] == 0 && node->child[1] == 0;
}

static bool all_wildcards(const Compiler *c, NodeRef first)
{
    while (first != 0 && is_wildcard(c, first))
        first = node_next(c, first);
    return first == 0;
}

// With *_ nothing is unpacked: the items before and after it are taken by their numbers.
static void items_beside_star(MatchState *state, NodeRef first, NodeRef star, unsigned after,
                              Register subject)
{
    Compiler *c = state->c;
    Unit *unit = c->unit;
    unsigned number = 0, left = after;
    bool behind = false;
    for (NodeRef part = first; part != 0; part = node_next(c, part), number++) {
        Register item = unit_take(unit, 1);
        if (part == star) {
            behind = true;
        } else if (is_wildcard(c, part)) {
            left -= behind;
        } else if (!behind) {
            emit_3(unit, OP_GET_ITEM_CONST, item, subject,
                   unit_constant(unit, small_from((SignedWord)number)));
            pattern(state, part, item);
        } else {
            generate_intrinsic(c, item, subject, INTRINSIC_MATCH_LENGTH);
            emit_3(unit, OP_SUBTRACT_CONST, item, item,
                   unit_constant(unit, small_from((SignedWord)left--)));
            emit_3(unit, OP_GET_ITEM, item, subject, item);
            pattern(state, part, item);
        }
        unit->next = item;
    }
}

static void sequence(MatchState *state, NodeRef ref, Register subject)
{
    Compiler *c = state->c;
    Unit *unit = c->unit;
    NodeRef first = node_child(c, ref, 0), star = 0;
    unsigned before = 0, after = 0;
    for (NodeRef item = first; item != 0; item = node_next(c, item)) {
        if (node_kind(c, item) != NODE_PATTERN_STAR) {
            before += star == 0;
            after += star != 0;
        } else if (star != 0) {
            parser_error(&c->parser, ref, "multiple starred names in sequence pattern");
        } else {
            star = item;
        }
    }
    require(state, INTRINSIC_MATCH_SEQUENCE, subject);
    bool ignored = star != 0 && node_child(c, star, 0) == 0;
    if (star == 0 || before + after > 0)
        require_length(state, subject, before + after, star == 0);
    if (all_wildcards(c, first))
        return;
    if (ignored) {
        items_beside_star(state, first, star, after, subject);
        return;
    }
    Register item = unit_take(unit, before + after + (star != 0));
    if (star != 0)
        emit_4(unit, OP_UNPACK_STAR, item, subject, before, after);
    else
        emit_3(unit, OP_UNPACK, item, subject, before);
    for (NodeRef part = first; part != 0; part = node_next(c, part), item++) {
        if (part == star)
            capture(state, node_child(c, part, 0), item);
        else
            pattern(state, part, item);
    }
}

static void check_repeated_key(Compiler *c, NodeRef mapping, NodeRef first, NodeRef entry)
{
    Value key, other;
    NodeRef node = node_child(c, entry, 0);
    if (!fold_constant(c, node, &key))
        return;
    for (; first != entry; first = node_next(c, first)) {
        if (fold_constant(c, node_child(c, first, 0), &other) &&
            compare_true(c->vm, COMPARE_EQ, key, other))
            parser_error(&c->parser, mapping, "mapping pattern checks duplicate key (%R)", key);
    }
}

static void mapping(MatchState *state, NodeRef ref, Register subject)
{
    Compiler *c = state->c;
    Unit *unit = c->unit;
    NodeRef first = node_child(c, ref, 0), rest = node_child(c, ref, 1);
    size_t count = ast_list_length(&c->parser.ast, first);
    require(state, INTRINSIC_MATCH_MAPPING, subject);
    if (count > 0)
        require_length(state, subject, count, false);
    // The intrinsics take the mapping and the tuple of keys side by side.
    Register pair = unit_take(unit, 2);
    Register keys = pair + 1;
    emit_move(unit, pair, subject);
    for (NodeRef entry = first; entry != 0; entry = node_next(c, entry)) {
        check_repeated_key(c, ref, first, entry);
        generate_push(c, node_child(c, entry, 0));
    }
    unit->next = keys + 1;
    generate_position(c, ref);
    emit_build(unit, OP_BUILD_TUPLE, keys, keys + 1u, (uint32_t)count);
    if (count > 0) {
        Register values = unit_take(unit, 1);
        generate_intrinsic(c, values, pair, INTRINSIC_MATCH_KEYS);
        emit_branch(unit, OP_JUMP_IF_NONE, values, state->fail);
        Register item = unit_take(unit, (unsigned)count);
        emit_3(unit, OP_UNPACK, item, values, (uint32_t)count);
        for (NodeRef entry = first; entry != 0; entry = node_next(c, entry))
            pattern(state, node_child(c, entry, 1), item++);
    }
    if (rest != 0) {
        Register others = unit_take(unit, 1);
        generate_position(c, ref);
        generate_intrinsic(c, others, pair, INTRINSIC_MATCH_REST);
        capture(state, rest, others);
    }
}

// The names of the keyword patterns from `first` on, which start the rest of the list.
static Value keyword_names(Compiler *c, NodeRef first)
{
    size_t count = ast_list_length(&c->parser.ast, first);
    Value names = tuple_new(c->vm, NULL, count);
    for (size_t i = 0; i < count; i++, first = node_next(c, first)) {
        Value name = node_name(c, first, 0);
        for (size_t j = 0; j < i; j++) {
            if (tuple_of(names)->items[j] == name)
                parser_error(&c->parser, node_child(c, first, 1),
                             "attribute name repeated in class pattern: %S", name);
        }
        tuple_of(names)->items[i] = name;
    }
    return names;
}

static void class(MatchState *state, NodeRef ref, Register subject)
{
    Compiler *c = state->c;
    Unit *unit = c->unit;
    NodeRef first = node_child(c, ref, 1), keyword = first;
    unsigned positional = 0;
    for (; keyword != 0 && node_kind(c, keyword) != NODE_PATTERN_KEYWORD;
         keyword = node_next(c, keyword))
        positional++;
    Value names = keyword_names(c, keyword);
    unsigned count = positional + (unsigned)tuple_of(names)->length;
    Register base = unit_take(unit, 1);
    emit_move(unit, base, subject);
    generate_push(c, node_child(c, ref, 0));
    generate_push_constant(c, small_from((SignedWord)positional));
    generate_push_constant(c, names);
    generate_position(c, ref);
    generate_intrinsic(c, base, base, INTRINSIC_MATCH_CLASS);
    emit_branch(unit, OP_JUMP_IF_NONE, base, state->fail);
    unit->next = base + 1;
    if (count == 0)
        return;
    Register item = unit_take(unit, count);
    emit_3(unit, OP_UNPACK, item, base, count);
    for (NodeRef part = first; part != 0; part = node_next(c, part)) {
        bool named = node_kind(c, part) == NODE_PATTERN_KEYWORD;
        pattern(state, named ? node_child(c, part, 1) : part, item++);
    }
}

static void alternatives(MatchState *state, NodeRef ref, Register subject)
{
    Compiler *c = state->c;
    Label *fail = state->fail;
    Label matched = LABEL_INIT;
    for (NodeRef item = node_child(c, ref, 0); item != 0; item = node_next(c, item)) {
        Label next = LABEL_INIT;
        bool last = node_next(c, item) == 0;
        state->fail = last ? fail : &next;
        pattern(state, item, subject);
        if (!last) {
            emit_goto(c->unit, &matched);
            emit_label(c->unit, &next);
        }
    }
    state->fail = fail;
    emit_label(c->unit, &matched);
}

static void singleton(MatchState *state, NodeRef ref, Register subject)
{
    Compiler *c = state->c;
    Value constant = ast_constant(&c->parser.ast, node_child(c, ref, 0));
    if (constant == VALUE_NONE) {
        emit_branch(c->unit, OP_JUMP_IF_NOT_NONE, subject, state->fail);
        return;
    }
    Register value = generate_push_constant(c, constant);
    emit_jump(c->unit, OP_JUMP_IF_IS_NOT, subject, value, state->fail);
}

static void value(MatchState *state, NodeRef ref, Register subject)
{
    Compiler *c = state->c;
    bool constant;
    uint32_t other = generate_constant_or_operand(c, node_child(c, ref, 0), &constant);
    emit_jump(c->unit, constant ? OP_JUMP_UNLESS_EQUAL_CONST : OP_JUMP_UNLESS_EQUAL, subject, other,
              state->fail);
}

// Jumps to state->fail unless the value in R[subject] matches.
static void pattern(MatchState *state, NodeRef ref, Register subject)
{
    Compiler *c = state->c;
    check_c_stack(c->vm);
    Register base = c->unit->next;
    generate_position(c, ref);
    switch (node_kind(c, ref)) {
    case NODE_PATTERN_VALUE:
        value(state, ref, subject);
        break;
    case NODE_PATTERN_SINGLETON:
        singleton(state, ref, subject);
        break;
    case NODE_PATTERN_SEQUENCE:
        sequence(state, ref, subject);
        break;
    case NODE_PATTERN_MAPPING:
        mapping(state, ref, subject);
        break;
    case NODE_PATTERN_CLASS:
        class(state, ref, subject);
        break;
    case NODE_PATTERN_OR:
        alternatives(state, ref, subject);
        break;
    default:
        if (node_child(c, ref, 0) != 0)
            pattern(state, node_child(c, ref, 0), subject);
        capture(state, node_child(c, ref, 1), subject);
    }
    c->unit->next = base;
}

// ---- Statement ----------------------------------------------------------------------------------

// The pattern and guard of a case. Afterwards the names are stored.
static void case_header(Compiler *c, NodeRef ref, Register subject, Label *fail)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeRef tried = node_child(c, ref, 0), guard = node_child(c, ref, 1);
    MatchState state = {c, list_new(c->vm, NULL, 0), 0, fail};
    collect(&state, tried);
    size_t count = list_of(state.names)->length;
    state.first = unit_take(unit, (unsigned)count);
    pattern(&state, tried, subject);
    generate_position(c, tried);
    for (size_t i = 0; i < count; i++)
        generate_store_name(c, list_items(list_of(state.names))[i], state.first + i);
    unit->next = base;
    if (guard != 0)
        generate_condition(c, guard, fail, false);
}

// Registers above the subject hold nothing while a case's block runs.
void generate_match(Compiler *c, NodeRef header, AstMark mark)
{
    Unit *unit = c->unit;
    Register subject = generate_push(c, node_child(c, header, 0));
    Label end = LABEL_INIT;
    Block block, inner;
    parser_block_begin(&c->parser, &block, header);
    ast_release(&c->parser.ast, mark);
    NodeRef ref;
    while ((ref = parser_next(&c->parser, &block)) != 0) {
        Label next = LABEL_INIT;
        generate_position(c, ref);
        case_header(c, ref, subject, &next);
        parser_block_begin(&c->parser, &inner, ref);
        ast_release(&c->parser.ast, mark);
        generate_block(c, &inner);
        emit_goto(unit, &end);
        emit_label(unit, &next);
    }
    emit_label(unit, &end);
}
