// The vm stack: growing into the region it shares with the heap, and giving memory back.
#include "core/compiler/opcodes.h"
#include "core/objects/dict.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/cache.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/instruction.h"
#include "core/vm/pending.h"
#include "core/vm/raise.h"
#include "core/vm/thread.h"

// The stack grows by at least so many words if it can, and keeps so many when it is trimmed.
#define GROW_WORDS (ADDER_PROFILE_LEVEL == 2 ? 4096 : 32)
#define KEEP_WORDS (ADDER_PROFILE_LEVEL == 2 ? 256 : 32)

// What must be free behind it for the heap: the exception that ends a deep recursion needs memory.
#define HEAP_SHARE (sizeof(Value) * 192)

static bool grow_to(Vm *vm, Value *limit)
{
    Heap *heap = heap_of(vm);
    if ((size_t)(heap->end - (char *)limit) < HEAP_SHARE ||
        !heap_yield_below(vm, (char *)limit + HEAP_SHARE))
        return false;
    vm->stack_limit = limit;
    heap->floor = (char *)limit;
    return true;
}

void vm_stack_reserve_slow(Vm *vm, size_t words)
{
    size_t most = (size_t)(heap_of(vm)->end - (char *)vm->top) / sizeof(Value);
    if (words < most && vm_in_main_thread(vm)) { // the stacks of other threads are fixed
        if (vm->stack_limit >= vm->top + words)
            return;
        if (words + GROW_WORDS < most && grow_to(vm, vm->top + words + GROW_WORDS))
            return;
        if (grow_to(vm, vm->top + words))
            return;
    }
    raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded");
}

void vm_stack_trim(Heap *heap)
{
    Vm *vm = (Vm *)(void *)heap;
    if (!vm_in_main_thread(vm) || vm->stack_limit - vm->top <= KEEP_WORDS)
        return;
    vm->stack_limit = vm->top + KEEP_WORDS;
    heap->floor = (char *)vm->stack_limit;
}

void check_c_stack(Vm *vm)
{
    if ((const char *)__builtin_frame_address(0) < vm->c_stack_limit)
        raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded");
    if (VM_STEP(vm->pending & VM_PENDING_INTERRUPT, vm->steps_until_poll))
        check_interrupt(vm);
}

// The registers of the call window of an instruction; 0 if it does not call.
static size_t window_size(const uint8_t *instruction)
{
    switch (instruction[0]) {
    case OP_CALL:
    case OP_CALL_KEYWORDS:
        return FRAME_HEADER + (size_t)instruction[3];
    case OP_CALL_METHOD:
    case OP_CALL_METHOD_KEYWORDS:
        return FRAME_HEADER + (size_t)instruction[3] + 1;
    default:
        return 0;
    }
}

void vm_prepare_collection(Vm *vm)
{
    cache_clear_all(vm);
    if (vm->fp == NULL)
        return;
    const Code *code = frame_code(vm->fp);
    const uint8_t *pc = code_start(code), *last = pc;
    for (; pc < vm->pc; pc += instruction_length(pc)) // to the instruction that ends at vm->pc
        last = pc;
    size_t size = window_size(last);
    // What lies behind the window is dead while the call runs, and so are the words in it that a
    // native function has no use for.
    for (size_t i = last[2] + 1u; size != 0 && i < code->register_count; i++) {
        if (i < (size_t)last[2] + FRAME_HEADER || i >= last[2] + size)
            vm->fp[i] = NO_VALUE;
    }
}

// Looking at frames from outside.

Value *vm_frame_at(Vm *vm, size_t depth, const uint8_t **pc)
{
    Value *fp = vm->fp;
    const CatchPoint *point = vm->catch;
    *pc = vm->pc;
    for (; fp != NULL && depth > 0; depth--) {
        if (frame_flags(fp) & FRAME_ENTRY) {
            while (point != NULL && point->fp >= fp) // made by vm_protect inside of this loop
                point = point->outer;
            if (point == NULL)
                return NULL;
            fp = point->fp;
            *pc = point->pc;
        } else {
            SignedWord offset = small_value(fp[FRAME_RETURN]);
            fp = frame_caller(fp);
            *pc = code_start(frame_code(fp)) + offset;
        }
    }
    return fp;
}

