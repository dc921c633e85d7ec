// The firmware: an interpreter in all the memory there is, and the REPL on the console.
#include <string.h>

#include "core/compiler/compile.h"
#include "core/heap/heap.h"
#include "core/objects/containers.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/list.h"
#include "core/vm/import.h"
#include "core/vm/pending.h"
#include "core/vm/vm.h"
#include "hal/clock.h"
#include "hal/console.h"
#include "hal/random.h"
#include "hal/system.h"
#include "lib/slots.h"
#include "repl/session.h"

#define CTRL_C 3
#define VERSION "0.1.0"

// Of the C stack, so many bytes are for what code does between two checks, and for raising the
// error: on small chips, and as part of the stack where that is large.
#define STACK_RESERVE 960
#define STACK_RESERVE_SHARE 8

typedef struct Firmware {
    Vm vm;
    ReplSession session;
    LineBuffer text;
    bool restart;
    bool text_is_full; // no memory was left for more: it is not looked for again at each byte
} Firmware;

static Firmware firmware;

// Streams: newlines become CR LF.

static int write_stream(void *context, int stream, const char *bytes, size_t count)
{
    while (count > 0) {
        const char *newline = memchr(bytes, '\n', count);
        size_t plain = newline == NULL ? count : (size_t)(newline - bytes);
        hal_console_write(bytes, plain);
        if (newline == NULL)
            return 0;
        hal_console_write("\r\n", 2);
        bytes += plain + 1;
        count -= plain + 1;
    }
    return 0;
}

static int wait_for_byte(void)
{
    int byte;
    while ((byte = hal_console_read()) < 0) {
        hal_system_check_stack();
        if (hal_console_interrupt_pending())
            return -1;
        hal_clock_idle(HAL_CLOCK_FOREVER);
    }
    return byte;
}

static int read_stream(void *context, char *bytes, size_t count)
{
    int byte = wait_for_byte();
    if (byte < 0) {
        vm_interrupt(&firmware.vm);
        return -4; // EINTR
    }
    *bytes = (char)byte;
    return 1;
}

static bool is_terminal(void *context, int stream)
{
    return true;
}

static uint64_t ticks_us(void *context)
{
    return hal_clock_us();
}

// There is no battery-backed clock: time begins in 1970 at every start.
static int64_t time_ns(void *context)
{
    return (int64_t)hal_clock_us() * 1000;
}

static void sleep_us(void *context, uint64_t us)
{
    uint64_t end = hal_clock_us() + us;
    while (hal_clock_us() < end && !hal_console_interrupt_pending()) {
        hal_system_check_stack();
        hal_clock_idle(end);
    }
}

static int get_random(void *context, void *bytes, size_t count)
{
    uint8_t *to = bytes;
    for (size_t i = 0; i < count; i++)
        to[i] = (uint8_t)hal_random_word();
    return 0;
}

static void set_interrupt_character(void *context, int character)
{
    hal_console_set_interrupt(character);
}

static void poll(void *context, Vm *vm)
{
    if (vm->loan == NULL)
        hal_system_check_stack();
    if (hal_console_interrupt_pending()) {
        hal_console_clear_interrupt();
        vm_interrupt(vm);
    }
}

// There are no files: modules are native or frozen.
static const ImportHost import_host = {.frozen = frozen_modules};

static const VmHost host = {
    .write = write_stream,
    .read = read_stream,
    .is_terminal = is_terminal,
    .ticks_us = ticks_us,
    .time_ns = time_ns,
    .sleep_us = sleep_us,
    .random = get_random,
    .set_interrupt_character = set_interrupt_character,
    .platform = BOARD_PLATFORM,
    .machine = BOARD_NAME " with " BOARD_MCU_NAME,
    .build = BOARD_ID,
    .poll = poll,
    .call_on_stack = ADDER_PROFILE_LEVEL == 0 ? hal_system_call_on_stack : NULL,
    .import = &import_host,
};

// The text being typed lies in the Python heap, so that it may be as long as memory allows, and is
// given back once it is compiled.

static Value *text_root(void)
{
    Vm *vm = &firmware.vm;
    return &vm->library[SLOT_REPL_TEXT];
}

static void drop_text(void)
{
    if (is_object(*text_root()))
        heap_release(heap_of(&firmware.vm), object_of(*text_root()));
    *text_root() = NO_VALUE;
    firmware.text.bytes = NULL;
    firmware.text.size = firmware.text.used = 0;
    firmware.text_is_full = false;
}

static Value grow_body(Vm *vm, void *context)
{
    Value *text = text_root();
    if (is_object(*text))
        object_of(*text)->gc &= (uint8_t)~OBJECT_FIXED; // so that it can be extended
    return *text = blob_grow(vm, *text, firmware.text.used, *(size_t *)context);
}

