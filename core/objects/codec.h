// Text to bytes and back by the name of an encoding, with the error handlers of Python.
//
// Encodings: utf-8, ascii, latin-1; on the full profile also utf-16 and utf-32 with and without a
// byte order mark. Handlers: strict, ignore, replace, backslashreplace, surrogateescape,
// surrogatepass; when encoding also xmlcharrefreplace and namereplace.
#ifndef ADDER_OBJECTS_CODEC_H
#define ADDER_OBJECTS_CODEC_H

#include "core/objects/bytes.h"
#include "core/objects/str.h"

// TypeError "decode() argument 'encoding' must be str, not int" unless each is a str or NO_VALUE.
void codec_check_names(Vm *vm, const char *function, Value encoding, Value errors);
// encoding and errors: str, or NO_VALUE for utf-8 and strict. Raise LookupError for an unknown
// name, UnicodeDecodeError, UnicodeEncodeError.
Value codec_decode(Vm *vm, const uint8_t *data, size_t length, Value encoding, Value errors);
// text: str or an instance of a subclass. The result is bytes.
Value codec_encode(Vm *vm, Value text, Value encoding, Value errors);
// The same with an object that has a buffer, or bytes of its own: str(v, encoding, errors).
Value codec_decode_object(Vm *vm, Value v, Value encoding, Value errors);

#endif
