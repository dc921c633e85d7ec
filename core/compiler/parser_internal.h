// What the files of the parser share. One function per rule of the grammar, named after it.
#ifndef ADDER_COMPILER_PARSER_INTERNAL_H
#define ADDER_COMPILER_PARSER_INTERNAL_H

#include "core/compiler/parser.h"
#include "core/objects/builder.h"
#include "core/objects/operators.h"
#include "core/objects/runtime.h"

// Where a node starts.
typedef struct Position {
    uint32_t line;
#if ADDER_COLUMNS
    uint32_t column;
#endif
} Position;

// A list of nodes under construction.
typedef struct NodeList {
    unsigned first;
    unsigned last;
} NodeList;

// Precedence of binary operators, from loose to tight.
enum {
    LEVEL_NONE, // not an operator
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BAR,
    LEVEL_CARET,
    LEVEL_AMPERSAND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_TERM,
    LEVEL_UNARY,
    LEVEL_POWER,
};

// ---- parser_token.c: tokens, nodes, errors -------------------------------------------------

static inline bool at(const Parser *parser, TokenKind kind)
{
    return parser->token.kind == kind;
}
void parser_advance(Parser *parser);
// The same; returns where the token started.
Position parser_take(Parser *parser);
// Takes the token if it is of this kind.
bool parser_accept(Parser *parser, TokenKind kind);
// Takes a token that must be there; "invalid syntax" if it is not.
void parser_expect(Parser *parser, TokenKind kind);
// The same with the message "expected ':'".
void parser_force(Parser *parser, TokenKind kind);
// Takes the colon of a compound statement's header: forced at the end of the line only.
void parser_expect_colon(Parser *parser);
// Takes the bracket that closes a display, a call or the like. `last` is the expression before it
// or 0: another expression in the bracket's place means that a comma is missing.
void parser_expect_close(Parser *parser, TokenKind kind, NodeRef last);
// Whether the token is the name `text`.
// Two expressions without anything between: `last` and what begins with the token. Raises what
// CPython suspects, within brackets or at the end of a statement, or returns.
void parser_suspect_comma(Parser *parser, NodeRef last, bool brackets);
bool parser_at_word(const Parser *parser, const char *text);
bool parser_at_expression(const Parser *parser);

// What may follow the value in a replacement field.
#define FIELD_CONTINUES "%c-string: expecting '=', or '!', or ':', or '}'"

// The start of the token.
Position parser_here(const Parser *parser);
// The last character of the token taken last.
Position parser_before(const Parser *parser);
Position parser_start_of(const Parser *parser, NodeRef node);
// A node from `start` to the end of the token taken last, with its first child or first two.
NodeRef parser_node(Parser *parser, NodeKind kind, Position start, NodeRef a);
NodeRef parser_node_2(Parser *parser, NodeKind kind, Position start, NodeRef a, NodeRef b);
static inline void set_flags(Parser *parser, NodeRef node, unsigned flags)
{
    ast_node(&parser->ast, node)->flags = (uint8_t)flags;
}
static inline void set_child(Parser *parser, NodeRef node, unsigned index, NodeRef child)
{
    ast_node(&parser->ast, node)->child[index] = child;
}
// Whether the node is a name without parentheses.
bool parser_is_bare_name(const Parser *parser, NodeRef node);
void parser_list_add(Parser *parser, NodeList *list, NodeRef node);

// "invalid syntax" at the token, or what is said of a token that never fits: INDENT, a missing
// block.
_Noreturn void parser_invalid(Parser *parser);
_Noreturn void parser_error_here(Parser *parser, const char *format, ...);
_Noreturn void parser_error_range(Parser *parser, NodeRef first, NodeRef last, const char *format,
                                  ...);
// IndentationError at the token.
_Noreturn void parser_error_indent(Parser *parser, const char *format, ...);
_Noreturn void parser_error_text(Parser *parser, const char *start, const char *end,
                                 const char *format, ...);
