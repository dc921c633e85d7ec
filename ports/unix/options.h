// The command line.
#ifndef ADDER_PORTS_UNIX_OPTIONS_H
#define ADDER_PORTS_UNIX_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

// Times that -W can be given.
#define OPTIONS_MOST_WARNINGS 16

typedef enum ProgramKind {
    PROGRAM_NONE,    // REPL, or the program on standard input
    PROGRAM_COMMAND, // -c
    PROGRAM_MODULE,  // -m
    PROGRAM_FILE,
} ProgramKind;

typedef struct Options {
    ProgramKind kind;
    const char *program; // text, module name or path
    char **arguments;    // what follows it
    int argument_count;
    bool inspect;                                // -i
    unsigned verbose;                            // -v
    unsigned optimize;                           // -O
    const char *warnings[OPTIONS_MOST_WARNINGS]; // -W
    unsigned warning_count;
    bool compile_only;      // -X compile-only
    size_t heap_size;       // -X heapsize, bytes; 0: as large as the host allows
    bool stress_move;       // -X stress=move
    unsigned fail_alloc;    // -X fail-alloc=N; 0: off
    const char *executable; // argv[0]
} Options;

typedef enum OptionsResult {
    OPTIONS_RUN,
    OPTIONS_DONE,  // -h or --version: has been printed
    OPTIONS_ERROR, // has been reported
} OptionsResult;

OptionsResult options_parse(Options *options, int argc, char **argv);

#endif
