// Parsing the command line, which is the reference's.
#include "ports/unix/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/version.h"

static const char usage[] =
    "usage: %s [options] [-X opt] [-c CMD | -m MOD | FILE] [args]\n"
    "\n"
    "-h              this text\n"
    "--version       the version\n"
    "-i              start the REPL after the program\n"
    "-v              show the bytecode; may be repeated\n"
    "-O, -ON         optimise: 1 and up drop assertions, 2 doc strings, 3 line numbers\n"
    "-W action[:message:category:module:line]   filter for warnings; may be repeated\n"
    "-X compile-only compile the program, do not run it\n"
    "-X emit=bytecode|native|viper   default code emitter\n"
    "-X heapsize=N[w][K|M]           fixed size of the heap, w: times the word size / 4\n"
    "-X stress=move                  move every object at every allocation\n"
    "-X fail-alloc=N                 let allocation number N fail\n";

#define HEAP_MINIMUM 700

static OptionsResult invalid(void)
{
    fputs("Invalid command line arguments. Use -h option for help.\n", stderr);
    return OPTIONS_ERROR;
}

static bool parse_heap_size(const char *text, size_t *size)
{
    char *end;
    unsigned long long n = strtoull(text, &end, 0);
    if (end == text || *text == '-')
        return false;
    if (*end == 'w') {
        n = n * sizeof(void *) / 4;
        end++;
    }
    if ((*end | 0x20) == 'k')
        n *= 1024;
    else if ((*end | 0x20) == 'm')
        n *= 1024 * 1024;
    if (*end != 0)
        end++;
    *size = (size_t)n;
    return *end == 0 && n >= HEAP_MINIMUM;
}

static bool starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static bool parse_extended(Options *options, const char *text)
{
    if (strcmp(text, "compile-only") == 0)
        options->compile_only = true;
    else if (starts_with(text, "heapsize="))
        return parse_heap_size(text + 9, &options->heap_size);
    else if (strcmp(text, "stress=move") == 0)
        options->stress_move = true;
    else if (starts_with(text, "fail-alloc="))
        options->fail_alloc = (unsigned)strtoul(text + 11, NULL, 10);
    else
        return strcmp(text, "emit=bytecode") == 0 || strcmp(text, "emit=native") == 0 ||
               strcmp(text, "emit=viper") == 0;
    return true;
}

// -O, -OO, -OOO, -O2.
static bool parse_optimize(Options *options, const char *text)
{
    if (*text >= '0' && *text <= '9') {
        options->optimize = (unsigned)(*text - '0');
        return text[1] == 0;
    }
    options->optimize++;
    for (; *text == 'O'; text++)
        options->optimize++;
    return *text == 0;
}

static bool add_warning(Options *options, const char *text)
{
    if (options->warning_count == OPTIONS_MOST_WARNINGS)
        return false;
    options->warnings[options->warning_count++] = text;
    return true;
}

static void set_program(Options *options, ProgramKind kind, const char *program, char **rest,
                        int count)
{
    options->kind = kind;
    options->program = program;
    options->arguments = rest;
    options->argument_count = count;
}

OptionsResult options_parse(Options *options, int argc, char **argv)
{
    *options = (Options){.executable = argv[0]};
    for (int i = 1; i < argc; i++) {
        const char *text = argv[i];
        bool has_next = i + 1 < argc;
        if (*text != '-') {
            set_program(options, PROGRAM_FILE, text, argv + i + 1, argc - i - 1);
            return OPTIONS_RUN;
        }
        if (strcmp(text, "-h") == 0) {
            printf(usage, argv[0]);
            return OPTIONS_DONE;
        }
        if (strcmp(text, "--version") == 0) {
            printf("Adder %s on %s; linux [%s] version\n", ADDER_VERSION, ADDER_DATE, __VERSION__);
            return OPTIONS_DONE;
        }
        if ((strcmp(text, "-c") == 0 || strcmp(text, "-m") == 0) && has_next) {
            set_program(options, text[1] == 'c' ? PROGRAM_COMMAND : PROGRAM_MODULE, argv[i + 1],
                        argv + i + 2, argc - i - 2);
            return OPTIONS_RUN;
        }
        if (strcmp(text, "-i") == 0)
            options->inspect = true;
        else if (strcmp(text, "-v") == 0)
            options->verbose++;
        else if (text[1] == 'O' && !parse_optimize(options, text + 2))
            return invalid();
        else if (strcmp(text, "-X") == 0 && has_next && !parse_extended(options, argv[++i]))
            return invalid();
        else if (strcmp(text, "-W") == 0 && has_next && !add_warning(options, argv[++i]))
            return invalid();
        else if (text[1] == 'W' && text[2] != 0 && !add_warning(options, text + 2))
            return invalid();
        else if (strchr("OXW", text[1]) == NULL || text[1] == 0)
            return invalid();
        else if ((strcmp(text, "-X") == 0 || strcmp(text, "-W") == 0) && !has_next)
            return invalid();
    }
    return OPTIONS_RUN;
}