#define parser_error_here(parser, format, ...) \
    parser_error_here(parser, MESSAGE(format), ##__VA_ARGS__)
#define parser_error_range(parser, first, last, format, ...) \
    parser_error_range(parser, first, last, MESSAGE(format), ##__VA_ARGS__)
#define parser_error_indent(parser, format, ...) \
    parser_error_indent(parser, MESSAGE(format), ##__VA_ARGS__)
#define parser_error_text(parser, start, end, format, ...) \
    parser_error_text(parser, start, end, MESSAGE(format), ##__VA_ARGS__)
// Where a node starts in the source text, and where it ends (NULL if that is not known).
const char *parser_node_start(const Parser *parser, NodeRef node);
const char *parser_node_end(const Parser *parser, NodeRef node);
const char *parser_text_at(const Parser *parser, Position position);

// ---- parser_literal.c: names and constants -------------------------------------------------

// Takes an identifier: index of the interned name. Anything else is "invalid syntax".
NodeRef parse_name_index(Parser *parser);
// Takes an identifier that gets bound, so not __debug__.
NodeRef parse_binding_name(Parser *parser);
// Raises "cannot assign to __debug__" or "cannot delete __debug__" if this is the name.
void parser_check_name(Parser *parser, NodeRef node, NodeRef name, bool deleting);
// Takes an identifier: NAME node.
NodeRef parse_name(Parser *parser);
NodeRef parser_immediate(Parser *parser, Value value);
NodeRef parser_constant(Parser *parser, Position start, Value value);
NodeRef parse_number(Parser *parser);
// Adds the text of a string token or of an f-string's literal part to the builder, escapes
// resolved.
void parser_literal_add(Parser *parser, Builder *builder, const Token *token);

// ---- parser_warning.c ----------------------------------------------------------------------

#if ADDER_WARNINGS
// `word` behind a number without a space.
void parser_warn_number(Parser *parser, NodeRef node, const char *text, const char *end);
// An escape that stands for itself.
void parser_warn_escape(Parser *parser, const char *backslash, const char *end);
// `is` with a literal; literals that are called or indexed; an assertion of a tuple.
void parser_warn_comparison(Parser *parser, NodeRef node);
void parser_warn_call(Parser *parser, NodeRef node);
void parser_warn_subscript(Parser *parser, NodeRef node);
void parser_warn_assert(Parser *parser, NodeRef node);
#else
static inline void parser_warn_number(Parser *parser, NodeRef node, const char *text,
                                      const char *end)
{
}
static inline void parser_warn_escape(Parser *parser, const char *backslash, const char *end)
{
}
static inline void parser_warn_comparison(Parser *parser, NodeRef node)
{
}
static inline void parser_warn_call(Parser *parser, NodeRef node)
{
}
static inline void parser_warn_subscript(Parser *parser, NodeRef node)
{
}
static inline void parser_warn_assert(Parser *parser, NodeRef node)
{
}
#endif

// ---- parser_string.c -----------------------------------------------------------------------

// One or more adjacent strings, f-strings or t-strings.
NodeRef parse_strings(Parser *parser);

// ---- parser_expression.c -------------------------------------------------------------------

NodeRef parse_binary(Parser *parser, unsigned level);
// One expression without a walrus; no tuple without parentheses.
NodeRef parse_expression(Parser *parser);
NodeRef parse_named(Parser *parser);
// The rest of a walrus from the token on, which is the operator.
NodeRef parse_walrus(Parser *parser, Position start, NodeRef name);
// The error of a walrus, which is the token, after this expression.
_Noreturn void parser_error_walrus(Parser *parser, NodeRef node);
// *value or an expression; `named` allows a walrus.
NodeRef parse_element(Parser *parser, bool named);
// Elements with commas between them make a tuple.
NodeRef parse_star_expressions(Parser *parser);
// The same, where a lone *value makes no sense.
NodeRef parse_tuple(Parser *parser);
// yield or star_expressions: what stands right of '='.
NodeRef parse_yield_or_tuple(Parser *parser);
NodeRef parse_yield(Parser *parser);
// The targets of `for`, which end at `in`, as CONTEXT_STORE.
NodeRef parse_loop_target(Parser *parser, bool comprehension);

// ---- parser_display.c: brackets ------------------------------------------------------------

NodeRef parse_parentheses(Parser *parser);
NodeRef parse_list(Parser *parser);
NodeRef parse_braces(Parser *parser);
NodeRef parse_index(Parser *parser);
// The arguments of a call or a class header after the '(', and the ')'.
NodeRef parse_arguments(Parser *parser, bool call);
bool parser_at_comprehension(const Parser *parser);

// ---- parser_target.c -----------------------------------------------------------------------

// The name of an expression's kind, or of the constant that it is.
const char *parser_expression_name(const Parser *parser, NodeRef node);
// Makes the expression a target. Returns 0, or the part of it that cannot be one.
NodeRef parser_make_target(Parser *parser, NodeRef node, unsigned context);
// The same, raising "cannot assign to ..." or "cannot delete ...".
void parser_require_target(Parser *parser, NodeRef node, unsigned context);

// ---- parser_function.c: parameters ---------------------------------------------------------

// Parameters up to `end`, which is not taken; `annotations` are for def, not for lambda.
NodeRef parse_parameters(Parser *parser, TokenKind end);
NodeRef parse_lambda(Parser *parser);
// [T, *Ts, **P] if there is a bracket, else 0.
NodeRef parse_type_parameters(Parser *parser);

// ---- parser_simple.c, parser_compound.c, parser_pattern.c ----------------------------------

// A simple statement with what ends it.
NodeRef parse_simple_statement(Parser *parser);
// The name after `as`, not yet checked; for anything else the message, with %s for what it is.
NodeRef parse_as_name(Parser *parser, const char *message);
// `left = right` where a single expression is due: raises what CPython suspects, or returns.
void parser_suspect_equal(Parser *parser, NodeRef left);
// The header of a compound statement with its colon, or 0 if there is none here.
NodeRef parse_compound_header(Parser *parser);
// The header of elif, else, except or finally.
NodeRef parse_clause(Parser *parser, Block *block);
NodeRef parse_case(Parser *parser, Block *block);
NodeRef parse_patterns(Parser *parser);
// Where the part of a pattern is that matches everything, and with it the pattern; NULL if there
// is none. Stores the name it captures, NO_VALUE for a wildcard.
const char *parser_irrefutable(const Parser *parser, NodeRef node, Value *capture);
_Noreturn void parser_error_unreachable(Parser *parser, const char *at, Value capture);

#endif
