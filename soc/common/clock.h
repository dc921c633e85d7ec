// The parts of the clock on both sides of hal/clock.h: what interrupts call and what a chip
// supplies.
#ifndef ADDER_SOC_COMMON_CLOCK_H
#define ADDER_SOC_COMMON_CLOCK_H

#include <stdint.h>

// Starts the chip's clock.
void clock_start(void);

// Chip: microseconds since the start, modulo 2^32, on chips that use clock_count.c. Its users read
// it at least once an hour.
uint32_t clock_count(void);

// Called by an interrupt that brings something: makes a current or the next hal_clock_idle return.
void clock_wake(void);

// Chip: halts the processor until `deadline_us` or an interrupt. Called with interrupts masked and
// returns so; an interrupt that is already pending must make it return at once.
void clock_halt_until(uint64_t deadline_us);

#endif
