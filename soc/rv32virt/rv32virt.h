// Registers of the RISC-V "virt" machine: 16550 serial port, interrupt controllers, test device.
#ifndef ADDER_SOC_RV32VIRT_RV32VIRT_H
#define ADDER_SOC_RV32VIRT_RV32VIRT_H

#include "soc/common/registers.h"

#define FINISHER REG32(0x00100000u)

#define CLINT_MTIMECMP_LOW REG32(0x02004000u)
#define CLINT_MTIMECMP_HIGH REG32(0x02004004u)
#define CLINT_MTIME_LOW REG32(0x0200BFF8u)
#define CLINT_MTIME_HIGH REG32(0x0200BFFCu)

#define PLIC_PRIORITY(source) REG32(0x0C000000u + 4u * (source))
#define PLIC_ENABLE REG32(0x0C002000u) // sources 0-31
#define PLIC_THRESHOLD REG32(0x0C200000u)
#define PLIC_CLAIM REG32(0x0C200004u)

#define PLIC_SOURCE_UART 10u

#define UART_DATA REG8(0x10000000u)
#define UART_DIVISOR_LOW REG8(0x10000000u)  // while the line control register gives access
#define UART_DIVISOR_HIGH REG8(0x10000001u) // likewise
#define UART_INTERRUPT_ENABLE REG8(0x10000001u)
#define UART_FIFO_CONTROL REG8(0x10000002u)
#define UART_LINE_CONTROL REG8(0x10000003u)
#define UART_MODEM_CONTROL REG8(0x10000004u)
#define UART_LINE_STATUS REG8(0x10000005u)

#define MIE_TIMER (1u << 7)
#define MIE_EXTERNAL (1u << 11)
#define MSTATUS_MIE (1u << 3)

// Reads a control and status register into a variable of 32 bits.
#define READ_CSR(name, variable) __asm__ volatile("csrr %0, " #name : "=r"(variable))

// Enables sources of interrupts in `mie`.
static inline void rv32virt_enable_interrupts(uint32_t sources)
{
    __asm__ volatile("csrs mie, %0" ::"r"(sources) : "memory");
}

// Interrupt handlers.
void rv32virt_uart_interrupt(void);
void rv32virt_timer_interrupt(void);

#endif
