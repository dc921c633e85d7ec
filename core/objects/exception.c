// Exceptions: making, matching, chaining and tracebacks. Their types are in exception_types.c.
#include "core/objects/exception.h"

#include "core/heap/heap.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"

bool is_exception(Vm *vm, Value v)
{
    return type_of(vm, v)->flags & TYPE_EXCEPTION;
}

bool is_exception_class(Vm *vm, Value v)
{
    const Type *type = type_cast(vm, v);
    return type != NULL && type->flags & TYPE_EXCEPTION;
}

_Noreturn static void raise_bad_class(Vm *vm)
{
    raise_type_error(vm, "catching classes that do not inherit from BaseException is not allowed");
}

bool exception_matches(Vm *vm, Value exception, Value classes)
{
    const Tuple *tuple = tuple_cast(vm, classes);
    if (tuple == NULL) {
        if (!is_exception_class(vm, classes))
            raise_bad_class(vm);
        return is_instance_of(vm, exception, type_cast(vm, classes));
    }
    for (size_t i = 0; i < tuple->length; i++) {
        if (!is_exception_class(vm, tuple->items[i]))
            raise_bad_class(vm);
    }
    for (size_t i = 0; i < tuple->length; i++) {
        if (is_instance_of(vm, exception, type_cast(vm, tuple->items[i])))
            return true;
    }
    return false;
}

Value exception_new(Vm *vm, ShapeId type, Value argument)
{
    Value args = argument == NO_VALUE ? (Value)&tuple_empty : tuple_new(vm, &argument, 1);
    Value self = instance_new(vm, type_value(rom_types[type]));
    Exception *exception = exception_of(self);
    exception->args = args;
    if (argument != NO_VALUE && (type == SHAPE_STOP_ITERATION || type == SHAPE_SYSTEM_EXIT ||
                                 is_instance_of(vm, self, &type_ImportError)))
        exception->fields[0] = argument;
    return self;
}

void exception_add_traceback(Vm *vm, Value exception, Value code, Value globals, size_t offset)
{
    Traceback *entry = heap_new(vm, SHAPE_TRACEBACK, LAYOUT_VALUES, sizeof *entry);
    entry->next = exception_of(exception)->traceback;
    entry->code = code;
    entry->globals = globals;
    entry->offset = small_from((SignedWord)offset);
    exception_of(exception)->traceback = value_of(entry);
}

// Removes `exception` from the chain of contexts that starts at `handled`.
static void break_cycle(Value handled, Value exception)
{
    Value slow = handled;
    bool advance = false;
    for (Value at = handled; at != NO_VALUE;) {
        Value context = exception_of(at)->context;
        if (context == exception) {
            exception_of(at)->context = NO_VALUE;
            return;
        }
        at = context;
        if (advance)
            slow = exception_of(slow)->context;
        advance = !advance;
        if (at == slow) // a cycle that was there before and does not contain the exception
            return;
    }
}

void exception_set_context(Vm *vm, Value exception, Value handled)
{
    (void)vm;
    if (handled == VALUE_NONE || handled == NO_VALUE || handled == exception)
        return;
    break_cycle(handled, exception);
    exception_of(exception)->context = handled;
}
