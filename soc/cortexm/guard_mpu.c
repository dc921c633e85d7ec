// The stack guard of chips with a memory protection unit (ARMv7-M Architecture Reference Manual,
// B3.5). It is off in the fault handler, whose pushes may thus cross it.
#include "hal/system.h"
#include "soc/common/guard.h"
#include "soc/common/memory.h"
#include "soc/cortexm/cortexm.h"

#define RASR_ENABLE 1u
#define RASR_SIZE_32 (4u << 1) // GUARD_BYTES
#define RASR_NO_ACCESS (0u << 24)
#define RASR_NEVER_EXECUTE (1u << 28)

#define CTRL_ENABLE 1u
#define CTRL_DEFAULT_MAP (1u << 2)

#define CFSR_MMFAR_VALID (1u << 7)

void guard_start(void)
{
    MPU_RNR = 0;
    MPU_RBAR = (uint32_t)(uintptr_t)linker_stack_limit;
    MPU_RASR = RASR_ENABLE | RASR_SIZE_32 | RASR_NO_ACCESS | RASR_NEVER_EXECUTE;
    MPU_CTRL = CTRL_ENABLE | CTRL_DEFAULT_MAP;
    cortexm_barrier();
}

bool guard_is_broken(void)
{
    uint32_t offset = SCB_MMFAR - (uint32_t)(uintptr_t)linker_stack_limit;
    return (SCB_CFSR & CFSR_MMFAR_VALID) != 0 && offset < GUARD_BYTES;
}

void hal_system_check_stack(void)
{
    // The hardware checks.
}
