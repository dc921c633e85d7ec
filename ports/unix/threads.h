// Threads of Linux for the virtual machine.
#ifndef ADDER_PORTS_UNIX_THREADS_H
#define ADDER_PORTS_UNIX_THREADS_H

#include "core/vm/thread.h"

extern const ThreadHost unix_threads;

#endif
