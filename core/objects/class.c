// Creating classes: what type.__new__ does with a name, bases and a namespace.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/collect.h"
#include "core/objects/descriptor.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/function.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/slots.h"
#include "core/objects/state.h"
#include "core/objects/tuple.h"
#include "natives.h"

static const Type *type_at(Value v)
{
    return (const Type *)(void *)v;
}

static Type *class_of(Value v)
{
    return (Type *)(void *)v;
}

// The ancestor that gave instances of a type their layout.
static const Type *solid_base(const Type *type)
{
    for (const Type *base; (base = type_base(type)) != NULL; type = base) {
        bool payload = type->flags & TYPE_PAYLOAD;
        if (base->fixed_words != type->fixed_words ||
            payload != ((base->flags & TYPE_PAYLOAD) != 0) ||
            base->flags >> TYPE_LAYOUT_SHIFT != type->flags >> TYPE_LAYOUT_SHIFT ||
            slots_reserved(base) != slots_reserved(type) ||
            type->flags & ~base->flags & TYPE_HAS_DICT)
            return type;
    }
    return type;
}

// The base whose layout the new class continues.
static const Type *best_base(Vm *vm, const Tuple *bases)
{
    const Type *winner = NULL, *winner_solid = NULL;
    for (size_t i = 0; i < bases->length; i++) {
        const Type *base = type_cast(vm, bases->items[i]);
        if (base == NULL)
            raise_type_error(vm, "bases must be types");
        if (base->flags & TYPE_FINAL)
            raise_type_error(vm, "type '%N' is not an acceptable base type", type_value(base));
        const Type *solid = solid_base(base);
        if (winner == NULL || (solid != winner_solid && type_is_subtype(vm, solid, winner_solid))) {
            winner = base;
            winner_solid = solid;
        } else if (!type_is_subtype(vm, winner_solid, solid)) {
            raise_type_error(vm, "multiple bases have instance lay-out conflict");
        }
    }
    return winner;
}

// Method resolution order: C3 linearisation (Barrett et al. 1996), as CPython applies it.

// A row of types being merged: the rest of a base's MRO, or of the bases themselves.
typedef struct MergeRows {
    Vm *vm;
    List *rows;      // tuples
    List *positions; // small integers: how much of each is used up
} MergeRows;

static const Type *row_at(const MergeRows *merge, size_t row, size_t ahead)
{
    size_t position = (size_t)small_value(list_items(merge->positions)[row]) + ahead;
    const Tuple *tuple = tuple_of(list_items(merge->rows)[row]);
    return position < tuple->length ? type_at(tuple->items[position]) : NULL;
}

static bool in_tail(const MergeRows *merge, const Type *candidate)
{
    for (size_t row = 0; row < merge->rows->length; row++) {
        const Type *type;
        for (size_t ahead = 1; (type = row_at(merge, row, ahead)) != NULL; ahead++) {
            if (type == candidate)
                return true;
        }
    }
    return false;
}

_Noreturn static void raise_inconsistent(const MergeRows *merge)
{
    Builder builder;
    builder_init(&builder, merge->vm, 80);
    builder_add_c(&builder,
                  MESSAGE("Cannot create a consistent method resolution order (MRO) for bases "));
    const char *separator = "";
    for (size_t row = 0; row < merge->rows->length; row++) {
        const Type *head = row_at(merge, row, 0);
        bool seen = head == NULL;
        for (size_t before = 0; before < row; before++)
            seen |= row_at(merge, before, 0) == head;
        if (!seen)
            builder_format(&builder, "%s%N", separator, type_value(head));
        if (!seen)
            separator = ", ";
    }
    raise_type_error(merge->vm, "%S", builder_finish_str(&builder));
}

static const Type *next_in_order(const MergeRows *merge, bool *done)
{
    *done = true;
    for (size_t row = 0; row < merge->rows->length; row++) {
        const Type *head = row_at(merge, row, 0);
        if (head == NULL)
            continue;
        *done = false;
        if (!in_tail(merge, head))
            return head;
    }
    return NULL;
}

static void consume(const MergeRows *merge, const Type *head)
{
    for (size_t row = 0; row < merge->rows->length; row++) {
        Value *position = &list_items(merge->positions)[row];
        if (row_at(merge, row, 0) == head)
            *position = small_from(small_value(*position) + 1);
    }
}

