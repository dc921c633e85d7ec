// The module _os: files by descriptor, folders and the process, below pylib's os and io.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/codec.h"
#include "core/objects/dict.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/struct_sequence.h"
#include "core/objects/tuple.h"
#include "core/vm/file_host.h"
#include "core/vm/vm.h"
#include "lib/streams.h"
#include "natives.h"

// Errors of this module have Linux's number for what a board lacks.
#define NOT_SUPPORTED 95 // EOPNOTSUPP

static const FileHost *files_of(Vm *vm)
{
    if (vm->host->files == NULL)
        raise_os_error(vm, NOT_SUPPORTED, NO_VALUE);
    return vm->host->files;
}

static int64_t checked(Vm *vm, int64_t result, Value filename)
{
    if (result < 0)
        raise_os_error(vm, (int)-result, filename);
    return result;
}

// Paths and text for the host.

NATIVE(os_fspath, "fspath", "path")
static Value os_fspath(Vm *vm, Value *args, size_t count)
{
    if (str_cast(vm, args[0]) != NULL || bytes_cast(vm, args[0]) != NULL)
        return args[0];
    Value path = call_special(vm, args[0], SYM(__fspath__), 0, NULL);
    if (path == NO_VALUE)
        raise_type_error(vm, "expected str, bytes or os.PathLike object, not %T", args[0]);
    if (str_cast(vm, path) == NULL && bytes_cast(vm, path) == NULL)
        raise_type_error(vm, "expected %T.__fspath__() to return str or bytes, not %T", args[0],
                         path);
    return path;
}

// As bytes ended by NUL; the bytes live as long as the C stack shows them.
static const char *host_text(Vm *vm, Value text)
{
    Value bytes = bytes_cast(vm, text) != NULL
                      ? value_of(bytes_cast(vm, text))
                      : codec_encode(vm, text, NO_VALUE, SYM(surrogateescape));
    const Bytes *b = bytes_of(bytes);
    if (memchr(b->data, 0, b->length) != NULL)
        raise_value_error(vm, "embedded null byte");
    return (const char *)b->data;
}

static const char *host_path(Vm *vm, Value path)
{
    return host_text(vm, os_fspath(vm, &path, 1));
}

static const char *variable_text(Vm *vm, Value v)
{
    if (str_cast(vm, v) == NULL && bytes_cast(vm, v) == NULL)
        raise_type_error(vm, "str expected, not %T", v);
    return host_text(vm, v);
}

static Value text_from_host(Vm *vm, const char *text, size_t length)
{
    return codec_decode(vm, (const uint8_t *)text, length, NO_VALUE, SYM(surrogateescape));
}

static int descriptor_of(Vm *vm, Value v)
{
    SignedWord n = int_to_word(vm, v);
    if (n > INT32_MAX || n < INT32_MIN)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C int");
    return (int)n;
}

static int64_t position_of(Vm *vm, Value v)
{
    int64_t n;
    if (!int_to_i64(int_index(vm, v), &n))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too large to convert");
    return n;
}

// Files.

NATIVE(os_open, "open", "path, flags, mode=511")
static Value os_open(Vm *vm, Value *args, size_t count)
{
    const FileHost *files = files_of(vm);
    int flags = descriptor_of(vm, args[1]);
    int result = files->open(vm->host->context, host_path(vm, args[0]), flags);
    return int_from_i64(vm, checked(vm, result, args[0]));
}

NATIVE(os_close, "close", "fd")
static Value os_close(Vm *vm, Value *args, size_t count)
{
    checked(vm, files_of(vm)->close(vm->host->context, descriptor_of(vm, args[0])), NO_VALUE);
    return VALUE_NONE;
}

