// The text of expressions, as CPython writes annotations that are kept as strings.
#include "core/compiler/generate.h"
#include "core/objects/builder.h"
#include "core/objects/operators.h"

typedef enum Level {
    LEVEL_NAMED,
    LEVEL_TUPLE,
    LEVEL_TEST,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_ARITHMETIC,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
} Level;
#define LEVEL_EXPRESSION LEVEL_BIT_OR

typedef struct Writer {
    Compiler *c;
    Builder builder;
} Writer;

static void expression(Writer *w, NodeRef ref, unsigned level);

static void text(Writer *w, const char *s)
{
    builder_add_c(&w->builder, s);
}

static NodeRef child(const Writer *w, NodeRef ref, unsigned index)
{
    return node_child(w->c, ref, index);
}

static void name(Writer *w, NodeRef index)
{
    builder_add_str(&w->builder, name_at(w->c, index));
}

static void list(Writer *w, NodeRef first, unsigned level)
{
    for (NodeRef item = first; item != 0; item = node_next(w->c, item)) {
        if (item != first)
            text(w, ", ");
        expression(w, item, level);
    }
}

// Opens a parenthesis if what follows binds less tightly than its surroundings.
static bool open(Writer *w, bool needed)
{
    if (needed)
        text(w, "(");
    return needed;
}

static void close(Writer *w, bool opened)
{
    if (opened)
        text(w, ")");
}

static void constant(Writer *w, NodeRef ref)
{
    Value value = ast_constant(&w->c->parser.ast, ref);
    if (value == VALUE_ELLIPSIS)
        text(w, "...");
    else
        builder_add_repr(&w->builder, value);
}

static void binary_operation(Writer *w, NodeRef ref, unsigned level)
{
    static const struct {
        char symbol[5];
        uint8_t level;
    } rows[] = {
        [OPERATOR_ADD] = {" + ", LEVEL_ARITHMETIC},
        [OPERATOR_SUBTRACT] = {" - ", LEVEL_ARITHMETIC},
        [OPERATOR_MULTIPLY] = {" * ", LEVEL_TERM},
        [OPERATOR_TRUE_DIVIDE] = {" / ", LEVEL_TERM},
        [OPERATOR_FLOOR_DIVIDE] = {" // ", LEVEL_TERM},
        [OPERATOR_MODULO] = {" % ", LEVEL_TERM},
        [OPERATOR_POWER] = {" ** ", LEVEL_POWER},
        [OPERATOR_MATRIX_MULTIPLY] = {" @ ", LEVEL_TERM},
        [OPERATOR_SHIFT_LEFT] = {" << ", LEVEL_SHIFT},
        [OPERATOR_SHIFT_RIGHT] = {" >> ", LEVEL_SHIFT},
        [OPERATOR_AND] = {" & ", LEVEL_BIT_AND},
        [OPERATOR_OR] = {" | ", LEVEL_BIT_OR},
        [OPERATOR_XOR] = {" ^ ", LEVEL_BIT_XOR},
    };
    unsigned op = node_operator(w->c, ref);
    unsigned own = rows[op].level;
    bool right_associative = op == OPERATOR_POWER;
    bool opened = open(w, level > own);
    expression(w, child(w, ref, 0), own + right_associative);
    text(w, rows[op].symbol);
    expression(w, child(w, ref, 1), own + !right_associative);
    close(w, opened);
}

static void unary_operation(Writer *w, NodeRef ref, unsigned level)
{
    static const char symbols[][5] = {"-", "+", "~", "not "};
    unsigned op = node_operator(w->c, ref);
    unsigned own = op == UNARY_NOT ? LEVEL_NOT : LEVEL_FACTOR;
    bool opened = open(w, level > own);
    text(w, symbols[op]);
    expression(w, child(w, ref, 0), own);
    close(w, opened);
}

static void boolean(Writer *w, NodeRef ref, unsigned level)
{
    bool is_or = node_flags(w->c, ref);
    unsigned own = is_or ? LEVEL_OR : LEVEL_AND;
    NodeRef first = child(w, ref, 0);
    bool opened = open(w, level > own);
    for (NodeRef item = first; item != 0; item = node_next(w->c, item)) {
        if (item != first)
            text(w, is_or ? " or " : " and ");
        expression(w, item, own + 1);
    }
    close(w, opened);
}

static void comparison(Writer *w, NodeRef ref, unsigned level)
{
    static const char symbols[][9] = {" < ",  " <= ", " == ",     " != ", " > ",
                                      " >= ", " is ", " is not ", " in ", " not in "};
    bool opened = open(w, level > LEVEL_COMPARE);
    expression(w, child(w, ref, 0), LEVEL_COMPARE + 1);
    for (NodeRef item = child(w, ref, 1); item != 0; item = node_next(w->c, item)) {
        text(w, symbols[node_flags(w->c, item)]);
        expression(w, child(w, item, 0), LEVEL_COMPARE + 1);
    }
    close(w, opened);
}

