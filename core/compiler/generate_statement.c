// Code for statements: simple ones, branches and loops.
#include "core/base/words.h"
#include "core/compiler/generate.h"
#include "core/objects/builder.h"
#include "core/objects/function.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// ---- Simple statements --------------------------------------------------------------------------

static void expression_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    NodeRef value = node_child(c, ref, 0);
    if (c->mode == COMPILE_INTERACTIVE && c->unit->outer == NULL) {
        Register shown = generate_push(c, value);
        generate_intrinsic(c, shown, shown, INTRINSIC_DISPLAY);
    } else if (node_kind(c, value) != NODE_CONSTANT) {
        generate_operand(c, value);
    }
}

// Returns a value where nothing must be left first. Both branches of a conditional return.
static void return_value(Compiler *c, NodeRef value)
{
    if (node_kind(c, value) == NODE_CONDITIONAL) {
        check_c_stack(c->vm);
        Label otherwise = LABEL_INIT;
        generate_condition(c, node_child(c, value, 0), &otherwise, false);
        return_value(c, node_child(c, value, 1));
        emit_label(c->unit, &otherwise);
        return_value(c, node_child(c, value, 2));
        return;
    }
    Register base = c->unit->next;
    emit_1(c->unit, OP_RETURN, generate_operand(c, value));
    c->unit->next = base;
}

static void return_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    const Scope *scope = compiler_code_scope(c);
    NodeRef value = node_child(c, ref, 0);
    if (scope->kind != SCOPE_FUNCTION)
        parser_error(&c->parser, ref, "'return' outside function");
    if (value != 0 && scope->flags & SCOPE_ASYNC && scope->flags & SCOPE_YIELDS)
        parser_error(&c->parser, ref, "'return' with value in async generator");
    // What is done on the way out may change a local.
    if (value != 0 && c->unit->enclosure == NULL)
        return_value(c, value);
    else
        generate_exit(c, ref, EXIT_RETURN, value != 0 ? generate_push(c, value) : ANY_REGISTER);
}

static void break_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    generate_exit(c, ref, node_kind(c, ref) == NODE_BREAK ? EXIT_BREAK : EXIT_CONTINUE,
                  ANY_REGISTER);
}

static void raise_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    const Node *node = node_at(c, ref);
    Register raised = 0, from = 0;
    enum Opcode opcode = OP_RERAISE;
    if (node->child[0] != 0) {
        raised = generate_operand(c, node->child[0]);
        opcode = OP_RAISE;
    }
    if (node->child[1] != 0) {
        from = generate_operand(c, node->child[1]);
        opcode = OP_RAISE_FROM;
    }
    emit_2(c->unit, opcode, raised, from);
}

static void assert_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    Unit *unit = c->unit;
    const Node *node = node_at(c, ref);
    bool dead = unit->dead;
    Word bound = unit->bound;
    Label passed = LABEL_INIT;
    bool dropped = c->flags & (COMPILE_OPTIMIZE_1 | COMPILE_OPTIMIZE_2);
    if (dropped)
        emit_dead(unit);
    generate_condition(c, node->child[0], &passed, true);
    generate_position(c, node->child[0]);
    Register error = unit_take(unit, 4);
    generate_intrinsic(c, error, error, INTRINSIC_ASSERTION_ERROR);
    if (node->child[1] != 0) {
        generate_push(c, node->child[1]);
        emit_3(unit, OP_CALL, error, error, 1);
    }
    emit_1(unit, OP_RAISE, error);
    emit_label(unit, &passed);
    if (dropped) {
        unit->dead = dead;
        unit->bound = bound;
    }
}

static void nonlocal_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    for (NodeRef name = node_child(c, ref, 0); name != 0; name = node_next(c, name)) {
        ScopeRef found = 0;
        Value mangled = node_mangled_name(c, name, 0);
        if (!scope_find_binding(&c->scopes, c->scope, mangled, &found))
            parser_error(&c->parser, ref, "no binding for nonlocal '%S' found", mangled);
        if (scope_at(&c->scopes, found)->kind == SCOPE_TYPE_PARAMETERS)
            parser_error(&c->parser, ref, "nonlocal binding not allowed for type parameter '%S'",
                         mangled);
    }
}

