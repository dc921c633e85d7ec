// Code objects, functions, cells and bound methods.
#ifndef ADDER_OBJECTS_FUNCTION_H
#define ADDER_OBJECTS_FUNCTION_H

#include "core/heap/heap.h"
#include "core/objects/containers.h"

enum {
    CODE_VARARGS = 1,     // has *args
    CODE_VARKEYWORDS = 2, // has **kwargs
    CODE_GENERATOR = 4,
    CODE_COROUTINE = 8,  // with CODE_GENERATOR: async generator
    CODE_NEWLOCALS = 16, // a function: locals live in registers
    CODE_NAMESPACE = 32, // class body, module, exec: names live in a dict (frame's locals)
    CODE_NESTED = 64,
    CODE_DOCSTRING = 128,        // the constant after the names is the doc string
    CODE_SIMPLE_ARGUMENTS = 256, // only plain positional parameters, no cell among them
    CODE_CLASS_BODY = 512,
    CODE_HAS_CLASS_CELL = 1024,     // class body that must fill a __class__ cell
    CODE_ITERABLE_COROUTINE = 2048, // types.coroutine
    CODE_FUTURE_ANNOTATIONS = 4096, // from __future__ import annotations
};

// One code object. Heap and ROM share the struct; ROM code has NO_VALUE as caches.
// consts[0 .. local_count) are the names of the local registers, parameters first: positional,
// keyword-only, *args, **kwargs. Then constants, attribute and global names, nested code.
// Free variables are reached through the function's cells; a local that an inner function uses
// lives in a cell held by its register.
typedef struct Code { // LAYOUT_RAW3 (64-bit) or LAYOUT_RAW5 (32-bit)
    Object object;
    uint16_t flags;          // CODE_*
    uint16_t register_count; // registers of a frame, parameters included
    uint16_t positional;     // parameters that can be given by position
    uint16_t positional_only;
    uint16_t keyword_only;
    uint16_t free_count;  // cells taken from the enclosing function
    uint16_t local_count; // named registers
    uint16_t heat;        // calls counted until inline caches are made; heap code only
    uint32_t first_line;
    Value bytecode;   // Bytes: instructions (core/compiler/opcodes.def)
    Value consts;     // tuple
    Value tables;     // Bytes: handler table, line and column table (core/compiler/code_tables.h)
    Value name;       // str
    Value qualname;   // str
    Value filename;   // str
    Value free_names; // tuple of the names of the free variables, then of own cells
    Value caches;     // Array of inline caches, or NO_VALUE
} Code;

#if ADDER_WORD_BITS == 64
#define CODE_LAYOUT LAYOUT_RAW3
#else
#define CODE_LAYOUT LAYOUT_RAW5
#endif

// What else hangs on a function (`extra`: defaults, annotations, attributes) has a word behind the
// cells where the object's size leaves room for one; else it stands beside the globals when there
// is any: FUNCTION_WRAPPED.
typedef struct Function { // LAYOUT_VALUES
    Object object;        // aux: FUNCTION_WRAPPED
    Value code;
    Value globals; // dict; wrapped: Array of it and of extra
    Value cells[]; // one per free variable
} Function;

enum { FUNCTION_WRAPPED = 1 };

// Whether every function has room for `extra`.
#define FUNCTION_ALWAYS_ROOM (HEAP_GRANULE == sizeof(Word))

typedef struct Cell { // LAYOUT_VALUES
    Object object;
    Value content; // NO_VALUE: empty
} Cell;

typedef struct BoundMethod { // LAYOUT_VALUES
    Object object;
    Value function;
    Value self;
} BoundMethod;

static inline Code *code_of(Value v)
{
    return (Code *)(void *)v;
}
static inline Function *function_of(Value v)
{
    return (Function *)(void *)v;
}
static inline Value function_globals(const Function *function)
{
    if (!FUNCTION_ALWAYS_ROOM && function->object.aux & FUNCTION_WRAPPED)
        return array_of(function->globals)->items[0];
    return function->globals;
}
static inline Cell *cell_of(Value v)
{
    return (Cell *)(void *)v;
}
static inline BoundMethod *bound_of(Value v)
{
    return (BoundMethod *)(void *)v;
}

// The parameters, which are the first registers.
static inline uint32_t code_parameter_count(const Code *code)
{
    return (uint32_t)code->positional + code->keyword_only + !!(code->flags & CODE_VARARGS) +
           !!(code->flags & CODE_VARKEYWORDS);
}

// A function over `code` with as many cells as it has free variables, still empty slots, and no
// defaults.
Value function_new(Vm *vm, Value code, Value globals);
static inline size_t function_cell_count(const Function *function)
{
    return code_of(function->code)->free_count;
}
// What was assigned, else the names in the code.
Value function_name(Vm *vm, Value function);
Value function_qualname(Vm *vm, Value function);
// What sits in `extra`; each NO_VALUE when not set. defaults: tuple; kwdefaults: dict; annotate:
// the function computing annotations lazily.
Value function_defaults(Value function);
Value function_keyword_defaults(Vm *vm, Value function);
void function_set_defaults(Vm *vm, Value function, Value defaults);
void function_set_keyword_defaults(Vm *vm, Value function, Value dict);
void function_set_annotate(Vm *vm, Value function, Value annotate);
void function_set_type_parameters(Vm *vm, Value function, Value parameters);
Value cell_new(Vm *vm, Value content);
Value bound_new(Vm *vm, Value function, Value self);
Value bound_native_new(Vm *vm, Value native, Value self);

#endif
