// Fuzzes the compiler: any bytes as a program give code, or one of the errors that a source text
// can give, and leave an interpreter that goes on compiling.
//
// The first byte of the input chooses the mode and the heap's, the others are the source text.
#include "core/compiler/compile.h"
#include "core/objects/runtime.h"
#include "core/vm/vm.h"

#include <stdlib.h>
#include <string.h>

enum {
    HEAP_BYTES = 1 << 20,
    SMALL_HEAP_BYTES = 48 << 10,
    C_STACK_BYTES = 256 << 10, // sanitizers make frames large
    MOVING_LIMIT = 400,        // bytes of source: moving at every allocation is slow
};

// What the first byte says.
enum {
    FUZZ_MODE = 3,
    FUZZ_SMALL = 4,
    FUZZ_MOVE = 8,
};

typedef struct Job {
    const char *text;
    size_t length;
    CompileMode mode;
} Job;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static Value compile_body(Vm *vm, void *context)
{
    const Job *job = context;
    return compile(vm, job->text, job->length, str_from_c(vm, "fuzz"), job->mode, 0);
}

static bool is_expected(Vm *vm, Value error)
{
    return is_instance_of(vm, error, &type_SyntaxError) ||
           is_instance_of(vm, error, &type_MemoryError) ||
           is_instance_of(vm, error, &type_RecursionError);
}

static void fuzz(Vm *vm, Job *job)
{
    Value error;
    if (vm_protect(vm, compile_body, job, &error) == NO_VALUE && !is_expected(vm, error))
        abort();
    compile_completeness(vm, job->text, job->length);
    Job sound = {"1", 1, COMPILE_EXPRESSION};
    if (vm_protect(vm, compile_body, &sound, &error) == NO_VALUE &&
        !is_instance_of(vm, error, &type_MemoryError))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Vm vm;
    static const VmHost host;
    static const CompileMode modes[] = {COMPILE_MODULE, COMPILE_MODULE, COMPILE_EXPRESSION,
                                        COMPILE_INTERACTIVE};
    static char *memory;
    char base = 0;
    if (size == 0)
        return 0;
    size_t bytes = data[0] & FUZZ_SMALL ? SMALL_HEAP_BYTES : HEAP_BYTES;
    if (memory == NULL)
        memory = malloc(HEAP_BYTES);
    if (!vm_init(&vm, &host, memory, bytes, false, &base, C_STACK_BYTES))
        abort();
    vm.objects.heap.stress_move = (data[0] & FUZZ_MOVE) && size < MOVING_LIMIT;
    // A copy of the exact size, so that reading beyond the text is found.
    Job job = {NULL, size - 1, modes[data[0] & FUZZ_MODE]};
    char *text = malloc(size);
    memcpy(text, data + 1, size - 1);
    char *exact = realloc(text, size > 1 ? size - 1 : 1);
    job.text = exact;
    fuzz(&vm, &job);
    free(exact);
    return 0;
}