static void delete_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    for (NodeRef target = node_child(c, ref, 0); target != 0; target = node_next(c, target))
        generate_delete(c, target);
}

// pass, global
static void no_code(Compiler *c, NodeRef ref, AstMark mark)
{
}

// ---- Imports ------------------------------------------------------------------------------------

// R[result] = the module named; `names` is the tuple of what is wanted from it, or None.
static void import(Compiler *c, Value name, Value names, unsigned level, Register result)
{
    Register base = generate_push_constant(c, name);
    generate_push_constant(c, names);
    generate_push_constant(c, small_from((SignedWord)level));
    generate_intrinsic(c, result, base, INTRINSIC_IMPORT);
    c->unit->next = base;
}

// import a.b as c: the attributes after the first name lead to the module.
static void follow_dots(Compiler *c, Value dotted, Register module)
{
    const char *dot = str_of(dotted)->text;
    while ((dot = strchr(dot, '.')) != NULL) {
        const char *end = strchr(++dot, '.');
        size_t length = end != NULL ? (size_t)(end - dot) : strlen(dot);
        generate_push_constant(c, str_intern(c->vm, dot, length));
        generate_intrinsic(c, module, module, INTRINSIC_IMPORT_FROM);
        c->unit->next = module + 1;
    }
}

static void import_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    for (NodeRef alias = node_child(c, ref, 0); alias != 0; alias = node_next(c, alias)) {
        const Node *node = node_at(c, alias);
        Value dotted = name_at(c, node->child[0]);
        generate_position(c, ref);
        Register module = unit_take(c->unit, 1);
        import(c, dotted, VALUE_NONE, 0, module);
        if (node->child[1] != 0)
            follow_dots(c, dotted, module);
        generate_store_name(c, compiler_mangle(c, name_at(c, node->child[2])), module);
        c->unit->next = module;
    }
}

static bool is_text(Value v, const char *text)
{
    return strcmp(str_of(v)->text, text) == 0;
}

static void check_future(Compiler *c, NodeRef statement, NodeRef alias)
{
    static const char features[] =
        "nested_scopes\0generators\0division\0absolute_import\0with_statement\0print_function\0"
        "unicode_literals\0barry_as_FLUFL\0generator_stop\0annotations\0";
    if (!c->future_allowed)
        parser_error(&c->parser, statement,
                     "from __future__ imports must occur at the beginning of the file");
    if (alias == 0)
        parser_error(&c->parser, compiler_last_character(c, statement),
                     "future feature * is not defined");
    for (; alias != 0; alias = node_next(c, alias)) {
        Value name = node_name(c, alias, 0);
        const char *feature = features;
        while (*feature != 0 && !is_text(name, feature))
            feature = word_at(feature, 1);
        if (*feature == 0)
            (parser_error)(&c->parser, alias,
                           is_text(name, "braces") ? MESSAGE("not a chance")
                                                   : MESSAGE("future feature %S is not defined"),
                           name);
        // The smallest profile keeps annotations as code, which takes less room than their text.
        c->future_annotations |= ADDER_PROFILE_LEVEL > 0 && is_text(name, "annotations");
    }
}

static Value wanted_names(Compiler *c, NodeRef alias)
{
    size_t count = ast_list_length(&c->parser.ast, alias);
    if (count == 0) {
        Value star = str_intern(c->vm, "*", 1);
        return tuple_new(c->vm, &star, 1);
    }
    Value names = tuple_new(c->vm, NULL, count);
    for (size_t i = 0; i < count; i++, alias = node_next(c, alias))
        tuple_of(names)->items[i] = node_name(c, alias, 0);
    return names;
}

