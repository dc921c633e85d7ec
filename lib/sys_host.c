// The module sys of hosts: interpreter limits, hooks, and facts about numbers.
#include "lib/sys_host.h"

#include <float.h>

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/simple_namespace.h"
#include "core/objects/struct_sequence.h"
#include "core/version.h"
#include "core/vm/intrinsics.h"
#include "core/vm/introspection.h"
#include "core/vm/vm.h"
#include "lib/sys.h"
#include "natives.h"

// Facts.

static ROM_TUPLE(flags_fields, 18, SYM(debug), SYM(inspect), SYM(interactive), SYM(optimize),
                 SYM(dont_write_bytecode), SYM(no_user_site), SYM(no_site), SYM(ignore_environment),
                 SYM(verbose), SYM(bytes_warning), SYM(quiet), SYM(hash_randomization),
                 SYM(isolated), SYM(dev_mode), SYM(utf8_mode), SYM(warn_default_encoding),
                 SYM(safe_path), SYM(int_max_str_digits));
static ROM_TUPLE(float_info_fields, 11, SYM(max), SYM(max_exp), SYM(max_10_exp), SYM(min),
                 SYM(min_exp), SYM(min_10_exp), SYM(dig), SYM(mant_dig), SYM(epsilon), SYM(radix),
                 SYM(rounds));
static ROM_TUPLE(int_info_fields, 4, SYM(bits_per_digit), SYM(sizeof_digit),
                 SYM(default_max_str_digits), SYM(str_digits_check_threshold));
static ROM_TUPLE(thread_info_fields, 3, SYM(name), SYM(lock), SYM(version));
static ROM_TUPLE(hash_info_fields, 9, SYM(width), SYM(modulus), SYM(inf), SYM(nan), SYM(imag),
                 SYM(algorithm), SYM(hash_bits), SYM(seed_bits), SYM(cutoff));

STRUCT_SEQUENCE_MEMBERS(flags_members, sys, flags_fields);
STRUCT_SEQUENCE_MEMBERS(float_info_members, sys, float_info_fields);
STRUCT_SEQUENCE_MEMBERS(int_info_members, sys, int_info_fields);
STRUCT_SEQUENCE_MEMBERS(hash_info_members, sys, hash_info_fields);
STRUCT_SEQUENCE_MEMBERS(thread_info_members, sys, thread_info_fields);
STRUCT_SEQUENCE_TYPE(type_flags, flags, SHAPE_FLAGS, flags_members, TYPE_ABSTRACT);
STRUCT_SEQUENCE_TYPE(type_float_info, float_info, SHAPE_FLOAT_INFO, float_info_members,
                     TYPE_ABSTRACT);
STRUCT_SEQUENCE_TYPE(type_int_info, int_info, SHAPE_INT_INFO, int_info_members, TYPE_ABSTRACT);
STRUCT_SEQUENCE_TYPE(type_hash_info, hash_info, SHAPE_HASH_INFO, hash_info_members, TYPE_ABSTRACT);
STRUCT_SEQUENCE_TYPE(type_thread_info, thread_info, SHAPE_THREAD_INFO, thread_info_members,
                     TYPE_ABSTRACT);

