// Types: built-in ones are const structs in ROM, classes are the same struct on the heap.
//
// A ROM type's attributes are a table of native functions and accessors, so the special
// methods of built-in types are ordinary attributes (`list.__add__`), found the same way as a
// class's. TypeOps holds only what must not go through an attribute look-up.
//
// Instances of Python classes: header, the fixed words of the built-in base, `extra`, attribute
// slots.
//   object subclass        | header | extra | slot 0 | slot 1 | ...
//   list subclass          | header | List's words | extra | slots ...
//   int/str/tuple/... sub. | header | payload: the built-in value | extra | slots ...
// `extra` is NO_VALUE, an Array with the slots beyond the inline capacity (aux), or, when the shape
// is the class's dict shape, the instance's __dict__. Built-in objects with TYPE_HAS_DICT keep
// their
// __dict__ (or NO_VALUE) in the same place.
#ifndef ADDER_OBJECTS_TYPE_H
#define ADDER_OBJECTS_TYPE_H

#include "core/objects/shapes.h"

typedef Value (*NativeFunction)(Vm *vm, Value *args, size_t count);

// A window on an object's memory; valid while the owner is referenced from the C stack and its
// export count (buffer_acquire/buffer_release in buffer.h) keeps it from being resized.
typedef struct BufferView {
    uint8_t *data;
    size_t length; // bytes
    bool readonly;
    char format;      // struct code of an item, 'B' for bytes
    uint8_t itemsize; // bytes
    size_t *exports;  // the object's count of acquired views, NULL if its memory never moves away
} BufferView;

typedef union TypeOp {
    // The next item of a built-in iterator, or NO_VALUE at the end; may raise.
    Value (*next)(Vm *vm, Value self);
    // Attribute access that replaces the generic one (modules, super, proxies); `name` is interned.
    // get returns NO_VALUE when the attribute does not exist.
    Value (*get_attribute)(Vm *vm, Value self, Value name);
    // Returns false to fall back to the generic way; value NO_VALUE deletes.
    bool (*set_attribute)(Vm *vm, Value self, Value name, Value value);
    // Fills view; may not allocate; exact built-in layout guaranteed.
    bool (*get_buffer)(Value self, BufferView *view);
    // Releases what the dead object holds outside the heap; runs during sweep, may not allocate or
    // raise. True when it must live on for its __del__ to be called.
    bool (*finalize)(Object *object);
} TypeOp;

enum {
    TYPE_OP_next = 1,
    TYPE_OP_get_attribute = 2,
    TYPE_OP_set_attribute = 4,
    TYPE_OP_get_buffer = 8,
    TYPE_OP_finalize = 16,
};

// What a type does without an attribute look-up: one or two functions.
typedef struct TypeOps {
    uint8_t has; // TYPE_OP_*
    TypeOp functions[];
} TypeOps;

// Initialisers: TYPE_OPS(next, list_iterator_next); of two, the lower TYPE_OP_* comes first.
#define TYPE_OPS(op, function) \
    {                          \
        TYPE_OP_##op,          \
        {                      \
            {                  \
                .op = function \
            }                  \
        }                      \
    }
#define TYPE_OPS_2(op, function, second, second_function) \
    {                                                     \
        TYPE_OP_##op | TYPE_OP_##second,                  \
        {                                                 \
            {.op = function},                             \
            {                                             \
                .second = second_function                 \
            }                                             \
        }                                                 \
    }

// The function for this TYPE_OP_*, NULL if there is none.
static inline const TypeOp *type_ops_find(const TypeOps *ops, unsigned op)
{
    return ops != NULL && ops->has & op ? &ops->functions[(ops->has & (op - 1)) != 0] : NULL;
}
#define TYPE_OP(type, op) type_ops_find((type)->ops, TYPE_OP_##op)

