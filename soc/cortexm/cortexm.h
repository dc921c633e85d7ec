// Registers of the Cortex-M core, and what the chips' vector tables are made of.
#ifndef ADDER_SOC_CORTEXM_CORTEXM_H
#define ADDER_SOC_CORTEXM_CORTEXM_H

#include <stdint.h>

#include "soc/common/registers.h"

#define NVIC_ENABLE REG32(0xE000E100u)  // interrupts 0-31
#define NVIC_DISABLE REG32(0xE000E180u) // interrupts 0-31

#define SCB_AIRCR REG32(0xE000ED0Cu)
#define SCB_CFSR REG32(0xE000ED28u)
#define SCB_HFSR REG32(0xE000ED2Cu)
#define SCB_MMFAR REG32(0xE000ED34u)
#define SCB_BFAR REG32(0xE000ED38u)
#define SCB_CPACR REG32(0xE000ED88u)

#define MPU_CTRL REG32(0xE000ED94u)
#define MPU_RNR REG32(0xE000ED98u)
#define MPU_RBAR REG32(0xE000ED9Cu)
#define MPU_RASR REG32(0xE000EDA0u)

// One entry of a vector table: a handler, or in the first one the initial stack pointer.
typedef union {
    void (*handler)(void);
    char *stack_top;
} CortexmVector;

// The vector that starts the program.
_Noreturn void cortexm_reset(void);

// The vectors of SVCall and HardFault where code makes short calls; the latter goes on to
// cortexm_fault.
void cortexm_short_call(void);
void cortexm_hard_fault(void);

// The vector of every exception that nobody handles: reports and restarts.
void cortexm_fault(void);

static inline void cortexm_barrier(void)
{
    __asm__ volatile("dsb\n\tisb" ::: "memory");
}

#endif
