// The switches of the core: one word picks a profile, a board may then override single switches.
//
//   ADDER_PROFILE_TINY      16 KB chips: single-precision floats, ASCII + Latin-1 predicates
//   ADDER_PROFILE_STANDARD  chips with 64 KB and more
//   ADDER_PROFILE_FULL      Linux hosts (the default)
#ifndef ADDER_CORE_CONFIG_H
#define ADDER_CORE_CONFIG_H

#include <stdint.h>

#if defined(ADDER_PROFILE_TINY)
#define ADDER_PROFILE_LEVEL 0
#elif defined(ADDER_PROFILE_STANDARD)
#define ADDER_PROFILE_LEVEL 1
#else
#define ADDER_PROFILE_LEVEL 2
#endif

// ADDER_FLOAT_SINGLE: Python floats are C floats. Values: 0, 1. Default: 1 on tiny.
#ifndef ADDER_FLOAT_SINGLE
#define ADDER_FLOAT_SINGLE (ADDER_PROFILE_LEVEL == 0)
#endif

// ADDER_FAST_BIGINT: sub-quadratic multiplication and conversion. Default: all but tiny.
#ifndef ADDER_FAST_BIGINT
#define ADDER_FAST_BIGINT (ADDER_PROFILE_LEVEL > 0)
#endif

// ADDER_UNICODE: 0 = ASCII and Latin-1 properties by code, 1 = full tables, 2 = and names.
#ifndef ADDER_UNICODE
#define ADDER_UNICODE ADDER_PROFILE_LEVEL
#endif

// ADDER_SHORT_STR: the length and hash of a str have 16 bits. Default: tiny.
#ifndef ADDER_SHORT_STR
#define ADDER_SHORT_STR (ADDER_PROFILE_LEVEL == 0)
#endif

// ADDER_TEXT_SIGNATURES: built-in functions have the text of their signature in
// `__text_signature__`, which is None else. Default: all but tiny.
#ifndef ADDER_TEXT_SIGNATURES
#define ADDER_TEXT_SIGNATURES (ADDER_PROFILE_LEVEL > 0)
#endif

// ADDER_PACKED_MESSAGES: formats of messages are packed after linking (core/objects/message.h); the
// build of a board's firmware sets it. Default: 0.
#ifndef ADDER_PACKED_MESSAGES
#define ADDER_PACKED_MESSAGES 0
#endif

// ADDER_READABLE_ZERO: what lies at address 0, a chip's table of vectors, may be read and has no
// number of a built-in shape where objects have theirs, so that no test of a shape need tell
// NO_VALUE apart. The build of a chip's firmware sets it. Default: 0.
#ifndef ADDER_READABLE_ZERO
#define ADDER_READABLE_ZERO 0
#endif

// ADDER_INLINE_ALLOCATION: the quick path of an allocation stands where it is needed. Default: all
// but tiny.
#ifndef ADDER_INLINE_ALLOCATION
#define ADDER_INLINE_ALLOCATION (ADDER_PROFILE_LEVEL > 0)
#endif

// ADDER_INLINE_CACHES: per-code side tables for attribute and global look-ups. Default: full.
#ifndef ADDER_INLINE_CACHES
#define ADDER_INLINE_CACHES (ADDER_PROFILE_LEVEL == 2)
#endif

// ADDER_LOOKUP_CACHE_BITS: log2 of the entries in the vm-wide type look-up cache.
#ifndef ADDER_LOOKUP_CACHE_BITS
#define ADDER_LOOKUP_CACHE_BITS (ADDER_PROFILE_LEVEL == 0 ? 3 : ADDER_PROFILE_LEVEL == 1 ? 6 : 10)
#endif

// ADDER_COLUMNS: code keeps column positions, so that tracebacks can draw markers.
#ifndef ADDER_COLUMNS
#define ADDER_COLUMNS (ADDER_PROFILE_LEVEL == 2)
#endif

// ADDER_WARNINGS: the compiler gives SyntaxWarning. Default: full.
#ifndef ADDER_WARNINGS
#define ADDER_WARNINGS (ADDER_PROFILE_LEVEL == 2)
#endif

// ADDER_THREADS: _thread with a global interpreter lock. Default: full.
#ifndef ADDER_THREADS
#define ADDER_THREADS (ADDER_PROFILE_LEVEL == 2)
#endif

// ADDER_FILES: modules may be in files, and the lines of their source. The build of a board's
// firmware clears it where there are none. Default: 1.
#ifndef ADDER_FILES
#define ADDER_FILES 1
#endif

// ADDER_HEAP_DEBUG: the heap has its debug switches (heap_debug). The build of a tiny board
// clears it. Default: 1.
#ifndef ADDER_HEAP_DEBUG
#define ADDER_HEAP_DEBUG 1
#endif

// ADDER_POLL: running code asks the host now and then whether it is to be interrupted; the build of
// a board's firmware sets it. Default: 0.
#ifndef ADDER_POLL
#define ADDER_POLL 0
#endif

// ADDER_SHARED_DISPATCH: the interpreter loop fetches and dispatches all instructions in one place,
// which is smaller and slower, and leaves their operators to functions. Default: tiny.
#ifndef ADDER_SHARED_DISPATCH
#define ADDER_SHARED_DISPATCH (ADDER_PROFILE_LEVEL == 0)
#endif

// ADDER_ADDRESS_SANITIZER: the compiler checks addresses.
#if defined(__SANITIZE_ADDRESS__)
#define ADDER_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ADDER_ADDRESS_SANITIZER 1
#endif
#endif
#ifndef ADDER_ADDRESS_SANITIZER
#define ADDER_ADDRESS_SANITIZER 0
#endif

// ADDER_WORD_BITS follows the target's pointers.
#if UINTPTR_MAX > 0xFFFFFFFFu
#define ADDER_WORD_BITS 64
#else
#define ADDER_WORD_BITS 32
#endif

#endif
