// The module _imp: what pylib needs of the import system.
#include "core/vm/import.h"

#include "core/objects/runtime.h"
#include "core/objects/str.h"
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

MEMBERS(imp_members, METHOD(reload, imp_reload), METHOD(module_names, imp_module_names));

MODULE(imp, "_imp", imp_members, NULL)
