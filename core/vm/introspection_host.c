// What hosts add to the types code and frame: where each part of the code comes from, and copies of
// code with other names.
//
// Offsets count bytes of Adder's code; co_positions has an entry for every two of them, so that
// entry number tb_lasti // 2 is that of a traceback, as with CPython.
#include "core/compiler/code_tables.h"
#include "core/heap/heap.h"
#include "core/objects/bytes.h"
#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/objects/int.h"
#include "core/objects/iterate.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/introspection.h"
#include "core/vm/vm.h"
#include "natives.h"

#define BYTES_OF_ENTRY 2

static Value known_number(Vm *vm, uint32_t number, bool known)
{
    return known ? int_from_u64(vm, number) : VALUE_NONE;
}

NATIVE(code_positions, "code.co_positions", "self, /")
static Value code_positions(Vm *vm, Value *args, size_t count)
{
    Value entries = list_new(vm, NULL, 0);
    for (CodePositions walk = {0}; code_next_position(code_of(args[0]), &walk);) {
        const SourcePosition *at = &walk.position;
        bool known = at->end_line != 0;
        Value fields[] = {
            known_number(vm, at->line, at->line != 0), known_number(vm, at->end_line, known),
            known_number(vm, at->column, known), known_number(vm, at->end_column, known)};
        Value entry = tuple_new(vm, fields, 4);
        while (list_of(entries)->length * BYTES_OF_ENTRY < walk.end)
            list_append(vm, entries, entry);
    }
    return iterator_of(vm, entries);
}

NATIVE(code_lines, "code.co_lines", "self, /")
static Value code_lines(Vm *vm, Value *args, size_t count)
{
    Value entries = list_new(vm, NULL, 0);
    CodePositions walk = {0};
    bool more = code_next_position(code_of(args[0]), &walk);
    while (more) {
        uint32_t start = walk.start, end, line = walk.position.line;
        do {
            end = walk.end;
            more = code_next_position(code_of(args[0]), &walk);
        } while (more && walk.position.line == line);
        Value fields[] = {int_from_u64(vm, start), int_from_u64(vm, end),
                          known_number(vm, line, line != 0)};
        list_append(vm, entries, tuple_new(vm, fields, 3));
    }
    return iterator_of(vm, entries);
}

// A new code object with some attributes replaced; only those that do not change what it does.
NATIVE(code_replace, "code.replace",
       "self, /, *, co_name=None, co_qualname=None, co_filename=None, co_firstlineno=None")
static Value code_replace(Vm *vm, Value *args, size_t count)
{
    Code *copy = heap_new(vm, SHAPE_CODE, CODE_LAYOUT, sizeof *copy);
    Object header = copy->object;
    *copy = *code_of(args[0]);
    copy->object = header;
    copy->caches = NO_VALUE;
    Value *texts[] = {&copy->name, &copy->qualname, &copy->filename};
    for (size_t i = 0; i < 3; i++) {
        if (args[1 + i] == VALUE_NONE)
            continue;
        if (str_cast(vm, args[1 + i]) == NULL)
            raise_type_error(vm, "replace() argument must be str, not %T", args[1 + i]);
        *texts[i] = args[1 + i];
    }
    if (is_small(args[4]))
        copy->first_line = (uint32_t)small_value(args[4]);
    return value_of(copy);
}

// A frame is a snapshot: all that it keeps alive for itself are its local variables.
NATIVE(frame_clear, "frame.clear", "self, /")
static Value frame_clear(Vm *vm, Value *args, size_t count)
{
    FrameObject *self = frame_of(args[0]);
    size_t level = (size_t)small_value(self->level);
    const uint8_t *pc;
    const Value *fp =
        level == 0 || level > vm->depth ? NULL : vm_frame_at(vm, vm->depth - level, &pc);
    if (fp != NULL && function_of(fp[FRAME_FUNCTION])->code == self->code)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot clear an executing frame");
    self->locals = dict_new(vm);
    return VALUE_NONE;
}
