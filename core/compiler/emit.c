// Bytecode, constants and tables of one unit.
#include "core/compiler/emit.h"

#include "core/heap/heap.h"
#include "core/objects/bytes.h"
#include "core/objects/float.h"
#include "core/objects/function.h"
#include "core/objects/int.h"
#include "core/objects/runtime.h"
#include "core/objects/tuple.h"

#define FIRST_BYTES (ADDER_PROFILE_LEVEL == 0 ? 12 : 64)
#define FIRST_CONSTANTS (ADDER_PROFILE_LEVEL == 0 ? 3 : 8)
#define MOST_CODE 0x3FFFFFFF
// Beyond so many constants only the last ones are compared with a new one.
#define COMPARED_CONSTANTS 512

const OperandForms operand_forms = {
#define FORM(letters) #letters,
    "", OPERAND_FORMS(FORM)
#undef FORM
};

const uint8_t opcode_forms[OPCODE_COUNT] = {
#define OPCODE(name, operands) offsetof(OperandForms, operands),
#include "core/compiler/opcodes.def"
#undef OPCODE
};

// ---- Buffers ------------------------------------------------------------------------------------

static uint8_t *reserve(Vm *vm, Buffer *buffer, uint32_t count)
{
    uint32_t needed = buffer->used + count;
    if (needed > buffer->capacity) {
        uint32_t capacity = buffer->capacity + buffer->capacity / 2;
        if (capacity < FIRST_BYTES)
            capacity = FIRST_BYTES;
        if (capacity < needed)
            capacity = needed;
        if (capacity > MOST_CODE)
            raise_memory_error(vm);
        buffer->blob = blob_resize(vm, buffer->blob, buffer->used, capacity);
        buffer->capacity = capacity;
    }
    uint8_t *at = blob_of(buffer->blob)->data + buffer->used;
    buffer->used = needed;
    return at;
}

static void put_number(Vm *vm, Buffer *buffer, uint32_t number)
{
    while (number >= 128) {
        *reserve(vm, buffer, 1) = (uint8_t)(number | 128);
        number >>= 7;
    }
    *reserve(vm, buffer, 1) = (uint8_t)number;
}

static void put_little_endian(uint8_t *at, unsigned size, uint32_t number)
{
    for (unsigned i = 0; i < size; i++)
        at[i] = (uint8_t)(number >> (8 * i));
}

static uint32_t get_little_endian(const uint8_t *at, unsigned size)
{
    uint32_t number = 0;
    for (unsigned i = 0; i < size; i++)
        number |= (uint32_t)at[i] << (8 * i);
    return number;
}

// ---- Units --------------------------------------------------------------------------------------

void unit_init(Unit *unit, Vm *vm, Unit *outer, uint32_t first_line)
{
    memset((void *)unit, 0, sizeof *unit);
    unit->vm = vm;
    unit->outer = outer;
    unit->first_line = first_line;
    unit->previous_line = (SourceLine)first_line;
    unit->goal.position.line = (SourceLine)first_line;
    if (outer != NULL) {
        unit->wide = outer->wide;
        unit->no_positions = outer->no_positions;
    }
}

static bool same_range(const SourceRange *a, const SourceRange *b)
{
#if ADDER_COLUMNS
    if (a->column != b->column || a->end_column != b->end_column || a->end_line != b->end_line)
        return false;
#endif
    return a->line == b->line;
}

static void flush_row(Unit *unit)
{
    uint32_t length = unit->code.used - unit->row_start;
    if (length == 0 || unit->no_positions)
        return;
    Vm *vm = unit->vm;
    const SourceRange *row = &unit->row;
    int32_t difference = (int32_t)((int64_t)row->line - unit->previous_line);
    put_number(vm, &unit->positions, length);
    put_number(vm, &unit->positions, ((uint32_t)difference << 1) ^ (uint32_t)(difference >> 31));
#if ADDER_COLUMNS
    bool known = row->end_line >= row->line && row->end_line != 0;
    put_number(vm, &unit->positions, known ? row->column + 1 : 0);
    put_number(vm, &unit->positions, known ? row->end_line - row->line : 0);
    put_number(vm, &unit->positions, known ? row->end_column + 1 : 0);
#endif
    unit->previous_line = row->line;
    unit->row_start = unit->code.used;
}

