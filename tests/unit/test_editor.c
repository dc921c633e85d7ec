// uses: repl/editor.c repl/screen.c repl/line_buffer.c repl/history.c repl/keys.c repl/highlight.c
// The line editor on a model terminal.
#include "repl/editor.h"
#include "repl/highlight.h"
#include "tests/unit/terminal.h"
#include "tests/unit/unit.h"

#include <stdlib.h>

// One editor on one terminal.
typedef struct Desk {
    Terminal terminal;
    Editor editor;
    LineBuffer text;
    History history;
    EditorHost host;
    char bytes[1024];
    char past[512];
    char submitted[1024];
    EditorEvent event;
} Desk;

static Desk desk;

static void write_terminal(void *context, const char *bytes, size_t n)
{
    terminal_write(&((Desk *)context)->terminal, bytes, n);
}

// Columns of the characters that the tests use.
static unsigned columns(const char *character, size_t n)
{
    uint8_t lead = (uint8_t)*character;
    if (n == 2) {
        return lead == 0xCC ? 0 : 1;
    }
    return (n == 3 && lead >= 0xE4 && lead <= 0xE9) || (n == 4 && lead == 0xF0) ? 2 : 1;
}

static int bracket_depth(const char *text, size_t n)
{
    int depth = 0;
    for (size_t i = 0; i < n; i++) {
        depth += text[i] == '(' || text[i] == '[' || text[i] == '{';
        depth -= text[i] == ')' || text[i] == ']' || text[i] == '}';
    }
    return depth;
}

// Close enough to Python: brackets must close, a block ends with a blank line.
static EditorCheck check(void *context, const char *text, size_t n)
{
    (void)context;
    static const char *const words[] = {"if ", "for ", "def ", "class ", "while ", "@"};
    if (bracket_depth(text, n) > 0) {
        return EDITOR_INCOMPLETE;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (n >= length && memcmp(text, words[i], length) == 0 && text[n - 1] != '\n') {
            return EDITOR_INCOMPLETE;
        }
    }
    return EDITOR_COMPLETE;
}

// Completes the word before the cursor from a fixed list.
static const char *complete(void *context, const char *text, size_t n, Editor *list, size_t *more)
{
    (void)context;
    static const char *const names[] = {"print", "property", "proper", "import_module_by_its_name"};
    size_t start = n;
    while (start > 0 &&
           ((text[start - 1] >= 'a' && text[start - 1] <= 'z') || text[start - 1] == '_')) {
        start--;
    }
    const char *common = NULL;
    size_t length = n - start;
    size_t shared = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strncmp(names[i], text + start, length) != 0) {
            continue;
        }
        if (list) {
            editor_candidate(list, names[i], strlen(names[i]));
        }
        if (!common) {
            common = names[i];
            shared = strlen(common);
        }
        while (strncmp(common, names[i], shared) != 0) {
            shared--;
        }
    }
    *more = common ? shared - length : 0;
    return common ? common + length : NULL;
}

static void open_desk(unsigned width, unsigned height)
{
    memset(&desk, 0, sizeof desk);
    terminal_init(&desk.terminal, width ? width : 80, height ? height : 24);
    desk.text = (LineBuffer){.bytes = desk.bytes, .size = sizeof desk.bytes};
    desk.history = (History){.bytes = desk.past, .size = sizeof desk.past};
    desk.host.device.write = write_terminal;
    desk.host.device.columns = columns;
    desk.host.check = check;
    desk.host.complete = complete;
    editor_init(&desk.editor, &desk.host, &desk, &desk.text, &desk.history);
    screen_resize(&desk.editor.screen, width, height);
    editor_start(&desk.editor, false);
}

static void key_byte(uint8_t byte)
{
    desk.event = editor_feed(&desk.editor, byte);
    if (desk.event != EDITOR_MORE) {
        memcpy(desk.submitted, desk.text.bytes, desk.text.used);
        desk.submitted[desk.text.used] = 0;
        editor_start(&desk.editor, desk.event == EDITOR_CTRL_E);
    }
}

static void keys_n(const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        key_byte((uint8_t)bytes[i]);
    }
}

static void keys(const char *bytes)
{
    keys_n(bytes, strlen(bytes));
}

static const char *text(void)
{
    static char out[1025];
    memcpy(out, desk.text.bytes, desk.text.used);
    out[desk.text.used] = 0;
    return out;
}

static const char *row(unsigned y)
{
    static char out[4 * TERMINAL_COLUMNS + 1];
    return terminal_row(&desk.terminal, y, out);
}

