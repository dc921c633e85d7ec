// Printing an exception as CPython's default hook does: tracebacks with source lines and markers,
// chained exceptions, exception groups drawn as trees.
#include "core/compiler/code_tables.h"
#include "core/compiler/opcodes.h"
#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/tuple.h"
#include "core/vm/frame.h"
#include "core/vm/instruction.h"
#include "core/vm/suggestions.h"
#include "core/vm/vm.h"

// Where the text goes: each line is indented and, inside a group, has a margin.
typedef struct Printer {
    Vm *vm;
    void (*write)(void *context, const char *bytes, size_t count);
    void *context;
    unsigned indent; // columns before the margin
    char margin;     // 0, or '|' inside a group
    bool need_close; // a group's last line has still to be drawn
    unsigned depth;  // of nested groups
    Value seen;      // list of exceptions printed: chains may have cycles
} Printer;

#define GROUP_WIDTH 15   // members of a group that are shown
#define GROUP_DEPTH 10   // nested groups that are shown
#define REPEATED_LINES 3 // equal traceback entries shown before they are counted

static void put(Printer *printer, const char *text, size_t length)
{
    printer->write(printer->context, text, length);
}

static void put_c(Printer *printer, const char *text)
{
    put(printer, text, strlen(text));
}

static void put_spaces(Printer *printer, size_t count)
{
    while (count-- > 0)
        put(printer, " ", 1);
}

static void begin_line(Printer *printer)
{
    put_spaces(printer, printer->indent);
    if (printer->margin != 0) {
        put(printer, &printer->margin, 1);
        put(printer, " ", 1);
    }
}

// Writes text that may have several lines, each with the margin; ends the last one.
static void put_lines(Printer *printer, const char *text, size_t length)
{
    while (true) {
        const char *end = memchr(text, '\n', length);
        size_t line = end == NULL ? length : (size_t)(end - text);
        begin_line(printer);
        put(printer, text, line);
        put(printer, "\n", 1);
        if (end == NULL || line + 1 == length)
            return;
        text += line + 1;
        length -= line + 1;
    }
}

static void put_value_lines(Printer *printer, Value text)
{
    const Str *s = str_cast(printer->vm, text);
    put_lines(printer, s->text, s->length);
}

static void put_line(Printer *printer, const char *text)
{
    put_lines(printer, text, strlen(text));
}

// Source lines and their markers.

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == '\n';
}

static bool ends_operand(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == ')' || c == ']' || c == '}' || c == '"' || c == '\'' || (c & 0x80);
}

// The part of an expression's text that is stressed by ^, the rest getting ~.
typedef struct Anchor {
    size_t from, to;
} Anchor;

// Steps over a string literal that starts at text[i].
static size_t skip_string(const char *text, size_t length, size_t i)
{
    char quote = text[i++];
    while (i < length && text[i] != quote)
        i += text[i] == '\\' ? 2 : 1;
    return i + 1;
}

// The operator of a binary expression: the last one outside of brackets (for **, the first).
static bool find_operator(const char *text, size_t length, const char *symbol, Anchor *anchor)
{
    size_t size = strlen(symbol);
    int depth = 0;
    bool found = false, after_operand = false;
    for (size_t i = 0; i < length;) {
        char c = text[i];
        if (c == '"' || c == '\'') {
            i = skip_string(text, length, i);
            after_operand = true;
            continue;
        }
        depth += (c == '(' || c == '[' || c == '{') - (c == ')' || c == ']' || c == '}');
        bool matches = depth == 0 && after_operand && i + size <= length &&
                       memcmp(text + i, symbol, size) == 0 &&
                       !(size == 1 && i + 1 < length && text[i + 1] == c);
        if (matches && !(found && strcmp(symbol, "**") == 0)) {
            *anchor = (Anchor){i, i + size};
            found = true;
        }
        if (!is_space(c))
            after_operand = ends_operand(c);
        i += matches                                                                 ? size
             : (after_operand || is_space(c) || i + 1 >= length || text[i + 1] != c) ? 1
                                                                                     : 2;
    }
    return found;
}

// The brackets of a subscript expression, which ends with one.
static bool find_subscript(const char *text, size_t length, Anchor *anchor)
{
    int depth = 0;
    if (length == 0 || text[length - 1] != ']')
        return false;
    for (size_t i = length; i > 0; i--) {
        depth += (text[i - 1] == ']') - (text[i - 1] == '[');
        if (depth == 0) {
            *anchor = (Anchor){i - 1, length};
            return i > 1;
        }
    }
    return false;
}

