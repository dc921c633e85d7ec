// Checks that code reads no register before it has a value, wherever control comes from.
//
// For each place that jumps or handlers lead to, a row of bits tells which registers are bound on
// every way there. The code is walked in order, again as long as a row has lost bits that were
// believed on the walk: the greatest solution of the usual data-flow equations. A further bit, set
// until a way there is found, keeps what cannot be reached out of the check.
#include "core/vm/verify_internal.h"

#include "core/compiler/code_tables.h"
#include "core/objects/bytes.h"
#include "core/objects/containers.h"
#include "core/vm/effect.h"
#include "core/vm/frame.h"

// Loops and handlers within each other need one walk each, and compiled code has few.
#define MOST_WALKS 100
// The handlers around one instruction, on average.
#define MOST_NESTING 256

#define ROW_BITS 32

typedef struct Target {
    uint32_t label; // its row of bits
    uint32_t slot;  // register that gets the exception
} Target;

typedef struct Flow {
    const Verifier *verifier;
    const Code *code;
    uint32_t length;
    uint32_t words;   // of a row
    uint32_t *labels; // offsets of the places that are led to, ascending
    uint32_t label_count;
    uint32_t *rows;      // one for each label
    uint32_t *row;       // where the walk is
    uint16_t *protected; // for each byte of code: number of its handler + 1; NULL without any
    Target *targets;     // of the handlers
    bool again;          // a row behind the walk has lost bits
} Flow;

// Rows of bits.

static bool has_bit(const uint32_t *row, uint32_t n)
{
    return row[n / ROW_BITS] >> n % ROW_BITS & 1;
}

static void set_bit(uint32_t *row, uint32_t n)
{
    row[n / ROW_BITS] |= (uint32_t)1 << n % ROW_BITS;
}

static void clear_bit(uint32_t *row, uint32_t n)
{
    row[n / ROW_BITS] &= ~((uint32_t)1 << n % ROW_BITS);
}

static bool reached(const Flow *flow)
{
    return !has_bit(flow->row, flow->code->register_count);
}

static void clear_from(const Flow *flow, uint32_t *row, uint32_t first)
{
    for (uint32_t i = first; i < flow->code->register_count; i++)
        clear_bit(row, i);
}

// Labels.

static uint32_t *row_of(const Flow *flow, uint32_t label)
{
    return flow->rows + (size_t)label * flow->words;
}

