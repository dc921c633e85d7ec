// builtins that deal with code and namespaces: compile, eval, exec, globals, locals, vars, dir,
// __import__, __build_class__, anext.
#include "core/compiler/compile.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/vm/class.h"
#include "core/vm/frame.h"
#include "core/vm/import.h"
#include "core/vm/vm.h"
#include "lib/builtins.h"
#include "natives.h"

// The bytes of source given as text or as a buffer, and the flag for the compiler. TypeError for
// anything else, also for code where a program compiles.
static unsigned source_text(Vm *vm, Value source, const char *function, const char **text,
                            size_t *length)
{
    const Str *s = str_cast(vm, source);
    BufferView view;
    if (s != NULL) {
        *text = s->text;
        *length = s->length;
        return COMPILE_STR;
    }
    if (buffer_try_peek(vm, source, &view)) {
        *text = (const char *)view.data;
        *length = view.length;
        return 0;
    }
    raise_type_error(vm, "%s() arg 1 must be a string, bytes or %s object", function,
                     function[0] == 'c' ? "AST" : "code");
}

static CompileMode mode_from(Vm *vm, Value name)
{
    const Str *s = str_cast(vm, name);
    if (s != NULL && strcmp(s->text, "exec") == 0)
        return COMPILE_MODULE;
    if (s != NULL && strcmp(s->text, "eval") == 0)
        return COMPILE_EXPRESSION;
    if (s != NULL && strcmp(s->text, "single") == 0)
        return COMPILE_INTERACTIVE;
    raise_value_error(vm, "compile() mode must be 'exec', 'eval' or 'single'");
}

// CPython's flags: those of __future__ and of ast that change nothing here, and two that do.
#define COMPILER_FLAGS_ACCEPTED 0x1FE7210
#define COMPILER_FLAG_AWAIT 0x2000          // ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
#define COMPILER_FLAG_ANNOTATIONS 0x1000000 // __future__.annotations.compiler_flag

// What source takes over from the code that compiles it.
static unsigned inherited_flags(const Vm *vm)
{
    bool annotations = vm->fp != NULL && frame_code(vm->fp)->flags & CODE_FUTURE_ANNOTATIONS;
    return annotations ? COMPILE_FUTURE_ANNOTATIONS : 0;
}

static Value filename_from(Vm *vm, Value v)
{
    if (str_cast(vm, v) != NULL)
        return v;
    Value path = call_special(vm, v, SYM(__fspath__), 0, NULL);
    path = path == NO_VALUE ? v : path;
    if (bytes_cast(vm, path) != NULL)
        path = call_method(vm, path, SYM(decode), 0, NULL);
    if (str_cast(vm, path) == NULL)
        raise_type_error(vm, "expected str, bytes or os.PathLike object, not %T", v);
    return path;
}

NATIVE(builtin_compile, "compile",
       "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
       "_feature_version=-1")
static Value builtin_compile(Vm *vm, Value *args, size_t count)
{
    const char *text;
    size_t length;
    args[1] = filename_from(vm, args[1]);
    CompileMode mode = mode_from(vm, args[2]);
    SignedWord optimize = int_to_word(vm, args[5]);
    if (optimize < -1 || optimize > 2)
        raise_value_error(vm, "compile(): invalid optimize value");
    static const unsigned levels[] = {0, COMPILE_OPTIMIZE_1,
                                      COMPILE_OPTIMIZE_1 | COMPILE_OPTIMIZE_2};
    unsigned flags = optimize < 0 ? vm_optimization(vm) : levels[optimize];
    SignedWord wanted = int_to_word(vm, args[3]);
    if (wanted & ~(SignedWord)COMPILER_FLAGS_ACCEPTED)
        raise_value_error(vm, "compile(): unrecognised flags");
    if (wanted & COMPILER_FLAG_AWAIT)
        flags |= COMPILE_TOP_LEVEL_AWAIT;
    if (wanted & COMPILER_FLAG_ANNOTATIONS)
        flags |= COMPILE_FUTURE_ANNOTATIONS;
    if (!truth(vm, args[4]))
        flags |= inherited_flags(vm);
    if (has_shape(args[0], SHAPE_CODE))
        return args[0];
    flags |= source_text(vm, args[0], "compile", &text, &length);
    return compile(vm, text, length, args[1], mode, flags);
}

