// Random words for chips without a noise source: the moments at which they are asked for, mixed.
// The mixing is the finalizer of MurmurHash3 (Appleby, public domain).
#include "hal/clock.h"
#include "hal/random.h"

static uint32_t pool;

bool hal_random_is_noise(void)
{
    return false;
}

uint32_t hal_random_word(void)
{
    pool = pool * 0x9E3779B1u + (uint32_t)hal_clock_us() + 1;
    uint32_t word = pool;
    word = (word ^ word >> 16) * 0x85EBCA6Bu;
    word = (word ^ word >> 13) * 0xC2B2AE35u;
    return word ^ word >> 16;
}
