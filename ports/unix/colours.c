// Tracebacks in colours; see colours.h. The text is coloured line by line, in CPython's colours:
// file names, line numbers and functions in magenta, markers in red, the exception's name in bold.
#include "ports/unix/colours.h"

#include <string.h>
#include <unistd.h>

#include "core/base/utf8.h"
#include "core/objects/exception.h"
#include "core/objects/str.h"
#include "lib/streams.h"
#include "lib/sys.h"
#include "ports/unix/terminal.h"

#define PLACE "\x1b[35m"
#define MARKER "\x1b[1;31m"
#define NAME "\x1b[1;35m"
#define RESET "\x1b[0m"

typedef struct Painter {
    Vm *vm;
    Value file;
    bool after_place; // the lines before say where something went wrong
    size_t used;
    char line[1024]; // a line that has not ended; longer ones are not coloured
} Painter;

static void put(const Painter *painter, const char *bytes, size_t count)
{
    stream_write(painter->vm, painter->file, str_new(painter->vm, bytes, count));
}

static void put_coloured(const Painter *painter, const char *colour, const char *bytes,
                         size_t count)
{
    put(painter, colour, strlen(colour));
    put(painter, bytes, count);
    put(painter, RESET, sizeof RESET - 1);
}

// `File "name", line 1, in function`: the parts behind these words are coloured.
static void put_place(const Painter *painter, const char *text, size_t length)
{
    static const char *const words[] = {"File ", ", line ", ", in "};
    for (size_t i = 0; i < 3 && length > 0; i++) {
        size_t word = strlen(words[i]);
        size_t end = word;
        while (end < length && !(i < 2 && length - end >= strlen(words[i + 1]) &&
                                 memcmp(text + end, words[i + 1], strlen(words[i + 1])) == 0))
            end++;
        put(painter, text, word);
        put_coloured(painter, PLACE, text + word, end - word);
        text += end;
        length -= end;
    }
}

// The length of the exception's name that a line begins with, 0 if it does not.
static size_t name_length(const char *text, size_t length)
{
    size_t n = 0;
    while (n < length && text[n] != ':' && text[n] != ' ' && text[n] != '(')
        n++;
    return n == length || (text[n] == ':' && n + 1 < length && text[n + 1] == ' ') ? n : 0;
}

// Writes one line of a traceback, without its newline. Lines of a group begin with its frame.
static void put_line(Painter *painter, const char *text, size_t length)
{
    size_t frame = 0, start = 0;
    for (; start < length && strchr(" |+-", text[start]) != NULL; start++) {
        frame = text[start] == '|' ? start + 2 : frame;
        painter->after_place |= text[start] == '+'; // what a group holds may have no place
    }
    put(painter, text, start);
    bool indented = start > frame;
    text += start;
    length -= start;
    size_t name = indented || !painter->after_place ? 0 : name_length(text, length);
    if (indented && length > 6 && memcmp(text, "File \"", 6) == 0) {
        put_place(painter, text, length);
        painter->after_place = true;
    } else if (indented && length > 0 && strspn(text, "~^") >= length) {
        put_coloured(painter, MARKER, text, length);
    } else if (name > 0) {
        put_coloured(painter, NAME, text, name);
        put_coloured(painter, PLACE, text + name, length - name);
        painter->after_place = false;
    } else {
        put(painter, text, length);
    }
}

static void paint(void *context, const char *bytes, size_t count)
{
    Painter *painter = context;
    for (size_t i = 0; i < count; i++) {
        if (bytes[i] == '\n') {
            put_line(painter, painter->line, painter->used);
            put(painter, "\n", 1);
            painter->used = 0;
        } else {
            if (painter->used >= sizeof painter->line - 4 &&
                !utf8_is_continuation((uint8_t)bytes[i])) {
                put(painter, painter->line, painter->used);
                painter->used = 0;
            }
            painter->line[painter->used++] = bytes[i];
        }
    }
}

void colours_show_exception(Vm *vm, Value exception)
{
    Value console = sys_error_console(vm);
    if (console == NO_VALUE || !terminal_wants_colours(STDERR_FILENO)) {
        sys_show_exception(vm, exception);
        return;
    }
    Painter painter = {.vm = vm, .file = console, .after_place = true};
    exception_print(vm, exception, paint, &painter);
}
