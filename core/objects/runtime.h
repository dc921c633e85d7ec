// The one way up: what the object layer asks of the virtual machine. Implemented in core/vm.
//
// A function that takes `vm` may allocate or raise unless its comment says otherwise. C code raises
// by unwinding to the innermost interpreter loop or vm_protect: nothing after a raise runs.
#ifndef ADDER_OBJECTS_RUNTIME_H
#define ADDER_OBJECTS_RUNTIME_H

#include "core/objects/message.h"
#include "core/objects/native.h"
#include "core/objects/str.h"
#include "symbols.h"

// Calls any callable with positional arguments. `args` may lie anywhere; they are copied.
Value call(Vm *vm, Value callable, size_t count, const Value *args);
// Calls with keywords: names are interned str, values follow the positional ones in args.
Value call_keywords(Vm *vm, Value callable, size_t count, const Value *args,
                    const Value *keyword_names, size_t keyword_count);
static inline Value call_0(Vm *vm, Value callable)
{
    return call(vm, callable, 0, NULL);
}
static inline Value call_1(Vm *vm, Value callable, Value a)
{
    return call(vm, callable, 1, &a);
}
// Calls callable(*args, **keywords) with a tuple and a dict or NO_VALUE.
Value call_unpacked(Vm *vm, Value callable, Value args, Value keywords);
// What type.__call__ does: __new__, then __init__, with a tuple and a dict or NO_VALUE.
Value instantiate(Vm *vm, Value type, Value args, Value keywords);
// Calls the special method `name` found on the type of self (not on the instance), arguments after
// self. Returns NO_VALUE without calling when the type has no such method.
Value call_special(Vm *vm, Value self, Value name, size_t count, const Value *args);
// self.name(*args) through ordinary attribute look-up.
Value call_method(Vm *vm, Value self, Value name, size_t count, const Value *args);

// Raises an exception object; with a class, instantiates it first.
_Noreturn void raise_exception(Vm *vm, Value exception);
// Raises a new exception of a built-in class with a formatted message (format.h lists the
// directives).
_Noreturn void raise_error(Vm *vm, ShapeId exception, const char *format, ...);
_Noreturn void raise_type_error(Vm *vm, const char *format, ...);
_Noreturn void raise_value_error(Vm *vm, const char *format, ...);
#define raise_error(vm, exception, format, ...) \
    raise_error(vm, exception, MESSAGE(format), ##__VA_ARGS__)
#define raise_type_error(vm, format, ...) raise_type_error(vm, MESSAGE(format), ##__VA_ARGS__)
#define raise_value_error(vm, format, ...) raise_value_error(vm, MESSAGE(format), ##__VA_ARGS__)
// KeyError(key), StopIteration(value or NO_VALUE).
_Noreturn void raise_key_error(Vm *vm, Value key);
_Noreturn void raise_stop_iteration(Vm *vm, Value value);
// OSError subclass for an errno value, with its text and filename (or NO_VALUE).
_Noreturn void raise_os_error(Vm *vm, int error, Value filename);
_Noreturn void raise_memory_error(Vm *vm);
// "sizes that overflow": OverflowError or MemoryError as CPython words it is the caller's business.
// SyntaxError or a subclass. Lines and columns count from 1; end_line 0 means unknown. `text` is
// the source line (not NUL-terminated) or NULL.
_Noreturn void raise_syntax_error(Vm *vm, ShapeId kind, Value filename, size_t line, size_t column,
                                  const char *text, size_t length, size_t end_line,
                                  size_t end_column, const char *format, ...);

// Gives a SyntaxWarning for a line of source text through the module warnings, if there is one.
// Returns true when the program wants a SyntaxError instead.
bool warn_syntax(Vm *vm, Value filename, size_t line, Value message);

// Runs body(vm, context) and returns its result. When it raises, returns NO_VALUE and stores the
// exception in *error (else *error is NO_VALUE). The only way for C code to catch.
Value vm_protect(Vm *vm, Value (*body)(Vm *vm, void *context), void *context, Value *error);
// The exception being handled now (sys.exc_info), or NONE. Never raises.
Value vm_handled_exception(Vm *vm);

// Raises RecursionError when the C stack is nearly used up, and KeyboardInterrupt after a Ctrl-C.
// Call in every function that recurses; what iterates does.
void check_c_stack(Vm *vm);
// After stack_is_short was true: returns body(vm, context), which runs on a C stack lent by the
// heap. What it raises goes on.
Value vm_lend_stack(Vm *vm, Value (*body)(Vm *vm, void *context), void *context);
// The same for what is bound to need much, with a larger stack, or with the present one where the
// heap can lend none.
Value vm_lend_long_stack(Vm *vm, Value (*body)(Vm *vm, void *context), void *context);
// Whether what recurses had better go on with a lent stack: little of the present one is left, and
// the heap can lend one.
bool vm_stack_is_short(Vm *vm);
static inline bool stack_is_short(Vm *vm)
{
    return ADDER_PROFILE_LEVEL == 0 && vm_stack_is_short(vm);
}
// Forgets what the running call cannot need any more: dead registers of the innermost frame, inline
// caches. Before a collection that must find everything the program has dropped.
void vm_prepare_collection(Vm *vm);
// Runs what waits: Ctrl-C, scheduled callbacks, pending finalisers. May raise. For long C loops.
void check_pending(Vm *vm);

// Between these two Ctrl-C raises KeyboardInterrupt at once, in the middle of whatever C code runs,
// where signals can: for long computations that neither allocate nor change what others see.
void interruptible_begin(Vm *vm);
void interruptible_end(Vm *vm);

// Writes to standard output or error of the embedding program; no conversion. May raise OSError.
void vm_write(Vm *vm, int stream, const char *bytes, size_t count);

// The globals of the innermost Python frame and its local namespace (for exec, dir, super(), ...);
// NO_VALUE outside of any frame.
Value vm_current_globals(Vm *vm);
Value vm_current_locals(Vm *vm);
// The class and first argument that super() without arguments uses. RuntimeError as CPython's.
void vm_super_arguments(Vm *vm, Value *type, Value *self);
// COMPILE_OPTIMIZE_* flags given on the command line.
unsigned vm_optimization(Vm *vm);
// The module of this name in sys.modules, or None.
Value vm_module(Vm *vm, Value name);
// Whether the code of the module of this name (a str) has not run to its end yet.
bool vm_is_importing(Vm *vm, Value name);
// The dict of the builtins module.
Value vm_builtins(Vm *vm);
// The dict of built-in names for code with these globals: their __builtins__, a module or a dict,
// if they have one.
Value vm_builtins_for(Vm *vm, Value globals);

#endif
