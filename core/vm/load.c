// Finding and running the code of modules: native, frozen, or in files.
#include "core/vm/load.h"

#include "core/compiler/compile.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/dict.h"
#include "core/objects/function.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/import.h"
#include "core/vm/raise.h"

// What was found for a module's name.
typedef struct Finding {
    const NativeModule *native;
    Value code;     // Code to run, or NO_VALUE
    Value file;     // path of the source, or NO_VALUE
    Value packages; // list for __path__, or NO_VALUE: not a package
} Finding;

static bool name_is(Value name, const char *text)
{
    return strcmp(str_of(name)->text, text) == 0 && strlen(text) == str_of(name)->length;
}

// Native and frozen modules.

static const NativeModule *find_native(Value name)
{
    for (size_t i = 0; native_modules[i] != NULL; i++) {
        if (name_is(name, native_modules[i]->name))
            return native_modules[i];
    }
    return NULL;
}

// Code in ROM runs where it lies. Where code has inline caches the objects that point to them are
// copied; bytecode, tables and names stay in ROM.
static Value cacheable_code(Vm *vm, Value rom)
{
    if (!ADDER_INLINE_CACHES)
        return rom;
    Value consts = code_of(rom)->consts;
    for (size_t i = 0; i < tuple_of(consts)->length; i++) {
        if (!has_shape(tuple_of(consts)->items[i], SHAPE_CODE))
            continue;
        if (consts == code_of(rom)->consts)
            consts = tuple_new(vm, tuple_of(consts)->items, tuple_of(consts)->length);
        Value inner = cacheable_code(vm, tuple_of(consts)->items[i]);
        tuple_of(consts)->items[i] = inner;
    }
    Code *copy = heap_new(vm, SHAPE_CODE, CODE_LAYOUT, sizeof(Code));
    Object header = copy->object;
    *copy = *code_of(rom);
    copy->object = header;
    copy->consts = consts;
    return value_of(copy);
}

static bool find_frozen(Vm *vm, Value name, Finding *finding)
{
    const ImportHost *host = vm->host->import;
    const FrozenModule *frozen = host == NULL ? NULL : host->frozen;
    for (; frozen != NULL && frozen->name != NULL; frozen++) {
        if (!name_is(name, frozen->name))
            continue;
        finding->code = cacheable_code(vm, value_of(frozen->code));
        if (frozen->package)
            finding->packages = list_new(vm, NULL, 0);
        return true;
    }
    return false;
}

// Files.

#define PRECOMPILED ".mpy"

static ImportKind look_at(Vm *vm, Value path, size_t *size)
{
    const ImportHost *host = vm->host->import;
    if (!ADDER_FILES || host == NULL || host->find == NULL)
        return IMPORT_NOTHING;
    return host->find(host->context, str_of(path)->text, size);
}

static bool ends_with(const Str *s, const char *end)
{
    size_t length = strlen(end);
    return s->length > length && memcmp(s->text + s->length - length, end, length) == 0;
}

Value import_compile_file(Vm *vm, Value path)
{
    const ImportHost *host = vm->host->import;
    size_t size = 0;
    if (look_at(vm, path, &size) != IMPORT_FILE)
        raise_os_error(vm, 2, path); // ENOENT
    Value text = bytes_new(vm, NULL, size);
    char *data = (char *)bytes_of(text)->data;
    int error = host->read(host->context, str_of(path)->text, data, size);
    if (error != 0)
        raise_os_error(vm, error, path);
    if (host->load != NULL && ends_with(str_of(path), PRECOMPILED))
        return host->load(vm, (const uint8_t *)data, size);
    return compile(vm, data, size, path, COMPILE_MODULE, 0);
}

static Value joined_path(Vm *vm, Value folder, const char *name)
{
    const Str *text = str_of(folder);
    if (text->length == 0)
        return str_from_c(vm, name);
    const char *slash = text->text[text->length - 1] == '/' ? "" : "/";
    return str_format(vm, "%S%s%s", folder, slash, name);
}

