// Methods of str, bytes and bytearray on letters: upper, title, isalpha, ...
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/objects/text.h"

static bool is_upper_ascii(uint32_t c)
{
    return c - 'A' < 26;
}

static bool is_lower_ascii(uint32_t c)
{
    return c - 'a' < 26;
}

static uint8_t change_ascii(uint8_t c, UnicodeCase to)
{
    if (to == UNICODE_TO_LOWER || to == UNICODE_TO_FOLDED)
        return is_upper_ascii(c) ? (uint8_t)(c + 32) : c;
    return is_lower_ascii(c) ? (uint8_t)(c - 32) : c;
}

#define CAPITAL_SIGMA 0x3A3
#define FINAL_SIGMA 0x3C2

static void add_changed(Builder *builder, const Text *self, const uint8_t *at, uint32_t c,
                        UnicodeCase to)
{
    if (c < 128 || self->kind != TEXT_STR) {
        builder_add_byte(builder, (char)change_ascii((uint8_t)c, to));
        return;
    }
    if (c == CAPITAL_SIGMA && to == UNICODE_TO_LOWER &&
        unicode_sigma_is_final(self->data, self->length, (size_t)(at - self->data))) {
        builder_add_char(builder, FINAL_SIGMA);
        return;
    }
    uint32_t mapped[UNICODE_CASE_MAX];
    size_t count = unicode_map(to, c, mapped);
    for (size_t i = 0; i < count; i++)
        builder_add_char(builder, mapped[i]);
}

// The mapping of a character in a word or at its start.
static UnicodeCase mapping(TextCase how, unsigned flags, bool starts)
{
    switch (how) {
    case TEXT_LOWER:
        return UNICODE_TO_LOWER;
    case TEXT_UPPER:
        return UNICODE_TO_UPPER;
    case TEXT_FOLD:
        return UNICODE_TO_FOLDED;
    case TEXT_SWAP:
        return flags & UNICODE_UPPER ? UNICODE_TO_LOWER : UNICODE_TO_UPPER;
    default:
        return starts ? UNICODE_TO_TITLE : UNICODE_TO_LOWER;
    }
}

Value text_change_case(Vm *vm, Value v, TextCase how)
{
    Text self = text_self(vm, v);
    Builder builder;
    builder_init(&builder, vm, self.length);
    if (!self.wide && (how == TEXT_LOWER || how == TEXT_UPPER || how == TEXT_FOLD)) {
        UnicodeCase to = mapping(how, 0, false);
        char *room = builder_reserve(&builder, self.length);
        for (size_t i = 0; i < self.length; i++)
            room[i] = (char)change_ascii(self.data[i], to);
        return text_finish(&builder, self.kind);
    }
    bool starts = true;
    for (const uint8_t *p = self.data, *end = text_end(&self); p < end;) {
        const uint8_t *at = p;
        uint32_t c = text_next(&self, &p);
        bool asks = how == TEXT_TITLE || how == TEXT_SWAP;
        unsigned flags = asks ? text_flags(&self, c) : 0;
        if (how == TEXT_SWAP && !(flags & (UNICODE_UPPER | UNICODE_LOWER)))
            builder_add_bytes(&builder, at, (size_t)(p - at));
        else
            add_changed(&builder, &self, at, c, mapping(how, flags, starts));
        starts = how == TEXT_TITLE && !(flags & UNICODE_CASED);
    }
    return text_finish(&builder, self.kind);
}

Value text_all_have(Vm *vm, Value v, unsigned flags)
{
    Text self = text_self(vm, v);
    const uint8_t *p = self.data, *end = text_end(&self);
    while (p < end) {
        uint32_t c = text_next(&self, &p);
        bool has =
            flags == UNICODE_SPACE ? text_is_space(&self, c) : (text_flags(&self, c) & flags) != 0;
        if (!has)
            return VALUE_FALSE;
    }
    return value_bool(self.length > 0);
}

Value text_is_cased(Vm *vm, Value v, unsigned wanted)
{
    Text self = text_self(vm, v);
    bool found = false;
    for (const uint8_t *p = self.data, *end = text_end(&self); p < end;) {
        unsigned flags = text_flags(&self, text_next(&self, &p)) & UNICODE_CASED;
        if (flags & ~wanted)
            return VALUE_FALSE;
        found |= flags != 0;
    }
    return value_bool(found);
}

Value text_istitle(Vm *vm, Value v)
{
    Text self = text_self(vm, v);
    bool found = false, in_word = false;
    for (const uint8_t *p = self.data, *end = text_end(&self); p < end;) {
        unsigned flags = text_flags(&self, text_next(&self, &p)) & UNICODE_CASED;
        if (flags & UNICODE_LOWER ? !in_word : flags != 0 && in_word)
            return VALUE_FALSE;
        in_word = flags != 0;
        found |= in_word;
    }
    return value_bool(found);
}

Value text_isascii(Vm *vm, Value v)
{
    Text self = text_self(vm, v);
    return value_bool(self.kind == TEXT_STR ? !self.wide : utf8_is_ascii(self.data, self.length));
}
