// Look-up in the board's table of pin names.
#include "hal/pins.h"

#include <string.h>

#define END_OF_TABLE '\xff'

const char *hal_pins_next(const char *entry)
{
    const char *next = entry == NULL ? board_pin_table : entry + 1 + strlen(entry + 1) + 1;
    return *next == END_OF_TABLE ? NULL : next;
}

int hal_pins_find(const char *name, size_t length)
{
    const char *entry = NULL;
    while ((entry = hal_pins_next(entry)) != NULL) {
        if (strlen(entry + 1) == length && memcmp(entry + 1, name, length) == 0) {
            return (unsigned char)*entry;
        }
    }
    return -1;
}
