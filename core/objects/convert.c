// Conversion to text: str(), repr(), ascii(), format(), and the guard against self-containment.
#include "core/base/utf8.h"
#include "core/objects/builder.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/number_format.h"
#include "core/objects/operators.h"
#include "core/objects/state.h"

static Value checked_str(Vm *vm, Value result, const char *method)
{
    if (str_cast(vm, result) == NULL)
        raise_type_error(vm, "%s returned non-string (type %T)", method, result);
    return result;
}

// The text of a small integer or a float, which str() and repr() share; else NO_VALUE.
static Value text_of_number(Vm *vm, Value v)
{
    if (is_small(v))
        return int_to_text(vm, v, 10);
    return is_float(v) ? float_repr(vm, float_value(v)) : NO_VALUE;
}

static Value str_again(Vm *vm, void *context)
{
    return to_str(vm, *(Value *)context);
}

static Value repr_again(Vm *vm, void *context)
{
    return to_repr(vm, *(Value *)context);
}

Value to_str(Vm *vm, Value v)
{
    Value number = is_str(v) ? v : text_of_number(vm, v);
    if (number != NO_VALUE)
        return number;
    if (stack_is_short(vm))
        return vm_lend_stack(vm, str_again, &v);
    check_c_stack(vm);
    Value result = call_special(vm, v, SYM(__str__), 0, NULL);
    return checked_str(vm, result, MESSAGE("__str__"));
}

Value to_repr(Vm *vm, Value v)
{
    Value number = text_of_number(vm, v);
    if (number != NO_VALUE)
        return number;
    if (stack_is_short(vm))
        return vm_lend_stack(vm, repr_again, &v);
    check_c_stack(vm);
    Value result = call_special(vm, v, SYM(__repr__), 0, NULL);
    return checked_str(vm, result, MESSAGE("__repr__"));
}

Value to_ascii(Vm *vm, Value v)
{
    Value shown = to_repr(vm, v);
    const Str *s = str_cast(vm, shown);
    if (str_is_ascii(s))
        return shown;
    Builder builder;
    builder_init(&builder, vm, s->length);
    const uint8_t *p = (const uint8_t *)s->text, *end = p + s->length;
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (c < 128)
            builder_add_byte(&builder, (char)c);
        else
            builder_add_escape(&builder, c);
    }
    return builder_finish_str(&builder);
}

Value format_value(Vm *vm, Value v, Value spec)
{
    if (is_small(v))
        return number_format_int(vm, v, spec);
    if (is_float(v))
        return number_format_float(vm, v, spec);
    Value result = call_special(vm, v, SYM(__format__), 1, &spec);
    if (result == NO_VALUE)
        raise_type_error(vm, "Type %T doesn't define __format__", v);
    if (str_cast(vm, result) == NULL)
        raise_type_error(vm, "__format__ must return a str, not %T", result);
    return result;
}

// What is left behind the end of the list must not keep the container alive.
static Value drop_last(List *shown)
{
    shown->length -= 2;
    Value v = list_items(shown)[shown->length];
    list_items(shown)[shown->length] = NO_VALUE;
    return v;
}

// The containers being shown lie in a list, innermost last, each followed by the address of the C
// frame that shows it. A raise out of a repr leaves entries behind; they are known by frames that
// are not further out than the one that asks, and dropped then.
static void drop_stale(List *shown, Word frame)
{
    while (shown->length > 0 && (Word)small_value(list_items(shown)[shown->length - 1]) <= frame)
        drop_last(shown);
}

bool repr_enter(Vm *vm, Value v)
{
    ObjectState *state = objects_of(vm);
    Word frame = (Word)__builtin_frame_address(0) >> 2;
    if (state->repr_stack == NO_VALUE)
        state->repr_stack = list_new(vm, NULL, 0);
    drop_stale(list_of(state->repr_stack), frame);
    const List *shown = list_of(state->repr_stack);
    for (size_t i = 0; i < shown->length; i += 2) {
        if (list_items(shown)[i] == v)
            return false;
    }
    list_append(vm, state->repr_stack, v);
    list_append(vm, state->repr_stack, small_from((SignedWord)frame));
    return true;
}

void repr_leave(Vm *vm, Value v)
{
    List *shown = list_of(objects_of(vm)->repr_stack);
    while (shown->length > 0 && drop_last(shown) != v) {
    }
}