static bool find_anchor(uint8_t opcode, const char *text, size_t length, Anchor *anchor)
{
    static const char *const symbols[] = {"+", "-",  "*",  "/", "//", "%", "**",
                                          "@", "<<", ">>", "&", "|",  "^"};
    if (opcode >= OP_ADD && opcode < OP_NEGATIVE)
        return find_operator(text, length, symbols[(opcode - OP_ADD) % 13], anchor);
    if (opcode == OP_GET_ITEM || opcode == OP_GET_ITEM_CONST)
        return find_subscript(text, length, anchor);
    return false;
}

// Characters in the first `bytes` bytes of UTF-8 text.
static size_t characters(const char *text, size_t bytes)
{
    size_t count = 0;
    for (size_t i = 0; i < bytes; i++)
        count += ((uint8_t)text[i] & 0xC0) != 0x80;
    return count;
}

static void put_repeated(Printer *printer, char c, size_t count)
{
    while (count-- > 0)
        put(printer, &c, 1);
}

// The line of markers below a source line; `text` is the line without indentation, which took
// `skipped` bytes.
static void put_markers(Printer *printer, const SourcePosition *position, uint8_t opcode,
                        const char *text, size_t length, size_t skipped)
{
    size_t from = position->column, to = position->end_column;
    if (position->end_line != position->line || to > skipped + length)
        to = skipped + length;
    if (from < skipped || from >= to)
        return;
    from -= skipped;
    to -= skipped;
    Anchor anchor = {0, to - from};
    bool split = position->end_line == position->line &&
                 find_anchor(opcode, text + from, to - from, &anchor);
    if (!split && from == 0 && to == length) // the whole line is at fault
        return;
    if (!split)
        anchor = (Anchor){0, to - from};
    begin_line(printer);
    put_c(printer, "    ");
    put_spaces(printer, characters(text, from));
    put_repeated(printer, '~', characters(text + from, anchor.from));
    put_repeated(printer, '^', characters(text + from + anchor.from, anchor.to - anchor.from));
    put_repeated(printer, '~', characters(text + from + anchor.to, to - from - anchor.to));
    put_c(printer, "\n");
}

static void put_source(Printer *printer, const Code *code, const SourcePosition *position,
                       uint8_t opcode)
{
    Vm *vm = printer->vm;
    if (!ADDER_FILES || vm->host->source_line == NULL || position->line == 0)
        return;
    Value line = vm->host->source_line(vm, code->filename, position->line);
    const Str *s = line == NO_VALUE ? NULL : str_cast(vm, line);
    if (s == NULL)
        return;
    size_t start = 0, end = s->length;
    while (start < end && is_space(s->text[start]))
        start++;
    while (end > start && is_space(s->text[end - 1]))
        end--;
    if (start == end)
        return;
    begin_line(printer);
    put_c(printer, "    ");
    put(printer, s->text + start, end - start);
    put_c(printer, "\n");
    if (ADDER_COLUMNS && position->end_line != 0)
        put_markers(printer, position, opcode, s->text + start, end - start, start);
}

// The opcode of the instruction that holds the byte at an offset.
static uint8_t opcode_at(const Code *code, size_t offset)
{
    const uint8_t *at = code_start(code), *end = at + offset;
    while (at + instruction_length(at) <= end)
        at += instruction_length(at);
    return *at == OP_WIDE ? at[1] : *at;
}

static void put_entry(Printer *printer, const Traceback *entry)
{
    const Code *code = code_of(entry->code);
    uint32_t offset = (uint32_t)small_value(entry->offset);
    SourcePosition position = code_position(code, offset);
    Value text = str_format(printer->vm, "  File \"%S\", line %u, in %S", code->filename,
                            (unsigned)position.line, code->name);
    put_value_lines(printer, text);
    put_source(printer, code, &position, opcode_at(code, offset));
}

static void put_repetition(Printer *printer, size_t count)
{
    if (count > REPEATED_LINES)
        put_value_lines(printer,
                        str_format(printer->vm, "  [Previous line repeated %z more time%s]",
                                   count - REPEATED_LINES, count - REPEATED_LINES == 1 ? "" : "s"));
}

static void put_traceback(Printer *printer, Value traceback)
{
    size_t repeated = 0;
    Value last_code = NO_VALUE;
    uint32_t last_line = 0;
    for (Value at = traceback; at != NO_VALUE; at = ((Traceback *)(void *)at)->next) {
        const Traceback *entry = (const Traceback *)(void *)at;
        uint32_t line =
            code_position(code_of(entry->code), (uint32_t)small_value(entry->offset)).line;
        if (entry->code != last_code || line != last_line) {
            put_repetition(printer, repeated);
            last_code = entry->code;
            last_line = line;
            repeated = 0;
        }
        if (++repeated <= REPEATED_LINES)
            put_entry(printer, entry);
    }
    put_repetition(printer, repeated);
}

// The exception itself.

