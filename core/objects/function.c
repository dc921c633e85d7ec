// Functions: what hangs on one besides its code, and its attributes.
#include "core/objects/function.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/containers.h"
#include "core/objects/dict.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "natives.h"

// Slots of the array in Function.extra, made when the first of them is set.
enum {
    EXTRA_DEFAULTS,
    EXTRA_KEYWORD_DEFAULTS,
    EXTRA_ANNOTATE,
    EXTRA_ANNOTATIONS,
    EXTRA_TYPE_PARAMETERS,
    EXTRA_NAME,
    EXTRA_QUALNAME,
    EXTRA_DOC,
    EXTRA_MODULE,
    EXTRA_DICT,
    EXTRA_COUNT
};

Value function_new(Vm *vm, Value code, Value globals)
{
    size_t cells = code_of(code)->free_count;
    Function *self = heap_new(vm, SHAPE_FUNCTION, LAYOUT_VALUES,
                              sizeof *self + (cells + FUNCTION_ALWAYS_ROOM) * sizeof(Value));
    self->code = code;
    self->globals = globals;
    return value_of(self);
}

// Where `extra` is, or NULL: no place yet.
static Value *extra_place(Value function)
{
    Function *self = function_of(function);
    size_t cells = function_cell_count(self);
    if (self->object.aux & FUNCTION_WRAPPED)
        return &array_of(self->globals)->items[1];
    if (FUNCTION_ALWAYS_ROOM || (sizeof *self / sizeof(Value) + cells) % 2 != 0)
        return &self->cells[cells];
    return NULL;
}

static Value extra_of(Value function)
{
    Value *place = extra_place(function);
    return place == NULL ? NO_VALUE : *place;
}

static void make_extra_place(Vm *vm, Value function)
{
    Value both = array_new(vm, 2);
    array_of(both)->items[0] = function_of(function)->globals;
    function_of(function)->globals = both;
    function_of(function)->object.aux |= FUNCTION_WRAPPED;
}

// The array holds only as many slots as were needed so far: defaults, the commonest, come first.
static size_t extra_length(Vm *vm, Value extra)
{
    if (extra == NO_VALUE)
        return 0;
    return (heap_object_size(heap_of(vm), object_of(extra)) - sizeof(Object)) / sizeof(Value);
}

static Value get_extra(Vm *vm, Value function, size_t slot)
{
    Value extra = extra_of(function);
    return slot < extra_length(vm, extra) ? array_of(extra)->items[slot] : NO_VALUE;
}

static void set_extra(Vm *vm, Value function, size_t slot, Value value)
{
    Value extra = extra_of(function);
    size_t length = extra_length(vm, extra);
    if (slot >= length) {
        if (value == NO_VALUE)
            return;
        extra = array_resize(vm, extra, length, slot + 1);
        if (extra_place(function) == NULL)
            make_extra_place(vm, function);
        *extra_place(function) = extra;
    }
    array_of(extra)->items[slot] = value;
}

Value function_defaults(Value function)
{
    Value extra = extra_of(function);
    return extra == NO_VALUE ? NO_VALUE : array_of(extra)->items[EXTRA_DEFAULTS];
}

Value function_keyword_defaults(Vm *vm, Value function)
{
    return get_extra(vm, function, EXTRA_KEYWORD_DEFAULTS);
}

void function_set_defaults(Vm *vm, Value function, Value defaults)
{
    set_extra(vm, function, EXTRA_DEFAULTS, defaults);
}

void function_set_keyword_defaults(Vm *vm, Value function, Value dict)
{
    set_extra(vm, function, EXTRA_KEYWORD_DEFAULTS, dict);
}

void function_set_annotate(Vm *vm, Value function, Value annotate)
{
    set_extra(vm, function, EXTRA_ANNOTATE, annotate);
}

void function_set_type_parameters(Vm *vm, Value function, Value parameters)
{
    set_extra(vm, function, EXTRA_TYPE_PARAMETERS, parameters);
}

static Value or_none(Value v)
{
    return v == NO_VALUE ? VALUE_NONE : v;
}