static void import_from_statement(Compiler *c, NodeRef ref, AstMark mark)
{
    const Node *node = node_at(c, ref);
    NodeRef alias = node->child[2];
    Value name = node->child[0] != 0 ? name_at(c, node->child[0]) : str_intern(c->vm, "", 0);
    if (node->child[1] == 0 && name == SYM(__future__))
        check_future(c, ref, alias);
    bool micropython = node->child[1] == 0 && name == SYM(micropython);
    Register module = unit_take(c->unit, 1);
    import(c, name, wanted_names(c, alias), node->child[1], module);
    if (alias == 0)
        generate_intrinsic(c, module, module, INTRINSIC_IMPORT_STAR);
    for (; alias != 0; alias = node_next(c, alias)) {
        Value wanted = node_name(c, alias, 0);
        Value bound = node_name(c, alias, 2);
        c->has_const |= micropython && bound == SYM(const) && wanted == bound;
        generate_push_constant(c, wanted);
        Register value = unit_take(c->unit, 1);
        generate_position(c, ref);
        generate_intrinsic(c, value, module, INTRINSIC_IMPORT_FROM);
        generate_store_name(c, compiler_mangle(c, bound), value);
        c->unit->next = module + 1;
    }
}

// ---- Compound statements ------------------------------------------------------------------------

static void enter_block(Compiler *c, Block *block, NodeRef header, AstMark mark)
{
    parser_block_begin(&c->parser, block, header);
    ast_release(&c->parser.ast, mark);
    generate_block(c, block);
}

OUT_OF_LINE static void if_statement(Compiler *c, NodeRef header, AstMark mark)
{
    Block block;
    Label end = LABEL_INIT;
    while (header != 0) {
        Label next = LABEL_INIT;
        if (node_kind(c, header) != NODE_ELSE)
            generate_condition(c, node_child(c, header, 0), &next, false);
        enter_block(c, &block, header, mark);
        header = parser_next_clause(&c->parser, &block);
        if (header != 0)
            emit_goto(c->unit, &end);
        emit_label(c->unit, &next);
    }
    emit_label(c->unit, &end);
}

static Enclosure *begin_loop(Compiler *c)
{
    Unit *unit = c->unit;
    Enclosure *loop = generate_enclose(c, ENCLOSURE_LOOP, 0);
    // A variable that is deleted somewhere may be so when the loop comes back here.
    if (!unit->dead)
        unit->bound &= ~unit->deleted;
    emit_label(unit, &loop->continue_label);
    return loop;
}

// The end of a loop's body, its else clause, and the place that break leads to.
static void end_loop(Compiler *c, Enclosure *loop, AstMark mark, const NextItem *next)
{
    Unit *unit = c->unit;
    emit_goto(unit, &loop->continue_label);
    generate_end_enclosure(c);
    if (next != NULL)
        generate_next_end(c, next, &loop->otherwise);
    emit_label(unit, &loop->otherwise);
    NodeRef clause = parser_next_clause(&c->parser, &loop->block);
    if (clause != 0)
        enter_block(c, &loop->block, clause, mark);
    emit_label(unit, &loop->break_label);
}

OUT_OF_LINE static void while_statement(Compiler *c, NodeRef header, AstMark mark)
{
    Enclosure *loop = begin_loop(c);
    generate_condition(c, node_child(c, header, 0), &loop->otherwise, false);
    enter_block(c, &loop->block, header, mark);
    end_loop(c, loop, mark, NULL);
}

