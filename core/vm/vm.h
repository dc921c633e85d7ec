// The virtual machine: one struct holds all state of an interpreter.
#ifndef ADDER_VM_VM_H
#define ADDER_VM_VM_H

#include "core/objects/runtime.h"
#include "core/objects/state.h"
#include "core/vm/catch.h"

struct ImportHost;
struct ThreadHost;
struct FileHost;

// How local time differs from UTC.
typedef struct VmLocalTime {
    int32_t offset; // seconds ahead of UTC
    bool summer;    // daylight saving time
    char zone[12];  // abbreviation, ended by NUL
} VmLocalTime;

// What the embedding program supplies. Any pointer may be NULL where the comment says so.
typedef struct VmHost {
    void *context;
    // Writes bytes to stream 1 (output) or 2 (error); returns 0 or an errno value. 0 bytes: all
    // that was written is to leave the host's buffers.
    int (*write)(void *context, int stream, const char *bytes, size_t count);
    // Reads from standard input: the number of bytes, 0 at the end, or a negated errno value. May
    // be NULL.
    int (*read)(void *context, char *bytes, size_t count);
    // Whether stream 0, 1 or 2 is a terminal. May be NULL.
    bool (*is_terminal)(void *context, int stream);
    // Clocks; all may be NULL where there are none. Microseconds since some moment, never going
    // back.
    uint64_t (*ticks_us)(void *context);
    // Nanoseconds since 1970-01-01 00:00 UTC.
    int64_t (*time_ns)(void *context);
    // Nanoseconds of processor time of this program. May be NULL: as ticks_us.
    int64_t (*process_ns)(void *context);
    // What local time is at a moment in seconds since 1970. May be NULL: UTC.
    void (*local_time)(void *context, int64_t seconds, VmLocalTime *result);
    // Waits; may return early when vm->pending is set.
    void (*sleep_us)(void *context, uint64_t us);
    // Fills memory with random bytes; returns 0 or a negated errno value.
    int (*random)(void *context, void *bytes, size_t count);
    // The character that interrupts a program (3: Ctrl-C), or -1: none. May be NULL.
    void (*set_interrupt_character)(void *context, int character);
    // Names: sys.platform, and the parts of sys.implementation. May be NULL.
    const char *platform;
    const char *machine;
    const char *build;
    // Called now and then by running code, where no signal or interrupt sets vm->pending
    // (ADDER_POLL).
    void (*poll)(void *context, Vm *vm);
    // Calls body(context) with the C stack that ends at `top`, then returns to its own. NULL where
    // the C stack is large.
    void (*call_on_stack)(void *top, void (*body)(void *context), void *context);
    // A line of source for tracebacks, as str with or without its newline, or NO_VALUE. May be
    // NULL.
    Value (*source_line)(Vm *vm, Value filename, uint32_t line);
    // Lets the program's sys.unraisablehook show an exception that cannot be raised; returns false
    // if it has none. `about` is the object concerned. May be NULL.
    bool (*show_ignored)(Vm *vm, const char *message, Value about, Value exception);
    // Threads: thread.h. May be NULL (there are none).
    const struct ThreadHost *threads;
    // Where modules are found: import.h. May be NULL (no files).
    const struct ImportHost *import;
    // Files and the process, for the module os: file_host.h. May be NULL.
    const struct FileHost *files;
} VmHost;

enum {
    VM_PENDING_INTERRUPT = 1, // Ctrl-C: raise KeyboardInterrupt
    VM_PENDING_SCHEDULE = 2,  // micropython.schedule has entries
    VM_PENDING_FINALIZE = 4,  // __del__ methods and weakref callbacks wait
    VM_PENDING_SWITCH = 8,    // another thread wants the interpreter lock
    VM_PENDING_KEYBOARD = 16, // a scheduled KeyboardInterrupt: after the scheduled call that runs
};

// The number of the main thread; the others follow.
#define VM_MAIN_THREAD 1

// An entry of an inline cache: cache.h.
typedef struct CacheEntry {
    Value key;
    Value epoch;
    Value data;
} CacheEntry;

typedef struct SharedCacheEntry {
    CacheEntry entry;
    Value name;
} SharedCacheEntry;

// Without inline caches only methods are looked up in it.
#define SHARED_CACHE_SIZE (ADDER_INLINE_CACHES ? 512 : 4)

// Calls that can wait in micropython.schedule.
#define VM_SCHEDULE_DEPTH (ADDER_PROFILE_LEVEL == 0 ? 4 : 8)

