// What the files of the module time share.
#ifndef ADDER_LIB_TIME_H
#define ADDER_LIB_TIME_H

#include "core/vm/vm.h"
#include "lib/calendar.h"

// Boards give the 8 items of MicroPython, which programs unpack; hosts CPython's 9.
#define STRUCT_TIME_ITEMS (ADDER_PROFILE_LEVEL == 2 ? 9 : 8)

// Seconds since 1970 in an argument: an int or float, or the time now for None. TypeError,
// ValueError, OverflowError.
int64_t time_argument(Vm *vm, Value v);
// The time of day, in nanoseconds since 1970. OSError where there is no clock.
int64_t time_now_ns(Vm *vm);
// Microseconds since some moment. OSError where there is no clock.
uint64_t time_ticks_us_now(Vm *vm);
// struct_time of local time or UTC.
Value time_struct_new(Vm *vm, int64_t seconds, bool local);
// The fields of a struct_time or tuple as they stand; *summer is tm_isdst (-1 if absent).
Calendar time_struct_fields(Vm *vm, Value v, SignedWord *summer);
// What local time is at a moment.
VmLocalTime time_local(Vm *vm, int64_t seconds);
// A number of nanoseconds as seconds.
Value time_seconds(Vm *vm, int64_t ns);
// Waits, running what is pending meanwhile.
void time_wait(Vm *vm, uint64_t us);
// Adds what only hosts have to the module's dict.
void time_host_init(Vm *vm, Value dict);

#endif
