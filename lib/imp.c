// The module _imp: what pylib needs of the import system.
#include "core/vm/import.h"

#include "core/objects/bytes.h"
#include "core/objects/operators.h"
#include "core/objects/str.h"
#include "core/vm/marshal.h"
#include "lib/module_names.h"
#include "natives.h"

NATIVE(imp_reload, "reload", "module, /")
static Value imp_reload(Vm *vm, Value *args, size_t count)
{
    return import_reload(vm, args[0]);
}

NATIVE(imp_module_names, "module_names", "package, /")
static Value imp_module_names(Vm *vm, Value *args, size_t count)
{
    const Str *package = str_cast(vm, args[0]);
    if (package == NULL)
        raise_type_error(vm, "package must be str, not %T", args[0]);
    return module_names(vm, package->text, package->length);
}

NATIVE(imp_precompiled, "precompiled", "code, /")
static Value imp_precompiled(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[0], SHAPE_CODE))
        raise_type_error(vm, "precompiled() argument must be code, not %T", args[0]);
    Value magic = bytes_new(vm, marshal_magic, sizeof marshal_magic);
    return binary(vm, OPERATOR_ADD, magic, marshal_write(vm, args[0], MARSHAL_VERSION, true));
}

MEMBERS(imp_members, METHOD(reload, imp_reload), METHOD(module_names, imp_module_names),
        METHOD(precompiled, imp_precompiled));

MODULE(imp, "_imp", imp_members, NULL)
