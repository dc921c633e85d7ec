// uses: core/heap/heap.c core/heap/compact.c
// The collector against a model: a random object graph is checked after random collections.
#include <stdlib.h>

#include "core/heap/heap.h"
#include "tests/unit/unit.h"

#define ROOTS 40
#define STACK_WORDS 8

typedef struct TestVm {
    Heap heap;
    Value roots[ROOTS];
    Word fake_stack[STACK_WORDS]; // scanned conservatively
    Object *marks[16];
    bool exhausted;
} TestVm;

// Word 1 is a raw identity, word 2 the number of links, then links (LAYOUT_RAW2).
typedef struct Node {
    Object object;
    Word identity;
    Word links;
    Value link[];
} Node;

static uint32_t random_state = 12345;

static uint32_t random_below(uint32_t limit)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % limit;
}

static void visit_roots(Heap *heap)
{
    TestVm *vm = (TestVm *)(void *)heap;
    heap_visit_values(heap, vm->roots, ROOTS);
    heap_visit_conservative(heap, vm->fake_stack, vm->fake_stack + STACK_WORDS);
}

static void after_mark(Heap *heap)
{
    (void)heap;
}

static void out_of_memory(Heap *heap, size_t bytes)
{
    (void)bytes;
    ((TestVm *)(void *)heap)->exhausted = true;
    printf("out of memory\n");
    exit(1);
}

static const HeapHooks hooks = {visit_roots, after_mark, out_of_memory, after_mark};

static Node *node_of(Value v)
{
    return (Node *)(void *)v;
}

static Value new_node(Vm *vm, Word identity, Word links)
{
    Node *node = heap_new(vm, 1, LAYOUT_RAW2, sizeof(Node) + links * sizeof(Value));
    node->identity = identity;
    node->links = links;
    return value_of(node);
}

// A checksum of the graph below v: structure and identities, not addresses.
static Word checksum(Value v, int depth)
{
    if (v == NO_VALUE || depth == 0)
        return 7;
    Node *node = node_of(v);
    Word sum = node->identity * 31 + node->links;
    for (Word i = 0; i < node->links; i++)
        sum = sum * 1000003 + checksum(node->link[i], depth - 1);
    return sum;
}

static Word checksum_all(TestVm *vm)
{
    Word sum = 0;
    for (int i = 0; i < ROOTS; i++)
        sum = sum * 31 + checksum(vm->roots[i], 5);
    return sum;
}

static void mutate(TestVm *vm, Word step)
{
    Value node = new_node((Vm *)vm, step, random_below(5));
    for (Word i = 0; i < node_of(node)->links; i++)
        node_of(node)->link[i] = vm->roots[random_below(ROOTS)];
    uint32_t place = random_below(ROOTS);
    vm->roots[place] = random_below(6) == 0 ? NO_VALUE : node;
    if (step % 100 == 0) { // forget history
        for (int i = 0; i < ROOTS; i++) {
            Node *root = node_of(vm->roots[i]);
            if (root != NULL)
                memset(root->link, 0, root->links * sizeof(Value));
        }
    }
    Value other = vm->roots[random_below(ROOTS)];
    if (other != NO_VALUE && node_of(other)->links > 0)
        node_of(other)->link[0] = node;
}

static void run_model(size_t bytes, bool stress, unsigned steps)
{
    TestVm *vm = calloc(1, sizeof *vm);
    char *memory = malloc(bytes);
    heap_init(&vm->heap, memory, bytes, false, &hooks, vm->marks, 16);
    vm->heap.stress_move = stress;
    for (Word step = 0; step < steps; step++) {
        mutate(vm, step);
        uint32_t pin = random_below(STACK_WORDS);
        Value pinned = vm->roots[random_below(ROOTS)];
        vm->fake_stack[pin] = (Word)pinned + (pinned ? random_below(16) : 0);
        if (random_below(50) == 0)
            memset(vm->fake_stack, 0, sizeof vm->fake_stack);
        if (random_below(20) == 0) {
            Word before = checksum_all(vm);
            Word identity = pinned ? node_of(pinned)->identity : 0;
            heap_collect((Vm *)vm, random_below(2));
            CHECK(before == checksum_all(vm));
            if (pinned != NO_VALUE && vm->fake_stack[pin] != 0)
                CHECK(node_of(pinned)->identity == identity);
        }
    }
    CHECK(!vm->exhausted);
    free(memory);
    free(vm);
}

