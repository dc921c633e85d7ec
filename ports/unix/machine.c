// The module machine of a Unix system: what needs no pins.
#include "core/objects/module.h"
#include "core/objects/runtime.h"
#include "machine/portable/memory.h"
#include "natives.h"

#include <sched.h>

NATIVE(machine_idle, "idle", "")
static Value machine_idle(Vm *vm, Value *args, size_t count)
{
    sched_yield();
    return VALUE_NONE;
}

static const Value machine_wide[] = {(Value)&machine_mem8, (Value)&machine_mem16,
                                     (Value)&machine_mem32};

MEMBERS_WIDE(machine_members, machine_wide, METHOD(idle, machine_idle), WIDE_ROW(mem8, 0),
             WIDE_ROW(mem16, 1), WIDE_ROW(mem32, 2));

MODULE(machine, "machine", machine_members, NULL)
