// How the interpreter loop fetches and dispatches instructions; only interpreter.c uses it.
//
// Each instruction has two labels. At op_NAME its operands are fetched into a, b, c, d and jump; at
// body_NAME they are there already: that is where the WIDE prefix goes on after it fetched wide
// ones. Where code has to be small (ADDER_SHARED_DISPATCH) there is only the first label: operands
// of a byte are fetched in one place for all instructions, jumps where they are taken, and an
// instruction that ends at wide_end has a prefix.
#ifndef ADDER_VM_DISPATCH_H
#define ADDER_VM_DISPATCH_H

#include "core/compiler/opcodes.h"
#include "core/vm/vm.h"

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

// Dispatch.
#if !ADDER_SHARED_DISPATCH
#define OP(name) op_##name:
#define BODY(name) body_##name:
#define NEXT                    \
    do {                        \
        op = *pc;               \
        goto *instructions[op]; \
    } while (0)
#else
#define OP(name) op_##name:
#define BODY(name)
#define NEXT goto next
#endif

#define JUMP_AT(place) (int16_t)(uint16_t)(pc[place] | pc[(place) + 1] << 8)
#if !ADDER_SHARED_DISPATCH
// Operands, by their letters; k and n look like r.
#define FETCH_NONE pc += 1;
#define FETCH_R \
    a = pc[1];  \
    pc += 2;
#define FETCH_RR \
    a = pc[1];   \
    b = pc[2];   \
    pc += 3;
#define FETCH_RRR \
    a = pc[1];    \
    b = pc[2];    \
    c = pc[3];    \
    pc += 4;
#define FETCH_RRRR \
    a = pc[1];     \
    b = pc[2];     \
    c = pc[3];     \
    d = pc[4];     \
    pc += 5;
#define FETCH_J        \
    jump = JUMP_AT(1); \
    pc += 3;
#define FETCH_RJ       \
    a = pc[1];         \
    jump = JUMP_AT(2); \
    pc += 4;
#define FETCH_RRJ      \
    a = pc[1];         \
    b = pc[2];         \
    jump = JUMP_AT(3); \
    pc += 5;
// Says that the operands are not wide.
#define FETCH_NARROW wide = 0;
#define TAKE_JUMP \
    pc += jump;   \
    NEXT;
#define JUMP_WHEN(condition) \
    if (condition)           \
        pc += jump;          \
    NEXT;
#else
#define FETCH_NARROW
#define FETCH_NONE pc += 1;
#define FETCH_R pc += 2;
#define FETCH_RR pc += 3;
#define FETCH_RRR pc += 4;
#define FETCH_RRRR \
    pc += 5;       \
    if (!IS_WIDE)  \
        d = pc[-1];
#define FETCH_J pc += 3;
#define FETCH_RJ pc += 4;
#define FETCH_RRJ pc += 5;
#define TAKE_JUMP goto take_jump;
#define JUMP_WHEN(condition) \
    if (condition)           \
        goto take_jump;      \
    goto next;
#endif

// A part of the loop, which has better use for the registers where there are few.
#if !ADDER_SHARED_DISPATCH
#define LOOP_PART static ALWAYS_INLINE
#else
#define LOOP_PART static __attribute__((noinline))
#endif

// The opcode of the running instruction, which has this many bytes, and whether it has the prefix;
// for instructions that have fetched their operands.
#if !ADDER_SHARED_DISPATCH
#define OPCODE_BEHIND(bytes) op
#define IS_WIDE (wide != 0)
#define IN_OTHER_CODE
#else
#define OPCODE_BEHIND(bytes) (IS_WIDE ? wide : pc[-(bytes)])
#define IS_WIDE (pc == wide_end)
#define IN_OTHER_CODE (wide_end = NULL)
#endif

#define INSTRUCTION(name, letters) OP(name) FETCH_##letters BODY(name)

#define SAVE (HOT(pc) = pc)
#if ADDER_SHARED_DISPATCH && defined(__thumb__) && !defined(__clang__)
// Eight registers are quick, and gcc would keep none of these in one.
#define IN_REGISTER(name) __asm__(name)
#define HOT_DECLARATION register Value **hot IN_REGISTER("r7") = (Value **)(void *)&vm->stack;
#define HOT(field) \
    (*(__typeof__(vm->field) *)(void *)((char *)hot + (offsetof(Vm, field) - offsetof(Vm, stack))))
#else
#define IN_REGISTER(name)
#define HOT_DECLARATION
#define HOT(field) vm->field
#endif

typedef struct WideOperands {
    uint32_t numbers[4];
    int32_t jump;
} WideOperands;

// Fetches the operands of an instruction behind WIDE, from behind its opcode on; returns its end.
static __attribute__((noinline)) const uint8_t *fetch_wide(const uint8_t *pc, const char *letters,
                                                           WideOperands *out)
{
    for (unsigned i = 0; letters[i] != 0; i++) {
        uint32_t number = 0;
        for (unsigned bit = 0; bit < 8 * operand_size(letters[i], 1); bit += 8)
            number |= (uint32_t)*pc++ << bit;
        if (letters[i] == 'j')
            out->jump = (int32_t)number;
        else
            out->numbers[i] = number;
    }
    return pc;
}

#endif
