// What programs mask interrupts with where code makes short calls (short_calls.S): PRIMASK would
// mask these too, so each of the chip's interrupts, 32 at most, is disabled.
#include "hal/system.h"

#include "soc/cortexm/cortexm.h"

uint32_t hal_system_irq_disable(void)
{
    uint32_t enabled = NVIC_ENABLE;
    NVIC_DISABLE = enabled;
    cortexm_barrier();
    return enabled;
}

void hal_system_irq_restore(uint32_t state)
{
    __asm__ volatile("" ::: "memory");
    NVIC_ENABLE = state;
}
