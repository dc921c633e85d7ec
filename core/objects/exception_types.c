// The built-in exception types: their fields, constructors and texts.
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/collect.h"
#include "core/objects/dict.h"
#include "core/objects/errors.h"
#include "core/objects/exception.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "natives.h"

static Value or_none(Value v)
{
    return v == NO_VALUE ? VALUE_NONE : v;
}

static Value field(Value self, size_t index)
{
    return or_none(exception_of(self)->fields[index]);
}

static const Tuple *args_of(Value self)
{
    return tuple_of(exception_of(self)->args);
}

// BaseException.

NATIVE(exception_dunder_new, "BaseException.__new__", "cls, /, *args, **keywords")
static Value exception_dunder_new(Vm *vm, Value *args, size_t count)
{
    Value arguments = tuple_new(vm, args + 2, count - 2);
    const Type *type = type_cast(vm, args[0]);
    if (type == NULL || !(type->flags & TYPE_EXCEPTION))
        raise_type_error(vm, "BaseException.__new__(X): X is not an exception type");
    Value self = instance_new(vm, args[0]);
    exception_of(self)->args = arguments;
    if (type->flags & TYPE_HAS_DEL)
        collect_watch(vm, self);
    return self;
}

static void refuse_keywords(Vm *vm, Value self, Value keywords)
{
    if (keywords != NO_VALUE && dict_length(keywords) > 0)
        raise_type_error(vm, "%T() takes no keyword arguments", self);
}

NATIVE(exception_init, "BaseException.__init__", "self, /, *args, **keywords")
static Value exception_init(Vm *vm, Value *args, size_t count)
{
    refuse_keywords(vm, args[0], args[1]);
    Value arguments = tuple_new(vm, args + 2, count - 2);
    exception_of(args[0])->args = arguments;
    return VALUE_NONE;
}

NATIVE(exception_str, "BaseException.__str__", "self, /")
static Value exception_str(Vm *vm, Value *args, size_t count)
{
    const Tuple *arguments = args_of(args[0]);
    if (arguments->length == 0)
        return SYM_EMPTY;
    return to_str(vm, arguments->length == 1 ? arguments->items[0] : value_of(arguments));
}

NATIVE(exception_repr, "BaseException.__repr__", "self, /")
static Value exception_repr(Vm *vm, Value *args, size_t count)
{
    const Tuple *arguments = args_of(args[0]);
    if (arguments->length == 1)
        return str_format(vm, "%M(%R)", args[0], arguments->items[0]);
    return str_format(vm, "%M%R", args[0], value_of(arguments));
}

NATIVE(exception_with_traceback, "BaseException.with_traceback", "self, traceback, /")
static Value exception_with_traceback(Vm *vm, Value *args, size_t count)
{
    set_attribute(vm, args[0], SYM(__traceback__), args[1]);
    return args[0];
}

NATIVE(exception_add_note, "BaseException.add_note", "self, note, /")
static Value exception_add_note(Vm *vm, Value *args, size_t count)
{
    if (str_cast(vm, args[1]) == NULL)
        (raise_type_error)(vm,
                           args[1] == VALUE_NONE
                               ? MESSAGE("add_note() argument must be str, not None")
                               : MESSAGE("add_note() argument must be str, not %T"),
                           args[1]);
    Value notes = find_attribute(vm, args[0], SYM(__notes__));
    if (notes == NO_VALUE) {
        notes = list_new(vm, NULL, 0);
        set_attribute(vm, args[0], SYM(__notes__), notes);
    }
    if (list_cast(vm, notes) == NULL)
        raise_type_error(vm, "Cannot add note: __notes__ is not a list");
    list_append(vm, notes, args[1]);
    return VALUE_NONE;
}

NATIVE(exception_setstate, "BaseException.__setstate__", "self, state, /")
static Value exception_setstate(Vm *vm, Value *args, size_t count)
{
    if (args[1] == VALUE_NONE)
        return VALUE_NONE;
    if (dict_cast(vm, args[1]) == NULL)
        raise_type_error(vm, "state is not a dictionary");
    size_t position = 0;
    for (Value key, value; dict_next(args[1], &position, &key, &value);)
        set_attribute(vm, args[0], attribute_name(vm, key), value);
    return VALUE_NONE;
}

