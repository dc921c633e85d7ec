// Binding of the arguments of a call to the parameters of a Python function.
#include "core/vm/arguments.h"

#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"

typedef struct Binding {
    Vm *vm;
    Value function;
    const Code *code;
    Value *registers;
    const Value *names; // of the parameters
} Binding;

static size_t named_parameters(const Code *code)
{
    return (size_t)code->positional + code->keyword_only;
}

static Value *varargs_register(const Binding *binding)
{
    return binding->registers + named_parameters(binding->code);
}

static Value *keywords_register(const Binding *binding)
{
    return varargs_register(binding) + (binding->code->flags & CODE_VARARGS ? 1 : 0);
}

// Messages.

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

// Raises for the unset registers [from, to): "'a', 'b', and 'c'".
_Noreturn static void raise_missing(const Binding *binding, size_t from, size_t to,
                                    const char *kind)
{
    size_t missing = 0, shown = 0;
    for (size_t i = from; i < to; i++)
        missing += binding->registers[i] == NO_VALUE;
    Builder list;
    builder_init(&list, binding->vm, 0);
    for (size_t i = from; i < to; i++) {
        if (binding->registers[i] != NO_VALUE)
            continue;
        if (shown > 0)
            builder_add_c(&list, shown + 1 < missing ? ", " : missing == 2 ? " and " : ", and ");
        builder_format(&list, "'%S'", binding->names[i]);
        shown++;
    }
    Value names = builder_finish_str(&list);
    raise_type_error(binding->vm, "%S() missing %z required %s argument%s: %S",
                     binding->code->qualname, missing, kind, plural(missing), names);
}

_Noreturn static void raise_too_many(const Binding *binding, size_t given)
{
    const Code *code = binding->code;
    Value defaults = function_defaults(binding->function);
    size_t optional = defaults == NO_VALUE ? 0 : tuple_of(defaults)->length;
    size_t keyword_only = 0;
    for (size_t i = code->positional; i < named_parameters(code); i++)
        keyword_only += binding->registers[i] != NO_VALUE;
    Builder text;
    builder_init(&text, binding->vm, 0);
    builder_format(&text, "%S() takes ", code->qualname);
    if (optional > 0)
        builder_format(&text, "from %z to ", code->positional - optional);
    builder_format(&text, "%z positional argument%s but %z", (size_t)code->positional,
                   optional > 0 ? "s" : plural(code->positional), given);
    if (keyword_only > 0)
        builder_format(&text, " positional argument%s (and %z keyword-only argument%s)",
                       plural(given), keyword_only, plural(keyword_only));
    builder_add_c(&text,
                  given == 1 && keyword_only == 0 ? MESSAGE(" was given") : MESSAGE(" were given"));
    raise_type_error(binding->vm, "%S", builder_finish_str(&text));
}

// Raises when keywords name positional-only parameters.
static void check_positional_only(const Binding *binding, const Value *names, size_t name_count)
{
    Builder list;
    builder_init(&list, binding->vm, 0);
    for (size_t i = 0; i < binding->code->positional_only; i++) {
        for (size_t k = 0; k < name_count; k++) {
            if (names[k] == binding->names[i])
                (builder_format)(&list, list.length == 0 ? MESSAGE("%S") : MESSAGE(", %S"),
                                 names[k]);
        }
    }
    if (list.length > 0)
        raise_type_error(
            binding->vm,
            "%S() got some positional-only arguments passed as keyword arguments: '%S'",
            binding->code->qualname, builder_finish_str(&list));
}

// Binding.

