// The module time, as all boards have it; what only hosts have is in time_host.c.
#include "lib/time.h"

#include "core/objects/dict.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/runtime.h"
#include "core/objects/struct_sequence.h"
#include "core/vm/thread.h"
#include "natives.h"

#define NS_PER_SECOND 1000000000u
// Errors of this module have Linux's number for what a board lacks.
#define NO_CLOCK 95 // EOPNOTSUPP
// A wait is cut into pieces, between which callbacks run and Ctrl-C is seen.
#define LONGEST_WAIT_US 50000

// Clocks.

int64_t time_now_ns(Vm *vm)
{
    if (vm->host->time_ns == NULL)
        raise_os_error(vm, NO_CLOCK, NO_VALUE);
    return vm->host->time_ns(vm->host->context);
}

uint64_t time_ticks_us_now(Vm *vm)
{
    if (vm->host->ticks_us == NULL)
        raise_os_error(vm, NO_CLOCK, NO_VALUE);
    return vm->host->ticks_us(vm->host->context);
}

Value time_seconds(Vm *vm, int64_t ns)
{
    // Single precision would be minutes off.
    if (ADDER_FLOAT_SINGLE)
        return int_from_u64(vm, (uint64_t)ns / NS_PER_SECOND);
    return float_from(vm, (Float)ns / (Float)NS_PER_SECOND);
}

NATIVE(time_time, "time", "")
static Value time_time(Vm *vm, Value *args, size_t count)
{
    return time_seconds(vm, time_now_ns(vm));
}

NATIVE(time_time_ns, "time_ns", "")
static Value time_time_ns(Vm *vm, Value *args, size_t count)
{
    return int_from_i64(vm, time_now_ns(vm));
}

NATIVE(time_monotonic, "monotonic", "")
static Value time_monotonic(Vm *vm, Value *args, size_t count)
{
    return time_seconds(vm, (int64_t)time_ticks_us_now(vm) * 1000);
}

NATIVE(time_monotonic_ns, "monotonic_ns", "")
static Value time_monotonic_ns(Vm *vm, Value *args, size_t count)
{
    return int_from_u64(vm, time_ticks_us_now(vm) * 1000);
}

// Ticks: counters that wrap where small integers end.

static Value ticks_from(uint64_t n)
{
    return small_from((SignedWord)(n & (uint64_t)SMALL_MAX));
}

NATIVE(time_ticks_ms, "ticks_ms", "")
static Value time_ticks_ms(Vm *vm, Value *args, size_t count)
{
    return ticks_from(time_ticks_us_now(vm) / 1000);
}

NATIVE(time_ticks_us, "ticks_us", "")
static Value time_ticks_us(Vm *vm, Value *args, size_t count)
{
    return ticks_from(time_ticks_us_now(vm));
}

NATIVE(time_ticks_add, "ticks_add", "ticks, delta, /")
static Value time_ticks_add(Vm *vm, Value *args, size_t count)
{
    SignedWord ticks = int_to_word(vm, args[0]), delta = int_to_word(vm, args[1]);
    if (delta > SMALL_MAX / 2 || delta < -(SMALL_MAX / 2))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "ticks interval overflow");
    return ticks_from((uint64_t)((Word)ticks + (Word)delta));
}

NATIVE(time_ticks_diff, "ticks_diff", "ticks1, ticks2, /")
static Value time_ticks_diff(Vm *vm, Value *args, size_t count)
{
    Word later = (Word)int_to_word(vm, args[0]), half = (Word)(SMALL_MAX / 2) + 1;
    Word earlier = (Word)int_to_word(vm, args[1]);
    return small_from((SignedWord)((later - earlier + half) & (Word)SMALL_MAX) - (SignedWord)half);
}

// Waiting.

typedef struct Sleep {
    uint64_t us;
} Sleep;

static void sleep_now(Vm *vm, void *context)
{
    vm->host->sleep_us(vm->host->context, ((const Sleep *)context)->us);
}

void time_wait(Vm *vm, uint64_t us)
{
    uint64_t start = time_ticks_us_now(vm), passed = 0;
    while (passed < us) {
        uint64_t left = us - passed;
        Sleep sleep = {left < LONGEST_WAIT_US ? left : LONGEST_WAIT_US};
        thread_blocking(vm, sleep_now, &sleep);
        check_pending(vm);
        passed = time_ticks_us_now(vm) - start;
    }
}

