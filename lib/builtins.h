// Functions of the module builtins that live in files of their own.
#ifndef ADDER_LIB_BUILTINS_H
#define ADDER_LIB_BUILTINS_H

#include "core/objects/native.h"

// os.c
extern const Native native_builtin_open;

// builtins_code.c
extern const Native native_builtin_compile;
extern const Native native_builtin_dir;
extern const Native native_builtin_eval;
extern const Native native_builtin_exec;
extern const Native native_builtin_globals;
extern const Native native_builtin_locals;
extern const Native native_builtin_vars;
extern const Native native_builtin_build_class;
extern const Native native_builtin_import;
extern const Native native_builtin_anext;

#endif
