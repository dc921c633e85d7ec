// What a chip supplies for its console: one serial port.
#ifndef ADDER_SOC_COMMON_UART_H
#define ADDER_SOC_COMMON_UART_H

#include <stdbool.h>
#include <stdint.h>

// Sets the port to 115200 baud, 8 bits, no parity, and enables its receive interrupt.
void uart_start(void);

// Sends one byte and waits until the hardware has taken it; works with interrupts masked.
void uart_send(uint8_t byte);

// Enables or masks the receive interrupt; bytes that come meanwhile stay in the hardware.
void uart_enable_receive(bool enable);

#endif