static void conditional(Writer *w, NodeRef ref, unsigned level)
{
    bool opened = open(w, level > LEVEL_TEST);
    expression(w, child(w, ref, 1), LEVEL_TEST + 1);
    text(w, " if ");
    expression(w, child(w, ref, 0), LEVEL_TEST + 1);
    text(w, " else ");
    expression(w, child(w, ref, 2), LEVEL_TEST);
    close(w, opened);
}

static void parameters(Writer *w, NodeRef first)
{
    unsigned before = PARAMETER_POSITIONAL_ONLY;
    for (NodeRef item = first; item != 0; item = node_next(w->c, item)) {
        unsigned kind = node_flags(w->c, item);
        if (item != first)
            text(w, before == PARAMETER_POSITIONAL_ONLY && kind != before ? ", /, " : ", ");
        if (kind == PARAMETER_KEYWORD_ONLY && before < PARAMETER_ARGS)
            text(w, "*, ");
        text(w, kind == PARAMETER_ARGS ? "*" : kind == PARAMETER_KEYWORDS ? "**" : "");
        name(w, child(w, item, 0));
        if (child(w, item, 2) != 0) {
            text(w, "=");
            expression(w, child(w, item, 2), LEVEL_TEST);
        }
        if (node_next(w->c, item) == 0 && kind == PARAMETER_POSITIONAL_ONLY)
            text(w, ", /");
        before = kind;
    }
}

static void lambda(Writer *w, NodeRef ref, unsigned level)
{
    bool opened = open(w, level > LEVEL_TEST);
    NodeRef first = child(w, ref, 0);
    text(w, first != 0 ? "lambda " : "lambda");
    parameters(w, first);
    text(w, ": ");
    expression(w, child(w, ref, 1), LEVEL_TEST);
    close(w, opened);
}

static void keyword(Writer *w, NodeRef ref)
{
    if (child(w, ref, 0) != 0) {
        name(w, child(w, ref, 0));
        text(w, "=");
        expression(w, child(w, ref, 1), LEVEL_TEST);
    } else {
        text(w, "**");
        expression(w, child(w, ref, 1), LEVEL_EXPRESSION);
    }
}

static void call_expression(Writer *w, NodeRef ref)
{
    NodeRef first = child(w, ref, 1);
    expression(w, child(w, ref, 0), LEVEL_ATOM);
    bool generator =
        first != 0 && node_next(w->c, first) == 0 && node_kind(w->c, first) == NODE_GENERATOR;
    bool opened = open(w, !generator);
    list(w, first, LEVEL_TEST);
    close(w, opened);
}

static void pair(Writer *w, NodeRef ref)
{
    if (child(w, ref, 0) == 0) {
        text(w, "**");
        expression(w, child(w, ref, 1), LEVEL_EXPRESSION);
        return;
    }
    expression(w, child(w, ref, 0), LEVEL_TEST);
    text(w, ": ");
    expression(w, child(w, ref, 1), LEVEL_TEST);
}

static void comprehension(Writer *w, NodeRef ref, const char *brackets)
{
    builder_add_byte(&w->builder, brackets[0]);
    expression(w, child(w, ref, 0), LEVEL_TEST);
    for (NodeRef clause = child(w, ref, 1); clause != 0; clause = node_next(w->c, clause)) {
        text(w, node_flags(w->c, clause) & NODE_ASYNC ? " async for " : " for ");
        expression(w, child(w, clause, 0), LEVEL_TUPLE);
        text(w, " in ");
        expression(w, child(w, clause, 1), LEVEL_TEST + 1);
        for (NodeRef item = child(w, clause, 2); item != 0; item = node_next(w->c, item)) {
            text(w, " if ");
            expression(w, item, LEVEL_TEST + 1);
        }
    }
    builder_add_byte(&w->builder, brackets[1]);
}

static void slice(Writer *w, NodeRef ref)
{
    for (unsigned i = 0; i < 3; i++) {
        if (i == 1 || (i == 2 && child(w, ref, 2) != 0))
            text(w, ":");
        if (child(w, ref, i) != 0)
            expression(w, child(w, ref, i), LEVEL_TEST);
    }
}

static void tuple(Writer *w, NodeRef ref, unsigned level)
{
    NodeRef first = child(w, ref, 0);
    bool opened = open(w, level > LEVEL_TUPLE || first == 0);
    list(w, first, LEVEL_TEST);
    if (first != 0 && node_next(w->c, first) == 0)
        text(w, ",");
    close(w, opened);
}

static void bracketed(Writer *w, NodeRef ref, const char *brackets)
{
    builder_add_byte(&w->builder, brackets[0]);
    list(w, child(w, ref, 0), LEVEL_TEST);
    builder_add_byte(&w->builder, brackets[1]);
}

