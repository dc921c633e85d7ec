// Opcode and intrinsic numbers, and the FUNCTION_* flags of MAKE_FUNCTION.
#ifndef ADDER_COMPILER_OPCODES_H
#define ADDER_COMPILER_OPCODES_H

#include <stdint.h>

enum Opcode {
#define OPCODE(name, operands) OP_##name,
#include "core/compiler/opcodes.def"
#undef OPCODE
    OPCODE_COUNT
};

enum Intrinsic {
#define INTRINSIC_ROW(name, arguments) INTRINSIC_##name,
#include "core/compiler/intrinsics.def"
#undef INTRINSIC_ROW
    INTRINSIC_COUNT
};

// Parts that MAKE_FUNCTION takes from the registers after its first, in this order.
enum {
    FUNCTION_DEFAULTS = 1,         // tuple
    FUNCTION_KEYWORD_DEFAULTS = 2, // dict
    FUNCTION_ANNOTATE = 4,         // function that computes the annotations
};

// The operand letters of each opcode.
extern const char *const opcode_operands[OPCODE_COUNT];
extern const char *const opcode_names[OPCODE_COUNT];

// Bytes of an operand of this kind.
static inline unsigned operand_size(char kind, int wide)
{
    return kind == 'j' ? (wide ? 4 : 2) : kind == 'k' ? (wide ? 4 : 1) : (wide ? 2 : 1);
}

#endif
