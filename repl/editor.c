// The line editor; see editor.h.
#include "repl/editor.h"

#include <string.h>

#include "core/base/utf8.h"

enum {
    CTRL_A = 1,
    CTRL_B = 2,
    CTRL_C = 3,
    CTRL_D = 4,
    CTRL_E = 5,
    CTRL_F = 6,
    CTRL_H = 8,
    CTRL_K = 11,
    CTRL_L = 12,
    CTRL_N = 14,
    CTRL_P = 16,
    CTRL_U = 21,
    CTRL_W = 23,
    DEL = 0x7F,
    INDENT = 4,
    LIST_SLOT = 16, // candidates are listed in slots of as many columns
    LIST_COLUMNS = 64,
};

void editor_init(Editor *editor, const EditorHost *host, void *context, LineBuffer *text,
                 History *history)
{
    *editor = (Editor){.host = host,
                       .context = context,
                       .text = text,
                       .history = history,
                       .screen = {.device = &host->device, .context = context, .text = text}};
    screen_resize(&editor->screen, 0, 0);
}

void editor_start(Editor *editor, bool paste_mode)
{
    editor->text->used = 0;
    editor->cursor = 0;
    editor->recalled = 0;
    editor->character_used = 0;
    editor->paste_mode = paste_mode;
    editor->pasting = false;
    editor->new_line = false;
    editor->indent_off = false;
    editor->too_long = false;
    editor->screen.fixed_prompt = paste_mode ? "=== " : NULL;
    if (editor->bracketed_paste) {
        screen_write_literal(&editor->screen, "\x1b[?2004h");
    }
    screen_begin(&editor->screen);
}

// Ends the block with an event, which leaves the first `n` bytes of the text.
static EditorEvent finish(Editor *editor, EditorEvent event, size_t n)
{
    LineBuffer *text = editor->text;
    screen_end(&editor->screen, editor->cursor);
    if (editor->bracketed_paste) {
        screen_write_literal(&editor->screen, "\x1b[?2004l");
    }
    if (editor->draft) {
        history_remove(editor->history, 1);
        editor->draft = false;
    }
    text->used = n;
    if (n > 0 && editor->history && !editor->paste_mode) {
        history_add(editor->history, text->bytes, n - (text->bytes[n - 1] == '\n'));
    }
    return event;
}

void editor_redraw(Editor *editor)
{
    screen_begin(&editor->screen);
    screen_update(&editor->screen, 0, SCREEN_ERASE_NONE, editor->cursor);
}

// ---- Changing the text --------------------------------------------------------------------

// Notes that something did not fit; one bell tells it.
static void refuse(Editor *editor)
{
    if (!editor->too_long) {
        screen_write_literal(&editor->screen, "\a");
    }
    editor->too_long = true;
}

// Row that the line of offset `at` ends on.
static unsigned last_row(const Editor *editor, size_t at)
{
    return screen_row(&editor->screen, line_buffer_line_end(editor->text, at));
}

// Replaces text as line_buffer_replace does, shows it, and puts the cursor behind the new text.
// Typing at the end must not take longer the longer the text is: bytes may come at line speed.
static bool edit(Editor *editor, size_t at, size_t removed, const char *bytes, size_t inserted)
{
    LineBuffer *text = editor->text;
    bool at_end = at + removed == text->used;
    bool grows = at_end && removed == 0;
    bool shown = !editor->pasting;
    // Only within a line of plain text do changes end where the line ends.
    bool in_line = shown && !grows && (at_end || !editor->host->device.token) &&
                   line_buffer_line_end(text, at) >= at + removed;
    unsigned row = in_line ? last_row(editor, at) : 0;
    if (!line_buffer_replace(text, at, removed, bytes, inserted)) {
        return false;
    }
    editor->cursor = at + inserted;
    if (line_buffer_splits(text, editor->cursor)) {
        editor->cursor = line_buffer_next(text, editor->cursor);
    }
    editor->too_long = editor->too_long && removed == 0;
    if (shown) {
        in_line = in_line && line_buffer_line_end(text, at) >= editor->cursor &&
                  row == last_row(editor, at);
        screen_update(&editor->screen, at,
                      grows     ? SCREEN_ERASE_NONE
                      : in_line ? SCREEN_ERASE_LINE
                                : SCREEN_ERASE_BELOW,
                      editor->cursor);
    }
    return true;
}

