// The standard streams: text and bytes to and from the embedding program.
#include "lib/streams.h"

#include "core/base/utf8.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/vm/thread.h"
#include "natives.h"

enum {
    CONSOLE_STREAM = 3, // 0 input, 1 output, 2 error
    CONSOLE_BINARY = 4,
};

static unsigned stream_of(Value v)
{
    return object_of(v)->aux & CONSOLE_STREAM;
}

static bool is_binary(Value v)
{
    return object_of(v)->aux & CONSOLE_BINARY;
}

#define CONSOLE(number) [number] = {ROM_OBJECT(SHAPE_CONSOLE, number)}

const Console stream_consoles[] = {
    CONSOLE(0),
    CONSOLE(1),
    CONSOLE(2),
    CONSOLE(CONSOLE_BINARY),
    CONSOLE(CONSOLE_BINARY + 1),
    CONSOLE(CONSOLE_BINARY + 2),
};

Value stream_standard(Vm *vm, Value name)
{
    Value stream = dict_get_name(vm, vm->sys_dict, name);
    if (stream == NO_VALUE)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "lost sys.%S", name);
    return stream;
}

// Error messages are shown whatever they are made of.
static Value show_surrogates(Vm *vm, Value text)
{
    Value arguments[] = {str_from_c(vm, "utf-8"), SYM(backslashreplace)};
    Value bytes = call_method(vm, text, SYM(encode), 2, arguments);
    return call_method(vm, bytes, SYM(decode), 0, NULL);
}

void stream_write_value(Vm *vm, Value file, Value v)
{
    if (!is_small(v) || !has_shape(file, SHAPE_CONSOLE) || is_binary(file) ||
        stream_of(file) == 0) {
        stream_write(vm, file, to_str(vm, v));
        return;
    }
    // No allocation: programs print while the heap is locked.
    char digits[3 * sizeof(Word)], *first = digits + sizeof digits;
    SignedWord number = small_value(v);
    Word rest = number < 0 ? -(Word)number : (Word)number;
    do {
        *--first = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0)
        *--first = '-';
    vm_write(vm, (int)stream_of(file), first, (size_t)(digits + sizeof digits - first));
}

void stream_write(Vm *vm, Value file, Value text)
{
    if (has_shape(file, SHAPE_CONSOLE) && !is_binary(file) && stream_of(file) != 0) {
        const Str *s = str_cast(vm, text);
        size_t surrogate =
            str_is_ascii(s) ? s->length : utf8_find_surrogate((const uint8_t *)s->text, s->length);
        if (surrogate < s->length) {
            if (stream_of(file) != 2) // raises UnicodeEncodeError
                call_method(vm, value_of(s), SYM(encode), 0, NULL);
            s = str_of(show_surrogates(vm, value_of(s)));
        }
        vm_write(vm, (int)stream_of(file), s->text, s->length);
        return;
    }
    call_method(vm, file, SYM(write), 1, &text);
}

static void check_direction(Vm *vm, Value self, bool reading)
{
    if ((stream_of(self) == 0) != reading)
        (raise_error)(vm, SHAPE_OS_ERROR,
                      reading ? MESSAGE("not readable") : MESSAGE("not writable"));
}

// The part of `view` that write(data[, [offset,] size]) means, as MicroPython's streams have it.
static void choose_part(Vm *vm, BufferView *view, const Value *limits)
{
    if (limits[0] == NO_VALUE)
        return;
    SignedWord offset = limits[1] == NO_VALUE ? 0 : int_to_word(vm, limits[0]);
    SignedWord size = int_to_word(vm, limits[limits[1] == NO_VALUE ? 0 : 1]);
    size_t skipped = offset < 0 || (size_t)offset > view->length ? view->length : (size_t)offset;
    view->data += skipped;
    view->length -= skipped;
    if (size >= 0 && (size_t)size < view->length)
        view->length = (size_t)size;
}

NATIVE(console_write, "console.write", "self, data, offset_or_size=?, size=?, /")
static Value console_write(Vm *vm, Value *args, size_t count)
{
    check_direction(vm, args[0], false);
    if (!is_binary(args[0])) {
        const Str *s = str_cast(vm, args[1]);
        if (s == NULL)
            raise_type_error(vm, "write() argument must be str, not %T", args[1]);
        stream_write(vm, args[0], args[1]);
        return int_from_size(vm, str_length(s));
    }
    BufferView view;
    buffer_peek(vm, args[1], &view);
    choose_part(vm, &view, args + 2);
    vm_write(vm, (int)stream_of(args[0]), (const char *)view.data, view.length);
    return int_from_size(vm, view.length);
}

