// The console: one byte stream to the user, received by interrupt into a ring buffer.
//
// Two rules decide what happens when the ring buffer is full:
// - while no interrupt character is set (text is being read), reception pauses and nothing is lost
//   where the transport can wait;
// - while one is set (a program runs), reception pauses for a fifth of a second and then goes on,
//   dropping what does not fit, so that the interrupt character is always found.
#ifndef ADDER_HAL_CONSOLE_H
#define ADDER_HAL_CONSOLE_H

#include <stdbool.h>
#include <stddef.h>

// Value of the interrupt character that stands for "none".
#define HAL_CONSOLE_NO_INTERRUPT (-1)

// Bytes that can be received ahead of hal_console_read without loss.
size_t hal_console_capacity(void);

// Takes the next received byte, or returns -1 at once when there is none.
int hal_console_read(void);

// Says how many received bytes are waiting.
size_t hal_console_available(void);

// Sends `length` bytes as they are; returns when the last one has been handed to the hardware.
void hal_console_write(const char *bytes, size_t length);

// Makes `character` (0-255, or HAL_CONSOLE_NO_INTERRUPT) the one that is not delivered but sets the
// pending interrupt and throws away what was typed ahead, as a terminal does.
void hal_console_set_interrupt(int character);

// Says whether the interrupt character has come since the last hal_console_clear_interrupt.
// Meant to be asked often; also lets a paused reception go on.
bool hal_console_interrupt_pending(void);

// Forgets a pending interrupt.
void hal_console_clear_interrupt(void);

#endif