OUT_OF_LINE static void for_statement(Compiler *c, NodeRef header, AstMark mark)
{
    Unit *unit = c->unit;
    bool async = node_flags(c, header) & NODE_ASYNC;
    NodeRef target = node_child(c, header, 0), iterable = node_child(c, header, 1);
    Register iterator = generate_push(c, iterable);
    generate_position(c, iterable);
    generate_iterator(c, iterator, async);
    Enclosure *loop = begin_loop(c);
    Register base = unit->next;
    Register item = generate_direct_target(c, target);
    if (item == ANY_REGISTER)
        item = unit_take(unit, 1);
    generate_position(c, iterable);
    NextItem next = generate_next(c, iterator, item, &loop->otherwise, async);
    generate_store(c, target, item);
    unit->next = base;
    enter_block(c, &loop->block, header, mark);
    end_loop(c, loop, mark, &next);
}

// Whether the nodes read since the mark contain an assignment expression.
static bool has_walrus(const Compiler *c, AstMark mark)
{
    const Ast *ast = &c->parser.ast;
    size_t ref = mark.used;
    while (ref < ast->used && ast_kind(ast, (NodeRef)ref) != NODE_WALRUS)
        ref += ast_kind_units(ast_kind(ast, (NodeRef)ref));
    return ref < ast->used;
}

typedef struct Statement {
    Compiler *c;
    NodeRef first;
    AstMark mark;
} Statement;

static Value statement_again(Vm *vm, void *context)
{
    const Statement *statement = context;
    generate_statement(statement->c, statement->first, statement->mark);
    return VALUE_NONE;
}

static OUT_OF_LINE void statement_on_loan(Compiler *c, NodeRef first, AstMark mark)
{
    Statement statement = {c, first, mark};
    vm_lend_stack(c->vm, statement_again, &statement);
}

void generate_statement(Compiler *c, NodeRef first, AstMark mark)
{
    static void (*const generators[])(Compiler *, NodeRef, AstMark) = {
        [NODE_EXPRESSION - NODE_EXPRESSION] = expression_statement,
        [NODE_ASSIGN - NODE_EXPRESSION] = generate_assign,
        [NODE_AUGMENTED_ASSIGN - NODE_EXPRESSION] = generate_augmented_assign,
        [NODE_ANNOTATED_ASSIGN - NODE_EXPRESSION] = generate_annotated_assign,
        [NODE_TYPE_ALIAS - NODE_EXPRESSION] = generate_type_alias,
        [NODE_PASS - NODE_EXPRESSION] = no_code,
        [NODE_BREAK - NODE_EXPRESSION] = break_statement,
        [NODE_CONTINUE - NODE_EXPRESSION] = break_statement,
        [NODE_RETURN - NODE_EXPRESSION] = return_statement,
        [NODE_RAISE - NODE_EXPRESSION] = raise_statement,
        [NODE_GLOBAL - NODE_EXPRESSION] = no_code,
        [NODE_NONLOCAL - NODE_EXPRESSION] = nonlocal_statement,
        [NODE_DELETE - NODE_EXPRESSION] = delete_statement,
        [NODE_ASSERT - NODE_EXPRESSION] = assert_statement,
        [NODE_IMPORT - NODE_EXPRESSION] = import_statement,
        [NODE_IMPORT_FROM - NODE_EXPRESSION] = import_from_statement,
        [NODE_IF - NODE_EXPRESSION] = if_statement,
        [NODE_WHILE - NODE_EXPRESSION] = while_statement,
        [NODE_FOR - NODE_EXPRESSION] = for_statement,
        [NODE_TRY - NODE_EXPRESSION] = generate_try,
        [NODE_WITH - NODE_EXPRESSION] = generate_with,
        [NODE_FUNCTION - NODE_EXPRESSION] = generate_definition,
        [NODE_CLASS - NODE_EXPRESSION] = generate_definition,
        [NODE_MATCH - NODE_EXPRESSION] = generate_match,
    };
    if (stack_is_short(c->vm)) {
        statement_on_loan(c, first, mark);
        return;
    }
    check_c_stack(c->vm);
    Unit *unit = c->unit;
    Register base = unit->next;
    NodeKind kind = node_kind(c, first);
    bool compound = parser_opens_block(&c->parser, first);
    c->walrus = has_walrus(c, mark);
    generate_position(c, first);
    if ((kind == NODE_FOR || kind == NODE_WITH) && node_flags(c, first) & NODE_ASYNC &&
        !generate_may_await(c))
        parser_error(&c->parser, first, "'async %s' outside async function",
                     kind == NODE_FOR ? "for" : "with");
    unit->conditional += compound;
    generators[kind - NODE_EXPRESSION](c, first, mark);
    unit->conditional -= compound;
    unit->next = base;
    ast_release(&c->parser.ast, mark);
}

