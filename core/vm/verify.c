// Checking code objects that come from outside. What depends on values in registers is checked by
// the interpreter itself.
#include "core/vm/verify.h"

#include "core/compiler/code_tables.h"
#include "core/objects/runtime.h"
#include "core/objects/tuple.h"
#include "core/vm/effect.h"
#include "core/vm/frame.h"
#include "core/vm/instruction.h"
#include "core/vm/verify_internal.h"

void verify_check(const Verifier *verifier, bool holds, const char *what)
{
    if (!holds)
        raise_value_error(verifier->vm, "corrupt code: %s", what);
}

// The code object itself.

static bool is_name(Value v)
{
    return is_str(v) && str_of(v)->object.aux & STR_INTERNED;
}

static bool are_names(Value tuple, size_t count)
{
    if (!is_tuple(tuple) || tuple_of(tuple)->length < count)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!is_name(tuple_of(tuple)->items[i]))
            return false;
    }
    return true;
}

static void check_header(const Verifier *verifier)
{
    const Code *code = verifier->code;
    bool several = code->flags & (CODE_VARARGS | CODE_VARKEYWORDS) || code->keyword_only > 0;
    verify_check(verifier, code->register_count <= FRAME_MAX_REGISTERS, "too many registers");
    verify_check(verifier, code->local_count <= code->register_count, "too many locals");
    verify_check(verifier, code_parameter_count(code) <= code->local_count, "too many parameters");
    verify_check(verifier, code->positional_only <= code->positional, "positional-only parameters");
    verify_check(verifier, !several || !(code->flags & CODE_SIMPLE_ARGUMENTS), "flags");
    verify_check(verifier, are_names(code->consts, code->local_count), "names of locals");
    verify_check(verifier,
                 are_names(code->free_names, code->free_count) &&
                     are_names(code->free_names, tuple_of(code->free_names)->length),
                 "names of free variables");
}

// Instructions.

static void mark_starts(Verifier *verifier)
{
    Instruction instruction;
    uint32_t at = 0;
    while (at < verifier->length) {
        verify_check(verifier,
                     instruction_decode(code_start(verifier->code) + at, verifier->length - at,
                                        &instruction),
                     "instruction");
        verifier->starts->data[at / 8] |= (uint8_t)(1 << at % 8);
        at += instruction.length;
    }
    verify_check(verifier, at > 0, "no instruction");
}

static bool is_start(const Verifier *verifier, int64_t offset)
{
    return offset >= 0 && offset < verifier->length &&
           verifier->starts->data[offset / 8] & 1 << offset % 8;
}

// What the numbers and constants of an instruction must be.
static bool operands_fit(const Code *code, const Instruction *instruction)
{
    const int32_t *x = instruction->operands;
    const Value *consts = tuple_of(code->consts)->items;
    bool suspends = code->flags & (CODE_GENERATOR | CODE_COROUTINE);
    switch (instruction->opcode) {
    case OP_LOAD_IMMEDIATE:
        return x[1] < VALUE_IMMEDIATE_COUNT - 1;
    case OP_CHECK_BOUND:
    case OP_CLEAR_CELL:
        return x[0] < code->local_count;
    case OP_GET_CELL:
        return x[1] < code->local_count;
    case OP_GET_FREE:
    case OP_SET_FREE:
    case OP_LOAD_FREE_CELL:
        return x[1] < code->free_count;
    case OP_CLEAR_FREE:
        return x[0] < code->free_count;
    case OP_CAPTURE_FREE:
        return x[2] < code->free_count;
    case OP_DELETE_GLOBAL:
    case OP_DELETE_NAME:
        return is_name(consts[x[0]]);
    case OP_GET_GLOBAL:
    case OP_SET_GLOBAL:
    case OP_GET_NAME:
    case OP_SET_NAME:
    case OP_DELETE_ATTRIBUTE:
        return is_name(consts[x[1]]);
    case OP_GET_NAMED_FREE:
        return x[1] < code->free_count && is_name(consts[x[2]]);
    case OP_GET_DICT_GLOBAL:
    case OP_GET_ATTRIBUTE:
    case OP_SET_ATTRIBUTE:
    case OP_GET_METHOD:
        return is_name(consts[x[2]]);
    case OP_GET_DICT_FREE:
        return x[2] < code->free_count && is_name(consts[x[3]]);
    case OP_CALL_KEYWORDS:
    case OP_CALL_METHOD_KEYWORDS:
        return is_tuple(consts[x[3]]) && tuple_of(consts[x[3]])->length <= (size_t)x[2] &&
               are_names(consts[x[3]], tuple_of(consts[x[3]])->length);
    case OP_MAKE_FUNCTION:
        return has_shape(consts[x[1]], SHAPE_CODE) && x[2] < 2 * FUNCTION_ANNOTATE;
    case OP_YIELD:
    case OP_YIELD_FROM:
        return suspends;
    default:
        return true;
    }
}

static void check_operands(const Verifier *verifier, const Instruction *instruction, uint32_t at)
{
    const Code *code = verifier->code;
    for (unsigned i = 0; i < instruction->operand_count; i++) {
        int32_t operand = instruction->operands[i];
        switch (instruction->letters[i]) {
        case 'r':
        case 'w':
        case 'f':
            verify_check(verifier, operand < code->register_count, "register");
            break;
        case 'k':
            verify_check(verifier, (uint32_t)operand < tuple_of(code->consts)->length, "constant");
            break;
        case 'j': // only LOOP runs what is pending
            verify_check(verifier,
                         (operand >= 0 || instruction->opcode == OP_LOOP) &&
                             is_start(verifier, (int64_t)at + instruction->length + operand),
                         "jump");
            break;
        default:
            break;
        }
    }
    verify_check(verifier, effect_of(instruction).end <= code->register_count, "registers");
    verify_check(verifier, operands_fit(code, instruction), "operand");
}

// A handler lies behind what it protects.
static void check_handlers(const Verifier *verifier)
{
    HandlerRow row;
    for (uint32_t place = 0; code_next_handler(verifier->code, &place, &row);) {
        uint64_t end = (uint64_t)row.start + row.length;
        verify_check(verifier, end <= verifier->length && row.target >= end, "handler");
        verify_check(verifier, is_start(verifier, row.target), "handler");
        verify_check(verifier, (uint64_t)row.slot + 2 <= verifier->code->register_count,
                     "register of a handler");
    }
}

bool verify_ends_flow(enum Opcode opcode)
{
    switch (opcode) {
    case OP_JUMP:
    case OP_LOOP:
    case OP_RETURN:
    case OP_RETURN_NONE:
    case OP_RAISE:
    case OP_RAISE_FROM:
    case OP_RERAISE:
    case OP_RERAISE_CAUGHT:
        return true;
    default:
        return false;
    }
}

static void check_instructions(Verifier *verifier)
{
    Instruction instruction = {.opcode = OP_NOP};
    for (uint32_t at = 0; at < verifier->length; at += instruction.length) {
        instruction_decode(code_start(verifier->code) + at, verifier->length - at, &instruction);
        check_operands(verifier, &instruction, at);
    }
    verify_check(verifier, verify_ends_flow(instruction.opcode), "no end");
}

void verify_code(Vm *vm, Value v)
{
    const Code *code = code_of(v);
    Verifier verifier = {vm, code, bytes_of(code->bytecode)->length, NULL};
    verifier.starts = blob_of(blob_new(vm, verifier.length / 8 + 1));
    check_header(&verifier);
    mark_starts(&verifier);
    check_instructions(&verifier);
    check_handlers(&verifier);
    verify_flow(&verifier);
}
