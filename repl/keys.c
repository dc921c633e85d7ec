// Keys from a terminal's bytes; see keys.h. Sequences are those of ECMA-48 and xterm.
#include "repl/keys.h"

#include <string.h>

enum {
    STATE_PLAIN,
    STATE_ESCAPE,  // ESC
    STATE_SS3,     // ESC O
    STATE_CONTROL, // ESC [
};

// The key of ESC and one byte.
static unsigned escape_key(KeyDecoder *keys, uint8_t byte)
{
    keys->state = STATE_PLAIN;
    switch (byte) {
    case '[':
        *keys = (KeyDecoder){.state = STATE_CONTROL};
        return KEY_NONE;
    case 'O':
        *keys = (KeyDecoder){.state = STATE_SS3};
        return KEY_NONE;
    case 'f':
        return KEY_WORD_RIGHT;
    case 'b':
        return KEY_WORD_LEFT;
    case 'd':
        return KEY_KILL_WORD;
    case '\b':
    case 0x7F:
        return KEY_ERASE_WORD;
    default:
        return byte < ' ' ? byte : KEY_NONE;
    }
}

// The key of a sequence that ends in `~` after `number`.
static unsigned numbered_key(unsigned number)
{
    switch (number) {
    case 1:
    case 7:
        return KEY_HOME;
    case 3:
        return KEY_DELETE;
    case 4:
    case 8:
        return KEY_END;
    case 200:
        return KEY_PASTE_BEGIN;
    case 201:
        return KEY_PASTE_END;
    default:
        return KEY_NONE;
    }
}

static unsigned final_key(KeyDecoder *keys, uint8_t byte)
{
    static const char finals[] = "ABCDHF"; // in the order of KEY_UP to KEY_END
    unsigned modifier = keys->separators ? keys->parameter : 1;
    keys->state = STATE_PLAIN;
    if (byte == '~') {
        return numbered_key(keys->separators ? keys->first : keys->parameter);
    }
    const char *found = memchr(finals, byte, sizeof finals - 1);
    if (!found) {
        return KEY_NONE;
    }
    unsigned key = KEY_UP + (unsigned)(found - finals);
    if (modifier > 1 && (key == KEY_RIGHT || key == KEY_LEFT)) {
        key += KEY_WORD_RIGHT - KEY_RIGHT;
    }
    return key;
}

static unsigned control_key(KeyDecoder *keys, uint8_t byte)
{
    if (byte >= '0' && byte <= '9') {
        unsigned number = keys->parameter * 10u + (byte - '0');
        keys->parameter = number > 255 ? 255 : (uint8_t)number;
    } else if (byte == ';') {
        if (!keys->separators) {
            keys->first = keys->parameter;
            keys->separators = 1;
        }
        keys->parameter = 0;
    } else if (byte >= 0x40) {
        return final_key(keys, byte);
    }
    return KEY_NONE;
}

unsigned keys_decode(KeyDecoder *keys, uint8_t byte)
{
    if (byte == 0x1B) {
        keys->state = STATE_ESCAPE;
        return KEY_NONE;
    }
    if (keys->state == STATE_ESCAPE) {
        return escape_key(keys, byte);
    }
    // A control character, or what cannot be part of a sequence, breaks it off.
    if (keys->state == STATE_PLAIN || byte < ' ' || byte >= 0x7F) {
        keys->state = STATE_PLAIN;
        return byte;
    }
    return control_key(keys, byte);
}
