// The first pass: which scopes a statement has and what happens to names in them.
#include "core/compiler/compiler.h"

#include "core/objects/list.h"
#include "core/objects/runtime.h"

static void visit(Compiler *c, NodeRef ref);

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

// Children by nodes.def, in order.
static void visit_children(Compiler *c, NodeRef ref, void (*visit_child)(Compiler *, NodeRef))
{
    const char *kinds = node_children[node_kind(c, ref)];
    for (unsigned i = 0; kinds[i] != 0; i++) {
        NodeRef child = node_child(c, ref, i);
        bool list = kinds[i] == 'l';
        if (!list && kinds[i] != 'e' && kinds[i] != 'E')
            continue;
        for (; child != 0; child = list ? node_next(c, child) : 0)
            visit_child(c, child);
    }
}

// ---- Scopes -------------------------------------------------------------------------------------

// What must be restored when a scope is left.
typedef struct OuterScope {
    ScopeRef scope;
    const char *inside;
} OuterScope;

static OuterScope enter(Compiler *c, ScopeKind kind, unsigned flags, const char *inside)
{
    OuterScope outer = {c->scope, c->inside};
    const Scope *parent = compiler_scope(c);
    if (kind == SCOPE_ANNOTATION || kind == SCOPE_TYPE_PARAMETERS) {
        if (parent->kind == SCOPE_CLASS || parent->flags & SCOPE_SEES_CLASS)
            flags |= SCOPE_SEES_CLASS;
    }
    if (scope_is_function((ScopeKind)parent->kind) || parent->flags & SCOPE_NESTED)
        flags |= SCOPE_NESTED;
    c->scope = scope_add(&c->scopes, kind, c->scope, flags);
    c->inside = inside;
    if (flags & SCOPE_SEES_CLASS)
        scope_note(&c->scopes, c->scope, SYM(__classdict__), SYMBOL_USED);
    return outer;
}

static void leave(Compiler *c, OuterScope outer)
{
    c->scope = outer.scope;
    c->inside = outer.inside;
}

// ---- Names --------------------------------------------------------------------------------------

static void use(Compiler *c, Value name)
{
    if (c->scope != 0)
        scope_note(&c->scopes, c->scope, name, SYMBOL_USED);
}

static void check_debug(Compiler *c, NodeRef node, Value name, const char *verb)
{
    if (name == SYM(__debug__))
        parser_error(&c->parser, node, "cannot %s __debug__", verb);
}

// `index` is the name's place in the value table; `node` is for errors.
static void bind(Compiler *c, NodeRef node, NodeRef index, unsigned flags)
{
    check_debug(c, node, name_at(c, index), flags & SYMBOL_DELETED ? "delete" : "assign to");
    Value name = compiler_mangle(c, name_at(c, index));
    if (compiler_scope(c)->flags & SCOPE_IS_COMPREHENSION) {
        if (scope_flags_of(&c->scopes, c->scope, name) & SYMBOL_WALRUS)
            parser_error(&c->parser, node,
                         "comprehension inner loop cannot rebind assignment expression target '%S'",
                         name);
        flags |= SYMBOL_ITERATION;
    }
    scope_note(&c->scopes, c->scope, name, flags);
}

static bool in_function(const Compiler *c)
{
    ScopeRef code = scope_of_code(&c->scopes, c->scope);
    return scope_is_function((ScopeKind)scope_at(&c->scopes, code)->kind);
}