enum {
    TYPE_HEAP = 1,             // made by a class statement or type()
    TYPE_FINAL = 2,            // cannot be a base class
    TYPE_HAS_DICT = 4,         // exact instances have an extra word holding a __dict__
    TYPE_PAYLOAD = 8,          // subclass instances hold the built-in value in a payload word
    TYPE_NO_DICT = 16,         // __slots__ without __dict__: no attributes beyond the slots
    TYPE_HAS_DEL = 32,         // instances have a __del__
    TYPE_ABSTRACT = 64,        // cannot be instantiated from Python
    TYPE_EXCEPTION = 128,      // derives from BaseException
    TYPE_CUSTOM_GETATTR = 256, // a class in the MRO defines __getattr__ or __getattribute__
    TYPE_CUSTOM_SETATTR = 512, // a class in the MRO defines __setattr__ or __delattr__
    TYPE_NO_WEAKREF = 1024,    // __slots__ without __weakref__
    TYPE_IS_TYPE = 2048,       // derives from type
};

// The upper four bits of the flags hold the layout of instances (a subclass's slots are values).
#define TYPE_LAYOUT_SHIFT 12
#define TYPE_WITH_LAYOUT(layout) ((layout) << TYPE_LAYOUT_SHIFT)

struct RomIdentity {
    ShapeId base;  // shape of the base's instances, 0 for object
    uint16_t name; // symbol
};

// What types in ROM and classes have in common.
#if ADDER_WORD_BITS == 64
#define TYPE_PADDING uint32_t unused;
#else
#define TYPE_PADDING
#endif
#define TYPE_FIELDS                                                                          \
    Object object;                                                                           \
    uint16_t flags;         /* TYPE_* */                                                     \
    uint8_t fixed_words;    /* words between the header and `extra` in subclass instances */ \
    uint8_t slot_hint;      /* attribute slots a new instance gets */                        \
    ShapeId base_shape;     /* nearest built-in ancestor, itself for ROM types */            \
    ShapeId instance_shape; /* shape of a new instance */                                    \
    TYPE_PADDING                                                                             \
    const TypeOps *ops; /* of the nearest built-in ancestor */                               \
    union {                                                                                  \
        Value base;             /* of a class: the primary one */                            \
        struct RomIdentity rom; /* of a type in ROM */                                       \
    };                                                                                       \
    Value dict; /* dict of a class, rows of members (Member[]) of a ROM type */

// The further fields are those of classes (TYPE_HEAP): types in ROM are RomTypes and have none.
typedef struct Type {
    TYPE_FIELDS
    Value class_name; // str
    Value qualname;   // str
    Value lineage;    // Lineage; NO_VALUE: `base` is the only one, and the MRO the chain of bases
    Value root_shape; // Shape of a new instance
} Type;

typedef struct Lineage { // LAYOUT_VALUES
    Object object;
    Value bases; // tuple
    Value mro;   // tuple
} Lineage;

#if ADDER_ADDRESS_SANITIZER
typedef Type RomType; // an alias must be as large as what it stands for
#else
typedef struct RomType {
    TYPE_FIELDS
} RomType;
#endif

// The primary base of any type, NULL for object.
const Type *type_base(const Type *type);
// The str of any type.
Value type_name(const Type *type);

static inline Value type_qualname(const Type *type)
{
    return type->flags & TYPE_HEAP ? type->qualname : type_name(type);
}

static inline const Lineage *type_lineage(const Type *type)
{
    return (const Lineage *)(void *)(type->flags & TYPE_HEAP ? type->lineage : NO_VALUE);
}

// NO_VALUE in ROM and for some classes: derived from base.
static inline Value type_bases(const Type *type)
{
    const Lineage *lineage = type_lineage(type);
    return lineage == NULL ? NO_VALUE : lineage->bases;
}

// NO_VALUE in ROM and for some classes: the chain of bases.
static inline Value type_mro(const Type *type)
{
    const Lineage *lineage = type_lineage(type);
    return lineage == NULL ? NO_VALUE : lineage->mro;
}

static inline Value type_root_shape(const Type *type)
{
    return type->flags & TYPE_HEAP ? type->root_shape : NO_VALUE;
}

#define TYPE_OBJECT_LAYOUT LAYOUT_RAW3

