// The console's ring buffer, interrupt character and flow control, for every chip with a uart.h.
#include "hal/console.h"

#include "hal/clock.h"
#include "soc/common/clock.h"
#include "soc/common/console.h"
#include "soc/common/irq.h"
#include "soc/common/uart.h"

// How long a running program that does not read its input can keep reception paused.
#define PAUSE_LIMIT_US 200000u

_Static_assert((BOARD_CONSOLE_BUFFER & (BOARD_CONSOLE_BUFFER - 1)) == 0 &&
                   BOARD_CONSOLE_BUFFER <= 32768,
               "the console buffer's size must be a power of two");

// `head` and `tail` count bytes without wrapping to the buffer's size, so that full and empty
// differ. The interrupt moves both, the program only `tail`, with interrupts masked.
static struct {
    volatile uint16_t head;
    volatile uint16_t tail;
    volatile uint16_t interrupt; // the interrupt character + 1, 0 for none
    volatile bool interrupt_pending;
    volatile bool paused;   // the receive interrupt is masked because the buffer is full
    volatile bool dropping; // the pause has lasted too long
    uint64_t paused_at;
    uint8_t buffer[BOARD_CONSOLE_BUFFER];
} console;

static uint16_t waiting(void)
{
    return (uint16_t)(console.head - console.tail);
}

static void resume(void)
{
    if (console.paused) {
        console.paused = false;
        uart_enable_receive(true);
    }
}

bool console_accepts(void)
{
    if (waiting() < BOARD_CONSOLE_BUFFER || console.dropping) {
        return true;
    }
    console.paused = true;
    console.paused_at = hal_clock_us();
    uart_enable_receive(false);
    return false;
}

void console_receive(uint8_t byte)
{
    if (byte + 1 == console.interrupt) {
        console.tail = console.head;
        console.interrupt_pending = true;
    } else if (waiting() < BOARD_CONSOLE_BUFFER) {
        console.buffer[console.head % BOARD_CONSOLE_BUFFER] = byte;
        console.head = (uint16_t)(console.head + 1);
    }
    clock_wake();
}

bool console_is_paused(void)
{
    return console.paused;
}

size_t hal_console_capacity(void)
{
    return BOARD_CONSOLE_BUFFER;
}

size_t hal_console_available(void)
{
    return waiting();
}

int hal_console_read(void)
{
    int byte = -1;
    uint32_t state = irq_mask();
    if (waiting() > 0) {
        byte = console.buffer[console.tail % BOARD_CONSOLE_BUFFER];
        console.tail = (uint16_t)(console.tail + 1);
        console.dropping = false;
        resume();
    }
    irq_unmask(state);
    return byte;
}

void hal_console_write(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        uart_send((uint8_t)bytes[i]);
    }
}

void hal_console_set_interrupt(int character)
{
    console.interrupt = (uint16_t)(character + 1);
    if (character == HAL_CONSOLE_NO_INTERRUPT) {
        console.dropping = false;
    }
}

bool hal_console_interrupt_pending(void)
{
    if (console.paused && console.interrupt != 0 &&
        hal_clock_us() - console.paused_at > PAUSE_LIMIT_US) {
        console.dropping = true;
        resume();
    }
    return console.interrupt_pending;
}

void hal_console_clear_interrupt(void)
{
    console.interrupt_pending = false;
}
