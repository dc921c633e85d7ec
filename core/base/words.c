// Lists of words.
#include "core/base/words.h"

#include <string.h>

const char *word_at(const char *words, unsigned number)
{
    for (; number > 0; number--)
        words += strlen(words) + 1;
    return words;
}
