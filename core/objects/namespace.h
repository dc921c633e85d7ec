// The dict of a native module: its names stay in ROM until somebody looks at the dict as a whole.
//
// Until then (DICT_LAZY) the dict holds only what was set by the program, and the values that were
// calculated; C code reads it with dict_get_name. Before a program gets hold of it, it is
// completed.
#ifndef ADDER_OBJECTS_NAMESPACE_H
#define ADDER_OBJECTS_NAMESPACE_H

#include "core/objects/dict.h"
#include "core/objects/module.h"

static inline bool namespace_is_lazy(Value dict)
{
    return is_dict(dict) && object_of(dict)->aux & DICT_LAZY;
}

// A dict with the names of a native module and __name__. Raises MemoryError.
Value namespace_new(Vm *vm, const NativeModule *native);
// The value in ROM of a name (interned), or NO_VALUE; what an accessor calculates is put into the
// dict. The dict must be lazy, and does not hold the name. Raises what the accessor raises.
Value namespace_find(Vm *vm, Value dict, Value name);
// Puts all names into the dict, in their order, before those that the program has added; returns
// it. Leaves other values alone.
Value namespace_complete(Vm *vm, Value dict);
// A list of the names in any dict, which stays as it is.
Value namespace_names(Vm *vm, Value dict);
// Puts a name into a lazy dict if it is in ROM and there is memory, so that caches can refer to it.
void namespace_settle(Vm *vm, Value dict, Value name);

#endif
