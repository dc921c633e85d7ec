// BaseExceptionGroup and ExceptionGroup: construction, splitting, and what except* does with them.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/exception.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/objects/union.h"
#include "natives.h"

enum { FIELD_MESSAGE, FIELD_EXCEPTIONS };

static bool is_group(Vm *vm, Value v)
{
    return is_instance_of(vm, v, &type_BaseExceptionGroup);
}

static const Tuple *members_of(Value group)
{
    return tuple_of(exception_of(group)->fields[FIELD_EXCEPTIONS]);
}

static bool all_plain(Vm *vm, const Tuple *exceptions)
{
    for (size_t i = 0; i < exceptions->length; i++) {
        if (!is_instance_of(vm, exceptions->items[i], &type_Exception))
            return false;
    }
    return true;
}

static Value check_members(Vm *vm, Value sequence)
{
    if (type_lookup(vm, type_of(vm, sequence), SYM(__getitem__)) == NO_VALUE ||
        has_shape(sequence, SHAPE_DICT))
        raise_type_error(vm, "second argument (exceptions) must be a sequence");
    Value exceptions = tuple_from_iterable(vm, sequence);
    const Tuple *tuple = tuple_of(exceptions);
    if (tuple->length == 0)
        raise_value_error(vm, "second argument (exceptions) must be a non-empty sequence");
    for (size_t i = 0; i < tuple->length; i++) {
        if (!is_exception(vm, tuple->items[i]))
            raise_value_error(vm, "Item %z of second argument (exceptions) is not an exception", i);
    }
    return exceptions;
}

NATIVE(group_new, "BaseExceptionGroup.__new__", "cls, /, *args")
static Value group_new(Vm *vm, Value *args, size_t count)
{
    if (count != 3)
        raise_type_error(vm, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%z given)",
                         count - 1);
    if (str_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "BaseExceptionGroup.__new__() argument 1 must be str, not %T",
                         args[1]);
    Value exceptions = check_members(vm, args[2]);
    bool plain = all_plain(vm, tuple_of(exceptions));
    const Type *type = type_cast(vm, args[0]);
    if (type == &type_BaseExceptionGroup && plain)
        type = &type_ExceptionGroup;
    if (!plain && type == &type_ExceptionGroup)
        raise_type_error(vm, "Cannot nest BaseExceptions in an ExceptionGroup");
    if (!plain && type_is_subtype(vm, type, &type_Exception))
        raise_type_error(vm, "Cannot nest BaseExceptions in '%N'", args[0]);
    Value arguments = tuple_new(vm, args + 1, 2);
    Value self = instance_new(vm, type_value(type));
    exception_of(self)->args = arguments;
    exception_of(self)->fields[FIELD_MESSAGE] = args[1];
    exception_of(self)->fields[FIELD_EXCEPTIONS] = exceptions;
    return self;
}

NATIVE(group_init, "BaseExceptionGroup.__init__", "self, /, *args, **keywords")
static Value group_init(Vm *vm, Value *args, size_t count)
{
    exception_of(args[0])->args = tuple_new(vm, args + 2, count - 2);
    return VALUE_NONE;
}

NATIVE(group_str, "BaseExceptionGroup.__str__", "self, /")
static Value group_str(Vm *vm, Value *args, size_t count)
{
    size_t members = members_of(args[0])->length;
    return str_format(vm, "%S (%z sub-exception%s)", exception_of(args[0])->fields[FIELD_MESSAGE],
                      members, members == 1 ? "" : "s");
}

NATIVE(group_derive, "BaseExceptionGroup.derive", "self, exceptions, /")
static Value group_derive(Vm *vm, Value *args, size_t count)
{
    Value arguments[] = {exception_of(args[0])->fields[FIELD_MESSAGE], args[1]};
    return call(vm, type_value(&type_BaseExceptionGroup), 2, arguments);
}

