// Opcode and intrinsic numbers, and the FUNCTION_* flags of MAKE_FUNCTION.
#ifndef ADDER_COMPILER_OPCODES_H
#define ADDER_COMPILER_OPCODES_H

#include <stddef.h>
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

// All forms of operands that opcodes have, so that an opcode needs a byte for its own.
// clang-format off
#define OPERAND_FORMS(FORM) FORM(f) FORM(j) FORM(k) FORM(n) FORM(r) FORM(w) FORM(rj) FORM(rk) \
    FORM(rn) FORM(rr) FORM(wf) FORM(wk) FORM(wn) FORM(wr) FORM(frn) FORM(rkj) FORM(rnn) \
    FORM(rnr) FORM(rrj) FORM(rrk) FORM(rrr) FORM(rwj) FORM(wfn) FORM(wkn) FORM(wnk) FORM(wrk) \
    FORM(wrn) FORM(wrr) FORM(frnn) FORM(wfnk) FORM(wrnk) FORM(wrrn)
// clang-format on
typedef struct OperandForms {
    char none[1];
#define FORM(letters) char letters[sizeof #letters];
    OPERAND_FORMS(FORM)
#undef FORM
} OperandForms;

extern const OperandForms operand_forms;
extern const uint8_t opcode_forms[OPCODE_COUNT]; // offsets in these

// The operand letters of an opcode.
static inline const char *opcode_operands(unsigned opcode)
{
    return (const char *)&operand_forms + opcode_forms[opcode];
}
extern const char *const opcode_names[OPCODE_COUNT];

// Bytes of an operand of this kind.
static inline unsigned operand_size(char kind, int wide)
{
    return kind == 'j' ? (wide ? 4 : 2) : kind == 'k' ? (wide ? 4 : 1) : (wide ? 2 : 1);
}

#endif
