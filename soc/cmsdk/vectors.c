// The vector table of the MPS2 images: 16 core exceptions and 32 interrupts.
#include "soc/cmsdk/cmsdk.h"
#include "soc/common/memory.h"
#include "soc/cortexm/cortexm.h"

__attribute__((section(".vectors"), used)) static const CortexmVector vectors[16 + 32] = {
    [0] = {.stack_top = linker_stack_top},
    [1] = {cortexm_reset},
    [2 ... 15] = {cortexm_fault},
    [16 + CMSDK_IRQ_UART0_RECEIVE] = {cmsdk_uart_interrupt},
    [16 + CMSDK_IRQ_TIMER0] = {cmsdk_timer_interrupt},
};
