// Keys from a terminal's bytes; see keys.h. Sequences are those of ECMA-48 and xterm.
#include "repl/keys.h"

#include <stddef.h>

enum {
    STATE_PLAIN,
    STATE_ESCAPE,  // after ESC
    STATE_CONTROL, // after ESC [ or ESC O
    STATE_NUMBER,  // in the table only: ESC [ number ~
};

typedef struct Sequence {
    uint8_t state;
    uint8_t last; // byte or number
    int8_t key;
} Sequence;

static const Sequence sequences[] = {
    {STATE_ESCAPE, 'f', KEY_WORD_RIGHT},  {STATE_ESCAPE, 'b', KEY_WORD_LEFT},
    {STATE_ESCAPE, 'd', KEY_KILL_WORD},   {STATE_ESCAPE, '\b', KEY_ERASE_WORD},
    {STATE_ESCAPE, 0x7F, KEY_ERASE_WORD}, {STATE_CONTROL, 'A', KEY_UP},
    {STATE_CONTROL, 'B', KEY_DOWN},       {STATE_CONTROL, 'C', KEY_RIGHT},
    {STATE_CONTROL, 'D', KEY_LEFT},       {STATE_CONTROL, 'H', KEY_HOME},
    {STATE_CONTROL, 'F', KEY_END},        {STATE_NUMBER, 1, KEY_HOME},
    {STATE_NUMBER, 7, KEY_HOME},          {STATE_NUMBER, 3, KEY_DELETE},
    {STATE_NUMBER, 4, KEY_END},           {STATE_NUMBER, 8, KEY_END},
    {STATE_NUMBER, 200, KEY_PASTE_BEGIN}, {STATE_NUMBER, 201, KEY_PASTE_END},
};

static int find(uint8_t state, uint8_t last)
{
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
        if (sequences[i].state == state && sequences[i].last == last) {
            return sequences[i].key;
        }
    }
    return KEY_NONE;
}

static int escape_key(KeyDecoder *keys, uint8_t byte)
{
    if (byte == '[' || byte == 'O') {
        *keys = (KeyDecoder){.state = STATE_CONTROL};
        return KEY_NONE;
    }
    int key = find(STATE_ESCAPE, byte);
    return key == KEY_NONE && byte < ' ' ? byte : key;
}

static int control_key(KeyDecoder *keys, uint8_t byte)
{
    // A control character, or what cannot be part of a sequence, breaks it off.
    if (byte < ' ' || byte >= 0x7F) {
        return byte;
    }
    if (byte < 0x40) {
        uint8_t *parameter = &keys->parameters[keys->second];
        if (byte == ';') {
            keys->second = true;
            keys->parameters[1] = 0;
        } else {
            unsigned number = *parameter * 10u + (byte & 0xF);
            *parameter = number > 255 ? 255 : (uint8_t)number;
        }
        keys->state = STATE_CONTROL;
        return KEY_NONE;
    }
    if (byte == '~') {
        return find(STATE_NUMBER, keys->parameters[0]);
    }
    int key = find(STATE_CONTROL, byte);
    if (keys->parameters[1] > 1 && (key == KEY_RIGHT || key == KEY_LEFT)) {
        key += KEY_WORD_RIGHT - KEY_RIGHT;
    }
    return key;
}

int keys_decode(KeyDecoder *keys, uint8_t byte)
{
    uint8_t state = keys->state;
    keys->state = STATE_PLAIN;
    if (byte == 0x1B) {
        keys->state = STATE_ESCAPE;
        return KEY_NONE;
    }
    switch (state) {
    case STATE_ESCAPE:
        return escape_key(keys, byte);
    case STATE_CONTROL:
        return control_key(keys, byte);
    default:
        return byte;
    }
}
