# The tick functions of MicroPython.
# by-hand: they are not CPython's
import time

a, b, c = time.ticks_ms(), time.ticks_us(), time.ticks_cpu()
time.sleep_ms(20)
time.sleep_us(500)
d = time.ticks_diff(time.ticks_ms(), a)
print(15 <= d < 5000, time.ticks_diff(time.ticks_us(), b) >= 15000, type(c) is int)
period = time.ticks_add(0, -1) + 1
print(period & (period - 1), time.ticks_diff(5, 3), time.ticks_diff(3, 5),
      time.ticks_add(period - 1, 2), time.ticks_diff(1, period - 1), time.ticks_diff(period - 1, 1),
      time.ticks_diff(0, period // 2) == -(period // 2),
      time.ticks_add(3, -5) == period - 2)
for f in (lambda: time.ticks_diff("a", 1), lambda: time.sleep_ms("a")):
    try:
        f()
    except TypeError:
        print("TypeError")
