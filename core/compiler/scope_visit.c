// The first pass: which scopes a statement has and what happens to names in them.
#include "core/base/words.h"
#include "core/compiler/compiler.h"
#include "core/objects/list.h"
#include "core/objects/runtime.h"

static bool visit(Compiler *c, NodeRef ref);

static void visit_list(Compiler *c, NodeRef first)
{
    for (; first != 0; first = node_next(c, first))
        visit(c, first);
}

static void visit_optional(Compiler *c, NodeRef ref)
{
    if (ref != 0)
        visit(c, ref);
}

// ---- Scopes and names ---------------------------------------------------------------------------

static void enter(Compiler *c, ScopeKind kind, unsigned flags, ScopeInside inside)
{
    const Scope *parent = compiler_scope(c);
    if (kind >= SCOPE_ANNOTATION &&
        (parent->kind == SCOPE_CLASS || parent->flags & SCOPE_SEES_CLASS))
        flags |= SCOPE_SEES_CLASS;
    if (scope_is_function((ScopeKind)parent->kind) || parent->flags & SCOPE_NESTED)
        flags |= SCOPE_NESTED;
    c->scope = scope_add(&c->scopes, kind, c->scope, flags);
    compiler_scope(c)->inside = inside;
    if (flags & SCOPE_SEES_CLASS)
        scope_note(&c->scopes, c->scope, SYM(__classdict__), SYMBOL_USED);
}

static unsigned flags_of(const Compiler *c, Value name)
{
    return scope_flags_of(&c->scopes, c->scope, name);
}

static void note(Compiler *c, Value name, unsigned flags)
{
    scope_note(&c->scopes, c->scope, name, flags);
}

static void use(Compiler *c, Value name)
{
    if (c->scope != 0)
        note(c, name, SYMBOL_USED);
}

// `index` is the name's place in the value table; `node` is for errors.
static void bind(Compiler *c, const Node *node, NodeRef index, unsigned flags)
{
    Value name = compiler_mangle(c, name_at(c, index));
    if (compiler_scope(c)->flags & SCOPE_IS_COMPREHENSION) {
        if (flags_of(c, name) & SYMBOL_WALRUS)
            parser_error(&c->parser, node_ref(c, node),
                         "comprehension inner loop cannot rebind assignment expression target '%S'",
                         name);
        flags |= SYMBOL_ITERATION;
    }
    note(c, name, flags);
}

// Children by nodes.def, in order, until `visit_child` is true of one.
static bool visit_children(Compiler *c, const Node *node, bool (*visit_child)(Compiler *, NodeRef))
{
    const char *kinds = node_children(node->kind);
    for (unsigned i = 0; kinds[i] != 0; i++) {
        bool list = kinds[i] == 'l';
        if (!list && kinds[i] != 'e' && kinds[i] != 'E')
            continue;
        for (NodeRef child = node->child[i]; child != 0; child = list ? node_next(c, child) : 0) {
            if (visit_child(c, child))
                return true;
        }
    }
    return false;
}

static void visit_all(Compiler *c, const Node *node)
{
    visit_children(c, node, visit);
}

static bool in_function(const Compiler *c)
{
    ScopeRef code = scope_of_code(&c->scopes, c->scope);
    return scope_is_function((ScopeKind)scope_at(&c->scopes, code)->kind);
}

static void visit_name(Compiler *c, const Node *node)
{
    unsigned context = node->flags & CONTEXT_MASK;
    if (context != CONTEXT_LOAD) {
        bind(c, node, node->child[0],
             SYMBOL_ASSIGNED | (context == CONTEXT_DELETE ? SYMBOL_DELETED : 0));
        return;
    }
    Value name = name_at(c, node->child[0]);
    use(c, compiler_mangle(c, name));
    if (name == SYM(super) && in_function(c))
        use(c, SYM(__class__));
}

static _Noreturn void error_inside(Compiler *c, NodeRef ref, const char *word, unsigned inside)
{
    static const char names[] = "an annotation\0a TypeVar bound\0a TypeVar default\0a type alias\0"
                                "the definition of a generic";
    parser_error(&c->parser, ref, "%s expression cannot be used within %s", word,
                 word_at(names, inside - INSIDE_ANNOTATION));
}

