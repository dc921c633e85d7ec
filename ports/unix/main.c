// The Linux program: options, an interpreter, the program or the REPL, the exit status.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ports/unix/host.h"
#include "ports/unix/options.h"
#include "ports/unix/program.h"
#include "ports/unix/repl.h"

// As CPython's, when the output cannot be written at the end.
#define FLUSH_FAILED 120

// The interpreter's memory: with -X heapsize exactly that much, else what the host has.
static bool start(Vm *vm, const Options *options, const char *stack_base)
{
    size_t size;
    void *memory = host_reserve_memory(options->heap_size, &size);
    if (memory == NULL ||
        !vm_init(vm, &unix_host, memory, size, true, stack_base, host_c_stack_size()))
        return false;
    Heap *heap = heap_of(vm);
    if (options->heap_size == 0) {
        size_t physical = host_physical_memory() / 4 * 3;
        if (physical < heap->hard_limit)
            heap->hard_limit = physical;
    }
    return true;
}

typedef struct Run {
    const Options *options;
    ProgramEnd end;
} Run;

static bool wants_repl(const Options *options)
{
    const char *inspect = getenv("MICROPYINSPECT");
    return options->inspect || (inspect != NULL && *inspect != 0);
}

static Value run_body(Vm *vm, void *context)
{
    Run *run = context;
    program_set_up(vm, run->options);
    vm_tidy(vm);
    bool interactive =
        run->options->kind == PROGRAM_NONE && (run->options->inspect || isatty(STDIN_FILENO));
    if (!interactive)
        run->end = program_run(vm, run->options);
    if (interactive || wants_repl(run->options))
        run->end = (ProgramEnd){.status = repl_run(vm, interactive)};
    return VALUE_NONE;
}

// What programs raise is shown where they are run; what is left is memory that ends in between.
static ProgramEnd run(Vm *vm, const Options *options)
{
    Run run = {options, {0}};
    Value error;
    vm_protect(vm, run_body, &run, &error);
    if (error == NO_VALUE)
        return run.end;
    fputs("MemoryError\n", stderr);
    return (ProgramEnd){.status = 1};
}

int main(int argc, char **argv)
{
    Options options;
    OptionsResult parsed = options_parse(&options, argc, argv);
    if (parsed != OPTIONS_RUN)
        return parsed == OPTIONS_ERROR;
    static Vm vm;
    if (!start(&vm, &options, __builtin_frame_address(0))) {
        fputs("adder: not enough memory\n", stderr);
        return 1;
    }
    host_catch_interrupts(&vm);
    Heap *heap = heap_of(&vm);
    heap_debug(heap, options.stress_move, options.fail_alloc);
    ProgramEnd end = run(&vm, &options);
    uint32_t left = heap->fail_in;
    heap_debug(heap, options.stress_move, 0);
    if (left > 0)
        fprintf(stderr, "fail-alloc: %u allocations\n", options.fail_alloc - left);
    program_finish(&vm);
    if (end.interrupted)
        host_die_of_interrupt();
    int error = host_flush();
    if (error != 0)
        fprintf(stderr, "OSError: [Errno %d] %s\n", error, strerror(error));
    return error != 0 && end.status == 0 ? FLUSH_FAILED : end.status;
}
