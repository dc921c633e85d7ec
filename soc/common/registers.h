// Access to memory-mapped registers.
#ifndef ADDER_SOC_COMMON_REGISTERS_H
#define ADDER_SOC_COMMON_REGISTERS_H

#include <stdint.h>

#define REG8(address) (*(volatile uint8_t *)(uintptr_t)(address))
#define REG32(address) (*(volatile uint32_t *)(uintptr_t)(address))

#endif
