// Dates of the Gregorian calendar, counted in years that begin on the first of March: the leap day
// is the last of a year then. See Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
// 2013.
#include "lib/calendar.h"

#define DAYS_PER_ERA 146097 // of 400 years
// From 0000-03-01 to 1970-01-01.
#define EPOCH 719468
#define SECONDS_PER_DAY 86400

// Divided as unsigned numbers, so that chips need only one such routine.
static int64_t floor_divide(int64_t a, uint32_t b)
{
    uint64_t n = (uint64_t)a;
    return (int64_t)(a < 0 ? ~(~n / b) : n / b);
}

int64_t calendar_days(int64_t year, int64_t month, int64_t day)
{
    int64_t years = floor_divide(month - 3, 12);
    int from_march = (int)(month - 3 - years * 12);
    year += years;
    int64_t era = floor_divide(year, 400);
    int year_of_era = (int)(year - era * 400);
    int64_t day_of_year = (153 * from_march + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_PER_ERA + day_of_era - EPOCH;
}

Calendar calendar_from_seconds(int64_t seconds)
{
    int64_t days = floor_divide(seconds, SECONDS_PER_DAY);
    int second_of_day = (int)(seconds - days * SECONDS_PER_DAY);
    int64_t shifted = days + EPOCH;
    int64_t era = floor_divide(shifted, DAYS_PER_ERA);
    int day_of_era = (int)(shifted - era * DAYS_PER_ERA);
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int from_march = (5 * day_of_year + 2) / 153;
    Calendar date;
    date.year = year_of_era + era * 400 + (from_march >= 10);
    date.month = from_march < 10 ? from_march + 3 : from_march - 9;
    date.day = day_of_year - (153 * from_march + 2) / 5 + 1;
    date.hour = second_of_day / 3600;
    date.minute = second_of_day / 60 % 60;
    date.second = second_of_day % 60;
    date.weekday = (int)(days + 3 - floor_divide(days + 3, 7) * 7);
    date.yearday = (int)(days - calendar_days(date.year, 1, 1)) + 1;
    return date;
}
