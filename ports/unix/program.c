// Running programs: -c, -m, a file, or standard input.
#include "ports/unix/program.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/codec.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/vm/disassemble.h"
#include "core/vm/import.h"
#include "core/vm/marshal.h"
#include "core/vm/vm.h"
#include "lib/slots.h"
#include "lib/streams.h"
#include "lib/sys.h"
#include "lib/sys_host.h"
#include "ports/unix/colours.h"
#include "ports/unix/host.h"

// SystemExit ends the program with its code; everything else is shown.
typedef struct Ending {
    Value exception;
    ProgramEnd end;
} Ending;

static int exit_status(Vm *vm, Value code)
{
    Value number = int_cast(vm, code);
    if (code == VALUE_NONE)
        return 0;
    if (number != NO_VALUE) {
        int64_t n;
        return int_to_i64(number, &n) ? (int)(n & 0xFF) : 0xFF;
    }
    Value text = to_str(vm, code);
    Value file = stream_standard(vm, SYM(stderr));
    if (file != VALUE_NONE) {
        stream_write(vm, file, text);
        stream_write(vm, file, SYM_NEWLINE);
    }
    return 1;
}

// Rewords a SyntaxError where a keyword is misspelt.
static Value correct_typos(Vm *vm, void *context)
{
    Value import = dict_get_name(vm, vm_builtins(vm), SYM(__import__));
    Value exception = *(Value *)context;
    return call_method(vm, call_1(vm, import, SYM(_typos)), SYM(correct), 1, &exception);
}

static Value end_body(Vm *vm, void *context)
{
    Ending *ending = context;
    if (is_instance_of(vm, ending->exception, &type_SystemExit)) {
        ending->end.exits = true;
        ending->end.status = exit_status(vm, get_attribute(vm, ending->exception, SYM(code)));
        return VALUE_NONE;
    }
    ending->end.interrupted = is_instance_of(vm, ending->exception, &type_KeyboardInterrupt);
    Value ignored;
    if (is_instance_of(vm, ending->exception, &type_SyntaxError))
        vm_protect(vm, correct_typos, &ending->exception, &ignored);
    sys_host_set_last(vm, ending->exception);
    colours_show_exception(vm, ending->exception);
    return VALUE_NONE;
}

ProgramEnd program_end(Vm *vm, Value exception)
{
    Ending ending = {exception, {.status = 1}};
    Value error;
    if (exception == NO_VALUE)
        return (ProgramEnd){0};
    // A lock of the program's heap ends with it: the message needs memory.
    vm->library[SLOT_HEAP_LOCKS] = NO_VALUE;
    heap_lock(heap_of(vm), false);
    vm_protect(vm, end_body, &ending, &error);
    if (error != NO_VALUE && is_instance_of(vm, error, &type_MemoryError)) { // at least its name
        const Str *name = str_of(type_name(type_of(vm, exception)));
        fprintf(stderr, "%.*s\n", (int)name->length, name->text);
    }
    return ending.end;
}

typedef struct Program {
    const char *text;
    size_t length;
    const char *name;
    CompileMode mode;
    unsigned flags;
    const Options *options; // NULL for the REPL
} Program;

static void list_bytecode(Vm *vm, Value code)
{
    const Str *listing = str_of(disassemble(vm, code));
    vm_write(vm, 1, listing->text, listing->length);
}

// Whether the program is a file of precompiled code.
static bool is_precompiled(const Program *program)
{
    const char *dot = strrchr(program->name, '.');
    return program->options != NULL && dot != NULL && strcmp(dot, ".mpy") == 0;
}

static Value run_body(Vm *vm, void *context)
{
    Program *program = context;
    Value code = is_precompiled(program)
                     ? marshal_read_precompiled(vm, (const uint8_t *)program->text, program->length)
                     : compile(vm, program->text, program->length, str_from_c(vm, program->name),
                               program->mode, program->flags | vm_optimization(vm));
    const Options *options = program->options;
    if (options != NULL && options->verbose > 0)
        list_bytecode(vm, code);
    if (options != NULL && options->compile_only)
        return VALUE_NONE;
    return vm_run_module(vm, &code, vm->main_dict);
}