NATIVE(console_writelines, "console.writelines", "self, lines, /")
static Value console_writelines(Vm *vm, Value *args, size_t count)
{
    Value iterator = iterator_of(vm, args[1]);
    for (Value line; (line = iterator_next(vm, iterator)) != NO_VALUE;)
        call_method(vm, args[0], SYM(write), 1, &line);
    return VALUE_NONE;
}

NATIVE(console_flush, "console.flush", "self, /")
static Value console_flush(Vm *vm, Value *args, size_t count)
{
    if (stream_of(args[0]) != 0)
        vm_write(vm, (int)stream_of(args[0]), NULL, 0);
    return VALUE_NONE;
}

typedef struct Reading {
    char byte;
    int got; // as VmHost.read
} Reading;

static void read_byte(Vm *vm, void *context)
{
    Reading *reading = context;
    reading->got =
        vm->host->read == NULL ? 0 : vm->host->read(vm->host->context, &reading->byte, 1);
}

bool stream_must_repeat(Vm *vm, int64_t result)
{
    if (result != -4) // EINTR
        return false;
    check_pending(vm);
    return true;
}

// Reads until `limit` bytes or the end of input, or, for a line, its newline. Text counts
// characters.
static void read_bytes(Vm *vm, Builder *builder, size_t limit, bool line, bool text)
{
    size_t units = 0;
    while (units < limit) {
        Reading reading;
        thread_blocking(vm, read_byte, &reading);
        if (stream_must_repeat(vm, reading.got))
            continue;
        if (reading.got < 0)
            raise_os_error(vm, -reading.got, NO_VALUE);
        if (reading.got == 0)
            return;
        char lead = reading.byte;
        builder_add_byte(builder, lead);
        units++;
        for (size_t more = text ? utf8_lead_size((uint8_t)lead) : 0; more > 1; more--) {
            read_byte(vm, &reading);
            if (reading.got != 1)
                return;
            builder_add_byte(builder, reading.byte);
        }
        if (line && lead == '\n')
            return;
    }
}

static Value finish_read(Vm *vm, Value self, Builder *builder)
{
    Value bytes = builder_finish_bytes(builder);
    return is_binary(self) ? bytes : call_method(vm, bytes, SYM(decode), 0, NULL);
}

static Value read_input(Vm *vm, Value self, Value size, bool line)
{
    check_direction(vm, self, true);
    SignedWord limit = size == VALUE_NONE ? -1 : int_to_word(vm, size);
    Builder builder;
    builder_init(&builder, vm, 64);
    read_bytes(vm, &builder, limit < 0 ? SIZE_MAX : (size_t)limit, line, !is_binary(self));
    return finish_read(vm, self, &builder);
}

NATIVE(console_read, "console.read", "self, size=-1, /")
static Value console_read(Vm *vm, Value *args, size_t count)
{
    return read_input(vm, args[0], args[1], false);
}

NATIVE(console_readline, "console.readline", "self, size=-1, /")
static Value console_readline(Vm *vm, Value *args, size_t count)
{
    return read_input(vm, args[0], args[1], true);
}

static Value console_next(Vm *vm, Value self)
{
    Value line = read_input(vm, self, VALUE_SMALL(-1), true);
    return truth(vm, line) ? line : NO_VALUE;
}

NATIVE(console_readlines, "console.readlines", "self, hint=-1, /")
static Value console_readlines(Vm *vm, Value *args, size_t count)
{
    return list_from_iterable(vm, args[0]);
}

NATIVE(console_readinto, "console.readinto", "self, buffer, size=-1, /")
static Value console_readinto(Vm *vm, Value *args, size_t count)
{
    check_direction(vm, args[0], true);
    BufferView view;
    buffer_peek(vm, args[1], &view);
    SignedWord limit = int_to_word(vm, args[2]);
    size_t wanted = limit < 0 || (size_t)limit > view.length ? view.length : (size_t)limit;
    Builder builder;
    builder_init(&builder, vm, wanted);
    read_bytes(vm, &builder, wanted, false, false);
    buffer_peek(vm, args[1], &view);
    if (view.readonly || builder.length > view.length)
        raise_type_error(vm, "readinto() argument must be read-write bytes-like object, not %T",
                         args[1]);
    memcpy(view.data, builder_bytes(&builder), builder.length);
    return int_from_size(vm, builder.length);
}

