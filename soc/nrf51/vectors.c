// The vector table of the nRF51: 16 core exceptions and 32 interrupts.
#include "soc/common/memory.h"
#include "soc/cortexm/cortexm.h"
#include "soc/nrf51/nrf51.h"

__attribute__((section(".vectors"), used)) static const CortexmVector vectors[16 + 32] = {
    [0] = {.stack_top = linker_stack_top},
    [1] = {cortexm_reset},
    [2] = {cortexm_fault},
    [3] = {cortexm_hard_fault},
    [4 ... 10] = {cortexm_fault},
    [11] = {cortexm_short_call},
    [12 ... 15] = {cortexm_fault},
    [16 + NRF51_IRQ_UART] = {nrf51_uart_interrupt},
    [16 + NRF51_IRQ_TIMER0] = {nrf51_timer_interrupt},
};
