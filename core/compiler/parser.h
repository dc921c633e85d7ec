// Tokens to syntax trees, one statement at a time: no tree larger than a simple statement or the
// header of a compound statement ever exists. The caller drives the blocks:
//
//   compile_block(parser, block):               // block NULL: the whole source
//       while ((node = parser_next(parser, block)) != 0) {
//           if (!parser_opens_block(parser, node)) {
//               emit the simple statement, release the arena
//               continue;
//           }
//           Block inner;
//           for (; node != 0; node = parser_next_clause(parser, &inner)) {
//               parser_block_begin(parser, &inner, node);
//               emit the header, release the arena
//               compile_block(parser, &inner);  // reads the block to its end
//           }
//       }
//
// A MATCH block yields CASE headers only, each with a block of its own (and no clauses).
// Trees stay in parser->ast until the caller releases them with ast_release.
//
// Everything that reads source raises: SyntaxError, IndentationError, TabError, MemoryError, and
// RecursionError for nesting that exhausts the C stack.
#ifndef ADDER_COMPILER_PARSER_H
#define ADDER_COMPILER_PARSER_H

#include "core/compiler/ast.h"
#include "core/compiler/lexer.h"

enum {
    // One interactive statement or one line of simple statements; more is an error.
    PARSER_SINGLE = 1,
    // For the pass that looks for names: constants that need an object become None, the literal
    // parts of f-strings are left out.
    PARSER_NAMES_ONLY = 2,
    // The text is that of a str: no comment in it names an encoding, and a byte order mark is an
    // error.
    PARSER_STR = 4,
    PARSER_QUIET = 8, // gives no warnings
};

// Lives on the C stack of the compile driver, which also keeps the source text in place.
typedef struct Parser {
    Token token; // the first one not yet consumed; its kind is looked at all the time
    Ast ast;
    uint8_t flags;        // PARSER_*; NAMES_ONLY may be changed between statements
    bool line_start;      // the next statement begins a line
    bool started;         // PARSER_SINGLE: its statement has been returned
    bool ends_compound;   // the last statement at top level is a compound one
    uint16_t field_flags; // of the f-string whose field is read, in the upper byte
    NodeRef group;        // the expression that the last parentheses were around
    Vm *vm;
    const char *last_end;        // end of the token consumed last
    const char *last_line_start; // of the line it ended in
    uint32_t last_line;
    const Token *blamed; // where any error of the parser is "invalid syntax", or NULL
    // The first token of the field's value, or of the function's type parameters, that is being
    // read, or NULL: it is blamed for what does not fit.
    const char *field;
    const char *last_start; // of the token consumed last
#if ADDER_WARNINGS
    const char *warned; // how far warnings have been given
#endif
    Lexer lexer;
} Parser;

// A compound statement under way; filled in by parser_block_begin, kept by the caller from its
// first header to its last clause.
typedef struct Block {
    uint8_t statement; // NodeKind of the first header
    uint8_t clause;    // NodeKind of the header whose block is read
    bool same_line;    // the block is on the header's line
    bool star;         // try: its handlers are except*
    // A clause that has to be the last: an except without a type, a case that matches everything.
    const char *last; // where it is in the text, NULL if there was none
    Value capture;    // the name it binds, or NO_VALUE
} Block;

// A place to go back to, at the beginning of a statement. Valid while the block it lies in is open;
// at top level, always.
typedef struct ParserMark {
    LexerMark lexer; // before `token`
    bool line_start;
    bool started;
} ParserMark;

// Starts at the beginning of the text, of which the bytes must not move (see compile.h).
void parser_init(Parser *parser, Vm *vm, const char *text, size_t length, Value filename,
                 unsigned flags);

// The next statement of the block, or of the module with block NULL; 0 at its end.
NodeRef parser_next(Parser *parser, Block *block);
// Whether the node is a header, so that parser_block_begin must follow. Never raises.
bool parser_opens_block(const Parser *parser, NodeRef node);
// Enters the block of `header`. For the first header of a statement `block` may be uninitialised;
// for a clause it is the one that the headers before went through.
void parser_block_begin(Parser *parser, Block *block, NodeRef header);
// After the end of a block: the next clause of the same statement (ELIF, ELSE, EXCEPT, FINALLY),
// or 0 if there is none.
NodeRef parser_next_clause(Parser *parser, Block *block);

// The source as one expression, as eval() takes it.
NodeRef parser_whole_expression(Parser *parser);

// Between statements only. Never raises.
ParserMark parser_mark(const Parser *parser);
// Reads the first token again.
void parser_rewind(Parser *parser, const ParserMark *mark);

// Whether more text could mend the error that was raised, or the text ended inside an indented
// block, or, without an error, in the line of a compound statement: an empty line would close
// these. Never raises.
bool parser_is_incomplete(const Parser *parser, bool raised);

// What the messages call expressions of a kind: "function call", "literal", ...
const char *parser_kind_name(NodeKind kind);
// Raises SyntaxError for the source range of a node; format as in builder.h.
_Noreturn void parser_error(Parser *parser, NodeRef node, const char *format, ...);
#define parser_error(parser, node, format, ...) \
    parser_error(parser, node, MESSAGE(format), ##__VA_ARGS__)

// Gives a SyntaxWarning for the source range of a node; SyntaxError if the program wants that. Each
// place is warned about once, though it is read more often.
#if ADDER_WARNINGS
void parser_warn(Parser *parser, NodeRef node, const char *format, ...);
#define parser_warn(parser, node, format, ...) \
    parser_warn(parser, node, MESSAGE(format), ##__VA_ARGS__)
#else
#define parser_warn(parser, node, ...) ((void)0)
#endif

#endif
