// Modules, and native modules: a C file with one MODULE row.
#ifndef ADDER_OBJECTS_MODULE_H
#define ADDER_OBJECTS_MODULE_H

#include "core/objects/type.h"

typedef struct Module { // LAYOUT_VALUES
    Object object;
    Value dict; // stands in the extra word: a module is an object that has nothing but a __dict__
} Module;

// A native module in ROM. Its members stay there (namespace.h); the value of an ACCESSOR row is
// what its getter returns when the name is first asked for. `init` (may be NULL) adds to the dict
// of a new module.
typedef struct NativeModule {
    const char *name;
    const Member *members;
    void (*init)(Vm *vm, Value module_dict);
} NativeModule;

static inline Value module_dict(Value module)
{
    return ((Module *)(void *)module)->dict;
}
Value module_new(Vm *vm, Value name);
Value module_new_native(Vm *vm, const NativeModule *native);
// "module 'x' has no attribute 'y'", with the hint about circular imports.
Value module_attribute_message(Vm *vm, Value module, Value name);
// The module's name that a native function is a member of, NO_VALUE if none lists it.
Value native_module_name(Vm *vm, Value native);
// The native modules linked in, ended by a NULL name. Generated from the MODULE rows.
extern const NativeModule *const native_modules[];
// One row per module file, at its end: MODULE(errno, "errno", errno_members, errno_init)
#define MODULE(identifier, name, members, init)       \
    const NativeModule native_module_##identifier = { \
        name, (const Member *)(const void *)&(members), init};

#endif
