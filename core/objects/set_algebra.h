// Combining and comparing sets; shared by set, frozenset and the views of dicts.
#ifndef ADDER_OBJECTS_SET_ALGEBRA_H
#define ADDER_OBJECTS_SET_ALGEBRA_H

#include "core/objects/operators.h"
#include "core/objects/set.h"

typedef enum SetOperation {
    SET_UNION,
    SET_INTERSECTION,
    SET_DIFFERENCE,
    SET_SYMMETRIC_DIFFERENCE
} SetOperation;

// The table of a set, frozenset or instance of a subclass, else NULL. Never raises.
Dict *set_cast(Vm *vm, Value v);
// set op= iterable.
void set_combine_in_place(Vm *vm, SetOperation op, Value set, Value iterable);
// A new set or frozenset, as `set` is: set op iterable.
Value set_combine(Vm *vm, SetOperation op, Value set, Value iterable);
// A new plain set of the items of an iterable.
Value set_from_iterable(Vm *vm, Value iterable);
// a == b, a < b, ... for two sets or views of dicts, by inclusion.
bool set_compare(Vm *vm, Comparison op, Value a, Value b);
// Whether no item of the iterable is in the set or view.
bool set_is_disjoint(Vm *vm, Value set, Value iterable);

// The operators as methods, for tables: of sets, frozensets, and views of keys and items.
#define SET_OPERATORS                                                                     \
    METHOD(__and__, set_and), METHOD_AS(__rand__, set_and), METHOD(__or__, set_or),       \
        METHOD_AS(__ror__, set_or), METHOD(__sub__, set_sub), METHOD(__rsub__, set_rsub), \
        METHOD(__xor__, set_xor), METHOD_AS(__rxor__, set_xor), METHOD(isdisjoint, set_isdisjoint)

#endif
