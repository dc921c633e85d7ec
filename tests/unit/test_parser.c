// uses: all
// The parser: trees of every kind of syntax, positions, the two passes, incomplete input.
#include "core/compiler/parser.h"

#include "core/base/float_text.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/complex.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/vm/vm.h"
#include "tests/unit/unit.h"

#include <stdlib.h>

#define HEAP_BYTES (1 << 20)

static Vm vm_storage;
static Vm *const test_vm = &vm_storage;

// ---- Trees as text ------------------------------------------------------------------------

static const char *const kind_names[] = {
#define NODE(kind, children) #kind,
#include "core/compiler/nodes.def"
#undef NODE
};

typedef struct Dump {
    Parser parser;
    Builder out;
    bool positions;
} Dump;

static void dump_quoted(Dump *dump, const char *text, size_t length)
{
    builder_add_byte(&dump->out, '\'');
    for (size_t i = 0; i < length; i++) {
        if (text[i] >= ' ' && text[i] < 127)
            builder_add_byte(&dump->out, text[i]);
        else
            builder_format(&dump->out, "<%x>", (unsigned)(uint8_t)text[i]);
    }
    builder_add_byte(&dump->out, '\'');
}

static void dump_float(Dump *dump, Float x)
{
    char text[FLOAT_REPR_ROOM];
    builder_add_bytes(&dump->out, text,
                      float_text_format(text, sizeof text, FLOAT_KIND, float_bits_from(x), 'r', 0,
                                        FLOAT_DOT_ZERO));
}

static void dump_constant(Dump *dump, Value v)
{
    Complex z;
    if (is_str(v)) {
        dump_quoted(dump, str_of(v)->text, str_of(v)->length);
    } else if (is_bytes(v)) {
        builder_add_byte(&dump->out, 'b');
        dump_quoted(dump, (const char *)bytes_of(v)->data, bytes_of(v)->length);
    } else if (is_small(v) || is_big(v)) {
        builder_add_str(&dump->out, int_to_text(test_vm, v, 10));
    } else if (is_float(v)) {
        dump_float(dump, float_value(v));
    } else if (complex_cast(test_vm, v, &z)) {
        dump_float(dump, z.imaginary);
        builder_add_byte(&dump->out, 'j');
    } else {
        static const char *const names[] = {"None", "False", "True", "..."};
        builder_add_c(&dump->out, names[immediate_index(v)]);
    }
}

static void dump_node(Dump *dump, NodeRef ref);

static void dump_child(Dump *dump, char letter, NodeRef child)
{
    const Ast *ast = &dump->parser.ast;
    builder_add_byte(&dump->out, ' ');
    if (letter == 'l') {
        builder_add_byte(&dump->out, '[');
        for (NodeRef node = child; node != 0; node = ast_next(ast, node)) {
            if (node != child)
                builder_add_byte(&dump->out, ' ');
            dump_node(dump, node);
        }
        builder_add_byte(&dump->out, ']');
    } else if (letter == 'i') {
        builder_format(&dump->out, "%u", (unsigned)child);
    } else if (child == 0) {
        builder_add_c(&dump->out, letter == 'e' ? "MISSING" : "-");
    } else if (letter == 'n' || letter == 'b') {
        builder_add_str(&dump->out, ast_name(ast, child));
    } else {
        dump_node(dump, child);
    }
}

static void dump_node(Dump *dump, NodeRef ref)
{
    const Ast *ast = &dump->parser.ast;
    const Node *node = ast_node(ast, ref);
    builder_format(&dump->out, "(%s", kind_names[node->kind]);
    if (node->kind != NODE_CONSTANT && node->flags != 0)
        builder_format(&dump->out, ":%u", (unsigned)node->flags);
#if ADDER_COLUMNS
    if (dump->positions)
        builder_format(&dump->out, "@%u:%u-%u:%u", (unsigned)node->line, (unsigned)node->column,
                       (unsigned)node->end_line, (unsigned)node->end_column);
#endif
    if (node->kind == NODE_CONSTANT) {
        builder_add_byte(&dump->out, ' ');
        dump_constant(dump, ast_constant(ast, ref));
    } else {
        for (unsigned i = 0; node_children(node->kind)[i] != 0; i++)
            dump_child(dump, node_children(node->kind)[i], node->child[i]);
    }
    builder_add_byte(&dump->out, ')');
}

