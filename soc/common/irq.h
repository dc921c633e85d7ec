// The processor's interrupt mask, for the few instructions that interrupts must not see half done:
// nothing outside of soc/ is called meanwhile.
#ifndef ADDER_SOC_COMMON_IRQ_H
#define ADDER_SOC_COMMON_IRQ_H

#include <stdint.h>

// Masks interrupts and returns the state to give back to irq_unmask; calls nest.
uint32_t irq_mask(void);
void irq_unmask(uint32_t state);

#endif
