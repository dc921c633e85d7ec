// The table of errno values. Numbers are Linux's, on every target, as programs and tools expect
// them.
#include "core/objects/errors.h"

#define PLAIN SHAPE_OS_ERROR

const ErrorRow error_rows[] = {
    {1, "EPERM", "Operation not permitted", SHAPE_PERMISSION_ERROR},
    {2, "ENOENT", "No such file or directory", SHAPE_FILE_NOT_FOUND_ERROR},
    {3, "ESRCH", "No such process", SHAPE_PROCESS_LOOKUP_ERROR},
    {4, "EINTR", "Interrupted system call", SHAPE_INTERRUPTED_ERROR},
    {5, "EIO", "Input/output error", PLAIN},
    {9, "EBADF", "Bad file descriptor", PLAIN},
    {10, "ECHILD", "No child processes", SHAPE_CHILD_PROCESS_ERROR},
    {11, "EAGAIN", "Resource temporarily unavailable", SHAPE_BLOCKING_IO_ERROR},
    {12, "ENOMEM", "Cannot allocate memory", PLAIN},
    {13, "EACCES", "Permission denied", SHAPE_PERMISSION_ERROR},
    {14, "EFAULT", "Bad address", PLAIN},
    {16, "EBUSY", "Device or resource busy", PLAIN},
    {17, "EEXIST", "File exists", SHAPE_FILE_EXISTS_ERROR},
    {18, "EXDEV", "Invalid cross-device link", PLAIN},
    {19, "ENODEV", "No such device", PLAIN},
    {20, "ENOTDIR", "Not a directory", SHAPE_NOT_A_DIRECTORY_ERROR},
    {21, "EISDIR", "Is a directory", SHAPE_IS_A_DIRECTORY_ERROR},
    {22, "EINVAL", "Invalid argument", PLAIN},
    {24, "EMFILE", "Too many open files", PLAIN},
    {28, "ENOSPC", "No space left on device", PLAIN},
    {29, "ESPIPE", "Illegal seek", PLAIN},
    {30, "EROFS", "Read-only file system", PLAIN},
    {32, "EPIPE", "Broken pipe", SHAPE_BROKEN_PIPE_ERROR},
    {33, "EDOM", "Numerical argument out of domain", PLAIN},
    {34, "ERANGE", "Numerical result out of range", PLAIN},
    {36, "ENAMETOOLONG", "File name too long", PLAIN},
    {39, "ENOTEMPTY", "Directory not empty", PLAIN},
    {95, "ENOTSUP", "Operation not supported", PLAIN}, // the first is what errorcode has
    {95, "EOPNOTSUPP", "Operation not supported", PLAIN},
    {98, "EADDRINUSE", "Address already in use", PLAIN},
    {103, "ECONNABORTED", "Software caused connection abort", SHAPE_CONNECTION_ABORTED_ERROR},
    {104, "ECONNRESET", "Connection reset by peer", SHAPE_CONNECTION_RESET_ERROR},
    {105, "ENOBUFS", "No buffer space available", PLAIN},
    {106, "EISCONN", "Transport endpoint is already connected", PLAIN},
    {107, "ENOTCONN", "Transport endpoint is not connected", PLAIN},
    {108, "ESHUTDOWN", "Cannot send after transport endpoint shutdown", SHAPE_BROKEN_PIPE_ERROR},
    {110, "ETIMEDOUT", "Connection timed out", SHAPE_TIMEOUT_ERROR},
    {111, "ECONNREFUSED", "Connection refused", SHAPE_CONNECTION_REFUSED_ERROR},
    {113, "EHOSTUNREACH", "No route to host", PLAIN},
    {114, "EALREADY", "Operation already in progress", SHAPE_BLOCKING_IO_ERROR},
    {115, "EINPROGRESS", "Operation now in progress", SHAPE_BLOCKING_IO_ERROR},
    {0, 0, 0, 0},
};

const ErrorRow *error_find(int number)
{
    for (const ErrorRow *row = error_rows; row->name != 0; row++) {
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