// Raises in the scope of an annotation or of type parameters.
static void check_inside(Compiler *c, const Node *node, const char *word)
{
    const Scope *scope = compiler_scope(c);
    if (scope->inside >= INSIDE_ANNOTATION)
        error_inside(c, node_ref(c, node), word, scope->inside);
}

// The target of := in a comprehension belongs to the code around all comprehensions.
static void bind_through_comprehensions(Compiler *c, NodeRef node, Value name)
{
    ScopeRef outer = c->scope;
    for (; scope_at(&c->scopes, outer)->flags & SCOPE_IS_COMPREHENSION;
         outer = scope_at(&c->scopes, outer)->parent) {
        if (scope_flags_of(&c->scopes, outer, name) & SYMBOL_ITERATION)
            parser_error(&c->parser, node,
                         "assignment expression cannot rebind comprehension iteration variable "
                         "'%S'",
                         name);
    }
    unsigned kind = scope_at(&c->scopes, outer)->kind;
    if (kind == SCOPE_CLASS)
        parser_error(&c->parser, node,
                     "assignment expression within a comprehension cannot be used in a class body");
    if (kind == SCOPE_TYPE_PARAMETERS || kind == SCOPE_ANNOTATION)
        parser_error(&c->parser, node,
                     "assignment expression within a comprehension cannot be used within %s",
                     kind == SCOPE_ANNOTATION ? "an annotation" : "the definition of a generic");
    bool global = kind == SCOPE_MODULE || scope_flags_of(&c->scopes, outer, name) & SYMBOL_GLOBAL;
    for (ScopeRef scope = c->scope; scope != outer; scope = scope_at(&c->scopes, scope)->parent) {
        unsigned flags = SYMBOL_WALRUS | SYMBOL_USED;
        if (scope_at(&c->scopes, scope)->kind == SCOPE_GENERATOR)
            flags |= SYMBOL_ASSIGNED | (global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL);
        scope_note(&c->scopes, scope, name, flags);
    }
    scope_note(&c->scopes, outer, name, SYMBOL_ASSIGNED);
}

static void visit_walrus(Compiler *c, const Node *node)
{
    if (c->iterables > 0)
        parser_error(&c->parser, node_ref(c, node),
                     "assignment expression cannot be used in a comprehension iterable "
                     "expression");
    NodeRef target = node->child[0];
    visit(c, node->child[1]);
    check_inside(c, node, "named");
    if (compiler_scope(c)->flags & SCOPE_IS_COMPREHENSION)
        bind_through_comprehensions(c, target, node_mangled_name(c, target, 0));
    else
        visit(c, target);
}

static void note_module_global(Compiler *c, Value name)
{
    if (scope_flags_of(&c->scopes, 0, name) & SYMBOL_GLOBAL)
        return;
    scope_note(&c->scopes, 0, name, SYMBOL_GLOBAL);
    if (c->module_globals == NO_VALUE)
        c->module_globals = list_new(c->vm, NULL, 0);
    list_append(c->vm, c->module_globals, name);
}

// Global and nonlocal declarations.
static void declare(Compiler *c, const Node *node)
{
    NodeRef statement = node_ref(c, node);
    bool global = node->kind == NODE_GLOBAL;
    const char *word = global ? "global" : "nonlocal", *format = NULL;
    if (!global && c->scope == 0)
        parser_error(&c->parser, statement, "nonlocal declaration not allowed at module level");
    for (NodeRef name_node = node->child[0]; name_node != 0; name_node = node_next(c, name_node)) {
        Value name = node_mangled_name(c, name_node, 0);
        unsigned flags = flags_of(c, name);
        if (c->scope == 0)
            flags |= compiler_module_flags(c, name);
        if (flags & SYMBOL_PARAMETER)
            format = MESSAGE("name '%S' is parameter and %s");
        else if (flags & (global ? SYMBOL_NONLOCAL : SYMBOL_GLOBAL))
            parser_error(&c->parser, compiler_range_node(c, &c->declaration),
                         "name '%S' is nonlocal and global", name);
        else if (flags & SYMBOL_USED)
            format = MESSAGE("name '%S' is used prior to %s declaration");
        else if (flags & SYMBOL_ANNOTATED)
            format = MESSAGE("annotated name '%S' can't be %s");
        else if (flags & SYMBOL_ASSIGNED)
            format = MESSAGE("name '%S' is assigned to before %s declaration");
        if (format != NULL)
            (parser_error)(&c->parser, statement, format, name, word);
        if (global) // the module itself then keeps it in its globals as well
            note_module_global(c, name);
        note(c, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL);
    }
    c->declaration = compiler_range(node);
}

