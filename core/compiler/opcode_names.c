// The names of opcodes: only for listings.
#include "core/compiler/opcodes.h"

const char *const opcode_names[OPCODE_COUNT] = {
#define OPCODE(name, operands) #name,
#include "core/compiler/opcodes.def"
#undef OPCODE
};
