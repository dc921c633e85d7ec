// The types code, traceback and frame: what introspection sees of running programs.
#include "core/vm/introspection.h"
#include "core/compiler/code_tables.h"
#include "core/compiler/emit.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/exception.h"
#include "core/objects/function.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/vm.h"
#include "natives.h"

// code.

static Value code_name(Vm *vm, Value self)
{
    return code_of(self)->name;
}

static Value code_qualname(Vm *vm, Value self)
{
    return code_of(self)->qualname;
}

static Value code_filename(Vm *vm, Value self)
{
    return code_of(self)->filename;
}

static Value code_first_line(Vm *vm, Value self)
{
    return small_from((SignedWord)code_of(self)->first_line);
}

static Value code_argument_count(Vm *vm, Value self)
{
    return VALUE_SMALL(code_of(self)->positional);
}

static Value code_positional_only(Vm *vm, Value self)
{
    return VALUE_SMALL(code_of(self)->positional_only);
}

static Value code_keyword_only(Vm *vm, Value self)
{
    return VALUE_SMALL(code_of(self)->keyword_only);
}

static size_t variable_count(const Code *code)
{
    return code->local_count;
}

static Value code_local_count(Vm *vm, Value self)
{
    return small_from((SignedWord)variable_count(code_of(self)));
}

static Value code_stack_size(Vm *vm, Value self)
{
    const Code *code = code_of(self);
    return VALUE_SMALL(code->register_count - code->local_count);
}

// CPython's CO_* bits.
static Value code_flags(Vm *vm, Value self)
{
    static const struct {
        uint16_t ours, theirs;
    } rows[] = {{CODE_NEWLOCALS, 3},
                {CODE_VARARGS, 4},
                {CODE_VARKEYWORDS, 8},
                {CODE_NESTED, 16},
                {CODE_ITERABLE_COROUTINE, 256}};
    uint16_t flags = code_of(self)->flags;
    unsigned result = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (flags & rows[i].ours)
            result |= rows[i].theirs;
    }
    bool generator = flags & CODE_GENERATOR, coroutine = flags & CODE_COROUTINE;
    result |= generator && coroutine ? 512u : coroutine ? 128u : generator ? 32u : 0;
    if (flags & CODE_FUTURE_ANNOTATIONS)
        result |= 0x1000000;
    return VALUE_SMALL(result);
}

static Value code_variable_names(Vm *vm, Value self)
{
    const Code *code = code_of(self);
    return tuple_new(vm, tuple_of(code->consts)->items, variable_count(code));
}

static Value code_constants(Vm *vm, Value self)
{
    const Code *code = code_of(self);
    const Tuple *consts = tuple_of(code->consts);
    return tuple_new(vm, consts->items + code->local_count, consts->length - code->local_count);
}

static Value code_free_names(Vm *vm, Value self)
{
    const Code *code = code_of(self);
    return tuple_new(vm, tuple_of(code->free_names)->items, code->free_count);
}

static Value code_cell_names(Vm *vm, Value self)
{
    const Code *code = code_of(self);
    const Tuple *names = tuple_of(code->free_names);
    return tuple_new(vm, names->items + code->free_count, names->length - code->free_count);
}

static Value code_bytecode(Vm *vm, Value self)
{
    return code_of(self)->bytecode;
}

NATIVE(code_eq, "code.__eq__", "self, value, /")
static Value code_eq(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[1], SHAPE_CODE))
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(constant_equal(args[0], args[1]));
}

NATIVE(code_hash, "code.__hash__", "self, /")
static Value code_hash(Vm *vm, Value *args, size_t count)
{
    const Code *self = code_of(args[0]);
    SignedWord bits = hash(vm, self->name) ^ hash(vm, self->bytecode) ^ self->first_line;
    return small_from(bits & SMALL_MAX);
}

NATIVE(code_repr, "code.__repr__", "self, /")
static Value code_repr(Vm *vm, Value *args, size_t count)
{
    const Code *self = code_of(args[0]);
    heap_fix(vm, args[0]);
    return str_format(vm, "<code object %S at 0x%X, file \"%S\", line %u>", self->name,
                      (size_t)args[0], self->filename, (unsigned)self->first_line);
}