// ---- Functions ----------------------------------------------------------------------------------

static void add_parameters(Compiler *c, NodeRef first, unsigned kinds)
{
    for (; first != 0; first = node_next(c, first)) {
        const Node *node = node_at(c, first);
        if (!(kinds >> node->flags & 1))
            continue;
        Value name = node_mangled_name(c, first, 0);
        if (scope_find(&c->scopes, c->scope, name) != 0)
            parser_error(&c->parser, first, "duplicate argument '%S' in function definition", name);
        note(c, name, SYMBOL_PARAMETER);
        Scope *scope = compiler_scope(c);
        scope->positional += node->flags <= PARAMETER_PLAIN;
        scope->positional_only += node->flags == PARAMETER_POSITIONAL_ONLY;
        scope->keyword_only += node->flags == PARAMETER_KEYWORD_ONLY;
        if (node->flags == PARAMETER_ARGS)
            scope->flags |= SCOPE_VARARGS;
        else if (node->flags == PARAMETER_KEYWORDS)
            scope->flags |= SCOPE_VARKEYWORDS;
    }
}

static void visit_parameters(Compiler *c, NodeRef first)
{
    add_parameters(c, first, 1 << PARAMETER_POSITIONAL_ONLY | 1 << PARAMETER_PLAIN);
    add_parameters(c, first, 1 << PARAMETER_KEYWORD_ONLY);
    add_parameters(c, first, 1 << PARAMETER_ARGS);
    add_parameters(c, first, 1 << PARAMETER_KEYWORDS);
}

// Positional ones first, as they are evaluated.
static void visit_defaults(Compiler *c, NodeRef first)
{
    for (unsigned keyword_only = 0; keyword_only < 2; keyword_only++) {
        for (NodeRef parameter = first; parameter != 0; parameter = node_next(c, parameter)) {
            if ((node_flags(c, parameter) == PARAMETER_KEYWORD_ONLY) == keyword_only)
                visit_optional(c, node_child(c, parameter, 2));
        }
    }
}

// A parameter that no program can name.
static void hidden_parameter(Compiler *c, const char *name)
{
    note(c, str_intern(c->vm, name, strlen(name)), SYMBOL_PARAMETER);
    compiler_scope(c)->positional++;
    compiler_scope(c)->positional_only++;
}

static void enter_annotation(Compiler *c, ScopeInside inside)
{
    enter(c, SCOPE_ANNOTATION, 0, inside);
    hidden_parameter(c, ".format");
}

static void enter_type_parameters(Compiler *c)
{
    enter(c, SCOPE_TYPE_PARAMETERS, 0, INSIDE_GENERIC);
}

// Raises for what no annotation may contain, be it evaluated or not.
static bool check_annotation(Compiler *c, NodeRef ref)
{
    const Node *node = node_at(c, ref);
    check_c_stack(c->vm);
    if (node->kind == NODE_WALRUS)
        error_inside(c, ref, "named", INSIDE_ANNOTATION);
    if (node->kind == NODE_YIELD || node->kind == NODE_YIELD_FROM)
        error_inside(c, ref, "yield", INSIDE_ANNOTATION);
    if (node->kind == NODE_AWAIT)
        error_inside(c, ref, "await", INSIDE_ANNOTATION);
    return node->kind != NODE_LAMBDA && visit_children(c, node, check_annotation);
}

static void visit_annotation(Compiler *c, NodeRef annotation)
{
    if (annotation != 0)
        (c->future_annotations ? check_annotation : visit)(c, annotation);
}

bool compiler_has_annotations(const Compiler *c, NodeRef parameter, NodeRef returns)
{
    while (parameter != 0 && node_child(c, parameter, 1) == 0)
        parameter = node_next(c, parameter);
    return parameter != 0 || returns != 0;
}

