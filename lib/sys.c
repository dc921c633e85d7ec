// The module sys, as all boards have it; what only hosts have is in sys_host.c.
#include "lib/sys.h"

#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/struct_sequence.h"
#include "core/version.h"
#include "core/vm/vm.h"
#include "lib/slots.h"
#include "lib/streams.h"
#include "lib/sys_host.h"
#include "natives.h"

// sys.version_info and sys.implementation.

static ROM_TUPLE(version_fields, 5, SYM(major), SYM(minor), SYM(micro), SYM(releaselevel),
                 SYM(serial));
static ROM_TUPLE(version_items, 5, VALUE_SMALL(PYTHON_MAJOR), VALUE_SMALL(PYTHON_MINOR),
                 VALUE_SMALL(PYTHON_MICRO), SYM(final), VALUE_SMALL(0));
static const StructSequence version_info OBJECT_ALIGN = {ROM_OBJECT(SHAPE_VERSION_INFO, 0),
                                                         (Value)&version_items, NO_VALUE};

STRUCT_SEQUENCE_MEMBERS(version_info_members, sys, version_fields);
STRUCT_SEQUENCE_TYPE(type_version_info, version_info, SHAPE_VERSION_INFO, version_info_members,
                     TYPE_ABSTRACT);

static ROM_TUPLE(implementation_fields, 6, SYM(name), SYM(version), SYM(_machine), SYM(_mpy),
                 SYM(_build), SYM(_thread));
static ROM_TUPLE(reference_version, 4, VALUE_SMALL(REFERENCE_MAJOR), VALUE_SMALL(REFERENCE_MINOR),
                 VALUE_SMALL(REFERENCE_MICRO), SYM_EMPTY);

STRUCT_SEQUENCE_MEMBERS(implementation_members, sys, implementation_fields);
STRUCT_SEQUENCE_TYPE(type_implementation, implementation, SHAPE_IMPLEMENTATION,
                     implementation_members, TYPE_ABSTRACT);

// What is made when it is first asked for.

static Value text_or_empty(Vm *vm, const char *text)
{
    return text == NULL ? SYM_EMPTY : str_from_c(vm, text);
}

static Value get_implementation(Vm *vm, Value dict)
{
    // _mpy 0: precompiled files of the reference cannot be loaded, so installers fetch source.
    Value values[] = {
        SYM(micropython), (Value)&reference_version,          text_or_empty(vm, vm->host->machine),
        VALUE_SMALL(0),   text_or_empty(vm, vm->host->build), SYM(GIL)};
    return struct_sequence_new(vm, SHAPE_IMPLEMENTATION, values, ADDER_THREADS ? 6 : 5, 0);
}

static Value get_argv(Vm *vm, Value dict)
{
    return list_new(vm, NULL, 0);
}

static Value get_path(Vm *vm, Value dict)
{
    Value here = SYM_EMPTY;
    return list_new(vm, &here, 1);
}

static Value get_modules(Vm *vm, Value dict)
{
    return vm->modules;
}

static Value get_maxsize(Vm *vm, Value dict)
{
    return int_from_i64(vm, INTPTR_MAX);
}

static Value get_platform(Vm *vm, Value dict)
{
    return text_or_empty(vm, vm->host->platform);
}

static Value get_version(Vm *vm, Value dict)
{
    return str_from_c(vm, PYTHON_VERSION "; Adder v" ADDER_VERSION " on " ADDER_DATE);
}

static Value get_ps1(Vm *vm, Value dict)
{
    return str_from_c(vm, ">>> ");
}

static Value get_ps2(Vm *vm, Value dict)
{
    return str_from_c(vm, "... ");
}

GETSET(sys_implementation, "module.implementation", get_implementation, NULL)
GETSET(sys_argv, "module.argv", get_argv, NULL)
GETSET(sys_path, "module.path", get_path, NULL)
GETSET(sys_modules, "module.modules", get_modules, NULL)
GETSET(sys_maxsize, "module.maxsize", get_maxsize, NULL)
GETSET(sys_platform, "module.platform", get_platform, NULL)
GETSET(sys_version, "module.version", get_version, NULL)
GETSET(sys_ps1, "module.ps1", get_ps1, NULL)
GETSET(sys_ps2, "module.ps2", get_ps2, NULL)

// Exceptions.

NATIVE(sys_exit, "exit", "status=None, /")
static Value sys_exit(Vm *vm, Value *args, size_t count)
{
    const Tuple *several = tuple_cast(vm, args[0]);
    Value exit = type_value(&type_SystemExit);
    if (several != NULL)
        raise_exception(vm, call(vm, exit, several->length, several->items));
    raise_exception(vm, call(vm, exit, args[0] != VALUE_NONE, args));
}

NATIVE(sys_exception, "exception", "")
static Value sys_exception(Vm *vm, Value *args, size_t count)
{
    return vm_handled_exception(vm);
}

NATIVE(sys_exc_info, "exc_info", "")
static Value sys_exc_info(Vm *vm, Value *args, size_t count)
{
    Value exception = vm_handled_exception(vm);
    Value items[] = {VALUE_NONE, exception, VALUE_NONE};
    if (exception != VALUE_NONE) {
        Value traceback = exception_of(exception)->traceback;
        items[0] = type_value(type_of(vm, exception));
        items[2] = traceback == NO_VALUE ? VALUE_NONE : traceback;
    }
    return tuple_new(vm, items, 3);
}

