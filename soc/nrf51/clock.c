// The clock: TIMER0 counts microseconds. Compare register 0 is for reading the count, 1 wakes a
// sleeper, 2 fires several times in each turn of the counter, so that none is missed.
#include "hal/clock.h"
#include "soc/common/clock.h"
#include "soc/cortexm/cortexm.h"
#include "soc/nrf51/nrf51.h"

#define BITMODE_32 3u
#define PRESCALER_1_MHZ 4u
#define INTERRUPT_COMPARE(n) (1u << (16 + (n)))

#define READ 0
#define WAKE 1
#define EXTEND 2

#define EXTEND_INTERVAL 0x40000000u

// Less than this ahead, a compare might be set too late to fire.
#define LEAST_SLEEP_US 8u
#define LONGEST_SLEEP_US 0x20000000u

void clock_start(void)
{
    CLOCK_EVENTS_HFCLKSTARTED = 0;
    CLOCK_TASKS_HFCLKSTART = 1;
    while (CLOCK_EVENTS_HFCLKSTARTED == 0) {
    }
    TIMER_MODE = 0;
    TIMER_BITMODE = BITMODE_32;
    TIMER_PRESCALER = PRESCALER_1_MHZ;
    TIMER_TASKS_CLEAR = 1;
    TIMER_CC(EXTEND) = EXTEND_INTERVAL;
    TIMER_INTENSET = INTERRUPT_COMPARE(WAKE) | INTERRUPT_COMPARE(EXTEND);
    NVIC_ENABLE = 1u << NRF51_IRQ_TIMER0;
    TIMER_TASKS_START = 1;
}

uint32_t clock_count(void)
{
    TIMER_TASKS_CAPTURE(READ) = 1;
    return TIMER_CC(READ);
}

void clock_halt_until(uint64_t deadline_us)
{
    uint64_t now = hal_clock_us();
    if (deadline_us < now + LEAST_SLEEP_US) {
        return;
    }
    uint64_t sleep = deadline_us - now;
    uint32_t span = sleep < LONGEST_SLEEP_US ? (uint32_t)sleep : LONGEST_SLEEP_US;
    TIMER_EVENTS_COMPARE(WAKE) = 0;
    TIMER_CC(WAKE) = (uint32_t)now + span;
    if (hal_clock_us() + 1 < now + span) {
        uint32_t enabled = NVIC_ENABLE; // a program may have disabled what is to end the wait
        NVIC_ENABLE = 1u << NRF51_IRQ_TIMER0 | 1u << NRF51_IRQ_UART;
        __asm__ volatile("wfi" ::: "memory");
        NVIC_DISABLE = ~enabled;
        cortexm_barrier();
    }
}

void nrf51_timer_interrupt(void)
{
    if (TIMER_EVENTS_COMPARE(EXTEND) != 0) {
        TIMER_EVENTS_COMPARE(EXTEND) = 0;
        TIMER_CC(EXTEND) += EXTEND_INTERVAL;
        (void)hal_clock_us();
    }
    TIMER_EVENTS_COMPARE(WAKE) = 0;
}
