// The note about the cause of a restart, in RAM that start-up does not clear.
#include "soc/common/reset.h"

#define NOTE_MAGIC 0xad0e5700u

// NOTE_MAGIC + cause where a note was left; anything after power-on.
static volatile uint32_t note __attribute__((section(".noinit")));

// The note is taken once per start, so that a later reset by the pin is not given its cause.
static HalResetCause cause_of_start = HAL_RESET_POWER_ON;

void reset_start(void)
{
    uint32_t cause = note - NOTE_MAGIC;
    cause_of_start = cause <= HAL_RESET_FAULT ? (HalResetCause)cause : reset_hardware_cause();
    note = 0;
}

HalResetCause hal_system_reset_cause(void)
{
    return cause_of_start;
}

_Noreturn void reset_with_cause(HalResetCause cause)
{
    note = NOTE_MAGIC + (uint32_t)cause;
    reset_chip();
}

_Noreturn void hal_system_reset(void)
{
    reset_with_cause(HAL_RESET_HARD);
}
