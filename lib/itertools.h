// What the files of the module itertools share.
#ifndef ADDER_LIB_ITERTOOLS_H
#define ADDER_LIB_ITERTOOLS_H

#include "core/objects/native.h"

// itertools.tee(iterable, n=2): a tuple of iterators that give the same items.

#endif
