# How much iterators of deques know they still have; hints that fail; formats with null characters.
import array
import operator
import struct
import weakref
from collections import UserString, deque

d = deque(range(5))
for it in (iter(d), reversed(d)):
    print(operator.length_hint(it), next(it), operator.length_hint(it), len(list(it)),
          operator.length_hint(it))
it = iter(d)
d.append(5)
try:
    next(it)
except RuntimeError as e:
    print(e, operator.length_hint(it))
a = array.array("i", [1])
print(weakref.ref(d)() is d, weakref.ref(a)() is a)


class BadLen:
    def __iter__(self):
        return iter(range(3))

    def __len__(self):
        raise RuntimeError("len")


for f in (lambda: bytearray().extend(BadLen()), lambda: bytes(BadLen()), lambda: list(BadLen())):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
for text in ("\0", "2\0i", b"\0", "<\0", "i\0"):
    try:
        print(struct.calcsize(text))
    except struct.error as e:
        print(e)
print(UserString("a\xe4").encode(None, None), UserString("a").encode("ascii", "strict"))
