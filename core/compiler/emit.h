// The code of one function, class body or module under construction.
#ifndef ADDER_COMPILER_EMIT_H
#define ADDER_COMPILER_EMIT_H

#include "core/compiler/opcodes.h"
#include "core/compiler/scope.h"

typedef uint32_t Register;
// Leaves room for the call window of the innermost call within what a frame can number.
#define UNIT_MAX_REGISTERS (ADDER_WORD_BITS == 64 ? 65000 : 8000)
#define ANY_REGISTER ((Register)-1) // the generator may choose

// Bytes that grow on the heap.
typedef struct Buffer {
    Value blob;
    uint32_t used;
    uint32_t capacity;
} Buffer;

// A place in the code that jumps lead to, before or after it is known. The jumps that wait for it
// form a chain through their operands.
typedef struct Label {
    uint32_t place;   // offset + 1, 0 while it is not known
    uint32_t waiting; // twice the offset of the end of the last waiting jump, plus 1 if it is wide
    Word unbound;     // registers that may be unbound on some way here
} Label;

// clang-format off
#define LABEL_INIT {0, 0, 0}
// clang-format on

// A statement under way that break, continue or return must leave in an orderly fashion.
typedef struct Enclosure Enclosure;

// A state to go back to when a statement must be compiled anew.
typedef struct UnitMark {
    uint32_t code, positions, handlers, constants;
    uint32_t row_start;
    SourceLine previous_line;
    Word bound;
    bool dead;
    bool annotated;
    bool has_annotation_set;
    uint16_t annotation_count;
} UnitMark;

typedef struct SourceRange {
    SourceLine line; // 0: unknown
#if ADDER_COLUMNS
    SourceLine end_line;
    uint32_t column, end_column;
#endif
} SourceRange;

// What the expression under way is to become.
typedef struct Goal {
    Register want;        // the register that must get its value, or ANY_REGISTER
    uint16_t base;        // the first register that was free before it
    SourceRange position; // of what is emitted next
} Goal;

// Lives in scratch memory while its code is made.
typedef struct Unit {
    struct Unit *outer;
    Vm *vm;
    Enclosure *enclosure; // innermost
    Register next;        // the first register that is free
    Goal goal;
    Register highest;        // registers used at most
    Register locals;         // named registers
    uint16_t flags;          // CODE_*
    bool dead;               // control cannot come here: emission does nothing
    bool wide;               // jumps have wide operands
    bool overflow;           // a jump did not fit in narrow operands
    bool no_positions;       // leave position rows out
    bool annotated;          // class, module: `annotations` is in use
    bool has_annotation_set; // __conditional_annotations__ has been made
    uint16_t free_count;
    uint16_t positional, positional_only, keyword_only; // parameters
    ScopeRef scope;
    ScopeRef outer_scope;      // Compiler.scope before
    uint16_t conditional;      // class, module: compound statements under way
    uint16_t annotation_count; // class, module: numbers given to annotations
    Word bound;                // registers below the word's bits that are bound for certain
    Word deleted;              // of these, the ones that some statement unbinds
    Value constants;           // Array
    uint32_t constant_count;
    uint32_t constant_capacity;
    Buffer code;
    Buffer positions; // position rows in their final form (code_tables.h)
    Buffer handlers;  // handler rows
    Value name;
    Value qualname;
    uint32_t first_line;
    uint32_t row_start;
    SourceRange row;            // the row not yet written
    SourceLine previous_line;   // of the last row written
    uint32_t annotate_constant; // module: the place of the code of __annotate__
    struct Unit *annotations;   // class, module: of __annotate__, once there is one
} Unit;

// All functions raise MemoryError unless they say otherwise.

// A unit without code; the caller fills in names, scope and registers.
void unit_init(Unit *unit, Vm *vm, Unit *outer, uint32_t first_line);
// The finished Code object.
Value unit_finish(Unit *unit, Value filename, Value free_names);
void unit_mark(Unit *unit, UnitMark *mark);
void unit_rewind(Unit *unit, const UnitMark *mark);

// Whether two constants are equal and of the same type, element by element.
bool constant_equal(Value a, Value b);
// The index of a constant; equal constants of the same type share one.
uint32_t unit_constant(Unit *unit, Value value);
// The index of an interned name.
uint32_t unit_name(Unit *unit, Value name);
// A constant that is not shared, at the table's end.
uint32_t unit_add_constant(Unit *unit, Value value);

// Takes `count` registers in a row and returns the first. Raises SyntaxError for too many.
Register unit_take(Unit *unit, unsigned count);

void emit_operands(Unit *unit, enum Opcode opcode, const uint32_t *operands);
static inline void emit_0(Unit *unit, enum Opcode opcode)
{
    emit_operands(unit, opcode, NULL);
}
void emit_1(Unit *unit, enum Opcode opcode, uint32_t a);
void emit_2(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b);
void emit_3(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b, uint32_t c);
void emit_4(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b, uint32_t c, uint32_t d);
// Reads the instruction at `offset` and returns the offset of the next one. Never raises.
uint32_t unit_decode(const Unit *unit, uint32_t offset, enum Opcode *opcode, uint32_t *operands);
// R[result] = a collection of `count` items from R[first] on.
void emit_build(Unit *unit, enum Opcode opcode, Register result, Register first, uint32_t count);
// R[to] = R[from], nothing if they are the same.
void emit_move(Unit *unit, Register to, Register from);
// A jump to a label, with the operands before the distance. Jumps back emit LOOP for JUMP.
void emit_jump(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b, Label *label);
// The same for opcodes of one operand, and for OP_JUMP.
void emit_branch(Unit *unit, enum Opcode opcode, uint32_t a, Label *label);
void emit_goto(Unit *unit, Label *label);
// The label is here.
void emit_label(Unit *unit, Label *label);
// A handler row for the code from `start` to `end`; inner ones come first.
void emit_handler(Unit *unit, uint32_t start, uint32_t end, uint32_t target, Register slot);
// Control does not come here, until a label with waiting jumps is placed.
static inline void emit_dead(Unit *unit)
{
    unit->dead = true;
    unit->bound = ~(Word)0;
}

// The register's bit in `bound` and `deleted`, 0 if it has none.
static inline Word register_bit(Register r)
{
    return r < ADDER_WORD_BITS ? (Word)1 << r : 0;
}

#endif