static Value get_args(Vm *vm, Value self)
{
    return exception_of(self)->args;
}

static void set_args(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE)
        raise_type_error(vm, "args may not be deleted");
    exception_of(self)->args = tuple_from_iterable(vm, value);
}

static Value get_cause(Vm *vm, Value self)
{
    return or_none(exception_of(self)->cause);
}

// What __cause__ and __context__ may be set to: an exception, or None for nothing.
static Value check_link(Vm *vm, Value value, const char *name)
{
    if (value == NO_VALUE)
        raise_type_error(vm, "__%s__ may not be deleted", name);
    if (value == VALUE_NONE)
        return NO_VALUE;
    if (!is_exception(vm, value))
        raise_type_error(vm, "exception %s must be None or derive from BaseException", name);
    return value;
}

static void set_cause(Vm *vm, Value self, Value value)
{
    exception_of(self)->cause = check_link(vm, value, MESSAGE("cause"));
    exception_of(self)->suppress = VALUE_TRUE;
}

static Value get_context(Vm *vm, Value self)
{
    return or_none(exception_of(self)->context);
}

static void set_context(Vm *vm, Value self, Value value)
{
    exception_of(self)->context = check_link(vm, value, MESSAGE("context"));
}

static Value get_suppress(Vm *vm, Value self)
{
    return value_bool(exception_of(self)->suppress != NO_VALUE);
}

static void set_suppress(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE || !is_bool(value))
        (raise_type_error)(vm, value == NO_VALUE ? MESSAGE("can't delete numeric/char attribute")
                                                 : MESSAGE("attribute value type must be bool"));
    exception_of(self)->suppress = value == VALUE_TRUE ? value : NO_VALUE;
}

static Value get_traceback(Vm *vm, Value self)
{
    return or_none(exception_of(self)->traceback);
}

static void set_traceback(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE)
        raise_type_error(vm, "__traceback__ may not be deleted");
    if (value != VALUE_NONE && !has_shape(value, SHAPE_TRACEBACK))
        raise_type_error(vm, "__traceback__ must be a traceback or None");
    exception_of(self)->traceback = value == VALUE_NONE ? NO_VALUE : value;
}

static Value get_dict(Vm *vm, Value self)
{
    return instance_dict(vm, self);
}

static void set_dict(Vm *vm, Value self, Value value)
{
    if (value == NO_VALUE || dict_cast(vm, value) == NULL)
        raise_type_error(vm, "__dict__ must be set to a dictionary, not a '%T'", or_none(value));
    instance_set_dict(vm, self, value);
}

GETSET(exception_args, "BaseException.args", get_args, set_args)
GETSET(exception_cause, "BaseException.__cause__", get_cause, set_cause)
GETSET(exception_context, "BaseException.__context__", get_context, set_context)
GETSET(exception_suppress, "BaseException.__suppress_context__", get_suppress, set_suppress)
GETSET(exception_traceback, "BaseException.__traceback__", get_traceback, set_traceback)
GETSET(exception_dict, "BaseException.__dict__", get_dict, set_dict)

MEMBERS(base_members, METHOD(__new__, exception_dunder_new), METHOD(__init__, exception_init),
        METHOD(__str__, exception_str), METHOD(__repr__, exception_repr),
        METHOD(with_traceback, exception_with_traceback), METHOD(add_note, exception_add_note),
        METHOD(__setstate__, exception_setstate), ACCESSOR(args, exception_args),
        ACCESSOR(__cause__, exception_cause), ACCESSOR(__context__, exception_context),
        ACCESSOR(__suppress_context__, exception_suppress),
        ACCESSOR(__traceback__, exception_traceback), ACCESSOR(__dict__, exception_dict));

static const Member none_members[] = {MEMBERS_END};

// Fields that are plain attributes: one getter and setter per field number. They are not static,
// so that GETSET rows share them.
#define FIELD_ACCESSORS(number)                                        \
    Value exception_get_field_##number(Vm *vm, Value self)             \
    {                                                                  \
        return field(self, number);                                    \
    }                                                                  \
    void exception_set_field_##number(Vm *vm, Value self, Value value) \
    {                                                                  \
        exception_of(self)->fields[number] = value;                    \
    }

