// Out-of-line bodies of instructions: what the interpreter loop does not do in place.
#ifndef ADDER_VM_OPERATIONS_H
#define ADDER_VM_OPERATIONS_H

#include "core/vm/frame.h"
#include "core/vm/vm.h"

// Names of a class body, module or exec, through the frame's namespace. Raise NameError.
Value operation_get_name(Vm *vm, const Value *fp, Value name);
void operation_set_name(Vm *vm, const Value *fp, Value name, Value value);
void operation_delete_name(Vm *vm, const Value *fp, Value name);
void operation_delete_global(Vm *vm, Value globals, Value name);
// The name in a mapping (a dict or what __prepare__ returned), or NO_VALUE.
Value operation_find_in(Vm *vm, Value mapping, Value name);
// The namespace of a frame that has one, or NO_VALUE.
Value operation_namespace(const Value *fp);
// A global or built-in name. Raises NameError.
Value operation_get_global(Vm *vm, Value globals, Value name);
// Content of the running function's free cell; raises NameError when it is empty.
Value operation_get_free(Vm *vm, const Value *fp, size_t index);

// LIST_EXTEND, DICT_UPDATE, DICT_MERGE with their messages.
void operation_list_extend(Vm *vm, Value list, Value iterable);
void operation_dict_update(Vm *vm, Value dict, Value mapping);
void operation_dict_merge(Vm *vm, Value dict, Value mapping, Value callable);
// The positional arguments of callable(*arguments): *holder keeps what they lie in.
const Value *operation_arguments(Vm *vm, Value callable, Value arguments, Value *holder,
                                 size_t *count);
Value operation_build_set(Vm *vm, const Value *items, size_t count);
Value operation_build_dict(Vm *vm, const Value *pairs, size_t count);
Value operation_build_string(Vm *vm, const Value *parts, size_t count);
// Spreads an iterable over registers: `before` items, with `star` a list, and `after` items.
void operation_unpack(Vm *vm, Value iterable, Value *out, size_t before, bool star, size_t after);
// Conversion: 0 none, 1 !s, 2 !r, 3 !a. spec: str.
Value operation_format(Vm *vm, Value v, Value spec, unsigned conversion);
// A function of `code`; parts: FUNCTION_* in order.
Value operation_make_function(Vm *vm, Value code, Value globals, unsigned flags,
                              const Value *parts);
// WITH_ENTER: x[0] is the manager; x[0], x[1] become its __exit__ and self. Result: __enter__().
Value operation_with_enter(Vm *vm, Value *x);
void operation_with_exit(Vm *vm, const Value *x);
bool operation_with_except(Vm *vm, const Value *x, Value exception);

#endif
