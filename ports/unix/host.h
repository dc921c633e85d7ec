// What Linux supplies to the virtual machine: memory, streams, files, clocks, signals.
#ifndef ADDER_PORTS_UNIX_HOST_H
#define ADDER_PORTS_UNIX_HOST_H

#include "core/vm/vm.h"

extern const VmHost unix_host;

// Address space for the heap and the vm stack: `bytes`, or as much as the host lets us reserve when
// 0. It reads as zero and is committed when touched. Returns NULL, or the memory and its size.
void *host_reserve_memory(size_t bytes, size_t *size);
// Bytes of physical memory.
size_t host_physical_memory(void);
// The C stack that may be used below the caller's frame.
size_t host_c_stack_size(void);
// Ctrl-C interrupts this vm from now on.
void host_catch_interrupts(Vm *vm);
// Remembers source that has no file (-c, the REPL), so that tracebacks can show its lines.
void host_remember_source(const char *name, const char *text, size_t length);
// Reads a whole file into allocated memory (free it), NULL with errno set.
char *host_read_file(const char *path, size_t *length);
// Writes what is buffered for standard output; returns 0 or an errno value.
int host_flush(void);
// Ends the process as Ctrl-C ends one that does not care, so that a shell stops its script too.
_Noreturn void host_die_of_interrupt(void);

#endif
