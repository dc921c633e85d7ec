// Memory by address, where all addresses are the program's.
#include "hal/memory.h"

int hal_memory_read(uintptr_t address, size_t size, uint32_t *value)
{
    if (size == 1) {
        *value = *(volatile uint8_t *)address;
    } else if (size == 2) {
        *value = *(volatile uint16_t *)address;
    } else {
        *value = *(volatile uint32_t *)address;
    }
    return 0;
}

int hal_memory_write(uintptr_t address, size_t size, uint32_t value)
{
    if (size == 1) {
        *(volatile uint8_t *)address = (uint8_t)value;
    } else if (size == 2) {
        *(volatile uint16_t *)address = (uint16_t)value;
    } else {
        *(volatile uint32_t *)address = value;
    }
    return 0;
}
