// What instructions do to registers: opcodes.def, put in figures for the verifier.
#include "core/vm/effect.h"

#include "core/vm/frame.h"

// How many registers an intrinsic uses; too many for a number that is none.
static uint32_t intrinsic_arguments(uint32_t number)
{
    static const uint8_t counts[] = {
#define INTRINSIC_ROW(name, arguments) arguments,
#include "core/compiler/intrinsics.def"
#undef INTRINSIC_ROW
    };
    return number < INTRINSIC_COUNT ? counts[number] : UINT16_MAX;
}

static void add_intrinsic(Effect *effect, uint32_t first, uint32_t number)
{
    uint32_t count = intrinsic_arguments(number);
    effect->end = first + count;
    switch (number) {
    case INTRINSIC_TYPE_VARIABLE:
    case INTRINSIC_PARAMETER_SPECIFICATION:
    case INTRINSIC_TYPE_VARIABLE_TUPLE:
        effect->reads[0] = (RegisterRow){first, 1}; // the others may be NO_VALUE
        break;
    case INTRINSIC_ASYNC_ENTER:
        effect->reads[0] = (RegisterRow){first, 1};
        effect->unbound = first + 1;
        break;
    case INTRINSIC_ASYNC_EXIT:
        effect->reads[0] = (RegisterRow){first, 1};
        effect->reads[1] = (RegisterRow){first + 2, 1};
        break;
    default:
        effect->reads[0] = (RegisterRow){first, count};
    }
}

// The callable and `count` arguments `distance` behind it.
static void add_call(Effect *effect, uint32_t window, uint32_t distance, uint32_t count)
{
    effect->reads[0] = (RegisterRow){window, 1};
    effect->reads[1] = (RegisterRow){window + distance, count};
    effect->lost = window; // the callee's frame lies over them
}

static void add_rows(Effect *effect, const Instruction *instruction)
{
    const int32_t *x = instruction->operands;
    uint32_t a = (uint32_t)x[0], b = (uint32_t)x[1], c = (uint32_t)x[2], d = (uint32_t)x[3];
    switch (instruction->opcode) {
    case OP_CALL:
    case OP_CALL_KEYWORDS:
        add_call(effect, b, FRAME_HEADER, c);
        break;
    case OP_CALL_METHOD:
    case OP_CALL_METHOD_KEYWORDS:
        add_call(effect, b, FRAME_HEADER + 1, c);
        break;
    case OP_CALL_UNPACKED:
        add_call(effect, b, FRAME_HEADER, 1);
        effect->end = b + FRAME_HEADER + 2;
        break;
    case OP_GET_METHOD:
        effect->unbound = a + FRAME_HEADER;
        break;
    case OP_BUILD_TUPLE:
    case OP_BUILD_LIST:
    case OP_BUILD_SET:
    case OP_BUILD_STRING:
        effect->reads[0] = (RegisterRow){b, c};
        break;
    case OP_BUILD_DICT:
        effect->reads[0] = (RegisterRow){b, 2 * c};
        break;
    case OP_BUILD_SLICE:
        effect->reads[0] = (RegisterRow){b, 3};
        break;
    case OP_UNPACK:
        effect->writes = (RegisterRow){a, c};
        break;
    case OP_UNPACK_STAR:
        effect->writes = (RegisterRow){a, c + 1 + d};
        break;
    case OP_MAKE_FUNCTION:
        effect->reads[0] = (RegisterRow){a + 1, (uint32_t)__builtin_popcount(c)};
        break;
    case OP_CLEAR:
        effect->unbound = a;
        break;
    case OP_RERAISE_CAUGHT:
    case OP_LEAVE_HANDLER:
    case OP_WITH_EXIT:
        effect->end = a + 2;
        break;
    case OP_WITH_ENTER:
        effect->unbound = b + 1;
        break;
    case OP_WITH_EXCEPT:
        effect->end = b + 2;
        break;
    case OP_YIELD_FROM:
        effect->reads[0] = (RegisterRow){a, 1};
        effect->lost = effect->end = c;
        break;
    case OP_YIELD:
        effect->lost = effect->end = c;
        break;
    case OP_INTRINSIC:
        add_intrinsic(effect, b, c);
        break;
    default:
        break;
    }
}

static void include(Effect *effect, RegisterRow row)
{
    if (row.count > 0 && row.first + row.count > effect->end)
        effect->end = row.first + row.count;
}

Effect effect_of(const Instruction *instruction)
{
    Effect effect = {.unbound = NO_REGISTER, .lost = NO_REGISTER};
    add_rows(&effect, instruction);
    include(&effect, effect.reads[0]);
    include(&effect, effect.reads[1]);
    include(&effect, effect.writes);
    if (effect.unbound != NO_REGISTER)
        include(&effect, (RegisterRow){effect.unbound, 1});
    return effect;
}
