// Running programs given on the command line, and what their end means for the exit status.
#ifndef ADDER_PORTS_UNIX_PROGRAM_H
#define ADDER_PORTS_UNIX_PROGRAM_H

#include "core/compiler/compile.h"
#include "ports/unix/options.h"

// Sets sys.argv, sys.path and sys.executable.
void program_set_up(Vm *vm, const Options *options);
// Runs the program of the options; returns the exit status.
int program_run(Vm *vm, const Options *options);
// Calls what the program gave to sys.atexit, and its finalisers.
void program_finish(Vm *vm);
// How a program ended: `exits` says that it raised SystemExit.
typedef struct ProgramEnd {
    int status;
    bool exits;
} ProgramEnd;

// Compiles and runs source text as __main__; prints the traceback of what it raises.
ProgramEnd program_run_text(Vm *vm, const char *text, size_t length, const char *name,
                            CompileMode mode, bool compile_only);

#endif
