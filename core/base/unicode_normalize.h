// Normalisation forms of Unicode Standard Annex 15, for identifiers (NFKC) and unicodedata. Linked
// where ADDER_UNICODE is at least 1.
//
// A caller normalises in steps, for want of memory here: unless unicode_is_normalized, count with
// unicode_decompose, allocate, decompose, and for the composed forms unicode_compose in place.
#ifndef ADDER_BASE_UNICODE_NORMALIZE_H
#define ADDER_BASE_UNICODE_NORMALIZE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum UnicodeForm {
    UNICODE_NFD = 0,
    UNICODE_NFC = 1,
    UNICODE_NFKD = 2,
    UNICODE_NFKC = 3,
} UnicodeForm;

// Quick check of text (`n` bytes): true means normalised, false means perhaps not.
bool unicode_is_normalized(UnicodeForm form, const uint8_t *text, size_t n);

// Decomposes text as the form wants (canonically, or for compatibility) into canonical order.
// Returns the number of code points and writes them to `out` unless that is NULL.
size_t unicode_decompose(UnicodeForm form, const uint8_t *text, size_t n, uint32_t *out);

// Composes `n` code points, which are in canonical order, in place; returns how many are left.
size_t unicode_compose(uint32_t *points, size_t n);

#endif
