# from __future__ import annotations keeps annotations as text.
from __future__ import annotations

import sys


def f(a: int, b: x.y[1:2, ...] = 3, *c: int, d: lambda z, *w: z + 1, **e: {1: [2, *q]}) -> a if b else c:
    pass


for k, v in f.__annotations__.items():
    print(k, repr(v))


class C:
    x: undefined
    y: a.b(c, *d, k=1)[0] = 1
    z: not (a or b) and -c ** 2
    t: (1, 2)
    s: {1, 2} | {*x}
    g: [i for i, *j in x if y for k in i]
    w: a < b <= c is not d not in e
    q: (x for x in y)
    r: ...
    o: (x[()], y[1,], z[::2, 1:])


for k, v in C.__annotations__.items():
    print(k, v)
m: also.undefined
print(sys.modules["__main__"].__annotations__)