static Code *code_behind(Value function)
{
    return code_of(function_of(function)->code);
}

// User attributes live in a dict.

static Value function_get_attribute(Vm *vm, Value self, Value name)
{
    Value dict = get_extra(vm, self, EXTRA_DICT);
    return dict == NO_VALUE ? NO_VALUE : dict_get_name(vm, dict, name);
}

static Value ensure_dict(Vm *vm, Value self)
{
    Value dict = get_extra(vm, self, EXTRA_DICT);
    if (dict == NO_VALUE) {
        dict = dict_new(vm);
        set_extra(vm, self, EXTRA_DICT, dict);
    }
    return dict;
}

static bool function_set_attribute(Vm *vm, Value self, Value name, Value value)
{
    if (value != NO_VALUE)
        dict_set(vm, ensure_dict(vm, self), name, value);
    else if (dict_remove(vm, ensure_dict(vm, self), name) == NO_VALUE)
        raise_no_attribute(vm, self, name);
    return true;
}

static const TypeOps function_ops =
    TYPE_OPS_2(get_attribute, function_get_attribute, set_attribute, function_set_attribute);

static Value get_dict(Vm *vm, Value self)
{
    return ensure_dict(vm, self);
}

static void set_dict(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE || dict_cast(vm, value) == NULL)
        raise_type_error(vm, "__dict__ must be set to a dictionary, not a '%T'",
                         value == NO_VALUE ? VALUE_NONE : value);
    set_extra(vm, self, EXTRA_DICT, value);
}

static Value get_code(Vm *vm, Value self)
{
    return function_of(self)->code;
}

static void set_code(Vm *vm, Value self, Value value)
{
    if (!has_shape(value, SHAPE_CODE))
        raise_type_error(vm, "__code__ must be set to a code object");
    if (code_of(value)->free_count != code_behind(self)->free_count)
        raise_value_error(vm, "%S() requires a code object with %d free vars, not %d",
                          code_behind(self)->name, code_behind(self)->free_count,
                          code_of(value)->free_count);
    set_extra(vm, self, EXTRA_NAME, function_name(vm, self));
    set_extra(vm, self, EXTRA_QUALNAME, function_qualname(vm, self));
    function_of(self)->code = value;
}

static Value get_globals(Vm *vm, Value self)
{
    return function_globals(function_of(self));
}

static Value get_closure(Vm *vm, Value self)
{
    size_t count = function_cell_count(function_of(self));
    return count == 0 ? VALUE_NONE : tuple_new(vm, function_of(self)->cells, count);
}

static Value get_defaults(Vm *vm, Value self)
{
    return or_none(function_defaults(self));
}

static void set_defaults(Vm *vm, Value self, Value value)
{
    if (value == VALUE_NONE)
        value = NO_VALUE;
    if (value != NO_VALUE && tuple_cast(vm, value) == NULL)
        raise_type_error(vm, "__defaults__ must be set to a tuple object");
    function_set_defaults(vm, self, value);
}

static Value get_keyword_defaults(Vm *vm, Value self)
{
    return or_none(function_keyword_defaults(vm, self));
}

static void set_keyword_defaults(Vm *vm, Value self, Value value)
{
    if (value == VALUE_NONE)
        value = NO_VALUE;
    if (value != NO_VALUE && dict_cast(vm, value) == NULL)
        raise_type_error(vm, "__kwdefaults__ must be set to a dict object");
    function_set_keyword_defaults(vm, self, value);
}

// A text attribute that is the code's until it is set.
static void set_text(Vm *vm, Value self, Value value, size_t slot, const char *name)
{
    if (value == NO_VALUE || str_cast(vm, value) == NULL)
        raise_type_error(vm, "%s must be set to a string object", name);
    set_extra(vm, self, slot, value);
}

Value function_name(Vm *vm, Value self)
{
    Value own = get_extra(vm, self, EXTRA_NAME);
    return own == NO_VALUE ? code_behind(self)->name : own;
}

