# Special methods are looked up on the type, not on the instance.
class A:
    pass


a = A()
a.__len__ = lambda: 5
a.__str__ = lambda: "instance str"
a.__add__ = lambda o: "added"
a.__iter__ = lambda: iter([1])
a.__getitem__ = lambda k: k
a.__enter__ = a.__exit__ = lambda *x: None
a.__eq__ = lambda o: "eq"
a.__contains__ = lambda o: True
for f in (lambda: len(a), lambda: a + 1, lambda: iter(a), lambda: a[0], lambda: 1 in a):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__)
print(a == 1, str(a) == "instance str", a.__str__())
A.__len__ = lambda self: 7
A.__add__ = lambda self, o: "type add"
A.__iter__ = lambda self: iter("ab")
A.__getitem__ = lambda self, k: ("item", k)
print(len(a), a + 1, list(a), a[3], "b" in a)
del A.__len__
try:
    len(a)
except TypeError as e:
    print(e)
A.__add__ = 5
try:
    a + 1
except TypeError as e:
    print(e)


class B(A):
    pass


b = B()
A.__neg__ = lambda self: "neg from A"
print(-b)
B.__neg__ = lambda self: "neg from B"
print(-b)
del B.__neg__
print(-b)
del A.__neg__
try:
    -b
except TypeError as e:
    print(e)