// A group like `group` of these members, with its metadata; NONE when there are none.
static Value derive(Vm *vm, Value group, Value exceptions)
{
    if (list_of(exceptions)->length == 0)
        return VALUE_NONE;
    Value result = call_method(vm, group, SYM(derive), 1, &exceptions);
    if (!is_group(vm, result))
        raise_type_error(vm, "derive must return an instance of BaseExceptionGroup");
    exception_of(result)->cause = exception_of(group)->cause;
    exception_of(result)->context = exception_of(group)->context;
    exception_of(result)->traceback = exception_of(group)->traceback;
    Value notes = find_attribute(vm, group, SYM(__notes__));
    if (notes != NO_VALUE && is_iterable(vm, notes))
        set_attribute(vm, result, SYM(__notes__), list_from_iterable(vm, notes));
    return result;
}

// What members are selected by: classes, a predicate, or a list of exceptions by identity.
typedef struct Matcher {
    Value classes;
    Value predicate;
    Value leaves;
} Matcher;

static bool matches(Vm *vm, const Matcher *matcher, Value exception)
{
    if (matcher->classes != NO_VALUE)
        return exception_matches(vm, exception, matcher->classes);
    if (matcher->predicate != NO_VALUE)
        return truth(vm, call_1(vm, matcher->predicate, exception));
    const List *leaves = list_of(matcher->leaves);
    for (size_t i = 0; i < leaves->length; i++) {
        if (list_items(leaves)[i] == exception)
            return true;
    }
    return false;
}

static void split(Vm *vm, Value exception, const Matcher *matcher, Value *match, Value *rest)
{
    check_c_stack(vm);
    *match = *rest = VALUE_NONE;
    bool group = is_group(vm, exception);
    if (!(group && matcher->leaves != NO_VALUE) && matches(vm, matcher, exception)) {
        *match = exception;
        return;
    }
    if (!group) {
        *rest = exception;
        return;
    }
    Value matched = list_new(vm, NULL, 0), others = list_new(vm, NULL, 0);
    for (size_t i = 0; i < members_of(exception)->length; i++) {
        Value part_match, part_rest;
        split(vm, members_of(exception)->items[i], matcher, &part_match, &part_rest);
        if (part_match != VALUE_NONE)
            list_append(vm, matched, part_match);
        if (part_rest != VALUE_NONE)
            list_append(vm, others, part_rest);
    }
    *match = derive(vm, exception, matched);
    *rest = derive(vm, exception, others);
}

static Matcher matcher_from(Vm *vm, Value condition)
{
    bool classes = is_exception_class(vm, condition);
    const Tuple *tuple = tuple_cast(vm, condition);
    if (tuple != NULL) {
        classes = true;
        for (size_t i = 0; i < tuple->length; i++)
            classes &= is_exception_class(vm, tuple->items[i]);
    }
    if (classes)
        return (Matcher){.classes = condition};
    if (!is_callable(vm, condition) || type_cast(vm, condition) != NULL)
        raise_type_error(vm,
                         "expected an exception type, a tuple of exception types, or a callable "
                         "(other than a class)");
    return (Matcher){.predicate = condition};
}

NATIVE(group_split, "BaseExceptionGroup.split", "self, condition, /")
static Value group_split(Vm *vm, Value *args, size_t count)
{
    Matcher matcher = matcher_from(vm, args[1]);
    Value parts[2];
    split(vm, args[0], &matcher, &parts[0], &parts[1]);
    return tuple_new(vm, parts, 2);
}

NATIVE(group_subgroup, "BaseExceptionGroup.subgroup", "self, condition, /")
static Value group_subgroup(Vm *vm, Value *args, size_t count)
{
    Matcher matcher = matcher_from(vm, args[1]);
    Value match, rest;
    split(vm, args[0], &matcher, &match, &rest);
    return match;
}

NATIVE(group_class_getitem, "BaseExceptionGroup.__class_getitem__", "cls, item, /")
static Value group_class_getitem(Vm *vm, Value *args, size_t count)
{
    return generic_alias_new(vm, args[0], args[1]);
}

static Value get_message(Vm *vm, Value self)
{
    return exception_of(self)->fields[FIELD_MESSAGE];
}

