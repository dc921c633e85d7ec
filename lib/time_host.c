// The module time of hosts: dates as text, time zones, and the clocks of a process.
#include "core/objects/builder.h"
#include "core/objects/dict.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/simple_namespace.h"
#include "core/objects/tuple.h"
#include "core/vm/import.h"
#include "lib/time.h"
#include "natives.h"

// Dates as text.

static const char day_names[7][10] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                      "Friday", "Saturday", "Sunday"};
static const char month_names[12][10] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};

// A moment to be shown, with its time zone.
typedef struct Moment {
    Calendar date;
    const char *zone;
    int64_t offset;
} Moment;

static void check(Vm *vm, int value, int low, int high, const char *what)
{
    if (value < low || value > high)
        raise_value_error(vm, "%s out of range", what);
}

// The date in an argument, with its fields in their ranges; zero stands for the first month and
// day.
static Calendar checked_date(Vm *vm, Value v, SignedWord *summer)
{
    Calendar date = time_struct_fields(vm, v, summer);
    check(vm, date.month, 0, 12, "month");
    check(vm, date.day, 0, 31, "day of month");
    check(vm, date.hour, 0, 23, "hour");
    check(vm, date.minute, 0, 59, "minute");
    check(vm, date.second, 0, 61, "seconds");
    check(vm, date.weekday, -1, INT32_MAX, "day of week");
    check(vm, date.yearday, 0, 366, "day of year");
    date.month += date.month == 0;
    date.day += date.day == 0;
    date.yearday += date.yearday == 0;
    date.weekday = date.weekday < 0 ? 6 : date.weekday % 7;
    return date;
}

static Calendar local_date(Vm *vm, Value v)
{
    int64_t seconds = time_argument(vm, v);
    return calendar_from_seconds(seconds + time_local(vm, seconds).offset);
}

