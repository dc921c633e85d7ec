// compile(): drives the two passes over each top-level statement.
#include "core/compiler/compile.h"

#include "core/compiler/generate.h"
#include "core/objects/builder.h"
#include "core/objects/function.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"

// What a compilation is started with. A compiler that a caller wants to see afterwards is told him.
typedef struct Source {
    const char *text;
    size_t length;
    Value filename;
    CompileMode mode;
    unsigned flags;
    bool may_be_empty; // interactive input without a statement is no error
    Compiler *compiler;
} Source;

// What one compilation keeps, in scratch memory: a board's C stack is for its recursion.
typedef struct Compilation {
    Compiler c;
    Unit module;
    // Of the top-level statement that is compiled, to do it again.
    ParserMark start;
    UnitMark before, annotations_before;
} Compilation;

// ---- Nodes and scopes ---------------------------------------------------------------------------

const Scope *compiler_code_scope(const Compiler *c)
{
    return scope_at(&c->scopes, c->unit->scope);
}

Scope *compiler_scope(const Compiler *c)
{
    return scope_at(&c->scopes, c->scope);
}

Value node_name(const Compiler *c, NodeRef ref, unsigned child)
{
    return name_at(c, node_child(c, ref, child));
}

Value node_mangled_name(Compiler *c, NodeRef ref, unsigned child)
{
    return compiler_mangle(c, node_name(c, ref, child));
}

// ---- Private names ------------------------------------------------------------------------------

Value compiler_mangling_class(Compiler *c, Value name)
{
    const Str *str = str_of(name);
    size_t skip = 0;
    while (skip < str->length && str->text[skip] == '_')
        skip++;
    return skip == str->length ? NO_VALUE : str_intern(c->vm, str->text + skip, str->length - skip);
}

Value compiler_mangle(Compiler *c, Value name)
{
    const Str *str = str_of(name);
    size_t length = str->length;
    if (c->class_name == NO_VALUE || length < 3 || memcmp(str->text, "__", 2) != 0 ||
        memcmp(str->text + length - 2, "__", 2) == 0 || memchr(str->text, '.', length) != NULL)
        return name;
    return str_intern_value(c->vm, str_format(c->vm, "_%S%S", c->class_name, name));
}

// ---- Source ranges ------------------------------------------------------------------------------

SourceRange compiler_range(const Node *node)
{
    SourceRange range = {.line = node->line};
#if ADDER_COLUMNS
    range.column = node->column;
    range.end_line = node->end_line;
    range.end_column = node->end_column;
#endif
    return range;
}

NodeRef compiler_range_node(Compiler *c, const SourceRange *range)
{
    NodeRef ref = ast_add(&c->parser.ast, NODE_PASS, 0);
    Node *node = ast_node(&c->parser.ast, ref);
    node->line = range->line;
#if ADDER_COLUMNS
    node->column = range->column;
    node->end_line = range->end_line;
    node->end_column = range->end_column;
#endif
    return ref;
}

NodeRef compiler_last_character(Compiler *c, NodeRef ref)
{
    SourceRange range = compiler_range(node_at(c, ref));
#if ADDER_COLUMNS
    range.line = range.end_line;
    range.column = range.end_column - 1;
#endif
    return compiler_range_node(c, &range);
}

// ---- Names of the module ------------------------------------------------------------------------

// The symbols of earlier statements are forgotten, but their code tells.
unsigned compiler_module_flags(const Compiler *c, Value name)
{
    unsigned flags = 0;
    bool imported = false;
    for (uint32_t offset = 0; offset < c->unit->code.used;) {
        uint32_t operands[4];
        enum Opcode opcode;
        offset = unit_decode(c->unit, offset, &opcode, operands);
        bool names = opcode == OP_GET_NAME || opcode == OP_SET_NAME;
        if (names && array_of(c->unit->constants)->items[operands[1]] == name)
            flags |= opcode == OP_GET_NAME ? SYMBOL_USED
                     : imported            ? SYMBOL_IMPORTED
                                           : SYMBOL_ASSIGNED;
        imported = opcode == OP_INTRINSIC &&
                   (operands[2] == INTRINSIC_IMPORT || operands[2] == INTRINSIC_IMPORT_FROM);
    }
    const Unit *annotations = c->unit->annotations;
    for (uint32_t i = 0; c->unit->annotated && i < annotations->constant_count; i++) {
        if (array_of(annotations->constants)->items[i] == name)
            flags |= SYMBOL_ANNOTATED;
    }
    return flags;
}

