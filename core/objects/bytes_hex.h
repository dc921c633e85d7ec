// Bytes as hexadecimal text and back.
#ifndef ADDER_OBJECTS_BYTES_HEX_H
#define ADDER_OBJECTS_BYTES_HEX_H

#include "core/objects/bytes.h"

// bytes.hex(sep, group): sep is a str or bytes of one ASCII character, or NO_VALUE. Groups count
// from the right, with a negative `group` from the left; 0 means no separators.
Value bytes_to_hex(Vm *vm, const uint8_t *data, size_t length, Value separator, SignedWord group);
// bytes.fromhex(text). TypeError, ValueError.
Value bytes_from_hex(Vm *vm, Value text);

#endif
