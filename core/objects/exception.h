// Exceptions and tracebacks.
//
// All built-in exception instances have an `extra` word for their __dict__ after the words below.
#ifndef ADDER_OBJECTS_EXCEPTION_H
#define ADDER_OBJECTS_EXCEPTION_H

#include "core/objects/type.h"

typedef struct Exception { // LAYOUT_VALUES
    Object object;
    Value args;      // tuple
    Value cause;     // __cause__ or NO_VALUE
    Value context;   // __context__ or NO_VALUE
    Value traceback; // Traceback or NO_VALUE
    Value suppress;  // VALUE_TRUE: __suppress_context__; else NO_VALUE
    Value fields[];  // of the subclass: EXCEPTION_FIELDS_*, then extra
} Exception;

// Words of Exception before `fields`.
#define EXCEPTION_WORDS 5

// Fields of the exceptions that have their own, by the fields column of exceptions.def.
enum {
    EXCEPTION_FIELDS_BASE = 0,
    EXCEPTION_FIELDS_VALUE = 1,   // value (StopIteration), code (SystemExit)
    EXCEPTION_FIELDS_NAME = 2,    // name, obj
    EXCEPTION_FIELDS_GROUP = 2,   // message, exceptions (tuple)
    EXCEPTION_FIELDS_IMPORT = 4,  // msg, name, path, name_from
    EXCEPTION_FIELDS_OS = 4,      // errno, strerror, filename, filename2
    EXCEPTION_FIELDS_SYNTAX = 7,  // msg, filename, lineno, offset, text, end_lineno, end_offset
    EXCEPTION_FIELDS_UNICODE = 5, // encoding, object, start, end, reason
};

typedef struct Traceback { // LAYOUT_VALUES
    Object object;
    Value next;    // Traceback or NO_VALUE, towards the raise
    Value code;    // Code of the frame
    Value globals; // of the frame
    Value offset;  // small integer: offset of the instruction in the bytecode
} Traceback;

static inline Exception *exception_of(Value v)
{
    return (Exception *)(void *)v;
}
// Whether v is an instance of BaseException (or a class deriving from it, second function).
bool is_exception(Vm *vm, Value v);
bool is_exception_class(Vm *vm, Value v);
// Whether the exception matches what stands in an except clause: a class or tuple of classes.
// Raises TypeError "catching classes that do not inherit from BaseException is not allowed".
bool exception_matches(Vm *vm, Value exception, Value classes);
// A new exception of a built-in class with one argument (or none: NO_VALUE), without calling
// Python.
Value exception_new(Vm *vm, ShapeId type, Value argument);
// Adds the frame of (code, globals, offset) at the head of the exception's traceback.
void exception_add_traceback(Vm *vm, Value exception, Value code, Value globals, size_t offset);
// Sets __context__ to the exception being handled, breaking cycles as CPython does.
void exception_set_context(Vm *vm, Value exception, Value handled);
// Splits a group for except*: matching part and rest, NONE when empty.
void exception_group_split(Vm *vm, Value exception, Value classes, Value *match, Value *rest);
// What an except* statement raises at its end: the rest and the newly raised, merged; or NONE.
Value exception_group_merge(Vm *vm, Value original, Value raised_list);
// Prints the traceback as CPython's default hook does, through write(context, bytes, count).
void exception_print(Vm *vm, Value exception, void (*write)(void *context, const char *, size_t),
                     void *context);
// exception_print to standard error.
void exception_report(Vm *vm, Value exception);
// After a text, and without what it was caused by.
void exception_report_alone(Vm *vm, Value text, Value exception);
// Shows an exception that cannot be raised, alone after the message and repr(about).
void exception_report_ignored(Vm *vm, const char *message, Value about, Value exception);
#define IGNORED_IN MESSAGE("Exception ignored in")

#endif
