// The module _imp: what pylib/importlib needs of the import system.
#include "core/vm/import.h"

#include "core/objects/runtime.h"
#include "natives.h"

NATIVE(imp_reload, "reload", "module, /")
static Value imp_reload(Vm *vm, Value *args, size_t count)
{
    return import_reload(vm, args[0]);
}

MEMBERS(imp_members, METHOD(reload, imp_reload));

MODULE(imp, "_imp", imp_members, NULL)
