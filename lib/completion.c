// Completion: which names could go on from what has been typed.
#include "lib/completion.h"

#include "core/objects/dict.h"
#include "core/objects/list.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/vm/vm.h"

static const char keywords[] = "False None True and as assert async await break class continue def "
                               "del elif else except finally "
                               "for from global if import in is lambda nonlocal not or pass raise "
                               "return try while with yield ";

typedef struct Request {
    const char *path; // dotted part before the last dot
    size_t path_length;
    const char *prefix;
    size_t prefix_length;
    bool attribute; // there is a dot
    bool module;    // behind `import` or `from`
} Request;

static bool is_name_byte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c & 0x80);
}

static bool ends_with_word(const char *text, size_t length, const char *word)
{
    size_t size = strlen(word);
    return length >= size && memcmp(text + length - size, word, size) == 0 &&
           (length == size || !is_name_byte(text[length - size - 1]));
}

static Request parse(const char *text, size_t length)
{
    Request request = {0};
    size_t start = length;
    while (start > 0 && is_name_byte(text[start - 1]))
        start--;
    request.prefix = text + start;
    request.prefix_length = length - start;
    size_t end = start;
    if (start > 0 && text[start - 1] == '.') {
        request.attribute = true;
        end = start - 1;
        start = end;
        while (start > 0 && (is_name_byte(text[start - 1]) || text[start - 1] == '.'))
            start--;
        request.path = text + start;
        request.path_length = end - start;
    }
    while (start > 0 && text[start - 1] == ' ')
        start--;
    request.module = !request.attribute &&
                     (ends_with_word(text, start, "import") || ends_with_word(text, start, "from"));
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

static Value candidates(Vm *vm, const Request *request)
{
    Value names = set_new(vm, SHAPE_SET);
    if (request->attribute) {
        Value object = resolve(vm, request->path, request->path_length);
        Value listed =
            object == NO_VALUE ? NO_VALUE : call_special(vm, object, SYM(__dir__), 0, NULL);
        if (listed != NO_VALUE)
            set_update(vm, names, listed);
    } else if (request->module) {
        set_update(vm, names, vm->modules);
        for (size_t i = 0; native_modules[i] != NULL; i++)
            set_add(vm, names, str_from_c(vm, native_modules[i]->name));
    } else {
        set_update(vm, names, vm->main_dict);
        set_update(vm, names, vm->builtins);
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
}
