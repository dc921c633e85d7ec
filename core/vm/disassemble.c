// Listing bytecode in readable form, from the table of opcodes.
#include "core/vm/disassemble.h"

#include "core/compiler/code_tables.h"
#include "core/objects/builder.h"
#include "core/objects/runtime.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/instruction.h"

static void add_operand(Builder *builder, const Code *code, const Instruction *instruction,
                        uint32_t end, unsigned i)
{
    int32_t operand = instruction->operands[i];
    builder_add_c(builder, i == 0 ? " " : ", ");
    switch (instruction->letters[i]) {
    case 'r':
    case 'w':
    case 'f':
        builder_format(builder, "r%d", (int)operand);
        break;
    case 'j':
        builder_format(builder, "-> %d", (int)((int32_t)end + operand));
        break;
    case 'k': {
        Value constant = tuple_of(code->consts)->items[operand];
        if (has_shape(constant, SHAPE_CODE))
            builder_format(builder, "<code %S>", code_of(constant)->qualname);
        else
            builder_add_repr(builder, constant);
        break;
    }
    default:
        builder_format(builder, "%d", (int)operand);
    }
}

static void add_handler(Builder *builder, const Code *code, uint32_t offset)
{
    HandlerEntry entry;
    if (code_find_handler(code, offset, &entry))
        builder_format(builder, "  ! %u r%u", (unsigned)entry.target, (unsigned)entry.slot);
}

static void add_code(Builder *builder, const Code *code)
{
    check_c_stack(builder->vm);
    builder_format(builder, "%S (%S): %u registers\n", code->qualname, code->filename,
                   (unsigned)code->register_count);
    uint32_t length = bytes_of(code->bytecode)->length, line = 0;
    Instruction instruction;
    for (uint32_t at = 0; at < length; at += instruction.length) {
        if (!instruction_decode(code_start(code) + at, length - at, &instruction))
            break;
        SourcePosition position = code_position(code, at);
        if (position.line != line)
            builder_format(builder, "%u:\n", (unsigned)position.line);
        line = position.line;
        builder_format(builder, "    %u %s", (unsigned)at, opcode_names[instruction.opcode]);
        for (unsigned i = 0; i < instruction.operand_count; i++)
            add_operand(builder, code, &instruction, at + instruction.length, i);
        add_handler(builder, code, at);
        builder_add_byte(builder, '\n');
    }
    for (size_t i = 0; i < tuple_of(code->consts)->length; i++) {
        Value constant = tuple_of(code->consts)->items[i];
        if (has_shape(constant, SHAPE_CODE))
            add_code(builder, code_of(constant));
    }
}

Value disassemble(Vm *vm, Value code)
{
    Builder builder;
    builder_init(&builder, vm, 256);
    add_code(&builder, code_of(code));
    return builder_finish_str(&builder);
}
