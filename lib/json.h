// What the files of the module json share.
#ifndef ADDER_LIB_JSON_H
#define ADDER_LIB_JSON_H

#include "core/objects/runtime.h"

// Functions that json.loads calls for what it has read; NONE: the usual objects.
typedef struct JsonHooks {
    Value object, pairs, parse_float, parse_int, parse_constant;
} JsonHooks;

// The object that a JSON text stands for. Raises JSONDecodeError, and what the hooks raise.
Value json_decode(Vm *vm, Value text, const JsonHooks *hooks);

#endif
