// Lists of words, each of which ends in a NUL: an array of pointers would take more room than they.
#ifndef ADDER_BASE_WORDS_H
#define ADDER_BASE_WORDS_H

// The word with this number, from 0.
const char *word_at(const char *words, unsigned number);

#endif
