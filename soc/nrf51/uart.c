// The console's serial port: UART, 115200 baud, on the pins the board names.
#include "soc/common/uart.h"

#include "soc/common/console.h"
#include "soc/cortexm/cortexm.h"
#include "soc/nrf51/nrf51.h"

#define ENABLE_UART 4u
#define BAUDRATE_115200 0x01D7E000u
#define INTERRUPT_RXDRDY (1u << 2)

void uart_start(void)
{
    GPIO_OUTSET = 1u << BOARD_CONSOLE_TX;
    GPIO_DIRSET = 1u << BOARD_CONSOLE_TX;
    UART_PSELTXD = BOARD_CONSOLE_TX;
    UART_PSELRXD = BOARD_CONSOLE_RX;
    UART_BAUDRATE = BAUDRATE_115200;
    UART_ENABLE = ENABLE_UART;
    UART_TASKS_STARTTX = 1;
    UART_TASKS_STARTRX = 1;
    uart_enable_receive(true);
    NVIC_ENABLE = 1u << NRF51_IRQ_UART;
}

void uart_send(uint8_t byte)
{
    UART_TXD = byte;
    while (UART_EVENTS_TXDRDY == 0) {
    }
    UART_EVENTS_TXDRDY = 0;
}

void uart_enable_receive(bool enable)
{
    if (enable) {
        UART_INTENSET = INTERRUPT_RXDRDY;
    } else {
        UART_INTENCLR = INTERRUPT_RXDRDY;
    }
}

// The event must be cleared before RXD is read, as the next byte in the hardware sets it again.
void nrf51_uart_interrupt(void)
{
    while (UART_EVENTS_RXDRDY != 0 && console_accepts()) {
        UART_EVENTS_RXDRDY = 0;
        console_receive((uint8_t)UART_RXD);
    }
}
