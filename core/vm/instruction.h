// Taking instructions apart: for tools, not for the interpreter loop.
#ifndef ADDER_VM_INSTRUCTION_H
#define ADDER_VM_INSTRUCTION_H

#include "core/compiler/opcodes.h"

#define MOST_OPERANDS 4

typedef struct Instruction {
    enum Opcode opcode;
    unsigned length; // bytes, with its prefix
    unsigned operand_count;
    const char *letters;             // kinds of the operands
    int32_t operands[MOST_OPERANDS]; // jumps: distance from the end of the instruction
} Instruction;

// Bytes of the instruction at `code`, whose opcode is valid.
static inline unsigned instruction_length(const uint8_t *code)
{
    int wide = *code == OP_WIDE;
    unsigned length = 1 + (unsigned)wide;
    for (const char *kind = opcode_operands(code[wide]); *kind != 0; kind++)
        length += operand_size(*kind, wide);
    return length;
}

// Decodes the instruction at `code`; false if it is not one or does not end within `available`.
static inline int instruction_decode(const uint8_t *code, uint32_t available, Instruction *out)
{
    if (available == 0)
        return 0;
    int wide = *code == OP_WIDE;
    if (available < 2 && wide)
        return 0;
    out->opcode = (enum Opcode)code[wide];
    if (out->opcode >= OPCODE_COUNT || (wide && out->opcode == OP_WIDE))
        return 0;
    out->length = instruction_length(code);
    if (out->length > available)
        return 0;
    out->letters = opcode_operands(out->opcode);
    out->operand_count = 0;
    const uint8_t *at = code + 1 + wide;
    for (const char *kind = out->letters; *kind != 0; kind++) {
        unsigned size = operand_size(*kind, wide);
        uint32_t number = 0;
        for (unsigned i = 0; i < size; i++)
            number |= (uint32_t)*at++ << (8 * i);
        if (*kind == 'j' && size == 2)
            number = (uint32_t)(int32_t)(int16_t)number;
        out->operands[out->operand_count++] = (int32_t)number;
    }
    return 1;
}

#endif
