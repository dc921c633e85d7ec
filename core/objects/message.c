// Reads packed messages.
#include "core/objects/message.h"

#if ADDER_PACKED_MESSAGES

// Where the linker put the texts, and what tools/pack_messages.py made of them.
extern const char linker_messages_start[], linker_messages_end[];
extern const uint8_t message_codes[];
extern const uint16_t message_blocks[]; // where the codes of each block begin
extern const uint8_t message_rules[][2];

static uint8_t next_byte(MessageReader *reader)
{
    uint8_t code = reader->depth > 0 ? reader->pending[--reader->depth] : (uint8_t)*reader->next++;
    while (code < ' ' || code > '~') {
        const uint8_t *rule = message_rules[code ^ 0x80];
        if (rule[0] == 0) // no rule, but the byte itself
            break;
        reader->pending[reader->depth++] = rule[1];
        code = rule[0];
    }
    return code;
}

MessageReader message_reader(const char *text)
{
    MessageReader reader = {.next = text};
    if (text >= linker_messages_start && text < linker_messages_end) {
        size_t place = (size_t)(text - linker_messages_start);
        reader.packed = true;
        reader.next = (const char *)message_codes + message_blocks[place / MESSAGE_BLOCK];
        for (size_t skip = place % MESSAGE_BLOCK; skip > 0; skip--)
            next_byte(&reader);
    }
    return reader;
}

char message_next(MessageReader *reader)
{
    return reader->packed ? (char)next_byte(reader) : *reader->next++;
}

const char *message_text(const char *text, char *buffer)
{
    MessageReader reader = message_reader(text);
    for (char *end = buffer; (*end = message_next(&reader)) != 0;)
        end++;
    return buffer;
}

#endif
