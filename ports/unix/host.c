// Linux as the virtual machine's host.
#include "ports/unix/host.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "core/vm/import.h"
#include "core/vm/marshal.h"
#include "core/vm/pending.h"

#include "core/objects/str.h"
#include "lib/sys_host.h"
#include "ports/unix/files.h"
#include "ports/unix/threads.h"

// Streams. Output is buffered unless a terminal reads it.

static struct {
    char bytes[16 * 1024];
    size_t used;
} output;

static int write_all(int descriptor, const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
    return 0;
}

int host_flush(void)
{
    int error = write_all(STDOUT_FILENO, output.bytes, output.used);
    output.used = 0;
    return error;
}

static int write_stream(void *context, int stream, const char *bytes, size_t count)
{
    (void)context;
    static int terminal = -1;
    if (terminal < 0)
        terminal = isatty(STDOUT_FILENO);
    if (stream == 2 || terminal) {
        host_flush();
        return write_all(stream, bytes, count);
    }
    if (count == 0 || count > sizeof output.bytes - output.used) {
        int error = host_flush();
        if (error != 0 || count == 0 || count > sizeof output.bytes)
            return error != 0 ? error : write_all(STDOUT_FILENO, bytes, count);
    }
    memcpy(output.bytes + output.used, bytes, count);
    output.used += count;
    return 0;
}

static Vm *volatile interrupted_vm;

// As read from standard input; a Ctrl-C that came just before ends it too.
static ssize_t read_input(char *bytes, size_t count)
{
    sigset_t interrupt, before;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_BLOCK, &interrupt, &before);
    errno = EINTR;
    int ready = -1;
    if (!(interrupted_vm->pending & VM_PENDING_INTERRUPT)) {
        fd_set input;
        FD_ZERO(&input);
        FD_SET(STDIN_FILENO, &input);
        ready = pselect(STDIN_FILENO + 1, &input, NULL, NULL, NULL, &before);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return ready < 0 && errno == EINTR ? -1 : read(STDIN_FILENO, bytes, count);
}

static int read_buffered(char *bytes, size_t count)
{
    static char buffer[4096];
    static size_t next, end;
    if (next == end) {
        host_flush();
        ssize_t got = read_input(buffer, sizeof buffer);
        if (got <= 0)
            return got < 0 ? -errno : 0;
        next = 0;
        end = (size_t)got;
    }
    if (count > end - next)
        count = end - next;
    memcpy(bytes, buffer + next, count);
    next += count;
    return (int)count;
}

// Threads read without the interpreter lock.
static int read_stream(void *context, char *bytes, size_t count)
{
    (void)context;
    static pthread_mutex_t reading = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&reading);
    int got = read_buffered(bytes, count);
    pthread_mutex_unlock(&reading);
    return got;
}

static bool is_terminal(void *context, int stream)
{
    (void)context;
    return isatty(stream);
}

// Memory.

void *host_reserve_memory(size_t bytes, size_t *size)
{
    size_t wanted = bytes != 0 ? bytes : sizeof(void *) == 8 ? (size_t)64 << 30 : (size_t)1 << 30;
    static const int limits[] = {RLIMIT_AS, RLIMIT_DATA};
    for (size_t i = 0; bytes == 0 && i < 2; i++) {
        struct rlimit limit;
        if (getrlimit(limits[i], &limit) == 0 && wanted > limit.rlim_cur / 2)
            wanted = limit.rlim_cur / 2; // the rest is for everything else
    }
    while (true) {
        void *memory = mmap(NULL, wanted, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory != MAP_FAILED) {
            *size = wanted;
            return memory;
        }
        wanted /= 2;
        if (bytes != 0 || wanted < 1 << 20)
            return NULL;
    }
}

size_t host_physical_memory(void)
{
    return (size_t)sysconf(_SC_PHYS_PAGES) * (size_t)sysconf(_SC_PAGESIZE);
}

size_t host_c_stack_size(void)
{
    struct rlimit limit;
    size_t size = (size_t)8 << 20;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        size = limit.rlim_cur;
    if (size > (size_t)64 << 20)
        size = (size_t)64 << 20;
    return size - size / 8;
}

// Signals.

static pthread_t main_thread;

// The handler may not return, so it must not leave its signal blocked.
static void on_interrupt(int number)
{
    if (interrupted_vm == NULL)
        return;
    vm_interrupt(interrupted_vm);
    if (pthread_equal(pthread_self(), main_thread))
        vm_interrupt_at_once(interrupted_vm);
    else if (interrupted_vm->interruption != NO_VALUE)
        pthread_kill(main_thread, number);
}

static void set_interrupt_handler(void (*handler)(int number))
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_NODEFER};
    sigaction(SIGINT, &action, NULL);
}

void host_catch_interrupts(Vm *vm)
{
    interrupted_vm = vm;
    main_thread = pthread_self();
    set_interrupt_handler(on_interrupt);
    signal(SIGPIPE, SIG_IGN);
}

void host_die_of_interrupt(void)
{
    host_flush();
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
    _exit(128 + SIGINT);
}

static void set_interrupt_character(void *context, int character)
{
    (void)context;
    set_interrupt_handler(character < 0 ? SIG_IGN : on_interrupt);
}

// Files.

