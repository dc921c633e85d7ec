// Special methods that many containers have. Each is declared once, as object's, and goes by the
// type of self to what that type's file does: a native function for each of them would cost flash.
#ifndef ADDER_OBJECTS_CONTAINER_METHODS_H
#define ADDER_OBJECTS_CONTAINER_METHODS_H

#include "core/objects/native.h"
#include "core/objects/operators.h"

// Rows for a type's table. Every type that uses one has its case in container_methods.c.
#define CONTAINER_BASICS                                                \
    METHOD(__iter__, container_iter), METHOD(__repr__, container_repr), \
        METHOD(__len__, container_len), METHOD(__eq__, container_eq)
#define CONTAINER_CONTAINS METHOD(__contains__, container_contains)
#define CONTAINER_REVERSED METHOD(__reversed__, container_reversed)
#define CONTAINER_HASH METHOD(__hash__, container_hash)
#define CONTAINER_ORDER                                                                       \
    METHOD(__lt__, container_lt), METHOD(__le__, container_le), METHOD(__gt__, container_gt), \
        METHOD(__ge__, container_ge)
#define ITERATOR_LENGTH_HINT METHOD(__length_hint__, iterator_length_hint)

// What the types' files do. Self has the type; the row values of sequence.h are lists and plain
// tuples.
Value tuple_repr(Vm *vm, Value self);
Value tuple_hash(Vm *vm, Value tuple);
Value tuple_iterator_new(Vm *vm, Value tuple);
Value list_repr(Vm *vm, Value self);
// Over a list, forwards or from its end.
Value list_iterator_new(Vm *vm, Value list, bool reversed);
Value row_compare(Vm *vm, Comparison op, Value a, Value b);
Value dict_repr(Vm *vm, Value self);
Value dict_compare_equal(Vm *vm, Value self, Value other);
Value dict_view_repr(Vm *vm, Value self);
bool dict_view_contains(Vm *vm, Value self, Value item);
Value set_repr(Vm *vm, Value self);
Value set_hash(Vm *vm, Value self);
Value range_repr(Vm *vm, Value self);
Value range_hash(Vm *vm, Value self);
Value range_length(Vm *vm, Value self);
Value range_compare_equal(Vm *vm, Value self, Value other);
Value range_iterator_new(Vm *vm, Value self, bool reversed);
// The place of an item in the range, or NO_VALUE.
Value range_find(Vm *vm, Value self, Value item);
Value slice_repr(Vm *vm, Value self);
Value slice_compare(Vm *vm, Comparison op, Value self, Value other);
// The three parts as a tuple, by which slices are compared and hashed.
Value slice_parts(Vm *vm, Value self);
// The mapping behind a mappingproxy.
Value mapping_proxy_mapping(Value self);
Value long_range_iterator_remaining(Value self);
Value reversed_length_hint(Vm *vm, Value self);

#endif
