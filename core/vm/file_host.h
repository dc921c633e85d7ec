// Files, folders and the process, as the embedding program supplies them to the module os.
#ifndef ADDER_VM_FILE_HOST_H
#define ADDER_VM_FILE_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Flags of open, with Linux's numbers.
enum {
    FILE_WRITE_ONLY = 01,
    FILE_READ_WRITE = 02,
    FILE_CREATE = 0100,
    FILE_EXCLUSIVE = 0200,
    FILE_TRUNCATE = 01000,
    FILE_APPEND = 02000,
};

// The fields of os.stat up to the three times, in seconds since 1970.
enum { FILE_STATUS_FIELDS = 10 };
typedef struct FileStatus {
    int64_t fields[FILE_STATUS_FIELDS]; // mode inode device links uid gid size atime mtime ctime
} FileStatus;

enum { SYSTEM_NAME_FIELDS = 5 };

typedef enum FileChange {
    FILE_REMOVE,
    FILE_RENAME, // to `other`
    FILE_MAKE_FOLDER,
    FILE_REMOVE_FOLDER,
    FILE_CHANGE_FOLDER, // makes it the current one
} FileChange;

// Paths are UTF-8, ended by NUL. Functions return a negated errno value for failures, else 0 or
// what their comment says.
typedef struct FileHost {
    // Flags: FILE_*. The descriptor.
    int (*open)(void *context, const char *path, int flags);
    int (*close)(void *context, int descriptor);
    // The number of bytes.
    int64_t (*read)(void *context, int descriptor, void *bytes, size_t count);
    int64_t (*write)(void *context, int descriptor, const void *bytes, size_t count);
    // whence: 0 from the start, 1 from here, 2 from the end. The new position.
    int64_t (*seek)(void *context, int descriptor, int64_t offset, int whence);
    int (*truncate)(void *context, int descriptor, int64_t size);
    bool (*is_terminal)(void *context, int descriptor);
    // Of the path, of the link itself with `link`, or, where the path is NULL, of the descriptor.
    int (*status)(void *context, const char *path, int descriptor, bool link, FileStatus *status);
    int (*change)(void *context, FileChange change, const char *path, const char *other);
    // The current folder as text ended by NUL.
    int (*current_folder)(void *context, char *path, size_t size);
    // Reading a folder: its handle; the next name (NULL at the end), with the kind bits of its mode
    // and its inode; the end.
    int (*open_folder)(void *context, const char *path, void **folder);
    const char *(*next_entry)(void *context, void *folder, int *kind, uint64_t *inode);
    void (*close_folder)(void *context, void *folder);
    // The rest may be NULL. "name=value" of each variable, NULL behind the last.
    const char *(*environment)(void *context, size_t index);
    // value NULL removes it.
    int (*set_environment)(void *context, const char *name, const char *value);
    // The exit status as of waitpid.
    int (*system)(void *context, const char *command);
    int (*process_id)(void *context);
    // The fields of os.uname: system, node, release, version, machine. Text ended by NUL that stays
    // until the next call.
    int (*system_name)(void *context, const char *fields[SYSTEM_NAME_FIELDS]);
} FileHost;

#endif
