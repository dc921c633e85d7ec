// What the files of the verifier share.
#ifndef ADDER_VM_VERIFY_INTERNAL_H
#define ADDER_VM_VERIFY_INTERNAL_H

#include "core/compiler/opcodes.h"
#include "core/objects/containers.h"
#include "core/objects/function.h"

typedef struct Verifier {
    Vm *vm;
    const Code *code;
    uint32_t length;
    Blob *starts; // one bit per byte of bytecode: an instruction starts here
} Verifier;

// Raises ValueError "corrupt code: ..." unless `holds`.
void verify_check(const Verifier *verifier, bool holds, const char *what);
// Whether control never goes on behind such an instruction. Never raises.
bool verify_ends_flow(enum Opcode opcode);
// Checks that registers are bound where they are read; everything else has been checked.
void verify_flow(const Verifier *verifier);

#endif
