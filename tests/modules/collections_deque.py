# collections.deque
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft("ab")
print(d, d.pop(), d.popleft(), d[0], d[-1], len(d), 3 in d, d.count(3), d.index(4), d.rotate(2), d,
      d.rotate(-1), d, d.rotate(100), d.reverse(), d,
      list(reversed(d))[:2])
d.remove(3)
d.insert(1, "ins")
d[0] = "zero"
del d[2]
print(d,
      d.copy() == d, deque(), bool(deque()), d + deque([9]),
      deque("ab") * 2,
      deque([1]) == deque([1]),
      deque([1]) < deque([2]),
      deque([1]) == [1], deque(deque("x")))
m = deque([1, 2, 3], 2)
print(m, m.maxlen, m.append(4), m, m.appendleft(0), m,
      m.extend("xyz"), m, m.copy(), deque(maxlen=0), deque([1], maxlen=0), d.maxlen,
      deque("abc", maxlen=5), m + deque([1]), m * 3)
m *= 2
m += "q"
print(m, d.clear(), d)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[1],
          lambda: deque([1])[-2], lambda: deque([1]).remove(2), lambda: m.insert(0, 1),
          lambda: deque([1])["a"], lambda: deque([1])[0:1], lambda: deque(5), lambda: deque([], -1),
          lambda: deque([], "a"), lambda: hash(deque()), lambda: deque() + [1],
          lambda: deque([1]).rotate("x"), lambda: setattr(m, "maxlen", 5)):
    try:
        print(f())
    except Exception as e:
        print(
            type(e).__name__,
            e if "index" in str(e) or "empty" in str(e) or "size" in str(e) else "")
d = deque(range(3))
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
r = deque()
r.append(r)
print(r)
d = deque(range(200))
for i in range(1000):
    d.append(d.popleft() + i % 3)
print(len(d), sum(d), d[100], d[199])
