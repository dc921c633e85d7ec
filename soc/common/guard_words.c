// The stack guard of chips without memory protection: two words that must not change.
#include "hal/system.h"
#include "soc/common/fault.h"
#include "soc/common/guard.h"
#include "soc/common/memory.h"

#define GUARD_WORD 0x5a17c0deu
#define GUARD_WORDS 2

static volatile uint32_t *guard_words(void)
{
    return (volatile uint32_t *)(void *)linker_stack_limit;
}

void guard_start(void)
{
    for (int i = 0; i < GUARD_WORDS; i++) {
        guard_words()[i] = GUARD_WORD;
    }
}

bool guard_is_broken(void)
{
    for (int i = 0; i < GUARD_WORDS; i++) {
        if (guard_words()[i] != GUARD_WORD) {
            return true;
        }
    }
    return false;
}

// A frame may step over the guard words without touching them, so where the stack ends now counts
// too.
void hal_system_check_stack(void)
{
    char *stack_end = __builtin_frame_address(0);
    if (stack_end < linker_stack_limit || guard_is_broken()) {
        fault_begin("stack overflow");
        fault_end();
    }
}