static void insert(Editor *editor, const char *bytes, size_t n)
{
    if (!edit(editor, editor->cursor, 0, bytes, n)) {
        refuse(editor);
    }
}

static void kill(Editor *editor, size_t from, size_t to)
{
    if (from < to) {
        edit(editor, from, to - from, NULL, 0);
    }
}

static size_t line_start(const Editor *editor)
{
    return line_buffer_line_start(editor->text, editor->cursor);
}

static size_t line_end(const Editor *editor)
{
    return line_buffer_line_end(editor->text, editor->cursor);
}

static bool is_blank(const Editor *editor, size_t from, size_t to)
{
    return line_buffer_skip_blanks(editor->text, from, to) == to;
}

static size_t after_cursor(const Editor *editor)
{
    const LineBuffer *text = editor->text;
    return editor->cursor < text->used ? line_buffer_next(text, editor->cursor) : text->used;
}

static size_t before_cursor(const Editor *editor)
{
    return editor->cursor > 0 ? line_buffer_previous(editor->text, editor->cursor) : 0;
}

// Erases the character before the cursor, or within the indentation one level.
static void erase_back(Editor *editor)
{
    const char *bytes = editor->text->bytes;
    size_t start = line_start(editor);
    size_t from = before_cursor(editor);
    if (from > start && is_blank(editor, start, editor->cursor)) {
        while ((from - start) % INDENT != 0 && bytes[from] == ' ' && bytes[from - 1] == ' ') {
            from--;
        }
    }
    kill(editor, from, editor->cursor);
}

// Begins a new line at the cursor.
static void break_line(Editor *editor)
{
    LineBuffer *text = editor->text;
    size_t at = editor->cursor;
    size_t start = line_start(editor);
    size_t indent = 0;
    size_t more = 0;
    if (!editor->indent_off && !editor->paste_mode) {
        size_t first = line_buffer_skip_blanks(text, start, at);
        size_t last = at;
        while (last > first && text->bytes[last - 1] == ' ') {
            last--;
        }
        indent = first - start;
        more = last > first && text->bytes[last - 1] == ':' ? INDENT : 0;
    }
    bool at_end = at == text->used;
    if (!line_buffer_replace(text, at, 0, NULL, 1 + indent + more)) {
        refuse(editor);
        return;
    }
    text->bytes[at] = '\n';
    memcpy(text->bytes + at + 1, text->bytes + start, indent);
    editor->cursor = at + 1 + indent + more;
    editor->new_line = true;
    screen_update(&editor->screen, at, at_end ? SCREEN_ERASE_NONE : SCREEN_ERASE_BELOW,
                  editor->cursor);
}

// Enter.
static EditorEvent enter(Editor *editor)
{
    LineBuffer *text = editor->text;
    if (!editor->too_long && !editor->paste_mode && line_end(editor) == text->used) {
        size_t start = line_start(editor);
        size_t n = is_blank(editor, start, text->used) ? start : text->used;
        if (n == 0 || editor->host->check(editor->context, text->bytes, n) != EDITOR_INCOMPLETE) {
            return finish(editor, EDITOR_SUBMIT, n);
        }
    }
    if (!editor->too_long) {
        break_line(editor);
    }
    return editor->too_long ? finish(editor, EDITOR_TOO_LONG, 0) : EDITOR_MORE;
}

// ---- Moving the cursor --------------------------------------------------------------------