GETSET(code_name, "code.co_name", code_name, NULL)
GETSET(code_qualname, "code.co_qualname", code_qualname, NULL)
GETSET(code_filename, "code.co_filename", code_filename, NULL)
GETSET(code_first_line, "code.co_firstlineno", code_first_line, NULL)
GETSET(code_argument_count, "code.co_argcount", code_argument_count, NULL)
GETSET(code_positional_only, "code.co_posonlyargcount", code_positional_only, NULL)
GETSET(code_keyword_only, "code.co_kwonlyargcount", code_keyword_only, NULL)
GETSET(code_local_count, "code.co_nlocals", code_local_count, NULL)
GETSET(code_stack_size, "code.co_stacksize", code_stack_size, NULL)
GETSET(code_flags, "code.co_flags", code_flags, NULL)
GETSET(code_variable_names, "code.co_varnames", code_variable_names, NULL)
GETSET(code_constants, "code.co_consts", code_constants, NULL)
GETSET(code_free_names, "code.co_freevars", code_free_names, NULL)
GETSET(code_cell_names, "code.co_cellvars", code_cell_names, NULL)
GETSET(code_bytecode, "code.co_code", code_bytecode, NULL)

#if ADDER_PROFILE_LEVEL == 2
#define HOST_CODE_MEMBERS                                                 \
    , METHOD(co_positions, code_positions), METHOD(co_lines, code_lines), \
        METHOD(replace, code_replace)
#define HOST_FRAME_MEMBERS , METHOD(clear, frame_clear)
#else
#define HOST_CODE_MEMBERS
#define HOST_FRAME_MEMBERS
#endif

MEMBERS(code_members, METHOD(__repr__, code_repr), METHOD(__eq__, code_eq),
        METHOD(__hash__, code_hash), ACCESSOR(co_name, code_name),
        ACCESSOR(co_qualname, code_qualname), ACCESSOR(co_filename, code_filename),
        ACCESSOR(co_firstlineno, code_first_line), ACCESSOR(co_argcount, code_argument_count),
        ACCESSOR(co_posonlyargcount, code_positional_only),
        ACCESSOR(co_kwonlyargcount, code_keyword_only), ACCESSOR(co_nlocals, code_local_count),
        ACCESSOR(co_stacksize, code_stack_size), ACCESSOR(co_flags, code_flags),
        ACCESSOR(co_varnames, code_variable_names), ACCESSOR(co_consts, code_constants),
        ACCESSOR(co_freevars, code_free_names), ACCESSOR(co_cellvars, code_cell_names),
        ACCESSOR(co_code, code_bytecode) HOST_CODE_MEMBERS);

ROM_TYPE(type_code, code, SHAPE_CODE, type_object, code_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);

// traceback.

static Traceback *traceback_of(Value v)
{
    return (Traceback *)(void *)v;
}

static Value traceback_next(Vm *vm, Value self)
{
    Value next = traceback_of(self)->next;
    return next == NO_VALUE ? VALUE_NONE : next;
}

static void traceback_set_next(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE)
        raise_type_error(vm, "can't delete tb_next attribute");
    if (value != VALUE_NONE && !has_shape(value, SHAPE_TRACEBACK))
        raise_type_error(vm, "expected traceback object, got '%T'", value);
    for (Value at = value; is_object(at); at = traceback_of(at)->next) {
        if (at == self)
            raise_value_error(vm, "traceback loop detected");
    }
    traceback_of(self)->next = value == VALUE_NONE ? NO_VALUE : value;
}

static uint32_t line_of(Value code, Value offset)
{
    return code_position(code_of(code), (uint32_t)small_value(offset)).line;
}

static Value traceback_line(Vm *vm, Value self)
{
    const Traceback *entry = traceback_of(self);
    return small_from((SignedWord)line_of(entry->code, entry->offset));
}

static Value traceback_last_instruction(Vm *vm, Value self)
{
    return traceback_of(self)->offset;
}

static Value traceback_frame(Vm *vm, Value self)
{
    const Traceback *entry = traceback_of(self);
    return frame_object_new(vm, entry->code, entry->globals, NO_VALUE, entry->offset, vm->depth);
}

