// The table of errno values. Numbers are Linux's, on every target, as programs and tools expect
// them.
#include "core/objects/errors.h"

#include "core/objects/builder.h"

// ROW(number, name, text, exception); of rows with the same number the first is what errorcode has.
#define PLAIN SHAPE_OS_ERROR
#define ERROR_ROWS                                                                               \
    ROW(1, "EPERM", "Operation not permitted", SHAPE_PERMISSION_ERROR)                           \
    ROW(2, "ENOENT", "No such file or directory", SHAPE_FILE_NOT_FOUND_ERROR)                    \
    ROW(3, "ESRCH", "No such process", SHAPE_PROCESS_LOOKUP_ERROR)                               \
    ROW(4, "EINTR", "Interrupted system call", SHAPE_INTERRUPTED_ERROR)                          \
    ROW(5, "EIO", "Input/output error", PLAIN)                                                   \
    ROW(9, "EBADF", "Bad file descriptor", PLAIN)                                                \
    ROW(10, "ECHILD", "No child processes", SHAPE_CHILD_PROCESS_ERROR)                           \
    ROW(11, "EAGAIN", "Resource temporarily unavailable", SHAPE_BLOCKING_IO_ERROR)               \
    ROW(12, "ENOMEM", "Cannot allocate memory", PLAIN)                                           \
    ROW(13, "EACCES", "Permission denied", SHAPE_PERMISSION_ERROR)                               \
    ROW(14, "EFAULT", "Bad address", PLAIN)                                                      \
    ROW(16, "EBUSY", "Device or resource busy", PLAIN)                                           \
    ROW(17, "EEXIST", "File exists", SHAPE_FILE_EXISTS_ERROR)                                    \
    ROW(18, "EXDEV", "Invalid cross-device link", PLAIN)                                         \
    ROW(19, "ENODEV", "No such device", PLAIN)                                                   \
    ROW(20, "ENOTDIR", "Not a directory", SHAPE_NOT_A_DIRECTORY_ERROR)                           \
    ROW(21, "EISDIR", "Is a directory", SHAPE_IS_A_DIRECTORY_ERROR)                              \
    ROW(22, "EINVAL", "Invalid argument", PLAIN)                                                 \
    ROW(24, "EMFILE", "Too many open files", PLAIN)                                              \
    ROW(28, "ENOSPC", "No space left on device", PLAIN)                                          \
    ROW(29, "ESPIPE", "Illegal seek", PLAIN)                                                     \
    ROW(30, "EROFS", "Read-only file system", PLAIN)                                             \
    ROW(32, "EPIPE", "Broken pipe", SHAPE_BROKEN_PIPE_ERROR)                                     \
    ROW(33, "EDOM", "Numerical argument out of domain", PLAIN)                                   \
    ROW(34, "ERANGE", "Numerical result out of range", PLAIN)                                    \
    ROW(36, "ENAMETOOLONG", "File name too long", PLAIN)                                         \
    ROW(39, "ENOTEMPTY", "Directory not empty", PLAIN)                                           \
    ROW(95, "ENOTSUP", "Operation not supported", PLAIN)                                         \
    ROW(95, "EOPNOTSUPP", "Operation not supported", PLAIN)                                      \
    ROW(98, "EADDRINUSE", "Address already in use", PLAIN)                                       \
    ROW(103, "ECONNABORTED", "Software caused connection abort", SHAPE_CONNECTION_ABORTED_ERROR) \
    ROW(104, "ECONNRESET", "Connection reset by peer", SHAPE_CONNECTION_RESET_ERROR)             \
    ROW(105, "ENOBUFS", "No buffer space available", PLAIN)                                      \
    ROW(106, "EISCONN", "Transport endpoint is already connected", PLAIN)                        \
    ROW(107, "ENOTCONN", "Transport endpoint is not connected", PLAIN)                           \
    ROW(108, "ESHUTDOWN", "Cannot send after transport endpoint shutdown",                       \
        SHAPE_BROKEN_PIPE_ERROR)                                                                 \
    ROW(110, "ETIMEDOUT", "Connection timed out", SHAPE_TIMEOUT_ERROR)                           \
    ROW(111, "ECONNREFUSED", "Connection refused", SHAPE_CONNECTION_REFUSED_ERROR)               \
    ROW(113, "EHOSTUNREACH", "No route to host", PLAIN)                                          \
    ROW(114, "EALREADY", "Operation already in progress", SHAPE_BLOCKING_IO_ERROR)               \
    ROW(115, "EINPROGRESS", "Operation now in progress", SHAPE_BLOCKING_IO_ERROR)

#define ROW(number, name, text, shape) {number, shape},
const ErrorRow error_rows[] = {ERROR_ROWS{0, 0}};
#undef ROW

// The names and texts in the order of the rows, each with its NUL.
static const char *all_texts(void)
{
#define ROW(number, name, text, shape) name "\0" text "\0"
    return MESSAGE(ERROR_ROWS);
#undef ROW
}

static Value text_at(Vm *vm, size_t place)
{
    MessageReader reader = message_reader(all_texts());
    while (place > 0)
        place -= message_next(&reader) == 0;
    Builder builder;
    builder_init(&builder, vm, 0);
    for (char c; (c = message_next(&reader)) != 0;)
        builder_add_byte(&builder, c);
    return builder_finish_str(&builder);
}

Value error_name(Vm *vm, const ErrorRow *row)
{
    return text_at(vm, 2 * (size_t)(row - error_rows));
}

Value error_text(Vm *vm, const ErrorRow *row)
{
    return text_at(vm, 2 * (size_t)(row - error_rows) + 1);
}

const ErrorRow *error_find(int number)
{
    for (const ErrorRow *row = error_rows; row->number != 0; row++) {
        if (row->number == number)
            return row;
    }
    return 0;
}

ShapeId error_shape(int number)
{
    const ErrorRow *row = error_find(number);
    return row == 0 ? SHAPE_OS_ERROR : row->shape;
}