static void visit_annotations(Compiler *c, NodeRef parameters, NodeRef returns)
{
    ScopeRef outer = c->scope;
    if (!compiler_has_annotations(c, parameters, returns))
        return;
    enter_annotation(c, INSIDE_ANNOTATION);
    for (; parameters != 0; parameters = node_next(c, parameters))
        visit_annotation(c, node_child(c, parameters, 1));
    visit_annotation(c, returns);
    c->scope = outer;
}

static void visit_evaluator(Compiler *c, NodeRef value, ScopeInside inside)
{
    ScopeRef outer = c->scope;
    if (value == 0)
        return;
    enter_annotation(c, inside);
    visit(c, value);
    c->scope = outer;
}

static void visit_type_parameters(Compiler *c, NodeRef first)
{
    for (; first != 0; first = node_next(c, first)) {
        const Node *node = node_at(c, first);
        Value name = node_mangled_name(c, first, 0);
        if (flags_of(c, name) & SYMBOL_ASSIGNED)
            parser_error(&c->parser, first, "duplicate type parameter '%S'", name);
        note(c, name, SYMBOL_ASSIGNED);
        visit_evaluator(c, node->child[1], INSIDE_BOUND);
        visit_evaluator(c, node->child[2], INSIDE_DEFAULT);
    }
}

static void visit_lambda(Compiler *c, const Node *node)
{
    ScopeRef outer = c->scope;
    visit_defaults(c, node->child[0]);
    enter(c, SCOPE_LAMBDA, 0, INSIDE_NOTHING);
    visit_parameters(c, node->child[0]);
    visit(c, node->child[1]);
    c->scope = outer;
}

// ---- Comprehensions -----------------------------------------------------------------------------

static void visit_iterable(Compiler *c, NodeRef iterable)
{
    c->iterables++;
    visit(c, iterable);
    c->iterables--;
}

// `await` and `async for` make a generator expression, and an inlined comprehension up to there,
// asynchronous.
static void note_async(Compiler *c)
{
    ScopeRef ref = c->scope;
    for (; scope_at(&c->scopes, ref)->kind == SCOPE_COMPREHENSION;
         ref = scope_at(&c->scopes, ref)->parent)
        scope_at(&c->scopes, ref)->flags |= SCOPE_ASYNC;
    if (scope_at(&c->scopes, ref)->kind == SCOPE_GENERATOR)
        scope_at(&c->scopes, ref)->flags |= SCOPE_ASYNC;
}

// Whether every variable of a comprehension is bound before anything can read it.
static bool is_simple(const Compiler *c, NodeRef clause)
{
    NodeRef target = node_child(c, clause, 0);
    bool group = node_kind(c, target) == NODE_TUPLE || node_kind(c, target) == NODE_LIST;
    if (node_next(c, clause) != 0)
        return false;
    for (NodeRef item = group ? node_child(c, target, 0) : target; item != 0;
         item = group ? node_next(c, item) : 0) {
        if (node_kind(c, item) != NODE_NAME)
            return false;
    }
    return true;
}

// Whether a tree names a function that looks at local variables: those of an inlined comprehension
// are in no namespace.
static bool looks_at_locals(Compiler *c, NodeRef ref)
{
    static const Value functions[] = {SYM(locals), SYM(vars), SYM(dir), SYM(eval), SYM(exec)};
    const Node *node = node_at(c, ref);
    check_c_stack(c->vm);
    for (size_t i = 0; node->kind == NODE_NAME && i < sizeof functions / sizeof *functions; i++) {
        if (name_at(c, node->child[0]) == functions[i])
            return true;
    }
    return visit_children(c, node, looks_at_locals);
}

// In functions comprehensions are inlined. A module has no local variables to be unbound in, so
// only simple ones are; in a class body names are looked up differently.
bool compiler_inlines(Compiler *c, NodeRef comprehension)
{
    ScopeRef code = scope_of_code(&c->scopes, c->scope);
    ScopeKind kind = (ScopeKind)scope_at(&c->scopes, code)->kind;
    return scope_is_function(kind) ||
           (kind == SCOPE_MODULE && is_simple(c, node_child(c, comprehension, 1)) &&
            !looks_at_locals(c, comprehension));
}