// The largest wait that can be written in microseconds.
#define LONGEST_SLEEP ((Float)9e12)

NATIVE(time_sleep, "sleep", "seconds, /")
static Value time_sleep(Vm *vm, Value *args, size_t count)
{
    Float seconds = float_from_value(vm, args[0]);
    if (seconds != seconds)
        raise_value_error(vm, "Invalid value NaN (not a number)");
    if (seconds < 0)
        raise_value_error(vm, "sleep length must be non-negative");
    if (seconds > LONGEST_SLEEP)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "timestamp out of range for platform time_t");
    time_wait(vm, (uint64_t)(seconds * 1000000));
    check_pending(vm);
    return VALUE_NONE;
}

static Value sleep_units(Vm *vm, Value v, uint64_t us)
{
    SignedWord units = int_to_word(vm, v);
    if (units > 0)
        time_wait(vm, (uint64_t)units * us);
    check_pending(vm);
    return VALUE_NONE;
}

NATIVE(time_sleep_ms, "sleep_ms", "ms, /")
static Value time_sleep_ms(Vm *vm, Value *args, size_t count)
{
    return sleep_units(vm, args[0], 1000);
}

NATIVE(time_sleep_us, "sleep_us", "us, /")
static Value time_sleep_us(Vm *vm, Value *args, size_t count)
{
    return sleep_units(vm, args[0], 1);
}

// struct_time.

#if ADDER_PROFILE_LEVEL == 2
static ROM_TUPLE(time_fields, 9, SYM(tm_year), SYM(tm_mon), SYM(tm_mday), SYM(tm_hour), SYM(tm_min),
                 SYM(tm_sec), SYM(tm_wday), SYM(tm_yday), SYM(tm_isdst));
static ROM_TUPLE(time_hidden, 2, SYM(tm_zone), SYM(tm_gmtoff));
#else
static ROM_TUPLE(time_fields, 8, SYM(tm_year), SYM(tm_mon), SYM(tm_mday), SYM(tm_hour), SYM(tm_min),
                 SYM(tm_sec), SYM(tm_wday), SYM(tm_yday));
static ROM_TUPLE(time_hidden, 3, SYM(tm_isdst), SYM(tm_zone), SYM(tm_gmtoff));
#endif

STRUCT_SEQUENCE_MEMBERS_HIDDEN(struct_time_members, time, time_fields, time_hidden,
                               STRUCT_SEQUENCE_HIDDEN);
STRUCT_SEQUENCE_TYPE(type_struct_time, struct_time, SHAPE_STRUCT_TIME, struct_time_members, 0);

// Years that time.struct_time can hold everywhere.
#define LAST_SECOND (INT64_C(67767976233532799)) // of the year 2147483647

int64_t time_argument(Vm *vm, Value v)
{
    if (v == VALUE_NONE || v == NO_VALUE)
        return (int64_t)((uint64_t)time_now_ns(vm) / NS_PER_SECOND);
    Float x;
    int64_t seconds = 0;
    bool fits;
    if (float_cast(vm, v, &x)) {
        if (x != x)
            raise_value_error(vm, "Invalid value NaN (not a number)");
        fits = x > -9e18f && x < 9e18f;
        seconds = fits ? (int64_t)x : 0;
        seconds -= fits && (Float)seconds > x;
    } else {
        fits = int_to_i64(int_index(vm, v), &seconds);
    }
    if (!fits || seconds > LAST_SECOND || seconds < -LAST_SECOND)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "timestamp out of range for platform time_t");
    return seconds;
}

VmLocalTime time_local(Vm *vm, int64_t seconds)
{
    VmLocalTime local = {0, false, "UTC"};
    if (vm->host->local_time != NULL)
        vm->host->local_time(vm->host->context, seconds, &local);
    return local;
}