static void set_name(Vm *vm, Value self, Value value)
{
    set_text(vm, self, value, EXTRA_NAME, MESSAGE("__name__"));
}

Value function_qualname(Vm *vm, Value self)
{
    Value own = get_extra(vm, self, EXTRA_QUALNAME);
    return own == NO_VALUE ? code_behind(self)->qualname : own;
}

static void set_qualname(Vm *vm, Value self, Value value)
{
    set_text(vm, self, value, EXTRA_QUALNAME, MESSAGE("__qualname__"));
}

static Value get_doc(Vm *vm, Value self)
{
    Value own = get_extra(vm, self, EXTRA_DOC);
    const Code *code = code_behind(self);
    if (own != NO_VALUE || !(code->flags & CODE_DOCSTRING))
        return or_none(own);
    return tuple_of(code->consts)->items[code->local_count];
}

static void set_doc(Vm *vm, Value self, Value value)
{
    set_extra(vm, self, EXTRA_DOC, or_none(value));
}

static Value get_module(Vm *vm, Value self)
{
    Value own = get_extra(vm, self, EXTRA_MODULE);
    if (own == NO_VALUE)
        own = dict_get_name(vm, function_globals(function_of(self)), SYM(__name__));
    return or_none(own);
}

static void set_module(Vm *vm, Value self, Value value)
{
    set_extra(vm, self, EXTRA_MODULE, or_none(value));
}

static Value get_annotate(Vm *vm, Value self)
{
    return or_none(get_extra(vm, self, EXTRA_ANNOTATE));
}

static void set_annotate(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE)
        raise_type_error(vm, "__annotate__ cannot be deleted");
    if (value != VALUE_NONE && !is_callable(vm, value))
        raise_type_error(vm, "__annotate__ must be callable or None");
    set_extra(vm, self, EXTRA_ANNOTATE, value);
    if (value != VALUE_NONE)
        set_extra(vm, self, EXTRA_ANNOTATIONS, NO_VALUE);
}

// Calculated at the first question (PEP 649).
static Value get_annotations(Vm *vm, Value self)
{
    Value found = get_extra(vm, self, EXTRA_ANNOTATIONS);
    if (found != NO_VALUE)
        return found;
    Value annotate = get_annotate(vm, self);
    found = annotate == VALUE_NONE ? dict_new(vm) : call_1(vm, annotate, VALUE_SMALL(1));
    if (dict_cast(vm, found) == NULL)
        raise_type_error(vm, "__annotate__ returned non-dict of type '%T'", found);
    set_extra(vm, self, EXTRA_ANNOTATIONS, found);
    return found;
}

static void set_annotations(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE || value == VALUE_NONE)
        value = dict_new(vm);
    if (dict_cast(vm, value) == NULL)
        raise_type_error(vm, "__annotations__ must be set to a dict object");
    set_extra(vm, self, EXTRA_ANNOTATIONS, value);
    set_extra(vm, self, EXTRA_ANNOTATE, VALUE_NONE);
}

static Value get_type_params(Vm *vm, Value self)
{
    Value own = get_extra(vm, self, EXTRA_TYPE_PARAMETERS);
    return own == NO_VALUE ? (Value)&tuple_empty : own;
}

static void set_type_params(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE || tuple_cast(vm, value) == NULL)
        raise_type_error(vm, "__type_params__ must be set to a tuple");
    function_set_type_parameters(vm, self, value);
}

static Value get_builtins(Vm *vm, Value self)
{
    return namespace_complete(vm, vm_builtins_for(vm, function_globals(function_of(self))));
}

NATIVE(function_repr, "function.__repr__", "self, /")
static Value function_repr(Vm *vm, Value *args, size_t count)
{
    heap_fix(vm, args[0]);
    return str_format(vm, "<function %S at 0x%X>", function_qualname(vm, args[0]), (size_t)args[0]);
}

NATIVE(function_get, "function.__get__", "self, instance, owner=None, /")
static Value function_get(Vm *vm, Value *args, size_t count)
{
    return args[1] == VALUE_NONE ? args[0] : bound_new(vm, args[0], args[1]);
}

