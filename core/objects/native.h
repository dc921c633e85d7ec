// Native functions and accessors, declared in C with their Python signature as text.
//
//   NATIVE(list_sort, "list.sort", "self, /, *, key=None, reverse=False")
//   static Value list_sort(Vm *vm, Value *args, size_t count) { ... args[1] is key ... }
//
// tools/generate.py reads these rows and writes natives.h with the numbers behind SIG_<function>.
// The dispatcher hands over arguments in the order of the signature, absent ones replaced by their
// default: None, True, False, an integer, a short string, or `?` for NO_VALUE. A parameter `*name`
// is variadic: its arguments come after all the others, args[fixed .. count). `**name` is a dict or
// NO_VALUE, in its place after the keyword-only ones. The dotted name gives __qualname__, and its
// owner: the part before the dot is checked to be the type of the first argument named `self`.
#ifndef ADDER_OBJECTS_NATIVE_H
#define ADDER_OBJECTS_NATIVE_H

#include "core/objects/type.h"

typedef struct Signature {
    uint8_t required;        // positional parameters without default
    uint8_t positional;      // parameters that can be given by position
    uint8_t positional_only; // of these, how many cannot be given by keyword
    uint8_t keyword_only;    // parameters after the positional ones
    uint8_t flags;           // SIGNATURE_*
} Signature;

enum {
    SIGNATURE_VARIADIC = 1,    // *args
    SIGNATURE_KEYWORDS = 2,    // **kwargs
    SIGNATURE_METHOD = 4,      // first parameter is self: binds like a method
    SIGNATURE_CLASSMETHOD = 8, // first parameter is cls, and the row is a class method
    SIGNATURE_NEW = 16,        // __new__: a static method whose first parameter is cls
    SIGNATURE_PLAIN = 32,      // all parameters positional-only and required: no normalising
};

typedef struct Native {
    Object object;
    NativeFunction function;
    Signature signature;
    ShapeId owner;         // type whose method this is, or 0
    Value name;            // interned str
    const char *text;      // "qualname(signature)"
    const Value *defaults; // one per parameter from `required` on, then the keyword-only ones
} Native;

typedef Value (*GetterFunction)(Vm *vm, Value self);
// value NO_VALUE deletes.
typedef void (*SetterFunction)(Vm *vm, Value self, Value value);

typedef struct GetSet {
    Object object;
    GetterFunction get;
    SetterFunction set; // NULL: read-only
    Value name;
    ShapeId owner;
} GetSet;

// Declares the function and defines the const object native_<function>; the definition follows.
#define NATIVE(c_function, dotted_name, signature_text)                                     \
    static Value c_function(Vm *vm, Value *args, size_t count);                             \
    static const Native native_##c_function OBJECT_ALIGN = {                                \
        ROM_OBJECT(SHAPE_NATIVE, 0), c_function,        SIG_##c_function,                   \
        OWNER_##c_function,          NAME_##c_function, dotted_name "(" signature_text ")", \
        DEFAULTS_##c_function};
// The same for a function other files' tables refer to (native_<function> is declared in a header).
#define NATIVE_SHARED(c_function, dotted_name, signature_text)                              \
    static Value c_function(Vm *vm, Value *args, size_t count);                             \
    const Native native_##c_function OBJECT_ALIGN = {                                       \
        ROM_OBJECT(SHAPE_NATIVE, 0), c_function,        SIG_##c_function,                   \
        OWNER_##c_function,          NAME_##c_function, dotted_name "(" signature_text ")", \
        DEFAULTS_##c_function};
// A row of a Members table for it: METHOD(sort, list_sort).
#define METHOD(name, c_function)               \
    {                                          \
        SYM(name), (Value)&native_##c_function \
    }

// An attribute with C accessors: GETSET(function_code, "function.__code__", getter, setter or NULL)
#define GETSET(identifier, dotted_name, getter, setter)      \
    static const GetSet getset_##identifier OBJECT_ALIGN = { \
        ROM_OBJECT(SHAPE_GETSET, 0), getter, setter, NAME_##identifier, OWNER_##identifier};
#define ACCESSOR(name, identifier)             \
    {                                          \
        SYM(name), (Value)&getset_##identifier \
    }

// A method of a built-in object with its self, made by attribute access that is not called at once.
typedef struct BoundNative {
    Object object;
    Value native; // Native
    Value self;
} BoundNative;

#define BOUND_NATIVE_LAYOUT LAYOUT_VALUES

// Calls a native with positional arguments and keyword arguments given as names (interned str) and
// values following the positional ones: args[count .. count + keyword_count). Checks owner and
// arguments. May raise anything.
Value native_call(Vm *vm, const Native *native, Value *args, size_t count,
                  const Value *keyword_names, size_t keyword_count);

#endif