static Value make_flags(Vm *vm)
{
    enum { OPTIMIZE = 3, DEV_MODE = 13, UTF8_MODE = 14, SAFE_PATH = 16, COUNT = 18 };
    Value values[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        values[i] = VALUE_SMALL(0);
    SignedWord level = 0;
    for (unsigned bits = vm_optimization(vm); bits != 0; bits &= bits - 1)
        level++;
    values[OPTIMIZE] = small_from(level);
    values[DEV_MODE] = values[SAFE_PATH] = VALUE_FALSE;
    values[UTF8_MODE] = VALUE_SMALL(1);
    return struct_sequence_new(vm, SHAPE_FLAGS, values, COUNT, 0);
}

void sys_set_flags(Vm *vm)
{
    dict_set(vm, vm->sys_dict, SYM(flags), make_flags(vm));
}

#if ADDER_FLOAT_SINGLE
#define FLOAT_FACT(name) FLT_##name
#else
#define FLOAT_FACT(name) DBL_##name
#endif

static Value make_float_info(Vm *vm)
{
    Value values[] = {float_from(vm, FLOAT_FACT(MAX)),
                      VALUE_SMALL(FLOAT_FACT(MAX_EXP)),
                      VALUE_SMALL(FLOAT_FACT(MAX_10_EXP)),
                      float_from(vm, FLOAT_FACT(MIN)),
                      VALUE_SMALL(FLOAT_FACT(MIN_EXP)),
                      VALUE_SMALL(FLOAT_FACT(MIN_10_EXP)),
                      VALUE_SMALL(FLOAT_FACT(DIG)),
                      VALUE_SMALL(FLOAT_FACT(MANT_DIG)),
                      float_from(vm, FLOAT_FACT(EPSILON)),
                      VALUE_SMALL(FLT_RADIX),
                      VALUE_SMALL(1)};
    return struct_sequence_new(vm, SHAPE_FLOAT_INFO, values, 11, 0);
}

static Value make_int_info(Vm *vm)
{
    static const Value values[] = {VALUE_SMALL(sizeof(Digit) * 8), VALUE_SMALL(sizeof(Digit)),
                                   VALUE_SMALL(0), VALUE_SMALL(0)};
    return struct_sequence_new(vm, SHAPE_INT_INFO, values, 4, 0);
}

static Value make_hash_info(Vm *vm)
{
    const int64_t modulus = ADDER_WORD_BITS == 64 ? (INT64_C(1) << 61) - 1 : INT32_MAX;
    Value values[] = {VALUE_SMALL(ADDER_WORD_BITS),
                      int_from_i64(vm, modulus),
                      VALUE_SMALL(314159),
                      VALUE_SMALL(0),
                      VALUE_SMALL(1000003),
                      SYM(fnv),
                      VALUE_SMALL(32),
                      VALUE_SMALL(0),
                      VALUE_SMALL(0)};
    return struct_sequence_new(vm, SHAPE_HASH_INFO, values, 9, 0);
}

// Hooks.

NATIVE(sys_displayhook, "displayhook", "value, /")
static Value sys_displayhook(Vm *vm, Value *args, size_t count)
{
    intrinsic_display(vm, args[0]);
    return VALUE_NONE;
}

NATIVE(sys_excepthook, "excepthook", "type, value, traceback, /")
static Value sys_excepthook(Vm *vm, Value *args, size_t count)
{
    if (is_exception(vm, args[1]))
        sys_print_default(vm, args[1]);
    return VALUE_NONE;
}

NATIVE(sys_breakpointhook, "breakpointhook", "*args, **keywords")
static Value sys_breakpointhook(Vm *vm, Value *args, size_t count)
{
    return VALUE_NONE; // there is no debugger
}

// Exceptions that cannot be raised.

NATIVE(sys_unraisablehook, "unraisablehook", "unraisable, /")
static Value sys_unraisablehook(Vm *vm, Value *args, size_t count)
{
    Value exception = get_attribute(vm, args[0], SYM(exc_value));
    Value message = get_attribute(vm, args[0], SYM(err_msg));
    Value about = get_attribute(vm, args[0], SYM(object));
    if (str_cast(vm, message) == NULL)
        message = str_from_c(vm, IGNORED_IN);
    Value text = about == VALUE_NONE ? str_format(vm, "%S:\n", message)
                                     : str_format(vm, "%S: %R\n", message, about);
    if (is_exception(vm, exception))
        exception_report_alone(vm, text, exception);
    return VALUE_NONE;
}

typedef struct Ignored {
    Value hook, arguments;
} Ignored;

static Value call_hook(Vm *vm, void *context)
{
    const Ignored *ignored = context;
    return call_1(vm, ignored->hook, ignored->arguments);
}

bool sys_host_show_ignored(Vm *vm, const char *message, Value about, Value exception)
{
    Ignored ignored = {.hook = dict_get_name(vm, vm->sys_dict, SYM(unraisablehook))};
    if (ignored.hook == NO_VALUE || has_shape(ignored.hook, SHAPE_NATIVE))
        return false;
    Value traceback = exception_of(exception)->traceback, arguments = simple_namespace_new(vm);
    bool plain = strcmp(message, IGNORED_IN) == 0;
    Value fields[][2] = {
        {SYM(exc_type), type_value(type_of(vm, exception))},
        {SYM(exc_value), exception},
        {SYM(exc_traceback), traceback == NO_VALUE ? VALUE_NONE : traceback},
        {SYM(err_msg), plain ? VALUE_NONE : str_from_c(vm, message)},
        {SYM(object), about},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        set_attribute(vm, arguments, fields[i][0], fields[i][1]);
    ignored.arguments = arguments;
    Value error;
    vm_protect(vm, call_hook, &ignored, &error);
    if (error != NO_VALUE)
        exception_report_alone(
            vm, str_format(vm, "Exception ignored in sys.unraisablehook: %R\n", ignored.hook),
            error);
    return true;
}

void sys_host_set_last(Vm *vm, Value exception)
{
    Value traceback = exception_of(exception)->traceback;
    dict_set(vm, vm->sys_dict, SYM(last_exc), exception);
    dict_set(vm, vm->sys_dict, SYM(last_type), type_value(type_of(vm, exception)));
    dict_set(vm, vm->sys_dict, SYM(last_value), exception);
    dict_set(vm, vm->sys_dict, SYM(last_traceback), traceback == NO_VALUE ? VALUE_NONE : traceback);
}

// Limits and names.

// Numbers of any length are converted to text and back: there is no limit to lift.
NATIVE(sys_get_int_max_str_digits, "get_int_max_str_digits", "")
static Value sys_get_int_max_str_digits(Vm *vm, Value *args, size_t count)
{
    return VALUE_SMALL(0);
}

NATIVE(sys_set_int_max_str_digits, "set_int_max_str_digits", "maxdigits")
static Value sys_set_int_max_str_digits(Vm *vm, Value *args, size_t count)
{
    SignedWord limit = int_to_word(vm, args[0]);
    if (limit != 0 && limit < 640)
        raise_value_error(vm, "maxdigits must be 0 or larger than 640");
    return VALUE_NONE;
}

NATIVE(sys_getsizeof, "getsizeof", "object, default=?")
static Value sys_getsizeof(Vm *vm, Value *args, size_t count)
{
    Value size = call_special(vm, args[0], SYM(__sizeof__), 0, NULL);
    if (size == NO_VALUE && args[1] != NO_VALUE)
        return args[1];
    if (size == NO_VALUE)
        raise_type_error(vm, "Type %T doesn't define __sizeof__", args[0]);
    if (int_to_word(vm, size) < 0)
        raise_value_error(vm, "__sizeof__() should return >= 0");
    return size;
}

NATIVE(sys_intern, "intern", "string, /")
static Value sys_intern(Vm *vm, Value *args, size_t count)
{
    if (is_str(args[0]))
        return str_intern_value(vm, args[0]);
    if (str_cast(vm, args[0]) != NULL)
        raise_type_error(vm, "can't intern %T", args[0]);
    raise_type_error(vm, "intern() argument must be str, not %T", args[0]);
}

NATIVE(sys_getframe, "_getframe", "depth=0, /")
static Value sys_getframe(Vm *vm, Value *args, size_t count)
{
    SignedWord depth = int_to_word(vm, args[0]);
    Value frame = frame_object_at(vm, depth < 0 ? 0 : (size_t)depth);
    if (frame == NO_VALUE)
        raise_value_error(vm, "call stack is not deep enough");
    return frame;
}

NATIVE(sys_is_finalizing, "is_finalizing", "")
static Value sys_is_finalizing(Vm *vm, Value *args, size_t count)
{
    return VALUE_FALSE;
}

NATIVE(sys_getdefaultencoding, "getdefaultencoding", "")
static Value sys_getdefaultencoding(Vm *vm, Value *args, size_t count)
{
    return str_from_c(vm, "utf-8");
}

NATIVE(sys_getfilesystemencodeerrors, "getfilesystemencodeerrors", "")
static Value sys_getfilesystemencodeerrors(Vm *vm, Value *args, size_t count)
{
    return SYM(surrogateescape);
}

NATIVE(sys_gettrace, "gettrace", "")
static Value sys_gettrace(Vm *vm, Value *args, size_t count)
{
    return VALUE_NONE;
}

// Threads take turns otherwise: the interval is kept and changes nothing.
NATIVE(sys_getswitchinterval, "getswitchinterval", "")
static Value sys_getswitchinterval(Vm *vm, Value *args, size_t count)
{
    return dict_get_name(vm, vm->sys_dict, SYM(_switchinterval));
}

NATIVE(sys_setswitchinterval, "setswitchinterval", "interval, /")
static Value sys_setswitchinterval(Vm *vm, Value *args, size_t count)
{
    Float interval = float_from_value(vm, args[0]);
    if (!(interval > 0))
        raise_value_error(vm, "switch interval must be strictly positive");
    dict_set(vm, vm->sys_dict, SYM(_switchinterval), float_from(vm, interval));
    return VALUE_NONE;
}

// For copy.copy: an iterator that stands where this one does, over the same; None for other
// objects.
NATIVE(sys_copy_iterator, "_copy_iterator", "iterator, /")
static Value sys_copy_iterator(Vm *vm, Value *args, size_t count)
{
    if (!is_object(args[0]))
        return VALUE_NONE;
    const Object *from = object_of(args[0]);
    if (from->shape < SHAPE_LIST_ITERATOR || from->shape > SHAPE_REVERSED ||
        from->shape == SHAPE_MEMORYVIEW_ITERATOR) // which keeps its buffer from being resized
        return VALUE_NONE;
    size_t size = heap_object_size(heap_of(vm), from);
    Object *copy = heap_new(vm, from->shape, (enum Layout)(from->gc >> OBJECT_LAYOUT_SHIFT), size);
    memcpy(copy + 1, object_of(args[0]) + 1, size - sizeof *copy);
    copy->aux = object_of(args[0])->aux;
    return value_of(copy);
}

static Value module_names(Vm *vm)
{
    Value names = list_new(vm, NULL, 0);
    for (size_t i = 0; native_modules[i] != NULL; i++)
        list_append(vm, names, str_from_c(vm, native_modules[i]->name));
    list_sort_in_place(vm, names, VALUE_NONE, false);
    return tuple_from_iterable(vm, names);
}

static const Value host_wide[] = {
    VALUE_SMALL(0x10FFFF),
    VALUE_SMALL(PYTHON_MAJOR << 24 | PYTHON_MINOR << 16 | PYTHON_MICRO << 8 | 0xF0),
};

MEMBERS_WIDE(
    host_members, host_wide, METHOD(displayhook, sys_displayhook),
    METHOD(excepthook, sys_excepthook), METHOD_AS(__displayhook__, sys_displayhook),
    METHOD_AS(__excepthook__, sys_excepthook), METHOD(breakpointhook, sys_breakpointhook),
    METHOD_AS(__breakpointhook__, sys_breakpointhook), METHOD(unraisablehook, sys_unraisablehook),
    METHOD_AS(__unraisablehook__, sys_unraisablehook), METHOD(_copy_iterator, sys_copy_iterator),
    METHOD(getswitchinterval, sys_getswitchinterval),
    METHOD(setswitchinterval, sys_setswitchinterval),
    METHOD(get_int_max_str_digits, sys_get_int_max_str_digits),
    METHOD(set_int_max_str_digits, sys_set_int_max_str_digits), METHOD(getsizeof, sys_getsizeof),
    METHOD(intern, sys_intern), METHOD(_getframe, sys_getframe),
    METHOD(is_finalizing, sys_is_finalizing), METHOD(getdefaultencoding, sys_getdefaultencoding),
    METHOD_AS(getfilesystemencoding, sys_getdefaultencoding),
    METHOD(getfilesystemencodeerrors, sys_getfilesystemencodeerrors),
    METHOD(gettrace, sys_gettrace), METHOD_AS(getprofile, sys_gettrace), WIDE_ROW(maxunicode, 0),
    WIDE_ROW(hexversion, 1), INT_ROW(api_version, 1013), SYMBOL_ROW(float_repr_style, short),
    CONSTANT(dont_write_bytecode, TRUE), CONSTANT(pycache_prefix, NONE), EMPTY_ROW(copyright),
    EMPTY_ROW(executable), EMPTY_ROW(prefix), EMPTY_ROW(base_prefix), EMPTY_ROW(exec_prefix),
    EMPTY_ROW(base_exec_prefix));

void sys_host_init(Vm *vm, Value dict)
{
    members_copy(vm, host_members.rows, dict);
    dict_set(vm, dict, SYM(__stdin__), dict_get_name(vm, dict, SYM(stdin)));
    dict_set(vm, dict, SYM(__stdout__), dict_get_name(vm, dict, SYM(stdout)));
    dict_set(vm, dict, SYM(__stderr__), dict_get_name(vm, dict, SYM(stderr)));
    dict_set(vm, dict, SYM(flags), make_flags(vm));
    dict_set(vm, dict, SYM(float_info), make_float_info(vm));
    dict_set(vm, dict, SYM(int_info), make_int_info(vm));
    dict_set(vm, dict, SYM(hash_info), make_hash_info(vm));
    static const Value thread_info[] = {SYM(pthread), SYM(semaphore), VALUE_NONE};
    dict_set(vm, dict, SYM(thread_info),
             struct_sequence_new(vm, SHAPE_THREAD_INFO, thread_info, 3, 0));
    dict_set(vm, dict, SYM(_switchinterval), float_from(vm, (Float)0.005));
    dict_set(vm, dict, SYM(builtin_module_names), module_names(vm));
    static const Value lists[] = {SYM(orig_argv), SYM(warnoptions), SYM(meta_path),
                                  SYM(path_hooks)};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        dict_set(vm, dict, lists[i], list_new(vm, NULL, 0));
    dict_set(vm, dict, SYM(_xoptions), dict_new(vm));
    dict_set(vm, dict, SYM(path_importer_cache), dict_new(vm));
}