FIELD_ACCESSORS(0)
FIELD_ACCESSORS(1)
FIELD_ACCESSORS(2)
FIELD_ACCESSORS(3)
FIELD_ACCESSORS(4)
FIELD_ACCESSORS(5)
FIELD_ACCESSORS(6)

// SystemExit.code and StopIteration.value: the first argument.

NATIVE(exit_init, "SystemExit.__init__", "self, /, *args, **keywords")
static Value exit_init(Vm *vm, Value *args, size_t count)
{
    exception_init(vm, args, count);
    const Tuple *arguments = args_of(args[0]);
    if (arguments->length > 0)
        exception_of(args[0])->fields[0] =
            arguments->length == 1 ? arguments->items[0] : value_of(arguments);
    return VALUE_NONE;
}

GETSET(exit_code, "SystemExit.code", exception_get_field_0, exception_set_field_0)
MEMBERS(exit_members, METHOD(__init__, exit_init), ACCESSOR(code, exit_code));

NATIVE(stop_init, "StopIteration.__init__", "self, /, *args, **keywords")
static Value stop_init(Vm *vm, Value *args, size_t count)
{
    exception_init(vm, args, count);
    const Tuple *arguments = args_of(args[0]);
    exception_of(args[0])->fields[0] = arguments->length == 0 ? NO_VALUE : arguments->items[0];
    return VALUE_NONE;
}

GETSET(stop_value, "StopIteration.value", exception_get_field_0, exception_set_field_0)
MEMBERS(stop_members, METHOD(__init__, stop_init), ACCESSOR(value, stop_value));

// KeyError shows its one argument by repr.

NATIVE(key_str, "KeyError.__str__", "self, /")
static Value key_str(Vm *vm, Value *args, size_t count)
{
    const Tuple *arguments = args_of(args[0]);
    if (arguments->length == 1)
        return to_repr(vm, arguments->items[0]);
    return exception_str(vm, args, count);
}

MEMBERS(key_members, METHOD(__str__, key_str));

// Keyword arguments become fields: AttributeError(name=, obj=), NameError(name=), ImportError(...).

static void take_keywords(Vm *vm, Value self, Value keywords, const Value *names, size_t first,
                          size_t count)
{
    for (size_t i = 0; i < count; i++)
        exception_of(self)->fields[first + i] = NO_VALUE;
    if (keywords == NO_VALUE)
        return;
    size_t position = 0;
    for (Value key, value; dict_next(keywords, &position, &key, &value);) {
        size_t i = 0;
        while (i < count && !equal(vm, names[i], key))
            i++;
        if (i == count)
            raise_type_error(vm, "%T() got an unexpected keyword argument %R", self, key);
        exception_of(self)->fields[first + i] = value;
    }
}

static const Value name_and_object[] = {SYM(name), SYM(obj)};

static Value init_with_keywords(Vm *vm, Value *args, size_t count, const Value *names, size_t first,
                                size_t name_count)
{
    Value keywords = args[1];
    args[1] = NO_VALUE;
    exception_init(vm, args, count);
    take_keywords(vm, args[0], keywords, names, first, name_count);
    return VALUE_NONE;
}

NATIVE(attribute_init, "AttributeError.__init__", "self, /, *args, **keywords")
static Value attribute_init(Vm *vm, Value *args, size_t count)
{
    return init_with_keywords(vm, args, count, name_and_object, 0, 2);
}

GETSET(attribute_name, "AttributeError.name", exception_get_field_0, exception_set_field_0)
GETSET(attribute_obj, "AttributeError.obj", exception_get_field_1, exception_set_field_1)
MEMBERS(attribute_members, METHOD(__init__, attribute_init), ACCESSOR(name, attribute_name),
        ACCESSOR(obj, attribute_obj));

NATIVE(name_init, "NameError.__init__", "self, /, *args, **keywords")
static Value name_init(Vm *vm, Value *args, size_t count)
{
    return init_with_keywords(vm, args, count, name_and_object, 0, 1);
}

