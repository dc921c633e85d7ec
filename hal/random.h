// Entropy for seeding generators.
#ifndef ADDER_HAL_RANDOM_H
#define ADDER_HAL_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

// Says whether hal_random_word comes from a noise source; where it does not, it is only different
// from run to run and must not be used for keys.
bool hal_random_is_noise(void);

// 32 random bits.
uint32_t hal_random_word(void);

#endif