char *host_read_file(const char *path, size_t *length)
{
    int descriptor = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return NULL;
    size_t used = 0, size = 4096;
    char *text = malloc(size);
    ssize_t got = 0;
    while (text != NULL && (got = read(descriptor, text + used, size - used)) > 0) {
        used += (size_t)got;
        if (used == size) {
            size *= 2;
            char *larger = realloc(text, size);
            if (larger == NULL)
                free(text);
            text = larger;
        }
    }
    int error = errno;
    if (descriptor != STDIN_FILENO)
        close(descriptor);
    if (got < 0) {
        free(text);
        errno = error;
        return NULL;
    }
    *length = used;
    return text;
}

static ImportKind find_path(void *context, const char *path, size_t *size)
{
    (void)context;
    struct stat status;
    if (stat(*path == 0 ? "." : path, &status) != 0)
        return IMPORT_NOTHING;
    *size = (size_t)status.st_size;
    return S_ISDIR(status.st_mode) ? IMPORT_FOLDER : IMPORT_FILE;
}

static int read_path(void *context, const char *path, char *buffer, size_t size)
{
    (void)context;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    size_t used = 0;
    ssize_t got = 1;
    while (used < size && got > 0) {
        got = read(descriptor, buffer + used, size - used);
        used += got > 0 ? (size_t)got : 0;
    }
    int error = got < 0 ? errno : used < size ? EIO : 0;
    close(descriptor);
    return error;
}

static const ImportHost import_host = {
    .find = find_path,
    .read = read_path,
    .load = marshal_read_precompiled,
    .frozen = frozen_modules,
};

// Source lines for tracebacks.

typedef struct Source {
    struct Source *next;
    char *name;
    char *text;
    size_t length;
} Source;

static Source *sources;

static Source *find_source(const char *name)
{
    Source *source = sources;
    while (source != NULL && strcmp(source->name, name) != 0)
        source = source->next;
    return source;
}

static Source *add_source(const char *name)
{
    Source *source = calloc(1, sizeof *source);
    char *copy = strdup(name);
    if (source == NULL || copy == NULL) {
        free(source);
        free(copy);
        return NULL;
    }
    *source = (Source){.next = sources, .name = copy};
    sources = source;
    return source;
}

void host_remember_source(const char *name, const char *text, size_t length)
{
    Source *source = find_source(name);
    if (source == NULL)
        source = add_source(name);
    char *copy = malloc(length + 1);
    if (source == NULL || copy == NULL) {
        free(copy);
        return;
    }
    memcpy(copy, text, length);
    free(source->text);
    source->text = copy;
    source->length = length;
}

static Value line_of_text(Vm *vm, const char *text, size_t length, uint32_t line)
{
    const char *end = text + length;
    while (line > 1) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        if (newline == NULL)
            return NO_VALUE;
        text = newline + 1;
        line--;
    }
    const char *newline = memchr(text, '\n', (size_t)(end - text));
    return str_new(vm, text, (size_t)((newline != NULL ? newline : end) - text));
}

static Value source_line(Vm *vm, Value filename, uint32_t line)
{
    const char *name = str_cast(vm, filename)->text;
    const Source *source = find_source(name);
    if (source != NULL && source->text != NULL)
        return line_of_text(vm, source->text, source->length, line);
    size_t length;
    char *text = *name == '<' ? NULL : host_read_file(name, &length);
    if (text == NULL)
        return NO_VALUE;
    Value found = line_of_text(vm, text, length, line);
    free(text);
    return found;
}

// Clocks.

static int64_t clock_ns(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static uint64_t ticks_us(void *context)
{
    (void)context;
    return (uint64_t)clock_ns(CLOCK_MONOTONIC) / 1000;
}

static int64_t time_ns(void *context)
{
    (void)context;
    return clock_ns(CLOCK_REALTIME);
}

static int64_t process_ns(void *context)
{
    (void)context;
    return clock_ns(CLOCK_PROCESS_CPUTIME_ID);
}

static void local_time(void *context, int64_t seconds, VmLocalTime *result)
{
    (void)context;
    time_t moment = (time_t)seconds;
    struct tm local;
    tzset();
    if (localtime_r(&moment, &local) == NULL)
        return;
    result->offset = (int32_t)local.tm_gmtoff;
    result->summer = local.tm_isdst > 0;
    snprintf(result->zone, sizeof result->zone, "%s", local.tm_zone);
}

static void sleep_us(void *context, uint64_t us)
{
    (void)context;
    host_flush();
    struct timespec wait = {.tv_sec = (time_t)(us / 1000000),
                            .tv_nsec = (long)(us % 1000000) * 1000};
    nanosleep(&wait, NULL);
}

static int get_random(void *context, void *bytes, size_t count)
{
    char *to = bytes;
    while (count > 0) {
        ssize_t got = getrandom(to, count, 0);
        if (got < 0 && errno != EINTR)
            return -errno;
        if (got > 0) {
            to += got;
            count -= (size_t)got;
        }
    }
    return 0;
}

const VmHost unix_host = {
    .write = write_stream,
    .read = read_stream,
    .is_terminal = is_terminal,
    .show_ignored = sys_host_show_ignored,
    .source_line = source_line,
    .import = &import_host,
    .threads = &unix_threads,
    .files = &unix_files,
    .ticks_us = ticks_us,
    .time_ns = time_ns,
    .process_ns = process_ns,
    .local_time = local_time,
    .sleep_us = sleep_us,
    .random = get_random,
    .set_interrupt_character = set_interrupt_character,
    .platform = "linux",
    .machine = "linux [" __VERSION__ "] version",
    .build = "standard",
};
