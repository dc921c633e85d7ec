// Running programs given on the command line, and what their end means for the exit status.
#ifndef ADDER_PORTS_UNIX_PROGRAM_H
#define ADDER_PORTS_UNIX_PROGRAM_H

#include "core/compiler/compile.h"
#include "ports/unix/options.h"

// How a program ended.
typedef struct ProgramEnd {
    int status;
    bool exits;       // it raised SystemExit
    bool interrupted; // by Ctrl-C
} ProgramEnd;

// Sets sys.argv, sys.path and sys.executable.
void program_set_up(Vm *vm, const Options *options);
// Runs the program of the options.
ProgramEnd program_run(Vm *vm, const Options *options);
// Calls what the program gave to sys.atexit, and its finalisers.
void program_finish(Vm *vm);
// Compiles and runs source text as __main__. Returns what it raises, or NO_VALUE.
Value program_run_text(Vm *vm, const char *text, size_t length, const char *name, CompileMode mode,
                       unsigned flags);

// What the exception that a program raised, or NO_VALUE, means; prints the traceback unless it is
// SystemExit.
ProgramEnd program_end(Vm *vm, Value exception);

// Forgets the names that programs have left in __main__.
void program_forget(Vm *vm);

#endif
