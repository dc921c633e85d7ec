// The chip as a whole: reset, identity, interrupt mask, memory, stack guard.
#ifndef ADDER_HAL_SYSTEM_H
#define ADDER_HAL_SYSTEM_H

#include <stddef.h>
#include <stdint.h>

// Most bytes that hal_system_unique_id gives.
#define HAL_UNIQUE_ID_MAX 16

typedef enum {
    HAL_RESET_POWER_ON,
    HAL_RESET_HARD, // reset pin or hal_system_reset
    HAL_RESET_WATCHDOG,
    HAL_RESET_FAULT // a hardware fault was reported
} HalResetCause;

// RAM as the linker laid it out: the heap lies between the static data and the C stack, which grows
// down from `stack_top` and must not pass `stack_limit`.
typedef struct {
    char *heap_start; // 8-byte aligned
    char *heap_end;
    char *stack_limit;
    char *stack_top;
} HalMemory;

// The regions that this program may use.
HalMemory hal_system_memory(void);

// Reports a stack overflow and resets when the words at the stack's limit have been overwritten.
// Costs a few instructions; for programs that poll, on chips that cannot guard memory.
void hal_system_check_stack(void);

// Calls body(context) with the C stack that ends at `top`, a multiple of 8, then returns to the
// stack of before. The guard does not watch the other stack.
void hal_system_call_on_stack(void *top, void (*body)(void *context), void *context);

// Restarts the chip.
_Noreturn void hal_system_reset(void);

// Why the chip started last.
HalResetCause hal_system_reset_cause(void);

// Writes the chip's serial number and returns its length in bytes, 0 when it has none.
size_t hal_system_unique_id(uint8_t id[HAL_UNIQUE_ID_MAX]);

// Clock frequency of the processor in hertz.
uint32_t hal_system_cpu_hz(void);

// Masks interrupts and returns the state to give back to hal_system_irq_restore; calls nest.
uint32_t hal_system_irq_disable(void);
void hal_system_irq_restore(uint32_t state);

// Ends the emulator with an exit status (0-255); on a real chip, which has no one to tell, resets.
_Noreturn void hal_system_exit(int status);

#endif
