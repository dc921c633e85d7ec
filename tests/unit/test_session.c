// uses: repl/session.c repl/editor.c repl/screen.c repl/line_buffer.c repl/history.c repl/keys.c
// The REPL's protocol, byte by byte.
#include "repl/session.h"
#include "tests/unit/unit.h"

#include <stdbool.h>

// A session with a host that answers by what the program says.
typedef struct Desk {
    ReplSession session;
    ReplHost host;
    LineBuffer text;
    History history;
    char bytes[512];
    char past[128];
    char out[1 << 16];
    size_t written;
    char program[1024]; // the last one executed
    size_t program_size;
    ReplInput input;
    unsigned executed;
    unsigned resets;
    bool reset_raw;
} Desk;

static Desk desk;

static void write_out(void *context, const char *bytes, size_t n)
{
    Desk *d = context;
    if (n <= sizeof d->out - d->written) {
        memcpy(d->out + d->written, bytes, n);
        d->written += n;
    }
}

static EditorCheck check(void *context, const char *text, size_t n)
{
    (void)context;
    return memchr(text, ':', n) && text[n - 1] != '\n' ? EDITOR_INCOMPLETE : EDITOR_COMPLETE;
}

static bool starts_with(const char *text, size_t n, const char *word)
{
    return n >= strlen(word) && memcmp(text, word, strlen(word)) == 0;
}

static ReplResult execute(void *context, const char *text, size_t n, ReplInput input)
{
    Desk *d = context;
    d->executed++;
    d->input = input;
    d->program_size = n < sizeof d->program ? n : sizeof d->program - 1;
    if (n > 0) {
        memcpy(d->program, text, d->program_size);
    }
    d->program[d->program_size] = 0;
    if (starts_with(text, n, "exit")) {
        return REPL_RESTART;
    }
    write_out(context, "out\r\n", 5);
    if (starts_with(text, n, "raise")) {
        repl_session_begin_traceback(&d->session);
        write_out(context, "Error\r\n", 7);
    }
    return REPL_CONTINUE;
}

static void banner(void *context)
{
    write_out(context, "Banner\r\n", 8);
}

static void soft_reset(void *context, bool raw)
{
    Desk *d = context;
    d->resets++;
    d->reset_raw = raw;
    write_out(context, raw ? "boot\r\n" : "boot main\r\n", raw ? 6 : 11);
}

static void open_desk(void)
{
    memset(&desk, 0, sizeof desk);
    desk.text = (LineBuffer){.bytes = desk.bytes, .size = sizeof desk.bytes};
    desk.history = (History){.bytes = desk.past, .size = sizeof desk.past};
    desk.host = (ReplHost){.editor = {.device = {.write = write_out}, .check = check},
                           .execute = execute,
                           .banner = banner,
                           .soft_reset = soft_reset,
                           .paste_window = 128};
    repl_session_init(&desk.session, &desk.host, &desk, &desk.text, &desk.history);
    repl_session_start(&desk.session);
}

static bool send_n(const char *bytes, size_t n)
{
    desk.written = 0;
    return repl_session_feed(&desk.session, (const uint8_t *)bytes, n);
}

// Sends a literal; then checks what came back.
#define SEND(literal) send_n(literal, sizeof(literal) - 1)
#define CHECK_OUT(literal) CHECK_BYTES(desk.out, desk.written, literal, sizeof(literal) - 1)

static void test_friendly(void)
{
    open_desk();
    CHECK_OUT("Banner\r\n>>> ");
    SEND("print(1)\r");
    CHECK_OUT("print(1)\r\nout\r\n>>> ");
    CHECK_STR(desk.program, "print(1)");
    CHECK_INT(desk.input, REPL_INTERACTIVE);
    SEND("raise\r");
    CHECK_OUT("raise\r\nout\r\nError\r\n>>> ");
    SEND("\r");
    CHECK_OUT("\r\n>>> ");
    SEND("abc\x03");
    CHECK_OUT("abc\r\n>>> ");
    SEND("\x02");
    CHECK_OUT("\r\nBanner\r\n>>> ");
    CHECK_INT(desk.executed, 2);
    SEND("if x:\ry\r\r");
    CHECK_OUT("if x:\r\n...     y\r\n...     \r\nout\r\n>>> ");
    CHECK_STR(desk.program, "if x:\n    y\n");
}

