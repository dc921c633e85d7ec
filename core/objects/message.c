// Reads packed messages.
#include "core/objects/message.h"

#if ADDER_PACKED_MESSAGES

// Where the linker put the texts, and what tools/pack_messages.py made of them.
extern const char linker_messages_start[], linker_messages_end[];
extern const uint8_t message_codes[];
extern const uint16_t message_blocks[]; // the number of the first code of each block
extern const uint8_t message_rules[];   // two codes each

static unsigned code_at(const uint8_t *codes, size_t number)
{
    size_t bit = number * MESSAGE_CODE_BITS;
    const uint8_t *at = codes + bit / 8;
    uint32_t word = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;
    return word >> bit % 8 & ((1u << MESSAGE_CODE_BITS) - 1);
}

static char next_character(MessageReader *reader)
{
    unsigned code = reader->depth > 0 ? reader->pending[--reader->depth]
                                      : code_at(message_codes, reader->code++);
    while (code >= 128) {
        size_t rule = 2 * (code - 128);
        reader->pending[reader->depth++] = (uint16_t)code_at(message_rules, rule + 1);
        code = code_at(message_rules, rule);
    }
    return (char)code;
}

MessageReader message_reader(const char *text)
{
    MessageReader reader = {.next = text};
    if (text >= linker_messages_start && text < linker_messages_end) {
        size_t place = (size_t)(text - linker_messages_start);
        reader.next = NULL;
        reader.code = message_blocks[place / MESSAGE_BLOCK];
        for (size_t skip = place % MESSAGE_BLOCK; skip > 0; skip--)
            next_character(&reader);
    }
    return reader;
}

char message_next(MessageReader *reader)
{
    return reader->next == NULL ? next_character(reader) : *reader->next++;
}

#endif
