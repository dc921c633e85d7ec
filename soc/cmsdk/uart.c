// The console's serial port: UART0.
#include "soc/common/uart.h"

#include "soc/cmsdk/cmsdk.h"
#include "soc/common/console.h"
#include "soc/cortexm/cortexm.h"

#define STATE_TRANSMIT_FULL 1u
#define STATE_RECEIVE_FULL 2u

#define CTRL_TRANSMIT 1u
#define CTRL_RECEIVE 2u
#define CTRL_RECEIVE_INTERRUPT 8u

#define INTCLEAR_RECEIVE 2u

void uart_start(void)
{
    UART_BAUDDIV = BOARD_CPU_HZ / 115200u;
    UART_CTRL = CTRL_TRANSMIT | CTRL_RECEIVE | CTRL_RECEIVE_INTERRUPT;
    uart_enable_receive(true);
}

void uart_send(uint8_t byte)
{
    while ((UART_STATE & STATE_TRANSMIT_FULL) != 0) {
    }
    UART_DATA = byte;
}

// The port raises its interrupt when a byte arrives and would not do so again when it is enabled
// later; masked in the interrupt controller, it stays pending.
void uart_enable_receive(bool enable)
{
    if (enable) {
        NVIC_ENABLE = 1u << CMSDK_IRQ_UART0_RECEIVE;
    } else {
        NVIC_DISABLE = 1u << CMSDK_IRQ_UART0_RECEIVE;
    }
}

void cmsdk_uart_interrupt(void)
{
    while ((UART_STATE & STATE_RECEIVE_FULL) != 0 && console_accepts()) {
        UART_INTCLEAR = INTCLEAR_RECEIVE;
        console_receive((uint8_t)UART_DATA);
    }
}