static void move(Editor *editor, size_t to)
{
    screen_move(&editor->screen, editor->cursor, to);
    editor->cursor = to;
}

static bool is_word(const Editor *editor, size_t at)
{
    uint8_t c = (uint8_t)editor->text->bytes[at];
    uint8_t letter = c | 0x20;
    return c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (letter >= 'a' && letter <= 'z');
}

static size_t word_start(const Editor *editor)
{
    size_t at = editor->cursor;
    while (at > 0 && !is_word(editor, at - 1)) {
        at--;
    }
    while (at > 0 && is_word(editor, at - 1)) {
        at--;
    }
    return at;
}

static size_t word_end(const Editor *editor)
{
    size_t at = editor->cursor;
    while (at < editor->text->used && !is_word(editor, at)) {
        at++;
    }
    while (at < editor->text->used && is_word(editor, at)) {
        at++;
    }
    return at;
}

// Shows the next older or newer history entry, if there is one. The text typed before the first is
// kept as the newest entry until it comes back or the block ends.
static void recall(Editor *editor, bool older)
{
    History *history = editor->history;
    LineBuffer *text = editor->text;
    size_t n = 0;
    size_t next = older ? editor->recalled + 1 : editor->recalled - 1;
    if (!history || (!older && editor->recalled == 0)) {
        return;
    }
    if (editor->recalled == 0 && history_push(history, text->bytes, text->used)) {
        editor->draft = true;
        next++;
    }
    const char *entry = history_get(history, next, &n);
    if (entry || next == 0) {
        edit(editor, 0, text->used, entry, n);
        editor->recalled = next;
    }
    if (editor->draft && (next == 1 || editor->recalled == 0)) {
        history_remove(history, 1);
        editor->draft = false;
        editor->recalled = 0;
    }
}

// Moves to the same column of the line above or below, beyond the block into the history.
static void move_line(Editor *editor, bool down)
{
    const LineBuffer *text = editor->text;
    size_t start = line_start(editor);
    size_t end = line_end(editor);
    if (down ? end == text->used : start == 0) {
        recall(editor, !down);
        return;
    }
    size_t to = down ? end + 1 : line_buffer_line_start(text, start - 1);
    for (size_t i = start; i < editor->cursor && to < text->used && text->bytes[to] != '\n';) {
        i = line_buffer_next(text, i);
        to = line_buffer_next(text, to);
    }
    move(editor, to);
}

// ---- Completion ---------------------------------------------------------------------------

void editor_candidate(Editor *editor, const char *name, size_t n)
{
    unsigned columns = ((unsigned)n + LIST_SLOT) / LIST_SLOT * LIST_SLOT;
    if (editor->list_column == 0) {
        screen_end(&editor->screen, editor->cursor);
    } else if (editor->list_column + columns > LIST_COLUMNS) {
        screen_write_literal(&editor->screen, "\r\n");
        editor->list_column = 0;
    }
    editor->list_column += columns;
    screen_write(&editor->screen, name, n);
    for (; n % LIST_SLOT != 0; n++) {
        screen_write_literal(&editor->screen, " ");
    }
}

// Tab: indents at the start of a line, otherwise completes a word or lists what it could become. In
// paste mode it is a character like others.
static void complete(Editor *editor)
{
    const EditorHost *host = editor->host;
    const LineBuffer *text = editor->text;
    size_t start = line_start(editor);
    size_t n = 0;
    if (editor->paste_mode) {
        insert(editor, "\t", 1);
        return;
    }
    if (is_blank(editor, start, editor->cursor)) {
        insert(editor, NULL, INDENT - (editor->cursor - start) % INDENT);
        return;
    }
    if (!host->complete) {
        return;
    }
    const char *more = host->complete(editor->context, text->bytes, editor->cursor, NULL, &n);
    if (n > 0) {
        insert(editor, more, n);
        return;
    }
    editor->list_column = 0;
    host->complete(editor->context, text->bytes, editor->cursor, editor, &n);
    if (editor->list_column > 0) {
        screen_write_literal(&editor->screen, "\r\n");
        editor_redraw(editor);
    }
}

