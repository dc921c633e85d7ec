// Code for functions: units around scopes, defaults, decorators, lambdas.
#include "core/compiler/generate.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// ---- Units --------------------------------------------------------------------------------------

// The qualified name of what is defined as `name` in the current scope.
static Value qualified_name(const Compiler *c, Value name)
{
    const Unit *unit = c->unit;
    ScopeRef ref = unit->scope;
    if (scope_at(&c->scopes, ref)->kind == SCOPE_TYPE_PARAMETERS) {
        unit = unit->outer;
        ref = unit->scope;
    }
    const Scope *scope = scope_at(&c->scopes, ref);
    if (scope->kind == SCOPE_MODULE || scope_flags_of(&c->scopes, ref, name) & SYMBOL_GLOBAL)
        return name;
    return (str_format)(c->vm,
                        scope->kind == SCOPE_CLASS ? MESSAGE("%S.%S") : MESSAGE("%S.<locals>.%S"),
                        unit->qualname, name);
}

static unsigned code_flags(const Compiler *c, const Scope *scope)
{
    unsigned flags = scope->kind == SCOPE_CLASS ? CODE_NAMESPACE | CODE_CLASS_BODY : CODE_NEWLOCALS;
    if (c->future_annotations)
        flags |= CODE_FUTURE_ANNOTATIONS;
    return flags | (scope->flags & SCOPE_CODE_FLAGS);
}

// The names of the variables of inlined comprehensions, whose registers follow the others.
static void add_comprehension_names(Compiler *c, Unit *unit)
{
    for (ScopeRef scope = (ScopeRef)(unit->scope + 1);
         scope < c->scopes.scope_count && unit->constant_count < unit->locals; scope++) {
        if (scope_at(&c->scopes, scope)->kind != SCOPE_COMPREHENSION ||
            scope_of_code(&c->scopes, scope) != unit->scope)
            continue;
        for (SymbolRef ref = scope_at(&c->scopes, scope)->first; ref != 0;
             ref = scope_symbol(&c->scopes, ref)->next) {
            const Symbol *symbol = scope_symbol(&c->scopes, ref);
            if (symbol->flags & SYMBOL_BOUND && symbol->place == unit->constant_count)
                unit_add_constant(unit, scope_name(&c->scopes, ref));
        }
    }
}

// Names of the registers, and cells for those that inner functions use.
static void start_function(Compiler *c, Unit *unit)
{
    bool simple = !(unit->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) && unit->keyword_only == 0 &&
                  unit->positional_only == 0;
    for (SymbolRef ref = scope_at(&c->scopes, unit->scope)->first; ref != 0;
         ref = scope_symbol(&c->scopes, ref)->next) {
        unsigned flags = scope_symbol(&c->scopes, ref)->flags;
        if (!(flags & SYMBOL_BOUND) || flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))
            continue;
        unit_add_constant(unit, scope_name(&c->scopes, ref));
        Register place = scope_symbol(&c->scopes, ref)->place;
        if (flags & SYMBOL_PARAMETER)
            unit->bound |= register_bit(place);
        if (flags & SYMBOL_DELETED)
            unit->deleted |= register_bit(place);
        if (flags & SYMBOL_CELL) {
            emit_1(unit, OP_MAKE_CELL, place);
            simple &= !(flags & SYMBOL_PARAMETER);
        }
    }
    add_comprehension_names(c, unit);
    if (simple)
        unit->flags |= CODE_SIMPLE_ARGUMENTS;
}

static void start_class(Compiler *c, Unit *unit)
{
    unsigned flags = scope_at(&c->scopes, unit->scope)->flags;
    Register place = 0;
    if (flags & SCOPE_CLASS_CELL) {
        unit_add_constant(unit, SYM(__class__));
        emit_1(unit, OP_MAKE_CELL, place++);
    }
    if (flags & SCOPE_CLASS_DICT) {
        unit_add_constant(unit, SYM(__classdict__));
        generate_intrinsic(c, place, place, INTRINSIC_LOCALS);
        emit_1(unit, OP_MAKE_CELL, place);
    }
}

