// Template strings: string.templatelib.Template and Interpolation.
#include "core/objects/template.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/iterate.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

typedef struct Interpolation { // LAYOUT_VALUES
    Object object;
    Value content;
    Value expression; // str
    Value conversion; // "s", "r", "a" or NONE
    Value spec;       // str
} Interpolation;

typedef struct Template { // LAYOUT_VALUES
    Object object;
    Value strings;        // tuple of str, one more than there are interpolations
    Value interpolations; // tuple
} Template;

static Interpolation *interpolation_of(Value v)
{
    return (Interpolation *)(void *)v;
}

static Template *template_of(Value v)
{
    return (Template *)(void *)v;
}

// Interpolation.

Value interpolation_new(Vm *vm, Value v, Value expression, Value conversion, Value spec)
{
    Interpolation *self = heap_new(vm, SHAPE_INTERPOLATION, LAYOUT_VALUES, sizeof *self);
    self->content = v;
    self->expression = expression;
    self->conversion = conversion;
    self->spec = spec;
    return value_of(self);
}

static void check_str(Vm *vm, const char *name, Value v)
{
    if (str_cast(vm, v) == NULL)
        raise_type_error(vm, "Interpolation() argument '%s' must be str, not %T", name, v);
}

NATIVE(interpolation_dunder_new, "interpolation.__new__",
       "cls, value, expression='', conversion=None, format_spec=''")
static Value interpolation_dunder_new(Vm *vm, Value *args, size_t count)
{
    check_str(vm, MESSAGE("expression"), args[2]);
    if (args[3] != VALUE_NONE) {
        check_str(vm, MESSAGE("conversion"), args[3]);
        const Str *conversion = str_cast(vm, args[3]);
        if (conversion->length != 1 || strchr("sra", conversion->text[0]) == NULL)
            raise_value_error(vm,
                              "Interpolation() argument 'conversion' must be one of 's', 'a' or "
                              "'r'");
    }
    check_str(vm, MESSAGE("format_spec"), args[4]);
    return interpolation_new(vm, args[1], args[2], args[3], args[4]);
}

NATIVE(interpolation_repr, "interpolation.__repr__", "self, /")
static Value interpolation_repr(Vm *vm, Value *args, size_t count)
{
    const Interpolation *self = interpolation_of(args[0]);
    return str_format(vm, "Interpolation(%R, %R, %R, %R)", self->content, self->expression,
                      self->conversion, self->spec);
}

NATIVE(interpolation_reduce, "interpolation.__reduce__", "self, /")
static Value interpolation_reduce(Vm *vm, Value *args, size_t count)
{
    const Interpolation *self = interpolation_of(args[0]);
    Value fields[] = {self->content, self->expression, self->conversion, self->spec};
    Value result[] = {type_value(&type_interpolation), tuple_new(vm, fields, 4)};
    return tuple_new(vm, result, 2);
}

static Value interpolation_value(Vm *vm, Value self)
{
    return interpolation_of(self)->content;
}

static Value interpolation_expression(Vm *vm, Value self)
{
    return interpolation_of(self)->expression;
}

static Value interpolation_conversion(Vm *vm, Value self)
{
    return interpolation_of(self)->conversion;
}

static Value interpolation_spec(Vm *vm, Value self)
{
    return interpolation_of(self)->spec;
}

GETSET(interpolation_value, "interpolation.value", interpolation_value, NULL)
GETSET(interpolation_expression, "interpolation.expression", interpolation_expression, NULL)
GETSET(interpolation_conversion, "interpolation.conversion", interpolation_conversion, NULL)
GETSET(interpolation_spec, "interpolation.format_spec", interpolation_spec, NULL)

static ROM_TUPLE(interpolation_fields, 4, SYM(value), SYM(expression), SYM(conversion),
                 SYM(format_spec));

static const Value interpolation_wide[] = {(Value)&interpolation_fields};
MEMBERS_WIDE(interpolation_members, interpolation_wide, METHOD(__new__, interpolation_dunder_new),
             METHOD(__repr__, interpolation_repr), METHOD(__reduce__, interpolation_reduce),
             METHOD(__class_getitem__, class_getitem), ACCESSOR(value, interpolation_value),
             ACCESSOR(expression, interpolation_expression),
             ACCESSOR(conversion, interpolation_conversion),
             ACCESSOR(format_spec, interpolation_spec), WIDE_ROW(__match_args__, 0),
             DOTTED_ROW(__module__, string, templatelib));

ROM_TYPE(type_interpolation, Interpolation, SHAPE_INTERPOLATION, type_object, interpolation_members,
         .flags = TYPE_FINAL);

// Template.