static bool is_mapping(Vm *vm, Value v)
{
    return type_lookup(vm, type_of(vm, v), SYM(__getitem__)) != NO_VALUE;
}

// The namespaces eval() and exec() run in, by default those of the caller.
static void settle_namespaces(Vm *vm, const char *function, Value *globals, Value *locals)
{
    if (*locals == VALUE_NONE)
        *locals = *globals == VALUE_NONE ? vm_current_locals(vm) : *globals;
    if (*globals == VALUE_NONE)
        *globals = vm_current_globals(vm);
    bool eval = function[1] == 'v';
    if (dict_cast(vm, *globals) == NULL && eval)
        (raise_type_error)(vm,
                           is_mapping(vm, *globals)
                               ? MESSAGE("globals must be a real dict; try eval(code, {}, mapping)")
                               : MESSAGE("globals must be a dict"));
    if (dict_cast(vm, *globals) == NULL)
        raise_type_error(vm, "exec() globals must be a dict, not %T", *globals);
    if (!is_mapping(vm, *locals) && eval)
        raise_type_error(vm, "locals must be a mapping");
    if (!is_mapping(vm, *locals))
        raise_type_error(vm, "locals must be a mapping or None, not %T", *locals);
    if (dict_get_name(vm, *globals, SYM(__builtins__)) == NO_VALUE)
        dict_set(vm, *globals, SYM(__builtins__),
                 namespace_complete(vm, vm_builtins_for(vm, vm_current_globals(vm))));
}

static Value run_source(Vm *vm, Value *args, const char *function, CompileMode mode)
{
    Value code = args[0], globals = args[1], locals = args[2];
    settle_namespaces(vm, function, &globals, &locals);
    if (!has_shape(code, SHAPE_CODE)) {
        const char *text;
        size_t length;
        unsigned flags = vm_optimization(vm) | inherited_flags(vm);
        flags |= source_text(vm, code, function, &text, &length);
        while (mode == COMPILE_EXPRESSION && length > 0 && (*text == ' ' || *text == '\t')) {
            text++;
            length--;
        }
        Value filename = str_from_c(vm, "<string>");
        code = compile(vm, text, length, filename, mode, flags);
    }
    if (code_of(code)->free_count > 0)
        raise_type_error(vm, "code object passed to %s() may not contain free variables", function);
    return vm_run_code(vm, code, globals, locals);
}

NATIVE(builtin_eval, "eval", "source, /, globals=None, locals=None")
static Value builtin_eval(Vm *vm, Value *args, size_t count)
{
    return run_source(vm, args, "eval", COMPILE_EXPRESSION);
}

// Whether the tuple holds a cell for each free variable.
static bool fits_closure(Vm *vm, const Code *code, Value closure)
{
    if (!has_shape(closure, SHAPE_TUPLE) || tuple_of(closure)->length != code->free_count)
        return false;
    for (size_t i = 0; i < code->free_count; i++) {
        if (!has_shape(tuple_of(closure)->items[i], SHAPE_CELL))
            return false;
    }
    return true;
}

static void exec_closure(Vm *vm, Value code, Value *args)
{
    size_t needed = code_of(code)->free_count;
    if (needed == 0)
        raise_type_error(vm, "cannot use a closure with this code object");
    if (!fits_closure(vm, code_of(code), args[3]))
        raise_type_error(vm, "code object requires a closure of exactly length %z", needed);
    settle_namespaces(vm, "exec", &args[1], &args[2]);
    Value function = function_new(vm, code, args[1]);
    memcpy((void *)function_of(function)->cells, tuple_of(args[3])->items, needed * sizeof(Value));
    vm_run_body(vm, function, args[2]);
}

