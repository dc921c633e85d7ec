// Calls of any callable, from the interpreter loop and from C.
#include "core/vm/call.h"

#include "core/objects/dict.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/super.h"
#include "core/objects/tuple.h"
#include "core/vm/arguments.h"
#include "core/vm/cache.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/interpreter.h"
#include "natives.h"

// A chain of __call__ attributes longer than this is endless.
#define MOST_INDIRECTIONS 100

// A call on its way to something that can run.
typedef struct Call {
    Value *base;
    size_t count; // positional arguments
    const Value *names;
    size_t name_count;
    unsigned flags;
    size_t destination;
} Call;

void call_push_frame(Vm *vm, Value *base, unsigned flags, size_t destination, Value namespace)
{
    Value *fp = base + FRAME_HEADER;
    Code *code = frame_code(fp);
    if (vm->depth + 1 == vm->recursion_limit)
        raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded");
    if (VM_STEP(vm->pending, vm->steps_until_poll))
        check_pending(vm);
    SignedWord offset = vm->fp == NULL ? 0 : vm->pc - code_start(frame_code(vm->fp));
    fp[FRAME_RETURN] = small_from(offset);
    fp[FRAME_LINK] =
        frame_link(flags, destination, flags & FRAME_ENTRY ? 0 : (size_t)(fp - vm->fp));
    fp[FRAME_NAMESPACE] = namespace;
    if (code->caches == NO_VALUE)
        cache_count_call(vm, code);
    vm->depth++;
    vm->fp = fp;
    vm->pc = code_start(code);
}

// Puts self before the arguments. The window may grow beyond vm->top.
static void insert_self(Vm *vm, Call *call, Value self)
{
    Value *arguments = call->base + FRAME_HEADER;
    size_t given = call->count + call->name_count;
    Value *end = arguments + given + 1;
    if (end > vm->top) {
        vm_stack_reserve(vm, (size_t)(end - vm->top));
        vm->top = end;
    }
    memmove(arguments + 1, arguments, given * sizeof(Value));
    arguments[0] = self;
    call->count++;
}

static Value call_native(Vm *vm, const Call *call, const Native *native)
{
    return native_call_window(vm, native, call->base + FRAME_HEADER, call->count, call->names,
                              call->name_count);
}

static bool begin_function(Vm *vm, const Call *call, Value namespace, Value *result)
{
    const Code *code = code_of(function_of(call->base[0])->code);
    arguments_bind(vm, call->base, call->count, call->names, call->name_count);
    if (code->flags & (CODE_GENERATOR | CODE_COROUTINE)) {
        *result = generator_new(vm, call->base, namespace);
        return false;
    }
    if (code->flags & CODE_NAMESPACE && namespace == NO_VALUE)
    namespace = dict_new(vm);
    call_push_frame(vm, call->base, call->flags, call->destination, namespace);
    return true;
}

// Classes.

// Calls `function` with `first` and then the arguments of the window, which is kept.
static Value call_copy(Vm *vm, const Call *call, Value function, Value first)
{
    size_t given = call->count + call->name_count;
    vm_stack_reserve(vm, FRAME_HEADER + 1 + given);
    Value *base = vm->top;
    base[0] = function;
    base[1] = base[2] = base[3] = NO_VALUE;
    base[FRAME_HEADER] = first;
    memcpy((void *)(base + FRAME_HEADER + 1), call->base + FRAME_HEADER, given * sizeof(Value));
    vm->top = base + FRAME_HEADER + 1 + given;
    return call_window(vm, base, call->count + 1, call->names, call->name_count);
}

// Calls __new__; leaves the arguments in the window for __init__.
static Value make_instance(Vm *vm, Call *call, const Type *type)
{
    Value new = type_lookup(vm, type, SYM(__new__)), class = type_value(type);
    bool init = type_lookup(vm, type, SYM(__init__)) != NATIVE_VALUE(object_dunder_init);
    if (new == NATIVE_VALUE(object_new) &&
        (type->flags & (TYPE_HEAP | TYPE_ABSTRACT | TYPE_HAS_DEL)) == TYPE_HEAP &&
        (call->count + call->name_count == 0 || init))
        return instance_new(vm, class);
    if (!has_shape(new, SHAPE_NATIVE))
        return call_copy(vm, call, bind_attribute(vm, new, NO_VALUE, type), class);
    insert_self(vm, call, class);
    // Only a copy of the arguments is brought into order where __init__ wants them too.
    Value instance = init ? native_call(vm, (const Native *)(void *)new, call->base + FRAME_HEADER,
                                        call->count, call->names, call->name_count)
                          : call_native(vm, call, (const Native *)(void *)new);
    call->base++; // the class makes way for the header
    call->count--;
    return instance;
}

static void check_init_result(Vm *vm, Value result)
{
    if (result != VALUE_NONE)
        raise_type_error(vm, "__init__() should return None, not '%T'", result);
}

