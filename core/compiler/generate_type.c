// Code for annotations, type parameters and type aliases: functions that are called when their
// value is wanted.
#include "core/compiler/generate.h"
#include "core/objects/builder.h"
#include "core/objects/function.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// The formats of annotations beyond VALUE_WITH_FAKE_GLOBALS are made by annotationlib.
#define LAST_FORMAT 2

static Value intern(Compiler *c, const char *text)
{
    return str_intern(c->vm, text, strlen(text));
}

static void check_format(Compiler *c)
{
    Unit *unit = c->unit;
    Label supported = LABEL_INIT;
    emit_jump(unit, OP_JUMP_UNLESS_GREATER_CONST, 0, unit_constant(unit, small_from(LAST_FORMAT)),
              &supported);
    Register error = unit_take(unit, 1);
    emit_2(unit, OP_GET_GLOBAL, error, unit_name(unit, SYM(NotImplementedError)));
    emit_1(unit, OP_RAISE, error);
    unit->next = error;
    emit_label(unit, &supported);
}

// *value stands for the only item of the value.
static void annotation_value(Compiler *c, NodeRef ref, Register result)
{
    bool star = node_kind(c, ref) == NODE_STARRED;
    generate_expression(c, star ? node_child(c, ref, 0) : ref, result);
    if (star)
        emit_3(c->unit, OP_UNPACK, result, result, 1);
}

// ---- Evaluators ---------------------------------------------------------------------------------

// R[function] = function of the format that computes the expression.
static void evaluator(Compiler *c, Value name, NodeRef value, Register function)
{
    Register defaults = unit_take(c->unit, 1);
    Value first = small_from(1);
    generate_constant(c, tuple_new(c->vm, &first, 1), defaults);
    generate_position(c, value);
    generate_open(c, name, node_at(c, value)->line);
    check_format(c);
    Register result = unit_take(c->unit, 1);
    annotation_value(c, value, result);
    emit_1(c->unit, OP_RETURN, result);
    generate_close(c, function, FUNCTION_DEFAULTS);
    c->unit->next = defaults;
}

static void optional_evaluator(Compiler *c, Value name, NodeRef value)
{
    Register function = unit_take(c->unit, 1);
    if (value != 0)
        evaluator(c, name, value, function);
    else
        emit_1(c->unit, OP_CLEAR, function);
}

// ---- Type parameters ----------------------------------------------------------------------------

static void type_variable(Compiler *c, Value name, NodeRef bound, NodeRef standard)
{
    bool constraints = bound != 0 && node_kind(c, bound) == NODE_TUPLE;
    optional_evaluator(c, name, constraints ? 0 : bound);
    optional_evaluator(c, name, constraints ? bound : 0);
    optional_evaluator(c, name, standard);
}

static void type_parameter(Compiler *c, NodeRef ref)
{
    Unit *unit = c->unit;
    Value name = node_name(c, ref, 0);
    NodeRef bound = node_child(c, ref, 1), standard = node_child(c, ref, 2);
    unsigned kind = node_flags(c, ref);
    generate_position(c, ref);
    Register first = generate_push_constant(c, name);
    if (kind == TYPE_PARAMETER_VARIABLE)
        type_variable(c, name, bound, standard);
    else
        optional_evaluator(c, name, standard);
    generate_position(c, ref);
    generate_intrinsic(c, first, first,
                       kind == TYPE_PARAMETER_VARIABLE ? INTRINSIC_TYPE_VARIABLE
                       : kind == TYPE_PARAMETER_TUPLE  ? INTRINSIC_TYPE_VARIABLE_TUPLE
                                                       : INTRINSIC_PARAMETER_SPECIFICATION);
    generate_store_name(c, compiler_mangle(c, name), first);
    unit->next = first + 1;
}

void generate_type_parameters(Compiler *c, NodeRef first, Register tuple)
{
    Unit *unit = c->unit;
    Register base = unit->next;
    for (; first != 0; first = node_next(c, first))
        type_parameter(c, first);
    emit_build(unit, OP_BUILD_TUPLE, tuple, base, unit->next - base);
    unit->next = base;
}