#define CHECK_ROW(y, expected) CHECK_STR(row(y), expected)
#define CHECK_CURSOR(row, column) \
    (CHECK_INT(desk.terminal.y, row), CHECK_INT(desk.terminal.x, column))
// What was written since the last time.
#define CHECK_LOG(expected)                                                                \
    (CHECK_BYTES(desk.terminal.log, desk.terminal.logged, expected, sizeof(expected) - 1), \
     terminal_clear_log(&desk.terminal))

#define UP "\x1b[A"
#define DOWN "\x1b[B"
#define RIGHT "\x1b[C"
#define LEFT "\x1b[D"
#define HOME "\x1b[H"
#define END "\x1b[F"
#define DELETE "\x1b[3~"

// ---- The oracle: the block drawn from scratch ----------------------------------------------

static Terminal oracle;

static void oracle_text(const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '\n') {
            terminal_write(&oracle, "\r\n... ", 6);
        } else if (bytes[i] == '\t') {
            do {
                terminal_write(&oracle, " ", 1);
            } while (oracle.x % 8 != 0 && !oracle.wraps);
        } else {
            terminal_write(&oracle, bytes + i, 1);
        }
    }
}

// Checks that the terminal shows the editor's text and cursor, as far as they are visible.
static bool looks_right(void)
{
    const Terminal *t = &desk.terminal;
    const char *bytes = desk.text.bytes;
    size_t used = desk.text.used;
    size_t cursor = desk.editor.cursor;
    terminal_init(&oracle, t->width, TERMINAL_ROWS);
    terminal_write(&oracle, ">>> ", 4);
    oracle_text(bytes, cursor);
    unsigned x = oracle.x;
    unsigned y = oracle.y;
    bool wraps = oracle.wraps;
    if (cursor < used && bytes[cursor] != '\n') {
        size_t n = 1;
        while (cursor + n < used && (bytes[cursor + n] & 0xC0) == 0x80) {
            n++;
        }
        oracle_text(bytes + cursor, n);
        if (oracle.y != y) {
            x = 0;
            y = oracle.y;
        }
        cursor += n;
    }
    oracle_text(bytes + cursor, used - cursor);
    bool right = t->errors == 0 && t->x == x && (!t->wraps || wraps);
    for (unsigned i = 0; i < t->height; i++) {
        unsigned line = y + i - t->y; // wraps around above the block
        char shown[4 * TERMINAL_COLUMNS + 1];
        char expected[4 * TERMINAL_COLUMNS + 1];
        if (line < TERMINAL_ROWS && right) {
            terminal_row(t, i, shown);
            terminal_row(&oracle, line, expected);
            right = strcmp(shown, expected) == 0;
        }
    }
    return right && y < TERMINAL_ROWS;
}

// ---- Tests ---------------------------------------------------------------------------------

