# time: struct_time, gmtime, mktime, strftime-free parts.
# needs: unix
import time

t = time.gmtime(0)
print(t, tuple(t), t[0], t.tm_year, t.tm_yday, t[:3], len(t), t == (1970, 1, 1, 0, 0, 0, 3, 1, 0),
      type(t).__name__, t.tm_zone, t.tm_gmtoff)
for s in (1, 86399, 86400, 951782400, 1709164800, 1735689599, 4102444800, -1, -86401, 1e9, 1.999,
          253402300799):
    print(s, tuple(time.gmtime(s)), tuple(time.localtime(s))[:6])
print(time.mktime((2000, 1, 1, 0, 0, 0, 0, 0, 0)), time.mktime(time.localtime(123456789)),
      time.mktime((2024, 2, 30, 25, 61, 61, 0, 0, -1)), time.mktime(
          (1999, 13, 1, 0, 0, 0, 0, 0, 0)))
for y in range(1972, 2100, 9):
    s = time.mktime((y, 2, 28, 12, 0, 0, 0, 0, 0)) + 86400
    assert tuple(time.gmtime(s))[1:3] == ((2, 29) if y % 4 == 0 else (3, 1))
s = time.struct_time((2020, 1, 2, 3, 4, 5, 6, 7, 8))
print(s, s.tm_mon, s.tm_isdst, s < (2021, ), hash(s) == hash(tuple(s)))
for f in (lambda: time.gmtime("a"), lambda: time.mktime(5), lambda: time.mktime(
    (1, 2)), lambda: time.struct_time(
        (1, 2)), lambda: time.gmtime(10**20), lambda: time.mktime("ab"), lambda: time.gmtime(1, 2)):
    try:
        print(f())
    except (TypeError, OverflowError, ValueError, OSError) as e:
        print(type(e).__name__)