// The source at `path` without its extension, or what was compiled from it; NO_VALUE if neither is
// there.
static Value find_source(Vm *vm, Value path)
{
    static const char *const extensions[] = {".py", PRECOMPILED};
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
        size_t size;
        Value file = str_format(vm, "%S%s", path, extensions[i]);
        if (look_at(vm, file, &size) == IMPORT_FILE)
            return file;
    }
    return NO_VALUE;
}

// Looks in one folder of a search path. A folder without __init__.py is remembered as a part of a
// namespace package.
static bool find_in_folder(Vm *vm, Value folder, const char *name, Finding *finding)
{
    Value path = joined_path(vm, folder, name);
    size_t size;
    if (look_at(vm, path, &size) == IMPORT_FOLDER) {
        finding->file = find_source(vm, str_format(vm, "%S/__init__", path));
        if (finding->file != NO_VALUE) {
            finding->packages = list_new(vm, &path, 1);
            return true;
        }
        if (finding->packages == NO_VALUE)
            finding->packages = list_new(vm, NULL, 0);
        list_append(vm, finding->packages, path);
    }
    finding->file = find_source(vm, path);
    if (finding->file == NO_VALUE)
        return false;
    finding->packages = NO_VALUE;
    return true;
}

static bool find_in_files(Vm *vm, Value name, Value search, Finding *finding)
{
    if (!ADDER_FILES || vm->host->import == NULL)
        return false;
    const char *last = strrchr(str_of(name)->text, '.');
    last = last == NULL ? str_of(name)->text : last + 1;
    if (search == NO_VALUE)
        search = vm->sys_dict == NO_VALUE ? NO_VALUE : dict_get_name(vm, vm->sys_dict, SYM(path));
    if (search == NO_VALUE || strlen(str_of(name)->text) != str_of(name)->length)
        return false;
    Value folders = tuple_from_iterable(vm, search);
    for (size_t i = 0; i < tuple_of(folders)->length; i++) {
        Value folder = tuple_of(folders)->items[i];
        if (is_str(folder) && strlen(str_of(folder)->text) == str_of(folder)->length &&
            find_in_folder(vm, folder, last, finding))
            return true;
    }
    return finding->packages != NO_VALUE;
}

static bool find_module(Vm *vm, Value name, Value search, Finding *finding)
{
    *finding = (Finding){NULL, NO_VALUE, NO_VALUE, NO_VALUE};
    finding->native = find_native(name);
    return finding->native != NULL || find_frozen(vm, name, finding) ||
           find_in_files(vm, name, search, finding);
}

// Running.

static Value parent_of(Vm *vm, Value name)
{
    const char *dot = strrchr(str_of(name)->text, '.');
    if (dot == NULL)
        return SYM_EMPTY;
    return str_intern(vm, str_of(name)->text, (size_t)(dot - str_of(name)->text));
}

static void set_attributes(Vm *vm, Value dict, Value name, const Finding *finding)
{
    bool package = finding->packages != NO_VALUE;
    if (ADDER_PROFILE_LEVEL > 0) { // what costs memory and is seldom asked for
        dict_set(vm, dict, SYM(__doc__), VALUE_NONE);
        dict_set(vm, dict, SYM(__loader__), VALUE_NONE);
        dict_set(vm, dict, SYM(__spec__), VALUE_NONE);
    }
    dict_set(vm, dict, SYM(__package__), package ? name : parent_of(vm, name));
    if (finding->file != NO_VALUE)
        dict_set(vm, dict, SYM(__file__), finding->file);
    if (package)
        dict_set(vm, dict, SYM(__path__), finding->packages);
    dict_set(vm, dict, SYM(__builtins__), dict_get(vm, vm->modules, SYM(builtins)));
}

typedef struct LoadRequest {
    Value name;
    Value dict;
    const Finding *finding;
} LoadRequest;

static Value run_module(Vm *vm, void *context)
{
    const LoadRequest *request = context;
    const Finding *finding = request->finding;
    if (finding->native != NULL) {
        if (finding->native->init != NULL)
            finding->native->init(vm, request->dict);
        return VALUE_NONE;
    }
    set_attributes(vm, request->dict, request->name, finding);
    Value code = finding->code;
    if (code == NO_VALUE && finding->file != NO_VALUE)
        code = import_compile_file(vm, finding->file);
    if (code != NO_VALUE)
        vm_run_module(vm, &code, request->dict);
    return VALUE_NONE;
}