GETSET(name_name, "NameError.name", exception_get_field_0, exception_set_field_0)
MEMBERS(name_members, METHOD(__init__, name_init), ACCESSOR(name, name_name));

NATIVE(import_init, "ImportError.__init__", "self, /, *args, **keywords")
static Value import_init(Vm *vm, Value *args, size_t count)
{
    static const Value names[] = {SYM(name), SYM(path), SYM(name_from)};
    init_with_keywords(vm, args, count, names, 1, 3);
    const Tuple *arguments = args_of(args[0]);
    exception_of(args[0])->fields[0] = arguments->length == 1 ? arguments->items[0] : NO_VALUE;
    return VALUE_NONE;
}

NATIVE(import_str, "ImportError.__str__", "self, /")
static Value import_str(Vm *vm, Value *args, size_t count)
{
    Value message = field(args[0], 0);
    return str_cast(vm, message) != NULL ? message : exception_str(vm, args, count);
}

GETSET(import_msg, "ImportError.msg", exception_get_field_0, exception_set_field_0)
GETSET(import_name, "ImportError.name", exception_get_field_1, exception_set_field_1)
GETSET(import_path, "ImportError.path", exception_get_field_2, exception_set_field_2)
GETSET(import_name_from, "ImportError.name_from", exception_get_field_3, exception_set_field_3)
MEMBERS(import_members, METHOD(__init__, import_init), METHOD(__str__, import_str),
        ACCESSOR(msg, import_msg), ACCESSOR(name, import_name), ACCESSOR(path, import_path),
        ACCESSOR(name_from, import_name_from));

// OSError(errno, strerror[, filename[, winerror[, filename2]]]) makes the subclass of the errno.

// Whether making an instance leaves it to __init__ to look at the arguments.
static bool has_own_init(Vm *vm, Value type)
{
    const Type *self = type_cast(vm, type);
    return !has_shape(type_lookup(vm, self, SYM(__init__)), SHAPE_NATIVE) &&
           has_shape(type_lookup(vm, self, SYM(__new__)), SHAPE_NATIVE);
}

static void take_os_arguments(Vm *vm, Exception *self, const Value *args, size_t count)
{
    self->args = tuple_new(vm, args, count);
    if (count < 2 || count > 5)
        return;
    self->fields[0] = args[0];
    self->fields[1] = args[1];
    if (count >= 3 && args[2] != VALUE_NONE) {
        self->fields[2] = args[2];
        self->args = tuple_new(vm, args, 2);
        if (count == 5 && args[4] != VALUE_NONE)
            self->fields[3] = args[4];
    }
}

NATIVE(os_new, "OSError.__new__", "cls, /, *args, **keywords")
static Value os_new(Vm *vm, Value *args, size_t count)
{
    size_t given = count - 2;
    if (!has_own_init(vm, args[0]) && args[1] != NO_VALUE && dict_length(args[1]) > 0)
        raise_type_error(vm, "%N() takes no keyword arguments", args[0]);
    if (args[0] == type_value(&type_OSError) && given >= 2 && given <= 5 && is_small(args[2])) {
        ShapeId shape = error_shape((int)small_value(args[2]));
        args[0] = type_value(rom_types[shape]);
    }
    Value self = exception_dunder_new(vm, args, count);
    if (has_own_init(vm, args[0]))
        exception_of(self)->args = (Value)&tuple_empty;
    else
        take_os_arguments(vm, exception_of(self), args + 2, given);
    return self;
}

NATIVE(os_init, "OSError.__init__", "self, /, *args, **keywords")
static Value os_init(Vm *vm, Value *args, size_t count)
{
    refuse_keywords(vm, args[0], args[1]);
    if (has_own_init(vm, type_value(type_of(vm, args[0]))))
        take_os_arguments(vm, exception_of(args[0]), args + 2, count - 2);
    return VALUE_NONE;
}

