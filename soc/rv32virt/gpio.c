// The machine has no pins.
#include "hal/gpio.h"

unsigned hal_gpio_count(void)
{
    return SOC_PINS;
}

bool hal_gpio_configure(unsigned pin, HalGpioMode mode, HalGpioPull pull)
{
    (void)pin;
    (void)mode;
    (void)pull;
    return false;
}

HalGpioMode hal_gpio_mode(unsigned pin)
{
    (void)pin;
    return HAL_GPIO_IN;
}

HalGpioPull hal_gpio_pull(unsigned pin)
{
    (void)pin;
    return HAL_GPIO_PULL_NONE;
}

bool hal_gpio_read(unsigned pin)
{
    (void)pin;
    return false;
}

void hal_gpio_write(unsigned pin, bool level)
{
    (void)pin;
    (void)level;
}

void hal_gpio_toggle(unsigned pin)
{
    (void)pin;
}