Value unit_finish(Unit *unit, Value filename, Value free_names)
{
    Vm *vm = unit->vm;
    flush_row(unit);
    Value bytecode =
        bytes_new(vm, unit->code.used ? blob_of(unit->code.blob)->data : NULL, unit->code.used);
    uint32_t handlers = unit->handlers.used, positions = unit->positions.used;
    Value tables = bytes_new(vm, NULL, (size_t)handlers + 1 + positions);
    if (handlers != 0)
        memcpy(bytes_of(tables)->data, blob_of(unit->handlers.blob)->data, handlers);
    if (positions != 0)
        memcpy(bytes_of(tables)->data + handlers + 1, blob_of(unit->positions.blob)->data,
               positions);
    Value constants = tuple_new(vm, unit->constant_count ? array_of(unit->constants)->items : NULL,
                                unit->constant_count);
    Value result = value_of(heap_new(vm, SHAPE_CODE, CODE_LAYOUT, sizeof(Code)));
    Code *code = code_of(result);
    code->flags = unit->flags;
    code->register_count = unit->highest;
    code->positional = unit->positional;
    code->positional_only = unit->positional_only;
    code->keyword_only = unit->keyword_only;
    code->free_count = unit->free_count;
    code->local_count = unit->locals;
    code->first_line = unit->first_line;
    code->bytecode = bytecode;
    code->consts = constants;
    code->tables = tables;
    code->name = unit->name;
    code->qualname = unit->qualname;
    code->filename = filename;
    code->free_names = free_names;
    if (unit->outer != NULL)
        unit->outer->overflow |= unit->overflow;
    return result;
}

void unit_mark(Unit *unit, UnitMark *mark)
{
    flush_row(unit);
    mark->code = unit->code.used;
    mark->positions = unit->positions.used;
    mark->handlers = unit->handlers.used;
    mark->constants = unit->constant_count;
    mark->row_start = unit->row_start;
    mark->previous_line = unit->previous_line;
    mark->bound = unit->bound;
    mark->dead = unit->dead;
    mark->annotated = unit->annotated;
    mark->has_annotation_set = unit->has_annotation_set;
    mark->annotation_count = unit->annotation_count;
}

void unit_rewind(Unit *unit, const UnitMark *mark)
{
    unit->code.used = mark->code;
    unit->positions.used = mark->positions;
    unit->handlers.used = mark->handlers;
    while (unit->constant_count > mark->constants)
        array_of(unit->constants)->items[--unit->constant_count] = NO_VALUE;
    unit->row_start = mark->row_start;
    unit->previous_line = mark->previous_line;
    unit->bound = mark->bound;
    unit->dead = mark->dead;
    unit->annotated = mark->annotated;
    unit->has_annotation_set = mark->has_annotation_set;
    unit->annotation_count = mark->annotation_count;
    unit->overflow = false;
}

// ---- Constants ----------------------------------------------------------------------------------

static bool code_equal(const Code *a, const Code *b)
{
    return memcmp(&a->flags, &b->flags, offsetof(Code, heat) - offsetof(Code, flags)) == 0 &&
           a->first_line == b->first_line && constant_equal(a->bytecode, b->bytecode) &&
           constant_equal(a->consts, b->consts) && constant_equal(a->tables, b->tables) &&
           constant_equal(a->name, b->name) && constant_equal(a->free_names, b->free_names);
}

