// machine.Pin: one object in ROM for each pin.
#ifndef ADDER_MACHINE_PIN_H
#define ADDER_MACHINE_PIN_H

#include "core/objects/runtime.h"

// The number of the pin that an argument means: a Pin, a number, or a name. ValueError, TypeError.
unsigned pin_argument(Vm *vm, Value v);

#endif