NATIVE(console_fileno, "console.fileno", "self, /")
static Value console_fileno(Vm *vm, Value *args, size_t count)
{
    return VALUE_SMALL(stream_of(args[0]));
}

NATIVE(console_isatty, "console.isatty", "self, /")
static Value console_isatty(Vm *vm, Value *args, size_t count)
{
    return value_bool(vm->host->is_terminal != NULL &&
                      vm->host->is_terminal(vm->host->context, (int)stream_of(args[0])));
}

NATIVE(console_readable, "console.readable", "self, /")
static Value console_readable(Vm *vm, Value *args, size_t count)
{
    return value_bool(stream_of(args[0]) == 0);
}

NATIVE(console_writable, "console.writable", "self, /")
static Value console_writable(Vm *vm, Value *args, size_t count)
{
    return value_bool(stream_of(args[0]) != 0);
}

NATIVE(console_enter, "console.__enter__", "self, /")
static Value console_enter(Vm *vm, Value *args, size_t count)
{
    return args[0];
}

NATIVE(console_exit, "console.__exit__", "self, /, *args")
static Value console_exit(Vm *vm, Value *args, size_t count)
{
    return VALUE_NONE;
}

static const Value names[] = {SYM(stdin), SYM(stdout), SYM(stderr)};

NATIVE(console_repr, "console.__repr__", "self, /")
static Value console_repr(Vm *vm, Value *args, size_t count)
{
    const char *mode = stream_of(args[0]) == 0 ? "r" : "w";
    if (is_binary(args[0]))
        return str_format(vm, "<_io.Buffered%s name='<%S>'>",
                          stream_of(args[0]) == 0 ? "Reader" : "Writer", names[stream_of(args[0])]);
    return str_format(vm, "<_io.TextIOWrapper name='<%S>' mode='%s' encoding='utf-8'>",
                      names[stream_of(args[0])], mode);
}

static Value console_buffer(Vm *vm, Value self)
{
    return value_of(&stream_consoles[stream_of(self) | CONSOLE_BINARY]);
}

static Value console_name(Vm *vm, Value self)
{
    return str_format(vm, "<%S>", names[stream_of(self)]);
}

static Value console_encoding(Vm *vm, Value self)
{
    return str_from_c(vm, "utf-8");
}

static Value console_mode(Vm *vm, Value self)
{
    return stream_of(self) == 0 ? SYM(r) : SYM(w);
}

static Value console_errors(Vm *vm, Value self)
{
    return str_from_c(vm, stream_of(self) == 2 ? "backslashreplace" : "strict");
}

GETSET(console_buffer, "console.buffer", console_buffer, NULL)
GETSET(console_name, "console.name", console_name, NULL)
GETSET(console_encoding, "console.encoding", console_encoding, NULL)
GETSET(console_mode, "console.mode", console_mode, NULL)
GETSET(console_errors, "console.errors", console_errors, NULL)

MEMBERS(console_members, ITERATOR_METHODS, METHOD(write, console_write),
        METHOD(writelines, console_writelines), METHOD(flush, console_flush),
        METHOD_AS(close, console_flush), METHOD(read, console_read),
        METHOD(readline, console_readline), METHOD(readlines, console_readlines),
        METHOD(readinto, console_readinto), METHOD(fileno, console_fileno),
        METHOD(isatty, console_isatty), METHOD(readable, console_readable),
        METHOD(writable, console_writable), METHOD(__enter__, console_enter),
        METHOD(__exit__, console_exit), METHOD(__repr__, console_repr),
        ACCESSOR(buffer, console_buffer), ACCESSOR(name, console_name),
        ACCESSOR(encoding, console_encoding), ACCESSOR(mode, console_mode),
        ACCESSOR(errors, console_errors), CONSTANT(closed, FALSE));

static const TypeOps console_ops = TYPE_OPS(next, console_next);

ROM_TYPE(type_console, TextIOWrapper, SHAPE_CONSOLE, type_object, console_members,
         .ops = &console_ops, .flags = TYPE_FINAL | TYPE_ABSTRACT);