NATIVE(os_read, "read", "fd, length, /")
static Value os_read(Vm *vm, Value *args, size_t count)
{
    const FileHost *files = files_of(vm);
    int descriptor = descriptor_of(vm, args[0]);
    SignedWord wanted = int_to_word(vm, args[1]);
    if (wanted < 0)
        raise_os_error(vm, 22, NO_VALUE);
    Value bytes = bytes_new(vm, NULL, (size_t)wanted);
    int64_t got;
    do {
        got = files->read(vm->host->context, descriptor, bytes_of(bytes)->data, (size_t)wanted);
    } while (stream_must_repeat(vm, got));
    checked(vm, got, NO_VALUE);
    return got == wanted ? bytes : bytes_new(vm, bytes_of(bytes)->data, (size_t)got);
}

NATIVE(os_write, "write", "fd, data, /")
static Value os_write(Vm *vm, Value *args, size_t count)
{
    const FileHost *files = files_of(vm);
    int descriptor = descriptor_of(vm, args[0]);
    int64_t written;
    do {
        BufferView view;
        buffer_peek(vm, args[1], &view);
        written = files->write(vm->host->context, descriptor, view.data, view.length);
    } while (stream_must_repeat(vm, written));
    return int_from_i64(vm, checked(vm, written, NO_VALUE));
}

NATIVE(os_lseek, "lseek", "fd, position, whence, /")
static Value os_lseek(Vm *vm, Value *args, size_t count)
{
    int descriptor = descriptor_of(vm, args[0]), whence = descriptor_of(vm, args[2]);
    int64_t offset = position_of(vm, args[1]);
    return int_from_i64(
        vm,
        checked(vm, files_of(vm)->seek(vm->host->context, descriptor, offset, whence), NO_VALUE));
}

NATIVE(os_ftruncate, "ftruncate", "fd, length, /")
static Value os_ftruncate(Vm *vm, Value *args, size_t count)
{
    int descriptor = descriptor_of(vm, args[0]);
    int64_t size = position_of(vm, args[1]);
    checked(vm, files_of(vm)->truncate(vm->host->context, descriptor, size), NO_VALUE);
    return VALUE_NONE;
}

NATIVE(os_isatty, "isatty", "fd, /")
static Value os_isatty(Vm *vm, Value *args, size_t count)
{
    return value_bool(files_of(vm)->is_terminal(vm->host->context, descriptor_of(vm, args[0])));
}

static Value get_status(Vm *vm, Value path, bool link)
{
    const FileHost *files = files_of(vm);
    FileStatus status;
    bool by_number = int_cast(vm, path) != NO_VALUE;
    int descriptor = by_number ? descriptor_of(vm, path) : -1;
    const char *text = by_number ? NULL : host_path(vm, path);
    checked(vm, files->status(vm->host->context, text, descriptor, link, &status), path);
    Value items[FILE_STATUS_FIELDS];
    for (size_t i = 0; i < FILE_STATUS_FIELDS; i++)
        items[i] = int_from_i64(vm, status.fields[i]);
    return tuple_new(vm, items, FILE_STATUS_FIELDS);
}

NATIVE(os_status, "_stat", "path, /")
static Value os_status(Vm *vm, Value *args, size_t count)
{
    return get_status(vm, args[0], false);
}

NATIVE(os_link_status, "_lstat", "path, /")
static Value os_link_status(Vm *vm, Value *args, size_t count)
{
    return get_status(vm, args[0], true);
}

// Folders.

static Value change(Vm *vm, FileChange what, Value path, Value other)
{
    const FileHost *files = files_of(vm);
    const char *text = host_path(vm, path);
    const char *second = other == NO_VALUE ? NULL : host_path(vm, other);
    checked(vm, files->change(vm->host->context, what, text, second), path);
    return VALUE_NONE;
}

NATIVE(os_remove, "remove", "path")
static Value os_remove(Vm *vm, Value *args, size_t count)
{
    return change(vm, FILE_REMOVE, args[0], NO_VALUE);
}

NATIVE(os_rename, "rename", "src, dst")
static Value os_rename(Vm *vm, Value *args, size_t count)
{
    return change(vm, FILE_RENAME, args[0], args[1]);
}