Value program_run_text(Vm *vm, const char *text, size_t length, const char *name, CompileMode mode,
                       unsigned flags)
{
    Program program = {text, length, name, mode, flags, NULL};
    Value error;
    vm_protect(vm, run_body, &program, &error);
    return error;
}

// The absolute path of a program, as CPython names it; what it imports is beside what it links to.
static Value absolute_name(Vm *vm, const char *path)
{
    char *folder = *path == '/' ? NULL : getcwd(NULL, 0);
    Value name = folder == NULL ? str_from_c(vm, path) : str_format(vm, "%s/%s", folder, path);
    free(folder);
    return name;
}

// The program of the options, wherever its text comes from.
static ProgramEnd run_source(Vm *vm, const Options *options, const char *text, size_t length,
                             const char *name)
{
    Program program = {text, length, name, COMPILE_MODULE, 0, options};
    Value error;
    vm_protect(vm, run_body, &program, &error);
    return program_end(vm, error);
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

// The text and the absolute name of a program in a file, or how it ends when there is none. A
// folder is a program if it has a file __main__.py. Not inlined: what lies in the buffer from
// before is not to be in the frames that are scanned while the program runs.
static __attribute__((noinline)) ProgramEnd read_program(Vm *vm, const Options *options,
                                                         char **content, size_t *size, Value *name)
{
    size_t length;
    char path[4096];
    bool folder = is_folder(options->program);
    snprintf(path, sizeof path, "%s%s", options->program, folder ? "/__main__.py" : "");
    char *text = host_read_file(path, &length);
    if (text == NULL && folder) {
        fprintf(stderr, "%s: can't find '__main__' module in '%s'\n", options->executable,
                options->program);
        return (ProgramEnd){.status = 1};
    }
    if (text == NULL) {
        fprintf(stderr, "%s: can't open file '%s': [Errno %d] %s\n", options->executable, path,
                errno, strerror(errno));
        return (ProgramEnd){.status = 2};
    }
    *content = text;
    *size = length;
    *name = absolute_name(vm, path);
    return (ProgramEnd){0};
}

static ProgramEnd run_file(Vm *vm, const Options *options)
{
    char *text = NULL;
    size_t length = 0;
    Value name = NO_VALUE;
    ProgramEnd end = read_program(vm, options, &text, &length, &name);
    if (text == NULL)
        return end;
    dict_set(vm, vm->main_dict, SYM(__file__), name);
    end = run_source(vm, options, text, length, str_of(name)->text);
    free(text);
    return end;
}

static ProgramEnd run_standard_input(Vm *vm, const Options *options)
{
    size_t length;
    char *text = host_read_file("-", &length);
    if (text == NULL) {
        perror(options->executable);
        return (ProgramEnd){.status = 1};
    }
    host_remember_source("<stdin>", text, length);
    ProgramEnd end = run_source(vm, options, text, length, "<stdin>");
    free(text);
    return end;
}

static Value run_module_body(Vm *vm, void *context)
{
    import_run_module(vm, str_from_c(vm, context));
    return VALUE_NONE;
}

static ProgramEnd run_module(Vm *vm, const char *name)
{
    Value error;
    vm_protect(vm, run_module_body, (void *)(Word)name, &error);
    return program_end(vm, error);
}

ProgramEnd program_run(Vm *vm, const Options *options)
{
    switch (options->kind) {
    case PROGRAM_COMMAND:
        host_remember_source("<string>", options->program, strlen(options->program));
        return run_source(vm, options, options->program, strlen(options->program), "<string>");
    case PROGRAM_MODULE:
        return run_module(vm, options->program);
    case PROGRAM_FILE:
        return run_file(vm, options);
    default:
        return run_standard_input(vm, options);
    }
}

void program_forget(Vm *vm)
{
    Value names = list_from_iterable(vm, vm->main_dict);
    for (size_t i = 0; i < list_of(names)->length; i++) {
        Value name = list_items(list_of(names))[i];
        const Str *text = str_cast(vm, name);
        if (text == NULL || strncmp(text->text, "__", 2) != 0)
            dict_remove(vm, vm->main_dict, name);
    }
}

static Value finish_body(Vm *vm, void *context)
{
    sys_run_at_exit(vm);
    return VALUE_NONE;
}

void program_finish(Vm *vm)
{
    Value error;
    vm_protect(vm, finish_body, NULL, &error);
    program_end(vm, error);
    vm_finish(vm);
}

// sys.

// Bytes that are not UTF-8 are kept as lone surrogates.
static Value text_of(Vm *vm, const char *text)
{
    return codec_decode(vm, (const uint8_t *)text, strlen(text), NO_VALUE, SYM(surrogateescape));
}

static void set_argv(Vm *vm, const Options *options)
{
    Value argv = list_new(vm, NULL, 0);
    if (options->kind != PROGRAM_NONE)
        list_append(vm, argv,
                    text_of(vm, options->kind == PROGRAM_COMMAND ? "-c" : options->program));
    for (int i = 0; i < options->argument_count; i++)
        list_append(vm, argv, text_of(vm, options->arguments[i]));
    dict_set(vm, vm->sys_dict, SYM(argv), argv);
}

static void set_warning_options(Vm *vm, const Options *options)
{
    Value list = list_new(vm, NULL, 0);
    for (unsigned i = 0; i < options->warning_count; i++)
        list_append(vm, list, text_of(vm, options->warnings[i]));
    dict_set(vm, vm->sys_dict, SYM(warnoptions), list);
}

#define DEFAULT_PATH ".frozen:~/.micropython/lib:/usr/lib/micropython"

static void add_path(Vm *vm, Value list, const char *path, size_t length)
{
    const char *home = getenv("HOME");
    Builder builder;
    builder_init(&builder, vm, length + 16);
    if (length >= 1 && *path == '~' && (length == 1 || path[1] == '/') && home != NULL) {
        builder_add_c(&builder, home);
        path++;
        length--;
    }
    builder_add_bytes(&builder, path, length);
    list_append(vm, list, builder_finish_str(&builder));
}

// The folder of the program, links resolved; '' without one.
static Value program_folder(Vm *vm, const Options *options)
{
    char *path = options->kind == PROGRAM_FILE ? realpath(options->program, NULL) : NULL;
    if (path == NULL)
        return SYM_EMPTY;
    const char *slash = is_folder(path) ? path + strlen(path) : strrchr(path, '/');
    Value folder = slash == path ? str_from_c(vm, "/") : str_new(vm, path, (size_t)(slash - path));
    free(path);
    return folder;
}

static void set_path(Vm *vm, const Options *options)
{
    Value list = list_new(vm, NULL, 0);
    list_append(vm, list, program_folder(vm, options));
    const char *path = getenv("MICROPYPATH");
    if (path == NULL)
        path = DEFAULT_PATH;
    while (*path != 0) {
        size_t length = strcspn(path, ":");
        add_path(vm, list, path, length);
        path += length + (path[length] == ':');
    }
    dict_set(vm, vm->sys_dict, SYM(path), list);
}

void program_set_up(Vm *vm, const Options *options)
{
    set_argv(vm, options);
    set_path(vm, options);
    if (ADDER_PROFILE_LEVEL == 2) {
        set_warning_options(vm, options);
        dict_set(vm, vm->sys_dict, SYM(executable), str_from_c(vm, options->executable));
    }
    static const unsigned levels[] = {0, COMPILE_OPTIMIZE_1,
                                      COMPILE_OPTIMIZE_1 | COMPILE_OPTIMIZE_2,
                                      COMPILE_OPTIMIZE_1 | COMPILE_OPTIMIZE_2 | COMPILE_OPTIMIZE_3};
    vm->optimization = levels[options->optimize > 3 ? 3 : options->optimize];
    if (ADDER_PROFILE_LEVEL == 2)
        sys_set_flags(vm);
}