static void dump_line(Dump *dump, NodeRef node, unsigned depth)
{
    builder_add_repeated(&dump->out, ' ', depth);
    dump_node(dump, node);
    builder_add_byte(&dump->out, '\n');
}

static void dump_block(Dump *dump, Block *block, unsigned depth)
{
    Parser *parser = &dump->parser;
    AstMark mark = ast_mark(&parser->ast);
    NodeRef node;
    while ((node = parser_next(parser, block)) != 0) {
        if (!parser_opens_block(parser, node)) {
            dump_line(dump, node, depth);
            ast_release(&parser->ast, mark);
            continue;
        }
        Block inner;
        for (; node != 0; node = parser_next_clause(parser, &inner)) {
            parser_block_begin(parser, &inner, node);
            dump_line(dump, node, depth);
            ast_release(&parser->ast, mark);
            dump_block(dump, &inner, depth + 1);
        }
    }
    CHECK_INT(parser->ast.used, mark.used);
    CHECK_INT(parser->ast.value_count, mark.value_count);
}

// ---- Running the parser -------------------------------------------------------------------

typedef struct Job {
    const char *source;
    unsigned flags;
    bool positions;
    bool twice; // read everything for its names first, then go back
    Dump dump;
} Job;

static Value parse_body(Vm *vm, void *context)
{
    Job *job = context;
    Dump *dump = &job->dump;
    dump->positions = job->positions;
    builder_init(&dump->out, vm, 256);
    parser_init(&dump->parser, vm, job->source, strlen(job->source), str_from_c(vm, "test"),
                job->flags);
    if (job->twice) {
        ParserMark mark = parser_mark(&dump->parser);
        dump->parser.flags |= PARSER_NAMES_ONLY;
        dump_block(dump, NULL, 0);
        dump->parser.flags &= (uint8_t)~PARSER_NAMES_ONLY;
        parser_rewind(&dump->parser, &mark);
        builder_init(&dump->out, vm, 256);
    }
    dump_block(dump, NULL, 0);
    return builder_finish_str(&dump->out);
}

// The trees of a source text as a str, or NO_VALUE when it raises.
static Value parse(Job *job)
{
    Value error;
    return vm_protect(test_vm, parse_body, job, &error);
}

static void check_trees(const char *source, const char *expected, unsigned positions, bool twice)
{
    Job job = {.source = source, .positions = positions, .twice = twice};
    Value text = parse(&job);
    if (CHECK(text != NO_VALUE) && !CHECK_STR(str_of(text)->text, expected))
        printf("    in: %s\n", source);
}

// ---- Tests --------------------------------------------------------------------------------

static const struct {
    const char *source;
    const char *trees;
} cases[] = {
#include "tests/unit/parser_trees.inc"
};

static void test_trees(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_trees(cases[i].source, cases[i].trees, false, false);
}

// Nothing of the first pass shows in the second.
static void test_two_passes(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_trees(cases[i].source, cases[i].trees, false, true);
}

#if ADDER_COLUMNS
static void test_positions(void)
{
    check_trees("x = (a +\n     b).c\n",
                "(ASSIGN@1:0-2:9 [(NAME:1@1:0-1:1 x)] (ATTRIBUTE@1:4-2:9 (BINARY@1:5-2:6 "
                "(NAME@1:5-1:6 a) (NAME@2:5-2:6 b)) c))\n",
                true, false);
    check_trees("f(x for x in y)\n",
                "(EXPRESSION@1:0-1:15 (CALL@1:0-1:15 (NAME@1:0-1:1 f) [(GENERATOR@1:1-1:15 "
                "(NAME@1:2-1:3 x) [(COMPREHENSION_FOR@1:4-1:14 (NAME:1@1:8-1:9 x) (NAME@1:13-1:14 "
                "y) [])])]))\n",
                true, false);
    check_trees("'''a\nb''' ; \xc3\xa9\n",
                "(EXPRESSION@1:0-2:4 (CONSTANT@1:0-2:4 'a<a>b'))\n"
                "(EXPRESSION@2:7-2:9 (NAME@2:7-2:9 \xc3\xa9))\n",
                true, false);
}
#endif

