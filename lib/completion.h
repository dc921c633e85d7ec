// Completion of names and attributes for the REPL.
#ifndef ADDER_LIB_COMPLETION_H
#define ADDER_LIB_COMPLETION_H

#include "core/objects/type.h"

#define COMPLETION_MAX 64

// What all candidates have in common beyond what is typed.
typedef struct Completion {
    char common[COMPLETION_MAX];
    size_t length;
    size_t candidates;
    bool interrupted; // by Ctrl-C
} Completion;

// Completes the last word of `text`: a name in __main__, a builtin, a keyword, an attribute behind
// a dot, or what an import statement names. With `show`, each candidate is passed to it. Never
// raises; runs the attribute access of the objects named.
void complete_name(Vm *vm, const char *text, size_t length, Completion *completion,
                   void (*show)(void *context, const char *name, size_t length), void *context);

#endif
