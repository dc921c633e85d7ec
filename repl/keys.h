// Keys from a terminal's bytes: what follows an escape character becomes one key.
#ifndef ADDER_REPL_KEYS_H
#define ADDER_REPL_KEYS_H

#include <stdint.h>

// A key is a byte, or one of these. Unknown sequences give no key at all.
enum {
    KEY_NONE = 0x100, // the sequence goes on
    KEY_UP,
    KEY_DOWN,
    KEY_RIGHT,
    KEY_LEFT,
    KEY_HOME,
    KEY_END,
    KEY_DELETE,
    KEY_WORD_RIGHT,  // Alt-f, Ctrl-Right
    KEY_WORD_LEFT,   // Alt-b, Ctrl-Left
    KEY_KILL_WORD,   // Alt-d
    KEY_ERASE_WORD,  // Alt-Backspace
    KEY_PASTE_BEGIN, // bracketed paste
    KEY_PASTE_END,
};

// Zero-initialised before the first byte.
typedef struct KeyDecoder {
    uint8_t state;
    uint8_t parameter;  // number being read, 255 at most
    uint8_t first;      // number before the first semicolon
    uint8_t separators; // semicolons seen, 1 at most
} KeyDecoder;

// Takes the next byte; returns the key that it completes, or KEY_NONE.
unsigned keys_decode(KeyDecoder *keys, uint8_t byte);

#endif