NATIVE(os_mkdir, "mkdir", "path, mode=511")
static Value os_mkdir(Vm *vm, Value *args, size_t count)
{
    return change(vm, FILE_MAKE_FOLDER, args[0], NO_VALUE);
}

NATIVE(os_rmdir, "rmdir", "path")
static Value os_rmdir(Vm *vm, Value *args, size_t count)
{
    return change(vm, FILE_REMOVE_FOLDER, args[0], NO_VALUE);
}

NATIVE(os_chdir, "chdir", "path")
static Value os_chdir(Vm *vm, Value *args, size_t count)
{
    return change(vm, FILE_CHANGE_FOLDER, args[0], NO_VALUE);
}

NATIVE(os_getcwd, "getcwd", "")
static Value os_getcwd(Vm *vm, Value *args, size_t count)
{
    char path[1024];
    checked(vm, files_of(vm)->current_folder(vm->host->context, path, sizeof path), NO_VALUE);
    return text_from_host(vm, path, strlen(path));
}

// A folder being read; it is closed also when memory runs out on the way.
typedef struct Folder {
    const FileHost *files;
    void *handle;
    Value entries; // list
} Folder;

static Value read_folder(Vm *vm, void *context)
{
    Folder *folder = context;
    int kind;
    uint64_t inode;
    const char *name;
    while ((name = folder->files->next_entry(vm->host->context, folder->handle, &kind, &inode)) !=
           NULL) {
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            continue;
        Value items[] = {text_from_host(vm, name, strlen(name)), small_from(kind),
                         int_from_u64(vm, inode)};
        list_append(vm, folder->entries, tuple_new(vm, items, 3));
    }
    return VALUE_NONE;
}

NATIVE(os_entries, "_entries", "path, /")
static Value os_entries(Vm *vm, Value *args, size_t count)
{
    Folder folder = {files_of(vm), NULL, list_new(vm, NULL, 0)};
    const char *path = host_path(vm, args[0]);
    checked(vm, folder.files->open_folder(vm->host->context, path, &folder.handle), args[0]);
    Value error;
    vm_protect(vm, read_folder, &folder, &error);
    folder.files->close_folder(vm->host->context, folder.handle);
    if (error != NO_VALUE)
        raise_exception(vm, error);
    return folder.entries;
}

// The process.

NATIVE(os_urandom, "urandom", "size, /")
static Value os_urandom(Vm *vm, Value *args, size_t count)
{
    SignedWord size = int_to_word(vm, args[0]);
    if (size < 0)
        raise_value_error(vm, "negative argument not allowed");
    if (vm->host->random == NULL)
        raise_os_error(vm, NOT_SUPPORTED, NO_VALUE);
    Value bytes = bytes_new(vm, NULL, (size_t)size);
    checked(vm, vm->host->random(vm->host->context, bytes_of(bytes)->data, (size_t)size), NO_VALUE);
    return bytes;
}

NATIVE(os_environment, "_environment", "")
static Value os_environment(Vm *vm, Value *args, size_t count)
{
    const FileHost *files = vm->host->files;
    bool has_any = files != NULL && files->environment != NULL;
    Value dict = dict_new(vm);
    const char *row;
    for (size_t i = 0; has_any && (row = files->environment(vm->host->context, i)) != NULL; i++) {
        const char *equals = strchr(row, '=');
        if (equals == NULL)
            continue;
        Value name = text_from_host(vm, row, (size_t)(equals - row));
        dict_set(vm, dict, name, text_from_host(vm, equals + 1, strlen(equals + 1)));
    }
    return dict;
}

static Value set_variable(Vm *vm, Value name, Value value)
{
    const FileHost *files = files_of(vm);
    const char *text = variable_text(vm, name);
    const char *contents = value == NO_VALUE ? NULL : variable_text(vm, value);
    if (strchr(text, '=') != NULL)
        raise_value_error(vm, "illegal environment variable name");
    if (files->set_environment == NULL)
        raise_os_error(vm, NOT_SUPPORTED, NO_VALUE);
    checked(vm, files->set_environment(vm->host->context, text, contents), NO_VALUE);
    return VALUE_NONE;
}