// ---- Top-level statements -----------------------------------------------------------------------

static void resolve(Compiler *c)
{
    if (!scope_resolve(&c->scopes))
        lexer_error_at(&c->parser.lexer, c->parser.token.start, "too many variables in a function");
}

// The generator starts over with the scopes of the statement.
static void begin_generating(Compiler *c)
{
    c->scope = 0;
    c->next_scope = 1;
    c->next_try = 0;
}

static bool is_future_import(const Compiler *c, NodeRef node)
{
    return node_kind(c, node) == NODE_IMPORT_FROM && node_child(c, node, 0) != 0 &&
           node_name(c, node, 0) == SYM(__future__);
}

// First pass over a statement of which the first node has been read. Returns that node, read again
// if the rest had to be read.
OUT_OF_LINE static NodeRef visit(Compilation *compilation, NodeRef node, AstMark mark)
{
    Compiler *c = &compilation->c;
    scope_table_reset(&c->scopes);
    c->scope = 0;
    c->conditional = 0;
    c->iterables = 0;
    size_t globals = c->module_globals == NO_VALUE ? 0 : list_of(c->module_globals)->length;
    for (size_t i = 0; i < globals; i++)
        scope_note(&c->scopes, 0, list_items(list_of(c->module_globals))[i], SYMBOL_GLOBAL);
    bool compound = parser_opens_block(&c->parser, node);
    c->parser.flags |= compound ? PARSER_NAMES_ONLY : 0;
    scope_visit_statement(c, node, mark);
    c->parser.flags &= (uint8_t)~PARSER_NAMES_ONLY;
    resolve(c);
    if (!compound)
        return node;
    ast_release(&c->parser.ast, mark);
    parser_rewind(&c->parser, &compilation->start);
    return parser_next(&c->parser, NULL);
}

static bool overflowed(const Unit *unit)
{
    return unit->overflow || (unit->annotated && unit->annotations->overflow);
}

static void note_unit(Compilation *compilation)
{
    Unit *unit = compilation->c.unit;
    unit_mark(unit, &compilation->before);
    if (unit->annotated)
        unit_mark(unit->annotations, &compilation->annotations_before);
}

static void forget_code(Compilation *compilation)
{
    Unit *unit = compilation->c.unit;
    unit_rewind(unit, &compilation->before);
    if (unit->annotated)
        unit_rewind(unit->annotations, &compilation->annotations_before);
}

// Code for the statement; a second time with wide jumps if the narrow ones do not reach.
static void generate(Compilation *compilation, NodeRef node, AstMark mark)
{
    Compiler *c = &compilation->c;
    note_unit(compilation);
    begin_generating(c);
    c->unit->wide = false;
    generate_statement(c, node, mark);
    if (!overflowed(c->unit))
        return;
    forget_code(compilation);
    c->unit->wide = true;
    begin_generating(c);
    parser_rewind(&c->parser, &compilation->start);
    generate_statement(c, parser_next(&c->parser, NULL), mark);
}

OUT_OF_LINE static void note_start(Compilation *compilation)
{
    compilation->start = parser_mark(&compilation->c.parser);
}

// False at the end of the source.
static bool top_level_statement(Compilation *compilation, bool first)
{
    Compiler *c = &compilation->c;
    AstMark mark = ast_mark(&c->parser.ast);
    note_start(compilation);
    NodeRef node = parser_next(&c->parser, NULL);
    if (node == 0)
        return false;
    Value doc = first && c->mode == COMPILE_MODULE ? generate_doc(c, node) : NO_VALUE;
    c->future_allowed &= doc != NO_VALUE || is_future_import(c, node);
    if (doc != NO_VALUE) {
        generate_position(c, node);
        generate_store_name(c, SYM(__doc__), generate_push_constant(c, doc));
        c->unit->next = 0;
        ast_release(&c->parser.ast, mark);
        return true;
    }
    node = visit(compilation, node, mark);
    generate(compilation, node, mark);
    return true;
}

