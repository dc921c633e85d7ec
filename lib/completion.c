// Completion: which names could go on from what has been typed.
#include "lib/completion.h"

#include "core/objects/dict.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/namespace.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/vm/import.h"
#include "core/vm/vm.h"
#include "lib/module_names.h"

static const char keywords[] = "False None True and as assert async await break class continue def "
                               "del elif else except finally "
                               "for from global if import in is lambda nonlocal not or pass raise "
                               "return try while with yield ";

typedef enum Subject {
    SUBJECT_NAME,
    SUBJECT_ATTRIBUTE, // of the object that the path names
    SUBJECT_MODULE,    // in the package that the path names
    SUBJECT_IMPORTED,  // from the module that the path names
} Subject;

typedef struct Request {
    Subject subject;
    const char *path; // dotted names
    size_t path_length;
    const char *prefix;
    size_t prefix_length;
} Request;

static bool is_name_byte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c & 0x80);
}

// Steps over spaces and a word of name bytes and, with `dotted`, dots. Returns its start and sets
// *after to its end.
static const char *take_word(const char *text, const char *end, bool dotted, const char **after)
{
    while (text < end && *text == ' ')
        text++;
    const char *start = text;
    while (text < end && (is_name_byte(*text) || (dotted && *text == '.')))
        text++;
    *after = text;
    return start;
}

static bool is_word(const char *start, const char *end, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(end - start) == length && memcmp(start, word, length) == 0;
}

// Finds out whether the prefix belongs to an import statement.
static void parse_import(Request *request, const char *text)
{
    const char *start = request->prefix, *end = start + request->prefix_length;
    while (start > text && start[-1] != '\n' && start[-1] != ';')
        start--;
    const char *after, *module_end, *module;
    const char *word = take_word(start, end, false, &after);
    if (after < end && is_word(word, after, "import")) {
        request->subject = SUBJECT_MODULE;
    } else if (after < end && is_word(word, after, "from")) {
        module = take_word(after, end, true, &module_end);
        word = take_word(module_end, end, false, &after);
        if (module_end == end) {
            request->subject = SUBJECT_MODULE;
        } else if (after < end && is_word(word, after, "import")) {
            request->subject = SUBJECT_IMPORTED;
            request->path = module;
            request->path_length = (size_t)(module_end - module);
        }
    }
}

static Request parse(const char *text, size_t length)
{
    const char *end = text + length, *start = end;
    while (start > text && is_name_byte(start[-1]))
        start--;
    Request request = {.prefix = start, .prefix_length = (size_t)(end - start)};
    if (start > text && start[-1] == '.') {
        end = --start;
        while (start > text && (is_name_byte(start[-1]) || start[-1] == '.'))
            start--;
        request.subject = SUBJECT_ATTRIBUTE;
        request.path = start;
        request.path_length = (size_t)(end - start);
    }
    parse_import(&request, text);
    return request;
}

// The object that a dotted path names, NO_VALUE if none.
static Value resolve(Vm *vm, const char *path, size_t length)
{
    Value object = NO_VALUE;
    for (size_t start = 0, end; start <= length && length > 0; start = end + 1) {
        end = start;
        while (end < length && path[end] != '.')
            end++;
        Value name = str_find_interned(vm, path + start, end - start);
        if (name == NO_VALUE)
            return NO_VALUE;
        if (start == 0) {
            object = dict_get_name(vm, vm->main_dict, name);
            if (object == NO_VALUE)
                object = dict_get_name(vm, vm->builtins, name);
        } else {
            object = find_attribute(vm, object, name);
        }
        if (object == NO_VALUE || end == length)
            return object;
    }
    return NO_VALUE;
}

static void add_keywords(Vm *vm, Value names)
{
    for (const char *word = keywords; *word != 0;) {
        size_t length = strcspn(word, " ");
        set_add(vm, names, str_new(vm, word, length));
        word += length + 1;
    }
}

static void add_attributes(Vm *vm, Value names, Value object)
{
    Value listed = object == NO_VALUE ? NO_VALUE : call_special(vm, object, SYM(__dir__), 0, NULL);
    if (listed != NO_VALUE)
        set_update(vm, names, listed);
}

// The module that names are to be imported from. It is imported now only if that runs no code of
// the user's.
static Value find_module(Vm *vm, const char *path, size_t length)
{
    Value name = str_intern(vm, path, length);
    Value module = dict_get_name(vm, vm->modules, name);
    return module == NO_VALUE && module_is_built_in(vm, path, length) ? import_by_name(vm, name)
                                                                      : module;
}

static Value candidates(Vm *vm, const Request *request)
{
    Value names = set_new(vm, SHAPE_SET);
    switch (request->subject) {
    case SUBJECT_ATTRIBUTE:
        add_attributes(vm, names, resolve(vm, request->path, request->path_length));
        break;
    case SUBJECT_IMPORTED:
        add_attributes(vm, names, find_module(vm, request->path, request->path_length));
    // fall through
    case SUBJECT_MODULE:
        set_update(vm, names, module_names(vm, request->path, request->path_length));
        break;
    default:
        set_update(vm, names, vm->main_dict);
        set_update(vm, names, namespace_names(vm, vm->builtins));
        add_keywords(vm, names);
    }
    Value sorted = list_from_iterable(vm, names);
    list_sort_in_place(vm, sorted, VALUE_NONE, false);
    return sorted;
}

static bool matches(const Request *request, const Str *name)
{
    if (name == NULL || name->length < request->prefix_length ||
        memcmp(name->text, request->prefix, request->prefix_length) != 0)
        return false;
    // Private names are offered when asked for.
    return request->prefix_length > 0 || name->text[0] != '_';
}

typedef struct Search {
    const char *text;
    size_t length;
    Completion *completion;
    void (*show)(void *context, const char *name, size_t length);
    void *context;
} Search;

static void narrow(Completion *completion, const Str *name, size_t typed)
{
    const char *rest = name->text + typed;
    size_t length = name->length - typed;
    if (length > COMPLETION_MAX)
        length = COMPLETION_MAX;
    if (completion->candidates++ == 0) {
        memcpy(completion->common, rest, length);
        completion->length = length;
        return;
    }
    size_t same = 0;
    while (same < completion->length && same < length && completion->common[same] == rest[same])
        same++;
    completion->length = same;
}

static Value search_body(Vm *vm, void *context)
{
    Search *search = context;
    Request request = parse(search->text, search->length);
    Value names = candidates(vm, &request);
    for (size_t i = 0; i < list_of(names)->length; i++) {
        const Str *name = str_cast(vm, list_items(list_of(names))[i]);
        if (!matches(&request, name))
            continue;
        narrow(search->completion, name, request.prefix_length);
        if (search->show != NULL)
            search->show(search->context, name->text, name->length);
    }
    return VALUE_NONE;
}

void complete_name(Vm *vm, const char *text, size_t length, Completion *completion,
                   void (*show)(void *context, const char *name, size_t length), void *context)
{
    Search search = {text, length, completion, show, context};
    completion->length = completion->candidates = 0;
    Value error;
    vm_protect(vm, search_body, &search, &error);
    completion->interrupted =
        error != NO_VALUE && is_instance_of(vm, error, &type_KeyboardInterrupt);
}
