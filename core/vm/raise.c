// Raising, catching, and the unwinding of frames.
#include "core/vm/raise.h"

#include "core/compiler/code_tables.h"
#include "core/objects/builder.h"
#include "core/objects/errors.h"
#include "core/objects/exception.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"

_Noreturn __attribute__((noinline)) void raise_unwind(Vm *vm)
{
    CATCH_JUMP(vm->catch);
}

Value raise_operand(Vm *vm, Value operand)
{
    if (is_exception_class(vm, operand)) {
        Value made = call_0(vm, operand);
        if (!is_exception(vm, made))
            raise_type_error(vm,
                             "calling %R should have returned an instance of BaseException, not %R",
                             operand, type_value(type_of(vm, made)));
        return made;
    }
    if (!is_exception(vm, operand))
        raise_type_error(vm, "exceptions must derive from BaseException");
    return operand;
}

void raise_exception(Vm *vm, Value exception)
{
    exception = raise_operand(vm, exception);
    if (vm->handled != VALUE_NONE && vm->handled != exception)
        exception_set_context(vm, exception, vm->handled);
    vm->raised = exception;
    vm->reraising = false;
    raise_unwind(vm);
}

void raise_again(Vm *vm, Value exception)
{
    vm->raised = exception;
    vm->reraising = false;
    raise_unwind(vm);
}

void raise_caught(Vm *vm, Value exception)
{
    vm->raised = exception;
    vm->reraising = true;
    raise_unwind(vm);
}

void raise_handled(Vm *vm)
{
    if (vm->handled == VALUE_NONE)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "No active exception to reraise");
    raise_caught(vm, vm->handled);
}

void raise_from(Vm *vm, Value operand, Value cause)
{
    Value exception = raise_operand(vm, operand);
    if (cause == VALUE_NONE) {
        cause = NO_VALUE;
    } else {
        if (!is_exception_class(vm, cause) && !is_exception(vm, cause))
            raise_type_error(vm, "exception causes must derive from BaseException");
        cause = raise_operand(vm, cause);
    }
    exception_of(exception)->cause = cause;
    exception_of(exception)->suppress = VALUE_TRUE;
    raise_exception(vm, exception);
}

// The messages of built-in exceptions.

_Noreturn static void raise_formatted(Vm *vm, ShapeId type, const char *format, va_list args)
{
    Builder builder;
    builder_init(&builder, vm, 0);
    builder_format_list(&builder, format, args);
    raise_exception(vm, exception_new(vm, type, builder_finish_str(&builder)));
}

void(raise_error)(Vm *vm, ShapeId exception, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    raise_formatted(vm, exception, format, args);
}

void(raise_type_error)(Vm *vm, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    raise_formatted(vm, SHAPE_TYPE_ERROR, format, args);
}

void(raise_value_error)(Vm *vm, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    raise_formatted(vm, SHAPE_VALUE_ERROR, format, args);
}

void raise_key_error(Vm *vm, Value key)
{
    raise_exception(vm, exception_new(vm, SHAPE_KEY_ERROR, key));
}

void raise_stop_iteration(Vm *vm, Value value)
{
    raise_exception(
        vm, exception_new(vm, SHAPE_STOP_ITERATION, value == VALUE_NONE ? NO_VALUE : value));
}

// Memory that must be free for a new MemoryError; with less, the one made in advance serves.
#define ROOM_FOR_MEMORY_ERROR 2048

// The MemoryError made in advance must not keep anything alive.
static void forget_memory_error(Vm *vm)
{
    Exception *exception = exception_of(objects_of(vm)->memory_error);
    exception->traceback = exception->context = exception->cause = NO_VALUE;
}

void raise_memory_error(Vm *vm)
{
    Value error = objects_of(vm)->memory_error;
    if (error == NO_VALUE) // vm_init itself runs out of memory
        raise_again(vm, VALUE_NONE);
    bool fresh = !vm->making_memory_error && !heap_of(vm)->locked &&
                 heap_free(heap_of(vm)) >= ROOM_FOR_MEMORY_ERROR;
    if (fresh) { // when there is no room after all, this comes here again
        vm->making_memory_error = true;
        error = exception_new(vm, SHAPE_MEMORY_ERROR, NO_VALUE);
        vm->making_memory_error = false;
        raise_exception(vm, error);
    }
    vm->making_memory_error = false;
    forget_memory_error(vm);
    if (vm->handled != VALUE_NONE)
        exception_set_context(vm, error, vm->handled);
    raise_again(vm, error);
}

void raise_os_error(Vm *vm, int error, Value filename)
{
    const ErrorRow *row = error_find(error);
    Value arguments[] = {
        small_from(error),
        row != NULL ? error_text(vm, row) : str_format(vm, "Unknown error %d", error), filename};
    raise_exception(vm, call(vm, type_value(rom_types[error_shape(error)]),
                             filename == NO_VALUE ? 2 : 3, arguments));
}

void raise_syntax_error(Vm *vm, ShapeId kind, Value filename, size_t line, size_t column,
                        const char *text, size_t length, size_t end_line, size_t end_column,
                        const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Builder builder;
    builder_init(&builder, vm, 0);
    builder_format_list(&builder, format, args);
    va_end(args);
    Value message = builder_finish_str(&builder);
    Value source = text == NULL ? VALUE_NONE : str_new(vm, text, length);
    Value details[] = {filename,
                       small_from((SignedWord)line),
                       small_from((SignedWord)column),
                       source,
                       end_line == 0 ? VALUE_NONE : small_from((SignedWord)end_line),
                       end_line == 0 ? VALUE_NONE : small_from((SignedWord)end_column)};
    Value arguments[] = {message, tuple_new(vm, details, end_line == 0 ? 4 : 6)};
    raise_exception(vm, call(vm, type_value(rom_types[kind]), 2, arguments));
}

