// The guard at the limit of the C stack: one implementation per kind of memory protection.
#ifndef ADDER_SOC_COMMON_GUARD_H
#define ADDER_SOC_COMMON_GUARD_H

#include <stdbool.h>

// Size of the guard, which begins at linker_stack_limit; the linker script aligns it to this.
#define GUARD_BYTES 32

// Arms the guard; part of start-up.
void guard_start(void);

// Says, in a fault report, whether the stack has run into its guard.
bool guard_is_broken(void);

#endif
