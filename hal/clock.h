// Monotonic time since reset, and sleeping.
#ifndef ADDER_HAL_CLOCK_H
#define ADDER_HAL_CLOCK_H

#include <stdint.h>

// A deadline that never comes.
#define HAL_CLOCK_FOREVER UINT64_MAX

// Microseconds since reset; never goes back and does not wrap.
uint64_t hal_clock_us(void);

// Milliseconds since reset.
uint64_t hal_clock_ms(void);

// Halts the processor until hal_clock_us() reaches `deadline_us` or an interrupt has brought
// something (a received byte, a pin change), whichever is first; also returns at once when that
// happened since the last call, so that nothing is missed between a check and the call. It may
// return early for no reason: callers loop.
void hal_clock_idle(uint64_t deadline_us);

#endif