static Value mro_of_base(Vm *vm, const Type *base)
{
    if (type_mro(base) != NO_VALUE)
        return type_mro(base);
    size_t length = type_mro_length(vm, base);
    Value mro = tuple_new(vm, NULL, length);
    for (size_t i = 0; i < length; i++)
        tuple_of(mro)->items[i] = type_value(type_mro_at(vm, base, i));
    return mro;
}

static void check_duplicate_bases(Vm *vm, const Tuple *bases)
{
    for (size_t i = 0; i < bases->length; i++) {
        for (size_t j = 0; j < i; j++) {
            if (bases->items[i] == bases->items[j])
                raise_type_error(vm, "duplicate base class %N", bases->items[i]);
        }
    }
}

Value type_calculate_mro(Vm *vm, Value type, Value bases_value)
{
    const Tuple *bases = tuple_of(bases_value);
    if (bases->length == 1) { // nothing to merge
        Value inherited = mro_of_base(vm, type_at(bases->items[0]));
        Value mro = tuple_new(vm, NULL, tuple_of(inherited)->length + 1);
        tuple_of(mro)->items[0] = type;
        memcpy((void *)(tuple_of(mro)->items + 1), tuple_of(inherited)->items,
               tuple_of(inherited)->length * sizeof(Value));
        return mro;
    }
    check_duplicate_bases(vm, bases);
    Value rows = list_new(vm, NULL, 0), positions = list_new(vm, NULL, 0);
    for (size_t i = 0; i < bases->length; i++) {
        list_append(vm, rows, mro_of_base(vm, type_at(bases->items[i])));
        list_append(vm, positions, VALUE_SMALL(0));
    }
    list_append(vm, rows, bases_value);
    list_append(vm, positions, VALUE_SMALL(0));
    Value mro = list_new(vm, &type, 1);
    MergeRows merge = {vm, list_of(rows), list_of(positions)};
    bool done;
    for (const Type *head; (head = next_in_order(&merge, &done)) != NULL;) {
        list_append(vm, mro, type_value(head));
        consume(&merge, head);
    }
    if (!done)
        raise_inconsistent(&merge);
    return tuple_from_iterable(vm, mro);
}

// Whether instances of a class begin as those of another one do.
static bool continues_layout(const Type *type, const Type *other)
{
    const Type *solid = solid_base(other);
    while (type != NULL && type != solid)
        type = type_base(type);
    return type != NULL;
}

// Short chains of single bases need no tuple: they are walked.
#define SHORT_MRO 4

static bool is_short_chain(Value bases)
{
    size_t length = 2; // with the class and the end of the chain
    if (tuple_of(bases)->length != 1)
        return false;
    const Type *base = type_at(tuple_of(bases)->items[0]);
    for (; base != &type_object; base = type_base(base), length++) {
        if (type_mro(base) != NO_VALUE || base == &type_ExceptionGroup || length == SHORT_MRO)
            return false;
    }
    return true;
}

// The MRO of a new class: by the metatype's mro() if it overrides it. NO_VALUE: the chain of bases.
static Value ask_mro(Vm *vm, Value type, Value bases)
{
    const Type *metatype = type_of(vm, type);
    Value method = type_lookup(vm, metatype, SYM(mro));
    if (!(metatype->flags & TYPE_HEAP) || has_shape(method, SHAPE_NATIVE)) {
        if (is_short_chain(bases))
            return NO_VALUE;
        return type_calculate_mro(vm, type, bases);
    }
    Value mro = tuple_from_iterable(vm, call_special(vm, type, SYM(mro), 0, NULL));
    for (size_t i = 0; i < tuple_of(mro)->length; i++) {
        const Type *member = type_cast(vm, tuple_of(mro)->items[i]);
        if (member == NULL)
            raise_type_error(vm, "mro() returned a non-class ('%T')", tuple_of(mro)->items[i]);
        if (!continues_layout(class_of(type), member))
            raise_type_error(vm, "mro() returned base with unsuitable layout ('%N')",
                             type_value(member));
    }
    return mro;
}

// Flags that follow from what the classes of the MRO define.

typedef struct FlagRow {
    Value name;
    uint16_t flag;
} FlagRow;

static const FlagRow flag_rows[] = {
    {SYM(__getattr__), TYPE_CUSTOM_GETATTR},
    {SYM(__getattribute__), TYPE_CUSTOM_GETATTR},
    {SYM(__setattr__), TYPE_CUSTOM_SETATTR},
    {SYM(__delattr__), TYPE_CUSTOM_SETATTR},
    {SYM(__del__), TYPE_HAS_DEL},
};

