// The module errno.
#include "core/objects/dict.h"
#include "core/objects/errors.h"
#include "core/objects/module.h"
#include "core/objects/runtime.h"
#include "natives.h"

static void init(Vm *vm, Value dict)
{
    Value codes = dict_new(vm);
    for (const ErrorRow *row = error_rows; row->number != 0; row++) {
        Value name = str_intern_value(vm, error_name(vm, row));
        Value number = VALUE_SMALL(row->number);
        dict_set(vm, dict, name, number);
        if (dict_get(vm, codes, number) == NO_VALUE)
            dict_set(vm, codes, number, name);
    }
    dict_set(vm, dict, SYM(errorcode), codes);
}

static const Member errno_members[] = {MEMBERS_END};

MODULE(errno, "errno", errno_members, init)