bool constant_equal(Value a, Value b)
{
    if (a == b)
        return true;
    if (!is_object(a) || !is_object(b) || object_of(a)->shape != object_of(b)->shape)
        return false;
    switch (object_of(a)->shape) {
    case SHAPE_STR:
        return str_equal(str_of(a), str_of(b));
    case SHAPE_BYTES:
        return bytes_of(a)->length == bytes_of(b)->length &&
               memcmp(bytes_of(a)->data, bytes_of(b)->data, bytes_of(a)->length) == 0;
    case SHAPE_INT:
        return int_compare(a, b) == 0;
    case SHAPE_FLOAT: {
        Float x = float_value(a), y = float_value(b);
        return memcmp(&x, &y, sizeof x) == 0;
    }
    case SHAPE_TUPLE: {
        const Tuple *s = tuple_of(a), *t = tuple_of(b);
        if (s->length != t->length)
            return false;
        for (size_t i = 0; i < s->length; i++) {
            if (!constant_equal(s->items[i], t->items[i]))
                return false;
        }
        return true;
    }
    case SHAPE_CODE:
        return code_equal(code_of(a), code_of(b));
    default:
        return false;
    }
}

uint32_t unit_add_constant(Unit *unit, Value value)
{
    if (unit->constant_count >= unit->constant_capacity) {
        uint32_t capacity = unit->constant_capacity + unit->constant_capacity / 2;
        if (capacity < FIRST_CONSTANTS)
            capacity = FIRST_CONSTANTS;
        unit->constants = array_resize(unit->vm, unit->constants, unit->constant_count, capacity);
        unit->constant_capacity = capacity;
    }
    array_of(unit->constants)->items[unit->constant_count] = value;
    return unit->constant_count++;
}

static uint32_t find_or_add(Unit *unit, Value value, bool name)
{
    if (unit->dead)
        return 0;
    uint32_t count = unit->constant_count;
    uint32_t first = count > COMPARED_CONSTANTS ? count - COMPARED_CONSTANTS : 0;
    for (uint32_t i = first; i < count; i++) {
        Value other = array_of(unit->constants)->items[i];
        if (other == value || (!name && constant_equal(other, value)))
            return i;
    }
    return unit_add_constant(unit, value);
}

uint32_t unit_constant(Unit *unit, Value value)
{
    return find_or_add(unit, value, false);
}

uint32_t unit_name(Unit *unit, Value name)
{
    return find_or_add(unit, name, true);
}

// ---- Instructions -------------------------------------------------------------------------------

Register unit_take(Unit *unit, unsigned count)
{
    Register first = unit->next;
    if (first + count > UNIT_MAX_REGISTERS)
        raise_syntax_error(unit->vm, SHAPE_SYNTAX_ERROR, VALUE_NONE, unit->goal.position.line, 0,
                           NULL, 0, 0, 0,
                           MESSAGE("too many nested expressions or local variables"));
    unit->next = (uint16_t)(first + count);
    if (unit->next > unit->highest)
        unit->highest = unit->next;
    return first;
}

void emit_operands(Unit *unit, enum Opcode opcode, const uint32_t *operands)
{
    if (unit->dead)
        return;
    const char *kinds = opcode_operands(opcode);
    bool wide = false;
    unsigned count = 0;
    for (; kinds[count] != 0; count++)
        wide |= kinds[count] == 'j' ? unit->wide : operands[count] > 255;
    if (!same_range(&unit->row, &unit->goal.position)) {
        flush_row(unit);
        unit->row = unit->goal.position;
    }
    if (wide)
        *reserve(unit->vm, &unit->code, 1) = OP_WIDE;
    *reserve(unit->vm, &unit->code, 1) = (uint8_t)opcode;
    for (unsigned i = 0; i < count; i++) {
        unsigned size = operand_size(kinds[i], wide);
        put_little_endian(reserve(unit->vm, &unit->code, size), size, operands[i]);
    }
    if (opcode == OP_RETURN || opcode == OP_RETURN_NONE || opcode == OP_RAISE ||
        opcode == OP_RAISE_FROM || opcode == OP_RERAISE || opcode == OP_RERAISE_CAUGHT)
        emit_dead(unit);
}

OUT_OF_LINE void emit_1(Unit *unit, enum Opcode opcode, uint32_t a)
{
    emit_operands(unit, opcode, &a);
}

void emit_2(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b)
{
    const uint32_t operands[] = {a, b};
    emit_operands(unit, opcode, operands);
}

void emit_3(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b, uint32_t c)
{
    const uint32_t operands[] = {a, b, c};
    emit_operands(unit, opcode, operands);
}

void emit_4(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    const uint32_t operands[] = {a, b, c, d};
    emit_operands(unit, opcode, operands);
}