static uint16_t flags_from_mro(Vm *vm, const Type *type)
{
    uint16_t flags = 0;
    size_t length = type_mro_length(vm, type);
    for (size_t i = 0; i < length; i++) {
        const Type *class = type_mro_at(vm, type, i);
        if (!(class->flags & TYPE_HEAP))
            continue;
        for (size_t row = 0; row < sizeof flag_rows / sizeof *flag_rows; row++) {
            if (dict_get_name(vm, class->dict, flag_rows[row].name) != NO_VALUE)
                flags |= flag_rows[row].flag;
        }
    }
    return flags;
}

static void update_flags(Vm *vm, Type *type)
{
    uint16_t derived = TYPE_CUSTOM_GETATTR | TYPE_CUSTOM_SETATTR | TYPE_HAS_DEL;
    type->flags = (uint16_t)((type->flags & ~derived) | flags_from_mro(vm, type));
}

// Every class is known by its root shape.
static void update_flags_below(Vm *vm, const Type *changed)
{
    Heap *heap = heap_of(vm);
    for (size_t i = 0; i < shape_number_limit(heap); i++) {
        Value shape = array_of(heap->shapes)->items[i];
        if (shape == NO_VALUE || shape_of(shape)->parent != NO_VALUE)
            continue;
        Type *type = class_of(shape_of(shape)->type);
        if (type_is_subtype(vm, type, changed))
            update_flags(vm, type);
    }
}

void type_set_attribute(Vm *vm, Value v, Value name, Value value)
{
    Type *type = class_of(v);
    if (!(type->flags & TYPE_HEAP))
        raise_type_error(vm, "cannot set %R attribute of immutable type '%N'", name, v);
    if (value != NO_VALUE) {
        dict_set(vm, type->dict, name, value);
    } else if (dict_remove(vm, type->dict, name) == NO_VALUE) {
        raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "type object '%N' has no attribute %R", v, name);
    }
    type_invalidate_caches(vm);
    for (size_t row = 0; row < sizeof flag_rows / sizeof *flag_rows; row++) {
        if (flag_rows[row].name == name)
            update_flags_below(vm, type);
    }
}

// The namespace becomes the class's dict: fixed up as type.__new__ does.

static void wrap_function(Vm *vm, Value dict, Value name, Value (*wrap)(Vm *vm, Value function))
{
    Value function = dict_get_name(vm, dict, name);
    if (has_shape(function, SHAPE_FUNCTION))
        dict_set(vm, dict, name, wrap(vm, function));
}

static void set_default(Vm *vm, Value dict, Value name, Value value)
{
    if (value != NO_VALUE && dict_get_name(vm, dict, name) == NO_VALUE)
        dict_set(vm, dict, name, value);
}

static Value module_name(Vm *vm)
{
    Value globals = vm_current_globals(vm);
    return globals == NO_VALUE ? NO_VALUE : dict_get_name(vm, globals, SYM(__name__));
}

static Value take_qualname(Vm *vm, Value dict, Value name)
{
    Value qualname = dict_remove(vm, dict, SYM(__qualname__));
    if (qualname == NO_VALUE)
        return name;
    if (str_cast(vm, qualname) == NULL)
        raise_type_error(vm, "type __qualname__ must be a str, not %T", qualname);
    return qualname;
}

static void complete_dict(Vm *vm, Value dict)
{
    wrap_function(vm, dict, SYM(__new__), staticmethod_new);
    wrap_function(vm, dict, SYM(__init_subclass__), classmethod_new);
    wrap_function(vm, dict, SYM(__class_getitem__), classmethod_new);
    set_default(vm, dict, SYM(__module__), module_name(vm));
    if (dict_get_name(vm, dict, SYM(__eq__)) != NO_VALUE)
        set_default(vm, dict, SYM(__hash__), VALUE_NONE);
}

