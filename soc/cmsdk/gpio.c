// The pins of the MPS2 boards that have a use: LEDs and buttons.
//
// 0-1 user LEDs, 2-9 LEDs of the system controller, 10-11 buttons.
#include "hal/gpio.h"

#include <stddef.h>
#include <stdint.h>

#include "soc/cmsdk/cmsdk.h"

#define FIRST_SYSTEM_LED 2u
#define FIRST_BUTTON 10u

// The register with the pin, whose bit number is left in `*pin`.
static volatile uint32_t *find_register(unsigned *pin)
{
    if (*pin < FIRST_SYSTEM_LED) {
        return &FPGAIO_LED;
    }
    if (*pin < FIRST_BUTTON) {
        *pin -= FIRST_SYSTEM_LED;
        return &SCC_CFG1;
    }
    *pin -= FIRST_BUTTON;
    return &FPGAIO_BUTTON;
}

unsigned hal_gpio_count(void)
{
    return SOC_PINS;
}

bool hal_gpio_configure(unsigned pin, HalGpioMode mode, HalGpioPull pull)
{
    return mode == hal_gpio_mode(pin) && pull == HAL_GPIO_PULL_NONE;
}

HalGpioMode hal_gpio_mode(unsigned pin)
{
    return pin < FIRST_BUTTON ? HAL_GPIO_OUT : HAL_GPIO_IN;
}

HalGpioPull hal_gpio_pull(unsigned pin)
{
    (void)pin;
    return HAL_GPIO_PULL_NONE;
}

bool hal_gpio_read(unsigned pin)
{
    uint32_t levels = *find_register(&pin);
    return (levels >> pin & 1u) != 0;
}

void hal_gpio_write(unsigned pin, bool level)
{
    volatile uint32_t *levels = find_register(&pin);
    if (level) {
        *levels |= 1u << pin;
    } else {
        *levels &= ~(1u << pin);
    }
}

void hal_gpio_toggle(unsigned pin)
{
    hal_gpio_write(pin, !hal_gpio_read(pin));
}