NATIVE(os_putenv, "putenv", "name, value, /")
static Value os_putenv(Vm *vm, Value *args, size_t count)
{
    return set_variable(vm, args[0], args[1]);
}

NATIVE(os_unsetenv, "unsetenv", "name, /")
static Value os_unsetenv(Vm *vm, Value *args, size_t count)
{
    return set_variable(vm, args[0], NO_VALUE);
}

NATIVE(os_system, "system", "command")
static Value os_system(Vm *vm, Value *args, size_t count)
{
    const FileHost *files = files_of(vm);
    if (files->system == NULL)
        raise_os_error(vm, NOT_SUPPORTED, NO_VALUE);
    const char *command = host_path(vm, args[0]);
    return int_from_i64(vm, checked(vm, files->system(vm->host->context, command), NO_VALUE));
}

NATIVE(os_getpid, "getpid", "")
static Value os_getpid(Vm *vm, Value *args, size_t count)
{
    const FileHost *files = files_of(vm);
    return int_from_i64(vm, files->process_id == NULL ? 1 : files->process_id(vm->host->context));
}

static ROM_TUPLE(uname_fields, SYSTEM_NAME_FIELDS, SYM(sysname), SYM(nodename), SYM(release),
                 SYM(version), SYM(machine));

STRUCT_SEQUENCE_MEMBERS(uname_members, posix, uname_fields);
STRUCT_SEQUENCE_TYPE(type_uname_result, uname_result, SHAPE_UNAME_RESULT, uname_members, 0);

NATIVE(os_uname, "uname", "")
static Value os_uname(Vm *vm, Value *args, size_t count)
{
    const FileHost *files = files_of(vm);
    const char *fields[SYSTEM_NAME_FIELDS];
    if (files->system_name == NULL)
        raise_os_error(vm, NOT_SUPPORTED, NO_VALUE);
    checked(vm, files->system_name(vm->host->context, fields), NO_VALUE);
    Value values[SYSTEM_NAME_FIELDS] = {NO_VALUE};
    for (size_t i = 0; i < SYSTEM_NAME_FIELDS; i++)
        values[i] = text_from_host(vm, fields[i], strlen(fields[i]));
    return struct_sequence_new(vm, SHAPE_UNAME_RESULT, values, SYSTEM_NAME_FIELDS, 0);
}

MEMBERS(os_members, METHOD(fspath, os_fspath), METHOD(open, os_open), METHOD(close, os_close),
        METHOD(read, os_read), METHOD(write, os_write), METHOD(lseek, os_lseek),
        METHOD(ftruncate, os_ftruncate), METHOD(isatty, os_isatty), METHOD(_stat, os_status),
        METHOD(_lstat, os_link_status), METHOD(remove, os_remove), METHOD_AS(unlink, os_remove),
        METHOD(rename, os_rename), METHOD_AS(replace, os_rename), METHOD(mkdir, os_mkdir),
        METHOD(rmdir, os_rmdir), METHOD(chdir, os_chdir), METHOD(getcwd, os_getcwd),
        METHOD(_entries, os_entries), METHOD(urandom, os_urandom),
        METHOD(_environment, os_environment), METHOD(putenv, os_putenv),
        METHOD(unsetenv, os_unsetenv), METHOD(system, os_system), METHOD(getpid, os_getpid),
        METHOD(uname, os_uname), INT_ROW(O_RDONLY, 0), INT_ROW(O_WRONLY, FILE_WRITE_ONLY),
        INT_ROW(O_RDWR, FILE_READ_WRITE), INT_ROW(O_CREAT, FILE_CREATE),
        INT_ROW(O_EXCL, FILE_EXCLUSIVE), INT_ROW(O_TRUNC, FILE_TRUNCATE),
        INT_ROW(O_APPEND, FILE_APPEND));

MODULE(os, "_os", os_members, NULL)