static uint32_t label_at(const Flow *flow, uint32_t offset)
{
    uint32_t low = 0, high = flow->label_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (flow->labels[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void *new_blob(const Flow *flow, size_t count, size_t size)
{
    return blob_of(blob_new(flow->verifier->vm, count * size))->data;
}

static void find_labels(Flow *flow)
{
    uint8_t *marks = new_blob(flow, flow->length / 8 + 1, 1);
    Instruction instruction;
    for (uint32_t at = 0; at < flow->length; at += instruction.length) {
        instruction_decode(code_start(flow->code) + at, flow->length - at, &instruction);
        unsigned last = instruction.operand_count - 1;
        if (instruction.operand_count > 0 && instruction.letters[last] == 'j') {
            uint32_t target = at + instruction.length + (uint32_t)instruction.operands[last];
            marks[target / 8] |= (uint8_t)(1 << target % 8);
        }
    }
    HandlerRow handler;
    for (uint32_t place = 0; code_next_handler(flow->code, &place, &handler);)
        marks[handler.target / 8] |= (uint8_t)(1 << handler.target % 8);
    for (uint32_t i = 0; i <= flow->length / 8; i++)
        flow->label_count += (uint32_t)__builtin_popcount(marks[i]);
    flow->labels = new_blob(flow, flow->label_count + 1, sizeof(uint32_t));
    uint32_t count = 0;
    for (uint32_t at = 0; at < flow->length; at++) {
        if (marks[at / 8] >> at % 8 & 1)
            flow->labels[count++] = at;
    }
}

// Innermost handlers come first, so the first one that covers an instruction is its own.
static void find_handlers(Flow *flow)
{
    HandlerRow handler;
    uint32_t count = 0;
    uint64_t work = 0;
    for (uint32_t place = 0; code_next_handler(flow->code, &place, &handler); count++)
        work += handler.length;
    if (count == 0)
        return;
    verify_check(flow->verifier,
                 count < UINT16_MAX && work <= (uint64_t)flow->length * MOST_NESTING,
                 "too many handlers");
    flow->protected = new_blob(flow, flow->length, sizeof(uint16_t));
    flow->targets = new_blob(flow, count, sizeof(Target));
    count = 0;
    for (uint32_t place = 0; code_next_handler(flow->code, &place, &handler); count++) {
        flow->targets[count] = (Target){label_at(flow, handler.target), handler.slot};
        for (uint32_t i = 0; i < handler.length; i++) {
            if (flow->protected[handler.start + i] == 0)
                flow->protected[handler.start + i] = (uint16_t)(count + 1);
        }
    }
}

// Walking.

// Control may come from `at`, with these registers bound, to a label.
static void merge(Flow *flow, uint32_t at, uint32_t label, const uint32_t *from)
{
    uint32_t *row = row_of(flow, label);
    uint32_t lost = 0;
    for (uint32_t i = 0; i < flow->words; i++) {
        lost |= row[i] & ~from[i];
        row[i] &= from[i];
    }
    flow->again |= lost != 0 && flow->labels[label] <= at;
}

static void merge_handler(Flow *flow, uint32_t at, const Effect *effect, uint32_t *scratch)
{
    if (flow->protected == NULL || flow->protected[at] == 0)
        return;
    Target target = flow->targets[flow->protected[at] - 1];
    memcpy(scratch, flow->row, flow->words * sizeof *scratch);
    if (effect->lost != NO_REGISTER)
        clear_from(flow, scratch, effect->lost);
    if (effect->unbound != NO_REGISTER)
        clear_bit(scratch, effect->unbound);
    set_bit(scratch, target.slot);
    clear_bit(scratch, target.slot + 1);
    merge(flow, at, target.label, scratch);
}

static void check_bound(const Flow *flow, uint32_t n)
{
    verify_check(flow->verifier, has_bit(flow->row, n), "unbound register");
}

static void check_reads(const Flow *flow, const Instruction *instruction, const Effect *effect)
{
    for (unsigned i = 0; i < instruction->operand_count; i++) {
        if (instruction->letters[i] == 'r')
            check_bound(flow, (uint32_t)instruction->operands[i]);
    }
    for (unsigned i = 0; i < 2; i++) {
        for (uint32_t n = 0; n < effect->reads[i].count; n++)
            check_bound(flow, effect->reads[i].first + n);
    }
}

static void apply(const Flow *flow, const Instruction *instruction, const Effect *effect)
{
    if (effect->lost != NO_REGISTER)
        clear_from(flow, flow->row, effect->lost);
    for (unsigned i = 0; i < instruction->operand_count; i++) {
        if (instruction->letters[i] == 'w')
            set_bit(flow->row, (uint32_t)instruction->operands[i]);
    }
    for (uint32_t n = 0; n < effect->writes.count; n++)
        set_bit(flow->row, effect->writes.first + n);
    if (effect->unbound != NO_REGISTER)
        clear_bit(flow->row, effect->unbound);
}

static void pass(Flow *flow, const Instruction *instruction, uint32_t at, uint32_t *scratch)
{
    Effect effect = effect_of(instruction);
    if (instruction->opcode == OP_MOVE && !has_bit(flow->row, (uint32_t)instruction->operands[1]))
        effect.unbound = (uint32_t)instruction->operands[0];
    check_reads(flow, instruction, &effect);
    merge_handler(flow, at, &effect, scratch);
    unsigned last = instruction->operand_count - 1;
    if (instruction->operand_count > 0 && instruction->letters[last] == 'j') {
        uint32_t target = at + instruction->length + (uint32_t)instruction->operands[last];
        merge(flow, at, label_at(flow, target), flow->row);
    }
    apply(flow, instruction, &effect);
    if (verify_ends_flow(instruction->opcode))
        memset(flow->row, 0xFF, flow->words * sizeof *flow->row);
}

static void walk(Flow *flow, uint32_t *scratch)
{
    const Code *code = flow->code;
    uint32_t label = 0;
    memset(flow->row, 0, flow->words * sizeof *flow->row);
    for (uint32_t i = 0; i < code_parameter_count(code); i++)
        set_bit(flow->row, i);
    Instruction instruction;
    for (uint32_t at = 0; at < flow->length; at += instruction.length) {
        if (label < flow->label_count && flow->labels[label] == at) {
            uint32_t *row = row_of(flow, label++);
            for (uint32_t i = 0; i < flow->words; i++)
                flow->row[i] = row[i] &= flow->row[i];
        }
        instruction_decode(code_start(code) + at, flow->length - at, &instruction);
        if (reached(flow))
            pass(flow, &instruction, at, scratch);
    }
}

void verify_flow(const Verifier *verifier)
{
    const Code *code = verifier->code;
    Flow flow = {.verifier = verifier, .code = code, .length = verifier->length};
    flow.words = (uint32_t)code->register_count / ROW_BITS + 1;
    find_labels(&flow);
    find_handlers(&flow);
    size_t words = (size_t)flow.words * flow.label_count;
    flow.rows = new_blob(&flow, words + 1, sizeof(uint32_t));
    memset(flow.rows, 0xFF, words * sizeof(uint32_t));
    flow.row = new_blob(&flow, 2 * (size_t)flow.words, sizeof(uint32_t));
    unsigned walks = 0;
    do {
        verify_check(verifier, ++walks <= MOST_WALKS, "loops");
        flow.again = false;
        walk(&flow, flow.row + flow.words);
    } while (flow.again);
}