static void test_echo(void)
{
    open_desk(80, 24);
    CHECK_LOG(">>> ");
    keys("x = 1");
    CHECK_LOG("x = 1");
    keys("\r");
    CHECK_LOG("\r\n>>> ");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_STR(desk.submitted, "x = 1");
    keys("\r");
    CHECK_LOG("\r\n>>> ");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_STR(desk.submitted, "");
    keys("   \r");
    CHECK_LOG("   \r\n>>> ");
    CHECK_STR(desk.submitted, "");
    keys("ab\x7f");
    CHECK_LOG("ab\b\x1b[K");
    keys("\b\x03");
    CHECK_LOG("\b\x1b[K\r\n>>> ");
    CHECK_INT(desk.event, EDITOR_CANCEL);
    // A newline alone enters as well, behind a carriage return it does not.
    keys("1\n2\r\n3");
    CHECK_LOG("1\r\n>>> 2\r\n>>> 3");
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_edit_in_line(void)
{
    open_desk(80, 24);
    keys("print(1)" LEFT LEFT "4");
    CHECK_STR(text(), "print(41)");
    CHECK_ROW(0, ">>> print(41)");
    CHECK_CURSOR(0, 11);
    terminal_clear_log(&desk.terminal);
    keys(RIGHT);
    CHECK_LOG("1"); // moving forward writes what is there
    keys(LEFT "\x7f");
    CHECK_ROW(0, ">>> print(1)");
    CHECK_LOG("\b\b1)\x1b[K\b\b");
    keys(HOME "x." DELETE DELETE "\x04");
    CHECK_STR(text(), "x.nt(1)");
    CHECK_CURSOR(0, 6);
    keys("\x05\x02\x02\x0b");
    CHECK_STR(text(), "x.nt(");
    keys("\x01\x06\x15");
    CHECK_STR(text(), ".nt(");
    CHECK_CURSOR(0, 4);
    keys(END LEFT "\x7f\x7f");
    CHECK_ROW(0, ">>> .(");
    CHECK_CURSOR(0, 5);
    keys("\r");
    CHECK_INT(desk.event, EDITOR_MORE); // the bracket is open
    CHECK_STR(text(), ".\n(");
    CHECK_CURSOR(1, 4);
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_words(void)
{
    open_desk(80, 24);
    keys("one.two + three");
    keys("\x1b"
         "b");
    CHECK_CURSOR(0, 14);
    keys("\x1b[1;5D");
    CHECK_CURSOR(0, 8);
    keys("\x1b"
         "b");
    CHECK_CURSOR(0, 4);
    keys("\x1b"
         "f");
    CHECK_CURSOR(0, 7);
    keys("\x1b[1;5C");
    CHECK_CURSOR(0, 11);
    keys("\x1b\x7f");
    CHECK_STR(text(), "one. + three");
    keys("\x1b"
         "d");
    CHECK_STR(text(), "one.");
    keys("\x17");
    CHECK_STR(text(), "");
    CHECK_ROW(0, ">>>");
    keys("\xc3\xa4\xc3\xb6 x"
         "\x17\x17");
    CHECK_STR(text(), "");
}

static void test_wrong_sequences(void)
{
    open_desk(80, 24);
    keys("a\x1b[99~b\x1b[12;34;56xc\x1bxd\x1b[\x1b[De\x1bOD\x1bOHf\x1b[?1;999999999999z");
    CHECK_STR(text(), "fabced");
    keys("\x1b[1\x03");
    CHECK_INT(desk.event, EDITOR_CANCEL);
    keys("\x1b\x03");
    CHECK_INT(desk.event, EDITOR_CANCEL);
    keys("1\x1b\r");
    CHECK_STR(desk.submitted, "1");
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_auto_indent(void)
{
    open_desk(80, 24);
    terminal_clear_log(&desk.terminal);
    keys("for i in x:\r");
    CHECK_LOG("for i in x:\r\n...     ");
    keys("if i:\r");
    CHECK_LOG("if i:\r\n...         ");
    keys("y\r");
    CHECK_LOG("y\r\n...         ");
    keys("\x7f");
    CHECK_LOG("\b\b\b\b\x1b[K");
    keys("z\r");
    CHECK_LOG("z\r\n...     ");
    keys("\r");
    CHECK_LOG("\r\n>>> ");
    CHECK_STR(desk.submitted, "for i in x:\n    if i:\n        y\n    z\n");
    // Backspace to the start, then Enter.
    keys("if 1:\rx\r\x7f");
    CHECK_CURSOR(7, 4);
    keys("\r");
    CHECK_STR(desk.submitted, "if 1:\n    x\n");
    // Ctrl-D on a blank line ends the block too.
    keys("if 1:\rx\r\x04");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_STR(desk.submitted, "if 1:\n    x\n");
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_indented_input(void)
{
    open_desk(80, 24);
    keys("def f():\r    if x:\r        y\r    z\r\r");
    CHECK_STR(desk.submitted, "def f():\n    if x:\n        y\n    z\n");
    CHECK_ROW(0, ">>> def f():");
    CHECK_ROW(1, "...     if x:");
    CHECK_ROW(2, "...         y");
    CHECK_ROW(3, "...     z");
    CHECK_ROW(4, "...");
    CHECK_ROW(5, ">>>");
    keys("if x: # y\r  z\r\r");
    CHECK_STR(desk.submitted, "if x: # y\n  z\n");
    keys("if x:\r\ty\r\r");
    CHECK_STR(desk.submitted, "if x:\n    y\n");
    // What is less indented stays so.
    keys("if x:\r  y\relse:\r  z\r\r");
    CHECK_STR(desk.submitted, "if x:\n  y\nelse:\n  z\n");
    // It is on again for the next block.
    keys("if x:\ry\r\r");
    CHECK_STR(desk.submitted, "if x:\n    y\n");
}

static void test_block_editing(void)
{
    open_desk(80, 24);
    keys("def f(a):\rreturn a\r" UP UP);
    CHECK_CURSOR(0, 8);
    keys(END LEFT LEFT ", b");
    CHECK_STR(text(), "def f(a, b):\n    return a\n    ");
    CHECK_ROW(0, ">>> def f(a, b):");
    CHECK_ROW(1, "...     return a");
    CHECK_CURSOR(0, 14);
    keys(DOWN END " + b" HOME "\r");
    CHECK_STR(text(), "def f(a, b):\n\n    return a + b\n    ");
    CHECK_ROW(1, "...");
    CHECK_ROW(2, "...     return a + b");
    CHECK_CURSOR(2, 4);
    keys("\x7f");
    CHECK_STR(text(), "def f(a, b):\n    return a + b\n    ");
    CHECK_ROW(1, "...     return a + b");
    CHECK_ROW(2, "...");
    CHECK_CURSOR(1, 4);
    keys(UP END "\x0b");
    CHECK_STR(text(), "def f(a, b):    return a + b\n    ");
    CHECK_ROW(0, ">>> def f(a, b):    return a + b");
    CHECK_ROW(1, "...");
    keys("\r" DOWN);
    CHECK_STR(text(), "def f(a, b):\n        return a + b\n    ");
    keys("\r\r");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_CURSOR(4, 4);
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_wrapping(void)
{
    open_desk(20, 10);
    terminal_clear_log(&desk.terminal);
    keys("0123456789abcdef");
    CHECK_LOG("0123456789abcdef");
    CHECK(looks_right());
    keys("g");
    CHECK_LOG("g");
    CHECK_ROW(0, ">>> 0123456789abcdef");
    CHECK_ROW(1, "g");
    keys("\x7f");
    CHECK_ROW(0, ">>> 0123456789abcdef");
    CHECK_ROW(1, "");
    CHECK(looks_right());
    keys("\x7f");
    CHECK_ROW(0, ">>> 0123456789abcde");
    CHECK_CURSOR(0, 19);
    keys("fghi" HOME "X");
    CHECK_ROW(0, ">>> X0123456789abcde");
    CHECK_ROW(1, "fghi");
    CHECK_CURSOR(0, 5);
    keys(END "0123456789ABCDEF" HOME "(");
    CHECK_ROW(1, "efghi0123456789ABCDE");
    CHECK_ROW(2, "F");
    CHECK(looks_right());
    keys(END "\rsecond" UP);
    CHECK(looks_right());
    CHECK_CURSOR(0, 10);
    keys(DELETE DELETE);
    CHECK_ROW(1, "ghi0123456789ABCDEF");
    CHECK_ROW(2, "... second");
    CHECK(looks_right());
    keys("...");
    CHECK_ROW(2, "EF");
    CHECK_ROW(3, "... second");
    keys("\x7f\x7f");
    CHECK_ROW(2, "... second");
    CHECK(looks_right());
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_full_row(void)
{
    // A line that ends in the last column, in the middle of a block.
    open_desk(20, 10);
    keys("(23456789abcdefg\rx" UP END);
    CHECK(looks_right());
    CHECK_CURSOR(0, 19);
    keys("h");
    CHECK_ROW(1, "h");
    CHECK_ROW(2, "... x");
    CHECK(looks_right());
    keys("\x7f");
    CHECK_ROW(1, "... x");
    CHECK(looks_right());
    keys("\x7f");
    CHECK_ROW(0, ">>> (23456789abcdef");
    CHECK(looks_right());
    keys("gh" LEFT LEFT);
    CHECK(looks_right());
    keys(DOWN ")\r");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_ROW(3, ">>>");
}

static void test_history(void)
{
    open_desk(80, 24);
    keys("first\rif x:\ry\r\rthird\r");
    keys(UP);
    CHECK_STR(text(), "third");
    keys(UP);
    CHECK_STR(text(), "if x:\n    y");
    CHECK_ROW(5, ">>> if x:");
    CHECK_ROW(6, "...     y");
    CHECK_CURSOR(6, 9);
    keys(UP);
    CHECK_CURSOR(5, 9);
    keys(UP);
    CHECK_STR(text(), "first");
    CHECK_ROW(5, ">>> first");
    CHECK_ROW(6, "");
    keys(UP);
    CHECK_STR(text(), "first");
    keys("\x0e");
    CHECK_STR(text(), "if x:\n    y");
    keys("\x10\x0e\x0e");
    CHECK_STR(text(), "third");
    keys(DOWN);
    CHECK_STR(text(), "");
    keys(DOWN "draft" UP UP);
    CHECK_STR(text(), "if x:\n    y");
    keys("\x0e\x0e");
    CHECK_STR(text(), "draft");
    keys(UP UP "\x10\x10\x10\x0e\x0e\x0e\x0e");
    CHECK_STR(text(), "draft");
    keys(UP "\r");
    CHECK_STR(desk.submitted, "third");
    // The draft is gone, and no entry is there twice.
    keys(UP);
    CHECK_STR(text(), "third");
    keys("\x10");
    CHECK_STR(text(), "if x:\n    y");
    keys("\x10\x10");
    CHECK_STR(text(), "first");
    keys("\r" UP);
    CHECK_STR(text(), "first");
    keys(UP);
    CHECK_STR(text(), "third");
    keys("\x03only" UP "\x03" UP);
    CHECK_STR(text(), "first");
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_history_limits(void)
{
    char bytes[16];
    History history = {.bytes = bytes, .size = sizeof bytes};
    size_t n;
    CHECK(!history_push(&history, "0123456789abcdef", 16));
    CHECK(history_push(&history, "0123456789abcde", 15));
    CHECK(history_push(&history, "one", 3));
    CHECK(history_get(&history, 2, &n) == NULL);
    CHECK(history_push(&history, "two", 3));
    CHECK(history_push(&history, "three", 5));
    const char *entry = history_get(&history, 3, &n);
    CHECK_BYTES(entry, n, "one", 3);
    CHECK(history_push(&history, "44", 2));
    entry = history_get(&history, 3, &n);
    CHECK_BYTES(entry, n, "two", 3);
    CHECK(history_get(&history, 4, &n) == NULL);
    history_remove(&history, 2);
    entry = history_get(&history, 2, &n);
    CHECK_BYTES(entry, n, "two", 3);
    CHECK(history_add(&history, "two", 3));
    CHECK(history_get(&history, 3, &n) == NULL);
    CHECK(!history_push(&history, "a\0b", 3));
    CHECK(!history_push(&history, "", 0));
    CHECK(!history_push(&(History){0}, "x", 1));
}

static void append(void *context, const char *bytes, size_t n)
{
    strncat(context, bytes, n);
}

static void test_history_file(void)
{
    static const char file[] = "a\\\\n\nif x:\\n    y\\n\x1b\r\n\nlast\n";
    char bytes[64];
    char saved[64] = "";
    size_t n;
    History history = {.bytes = bytes, .size = sizeof bytes};
    history_load(&history, file, sizeof file - 1);
    const char *entry = history_get(&history, 3, &n);
    CHECK_BYTES(entry, n, "a\\n", 3);
    entry = history_get(&history, 2, &n);
    CHECK_BYTES(entry, n, "if x:\n    y\n", 12);
    history_save(&history, append, saved);
    CHECK_STR(saved, "a\\\\n\nif x:\\n    y\\n\nlast\n");
    history_load(&history, "0123456789012345678901234567890123456789\nx", 42);
    entry = history_get(&history, 1, &n);
    CHECK_BYTES(entry, n, "x", 1);
    entry = history_get(&history, 3, &n);
    CHECK_BYTES(entry, n, "last", 4);
    CHECK(history_get(&history, 4, &n) != NULL);
    CHECK(history_get(&history, 5, &n) == NULL);
    // An entry that follows itself counts once, also where it was the newest before.
    history = (History){.bytes = bytes, .size = sizeof bytes};
    history_load(&history, "a\nb\nb\na\n", 8);
    history_load(&history, "a\n", 2);
    entry = history_get(&history, 3, &n);
    CHECK_BYTES(entry, n, "a", 1);
    CHECK(history_get(&history, 4, &n) == NULL);
}

static void test_unicode(void)
{
    open_desk(20, 10);
    keys("'\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80'");
    CHECK_ROW(0, ">>> '\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80'");
    CHECK_CURSOR(0, 10);
    keys(LEFT LEFT);
    CHECK_CURSOR(0, 7);
    keys(LEFT LEFT);
    CHECK_CURSOR(0, 5);
    keys("\xc3\xb6");
    CHECK_STR(text(), "'\xc3\xb6\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80'");
    CHECK(looks_right());
    keys(DELETE END LEFT "\x7f");
    CHECK_STR(text(), "'\xc3\xb6\xe2\x82\xac'");
    CHECK(looks_right());
    // A wide character that does not fit in the last column.
    keys("123456789\xe4\xb8\xad");
    CHECK(looks_right());
    keys(HOME "xy");
    CHECK(looks_right());
    keys("\x7f\x7f\x7f" RIGHT RIGHT "\xcc\x88");
    CHECK(looks_right());
    // Bytes that are no UTF-8 are kept.
    keys("\x03\xff\x80\xc3(\xe2\x82)");
    CHECK_STR(text(), "\xff\x80\xc3(\xe2\x82)");
    keys(LEFT LEFT LEFT LEFT "\x7f\x7f\x7f" END "\xc3\r");
    CHECK_STR(desk.submitted, "\xc3(\xe2\x82)\xc3");
    CHECK_INT(desk.terminal.errors, 0);
    // A stray byte joins the character before it, and the cursor goes behind both.
    keys("\x03"
         "a\x80" LEFT "\xc3\xa4");
    CHECK_INT(desk.editor.cursor, 4);
    keys("\x7f");
    CHECK_STR(text(), "a");
}

static void test_completion(void)
{
    open_desk(80, 24);
    keys("\t");
    CHECK_STR(text(), "    ");
    keys(" \t");
    CHECK_STR(text(), "        ");
    keys("\x15im\t");
    CHECK_STR(text(), "import_module_by_its_name");
    keys("\x15(pr\t");
    CHECK_STR(text(), "(pr");
    CHECK_ROW(0, ">>> (pr");
    CHECK_ROW(1, "print           property        proper");
    CHECK_ROW(2, ">>> (pr");
    CHECK_CURSOR(2, 7);
    keys("o\t");
    CHECK_STR(text(), "(proper");
    keys("q\t");
    CHECK_CURSOR(2, 12);
    keys("\x7f\rab" UP END LEFT LEFT LEFT LEFT "\t");
    CHECK_ROW(2, ">>> (proper");
    CHECK_ROW(3, "... ab");
    CHECK_ROW(4, "print           property        proper");
    CHECK_ROW(5, ">>> (proper");
    CHECK_ROW(6, "... ab");
    CHECK_CURSOR(5, 7);
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_paste_mode(void)
{
    open_desk(80, 24);
    keys("\x05");
    CHECK_INT(desk.event, EDITOR_CTRL_E);
    CHECK_ROW(1, "===");
    terminal_clear_log(&desk.terminal);
    keys("if x:\r    y\r\rz\t1\r");
    CHECK_LOG("if x:\r\n===     y\r\n=== \r\n=== z   1\r\n=== ");
    keys(UP UP UP "  a" DOWN);
    CHECK_ROW(2, "===   a    y");
    keys("\x04");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_STR(desk.submitted, "if x:\n  a    y\n\nz\t1\n");
    CHECK_ROW(6, ">>>");
    keys(UP);
    CHECK_STR(text(), "");
    keys("\x05"
         "abc\r\x03");
    CHECK_INT(desk.event, EDITOR_CANCEL);
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_bracketed_paste(void)
{
    open_desk(40, 10);
    desk.editor.bracketed_paste = true;
    keys("\r");
    CHECK(desk.terminal.bracketed_paste);
    keys("\x1b[200~def f():\r\n    return 1\n\n\x01\x04\tf()\r\x1b[201~");
    CHECK_STR(text(), "def f():\n    return 1\n\n\tf()\n");
    CHECK_ROW(1, ">>> def f():");
    CHECK_ROW(2, "...     return 1");
    CHECK_ROW(3, "...");
    CHECK_ROW(4, "...     f()");
    CHECK(looks_right());
    keys(UP "\x1b[200~+1;\x1b[201~");
    CHECK_STR(text(), "def f():\n    return 1\n\n+1;\tf()\n");
    CHECK_ROW(4, "... +1; f()");
    CHECK(looks_right());
    keys(DOWN "\r");
    CHECK_STR(desk.submitted, "def f():\n    return 1\n\n+1;\tf()\n");
    keys("\x1b[200~abc\x03");
    CHECK_INT(desk.event, EDITOR_CANCEL);
    keys("x\r");
    CHECK_STR(desk.submitted, "x");
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_events(void)
{
    open_desk(80, 24);
    keys("\x01");
    CHECK_INT(desk.event, EDITOR_CTRL_A);
    keys("\x02");
    CHECK_INT(desk.event, EDITOR_CTRL_B);
    keys("\x04");
    CHECK_INT(desk.event, EDITOR_CTRL_D);
    keys("\x03");
    CHECK_INT(desk.event, EDITOR_CANCEL);
    keys(LEFT RIGHT HOME END DELETE "\x7f\x0b\x15\x17" UP DOWN);
    CHECK_INT(desk.event, EDITOR_MORE);
    terminal_clear_log(&desk.terminal);
    keys("x\x01\x02\x04");
    CHECK_INT(desk.event, EDITOR_MORE);
    CHECK_STR(text(), "");
}

static void test_too_long(void)
{
    open_desk(80, 24);
    desk.text.size = 16;
    keys("x = 1234567890123");
    CHECK_INT(desk.terminal.bells, 1);
    CHECK_STR(text(), "x = 123456789012");
    keys("\x7f"
         "0\r");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_STR(desk.submitted, "x = 123456789010");
    for (unsigned i = 0; i < 1000000; i++) {
        key_byte('a');
    }
    CHECK_INT(desk.terminal.bells, 2);
    keys("\r");
    CHECK_INT(desk.event, EDITOR_TOO_LONG);
    keys("print(1)\r");
    CHECK_STR(desk.submitted, "print(1)");
    keys("if abcdefghi:\r");
    CHECK_INT(desk.event, EDITOR_TOO_LONG);
    keys("y\r");
    CHECK_STR(desk.submitted, "y");
    // A history entry that does not fit leaves the text alone.
    history_add(&desk.history, "0123456789abcdefg", 17);
    keys("z" UP "\r");
    CHECK_STR(desk.submitted, "z");
}

static bool grow_to_limit(LineBuffer *buffer, size_t need)
{
    if (need > 300) {
        return false;
    }
    size_t size = need + need / 2;
    buffer->bytes = realloc(buffer->bytes, size);
    buffer->size = size;
    return true;
}

static void test_growing(void)
{
    open_desk(80, 24);
    desk.text = (LineBuffer){.grow = grow_to_limit};
    for (unsigned i = 0; i < 250; i++) {
        key_byte((uint8_t)('a' + i % 26));
    }
    CHECK(looks_right());
    CHECK_INT(desk.text.used, 250);
    keys("\r");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    CHECK_INT(strlen(desk.submitted), 250);
    free(desk.text.bytes);
}

static void test_tall_block(void)
{
    open_desk(40, 6);
    keys("(\r");
    for (char c = 'a'; c <= 'j'; c++) {
        key_byte((uint8_t)c);
        keys("\r");
        CHECK(looks_right());
    }
    CHECK_ROW(5, "...");
    CHECK_ROW(4, "... j");
    for (unsigned i = 0; i < 12; i++) {
        keys(UP);
        CHECK(looks_right());
    }
    CHECK_ROW(0, ">>> (");
    CHECK_ROW(5, "... e");
    keys(END "1, ");
    CHECK(looks_right());
    keys("\r2");
    CHECK(looks_right());
    CHECK_ROW(1, "... 2");
    for (unsigned i = 0; i < 12; i++) {
        keys(DOWN);
        CHECK(looks_right());
    }
    keys(")" UP UP UP UP UP UP UP UP UP DOWN "\x0c");
    CHECK(looks_right());
    for (unsigned i = 0; i < 20; i++) {
        keys(DOWN);
    }
    keys("\r");
    CHECK_INT(desk.event, EDITOR_SUBMIT);
    keys(UP);
    CHECK(looks_right());
    CHECK_INT(desk.terminal.errors, 0);
}

static const char *long_prompt(void *context, bool below, size_t *n)
{
    (void)context;
    const char *prompt = below ? ":" : "\n\x1b[32mready\x1b[0m> ";
    *n = strlen(prompt);
    return prompt;
}

static void test_prompts(void)
{
    open_desk(40, 6);
    desk.host.device.prompt = long_prompt;
    keys("\x03(x\ry" UP END "z" DOWN "w");
    CHECK_ROW(2, "ready> (xz");
    CHECK_ROW(3, ":yw");
    CHECK_CURSOR(3, 3);
    CHECK_INT(desk.terminal.errors, 0);
}

static void test_colours(void)
{
    open_desk(40, 6);
    desk.host.device.token = highlight_token;
    keys("def f");
    CHECK_ROW(0, ">>> def f");
    unsigned keyword = desk.terminal.colours[0][4];
    CHECK(keyword != 0);
    CHECK_INT(desk.terminal.colours[0][6], keyword);
    CHECK_INT(desk.terminal.colours[0][8], 0);
    keys(LEFT LEFT "x");
    CHECK_INT(desk.terminal.colours[0][4], 0);
    keys("\x7f");
    CHECK_INT(desk.terminal.colours[0][4], keyword);
    keys(HOME "\"");
    unsigned string = desk.terminal.colours[0][4];
    CHECK(string != 0 && string != keyword);
    CHECK_INT(desk.terminal.colours[0][5], string);
    CHECK_INT(desk.terminal.colours[0][9], string);
    CHECK(looks_right());
    keys(DELETE DELETE END "\"\"\r");
    CHECK(looks_right());
    CHECK_INT(desk.terminal.colour, 0);
    CHECK_INT(desk.terminal.errors, 0);
}

// A token per line of "text", as "word:colour" pairs.
static void check_tokens(const char *source, const char *expected)
{
    char found[256] = "";
    size_t n = strlen(source);
    for (size_t at = 0; at < n;) {
        unsigned colour = 0;
        size_t end = highlight_token(source, n, at, &colour);
        if (!CHECK(end > at && end <= n)) {
            return;
        }
        if (colour) {
            char entry[64];
            snprintf(entry, sizeof entry, "%.*s:%u ", (int)(end - at), source + at, colour);
            strcat(found, entry);
        }
        at = end;
    }
    CHECK_STR(found, expected);
}

static void test_highlight(void)
{
    check_tokens("if x1: pass # no", "if:34 pass:34 # no:31 ");
    check_tokens("x = 0x1F + 1.5e-3j - .5 a1.real", "0x1F:33 1.5e-3j:33 .5:33 ");
    check_tokens("rb'a\\'b' f\"\"\"x\n\"y\"\"\" 'open\nNone", "rb'a\\'b':32 f\"\"\"x\n\"y\"\"\":32 "
                                                              "'open:32 None:34 ");
    check_tokens("print(len) printer lens", "print:36 len:36 ");
    check_tokens("x.print", "");
    check_tokens("\xc3\xa4if 'x\\", "'x\\:32 ");
    check_tokens("'''", "''':32 ");
    check_tokens("'", "':32 ");
}

// ---- Random keys ---------------------------------------------------------------------------

static uint32_t random_state = 1;

static unsigned random_below(unsigned n)
{
    random_state = random_state * 1664525 + 1013904223;
    return (random_state >> 8) % n;
}

static void random_session(unsigned width, unsigned height, bool colours)
{
    static const char *const choices[] = {
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        DELETE,
        "\x7f",
        "\x7f",
        "\r",
        "\r",
        "a",
        "(",
        ")",
        "for x:\r",
        "\t",
        " ",
        "\x0b",
        "\x15",
        "\x17",
        "\x10",
        "\x0e",
        "\x1b"
        "b",
        "\x1b"
        "f",
        "\x1b"
        "d",
        "\xc3\xa4",
        "\xe4\xb8\xad",
        "word_",
        "'",
        "\x0c",
        "\x1b[200~p\n\tq\rrr\x1b[201~",
        "0123456789abcdefghijklm",
        "\x03",
        "\"",
        "\\",
        "\xf0\x9f\x98\x80",
    };
    open_desk(width, height);
    desk.text.size = 300;
    desk.host.device.token = colours ? highlight_token : NULL;
    for (unsigned i = 0; i < 400; i++) {
        unsigned choice = random_below(sizeof choices / sizeof *choices);
        if (strcmp(choices[choice], "\x03") == 0 && random_below(10) > 0) {
            continue;
        }
        keys(choices[choice]);
        if (!CHECK(looks_right())) {
            printf("width %u, height %u, key %u: %s\n", width, height, i, choices[choice]);
            return;
        }
    }
}

static void test_random(void)
{
    for (unsigned i = 0; i < 60; i++) {
        random_session(20 + random_below(30), 4 + random_below(20), i % 3 == 0);
    }
}

static void test_random_bytes(void)
{
    open_desk(30, 10);
    desk.text.size = 200;
    for (unsigned i = 0; i < 200000; i++) {
        key_byte((uint8_t)random_below(256));
    }
    keys("\x1b\x03\x03"
         "1\r");
    CHECK_STR(desk.submitted, "1");
}

int main(void)
{
    RUN(test_echo);
    RUN(test_edit_in_line);
    RUN(test_words);
    RUN(test_wrong_sequences);
    RUN(test_auto_indent);
    RUN(test_indented_input);
    RUN(test_block_editing);
    RUN(test_wrapping);
    RUN(test_full_row);
    RUN(test_history);
    RUN(test_history_limits);
    RUN(test_history_file);
    RUN(test_unicode);
    RUN(test_completion);
    RUN(test_paste_mode);
    RUN(test_bracketed_paste);
    RUN(test_events);
    RUN(test_too_long);
    RUN(test_growing);
    RUN(test_tall_block);
    RUN(test_prompts);
    RUN(test_colours);
    RUN(test_highlight);
    RUN(test_random);
    RUN(test_random_bytes);
    return unit_finish();
}