static void add_number(Builder *builder, int64_t n, int width, char fill)
{
    char digits[24];
    int count = 0;
    uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do {
        digits[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (n < 0)
        builder_add_byte(builder, '-');
    for (int i = count + (n < 0); i < width; i++)
        builder_add_byte(builder, fill);
    while (count > 0)
        builder_add_byte(builder, digits[--count]);
}

static void add_two(Builder *builder, int64_t n)
{
    add_number(builder, n, 2, '0');
}

static Value show(Vm *vm, const Calendar *date)
{
    Builder builder;
    builder_init(&builder, vm, 24);
    builder_add_bytes(&builder, day_names[date->weekday], 3);
    builder_add_byte(&builder, ' ');
    builder_add_bytes(&builder, month_names[date->month - 1], 3);
    builder_add_byte(&builder, ' ');
    add_number(&builder, date->day, 2, ' ');
    const int times[] = {date->hour, date->minute, date->second};
    for (size_t i = 0; i < 3; i++) {
        builder_add_byte(&builder, i == 0 ? ' ' : ':');
        add_two(&builder, times[i]);
    }
    builder_add_byte(&builder, ' ');
    add_number(&builder, date->year, 0, '0');
    return builder_finish_str(&builder);
}

NATIVE(time_asctime, "asctime", "tuple=None, /")
static Value time_asctime(Vm *vm, Value *args, size_t count)
{
    SignedWord summer;
    Calendar date =
        args[0] == VALUE_NONE ? local_date(vm, VALUE_NONE) : checked_date(vm, args[0], &summer);
    return show(vm, &date);
}

NATIVE(time_ctime, "ctime", "seconds=None, /")
static Value time_ctime(Vm *vm, Value *args, size_t count)
{
    Calendar date = local_date(vm, args[0]);
    return show(vm, &date);
}

// Number of the week, whose first day is `first` (0: Monday); week 1 begins with the first such
// day.
static int week_of_year(const Calendar *date, int first)
{
    return (date->yearday + 6 - (date->weekday - first + 7) % 7) / 7;
}

// The year and week of ISO 8601: week 1 is the one with the year's first Thursday.
static int iso_week(const Calendar *date, int64_t *year)
{
    int64_t day = calendar_days(date->year, date->month, date->day);
    Calendar thursday = calendar_from_seconds((day - date->weekday + 3) * 86400);
    *year = thursday.year;
    return (thursday.yearday - 1) / 7 + 1;
}

static void add_format(Builder *builder, const char *format, size_t length, const Moment *moment);

static void add_offset(Builder *builder, int64_t offset)
{
    builder_add_byte(builder, offset < 0 ? '-' : '+');
    int64_t minutes = (offset < 0 ? -offset : offset) / 60;
    add_two(builder, minutes / 60);
    add_two(builder, minutes % 60);
}

// Directives that stand for others.
static const char *longer_form(char directive)
{
    switch (directive) {
    case 'c':
        return "%a %b %e %H:%M:%S %Y";
    case 'D':
    case 'x':
        return "%m/%d/%y";
    case 'F':
        return "%Y-%m-%d";
    case 'r':
        return "%I:%M:%S %p";
    case 'R':
        return "%H:%M";
    case 'T':
    case 'X':
        return "%H:%M:%S";
    default:
        return NULL;
    }
}

// Directives that are names. False if it is none of them.
static bool add_name(Builder *builder, char directive, const Moment *moment)
{
    const Calendar *date = &moment->date;
    switch (directive) {
    case 'a':
        builder_add_bytes(builder, day_names[date->weekday], 3);
        return true;
    case 'A':
        builder_add_c(builder, day_names[date->weekday]);
        return true;
    case 'b':
    case 'h':
        builder_add_bytes(builder, month_names[date->month - 1], 3);
        return true;
    case 'B':
        builder_add_c(builder, month_names[date->month - 1]);
        return true;
    case 'p':
        builder_add_c(builder, date->hour < 12 ? "AM" : "PM");
        return true;
    case 'P':
        builder_add_c(builder, date->hour < 12 ? "am" : "pm");
        return true;
    case 'Z':
        builder_add_c(builder, moment->zone);
        return true;
    case 'z':
        add_offset(builder, moment->offset);
        return true;
    case 'n':
        builder_add_byte(builder, '\n');
        return true;
    case 't':
        builder_add_byte(builder, '\t');
        return true;
    case '%':
        builder_add_byte(builder, '%');
        return true;
    default:
        return false;
    }
}

// Directives that are numbers. False if it is none of them.
static bool add_numeric(Builder *builder, char directive, const Moment *moment)
{
    const Calendar *date = &moment->date;
    int64_t iso_year = 0, century = date->year / 100 - (date->year % 100 < 0);
    int week = iso_week(date, &iso_year);
    int hour12 = date->hour % 12 == 0 ? 12 : date->hour % 12;
    int64_t days = calendar_days(date->year, date->month, date->day);
    const struct {
        char directive, width, fill;
        int64_t number;
    } rows[] = {
        {'C', 2, '0', century},
        {'d', 2, '0', date->day},
        {'e', 2, ' ', date->day},
        {'G', 0, '0', iso_year},
        {'g', 2, '0', (iso_year % 100 + 100) % 100},
        {'H', 2, '0', date->hour},
        {'I', 2, '0', hour12},
        {'j', 3, '0', date->yearday},
        {'k', 2, ' ', date->hour},
        {'l', 2, ' ', hour12},
        {'m', 2, '0', date->month},
        {'M', 2, '0', date->minute},
        {'s', 0, '0',
         days * 86400 + date->hour * 3600 + date->minute * 60 + date->second - moment->offset},
        {'S', 2, '0', date->second},
        {'u', 0, '0', date->weekday + 1},
        {'U', 2, '0', week_of_year(date, 6)},
        {'V', 2, '0', week},
        {'w', 0, '0', (date->weekday + 1) % 7},
        {'W', 2, '0', week_of_year(date, 0)},
        {'y', 2, '0', date->year - century * 100},
        {'Y', 0, '0', date->year},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].directive == directive) {
            add_number(builder, rows[i].number, rows[i].width, rows[i].fill);
            return true;
        }
    }
    return false;
}