static void visit_name(Compiler *c, NodeRef ref)
{
    const Node *node = node_at(c, ref);
    unsigned context = node->flags & CONTEXT_MASK;
    if (context != CONTEXT_LOAD) {
        bind(c, ref, node->child[0],
             SYMBOL_ASSIGNED | (context == CONTEXT_DELETE ? SYMBOL_DELETED : 0));
        return;
    }
    Value name = name_at(c, node->child[0]);
    use(c, compiler_mangle(c, name));
    if (name == SYM(super) && in_function(c))
        use(c, SYM(__class__));
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

static void visit_walrus(Compiler *c, NodeRef ref)
{
    if (c->iterables > 0)
        parser_error(&c->parser, ref,
                     "assignment expression cannot be used in a comprehension iterable "
                     "expression");
    NodeRef target = node_child(c, ref, 0);
    visit(c, node_child(c, ref, 1));
    ScopeKind kind = (ScopeKind)compiler_scope(c)->kind;
    if (kind == SCOPE_ANNOTATION || kind == SCOPE_TYPE_PARAMETERS)
        parser_error(&c->parser, ref, "named expression cannot be used within %s", c->inside);
    if (!(compiler_scope(c)->flags & SCOPE_IS_COMPREHENSION)) {
        visit_name(c, target);
        return;
    }
    NodeRef index = node_child(c, target, 0);
    check_debug(c, target, name_at(c, index), "assign to");
    bind_through_comprehensions(c, target, compiler_mangle(c, name_at(c, index)));
}

static void note_module_global(Compiler *c, Value name)
{
    scope_note(&c->scopes, 0, name, SYMBOL_GLOBAL);
    if (c->module_globals == NO_VALUE)
        c->module_globals = list_new(c->vm, NULL, 0);
    const List *names = list_of(c->module_globals);
    for (size_t i = 0; i < names->length; i++) {
        if (list_items(names)[i] == name)
            return;
    }
    list_append(c->vm, c->module_globals, name);
}

// Global and nonlocal declarations.
static void declare(Compiler *c, NodeRef statement)
{
    bool global = node_kind(c, statement) == NODE_GLOBAL;
    const char *word = global ? "global" : "nonlocal";
    if (!global && c->scope == 0)
        parser_error(&c->parser, statement, "nonlocal declaration not allowed at module level");
    for (NodeRef name_node = node_child(c, statement, 0); name_node != 0;
         name_node = node_next(c, name_node)) {
        Value name = node_mangled_name(c, name_node, 0);
        unsigned flags = scope_flags_of(&c->scopes, c->scope, name);
        const char *format = NULL;
        if (c->scope == 0)
            flags |= compiler_module_flags(c, name);
        if (flags & SYMBOL_PARAMETER)
            format = "name '%S' is parameter and %s";
        else if (flags & (global ? SYMBOL_NONLOCAL : SYMBOL_GLOBAL))
            parser_error(&c->parser, compiler_range_node(c, &c->declaration),
                         "name '%S' is nonlocal and global", name);
        else if (flags & SYMBOL_USED)
            format = "name '%S' is used prior to %s declaration";
        else if (flags & SYMBOL_ANNOTATED)
            format = "annotated name '%S' can't be %s";
        else if (flags & SYMBOL_ASSIGNED)
            format = "name '%S' is assigned to before %s declaration";
        if (format != NULL)
            (parser_error)(&c->parser, statement, format, name, word);
        scope_note(&c->scopes, c->scope, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL);
        if (global) // the module itself then keeps it in its globals as well
            note_module_global(c, name);
    }
    c->declaration = compiler_range(node_at(c, statement));
}

// ---- Functions ----------------------------------------------------------------------------------

static void add_parameters(Compiler *c, NodeRef first, unsigned kinds)
{
    for (; first != 0; first = node_next(c, first)) {
        const Node *node = node_at(c, first);
        if (!(kinds >> node->flags & 1))
            continue;
        Value name = compiler_mangle(c, name_at(c, node->child[0]));
        check_debug(c, first, name, "assign to");
        if (scope_find(&c->scopes, c->scope, name) != 0)
            parser_error(&c->parser, first, "duplicate argument '%S' in function definition", name);
        scope_note(&c->scopes, c->scope, name, SYMBOL_PARAMETER);
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
    scope_note(&c->scopes, c->scope, str_intern(c->vm, name, strlen(name)), SYMBOL_PARAMETER);
    compiler_scope(c)->positional++;
    compiler_scope(c)->positional_only++;
}

static OuterScope enter_annotation(Compiler *c, const char *inside)
{
    OuterScope outer = enter(c, SCOPE_ANNOTATION, 0, inside);
    hidden_parameter(c, ".format");
    return outer;
}

static void enter_type_parameters(Compiler *c)
{
    enter(c, SCOPE_TYPE_PARAMETERS, 0, "the definition of a generic");
}

// Raises for what no annotation may contain, be it evaluated or not.
static void check_annotation(Compiler *c, NodeRef ref)
{
    check_c_stack(c->vm);
    const char *word = NULL;
    switch (node_kind(c, ref)) {
    case NODE_WALRUS:
        word = "named";
        break;
    case NODE_YIELD:
    case NODE_YIELD_FROM:
        word = "yield";
        break;
    case NODE_AWAIT:
        word = "await";
        break;
    case NODE_LAMBDA:
        return;
    default:
        break;
    }
    if (word != NULL)
        parser_error(&c->parser, ref, "%s expression cannot be used within an annotation", word);
    visit_children(c, ref, check_annotation);
}

static void visit_annotation(Compiler *c, NodeRef annotation)
{
    if (annotation != 0)
        (c->future_annotations ? check_annotation : visit)(c, annotation);
}

static void visit_annotations(Compiler *c, NodeRef parameters, NodeRef returns)
{
    bool any = returns != 0;
    for (NodeRef parameter = parameters; parameter != 0; parameter = node_next(c, parameter))
        any |= node_child(c, parameter, 1) != 0;
    if (!any)
        return;
    OuterScope outer = enter_annotation(c, "an annotation");
    for (; parameters != 0; parameters = node_next(c, parameters))
        visit_annotation(c, node_child(c, parameters, 1));
    visit_annotation(c, returns);
    leave(c, outer);
}

static void visit_evaluator(Compiler *c, NodeRef value, const char *inside)
{
    if (value == 0)
        return;
    OuterScope outer = enter_annotation(c, inside);
    visit(c, value);
    leave(c, outer);
}

static void visit_type_parameters(Compiler *c, NodeRef first)
{
    for (; first != 0; first = node_next(c, first)) {
        NodeRef index = node_child(c, first, 0);
        Value name = compiler_mangle(c, name_at(c, index));
        if (scope_flags_of(&c->scopes, c->scope, name) & SYMBOL_ASSIGNED)
            parser_error(&c->parser, first, "duplicate type parameter '%S'", name);
        bind(c, first, index, SYMBOL_ASSIGNED);
        visit_evaluator(c, node_child(c, first, 1), "a TypeVar bound");
        visit_evaluator(c, node_child(c, first, 2), "a TypeVar default");
    }
}

static void visit_lambda(Compiler *c, NodeRef ref)
{
    NodeRef parameters = node_child(c, ref, 0);
    visit_defaults(c, parameters);
    OuterScope outer = enter(c, SCOPE_LAMBDA, 0, NULL);
    visit_parameters(c, parameters);
    visit(c, node_child(c, ref, 1));
    leave(c, outer);
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

static const char *comprehension_name(NodeKind kind)
{
    switch (kind) {
    case NODE_LIST_COMPREHENSION:
        return "list comprehension";
    case NODE_SET_COMPREHENSION:
        return "set comprehension";
    case NODE_DICT_COMPREHENSION:
        return "dict comprehension";
    default:
        return "generator expression";
    }
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
static bool looks_at_locals(const Compiler *c, NodeRef ref)
{
    static const Value functions[] = {SYM(locals), SYM(vars), SYM(dir), SYM(eval), SYM(exec)};
    check_c_stack(c->vm);
    if (node_kind(c, ref) == NODE_NAME) {
        Value name = name_at(c, node_child(c, ref, 0));
        for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
            if (name == functions[i])
                return true;
        }
    }
    const char *letters = node_children[node_kind(c, ref)];
    for (unsigned i = 0; letters[i] != 0; i++) {
        bool list = letters[i] == 'l', nodes = list || letters[i] == 'e' || letters[i] == 'E';
        for (NodeRef child = nodes ? node_child(c, ref, i) : 0; child != 0;
             child = list ? node_next(c, child) : 0) {
            if (looks_at_locals(c, child))
                return true;
        }
    }
    return false;
}

// In functions comprehensions are inlined. A module has no local variables to be unbound in, so
// only simple ones are; in a class body names are looked up differently.
bool compiler_inlines(const Compiler *c, NodeRef comprehension)
{
    ScopeRef code = scope_of_code(&c->scopes, c->scope);
    ScopeKind kind = (ScopeKind)scope_at(&c->scopes, code)->kind;
    return scope_is_function(kind) ||
           (kind == SCOPE_MODULE && is_simple(c, node_child(c, comprehension, 1)) &&
            !looks_at_locals(c, comprehension));
}

static void visit_comprehension(Compiler *c, NodeRef ref)
{
    NodeKind kind = node_kind(c, ref);
    NodeRef clause = node_child(c, ref, 1);
    visit_iterable(c, node_child(c, clause, 1));
    bool function = kind == NODE_GENERATOR || !compiler_inlines(c, ref);
    OuterScope outer = enter(c, function ? SCOPE_GENERATOR : SCOPE_COMPREHENSION,
                             SCOPE_IS_COMPREHENSION, comprehension_name(kind));
    if (function) {
        hidden_parameter(c, ".0");
        if (kind == NODE_GENERATOR)
            compiler_scope(c)->flags |= SCOPE_YIELDS;
    }
    for (bool first = true; clause != 0; clause = node_next(c, clause), first = false) {
        if (!first)
            visit_iterable(c, node_child(c, clause, 1));
        visit(c, node_child(c, clause, 0));
        visit_list(c, node_child(c, clause, 2));
        if (node_flags(c, clause) & NODE_ASYNC)
            note_async(c);
    }
    visit(c, node_child(c, ref, 0));
    leave(c, outer);
}

static void visit_yield(Compiler *c, NodeRef ref)
{
    Scope *scope = compiler_scope(c);
    if (scope->flags & SCOPE_IS_COMPREHENSION)
        parser_error(&c->parser, ref, "'yield' inside %s", c->inside);
    if (scope->kind == SCOPE_ANNOTATION || scope->kind == SCOPE_TYPE_PARAMETERS)
        parser_error(&c->parser, ref, "yield expression cannot be used within %s", c->inside);
    if (scope->kind != SCOPE_FUNCTION && scope->kind != SCOPE_LAMBDA)
        parser_error(&c->parser, ref, "'yield%s' outside function",
                     node_kind(c, ref) == NODE_YIELD ? "" : " from");
    scope->flags |= SCOPE_YIELDS;
    visit_optional(c, node_child(c, ref, 0));
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

static void visit_annotated_assign(Compiler *c, NodeRef ref)
{
    NodeRef target = node_child(c, ref, 0);
    bool simple = node_kind(c, target) == NODE_NAME && !(node_flags(c, ref));
    ScopeKind kind = (ScopeKind)compiler_scope(c)->kind;
    visit_optional(c, node_child(c, ref, 2));
    if (node_kind(c, target) == NODE_NAME) {
        NodeRef index = node_child(c, target, 0);
        Value name = compiler_mangle(c, name_at(c, index));
        unsigned flags = scope_flags_of(&c->scopes, c->scope, name);
        if (simple && c->scope != 0 && flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))
            parser_error(&c->parser, ref, "annotated name '%S' can't be %s", name,
                         flags & SYMBOL_GLOBAL ? "global" : "nonlocal");
        bind(c, target, index, SYMBOL_ASSIGNED | (simple ? SYMBOL_ANNOTATED : 0));
    } else {
        visit(c, target);
    }
    bool evaluated = kind == SCOPE_MODULE || kind == SCOPE_CLASS;
    if (!evaluated || !simple)
        check_annotation(c, node_child(c, ref, 1));
    if (!evaluated)
        return;
    if (!simple) {
        visit_annotation(c, node_child(c, ref, 1));
        return;
    }
    if (c->conditional > 0)
        compiler_scope(c)->flags |= SCOPE_CONDITIONAL_ANNOTATIONS;
    OuterScope outer = {c->scope, c->inside};
    ScopeRef annotations = scope_of_annotations(&c->scopes, c->scope);
    if (annotations == 0) {
        enter_annotation(c, "an annotation");
        compiler_scope(c)->flags |= SCOPE_OF_VARIABLES;
    } else {
        c->scope = annotations;
        c->inside = "an annotation";
    }
    visit_annotation(c, node_child(c, ref, 1));
    leave(c, outer);
}

static void visit_type_alias(Compiler *c, NodeRef ref)
{
    NodeRef parameters = node_child(c, ref, 1);
    visit(c, node_child(c, ref, 0));
    OuterScope outer = {c->scope, c->inside};
    if (parameters != 0)
        enter_type_parameters(c);
    visit_type_parameters(c, parameters);
    visit_evaluator(c, node_child(c, ref, 2), "a type alias");
    leave(c, outer);
}

static void visit_import(Compiler *c, NodeRef ref)
{
    bool from = node_kind(c, ref) == NODE_IMPORT_FROM;
    NodeRef alias = node_child(c, ref, from ? 2 : 0);
    if (alias == 0 && c->scope != 0)
        parser_error(&c->parser, compiler_last_character(c, ref),
                     "import * only allowed at module level");
    for (; alias != 0; alias = node_next(c, alias))
        bind(c, alias, node_child(c, alias, 2), SYMBOL_IMPORTED);
}

static void bind_optional(Compiler *c, NodeRef node, unsigned child, unsigned flags)
{
    NodeRef index = node_child(c, node, child);
    if (index != 0)
        bind(c, node, index, flags);
}

static void visit_await(Compiler *c, NodeRef ref)
{
    ScopeKind kind = (ScopeKind)compiler_scope(c)->kind;
    if (kind == SCOPE_ANNOTATION || kind == SCOPE_TYPE_PARAMETERS)
        parser_error(&c->parser, ref, "await expression cannot be used within %s", c->inside);
    note_async(c);
    visit_children(c, ref, visit);
}

static void visit(Compiler *c, NodeRef ref)
{
    check_c_stack(c->vm);
    switch (node_kind(c, ref)) {
    case NODE_NAME:
        visit_name(c, ref);
        return;
    case NODE_WALRUS:
        visit_walrus(c, ref);
        return;
    case NODE_LAMBDA:
        visit_lambda(c, ref);
        return;
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICT_COMPREHENSION:
    case NODE_GENERATOR:
        visit_comprehension(c, ref);
        return;
    case NODE_YIELD:
    case NODE_YIELD_FROM:
        visit_yield(c, ref);
        return;
    case NODE_AWAIT:
        visit_await(c, ref);
        return;
    case NODE_CALL:
        visit(c, node_child(c, ref, 0));
        visit_arguments(c, node_child(c, ref, 1));
        return;
    case NODE_ASSIGN:
        visit(c, node_child(c, ref, 1));
        visit_list(c, node_child(c, ref, 0));
        return;
    case NODE_FOR:
        visit(c, node_child(c, ref, 1));
        visit(c, node_child(c, ref, 0));
        return;
    case NODE_ANNOTATED_ASSIGN:
        visit_annotated_assign(c, ref);
        return;
    case NODE_TYPE_ALIAS:
        visit_type_alias(c, ref);
        return;
    case NODE_GLOBAL:
    case NODE_NONLOCAL:
        declare(c, ref);
        return;
    case NODE_IMPORT:
    case NODE_IMPORT_FROM:
        visit_import(c, ref);
        return;
    case NODE_EXCEPT:
        visit_optional(c, node_child(c, ref, 0));
        bind_optional(c, ref, 1, SYMBOL_ASSIGNED | SYMBOL_DELETED);
        return;
    case NODE_PATTERN_CAPTURE:
        visit_optional(c, node_child(c, ref, 0));
        bind_optional(c, ref, 1, SYMBOL_ASSIGNED);
        return;
    case NODE_PATTERN_STAR:
        bind_optional(c, ref, 0, SYMBOL_ASSIGNED);
        return;
    case NODE_PATTERN_MAPPING:
        visit_children(c, ref, visit);
        bind_optional(c, ref, 1, SYMBOL_ASSIGNED);
        return;
    default:
        visit_children(c, ref, visit);
    }
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
    NodeRef parameters = node_child(c, ref, 3);
    visit_list(c, node_child(c, ref, 1));
    visit_defaults(c, parameters);
    bind(c, ref, node_child(c, ref, 0), SYMBOL_ASSIGNED);
    if (node_child(c, ref, 2) != 0) {
        enter_type_parameters(c);
        hidden_defaults(c, parameters);
        visit_type_parameters(c, node_child(c, ref, 2));
    }
    visit_annotations(c, parameters, node_child(c, ref, 4));
    enter(c, SCOPE_FUNCTION, node_flags(c, ref) & NODE_ASYNC ? SCOPE_ASYNC : 0, NULL);
    visit_parameters(c, parameters);
}

// The header stays until the block has been read: the bases are evaluated after the body's code is
// made.
static void visit_class(Compiler *c, NodeRef ref)
{
    Block block;
    OuterScope outer = {c->scope, c->inside};
    parser_block_begin(&c->parser, &block, ref);
    visit_list(c, node_child(c, ref, 1));
    bind(c, ref, node_child(c, ref, 0), SYMBOL_ASSIGNED);
    Value class_name = c->class_name, own = compiler_mangling_class(c, node_name(c, ref, 0));
    bool generic = node_child(c, ref, 2) != 0;
    if (generic) {
        c->class_name = own;
        enter_type_parameters(c);
        visit_type_parameters(c, node_child(c, ref, 2));
    }
    uint16_t conditional = c->conditional;
    OuterScope around = enter(c, SCOPE_CLASS, 0, NULL);
    c->class_name = own;
    c->conditional = 0;
    visit_block(c, &block);
    c->conditional = conditional;
    if (!generic)
        c->class_name = class_name;
    leave(c, around);
    visit_arguments(c, node_child(c, ref, 3));
    leave(c, outer);
    c->class_name = class_name;
}

static void visit_function(Compiler *c, NodeRef ref, AstMark mark)
{
    Block block;
    OuterScope outer = {c->scope, c->inside};
    parser_block_begin(&c->parser, &block, ref);
    visit_function_header(c, ref);
    ast_release(&c->parser.ast, mark);
    visit_block(c, &block);
    leave(c, outer);
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
        visit_class(c, first);
    else
        visit_compound(c, first, mark);
}
