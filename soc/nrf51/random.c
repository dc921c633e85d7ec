// The random number generator: thermal noise, with bias correction.
#include "hal/random.h"

#include "soc/nrf51/nrf51.h"

#define CONFIG_CORRECT_BIAS 1u

bool hal_random_is_noise(void)
{
    return true;
}

uint32_t hal_random_word(void)
{
    uint32_t word = 0;
    RNG_CONFIG = CONFIG_CORRECT_BIAS;
    RNG_TASKS_START = 1;
    for (int i = 0; i < 4; i++) {
        RNG_EVENTS_VALRDY = 0;
        while (RNG_EVENTS_VALRDY == 0) {
        }
        word = word << 8 | (RNG_VALUE & 255u);
    }
    RNG_TASKS_STOP = 1;
    return word;
}
