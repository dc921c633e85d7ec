// The 32 pins of the nRF51. The input buffer stays connected in every mode, so that a pin can
// always be read.
#include "hal/gpio.h"

#include <stdint.h>

#include "soc/nrf51/nrf51.h"

#define CNF_OUTPUT 1u
#define CNF_PULL_DOWN (1u << 2)
#define CNF_PULL_UP (3u << 2)
#define CNF_DRIVE_LOW_ONLY (6u << 8)

unsigned hal_gpio_count(void)
{
    return SOC_PINS;
}

bool hal_gpio_configure(unsigned pin, HalGpioMode mode, HalGpioPull pull)
{
    uint32_t setting = 0;
    if (mode != HAL_GPIO_IN) {
        setting |= CNF_OUTPUT;
    }
    if (mode == HAL_GPIO_OPEN_DRAIN) {
        setting |= CNF_DRIVE_LOW_ONLY;
    }
    if (pull == HAL_GPIO_PULL_UP) {
        setting |= CNF_PULL_UP;
    } else if (pull == HAL_GPIO_PULL_DOWN) {
        setting |= CNF_PULL_DOWN;
    }
    GPIO_PIN_CNF(pin) = setting;
    return true;
}

HalGpioMode hal_gpio_mode(unsigned pin)
{
    uint32_t setting = GPIO_PIN_CNF(pin);
    if ((setting & CNF_OUTPUT) == 0) {
        return HAL_GPIO_IN;
    }
    return (setting & CNF_DRIVE_LOW_ONLY) == CNF_DRIVE_LOW_ONLY ? HAL_GPIO_OPEN_DRAIN
                                                                : HAL_GPIO_OUT;
}

HalGpioPull hal_gpio_pull(unsigned pin)
{
    switch (GPIO_PIN_CNF(pin) & CNF_PULL_UP) {
    case CNF_PULL_UP:
        return HAL_GPIO_PULL_UP;
    case CNF_PULL_DOWN:
        return HAL_GPIO_PULL_DOWN;
    default:
        return HAL_GPIO_PULL_NONE;
    }
}

bool hal_gpio_read(unsigned pin)
{
    return (GPIO_IN >> pin & 1u) != 0;
}

void hal_gpio_write(unsigned pin, bool level)
{
    if (level) {
        GPIO_OUTSET = 1u << pin;
    } else {
        GPIO_OUTCLR = 1u << pin;
    }
}

void hal_gpio_toggle(unsigned pin)
{
    hal_gpio_write(pin, (GPIO_OUT >> pin & 1u) == 0);
}
