// Which modules there are to be imported.
#ifndef ADDER_LIB_MODULE_NAMES_H
#define ADDER_LIB_MODULE_NAMES_H

#include "core/objects/type.h"

// A set of the names, without the package's, of the modules directly in a package: built-in and
// frozen ones, and those in files on sys.path. An empty package is the top level. Raises
// MemoryError.
Value module_names(Vm *vm, const char *package, size_t length);
// Whether importing this dotted name would load a built-in or frozen module.
bool module_is_built_in(Vm *vm, const char *name, size_t length);

#endif
