// Running programs: -c, -m, a file, or standard input.
#include "ports/unix/program.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/vm/import.h"
#include "core/vm/vm.h"
#include "lib/sys.h"
#include "ports/unix/host.h"

// SystemExit ends the program with its code; everything else is shown.
typedef struct Ending {
    Value exception;
    int status;
    bool exits;
} Ending;

static Value end_body(Vm *vm, void *context)
{
    Ending *ending = context;
    if (!is_instance_of(vm, ending->exception, &type_SystemExit)) {
        sys_show_exception(vm, ending->exception);
        ending->status = 1;
        return VALUE_NONE;
    }
    ending->exits = true;
    Value code = get_attribute(vm, ending->exception, SYM(code));
    Value number = int_cast(vm, code);
    if (code == VALUE_NONE) {
        ending->status = 0;
    } else if (number != NO_VALUE) {
        int64_t n;
        int_to_i64(number, &n);
        ending->status = (int)(n & 0xFF);
    } else {
        ending->status = 1;
        Value text = to_str(vm, code);
        const Str *s = str_cast(vm, text);
        vm_write(vm, 2, s->text, s->length);
        vm_write(vm, 2, "\n", 1);
    }
    return VALUE_NONE;
}

static ProgramEnd end_of(Vm *vm, Value exception)
{
    Ending ending = {exception, 1, false};
    Value error;
    vm_protect(vm, end_body, &ending, &error);
    return (ProgramEnd){ending.status, ending.exits};
}

typedef struct Program {
    const char *text;
    size_t length;
    const char *name;
    CompileMode mode;
    bool compile_only;
} Program;

static Value run_body(Vm *vm, void *context)
{
    Program *program = context;
    Value filename = str_from_c(vm, program->name);
    Value code =
        compile(vm, program->text, program->length, filename, program->mode, vm_optimization(vm));
    if (!program->compile_only)
        vm_run_code(vm, code, vm->main_dict, vm->main_dict);
    return VALUE_NONE;
}

ProgramEnd program_run_text(Vm *vm, const char *text, size_t length, const char *name,
                            CompileMode mode, bool compile_only)
{
    Program program = {text, length, name, mode, compile_only};
    Value error;
    vm_protect(vm, run_body, &program, &error);
    return error == NO_VALUE ? (ProgramEnd){0, false} : end_of(vm, error);
}

// The absolute path of a program, as CPython names it; what it imports is beside what it links to.
static Value absolute_name(Vm *vm, const char *path)
{
    char *folder = *path == '/' ? NULL : getcwd(NULL, 0);
    Value name = folder == NULL ? str_from_c(vm, path) : str_format(vm, "%s/%s", folder, path);
    free(folder);
    return name;
}

static int run_file(Vm *vm, const Options *options)
{
    size_t length;
    char *text = host_read_file(options->program, &length);
    if (text == NULL) {
        fprintf(stderr, "%s: can't open file '%s': [Errno %d] %s\n", options->executable,
                options->program, errno, strerror(errno));
        return 2;
    }
    Value name = absolute_name(vm, options->program);
    dict_set(vm, vm->main_dict, SYM(__file__), name);
    int status = program_run_text(vm, text, length, str_of(name)->text, COMPILE_MODULE,
                                  options->compile_only)
                     .status;
    free(text);
    return status;
}

static int run_standard_input(Vm *vm, const Options *options)
{
    size_t length;
    char *text = host_read_file("-", &length);
    if (text == NULL)
        return 1;
    host_remember_source("<stdin>", text, length);
    int status =
        program_run_text(vm, text, length, "<stdin>", COMPILE_MODULE, options->compile_only).status;
    free(text);
    return status;
}

static Value run_module_body(Vm *vm, void *context)
{
    import_run_module(vm, str_from_c(vm, context));
    return VALUE_NONE;
}

static int run_module(Vm *vm, const char *name)
{
    Value error;
    vm_protect(vm, run_module_body, (void *)(Word)name, &error);
    return error == NO_VALUE ? 0 : end_of(vm, error).status;
}

int program_run(Vm *vm, const Options *options)
{
    switch (options->kind) {
    case PROGRAM_COMMAND:
        host_remember_source("<string>", options->program, strlen(options->program));
        return program_run_text(vm, options->program, strlen(options->program), "<string>",
                                COMPILE_MODULE, options->compile_only)
            .status;
    case PROGRAM_MODULE:
        return run_module(vm, options->program);
    case PROGRAM_FILE:
        return run_file(vm, options);
    default:
        return run_standard_input(vm, options);
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
    if (error != NO_VALUE)
        end_of(vm, error);
    vm_finish(vm);
}

// sys.

static void set_argv(Vm *vm, const Options *options)
{
    Value argv = list_new(vm, NULL, 0);
    if (options->kind != PROGRAM_NONE)
        list_append(vm, argv,
                    str_from_c(vm, options->kind == PROGRAM_COMMAND ? "-c" : options->program));
    for (int i = 0; i < options->argument_count; i++)
        list_append(vm, argv, str_from_c(vm, options->arguments[i]));
    dict_set(vm, vm->sys_dict, SYM(argv), argv);
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
    const char *slash = strrchr(path, '/');
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
    dict_set(vm, vm->sys_dict, SYM(executable), str_from_c(vm, options->executable));
    static const unsigned levels[] = {0, COMPILE_OPTIMIZE_1,
                                      COMPILE_OPTIMIZE_1 | COMPILE_OPTIMIZE_2,
                                      COMPILE_OPTIMIZE_1 | COMPILE_OPTIMIZE_2 | COMPILE_OPTIMIZE_3};
    vm->optimization = levels[options->optimize > 3 ? 3 : options->optimize];
    sys_set_flags(vm);
}
