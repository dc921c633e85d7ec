// machine.mem8, mem16 and mem32.
#ifndef ADDER_MACHINE_MEMORY_H
#define ADDER_MACHINE_MEMORY_H

#include "core/objects/type.h"

// The three objects: aux is the size of a word in bytes.
extern const Object machine_mem8, machine_mem16, machine_mem32;

#endif
