// Builds text or bytes piece by piece in a growing heap buffer, and formats messages.
#ifndef ADDER_OBJECTS_BUILDER_H
#define ADDER_OBJECTS_BUILDER_H

#include <stdarg.h>

#include "core/objects/message.h"
#include "core/objects/type.h"

// Lives on the C stack (the collector sees `blob` there). No clean-up is needed when a raise
// unwinds.
typedef struct Builder {
    Vm *vm;
    Value blob; // Blob being filled
    size_t length;
    size_t capacity;
} Builder;

// A builder with room for `expected` bytes before it grows. Raises MemoryError, as all below.
void builder_init(Builder *builder, Vm *vm, size_t expected);
void builder_add_bytes(Builder *builder, const void *bytes, size_t count);
// A C string, which may be a packed message.
void builder_add_c(Builder *builder, const char *text);
void builder_add_byte(Builder *builder, char byte);
// Adds one character as UTF-8.
void builder_add_char(Builder *builder, uint32_t character);
// Adds the escape \\xhh, \\uhhhh or \\Uhhhhhhhh of a character.
void builder_add_escape(Builder *builder, uint32_t character);
void builder_add_repeated(Builder *builder, uint32_t character, size_t count);
// Adds str(v) / repr(v).
void builder_add_str(Builder *builder, Value v);
void builder_add_repr(Builder *builder, Value v);
// Room for `count` more bytes; the caller fills them in at once. Valid until the next call.
char *builder_reserve(Builder *builder, size_t count);
// The directives of all formatted messages:
//   %s C string (or message)   %c byte as character   %d int   %u unsigned   %z size_t   %w
//   SignedWord   %x hex unsigned %S str(Value)   %R repr(Value)   %T name of the Value's type   %N
//   name of a type Value, both with the module of a built-in type outside of builtins   %M name of
//   the Value's type without it   %%
void builder_format(Builder *builder, const char *format, ...);
void builder_format_list(Builder *builder, const char *format, va_list args);
#define builder_format(builder, format, ...) builder_format(builder, MESSAGE(format), ##__VA_ARGS__)
char *builder_bytes(Builder *builder);
Value builder_finish_str(Builder *builder);
Value builder_finish_bytes(Builder *builder);
// str of a formatted message.
Value str_format(Vm *vm, const char *format, ...);
#define str_format(vm, format, ...) str_format(vm, MESSAGE(format), ##__VA_ARGS__)

#endif
