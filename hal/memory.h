// Memory and registers by address, for programs that know what they do.
#ifndef ADDER_HAL_MEMORY_H
#define ADDER_HAL_MEMORY_H

#include <stddef.h>
#include <stdint.h>

// Reads or writes one word of `size` bytes (1, 2 or 4) at an address that is a multiple of it, in
// one access. Returns 0, or an errno value where the system can tell that there is no memory;
// where it cannot, the result is a hardware fault.
int hal_memory_read(uintptr_t address, size_t size, uint32_t *value);
int hal_memory_write(uintptr_t address, size_t size, uint32_t value);

#endif
