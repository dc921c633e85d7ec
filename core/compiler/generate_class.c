// Code for class statements.
#include "core/compiler/generate.h"
#include "core/objects/builder.h"
#include "core/objects/function.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/tuple.h"

static void set_name(Compiler *c, Value name, Value constant)
{
    Register base = c->unit->next;
    generate_store_name(c, name, generate_push_constant(c, constant));
    c->unit->next = base;
}

// What a class body does before its first statement.
static void start_body(Compiler *c, uint32_t first_line)
{
    Unit *unit = c->unit;
    Register module = unit_take(unit, 1);
    emit_2(unit, OP_GET_GLOBAL, module, unit_name(unit, SYM(__name__)));
    emit_2(unit, OP_SET_NAME, module, unit_name(unit, SYM(__module__)));
    unit->next = module;
    set_name(c, SYM(__qualname__), unit->qualname);
    if (ADDER_PROFILE_LEVEL > 0) // costs memory and is seldom asked for
        set_name(c, SYM(__firstlineno__), small_from((SignedWord)first_line));
    if (compiler_scope(c)->flags & SCOPE_CONDITIONAL_ANNOTATIONS) {
        emit_build(unit, OP_BUILD_SET, module, module, 0);
        emit_2(unit, OP_SET_NAME, module, unit_name(unit, SYM(__conditional_annotations__)));
        unit->has_annotation_set = true;
    }
}

static void end_body(Compiler *c)
{
    Unit *unit = c->unit;
    generate_annotations_end(c);
    if (c->attributes != NO_VALUE) {
        Value names = list_from_iterable(c->vm, c->attributes);
        list_sort_in_place(c->vm, names, VALUE_NONE, false);
        set_name(c, SYM(__static_attributes__), tuple_from_iterable(c->vm, names));
    }
    if (unit->flags & CODE_HAS_CLASS_CELL) {
        emit_2(unit, OP_SET_NAME, 0, unit_name(unit, SYM(__classcell__)));
        emit_1(unit, OP_RETURN, 0);
    }
}

// The function of the class body.
static void body_function(Compiler *c, NodeRef header, Register function)
{
    Value class_name = c->class_name;
    NodeRef decorators = node_child(c, header, 1);
    Value name = node_name(c, header, 0);
    uint32_t line = node_at(c, decorators != 0 ? decorators : header)->line;
    Block block;
    parser_block_begin(&c->parser, &block, header);
    generate_open(c, name, line);
    c->class_name = compiler_mangling_class(c, name);
    Value attributes = c->attributes;
    if (ADDER_PROFILE_LEVEL == 2)
        c->attributes = set_new(c->vm, SHAPE_SET);
    start_body(c, line);
    generate_body(c, &block);
    end_body(c);
    c->class_name = class_name;
    c->attributes = attributes;
    generate_close(c, function, 0);
}

// __build_class__(body, name, *bases, **keywords), with one more base in register `generic`.
static void build_class(Compiler *c, NodeRef header, Register generic, Register result)
{
    Unit *unit = c->unit;
    SourceRange position = unit->goal.position;
    Register window = unit_take(unit, 4);
    generate_intrinsic(c, window, window, INTRINSIC_BUILD_CLASS);
    Register function = unit_take(unit, 1);
    body_function(c, header, function);
    unit->goal.position = position;
    generate_push_constant(c, node_name(c, header, 0));
    generate_arguments_and_call(c, window, 2, node_child(c, header, 3), generic, result);
    unit->next = window;
}

// class C[T](...): a function makes T and C.
static void generic_class(Compiler *c, NodeRef header, Register result)
{
    Value name = node_name(c, header, 0), class_name = c->class_name;
    Register window = generate_open_generic(c, name, header);
    Register pair = unit_take(c->unit, 3);
    c->class_name = compiler_mangling_class(c, name);
    generate_type_parameters(c, node_child(c, header, 2), pair + 1);
    generate_intrinsic(c, pair + 2, pair + 1, INTRINSIC_GENERIC_BASE);
    build_class(c, header, pair + 2, pair);
    c->class_name = class_name;
    generate_intrinsic(c, pair, pair, INTRINSIC_SET_TYPE_PARAMETERS);
    generate_close_generic(c, pair, window, 0, result);
}

void generate_class(Compiler *c, NodeRef header, AstMark mark, Register result)
{
    if (node_child(c, header, 2) != 0)
        generic_class(c, header, result);
    else
        build_class(c, header, ANY_REGISTER, result);
}