void generate_open(Compiler *c, Value name, uint32_t first_line)
{
    Unit *unit = scratch_new(c->vm, sizeof *unit);
    ScopeRef ref = c->next_scope++;
    unit_init(unit, c->vm, c->unit, first_line);
    unit->scope = ref;
    unit->name = name;
    unit->qualname = qualified_name(c, name);
    const Scope *scope = scope_at(&c->scopes, ref);
    unit->flags = (uint16_t)code_flags(c, scope);
    unit->positional = scope->positional;
    unit->positional_only = scope->positional_only;
    unit->keyword_only = scope->keyword_only;
    unit->free_count = scope->free_count;
    unit->locals = unit->next = unit->highest = scope->local_count;
    unit->outer_scope = c->scope;
    c->scope = ref;
    c->unit = unit;
    if (scope->kind == SCOPE_CLASS)
        start_class(c, unit);
    else
        start_function(c, unit);
}

Value generate_free_names(const Compiler *c, ScopeRef scope)
{
    size_t count = 0;
    Value names = NO_VALUE;
    for (int fill = 0; fill < 2; fill++) {
        size_t at = 0;
        for (unsigned wanted = SYMBOL_FREE; wanted != 0;
             wanted = wanted == SYMBOL_FREE ? SYMBOL_CELL : 0) {
            for (SymbolRef ref = scope_at(&c->scopes, scope)->first; ref != 0;
                 ref = scope_symbol(&c->scopes, ref)->next) {
                if (!(scope_symbol(&c->scopes, ref)->flags & wanted))
                    continue;
                if (fill)
                    tuple_of(names)->items[at] = scope_name(&c->scopes, ref);
                at++;
            }
        }
        count = at;
        if (!fill)
            names = count == 0 ? value_of(&tuple_empty) : tuple_new(c->vm, NULL, count);
    }
    return names;
}

void generate_close(Compiler *c, Register function, unsigned parts)
{
    Unit *unit = c->unit, *outer = unit->outer;
    emit_0(unit, OP_RETURN_NONE);
    Value code = unit_finish(unit, c->filename, generate_free_names(c, unit->scope));
    c->unit = outer;
    c->scope = unit->outer_scope;
    if (!outer->dead) {
        emit_3(outer, OP_MAKE_FUNCTION, function, unit_add_constant(outer, code), parts);
        generate_captures(c, unit->scope, function);
    }
    scratch_release(c->vm, unit);
}

// ---- Defaults -----------------------------------------------------------------------------------

// Defaults in the next registers: a tuple of the positional ones, a dict of the others. Returns the
// FUNCTION_* parts.
static unsigned push_defaults(Compiler *c, NodeRef first)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    unsigned parts = 0;
    for (NodeRef parameter = first; parameter != 0; parameter = node_next(c, parameter)) {
        NodeRef value = node_child(c, parameter, 2);
        if (value != 0 && node_flags(c, parameter) != PARAMETER_KEYWORD_ONLY)
            generate_push(c, value);
    }
    if (unit->next != base) {
        emit_build(unit, OP_BUILD_TUPLE, base, base, unit->next - base);
        unit->next = (uint16_t)(base + 1);
        parts = FUNCTION_DEFAULTS;
    }
    base = unit->next;
    for (NodeRef parameter = first; parameter != 0; parameter = node_next(c, parameter)) {
        NodeRef value = node_child(c, parameter, 2);
        if (value == 0 || node_flags(c, parameter) != PARAMETER_KEYWORD_ONLY)
            continue;
        if (!(parts & FUNCTION_KEYWORD_DEFAULTS))
            emit_build(unit, OP_BUILD_DICT, unit_take(unit, 1), base, 0);
        parts |= FUNCTION_KEYWORD_DEFAULTS;
        Register key = generate_push_constant(c, node_mangled_name(c, parameter, 0));
        emit_3(unit, OP_DICT_SET, base, key, generate_operand(c, value));
        unit->next = (uint16_t)key;
    }
    return parts;
}

Register generate_lambda(Compiler *c, const Node *node)
{
    Register function = unit_take(c->unit, 1);
    unsigned parts = push_defaults(c, node->child[0]);
    generate_open(c, str_intern(c->vm, "<lambda>", 8), node->line);
    c->unit->goal.position = compiler_range(node);
    emit_1(c->unit, OP_RETURN, generate_operand(c, node->child[1]));
    generate_close(c, function, parts);
    return generate_deliver(c, function);
}

