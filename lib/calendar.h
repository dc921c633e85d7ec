// Dates and times of day of the proleptic Gregorian calendar, and back.
#ifndef ADDER_LIB_CALENDAR_H
#define ADDER_LIB_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Calendar {
    int64_t year;
    int month; // 1 to 12
    int day;   // 1 to 31
    int hour, minute, second;
    int weekday; // 0 is Monday
    int yearday; // 1 to 366
} Calendar;

// Days since 1970-01-01 of a date; month and day may lie outside of their ranges.
int64_t calendar_days(int64_t year, int64_t month, int64_t day);
// The date and time of a moment in seconds since 1970.
Calendar calendar_from_seconds(int64_t seconds);

#endif
