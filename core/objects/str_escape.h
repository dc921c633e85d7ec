// The quoted forms of text and bytes: what repr() shows.
#ifndef ADDER_OBJECTS_STR_ESCAPE_H
#define ADDER_OBJECTS_STR_ESCAPE_H

#include "core/objects/text.h"

// Adds the text in quotes with what cannot be printed escaped; bytes without the b in front.
void str_escape_add(Builder *builder, const Text *text);

#endif
