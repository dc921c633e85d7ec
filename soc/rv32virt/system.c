// Interrupt mask, reset and exit through the machine's test device.
#include "hal/system.h"

#include "soc/common/irq.h"
#include "soc/common/reset.h"
#include "soc/rv32virt/rv32virt.h"

#define FINISH_PASS 0x5555u
#define FINISH_FAIL 0x3333u
#define FINISH_RESET 0x7777u

uint32_t irq_mask(void)
{
    uint32_t state;
    __asm__ volatile("csrrci %0, mstatus, 8" : "=r"(state)::"memory");
    return state & MSTATUS_MIE;
}

void irq_unmask(uint32_t state)
{
    __asm__ volatile("csrs mstatus, %0" ::"r"(state) : "memory");
}

uint32_t hal_system_cpu_hz(void)
{
    return BOARD_CPU_HZ;
}

_Noreturn void reset_chip(void)
{
    for (;;) {
        FINISHER = FINISH_RESET;
    }
}

HalResetCause reset_hardware_cause(void)
{
    return HAL_RESET_POWER_ON;
}

size_t hal_system_unique_id(uint8_t id[HAL_UNIQUE_ID_MAX])
{
    (void)id;
    return 0;
}

_Noreturn void hal_system_exit(int status)
{
    uint32_t code = (uint32_t)status & 255u;
    for (;;) {
        FINISHER = code == 0 ? FINISH_PASS : code << 16 | FINISH_FAIL;
    }
}
