// Threads of Linux under the interpreter lock.
#include "ports/unix/threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

// How long a thread waits before it asks the one that runs to yield.
#define SWITCH_NS 5000000

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t freed = PTHREAD_COND_INITIALIZER; // the lock was given up
static pthread_cond_t taken = PTHREAD_COND_INITIALIZER; // or taken
static pthread_cond_t woken = PTHREAD_COND_INITIALIZER;
static bool held;
static unsigned waiting;   // threads that want the lock
static unsigned long uses; // how often it was taken
static unsigned long wakes;

static struct timespec moment_after(uint64_t ns)
{
    struct timespec moment;
    clock_gettime(CLOCK_REALTIME, &moment);
    uint64_t sum = (uint64_t)moment.tv_nsec + ns;
    moment.tv_sec += (time_t)(sum / 1000000000);
    moment.tv_nsec = (long)(sum % 1000000000);
    return moment;
}

static void take(Vm *vm)
{
    waiting++;
    while (held) {
        struct timespec until = moment_after(SWITCH_NS);
        if (pthread_cond_timedwait(&freed, &mutex, &until) == ETIMEDOUT && held)
            vm_pend(vm, VM_PENDING_SWITCH);
    }
    waiting--;
    held = true;
    uses++;
    pthread_cond_broadcast(&taken);
}

static void give(void)
{
    held = false;
    pthread_cond_signal(&freed);
}

static void lock(Vm *vm)
{
    pthread_mutex_lock(&mutex);
    take(vm);
    pthread_mutex_unlock(&mutex);
}

static void unlock(void)
{
    pthread_mutex_lock(&mutex);
    give();
    pthread_mutex_unlock(&mutex);
}

static void yield(Vm *vm)
{
    pthread_mutex_lock(&mutex);
    if (waiting > 0) {
        unsigned long before = uses;
        give();
        while (uses == before && waiting > 0)
            pthread_cond_wait(&taken, &mutex);
        take(vm);
    }
    pthread_mutex_unlock(&mutex);
}

static void wait(Vm *vm, uint64_t us)
{
    pthread_mutex_lock(&mutex);
    unsigned long before = wakes;
    struct timespec until = moment_after(us < 1000000 ? us * 1000 : 1000000000);
    give();
    int error = 0;
    while (wakes == before && error == 0)
        error = pthread_cond_timedwait(&woken, &mutex, &until);
    take(vm);
    pthread_mutex_unlock(&mutex);
}

static void wake(void)
{
    pthread_mutex_lock(&mutex);
    wakes++;
    pthread_cond_broadcast(&woken);
    pthread_mutex_unlock(&mutex);
}

// Starting.

typedef struct Start {
    void (*run)(void *argument);
    void *argument;
} Start;

static void *enter(void *context)
{
    Start start = *(Start *)context;
    free(context);
    start.run(start.argument);
    return NULL;
}

static bool start(void (*run)(void *argument), void *argument, size_t stack_bytes)
{
    pthread_attr_t attributes;
    pthread_t thread;
    Start *context = malloc(sizeof *context);
    if (context == NULL || pthread_attr_init(&attributes) != 0) {
        free(context);
        return false;
    }
    *context = (Start){run, argument};
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    bool started = pthread_attr_setstacksize(&attributes, stack_bytes) == 0 &&
                   pthread_create(&thread, &attributes, enter, context) == 0;
    pthread_attr_destroy(&attributes);
    if (!started)
        free(context);
    return started;
}

const ThreadHost unix_threads = {start, lock, unlock, yield, wait, wake};
