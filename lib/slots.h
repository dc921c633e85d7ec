// The places in vm->library for values that C code outside of the core keeps alive.
#ifndef ADDER_LIB_SLOTS_H
#define ADDER_LIB_SLOTS_H

enum {
    SLOT_REPL_TEXT,     // Blob: what is being typed or sent to the REPL (ports/baremetal)
    SLOT_AT_EXIT,       // function given to sys.atexit
    SLOT_GC_CALLBACKS,  // list gc.callbacks
    SLOT_GC_THRESHOLDS, // tuple of gc.get_threshold
    SLOT_GC_DEBUG,      // small integer: gc.set_debug
    SLOT_THREAD_STACK,  // small integer: _thread.stack_size
    SLOT_HEAP_LOCKS,    // small integer: calls of micropython.heap_lock without unlock
};

#endif