// R[result] = the alias of the value.
static void alias(Compiler *c, NodeRef ref, Value name, Register result)
{
    Unit *unit = c->unit;
    NodeRef parameters = node_child(c, ref, 1), value = node_child(c, ref, 2);
    Register first = generate_push_constant(c, name);
    Register tuple = unit_take(unit, 1);
    if (parameters != 0)
        generate_type_parameters(c, parameters, tuple);
    else
        generate_constant(c, VALUE_NONE, tuple);
    Register function = unit_take(unit, 1);
    evaluator(c, name, value, function);
    generate_position(c, ref);
    generate_intrinsic(c, result, first, INTRINSIC_TYPE_ALIAS);
    unit->next = first;
}

void generate_type_alias(Compiler *c, NodeRef ref, AstMark mark)
{
    NodeRef target = node_child(c, ref, 0);
    Value name = node_name(c, target, 0);
    Register result = unit_take(c->unit, 1);
    if (node_child(c, ref, 1) != 0) {
        Register window = generate_open_generic(c, name, ref);
        Register made = unit_take(c->unit, 1);
        alias(c, ref, name, made);
        generate_close_generic(c, made, window, 0, result);
    } else {
        alias(c, ref, name, result);
    }
    generate_store(c, target, result);
}

// ---- Annotations --------------------------------------------------------------------------------

// R[dict][name] = annotation
static void annotation(Compiler *c, Value name, NodeRef value, Register dict)
{
    Unit *unit = c->unit;
    Register key = generate_push_constant(c, name);
    Register item = unit_take(unit, 1);
    generate_position(c, value);
    if (ADDER_PROFILE_LEVEL > 0 && c->future_annotations)
        generate_constant(c, unparse_expression(c, value), item);
    else
        annotation_value(c, value, item);
    emit_3(unit, OP_DICT_SET, dict, key, item);
    unit->next = key;
}

bool generate_annotate_function(Compiler *c, NodeRef parameters, NodeRef returns, Register function)
{
    if (!compiler_has_annotations(c, parameters, returns))
        return false;
    generate_open(c, SYM(__annotate__), c->unit->goal.position.line);
    check_format(c);
    Register dict = unit_take(c->unit, 1);
    emit_build(c->unit, OP_BUILD_DICT, dict, dict, 0);
    for (NodeRef parameter = parameters; parameter != 0; parameter = node_next(c, parameter)) {
        NodeRef value = node_child(c, parameter, 1);
        if (value != 0)
            annotation(c, node_mangled_name(c, parameter, 0), value, dict);
    }
    if (returns != 0)
        annotation(c, intern(c, "return"), returns, dict);
    emit_1(c->unit, OP_RETURN, dict);
    generate_close(c, function, 0);
    return true;
}

// ---- Annotations of variables -------------------------------------------------------------------

// The register of the dict under construction in the units of variable annotations.
#define ANNOTATIONS_DICT 1

static bool is_module(const Compiler *c, const Unit *unit)
{
    return scope_at(&c->scopes, unit->scope)->kind == SCOPE_MODULE;
}

static void start_variable_annotations(Compiler *c, Unit *outer)
{
    if (outer->annotations == NULL)
        outer->annotations = scratch_new(c->vm, sizeof(Unit));
    Unit *unit = outer->annotations;
    unit_init(unit, c->vm, outer, outer->goal.position.line);
    unit->name = SYM(__annotate__);
    unit->qualname = is_module(c, outer) ? SYM(__annotate__)
                                         : str_format(c->vm, "%S.__annotate__", outer->qualname);
    unit->flags = CODE_NEWLOCALS;
    unit->positional = unit->positional_only = 1;
    unit->locals = 1;
    unit->next = unit->highest = ANNOTATIONS_DICT + 1;
    unit->bound = 1;
    unit_add_constant(unit, intern(c, ".format"));
    c->unit = unit;
    check_format(c);
    emit_build(unit, OP_BUILD_DICT, ANNOTATIONS_DICT, ANNOTATIONS_DICT, 0);
    c->unit = outer;
    outer->annotated = true;
}

