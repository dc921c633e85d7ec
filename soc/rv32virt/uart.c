// The console's serial port: a 16550, of which the emulator does model the time of characters: a
// few of them after the last one received, the interrupt comes although fewer than 14 are there.
#include "soc/common/uart.h"

#include "soc/common/console.h"
#include "soc/rv32virt/rv32virt.h"

#define LINE_8_BITS 3u
#define LINE_DIVISOR_ACCESS 128u
#define DIVISOR_115200 1u
#define FIFO_ENABLE 1u
#define FIFO_TRIGGER_14 (3u << 6)
#define MODEM_INTERRUPTS_OUT 8u
#define ENABLE_RECEIVE_INTERRUPT 1u
#define STATUS_RECEIVED 1u
#define STATUS_TRANSMIT_EMPTY 32u

void uart_start(void)
{
    UART_LINE_CONTROL = LINE_8_BITS | LINE_DIVISOR_ACCESS;
    UART_DIVISOR_LOW = DIVISOR_115200;
    UART_DIVISOR_HIGH = 0;
    UART_LINE_CONTROL = LINE_8_BITS;
    UART_FIFO_CONTROL = FIFO_ENABLE | FIFO_TRIGGER_14;
    UART_MODEM_CONTROL = MODEM_INTERRUPTS_OUT;
    PLIC_PRIORITY(PLIC_SOURCE_UART) = 1;
    PLIC_THRESHOLD = 0;
    PLIC_ENABLE = 1u << PLIC_SOURCE_UART;
    rv32virt_enable_interrupts(MIE_EXTERNAL);
    uart_enable_receive(true);
}

void uart_send(uint8_t byte)
{
    while ((UART_LINE_STATUS & STATUS_TRANSMIT_EMPTY) == 0) {
    }
    UART_DATA = byte;
}

void uart_enable_receive(bool enable)
{
    UART_INTERRUPT_ENABLE = enable ? ENABLE_RECEIVE_INTERRUPT : 0;
}

void rv32virt_uart_interrupt(void)
{
    while ((UART_LINE_STATUS & STATUS_RECEIVED) != 0 && console_accepts()) {
        console_receive(UART_DATA);
    }
}