GETSET(traceback_next, "traceback.tb_next", traceback_next, traceback_set_next)
GETSET(traceback_line, "traceback.tb_lineno", traceback_line, NULL)
GETSET(traceback_last_instruction, "traceback.tb_lasti", traceback_last_instruction, NULL)
GETSET(traceback_frame, "traceback.tb_frame", traceback_frame, NULL)

MEMBERS(traceback_members, ACCESSOR(tb_next, traceback_next), ACCESSOR(tb_lineno, traceback_line),
        ACCESSOR(tb_lasti, traceback_last_instruction), ACCESSOR(tb_frame, traceback_frame));

ROM_TYPE(type_traceback, traceback, SHAPE_TRACEBACK, type_object, traceback_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);

// frame: a snapshot, made when a program asks for it.

Value frame_object_new(Vm *vm, Value code, Value globals, Value locals, Value offset, size_t level)
{
    FrameObject *self = heap_new(vm, SHAPE_FRAME, LAYOUT_VALUES, sizeof *self);
    self->code = code;
    self->globals = globals;
    self->locals = locals;
    // Of the running instruction rather than its end; a frame may be asked for before its first.
    self->offset = offset == VALUE_SMALL(0) ? offset : small_from(small_value(offset) - 1);
    self->level = small_from((SignedWord)level);
    return value_of(self);
}

Value frame_object_at(Vm *vm, size_t depth)
{
    const uint8_t *pc;
    Value *fp = vm_frame_at(vm, depth, &pc);
    if (fp == NULL)
        return NO_VALUE;
    const Function *function = function_of(fp[FRAME_FUNCTION]);
    SignedWord offset = pc - (const uint8_t *)bytes_of(code_of(function->code)->bytecode)->data;
    return frame_object_new(vm, function->code, function_globals(function), vm_frame_locals(vm, fp),
                            small_from(offset), vm->depth - depth);
}

static Value frame_code_accessor(Vm *vm, Value self)
{
    return frame_of(self)->code;
}

static Value frame_globals(Vm *vm, Value self)
{
    return frame_of(self)->globals;
}

static Value frame_locals(Vm *vm, Value self)
{
    Value locals = frame_of(self)->locals;
    return locals == NO_VALUE ? frame_of(self)->globals : locals;
}

static Value frame_line(Vm *vm, Value self)
{
    return small_from((SignedWord)line_of(frame_of(self)->code, frame_of(self)->offset));
}

static Value frame_last_instruction(Vm *vm, Value self)
{
    return frame_of(self)->offset;
}

static Value frame_back(Vm *vm, Value self)
{
    size_t level = (size_t)small_value(frame_of(self)->level);
    if (level <= 1 || level > vm->depth + 1)
        return VALUE_NONE;
    Value outer = frame_object_at(vm, vm->depth + 1 - level);
    return outer == NO_VALUE ? VALUE_NONE : outer;
}

static Value frame_builtins(Vm *vm, Value self)
{
    return namespace_complete(vm, vm_builtins_for(vm, frame_of(self)->globals));
}

GETSET(frame_code, "frame.f_code", frame_code_accessor, NULL)
GETSET(frame_globals, "frame.f_globals", frame_globals, NULL)
GETSET(frame_locals, "frame.f_locals", frame_locals, NULL)
GETSET(frame_line, "frame.f_lineno", frame_line, NULL)
GETSET(frame_lasti, "frame.f_lasti", frame_last_instruction, NULL)
GETSET(frame_back, "frame.f_back", frame_back, NULL)
GETSET(frame_builtins, "frame.f_builtins", frame_builtins, NULL)

MEMBERS(frame_members, ACCESSOR(f_code, frame_code), ACCESSOR(f_globals, frame_globals),
        ACCESSOR(f_locals, frame_locals), ACCESSOR(f_lineno, frame_line),
        ACCESSOR(f_lasti, frame_lasti), ACCESSOR(f_back, frame_back),
        ACCESSOR(f_builtins, frame_builtins) HOST_FRAME_MEMBERS);

ROM_TYPE(type_frame, frame, SHAPE_FRAME, type_object, frame_members,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);