// A row of an attribute table is one or two 16-bit numbers, made by the macros below and METHOD and
// ACCESSOR in native.h. One: MEMBER_OWN and the number of a native function or accessor, which has
// its name itself. Two: the symbol of the name, then the value: odd for a small integer, even for
// twice an index of the kind MEMBER_*.
typedef uint16_t Member;

// First indexes of the kinds of values.
enum {
    MEMBER_IMMEDIATE = 0,   // its index
    MEMBER_WIDE = 16,       // in the table's `wide`
    MEMBER_TYPE = 32,       // shape of a built-in type
    MEMBER_ATTRIBUTE = 512, // native function or accessor
    MEMBER_SYMBOL = 8192,
};

#define MEMBER_OWN 0x8000
#define MEMBERS_END 0x7FFF

// The attribute table of a ROM type; write the rows between the braces.
#define MEMBERS(table, ...) static const Member table[] = {__VA_ARGS__, MEMBERS_END}
// The same with an array of values that 16 bits cannot tell, for WIDE_ROW.
#define MEMBERS_WIDE(table, wide_values, ...)                                  \
    static const struct {                                                      \
        Member rows[sizeof(const Member[]){__VA_ARGS__} / sizeof(Member) + 1]; \
        const Value *wide;                                                     \
    } table = {{__VA_ARGS__, MEMBERS_END}, wide_values}

