// What str, bytes and bytearray share: a view of their bytes, and the methods over it.
//
// A str is its UTF-8, so searching and cutting work on bytes for all three; where a program gives
// or gets a position in a str that is not ASCII, it is converted from and to characters here. The
// functions named as a Python method take the arguments of that method, self first, as the native
// functions of the three types get them.
#ifndef ADDER_OBJECTS_TEXT_H
#define ADDER_OBJECTS_TEXT_H

#include "core/base/utf8.h"
#include "core/objects/builder.h"
#include "core/objects/bytes.h"
#include "core/objects/str.h"

typedef enum TextKind { TEXT_STR, TEXT_BYTES, TEXT_BYTEARRAY } TextKind;

// Valid until Python code may run, which may resize a bytearray.
typedef struct Text {
    const uint8_t *data;
    size_t length; // bytes
    Value whole;   // the exact str or bytes with these bytes; NO_VALUE for a bytearray
    TextKind kind;
    bool wide; // a str with characters outside of ASCII
} Text;

static inline Text text_from_str(const Str *s)
{
    return (Text){(const uint8_t *)s->text, s->length, value_of(s), TEXT_STR, !str_is_ascii(s)};
}
// The view of a str, bytes or bytearray. TypeError for anything else.
Text text_self_other(Vm *vm, Value v);
static inline Text text_self(Vm *vm, Value v)
{
    return is_str(v) ? text_from_str(str_of(v)) : text_self_other(vm, v);
}
// The other operand for a self of this kind: a str, or any object with a buffer. False if it is
// neither. Never raises.
bool text_peek_other(Vm *vm, TextKind kind, Value v, Text *text);
static inline bool text_peek(Vm *vm, TextKind kind, Value v, Text *text)
{
    if (!is_str(v))
        return text_peek_other(vm, kind, v, text);
    *text = text_from_str(str_of(v));
    return kind == TEXT_STR;
}
// The same, raising TypeError "must be str, not X" or "a bytes-like object is required, not 'X'".
Text text_operand(Vm *vm, TextKind kind, Value v);

// The type of v as messages about arguments name it: "None" for None.
const char *text_type_name(Vm *vm, Value v);

// A new object of the kind. text_piece gives self itself when [from, to) is all of it.
Value text_new(Vm *vm, TextKind kind, const void *data, size_t length);
Value text_piece(Vm *vm, const Text *self, size_t from, size_t to);
Value text_finish(Builder *builder, TextKind kind);

// Lengths and positions as the program sees them.
size_t text_length(const Text *text);
size_t text_byte_offset(const Text *text, size_t index);
size_t text_index_at(const Text *text, size_t offset);

// The character (byte, for bytes) at *p, and its properties as the methods of its kind see them.
static inline uint32_t text_next(const Text *text, const uint8_t **p)
{
    return text->wide ? utf8_next(p) : *(*p)++;
}
unsigned text_flags(const Text *text, uint32_t character);
static inline const uint8_t *text_end(const Text *text)
{
    return text->data + text->length;
}
// The character that ends just before p.
static inline const uint8_t *text_before(const Text *text, const uint8_t *p)
{
    p--;
    while (text->wide && (*p & 0xC0) == 0x80)
        p--;
    return p;
}
// White space, which str.split and bytes.split leave out.
bool text_is_rare_space(const Text *text, uint32_t character);
static inline bool text_is_space(const Text *text, uint32_t character)
{
    if (character > ' ' && character < 128)
        return false;
    if (character > 0xA0 && (character < 0x1680 || character > 0x3000))
        return false;
    return character == ' ' || character - '\t' < 5 || text_is_rare_space(text, character);
}

// Operators (text.c).
Value text_concatenate(Vm *vm, const Value *args);
Value text_repeat(Vm *vm, const Value *args);
Value text_getitem(Vm *vm, const Value *args);
Value text_contains(Vm *vm, const Value *args);

// Searching and cutting (text_search.c, text_split.c).
typedef enum TextSearch { TEXT_FIND, TEXT_RFIND, TEXT_INDEX, TEXT_RINDEX, TEXT_COUNT } TextSearch;
Value text_search(Vm *vm, const Value *args, TextSearch what);
Value text_startswith(Vm *vm, const Value *args, bool at_end);
Value text_remove_affix(Vm *vm, const Value *args, bool at_end);
Value text_replace(Vm *vm, const Value *args);
Value text_partition(Vm *vm, const Value *args, bool from_end);
Value text_split(Vm *vm, const Value *args, bool from_end);
Value text_splitlines(Vm *vm, const Value *args);
Value text_join(Vm *vm, const Value *args);

// Edges and filling (text_layout.c).
typedef enum TextSide { TEXT_LEFT = 1, TEXT_RIGHT = 2, TEXT_BOTH = 3 } TextSide;
Value text_strip(Vm *vm, const Value *args, TextSide sides);
// ljust fills on the right, rjust on the left, center on both sides.
Value text_justify(Vm *vm, const Value *args, TextSide filled);
Value text_zfill(Vm *vm, const Value *args);
Value text_expandtabs(Vm *vm, const Value *args);

// Case and properties (text_case.c).
typedef enum TextCase {
    TEXT_LOWER,
    TEXT_UPPER,
    TEXT_TITLE,
    TEXT_FOLD,
    TEXT_CAPITALIZE,
    TEXT_SWAP
} TextCase;
Value text_change_case(Vm *vm, Value self, TextCase how);
// Whether there is a character and all have one of these UNICODE_* properties.
Value text_all_have(Vm *vm, Value self, unsigned flags);
// isupper and islower: a cased character, and none of the other cases.
Value text_is_cased(Vm *vm, Value self, unsigned flags);
Value text_istitle(Vm *vm, Value self);
Value text_isascii(Vm *vm, Value self);

#endif
