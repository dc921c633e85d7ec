// The import system: names, sys.modules, and what the import statements do. Loading is in load.c.
#include "core/vm/import.h"

#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/list.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/load.h"
#include "core/vm/vm.h"

// Names.

// The part of a dotted name before its last dot (first: its first), or NO_VALUE without a dot.
static Value before_dot(Vm *vm, Value name, bool first)
{
    const Str *text = str_of(name);
    size_t at = text->length;
    for (size_t i = 0; i < text->length; i++) {
        if (text->text[i] == '.') {
            at = i;
            if (first)
                break;
        }
    }
    return at == text->length ? NO_VALUE : str_intern(vm, text->text, at);
}

static Value after_last_dot(Vm *vm, Value name)
{
    const Str *text = str_of(name);
    size_t at = text->length;
    while (at > 0 && text->text[at - 1] != '.')
        at--;
    return str_intern(vm, text->text + at, text->length - at);
}

static Value interned_name(Vm *vm, Value name)
{
    if (str_cast(vm, name) == NULL)
        raise_type_error(vm, "module name must be a string");
    return str_intern_value(vm, name);
}

_Noreturn static void raise_import_error(Vm *vm, ShapeId kind, Value message, Value name,
                                         Value path)
{
    Value exception = exception_new(vm, kind, message);
    exception_of(exception)->fields[1] = name;
    exception_of(exception)->fields[2] = path;
    raise_exception(vm, exception);
}

static bool has_path(Vm *vm, Value globals)
{
    return dict_get_name(vm, globals, SYM(__path__)) != NO_VALUE;
}

// The package that relative names in code with these globals start from.
static Value package_of(Vm *vm, Value globals)
{
    if (globals == NO_VALUE || dict_cast(vm, globals) == NULL)
        raise_type_error(vm, "globals must be a dict");
    Value package = dict_get_name(vm, globals, SYM(__package__));
    if (package == NO_VALUE || package == VALUE_NONE) {
        package = dict_get_name(vm, globals, SYM(__name__));
        if (package == NO_VALUE)
            raise_error(vm, SHAPE_KEY_ERROR, "'__name__' not in globals");
        if (str_cast(vm, package) == NULL)
            raise_type_error(vm, "__name__ must be a string");
        if (!has_path(vm, globals))
            package = before_dot(vm, str_intern_value(vm, package), false);
    } else if (str_cast(vm, package) == NULL) {
        raise_type_error(vm, "package must be a string");
    }
    if (package == NO_VALUE || str_cast(vm, package)->length == 0)
        raise_import_error(vm, SHAPE_IMPORT_ERROR,
                           str_format(vm, "attempted relative import with no known parent package"),
                           VALUE_NONE, VALUE_NONE);
    return str_intern_value(vm, package);
}

Value import_absolute_name(Vm *vm, Value globals, Value name, size_t level)
{
    name = interned_name(vm, name);
    if (level == 0) {
        if (str_of(name)->length == 0)
            raise_value_error(vm, "Empty module name");
        return name;
    }
    Value package = package_of(vm, globals);
    while (--level > 0) {
        package = before_dot(vm, package, false);
        if (package == NO_VALUE)
            raise_import_error(vm, SHAPE_IMPORT_ERROR,
                               str_format(vm, "attempted relative import beyond top-level package"),
                               VALUE_NONE, VALUE_NONE);
    }
    if (str_of(name)->length == 0)
        return package;
    return str_intern_value(vm, str_format(vm, "%S.%S", package, name));
}

// Modules by name.

static Value loaded_module(Vm *vm, Value name)
{
    return dict_get(vm, vm->modules, name);
}

_Noreturn static void raise_not_found(Vm *vm, Value name, Value parent)
{
    Value message =
        parent == NO_VALUE
            ? str_format(vm, "No module named '%S'", name)
            : str_format(vm, "No module named '%S'; '%S' is not a package", name, parent);
    raise_import_error(vm, SHAPE_MODULE_NOT_FOUND_ERROR, message, name, VALUE_NONE);
}