void emit_move(Unit *unit, Register to, Register from)
{
    if (to != from)
        emit_2(unit, OP_MOVE, to, from);
}

void emit_build(Unit *unit, enum Opcode opcode, Register result, Register first, uint32_t count)
{
    emit_3(unit, opcode, result, count == 0 ? result : first, count);
}

uint32_t unit_decode(const Unit *unit, uint32_t offset, enum Opcode *opcode, uint32_t *operands)
{
    const uint8_t *at = blob_of(unit->code.blob)->data + offset;
    bool wide = *at == OP_WIDE;
    at += wide;
    *opcode = (enum Opcode) * at++;
    for (const char *kinds = opcode_operands(*opcode); *kinds != 0; kinds++) {
        unsigned size = operand_size(*kinds, wide);
        *operands++ = get_little_endian(at, size);
        at += size;
    }
    return (uint32_t)(at - blob_of(unit->code.blob)->data);
}

// ---- Jumps --------------------------------------------------------------------------------------

void emit_jump(Unit *unit, enum Opcode opcode, uint32_t a, uint32_t b, Label *label)
{
    if (unit->dead)
        return;
    const char *kinds = opcode_operands(opcode);
    unsigned before = (unsigned)strlen(kinds) - 1;
    bool backwards = label->place != 0;
    uint32_t operands[3] = {a, b, 0};
    operands[before] = 0;
    label->unbound |= ~unit->bound;
    // A jump whose other operands are wide has a wide distance too.
    bool wide = unit->wide || (before > 0 && a > 255) || (before > 1 && b > 255);
    unsigned size = wide ? 4 : 2;
    emit_operands(unit, opcode == OP_JUMP && backwards ? OP_LOOP : opcode, operands);
    uint32_t end = unit->code.used;
    uint8_t *at = blob_of(unit->code.blob)->data + end - size;
    if (backwards) {
        uint32_t place = label->place - 1;
        if (!wide && end - place > 0x8000)
            unit->overflow = true;
        put_little_endian(at, size, place - end);
    } else {
        // Until the label is placed the operand links to the jump that waited before this one.
        uint32_t link = label->waiting == 0 ? 0 : ((end - (label->waiting >> 1)) << 1);
        link |= label->waiting & 1;
        if (!wide && link > 0xFFFF)
            unit->overflow = true;
        put_little_endian(at, size, link);
        label->waiting = end << 1 | wide;
    }
    if (opcode == OP_JUMP)
        emit_dead(unit);
}

OUT_OF_LINE void emit_branch(Unit *unit, enum Opcode opcode, uint32_t a, Label *label)
{
    emit_jump(unit, opcode, a, 0, label);
}

OUT_OF_LINE void emit_goto(Unit *unit, Label *label)
{
    emit_jump(unit, OP_JUMP, 0, 0, label);
}

void emit_label(Unit *unit, Label *label)
{
    uint32_t here = unit->code.used;
    uint32_t waiting = label->waiting;
    label->place = here + 1;
    label->waiting = 0;
    if (waiting != 0) {
        unit->bound = unit->dead ? ~label->unbound : unit->bound & ~label->unbound;
        unit->dead = false;
    }
    while (waiting != 0 && !unit->overflow) {
        uint32_t end = waiting >> 1;
        bool wide = waiting & 1;
        unsigned size = wide ? 4 : 2;
        uint8_t *at = blob_of(unit->code.blob)->data + end - size;
        uint32_t link = get_little_endian(at, size);
        waiting = link < 2 ? 0 : ((end - (link >> 1)) << 1 | (link & 1));
        if (!wide && here - end > 0x7FFF)
            unit->overflow = true;
        put_little_endian(at, size, here - end);
    }
}

void emit_handler(Unit *unit, uint32_t start, uint32_t end, uint32_t target, Register slot)
{
    if (end <= start)
        return;
    put_number(unit->vm, &unit->handlers, end - start);
    put_number(unit->vm, &unit->handlers, start);
    put_number(unit->vm, &unit->handlers, target);
    put_number(unit->vm, &unit->handlers, slot);
}