// ---- Keys ---------------------------------------------------------------------------------

// Bytes of a block that is typed key by key. Redrawing takes longer the longer the text is, and a
// megabyte of garbage must not keep the prompt busy for hours.
#define TYPED_LIMIT 32768

// Inserts the bytes of a character that have come.
static void insert_character(Editor *editor)
{
    size_t n = editor->character_used;
    editor->character_used = 0;
    bool typed = !editor->paste_mode && !editor->pasting;
    if (typed && editor->text->used >= TYPED_LIMIT) {
        refuse(editor);
    } else {
        insert(editor, (const char *)editor->character, n);
    }
}

// Takes a byte of a character, which is inserted as a whole.
static void type(Editor *editor, uint8_t byte)
{
    editor->character[editor->character_used++] = byte;
    uint8_t lead = editor->character[0];
    size_t size = utf8_is_continuation(lead) ? 1 : utf8_lead_size(lead);
    if (editor->character_used >= size) {
        insert_character(editor);
    }
}

// A key within a bracketed paste: the text is taken as it is, and shown at the end.
static EditorEvent paste(Editor *editor, int key)
{
    LineBuffer *text = editor->text;
    if (key == CTRL_C) {
        return finish(editor, EDITOR_CANCEL, 0);
    }
    if (key == KEY_PASTE_END) {
        editor->pasting = false;
        screen_update(&editor->screen, editor->paste_start,
                      editor->cursor == text->used ? SCREEN_ERASE_NONE : SCREEN_ERASE_BELOW,
                      editor->cursor);
    } else if (key == '\r' || key == '\n') {
        insert(editor, "\n", 1);
    } else if (key == '\t' || (key >= ' ' && key != DEL)) {
        type(editor, (uint8_t)key);
    }
    return EDITOR_MORE;
}

// A space or tab typed first on a new line: whoever sends them brings all indentation along.
static void stop_indenting(Editor *editor)
{
    editor->indent_off = true;
    kill(editor, line_start(editor), editor->cursor);
}

// Where a key moves the cursor to, or up to where it kills text.
typedef enum Target {
    TARGET_PREVIOUS,
    TARGET_NEXT,
    TARGET_WORD_START,
    TARGET_WORD_END,
    TARGET_LINE_START,
    TARGET_LINE_END,
    TARGET_LINE_REST, // behind the newline if there is nothing before it
} Target;

typedef struct Motion {
    int8_t key;
    uint8_t target;
    bool kills;
} Motion;

static const Motion motions[] = {
    {CTRL_B, TARGET_PREVIOUS, false},
    {KEY_LEFT, TARGET_PREVIOUS, false},
    {CTRL_F, TARGET_NEXT, false},
    {KEY_RIGHT, TARGET_NEXT, false},
    {KEY_WORD_LEFT, TARGET_WORD_START, false},
    {KEY_WORD_RIGHT, TARGET_WORD_END, false},
    {CTRL_A, TARGET_LINE_START, false},
    {KEY_HOME, TARGET_LINE_START, false},
    {CTRL_E, TARGET_LINE_END, false},
    {KEY_END, TARGET_LINE_END, false},
    {CTRL_D, TARGET_NEXT, true},
    {KEY_DELETE, TARGET_NEXT, true},
    {CTRL_W, TARGET_WORD_START, true},
    {KEY_ERASE_WORD, TARGET_WORD_START, true},
    {KEY_KILL_WORD, TARGET_WORD_END, true},
    {CTRL_U, TARGET_LINE_START, true},
    {CTRL_K, TARGET_LINE_REST, true},
};

