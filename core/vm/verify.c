// Checking code objects that come from outside. What depends on values in registers is checked by
// the interpreter itself.
#include "core/vm/verify.h"

#include "core/compiler/code_tables.h"
#include "core/objects/containers.h"
#include "core/objects/runtime.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/instruction.h"

typedef struct Verifier {
    Vm *vm;
    const Code *code;
    uint32_t length;
    Blob *starts; // one bit per byte of bytecode: an instruction starts here
} Verifier;

_Noreturn static void fail(const Verifier *verifier, const char *what)
{
    raise_value_error(verifier->vm, "corrupt code: %s", what);
}

static void check(const Verifier *verifier, bool holds, const char *what)
{
    if (!holds)
        fail(verifier, what);
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
    size_t parameters = (size_t)code->positional + code->keyword_only +
                        !!(code->flags & CODE_VARARGS) + !!(code->flags & CODE_VARKEYWORDS);
    check(verifier, code->register_count <= FRAME_MAX_REGISTERS, "too many registers");
    check(verifier, code->local_count <= code->register_count, "too many locals");
    check(verifier, parameters <= code->local_count, "too many parameters");
    check(verifier, code->positional_only <= code->positional, "positional-only parameters");
    check(verifier, !several || !(code->flags & CODE_SIMPLE_ARGUMENTS), "flags");
    check(verifier, are_names(code->consts, code->local_count), "names of locals");
    check(verifier,
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
        check(verifier,
              instruction_decode(code_start(verifier->code) + at, verifier->length - at,
                                 &instruction),
              "instruction");
        verifier->starts->data[at / 8] |= (uint8_t)(1 << at % 8);
        at += instruction.length;
    }
    check(verifier, at > 0, "no instruction");
}

static bool is_start(const Verifier *verifier, int64_t offset)
{
    return offset >= 0 && offset < verifier->length &&
           verifier->starts->data[offset / 8] & 1 << offset % 8;
}

// How many registers an intrinsic uses.
static size_t intrinsic_arguments(size_t number)
{
    static const uint8_t counts[] = {
#define INTRINSIC_ROW(name, arguments) arguments,
#include "core/compiler/intrinsics.def"
#undef INTRINSIC_ROW
    };
    return number < INTRINSIC_COUNT ? counts[number] : SIZE_MAX / 2;
}

// One past the highest register that the instruction uses beyond those it names.
static size_t registers_used(const Instruction *instruction)
{
    const int32_t *signed_operands = instruction->operands;
    size_t a = (size_t)signed_operands[0], b = (size_t)signed_operands[1],
           c = (size_t)signed_operands[2], d = (size_t)signed_operands[3];
    switch (instruction->opcode) {
    case OP_CALL:
    case OP_CALL_KEYWORDS:
        return b + FRAME_HEADER + c;
    case OP_CALL_METHOD:
    case OP_CALL_METHOD_KEYWORDS:
        return b + FRAME_HEADER + 1 + c;
    case OP_CALL_UNPACKED:
        return b + FRAME_HEADER + 2;
    case OP_GET_METHOD:
        return a + FRAME_HEADER + 1;
    case OP_BUILD_TUPLE:
    case OP_BUILD_LIST:
    case OP_BUILD_SET:
    case OP_BUILD_STRING:
        return b + c;
    case OP_BUILD_DICT:
        return b + 2 * c;
    case OP_BUILD_SLICE:
        return b + 3;
    case OP_UNPACK:
        return a + c;
    case OP_UNPACK_STAR:
        return a + c + 1 + d;
    case OP_MAKE_FUNCTION:
        return a + 1 + (size_t)__builtin_popcount((unsigned)c);
    case OP_RERAISE_CAUGHT:
    case OP_LEAVE_HANDLER:
    case OP_WITH_EXIT:
        return a + 2;
    case OP_WITH_ENTER:
    case OP_WITH_EXCEPT:
        return b + 2;
    case OP_YIELD:
    case OP_YIELD_FROM:
        return c;
    case OP_INTRINSIC:
        return b + intrinsic_arguments(c);
    default:
        return 0;
    }
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
            check(verifier, operand < code->register_count, "register");
            break;
        case 'k':
            check(verifier, (uint32_t)operand < tuple_of(code->consts)->length, "constant");
            break;
        case 'j':
            check(verifier, is_start(verifier, (int64_t)at + instruction->length + operand),
                  "jump");
            break;
        default:
            break;
        }
    }
    check(verifier, registers_used(instruction) <= code->register_count, "registers");
    check(verifier, operands_fit(code, instruction), "operand");
}

static void check_handler(const Verifier *verifier, uint32_t at)
{
    HandlerEntry entry;
    if (!code_find_handler(verifier->code, at, &entry))
        return;
    check(verifier, is_start(verifier, entry.target), "handler");
    check(verifier, entry.slot + 2 <= verifier->code->register_count && entry.slot < UINT32_MAX - 2,
          "register of a handler");
}

// Whether control never goes on behind the instruction.
static bool ends_flow(enum Opcode opcode)
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
        check_handler(verifier, at);
    }
    check(verifier, ends_flow(instruction.opcode), "no end");
}

void verify_code(Vm *vm, Value v)
{
    check_c_stack(vm);
    const Code *code = code_of(v);
    Verifier verifier = {vm, code, bytes_of(code->bytecode)->length, NULL};
    verifier.starts = blob_of(blob_new(vm, verifier.length / 8 + 1));
    check_header(&verifier);
    mark_starts(&verifier);
    check_instructions(&verifier);
    for (size_t i = 0; i < tuple_of(code->consts)->length; i++) {
        if (has_shape(tuple_of(code->consts)->items[i], SHAPE_CODE))
            verify_code(vm, tuple_of(code->consts)->items[i]);
    }
}
