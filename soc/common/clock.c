// Sleeping without missing an event, for every chip.
#include "soc/common/clock.h"

#include <stdbool.h>

#include "hal/clock.h"
#include "soc/common/console.h"
#include "soc/common/irq.h"

// How soon a sleeper must look after a paused console.
#define PAUSED_CONSOLE_US 50000u

static volatile bool woken;

void clock_wake(void)
{
    woken = true;
}

uint64_t hal_clock_ms(void)
{
    return hal_clock_us() / 1000u;
}

void hal_clock_idle(uint64_t deadline_us)
{
    uint64_t now = hal_clock_us();
    if (console_is_paused() && deadline_us > now + PAUSED_CONSOLE_US) {
        deadline_us = now + PAUSED_CONSOLE_US;
    }
    uint32_t state = irq_mask();
    if (!woken && deadline_us > now) {
        clock_halt_until(deadline_us);
    }
    woken = false;
    irq_unmask(state);
}
