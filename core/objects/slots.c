// __slots__ of a new class.
#include "core/objects/slots.h"

#include "core/objects/builder.h"
#include "core/objects/descriptor.h"
#include "core/objects/dict.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"

#define SLOTS_MAX 200

size_t slots_reserved(const Type *type)
{
    Value root = type_root_shape(type);
    return root == NO_VALUE ? 0 : shape_of(root)->object.aux;
}

bool slots_same(Vm *vm, const Type *type, const Type *other)
{
    if (slots_reserved(type) != slots_reserved(other))
        return false;
    size_t length = slots_reserved(type) == 0 ? 0 : type_mro_length(vm, type);
    for (size_t i = 0; i < length; i++) {
        const Type *class = type_mro_at(vm, type, i);
        size_t position = 0;
        Value name, slot;
        while (class->flags & TYPE_HEAP && dict_next(class->dict, &position, &name, &slot)) {
            if (!has_shape(slot, SHAPE_SLOT))
                continue;
            Value twin = type_lookup(vm, other, name);
            if (!has_shape(twin, SHAPE_SLOT) ||
                slot_descriptor_of(twin)->index != slot_descriptor_of(slot)->index)
                return false;
        }
    }
    return true;
}

// Whether any base has one of the flags in `any` or is a class without the flag `without`.
static bool is_any_base(Vm *vm, const Type *type, unsigned any, unsigned without)
{
    const Tuple *bases = tuple_of(type_base_tuple(vm, type));
    for (size_t i = 0; i < bases->length; i++) {
        const Type *base = type_cast(vm, bases->items[i]);
        if (base->flags & any || (base->flags & TYPE_HEAP && !(base->flags & without)))
            return true;
    }
    return false;
}

// __name becomes _Class__name.
static Value mangle(Vm *vm, const Type *type, Value name)
{
    const Str *s = str_cast(vm, name), *class_name = str_cast(vm, type_name(type));
    bool private = s->length > 2 && s->text[0] == '_' && s->text[1] == '_' &&
                   !(s->text[s->length - 1] == '_' && s->text[s->length - 2] == '_');
    size_t skip = 0;
    while (skip < class_name->length && class_name->text[skip] == '_')
        skip++;
    if (!private || skip == class_name->length)
        return name;
    Builder builder;
    builder_init(&builder, vm, class_name->length + s->length + 1);
    builder_add_byte(&builder, '_');
    builder_add_bytes(&builder, class_name->text + skip, class_name->length - skip);
    builder_add_bytes(&builder, s->text, s->length);
    return builder_finish_str(&builder);
}

static Value check_name(Vm *vm, Value name)
{
    if (str_cast(vm, name) == NULL)
        raise_type_error(vm, "__slots__ items must be strings, not '%T'", name);
    if (call_method(vm, name, SYM(isidentifier), 0, NULL) != VALUE_TRUE)
        raise_type_error(vm, "__slots__ must be identifiers");
    return str_intern_value(vm, name);
}

static void add_once(Vm *vm, Value names, Value name)
{
    for (size_t i = 0; i < list_of(names)->length; i++) {
        if (list_items(list_of(names))[i] == name)
            return;
    }
    list_append(vm, names, name);
}

// The names to make slots of; __dict__ and __weakref__ are noted in the flags instead.
static Value read_names(Vm *vm, Type *type, Value slots)
{
    Value given =
        str_cast(vm, slots) != NULL ? tuple_new(vm, &slots, 1) : tuple_from_iterable(vm, slots);
    Value names = list_new(vm, NULL, 0);
    for (size_t i = 0; i < tuple_of(given)->length; i++) {
        Value name = check_name(vm, tuple_of(given)->items[i]);
        if (name == SYM(__dict__)) {
            if (!(type->flags & TYPE_NO_DICT))
                raise_type_error(vm, "__dict__ slot disallowed: we already got one");
            type->flags &= (uint16_t)~TYPE_NO_DICT;
        } else if (name == SYM(__weakref__)) {
            if (!(type->flags & TYPE_NO_WEAKREF))
                raise_type_error(vm, "__weakref__ slot disallowed: either we already got one, or "
                                     "__itemsize__ != 0");
            type->flags &= (uint16_t)~TYPE_NO_WEAKREF;
        } else {
            add_once(vm, names, str_intern_value(vm, mangle(vm, type, name)));
        }
    }
    return names;
}

static void define_slots(Vm *vm, Value type_value, Value names, size_t first)
{
    Type *type = (Type *)(void *)type_value;
    size_t count = list_of(names)->length;
    list_sort_in_place(vm, names, VALUE_NONE, false); // the layout is that of a class with the same
    if (count > 0 && type->flags & TYPE_PAYLOAD && type->base_shape != SHAPE_STR &&
        type->base_shape != SHAPE_FLOAT && type->base_shape != SHAPE_COMPLEX)
        raise_type_error(vm, "nonempty __slots__ not supported for subtype of '%N'",
                         value_of(type_base(type)));
    if (first + count > SLOTS_MAX)
        raise_type_error(vm, "too many __slots__");
    for (size_t i = 0; i < count; i++) {
        Value name = list_items(list_of(names))[i];
        if (dict_get_name(vm, type->dict, name) != NO_VALUE)
            raise_value_error(vm, "%R in __slots__ conflicts with class variable", name);
        dict_set(vm, type->dict, name, slot_descriptor_new(vm, name, type_value, first + i));
    }
}

void slots_define(Vm *vm, Value type_value)
{
    Type *type = (Type *)(void *)type_value;
    size_t reserved = slots_reserved(type_base(type));
    Value slots = dict_get_name(vm, type->dict, SYM(__slots__));
    if (slots != NO_VALUE) {
        if (!is_any_base(vm, type, TYPE_HAS_DICT, TYPE_NO_DICT))
            type->flags |= TYPE_NO_DICT;
        if (!is_any_base(vm, type, 0, TYPE_NO_WEAKREF))
            type->flags |= TYPE_NO_WEAKREF;
        Value names = read_names(vm, type, slots);
        define_slots(vm, type_value, names, reserved);
        reserved += list_of(names)->length;
    }
    shape_make_root(vm, type_value, reserved);
}