static void attribute(Writer *w, NodeRef ref)
{
    NodeRef object = child(w, ref, 0);
    expression(w, object, LEVEL_ATOM);
    if (node_kind(w->c, object) == NODE_CONSTANT &&
        is_small(ast_constant(&w->c->parser.ast, object)))
        text(w, " ");
    text(w, ".");
    name(w, child(w, ref, 1));
}

static void prefixed(Writer *w, NodeRef ref, const char *prefix, unsigned level, unsigned own)
{
    bool opened = open(w, level > own);
    text(w, prefix);
    expression(w, child(w, ref, 0), own);
    close(w, opened);
}

// The parts of an f-string between its quotes: literal text with braces doubled, and fields.
static void format_parts(Writer *w, NodeRef ref)
{
    for (NodeRef item = child(w, ref, 0); item != 0; item = node_next(w->c, item)) {
        if (node_kind(w->c, item) != NODE_FIELD) {
            const Str *literal = str_of(ast_constant(&w->c->parser.ast, item));
            for (size_t i = 0; i < literal->length; i++) {
                char byte = literal->text[i];
                if (byte == '{' || byte == '}')
                    builder_add_byte(&w->builder, byte);
                builder_add_byte(&w->builder, byte);
            }
            continue;
        }
        unsigned conversion = node_flags(w->c, item);
        text(w, "{");
        expression(w, child(w, item, 0), LEVEL_TEST + 1);
        if (conversion != 0)
            builder_format(&w->builder, "!%c", "\0sra"[conversion]);
        if (child(w, item, 2) != 0) {
            text(w, ":");
            format_parts(w, child(w, item, 2));
        }
        text(w, "}");
    }
}

static void format_string(Writer *w, NodeRef ref)
{
    Writer inner = {.c = w->c};
    builder_init(&inner.builder, w->c->vm, 32);
    format_parts(&inner, ref);
    text(w, node_kind(w->c, ref) == NODE_TSTRING ? "t" : "f");
    builder_add_repr(&w->builder, builder_finish_str(&inner.builder));
}

static void expression(Writer *w, NodeRef ref, unsigned level)
{
    check_c_stack(w->c->vm);
    switch (node_kind(w->c, ref)) {
    case NODE_CONSTANT:
        constant(w, ref);
        break;
    case NODE_NAME:
        name(w, child(w, ref, 0));
        break;
    case NODE_ATTRIBUTE:
        attribute(w, ref);
        break;
    case NODE_SUBSCRIPT:
        expression(w, child(w, ref, 0), LEVEL_ATOM);
        text(w, "[");
        expression(w, child(w, ref, 1), LEVEL_TUPLE);
        text(w, "]");
        break;
    case NODE_STARRED:
        text(w, "*");
        expression(w, child(w, ref, 0), LEVEL_EXPRESSION);
        break;
    case NODE_TUPLE:
        tuple(w, ref, level);
        break;
    case NODE_LIST:
        bracketed(w, ref, "[]");
        break;
    case NODE_SET:
    case NODE_DICT:
        bracketed(w, ref, "{}");
        break;
    case NODE_PAIR:
        pair(w, ref);
        break;
    case NODE_UNARY:
        unary_operation(w, ref, level);
        break;
    case NODE_BINARY:
        binary_operation(w, ref, level);
        break;
    case NODE_BOOLEAN:
        boolean(w, ref, level);
        break;
    case NODE_COMPARE:
        comparison(w, ref, level);
        break;
    case NODE_CONDITIONAL:
        conditional(w, ref, level);
        break;
    case NODE_LAMBDA:
        lambda(w, ref, level);
        break;
    case NODE_CALL:
        call_expression(w, ref);
        break;
    case NODE_KEYWORD:
        keyword(w, ref);
        break;
    case NODE_SLICE:
        slice(w, ref);
        break;
    case NODE_LIST_COMPREHENSION:
        comprehension(w, ref, "[]");
        break;
    case NODE_SET_COMPREHENSION:
    case NODE_DICT_COMPREHENSION:
        comprehension(w, ref, "{}");
        break;
    case NODE_GENERATOR:
        comprehension(w, ref, "()");
        break;
    case NODE_AWAIT:
        prefixed(w, ref, "await ", level, LEVEL_AWAIT);
        break;
    case NODE_FSTRING:
    case NODE_TSTRING:
        format_string(w, ref);
        break;
    default: // yield and := do not come here: annotations may not hold them
        break;
    }
}

Value unparse_expression(Compiler *c, NodeRef ref)
{
    Writer writer = {.c = c};
    builder_init(&writer.builder, c->vm, 32);
    expression(&writer, ref, LEVEL_TEST);
    return builder_finish_str(&writer.builder);
}
