# time: clocks only go forward, sleep sleeps.
import time

a = time.time()
m = time.monotonic()
n = time.time_ns()
p = time.perf_counter()
time.sleep(0.02)
print(0.015 < time.monotonic() - m < 5,
      time.time() >= a,
      time.time_ns() >= n,
      time.perf_counter() > p,
      type(a).__name__,
      type(n).__name__,
      time.monotonic_ns() > 0,
      time.process_time() >= 0)
print(time.sleep(0), time.sleep(0.0), len(time.localtime()) >= 8, len(time.gmtime()) >= 8)
for x in (-1, "a", None, -0.5):
    try:
        time.sleep(x)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
