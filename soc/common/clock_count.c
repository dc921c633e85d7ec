// A 64-bit clock from a chip's 32-bit count of microseconds.
#include "hal/clock.h"
#include "soc/common/clock.h"
#include "soc/common/irq.h"

static uint32_t turns;
static uint32_t last_count;

uint64_t hal_clock_us(void)
{
    uint32_t state = irq_mask();
    uint32_t count = clock_count();
    if (count < last_count) {
        turns++;
    }
    last_count = count;
    uint64_t now = (uint64_t)turns << 32 | count;
    irq_unmask(state);
    return now;
}