static bool begin_init(Vm *vm, Call *call, Value instance, Value *result)
{
    *result = instance;
    Value init = type_lookup(vm, type_of(vm, instance), SYM(__init__));
    if (init == NO_VALUE || init == NATIVE_VALUE(object_dunder_init))
        return false;
    if (has_shape(init, SHAPE_FUNCTION) &&
        !(code_of(function_of(init)->code)->flags & (CODE_GENERATOR | CODE_COROUTINE))) {
        insert_self(vm, call, instance);
        call->base[0] = init;
        call->flags |= FRAME_CONSTRUCTOR;
        return begin_function(vm, call, instance, result);
    }
    Value self;
    init = get_special(vm, instance, SYM(__init__), &self);
    if (self != NO_VALUE) {
        check_init_result(vm, call_copy(vm, call, init, self));
        return false;
    }
    call->base[0] = init;
    Value *top = vm->top;
    check_init_result(vm, call_window(vm, call->base, call->count, call->names, call->name_count));
    vm->top = top;
    return false;
}

// What type.__call__ does.
static bool begin_type(Vm *vm, Call *call, Value *result)
{
    const Type *type = (const Type *)(void *)call->base[0];
    if (type == &type_type && call->count == 1 && call->name_count == 0) {
        *result = type_value(type_of(vm, call->base[FRAME_HEADER]));
        return false;
    }
    if (type == &type_super && call->count + call->name_count == 0) {
        Value class, self;
        vm_super_arguments(vm, &class, &self);
        *result = super_bound_new(vm, class, self);
        return false;
    }
    if ((type->flags & (TYPE_ABSTRACT | TYPE_HEAP)) == TYPE_ABSTRACT)
        raise_type_error(vm, "cannot create '%N' instances", type_value(type));
    Value instance = make_instance(vm, call, type);
    if (!is_instance_of(vm, instance, type)) {
        *result = instance;
        return false;
    }
    return begin_init(vm, call, instance, result);
}

// Everything.

static Value call_member(Vm *vm, const Call *call, Value *self)
{
    Value callable = call->base[0];
    Value found = get_special(vm, callable, SYM(__call__), self);
    if (found == NO_VALUE)
        raise_type_error(vm, "'%T' object is not callable", callable);
    return found;
}

static bool begin_any(Vm *vm, Call *call, Value *result)
{
    for (unsigned tries = 0; tries < MOST_INDIRECTIONS; tries++) {
        Value callable = call->base[0], self;
        ShapeId shape = is_object(callable) ? object_of(callable)->shape : 0;
        if (shape == SHAPE_FUNCTION)
            return begin_function(vm, call, NO_VALUE, result);
        if (shape == SHAPE_NATIVE) {
            *result = call_native(vm, call, (const Native *)(void *)callable);
            return false;
        }
        if (shape == SHAPE_TYPE)
            return begin_type(vm, call, result);
        if (shape == SHAPE_BOUND) {
            self = bound_of(callable)->self;
            call->base[0] = bound_of(callable)->function;
        } else if (shape == SHAPE_BOUND_NATIVE) {
            const BoundNative *bound = (const BoundNative *)(void *)callable;
            self = bound->self;
            call->base[0] = bound->native;
        } else {
            Value member = call_member(vm, call, &self);
            if (member == type_lookup(vm, &type_type, SYM(__call__)))
                return begin_type(vm, call, result);
            call->base[0] = member;
        }
        if (self != NO_VALUE)
            insert_self(vm, call, self);
    }
    raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded");
}

bool call_begin(Vm *vm, Value *base, size_t count, const Value *names, size_t name_count,
                unsigned flags, size_t destination, Value *result)
{
    Value *top = vm->top;
    Call call = {base, count, names, name_count, flags, destination};
    if (begin_any(vm, &call, result))
        return true;
    vm->top = top;
    return false;
}

static Value window_again(Vm *vm, void *context)
{
    const Call *call = context;
    return call_window(vm, call->base, call->count, call->names, call->name_count);
}

static __attribute__((noinline)) Value window_on_loan(Vm *vm, Value *base, size_t count,
                                                      const Value *names, size_t name_count)
{
    Call call = {base, count, names, name_count, 0, 0};
    return vm_lend_stack(vm, window_again, &call);
}

Value call_window(Vm *vm, Value *base, size_t count, const Value *names, size_t name_count)
{
    CatchPoint point;
    if (stack_is_short(vm))
        return window_on_loan(vm, base, count, names, name_count);
    check_c_stack(vm);
    catch_save(vm, &point);
    point.top = base;
    Value result;
    if (call_begin(vm, base, count, names, name_count, FRAME_ENTRY, 0, &result))
        return vm_execute(vm, &point);
    vm->top = base;
    return result;
}

// The interface of runtime.h.

