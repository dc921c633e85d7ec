// Struct sequences: tuples whose items have names, as sys.version_info or time.struct_time.
//
// Every kind is a ROM type with a row in a types.def. Its fields are a tuple of names; further ones
// may be hidden: attributes that are no items.
#ifndef ADDER_OBJECTS_STRUCT_SEQUENCE_H
#define ADDER_OBJECTS_STRUCT_SEQUENCE_H

#include "core/objects/native.h"
#include "core/objects/tuple.h"

typedef struct StructSequence { // LAYOUT_VALUES
    Object object;
    Value items;  // tuple
    Value hidden; // tuple with the values of the hidden fields, or NO_VALUE
} StructSequence;

// A new one of the type with this shape: `visible` items, then `hidden` values. Raises MemoryError.
Value struct_sequence_new(Vm *vm, ShapeId shape, const Value *values, size_t visible,
                          size_t hidden);

extern const TypeOps struct_sequence_ops;

// The attribute table of a kind whose field names are in ROM_TUPLE(fields, ...).
#define STRUCT_SEQUENCE_MEMBERS(table, module, fields, ...) \
    STRUCT_SEQUENCE_MEMBERS_HIDDEN(table, module, fields, tuple_empty, ##__VA_ARGS__)
// The same with hidden fields, named in a ROM_TUPLE as well.
#define STRUCT_SEQUENCE_MEMBERS_HIDDEN(table, module, fields, hidden, ...)                \
    static const Value table##_wide[] = {(Value)&fields, (Value)&hidden};                 \
    MEMBERS_WIDE(table, table##_wide, METHOD(__new__, struct_sequence_dunder_new),        \
                 METHOD(__repr__, struct_sequence_repr),                                  \
                 METHOD(__reduce__, struct_sequence_reduce), WIDE_ROW(__match_args__, 0), \
                 SYMBOL_ROW(__module__, module), ##__VA_ARGS__)
#define STRUCT_SEQUENCE_HIDDEN WIDE_ROW(_hidden_fields, 1)

// A type whose instances programs may make from a sequence; with TYPE_ABSTRACT in the flags they
// may not.
#define STRUCT_SEQUENCE_TYPE(symbol, name_symbol, shape_id, members, more_flags)               \
    ROM_DERIVED(                                                                               \
        symbol, name_symbol, shape_id, type_tuple, SHAPE_TUPLE, members,                       \
        .fixed_words = sizeof(StructSequence) / sizeof(Word) - 1, .ops = &struct_sequence_ops, \
        .flags = TYPE_FINAL | TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES) | (more_flags))

#endif