static void visit_comprehension(Compiler *c, const Node *node)
{
    ScopeRef outer = c->scope;
    NodeRef clause = node->child[1];
    visit_iterable(c, node_child(c, clause, 1));
    bool generator = node->kind == NODE_GENERATOR;
    bool function = generator || !compiler_inlines(c, node_ref(c, node));
    enter(c, function ? SCOPE_GENERATOR : SCOPE_COMPREHENSION,
          SCOPE_IS_COMPREHENSION | (generator ? SCOPE_YIELDS : 0),
          (ScopeInside)(node->kind - NODE_LIST_COMPREHENSION + INSIDE_LIST_COMPREHENSION));
    if (function)
        hidden_parameter(c, ".0");
    for (bool first = true; clause != 0; clause = node_next(c, clause), first = false) {
        if (!first)
            visit_iterable(c, node_child(c, clause, 1));
        visit(c, node_child(c, clause, 0));
        visit_list(c, node_child(c, clause, 2));
        if (node_flags(c, clause) & NODE_ASYNC)
            note_async(c);
    }
    visit(c, node->child[0]);
    c->scope = outer;
}

static void visit_yield(Compiler *c, const Node *node)
{
    Scope *scope = compiler_scope(c);
    check_inside(c, node, "yield");
    if (scope->inside != INSIDE_NOTHING)
        parser_error(&c->parser, node_ref(c, node), "'yield' inside %s",
                     parser_kind_name((NodeKind)(scope->inside - INSIDE_LIST_COMPREHENSION +
                                                 NODE_LIST_COMPREHENSION)));
    if (scope->kind != SCOPE_FUNCTION && scope->kind != SCOPE_LAMBDA)
        parser_error(&c->parser, node_ref(c, node), "'yield%s' outside function",
                     node->kind == NODE_YIELD ? "" : " from");
    scope->flags |= SCOPE_YIELDS;
    visit_all(c, node);
}

// ---- Nodes --------------------------------------------------------------------------------------

// Positional arguments first, as they are evaluated.
static void visit_arguments(Compiler *c, NodeRef first)
{
    for (unsigned keywords = 0; keywords < 2; keywords++) {
        for (NodeRef argument = first; argument != 0; argument = node_next(c, argument)) {
            if ((node_kind(c, argument) == NODE_KEYWORD) == keywords)
                visit(c, argument);
        }
    }
}

static void visit_call(Compiler *c, const Node *node)
{
    visit(c, node->child[0]);
    visit_arguments(c, node->child[1]);
}

static void visit_assign(Compiler *c, const Node *node)
{
    visit(c, node->child[1]);
    visit_list(c, node->child[0]);
}

static void visit_annotated_assign(Compiler *c, const Node *node)
{
    const Node *target = node_at(c, node->child[0]);
    NodeRef annotation = node->child[1];
    bool simple = target->kind == NODE_NAME && node->flags == 0;
    ScopeKind kind = (ScopeKind)compiler_scope(c)->kind;
    visit_optional(c, node->child[2]);
    if (simple) {
        Value name = compiler_mangle(c, name_at(c, target->child[0]));
        unsigned flags = flags_of(c, name);
        if (c->scope != 0 && flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))
            parser_error(&c->parser, node_ref(c, node), "annotated name '%S' can't be %s", name,
                         flags & SYMBOL_GLOBAL ? "global" : "nonlocal");
        bind(c, target, target->child[0], SYMBOL_ASSIGNED | SYMBOL_ANNOTATED);
    } else {
        visit(c, node->child[0]);
    }
    bool evaluated = kind == SCOPE_MODULE || kind == SCOPE_CLASS;
    if (!evaluated || !simple)
        check_annotation(c, annotation);
    ScopeRef outer = c->scope;
    if (evaluated && simple) {
        if (c->conditional > 0)
            compiler_scope(c)->flags |= SCOPE_CONDITIONAL_ANNOTATIONS;
        c->scope = scope_of_annotations(&c->scopes, outer);
        if (c->scope == 0) {
            c->scope = outer;
            enter_annotation(c, INSIDE_ANNOTATION);
            compiler_scope(c)->flags |= SCOPE_OF_VARIABLES;
        }
    }
    if (evaluated)
        visit_annotation(c, annotation);
    c->scope = outer;
}

