// machine.mem8, mem16 and mem32: memory and registers, indexed by address.
#include "machine/portable/memory.h"

#include "core/objects/int.h"
#include "core/objects/runtime.h"
#include "hal/memory.h"
#include "natives.h"

const Object machine_mem8 OBJECT_ALIGN = ROM_OBJECT(SHAPE_MACHINE_MEMORY, 1);
const Object machine_mem16 OBJECT_ALIGN = ROM_OBJECT(SHAPE_MACHINE_MEMORY, 2);
const Object machine_mem32 OBJECT_ALIGN = ROM_OBJECT(SHAPE_MACHINE_MEMORY, 4);

static uintptr_t address_argument(Vm *vm, Value v, size_t size)
{
    uint64_t address;
    if (!int_to_u64(int_index(vm, v), &address) || address > UINTPTR_MAX)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "address out of range");
    if (address % size != 0)
        raise_value_error(vm, "address %x is not aligned to %z bytes", (unsigned)address, size);
    return (uintptr_t)address;
}

NATIVE(memory_get_item, "machine_memory.__getitem__", "self, address, /")
static Value memory_get_item(Vm *vm, Value *args, size_t count)
{
    size_t size = object_of(args[0])->aux;
    uint32_t value;
    int error = hal_memory_read(address_argument(vm, args[1], size), size, &value);
    if (error != 0)
        raise_os_error(vm, error, NO_VALUE);
    return int_from_u64(vm, value);
}

NATIVE(memory_set_item, "machine_memory.__setitem__", "self, address, value, /")
static Value memory_set_item(Vm *vm, Value *args, size_t count)
{
    size_t size = object_of(args[0])->aux;
    uintptr_t address = address_argument(vm, args[1], size);
    int64_t value;
    if (!int_to_i64(int_index(vm, args[2]), &value))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "value out of range");
    int error = hal_memory_write(address, size, (uint32_t)value);
    if (error != 0)
        raise_os_error(vm, error, NO_VALUE);
    return VALUE_NONE;
}

MEMBERS(memory_members, METHOD(__getitem__, memory_get_item), METHOD(__setitem__, memory_set_item),
        SYMBOL_ROW(__module__, machine));

ROM_TYPE(type_machine_memory, mem, SHAPE_MACHINE_MEMORY, type_object, memory_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