Value vm_current_globals(Vm *vm)
{
    return vm->fp == NULL ? NO_VALUE : function_globals(function_of(vm->fp[FRAME_FUNCTION]));
}

static bool is_cell_name(const Code *code, Value name)
{
    const Tuple *names = tuple_of(code->free_names);
    for (size_t i = code->free_count; i < names->length; i++) {
        if (names->items[i] == name)
            return true;
    }
    return false;
}

static void add_variable(Vm *vm, Value dict, Value name, Value value)
{
    if (value != NO_VALUE && str_of(name)->length > 0 && str_of(name)->text[0] != '.')
        dict_set(vm, dict, name, value);
}

Value vm_variables(Vm *vm, Value v, const Value *registers)
{
    const Function *function = function_of(v);
    Value dict = dict_new(vm);
    const Code *code = code_of(function->code);
    for (size_t i = 0; i < code->local_count; i++) {
        Value name = tuple_of(code->consts)->items[i], value = registers[i];
        if (has_shape(value, SHAPE_CELL) && is_cell_name(code, name))
            value = cell_of(value)->content;
        add_variable(vm, dict, name, value);
    }
    for (size_t i = 0; i < code->free_count; i++) {
        if (function->cells[i] != NO_VALUE)
            add_variable(vm, dict, tuple_of(code->free_names)->items[i],
                         cell_of(function->cells[i])->content);
    }
    return dict;
}

Value vm_frame_locals(Vm *vm, Value *fp)
{
    Value namespace = fp[FRAME_NAMESPACE];
    if (frame_flags(fp) & FRAME_GENERATOR)
    namespace = generator_namespace(generator_of(namespace));
    if (namespace != NO_VALUE && !(frame_flags(fp) & FRAME_CONSTRUCTOR))
        return namespace;
    return vm_variables(vm, fp[FRAME_FUNCTION], fp);
}

Value vm_current_locals(Vm *vm)
{
    return vm->fp == NULL ? NO_VALUE : vm_frame_locals(vm, vm->fp);
}

static Value class_cell(const Value *fp)
{
    const Code *code = frame_code(fp);
    for (size_t i = 0; i < code->free_count; i++) {
        if (tuple_of(code->free_names)->items[i] == SYM(__class__))
            return function_of(fp[FRAME_FUNCTION])->cells[i];
    }
    return NO_VALUE;
}

void vm_super_arguments(Vm *vm, Value *type, Value *self)
{
    const Value *fp = vm->fp;
    const char *problem = NULL;
    Value cell = NO_VALUE;
    if (fp == NULL) {
        problem = MESSAGE("no current frame");
    } else if (frame_code(fp)->positional == 0) {
        problem = MESSAGE("no arguments");
    } else {
        cell = class_cell(fp);
        *self = fp[0];
        if (has_shape(*self, SHAPE_CELL) &&
            is_cell_name(frame_code(fp), tuple_of(frame_code(fp)->consts)->items[0]))
            *self = cell_of(*self)->content;
        if (*self == NO_VALUE)
            problem = MESSAGE("arg[0] deleted");
        else if (cell == NO_VALUE)
            problem = MESSAGE("__class__ cell not found");
        else if (cell_of(cell)->content == NO_VALUE)
            problem = MESSAGE("empty __class__ cell");
    }
    if (problem != NULL)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "super(): %s", problem);
    *type = cell_of(cell)->content;
}

unsigned vm_optimization(Vm *vm)
{
    return vm->optimization;
}

Value vm_module(Vm *vm, Value name)
{
    Value module = dict_get(vm, vm->modules, name);
    return module == NO_VALUE ? VALUE_NONE : module;
}

Value vm_builtins(Vm *vm)
{
    return vm->builtins;
}

Value vm_builtins_for(Vm *vm, Value globals)
{
    Value own = is_dict(globals) ? dict_get_name(vm, globals, SYM(__builtins__)) : NO_VALUE;
    if (has_shape(own, SHAPE_MODULE))
        own = module_dict(own);
    return own != NO_VALUE && is_dict(own) ? own : vm->builtins;
}
