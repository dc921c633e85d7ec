// What the parts of the code generator ask of each other.
//
// Registers: named locals come first, temporaries are a stack above them (Unit.next). A function
// that generates a value takes `want`: the register that must get it, or ANY_REGISTER. With
// ANY_REGISTER the result is a local's own register, or one temporary that is then the top of the
// stack; with a register the stack is as before. A local's register is only written by an
// instruction that completes the value, so that an exception leaves the local as it was.
//
// The functions of one kind of expression find `want` in Unit.goal, which is theirs again after
// each part of the expression, as is the source range of what is emitted.
#ifndef ADDER_COMPILER_GENERATE_H
#define ADDER_COMPILER_GENERATE_H

#include "core/compiler/compiler.h"
#include "core/compiler/opcodes.h"
#include "core/objects/scratch.h"

// All raise SyntaxError, MemoryError and RecursionError unless a comment says less.

// ---- generate_name.c ----------------------------------------------------------------------------

typedef enum PlaceKind {
    PLACE_LOCAL,  // register
    PLACE_CELL,   // cell in a register
    PLACE_DOUBLE, // register, and a cell in the next one: variables of a module's comprehensions
    PLACE_FREE,   // cell of the function
    PLACE_GLOBAL, // by globals and builtins
    PLACE_NAME,   // by the namespace of a module or class body first
    PLACE_NAMED_FREE,  // class body: namespace, then cell of the function
    PLACE_DICT_GLOBAL, // annotation scope in a class: the class's namespace, then as GLOBAL
    PLACE_DICT_FREE,
} PlaceKind;

typedef struct Place {
    PlaceKind kind;
    uint16_t number; // register or free variable
} Place;

// Where a name, already mangled, lives for the code generated now. Never raises.
Place generate_place(const Compiler *c, Value name);
Register generate_load_name(Compiler *c, Value name, Register want);
void generate_store_name(Compiler *c, Value name, Register from);
// Cells of a comprehension's or handler's name are left empty, without an error if they are so
// already.
void generate_delete_name(Compiler *c, Value name);
// Sets a name to None and deletes it: the end of a handler.
void generate_forget_name(Compiler *c, Value name);
// Captures the free variables of the code of `scope` into the function in register `function`.
void generate_captures(Compiler *c, ScopeRef scope, Register function);

// ---- generate_expression.c ----------------------------------------------------------------------

// What follows belongs to the source range of the node. Never raises.
void generate_position(Compiler *c, NodeRef node);
// The same for a node whose work is done at the name of the attribute node in or at it. Both are
// in the line of the expression under way.
#if ADDER_COLUMNS
void generate_position_of_name(Compiler *c, const Node *node, const Node *attribute);
#else
static inline void generate_position_of_name(Compiler *c, const Node *node, const Node *attribute)
{
}
#endif
// The register for the single instruction that completes a value.
Register generate_target(Compiler *c, Register want);
// The same for the expression under way, whose temporaries are free again.
Register generate_completed(Compiler *c);
// That instruction, with the operands after the first.
Register generate_complete(Compiler *c, unsigned opcode, uint32_t second, uint32_t third);
// A temporary for the expression under way, if it takes several instructions; to be delivered at
// the end.
Register generate_work(Compiler *c);
Register generate_deliver(Compiler *c, Register work);
Register generate_constant(Compiler *c, Value value, Register want);
Register generate_expression(Compiler *c, NodeRef node, Register want);
// The same with ANY_REGISTER.
Register generate_operand(Compiler *c, NodeRef node);
// The operand as the index of a constant, if it is one, else as a register.
uint32_t generate_constant_or_operand(Compiler *c, NodeRef node, bool *constant);
// The value in a register of its own at the top of the stack.
Register generate_push(Compiler *c, NodeRef node);
Register generate_push_constant(Compiler *c, Value value);
// Jumps to the label if the truth of the expression is `sense`.
void generate_condition(Compiler *c, NodeRef node, Label *label, bool sense);
// R[result] = the intrinsic applied to the registers from `first` on.
void generate_intrinsic(Compiler *c, Register result, Register first, enum Intrinsic intrinsic);
// Awaits or delegates to the iterator in a register.
void generate_yield_from(Compiler *c, Register result, Register iterator);
// await: from an awaitable to the awaited value.
void generate_await(Compiler *c, Register result, Register awaitable);
// Whether the code may await; a module's becomes that of a coroutine. Never raises.
bool generate_may_await(Compiler *c);

