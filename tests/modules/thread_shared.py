# Threads that share containers: nothing is lost or torn.
# needs: threads
import _thread
import time

n = 4
d, a, ended = {}, [], []
lock = _thread.allocate_lock()
total = 0


def work(k):
    global total
    for i in range(200):
        d[k, i] = i
        a.append((k, i))
        s = "".join(str(j) for j in range(10))
        x = sorted(range(20), key=lambda v: -v)
        if i % 10 == 0:
            with lock:
                total += x[0] + len(s)
    ended.append(k)


for k in range(n):
    _thread.start_new_thread(work, (k,))
for i in range(3000):
    if len(ended) == n:
        break
    time.sleep(0.01)
print(len(d), len(a), len(set(a)), total, sorted(ended), sum(d.values()))