static bool grow(LineBuffer *buffer, size_t need)
{
    size_t size = (need + need / 8 + 39) & ~(size_t)7;
    Vm *vm = &firmware.vm;
    Value error;
    if (firmware.text_is_full)
        return false;
    vm_protect(vm, grow_body, &size, &error);
    if (is_object(*text_root())) {
        heap_fix(vm, *text_root());
        buffer->bytes = (char *)blob_of(*text_root())->data;
    }
    firmware.text_is_full = error != NO_VALUE;
    if (error == NO_VALUE)
        buffer->size = size;
    return error == NO_VALUE;
}

// Running what was typed.

typedef struct Input {
    const char *text;
    size_t length;
    CompileMode mode;
} Input;

static Value run_body(Vm *vm, void *context)
{
    Input *input = context;
    Value filename = str_from_c(vm, "<stdin>");
    Value code = compile(vm, input->text, input->length, filename, input->mode,
                         vm->optimization | COMPILE_SEVERAL);
    input->text = NULL; // nothing is to keep it alive
    drop_text();
    return vm_run_module(vm, &code, vm->main_dict);
}

static void write_traceback(void *context, const char *bytes, size_t count)
{
    write_stream(NULL, 2, bytes, count);
}

static Value print_body(Vm *vm, void *context)
{
    exception_print(vm, *(Value *)context, write_traceback, NULL);
    return VALUE_NONE;
}

static void print_exception(Vm *vm, Value exception)
{
    Value error;
    vm_protect(vm, print_body, &exception, &error);
    if (error != NO_VALUE)
        write_stream(NULL, 2, "MemoryError\n", 12);
}

static size_t normalise_line_ends(char *text, size_t n)
{
    size_t used = 0;
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '\r') {
            text[used++] = '\n';
            i += i + 1 < n && text[i + 1] == '\n';
        } else {
            text[used++] = text[i];
        }
    }
    return used;
}

static ReplResult execute(void *context, const char *text, size_t n, ReplInput input)
{
    Vm *vm = &firmware.vm;
    Input program = {text, n, COMPILE_INTERACTIVE};
    if (input == REPL_MODULE) {
        program.mode = COMPILE_MODULE;
        program.length = normalise_line_ends(firmware.text.bytes, n);
    }
    Value error;
    uint32_t interrupts = hal_system_irq_disable();
    hal_system_irq_restore(interrupts);
    hal_console_set_interrupt(CTRL_C);
    vm_protect(vm, run_body, &program, &error);
    hal_system_irq_restore(interrupts); // a program may have left them masked
    hal_console_set_interrupt(HAL_CONSOLE_NO_INTERRUPT);
    hal_console_clear_interrupt();
    drop_text();
    if (error == NO_VALUE)
        return REPL_CONTINUE;
    if (is_instance_of(vm, error, &type_SystemExit))
        return REPL_RESTART;
    repl_session_begin_traceback(&firmware.session);
    print_exception(vm, error);
    return REPL_CONTINUE;
}

static EditorCheck check(void *context, const char *text, size_t n)
{
    return (EditorCheck)compile_completeness(&firmware.vm, text, n);
}

static void write_terminal(void *context, const char *bytes, size_t n)
{
    hal_console_write(bytes, n);
}

static void banner(void *context)
{
    static const char text[] =
        "Adder v" VERSION " on " __DATE__ "; " BOARD_NAME " with " BOARD_MCU_NAME "\r\n"
        "Type \"help()\" for more information.\r\n";
    hal_console_write(text, sizeof text - 1);
}

// A fresh interpreter in all memory that the linker left over.
static void start_vm(void)
{
    HalMemory memory = hal_system_memory();
    Vm *vm = &firmware.vm;
    drop_text();
    size_t stack = (size_t)(memory.stack_top - memory.stack_limit);
    size_t reserve = ADDER_PROFILE_LEVEL == 0 ? STACK_RESERVE : stack / STACK_RESERVE_SHARE;
    bool started =
        vm_init(vm, &host, memory.heap_start, (size_t)(memory.heap_end - memory.heap_start), false,
                memory.stack_top, stack - reserve);
    if (!started) {
        hal_console_write("out of memory at start\r\n", 24);
        hal_system_reset();
    }
    vm_tidy(vm);
}

static void soft_reset(void *context, bool raw)
{
    vm_finish(&firmware.vm);
    start_vm();
}

static const ReplHost repl_host = {
    .editor = {.device = {.write = write_terminal}, .check = check},
    .execute = execute,
    .banner = banner,
    .soft_reset = soft_reset,
    .paste_window = BOARD_CONSOLE_BUFFER / 2,
};

int main(void)
{
    firmware.text.grow = grow;
    start_vm();
    repl_session_init(&firmware.session, &repl_host, &firmware, &firmware.text, NULL);
    repl_session_start(&firmware.session);
    while (true) {
        int byte = wait_for_byte();
        if (byte < 0) {
            hal_console_clear_interrupt();
            continue;
        }
        uint8_t fed = (uint8_t)byte;
        repl_session_feed(&firmware.session, &fed, 1);
    }
}