void generate_block(Compiler *c, Block *block)
{
    AstMark mark = ast_mark(&c->parser.ast);
    NodeRef node;
    while ((node = parser_next(&c->parser, block)) != 0)
        generate_statement(c, node, mark);
}

// ---- Doc strings --------------------------------------------------------------------------------

#define TAB 8

// The indentation of the line at `text`, in columns; *end gets the first other character.
static size_t indentation(const char *text, const char **end)
{
    size_t columns = 0;
    for (; *text == ' ' || *text == '\t'; text++)
        columns = *text == ' ' ? columns + 1 : (columns / TAB + 1) * TAB;
    *end = text;
    return columns;
}

// The least indentation of the lines after the first that are not blank.
static size_t common_indentation(const char *text)
{
    size_t least = SIZE_MAX;
    while ((text = strchr(text, '\n')) != NULL) {
        size_t columns = indentation(++text, &text);
        if (*text != 0 && *text != '\n' && columns < least)
            least = columns;
    }
    return least == SIZE_MAX ? 0 : least;
}

// Tabs become spaces and the indentation that all lines share goes, as CPython does since 3.13.
static Value clean_doc(Compiler *c, Value doc)
{
    const char *text = str_of(doc)->text;
    size_t common = common_indentation(text);
    if (strlen(text) != str_of(doc)->length ||
        (common == 0 && *text != ' ' && strchr(text, '\t') == NULL))
        return doc;
    Builder builder;
    builder_init(&builder, c->vm, str_of(doc)->length);
    bool first = true;
    for (;; first = false, text++) {
        size_t columns = indentation(text, &text);
        size_t removed = first ? columns : common;
        builder_add_repeated(&builder, ' ', columns > removed ? columns - removed : 0);
        size_t column = columns;
        for (; *text != 0 && *text != '\n'; text++) {
            size_t spaces = *text == '\t' ? TAB - column % TAB : 0;
            builder_add_repeated(&builder, ' ', spaces);
            if (spaces == 0)
                builder_add_byte(&builder, *text);
            column += spaces == 0 ? ((uint8_t)*text & 0xC0) != 0x80 : spaces;
        }
        if (*text == 0)
            return builder_finish_str(&builder);
        builder_add_byte(&builder, '\n');
    }
}

Value generate_doc(Compiler *c, NodeRef statement)
{
    if (node_kind(c, statement) != NODE_EXPRESSION)
        return NO_VALUE;
    NodeRef value = node_child(c, statement, 0);
    if (node_kind(c, value) != NODE_CONSTANT)
        return NO_VALUE;
    Value doc = ast_constant(&c->parser.ast, value);
    return is_str(doc) && !(c->flags & COMPILE_OPTIMIZE_2) ? clean_doc(c, doc) : NO_VALUE;
}

Value generate_body(Compiler *c, Block *block)
{
    AstMark mark = ast_mark(&c->parser.ast);
    NodeRef node = parser_next(&c->parser, block);
    Value doc = generate_doc(c, node);
    bool class = compiler_scope(c)->kind == SCOPE_CLASS;
    if (doc == NO_VALUE)
        generate_statement(c, node, mark);
    else if (class)
        generate_store_name(c, SYM(__doc__), generate_push_constant(c, doc));
    else
        unit_add_constant(c->unit, doc);
    c->unit->next = c->unit->locals;
    ast_release(&c->parser.ast, mark);
    generate_block(c, block);
    return doc;
}
