// Fuzzes precompiled code: any bytes give a value or an error that says what is wrong with them;
// code that was accepted runs, whatever it does, and leaves an interpreter that goes on working.
//
// The first byte of the input chooses the heap and what the others are: what marshal.loads gets, or
// the text of a program, a 0, and changes to its code: the position in two bytes, low byte first,
// and what is added to the byte there.
#include "code_format.h"
#include "core/compiler/compile.h"
#include "core/objects/bytes.h"
#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/vm/marshal.h"
#include "core/vm/vm.h"

#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

enum {
    HEAP_BYTES = 1 << 20,
    SMALL_HEAP_BYTES = 64 << 10,
    C_STACK_BYTES = 256 << 10, // sanitizers make frames large
    MOVING_LIMIT = 500,        // bytes of input: moving at every allocation is slow
    TICK_US = 20000,
    MOST_TICKS = 5, // a program that goes on after so many interrupts is left
};

// What the first byte says.
enum {
    FUZZ_SMALL = 1,
    FUZZ_MOVE = 2,
    FUZZ_SOURCE = 4,
};

typedef struct Job {
    const uint8_t *data;
    size_t length;
    Value code;
} Job;

static Vm vm;
static sigjmp_buf give_up;
static volatile sig_atomic_t ticks;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Endless programs are interrupted as by Ctrl-C.
static void tick(int signal)
{
    if (++ticks > MOST_TICKS)
        siglongjmp(give_up, 1);
    vm_pend(&vm, VM_PENDING_INTERRUPT);
}

static void set_timer(long us)
{
    struct itimerval timer = {{0, us}, {0, us}};
    setitimer(ITIMER_PROF, &timer, NULL);
}

// The changed code of a program: a new input, or NULL for text that is no program.
static Value serialise_body(Vm *vm, void *context)
{
    const Job *job = context;
    size_t length = strnlen((const char *)job->data, job->length);
    Value code =
        compile(vm, (const char *)job->data, length, str_from_c(vm, "f"), COMPILE_MODULE, 0);
    return marshal_write(vm, code, MARSHAL_VERSION, true);
}

static uint8_t *changed_code(const Job *job, size_t *length)
{
    Value error, data = vm_protect(&vm, serialise_body, (void *)(Word)job, &error);
    if (data == NO_VALUE)
        return NULL;
    *length = bytes_of(data)->length;
    uint8_t *changed = malloc(*length);
    memcpy(changed, bytes_of(data)->data, *length);
    const uint8_t *edit = job->data + strnlen((const char *)job->data, job->length) + 1;
    for (; edit + 3 <= job->data + job->length; edit += 3)
        changed[(edit[0] | edit[1] << 8) % *length] += edit[2];
    return changed;
}

// Without this the fuzzer had to find out the fingerprint.
static void make_current(uint8_t *data, size_t length)
{
    uint32_t format = CODE_FORMAT;
    if (length > sizeof format && (data[0] & 0x7F) == MARSHAL_CODE)
        memcpy(data + 1, &format, sizeof format);
}

static Value load_body(Vm *vm, void *context)
{
    const Job *job = context;
    return marshal_read(vm, job->data, job->length, true);
}

static Value run_body(Vm *vm, void *context)
{
    const Job *job = context;
    return vm_run_code(vm, job->code, vm->main_dict, vm->main_dict);
}

static Value compile_body(Vm *vm, void *context)
{
    return compile(vm, "1", 1, str_from_c(vm, "fuzz"), COMPILE_EXPRESSION, 0);
}

static bool is_expected(Vm *vm, Value error)
{
    return is_instance_of(vm, error, &type_ValueError) ||
           is_instance_of(vm, error, &type_TypeError) ||
           is_instance_of(vm, error, &type_EOFError) ||
           is_instance_of(vm, error, &type_MemoryError) ||
           is_instance_of(vm, error, &type_RecursionError);
}

// What reaches out of the interpreter is not for programs made at random.
static Value hide_body(Vm *vm, void *context)
{
    static const char *const names[] = {"__import__", "open", "input", "breakpoint"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        dict_remove(vm, vm->builtins, str_intern(vm, names[i], strlen(names[i])));
    return VALUE_NONE;
}

static void fuzz(Job *job)
{
    Value error;
    vm_protect(&vm, hide_body, NULL, &error);
    job->code = vm_protect(&vm, load_body, job, &error);
    if (job->code == NO_VALUE && !is_expected(&vm, error))
        abort();
    if (has_shape(job->code, SHAPE_CODE) && code_of(job->code)->free_count == 0) {
        ticks = 0;
        set_timer(TICK_US);
        if (sigsetjmp(give_up, 1) != 0)
            return;
        vm_protect(&vm, run_body, job, &error);
        set_timer(0);
        vm_unpend(&vm, VM_PENDING_INTERRUPT);
    }
    if (vm_protect(&vm, compile_body, NULL, &error) == NO_VALUE &&
        !is_instance_of(&vm, error, &type_MemoryError))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const VmHost host;
    static char *memory;
    char base = 0;
    if (size == 0)
        return 0;
    if (memory == NULL) {
        memory = malloc(HEAP_BYTES);
        signal(SIGPROF, tick);
    }
    size_t bytes = data[0] & FUZZ_SMALL ? SMALL_HEAP_BYTES : HEAP_BYTES;
    if (!vm_init(&vm, &host, memory, bytes, false, &base, C_STACK_BYTES))
        abort();
    vm.objects.heap.stress_move = (data[0] & FUZZ_MOVE) && size < MOVING_LIMIT;
    // A copy of the exact size, so that reading beyond its end is found.
    uint8_t *exact = malloc(size > 1 ? size - 1 : 1);
    memcpy(exact, data + 1, size - 1);
    Job job = {exact, size - 1, NO_VALUE};
    uint8_t *code = exact;
    size_t length = job.length;
    if (data[0] & FUZZ_SOURCE)
        code = changed_code(&job, &length);
    job = (Job){code, length, NO_VALUE};
    if (code != NULL) {
        make_current(code, job.length);
        fuzz(&job);
    }
    set_timer(0);
    if (code != exact)
        free(code);
    free(exact);
    return 0;
}
