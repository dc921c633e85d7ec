// The module machine of boards: the chip as a whole, pins, and memory by address.
#include "core/objects/bytes.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/runtime.h"
#include "hal/clock.h"
#include "hal/gpio.h"
#include "hal/system.h"
#include "machine/pin.h"
#include "machine/portable/memory.h"
#include "natives.h"

// How long idle() waits when nothing happens.
#define IDLE_US 1000

// What hal_system_reset_cause never gives.
enum { RESET_DEEP_SLEEP = HAL_RESET_FAULT + 1, RESET_SOFT };

NATIVE(machine_reset, "reset", "")
static Value machine_reset(Vm *vm, Value *args, size_t count)
{
    hal_system_reset();
}

NATIVE(machine_soft_reset, "soft_reset", "")
static Value machine_soft_reset(Vm *vm, Value *args, size_t count)
{
    raise_exception(vm, call_0(vm, type_value(&type_SystemExit)));
}

NATIVE(machine_reset_cause, "reset_cause", "")
static Value machine_reset_cause(Vm *vm, Value *args, size_t count)
{
    return small_from(hal_system_reset_cause());
}

NATIVE(machine_unique_id, "unique_id", "")
static Value machine_unique_id(Vm *vm, Value *args, size_t count)
{
    uint8_t id[HAL_UNIQUE_ID_MAX];
    size_t length = hal_system_unique_id(id);
    return bytes_new(vm, id, length);
}

NATIVE(machine_freq, "freq", "hz=?, /")
static Value machine_freq(Vm *vm, Value *args, size_t count)
{
    uint32_t hz = hal_system_cpu_hz();
    int64_t wanted;
    if (args[0] == NO_VALUE)
        return int_from_u64(vm, hz);
    if (!int_to_i64(int_index(vm, args[0]), &wanted) || wanted != hz)
        raise_value_error(vm, "the frequency is fixed at %u", (unsigned)hz);
    return VALUE_NONE;
}

NATIVE(machine_disable_irq, "disable_irq", "")
static Value machine_disable_irq(Vm *vm, Value *args, size_t count)
{
    return int_from_u64(vm, hal_system_irq_disable());
}

NATIVE(machine_enable_irq, "enable_irq", "state, /")
static Value machine_enable_irq(Vm *vm, Value *args, size_t count)
{
    uint64_t state;
    if (!int_to_u64(int_index(vm, args[0]), &state) || state > UINT32_MAX)
        raise_value_error(vm, "not a state that disable_irq() gave");
    hal_system_irq_restore((uint32_t)state);
    return VALUE_NONE;
}

NATIVE(machine_idle, "idle", "")
static Value machine_idle(Vm *vm, Value *args, size_t count)
{
    hal_clock_idle(hal_clock_us() + IDLE_US);
    return VALUE_NONE;
}

static const Value machine_wide[] = {(Value)&machine_mem8, (Value)&machine_mem16,
                                     (Value)&machine_mem32};

MEMBERS_WIDE(machine_members, machine_wide, METHOD(reset, machine_reset),
             METHOD(soft_reset, machine_soft_reset), METHOD(reset_cause, machine_reset_cause),
             METHOD(unique_id, machine_unique_id), METHOD(freq, machine_freq),
             METHOD(disable_irq, machine_disable_irq), METHOD(enable_irq, machine_enable_irq),
             METHOD(idle, machine_idle), WIDE_ROW(mem8, 0), WIDE_ROW(mem16, 1), WIDE_ROW(mem32, 2),
             TYPE_ROW(Pin, type_pin), INT_ROW(PWRON_RESET, HAL_RESET_POWER_ON),
             INT_ROW(HARD_RESET, HAL_RESET_HARD), INT_ROW(WDT_RESET, HAL_RESET_WATCHDOG),
             INT_ROW(FAULT_RESET, HAL_RESET_FAULT), INT_ROW(DEEPSLEEP_RESET, RESET_DEEP_SLEEP),
             INT_ROW(SOFT_RESET, RESET_SOFT));

MODULE(machine, "machine", machine_members, NULL)