// A window at the top of the stack with self, unless that is NO_VALUE, and arguments.
static Value *push_window(Vm *vm, Value callable, Value self, size_t count, const Value *args)
{
    size_t with_self = self != NO_VALUE;
    vm_stack_reserve(vm, FRAME_HEADER + with_self + count);
    Value *base = vm->top;
    base[0] = callable;
    base[1] = base[2] = base[3] = NO_VALUE;
    if (with_self)
        base[FRAME_HEADER] = self;
    if (count > 0)
        memcpy((void *)(base + FRAME_HEADER + with_self), args, count * sizeof(Value));
    vm->top = base + FRAME_HEADER + with_self + count;
    return base;
}

// Arguments that a native can be called with right away, without a window.
#define MOST_DIRECT 4

static bool call_directly(Vm *vm, Value callable, Value self, size_t count, const Value *args,
                          Value *result)
{
    size_t with_self = self != NO_VALUE, given = count + with_self;
    const Native *native = (const Native *)(void *)callable;
    if (!has_shape(callable, SHAPE_NATIVE) || native_direct(native) != given + 1 ||
        given > MOST_DIRECT)
        return false;
    Value copy[MOST_DIRECT];
    copy[0] = self;
    for (size_t i = 0; i < count; i++)
        copy[with_self + i] = args[i];
    if (!native_takes(native, copy[0]))
        return false;
    *result = native->function(vm, copy, given);
    return true;
}

static Value call_pushed(Vm *vm, Value callable, Value self, size_t count, const Value *args)
{
    Value result;
    if (call_directly(vm, callable, self, count, args, &result))
        return result;
    Value *base = push_window(vm, callable, self, count, args);
    return call_window(vm, base, count + (self != NO_VALUE), NULL, 0);
}

Value call(Vm *vm, Value callable, size_t count, const Value *args)
{
    return call_pushed(vm, callable, NO_VALUE, count, args);
}

Value call_keywords(Vm *vm, Value callable, size_t count, const Value *args,
                    const Value *keyword_names, size_t keyword_count)
{
    Value *base = push_window(vm, callable, NO_VALUE, count + keyword_count, args);
    return call_window(vm, base, count, keyword_names, keyword_count);
}

Value call_special(Vm *vm, Value self, Value name, size_t count, const Value *args)
{
    Value bound_self, result;
    Value method = type_lookup(vm, type_of(vm, self), name);
    if (method == NO_VALUE)
        return NO_VALUE;
    if (call_directly(vm, method, self, count, args, &result))
        return result;
    method = get_special(vm, self, name, &bound_self);
    return call_pushed(vm, method, bound_self, count, args);
}

Value call_method(Vm *vm, Value self, Value name, size_t count, const Value *args)
{
    Value bound_self;
    Value method = get_method(vm, self, name, &bound_self);
    return call_pushed(vm, method, bound_self, count, args);
}

// The keys of a dict of keyword arguments as interned names, its values pushed on the stack.
static Value push_keywords(Vm *vm, Value keywords)
{
    size_t count = dict_length(keywords), position = 0, used = 0;
    Value names = tuple_new(vm, NULL, count), key, value;
    for (size_t i = 0; i < count; i++)
        tuple_of(names)->items[i] = VALUE_NONE;
    while (used < count && dict_next(keywords, &position, &key, &value)) {
        if (str_cast(vm, key) == NULL)
            raise_type_error(vm, "keywords must be strings");
        vm_stack_reserve(vm, 1);
        *vm->top++ = value;
        tuple_of(names)->items[used++] = str_intern_value(vm, key);
    }
    return names;
}

Value *call_push_unpacked(Vm *vm, Value callable, size_t count, const Value *args, Value keywords,
                          Value *names)
{
    Value *base = push_window(vm, callable, NO_VALUE, count, args);
    *names = keywords == NO_VALUE ? (Value)&tuple_empty : push_keywords(vm, keywords);
    return base;
}

Value call_unpacked(Vm *vm, Value callable, Value args, Value keywords)
{
    Value names;
    size_t count = tuple_of(args)->length;
    Value *base = call_push_unpacked(vm, callable, count, tuple_of(args)->items, keywords, &names);
    return call_window(vm, base, count, tuple_of(names)->items, tuple_of(names)->length);
}

Value instantiate(Vm *vm, Value type, Value args, Value keywords)
{
    CatchPoint point;
    check_c_stack(vm);
    catch_save(vm, &point);
    Value names, result;
    size_t count = tuple_of(args)->length;
    Value *base = call_push_unpacked(vm, type, count, tuple_of(args)->items, keywords, &names);
    Call call = {base, count, tuple_of(names)->items, tuple_of(names)->length, FRAME_ENTRY, 0};
    if (begin_type(vm, &call, &result))
        return vm_execute(vm, &point);
    vm->top = base;
    return result;
}