static void visit_type_alias(Compiler *c, const Node *node)
{
    ScopeRef outer = c->scope;
    visit(c, node->child[0]);
    if (node->child[1] != 0)
        enter_type_parameters(c);
    visit_type_parameters(c, node->child[1]);
    visit_evaluator(c, node->child[2], INSIDE_ALIAS);
    c->scope = outer;
}

static void visit_import_from(Compiler *c, const Node *node)
{
    if (node->child[2] == 0 && c->scope != 0)
        parser_error(&c->parser, compiler_last_character(c, node_ref(c, node)),
                     "import * only allowed at module level");
    visit_all(c, node);
}

static void visit_await(Compiler *c, const Node *node)
{
    check_inside(c, node, "await");
    note_async(c);
    visit_all(c, node);
}

// Binds a node's own name after its children have been visited.
static void visit_plain(Compiler *c, const Node *node)
{
    const char *letters = node_children(node->kind), *own = strchr(letters, 'b');
    visit_all(c, node);
    if (own == NULL || node->child[own - letters] == 0)
        return;
    bind(c, node, node->child[own - letters],
         node->kind == NODE_ALIAS    ? SYMBOL_IMPORTED
         : node->kind == NODE_EXCEPT ? SYMBOL_ASSIGNED | SYMBOL_DELETED
                                     : SYMBOL_ASSIGNED);
}

typedef struct Visit {
    Compiler *c;
    NodeRef ref;
} Visit;

static Value visit_again(Vm *vm, void *context)
{
    const Visit *v = context;
    return visit(v->c, v->ref) ? VALUE_TRUE : VALUE_FALSE;
}

static OUT_OF_LINE bool visit_on_loan(Compiler *c, NodeRef ref)
{
    Visit v = {c, ref};
    return vm_lend_stack(c->vm, visit_again, &v) == VALUE_TRUE;
}

static bool visit(Compiler *c, NodeRef ref)
{
    static void (*const visitors[])(Compiler *, const Node *) = {
        [NODE_NAME] = visit_name,
        [NODE_WALRUS] = visit_walrus,
        [NODE_LAMBDA] = visit_lambda,
        [NODE_CALL] = visit_call,
        [NODE_LIST_COMPREHENSION] = visit_comprehension,
        [NODE_SET_COMPREHENSION] = visit_comprehension,
        [NODE_DICT_COMPREHENSION] = visit_comprehension,
        [NODE_GENERATOR] = visit_comprehension,
        [NODE_AWAIT] = visit_await,
        [NODE_YIELD] = visit_yield,
        [NODE_YIELD_FROM] = visit_yield,
        [NODE_ASSIGN] = visit_assign,
        [NODE_ANNOTATED_ASSIGN] = visit_annotated_assign,
        [NODE_TYPE_ALIAS] = visit_type_alias,
        [NODE_GLOBAL] = declare,
        [NODE_NONLOCAL] = declare,
        [NODE_IMPORT_FROM] = visit_import_from,
    };
    const Node *node = node_at(c, ref);
    if (stack_is_short(c->vm))
        return visit_on_loan(c, ref);
    check_c_stack(c->vm);
    void (*visitor)(Compiler *, const Node *) = visit_plain;
    if (node->kind < sizeof visitors / sizeof *visitors && visitors[node->kind] != NULL)
        visitor = visitors[node->kind];
    else if (node->kind == NODE_FOR) // the iterable first, as it is evaluated
        visitor = visit_assign;
    visitor(c, node);
    return false;
}

void scope_visit_expression(Compiler *c, NodeRef expression)
{
    visit(c, expression);
}

// ---- Compound statements ------------------------------------------------------------------------

static void visit_block(Compiler *c, Block *block)
{
    AstMark mark = ast_mark(&c->parser.ast);
    NodeRef node;
    while ((node = parser_next(&c->parser, block)) != 0) {
        scope_visit_statement(c, node, mark);
        ast_release(&c->parser.ast, mark);
    }
}

