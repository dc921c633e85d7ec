// The clock: the board's free-running counter, prescaled to microseconds; timer 0 wakes sleepers
// and fires several times in each turn of the counter, so that none is missed.
#include "soc/common/clock.h"

#include "hal/clock.h"
#include "soc/cmsdk/cmsdk.h"
#include "soc/cortexm/cortexm.h"

#define CTRL_ENABLE 1u
#define CTRL_INTERRUPT 8u

#define TICKS_PER_US (BOARD_CPU_HZ / 1000000u)
#define LONGEST_SLEEP_US 60000000u

void clock_start(void)
{
    FPGAIO_PRESCALE = TICKS_PER_US - 1;
    FPGAIO_COUNTER = 0;
    TIMER_RELOAD = LONGEST_SLEEP_US * TICKS_PER_US;
    TIMER_VALUE = LONGEST_SLEEP_US * TICKS_PER_US;
    TIMER_CTRL = CTRL_ENABLE | CTRL_INTERRUPT;
    NVIC_ENABLE = 1u << CMSDK_IRQ_TIMER0;
}

uint32_t clock_count(void)
{
    return FPGAIO_COUNTER;
}

void clock_halt_until(uint64_t deadline_us)
{
    uint64_t now = hal_clock_us();
    if (deadline_us <= now) {
        return;
    }
    uint64_t sleep = deadline_us - now;
    uint32_t span = sleep < LONGEST_SLEEP_US ? (uint32_t)sleep : LONGEST_SLEEP_US;
    TIMER_VALUE = span * TICKS_PER_US;
    __asm__ volatile("wfi" ::: "memory");
}

void cmsdk_timer_interrupt(void)
{
    TIMER_INTCLEAR = 1;
    (void)hal_clock_us();
}