static void test_soft_reset(void)
{
    open_desk();
    CHECK(SEND("\x04"));
    CHECK_OUT("\r\nMPY: soft reboot\r\nboot main\r\nBanner\r\n>>> ");
    CHECK(!desk.reset_raw);
    CHECK(SEND("exit\r"));
    CHECK_OUT("exit\r\nMPY: soft reboot\r\nboot main\r\nBanner\r\n>>> ");
    SEND("\x01");
    CHECK(SEND("\x04"));
    CHECK_OUT("OK\r\nMPY: soft reboot\r\nboot\r\nraw REPL; CTRL-B to exit\r\n>");
    CHECK(desk.reset_raw);
    CHECK(SEND("exit\x04"));
    CHECK_OUT("OK\x04\x04MPY: soft reboot\r\nboot\r\nraw REPL; CTRL-B to exit\r\n>");
    CHECK_INT(desk.resets, 4);
}

static void test_end(void)
{
    open_desk();
    desk.host.can_end = true;
    CHECK(SEND("\x01\x04"));
    CHECK_INT(desk.resets, 1);
    CHECK(!SEND("\x02\x04"));
    CHECK_OUT("\r\nBanner\r\n>>> \r\n");
    CHECK(!SEND("1\r"));
    CHECK_OUT("");
    open_desk();
    desk.host.can_end = true;
    CHECK(!SEND("exit\rprint(1)\r"));
    CHECK_OUT("exit\r\n");
    CHECK_INT(desk.executed, 1);
}

