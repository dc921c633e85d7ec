// The virtual machine: one struct holds all state of an interpreter.
#ifndef ADDER_VM_VM_H
#define ADDER_VM_VM_H

#include <setjmp.h>

#include "core/objects/runtime.h"
#include "core/objects/state.h"

// What the embedding program supplies. Any pointer may be NULL where the comment says so.
typedef struct VmHost {
    void *context;
    // Writes bytes to stream 1 (output) or 2 (error); returns 0 or an errno value.
    int (*write)(void *context, int stream, const char *bytes, size_t count);
    // Called now and then by running code: polls Ctrl-C where no signal sets vm->pending. May be NULL.
    void (*poll)(void *context, Vm *vm);
    // The source or precompiled text of a module file: used by import. May be NULL (no files).
    const struct ImportHost *import;
} VmHost;

// A point to which a raise unwinds: one per interpreter loop and vm_protect, on the C stack.
typedef struct CatchPoint {
    struct CatchPoint *outer;
    Value *fp; // the frame that was running, and the stack top, when it was set
    Value *top;
    void *jump[5]; // of __builtin_setjmp
} CatchPoint;

enum {
    VM_PENDING_INTERRUPT = 1, // Ctrl-C: raise KeyboardInterrupt
    VM_PENDING_SCHEDULE = 2,  // micropython.schedule has entries
    VM_PENDING_FINALIZE = 4,  // __del__ methods and weakref callbacks wait
    VM_PENDING_SWITCH = 8,    // another thread wants the interpreter lock
};

struct Vm {
    ObjectState objects; // first: see heap_of, objects_of
    const VmHost *host;
    // The running thread's stack.
    Value *stack;       // lowest word
    Value *stack_limit; // words from here on belong to the heap; raised by vm_stack_grow
    Value *fp;          // registers of the innermost frame
    Value *top;         // first free word above everything in use
    uint32_t pc;        // offset in the innermost frame's bytecode, saved before anything that may raise
    CatchPoint *catch;
    const char *c_stack_limit; // check_c_stack raises when the C stack goes below
    const char *c_stack_base;  // where scanning of the C stack ends
    volatile uint32_t pending; // VM_PENDING_*, set from signal handlers and interrupts too
    uint32_t recursion_limit;  // frames; 0 = bounded by memory only
    uint32_t depth;            // frames now
    uint32_t instructions_until_poll;
    // Roots, contiguous.
    Value first_root;
    Value raised;         // exception on its way to a handler
    Value handled;        // exception being handled, or NONE
    Value builtins;       // dict
    Value modules;        // sys.modules
    Value sys_dict;       // sys.__dict__
    Value main_dict;      // __main__.__dict__
    Value scheduled;      // list of (function, argument) for check_pending
    Value import_path_hooks; // state of the import system
    Value display_hook;   // last value shown and the like
    Value thread_state;   // roots of suspended threads
    Value library[8];     // slots for library modules that keep state (lib/slots.h)
    Value last_root;
};

// Starts an interpreter in the given memory; `stack_base` is the address where scanning of the C stack
// ends (an outer local), c_stack_bytes how much C stack may be used below it. `vm` itself may lie
// anywhere outside the memory. Raises nothing: returns false when the memory is too small.
bool vm_init(Vm *vm, const VmHost *host, void *memory, size_t bytes, bool zeroed,
             const char *stack_base, size_t c_stack_bytes);
// Runs finalisers and closes what is open.
void vm_finish(Vm *vm);

// Makes room for `words` more words above top; raises RecursionError.
void vm_stack_reserve_slow(Vm *vm, size_t words);
static inline void vm_stack_reserve(Vm *vm, size_t words)
{
    if ((size_t)(vm->stack_limit - vm->top) < words)
        vm_stack_reserve_slow(vm, words);
}

// Runs a code object as a module or in exec: with these globals, and a namespace (the globals for a
// module). Returns its result.
Value vm_run_code(Vm *vm, Value code, Value globals, Value namespace);
// Calls the class body function with this namespace; used by __build_class__.
Value vm_run_body(Vm *vm, Value function, Value namespace);

// The interpreter loop: runs the frame at vm->fp, which has FRAME_ENTRY set, until it returns.
Value vm_execute(Vm *vm);
// Pushes a frame for `function` with arguments bound per its signature, at window `base` (the callable's
// slot), to be run by vm_execute or the loop that calls. Raises TypeError for bad arguments.
void vm_push_frame(Vm *vm, Value *base, Value function, size_t count, const Value *keyword_names,
                   size_t keyword_count);

#endif
