// A program that exercises the hardware interface without the interpreter: it echoes what it
// receives, and a line that begins with '!' is a command (see `commands`).
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "hal/clock.h"
#include "hal/console.h"
#include "hal/gpio.h"
#include "hal/pins.h"
#include "hal/random.h"
#include "hal/system.h"

#define CTRL_C 3
#define MOST_ARGUMENTS 3

static void print(const char *text)
{
    hal_console_write(text, strlen(text));
}

static void print_number(uint64_t number)
{
    char digits[20];
    size_t start = sizeof digits;
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    hal_console_write(digits + start, sizeof digits - start);
}

static void print_item(const char *name, uint64_t number)
{
    print(name);
    print(" ");
    print_number(number);
    print("\r\n");
}

static uint8_t wait_for_byte(void)
{
    int byte;
    while ((byte = hal_console_read()) < 0) {
        hal_system_check_stack();
        hal_clock_idle(HAL_CLOCK_FOREVER);
    }
    return (uint8_t)byte;
}

static void do_us(const unsigned long *arguments)
{
    print_item("us", hal_clock_us());
}

static void do_ms(const unsigned long *arguments)
{
    print_item("ms", hal_clock_ms());
}

// sleep MS: sleeps unless interrupted; prints the microseconds it took and how often it woke.
static void do_sleep(const unsigned long *arguments)
{
    hal_console_set_interrupt(CTRL_C);
    uint64_t start = hal_clock_us();
    uint64_t deadline = start + (uint64_t)arguments[0] * 1000u;
    unsigned wakes = 0;
    while (hal_clock_us() < deadline && !hal_console_interrupt_pending()) {
        hal_clock_idle(deadline);
        wakes++;
    }
    print_item("slept", hal_clock_us() - start);
    print_item("wakes", wakes);
    print_item("interrupted", hal_console_interrupt_pending());
    hal_console_clear_interrupt();
    hal_console_set_interrupt(HAL_CONSOLE_NO_INTERRUPT);
}

static void do_spin(const unsigned long *arguments)
{
    hal_console_set_interrupt(CTRL_C);
    print("spinning\r\n");
    while (!hal_console_interrupt_pending()) {
    }
    hal_console_clear_interrupt();
    hal_console_set_interrupt(HAL_CONSOLE_NO_INTERRUPT);
    print("interrupted\r\n");
}

static void do_peek(const unsigned long *arguments)
{
    print_item("read", *(volatile uint32_t *)(uintptr_t)arguments[0]);
}

static void do_trap(const unsigned long *arguments)
{
    __builtin_trap();
}

static unsigned descend(unsigned depth)
{
    volatile unsigned char frame[100];
    frame[0] = (unsigned char)depth;
    hal_system_check_stack();
    return depth > 0 ? descend(depth - 1) + frame[0] : 0;
}

static void do_recurse(const unsigned long *arguments)
{
    print_item("sum", descend((unsigned)arguments[0]));
}

// in PIN PULL: level of the pin as input. out PIN LEVEL. drain PIN LEVEL. toggle PIN. read PIN.
static void do_in(const unsigned long *arguments)
{
    print_item("can",
               hal_gpio_configure((unsigned)arguments[0], HAL_GPIO_IN, (HalGpioPull)arguments[1]));
    print_item("level", hal_gpio_read((unsigned)arguments[0]));
}

static void do_out(const unsigned long *arguments)
{
    hal_gpio_write((unsigned)arguments[0], arguments[1] != 0);
    print_item("can", hal_gpio_configure((unsigned)arguments[0], HAL_GPIO_OUT, HAL_GPIO_PULL_NONE));
}

static void do_drain(const unsigned long *arguments)
{
    hal_gpio_write((unsigned)arguments[0], arguments[1] != 0);
    print_item("can",
               hal_gpio_configure((unsigned)arguments[0], HAL_GPIO_OPEN_DRAIN, HAL_GPIO_PULL_UP));
}

static void do_toggle(const unsigned long *arguments)
{
    hal_gpio_toggle((unsigned)arguments[0]);
    print("ok\r\n");
}

static void do_read(const unsigned long *arguments)
{
    print_item("level", hal_gpio_read((unsigned)arguments[0]));
}

static void do_pins(const unsigned long *arguments)
{
    print_item("count", hal_gpio_count());
    const char *entry = NULL;
    while ((entry = hal_pins_next(entry)) != NULL) {
        print_item(entry + 1, (uint64_t)hal_pins_find(entry + 1, strlen(entry + 1)));
    }
    print("end\r\n");
}

static void do_random(const unsigned long *arguments)
{
    print_item("random", hal_random_word());
}

static void do_facts(const unsigned long *arguments)
{
    uint8_t id[HAL_UNIQUE_ID_MAX];
    HalMemory memory = hal_system_memory();
    print_item("cause", hal_system_reset_cause());
    print_item("id", hal_system_unique_id(id));
    print_item("hz", hal_system_cpu_hz());
    print_item("heap", (uint64_t)(memory.heap_end - memory.heap_start));
    print_item("stack", (uint64_t)(memory.stack_top - memory.stack_limit));
    print_item("noise", hal_random_is_noise());
}

static void do_reset(const unsigned long *arguments)
{
    hal_system_reset();
}

static void do_exit(const unsigned long *arguments)
{
    hal_system_exit((int)arguments[0]);
}

// count: counts and sums bytes until one that is 0, slowly from time to time.
static void do_count(const unsigned long *arguments)
{
    uint64_t count = 0;
    uint32_t sum = 0;
    uint8_t byte;
    print("counting\r\n");
    while ((byte = wait_for_byte()) != 0) {
        sum = sum * 31u + byte;
        count++;
    }
    print_item("count", count);
    print_item("sum", sum);
}

typedef struct {
    const char *name;
    void (*run)(const unsigned long *arguments);
} Command;

static const Command commands[] = {
    {"us", do_us},     {"ms", do_ms},         {"sleep", do_sleep},     {"spin", do_spin},
    {"peek", do_peek}, {"trap", do_trap},     {"recurse", do_recurse}, {"in", do_in},
    {"out", do_out},   {"drain", do_drain},   {"toggle", do_toggle},   {"read", do_read},
    {"pins", do_pins}, {"random", do_random}, {"facts", do_facts},     {"reset", do_reset},
    {"exit", do_exit}, {"count", do_count},
};

static void run_command(char *line)
{
    unsigned long arguments[MOST_ARGUMENTS] = {0};
    char *rest = strchr(line, ' ');
    if (rest != NULL) {
        *rest++ = '\0';
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            while (*rest == ' ') {
                rest++;
            }
            while (*rest >= '0' && *rest <= '9') {
                arguments[i] = arguments[i] * 10 + (unsigned long)(*rest++ - '0');
            }
        }
    }
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        if (strcmp(commands[i].name, line) == 0) {
            commands[i].run(arguments);
            return;
        }
    }
    print("unknown command\r\n");
}

int main(void)
{
    char line[40];
    size_t length = 0;
    print("ready\r\n");
    for (;;) {
        char byte = (char)wait_for_byte();
        hal_console_write(&byte, 1);
        if (byte != '\r') {
            line[length] = byte;
            length = length + 1 < sizeof line ? length + 1 : length;
            continue;
        }
        line[length] = '\0';
        length = 0;
        print("\n");
        if (line[0] == '!') {
            run_command(line + 1);
        }
    }
}