static Value get_exceptions(Vm *vm, Value self)
{
    return exception_of(self)->fields[FIELD_EXCEPTIONS];
}

GETSET(group_message, "BaseExceptionGroup.message", get_message, NULL)
GETSET(group_exceptions, "BaseExceptionGroup.exceptions", get_exceptions, NULL)

const Member group_members[] = {
    METHOD(__new__, group_new),
    METHOD(__init__, group_init),
    METHOD(__str__, group_str),
    METHOD(derive, group_derive),
    METHOD(split, group_split),
    METHOD(subgroup, group_subgroup),
    METHOD(__class_getitem__, group_class_getitem),
    ACCESSOR(message, group_message),
    ACCESSOR(exceptions, group_exceptions),
    MEMBERS_END,
};

// except*.

void exception_group_split(Vm *vm, Value exception, Value classes, Value *match, Value *rest)
{
    Matcher matcher = {.classes = classes};
    const Tuple *tuple = tuple_cast(vm, classes);
    for (size_t i = 0; i < (tuple == NULL ? 1 : tuple->length); i++) {
        Value class = tuple == NULL ? classes : tuple->items[i];
        if (!is_exception_class(vm, class))
            raise_type_error(
                vm, "catching classes that do not inherit from BaseException is not allowed");
        if (type_is_subtype(vm, type_cast(vm, class), &type_BaseExceptionGroup))
            raise_type_error(vm, "catching ExceptionGroup with except* is not allowed. Use except "
                                 "instead.");
    }
    if (exception == VALUE_NONE) {
        *match = *rest = VALUE_NONE;
        return;
    }
    if (!is_group(vm, exception) && exception_matches(vm, exception, classes)) {
        // A bare exception is handed over wrapped in a group.
        Value arguments[] = {SYM_EMPTY, tuple_new(vm, &exception, 1)};
        *match = call(vm, type_value(&type_BaseExceptionGroup), 2, arguments);
        exception_of(*match)->traceback = exception_of(exception)->traceback;
        *rest = VALUE_NONE;
        return;
    }
    split(vm, exception, &matcher, match, rest);
}

static void collect_leaves(Vm *vm, Value exception, Value leaves)
{
    check_c_stack(vm);
    if (!is_group(vm, exception)) {
        list_append(vm, leaves, exception);
        return;
    }
    for (size_t i = 0; i < members_of(exception)->length; i++)
        collect_leaves(vm, members_of(exception)->items[i], leaves);
}

// Whether a group that was raised again is a part of the original one: it kept its metadata.
static bool same_origin(Value a, Value b)
{
    return exception_of(a)->traceback == exception_of(b)->traceback &&
           exception_of(a)->cause == exception_of(b)->cause &&
           exception_of(a)->context == exception_of(b)->context;
}

Value exception_group_merge(Vm *vm, Value original, Value raised_list)
{
    const List *given = list_of(raised_list);
    Value raised = list_new(vm, NULL, 0), leaves = list_new(vm, NULL, 0);
    for (size_t i = 0; i < given->length; i++) {
        Value exception = list_items(given)[i];
        if (exception == VALUE_NONE)
            continue;
        if (is_group(vm, original) && is_group(vm, exception) && same_origin(exception, original))
            collect_leaves(vm, exception, leaves);
        else
            list_append(vm, raised, exception);
    }
    if (!is_group(vm, original))
        return list_of(raised)->length == 0   ? VALUE_NONE
               : list_of(raised)->length == 1 ? list_items(list_of(raised))[0]
                                              : call(vm, type_value(&type_BaseExceptionGroup), 2,
                                                     (Value[]){SYM_EMPTY, raised});
    Value again = VALUE_NONE, rest;
    Matcher matcher = {.leaves = leaves};
    if (list_of(leaves)->length > 0)
        split(vm, original, &matcher, &again, &rest);
    if (list_of(raised)->length == 0)
        return again;
    if (again != VALUE_NONE)
        list_append(vm, raised, again);
    return call(vm, type_value(&type_BaseExceptionGroup), 2, (Value[]){SYM_EMPTY, raised});
}