NATIVE(os_str, "OSError.__str__", "self, /")
static Value os_str(Vm *vm, Value *args, size_t count)
{
    const Exception *self = exception_of(args[0]);
    if (self->fields[0] == NO_VALUE || self->fields[1] == NO_VALUE)
        return exception_str(vm, args, count);
    Builder builder;
    builder_init(&builder, vm, 60);
    builder_format(&builder, "[Errno %S] %S", self->fields[0], self->fields[1]);
    if (self->fields[2] != NO_VALUE)
        builder_format(&builder, ": %R", self->fields[2]);
    if (self->fields[3] != NO_VALUE)
        builder_format(&builder, " -> %R", self->fields[3]);
    return builder_finish_str(&builder);
}

GETSET(os_errno, "OSError.errno", exception_get_field_0, exception_set_field_0)
GETSET(os_strerror, "OSError.strerror", exception_get_field_1, exception_set_field_1)
GETSET(os_filename, "OSError.filename", exception_get_field_2, exception_set_field_2)
GETSET(os_filename2, "OSError.filename2", exception_get_field_3, exception_set_field_3)
MEMBERS(os_members, METHOD(__new__, os_new), METHOD(__init__, os_init), METHOD(__str__, os_str),
        ACCESSOR(errno, os_errno), ACCESSOR(strerror, os_strerror), ACCESSOR(filename, os_filename),
        ACCESSOR(filename2, os_filename2));

// SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset])).

NATIVE(syntax_init, "SyntaxError.__init__", "self, /, *args, **keywords")
static Value syntax_init(Vm *vm, Value *args, size_t count)
{
    exception_init(vm, args, count);
    Exception *self = exception_of(args[0]);
    const Tuple *arguments = args_of(args[0]);
    if (arguments->length >= 1)
        self->fields[0] = arguments->items[0];
    if (arguments->length != 2)
        return VALUE_NONE;
    Value details = tuple_from_iterable(vm, arguments->items[1]);
    size_t length = tuple_of(details)->length;
    if (length != 4 && length != 6)
        raise_type_error(vm, "function takes %s %d arguments (%z given)",
                         length < 4 ? MESSAGE("at least") : MESSAGE("at most"), length < 4 ? 4 : 6,
                         length);
    memcpy(self->fields + 1, tuple_of(details)->items, length * sizeof(Value));
    return VALUE_NONE;
}

NATIVE(syntax_str, "SyntaxError.__str__", "self, /")
static Value syntax_str(Vm *vm, Value *args, size_t count)
{
    Value message = to_str(vm, field(args[0], 0));
    Value file = field(args[0], 1), line = field(args[0], 2);
    bool has_file = str_cast(vm, file) != NULL, has_line = int_cast(vm, line) != NO_VALUE;
    if (has_file) {
        const Str *path = str_cast(vm, file);
        size_t start = path->length;
        while (start > 0 && path->text[start - 1] != '/')
            start--;
        file = str_new(vm, path->text + start, path->length - start);
    }
    if (has_file && has_line)
        return str_format(vm, "%S (%S, line %S)", message, file, line);
    if (has_file)
        return str_format(vm, "%S (%S)", message, file);
    return has_line ? str_format(vm, "%S (line %S)", message, line) : message;
}

GETSET(syntax_msg, "SyntaxError.msg", exception_get_field_0, exception_set_field_0)
GETSET(syntax_filename, "SyntaxError.filename", exception_get_field_1, exception_set_field_1)
GETSET(syntax_lineno, "SyntaxError.lineno", exception_get_field_2, exception_set_field_2)
GETSET(syntax_offset, "SyntaxError.offset", exception_get_field_3, exception_set_field_3)
GETSET(syntax_text, "SyntaxError.text", exception_get_field_4, exception_set_field_4)
GETSET(syntax_end_lineno, "SyntaxError.end_lineno", exception_get_field_5, exception_set_field_5)
GETSET(syntax_end_offset, "SyntaxError.end_offset", exception_get_field_6, exception_set_field_6)
MEMBERS(syntax_members, METHOD(__init__, syntax_init), METHOD(__str__, syntax_str),
        ACCESSOR(msg, syntax_msg), ACCESSOR(filename, syntax_filename),
        ACCESSOR(lineno, syntax_lineno), ACCESSOR(offset, syntax_offset),
        ACCESSOR(text, syntax_text), ACCESSOR(end_lineno, syntax_end_lineno),
        ACCESSOR(end_offset, syntax_end_offset), CONSTANT(print_file_and_line, NONE));

