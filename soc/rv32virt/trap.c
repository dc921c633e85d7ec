// Start of the program, dispatch of interrupts, reports of faults.
#include "hal/system.h"
#include "soc/common/clock.h"
#include "soc/common/fault.h"
#include "soc/common/guard.h"
#include "soc/common/irq.h"
#include "soc/common/memory.h"
#include "soc/common/reset.h"
#include "soc/common/uart.h"
#include "soc/rv32virt/rv32virt.h"

#define CAUSE_INTERRUPT 0x80000000u
#define CAUSE_TIMER (CAUSE_INTERRUPT | 7u)
#define CAUSE_EXTERNAL (CAUSE_INTERRUPT | 11u)

// The registers that the trap entry saves.
typedef struct {
    uint32_t ra, t0, t1, t2;
    uint32_t a[8];
    uint32_t t3, t4, t5, t6;
    uint32_t sp;
} TrapFrame;

int main(void);

// Entered from start.S.
_Noreturn void rv32virt_reset(void);
void rv32virt_trap(uint32_t cause, const TrapFrame *frame);

_Noreturn void rv32virt_reset(void)
{
    memory_start();
    guard_start();
    reset_start();
    clock_start();
    uart_start();
    irq_unmask(MSTATUS_MIE);
    hal_system_exit(main());
}

static void dispatch_external(void)
{
    uint32_t source = PLIC_CLAIM;
    if (source == PLIC_SOURCE_UART) {
        rv32virt_uart_interrupt();
    }
    PLIC_CLAIM = source;
}

static _Noreturn void report(uint32_t cause, const TrapFrame *frame)
{
    uint32_t mtval;
    uint32_t mepc;
    READ_CSR(mtval, mtval);
    READ_CSR(mepc, mepc);
    fault_begin(guard_is_broken() ? "stack overflow" : "hardware fault");
    fault_word("mcause", cause);
    fault_word("mtval", mtval);
    fault_word("pc", mepc);
    fault_word("ra", frame->ra);
    fault_word("sp", frame->sp);
    fault_word("a0", frame->a[0]);
    fault_word("a1", frame->a[1]);
    fault_word("a2", frame->a[2]);
    fault_word("a3", frame->a[3]);
    fault_end();
}

void rv32virt_trap(uint32_t cause, const TrapFrame *frame)
{
    switch (cause) {
    case CAUSE_TIMER:
        rv32virt_timer_interrupt();
        break;
    case CAUSE_EXTERNAL:
        dispatch_external();
        break;
    default:
        report(cause, frame);
    }
}
