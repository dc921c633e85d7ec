// The protocols of the data model: attributes, operators, comparison, items, iteration, conversion.
//
// Each function does for any two values what the Python operation does, including reflection,
// subclass priority and CPython's error messages. Fast paths for built-in types belong inside.
#ifndef ADDER_OBJECTS_OPERATORS_H
#define ADDER_OBJECTS_OPERATORS_H

#include "core/objects/runtime.h"

// Binary operators in the order of operators.def; in-place forms share the number.
typedef enum Operator {
#define OPERATOR_ROW(name, symbol, method, reflected, in_place) OPERATOR_##name,
#include "core/objects/operators.def"
#undef OPERATOR_ROW
    OPERATOR_COUNT
} Operator;

typedef enum Comparison {
    COMPARE_LT,
    COMPARE_LE,
    COMPARE_EQ,
    COMPARE_NE,
    COMPARE_GT,
    COMPARE_GE
} Comparison;

typedef enum Unary { UNARY_NEGATIVE, UNARY_POSITIVE, UNARY_INVERT } Unary;

// a OP b. TypeError "unsupported operand type(s) for +: 'int' and 'str'".
Value binary(Vm *vm, Operator op, Value a, Value b);
// a OP= b: the __i*__ method first, then as binary.
Value binary_in_place(Vm *vm, Operator op, Value a, Value b);
// pow(a, b, modulus).
Value power_modulo(Vm *vm, Value a, Value b, Value modulus);
Value unary(Vm *vm, Unary op, Value a);
// The result object of a rich comparison (any value).
Value compare(Vm *vm, Comparison op, Value a, Value b);
// Whether a comparison holds for an order of -1, 0 or 1. Never raises.
bool comparison_holds(Comparison op, int order);
bool compare_true(Vm *vm, Comparison op, Value a, Value b);
// a is b or a == b, as containers compare.
bool equal(Vm *vm, Value a, Value b);
bool truth(Vm *vm, Value v);
// hash(v), as CPython's for numbers. TypeError "unhashable type: 'list'".
SignedWord hash(Vm *vm, Value v);
// len(v), as a C size; and the hint of operator.length_hint with this default.
size_t length(Vm *vm, Value v);
size_t length_hint(Vm *vm, Value v, size_t default_length);
bool contains(Vm *vm, Value container, Value item);

Value get_item(Vm *vm, Value container, Value key);
void set_item(Vm *vm, Value container, Value key, Value value);
void delete_item(Vm *vm, Value container, Value key);

// iter(v): TypeError "'int' object is not iterable".
Value iterator_of(Vm *vm, Value v);
// The next item or NO_VALUE at the end (StopIteration is caught; for generators *the return value
// is dropped). Raises other exceptions.
Value iterator_next(Vm *vm, Value iterator);
bool is_iterator(Vm *vm, Value v);
bool is_iterable(Vm *vm, Value v);

// A name that a program gives, interned; TypeError if it is not a str.
Value attribute_name(Vm *vm, Value name);
// getattr(v, name) with an interned name: AttributeError with CPython's message.
Value get_attribute(Vm *vm, Value v, Value name);
// NO_VALUE instead of AttributeError (other exceptions pass).
Value find_attribute(Vm *vm, Value v, Value name);
// AttributeError for v.name, as get_attribute raises it.
_Noreturn void raise_no_attribute(Vm *vm, Value v, Value name);
void set_attribute(Vm *vm, Value v, Value name, Value value);
void delete_attribute(Vm *vm, Value v, Value name);
// object.__getattribute__ / __setattr__ / __delattr__: no overrides. get returns NO_VALUE when
// absent.
Value generic_get_attribute(Vm *vm, Value v, Value name);
void generic_set_attribute(Vm *vm, Value v, Value name, Value value); // NO_VALUE deletes
// For a method call v.name(...): the function to be called and, when it binds, *self = v
// (else NO_VALUE). Raises AttributeError.
Value get_method(Vm *vm, Value v, Value name, Value *self);
// The special method of v's type, bound as get_method does; NO_VALUE if there is none.
Value get_special(Vm *vm, Value v, Value name, Value *self);
// What a raw class attribute becomes when it is read through instance v (or the class: v NO_VALUE).
Value bind_attribute(Vm *vm, Value attribute, Value v, const Type *type);

// str(v), repr(v), ascii(v), format(v, spec): exact str values (subclass results are kept as they
// are).
Value to_str(Vm *vm, Value v);
Value to_repr(Vm *vm, Value v);
Value to_ascii(Vm *vm, Value v);
Value format_value(Vm *vm, Value v, Value spec);
// Guards repr of self-containing containers: false if v is already being shown.
bool repr_enter(Vm *vm, Value v);
void repr_leave(Vm *vm, Value v);

bool is_callable(Vm *vm, Value v);
bool is_instance(Vm *vm, Value v, Value class_or_tuple); // with __instancecheck__, unions
bool is_subclass(Vm *vm, Value v, Value class_or_tuple);
// What type.__instancecheck__ and type.__subclasscheck__ do: no overrides, one class.
bool is_instance_plain(Vm *vm, Value v, Value class);
bool is_subclass_plain(Vm *vm, Value v, Value class);

// Resolves a slice object against a length as PySlice_AdjustIndices does. Raises.
void slice_resolve(Vm *vm, Value slice, size_t length, SignedWord *start, SignedWord *stop,
                   SignedWord *step, size_t *count);
// An index value for a sequence of this length: negative from the end; IndexError with `message`.
size_t index_resolve(Vm *vm, Value index, size_t length, const char *message);

#endif