static void bind_keywords(const Binding *binding, const Value *names, const Value *values,
                          size_t name_count)
{
    Vm *vm = binding->vm;
    const Code *code = binding->code;
    for (size_t k = 0; k < name_count; k++) {
        size_t i = code->positional_only;
        while (i < named_parameters(code) && binding->names[i] != names[k])
            i++;
        if (i < named_parameters(code)) {
            if (binding->registers[i] != NO_VALUE)
                raise_type_error(vm, "%S() got multiple values for argument '%S'", code->qualname,
                                 names[k]);
            binding->registers[i] = values[k];
        } else if (code->flags & CODE_VARKEYWORDS) {
            dict_set(vm, *keywords_register(binding), names[k], values[k]);
        } else {
            check_positional_only(binding, names, name_count);
            raise_type_error(vm, "%S() got an unexpected keyword argument '%S'", code->qualname,
                             names[k]);
        }
    }
}

static void fill_defaults(const Binding *binding, size_t count)
{
    size_t positional = binding->code->positional;
    Value defaults = function_defaults(binding->function);
    size_t optional = defaults == NO_VALUE ? 0 : tuple_of(defaults)->length;
    size_t required = positional > optional ? positional - optional : 0;
    for (size_t i = count; i < required; i++) {
        if (binding->registers[i] == NO_VALUE)
            raise_missing(binding, 0, required, MESSAGE("positional"));
    }
    for (size_t i = count > required ? count : required; i < positional; i++) {
        if (binding->registers[i] == NO_VALUE) // more defaults than parameters: the last ones count
            binding->registers[i] = tuple_of(defaults)->items[i + optional - positional];
    }
}

static void fill_keyword_defaults(const Binding *binding)
{
    size_t from = binding->code->positional, to = named_parameters(binding->code);
    Value defaults = function_keyword_defaults(binding->vm, binding->function);
    bool missing = false;
    for (size_t i = from; i < to; i++) {
        if (binding->registers[i] == NO_VALUE && defaults != NO_VALUE)
            binding->registers[i] = dict_get_name(binding->vm, defaults, binding->names[i]);
        missing |= binding->registers[i] == NO_VALUE;
    }
    if (missing)
        raise_missing(binding, from, to, MESSAGE("keyword-only"));
}

// Any signature, any arguments: they lie at `given` now, out of the way of the registers.
static void bind_general(const Binding *binding, const Value *given, size_t count,
                         const Value *names, size_t name_count)
{
    Vm *vm = binding->vm;
    const Code *code = binding->code;
    size_t direct = count < code->positional ? count : code->positional;
    for (size_t i = 0; i < direct; i++)
        binding->registers[i] = given[i];
    if (code->flags & CODE_VARARGS)
        *varargs_register(binding) = tuple_new(vm, given + direct, count - direct);
    if (code->flags & CODE_VARKEYWORDS)
        *keywords_register(binding) = dict_new(vm);
    bind_keywords(binding, names, given + count, name_count);
    if (count > code->positional && !(code->flags & CODE_VARARGS))
        raise_too_many(binding, count);
    fill_defaults(binding, direct);
    fill_keyword_defaults(binding);
}

void arguments_bind(Vm *vm, Value *base, size_t count, const Value *names, size_t name_count)
{
    Value *registers = base + FRAME_HEADER;
    const Code *code = frame_code(registers);
    Value *end = registers + code->register_count;
    size_t given = count + name_count;
    Binding binding = {vm, base[0], code, registers, tuple_of(code->consts)->items};
    bool plain = name_count == 0 && count <= code->positional && code->keyword_only == 0 &&
                 !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS));
    Value *before = vm->top;
    Value *top = plain ? end : end + given;
    if (top > vm->top)
        vm_stack_reserve(vm, (size_t)(top - vm->top));
    if (!plain)
        memmove(end, registers, given * sizeof(Value));
    for (Value *r = plain ? registers + count : registers; r < end; r++)
        *r = NO_VALUE;
    if (top > before) // never lower: the caller's registers stay traced while this allocates
        vm->top = top;
    if (!plain)
        bind_general(&binding, end, count, names, name_count);
    else if (count < code->positional)
        fill_defaults(&binding, count);
    vm->top = end > before ? end : before;
}