// A module's __annotate__ exists from its first annotation on: the place of its code among the
// constants is filled in at the end.
static void make_module_annotate(Compiler *c)
{
    Unit *unit = c->unit;
    Register base = unit_take(unit, 1);
    if (!unit->dead) {
        unit->annotate_constant = unit_add_constant(unit, NO_VALUE);
        emit_3(unit, OP_MAKE_FUNCTION, base, unit->annotate_constant, 0);
        emit_2(unit, OP_SET_NAME, base, unit_name(unit, SYM(__annotate__)));
        emit_build(unit, OP_BUILD_SET, base, base, 0);
        emit_2(unit, OP_SET_NAME, base, unit_name(unit, SYM(__conditional_annotations__)));
    }
    unit->has_annotation_set = true;
    unit->next = base;
}

// Notes at run time that an annotation that depends on it has been passed.
static void record_passed(Compiler *c, Value number)
{
    Unit *unit = c->unit;
    Register set = unit_take(unit, 2);
    emit_2(unit, OP_GET_NAME, set, unit_name(unit, SYM(__conditional_annotations__)));
    generate_constant(c, number, set + 1);
    emit_2(unit, OP_SET_ADD, set, set + 1);
    unit->next = set;
}

void generate_variable_annotation(Compiler *c, NodeRef statement)
{
    Unit *outer = c->unit;
    ScopeRef outer_scope = c->scope;
    ScopeRef scope = scope_of_annotations(&c->scopes, c->scope);
    bool module = is_module(c, outer);
    NodeRef target = node_child(c, statement, 0);
    Value number = small_from(outer->annotation_count);
    bool conditional = module || outer->conditional > 0;
    if (scope == c->next_scope)
        c->next_scope++;
    if (!outer->annotated)
        start_variable_annotations(c, outer);
    outer->annotations->wide = outer->wide;
    if (module && !outer->has_annotation_set)
        make_module_annotate(c);
    if (conditional) {
        record_passed(c, number);
        outer->annotation_count++;
    }
    c->unit = outer->annotations;
    c->scope = c->unit->scope = scope;
    c->unit->free_count = scope_at(&c->scopes, scope)->free_count;
    Label skip = LABEL_INIT;
    if (conditional) {
        Register base = unit_take(c->unit, 2);
        generate_constant(c, number, base);
        generate_load_name(c, SYM(__conditional_annotations__), base + 1);
        emit_jump(c->unit, OP_JUMP_IF_NOT_IN, base, base + 1u, &skip);
        c->unit->next = base;
    }
    annotation(c, node_mangled_name(c, target, 0), node_child(c, statement, 1), ANNOTATIONS_DICT);
    emit_label(c->unit, &skip);
    c->unit = outer;
    c->scope = outer_scope;
}

void generate_annotations_end(Compiler *c)
{
    Unit *outer = c->unit;
    if (!outer->annotated)
        return;
    Unit *unit = outer->annotations;
    emit_1(unit, OP_RETURN, ANNOTATIONS_DICT);
    bool module = is_module(c, outer);
    ScopeRef scope = unit->scope;
    Value names = module ? value_of(&tuple_empty) : generate_free_names(c, scope);
    Value code = unit_finish(unit, c->filename, names);
    if (outer->dead)
        return;
    if (module) {
        array_of(outer->constants)->items[outer->annotate_constant] = code;
        return;
    }
    Register function = unit_take(outer, 1);
    emit_3(outer, OP_MAKE_FUNCTION, function, unit_add_constant(outer, code), 0);
    generate_captures(c, scope, function);
    emit_2(outer, OP_SET_NAME, function, unit_name(outer, SYM(__annotate__)));
    outer->next = function;
}