static void add_format(Builder *builder, const char *format, size_t length, const Moment *moment)
{
    for (size_t i = 0; i < length; i++) {
        if (format[i] != '%' || i + 1 == length) {
            builder_add_byte(builder, format[i]);
            continue;
        }
        char directive = format[++i];
        const char *longer = longer_form(directive);
        if (longer != NULL) {
            add_format(builder, longer, strlen(longer), moment);
        } else if (!add_name(builder, directive, moment) &&
                   !add_numeric(builder, directive, moment)) {
            builder_add_byte(builder, '%');
            builder_add_byte(builder, directive);
        }
    }
}

NATIVE(time_strftime, "strftime", "format, tuple=None, /")
static Value time_strftime(Vm *vm, Value *args, size_t count)
{
    const Str *format = str_cast(vm, args[0]);
    if (format == NULL)
        raise_type_error(vm, "strftime() argument 1 must be str, not %T", args[0]);
    SignedWord summer;
    Calendar date =
        args[1] == VALUE_NONE ? local_date(vm, VALUE_NONE) : checked_date(vm, args[1], &summer);
    int64_t seconds = calendar_days(date.year, date.month, date.day) * 86400;
    VmLocalTime local = time_local(vm, seconds);
    Moment moment = {date, local.zone, local.offset};
    if (args[1] != VALUE_NONE && has_shape(args[1], SHAPE_STRUCT_TIME)) {
        const Str *zone = str_cast(vm, get_attribute(vm, args[1], SYM(tm_zone)));
        Value offset = int_cast(vm, get_attribute(vm, args[1], SYM(tm_gmtoff)));
        if (zone != NULL)
            moment.zone = zone->text;
        if (offset != NO_VALUE)
            int_to_i64(offset, &moment.offset);
    }
    Builder builder;
    builder_init(&builder, vm, format->length * 2);
    add_format(&builder, format->text, format->length, &moment);
    return builder_finish_str(&builder);
}

NATIVE(time_strptime, "strptime", "string, format='%a %b %d %H:%M:%S %Y', /")
static Value time_strptime(Vm *vm, Value *args, size_t count)
{
    Value module = import_by_name(vm, SYM(_strptime));
    return call_method(vm, module, SYM(_strptime_time), 2, args);
}

// Time zones.

static void set_zone(Vm *vm, Value dict)
{
    int64_t now = vm->host->time_ns == NULL ? 0 : time_now_ns(vm) / 1000000000;
    int64_t year = calendar_from_seconds(now).year;
    VmLocalTime winter = time_local(vm, calendar_days(year, 1, 1) * 86400);
    VmLocalTime summer = time_local(vm, calendar_days(year, 7, 1) * 86400);
    if (winter.summer) { // south of the equator
        VmLocalTime other = winter;
        winter = summer;
        summer = other;
    }
    dict_set(vm, dict, SYM(timezone), VALUE_SMALL(-winter.offset));
    dict_set(vm, dict, SYM(altzone), VALUE_SMALL(-summer.offset));
    dict_set(vm, dict, SYM(daylight), VALUE_SMALL(winter.offset != summer.offset));
    Value first = str_from_c(vm, winter.zone);
    Value names[] = {first, str_from_c(vm, summer.zone)};
    dict_set(vm, dict, SYM(tzname), tuple_new(vm, names, 2));
}

NATIVE(time_tzset, "tzset", "")
static Value time_tzset(Vm *vm, Value *args, size_t count)
{
    Value module = import_by_name(vm, SYM(time));
    if (has_shape(module, SHAPE_MODULE))
        set_zone(vm, module_dict(module));
    return VALUE_NONE;
}