static Value import_new(Vm *vm, Value name)
{
    Value parent_name = before_dot(vm, name, false);
    Value search = NO_VALUE, parent = NO_VALUE;
    if (parent_name != NO_VALUE) {
        parent = import_by_name(vm, parent_name);
        Value module = loaded_module(vm, name); // the parent may have imported it
        if (module != NO_VALUE)
            return module;
        search = find_attribute(vm, parent, SYM(__path__));
        if (search == NO_VALUE)
            raise_not_found(vm, name, parent_name);
    }
    if (!load_module(vm, name, search))
        raise_not_found(vm, name, NO_VALUE);
    Value module = loaded_module(vm, name); // it may have replaced itself
    if (module == NO_VALUE)
        raise_error(vm, SHAPE_KEY_ERROR, "%R", name);
    if (parent != NO_VALUE)
        set_attribute(vm, parent, after_last_dot(vm, name), module);
    return module;
}

Value import_by_name(Vm *vm, Value name)
{
    check_c_stack(vm);
    Value module = loaded_module(vm, name);
    if (module == VALUE_NONE)
        raise_import_error(vm, SHAPE_MODULE_NOT_FOUND_ERROR,
                           str_format(vm, "import of %S halted; None in sys.modules", name), name,
                           VALUE_NONE);
    return module != NO_VALUE ? module : import_new(vm, name);
}

// __import__.

typedef struct SubmoduleRequest {
    Value name;
} SubmoduleRequest;

static Value import_submodule(Vm *vm, void *context)
{
    return import_by_name(vm, ((SubmoduleRequest *)context)->name);
}

static void import_listed(Vm *vm, Value module, Value package, Value item, bool from_all)
{
    if (str_cast(vm, item) == NULL)
        raise_type_error(vm, "Item in %s must be str, not %T",
                         from_all ? MESSAGE("__all__") : MESSAGE("``from list''"), item);
    item = str_intern_value(vm, item);
    if (find_attribute(vm, module, item) != NO_VALUE)
        return;
    SubmoduleRequest request = {str_intern_value(vm, str_format(vm, "%S.%S", package, item))};
    Value error;
    vm_protect(vm, import_submodule, &request, &error);
    if (error == NO_VALUE)
        return;
    bool absent = is_instance_of(vm, error, &type_ModuleNotFoundError) &&
                  equal(vm, exception_of(error)->fields[1], request.name);
    if (!absent)
        raise_exception(vm, error);
}

static void import_from_list(Vm *vm, Value module, Value from_list, bool from_all)
{
    Value package = find_attribute(vm, module, SYM(__name__));
    Value items = tuple_from_iterable(vm, from_list);
    for (size_t i = 0; i < tuple_of(items)->length; i++) {
        Value item = tuple_of(items)->items[i];
        if (is_str(item) && str_of(item)->length == 1 && str_of(item)->text[0] == '*') {
            Value all = from_all ? NO_VALUE : find_attribute(vm, module, SYM(__all__));
            if (all != NO_VALUE)
                import_from_list(vm, module, all, true);
        } else {
            import_listed(vm, module, package, item, from_all);
        }
    }
}

// What `import a.b` binds: a. For a relative name, the module that its first part names.
static Value first_module(Vm *vm, Value name, Value absolute, size_t level)
{
    Value first = before_dot(vm, name, true);
    if (first == NO_VALUE)
        return import_by_name(vm, absolute);
    if (level == 0)
        return import_by_name(vm, first);
    size_t cut = str_of(name)->length - str_of(first)->length;
    Value shortened = str_intern(vm, str_of(absolute)->text, str_of(absolute)->length - cut);
    return import_by_name(vm, shortened);
}

Value import_module(Vm *vm, Value name, Value globals, Value from_list, size_t level)
{
    if (globals == VALUE_NONE)
        globals = NO_VALUE;
    name = interned_name(vm, name);
    Value absolute = import_absolute_name(vm, globals, name, level);
    Value module = import_by_name(vm, absolute);
    if (from_list == VALUE_NONE || !truth(vm, from_list))
        return first_module(vm, name, absolute, level);
    if (find_attribute(vm, module, SYM(__path__)) != NO_VALUE)
        import_from_list(vm, module, from_list, false);
    return module;
}