static void load_finding(Vm *vm, Value name, Value dict, const Finding *finding)
{
    LoadRequest request = {name, dict, finding};
    Value error;
    Value outer = vm->importing, names[] = {name, outer};
    vm->importing = tuple_new(vm, names, 2);
    vm_protect(vm, run_module, &request, &error);
    vm->importing = outer;
    if (error == NO_VALUE)
        return;
    dict_remove(vm, vm->modules, name);
    raise_again(vm, error);
}

bool load_module(Vm *vm, Value name, Value search)
{
    Finding finding;
    if (!find_module(vm, name, search, &finding))
        return false;
    Value module =
        finding.native != NULL ? module_new_native(vm, finding.native) : module_new(vm, name);
    dict_set(vm, vm->modules, name, module);
    load_finding(vm, name, module_dict(module), &finding);
    return true;
}

Value import_reload(Vm *vm, Value module)
{
    if (!has_shape(module, SHAPE_MODULE))
        raise_type_error(vm, "reload() argument must be a module");
    Value name = attribute_name(vm, get_attribute(vm, module, SYM(__name__)));
    if (dict_get(vm, vm->modules, name) != module)
        raise_error(vm, SHAPE_IMPORT_ERROR, "module %S not in sys.modules", name);
    Value parent = parent_of(vm, name), search = NO_VALUE;
    if (parent != SYM_EMPTY)
        search = get_attribute(vm, import_by_name(vm, parent), SYM(__path__));
    Finding finding;
    if (!find_module(vm, name, search, &finding))
        raise_error(vm, SHAPE_MODULE_NOT_FOUND_ERROR, "spec not found for the module %R", name);
    LoadRequest request = {name, module_dict(module), &finding};
    if (finding.native == NULL) // CPython does not make built-in modules anew either
        run_module(vm, &request);
    return dict_get(vm, vm->modules, name);
}

// The program itself.

void import_run_file(Vm *vm, Value path)
{
    dict_set(vm, vm->main_dict, SYM(__file__), path);
    Value code = import_compile_file(vm, path);
    vm_run_module(vm, &code, vm->main_dict);
}

void import_run_module(Vm *vm, Value name)
{
    Finding finding;
    Value parent = parent_of(vm, name), search = NO_VALUE;
    if (parent != SYM_EMPTY)
        search = get_attribute(vm, import_by_name(vm, parent), SYM(__path__));
    bool found = find_module(vm, name, search, &finding);
    if (found && finding.packages != NO_VALUE) {
        import_by_name(vm, name);
        import_run_module(vm, str_intern_value(vm, str_format(vm, "%S.__main__", name)));
        return;
    }
    if (!found || finding.native != NULL)
        raise_error(vm, SHAPE_IMPORT_ERROR, "No module named %S", name);
    set_attributes(vm, vm->main_dict, name, &finding);
    Value code = finding.code != NO_VALUE ? finding.code : import_compile_file(vm, finding.file);
    vm_run_module(vm, &code, vm->main_dict);
}

void import_init(Vm *vm)
{
    vm->modules = dict_new(vm);
    vm->builtins = dict_new(vm); // in force until the module is there
    if (load_module(vm, SYM(builtins), NO_VALUE))
        vm->builtins = module_dict(dict_get(vm, vm->modules, SYM(builtins)));
    Value main = module_new(vm, SYM(__main__));
    dict_set(vm, vm->modules, SYM(__main__), main);
    vm->main_dict = module_dict(main);
    Finding nothing = {NULL, NO_VALUE, NO_VALUE, NO_VALUE};
    set_attributes(vm, vm->main_dict, SYM(__main__), &nothing);
    dict_set(vm, vm->main_dict, SYM(__package__), VALUE_NONE);
    if (load_module(vm, SYM(sys), NO_VALUE))
        vm->sys_dict = module_dict(dict_get(vm, vm->modules, SYM(sys)));
    else
        vm->sys_dict = dict_new(vm);
}
