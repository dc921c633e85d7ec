// Registers of the Cortex-M System Design Kit peripherals as the MPS2 images AN385, AN386 and AN500
// place them.
#ifndef ADDER_SOC_CMSDK_CMSDK_H
#define ADDER_SOC_CMSDK_CMSDK_H

#include "soc/common/registers.h"

// Interrupt numbers.
#define CMSDK_IRQ_UART0_RECEIVE 0
#define CMSDK_IRQ_TIMER0 8

#define TIMER_CTRL REG32(0x40000000u)
#define TIMER_VALUE REG32(0x40000004u)
#define TIMER_RELOAD REG32(0x40000008u)
#define TIMER_INTCLEAR REG32(0x4000000Cu)

#define UART_DATA REG32(0x40004000u)
#define UART_STATE REG32(0x40004004u)
#define UART_CTRL REG32(0x40004008u)
#define UART_INTCLEAR REG32(0x4000400Cu)
#define UART_BAUDDIV REG32(0x40004010u)

#define FPGAIO_LED REG32(0x40028000u)
#define FPGAIO_BUTTON REG32(0x40028008u)
#define FPGAIO_COUNTER REG32(0x40028018u)
#define FPGAIO_PRESCALE REG32(0x4002801Cu)

#define SCC_CFG1 REG32(0x4002F004u) // eight LEDs
#define SCC_AID REG32(0x4002FFF8u)
#define SCC_ID REG32(0x4002FFFCu)

// Interrupt handlers.
void cmsdk_uart_interrupt(void);
void cmsdk_timer_interrupt(void);

#endif