Value time_struct_new(Vm *vm, int64_t seconds, bool local)
{
    VmLocalTime zone = {0, false, "UTC"};
    if (local)
        zone = time_local(vm, seconds);
    Calendar date = calendar_from_seconds(seconds + zone.offset);
    Value values[] = {int_from_i64(vm, date.year), VALUE_SMALL(date.month),
                      VALUE_SMALL(date.day),       VALUE_SMALL(date.hour),
                      VALUE_SMALL(date.minute),    VALUE_SMALL(date.second),
                      VALUE_SMALL(date.weekday),   VALUE_SMALL(date.yearday),
                      VALUE_SMALL(zone.summer),    str_from_c(vm, local ? zone.zone : "GMT"),
                      VALUE_SMALL(zone.offset)};
    return struct_sequence_new(vm, SHAPE_STRUCT_TIME, values, STRUCT_TIME_ITEMS,
                               11 - STRUCT_TIME_ITEMS);
}

NATIVE(time_gmtime, "gmtime", "seconds=None, /")
static Value time_gmtime(Vm *vm, Value *args, size_t count)
{
    return time_struct_new(vm, time_argument(vm, args[0]), false);
}

NATIVE(time_localtime, "localtime", "seconds=None, /")
static Value time_localtime(Vm *vm, Value *args, size_t count)
{
    return time_struct_new(vm, time_argument(vm, args[0]), true);
}

Calendar time_struct_fields(Vm *vm, Value v, SignedWord *summer)
{
    const Tuple *tuple = tuple_cast(vm, v);
    if (tuple == NULL)
        raise_type_error(vm, "Tuple or struct_time argument required");
    if (tuple->length < 8 || tuple->length > 9)
        raise_type_error(vm, "function takes exactly %d arguments (%z given)", STRUCT_TIME_ITEMS,
                         tuple->length);
    SignedWord fields[9];
    fields[8] = -1;
    for (size_t i = 0; i < tuple->length; i++) {
        fields[i] = int_to_word(vm, tuple->items[i]);
        if (fields[i] > INT32_MAX || fields[i] < INT32_MIN)
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "signed integer is greater than maximum");
    }
    *summer = fields[8];
    return (Calendar){fields[0],      (int)fields[1], (int)fields[2], (int)fields[3],
                      (int)fields[4], (int)fields[5], (int)fields[6], (int)fields[7]};
}

NATIVE(time_mktime, "mktime", "tuple, /")
static Value time_mktime(Vm *vm, Value *args, size_t count)
{
    SignedWord summer;
    Calendar date = time_struct_fields(vm, args[0], &summer);
    int64_t as_utc = calendar_days(date.year, date.month, date.day) * 86400 +
                     (int64_t)date.hour * 3600 + (int64_t)date.minute * 60 + date.second;
    int64_t seconds = as_utc - time_local(vm, as_utc).offset;
    VmLocalTime local = time_local(vm, seconds);
    seconds = as_utc - local.offset;
    if (summer >= 0)
        seconds += local.summer && summer == 0 ? 3600 : !local.summer && summer > 0 ? -3600 : 0;
    if (ADDER_FLOAT_SINGLE)
        return int_from_i64(vm, seconds);
    return float_from(vm, (Float)seconds);
}

static void init(Vm *vm, Value dict)
{
    if (ADDER_PROFILE_LEVEL == 2)
        time_host_init(vm, dict);
}

MEMBERS(time_members, METHOD(time, time_time), METHOD(time_ns, time_time_ns),
        METHOD(monotonic, time_monotonic), METHOD(monotonic_ns, time_monotonic_ns),
        METHOD_AS(perf_counter, time_monotonic), METHOD_AS(perf_counter_ns, time_monotonic_ns),
        METHOD(ticks_ms, time_ticks_ms), METHOD(ticks_us, time_ticks_us),
        METHOD_AS(ticks_cpu, time_ticks_us), METHOD(ticks_add, time_ticks_add),
        METHOD(ticks_diff, time_ticks_diff), METHOD(sleep, time_sleep),
        METHOD(sleep_ms, time_sleep_ms), METHOD(sleep_us, time_sleep_us),
        METHOD(gmtime, time_gmtime), METHOD(localtime, time_localtime), METHOD(mktime, time_mktime),
        TYPE_ROW(struct_time, type_struct_time));

MODULE(time, "time", time_members, init)