typedef struct Destination {
    Vm *vm;
    Value file;
} Destination;

static void write_to_file(void *context, const char *bytes, size_t count)
{
    const Destination *destination = context;
    Vm *vm = destination->vm;
    stream_write(vm, destination->file, str_new(vm, bytes, count));
}

static void print_to(Vm *vm, Value exception, Value file)
{
    Destination destination = {vm, file};
    exception_print(vm, exception, write_to_file, &destination);
}

NATIVE(sys_print_exception, "print_exception", "exception, file=?, /")
static Value sys_print_exception(Vm *vm, Value *args, size_t count)
{
    if (args[1] != NO_VALUE && find_attribute(vm, args[1], SYM(write)) == NO_VALUE)
        raise_error(vm, SHAPE_OS_ERROR, "stream operation not supported");
    if (!is_exception(vm, args[0]))
        raise_type_error(vm, "print_exception() argument must be an exception, not %T", args[0]);
    print_to(vm, args[0], args[1] == NO_VALUE ? stream_standard(vm, SYM(stdout)) : args[1]);
    return VALUE_NONE;
}

void sys_print_default(Vm *vm, Value exception)
{
    Value file = dict_get_name(vm, vm->sys_dict, SYM(stderr));
    if (file != NO_VALUE && file != VALUE_NONE)
        print_to(vm, exception, file);
}

// The program's sys.excepthook, NO_VALUE if it has set none.
static Value own_hook(Vm *vm)
{
    Value hook = dict_get_name(vm, vm->sys_dict, SYM(excepthook));
    return hook == NO_VALUE || has_shape(hook, SHAPE_NATIVE) ? NO_VALUE : hook;
}

Value sys_error_console(Vm *vm)
{
    Value file = dict_get_name(vm, vm->sys_dict, SYM(stderr));
    return own_hook(vm) == NO_VALUE && has_shape(file, SHAPE_CONSOLE) ? file : NO_VALUE;
}

void sys_show_exception(Vm *vm, Value exception)
{
    Value hook = own_hook(vm);
    if (hook != NO_VALUE) {
        Value traceback = exception_of(exception)->traceback;
        Value arguments[] = {type_value(type_of(vm, exception)), exception,
                             traceback == NO_VALUE ? VALUE_NONE : traceback};
        call(vm, hook, 3, arguments);
    } else {
        sys_print_default(vm, exception);
    }
}

NATIVE(sys_atexit, "atexit", "function, /")
static Value sys_atexit(Vm *vm, Value *args, size_t count)
{
    Value before = vm->library[SLOT_AT_EXIT];
    vm->library[SLOT_AT_EXIT] = args[0];
    return before == NO_VALUE ? VALUE_NONE : before;
}

void sys_run_at_exit(Vm *vm)
{
    Value function = vm->library[SLOT_AT_EXIT];
    vm->library[SLOT_AT_EXIT] = NO_VALUE;
    if (function != NO_VALUE && function != VALUE_NONE)
        call_0(vm, function);
}

static void init(Vm *vm, Value dict)
{
    if (ADDER_PROFILE_LEVEL == 2)
        sys_host_init(vm, dict);
}

// Limits.

NATIVE(sys_getrecursionlimit, "getrecursionlimit", "")
static Value sys_getrecursionlimit(Vm *vm, Value *args, size_t count)
{
    return int_from_u64(vm, vm->recursion_limit == 0 ? INT32_MAX : vm->recursion_limit);
}

NATIVE(sys_setrecursionlimit, "setrecursionlimit", "limit, /")
static Value sys_setrecursionlimit(Vm *vm, Value *args, size_t count)
{
    SignedWord limit = int_to_word(vm, args[0]);
    if (limit < 1)
        raise_value_error(vm, "recursion limit must be greater or equal than 1");
    if (limit > INT32_MAX)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C int");
    if (vm->depth >= (size_t)limit)
        raise_error(vm, SHAPE_RECURSION_ERROR,
                    "cannot set the recursion limit to %w at the recursion depth %u: the limit is "
                    "too low",
                    limit, vm->depth);
    vm->recursion_limit = (uint32_t)limit;
    return VALUE_NONE;
}

static const Value sys_wide[] = {(Value)&version_info, (Value)&stream_consoles[0],
                                 (Value)&stream_consoles[1], (Value)&stream_consoles[2]};
MEMBERS_WIDE(sys_members, sys_wide, METHOD(exit, sys_exit), METHOD(exc_info, sys_exc_info),
             METHOD(exception, sys_exception), METHOD(print_exception, sys_print_exception),
             METHOD(getrecursionlimit, sys_getrecursionlimit),
             METHOD(setrecursionlimit, sys_setrecursionlimit), METHOD(atexit, sys_atexit),
             SYMBOL_ROW(byteorder, little), WIDE_ROW(version_info, 0), WIDE_ROW(stdin, 1),
             WIDE_ROW(stdout, 2), WIDE_ROW(stderr, 3), ACCESSOR(argv, sys_argv),
             ACCESSOR(path, sys_path), ACCESSOR(modules, sys_modules),
             ACCESSOR(maxsize, sys_maxsize), ACCESSOR(platform, sys_platform),
             ACCESSOR(version, sys_version), ACCESSOR(implementation, sys_implementation),
             ACCESSOR(ps1, sys_ps1), ACCESSOR(ps2, sys_ps2));

MODULE(sys, "sys", sys_members, init)