static size_t find_target(const Editor *editor, uint8_t target)
{
    switch (target) {
    case TARGET_PREVIOUS:
        return before_cursor(editor);
    case TARGET_WORD_START:
        return word_start(editor);
    case TARGET_WORD_END:
        return word_end(editor);
    case TARGET_LINE_START:
        return line_start(editor);
    case TARGET_LINE_END:
        return line_end(editor);
    case TARGET_LINE_REST:
        if (line_end(editor) > editor->cursor) {
            return line_end(editor);
        }
    // fall through
    default:
        return after_cursor(editor);
    }
}

// Takes a key that moves the cursor or kills text, if it is one.
static void take_motion(Editor *editor, int key)
{
    for (size_t i = 0; i < sizeof motions / sizeof *motions; i++) {
        if (motions[i].key == key) {
            size_t to = find_target(editor, motions[i].target);
            if (!motions[i].kills) {
                move(editor, to);
            } else if (to < editor->cursor) {
                kill(editor, to, editor->cursor);
            } else {
                kill(editor, editor->cursor, to);
            }
        }
    }
}

// Ends the block if `key` asks for that, otherwise returns EDITOR_MORE.
static EditorEvent finish_by_key(Editor *editor, int key)
{
    static const uint8_t events[] = {[CTRL_A] = EDITOR_CTRL_A,
                                     [CTRL_B] = EDITOR_CTRL_B,
                                     [CTRL_D] = EDITOR_CTRL_D,
                                     [CTRL_E] = EDITOR_CTRL_E};
    size_t used = editor->text->used;
    if (key == CTRL_C) {
        return finish(editor, EDITOR_CANCEL, 0);
    }
    if (key < 0 || key >= (int)sizeof events || events[key] == EDITOR_MORE) {
        return EDITOR_MORE;
    }
    if (editor->paste_mode) {
        return key == CTRL_D ? finish(editor, EDITOR_SUBMIT, used) : EDITOR_MORE;
    }
    if (used == 0) {
        return finish(editor, (EditorEvent)events[key], 0);
    }
    size_t start = line_start(editor);
    if (key == CTRL_D && start > 0 && is_blank(editor, start, used)) {
        return finish(editor, EDITOR_SUBMIT, start);
    }
    return EDITOR_MORE;
}

static EditorEvent take_key(Editor *editor, int key)
{
    switch (key) {
    case '\r':
    case '\n':
        return enter(editor);
    case '\t':
        complete(editor);
        break;
    case CTRL_H:
    case DEL:
        erase_back(editor);
        break;
    case KEY_UP:
    case KEY_DOWN:
        move_line(editor, key == KEY_DOWN);
        break;
    case CTRL_N:
    case CTRL_P:
        recall(editor, key == CTRL_P);
        break;
    case CTRL_L:
        screen_repaint(&editor->screen, editor->cursor);
        break;
    case KEY_PASTE_BEGIN:
        editor->pasting = true;
        editor->paste_start = editor->cursor;
        break;
    default:
        if (key >= ' ') {
            type(editor, (uint8_t)key);
        } else {
            take_motion(editor, key);
        }
    }
    return EDITOR_MORE;
}

EditorEvent editor_feed(Editor *editor, uint8_t byte)
{
    if (editor->character_used > 0 && !utf8_is_continuation(byte)) {
        insert_character(editor);
    }
    int key = keys_decode(&editor->keys, byte);
    bool line_feed = key == '\n' && editor->after_return;
    editor->after_return = key == '\r';
    if (key == KEY_NONE || line_feed) {
        return EDITOR_MORE;
    }
    if (editor->pasting) {
        return paste(editor, key);
    }
    if (editor->new_line && !editor->paste_mode && (key == ' ' || key == '\t')) {
        stop_indenting(editor);
    }
    editor->new_line = false;
    EditorEvent event = finish_by_key(editor, key);
    return event == EDITOR_MORE ? take_key(editor, key) : event;
}
