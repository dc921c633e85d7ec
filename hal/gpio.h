// General purpose pins, numbered as the chip numbers them; a board's names for them are in pins.h.
#ifndef ADDER_HAL_GPIO_H
#define ADDER_HAL_GPIO_H

#include <stdbool.h>

typedef enum { HAL_GPIO_IN, HAL_GPIO_OUT, HAL_GPIO_OPEN_DRAIN } HalGpioMode;

typedef enum { HAL_GPIO_PULL_NONE, HAL_GPIO_PULL_UP, HAL_GPIO_PULL_DOWN } HalGpioPull;

// Number of pins (SOC_PINS of the chip's soc.mk); valid pin numbers are below it.
unsigned hal_gpio_count(void);

// Sets mode and pull of a pin; false when the pin cannot do that (an LED as input, for example).
// The other functions below are for pins for which this returned true.
bool hal_gpio_configure(unsigned pin, HalGpioMode mode, HalGpioPull pull);

// Mode and pull that a pin has.
HalGpioMode hal_gpio_mode(unsigned pin);
HalGpioPull hal_gpio_pull(unsigned pin);

// Level at the pin, also of an output.
bool hal_gpio_read(unsigned pin);

// Level that an output drives; for an open-drain pin `true` lets it float. May be called before the
// pin is made an output, to choose its first level.
void hal_gpio_write(unsigned pin, bool level);

// Inverts the level that an output drives.
void hal_gpio_toggle(unsigned pin);

#endif
