// Warnings of the compiler: the way to the module warnings.
#include "core/objects/exception.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/vm/import.h"
#include "core/vm/vm.h"

typedef struct Warning {
    Value function;
    Value arguments[4];
} Warning;

static Value import_warnings(Vm *vm, void *context)
{
    return import_by_name(vm, str_intern(vm, "warnings", 8));
}

static Value warn_explicit(Vm *vm, void *context)
{
    Warning *warning = context;
    return call(vm, warning->function, 4, warning->arguments);
}

bool warn_syntax(Vm *vm, Value filename, size_t line, Value message)
{
    Warning warning = {
        NO_VALUE, {message, type_value(&type_SyntaxWarning), filename, int_from_size(vm, line)}};
    Value error;
    Value module = vm_protect(vm, import_warnings, NULL, &error);
    if (error != NO_VALUE)
        return false;
    // A program's own module of this name may lack the function.
    warning.function = find_attribute(vm, module, str_intern(vm, "warn_explicit", 13));
    if (warning.function == NO_VALUE)
        return false;
    vm_protect(vm, warn_explicit, &warning, &error);
    if (error == NO_VALUE)
        return false;
    if (is_instance_of(vm, error, &type_SyntaxWarning))
        return true;
    raise_exception(vm, error);
}