// ---- generate_display.c -------------------------------------------------------------------------

Register generate_display(Compiler *c, const Node *node);
Register generate_dict(Compiler *c, const Node *node);
Register generate_format_string(Compiler *c, const Node *node);
Register generate_field(Compiler *c, const Node *node);
// Whether a list of expressions has a STARRED.
bool generate_has_star(const Compiler *c, NodeRef first);

// ---- generate_call.c ----------------------------------------------------------------------------

Register generate_call(Compiler *c, const Node *node);
// R[result] = a call of R[window] with `given` arguments already in place from window + 4 on,
// followed by those of the list, followed by R[last] unless that is ANY_REGISTER.
void generate_arguments_and_call(Compiler *c, Register window, unsigned given, NodeRef arguments,
                                 Register last, Register result);

// ---- generate_assign.c --------------------------------------------------------------------------

void generate_assign(Compiler *c, NodeRef statement, AstMark mark);
void generate_augmented_assign(Compiler *c, NodeRef statement, AstMark mark);
void generate_annotated_assign(Compiler *c, NodeRef statement, AstMark mark);
void generate_store(Compiler *c, NodeRef target, Register from);
void generate_delete(Compiler *c, NodeRef target);
Register generate_walrus(Compiler *c, const Node *node);
// The register that a loop may deliver its items to for this target, or ANY_REGISTER.
Register generate_direct_target(Compiler *c, NodeRef target);

// ---- generate_comprehension.c -------------------------------------------------------------------

Register generate_comprehension(Compiler *c, const Node *node);
// The start of an iteration over the value in `iterator`, which becomes the iterator.
void generate_iterator(Compiler *c, Register iterator, bool async);
// The next item into `item`, or a jump to `end`. For async loops the handler for the end is emitted
// by generate_next_end, to be called where control does not come.
typedef struct NextItem {
    uint32_t start, end; // protected code of an async step, end 0 for ordinary loops
    Word bound;
} NextItem;
NextItem generate_next(Compiler *c, Register iterator, Register item, Label *end, bool async);
void generate_next_end(Compiler *c, const NextItem *next, Label *end);

// ---- generate_function.c ------------------------------------------------------------------------

// Enters the next scope and starts its code: c->unit.
void generate_open(Compiler *c, Value name, uint32_t first_line);
// Names of the free variables in the order of their numbers, then those of own cells.
Value generate_free_names(const Compiler *c, ScopeRef scope);
// Ends c->unit and leaves the function, with its captures, in register `function` of the outer
// code. `parts` (FUNCTION_*) are in the registers after it.
void generate_close(Compiler *c, Register function, unsigned parts);
// def and class.
void generate_definition(Compiler *c, NodeRef header, AstMark mark);
Register generate_lambda(Compiler *c, const Node *node);
// The function that makes the type parameters of `node` and what is defined with them: its call
// window, in which arguments follow; R[result] = what it makes in its register `made`.
Register generate_open_generic(Compiler *c, Value name, NodeRef node);
void generate_close_generic(Compiler *c, Register made, Register window, unsigned count,
                            Register result);

// ---- generate_class.c ---------------------------------------------------------------------------

// The class in a register, without its decorators.
void generate_class(Compiler *c, NodeRef header, AstMark mark, Register result);

// ---- generate_type.c ----------------------------------------------------------------------------

// The function of a header's annotations in the register, if there are any.
bool generate_annotate_function(Compiler *c, NodeRef parameters, NodeRef returns,
                                Register function);