#define MEMBER_ROW(symbol_member, index) SYMBOL_NUMBER(symbol_member), (uint16_t)((index)*2)
// NONE, FALSE, TRUE, ELLIPSIS or NOT_IMPLEMENTED.
#define CONSTANT(name, constant) MEMBER_ROW(symbol_##name, MEMBER_IMMEDIATE + IMMEDIATE_##constant)
// An integer of 15 bits.
#define INT_ROW(name, n)                      \
    SYMBOL_NUMBER(symbol_##name),             \
        (uint16_t)(((unsigned)(n) << 1 | 1) + \
                   0 * sizeof(char[(n) >= -16384 && (n) < 16384 ? 1 : -1]))
#define SYMBOL_ROW(name, symbol) \
    MEMBER_ROW(symbol_##name, MEMBER_SYMBOL + SYMBOL_NUMBER(symbol_##symbol))
#define EMPTY_ROW(name) MEMBER_ROW(symbol_##name, MEMBER_SYMBOL + SYMBOL_NUMBER(text_))
#define DOTTED_ROW(name, first, second) \
    MEMBER_ROW(symbol_##name, MEMBER_SYMBOL + SYMBOL_NUMBER(symbol_##first##_dot_##second))
#define TYPE_ROW(name, type) MEMBER_ROW(symbol_##name, MEMBER_TYPE + SHAPE_OF_##type)
#define WIDE_ROW(name, place) MEMBER_ROW(symbol_##name, MEMBER_WIDE + (place))

// The value of the name (interned), or NO_VALUE.
Value members_find(const Member *members, Value name);
// Steps to the next row and tells its name and value. False at the end.
bool members_next(const Member **members, Value *name, Value *value);
// Sets all in a dict.
void members_copy(Vm *vm, const Member *members, Value dict);

// A ROM type, of a name that is a symbol. Optional fields follow as designated initialisers: .ops,
// .flags (TYPE_WITH_LAYOUT(...) and the bits above), .fixed_words. The base is a C symbol, e.g.
// type_object.
#define ROM_TYPE(object, type_name, shape_id, base_type, members, ...)                         \
    ROM_TYPE_OBJECT(object, SYMBOL_NUMBER(symbol_##type_name), shape_id, SHAPE_OF_##base_type, \
                    shape_id, members, __VA_ARGS__)

// A ROM type whose instances are laid out as those of another one, from which it derives:
// base_shape is the shape of the type that both are laid out as.
#define ROM_DERIVED(object, type_name, shape_id, base_type, layout_shape, members, ...)        \
    ROM_TYPE_OBJECT(object, SYMBOL_NUMBER(symbol_##type_name), shape_id, SHAPE_OF_##base_type, \
                    layout_shape, members, __VA_ARGS__)

#define ROM_TYPE_OBJECT(symbol, name_number, shape_id, base_number, layout_shape, members, ...) \
    extern const RomType rom_##symbol __asm__(#symbol); /* the same object by its true type */  \
    const RomType rom_##symbol OBJECT_ALIGN = {.object = ROM_OBJECT(SHAPE_TYPE, 0),             \
                                               .base_shape = (layout_shape),                    \
                                               .instance_shape = (shape_id),                    \
                                               .rom = {(base_number), (name_number)},           \
                                               .dict = (Value) & (members),                     \
                                               __VA_ARGS__}

#define TYPE(shape, object) extern const Type object;
#define INTERNAL(shape)
#define EXCEPTION(shape, name, base, fields, members) extern const Type type_##name;
#include "core/objects/exceptions.def"
#include "core/objects/types.def"
#include "lib/types.def"
#undef EXCEPTION
#undef INTERNAL
#undef TYPE
// Not every program has these.
#define TYPE(shape, object) extern const Type object __attribute__((weak));
#include "machine/types.def"
#undef TYPE

// The types by shape number, NULL for internal shapes.
extern const Type *const rom_types[SHAPE_BUILTIN_COUNT];

// The type of any value; never raises.
const Type *type_of(Vm *vm, Value v);
static inline Value type_value(const Type *type)
{
    return (Value)(Word)type;
}
// The Type behind v if v is a type object (also of a metaclass), else NULL.
const Type *type_cast(Vm *vm, Value v);
// Whether `type` is `base` or derives from it (by MRO, without __subclasscheck__).
bool type_is_subtype(Vm *vm, const Type *type, const Type *base);
// Whether v is an instance of the built-in type or of a class derived from it.
bool is_instance_of(Vm *vm, Value v, const Type *base);
// Looks `name` (interned) up along the MRO: the raw attribute, or NO_VALUE. Never raises. Uses the
// vm-wide look-up cache.
Value type_lookup(Vm *vm, const Type *type, Value name);
// The same from the class after `after` in the MRO of type: what super() needs.
Value type_lookup_after(Vm *vm, const Type *type, const Type *after, Value name);
// The attribute in this type's own dict only, or NO_VALUE.
Value type_own_attribute(Vm *vm, const Type *type, Value name);
// Forget every cached look-up: some class or namespace changed.
void type_invalidate_caches(Vm *vm);
// The bases of any type as a tuple, an empty one for object.
Value type_base_tuple(Vm *vm, const Type *type);
// Calculates the MRO (C3) of a new class. Raises TypeError.
Value type_calculate_mro(Vm *vm, Value type, Value bases);
// Creates a class from a finished namespace: what type.__new__ does, including __set_name__ and
// __init_subclass__. keywords: dict or NO_VALUE. Raises.
Value type_new(Vm *vm, Value metatype, Value name, Value bases, Value namespace, Value keywords);
// Sets (value NO_VALUE: deletes) an attribute of a class: invalidates caches, keeps the flags of
// the class and its subclasses true. TypeError for built-in types.
void type_set_attribute(Vm *vm, Value type, Value name, Value value);
// Records bases and MRO of a class. Raises MemoryError.
void type_set_lineage(Vm *vm, Value type, Value bases, Value mro);
// Assigns __bases__: checks the layout, recalculates the MROs of the class and its subclasses.
void type_set_bases(Vm *vm, Value type, Value bases);
// The attributes of the type itself in a new dict.
Value type_dict_copy(Vm *vm, const Type *type);
// The most derived metatype among the given one and those of the bases. Raises TypeError.
Value type_calculate_metatype(Vm *vm, Value metatype, Value bases);
// The __module__ of a type: "builtins" for built-in ones.
Value type_module_name(Vm *vm, const Type *type);
// Number of elements in the MRO and the i-th one; works for ROM types as well.
size_t type_mro_length(Vm *vm, const Type *type);
const Type *type_mro_at(Vm *vm, const Type *type, size_t index);

// The word index (after the header) of `extra` in instances of the type, 0 when there is none.
static inline size_t type_extra_word(const Type *type)
{
    return (size_t)type->fixed_words + 1;
}

#endif
