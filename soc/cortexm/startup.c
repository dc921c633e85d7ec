// From the reset vector to main.
#include "hal/system.h"
#include "soc/common/clock.h"
#include "soc/common/guard.h"
#include "soc/common/memory.h"
#include "soc/common/reset.h"
#include "soc/common/uart.h"
#include "soc/cortexm/cortexm.h"

int main(void);

_Noreturn void cortexm_reset(void)
{
#if defined(__ARM_FP)
    SCB_CPACR |= 0xFu << 20;
    cortexm_barrier();
#endif
    memory_start();
    guard_start();
    reset_start();
    clock_start();
    uart_start();
    hal_system_exit(main());
}
