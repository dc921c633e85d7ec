// "Did you mean": names close to one that was not found. Costs and limits are CPython's, so that
// the same names are suggested; the distance is Levenshtein's, computed a row at a time.
#include "core/vm/suggestions.h"

#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/list.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/str.h"
#include "core/vm/vm.h"

#define MOVE_COST 2         // of a letter inserted, removed or replaced
#define CASE_COST 1         // of a letter in the other case
#define LONGEST_NAME 40     // bytes that still differ
#define MOST_CANDIDATES 750 // more are not looked at

static unsigned char lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static unsigned replacement_cost(char a, char b)
{
    return a == b ? 0 : lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

// The cost of the changes that make one name of another; may be any larger number above `most`.
static unsigned distance(const Str *one, const Str *other, unsigned most)
{
    const char *a = one->text, *b = other->text;
    size_t a_length = one->length, b_length = other->length;
    while (a_length > 0 && b_length > 0 && *a == *b)
        a++, b++, a_length--, b_length--;
    while (a_length > 0 && b_length > 0 && a[a_length - 1] == b[b_length - 1])
        a_length--, b_length--;
    if (a_length > LONGEST_NAME || b_length > LONGEST_NAME)
        return most + 1;
    unsigned row[LONGEST_NAME + 1]; // costs of making the first i bytes of a the first j of b
    for (size_t i = 0; i <= a_length; i++)
        row[i] = (unsigned)i * MOVE_COST;
    for (size_t j = 0; j < b_length; j++) {
        unsigned diagonal = row[0];
        row[0] += MOVE_COST;
        for (size_t i = 0; i < a_length; i++) {
            unsigned replaced = diagonal + replacement_cost(a[i], b[j]);
            diagonal = row[i + 1];
            row[i + 1] = least(replaced, least(row[i], row[i + 1]) + MOVE_COST);
        }
    }
    return row[a_length];
}

static Value closest(Vm *vm, Value name, Value candidates)
{
    const Str *wanted = str_cast(vm, name);
    Value best = NO_VALUE;
    unsigned limit = UINT32_MAX;
    size_t count = list_of(candidates)->length;
    for (size_t i = 0; i < count && count < MOST_CANDIDATES; i++) {
        Value candidate = list_items(list_of(candidates))[i];
        const Str *s = str_cast(vm, candidate);
        if (s == NULL || equal(vm, candidate, name))
            continue;
        unsigned most = (unsigned)(wanted->length + s->length + 3) * MOVE_COST / 6;
        most = least(most, limit);
        unsigned cost = distance(wanted, s, most);
        if (cost > most)
            continue;
        best = candidate;
        if (cost == 0)
            break;
        limit = cost - 1;
    }
    return best;
}

static const Traceback *innermost(Value exception)
{
    const Traceback *entry = NULL;
    for (Value at = exception_of(exception)->traceback; at != NO_VALUE; at = entry->next)
        entry = (const Traceback *)(void *)at;
    return entry;
}

// Among the names of the frame that raised, then the globals, then the builtins.
static Value closest_visible(Vm *vm, Value exception, Value name)
{
    const Traceback *entry = innermost(exception);
    if (entry == NULL)
        return NO_VALUE;
    Value candidates = list_from_iterable(vm, get_attribute(vm, entry->code, SYM(co_varnames)));
    list_extend(vm, candidates, get_attribute(vm, entry->code, SYM(co_cellvars)));
    list_extend(vm, candidates, get_attribute(vm, entry->code, SYM(co_freevars)));
    Value found = closest(vm, name, candidates);
    if (found == NO_VALUE)
        found = closest(vm, name, list_from_iterable(vm, entry->globals));
    return found == NO_VALUE ? closest(vm, name, namespace_names(vm, vm->builtins)) : found;
}

static Value suggest_body(Vm *vm, void *context)
{
    Value exception = *(Value *)context;
    Value name = exception_of(exception)->fields[0];
    if (name == NO_VALUE || str_cast(vm, name) == NULL)
        return NO_VALUE;
    if (has_shape(exception, SHAPE_NAME_ERROR))
        return closest_visible(vm, exception, name);
    Value object = exception_of(exception)->fields[1];
    if (object == NO_VALUE)
        return NO_VALUE;
    Value dir = dict_get_name(vm, vm->builtins, SYM(dir));
    return closest(vm, name, list_from_iterable(vm, call_1(vm, dir, object)));
}

Value suggest_name(Vm *vm, Value exception)
{
    if (!has_shape(exception, SHAPE_NAME_ERROR) && !has_shape(exception, SHAPE_ATTRIBUTE_ERROR))
        return NO_VALUE;
    Value error;
    return vm_protect(vm, suggest_body, &exception, &error);
}
