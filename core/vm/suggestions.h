// "Did you mean": names close to one that was not found.
#ifndef ADDER_VM_SUGGESTIONS_H
#define ADDER_VM_SUGGESTIONS_H

#include "core/objects/type.h"

// The name that the program may have meant by that of a NameError or AttributeError: among those
// its frame could see, or the attributes of its object. NO_VALUE when none is close. Errors on the
// way are swallowed; allocates.
Value suggest_name(Vm *vm, Value exception);

#endif