static Value exception_field(Value exception, size_t i)
{
    Value v = exception_of(exception)->fields[i];
    return v == NO_VALUE ? VALUE_NONE : v;
}

// Where the error is in the source: file, line, and markers under the text.
static void put_syntax_error(Printer *printer, Value exception)
{
    Vm *vm = printer->vm;
    Value file = exception_field(exception, 1), line = exception_field(exception, 2);
    Value offset = exception_field(exception, 3), text = exception_field(exception, 4);
    Value end_line = exception_field(exception, 5), end = exception_field(exception, 6);
    if (!is_small(line))
        return;
    if (file == VALUE_NONE)
        file = str_format(vm, "<string>");
    put_value_lines(printer, str_format(vm, "  File \"%S\", line %S", file, line));
    const Str *s = str_cast(vm, text);
    if (s == NULL)
        return;
    size_t start = 0, stop = s->length;
    while (stop > 0 && s->text[stop - 1] == '\n')
        stop--;
    while (start < stop && is_space(s->text[start]))
        start++;
    begin_line(printer);
    put_c(printer, "    ");
    put(printer, s->text + start, stop - start);
    put_c(printer, "\n");
    if (!is_small(offset) || small_value(offset) < 1)
        return;
    SignedWord limit = (SignedWord)characters(s->text, stop);
    SignedWord indent = (SignedWord)characters(s->text, start);
    SignedWord from = small_value(offset) - 1, to = limit;
    if (from > limit)
        from = limit;
    if (end_line == line || !is_small(end_line))
        to = is_small(end) && small_value(end) <= limit ? small_value(end) - 1 : to;
    if (to <= from || !is_small(end))
        to = from + 1;
    if (from < indent)
        return;
    begin_line(printer);
    put_c(printer, "    ");
    put_spaces(printer, (size_t)(from - indent));
    put_repeated(printer, '^', (size_t)(to - from));
    put_c(printer, "\n");
}

typedef struct TextRequest {
    Value exception;
} TextRequest;

static Value text_body(Vm *vm, void *context)
{
    return to_str(vm, ((TextRequest *)context)->exception);
}

// str(exception), or CPython's words for a failing __str__.
static Value safe_text(Vm *vm, Value exception)
{
    TextRequest request = {exception};
    Value error;
    Value text = vm_protect(vm, text_body, &request, &error);
    return error == NO_VALUE ? text : str_format(vm, "<exception str() failed>");
}

static void put_notes(Printer *printer, Value exception)
{
    Vm *vm = printer->vm;
    Value notes = find_attribute(vm, exception, SYM(__notes__));
    const List *list = notes == NO_VALUE ? NULL : list_cast(vm, notes);
    for (size_t i = 0; list != NULL && i < list->length; i++)
        put_value_lines(printer, to_str(vm, list_items(list)[i]));
}

static void put_message(Printer *printer, Value exception)
{
    Vm *vm = printer->vm;
    const Type *type = type_of(vm, exception);
    Builder builder;
    builder_init(&builder, vm, 60);
    Value module = type_module_name(vm, type);
    if (module != SYM(builtins) && str_cast(vm, module) != NULL &&
        strcmp(str_cast(vm, module)->text, "__main__") != 0)
        builder_format(&builder, "%S.", module);
    builder_format(&builder, "%S", type_qualname(type));
    bool syntax = type_is_subtype(vm, type, &type_SyntaxError);
    if (syntax)
        put_syntax_error(printer, exception);
    Value text = syntax ? exception_field(exception, 0) : safe_text(vm, exception);
    if (syntax && text == VALUE_NONE)
        text = str_format(vm, "<no detail available>");
    if (syntax && !is_small(exception_field(exception, 2)) &&
        exception_field(exception, 1) != VALUE_NONE)
        text = str_format(vm, "%S (%S)", text, exception_field(exception, 1));
    const Str *s = str_cast(vm, text);
    if (s == NULL || s->length > 0)
        builder_format(&builder, ": %S", text);
    Value meant = ADDER_PROFILE_LEVEL == 2 ? suggest_name(vm, exception) : NO_VALUE;
    if (meant != NO_VALUE)
        builder_format(&builder, ". Did you mean: '%S'?", meant);
    put_value_lines(printer, builder_finish_str(&builder));
    put_notes(printer, exception);
}

static bool already_seen(const Printer *printer, Value exception)
{
    const List *seen = list_of(printer->seen);
    for (size_t i = 0; i < seen->length; i++) {
        if (list_items(seen)[i] == exception)
            return true;
    }
    return false;
}

static void put_exception(Printer *printer, Value exception);

