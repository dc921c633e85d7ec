// Reading the handler and position tables of a code object.
#include "core/compiler/code_tables.h"

#include "core/objects/builder.h"
#include "core/objects/bytes.h"

// Safe against tables of any content: reading beyond the end gives zeros.
typedef struct Reader {
    const uint8_t *at;
    const uint8_t *end;
} Reader;

static Reader reader_of(Value v)
{
    const Bytes *tables = bytes_of(v);
    return (Reader){tables->data, tables->data + tables->length};
}

static uint32_t read_number(Reader *reader)
{
    uint32_t number = 0;
    unsigned shift = 0;
    while (reader->at < reader->end) {
        uint8_t byte = *reader->at++;
        if (shift < 32)
            number |= (uint32_t)(byte & 127) << shift;
        shift += 7;
        if (byte < 128)
            break;
    }
    return number;
}

static bool read_handler(Reader *reader, HandlerRow *row)
{
    row->length = read_number(reader);
    if (row->length == 0)
        return false;
    row->start = read_number(reader);
    row->target = read_number(reader);
    row->slot = read_number(reader);
    return true;
}

bool code_next_handler(const Code *code, uint32_t *place, HandlerRow *row)
{
    Reader reader = reader_of(code->tables);
    reader.at += *place;
    bool found = read_handler(&reader, row);
    *place = (uint32_t)(reader.at - bytes_of(code->tables)->data);
    return found;
}

bool code_find_handler(const Code *code, uint32_t offset, HandlerEntry *entry)
{
    Reader reader = reader_of(code->tables);
    HandlerRow row;
    while (read_handler(&reader, &row)) {
        if (offset - row.start < row.length) {
            *entry = (HandlerEntry){row.target, row.slot};
            return true;
        }
    }
    return false;
}

static void skip_handlers(Reader *reader)
{
    HandlerRow row;
    while (read_handler(reader, &row))
        continue;
}

// Reads a row: where it ends, and its position, which follows from that of the one before it.
static void read_position(Reader *reader, uint32_t *end, SourcePosition *position)
{
    *end += read_number(reader);
    uint32_t difference = read_number(reader);
    position->line += (difference >> 1) ^ (0u - (difference & 1));
#if ADDER_COLUMNS
    uint32_t column = read_number(reader);
    uint32_t lines = read_number(reader);
    uint32_t end_column = read_number(reader);
    bool known = column != 0 && end_column != 0;
    position->column = known ? column - 1 : 0;
    position->end_line = known ? position->line + lines : 0;
    position->end_column = known ? end_column - 1 : 0;
#endif
}

SourcePosition code_position(const Code *code, uint32_t offset)
{
    SourcePosition position = {code->first_line, 0, 0, 0};
    Reader reader = reader_of(code->tables);
    skip_handlers(&reader);
    uint32_t end = 0;
    while (reader.at < reader.end) {
        read_position(&reader, &end, &position);
        if (offset < end)
            return position;
    }
    return (SourcePosition){0, 0, 0, 0};
}

bool code_next_position(const Code *code, CodePositions *positions)
{
    Reader reader = reader_of(code->tables);
    if (positions->place == 0) {
        skip_handlers(&reader);
        positions->position = (SourcePosition){code->first_line, 0, 0, 0};
    } else {
        reader.at += positions->place;
    }
    positions->start = positions->end;
    bool more = reader.at < reader.end;
    if (more)
        read_position(&reader, &positions->end, &positions->position);
    positions->place = (size_t)(reader.at - bytes_of(code->tables)->data);
    return more;
}

static void copy_number(Builder *builder, Reader *reader)
{
    const uint8_t *from = reader->at;
    read_number(reader);
    builder_add_bytes(builder, from, (size_t)(reader->at - from));
}

Value code_tables_adapt(Vm *vm, Value tables)
{
    Builder builder;
    Reader reader = reader_of(tables);
    const uint8_t *start = reader.at;
    skip_handlers(&reader);
    builder_init(&builder, vm, bytes_of(tables)->length);
    builder_add_bytes(&builder, start, (size_t)(reader.at - start));
    while (reader.at < reader.end) {
        copy_number(&builder, &reader);
        copy_number(&builder, &reader);
        for (int i = 0; i < 3; i++) {
#if ADDER_COLUMNS
            builder_add_byte(&builder, 0);
#else
            read_number(&reader);
#endif
        }
    }
    return builder_finish_bytes(&builder);
}
