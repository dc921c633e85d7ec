// The interrupt side of the console: what a chip's serial receive interrupt calls.
#ifndef ADDER_SOC_COMMON_CONSOLE_H
#define ADDER_SOC_COMMON_CONSOLE_H

#include <stdbool.h>
#include <stdint.h>

// Says whether a received byte may be taken from the hardware; if not, the receive interrupt has
// been masked and the handler must return.
bool console_accepts(void);

// Delivers a byte, after console_accepts.
void console_receive(uint8_t byte);

// Says whether reception is paused, so that somebody must soon ask hal_console_interrupt_pending.
bool console_is_paused(void);

#endif