NATIVE(builtin_exec, "exec", "source, /, globals=None, locals=None, *, closure=None")
static Value builtin_exec(Vm *vm, Value *args, size_t count)
{
    bool is_code = has_shape(args[0], SHAPE_CODE);
    if (!is_code && args[3] != VALUE_NONE)
        raise_type_error(vm, "closure can only be used when source is a code object");
    if (is_code && (args[3] != VALUE_NONE || code_of(args[0])->free_count > 0))
        exec_closure(vm, args[0], args);
    else
        run_source(vm, args, "exec", COMPILE_MODULE);
    return VALUE_NONE;
}

NATIVE(builtin_globals, "globals", "")
static Value builtin_globals(Vm *vm, Value *args, size_t count)
{
    return vm_current_globals(vm);
}

NATIVE(builtin_locals, "locals", "")
static Value builtin_locals(Vm *vm, Value *args, size_t count)
{
    return vm_current_locals(vm);
}

NATIVE(builtin_vars, "vars", "object=?, /")
static Value builtin_vars(Vm *vm, Value *args, size_t count)
{
    if (args[0] == NO_VALUE)
        return vm_current_locals(vm);
    Value dict = find_attribute(vm, args[0], SYM(__dict__));
    if (dict == NO_VALUE)
        raise_type_error(vm, "vars() argument must have __dict__ attribute");
    return dict;
}

NATIVE(builtin_dir, "dir", "object=?, /")
static Value builtin_dir(Vm *vm, Value *args, size_t count)
{
    Value names;
    if (args[0] == NO_VALUE) {
        names = call_method(vm, vm_current_locals(vm), SYM(keys), 0, NULL);
        names = list_from_iterable(vm, names);
    } else {
        names = call_special(vm, args[0], SYM(__dir__), 0, NULL);
        if (names == NO_VALUE)
            raise_type_error(vm, "object does not provide __dir__");
        names = list_from_iterable(vm, names);
    }
    list_sort_in_place(vm, names, VALUE_NONE, false);
    return names;
}

NATIVE(builtin_import, "__import__", "name, globals=None, locals=None, fromlist=(), level=0")
static Value builtin_import(Vm *vm, Value *args, size_t count)
{
    SignedWord level = int_to_word(vm, args[4]);
    if (level < 0)
        raise_value_error(vm, "level must be >= 0");
    return import_module(vm, args[0], args[1], args[3], (size_t)level);
}

NATIVE(builtin_build_class, "__build_class__", "func, name, /, *bases, **keywords")
static Value builtin_build_class(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[0], SHAPE_FUNCTION))
        raise_type_error(vm, "__build_class__: func must be a function");
    if (str_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "__build_class__: name is not a string");
    Value bases = tuple_new(vm, args + 3, count - 3);
    return class_build(vm, args[0], args[1], bases, args[2]);
}

// anext() with a default needs an awaitable of its own.
NATIVE(builtin_anext, "anext", "async_iterator, default=?, /")
static Value builtin_anext(Vm *vm, Value *args, size_t count)
{
    Value awaitable = call_special(vm, args[0], SYM(__anext__), 0, NULL);
    if (awaitable == NO_VALUE)
        raise_type_error(vm, "'%T' object is not an async iterator", args[0]);
    return args[1] == NO_VALUE ? awaitable : anext_with_default(vm, awaitable, args[1]);
}

// open() is the io module's.

NATIVE(builtin_open, "open",
       "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, "
       "closefd=True, opener=None")
static Value builtin_open(Vm *vm, Value *args, size_t count)
{
    Value io = import_by_name(vm, SYM(io));
    return call(vm, get_attribute(vm, io, SYM(_open)), count, args);
}
