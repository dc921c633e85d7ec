// Single items of binary data in native order, by the format characters of memoryview and array.
#ifndef ADDER_OBJECTS_ITEM_FORMAT_H
#define ADDER_OBJECTS_ITEM_FORMAT_H

#include "core/objects/type.h"

// Bytes of an item of format c b B ? h H i I l L q Q n N e f d P; 0 for any other character.
size_t item_size(char format);
// The item at p, which needs no alignment. Raises MemoryError, and NotImplementedError for another
// format, as the next.
Value item_read(Vm *vm, char format, const uint8_t *p);

typedef enum ItemStatus { ITEM_OK, ITEM_WRONG_TYPE, ITEM_OUT_OF_RANGE } ItemStatus;
// Stores v as item_size(format) bytes. Tells when it does not fit; may also raise what the
// conversion methods of v raise.
ItemStatus item_write(Vm *vm, char format, uint8_t *p, Value v);

#endif