// Makes the type parameters of a TYPE_PARAMETERS scope, each in its name, and their tuple.
void generate_type_parameters(Compiler *c, NodeRef first, Register tuple);
void generate_type_alias(Compiler *c, NodeRef statement, AstMark mark);
// Notes the annotation of a variable of a class body or module.
void generate_variable_annotation(Compiler *c, NodeRef statement);
// The end of a class body or module: its __annotate__.
void generate_annotations_end(Compiler *c);

// ---- generate_statement.c -----------------------------------------------------------------------

// Code for a statement, of which the first node has been read; `mark` was taken before that.
// Compound statements are read to their end. All nodes are released.
void generate_statement(Compiler *c, NodeRef first, AstMark mark);
// Code for the statements of a block, up to its end.
void generate_block(Compiler *c, Block *block);
// The doc string that the statement is, or NO_VALUE.
Value generate_doc(Compiler *c, NodeRef statement);
// The body of a function or class; its doc string, if it has one, is stored and returned.
Value generate_body(Compiler *c, Block *block);

// ---- generate_try.c -----------------------------------------------------------------------------

typedef enum EnclosureKind {
    ENCLOSURE_LOOP,
    ENCLOSURE_CLEANUP,      // body under a finally or with
    ENCLOSURE_HANDLER,      // except clause
    ENCLOSURE_STAR_HANDLER, // except* clause
    ENCLOSURE_FINALLY,      // finally clause
} EnclosureKind;

// Ways out of the body of a cleanup that need its code to run first.
enum {
    EXIT_BREAK = 1,
    EXIT_CONTINUE = 2,
    EXIT_RETURN = 4,
};

struct Enclosure {
    Enclosure *outer;
    EnclosureKind kind;
    // LOOP: where break and continue lead to; CLEANUP: break_label is where the cleanup starts.
    Label break_label;
    Label continue_label;
    // CLEANUP, FINALLY: R[slot] says what goes on afterwards: None an exception in R[slot + 1],
    // whose predecessor as handled is in R[slot + 2]; False nothing; else an EXIT_*. R[slot + 3] is
    // the value to be returned. HANDLER: the exception is in R[slot], its predecessor in R[slot +
    // 1].
    Register slot;
    unsigned exits;  // CLEANUP: EXIT_* that were taken
    Value name;      // HANDLER: of the exception, or NO_VALUE
    Label otherwise; // LOOP: where it leads to when it ends by itself
    Block block;     // LOOP
};

// Starts an enclosure of what follows, in scratch memory; ended by generate_end_enclosure.
Enclosure *generate_enclose(Compiler *c, EnclosureKind kind, Register slot);
void generate_end_enclosure(Compiler *c);

// A handler starts here for the code from `start` to `end`, before which the registers in `bound`
// were bound.
void generate_handler(Compiler *c, uint32_t start, uint32_t end, Register slot, Word bound);
// Leaves all enclosures up to the target of a break, continue or return, and goes there. With
// EXIT_RETURN the value is in `value` (ANY_REGISTER: None).
void generate_exit(Compiler *c, NodeRef statement, unsigned exit, Register value);
void generate_try(Compiler *c, NodeRef header, AstMark mark);
void generate_with(Compiler *c, NodeRef header, AstMark mark);

// ---- generate_match.c ---------------------------------------------------------------------------

void generate_match(Compiler *c, NodeRef header, AstMark mark);

// ---- fold.c -------------------------------------------------------------------------------------

// Whether the expression has a value known now, and which.
bool fold_constant(Compiler *c, NodeRef node, Value *value);
// Whether an `if` on this constant is taken.
bool fold_truth(Value constant);
// Notes `name = const(...)`. Returns whether the assignment needs no code.
bool fold_const_assignment(Compiler *c, NodeRef statement);

// ---- unparse.c ----------------------------------------------------------------------------------

// The text of an expression as CPython writes it for annotations under the future import.
Value unparse_expression(Compiler *c, NodeRef node);

#endif