static void test_names_only(void)
{
    Job job = {.source = "x = 'a', 1.5, 99999999999999999999, 7, None, f'a{b}c'\n",
               .flags = PARSER_NAMES_ONLY};
    Value text = parse(&job);
    if (CHECK(text != NO_VALUE))
        CHECK_STR(str_of(text)->text,
                  "(ASSIGN [(NAME:1 x)] (TUPLE [(CONSTANT None) (CONSTANT None) (CONSTANT None) "
                  "(CONSTANT None) (CONSTANT None) (FSTRING [(FIELD (NAME b) - -)])]))\n");
}

// Text that more lines could complete, and text that is complete or beyond help.
static void test_incomplete(void)
{
    static const char *const incomplete[] = {
        "x = (\n",         "x = [1,\n2",  "'''a\n",           "f'''{x}",           "if x:\n",
        "try:\n a\n",      "@a\n",        "x = 1 \\\n",       "def f(a,\n",        "f'{a",
        "if x:\n a",       "if x: a",     "a\nfor x in y: a", "class C:\n",        "match x:\n",
        "for x in y:\n a", "x = {'a':\n", "else_ = (\n# c\n", "while x:\n a\n # c"};
    static const char *const complete[] = {"x = 1\n",
                                           "if x: a\n",
                                           "if x: a\nb",
                                           "if x: a +",
                                           "if x:\n a\n\n",
                                           "if x:\n a\n",
                                           "while x:\n a\n # c\n",
                                           "",
                                           "\n",
                                           "# c\n",
                                           "x = )\n",
                                           "x = \n",
                                           "'a\n",
                                           "if x:\n a\n  b\n",
                                           "def f():\n a\n\nf()\n",
                                           "x = 1 +\n"};
    for (size_t i = 0; i < sizeof incomplete / sizeof *incomplete; i++) {
        Job job = {.source = incomplete[i]};
        bool raised = parse(&job) == NO_VALUE;
        if (!CHECK(parser_is_incomplete(&job.dump.parser, raised)))
            printf("    in: %s\n", job.source);
    }
    for (size_t i = 0; i < sizeof complete / sizeof *complete; i++) {
        Job job = {.source = complete[i]};
        bool raised = parse(&job) == NO_VALUE;
        if (!CHECK(!parser_is_incomplete(&job.dump.parser, raised)))
            printf("    in: %s\n", job.source);
    }
}

static void test_single(void)
{
    Job two = {.source = "x; y\nz\n", .flags = PARSER_SINGLE};
    CHECK(parse(&two) == NO_VALUE);
    Job line = {.source = "x; y\n\n# c\n", .flags = PARSER_SINGLE};
    CHECK(parse(&line) != NO_VALUE);
    Job block = {.source = "if x:\n a\n b\n\n", .flags = PARSER_SINGLE};
    CHECK(parse(&block) != NO_VALUE);
}

// Whatever a statement's prefix is, the parser comes back.
static void test_prefixes(void)
{
    char text[512];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t length = strlen(cases[i].source);
        for (size_t n = 0; n < length && n < sizeof text; n++) {
            memcpy(text, cases[i].source, n);
            text[n] = 0;
            Job job = {.source = text};
            parse(&job);
        }
    }
    CHECK(true);
}

int main(void)
{
    static const VmHost host = {0};
    char base = 0;
    void *memory = calloc(1, HEAP_BYTES);
    if (!vm_init(test_vm, &host, memory, HEAP_BYTES, true, &base, 1 << 18))
        return 1;
    RUN(test_trees);
    RUN(test_two_passes);
#if ADDER_COLUMNS
    RUN(test_positions);
#endif
    RUN(test_names_only);
    RUN(test_incomplete);
    RUN(test_single);
    RUN(test_prefixes);
    free(memory);
    return unit_finish();
}
