// What programs mask interrupts with, on chips that need nothing but the processor's mask.
#include "soc/common/irq.h"

#include "hal/system.h"

uint32_t hal_system_irq_disable(void)
{
    return irq_mask();
}

void hal_system_irq_restore(uint32_t state)
{
    irq_unmask(state);
}