// The scope of a generic function's type parameters gets the defaults of the others as arguments.
static void hidden_defaults(Compiler *c, NodeRef parameter)
{
    bool defaults = false, keyword_defaults = false;
    for (; parameter != 0; parameter = node_next(c, parameter)) {
        bool keyword_only = node_flags(c, parameter) == PARAMETER_KEYWORD_ONLY;
        if (node_child(c, parameter, 2) != 0) {
            defaults |= !keyword_only;
            keyword_defaults |= keyword_only;
        }
    }
    if (defaults)
        hidden_parameter(c, ".defaults");
    if (keyword_defaults)
        hidden_parameter(c, ".kwdefaults");
}

// Visits what stands in a header and enters its scope.
static void visit_function_header(Compiler *c, NodeRef ref)
{
    const Node *node = node_at(c, ref);
    NodeRef parameters = node->child[3];
    visit_list(c, node->child[1]);
    visit_defaults(c, parameters);
    bind(c, node, node->child[0], SYMBOL_ASSIGNED);
    if (node->child[2] != 0) {
        enter_type_parameters(c);
        hidden_defaults(c, parameters);
        visit_type_parameters(c, node->child[2]);
    }
    visit_annotations(c, parameters, node->child[4]);
    enter(c, SCOPE_FUNCTION, node->flags & NODE_ASYNC ? SCOPE_ASYNC : 0, INSIDE_NOTHING);
    visit_parameters(c, parameters);
}

static void visit_function(Compiler *c, NodeRef ref, AstMark mark)
{
    Block block;
    ScopeRef outer = c->scope;
    parser_block_begin(&c->parser, &block, ref);
    visit_function_header(c, ref);
    ast_release(&c->parser.ast, mark);
    visit_block(c, &block);
    c->scope = outer;
}

// The header stays until the block has been read: the bases are evaluated after the body's code is
// made.
static void visit_class(Compiler *c, NodeRef ref, AstMark mark)
{
    Block block;
    ScopeRef outer = c->scope;
    Value class_name = c->class_name, own = compiler_mangling_class(c, node_name(c, ref, 0));
    uint16_t conditional = c->conditional;
    parser_block_begin(&c->parser, &block, ref);
    const Node *node = node_at(c, ref);
    NodeRef generic = node->child[2];
    visit_list(c, node->child[1]);
    bind(c, node, node->child[0], SYMBOL_ASSIGNED);
    if (generic != 0) {
        c->class_name = own;
        enter_type_parameters(c);
        visit_type_parameters(c, generic);
    }
    ScopeRef around = c->scope;
    enter(c, SCOPE_CLASS, 0, INSIDE_NOTHING);
    c->class_name = own;
    c->conditional = 0;
    visit_block(c, &block);
    c->conditional = conditional;
    if (generic == 0)
        c->class_name = class_name;
    c->scope = around;
    visit_arguments(c, node_child(c, ref, 3));
    c->scope = outer;
    c->class_name = class_name;
}

static void visit_compound(Compiler *c, NodeRef ref, AstMark mark)
{
    NodeKind statement = node_kind(c, ref);
    NodeRef try_number = statement == NODE_TRY ? scope_add_try(&c->scopes) : 0;
    Block block;
    c->conditional++;
    for (; ref != 0; ref = parser_next_clause(&c->parser, &block)) {
        NodeKind kind = node_kind(c, ref);
        parser_block_begin(&c->parser, &block, ref);
        visit(c, ref);
        if (kind == NODE_EXCEPT)
            *scope_try_at(&c->scopes, try_number) |= TRY_HANDLERS;
        else if (kind == NODE_FINALLY)
            *scope_try_at(&c->scopes, try_number) |= TRY_FINALLY;
        ast_release(&c->parser.ast, mark);
        visit_block(c, &block);
    }
    c->conditional--;
}

void scope_visit_statement(Compiler *c, NodeRef first, AstMark mark)
{
    check_c_stack(c->vm);
    if (!parser_opens_block(&c->parser, first))
        visit(c, first);
    else if (node_kind(c, first) == NODE_FUNCTION)
        visit_function(c, first, mark);
    else if (node_kind(c, first) == NODE_CLASS)
        visit_class(c, first, mark);
    else
        visit_compound(c, first, mark);
}