OUT_OF_LINE static void whole_expression(Compilation *compilation)
{
    Compiler *c = &compilation->c;
    note_start(compilation);
    NodeRef node = parser_whole_expression(&c->parser);
    scope_visit_expression(c, node);
    resolve(c);
    for (bool wide = false;; wide = true) {
        note_unit(compilation);
        begin_generating(c);
        c->unit->wide = wide;
        c->walrus = true;
        emit_1(c->unit, OP_RETURN, generate_expression(c, node, ANY_REGISTER));
        if (!c->unit->overflow || wide)
            return;
        forget_code(compilation);
        c->unit->next = 0;
        parser_rewind(&c->parser, &compilation->start);
        node = parser_whole_expression(&c->parser);
    }
}

// ---- Compilations -------------------------------------------------------------------------------

static Compilation *begin(Vm *vm, const Source *source)
{
    Compilation *compilation = scratch_new(vm, sizeof *compilation);
    Compiler *c = &compilation->c;
    c->vm = vm;
    c->filename = source->filename;
    c->mode = (uint8_t)source->mode;
    c->flags = (uint8_t)source->flags;
    c->future_allowed = true;
    c->future_annotations = (source->flags & COMPILE_FUTURE_ANNOTATIONS) != 0;
    return compilation;
}

static void begin_module(Compilation *compilation)
{
    Compiler *c = &compilation->c;
    Unit *unit = &compilation->module;
    unit_init(unit, c->vm, NULL, 1);
    unit->name = unit->qualname = str_intern(c->vm, "<module>", 8);
    unit->flags = CODE_NAMESPACE;
    unit->no_positions = (c->flags & COMPILE_OPTIMIZE_3) != 0;
    c->unit = unit;
}

static void statements(Compilation *compilation, const Source *source)
{
    Compiler *c = &compilation->c;
    bool first = true;
    while (top_level_statement(compilation, first))
        first = false;
    if (first && c->mode == COMPILE_INTERACTIVE && !source->may_be_empty)
        lexer_error_at(&c->parser.lexer, c->parser.token.start, "invalid syntax");
    generate_annotations_end(c);
}

static Value run(Vm *vm, void *context)
{
    Source *source = context;
    Compilation *compilation = begin(vm, source);
    Compiler *c = source->compiler = &compilation->c;
    unsigned flags =
        c->mode == COMPILE_INTERACTIVE && !(c->flags & COMPILE_SEVERAL) ? PARSER_SINGLE : 0;
    flags |= c->flags & COMPILE_STR ? PARSER_STR : 0;
    flags |= source->may_be_empty ? PARSER_QUIET : 0;
    parser_init(&c->parser, vm, source->text, source->length, c->filename, flags);
    scope_table_init(&c->scopes, vm);
    begin_module(compilation);
    if (c->mode == COMPILE_EXPRESSION)
        whole_expression(compilation);
    else
        statements(compilation, source);
    Unit *unit = c->unit;
    unit->flags |= c->future_annotations ? CODE_FUTURE_ANNOTATIONS : 0;
    emit_0(unit, OP_RETURN_NONE);
    return unit_finish(unit, c->filename, value_of(&tuple_empty));
}

Value compile(Vm *vm, const char *text, size_t length, Value filename, CompileMode mode,
              unsigned flags)
{
    Source source = {text, length, filename, mode, flags, false, NULL};
    Value code = vm_lend_long_stack(vm, run, &source);
    scratch_release(vm, source.compiler);
    return code;
}

static Value lent_run(Vm *vm, void *context)
{
    return vm_lend_long_stack(vm, run, context);
}

Completeness compile_completeness(Vm *vm, const char *text, size_t length)
{
    Source source = {text, length, SYM(stdin), COMPILE_INTERACTIVE, COMPILE_SEVERAL, true, NULL};
    Value error = NO_VALUE;
    vm_protect(vm, lent_run, &source, &error);
    if (source.compiler != NULL &&
        parser_is_incomplete(&source.compiler->parser, error != NO_VALUE))
        return SOURCE_INCOMPLETE;
    return error == NO_VALUE ? SOURCE_COMPLETE : SOURCE_INVALID;
}
