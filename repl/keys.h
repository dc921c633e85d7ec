// Keys from a terminal's bytes: what follows an escape character becomes one key.
#ifndef ADDER_REPL_KEYS_H
#define ADDER_REPL_KEYS_H

#include <stdbool.h>
#include <stdint.h>

// A key is a byte, or one of these. Unknown sequences give no key at all.
enum {
    KEY_NONE = -1, // the sequence goes on
    KEY_UP = -2,
    KEY_DOWN = -3,
    KEY_RIGHT = -4,
    KEY_LEFT = -5,
    KEY_HOME = -6,
    KEY_END = -7,
    KEY_DELETE = -8,
    KEY_WORD_RIGHT = -9,   // Alt-f, Ctrl-Right
    KEY_WORD_LEFT = -10,   // Alt-b, Ctrl-Left
    KEY_KILL_WORD = -11,   // Alt-d
    KEY_ERASE_WORD = -12,  // Alt-Backspace
    KEY_PASTE_BEGIN = -13, // bracketed paste
    KEY_PASTE_END = -14,
};

// Zero-initialised before the first byte.
typedef struct KeyDecoder {
    uint8_t state;
    bool second;           // a semicolon has come
    uint8_t parameters[2]; // the first number and the last after it, 255 at most
} KeyDecoder;

// Takes the next byte; returns the key that it completes, or KEY_NONE.
int keys_decode(KeyDecoder *keys, uint8_t byte);

#endif