// Clocks.

static int64_t monotonic_ns(Vm *vm)
{
    return (int64_t)time_ticks_us_now(vm) * 1000;
}

static int64_t process_ns(Vm *vm)
{
    return vm->host->process_ns == NULL ? monotonic_ns(vm)
                                        : vm->host->process_ns(vm->host->context);
}

NATIVE(time_process_time, "process_time", "")
static Value time_process_time(Vm *vm, Value *args, size_t count)
{
    return time_seconds(vm, process_ns(vm));
}

NATIVE(time_process_time_ns, "process_time_ns", "")
static Value time_process_time_ns(Vm *vm, Value *args, size_t count)
{
    return int_from_i64(vm, process_ns(vm));
}

// The numbers of Linux.
enum { REALTIME, MONOTONIC, PROCESS, THREAD };

static int64_t clock_ns(Vm *vm, Value v)
{
    switch (int_to_word(vm, v)) {
    case REALTIME:
        return time_now_ns(vm);
    case MONOTONIC:
        return monotonic_ns(vm);
    case PROCESS:
    case THREAD:
        return process_ns(vm);
    default:
        raise_os_error(vm, 22, NO_VALUE); // EINVAL
    }
}

NATIVE(time_clock_gettime, "clock_gettime", "clk_id, /")
static Value time_clock_gettime(Vm *vm, Value *args, size_t count)
{
    return time_seconds(vm, clock_ns(vm, args[0]));
}

NATIVE(time_clock_gettime_ns, "clock_gettime_ns", "clk_id, /")
static Value time_clock_gettime_ns(Vm *vm, Value *args, size_t count)
{
    return int_from_i64(vm, clock_ns(vm, args[0]));
}

NATIVE(time_get_clock_info, "get_clock_info", "name, /")
static Value time_get_clock_info(Vm *vm, Value *args, size_t count)
{
    static const struct {
        const char *name, *function;
        bool monotonic;
    } rows[] = {{"time", "clock_gettime(CLOCK_REALTIME)", false},
                {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", true},
                {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", true},
                {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true},
                {"thread_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true}};
    const Str *name = str_cast(vm, args[0]);
    if (name == NULL)
        raise_type_error(vm, "get_clock_info() argument 1 must be str, not %T", args[0]);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].name, name->text) != 0)
            continue;
        Value info = simple_namespace_new(vm);
        set_attribute(vm, info, SYM(implementation), str_from_c(vm, rows[i].function));
        set_attribute(vm, info, SYM(monotonic), value_bool(rows[i].monotonic));
        set_attribute(vm, info, SYM(adjustable), value_bool(!rows[i].monotonic));
        set_attribute(vm, info, SYM(resolution), float_from(vm, (Float)1e-6));
        return info;
    }
    raise_value_error(vm, "unknown clock");
}

MEMBERS(time_host_members, METHOD(asctime, time_asctime), METHOD(ctime, time_ctime),
        METHOD(strftime, time_strftime), METHOD(strptime, time_strptime), METHOD(tzset, time_tzset),
        METHOD(process_time, time_process_time), METHOD(process_time_ns, time_process_time_ns),
        METHOD_AS(thread_time, time_process_time), METHOD_AS(thread_time_ns, time_process_time_ns),
        METHOD(clock_gettime, time_clock_gettime), METHOD(clock_gettime_ns, time_clock_gettime_ns),
        METHOD(get_clock_info, time_get_clock_info), INT_ROW(CLOCK_REALTIME, REALTIME),
        INT_ROW(CLOCK_MONOTONIC, MONOTONIC), INT_ROW(CLOCK_PROCESS_CPUTIME_ID, PROCESS),
        INT_ROW(CLOCK_THREAD_CPUTIME_ID, THREAD));

void time_host_init(Vm *vm, Value dict)
{
    members_copy(vm, time_host_members, dict);
    set_zone(vm, dict);
}