Value import_statement(Vm *vm, Value name, Value from_list, Value level)
{
    Value globals = vm_current_globals(vm);
    Value function = dict_get_name(vm, vm_builtins_for(vm, globals), SYM(__import__));
    if (has_shape(function, SHAPE_NATIVE)) // not replaced by the program
        return import_module(vm, name, globals, from_list, (size_t)small_value(level));
    if (function == NO_VALUE)
        raise_error(vm, SHAPE_IMPORT_ERROR, "__import__ not found");
    Value arguments[] = {name, globals, vm_current_locals(vm), from_list, level};
    return call(vm, function, 5, arguments);
}

// from ... import.

bool vm_is_importing(Vm *vm, Value name)
{
    name = str_intern_value(vm, name);
    for (Value at = vm->importing; at != NO_VALUE; at = tuple_of(at)->items[1]) {
        if (tuple_of(at)->items[0] == name)
            return true;
    }
    return false;
}

_Noreturn static void raise_cannot_import(Vm *vm, Value module, Value package, Value name)
{
    Value file = find_attribute(vm, module, SYM(__file__));
    Value where = file == NO_VALUE ? str_format(vm, "unknown location") : file;
    bool known = package != NO_VALUE && str_cast(vm, package) != NULL;
    if (!known)
        package = str_format(vm, "<unknown module name>");
    bool partial = known && vm_is_importing(vm, package);
    Value message =
        (str_format)(vm,
                     partial ? MESSAGE("cannot import name %R from partially initialized module "
                                       "%R (most likely due to a circular import) (%S)")
                             : MESSAGE("cannot import name %R from %R (%S)"),
                     name, package, where);
    raise_import_error(vm, SHAPE_IMPORT_ERROR, message, known ? package : VALUE_NONE,
                       file == NO_VALUE ? VALUE_NONE : file);
}

Value import_from(Vm *vm, Value module, Value name)
{
    Value found = find_attribute(vm, module, name);
    if (found != NO_VALUE)
        return found;
    // A submodule of a package that is being loaded is not an attribute of it yet.
    Value package = find_attribute(vm, module, SYM(__name__));
    if (package != NO_VALUE && str_cast(vm, package) != NULL) {
        Value full = str_intern_value(vm, str_format(vm, "%S.%S", package, name));
        found = loaded_module(vm, full);
        if (found != NO_VALUE)
            return found;
    }
    raise_cannot_import(vm, module, package, name);
}

static void import_one(Vm *vm, Value namespace, Value name, Value value)
{
    if (is_dict(namespace))
        dict_set(vm, namespace, name, value);
    else
        set_item(vm, namespace, name, value);
}

// Without __all__: the names in the module's dict that do not begin with an underscore.
static void import_public(Vm *vm, Value module, Value namespace)
{
    Value dict = has_shape(module, SHAPE_MODULE) ? module_dict(module)
                                                 : find_attribute(vm, module, SYM(__dict__));
    if (dict == NO_VALUE)
        raise_error(vm, SHAPE_IMPORT_ERROR, "from-import-* object has no __dict__ and no __all__");
    Value names = is_dict(dict) ? namespace_names(vm, dict) : list_from_iterable(vm, dict);
    for (size_t i = 0; i < list_of(names)->length; i++) {
        Value name = list_items(list_of(names))[i];
        if (str_cast(vm, name) == NULL)
            raise_type_error(vm, "Key in %S.__dict__ must be str, not %T",
                             get_attribute(vm, module, SYM(__name__)), name);
        name = str_intern_value(vm, name);
        if (str_of(name)->text[0] != '_')
            import_one(vm, namespace, name, get_attribute(vm, module, name));
    }
}

void import_star(Vm *vm, Value module)
{
    Value namespace = vm_current_locals(vm);
    Value all = find_attribute(vm, module, SYM(__all__));
    if (all == NO_VALUE) {
        import_public(vm, module, namespace);
        return;
    }
    Value names = list_from_iterable(vm, all);
    for (size_t i = 0; i < list_of(names)->length; i++) {
        Value name = list_items(list_of(names))[i];
        if (str_cast(vm, name) == NULL)
            raise_type_error(vm, "Item in %S.__all__ must be str, not %T",
                             get_attribute(vm, module, SYM(__name__)), name);
        name = str_intern_value(vm, name);
        import_one(vm, namespace, name, get_attribute(vm, module, name));
    }
}
