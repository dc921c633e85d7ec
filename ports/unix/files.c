// Linux's files for the module os.
#include "ports/unix/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "ports/unix/host.h"

extern char **environ;

static int status_of(int result)
{
    return result < 0 ? -errno : result;
}

static int open_file(void *context, const char *path, int flags)
{
    int how = flags & FILE_READ_WRITE ? O_RDWR : flags & FILE_WRITE_ONLY ? O_WRONLY : O_RDONLY;
    static const int pairs[][2] = {{FILE_CREATE, O_CREAT},
                                   {FILE_EXCLUSIVE, O_EXCL},
                                   {FILE_TRUNCATE, O_TRUNC},
                                   {FILE_APPEND, O_APPEND}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        how |= flags & pairs[i][0] ? pairs[i][1] : 0;
    int descriptor = open(path, how | O_CLOEXEC, 0666);
    struct stat status;
    if (descriptor >= 0 && fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
        close(descriptor);
        return -EISDIR;
    }
    return status_of(descriptor);
}

static int close_file(void *context, int descriptor)
{
    return status_of(close(descriptor));
}

static int64_t read_file(void *context, int descriptor, void *bytes, size_t count)
{
    ssize_t got = read(descriptor, bytes, count);
    return got < 0 ? -errno : got;
}

static int64_t write_file(void *context, int descriptor, const void *bytes, size_t count)
{
    if (descriptor == STDOUT_FILENO || descriptor == STDERR_FILENO)
        host_flush();
    ssize_t written = write(descriptor, bytes, count);
    return written < 0 ? -errno : written;
}

static int64_t seek_file(void *context, int descriptor, int64_t offset, int whence)
{
    static const int origins[] = {SEEK_SET, SEEK_CUR, SEEK_END};
    if (whence < 0 || whence > 2)
        return -EINVAL;
    off_t position = lseek(descriptor, (off_t)offset, origins[whence]);
    return position < 0 ? -errno : position;
}

static int truncate_file(void *context, int descriptor, int64_t size)
{
    return status_of(ftruncate(descriptor, (off_t)size));
}

static bool is_terminal(void *context, int descriptor)
{
    return isatty(descriptor);
}

static int get_status(void *context, const char *path, int descriptor, bool link,
                      FileStatus *result)
{
    struct stat status;
    int failed = path == NULL ? fstat(descriptor, &status)
                 : link       ? lstat(path, &status)
                              : stat(path, &status);
    if (failed)
        return -errno;
    *result = (FileStatus){{status.st_mode, (int64_t)status.st_ino, (int64_t)status.st_dev,
                            (int64_t)status.st_nlink, status.st_uid, status.st_gid, status.st_size,
                            status.st_atime, status.st_mtime, status.st_ctime}};
    return 0;
}

static int change(void *context, FileChange change, const char *path, const char *other)
{
    switch (change) {
    case FILE_REMOVE:
        return status_of(unlink(path));
    case FILE_RENAME:
        return status_of(rename(path, other));
    case FILE_MAKE_FOLDER:
        return status_of(mkdir(path, 0777));
    case FILE_REMOVE_FOLDER:
        return status_of(rmdir(path));
    default:
        return status_of(chdir(path));
    }
}

static int current_folder(void *context, char *path, size_t size)
{
    return getcwd(path, size) == NULL ? -errno : 0;
}

static int open_folder(void *context, const char *path, void **folder)
{
    *folder = opendir(path);
    return *folder == NULL ? -errno : 0;
}

static const char *next_entry(void *context, void *folder, int *kind, uint64_t *inode)
{
    struct dirent *entry = readdir(folder);
    if (entry == NULL)
        return NULL;
    *kind = DTTOIF(entry->d_type);
    *inode = entry->d_ino;
    return entry->d_name;
}

static void close_folder(void *context, void *folder)
{
    closedir(folder);
}

static const char *environment(void *context, size_t index)
{
    return environ[index];
}

static int set_environment(void *context, const char *name, const char *value)
{
    return status_of(value == NULL ? unsetenv(name) : setenv(name, value, 1));
}

static int run_command(void *context, const char *command)
{
    host_flush();
    return status_of(system(command));
}

static int process_id(void *context)
{
    return (int)getpid();
}

static int system_name(void *context, const char *fields[SYSTEM_NAME_FIELDS])
{
    static struct utsname names;
    int result = status_of(uname(&names));
    const char *found[] = {names.sysname, names.nodename, names.release, names.version,
                           names.machine};
    memcpy(fields, found, sizeof found);
    return result;
}

const FileHost unix_files = {
    .open = open_file,
    .close = close_file,
    .read = read_file,
    .write = write_file,
    .seek = seek_file,
    .truncate = truncate_file,
    .is_terminal = is_terminal,
    .status = get_status,
    .change = change,
    .current_folder = current_folder,
    .open_folder = open_folder,
    .next_entry = next_entry,
    .close_folder = close_folder,
    .environment = environment,
    .set_environment = set_environment,
    .system = run_command,
    .process_id = process_id,
    .system_name = system_name,
};