static Value make(Vm *vm, Value strings, Value interpolations)
{
    Template *self = heap_new(vm, SHAPE_TEMPLATE, LAYOUT_VALUES, sizeof *self);
    self->strings = strings;
    self->interpolations = interpolations;
    return value_of(self);
}

// Strings and interpolations alternate: strings in a row are joined, missing ones are empty.
static Value from_parts(Vm *vm, const Value *parts, size_t count)
{
    Value strings = list_new(vm, NULL, 0), interpolations = list_new(vm, NULL, 0);
    Value text = SYM_EMPTY;
    for (size_t i = 0; i < count; i++) {
        if (has_shape(parts[i], SHAPE_INTERPOLATION)) {
            list_append(vm, strings, text);
            list_append(vm, interpolations, parts[i]);
            text = SYM_EMPTY;
        } else if (str_cast(vm, parts[i]) != NULL) {
            text = str_of(text)->length == 0 ? value_of(str_cast(vm, parts[i]))
                                             : str_concatenate(vm, text, parts[i]);
        } else {
            raise_type_error(vm,
                             "Template.__new__ *args need to be of type 'str' or 'Interpolation', "
                             "got %T",
                             parts[i]);
        }
    }
    list_append(vm, strings, text);
    strings = tuple_from_iterable(vm, strings);
    return make(vm, strings, tuple_from_iterable(vm, interpolations));
}

Value template_new(Vm *vm, Value parts)
{
    return from_parts(vm, tuple_of(parts)->items, tuple_of(parts)->length);
}

NATIVE(template_dunder_new, "template.__new__", "cls, /, *parts, **keywords")
static Value template_dunder_new(Vm *vm, Value *args, size_t count)
{
    if (args[1] != NO_VALUE && truth(vm, args[1]))
        raise_type_error(vm, "Template.__new__ only accepts *args arguments");
    return from_parts(vm, args + 2, count - 2);
}

// All parts in order, without the empty strings.
static Value parts_of(Vm *vm, Value v)
{
    const Template *self = template_of(v);
    Value parts = list_new(vm, NULL, 0);
    size_t count = tuple_of(self->interpolations)->length;
    for (size_t i = 0; i <= count; i++) {
        Value text = tuple_of(self->strings)->items[i];
        if (str_of(text)->length > 0)
            list_append(vm, parts, text);
        if (i < count)
            list_append(vm, parts, tuple_of(self->interpolations)->items[i]);
    }
    return parts;
}

NATIVE(template_iter, "template.__iter__", "self, /")
static Value template_iter(Vm *vm, Value *args, size_t count)
{
    return iterator_of(vm, parts_of(vm, args[0]));
}

NATIVE(template_add, "template.__add__", "self, other, /")
static Value template_add(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[1], SHAPE_TEMPLATE))
        raise_type_error(vm,
                         "can only concatenate string.templatelib.Template (not \"%T\") to "
                         "string.templatelib.Template",
                         args[1]);
    Value parts = parts_of(vm, args[0]);
    list_extend(vm, parts, parts_of(vm, args[1]));
    return template_new(vm, tuple_from_iterable(vm, parts));
}

NATIVE(template_repr, "template.__repr__", "self, /")
static Value template_repr(Vm *vm, Value *args, size_t count)
{
    const Template *self = template_of(args[0]);
    return str_format(vm, "Template(strings=%R, interpolations=%R)", self->strings,
                      self->interpolations);
}

static Value template_strings(Vm *vm, Value self)
{
    return template_of(self)->strings;
}

static Value template_interpolations(Vm *vm, Value self)
{
    return template_of(self)->interpolations;
}

static Value template_values(Vm *vm, Value self)
{
    Value items = template_of(self)->interpolations;
    Value values = tuple_new(vm, NULL, tuple_of(items)->length);
    for (size_t i = 0; i < tuple_of(items)->length; i++)
        tuple_of(values)->items[i] = interpolation_of(tuple_of(items)->items[i])->content;
    return values;
}

GETSET(template_strings, "template.strings", template_strings, NULL)
GETSET(template_interpolations, "template.interpolations", template_interpolations, NULL)
GETSET(template_values, "template.values", template_values, NULL)

MEMBERS(template_members, METHOD(__new__, template_dunder_new), METHOD(__iter__, template_iter),
        METHOD(__add__, template_add), METHOD(__repr__, template_repr),
        ACCESSOR(strings, template_strings), ACCESSOR(interpolations, template_interpolations),
        ACCESSOR(values, template_values), DOTTED_ROW(__module__, string, templatelib));

ROM_TYPE(type_template, Template, SHAPE_TEMPLATE, type_object, template_members,
         .flags = TYPE_FINAL);
