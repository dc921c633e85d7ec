// Interrupt mask, reset, and the way out of an emulator.
#include "hal/system.h"

#include "soc/common/irq.h"
#include "soc/common/reset.h"
#include "soc/cortexm/cortexm.h"

#define AIRCR_RESET 0x05FA0004u

#define SEMIHOSTING_EXIT 0x20u
#define SEMIHOSTING_REASON_EXIT 0x20026u

uint32_t irq_mask(void)
{
    uint32_t state;
    __asm__ volatile("mrs %0, primask\n\tcpsid i" : "=r"(state)::"memory");
    return state;
}

void irq_unmask(uint32_t state)
{
    __asm__ volatile("msr primask, %0" ::"r"(state) : "memory");
}

__attribute__((naked)) void hal_system_call_on_stack(void *top, void (*body)(void *context),
                                                     void *context)
{
    __asm__ volatile("push {r4, lr}\n\t"
                     "mov r4, sp\n\t"
                     "mov sp, r0\n\t"
                     "mov r0, r2\n\t"
                     "blx r1\n\t"
                     "mov sp, r4\n\t"
                     "pop {r4, pc}");
}

uint32_t hal_system_cpu_hz(void)
{
    return BOARD_CPU_HZ;
}

_Noreturn void reset_chip(void)
{
    cortexm_barrier();
    SCB_AIRCR = AIRCR_RESET;
    for (;;) {
        cortexm_barrier();
    }
}

_Noreturn void hal_system_exit(int status)
{
    const uint32_t argument[2] = {SEMIHOSTING_REASON_EXIT, (uint32_t)status & 255u};
    register uint32_t operation __asm__("r0") = SEMIHOSTING_EXIT;
    register const uint32_t *block __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(operation) : "r"(block) : "memory");
    hal_system_reset();
}