struct Vm {
    ObjectState objects; // first: see heap_of, objects_of
    const VmHost *host;
    // The running thread's stack.
    Value *stack;       // lowest word
    Value *stack_limit; // words from here on belong to the heap; raised by vm_stack_reserve
    Value *fp;          // registers of the innermost frame, NULL outside of any
    Value *top;         // first free word above everything in use
    const uint8_t *pc;  // behind the running instruction of the innermost frame; written before
                        // anything that may raise or allocate
    CatchPoint *catch;
    const char *c_stack_limit; // check_c_stack raises when the C stack goes below
    const char *c_stack_base;  // where scanning of the C stack ends
    struct Loan *loan;         // the C stack lent last; NULL while the chip's own is in use
    volatile uint32_t pending; // VM_PENDING_*, set from signal handlers and interrupts too
    uint32_t recursion_limit;  // frames; 0 = bounded by memory only
    uint32_t depth;            // frames now
    int32_t steps_until_poll;  // calls and iterations of loops, counted with ADDER_POLL
    struct Thread *suspended;  // threads that do not run
    uint32_t thread_count;     // threads, 0 before the first one was started
    uint32_t thread_number;    // of the one that runs
    uint32_t threads_started;
    uint8_t optimization;     // COMPILE_OPTIMIZE_* from the command line
    bool making_memory_error; // a new MemoryError is being allocated
    bool reraising;           // vm->raised keeps its traceback: its frame is on record already
    uint8_t scheduled_first;  // oldest entry of `scheduled`, and how many there are
    volatile uint8_t scheduled_count;
    bool runs_scheduled; // one of them is running: the others wait
    Object *mark_stack[ADDER_PROFILE_LEVEL == 0 ? 20 : 512];
    SharedCacheEntry shared_cache[SHARED_CACHE_SIZE]; // cleared by every collection
    // Roots, contiguous.
    Value first_root;
    Value raised;         // exception on its way to a handler
    Value handled;        // exception being handled, or NONE
    Value builtins;       // dict
    Value modules;        // sys.modules
    Value sys_dict;       // sys.__dict__
    Value main_dict;      // __main__.__dict__
    Value scheduled;      // Array: function, argument of each scheduled call, a ring
    Value importing;      // tuple of the name of the module being loaded, and the same of what
                          // imports it; NO_VALUE
    Value interruption;   // KeyboardInterrupt made in advance, in an interruptible computation
    Value display_hook;   // last value shown and the like
    Value next_stack;     // Blob that will be lent as a C stack
    Value thread_entries; // list of what the other threads were started with (thread.c)
    Value library[8];     // slots for library modules that keep state (lib/slots.h)
    Value last_root;
};

// Sets and clears bits of vm->pending, whatever other threads do to it at the same time.
static inline void vm_pend(Vm *vm, uint32_t bits)
{
#if ADDER_THREADS
    __atomic_fetch_or(&vm->pending, bits, __ATOMIC_RELAXED);
#else
    vm->pending |= bits;
    vm->steps_until_poll = 0;
#endif
}
static inline void vm_unpend(Vm *vm, uint32_t bits)
{
#if ADDER_THREADS
    __atomic_fetch_and(&vm->pending, ~bits, __ATOMIC_RELAXED);
#else
    vm->pending &= ~bits;
#endif
}

// How many threads there are: 0 before the first one was started.
static inline uint32_t vm_threads(const Vm *vm)
{
    return ADDER_THREADS ? vm->thread_count : 0;
}

// Whether the main thread runs.
static inline bool vm_in_main_thread(const Vm *vm)
{
    return !ADDER_THREADS || vm->thread_number <= VM_MAIN_THREAD;
}

// Counts a step of running code, and says whether check_pending must be called. Where steps are
// counted the count alone decides: vm_pend ends it.
#if ADDER_POLL
#define VM_STEP(pending, steps_until_poll) (--(steps_until_poll) < 0)
#else
#define VM_STEP(pending, steps_until_poll) ((pending) != 0)
#endif

// Starts an interpreter in the given memory; `stack_base` is the address where scanning of the C
// stack ends (an outer local), c_stack_bytes how much C stack may be used below it. `vm` itself may
// lie anywhere outside the memory. Raises nothing: returns false when the memory is too small.
bool vm_init(Vm *vm, const VmHost *host, void *memory, size_t bytes, bool zeroed,
             const char *stack_base, size_t c_stack_bytes);
// Runs finalisers.
void vm_finish(Vm *vm);

// Makes room for `words` more words above top; raises RecursionError.
void vm_stack_reserve_slow(Vm *vm, size_t words);
static inline void vm_stack_reserve(Vm *vm, size_t words)
{
    if (vm->stack_limit < vm->top || (size_t)(vm->stack_limit - vm->top) < words)
        vm_stack_reserve_slow(vm, words);
}
// For visit_roots: what is in use of the C stacks that wait for the one lent last.
void vm_visit_lent(Heap *heap);
// For HeapHooks.trim_stack.
void vm_stack_trim(Heap *heap);

// Runs a code object as a module or in exec: with these globals, and a namespace (the globals for a
// module; NO_VALUE for code that has none). Returns its result. Raises what it raises.
Value vm_run_code(Vm *vm, Value code, Value globals, Value namespace);
// Overwrites what calls that have ended left on the C stack below the caller: in frames that come
// to lie there it would pin objects and keep them alive.
void vm_clear_c_stack(const Vm *vm);
// Compacts a small heap, so that what lives long and often cannot be moved, like running code, lies
// together. Called when much garbage has been made: after starting and after compiling.
void vm_tidy(Vm *vm);
// Runs a module or program that has just been compiled, and forgets it in *code: what C variables
// hold cannot be moved.
Value vm_run_module(Vm *vm, Value *code, Value dict);
// Calls the class body function with this namespace; used by __build_class__.
Value vm_run_body(Vm *vm, Value function, Value namespace);

// What anext(iterator, default) awaits: the awaitable, or the default where StopAsyncIteration ends
// it.
Value anext_with_default(Vm *vm, Value awaitable, Value default_value);
// The frame `depth` levels up from the innermost one (0), or NULL; *pc is where it is.
Value *vm_frame_at(Vm *vm, size_t depth, const uint8_t **pc);
// The namespace of a frame as a dict: the one it has, or a new one with its local variables.
Value vm_frame_locals(Vm *vm, Value *fp);
// The variables of a function whose frame has these registers, in a new dict.
Value vm_variables(Vm *vm, Value function, const Value *registers);

#endif
