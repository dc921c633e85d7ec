// The compiler's entry: source text to code objects.
#ifndef ADDER_COMPILER_COMPILE_H
#define ADDER_COMPILER_COMPILE_H

#include "core/objects/type.h"

typedef enum CompileMode {
    COMPILE_MODULE,      // 'exec': statements
    COMPILE_EXPRESSION,  // 'eval': one expression
    COMPILE_INTERACTIVE, // 'single': one statement; expression statements are displayed
} CompileMode;

typedef enum Completeness {
    SOURCE_COMPLETE,
    SOURCE_INCOMPLETE, // more lines could complete it
    SOURCE_INVALID,    // a syntax error that more lines cannot mend
} Completeness;

enum {
    COMPILE_OPTIMIZE_1 = 1, // drop assert statements, __debug__ is False
    COMPILE_OPTIMIZE_2 = 2, // and doc strings
    COMPILE_OPTIMIZE_3 = 4, // and line tables
    COMPILE_TOP_LEVEL_AWAIT = 8,
    COMPILE_SEVERAL = 16, // interactive: any number of statements, each expression is displayed
    COMPILE_FUTURE_ANNOTATIONS = 32, // as after from __future__ import annotations
    COMPILE_STR = 64,                // the text is that of a str: it names no encoding
};

// Compiles UTF-8 text (the bytes must stay in place: pinned by the C stack's pointer or outside the
// heap). filename: str. Returns a Code for vm_run_code. Raises SyntaxError, MemoryError,
// RecursionError; the vm stays usable after each.
Value compile(Vm *vm, const char *text, size_t length, Value filename, CompileMode mode,
              unsigned flags);

// Whether interactive input is a whole statement or block, or several. Never raises.
Completeness compile_completeness(Vm *vm, const char *text, size_t length);

#endif
