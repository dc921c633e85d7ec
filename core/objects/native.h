// Native functions and accessors, declared in C with their Python signature as text.
//
//   NATIVE(list_sort, "list.sort", "self, /, *, key=None, reverse=False")
//   static Value list_sort(Vm *vm, Value *args, size_t count) { ... args[1] is key ... }
//
// tools/generate.py reads these rows and writes natives.h and natives.c: one table of all natives,
// in which each is a header and a function, and beside it small numbers of its name and of its
// signature, which most share with others. The dispatcher hands over arguments in the order of the
// signature, absent ones replaced by their default: None, True, False, an integer, a short string,
// or `?` for NO_VALUE. A parameter `*name` is variadic: its arguments come after all the others,
// args[fixed .. count). `**name` is a dict or NO_VALUE, in its place after the keyword-only ones.
// A dotted name says that the native is a method: the part before the dot is the type of the first
// parameter, `self` or `cls`.
#ifndef ADDER_OBJECTS_NATIVE_H
#define ADDER_OBJECTS_NATIVE_H

#include "core/objects/symbol_table.h"
#include "core/objects/type.h"
#include "native_sizes.h"

typedef struct Signature {
    uint8_t required;        // positional parameters without default
    uint8_t positional;      // parameters that can be given by position
    uint8_t positional_only; // of these, how many cannot be given by keyword
    uint8_t keyword_only;    // parameters after the positional ones
    uint8_t flags;           // SIGNATURE_*
    uint8_t defaults;        // where in native_defaults_pool they begin
    uint16_t names;          // where in native_parameters they begin
} Signature;

enum {
    SIGNATURE_VARIADIC = 1,    // *args
    SIGNATURE_KEYWORDS = 2,    // **kwargs
    SIGNATURE_METHOD = 4,      // first parameter is self: binds like a method
    SIGNATURE_CLASSMETHOD = 8, // first parameter is cls, and the row is a class method
    SIGNATURE_NEW = 16,        // __new__: a static method whose first parameter is cls
    SIGNATURE_PLAIN = 32,      // all parameters positional-only and required: no normalising
};

// Header: aux is the shape of the type whose method this is, or 0. The layout, which nothing needs
// to know of an object in ROM, is what native_direct returns.
typedef struct Native {
    Object object;
    NativeFunction function;
} Native;

// All natives, and the accessors (GetSet, below) among them, in the order of their names' symbols.
struct Natives;
extern const struct Natives natives;
extern const size_t native_count;
// By their number: the symbol of the name, and which signature a native and which setter an
// accessor has.
extern const uint16_t native_names[];
extern const NativeDetail native_details[];
extern const Signature native_signatures[];
extern const Value native_defaults_pool[];
// Symbols: the names of parameters that can be given by keyword.
extern const uint16_t native_parameters[];
// "(self, /, *, key=None)", by the number of the native; only where ADDER_TEXT_SIGNATURES is set.
extern const char *const native_texts[];

// The number of a native or accessor.
static inline size_t native_number(const void *native)
{
    return (size_t)((const Native *)native - (const Native *)(const void *)&natives);
}

static inline const Signature *native_signature(const Native *native)
{
    return &native_signatures[native_details[native_number(native)]];
}

// One more than the number of arguments if all are required and given by position, else 0: what the
// quickest call needs to know.
static inline unsigned native_direct(const Native *native)
{
    return native->object.gc >> OBJECT_LAYOUT_SHIFT;
}

static inline ShapeId native_owner(const Native *native)
{
    return native->object.aux;
}

// Whether self is what a method works on for sure; for other values more must be asked.
static inline bool native_takes(const Native *native, Value self)
{
    ShapeId owner = native_owner(native);
    return owner == 0 || owner == SHAPE_OBJECT || has_shape(self, owner);
}

static inline Value native_name(const Native *native)
{
    return symbol_at(native_names[native_number(native)]);
}

// One per parameter from `required` on, then the keyword-only ones.
static inline const Value *native_defaults(const Native *native)
{
    return native_defaults_pool + native_signature(native)->defaults;
}

// "list.append".
Value native_qualname(Vm *vm, const Native *native);

typedef Value (*GetterFunction)(Vm *vm, Value self);
// value NO_VALUE deletes.
typedef void (*SetterFunction)(Vm *vm, Value self, Value value);

typedef struct GetSet { // aux: the shape of its owner
    Object object;
    GetterFunction get;
} GetSet;

extern const SetterFunction accessor_setters[]; // the first one is NULL

static inline Value accessor_name(const GetSet *accessor)
{
    return symbol_at(native_names[native_number(accessor)]);
}

// NULL: read-only.
static inline SetterFunction accessor_setter(const GetSet *accessor)
{
    return accessor_setters[native_details[native_number(accessor)]];
}

static inline const Type *accessor_owner(const GetSet *accessor)
{
    return rom_types[accessor->object.aux];
}

// Declares the function and the name by which the table refers to it; the definition follows.
#define NATIVE(c_function, dotted_name, signature_text)                \
    static Value c_function(Vm *vm, Value *args, size_t count);        \
    Value native_entry_##c_function(Vm *vm, Value *args, size_t count) \
        __attribute__((alias(#c_function)));
// For the generated table.
#define NATIVE_OBJECT(owner, direct)                                            \
    {                                                                           \
        .gc = OBJECT_FIXED | ((direct) << OBJECT_LAYOUT_SHIFT), .aux = (owner), \
        .shape = SHAPE_NATIVE                                                   \
    }
// A native as a Value.
#define NATIVE_VALUE(c_function) ((Value)&natives.c_function)
#define NATIVE_NUMBER(c_function) (offsetof(Natives, c_function) / sizeof(Native))
// A row of an attribute table for it: METHOD(sort, list_sort), and for one of another name:
// METHOD_AS(__rmul__, list_mul).
#define METHOD(name, c_function) MEMBER_OWN + NATIVE_NUMBER(c_function)
#define METHOD_AS(name, c_function) \
    MEMBER_ROW(symbol_##name, MEMBER_ATTRIBUTE + NATIVE_NUMBER(c_function))

// An attribute with C accessors: GETSET(function_code, "function.__code__", getter, setter or NULL)
// natives.h says which of the two functions are static, so that the table needs names for them.
#define GETSET(identifier, dotted_name, getter, setter) ENTRIES_##identifier
#define GETTER_ENTRY(identifier, getter) \
    Value getter_entry_##identifier(Vm *vm, Value self) __attribute__((alias(#getter)));
#define SETTER_ENTRY(identifier, setter) \
    void setter_entry_##identifier(Vm *vm, Value self, Value value) __attribute__((alias(#setter)));
#define ACCESSOR(name, identifier) METHOD(name, accessor_##identifier)
#define ACCESSOR_AS(name, identifier) METHOD_AS(name, accessor_##identifier)
// An accessor as a Value.
#define ACCESSOR_VALUE(identifier) NATIVE_VALUE(accessor_##identifier)

// Whether CPython keeps the method in a slot of its types, which calls it a wrapper.
bool native_is_slot(const Native *native);

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