_Noreturn static void raise_name_error(Vm *vm, ShapeId kind, const char *format, Value name)
{
    Value exception = exception_new(vm, kind, (str_format)(vm, format, name));
    exception_of(exception)->fields[0] = name;
    raise_exception(vm, exception);
}

void raise_unbound_local(Vm *vm, Value name)
{
    raise_name_error(vm, SHAPE_UNBOUND_LOCAL_ERROR,
                     MESSAGE("cannot access local variable '%S' where it is not associated with "
                             "a value"),
                     name);
}

void raise_unbound_free(Vm *vm, Value name)
{
    raise_name_error(vm, SHAPE_NAME_ERROR,
                     MESSAGE("cannot access free variable '%S' where it is not associated with a "
                             "value in enclosing scope"),
                     name);
}

void raise_unbound_name(Vm *vm, Value name)
{
    raise_name_error(vm, SHAPE_NAME_ERROR, MESSAGE("name '%S' is not defined"), name);
}

// Catching.

__attribute__((noinline)) Value vm_protect(Vm *vm, Value (*body)(Vm *vm, void *context),
                                           void *context, Value *error)
{
    CatchPoint point;
    catch_save(vm, &point);
    if (CATCH_SET(&point) == 0) {
        vm->catch = &point;
        Value result = body(vm, context);
        vm->catch = point.outer;
        *error = NO_VALUE;
        return result;
    }
    catch_leave(vm, &point);
    vm->handled = point.handled;
    *error = vm->raised;
    vm->raised = NO_VALUE;
    return NO_VALUE;
}

Value vm_handled_exception(Vm *vm)
{
    return vm->handled;
}

// Unwinding.

// The offset of the running instruction, whose end vm->pc is; a frame may be left before its first.
static uint32_t running_offset(Vm *vm, const Code *code)
{
    uint32_t end = (uint32_t)(vm->pc - code_start(code));
    return end > 0 ? end - 1 : 0;
}

static Value record_traceback(Vm *vm, void *context)
{
    const Value *fp = context;
    const Code *code = frame_code(fp);
    exception_add_traceback(vm, vm->raised, value_of(code),
                            function_globals(function_of(fp[FRAME_FUNCTION])),
                            running_offset(vm, code));
    return VALUE_NONE;
}

// When there is no memory for the record, the traceback is a line shorter.
static void add_traceback(Vm *vm, Value *fp)
{
    Value error, raised = vm->raised;
    if (vm->reraising && exception_of(raised)->traceback != NO_VALUE) {
        vm->reraising = false;
        return;
    }
    vm_protect(vm, record_traceback, fp, &error);
    vm->raised = raised;
    vm->reraising = false;
}

static bool enter_handler(Vm *vm, Value *fp, const Code *code)
{
    HandlerEntry entry;
    if (!code_find_handler(code, running_offset(vm, code), &entry))
        return false;
    fp[entry.slot] = vm->raised;
    fp[entry.slot + 1] = frame_flags(fp) & FRAME_GENERATOR
                             ? generator_enter_handler(vm, generator_of(fp[FRAME_NAMESPACE]))
                             : vm->handled;
    vm->handled = vm->raised;
    vm->raised = NO_VALUE;
    vm->pc = code_start(code) + entry.target;
    return true;
}

static Value convert_stop(Vm *vm, void *context)
{
    return generator_stop_error(vm, vm->raised, frame_code(context)->flags);
}

// StopIteration may not leave a generator.
static void leave_generator(Vm *vm, Value *fp)
{
    Value error, raised = vm->raised;
    Value converted = vm_protect(vm, convert_stop, fp, &error);
    vm->raised = error != NO_VALUE ? error : converted;
    vm->reraising = false;
    if (vm->raised != raised)
        add_traceback(vm, fp);
    generator_end(vm, generator_of(fp[FRAME_NAMESPACE]));
}

bool raise_find_handler(Vm *vm)
{
    vm->top = vm->fp + frame_code(vm->fp)->register_count;
    for (;;) {
        Value *fp = vm->fp;
        add_traceback(vm, fp);
        if (enter_handler(vm, fp, frame_code(fp)))
            return true;
        unsigned flags = frame_flags(fp);
        if (flags & FRAME_GENERATOR)
            leave_generator(vm, fp);
        if (flags & FRAME_ENTRY)
            return false;
        vm->depth--;
        vm->fp = frame_caller(fp);
        vm->pc = code_start(frame_code(vm->fp)) + small_value(fp[FRAME_RETURN]);
        vm->top = fp; // what the frame held is not to live on in its caller's spare registers
        frame_restore_top(vm, vm->fp, frame_code(vm->fp));
    }
}

void raise_restore_handled(Vm *vm, Value saved)
{
    if (vm->handled == objects_of(vm)->memory_error)
        forget_memory_error(vm);
    if (saved == VALUE_NONE || (saved != NO_VALUE && is_exception(vm, saved)))
        vm->handled = saved;
    else if (frame_flags(vm->fp) & FRAME_GENERATOR)
        generator_leave_handler(vm, generator_of(vm->fp[FRAME_NAMESPACE]));
    else
        vm->handled = VALUE_NONE;
}
