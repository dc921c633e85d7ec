// The clock: the core's 64-bit timer, which runs at 10 MHz. Its compare register wakes sleepers.
#include "hal/clock.h"

#include "soc/common/clock.h"
#include "soc/rv32virt/rv32virt.h"

#define TICKS_PER_US 10u

static uint64_t start_ticks;

static uint64_t ticks(void)
{
    uint32_t high;
    uint32_t low;
    do {
        high = CLINT_MTIME_HIGH;
        low = CLINT_MTIME_LOW;
    } while (high != CLINT_MTIME_HIGH);
    return (uint64_t)high << 32 | low;
}

// The order keeps the register from ever holding a value below both the old and the new one.
static void set_alarm(uint64_t at)
{
    CLINT_MTIMECMP_HIGH = UINT32_MAX;
    CLINT_MTIMECMP_LOW = (uint32_t)at;
    CLINT_MTIMECMP_HIGH = (uint32_t)(at >> 32);
}

void clock_start(void)
{
    start_ticks = ticks();
    set_alarm(UINT64_MAX);
    rv32virt_enable_interrupts(MIE_TIMER);
}

uint64_t hal_clock_us(void)
{
    return (ticks() - start_ticks) / TICKS_PER_US;
}

void clock_halt_until(uint64_t deadline_us)
{
    if (deadline_us < (UINT64_MAX - start_ticks) / TICKS_PER_US) {
        set_alarm(start_ticks + deadline_us * TICKS_PER_US);
    } else {
        set_alarm(UINT64_MAX);
    }
    __asm__ volatile("wfi" ::: "memory");
}

void rv32virt_timer_interrupt(void)
{
    set_alarm(UINT64_MAX);
}
