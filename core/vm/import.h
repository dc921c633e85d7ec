// The import system: sys.modules, native and frozen modules, files, packages.
#ifndef ADDER_VM_IMPORT_H
#define ADDER_VM_IMPORT_H

#include "core/objects/module.h"
#include "core/objects/native.h"

typedef enum ImportKind {
    IMPORT_NOTHING,
    IMPORT_FILE,
    IMPORT_FOLDER,
} ImportKind;

// A Python module that is part of the program.
typedef struct FrozenModule {
    const char *name;   // dotted; NULL ends a table
    const Object *code; // its Code in ROM
    bool package;
} FrozenModule;

// Those of the program's manifest, ended by a NULL name; written by tools/freeze.py.
extern const FrozenModule frozen_modules[];

// Where modules are found: supplied by the embedding program. Paths are UTF-8, ended by NUL, with
// "/" between their parts.
typedef struct ImportHost {
    void *context;
    // The next two are NULL where there are no files.
    // What the path names; *size gets the size of a file in bytes.
    ImportKind (*find)(void *context, const char *path, size_t *size);
    // Reads a file of `size` bytes. Returns 0 or an errno value.
    int (*read)(void *context, const char *path, char *buffer, size_t size);
    // The code of a precompiled file: marshal_read_precompiled; NULL where there are none.
    Value (*load)(Vm *vm, const uint8_t *data, size_t size);
    const FrozenModule *frozen; // or NULL
} ImportHost;

// Creates sys.modules, builtins, sys and __main__. For vm_init.
void import_init(Vm *vm);

// `import` and the import half of `from ... import`: through builtins.__import__.
Value import_statement(Vm *vm, Value name, Value from_list, Value level);
// The attribute or submodule of a module; ImportError.
Value import_from(Vm *vm, Value module, Value name);
// All public names of a module into the namespace of the running frame.
void import_star(Vm *vm, Value module);
// What __import__ does. globals: dict, or NONE or NO_VALUE; from_list: an iterable or NONE.
Value import_module(Vm *vm, Value name, Value globals, Value from_list, size_t level);

// The module with this absolute dotted name (interned), imported if need be; ModuleNotFoundError.
Value import_by_name(Vm *vm, Value name);
// A relative name made absolute against the __package__ or __name__ in globals; ImportError.
Value import_absolute_name(Vm *vm, Value globals, Value name, size_t level);
// Runs the code of a module again in its dict; returns the entry of sys.modules.
Value import_reload(Vm *vm, Value module);
// The code of a file of source, or of a precompiled one (.mpy), which is verified. Raises OSError,
// SyntaxError, ValueError "incompatible .mpy file".
Value import_compile_file(Vm *vm, Value path);
// Runs a file, or a module or package by name (-m), as __main__. Raises what it raises.
void import_run_file(Vm *vm, Value path);
void import_run_module(Vm *vm, Value name);

#endif
