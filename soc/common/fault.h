// The report of a hardware fault: written to the console in place, then the chip restarts.
#ifndef ADDER_SOC_COMMON_FAULT_H
#define ADDER_SOC_COMMON_FAULT_H

#include <stdint.h>

// Starts a report with its headline.
void fault_begin(const char *what);

// Adds one "name 01234567" item.
void fault_word(const char *name, uint32_t value);

// Ends the report and restarts; hal_system_reset_cause then says HAL_RESET_FAULT.
_Noreturn void fault_end(void);

#endif
