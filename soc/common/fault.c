// Fault reports. They use nothing but the serial port, as anything else may be damaged.
#include "soc/common/fault.h"

#include "soc/common/irq.h"
#include "soc/common/reset.h"
#include "soc/common/uart.h"

static void send_text(const char *text)
{
    while (*text != '\0') {
        uart_send((uint8_t)*text++);
    }
}

void fault_begin(const char *what)
{
    (void)irq_mask();
    send_text("\r\n*** ");
    send_text(what);
    send_text("\r\n");
}

void fault_word(const char *name, uint32_t value)
{
    send_text(name);
    uart_send(' ');
    for (int shift = 28; shift >= 0; shift -= 4) {
        uart_send((uint8_t) "0123456789abcdef"[(value >> shift) & 15u]);
    }
    send_text("\r\n");
}

_Noreturn void fault_end(void)
{
    send_text("*** restarting\r\n");
    reset_with_cause(HAL_RESET_FAULT);
}
