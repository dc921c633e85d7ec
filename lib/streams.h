// Writing text to any file-like object, and the standard streams.
#ifndef ADDER_LIB_STREAMS_H
#define ADDER_LIB_STREAMS_H

#include "core/objects/type.h"

// sys.stdin, sys.stdout or sys.stderr by its name; NONE when the program has removed it.
Value stream_standard(Vm *vm, Value name);
// The console streams: 0 input, 1 output, 2 error; their binary twins 4 further on.
typedef struct Console { // aux: its number
    Object object;
} OBJECT_ALIGN Console;

extern const Console stream_consoles[7];
// file.write(text); at once to the host where the file is a standard stream.
void stream_write(Vm *vm, Value file, Value text);
// The same with str(v); a small integer is written to a standard stream without an allocation.
void stream_write_value(Vm *vm, Value file, Value v);
// Says whether a host's read or write was interrupted (-EINTR) and is to be made again; before,
// what waits is run, which may raise.
bool stream_must_repeat(Vm *vm, int64_t result);

#endif
