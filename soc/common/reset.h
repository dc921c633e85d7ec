// Restarting with a note for the next start about why.
#ifndef ADDER_SOC_COMMON_RESET_H
#define ADDER_SOC_COMMON_RESET_H

#include "hal/system.h"

// Takes the note that the last program left; part of start-up.
void reset_start(void);

// Restarts the chip; hal_system_reset_cause gives `cause` afterwards.
_Noreturn void reset_with_cause(HalResetCause cause);

// Chip: restarts at once.
_Noreturn void reset_chip(void);

// Chip: why it started, as far as its hardware tells, when no note was left.
HalResetCause reset_hardware_cause(void);

#endif