// __dict__ and __weakref__ of instances, where no base has them. They are found without, so the
// smallest profile does without.
static void add_accessors(Vm *vm, Type *type)
{
    if (ADDER_PROFILE_LEVEL == 0 || type->flags & TYPE_IS_TYPE)
        return;
    if (!(type->flags & TYPE_NO_DICT) && type_lookup(vm, type, SYM(__dict__)) == NO_VALUE)
        dict_set(vm, type->dict, SYM(__dict__), ACCESSOR_VALUE(instance_dict));
    bool sized = type->base_shape == SHAPE_INT || type->base_shape == SHAPE_TUPLE ||
                 type->base_shape == SHAPE_BYTES;
    if (!sized && !(type->flags & TYPE_NO_WEAKREF) &&
        type_lookup(vm, type, SYM(__weakref__)) == NO_VALUE)
        dict_set(vm, type->dict, SYM(__weakref__), ACCESSOR_VALUE(instance_weakref));
    type_invalidate_caches(vm);
}

static void fill_class_cell(Vm *vm, Value dict, Value type)
{
    Value cell = dict_remove(vm, dict, SYM(__classcell__));
    if (cell == NO_VALUE)
        return;
    if (!has_shape(cell, SHAPE_CELL))
        raise_type_error(vm, "type.__new__() received a __classcell__ that is not a cell");
    cell_of(cell)->content = type;
}

typedef struct SetNameRequest {
    Value attribute, type, name;
} SetNameRequest;

static Value call_set_name(Vm *vm, void *context)
{
    SetNameRequest *request = context;
    Value arguments[] = {request->type, request->name};
    return call_special(vm, request->attribute, SYM(__set_name__), 2, arguments);
}

static void set_names(Vm *vm, Value type)
{
    Value snapshot = dict_copy(vm, class_of(type)->dict);
    size_t position = 0;
    SetNameRequest request = {.type = type};
    while (dict_next(snapshot, &position, &request.name, &request.attribute)) {
        Value error;
        vm_protect(vm, call_set_name, &request, &error);
        if (error == NO_VALUE)
            continue;
        Value note = str_format(vm, "Error calling __set_name__ on '%T' instance %R in '%N'",
                                request.attribute, request.name, type);
        call_method(vm, error, SYM(add_note), 1, &note);
        raise_exception(vm, error);
    }
}

static void init_subclass(Vm *vm, Value type, Value keywords)
{
    Value method = type_lookup_after(vm, class_of(type), class_of(type), SYM(__init_subclass__));
    if (method == NO_VALUE) { // by an mro() of its own
        if (type_mro(class_of(type)) != NO_VALUE && !contains(vm, type_mro(class_of(type)), type))
            raise_type_error(
                vm, "super(type, obj): obj (type %N) is not an instance or subtype of type (%N).",
                type, type);
        return;
    }
    Value bound = bind_attribute(vm, method, NO_VALUE, class_of(type));
    call_unpacked(vm, bound, (Value)&tuple_empty, keywords);
}

static ROM_TUPLE(only_object, 1, (Value)&type_object);

Value type_base_tuple(Vm *vm, const Type *type)
{
    if (type_bases(type) != NO_VALUE)
        return type_bases(type);
    const Type *base = type_base(type);
    if (base == NULL)
        return (Value)&tuple_empty;
    if (type == &type_ExceptionGroup) {
        Value both[] = {type_value(&type_BaseExceptionGroup), type_value(&type_Exception)};
        return tuple_new(vm, both, 2);
    }
    if (base == &type_object)
        return (Value)&only_object;
    Value only = type_value(base);
    return tuple_new(vm, &only, 1);
}

void type_set_lineage(Vm *vm, Value type, Value bases, Value mro)
{
    Lineage *lineage = heap_new(vm, SHAPE_ARRAY, LAYOUT_VALUES, sizeof *lineage);
    lineage->bases = bases;
    lineage->mro = mro;
    class_of(type)->lineage = value_of(lineage);
}

static Value check_bases(Value bases)
{
    return tuple_of(bases)->length > 0 ? bases : (Value)&only_object;
}

// A Type object with everything that follows from its bases.
static Value allocate_class(Vm *vm, const Type *metatype, const Type *base)
{
    Type *type = heap_new(vm, metatype->instance_shape, TYPE_OBJECT_LAYOUT, sizeof *type);
    uint16_t inherited =
        TYPE_PAYLOAD | TYPE_EXCEPTION | TYPE_IS_TYPE | (uint16_t)(15 << TYPE_LAYOUT_SHIFT);
    type->flags = TYPE_HEAP | (base->flags & inherited);
    type->fixed_words = base->fixed_words;
    type->slot_hint = base->flags & TYPE_HEAP ? base->slot_hint : 0;
    type->base_shape = base->base_shape;
    type->ops = base->ops;
    type->base = type_value(base);
    return value_of(type);
}