NATIVE(function_call, "function.__call__", "self, /, *args, **keywords")
static Value function_call(Vm *vm, Value *args, size_t count)
{
    return call_unpacked(vm, args[0], tuple_new(vm, args + 2, count - 2), args[1]);
}

// FunctionType(code, globals, name=None, argdefs=None, closure=None).
NATIVE(function_dunder_new, "function.__new__",
       "cls, code, globals, name=None, argdefs=None, closure=None")
static Value function_dunder_new(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[1], SHAPE_CODE))
        raise_type_error(vm, "function() argument 'code' must be code, not %T", args[1]);
    if (dict_cast(vm, args[2]) == NULL)
        raise_type_error(vm, "function() argument 'globals' must be dict, not %T", args[2]);
    size_t needed = code_of(args[1])->free_count;
    const Tuple *closure = args[5] == VALUE_NONE ? &tuple_empty : tuple_cast(vm, args[5]);
    if (closure == NULL || (args[5] == VALUE_NONE && needed > 0))
        raise_type_error(vm, "arg 5 (closure) must be tuple");
    if (closure->length != needed)
        raise_value_error(vm, "%S requires closure of length %z, not %z", code_of(args[1])->name,
                          needed, closure->length);
    for (size_t i = 0; i < needed; i++) {
        if (!has_shape(closure->items[i], SHAPE_CELL))
            raise_type_error(vm, "arg 5 (closure) expected cell, found %T", closure->items[i]);
    }
    Value self = function_new(vm, args[1], args[2]);
    memcpy(function_of(self)->cells, closure->items, needed * sizeof(Value));
    if (args[3] != VALUE_NONE)
        set_name(vm, self, args[3]);
    if (args[4] != VALUE_NONE)
        set_defaults(vm, self, args[4]);
    return self;
}

GETSET(function_dict, "function.__dict__", get_dict, set_dict)
GETSET(function_code, "function.__code__", get_code, set_code)
GETSET(function_globals, "function.__globals__", get_globals, NULL)
GETSET(function_closure, "function.__closure__", get_closure, NULL)
GETSET(function_defaults, "function.__defaults__", get_defaults, set_defaults)
GETSET(function_kwdefaults, "function.__kwdefaults__", get_keyword_defaults, set_keyword_defaults)
GETSET(function_name, "function.__name__", function_name, set_name)
GETSET(function_qualname, "function.__qualname__", function_qualname, set_qualname)
GETSET(function_doc, "function.__doc__", get_doc, set_doc)
GETSET(function_module, "function.__module__", get_module, set_module)
GETSET(function_annotate, "function.__annotate__", get_annotate, set_annotate)
GETSET(function_annotations, "function.__annotations__", get_annotations, set_annotations)
GETSET(function_type_params, "function.__type_params__", get_type_params, set_type_params)
GETSET(function_builtins, "function.__builtins__", get_builtins, NULL)

MEMBERS(function_members, METHOD(__new__, function_dunder_new), METHOD(__repr__, function_repr),
        METHOD(__get__, function_get), METHOD(__call__, function_call),
        ACCESSOR(__dict__, function_dict), ACCESSOR(__code__, function_code),
        ACCESSOR(__globals__, function_globals), ACCESSOR(__closure__, function_closure),
        ACCESSOR(__defaults__, function_defaults), ACCESSOR(__kwdefaults__, function_kwdefaults),
        ACCESSOR(__name__, function_name), ACCESSOR(__qualname__, function_qualname),
        ACCESSOR(__doc__, function_doc), ACCESSOR(__module__, function_module),
        ACCESSOR(__annotate__, function_annotate), ACCESSOR(__annotations__, function_annotations),
        ACCESSOR(__type_params__, function_type_params), ACCESSOR(__builtins__, function_builtins));

ROM_TYPE(type_function, function, SHAPE_FUNCTION, type_object, function_members,
         .ops = &function_ops, .flags = TYPE_FINAL);