// UnicodeDecodeError(encoding, object, start, end, reason) and its kin.

static void check_unicode_argument(Vm *vm, Value v, size_t position)
{
    if (str_cast(vm, v) == NULL)
        raise_type_error(vm, "argument %z must be str, not %T", position, v);
}

static void init_unicode(Vm *vm, Value self, size_t first, const Value *values, size_t count)
{
    if (count != 5 - first)
        raise_type_error(vm, "function takes exactly %z arguments (%z given)", 5 - first, count);
    check_unicode_argument(vm, first == 0 ? values[0] : SYM_EMPTY, 1);
    check_unicode_argument(vm, values[count - 1], count);
    exception_of(self)->args = tuple_new(vm, values, count);
    memcpy(exception_of(self)->fields + first, values, count * sizeof(Value));
    int_index(vm, exception_of(self)->fields[2]);
    int_index(vm, exception_of(self)->fields[3]);
}

NATIVE(unicode_decode_init, "UnicodeDecodeError.__init__", "self, /, *args")
static Value unicode_decode_init(Vm *vm, Value *args, size_t count)
{
    init_unicode(vm, args[0], 0, args + 1, count - 1);
    BufferView view;
    if (!buffer_try_peek(vm, args[2], &view))
        raise_type_error(vm, "a bytes-like object is required, not '%T'", args[2]);
    exception_of(args[0])->fields[1] = bytes_new(vm, view.data, view.length);
    return VALUE_NONE;
}

NATIVE(unicode_encode_init, "UnicodeEncodeError.__init__", "self, /, *args")
static Value unicode_encode_init(Vm *vm, Value *args, size_t count)
{
    init_unicode(vm, args[0], 0, args + 1, count - 1);
    check_unicode_argument(vm, args[2], 2);
    return VALUE_NONE;
}

NATIVE(unicode_translate_init, "UnicodeTranslateError.__init__", "self, /, *args")
static Value unicode_translate_init(Vm *vm, Value *args, size_t count)
{
    init_unicode(vm, args[0], 1, args + 1, count - 1);
    check_unicode_argument(vm, args[1], 1);
    return VALUE_NONE;
}

// The text for one bad item, NO_VALUE when the range holds more than one.
static Value describe_item(Vm *vm, Value object, SignedWord start, bool decoding)
{
    Value item = get_item(vm, object, small_from(start));
    Builder builder;
    builder_init(&builder, vm, 16);
    if (decoding) {
        unsigned byte = (unsigned)small_value(item);
        builder_format(&builder, "byte 0x%s%x", byte < 16 ? "0" : "", byte);
        return builder_finish_str(&builder);
    }
    Value code = call_1(vm, get_item(vm, vm_builtins(vm), SYM(ord)), item);
    builder_add_c(&builder, "character '");
    builder_add_escape(&builder, (uint32_t)small_value(code));
    builder_add_byte(&builder, '\'');
    return builder_finish_str(&builder);
}

static Value unicode_text(Vm *vm, Value self, const char *verb, bool decoding)
{
    Value object = field(self, 1);
    bool sane = decoding ? bytes_cast(vm, object) != NULL : str_cast(vm, object) != NULL;
    if (!sane) // not initialised, or set to something else since
        return SYM_EMPTY;
    Value reason = field(self, 4);
    SignedWord start = int_to_word(vm, field(self, 2));
    SignedWord end = int_to_word(vm, field(self, 3));
    Builder builder;
    builder_init(&builder, vm, 80);
    if (exception_of(self)->fields[0] != NO_VALUE)
        builder_format(&builder, "'%S' codec ", field(self, 0));
    builder_format(&builder, "can't %s ", verb);
    if (start >= 0 && start < (SignedWord)length(vm, object) && end == start + 1)
        builder_format(&builder, "%S in position %w", describe_item(vm, object, start, decoding),
                       start);
    else
        builder_format(&builder, "%s in position %w-%w",
                       decoding ? MESSAGE("bytes") : MESSAGE("characters"), start, end - 1);
    builder_format(&builder, ": %S", reason);
    return builder_finish_str(&builder);
}

