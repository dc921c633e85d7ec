// Formatted messages, which a chip with little flash keeps packed.
//
// Where ADDER_PACKED_MESSAGES is set, MESSAGE puts a text into a section that is linked to
// addresses that do not exist; tools/pack_messages.py packs what the section holds, and the reader
// below finds the text of such an address in it. The texts are cut into blocks of MESSAGE_BLOCK
// bytes, each packed on its own by byte pair encoding into codes of MESSAGE_CODE_BITS bits: one
// below 128 is a character, any other one stands for the two codes of its rule.
#ifndef ADDER_OBJECTS_MESSAGE_H
#define ADDER_OBJECTS_MESSAGE_H

#include "core/heap/value.h"

// The functions that take a format are macros that wrap it in MESSAGE; the name in parentheses is
// the function itself, for formats that are no literals.
#if ADDER_PACKED_MESSAGES
#define MESSAGE_SECTION_2(line) ".messages." #line
#define MESSAGE_SECTION(line) MESSAGE_SECTION_2(line)
#define MESSAGE(literal)                                                                       \
    ({                                                                                         \
        static const char message_text[] __attribute__((section(MESSAGE_SECTION(__LINE__)))) = \
            literal;                                                                           \
        message_text;                                                                          \
    })
#else
#define MESSAGE(literal) ("" literal)
#endif

#define MESSAGE_BLOCK 256
#define MESSAGE_DEPTH 8 // of rules within rules
#define MESSAGE_CODE_BITS 11

typedef struct MessageReader {
    const char *next; // of a text that is not packed; NULL for codes
#if ADDER_PACKED_MESSAGES
    uint16_t code; // number of the next code
    uint8_t depth;
    uint16_t pending[MESSAGE_DEPTH]; // codes to be expanded after the present one
#endif
} MessageReader;

#if ADDER_PACKED_MESSAGES
MessageReader message_reader(const char *text);
// The next byte, 0 at the end of the text.
char message_next(MessageReader *reader);
#else
static inline MessageReader message_reader(const char *text)
{
    return (MessageReader){text};
}
static inline char message_next(MessageReader *reader)
{
    return *reader->next++;
}
#endif

#endif