// The number line above a member of a group; `last` draws the one below all of them.
static void put_group_rule(Printer *printer, size_t number, bool first, bool omitted)
{
    Vm *vm = printer->vm;
    put_spaces(printer, printer->indent - 2);
    put_c(printer, first ? "+-" : "  ");
    Value label = omitted ? str_from_c(vm, "...") : str_format(vm, "%z", number);
    Value rule = str_format(vm, "+---------------- %S ----------------\n", label);
    const Str *s = str_cast(vm, rule);
    put(printer, s->text, s->length);
}

static void put_group(Printer *printer, Value exception)
{
    Vm *vm = printer->vm;
    if (printer->depth >= GROUP_DEPTH) {
        put_value_lines(printer, str_format(vm, "... (max_group_depth is %d)", GROUP_DEPTH));
        return;
    }
    const Tuple *members = tuple_of(exception_of(exception)->fields[1]);
    size_t shown = members->length <= GROUP_WIDTH ? members->length : GROUP_WIDTH + 1;
    printer->depth++;
    for (size_t i = 0; i < shown; i++) {
        bool omitted = i >= GROUP_WIDTH;
        printer->need_close = i + 1 == shown;
        printer->indent += 2;
        put_group_rule(printer, i + 1, i == 0, omitted);
        printer->margin = '|';
        if (omitted)
            put_value_lines(printer,
                            str_format(vm, "and %z more exception%s", members->length - GROUP_WIDTH,
                                       members->length - GROUP_WIDTH == 1 ? "" : "s"));
        else
            put_exception(printer, members->items[i]);
        if (i + 1 == shown && printer->need_close) {
            put_spaces(printer, printer->indent);
            put_c(printer, "+------------------------------------\n");
            printer->need_close = false;
        }
        printer->indent -= 2;
    }
    printer->depth--;
}

static void put_chain(Printer *printer, Value exception)
{
    const Exception *self = exception_of(exception);
    const char *why = NULL;
    Value before = NO_VALUE;
    if (self->cause != NO_VALUE && !already_seen(printer, self->cause)) {
        before = self->cause;
        why = MESSAGE("The above exception was the direct cause of the following exception:");
    } else if (self->cause == NO_VALUE && self->context != NO_VALUE && self->suppress == NO_VALUE &&
               !already_seen(printer, self->context)) {
        before = self->context;
        why = MESSAGE("During handling of the above exception, another exception occurred:");
    }
    if (before == NO_VALUE)
        return;
    put_exception(printer, before);
    put_line(printer, "");
    put_value_lines(printer, (str_format)(printer->vm, why));
    put_line(printer, "");
}

static void put_exception(Printer *printer, Value exception)
{
    Vm *vm = printer->vm;
    check_c_stack(vm);
    list_append(vm, printer->seen, exception);
    put_chain(printer, exception);
    bool group = is_instance_of(vm, exception, &type_BaseExceptionGroup);
    bool outermost = group && printer->depth == 0;
    char margin = printer->margin;
    if (outermost)
        printer->indent += 2;
    if (exception_of(exception)->traceback != NO_VALUE) {
        if (outermost) {
            put_spaces(printer, printer->indent);
            put_c(printer, "+ Exception Group ");
        } else {
            begin_line(printer);
            put_c(printer, group ? "Exception Group " : "");
        }
        put_c(printer, "Traceback (most recent call last):\n");
    }
    if (group)
        printer->margin = '|';
    put_traceback(printer, exception_of(exception)->traceback);
    put_message(printer, exception);
    if (group)
        put_group(printer, exception);
    if (outermost)
        printer->indent -= 2;
    printer->margin = margin;
}

void exception_print(Vm *vm, Value exception,
                     void (*write)(void *context, const char *bytes, size_t count), void *context)
{
    Printer printer = {.vm = vm, .write = write, .context = context};
    printer.seen = list_new(vm, NULL, 0);
    put_exception(&printer, exception);
}

static void write_error(void *context, const char *bytes, size_t count)
{
    Vm *vm = context;
    vm_write(vm, 2, bytes, count);
}

void exception_report(Vm *vm, Value exception)
{
    exception_print(vm, exception, write_error, (void *)vm);
}

void exception_report_ignored(Vm *vm, const char *message, Value about, Value exception)
{
    if (ADDER_PROFILE_LEVEL == 2 && vm->host->show_ignored != NULL &&
        vm->host->show_ignored(vm, message, about, exception))
        return;
    exception_report_alone(vm, str_format(vm, "%s: %R\n", message, about), exception);
}

void exception_report_alone(Vm *vm, Value text, Value exception)
{
    vm_write(vm, 2, str_of(text)->text, str_of(text)->length);
    Exception *shown = exception_of(exception);
    Value cause = shown->cause, suppress = shown->suppress;
    shown->cause = NO_VALUE;
    shown->suppress = VALUE_TRUE;
    exception_report(vm, exception);
    shown->cause = cause;
    shown->suppress = suppress;
}