NATIVE(unicode_decode_str, "UnicodeDecodeError.__str__", "self, /")
static Value unicode_decode_str(Vm *vm, Value *args, size_t count)
{
    return unicode_text(vm, args[0], MESSAGE("decode"), true);
}

NATIVE(unicode_encode_str, "UnicodeEncodeError.__str__", "self, /")
static Value unicode_encode_str(Vm *vm, Value *args, size_t count)
{
    return unicode_text(vm, args[0], MESSAGE("encode"), false);
}

NATIVE(unicode_translate_str, "UnicodeTranslateError.__str__", "self, /")
static Value unicode_translate_str(Vm *vm, Value *args, size_t count)
{
    return unicode_text(vm, args[0], MESSAGE("translate"), false);
}

#define UNICODE_ACCESSORS(prefix)                                             \
    ACCESSOR(encoding, prefix##_encoding), ACCESSOR(object, prefix##_object), \
        ACCESSOR(start, prefix##_start), ACCESSOR(end, prefix##_end),         \
        ACCESSOR(reason, prefix##_reason)

GETSET(unicode_decode_encoding, "UnicodeDecodeError.encoding", exception_get_field_0,
       exception_set_field_0)
GETSET(unicode_decode_object, "UnicodeDecodeError.object", exception_get_field_1,
       exception_set_field_1)
GETSET(unicode_decode_start, "UnicodeDecodeError.start", exception_get_field_2,
       exception_set_field_2)
GETSET(unicode_decode_end, "UnicodeDecodeError.end", exception_get_field_3, exception_set_field_3)
GETSET(unicode_decode_reason, "UnicodeDecodeError.reason", exception_get_field_4,
       exception_set_field_4)
GETSET(unicode_encode_encoding, "UnicodeEncodeError.encoding", exception_get_field_0,
       exception_set_field_0)
GETSET(unicode_encode_object, "UnicodeEncodeError.object", exception_get_field_1,
       exception_set_field_1)
GETSET(unicode_encode_start, "UnicodeEncodeError.start", exception_get_field_2,
       exception_set_field_2)
GETSET(unicode_encode_end, "UnicodeEncodeError.end", exception_get_field_3, exception_set_field_3)
GETSET(unicode_encode_reason, "UnicodeEncodeError.reason", exception_get_field_4,
       exception_set_field_4)
GETSET(unicode_translate_encoding, "UnicodeTranslateError.encoding", exception_get_field_0,
       exception_set_field_0)
GETSET(unicode_translate_object, "UnicodeTranslateError.object", exception_get_field_1,
       exception_set_field_1)
GETSET(unicode_translate_start, "UnicodeTranslateError.start", exception_get_field_2,
       exception_set_field_2)
GETSET(unicode_translate_end, "UnicodeTranslateError.end", exception_get_field_3,
       exception_set_field_3)
GETSET(unicode_translate_reason, "UnicodeTranslateError.reason", exception_get_field_4,
       exception_set_field_4)

MEMBERS(unicode_decode_members, METHOD(__init__, unicode_decode_init),
        METHOD(__str__, unicode_decode_str), UNICODE_ACCESSORS(unicode_decode));
MEMBERS(unicode_encode_members, METHOD(__init__, unicode_encode_init),
        METHOD(__str__, unicode_encode_str), UNICODE_ACCESSORS(unicode_encode));
MEMBERS(unicode_translate_members, METHOD(__init__, unicode_translate_init),
        METHOD(__str__, unicode_translate_str), UNICODE_ACCESSORS(unicode_translate));

extern const Member group_members[];

#define EXCEPTION(shape, name, base_name, field_kind, members)                      \
    ROM_TYPE(type_##name, name, SHAPE_##shape, type_##base_name, members##_members, \
             .fixed_words = EXCEPTION_WORDS + EXCEPTION_FIELDS_##field_kind,        \
             .flags = TYPE_EXCEPTION | TYPE_HAS_DICT | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
#include "core/objects/exceptions.def"
#undef EXCEPTION