Value type_new(Vm *vm, Value metatype, Value name, Value bases, Value namespace, Value keywords)
{
    bases = check_bases(bases);
    const Type *base = best_base(vm, tuple_of(bases));
    Value type = allocate_class(vm, type_at(metatype), base);
    Value dict = dict_copy(vm, namespace);
    Type *class = class_of(type);
    class->class_name = name;
    class->qualname = take_qualname(vm, dict, name);
    if (ADDER_PROFILE_LEVEL < 2) // without the room of what was taken
        dict = dict_copy(vm, dict);
    class->dict = dict;
    dict_of(dict)->object.aux = DICT_NAMESPACE | DICT_CLASS;
    fill_class_cell(vm, dict, type);
    complete_dict(vm, dict);
    if (!is_short_chain(bases)) // found by mro() and by the slots
        type_set_lineage(vm, type, bases, NO_VALUE);
    slots_define(vm, type);
    Value mro = ask_mro(vm, type, bases);
    if (mro != NO_VALUE)
        type_set_lineage(vm, type, bases, mro);
    class->flags |= flags_from_mro(vm, class);
    type_invalidate_caches(vm);
    add_accessors(vm, class);
    if (ADDER_PROFILE_LEVEL > 0 || base != &type_object) // else object's is found
        set_default(vm, dict, SYM(__doc__), VALUE_NONE);
    set_names(vm, type);
    init_subclass(vm, type, keywords);
    return type;
}

// Assigning __bases__.

static void add_with_subclasses(Vm *vm, Value classes, Value type)
{
    check_c_stack(vm);
    list_append(vm, classes, type);
    Value subclasses = call_method(vm, type_value(&type_type), SYM(__subclasses__), 1, &type);
    for (size_t i = 0; i < list_of(subclasses)->length; i++)
        add_with_subclasses(vm, classes, list_items(list_of(subclasses))[i]);
}

// `context` is a list of classes, bases before derived ones.
static Value ask_mros(Vm *vm, void *context)
{
    const List *classes = context;
    for (size_t i = 0; i < classes->length; i++) {
        Value type = list_items(classes)[i], bases = type_base_tuple(vm, class_of(type));
        type_set_lineage(vm, type, bases, ask_mro(vm, type, bases));
        update_flags(vm, class_of(type));
    }
    return VALUE_NONE;
}

void type_set_bases(Vm *vm, Value type, Value bases)
{
    Type *class = class_of(type);
    if (tuple_cast(vm, bases) == NULL)
        raise_type_error(vm, "can only assign tuple to %N.__bases__, not %T", type, bases);
    if (tuple_of(bases)->length == 0)
        raise_type_error(vm, "can only assign non-empty tuple to %N.__bases__, not ()", type);
    const Type *base = best_base(vm, tuple_of(bases));
    for (size_t i = 0; i < tuple_of(bases)->length; i++) {
        if (type_is_subtype(vm, type_at(tuple_of(bases)->items[i]), class))
            raise_type_error(vm, "a __bases__ item causes an inheritance cycle");
    }
    if (base->base_shape != class->base_shape || base->fixed_words != class->fixed_words ||
        slots_reserved(base) > slots_reserved(class))
        raise_type_error(vm, "__bases__ assignment: '%N' object layout differs from '%N'",
                         type_value(base), class->base);
    Value classes = list_new(vm, NULL, 0), lineages = list_new(vm, NULL, 0);
    add_with_subclasses(vm, classes, type);
    for (size_t i = 0; i < list_of(classes)->length; i++)
        list_append(vm, lineages, class_of(list_items(list_of(classes))[i])->lineage);
    Value former = class->base, error;
    class->base = type_value(base);
    type_set_lineage(vm, type, bases, NO_VALUE);
    vm_protect(vm, ask_mros, list_of(classes), &error);
    type_invalidate_caches(vm);
    if (error == NO_VALUE)
        return;
    class->base = former;
    for (size_t i = 0; i < list_of(classes)->length; i++) {
        Type *changed = class_of(list_items(list_of(classes))[i]);
        changed->lineage = list_items(list_of(lineages))[i];
        update_flags(vm, changed);
    }
    raise_exception(vm, error);
}