// ---- Generic definitions ------------------------------------------------------------------------

Register generate_open_generic(Compiler *c, Value name, NodeRef node)
{
    Register window = unit_take(c->unit, 4);
    generate_open(c, str_format(c->vm, "<generic parameters of %S>", name), node_at(c, node)->line);
    generate_position(c, node);
    return window;
}

void generate_close_generic(Compiler *c, Register made, Register window, unsigned count,
                            Register result)
{
    emit_1(c->unit, OP_RETURN, made);
    generate_close(c, window, 0);
    emit_3(c->unit, OP_CALL, result, window, count);
}

// ---- Function statements ------------------------------------------------------------------------

// The function of a header in a register, with its defaults after it. Reads the block and, unless
// there are decorators, releases the header.
static void function_object(Compiler *c, NodeRef header, AstMark mark, Register function,
                            unsigned parts)
{
    Unit *unit = c->unit;
    NodeRef parameters = node_child(c, header, 3), decorators = node_child(c, header, 1);
    Value name = node_name(c, header, 0);
    Register annotate = unit_take(unit, 1);
    if (generate_annotate_function(c, parameters, node_child(c, header, 4), annotate))
        parts |= FUNCTION_ANNOTATE;
    uint32_t line = node_at(c, decorators != 0 ? decorators : header)->line;
    Block block;
    generate_open(c, name, line);
    parser_block_begin(&c->parser, &block, header);
    if (decorators == 0)
        ast_release(&c->parser.ast, mark);
    Value doc = generate_body(c, &block);
    if (doc != NO_VALUE)
        c->unit->flags |= CODE_DOCSTRING;
    generate_close(c, function, parts);
}

// def f[T](...): a function of the defaults makes T and f.
static void generic_function(Compiler *c, NodeRef header, AstMark mark, Register result)
{
    Value name = node_name(c, header, 0);
    unsigned before = c->unit->next;
    unit_take(c->unit, 4);
    unsigned parts = push_defaults(c, node_child(c, header, 3));
    unsigned count = c->unit->next - before - 4u;
    c->unit->next = (uint16_t)before;
    Register window = generate_open_generic(c, name, header);
    Register pair = unit_take(c->unit, 2);
    generate_type_parameters(c, node_child(c, header, 2), pair + 1);
    Register function = unit_take(c->unit, 1 + count);
    for (unsigned i = 0; i < count; i++)
        emit_move(c->unit, function + 1 + i, i);
    function_object(c, header, mark, function, parts);
    emit_move(c->unit, pair, function);
    generate_intrinsic(c, pair, pair, INTRINSIC_SET_TYPE_PARAMETERS);
    generate_close_generic(c, pair, window, count, result);
}

static void function(Compiler *c, NodeRef header, AstMark mark, Register result)
{
    if (node_child(c, header, 2) != 0)
        generic_function(c, header, mark, result);
    else
        function_object(c, header, mark, result, push_defaults(c, node_child(c, header, 3)));
}

// ---- Definitions with decorators ----------------------------------------------------------------

// The last decorator is called first; its place is found by walking the list anew.
static void call_decorators(Compiler *c, NodeRef first, Register window, unsigned count)
{
    while (count-- > 0) {
        NodeRef decorator = first;
        for (unsigned skip = count; skip > 0; skip--)
            decorator = node_next(c, decorator);
        generate_position(c, decorator);
        emit_3(c->unit, OP_CALL, window + 4 * count, window + 4 * count, 1);
    }
}

void generate_definition(Compiler *c, NodeRef header, AstMark mark)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    Value name = node_mangled_name(c, header, 0);
    NodeRef decorators = node_child(c, header, 1);
    SourceRange position = unit->goal.position;
    bool walrus = c->walrus;
    unsigned count = 0;
    // Each in a call window of its own; what is defined is the argument of the last.
    for (NodeRef decorator = decorators; decorator != 0; decorator = node_next(c, decorator)) {
        generate_push(c, decorator);
        unit_take(unit, 3);
        count++;
    }
    Register made = unit_take(unit, 1);
    (node_kind(c, header) == NODE_CLASS ? generate_class : function)(c, header, mark, made);
    c->walrus = walrus;
    call_decorators(c, decorators, base, count);
    unit->goal.position = position;
    generate_store_name(c, name, base);
}
