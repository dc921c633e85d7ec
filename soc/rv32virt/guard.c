// The stack guard: a locked region of the physical memory protection (RISC-V Privileged
// Architecture 1.12, 3.7) that not even machine mode may touch until the next reset.
#include <stdint.h>

#include "hal/system.h"
#include "soc/common/guard.h"
#include "soc/common/memory.h"
#include "soc/rv32virt/rv32virt.h"

#define CONFIG_LOCKED_NO_ACCESS 0x98u // L, naturally aligned power of two, no rights

void guard_start(void)
{
    uint32_t region = (uint32_t)(uintptr_t)linker_stack_limit >> 2 | (GUARD_BYTES / 8u - 1u);
    __asm__ volatile("csrw pmpaddr0, %0" ::"r"(region));
    __asm__ volatile("csrw pmpcfg0, %0" ::"r"(CONFIG_LOCKED_NO_ACCESS));
}

bool guard_is_broken(void)
{
    uint32_t address;
    READ_CSR(mtval, address);
    return address - (uint32_t)(uintptr_t)linker_stack_limit < GUARD_BYTES;
}

void hal_system_check_stack(void)
{
    // The hardware checks.
}
