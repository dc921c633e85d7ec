// A board's names for its pins, generated from its pins.csv.
#ifndef ADDER_HAL_PINS_H
#define ADDER_HAL_PINS_H

#include <stddef.h>

// The generated table: for each name one byte with the pin number, the name, and a NUL; a pin
// number of 255 ends it. A pin may have several names.
extern const char board_pin_table[];

// Looks up the pin called `name` (`length` bytes, no NUL needed); -1 when there is none.
int hal_pins_find(const char *name, size_t length);

// Goes through the table: returns the entry after `entry`, the first one for NULL, and NULL at the
// end. `*entry` is the pin number as a byte, `entry + 1` its name.
const char *hal_pins_next(const char *entry);

#endif