static void test_paste_mode(void)
{
    open_desk();
    SEND("\x05");
    CHECK_OUT("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
    SEND("if x:\r    y\r\rz\r");
    CHECK_OUT("if x:\r\n===     y\r\n=== \r\n=== z\r\n=== ");
    SEND("\x04");
    CHECK_OUT("\r\nout\r\n>>> ");
    CHECK_STR(desk.program, "if x:\n    y\n\nz\n");
    CHECK_INT(desk.input, REPL_MODULE);
    SEND("\x05"
         "a\x03");
    CHECK_OUT("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== a\r\n>>> ");
    SEND("\x05\x04");
    CHECK_OUT("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== \r\n>>> ");
    CHECK_INT(desk.executed, 1);
}

static void test_raw(void)
{
    open_desk();
    SEND("\r\x03\r\x01");
    CHECK_OUT("\r\n>>> \r\n>>> \r\n>>> \r\nraw REPL; CTRL-B to exit\r\n>");
    SEND("print(1)\n\x04");
    CHECK_OUT("OKout\r\n\x04\x04>");
    CHECK_STR(desk.program, "print(1)\n");
    CHECK_INT(desk.input, REPL_MODULE);
    SEND("raise\x04");
    CHECK_OUT("OKout\r\n\x04"
              "Error\r\n\x04>");
    // Any byte but the commands is text.
    SEND("a\0\x05\x1b[A\r\n\xff\b\x04");
    CHECK_OUT("OKout\r\n\x04\x04>");
    CHECK_BYTES(desk.program, desk.program_size, "a\0\x05\x1b[A\r\n\xff\b", 10);
    SEND("abc\x03"
         "d\x04");
    CHECK_STR(desk.program, "d");
    SEND("abc\x01");
    CHECK_OUT("raw REPL; CTRL-B to exit\r\n>");
    SEND("e\x04");
    CHECK_STR(desk.program, "e");
    SEND("abc\x02");
    CHECK_OUT("\r\nBanner\r\n>>> ");
    SEND("f\r");
    CHECK_STR(desk.program, "f");
}

static void test_raw_requests(void)
{
    open_desk();
    SEND("\x01\x05"
         "B\x01");
    CHECK_OUT("\r\nraw REPL; CTRL-B to exit\r\n>R\0");
    SEND("x\x04");
    CHECK_OUT("OKout\r\n\x04\x04>");
    CHECK_STR(desk.program, "x");
    SEND("a\x05"
         "A\x01");
    CHECK_OUT("raw REPL; CTRL-B to exit\r\n>");
    SEND("\x05"
         "A\x01");
    CHECK_OUT("R\x01\x80\x00\x01");
    SEND("\x04");
    desk.host.paste_window = 0;
    SEND("\x05"
         "A\x01");
    CHECK_OUT("R\0");
}

static void test_raw_paste(void)
{
    char program[300];
    memset(program, 'x', sizeof program);
    open_desk();
    SEND("\x01\x05"
         "A\x01");
    CHECK_OUT("\r\nraw REPL; CTRL-B to exit\r\n>R\x01\x80\x00\x01");
    send_n(program, 127);
    CHECK_OUT("");
    send_n(program, 1);
    CHECK_OUT("\x01");
    send_n(program, 128);
    CHECK_OUT("\x01");
    send_n(program, 44);
    CHECK_OUT("");
    SEND("\x04");
    CHECK_OUT("\x04out\r\n\x04\x04>");
    CHECK_INT(desk.program_size, 300);
    CHECK_INT(desk.input, REPL_MODULE);
    // The window starts anew for each program.
    SEND("\x05"
         "A\x01raise\x01\x02\x05\0\r\n\x04");
    CHECK_OUT("R\x01\x80\x00\x01\x04out\r\n\x04"
              "Error\r\n\x04>");
    CHECK_BYTES(desk.program, desk.program_size, "raise\x01\x02\x05\0\r\n", 11);
    SEND("\x05"
         "A\x01"
         "exit\x04");
    CHECK_OUT("R\x01\x80\x00\x01\x04\x04\x04MPY: soft reboot\r\nboot\r\n"
              "raw REPL; CTRL-B to exit\r\n>");
    desk.host.paste_window = 0x0201;
    SEND("\x05"
         "A\x01\x04");
    CHECK_OUT("R\x01\x01\x02\x01\x04out\r\n\x04\x04>");
}

static void test_raw_paste_interrupt(void)
{
    open_desk();
    SEND("\x01\x05"
         "A\x01");
    SEND("abc\x03");
    CHECK_OUT("\x04\x04KeyboardInterrupt\r\n\x04>");
    CHECK_INT(desk.executed, 0);
    SEND("x\x04");
    CHECK_OUT("OKout\r\n\x04\x04>");
    CHECK_STR(desk.program, "x");
}

static void test_too_long(void)
{
    static char program[2000];
    memset(program, 'x', sizeof program);
    open_desk();
    SEND("\x01");
    send_n(program, sizeof program);
    CHECK_OUT("");
    SEND("\x04");
    CHECK_OUT("OK\x04MemoryError: program text is too long\r\n\x04>");
    SEND("x\x04");
    CHECK_OUT("OKout\r\n\x04\x04>");
    send_n(program, sizeof program);
    SEND("\x03y\x04");
    CHECK_STR(desk.program, "y");
    // Raw paste stops early, once.
    SEND("\x05"
         "A\x01");
    send_n(program, sizeof program);
    CHECK_OUT("\x01\x01\x01\x01\x04");
    SEND("\x04");
    CHECK_OUT("\x04MemoryError: program text is too long\r\n\x04>");
    SEND("\x05"
         "A\x01z\x04");
    CHECK_OUT("R\x01\x80\x00\x01\x04out\r\n\x04\x04>");
    SEND("\x02");
    CHECK_OUT("\r\nBanner\r\n>>> ");
    for (unsigned i = 0; i < 500; i++) {
        send_n(program, sizeof program);
    }
    CHECK_OUT("");
    SEND("\r");
    CHECK_OUT("\r\nMemoryError: program text is too long\r\n>>> ");
    SEND("print(1)\r");
    CHECK_STR(desk.program, "print(1)");
}

static void test_any_bytes(void)
{
    uint32_t state = 7;
    bool goes_on = true;
    open_desk();
    desk.text.size = 64;
    for (unsigned i = 0; i < 300000; i++) {
        state = state * 1664525 + 1013904223;
        uint8_t byte = (uint8_t)(state >> 24);
        byte = state & 0x800 ? byte & 7 : byte;
        goes_on = repl_session_feed(&desk.session, &byte, 1) && goes_on;
        desk.written = 0;
    }
    CHECK(goes_on);
    SEND("\x03\x04\x02\x03print(2)\r");
    CHECK_STR(desk.program, "print(2)");
}

int main(void)
{
    RUN(test_friendly);
    RUN(test_soft_reset);
    RUN(test_end);
    RUN(test_paste_mode);
    RUN(test_raw);
    RUN(test_raw_requests);
    RUN(test_raw_paste);
    RUN(test_raw_paste_interrupt);
    RUN(test_too_long);
    RUN(test_any_bytes);
    return unit_finish();
}
