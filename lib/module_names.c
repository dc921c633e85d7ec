// Which modules there are to be imported; see module_names.h.
#include "lib/module_names.h"

#include <string.h>

#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/list.h"
#include "core/objects/set.h"
#include "core/objects/str.h"
#include "core/vm/file_host.h"
#include "core/vm/import.h"
#include "core/vm/vm.h"

#define KIND_MASK 0170000
#define KIND_FOLDER 0040000

typedef struct Search {
    Value names;
    const char *package;
    size_t length;
    const char *folder;
    void *handle;
} Search;

// Adds a dotted name if it is one of the package's modules.
static void add_dotted(Vm *vm, const Search *search, const char *name)
{
    size_t skip = search->length == 0 ? 0 : search->length + 1;
    if (skip > 0 && (strncmp(name, search->package, skip - 1) != 0 || name[skip - 1] != '.'))
        return;
    if (name[skip] != 0 && strchr(name + skip, '.') == NULL)
        set_add(vm, search->names, str_from_c(vm, name + skip));
}

static bool is_identifier(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char c = text[i], letter = (char)(c | 0x20);
        bool digit = c >= '0' && c <= '9';
        if (!(c & 0x80) && c != '_' && !(letter >= 'a' && letter <= 'z') && !(digit && i > 0))
            return false;
    }
    return length > 0;
}

// Adds the module that an entry of a folder is: a file of source or code, or a package.
static void add_entry(Vm *vm, const Search *search, const char *name, int kind)
{
    size_t length = strlen(name), size;
    if ((kind & KIND_MASK) == KIND_FOLDER) {
        Value init = str_format(vm, "%s/%s/__init__.py", search->folder, name);
        const ImportHost *import = vm->host->import;
        if (import == NULL || import->find == NULL ||
            import->find(import->context, str_of(init)->text, &size) != IMPORT_FILE)
            return;
    } else if (length > 3 && strcmp(name + length - 3, ".py") == 0) {
        length -= 3;
    } else if (length > 4 && strcmp(name + length - 4, ".mpy") == 0) {
        length -= 4;
    } else {
        return;
    }
    if (is_identifier(name, length) && !(length == 8 && memcmp(name, "__init__", 8) == 0))
        set_add(vm, search->names, str_new(vm, name, length));
}

static Value read_entries(Vm *vm, void *context)
{
    const Search *search = context;
    int kind;
    uint64_t inode;
    const char *name;
    while ((name = vm->host->files->next_entry(vm->host->context, search->handle, &kind, &inode)) !=
           NULL)
        add_entry(vm, search, name, kind);
    return VALUE_NONE;
}

static void search_folder(Vm *vm, Search *search, Value folder)
{
    const FileHost *files = vm->host->files;
    const Str *path = str_cast(vm, folder);
    if (path == NULL || strlen(path->text) != path->length)
        return;
    Value part = str_new(vm, search->package, search->length);
    Value dots[] = {str_new(vm, ".", 1), str_new(vm, "/", 1)};
    part = call_method(vm, part, SYM(replace), 2, dots);
    Value full = str_format(vm, "%s/%S", path->length == 0 ? "." : path->text, part);
    search->folder = str_of(full)->text;
    if (files->open_folder(vm->host->context, search->folder, &search->handle) < 0)
        return;
    Value error;
    vm_protect(vm, read_entries, search, &error);
    files->close_folder(vm->host->context, search->handle);
    if (error != NO_VALUE)
        raise_exception(vm, error);
}

static const FrozenModule *frozen_modules_of(Vm *vm)
{
    static const FrozenModule none[1];
    const ImportHost *import = vm->host->import;
    return import == NULL || import->frozen == NULL ? none : import->frozen;
}

bool module_is_built_in(Vm *vm, const char *name, size_t length)
{
    for (size_t i = 0; native_modules[i] != NULL; i++) {
        const char *other = native_modules[i]->name;
        if (strlen(other) == length && memcmp(other, name, length) == 0)
            return true;
    }
    for (const FrozenModule *frozen = frozen_modules_of(vm); frozen->name != NULL; frozen++) {
        if (strlen(frozen->name) == length && memcmp(frozen->name, name, length) == 0)
            return true;
    }
    return false;
}

Value module_names(Vm *vm, const char *package, size_t length)
{
    Search search = {set_new(vm, SHAPE_SET), package, length, NULL, NULL};
    for (size_t i = 0; native_modules[i] != NULL; i++)
        add_dotted(vm, &search, native_modules[i]->name);
    for (const FrozenModule *frozen = frozen_modules_of(vm); frozen->name != NULL; frozen++)
        add_dotted(vm, &search, frozen->name);
    Value path = dict_get_name(vm, vm->sys_dict, SYM(path));
    if (vm->host->files == NULL || path == NO_VALUE)
        return search.names;
    Value folders = list_from_iterable(vm, path);
    for (size_t i = 0; i < list_of(folders)->length; i++)
        search_folder(vm, &search, list_items(list_of(folders))[i]);
    return search.names;
}
