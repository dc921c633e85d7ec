// The tables of a code object: exception handlers and source positions, packed in one bytes object.
//
// Layout of Code.tables: handler rows, a 0 byte, position rows. All numbers are variable-length: 7
// bits a byte, low bits first, the high bit says that more follow.
//   handler row:  length of the protected range (> 0), its start, target, register
//                 Rows are ordered so that the first match is the innermost handler.
//   position row: bytes of code covered, line difference (zigzag) and, with ADDER_COLUMNS,
//                 column + 1, end line difference to line, end column + 1 (0: unknown)
#ifndef ADDER_COMPILER_CODE_TABLES_H
#define ADDER_COMPILER_CODE_TABLES_H

#include "core/objects/function.h"

typedef struct HandlerRow {
    uint32_t length, start; // bytes of code that are protected
    uint32_t target, slot;  // as in HandlerEntry
} HandlerRow;

typedef struct HandlerEntry {
    uint32_t target; // offset of the handler
    uint32_t slot;   // register that gets the exception
} HandlerEntry;

typedef struct SourcePosition {
    uint32_t line;                         // from 1; 0 unknown
    uint32_t column, end_line, end_column; // columns in bytes from 0; end_line 0: unknown
} SourcePosition;

// The handler protecting the instruction at `offset`; false if there is none. Never raises.
bool code_find_handler(const Code *code, uint32_t offset, HandlerEntry *entry);
// The rows of the handlers in order: start with *place 0; false behind the last. Never raises.
bool code_next_handler(const Code *code, uint32_t *place, HandlerRow *row);
// The source position of the instruction at `offset`. Never raises.
SourcePosition code_position(const Code *code, uint32_t offset);
// A walk over all positions, which begins with zeros. False behind the last. Never raises.
typedef struct CodePositions {
    uint32_t start, end; // offsets of the code at the position
    SourcePosition position;
    size_t place; // in the tables
} CodePositions;
bool code_next_position(const Code *code, CodePositions *positions);
// Tables (bytes) as a build with the other choice of ADDER_COLUMNS makes them, in the form of this
// build. Raises MemoryError.
Value code_tables_adapt(Vm *vm, Value tables);

#endif