static void random_graphs_survive(void)
{
    run_model(24 * 1024, false, 20000);
    run_model(256 * 1024, false, 20000);
    run_model(24 * 1024, true, 3000);
}

// Fill the heap, drop every second block: half of the free memory must be available in one piece.
static void no_fragmentation(void)
{
    TestVm *vm = calloc(1, sizeof *vm);
    size_t bytes = 64 * 1024;
    char *memory = malloc(bytes);
    heap_init(&vm->heap, memory, bytes, false, &hooks, vm->marks, 16);
    vm->roots[0] = new_node((Vm *)vm, 0, 300);
    for (Word i = 0; i < 300; i++) {
        Value small = new_node((Vm *)vm, i, 1);
        node_of(vm->roots[0])->link[i] = small;
        Value large = new_node((Vm *)vm, i, 15);
        node_of(small)->link[0] = large;
    }
    for (Word i = 0; i < 300; i++)
        node_of(node_of(vm->roots[0])->link[i])->link[0] = NO_VALUE;
    heap_collect((Vm *)vm, false);
    size_t half = heap_free(&vm->heap) / 2;
    Value big = new_node((Vm *)vm, 1, half / sizeof(Value));
    CHECK(node_of(big)->links == half / sizeof(Value));
    for (Word i = 0; i < 300; i++)
        CHECK(node_of(node_of(vm->roots[0])->link[i])->identity == i);
    free(memory);
    free(vm);
}

static void stack_gets_the_low_end(void)
{
    TestVm *vm = calloc(1, sizeof *vm);
    size_t bytes = 32 * 1024;
    char *memory = malloc(bytes);
    heap_init(&vm->heap, memory, bytes, false, &hooks, vm->marks, 16);
    for (Word i = 0; i < 900; i++)
        vm->roots[i % ROOTS] = new_node((Vm *)vm, i, i % 4);
    char *wanted = vm->heap.base + 20 * 1024;
    CHECK(heap_yield_below((Vm *)vm, wanted));
    CHECK(vm->heap.low >= wanted);
    vm->heap.floor = wanted;
    CHECK(!heap_yield_below((Vm *)vm, vm->heap.end - 64));
    for (Word i = 0; i < 900; i++)
        vm->roots[i % ROOTS] = new_node((Vm *)vm, i, i % 4);
    CHECK(vm->heap.low >= wanted);
    free(memory);
    free(vm);
}

static void floats_round_trip(void)
{
    static const double samples[] = {0.0,     -0.0,  1.0,    -1.5,    1e-300, 1e300,
                                     3.14159, 1e-76, 2e-77,  1e77,    1.2e77, 5e-324,
                                     1e38,    1e-10, -1e-20, 1.7e308, -0.1};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        Float x = (Float)samples[i];
        Value v = inline_float_from(x);
        if (v == NO_VALUE)
            continue;
        Float back = inline_float_value(v);
        CHECK(is_inline_float(v) && memcmp(&x, &back, sizeof x) == 0);
    }
    CHECK(!ADDER_INLINE_FLOATS || (inline_float_from((Float)0.0) != NO_VALUE &&
                                   inline_float_from((Float)-0.0) != NO_VALUE));
    CHECK(!ADDER_INLINE_FLOATS || inline_float_from((Float)1.5) != NO_VALUE);
}

int main(void)
{
    RUN(floats_round_trip);
    RUN(random_graphs_survive);
    RUN(no_fragmentation);
    RUN(stack_gets_the_low_end);
    return unit_finish();
}
